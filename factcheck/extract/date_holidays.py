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
    ("ascension", "day"): 39,
    ("pentecost",): 49,
    ("whit", "sunday"): 49,
    ("whit", "monday"): 50,
}
# By month, weekday (Monday 0) and which one of the month (-1 is the last).
FLOATING: dict[tuple[str, ...], tuple[int, int, int]] = {
    ("thanksgiving",): (11, 3, 4),
    ("thanksgiving", "day"): (11, 3, 4),
    ("labor", "day"): (9, 0, 1),
    ("memorial", "day"): (5, 0, -1),
    ("martin", "luther", "king", "day"): (1, 0, 3),
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


def holiday(name: tuple[str, ...], year: int) -> Interval | None:
    """The day of a holiday in a year."""
    if name in FIXED:
        return cal.day_of(year, *FIXED[name])
    if name in FROM_EASTER:
        return cal.easter(year, FROM_EASTER[name])
    month, day, count = FLOATING[name]
    return cal.nth_weekday(year, month, day, count)
