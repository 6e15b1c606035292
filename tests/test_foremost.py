"""Which one is the largest or the oldest of its kind, where the articles name it."""

from __future__ import annotations

import pytest

from tests.reading import both_ways, case, read

ABOUT = "The Dorvik archipelago lies off the Marsk coast. "

CLASH = [
    case("both ways round", "The largest island is Harn.", "Rask is the largest island."),
    case("behind the name", "Harn, the largest island, has a school.", "The largest island is Rask."),
    case("before the name", "The oldest lighthouse, Harn Light, is white.", "The oldest lighthouse is Rask Light."),
    case("another word", "The biggest lake is Harn Water.", "Rask Water is the largest lake."),
    case("of several", "The oldest of the five lighthouses is Harn Light.", "Rask Light is the oldest lighthouse."),
    case("of a place", "The largest market of Dorvik is Germany.", "Japan is the largest market of Dorvik."),
    case("whose", "Dorvik's biggest employer is Marlow Steel.", "The largest employer in Dorvik is Torne Stone."),
    case("most", "The most remote island is Harn.", "Rask is the most remote island."),
    case("narrowed alike", "The largest inhabited island is Harn.", "The largest inhabited island is Rask."),
]

STANDS = [
    case("the second", "The largest island is Harn.", "The second largest island is Rask."),
    case("one of them", "The largest island is Harn.", "Rask is one of the largest islands."),
    case("another scale", "The largest island is Harn.", "The oldest island is Rask."),
    case("another kind", "The largest island is Harn.", "The largest lake is Rask Water."),
    case("narrowed", "The largest island is Harn.", "The largest uninhabited island is Rask."),
    case("of another place", "The largest market of Dorvik is Germany.", "The largest market of Torne is Japan."),
    case("of another time", "In 1931 the largest market was Germany.", "In 1984 the largest market was Japan."),
    case("it was then", "In 1931 the largest market was Germany.", "Today the largest market is Japan."),
    case("for a time", "Germany was the largest market for ten years.", "The largest market is Japan."),
    case("that was built", "The largest boat ever built there was the Harn.", "The largest boat is the Rask."),
    case("perhaps", "Perhaps the largest island is Harn.", "The largest island is Rask."),
    case("the same", "The largest island is Harn.", "Harn is the biggest island."),
    case("denied", "Harn is not the largest island.", "The largest island is Rask."),
    case("no name", "The largest island is a bare rock.", "The largest island is Rask."),
]


@pytest.mark.parametrize(("one", "other"), CLASH)
def test_they_clash(one: str, other: str) -> None:
    assert [len(flags) for flags in both_ways(ABOUT, one, other)] == [1, 1], [read(ABOUT + one), read(ABOUT + other)]


@pytest.mark.parametrize(("one", "other"), STANDS)
def test_they_stand_side_by_side(one: str, other: str) -> None:
    assert both_ways(ABOUT, one, other) == [[], []], [read(ABOUT + one), read(ABOUT + other)]
