"""The other names that an article gives in brackets."""

from __future__ import annotations

import pytest

from factcheck.compare import given_aliases
from factcheck.corpus import article_from_text
from factcheck.extract.pipeline import extract
from factcheck.rules import load_rules
from tests.reading import case, check

RULES = load_rules()
ROWS = [
    case(
        "letters of a name that goes on",
        "The Inland Mission of Observers in Torne (IMOT) was a force. IMOT left.",
        [("IMOT", "Inland Mission of Observers")],
    ),
    case(
        "in another language",
        "The Harlan Bridge (Norwegian: Harlanbrua) is old.",
        [("Harlanbrua", "Harlan Bridge")],
    ),
    case("where it is", "The Harlan Bridge (Torne) is old.", []),
    case("other letters", "The Inland Mission of Observers (UNO) was a force.", []),
]


def aliases(*texts: str) -> list[tuple[str, str]]:
    readings = list(extract([article_from_text(f"a{n}", text) for n, text in enumerate(texts)], RULES))
    return [(alias, rule.name) for rule in given_aliases(readings) for alias in rule.aliases]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_given(text: str, expected: list[tuple[str, str]]) -> None:
    assert aliases(text) == expected


def test_letters_of_two_are_of_neither() -> None:
    mission = "The Inland Mission of Observers in Torne (IMOT) was a force."
    assert aliases(mission, "The Industrial Museum of Torne (IMOT) is old.") == []


def test_one_thing_under_both_names() -> None:
    one = "The Harlan Bridge (Norwegian: Harlanbrua) is long. Harlanbrua was opened in 1931."
    assert check([one, "The Harlan Bridge was opened in 1934."]) == ["opened: 1931 / 1934"]
