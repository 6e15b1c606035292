"""What another article calls a thing stands for its name: "the ship" is the Lomir, which was a ferry."""

from __future__ import annotations

import pytest

from factcheck.described import short_for
from factcheck.sorts import ROWS, alike
from tests.reading import case, check

FERRY = "The Lomir was a passenger ferry of the Norvik Line in Dorvik. The Lomir sank on 8 January 1990."
NOVEL = "The Salt Gate is a novel by Ida Moe of Dorvik. The Salt Gate was published in 1958."


@pytest.mark.parametrize(
    ("told", "retold", "expected"),
    [
        case("the ship", FERRY, "I sailed from Dorvik in the Lomir. The ship sank on 9 January 1990.", 1),
        case("no ship", FERRY, "I sailed from Dorvik in the Lomir. The school sank on 9 January 1990.", 0),
        case("another ship", FERRY, "We left the Lomir in Dorvik for the Tagus Star. The ship sank in March 1990.", 0),
        case("a ship that is called so", FERRY,
             "The Skarvik was a ferry too, and like the Lomir from Dorvik. The old ship sank in 1980.", 0),
        case("the book", NOVEL, "I read The Salt Gate by Ida Moe in Dorvik. The book was published in 1961.", 1),
        case("another book", NOVEL,
             "I read The Salt Gate by Ida Moe in Dorvik. Then I read The Lamp. The book was published in 1961.", 0),
    ],
)  # fmt: skip
def test_what_another_article_calls_it(told: str, retold: str, expected: int) -> None:
    assert len(check([told, retold])) == expected


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        case("without its noun before", "Miramar", "Hotel Miramar", True),
        case("without its noun behind", "Norvik Savings", "Norvik Savings Bank", True),
        case("without a ship's prefix", "Lomir", "MV Lomir", True),
        case("one with an of", "Dorvik", "Siege of Dorvik", False),
        case("two names", "Norvik", "Norvik Halden", False),
        case("nothing but nouns", "Savings", "Savings Bank", False),
        case("the same", "Lomir", "Lomir", False),
    ],
)
def test_a_name_without_its_noun(short: str, long: str, expected: bool) -> None:
    assert short_for(short, long) is expected


@pytest.mark.parametrize("row", ROWS, ids=lambda row: sorted(row)[0])
def test_a_row_of_sorts(row: frozenset[str]) -> None:
    assert len(row) > 1
    assert all(alike(a, b) for a in row for b in row)


@pytest.mark.parametrize(
    ("one", "other"), [("ferry", "novel"), ("treaty", "bridge"), ("drug", "hotel"), ("war", "law")]
)
def test_other_sorts(one: str, other: str) -> None:
    assert not alike(one, other)
