"""One date, however it is written: what it is, and where it is not told because it could be two."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.moment import counting_day, day_of, iso_moment

FORMS = [
    ("2012-08-02", "2012-08-02"),
    ("2012-8-2", "2012-08-02"),
    ("2012/08/02", "2012-08-02"),
    ("2012.08.02", "2012-08-02"),
    ("20120802", "2012-08-02"),
    ("20120802T060500Z", "2012-08-02"),
    ("2012-08-02T23:05:00-08:00", "2012-08-02"),
    ("2012-08-02 06:05", "2012-08-02"),
    ("2012-08", "2012-08"),
    ("2012", "2012"),
    (" 2012-08-02\n", "2012-08-02"),
    ("Thu, 02 Aug 2012 23:05:00 -0800", "2012-08-02"),
    ("Thursday, 2nd of August, 2012", "2012-08-02"),
    ("Thu Aug 02 2012 06:05:00 GMT+0200 (CEST)", "2012-08-02"),
    ("2 Aug. 2012", "2012-08-02"),
    ("02-AUG-2012", "2012-08-02"),
    ("Sept 5 2011", "2011-09-05"),
    ("August 2nd, 2012 at 4:15 p.m. EST", "2012-08-02"),
    ("2012 August 2", "2012-08-02"),
    ("August 2012", "2012-08"),
    ("3 May 1066", "1066-05-03"),
    ("13/04/2012", "2012-04-13"),
    ("04/13/2012", "2012-04-13"),
    ("13.4.2012", "2012-04-13"),
    ("04/04/2012", "2012-04-04"),
]
UNKNOWN = [
    "03/04/2012", "3.4.2012", "12-08-02", "3 May 99", "10 May", "August 2", "May", "Friday", "yesterday", "last March",
    "12 hours ago", "now", "We", "63%", "2012-02-31", "31 February 2012", "2012-13", "0000", "20121345", "1343887500",
    "Q3 2012", "spring 2012", "mid-May 2012", "44 BC", "2012-W31", "1 May 2012 to 3 May 2012", "from 1846 to 1848", "",
    "2 August 2012 " * 20,
]  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), FORMS, ids=[written for written, _ in FORMS])
def test_a_date_is_read_however_it_is_written(written: str, expected: str) -> None:
    assert iso_moment(written) == expected


@pytest.mark.parametrize("written", UNKNOWN, ids=[written[:30] for written in UNKNOWN])
def test_what_is_open_is_not_guessed(written: str) -> None:
    assert iso_moment(written) == ""


@pytest.mark.parametrize("form", ["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%a, %d %b %Y 23:59:59 -1100", "%Y/%m/%d"])
@given(day=st.dates(date(1000, 1, 1)))
def test_every_day_comes_back(form: str, day: date) -> None:
    assert day_of(day.strftime(form)) == day


@given(day=st.dates(date(1000, 1, 1)))
def test_numbers_that_leave_the_order_open_give_no_day(day: date) -> None:
    written = day.strftime("%d/%m/%Y")
    assert day_of(written) == (day if day.day > 12 or day.day == day.month else None)


@given(st.text(max_size=60) | st.from_regex(r"[\w ,:/.+-]{0,40}\d{4}[\w ,:/.+-]{0,20}", fullmatch=True))
def test_no_text_raises_and_what_is_told_is_iso(written: str) -> None:
    told = iso_moment(written)
    assert told == "" or date.fromisoformat(told + "-01-01"[len(told) - 4 :])


@given(day=st.dates(date(1000, 1, 1), date(9998, 12, 31)))
def test_a_month_counts_from_a_day_within_it(day: date) -> None:
    counted = counting_day(day.strftime("%B %Y"))
    assert counted is not None
    assert (counted.year, counted.month) == (day.year, day.month)
    assert (counted + timedelta(days=31)).month != counted.month
