"""How a row of the report is called and told: its subject, its attribute, its explanation, and its id."""

from __future__ import annotations

import msgspec
import pytest

from factcheck.compare import explanation, label_of, shared_context, title, told_apart
from factcheck.models import Claim, Context, Mention
from factcheck.pairs import Pair
from factcheck.question import compare_answers, rule_of
from factcheck.same import Same
from factcheck.values import EntityRef
from tests.reading import MATTER, case, claim, counting, described, general, year
from tests.report_factory import two_years
from tests.test_agreement import day
from tests.test_compare import conflicts, opened


@pytest.mark.parametrize(
    ("one", "other", "verdict", "why"),
    [
        case("a place in its country", "Lima", "Peru", "unknown", "Lima may lie in Peru"),
        case("a country and a place in it", "Peru", "Lima", "unknown", "Peru may lie in Lima"),
        case("one in the other", "Norvik", "Norvik Works", "agree", "Norvik and Norvik Works are one"),
        case("the other in one", "NORVIK works", "Norvik", "agree", "NORVIK works and Norvik are one"),
        case("two", "Norvik", "Halden", "conflict", "Norvik is not Halden"),
        case(
            "two spellings of a long name",
            "Juan Vázquez de Moe",
            "Juan Vasquez de Moe y Luna",
            "unknown",
            "Juan Vázquez de Moe and Juan Vasquez de Moe y Luna may be one name in two spellings",
        ),
        case("two short names", "Ada Moe", "Ada Mohr", "conflict", "Ada Moe is not Ada Mohr"),
        case("two countries", "Peru", "Chile", "conflict", "Peru is not Chile"),
    ],
)
def test_two_answers(one: str, other: str, verdict: str, why: str) -> None:
    found = compare_answers(EntityRef(one, one), EntityRef(other, other))
    assert (found.verdict, found.why) == (verdict, why)


def test_two_names_of_one_entity_are_one_answer() -> None:
    assert compare_answers(EntityRef("Ann Other", "e"), EntityRef("Mrs Bell", "e")).verdict == "agree"


def about(*subjects: Mention, entity: str = "") -> list[Claim]:
    return [msgspec.structs.replace(claim(one, "opened", year(1932)), entity=entity) for one in subjects]


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        case("an entity", about(described("the old bridge"), entity="Harlan Bridge"), "Harlan Bridge"),
        case(
            "the longest description", about(described("the bridge", "old"), described("the pier", "x")), "the bridge"
        ),
        case(
            "one with a word that narrows it", about(described("the harbour"), described("the pier", "new")), "the pier"
        ),
        case("the longest", about(described("the jetty"), described("the weather station")), "the weather station"),
        case("of two as long the first", about(described("the quay"), described("the pier")), "the pier"),
        case("no pronoun", about(described("it")), "the matter of the articles"),
        case("a pronoun at the start", about(described("They")), "the matter of the articles"),
        case("nothing named", about(MATTER), "the matter of the articles"),
        case("nothing named beside a description", about(MATTER, described("the pier")), "the pier"),
    ],
)
def test_what_a_row_is_about(claims: list[Claim], expected: str) -> None:
    assert title(range(len(claims)), claims) == expected


def test_the_first_of_two_entities_names_the_row() -> None:
    claims = [*about(described("it"), entity="Norvik"), *about(described("it"), entity="Halden")]
    assert title([0, 1], claims) == "Halden"


@pytest.mark.parametrize(
    ("attribute", "counted", "expected"),
    [
        case("a rule", "opened", "", "opened"),
        case("a count", "count:stop", "", "number of stop"),
        case("a count in words", "count:stop", "last Stops", "number of stops"),
        case("an open verb", "open:sail", "", "sail"),
        case("a rule of things", "members:helicopter", "", "helicopter members"),
        case("no rule", "nothing", "", "nothing"),
    ],
)
def test_what_an_attribute_is_called(attribute: str, counted: str, expected: str) -> None:
    told = claim("Harlan Club", attribute, 12, others=(counting(counted),) if counted else ())
    assert label_of(rule_of(general(), attribute), told) == expected


@pytest.mark.parametrize(
    ("attribute", "found"),
    [("opened", "opened"), ("members:club", "members"), ("scope", "scope"), ("open:sail", None), ("", None)],
)
def test_the_rule_behind_an_attribute(attribute: str, found: str | None) -> None:
    rule = rule_of(general(), attribute)
    assert (rule.id if rule is not None else None) == found


IN_1932 = (day("1932-01-01"), day("1932-12-31"))


@pytest.mark.parametrize(
    ("contexts", "expected"),
    [
        case("nothing said", [Context(), Context()], ""),
        case("a time", [Context(time=IN_1932)], "1932-01-01/1932-12-31"),
        case("a time with no end", [Context(time=(IN_1932[0], None))], "1932-01-01/"),
        case("a place", [Context(place="Orley")], "Orley"),
        case("all", [Context(time=IN_1932, place="Orley", phase="new")] * 2, "1932-01-01/1932-12-31 Orley new"),
        case("two that differ", [Context(place="Orley"), Context(place="Withy")], ""),
    ],
)
def test_the_context_that_all_share(contexts: list[Context], expected: str) -> None:
    assert shared_context([claim("Harlan Club", "opened", 12, context=one) for one in contexts]) == expected


def test_two_rows_with_one_id_get_ids_of_their_own() -> None:
    one = two_years(id="c0ffee", evidence=("1931 @ a.txt",))
    two = msgspec.structs.replace(one, evidence=("1932 @ b.txt",))
    alone = msgspec.structs.replace(one, id="bad0")
    found = list(told_apart([one, two, alone]))
    assert found[2] == alone
    assert len({row.id for row in found}) == 3
    assert all(len(row.id) == 12 for row in found[:2])
    assert [msgspec.structs.replace(row, id="c0ffee") for row in found[:2]] == [one, two]
    assert list(told_apart([two, one]))[::-1] == found[:2]


def test_a_row_in_full() -> None:
    (found,) = conflicts(opened(1932, "a"), opened(1934, "b"), opened(1934, "c"))
    assert (found.subject, found.attribute, found.kind, found.scope) == ("Harlan Bridge", "opened", "date", "cross")
    assert found.explanation == "Harlan Bridge, opened: 1934 is not 1932"
    assert found.mentions == ("Harlan Bridge",)
    assert found.evidence == ("1932@a", "1934@b", "1934@c")
    assert found.id == "474ea86805b5"  # decisions name it: it must not change unseen
    again = conflicts(opened(1934, "c"), opened(1934, "b"), opened(1932, "a"))
    assert again == (found,)
    assert found.id != conflicts(opened(1932, "a", name="Dorvik Bridge"), opened(1934, "b", name="Dorvik Bridge"))[0].id


def test_rows_come_gravest_first_and_then_by_name() -> None:
    def pair(name: str, **more: object) -> list[Claim]:
        return [opened(1932, "a", name=name), opened(1934, "b", name=name, **more)]  # type: ignore[arg-type]

    found = conflicts(*pair("Dorvik Bridge"), *pair("Ansel Bridge", stance="reported"), *pair("bergen Bridge"))
    assert [(c.severity, c.subject) for c in found] == [
        ("error", "bergen Bridge"),
        ("error", "Dorvik Bridge"),
        ("warning", "Ansel Bridge"),
    ]


def test_an_explanation_has_the_message_of_its_rule_or_the_words_of_the_values() -> None:
    pairs = [Pair(0, 1, "conflict", why, Same("", False)) for why in ("1 is not 2", "1 is not 3", "1 is not 2")]
    assert explanation("opened", "The quay", pairs) == "The quay, opened: 1 is not 2; 1 is not 3"
    assert explanation("opened", "The quay", pairs[:1], "It opens once.") == (
        "The quay: It opens once. (opened: 1 is not 2)"
    )
