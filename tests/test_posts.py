"""Who holds a post that one person holds, told by any noun for a person."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.reading import case, check

ABOUT = "The Dorvik expedition crossed the Marsk plateau. "

CLASH = [
    case(
        "behind the name and with be",
        "Ada Moe, the expedition's cook, burned the soup.",
        "The cook was Nils Brandt.",
        "cook: Ada Moe / Nils Brandt",
    ),
    case(
        "a title",
        "Surgeon Ada Moe took off two toes.",
        "The expedition's surgeon, Nils Brandt, had nothing to do.",
        "surgeon: Ada Moe / Nils Brandt",
    ),
    case(
        "narrowed on one side",
        "The scientist was Ada Moe.",
        "Nils Brandt, the project scientist, kept the log.",
        "scientist: Ada Moe / Nils Brandt",
    ),
]
FINE = [
    case("the same person", "Ada Moe, the cook, burned the soup.", "The cook was Moe."),
    case("several hold it", "Two cooks went along. The cook was Ada Moe.", "The cook was Nils Brandt."),
    case("one after the other", "The cook was Ada Moe. Later the cook was Nils Brandt.", "The cook was Nils Brandt."),
    case("a former one", "The former cook, Ada Moe, waved.", "The cook was Nils Brandt."),
    case("any", "Ada Moe, a cook, came along.", "The cook was Nils Brandt."),
    case("other posts", "Ada Moe, the chief engineer, swore.", "Nils Brandt, the ice engineer, laughed."),
    case("another's chief", "Chief of Staff Ada Bo Moe waved.", "Nils Brandt, the chief, laughed."),
    case("what anybody may be", "Ada Moe, the neighbour, waved.", "The neighbour was Nils Brandt."),
    case("a leader, in undated articles", "The mayor was Ada Moe.", "Nils Brandt, the mayor, wept."),
]


@pytest.mark.parametrize(("one", "other", "row"), CLASH)
def test_two_holders_of_one_post(one: str, other: str, row: str) -> None:
    for texts in permutations((ABOUT + one, ABOUT + other)):
        assert check(texts) == [row]


@pytest.mark.parametrize(("one", "other"), FINE)
def test_no_two_holders(one: str, other: str) -> None:
    for texts in permutations((ABOUT + one, ABOUT + other)):
        assert check(texts) == []
