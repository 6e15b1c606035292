"""What `factcheck rules suggest` makes of what recurs: a rule file that loads, with tests out of the corpus."""

from __future__ import annotations

from datetime import date
from typing import Any

from factcheck.models import Claim, Mention, Report, Tool
from factcheck.rule_suggest import ADVICE, suggest
from factcheck.rules import Source, rules_of
from factcheck.ruleset import RuleSet
from factcheck.values import DateValue, EntityRef, Quantity, Value

DECLARED = rules_of(
    [
        Source(
            "own.yaml",
            "attributes: {moor: {kind: entity, verbs: moor}, signed: {kind: date, verbs: sign}}\n"
            "entities: [{name: Oslo, aliases: [Christiania]}]\n",
        )
    ]
)


def day(year: int) -> DateValue:
    return DateValue(date(year, 5, 2).toordinal(), date(year, 5, 2).toordinal())


def claim(attribute: str, value: Value, source: str, subject: str = "Heron", **more: Any) -> Claim:
    sentence = more.pop("sentence", f"{subject}, {attribute}, {source}.")
    mention = Mention(subject, 0, len(subject), more.pop("name", subject), how=more.pop("how", ""))
    return Claim(mention, attribute, value, source, 0, 1, "", sentence, 0, 1, 1, **more)


def suggested(*claims: Claim) -> tuple[str, RuleSet]:
    """The suggestion, and what the rules are with it."""
    report = Report(Tool("factcheck", "0", "", (), ""), (), claims, ())
    text = suggest(report, DECLARED)
    own = Source("own.yaml", "attributes: {moor: {kind: entity, verbs: moor}, signed: {kind: date, verbs: sign}}")
    return text, rules_of([own, Source("suggested.yaml", text)])


def test_what_recurs_becomes_rules_with_tests() -> None:
    moored = [claim("open:moor", day(1950 + number), f"{number}.txt", name="Heron") for number in range(3)]
    text, rules = suggested(*moored)
    assert text == (
        f"{ADVICE}"
        "attributes:\n"
        "  # said 3 times in 3 articles\n"
        "  moor_date:\n"
        "    kind: date\n"
        "    verbs: [moor]\n"
        "entities:\n"
        "  # said 3 times in 3 articles\n"
        "  - {name: Heron}\n"
        "tests:\n"
        "  - claims: Heron, open:moor, 0.txt.\n"
        "    expect: [Heron | moor_date | 2 May 1950]\n"
        "  - claims: Heron, open:moor, 1.txt.\n"
        "    expect: [Heron | moor_date | 2 May 1951]\n"
    )
    assert [one.id for one in rules.attributes] == ["moor", "signed", "moor_date"]


def test_counts_and_measures_are_told_apart() -> None:
    wells = [claim("count:deep well", Quantity(3, 3, unit="deep well", stated=(3.0,)), f"{n}.txt") for n in range(3)]
    paid = [claim("open:pay", Quantity(3, 3, unit="USD", stated=(3.0,)), f"{n}.txt") for n in range(4)]
    _, rules = suggested(*wells, *paid)
    found = {one.id: (one.kind, one.unit, one.nouns, one.verbs) for one in rules.attributes}
    assert found["deep_well"] == ("figure", "count", ("deep well",), ())
    assert found["pay"] == ("figure", "money", (), ("pay",))


def test_what_is_rare_known_or_no_figure_is_not_suggested() -> None:
    rare = [claim("open:moor", day(1950), "0.txt")]
    lone = [claim("open:sail", day(1950 + n), "one.txt", subject=f"Ship {n}") for n in range(5)]
    known = [claim("signed", day(1950), f"{n}.txt", subject="Oslo") for n in range(5)]
    names = [claim("open:like", EntityRef("X"), f"{n}.txt", subject=f"Cat {n}") for n in range(5)]
    text, _ = suggested(*rare, *lone, *known, *names)
    assert text == ""


def test_names_come_with_their_other_spellings() -> None:
    said = [
        claim("signed", day(1950), f"{n}.txt", subject=subject, entity="Fjord Pact")
        for n, subject in enumerate(["Fjord Pact", "FP", "Pact of Oslo", "FP", "Oslo"])
    ]
    _, rules = suggested(*said)
    assert [(one.name, one.aliases) for one in rules.entities] == [("Fjord Pact", ("FP", "Pact of Oslo"))]


def test_tests_hold_all_that_their_sentence_claims_and_prefer_named_subjects() -> None:
    both = "The Heron moored in 1950 after the pact was signed, said no one."
    moored = [
        claim("open:moor", day(1950), "a.txt", sentence=both),
        claim("signed", day(1949), "a.txt", subject="the pact", sentence=both, stance="denied"),
        claim("open:say", day(1948), "a.txt", subject="no one", sentence=both),
        claim("open:moor", day(1951), "b.txt", subject="It", name="Heron", how="a pronoun", sentence="It moored."),
        claim("open:moor", day(1952), "c.txt", subject="It", name="Heron", how="a pronoun", sentence="It moored."),
    ]
    _, rules = suggested(*moored)
    assert [(test.texts, test.expect) for test in rules.tests] == [
        ((both,), ("Heron | moor_date | 2 May 1950", "the pact | signed | 2 May 1949 | denied"))
    ]
