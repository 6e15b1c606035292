"""Articles that tell of several events of a kind: what is said of one is nothing said of another."""

from __future__ import annotations

import pytest

from tests.reading import case, check

MILL = "# The Torne Mill fire\n\nThe Torne Mill fire broke out on 9 November 1931. "
HISTORY = "# Torne Mill\n\nTorne Mill burned down in the fire of November 1931. "
OTHERS = [
    case(
        "the first, with its date",
        MILL + "Twelve people were killed and 30 were injured.",
        HISTORY + "The first fire broke out on 14 March 1904. Five people died and eleven were injured.",
    ),
    case("a previous one", MILL + "Twelve died.", HISTORY + "A previous fire began here in 1904. Five people died."),
    case(
        "another",
        MILL + "Twelve people were killed.",
        HISTORY + "Another fire broke out in May 1940. Nobody was killed.",
    ),
    case("there was one", MILL + "Thirty were injured.", HISTORY + "There was a second fire in 1940. Nobody was hurt."),
    case("without a date", MILL + "Thirty were injured.", HISTORY + "There was another fire later. Nobody was hurt."),
    case("one date of each", MILL, HISTORY + "Another fire broke out in the mill in May 1940."),
    case(
        "one writer knows of both",
        HISTORY + "In the first fire two people died. The second began at night. No one was killed, but it was gutted.",
        HISTORY
        + "The one with the watchman is the first. Two died. The one with the ladders is the second. Nobody died.",
    ),
    case(
        "the earlier one of a town",
        "The Torne outbreak of summer 2016 was the largest in the country.",
        "The earlier Torne outbreak, of 2009, was small.",
    ),
]


@pytest.mark.parametrize(("a", "b"), OTHERS)
def test_another_event_of_the_kind(a: str, b: str) -> None:
    assert check([a, b]) == []


ONE = [
    case(
        "the one that both tell of",
        MILL + "Twelve people died.",
        HISTORY + "The second fire broke out on 9 November 1931. Five people died.",
    ),
    case(
        "back from another",
        MILL + "Twelve people died.",
        HISTORY + "An earlier fire broke out in 1904. In the fire of 1931 five people died.",
    ),
    case("another feared", MILL + "Twelve people died.", HISTORY + "Another fire would be worse. Five people died."),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_one_event_beside_another(a: str, b: str) -> None:
    assert check([a, b]) == ["deaths: 12 / 5"]
