"""The rule that a verdict offers, in full, and the rule test that it becomes."""

from __future__ import annotations

import msgspec
import pytest

from factcheck.decision_rules import Offer, fact, offer, rule_tests, rules_text
from factcheck.decisions import Decision
from factcheck.models import Conflict, Mention
from factcheck.values import EntityRef, Trait
from tests.reading import case
from tests.report_factory import claim, conflict, figure, side, year

DAY = "2024-05-06"
ATTRIBUTES = {"opened", "length"}


def names(one: str, other: str, subject: str = "Weir") -> Conflict:
    """Two years given for what two articles call by these names."""
    return conflict(
        [claim(year(1931), "a.txt", subject=one)],
        [claim(year(1932), "b.txt", subject=other)],
        id="aaa1",
        subject=subject,
    )


def dates(*ends: tuple[str, str]) -> Conflict:
    """Sides with these first and last days, of one subject."""
    made = names("Weir", "Weir")
    given = [msgspec.structs.replace(made.values[0], low=low, high=high) for low, high in ends]
    return msgspec.structs.replace(made, values=tuple(given), kind="date")


def lengths(*figures: float) -> Conflict:
    told = [side(claim(figure(one, "meter"), "a.txt", attribute="length")) for one in figures]
    return conflict(*told, id="aaa1", kind="figure")


def tolerated(made: Conflict, attributes: set[str] = ATTRIBUTES) -> str:
    """What the offer for a conflict that is none says; "" for no offer."""
    found = offer(made, Decision("aaa1", "", "not-a-conflict"), attributes, set())
    return found.says if found is not None else ""


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        case(
            "days apart",
            dates(("1931-05-01", "1931-05-01"), ("1931-05-04", "1931-05-04")),
            "opened: a difference of 3 days is no conflict",
        ),
        case(
            "months and days",
            dates(("1931-05-01", "1931-05-31"), ("1931-06-04", "1931-06-04")),
            "opened: a difference of 4 days is no conflict",
        ),
        case(
            "a year and a day",
            dates(("1931-01-01", "1931-01-01"), ("1932-01-02", "1932-01-02")),
            "opened: a difference of 366 days is no conflict",
        ),
        case("further", dates(("1931-01-01", "1931-01-01"), ("1932-01-03", "1932-01-03")), ""),
        case("one in the other", dates(("1931-01-01", "1931-12-31"), ("1931-05-04", "1931-05-04")), ""),
        case("before Christ", dates(("-0043-03-15", "-0043-03-15"), ("-0043-03-16", "-0043-03-16")), ""),
        case("a tenth", lengths(90, 100), "length: a difference of 10% is no conflict"),
        case("more than a tenth", lengths(89, 100), ""),
        case("upwards to whole percent", lengths(100, 101.1), "length: a difference of 2% is no conflict"),
        case("of three the furthest", lengths(100, 96, 98), "length: a difference of 4% is no conflict"),
        case("below zero", lengths(-100, -98), "length: a difference of 2% is no conflict"),
        case("nothing at all", lengths(0, 0), ""),
    ],
)
def test_how_near_two_values_must_be(made: Conflict, expected: str) -> None:
    assert tolerated(made) == expected
    assert tolerated(made, set()) == ""


def test_one_name_in_other_letters_is_no_other_name() -> None:
    assert (
        tolerated(names("Weir", "WEIR"))
        == tolerated(names("Weir", "Weir"))
        == "opened: a difference of 1 days is no conflict"
    )


def owners(kind: str = "entity") -> Conflict:
    told = [
        side(claim(EntityRef(name, name), s, attribute="owner"))
        for name, s in (("Norvik", "a.txt"), ("Halden", "b.txt"))
    ]
    return conflict(*told, id="aaa1", kind=kind)


@pytest.mark.parametrize(
    ("made", "entities", "expected"),
    [
        case(
            "two names",
            names("Weir", "Old Weir"),
            set(),
            ("never", "Weir is never Old Weir", {"entities": [{"name": "Weir", "never": ["Old Weir"]}]}),
        ),
        case(
            "the name of the row comes first",
            names("Old Weir", "Weir", "Old Weir"),
            set(),
            ("never", "Old Weir is never Weir", {"entities": [{"name": "Old Weir", "never": ["Weir"]}]}),
        ),
        case(
            "the row has a third name",
            names("Weir", "Old Weir", "Mill"),
            set(),
            ("never", "Weir is never Old Weir", {"entities": [{"name": "Weir", "never": ["Old Weir"]}]}),
        ),
        case(
            "a name that rules know",
            names("Weir", "Old Weir"),
            {"Weir"},
            ("never", "Weir is never Old Weir", {"extend": {"entities": {"Weir": {"never": ["Old Weir"]}}}}),
        ),
        case(
            "two answers",
            owners(),
            set(),
            ("alias", "Norvik is also called Halden", {"entities": [{"name": "Norvik", "aliases": ["Halden"]}]}),
        ),
        case(
            "two answers, one known",
            owners(),
            {"Norvik"},
            ("alias", "Norvik is also called Halden", {"extend": {"entities": {"Norvik": {"aliases": ["Halden"]}}}}),
        ),
        case("traits", owners("trait"), set(), None),
    ],
)
def test_what_two_names_offer(made: Conflict, entities: set[str], expected: tuple[str, str, object] | None) -> None:
    found = offer(made, Decision("aaa1", "", "not-a-conflict"), ATTRIBUTES, entities)
    assert (found if found is None else (found.lesson, found.says, found.rules)) == expected


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        case(
            "by somebody",
            Decision("aaa1", "", "real", value="1932", by="Ada", on=DAY),
            {"source": "decided by Ada", "checked": DAY},
        ),
        case(
            "by nobody",
            Decision("aaa1", "", "real", value="1932", on=DAY),
            {"source": "decided by a reviewer", "checked": DAY},
        ),
        case(
            "with a source",
            Decision("aaa1", "", "real", value="1932", by="Ada", source="the archive", on=DAY),
            {"source": "the archive", "checked": DAY},
        ),
    ],
)
def test_a_known_fact_says_who_knows_it(decision: Decision, expected: dict[str, str]) -> None:
    told = {"subject": "Weir", "attribute": "opened", "value": "1932", **expected}
    assert fact(names("Weir", "Weir"), decision, ATTRIBUTES) == Offer("fact", "1932 as a known fact", {"facts": [told]})


def test_no_fact_without_a_value_an_attribute_of_the_rules_and_a_name() -> None:
    made, decision = names("Weir", "Weir"), Decision("aaa1", "", "real", value="1932")
    assert fact(made, decision, {"length"}) is None
    assert fact(made, Decision("aaa1", "", "real"), ATTRIBUTES) is None
    nameless = [side(claim(year(n), f"{n}.txt", entity="")) for n in (1931, 1932)]
    assert fact(conflict(*nameless, id="aaa1"), decision, ATTRIBUTES) is None
    half = [nameless[0], side(claim(year(1932), "b.txt"))]
    assert fact(conflict(*half, id="aaa1"), decision, ATTRIBUTES) is not None


def test_a_trait_becomes_a_fact_by_its_id() -> None:
    told = [
        side(claim(Trait("scope", name), f"{name}.txt", attribute="scope"), value=f"is {name}")
        for name in ("bilateral", "multilateral")
    ]
    made = conflict(*told, id="aaa1", kind="trait")
    for value, expected in (("is multilateral", "multilateral"), ("is local", "is local")):
        found = fact(made, Decision("aaa1", "", "real", value=value), {"scope"})
        assert found is not None and found.rules["facts"][0]["value"] == expected


def test_rules_are_written_as_people_write_them() -> None:
    long = "a name that is so long that it fills more than one line of eighty letters, and then some more of it"
    assert rules_text({"facts": [{"subject": "Åre", "attribute": "a", "source": long}]}) == (
        f"facts:\n- subject: Åre\n  attribute: a\n  source: {long}\n"
    )


def test_a_rule_test_takes_the_shortest_sentence_that_stands_alone() -> None:
    it = Mention("It", 0, 2, "Weir", "it", how="“It” taken for “Weir”")
    long = claim(year(1931), "a.txt", sentence="The Weir, as everybody knows, opened in [1931].", subject="Weir")
    short = claim(year(1931), "c.txt", sentence="The Weir opened in [1931].", subject="Weir")
    vague = msgspec.structs.replace(claim(year(1931), "d.txt", sentence="It is of [1931]."), subject=it)
    other = claim(year(1932), "b.txt", sentence="The Weir dates from [1932].", subject="Weir")
    decided = {"aaa1": Decision("aaa1", "", "not-a-conflict")}
    made = conflict([long, short, vague], [other], id="aaa1")
    assert rule_tests([made], decided) == [{"ok": ["The Weir opened in 1931.", "The Weir dates from 1932."]}]
    assert rule_tests([conflict([vague], [other], id="aaa1")], decided) == []
    assert rule_tests([conflict([other], [long], id="bbb2"), made], decided) == rule_tests([made], decided)
