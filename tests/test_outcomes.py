"""What became of a thing and how it was come by, in the ways that it is told."""

from __future__ import annotations

import pytest

from tests.reading import case, check

ROWS = [
    case("nothing remains", "The score survives.", "Not a page remains of the score.", ["kept or lost: kept / lost"]),
    case("burned it", "The diary is kept at Lisbon.", "She burned the diary.", ["kept or lost: kept / lost"]),
    case("left nothing", "The diary survives.", "No copy of the diary exists.", []),
    case(
        "a gift",
        "The organ was bought by the parish.",
        "The organ was a gift of Ada Moe.",
        ["bought or given: bought / given"],
    ),
    case(
        "cleared", "The mate was blamed.", "The mate was cleared of all blame.", ["blamed or cleared: blamed / cleared"]
    ),
    case(
        "a court blamed",
        "A court blamed the mate.",
        "The mate was exonerated.",
        ["blamed or cleared: blamed / cleared"],
    ),
    case(
        "rented",
        "The ground is freehold.",
        "The ground is rented from the Church.",
        ["owned or leased: leased / owned"],
    ),
    case(
        "second-hand", "The tram was bought second-hand.", "The tram was brand new.", ["new or second-hand: new / used"]
    ),
    case("none of them", "None of the passengers died.", "Four passengers drowned.", ["anyone killed: none / some"]),
    case("had to pay", "The crossing is free.", "Walkers had to pay a penny to cross.", ["free or paid: free / paid"]),
    case("no toll", "No toll was ever charged.", "Walkers had to pay a penny to cross.", ["free or paid: free / paid"]),
    case(
        "the bomb missed",
        "The chapel was destroyed.",
        "The bomb missed the chapel.",
        ["destroyed or spared: destroyed / spared"],
    ),
    case(
        "all agreed",
        "The vote was unanimous.",
        "The vote was by a narrow majority.",
        ["unanimous or divided: divided / unanimous"],
    ),
    case(
        "an original",
        "The original negative is lost.",
        "The negative is safe in a vault.",
        ["kept or lost: kept / lost"],
    ),
    case(
        "the bomb of a year",
        "The chapel was destroyed.",
        "The bomb of 1941 missed the chapel.",
        ["destroyed or spared: destroyed / spared"],
    ),
    case(
        "cargo",
        "The Lomir carried a cargo of coal.",
        "The Lomir carried a cargo of railway iron.",
        ["cargo: coal / iron"],
    ),
    case("one cargo", "The Lomir carried a cargo of wheat.", "The Lomir carried a cargo of maize.", []),
]


@pytest.mark.parametrize(("one", "other", "expected"), ROWS)
def test_checked(one: str, other: str, expected: list[str]) -> None:
    texts = [f"The Harlan Lomir\n\nThe Harlan Lomir is known in Dorvik. {text}" for text in (one, other)]
    assert [told for told in check(texts) if told.partition(":")[0] in LABELS] == expected


LABELS = frozenset(
    {"kept or lost", "bought or given", "blamed or cleared", "owned or leased", "new or second-hand", "cargo"}
    | {"anyone killed", "free or paid", "destroyed or spared", "unanimous or divided"}
)
