"""One date from one place in the text: every form of words in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.date_absolute import (
    HOLIDAYS_BY_WORD,
    read_century,
    read_day_first,
    read_decade,
    read_fiscal,
    read_holiday,
    read_month,
    read_season,
    read_short_quarter,
    read_year,
)
from factcheck.extract.date_named import Named
from factcheck.extract.date_numbers import AFTER_CHRIST, is_apostrophe
from factcheck.extract.date_numeric import Order, read_numeric
from factcheck.extract.date_relative import (
    NTH,
    POINTS,
    read_nth,
    read_now,
    read_offset,
    read_part,
    read_pointed,
    read_week,
)
from factcheck.extract.date_tokens import Token, at
from factcheck.extract.date_words import (
    DECADES,
    MONTHS,
    NOW,
    ONES,
    ORDINALS,
    PARTS,
    SEASONS,
    TENS,
    UNITS,
    WEEKDAYS,
)

# "the day after the first week of the end of 2008" is three deep; nobody writes four.
DEEPEST = 3
FIRST_WORDS = (
    MONTHS.keys() | WEEKDAYS.keys() | SEASONS.keys() | ONES.keys() | TENS.keys() | ORDINALS.keys() | DECADES.keys() | PARTS.keys()
    | POINTS.keys() | NTH.keys() | NOW.keys() | HOLIDAYS_BY_WORD.keys() | UNITS.keys() | {words[0] for words in AFTER_CHRIST}
    | {"the", "q", "h", "fy", "fiscal", "financial", "calendar", "cy", "in", "a", "an", "couple", "very"}
)  # fmt: skip


def may_begin(token: Token) -> bool:
    """Whether a date may begin with a token: the cheap look that most words do not pass."""
    return token.value >= 0 or token.low in FIRST_WORDS or is_apostrophe(token)


def read_date(tokens: Sequence[Token], index: int, order: Order = "", depth: int = 0) -> Named | None:
    """The longest date that begins at an index, or None."""
    token = at(tokens, index)
    if not may_begin(token):
        return None
    if token.value < 0:
        relative = read_relative(tokens, index, order, depth)
        absolute = read_absolute(tokens, index, order)
        if relative and (absolute is None or relative.end >= absolute.end):
            return relative
        return absolute
    return read_absolute(tokens, index, order) or read_relative(tokens, index, order, depth)


def read_absolute(tokens: Sequence[Token], index: int, order: Order) -> Named | None:
    """A date that needs no other one: a day before a month before a year."""
    if at(tokens, index).low in WEEKDAYS:
        return read_weekday(tokens, index, order)
    return (
        read_holiday(tokens, index)
        or read_numeric(tokens, index, order)
        or read_day_first(tokens, index)
        or read_month(tokens, index)
        or read_fiscal(tokens, index)
        or read_short_quarter(tokens, index)
        or read_century(tokens, index)
        or read_season(tokens, index)
        or read_decade(tokens, index)
        or read_year(tokens, index)
    )


def read_relative(tokens: Sequence[Token], index: int, order: Order, depth: int) -> Named | None:
    """A date that counts from another one, or is a part of it."""
    if depth >= DEEPEST:
        return None

    def inner(at_index: int) -> Named | None:
        return read_date(tokens, at_index, order, depth + 1)

    return (
        read_nth(tokens, index, inner)
        or read_part(tokens, index, inner)
        or read_week(tokens, index, inner)
        or read_now(tokens, index)
        or read_offset(tokens, index, inner)
        or read_pointed(tokens, index)
    )


def read_weekday(tokens: Sequence[Token], index: int, order: Order) -> Named | None:
    """A weekday with its date ("Tuesday, 3 May 2011", "friday 7-6", "Monday 21"), or alone ("on Tuesday")."""
    token = at(tokens, index)
    i = index + 1
    short = len(token.low) <= 5 and not token.low.endswith("day")
    if short and at(tokens, i).low == "." and at(tokens, i).glued:
        i += 1
    i += at(tokens, i).low == ","
    i += at(tokens, i).low == "the"
    dated = (
        read_numeric(tokens, i, order, WEEKDAYS[token.low]) or read_day_first(tokens, i) or read_month(tokens, i)
        if at(tokens, i).paragraph == token.paragraph
        else None
    )
    if dated and dated.form == "day":
        return Named(index, dated.end, "day", dated.year, dated.month, dated.day, number=WEEKDAYS[token.low], name=("weekday",))
    return None if short else lone_weekday(tokens, index)


def lone_weekday(tokens: Sequence[Token], index: int) -> Named | None:
    """A weekday that points to the nearest such day: not "a Saturday", "the Monday", "every Friday", "Black Friday"."""
    token, before, after = at(tokens, index), at(tokens, index - 1), at(tokens, index + 1)
    if before.low in NO_NEAREST or at(tokens, index - 2).low in {"a", "every", "each"} and before.low != "-":
        return None
    if before.capital and before.low not in WEEKDAYS and before.low not in {"on", "by", "last", "this", "next"} and not opening(tokens, index - 1):
        return None
    if after.capital and after.low not in WEEKDAYS and after.low not in {"morning", "afternoon", "evening", "night"}:
        return None
    return Named(index, index + 1, "weekday", number=WEEKDAYS[token.low], point="")


def opening(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word opens a sentence, so that its capital says nothing."""
    return index <= 0 or at(tokens, index - 1).low in {".", "!", "?", ":", "“", '"'}


NO_NEAREST = frozenset({"a", "an", "the", "every", "each", "any", "some", "most", "all", "one", "no", "another", "of", "first",
                        "second", "third", "black", "bloody", "holy", "fat", "super"})  # fmt: skip
