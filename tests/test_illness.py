"""How many caught something, whatever the illness is called."""

from __future__ import annotations

import pytest

from tests.reading import case, check, read

OUTBREAK = "The Orme smallpox outbreak\n\nThe outbreak began in 1931. "
TITLE = "The Orme smallpox outbreak | infected | "
CAUGHT = [
    case("the illness of the title", "In all 36 people caught smallpox.", [f"{TITLE}36"]),
    case("the disease", "In all 36 people caught the disease.", [f"{TITLE}36"]),
    case("went down", "Nine men went down with smallpox.", [f"{TITLE}9"]),
    case("came down", "Nine of us came down with measles.", [f"{TITLE}9"]),
    case("cases of it", "There were 63 cases of smallpox.", [f"{TITLE}63"]),
    case("cases", "There were 63 cases.", [f"{TITLE}63"]),
    case("some of them", "There were 63 cases, 17 of them mild.", [f"{TITLE}63"]),
    # what is no illness
    case("another illness", "In all 36 people caught cholera.", [f"{TITLE}36"]),
    case("a bus", "In all 36 pupils caught the bus.", ["bus | pupils | 36"]),
    case("fire", "In all 36 ships caught fire.", ["The Orme smallpox outbreak | count:ship | 36"]),
    case("cases of whisky", "There were 63 cases of whisky.", []),
    case("court cases", "There were 63 court cases.", []),
]


@pytest.mark.parametrize(("text", "expected"), CAUGHT)
def test_read(text: str, expected: list[str]) -> None:
    assert read(OUTBREAK + text, "figure") == expected


def test_cases_and_those_who_caught_it_are_compared() -> None:
    ours, theirs = f"{OUTBREAK}There were 63 cases.", f"{OUTBREAK}In all 36 people caught smallpox."
    assert check((ours, theirs)) == ["infected: 36 / 63"]
    for other in ("36 people caught cholera", "36 nurses caught smallpox"):
        assert check((ours, theirs.replace("36 people caught smallpox", other))) == []


def test_the_age_of_the_first_case_is_no_count() -> None:
    assert read(f"{OUTBREAK}The first case was Ada Moe, a girl of four.", "figure") == []


def test_cases_that_are_told_by_groups_are_counted_once() -> None:
    told = read(f"{OUTBREAK}There were 76 cases: 19 in the first group and 57 in the second.", "figure")
    assert told == [f"{TITLE}76"]
