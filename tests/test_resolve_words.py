"""How links and look-alikes are told, and what decides which name an entity goes by."""

from __future__ import annotations

import gc

import pytest

from factcheck.circles import uncollected
from factcheck.name_match import FOLDED, Link
from factcheck.resolve import MOST_LOOKALIKES, Lookalike, NameUse, resolve, same_name
from factcheck.ruleset import EntityRule
from tests.reading import case
from tests.test_resolve import corpus

APOLLOS = ("Apollo 11", "Apollo 13")


def test_a_lookalike_in_full() -> None:
    assert corpus("São Tomé 11", "São Tomé 12").lookalikes() == (
        Lookalike(
            "São Tomé 11",
            "São Tomé 12",
            "different numbers: 11 and 12",
            90.9,
            '- {name: "São Tomé 11", aliases: ["São Tomé 12"]}',
            '- {name: "São Tomé 11", never: ["São Tomé 12"]}',
        ),
    )


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        case("two numbers", APOLLOS, [APOLLOS]),
        case("too little alike", ("Ann Other/PERSON; Bo Other/PERSON",), []),
        case(
            "one word and a longer name",
            ("Bank of Finland; Helsinki Fair", "Bank; Helsinki Fair"),
            [("Bank", "Bank of Finland")],
        ),
        case("months and days", ("May 11; May 13",), []),
        case(
            "months and days beside others", ("April 11; April 13; Zephyr 11; Zephyr 13",), [("Zephyr 11", "Zephyr 13")]
        ),
        case(
            "names that are one beside others",
            ("Ada Lovelace; LOVELACE, ADA; Zephyr 11; Zephyr 13",),
            [("Zephyr 11", "Zephyr 13")],
        ),
        case(
            "the most alike first",
            ("Apollo 11; Apollo 13", "Harlan Bridge North; Harlan Bridge South; Harlan Bridge 11"),
            [APOLLOS],
        ),
        case(
            "joined with a third, and so with one another",
            ("Mohamed Salah", "Mohammed Salah", "Muhammad Salah"),
            [],
        ),
        case(
            "in the order of likeness",
            ("George Bush; George W. Bush; George H. W. Bush",),
            [("George H. W. Bush", "George W. Bush"), ("George Bush", "George W. Bush")],
        ),
    ],
)
def test_which_look_alike(articles: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    found = [(one.one, one.other) for one in corpus(*articles).lookalikes()]
    assert found[: len(expected)] == expected
    assert bool(found) is bool(expected)


def test_a_lookalike_that_is_one_somewhere_says_so() -> None:
    (found,) = corpus("Lyndon Johnson *3", "Lyndon Johnston *3").lookalikes()
    assert found.reason == 'not sure everywhere: "johnson" and "johnston" differ by a slip'
    assert found.score == 96.6


def test_no_more_lookalikes_than_anybody_reads() -> None:
    ships = "Apollo Borealis Calypso Dorvik Estrella Fortuna Galatea Halden Iolanthe Juno".split()
    found = resolve([NameUse(f"{ship} {n}", "a") for ship in ships for n in range(11, 36)]).lookalikes()
    assert len(found) == MOST_LOOKALIKES
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)


def test_a_name_that_is_linked_only_here_is_no_lookalike_of_the_entity_it_became() -> None:
    """ "Curie" is Marie Curie in the only article that has it: there is no entity "Curie" to tell from her."""
    found = corpus("Marie Curie; Curie")
    assert found.refused == {}


@pytest.mark.parametrize(
    ("a", "b", "labels", "expected"),
    [
        case("one name", "Lincoln", "LINCOLN", ("", ""), FOLDED),
        case("a person and a place", "Lincoln", "Lincoln", ("PERSON", "GPE"), None),
        case("a place and a person", "Lincoln", "Lincoln", ("LOC", "PER"), None),
        case("two persons", "Lincoln", "Lincoln", ("PERSON", "PERSON"), FOLDED),
        case("two places", "Lincoln", "Lincoln", ("GPE", "GPE"), FOLDED),
        case("a person and something", "Lincoln", "Lincoln", ("PERSON", ""), FOLDED),
        case(
            "a country's other name",
            "USA",
            "the United States",
            ("", ""),
            Link("alias", 'another name of "United States"'),
        ),
        case("two names", "Harlan Bridge", "Dorvik Bridge", ("", ""), None),
        case(
            "a person's name that goes on",
            "Lina Haro",
            "Lina Haro Vasko",
            ("PERSON", "PERSON"),
            Link("part", '"Lina Haro Vasko" with fewer names'),
        ),
        case("a name that goes on, of who knows what", "Lina Haro", "Lina Haro Vasko", ("PERSON", ""), None),
    ],
)
def test_why_two_names_are_one(a: str, b: str, labels: tuple[str, str], expected: Link | None) -> None:
    assert same_name(a, b, labels=labels) == expected


APART = EntityRule("Harlan Bridge", aliases=("Old Bridge",), never=("HARLAN BRIDGES",))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        case("a declared alias", "Harlan Bridge", "old bridge", Link("alias", 'declared alias of "Harlan Bridge"')),
        case("the alias first", "Old Bridge", "Harlan Bridge", Link("alias", 'declared alias of "Harlan Bridge"')),
        case("declared apart", "Harlan Bridge", "Harlan Bridges", None),
        case("the alias is apart too", "Old Bridge", "Harlan Bridges", None),
    ],
)
def test_rules_come_first(a: str, b: str, expected: Link | None) -> None:
    assert same_name(a, b, entities=(APART,)) == expected


SALAHS = ("Mohamed Salah", "Mohammed Salah", "Muhammad Salah")


def test_never_is_kept_between_two_names() -> None:
    assert same_name(*SALAHS[:2]) == Link("variant", "two spellings of one word")
    assert same_name(*SALAHS[:2], entities=(EntityRule(SALAHS[0], never=(SALAHS[1],)),)) is None


@pytest.mark.parametrize(
    ("articles", "entities", "source", "name", "link"),
    [
        case(
            "the entity's own name",
            ("Burma", "Myanmar"),
            (EntityRule("the Myanmar,", ("Burma",)),),
            "b",
            "Myanmar",
            None,
        ),
        case(
            "an alias",
            ("Burma", "Myanmar"),
            (EntityRule("the Myanmar,", ("Burma",)),),
            "a",
            "Burma",
            Link("alias", 'declared alias of "the Myanmar,"'),
        ),
        case("written otherwise", ("HARLAN BRIDGE", "Harlan Bridge"), (), "a", "HARLAN BRIDGE", FOLDED),
        case("written with an article", ("the Harlan Bridge", "Harlan Bridge"), (), "a", "the Harlan Bridge", None),
        case(
            "in two steps",
            ("Burma; Union of Burma", "Myanmar"),
            (EntityRule("Burma", ("Union of Burma",)), EntityRule("Myanmar", ("Burma",))),
            "a",
            "Union of Burma",
            Link("alias", 'declared alias of "Burma", and so on to "Myanmar" in 2 steps'),
        ),
        case(
            "a person that is a place elsewhere",
            ("Lincoln/PERSON", "Lincoln/GPE", "Mary Lincoln/PERSON"),
            (),
            "a",
            "Lincoln",
            None,
        ),
    ],
)
def test_how_a_link_is_told(
    articles: tuple[str, ...], entities: tuple[EntityRule, ...], source: str, name: str, link: Link | None
) -> None:
    assert corpus(*articles, entities=entities).link(source, name) == link


@pytest.mark.parametrize(
    ("articles", "entities", "source", "name", "entity"),
    [
        case("the most written", ("Mohamed Salah", "Mohammed Salah *4"), (), "a", "Mohamed Salah", "Mohammed Salah"),
        case(
            "of two as often the longer",
            ("Mohamed Salah", "Mohammed Salah"),
            (),
            "a",
            "Mohamed Salah",
            "Mohammed Salah",
        ),
        case(
            "of two as long the first",
            ("Mohammed Salah", "Mohammad Salah"),
            (),
            "a",
            "Mohammed Salah",
            "Mohammad Salah",
        ),
        case("two words before one", ("USA *9", "United States"), (), "a", "USA", "United States"),
        case(
            "the declared name before the most written",
            ("Burma *9", "Myanmar"),
            (EntityRule("Myanmar", ("Burma",)),),
            "a",
            "Burma",
            "Myanmar",
        ),
        case(
            "a declared name that nobody writes",
            ("Burma",),
            (EntityRule("the Myanmar,", ("Burma",)),),
            "a",
            "Burma",
            "Myanmar",
        ),
        case(
            "written otherwise as a person and as a place",
            ("LINCOLN/PERSON", "Lincoln/GPE", "Mary Lincoln/PERSON"),
            (),
            "a",
            "LINCOLN",
            "LINCOLN",
        ),
        case("a short name that two fit", ("Marie Curie; Pierre Curie; Curie",), (), "a", "Curie", "Curie (a)"),
        case(
            "looked up in the article that has it",
            ("Marie Curie; Pierre Curie; Curie",),
            (),
            "a",
            "the CURIE",
            "Curie (a)",
        ),
        case("looked up in another", ("Marie Curie; Pierre Curie; Curie",), (), "b", "the CURIE", "Curie"),
        case("of nothing known", ("Marie Curie",), (), "a", "“Danube”", "Danube"),
    ],
)
def test_what_an_entity_is_called(
    articles: tuple[str, ...], entities: tuple[EntityRule, ...], source: str, name: str, entity: str
) -> None:
    assert corpus(*articles, entities=entities).entity(source, name) == entity


def test_the_names_of_an_entity_are_plain_and_in_order() -> None:
    found = corpus("the Harlan Bridge; Dorvik", "HARLAN BRIDGE", "Harlan Bridge")
    assert found.names("Harlan Bridge") == ("HARLAN BRIDGE", "Harlan Bridge")
    assert found.names("Dorvik") == ("Dorvik",)
    assert found.names("Nobody") == ()


@pytest.mark.parametrize("on", [True, False])
def test_the_search_for_cycles_is_as_it_was_afterwards(on: bool) -> None:
    was = gc.isenabled()
    try:
        (gc.enable if on else gc.disable)()
        with pytest.raises(ValueError, match="meanwhile"), uncollected():
            assert not gc.isenabled()
            raise ValueError("meanwhile")
        assert gc.isenabled() is on
    finally:
        (gc.enable if was else gc.disable)()
