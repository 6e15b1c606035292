"""What the stages of a comparison hand to each other: names, days of publication, worked-out dates, told sentences."""

from __future__ import annotations

import msgspec
import pytest

from factcheck.compare import compare, rank, shared, told_apart
from factcheck.models import Anchor, Claim, Conflict
from factcheck.reading import NameUse, Reading, Sentence, Word
from factcheck.ruleset import Attribute, EntityRule, RuleSet
from factcheck.values import DateValue, Value
from tests.reading import article, case, claim, count, counting, named, row, year
from tests.report_factory import two_years

SHARED = ("Lisbon", "Norvik Lines", "Halden Ferries")
GROWS = RuleSet(attributes=(Attribute("dead", "figure", grows=True, alike=("killed",)), Attribute("killed", "figure")))


def dead(number: int, source: str, attribute: str = "dead") -> Claim:
    return claim("Harlan Fire", attribute, count(number), source=source)


@pytest.mark.parametrize(
    ("claims", "days", "expected"),
    [
        case("an earlier count of what grew", (dead(40, "a"), dead(50, "b")), ("2001-05-03", "2001-05-09"), 0),
        case("a later count of what shrank", (dead(50, "a"), dead(40, "b")), ("2001-05-03", "2001-05-09"), 1),
        case("on one day", (dead(40, "a"), dead(50, "b")), ("2001-05-03", "2001-05-03"), 1),
        case("in other words", (dead(40, "a"), dead(50, "b", "killed")), ("2001-05-03", "2001-05-09"), 0),
        case("in other words, shrunk", (dead(50, "a"), dead(40, "b", "killed")), ("2001-05-03", "2001-05-09"), 1),
    ],
)
def test_the_days_of_publication_tell_an_update(
    claims: tuple[Claim, Claim], days: tuple[str, str], expected: int
) -> None:
    told = [article(c.source, [c], published=day) for c, day in zip(claims, days, strict=True)]
    assert len(compare(told, GROWS)[1]) == expected


# "Two years before the Harlan Fire", whose year another claim gives.
BEFORE = Anchor(named("Harlan Fire"), "", "before", -760, -700, "two years before the Harlan Fire")


def test_a_date_counted_from_an_event_is_worked_out_before_it_is_compared() -> None:
    fire = claim("Harlan Fire", "happened", year(1931), source="a")
    earlier = claim("Oslo Pact", "signed", DateValue(None, None), source="a", at=50)
    told = [
        article("a", [fire, msgspec.structs.replace(earlier, anchor=BEFORE)], names=SHARED),
        article("b", [claim("Oslo Pact", "signed", year(1950), source="b")], names=SHARED),
    ]
    claims, (found,) = compare(told, RuleSet())
    assert found.subject == "Oslo Pact"
    assert claims[1].derived == "two years before the Harlan Fire: Harlan Fire, happened 1931 (a:1)"
    assert any(step == claims[1].derived for step in found.steps)


def told(source: str, number: int, names: tuple[str, ...] = ()) -> Reading:
    """ "The Harlan ferry carried 12 lorries across the Orley estuary every morning." as an article of one sentence."""
    text = f"The Harlan ferry carried {number} lorries across the Orley estuary every morning."
    tags = dict(
        zip(text[:-1].split(), "DET PROPN NOUN VERB NUM NOUN ADP DET PROPN NOUN DET NOUN".split(), strict=False)
    )
    words, at = [], 0
    for word in text[:-1].split():
        start = text.index(word, at)
        at = start + len(word)
        words.append(Word(word.lower(), word, start, at, tags[word], 0 if word.isdigit() else -1))
    words.append(Word(".", ".", len(text) - 1, len(text), "PUNCT"))
    sentence = Sentence(tuple(words), (count(number),), 0, len(text), text, 1, 1)
    at = text.index(str(number))
    read = msgspec.structs.replace(
        claim("Harlan ferry", "carried", count(number), source=source), start=at, end=at + 2, stance="hedged"
    )
    return article(source, [read], sentences=[sentence], names=names)


def carried(**more: object) -> RuleSet:
    return RuleSet(attributes=(Attribute("carried", "figure", **more),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        case("no rule", RuleSet(), ["how many: 12 / 47"]),
        case("a rule of one value", carried(), ["how many: 12 / 47"]),
        case("a rule of many values", carried(single=False), []),
        case("a tolerance that they are beyond", carried(tolerance=0.01), ["how many: 12 / 47"]),
        case("a tolerance that they are within", carried(tolerance=0.9), []),
    ],
)
def test_a_statement_told_twice_with_one_figure_changed(rules: RuleSet, expected: list[str]) -> None:
    _, found = compare([told("a", 12), told("b", 47)], rules)
    assert [row(c) for c in found] == expected


def test_what_a_rule_found_already_is_not_told_twice() -> None:
    readings = [told("a", 12), told("b", 47)]
    plain = [
        msgspec.structs.replace(r, claims=(msgspec.structs.replace(r.claims[0], stance="asserted"),)) for r in readings
    ]
    assert [row(c) for c in compare(plain, carried())[1]] == ["carried: 12 / 47"]


COUNTS = (("a", 22, False), ("a", 24, True))


def test_a_total_is_a_row_of_its_own() -> None:
    claims = [
        claim("Harlan Club", f"verb{n}", count(n), source=s, at=n, others=(counting("game", definite=d),))
        for s, n, d in COUNTS
    ]
    (found,) = compare([article("a", claims)], RuleSet())[1]
    assert [side.value for side in found.values] == ["22", "24"]
    assert any("counts all of them" in step for step in found.steps)


def test_rules_join_names_and_labels_keep_them_apart() -> None:
    claims = [claim("Burma", "opened", year(1931), source="a"), claim("Myanmar", "opened", year(1934), source="b")]
    readings = [article(c.source, [c], names=SHARED) for c in claims]
    joined = RuleSet(entities=(EntityRule("Republic of Harlan", aliases=("Burma", "Myanmar")),))
    (found,) = compare(readings, joined)[1]
    assert found.subject == "Republic of Harlan"
    assert found.mentions == ("Burma", "Myanmar")


@pytest.mark.parametrize(
    ("label", "count", "entity"),
    [
        case("a person", "PERSON", 1, "Michael Jordan"),
        case("nobody knows what", "", 1, "Jordan"),
        case("written often", "PERSON", 9, "Michael Jordan"),
    ],
)
def test_what_a_tagger_took_a_name_for_decides_who_it_is(label: str, count: int, entity: str) -> None:
    told = article("a", [claim("Jordan", "born", year(1931))])
    names = (NameUse("Michael Jordan", "", 1), NameUse("Jordan", label, count))
    ((found,), _) = compare([msgspec.structs.replace(told, names=names)], RuleSet())
    assert found.entity == entity
    assert bool(found.link) is (entity == "Michael Jordan")


def test_the_spelling_that_is_written_most_often_names_the_entity() -> None:
    told = article("a", [claim("Mohamed Salah", "born", year(1931))])
    for one, other, entity in ((1, 5, "Mohammed Salah"), (5, 1, "Mohamed Salah")):
        names = (NameUse("Mohamed Salah", "", one), NameUse("Mohammed Salah", "", other))
        ((found,), _) = compare([msgspec.structs.replace(told, names=names)], RuleSet())
        assert found.entity == entity


ALIKE = RuleSet(attributes=(Attribute("founded", "date", alike=("set_up",)), Attribute("set_up", "date")))


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        case("both", ["founded", "set_up"], [("founded", [0, 1])]),
        case("one alone", ["founded", "founded"], []),
        case("the other alone", ["set_up", "set_up"], []),
        case("in the order of the claims", ["set_up", "founded", "closed", "set_up"], [("founded", [0, 1, 3])]),
    ],
)
def test_claims_of_two_attributes_that_ask_the_same(
    attributes: list[str], expected: list[tuple[str, list[int]]]
) -> None:
    claims: list[Claim] = [claim("Harlan Club", of, year(1931), at=9 * n) for n, of in enumerate(attributes)]
    assert list(shared(claims, ALIKE)) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        case(
            "an error before a warning", {"severity": "error", "subject": "b"}, {"severity": "warning", "subject": "a"}
        ),
        case("warnings before notes", {"severity": "warning", "subject": "b"}, {"severity": "note", "subject": "a"}),
        case("by subject", {"subject": "a", "attribute": "z"}, {"subject": "B", "attribute": "y"}),
        case("letters before marks, as people sort", {"subject": "a_b"}, {"subject": "aab"}),
        case("by attribute", {"attribute": "y", "id": "2"}, {"attribute": "z", "id": "1"}),
        case("by id", {"id": "1"}, {"id": "2"}),
    ],
)
def test_the_order_of_rows(one: dict[str, object], other: dict[str, object]) -> None:
    first, second = two_years(**one), two_years(**other)
    assert rank(first) < rank(second)


def test_rows_that_share_an_id_keep_theirs_from_run_to_run() -> None:
    """The ids that decisions name: what they are made of must not change unseen."""
    rows: list[Conflict] = [two_years(id="c0ffee", evidence=e) for e in (("1931@a",), ("1932@b", "1933@c"))]
    assert [c.id for c in told_apart(rows)] == ["9548edae0a39", "c9ed8bf5b927"]


def test_a_value_of_another_kind_is_another_question() -> None:
    values: list[Value] = [year(1931), count(1934)]
    claims = [claim("Harlan Club", "opened", v, source=s) for v, s in zip(values, "ab", strict=True)]
    assert compare([article(c.source, [c], names=SHARED) for c in claims], RuleSet())[1] == ()
