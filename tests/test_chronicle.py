"""Lines that set a date beside what it dates: chronologies, fact boxes, tables."""

from __future__ import annotations

import pytest

from factcheck.compare import KINDS
from tests.reading import case, check, reading, told

HEAD = "Harlan Baths\n\nThe baths have a long history.\n\n"
LINES = [
    case(
        "columns",
        "1911  The Harlan Baths open their doors\n1931  First strike\n1962  Closure of the Harlan Baths\n",
        ["Harlan Baths | opened | 1911", "Harlan Baths | closed | 1962"],
    ),
    case("colon", "1911: The Harlan Bridge opens.\n\n1931: First strike.\n", ["Harlan Bridge | opened | 1911"]),
    case("day and dash", "- 4 May 1911 – the Harlan Bridge opens\n", ["Harlan Bridge | opened | 4 May 1911"]),
    case(
        "fact box",
        "Opened: 4 May 1911\nClosed: 1962\nLength: 40 m\n",
        ["Harlan Baths | opened | 4 May 1911", "Harlan Baths | closed | 1962"],
    ),
    case(
        "fact box in a table",
        "| Opened | 4 May 1911 |\n| Closed | 1962 |\n| Length | 40 m |\n",
        ["Harlan Baths | opened | 4 May 1911", "Harlan Baths | closed | 1962"],
    ),
    case(
        "a column of dates",
        "Baths     Opened   Closed\nHarlan    1911     1962\nDorvik    1940     1971\n",
        ["Harlan | opened | 1911", "Harlan | closed | 1962", "Dorvik | opened | 1940", "Dorvik | closed | 1971"],
    ),
    case("a date that is none", "Opened: in the old days\nClosed: never\n", []),
    case("no event", "Architect: Clara Osk\nPhone: 19621\n", []),
    case("figures of a year", "2014: 722\n2015: 810\n", []),
]


@pytest.mark.parametrize(("lines", "expected"), LINES)
def test_a_date_beside_what_it_dates(lines: str, expected: list[str]) -> None:
    text = f"{HEAD}{lines}\nThe baths are a museum now.\n"
    claims = [c for c in reading(text).claims if KINDS[type(c.value)] == "date"]
    assert [told(c) for c in claims] == expected
    assert all(text[c.start : c.end] == c.quote for c in claims)


def test_a_fact_box_and_prose_contradict_each_other() -> None:
    box = f"{HEAD}Opened: 4 May 1911\nClosed: 1962\n\nThe baths are a museum now.\n"
    assert check([box, "The Harlan Baths opened in 1913."]) == ["opened: 1913 / 4 May 1911"]


def test_a_year_by_itself_answers_when() -> None:
    page = "Harlan Baths\n\nWhen did it close?\n1962.\n\nWho keeps it?\nA keeper.\n"
    assert [told(c) for c in reading(page).claims if c.attribute == "closed"] == ["Harlan Baths | closed | 1962"]
