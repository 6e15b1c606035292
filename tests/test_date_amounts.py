"""Dates that count from another: amounts of time, bounds on them, stretches told by their length, pieces of units."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.date_durations import read_duration
from factcheck.extract.date_tokens import tokenize
from factcheck.extract.dates import find_dates
from factcheck.values import DateValue, iso

# The article's own day in the tables below: a Wednesday.
PUBLISHED = date(2015, 6, 17)

# An amount of time in words, and its units, the longest first.
DURATIONS = [
    ("18 months", [(18, "month")]),
    ("two years and three months", [(2, "year"), (3, "month")]),
    ("4 years, 1 month and 9 days", [(4, "year"), (1, "month"), (9, "day")]),
    ("two and a half years", [(5, "half")]),
    ("a year and a half", [(3, "half")]),
    ("half a decade", [(1, "half decade")]),
    ("half a century", [(2, "quarter century")]),
    ("half-century", [(2, "quarter century")]),
    ("a quarter of a century", [(1, "quarter century")]),
    ("three-quarters of a century", [(3, "quarter century")]),
    ("a century and a half", [(6, "quarter century")]),
    ("a hundred years", [(100, "year")]),
    ("two hundred and fifty years", [(250, "year")]),
    ("three months, two years", [(3, "month")]),
    ("two quarters", [(2, "quarter")]),
]


@pytest.mark.parametrize(("text", "parts"), DURATIONS, ids=[row[0] for row in DURATIONS])
def test_an_amount_of_time(text: str, parts: list[tuple[int, str]]) -> None:
    found = read_duration(tokenize(text), 0)
    assert found is not None
    assert list(found.parts) == parts


# A text of the article of 17 June 2015, the words of its last date, the first and last day ("" for an open end).
COUNTED = [
    # several units, halves
    ("It shut a year and three months ago.", "a year and three months ago", "2014-03-01", "2014-03-31"),
    ("It shut 2 years, 1 month and 5 days ago.", "2 years, 1 month and 5 days ago", "2013-05-12", "2013-05-12"),
    ("It opened in May 1990. It shut two years and six months later.", "two years and six months later",
     "1992-11-01", "1992-11-30"),
    ("It opened in May 1990. It shut a year and a half later.", "a year and a half later", "1991-08-01", "1992-02-29"),
    ("It opened two years and one month before 3 May 2010.", "two years and one month before 3 May 2010",
     "2008-04-01", "2008-04-30"),
    ("It opened half a century ago.", "half a century ago", "1960-01-01", "1970-12-31"),
    ("It opened a century ago.", "a century ago", "1890-01-01", "1940-12-31"),
    ("It opened three decades ago.", "three decades ago", "1980-01-01", "1990-12-31"),
    ("It opened a hundred and ten years ago.", "a hundred and ten years ago", "1905-01-01", "1905-12-31"),
    # bounds
    ("It opened more than 20 years ago.", "more than 20 years ago", "", "1995-12-31"),
    ("It opened over a century ago.", "over a century ago", "", "1940-12-31"),
    ("It opened more than two days before 9 May 2010.", "more than two days before 9 May 2010", "", "2010-05-06"),
    ("It opened at least two days before 9 May 2010.", "at least two days before 9 May 2010", "", "2010-05-07"),
    ("It opened more than two weeks after 3 May 2010.", "more than two weeks after 3 May 2010", "2010-05-17", ""),
    ("It opened less than three years ago.", "less than three years ago", "2012-01-01", "2015-06-17"),
    ("It opened in 1990. It shut less than a year later.", "less than a year later", "1990-01-01", "1991-12-31"),
    ("It opened nearly 50 years ago.", "nearly 50 years ago", "1965-01-01", "1965-12-31"),
    ("It opened some 50 years ago.", "some 50 years ago", "1965-01-01", "1965-12-31"),
    ("It opened within two weeks of 3 May 2010.", "within two weeks of 3 May 2010", "2010-05-03", "2010-05-17"),
    ("It will open within nine months.", "within nine months", "2015-06-17", "2016-03-16"),
    ("It opens within the next nine months.", "within the next nine months", "2015-06-17", "2016-03-16"),
    ("It will open as early as 2030.", "as early as 2030", "2030-01-01", ""),
    ("As early as 1890 it was open.", "As early as 1890", "1890-01-01", "1890-12-31"),
    # stretches by their length and one end
    ("He held it for ten years from 1 May 1990.", "ten years from 1 May 1990", "1990-05-01", "2000-04-30"),
    ("He is away for three days from today.", "three days from today", "2015-06-17", "2015-06-19"),
    ("It rained three days from 1 May 1990.", "three days from 1 May 1990", "1990-05-04", "1990-05-04"),
    ("The course is six weeks starting on 4 May 2015.", "six weeks starting on 4 May 2015", "2015-05-04", "2015-06-14"),
    ("Sales in the six months ended 30 June 2014 fell.", "the six months ended 30 June 2014",
     "2014-01-01", "2014-06-30"),
    ("Sales in the 12 months to March 2014 fell.", "the 12 months to March 2014", "2013-04-01", "2014-03-31"),
    ("Sales in the quarter ended 31 March 2014 fell.", "the quarter ended 31 March 2014", "2014-01-01", "2014-03-31"),
    ("Sales in the year to March 2014 fell.", "the year to March 2014", "2013-04-01", "2014-03-31"),
    ("It grew over the past year and a half.", "the past year and a half", "2013-12-17", "2015-06-16"),
    ("It grew in the last two and a half years.", "the last two and a half years", "2012-12-17", "2015-06-16"),
    ("It grew in the last two months and three days.", "the last two months and three days",
     "2015-04-14", "2015-06-16"),
    # pieces
    ("It fell on the second last day of May 2012.", "the second last day of May 2012", "2012-05-30", "2012-05-30"),
    ("It fell on the penultimate day of 2012.", "the penultimate day of 2012", "2012-12-30", "2012-12-30"),
    ("It fell on the first weekend of October 2012.", "the first weekend of October 2012", "2012-10-06", "2012-10-07"),
    ("It fell in the last quarter of the 18th century.", "the last quarter of the 18th century",
     "1776-01-01", "1800-12-31"),
    ("It fell at the turn of the 20th century.", "the turn of the 20th century", "1890-01-01", "1910-12-31"),
    ("It fell on the 21st of last month.", "the 21st of last month", "2015-05-21", "2015-05-21"),
    ("It fell in fourth-quarter 2012.", "fourth-quarter 2012", "2012-10-01", "2012-12-31"),
    ("It fell in Q4 last year.", "Q4 last year", "2014-10-01", "2014-12-31"),
    ("It fell the year before last.", "the year before last", "2013-01-01", "2013-12-31"),
    ("It falls the week after next.", "the week after next", "2015-06-29", "2015-07-05"),
    ("It fell the Sunday before last.", "the Sunday before last", "2015-06-07", "2015-06-07"),
    ("It fell on Labor Day weekend 2012.", "Labor Day weekend 2012", "2012-09-01", "2012-09-03"),
    ("It fell on the weekend of Thanksgiving 2012.", "the weekend of Thanksgiving 2012", "2012-11-22", "2012-11-25"),
    ("It fell on Easter weekend 2012.", "Easter weekend 2012", "2012-04-06", "2012-04-09"),
    ("It fell on 2012 10 16.", "2012 10 16", "2012-10-16", "2012-10-16"),
    # what one end of a stretch lends the other
    ("It ran from mid-June to early July 2012.", "from mid-June to early July 2012", "2012-06-11", "2012-07-10"),
    ("It ran between the ninth and the 17th of May 2012.", "between the ninth and the 17th of May 2012",
     "2012-05-09", "2012-05-17"),
    # what is to come
    ("It will end at the end of the year.", "the end of the year", "2015-09-01", "2015-12-31"),
    ("It was signed in 2009. Ministers will meet on it in November.", "November", "2015-11-01", "2015-11-30"),
    ("In May 1944 they said the landing was due in June.", "June", "1944-06-01", "1944-06-30"),
    ("The next Easter is early.", "The next Easter", "2016-03-27", "2016-03-27"),
    ("We will discuss it for the following quarter.", "the following quarter", "2015-07-01", "2015-09-30"),
    # year ends, quarters and neighbours
    ("It was 12 at year-end 2012.", "year-end 2012", "2012-09-01", "2012-12-31"),
    ("It opened in May 2012. At year end it was 12.", "year end", "2012-09-01", "2012-12-31"),
    ("It is due by end-2016.", "by end-2016", "", "2016-12-31"),
    ("It fell over Q1–Q3 2012.", "Q1–Q3 2012", "2012-01-01", "2012-09-30"),
    ("It fell on the night of 4/5 May 1945.", "4/5 May 1945", "1945-05-04", "1945-05-05"),
    ("It fell in May/June 2012.", "May/June 2012", "2012-05-01", "2012-06-30"),
    ("It ends in the coming decade.", "the coming decade", "2015-06-18", "2025-06-17"),
    # years that are bounded
    ("It has run since at least 2008.", "since at least 2008", "2008-01-01", ""),
    ("It was built no later than 1890.", "no later than 1890", "", "1890-12-31"),
    ("In the run-up to 2016 it closed.", "2016", "2016-01-01", "2016-12-31"),
    # old years
    ("The 1521 assembly met.", "1521", "1521-01-01", "1521-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "first", "last"), COUNTED, ids=[row[0] for row in COUNTED])
def test_a_date_that_counts_from_another(text: str, words: str, first: str, last: str) -> None:
    found = find_dates(text, PUBLISHED)[-1]
    assert isinstance(found.value, DateValue)
    assert text[found.start : found.end] == words
    assert (iso(found.value.first), iso(found.value.last)) == (first or None, last or None)


@pytest.mark.parametrize(
    "text",
    [
        "It was rebuilt within nine months.",
        "It was paid within a month of his visit.",
        "For more than 20 years it was free.",
        "The 1,200 soldiers, the 1250 armed men and the 1450 seat hall were there.",
        "He left two years and three months before he died.",
        "It takes less than two years.",
        "The following quarter was quiet.",
        "It is up 12 on the previous quarter.",
        "It lasted half a century.",
    ],
)
def test_an_amount_of_time_that_nothing_places_is_no_date(text: str) -> None:
    assert find_dates(text, PUBLISHED) == []


def test_a_year_that_names_a_thing_is_nothing_to_count_from() -> None:
    text = "Three days before the 2008 election he left."
    assert [text[f.start : f.end] for f in find_dates(text)] == ["2008"]


def test_a_part_of_a_month_takes_the_year_that_a_list_ends_with() -> None:
    first, second = find_dates("In late May and early June 2011 it rained.")
    assert isinstance(first.value, DateValue) and isinstance(second.value, DateValue)
    assert (iso(first.value.first), iso(second.value.last)) == ("2011-05-21", "2011-06-10")


DAYS = st.dates(date(1900, 1, 1), date(2090, 12, 31))
SINGLE = st.integers(2, 99)


@given(day=DAYS, years=SINGLE, days=SINGLE)
def test_more_units_lead_further(day: date, years: int, days: int) -> None:
    (_, found) = find_dates(f"It began on {day.isoformat()}. It ended {years} years and {days} days later.")
    assert isinstance(found.value, DateValue)
    assert found.value.first == found.value.last
    whole = date(day.year + years, day.month, min(day.day, 28))
    assert 0 <= (found.value.first or 0) - (whole + timedelta(days=days)).toordinal() <= 3


@given(day=DAYS, count=SINGLE, unit=st.sampled_from(["day", "week", "month", "year", "decade"]))
def test_more_and_less_share_no_more_than_the_amount_itself(day: date, count: int, unit: str) -> None:
    more, less, just = (
        find_dates(f"It began {words}{count} {unit}s ago.", day)[0].value for words in ("more than ", "less than ", "")
    )
    assert isinstance(more, DateValue) and isinstance(less, DateValue) and isinstance(just, DateValue)
    assert more.first is None and less.last == day.toordinal()
    assert (more.last or 0) < (less.last or 0)
    assert less.first == just.first
    assert (more.last or 0) <= (just.last or 0)


@given(day=DAYS, count=SINGLE)
def test_a_stretch_by_its_length_has_that_length(day: date, count: int) -> None:
    for text in (f"for {count} days from {day.isoformat()}", f"the {count} days to {day.isoformat()}"):
        (found,) = find_dates(text)
        assert isinstance(found.value, DateValue)
        assert (found.value.last or 0) - (found.value.first or 0) == count - 1
        assert day.toordinal() in {found.value.first, found.value.last}
