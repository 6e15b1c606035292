"""Lines that set a date beside what it dates: chronologies, fact boxes, tables."""

from __future__ import annotations

import pytest

from factcheck.compare import KINDS
from tests.reading import case, check, reading, told, year


def years(first: int, last: int = 0) -> tuple[int | None, int | None]:
    """From the first day of a year to the last day of it, or of another."""
    return year(first).first, year(last or first).last


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


TIMES = [
    case("an entry", "1934 – The club has 40 members.", [years(1934)]),
    case("all sentences of an entry", "1934 – The club loses. It has 40 members.", [years(1934)]),
    case("a year before a capital", "1934 The club has 40 members.", [years(1934)]),
    case("a stretch", "1934–36: The club has 40 members.", [years(1934, 1936)]),
    case("a time of its own", "1934 – The club loses. In 1933 it had 40 members.", [years(1933)]),
    case("below a heading", "## 1934\n\nThe club has 40 members.", [years(1934)]),
    case("below a line", "1934\n\nThe club has 40 members.\n\nIt is old.", [years(1934)]),
    case("below another heading", "## 1934\n\nIt is old.\n\n## Now\n\nThe club has 40 members.", [None]),
    case("below a heading with a year in it", "## The club in 1934\n\nThe club has 40 members.", [None]),
    case("no entry", "Notice – the club has 40 members.", [None]),
]


@pytest.mark.parametrize(("line", "expected"), TIMES)
def test_all_that_an_entry_says_is_of_its_date(line: str, expected: list[object]) -> None:
    claims = reading(f"# Harlan Club\n\nThe club is old.\n\n{line}\n").claims
    assert [c.context.time for c in claims if c.attribute == "members"] == expected


def test_results_of_two_entries_are_of_two_matches() -> None:
    entry = "# Harlan Club\n\nThe club is old.\n\n1934 – First cup final, 0–1 against Dorvik Rovers.\n"
    prose = "# Harlan Club\n\nHarlan Club won the cup final 2–1 against Dorvik Rovers{}."
    assert check([entry, prose.format(" in 1955")]) == []
    assert check([entry, prose.format(" in 1934")]) == ["score: 0–1 / 2–1"]
