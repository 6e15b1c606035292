"""Who held a post by what is told beside it: as what somebody did a thing or took office, of which body somebody is."""

from __future__ import annotations

import pytest

from tests.reading import both_ways, case, read

ABOUT = "The Dorvik hall stands on the Marsk square. "

CLASH = [
    case("as the builder", "It was put up by Marlow Steel as main contractor.", "The contractor was Torne Stone."),
    case("as the architect", "The hall was laid out by Ada Moe as architect.", "The architect was Nils Brandt."),
    case("as a surgeon", "The men were bandaged by Ada Moe as surgeon.", "The surgeon was Nils Brandt."),
    case(
        "took office as",
        "Ada Moe took office as the first director of the hall.",
        "Nils Brandt became the first director of the hall.",
    ),
    case("who was", "Ada Moe, who was the architect of the hall, fell ill.", "The architect was Nils Brandt."),
    case(
        "behind a body",
        '"It stands," said Ada Moe of the Torne Institute, architect of the hall.',
        "The architect was Nils Brandt.",
    ),
]

STANDS = [
    case("as a gift", "It was given by Ada Moe as a gift.", "The architect was Nils Brandt."),
    case("regarded as", "Ole Rask was regarded by Ada Moe as architect.", "The architect was Nils Brandt."),
    case("praised as", "It was praised by Ada Moe as treasurer of the club.", "The cook was Nils Brandt."),
    case("in two years", "Ada Moe took office as treasurer in 1931.", "Nils Brandt took office as treasurer in 1940."),
    case("a body", "It was put up by Marlow Steel as contractor.", "The architect was Torne Stone."),
    case("one and the same", "It was put up by Marlow Steel as main contractor.", "The contractor was Marlow Steel."),
]


@pytest.mark.parametrize(("one", "other"), CLASH)
def test_they_clash(one: str, other: str) -> None:
    assert [len(flags) for flags in both_ways(ABOUT, one, other)] == [1, 1], [read(ABOUT + one), read(ABOUT + other)]


@pytest.mark.parametrize(("one", "other"), STANDS)
def test_they_stand_side_by_side(one: str, other: str) -> None:
    assert both_ways(ABOUT, one, other) == [[], []], [read(ABOUT + one), read(ABOUT + other)]
