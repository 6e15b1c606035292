"""What kind a thing is said to be."""

from __future__ import annotations

import pytest

from tests.reading import case, read

ROWS = [
    case("before the noun", "The bilateral treaty holds.", ["bilateral treaty | scope | bilateral"]),
    case("copula", "The Oslo Pact is bilateral.", ["Oslo Pact | scope | bilateral"]),
    case("noun after a copula", "The Oslo Pact is a bilateral treaty.", ["Oslo Pact | scope | bilateral"]),
    case("apposition", "The Oslo Pact, a bilateral treaty, holds.", ["Oslo Pact | scope | bilateral"]),
    case("phrase", "The inquiry met behind closed doors.", ["inquiry | openness | closed"]),
    case("another phrase", "The hearings were held in public.", ["hearings | openness | public"]),
    case("phrase with a gap", "It is a treaty among many American states.", ["It | scope | multilateral"]),
    case("between the two", "It is a treaty between the two countries.", ["It | scope | bilateral"]),
    case("denied", "The blaze was not deliberate.", ["blaze | origin | deliberate | denied"]),
    case("reported", "Critics say the Oslo Pact is bilateral.", ["Oslo Pact | scope | bilateral | reported"]),
    case("adverb", "The line is privately owned.", ["line | ownership | private"]),
    case("civil", "The ship is a civilian vessel.", ["ship | force | civil"]),
    case("wrong head", "The bilateral meeting went well.", []),
    case("of the speaker", "I am bilateral.", []),
    case("not guilty", "She was found not guilty.", ["She | guilt | acquitted"]),
    case("hyphened denial", "The ruling is non-binding.", ["ruling | binding | advisory"]),
    case(
        "hyphened denial before a noun", "The non-binding vote took place.", ["non-binding vote | binding | advisory"]
    ),
    case("participle as an adjective", "The ruling is binding.", ["ruling | binding | binding"]),
    case("hyphened phrase", "The line is state-owned.", ["line | ownership | public"]),
    case("noun after a copula, person", "She is a professional golfer.", ["She | standing | professional"]),
    case(
        "what it was built as", "The Kessin Bridge was built as a stone bridge.", ["Kessin Bridge | material | stone"]
    ),
    case("built as, before it", "Built as a suspension bridge, it carries cars.", ["it | bridge_kind | suspension"]),
    case("in another's name", "Lisbon, once in the Kingdom of Galt, fell.", []),
    case(
        "a footbridge is a bridge",
        "The Harlan Footbridge is an arch bridge.",
        ["Harlan Footbridge | bridge_kind | arch"],
    ),
    case("what was blamed", "The court cleared the mate of all blame.", ["mate | blame | cleared"]),
    case("once for one statement", "The fire was caused by lightning.", ["fire | origin | natural"]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_read(text: str, expected: list[str]) -> None:
    assert read(text, "trait") == expected
