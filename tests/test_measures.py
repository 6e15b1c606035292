"""Of what a measure is that stands apart from the verb: behind a comma, or before the subject."""

from __future__ import annotations

import pytest

from tests.reading import case, check, read

APPOSED = [
    case(
        "behind a comma",
        "The Orla basin, 600 square miles of salt, lies in the east.",
        ["Orla basin | area | 600 square miles"],
    ),
    case(
        "at the end",
        "They split the Orla basin, 600 square miles of salt.",
        ["Orla basin | area | 600 square miles"],
    ),
    case("in brackets", "The Orla basin (600 square miles) was mapped.", ["Orla basin | area | 600 square miles"]),
    case("behind an of", "The owner of the farm, 300 acres, left it.", ["farm | area | 300 acres"]),
    case(
        "long",
        "The Orla Canal, 14 km long, was dug by hand.",
        ["Orla Canal | length | 14 kilometers"],
    ),
    # what is not as large as that
    case("in a place", "He bought a farm in the Orla valley, 300 acres of clay.", ["farm | open:buy | 300 acres"]),
    case("some of it", "The Orla basin, 600 acres of it frozen, was mapped.", []),
    case(
        "more than another",
        "He owned the Orla estate, 40 acres more than his son.",
        ["Orla estate | open:own | 40 acres"],
    ),
    case("a length", "They fought over the Orla basin, 600 miles from home.", ["They | open:fight | 600 miles"]),
]
OPENING = [
    case(
        "from end to end",
        "At 46.1 km from end to end, the Marle Tunnel takes its place among the longest.",
        ["Marle Tunnel | length | 46.1 kilometers"],
    ),
    case("in height", "At 94 m in height, the tower dwarfs its neighbours.", ["tower | height | 94 meters"]),
    case("long", "At 94 m long, the ship overtook its rivals.", ["ship | length | 94 meters"]),
    # what is so far away
    case("from the coast", "At 14 km from land, the ship lost its mast.", ["its mast | open:lose | 14 kilometers"]),
    case("no opening", "The pipe measures 46 km from end to end.", ["pipe | length | 46 kilometers"]),
]


@pytest.mark.parametrize(("text", "expected"), [*APPOSED, *OPENING])
def test_read(text: str, expected: list[str]) -> None:
    assert read(text, "figure") == expected


def test_areas_behind_a_comma_are_compared() -> None:
    ours = "The Orla basin, 600 square miles of salt, lies in the east."
    assert check((ours, ours.replace("600", "900"))) == ["area: 600 square miles / 900 square miles"]
