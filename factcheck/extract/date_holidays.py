"""Days that are known by name: "Christmas 2017", "New Year's Eve 1999", "Good Friday"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract import date_calendar as cal
from factcheck.extract.date_calendar import Interval
from factcheck.extract.date_days import year_after
from factcheck.extract.date_named import Named
from factcheck.extract.date_tokens import Token, at, plain, starts_with
from factcheck.extract.date_words import POINTING, PREPOSITIONS

# By month and day.
FIXED: dict[tuple[str, ...], tuple[int, int]] = {
    ("christmas",): (12, 25),
    ("christmas", "day"): (12, 25),
    ("christmas", "eve"): (12, 24),
    ("boxing", "day"): (12, 26),
    ("new", "year", "'", "s", "day"): (1, 1),
    ("new", "years", "day"): (1, 1),
    ("new", "year", "day"): (1, 1),
    ("new", "year", "'", "s", "eve"): (12, 31),
    ("new", "years", "eve"): (12, 31),
    ("new", "year", "eve"): (12, 31),
    ("halloween",): (10, 31),
    ("valentine", "'", "s", "day"): (2, 14),
    ("saint", "patrick"): (3, 17),
    ("saint", "patrick", "'", "s", "day"): (3, 17),
    ("st", "patrick", "'", "s", "day"): (3, 17),
    ("st", ".", "patrick", "'", "s", "day"): (3, 17),
    ("may", "day"): (5, 1),
    ("international", "workers", "'", "day"): (5, 1),
    ("international", "women", "'", "s", "day"): (3, 8),
    ("earth", "day"): (4, 22),
    ("juneteenth",): (6, 19),
    ("bastille", "day"): (7, 14),
    ("armistice", "day"): (11, 11),
    ("veterans", "day"): (11, 11),
    ("all", "saints", "'", "day"): (11, 1),
    ("all", "souls", "'", "day"): (11, 2),
    ("april", "fools", "'", "day"): (4, 1),
    ("april", "fool", "'", "s", "day"): (4, 1),
    ("groundhog", "day"): (2, 2),
    ("guy", "fawkes", "night"): (11, 5),
    ("twelfth", "night"): (1, 5),
    ("burns", "night"): (1, 25),
    ("saint", "david", "'", "s", "day"): (3, 1),
    ("st", "david", "'", "s", "day"): (3, 1),
    ("saint", "george", "'", "s", "day"): (4, 23),
    ("st", "george", "'", "s", "day"): (4, 23),
    ("saint", "andrew", "'", "s", "day"): (11, 30),
    ("st", "andrew", "'", "s", "day"): (11, 30),
    ("saint", "stephen", "'", "s", "day"): (12, 26),
    ("st", "stephen", "'", "s", "day"): (12, 26),
    ("anzac", "day"): (4, 25),
    ("walpurgis", "night"): (4, 30),
    ("cinco", "de", "mayo"): (5, 5),
    ("ve", "day"): (5, 8),
    ("midsummer", "'", "s", "day"): (6, 24),
    ("canada", "day"): (7, 1),
    ("all", "hallows", "'", "eve"): (10, 31),
    ("saint", "nicholas", "day"): (12, 6),
}
# By days from Easter Sunday.
FROM_EASTER: dict[tuple[str, ...], int] = {
    ("easter",): 0,
    ("easter", "sunday"): 0,
    ("easter", "monday"): 1,
    ("good", "friday"): -2,
    ("maundy", "thursday"): -3,
    ("palm", "sunday"): -7,
    ("ash", "wednesday"): -46,
    ("shrove", "tuesday"): -47,
    ("holy", "saturday"): -1,
    ("ascension", "day"): 39,
    ("pentecost",): 49,
    ("whit", "sunday"): 49,
    ("whit", "monday"): 50,
    ("trinity", "sunday"): 56,
}
# By month, weekday (Monday 0) and which one of the month (-1 is the last).
FLOATING: dict[tuple[str, ...], tuple[int, int, int]] = {
    ("thanksgiving",): (11, 3, 4),
    ("thanksgiving", "day"): (11, 3, 4),
    ("labor", "day"): (9, 0, 1),
    ("memorial", "day"): (5, 0, -1),
    ("martin", "luther", "king", "day"): (1, 0, 3),
    ("martin", "luther", "king", "jr", "day"): (1, 0, 3),
    ("martin", "luther", "king", "jr", ".", "day"): (1, 0, 3),
    ("mlk", "day"): (1, 0, 3),
    ("presidents", "'", "day"): (2, 0, 3),
    ("presidents", "day"): (2, 0, 3),
    ("columbus", "day"): (10, 0, 2),
}


def by_first_word() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The names by their first word, the longest first, so that most words are passed at the cost of one look."""
    names = sorted([*FIXED, *FROM_EASTER, *FLOATING], key=len, reverse=True)
    return {first: tuple(name for name in names if name[0] == first) for first in {name[0] for name in names}}


BY_FIRST_WORD = by_first_word()


def read_holiday(tokens: Sequence[Token], index: int) -> Named | None:
    """A holiday, with its year if it has one: "Easter Monday 1916"; "Christmas dinner" is none."""
    names = BY_FIRST_WORD.get(plain(at(tokens, index).low), ())
    name = next((words for words in names if starts_with(tokens, index, words)), None)
    if name is None:
        return None
    end = index + len(name)
    year, after = year_after(tokens, end)
    if year is None and len(name) == 1 and (described(tokens, index, end) or not called(tokens, index)):
        return None
    return Named(index, after, "holiday", year, name=name)


def read_holiday_weekend(tokens: Sequence[Token], index: int) -> Named | None:
    """The weekend that a holiday lies beside: "Labor Day weekend 2019", "Easter 1998 weekend"."""
    names = BY_FIRST_WORD.get(plain(at(tokens, index).low), ())
    name = next((words for words in names if starts_with(tokens, index, words)), None)
    if name is None:
        return None
    year, i = year_after(tokens, index + len(name))
    if at(tokens, i).low != "weekend":
        return None
    later, end = year_after(tokens, i + 1) if year is None else (year, i + 1)
    return Named(index, end, "nth", unit="weekend at", of=Named(index, i, "holiday", later, name=name))


def called(tokens: Sequence[Token], index: int) -> bool:
    """Whether a one-word holiday opens a sentence or follows a word that calls for a date: Christmas is a name too."""
    before = at(tokens, index - 1)
    return index == 0 or not before.low.isalnum() or before.low in CALLS


CALLS = PREPOSITIONS | POINTING | {"since", "by", "until", "till", "before", "after", "through", "and", "to", "between"}


def described(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether a one-word holiday only tells what kind the next noun is of."""
    after, before = at(tokens, end), at(tokens, index - 1)
    if after.capital or (after.low in {"'", "’", "-"} and after.glued):
        return True
    return (
        after.low.isalpha()
        and after.low not in CLAUSES
        and before.low not in {"on", "since", "by", "until", "after", "before"}
    )


CLAUSES = frozenset(
    """
    and or but in on at by to when with the he she it they we was were is for as that which morning early last this
    """.split()
)


def weekend_beside(named: Named, day: int) -> Interval | None:
    """The free days around a holiday: Saturday to a Monday, a Thursday to Sunday, Good Friday to Easter Monday."""
    if FROM_EASTER.get(named.name) == 0:
        return day - 2, day + 1
    before, after = BESIDE_WEEKEND[cal.weekday(day)]
    return (day - before, day + after) if before or after else None


# How many days the weekend begins before a holiday and ends after it, Monday first; a Wednesday has none beside it.
BESIDE_WEEKEND = ((2, 0), (3, 0), (0, 0), (0, 3), (0, 2), (0, 1), (1, 0))


def holiday(name: tuple[str, ...], year: int) -> Interval | None:
    """The day of a holiday in a year."""
    if name in FIXED:
        return cal.day_of(year, *FIXED[name])
    if name in FROM_EASTER:
        return cal.easter(year, FROM_EASTER[name])
    month, day, count = FLOATING[name]
    return cal.nth_weekday(year, month, day, count)
