"""Days and months by name: "May 5, 2010", "the 4th of July", "in August"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.date_calendar import day_of
from factcheck.extract.date_named import Named
from factcheck.extract.date_numbers import day_number, ordinal_word, runs_on, short_year, sure_year
from factcheck.extract.date_tokens import Token, at
from factcheck.extract.date_words import APOSTROPHES, DASHES, LINKS, MONTHS, PREPOSITIONS
from factcheck.extract.date_years import MONEY, is_year

# Names of months that are whole words though short: no stop after them belongs to them.
WHOLE = frozenset({"may", "june", "july"})
# Month names that are everyday words too: in small letters they need a day, a year or "in" to be months.
EVERYDAY = frozenset({"may", "march", "mar", "jan", "sep", "dec"})
# A month alone is a date after these.
MONTH_CALLS = PREPOSITIONS | LINKS | DASHES | {
    "since", "by", "before", "after", "between", "last", "this", "next", "that", "early", "mid", "late", "following",
    "previous", "same", "(", "past", "coming", "around", "about", "circa",
}  # fmt: skip
# What stands between a date and its year.
YEAR_JOINTS = frozenset({",", "of", "in", "the", "year", "/", "-", "."})


def year_after(tokens: Sequence[Token], index: int) -> tuple[int | None, int]:
    """The year that follows a day, month or season, and the index after it: ", 2008", "in the year 2008", "of '08"."""
    i = index
    while at(tokens, i).low in YEAR_JOINTS and i < index + 3:
        sign = at(tokens, i)
        if sign.low in {"/", "-", "."} and not sign.glued:
            return None, index
        i += 1
    joint, token = at(tokens, i - 1), at(tokens, i)
    if token.paragraph != at(tokens, index - 1).paragraph:
        return None, index
    found = sure_year(tokens, i)
    if (
        found is None
        and joint.low == "of"
        and i > index
        and token.width == 2
        and not token.suffix
        and not runs_on(tokens, i)
    ):
        found = short_year(token.value), i + 1
    if found is None and i == index and token.width == 3 and at(tokens, index - 1).low in MONTHS and lone(tokens, i):
        found = token.value, i + 1
    if found is None or (i > index and joint.low in {",", "."} and not fits_after_comma(tokens, i)):
        return None, index
    return found


def lone(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number of three digits after a month ends its phrase, as the year does in "in March 453."."""
    token, after = at(tokens, index), at(tokens, index + 1)
    ends = not after.low.isalnum() or after.low in PHRASE_ENDS
    return ends and token.value >= 100 and not token.suffix and not runs_on(tokens, index)


PHRASE_ENDS = frozenset("and but when he she it they the by at with".split())


def fits_after_comma(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number after a comma is still the date's year, not the next clause's count: "in May, 1200 people"."""
    token = at(tokens, index)
    return token.low in APOSTROPHES or (token.value >= 0 and (token.width < 4 or is_year(tokens, index, dated=True)))


def name_end(tokens: Sequence[Token], index: int) -> int:
    """The index after a month's name and the stop that shortens it: "Sept."."""
    stop = at(tokens, index + 1)
    low = at(tokens, index).low
    return index + 2 if stop.low == "." and stop.glued and len(low) <= 4 and low not in WHOLE else index + 1


def read_month(tokens: Sequence[Token], index: int) -> Named | None:
    """A date that begins with its month: "May 5, 2010", "October, 1st", "Sept. 2012", "Dec-2018", "in May"."""
    month = MONTHS.get(at(tokens, index).low)
    if month is None or no_such_day(tokens, index, month):
        return None
    named_end = i = name_end(tokens, index)
    mark = at(tokens, i)
    if (
        (mark.low in {"-", "/"} and mark.glued and at(tokens, i + 1).glued)
        or (mark.low == "," and at(tokens, i + 1).suffix == "th")
        or (mark.low == "the" and the_day(tokens, i + 1))
    ):
        i += 1
    day = day_number(tokens, i)
    if day and at(tokens, i).paragraph == at(tokens, index).paragraph and day_of(2000, month, day[0]):
        year, end = year_after(tokens, day[1])
        if year is None and i > named_end:
            year, end = glued_year(tokens, day[1])
        return calendar_day(index, end, year, month, day[0])
    year, end = year_after(tokens, named_end)
    if year is not None:
        return Named(index, end, "month", year, month)
    return Named(index, named_end, "month", None, month) if month_called(tokens, index, named_end) else None


def the_day(tokens: Sequence[Token], index: int) -> bool:
    """Whether an ordinal after a month and "the" is its day: "May the 3rd, 1911", not "in May the first trains ran"."""
    number = ordinal_word(tokens, index)
    if number is None:
        return False
    after = at(tokens, number[1])
    return at(tokens, index).value >= 0 or not after.low.isalpha() or after.low in PHRASE_ENDS


def no_such_day(tokens: Sequence[Token], index: int, month: int) -> bool:
    """Whether a day stands before a month that has none such: "30 February 2012" is no February either."""
    before = at(tokens, index - 1)
    return 28 < before.value <= 31 and before.width == 2 and day_of(2000, month, before.value) is None


def glued_year(tokens: Sequence[Token], index: int) -> tuple[int | None, int]:
    """Two glued digits after a day and a month in signs, as in "5-May-12"."""
    sign, digits = at(tokens, index), at(tokens, index + 1)
    if sign.low in {"-", "/"} and sign.glued and digits.glued and digits.width == 2 and not digits.suffix:
        return short_year(digits.value), index + 2
    return None, index


def calendar_day(start: int, end: int, year: int | None, month: int, day: int) -> Named | None:
    """A day if the calendar has it; without a year, if a leap year has it."""
    if day_of(2000 if year is None else year, month, day) is None:
        return None
    return Named(start, end, "day", year, month, day)


def month_called(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether a month's name alone is a date: after "in", "since", "late" and the like, and no part of a name."""
    token, before, after = at(tokens, index), at(tokens, index - 1), at(tokens, end)
    if after.glued and (after.low in APOSTROPHES or after.low.isalpha() or after.value >= 0):
        return False
    if (
        ((after.low in DASHES | {"/"} and after.glued) or after.low in LINKS)
        and at(tokens, end + 1).low in MONTHS
        and token.capital
    ):
        return True
    if token.low in EVERYDAY and not token.capital:
        return before.low in {"in", "of", "since", "until", "last", "next"} and not after.low.isalpha()
    if before.low in {"of", "for", "by", "this", "that"} | DASHES and after.capital:
        return False
    if before.low == "the":
        return at(tokens, index - 2).low in PREPOSITIONS and not after.capital
    if before.low in {"and", "or", ","} and at(tokens, index - 2).low in MONTHS:
        return True
    return before.low in MONTH_CALLS and (token.capital or before.low not in DASHES)


def read_day_first(tokens: Sequence[Token], index: int) -> Named | None:
    """A date that begins with its day: "12 June 2003", "the 4th of July", "12-Jun-2003", "fifteen August"."""
    token, before = at(tokens, index), at(tokens, index - 1)
    i = index + (token.low == "the")
    day = day_number(tokens, i)
    if day is None or (token.glued and (before.low in MONEY or before.low == ".")):
        return None
    i = day[1] + (at(tokens, day[1]).low == "day")
    sign = at(tokens, i)
    signed = sign.low in {"-", "/", "."} and sign.glued and at(tokens, i + 1).glued
    i += signed or sign.low == "of"
    month = MONTHS.get(at(tokens, i).low)
    if month is None or (at(tokens, i).low in EVERYDAY and not month_word(tokens, i)):
        return None
    i = name_end(tokens, i)
    year, end = year_after(tokens, i)
    if year is None and signed:
        year, end = glued_year(tokens, i)
    return calendar_day(index, end, year, month, day[0])


def month_word(tokens: Sequence[Token], index: int) -> bool:
    """Whether "may" or "march" after a number is the month: capitalised, or with "of" or a year."""
    return (
        at(tokens, index).capital or at(tokens, index - 1).low == "of" or year_after(tokens, index + 1)[0] is not None
    )


def read_day_alone(tokens: Sequence[Token], index: int) -> Named | None:
    """A day of the month that the context must name: "on the 14th"."""
    i = index + (at(tokens, index).low == "the")
    day, before = at(tokens, i), at(tokens, index - 1)
    if day.suffix != "th" or not 1 <= day.value <= 31 or before.low != "on":
        return None
    after = at(tokens, i + 1)
    if after.low.isalpha() and after.low not in {
        "and",
        "but",
        "or",
        "at",
        "when",
        "by",
        "to",
        "with",
        "as",
        "it",
        "he",
        "she",
        "they",
    }:
        return None
    return None if after.glued and after.low in DASHES else Named(index, i + 1, "monthday", day=day.value)
