"""One moment as a head, a table, a feed or a line of its own states it: a day, a month or a year, in ISO form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

# Year first, which every custom reads as year, month, day; a time may follow. This much needs no library.
NUMERIC = re.compile(
    r"(\d{4})(?:([-/.])(\d\d?)(?:\2(\d\d?))?|(\d\d)(\d\d))?(?:[T\s]\s*\d\d?:?\d\d.*)?", re.ASCII | re.DOTALL
)
# The longest that a program writes, "Thursday, 02 September 2012 06:05:00 GMT+0200 (…)", has some 60.
MOST_CHARS = 100
# "03/04/2012" is a day in April or in March: what the two disagree on is unknown.
ORDERS = ("DMY", "MDY")


@lru_cache(maxsize=4096)
def iso_moment(written: str) -> str:
    """The day of one date however it is written, its month or year where no more is said; "" where it could be two.

    >>> iso_moment("2012-08-02T06:05:00Z"), iso_moment("Thu, 02 Aug 2012 06:05:00 GMT"), iso_moment("August 2012")
    ('2012-08-02', '2012-08-02', '2012-08')
    >>> iso_moment("13/04/2012"), iso_moment("03/04/2012"), iso_moment("3 May 99"), iso_moment("yesterday")
    ('2012-04-13', '', '', '')
    """
    written = written.strip()
    if found := NUMERIC.fullmatch(written):
        year, _, month, day, month_too, day_too = found.groups()
        return _checked(year, month or month_too, day or day_too)
    if len(written) > MOST_CHARS:
        return ""
    read = {_in_words(parser, written) for parser in _parsers()}
    return read.pop() if len(read) == 1 else ""


def day_of(written: str) -> date | None:
    """The day that is written; None for a month, a year, or what is no date.

    >>> day_of("2 August 2012"), day_of("August 2012")
    (datetime.date(2012, 8, 2), None)
    """
    iso = iso_moment(written)
    return date.fromisoformat(iso) if len(iso) == len("2012-08-02") else None


def counting_day(written: str) -> date | None:
    """The day from which "last month" counts in what was published then: of a month the 28th, which all months have.

    >>> counting_day("August 2012"), counting_day("2012")
    (datetime.date(2012, 8, 28), None)
    """
    iso = iso_moment(written)
    return date.fromisoformat(f"{iso}-28"[: len("2012-08-02")]) if len(iso) >= len("2012-08") else None


def given_moment(published: str) -> str:
    """The ISO form of a date that a Python program gives; ValueError for what is none."""
    iso = iso_moment(published)
    if published and not iso:
        raise ValueError(f"published={published!r} is no date: write year-month-day, like 2026-11-01")
    return iso


def _checked(year: str, month: str | None, day: str | None) -> str:
    """The parts as ISO writes them; "" where the calendar has no such day."""
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return ""
    return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])


def _in_words(parser: Any, written: str) -> str:
    """What dateparser reads; "" where it fills a part in by itself, as the century of a year of two digits."""
    read = parser.get_date_data(written)
    if read.date_obj is None or f"{read.date_obj.year:04d}" not in written:
        return ""
    day = str(read.date_obj.date().isoformat())
    return {"day": day, "month": day[: len("2012-08")]}.get(read.period, "")


@lru_cache(maxsize=1)
def _parsers() -> Sequence[Any]:
    """One parser for each order of day and month: whole dates alone, each in its own time zone."""
    from dateparser import DateDataParser

    fixed = {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["year", "month"]}
    return [DateDataParser(languages=["en"], settings={**fixed, "DATE_ORDER": order}) for order in ORDERS]
