"""What a sentence does not say: words that mean something else of this subject, or stand in another part of it."""

from __future__ import annotations

import pytest

from tests.reading import case, read

TRAITS = [
    case("whose wife", "Anna Lund was the wife of John Harris.", ["Anna Lund | wedlock | married"]),
    case("a person is no radio", "John Harris was on hand that night.", []),
    case("a radio may be on", "The radio was on that night.", ["radio | switched | on"]),
    case("a person is not of gold", "John Harris won the Golden Lion.", []),
    case("a word of the name", "John Harris phoned the White House.", []),
    case("a family name", "Mr Brown went to Oslo.", []),
    case("what somebody presides over", "John Harris was elected president of the new republic.", []),
    case("who the republic is", "Torne is a republic.", ["Torne | state_form | republic"]),
    case("as what somebody is appointed", "Osric appointed John Harris as military governor.", []),
    case("where somebody loses", "John Harris lost in the third round.", []),
    case("a lemma cut short", "John Harris staged the opera in Oslo.", []),
    case("how often somebody travels", "John Harris travels 4,000 miles annually.", []),
    case(
        "what stands beside what is denied",
        "Torne Athletic is not connected with Torne Town, an amateur club.",
        ["Torne Town | standing | amateur"],
    ),
    case("what is denied", "Torne Town is not an amateur club.", ["Torne Town | standing | amateur | denied"]),
    case(
        "a steamer is a ship",
        "The Adele Roy was a steamer of 41 m.",
        ["Adele Roy | ship_power | steam"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TRAITS)
def test_traits(text: str, expected: list[str]) -> None:
    assert read(text, "trait") == expected


BESIDE = [
    case(
        "the country of another",
        "Derravane should not be confused with Tolm Bells, the British maker of bells.",
        ["bells | maker | Tolm Bells", "Tolm Bells | country | United Kingdom"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_entities(text: str, expected: list[str]) -> None:
    assert read(text, "entity") == expected
