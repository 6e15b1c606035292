"""One date from one place in the text: every form of words, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from factcheck.extract.date_days import read_day_alone, read_day_first, read_month
from factcheck.extract.date_holidays import BY_FIRST_WORD, read_holiday, read_holiday_weekend
from factcheck.extract.date_named import Named
from factcheck.extract.date_numbers import AFTER_CHRIST, is_apostrophe
from factcheck.extract.date_numeric import Order, read_numeric
from factcheck.extract.date_offsets import read_offset
from factcheck.extract.date_parts import (
    EDGES,
    NTH,
    Inner,
    followed_by_piece,
    read_nth,
    read_of_year,
    read_ordinal_quarter,
    read_part,
    read_week,
)
from factcheck.extract.date_periods import read_period
from factcheck.extract.date_relative import (
    DOUBLED,
    POINTS,
    read_counted_units,
    read_now,
    read_pointed,
    read_second,
    read_so_far,
    read_weekday_of_week,
)
from factcheck.extract.date_spans import (
    read_century,
    read_decade,
    read_fiscal,
    read_season,
    read_short_quarter,
    read_year,
)
from factcheck.extract.date_tokens import Token, at
from factcheck.extract.date_weekdays import read_weekday, with_weekday
from factcheck.extract.date_words import DECADES, MONTHS, NOW, ONES, ORDINALS, PARTS, SEASONS, TENS, UNITS, WEEKDAYS

# "the day after the first week of the end of 2008" is three deep; nobody writes four.
DEEPEST = 3
# What is read of a date of its own is the same at any depth.
OWN = -1
FIRST_WORDS = frozenset(
    MONTHS.keys() | WEEKDAYS.keys() | SEASONS.keys() | ONES.keys() | TENS.keys() | ORDINALS.keys() | DECADES.keys()
    | PARTS.keys() | POINTS.keys() | NTH.keys() | NOW.keys() | BY_FIRST_WORD.keys()
    | {words[0] for words in AFTER_CHRIST}
    | {"the", "q", "h", "fy", "fiscal", "financial", "calendar", "cy", "year", "in", "a", "an", "couple", "week",
       "weekend", "earlier", "later", "so", "day", "half", "quarter", "penultimate"}
)  # fmt: skip


# What else but a number stands behind the commonest of them in a date: "the" stands before many other words.
_AMOUNTS = frozenset(ONES.keys() | TENS.keys() | {"a", "an", "couple", "half", "quarter", "quarters"})
_UNITS = frozenset(UNITS.keys() | {"weekends", "hundred", "and", "."})
_POINTED = frozenset(
    FIRST_WORDS | UNITS.keys() | DOUBLED | {"morning", "afternoon", "evening", "night", "quarters", "weekends"}
)
SECOND_WORDS: dict[str, frozenset[str]] = {
    "the": FIRST_WORDS | UNITS.keys() | EDGES.keys() | {"very", "quarters"},
    "in": _AMOUNTS,
    "this": _POINTED,
    "that": _POINTED,
    **dict.fromkeys(("a", "an"), _AMOUNTS | _UNITS | POINTS.keys()),
}


def may_begin(token: Token) -> bool:
    """Whether a date may begin with a token: the cheap look that most words do not pass."""
    return token.value >= 0 or token.low in FIRST_WORDS or is_apostrophe(token)


def may_begin_with(token: Token, second: Token) -> bool:
    """Whether a date may begin with two tokens: "the year", not "the mill"."""
    seconds = SECOND_WORDS.get(token.low)
    return may_begin(token) and (seconds is None or second.value >= 0 or second.low in seconds)


class Readings(msgspec.Struct):
    """What was read at each place of one text, so that no place is read twice, and its order of day and month."""

    order: Order = ""
    seen: dict[tuple[int, int], Named | None] = {}


def read_date(tokens: Sequence[Token], index: int, known: Readings, depth: int = 0) -> Named | None:
    """The longest date that begins at an index, or None; parts of dates nest as deep as `DEEPEST`."""
    if depth > DEEPEST or not may_begin_with(at(tokens, index), at(tokens, index + 1)):
        return None
    if (index, depth) not in known.seen:
        known.seen[index, depth] = longest(tokens, index, known, depth)
    return known.seen[index, depth]


def longest(tokens: Sequence[Token], index: int, known: Readings, depth: int) -> Named | None:
    """The longer of what can be read as a date of its own and what counts from another."""

    def inner(further: int) -> Named | None:
        return read_date(tokens, further, known, depth + 1)

    if (index, OWN) not in known.seen:
        known.seen[index, OWN] = read_absolute(tokens, index, known.order)
    absolute = known.seen[index, OWN]
    relative = read_relative(tokens, index, inner)
    found = absolute if absolute and (relative is None or relative.end < absolute.end) else relative
    if found is None:
        return None
    return followed_by_piece(tokens, found) or read_of_year(tokens, found, inner)


def read_absolute(tokens: Sequence[Token], index: int, order: Order) -> Named | None:
    """A date that needs no other one: a holiday before a day, a day before a month, a month before a year."""
    return (
        read_weekday(tokens, index, order)
        or read_holiday_weekend(tokens, index)
        or read_holiday(tokens, index)
        or read_numeric(tokens, index, order)
        or with_weekday(tokens, read_day_first(tokens, index))
        or with_weekday(tokens, read_month(tokens, index))
        or read_fiscal(tokens, index)
        or read_short_quarter(tokens, index)
        or read_century(tokens, index)
        or read_season(tokens, index)
        or read_decade(tokens, index)
        or read_year(tokens, index)
        or read_day_alone(tokens, index)
    )


def read_relative(tokens: Sequence[Token], index: int, inner: Inner) -> Named | None:
    """A date that counts from another one, or is a piece of it."""
    return (
        read_ordinal_quarter(tokens, index)
        or read_nth(tokens, index, inner)
        or read_part(tokens, index, inner)
        or read_week(tokens, index, inner)
        or read_now(tokens, index)
        or read_second(tokens, index)
        or read_so_far(tokens, index)
        or read_counted_units(tokens, index)
        or read_period(tokens, index, inner)
        or read_offset(tokens, index, inner)
        or read_weekday_of_week(tokens, index)
        or read_pointed(tokens, index)
    )
