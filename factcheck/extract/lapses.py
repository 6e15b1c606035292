"""Lengths of time in a sentence, as the days that their words leave open: "eight years" is more than seven, less than
nine."""

from __future__ import annotations

import math
from collections.abc import Iterator

import msgspec

from factcheck.extract.scene import Line
from factcheck.extract.tokens import Span, Token
from factcheck.values import DateValue, Quantity

UNIT_DAYS = {
    "day": 1.0,
    "week": 7.0,
    "fortnight": 14.0,
    "month": 365.2425 / 12,
    "year": 365.2425,
    "decade": 3652.425,
    "century": 36524.25,
}
SECONDS_IN_DAY = 86_400.0
# "Eight years" is said of seven and a half and of eight and eleven months: one unit each way.
ROOM = 1.0
# Of a multiple of ten nobody counts the units: "forty years" leaves six of them each way, about as much as the rounding
# of a figure of one digit.
ROUND_SHARE = 0.15
# "About eight years" leaves twice as much.
ABOUT = 2.0


class Lapse(msgspec.Struct, frozen=True):
    """A length of time: its days at least and at most (None: any), its words, and its tokens from `first` to `last`."""

    low: int
    high: int | None
    words: str
    first: int
    last: int
    start: int
    end: int


def lapses(line: Line) -> Iterator[Lapse]:
    """The lengths of time of a sentence that are counted in days or longer: "five months", "a year"."""
    taken: set[int] = set()
    for found, span in line.values:
        taken |= set(range(span.start, span.end))
        value = found.value
        if not isinstance(value, Quantity) or value.stated_unit not in UNIT_DAYS or value.scale != "level":
            continue
        yield Lapse(*bounds(value), span.text, span.start, span.end - 1, found.start, found.end)
    for token in line.tokens if not line.lemmas.isdisjoint(UNIT_DAYS) else ():
        unit = UNIT_DAYS.get(token.lemma_.lower())
        if unit is None or token.i in taken or token.tag_ != "NN" or token.i == line.span.start:
            continue
        before = token.nbor(-1)
        if before.lower_ in ("a", "an", "one"):
            low, high = around(1.0, unit)
            start, end = line.at + before.idx, line.at + token.idx + len(token)
            yield Lapse(low, high, f"{before.text} {token.text}", before.i, token.i, start, end)


def bounds(value: Quantity) -> tuple[int, int | None]:
    """The days that a length of time leaves open, the room for rounding included.

    "eight years" -> seven to nine; "less than a hundred years" -> none to a hundred; "over a year" -> a year or more.
    """
    unit = UNIT_DAYS[value.stated_unit]
    if value.bound in ("", "about") and len(value.stated) == 1:
        return around(value.stated[0], unit, ABOUT if value.bound == "about" else 1.0)
    low = 0 if value.low is None else math.floor(value.low / SECONDS_IN_DAY)
    return low, None if value.high is None else math.ceil(value.high / SECONDS_IN_DAY)


def around(number: float, unit: float, times: float = 1.0) -> tuple[int, int]:
    """The days around a number of units that it may stand for."""
    round_one = number >= 10 and number % 10 == 0
    room = max(ROOM, number * ROUND_SHARE if round_one else 0.0) * times
    return max(0, math.ceil((number - room) * unit)), math.floor((number + room) * unit)


def ago(day: DateValue, lapse: Lapse) -> DateValue:
    """The days that lie a length of time before a date."""
    return moved(day, None if lapse.high is None else -lapse.high, -lapse.low)


def moved(day: DateValue, low: int | None, high: int | None) -> DateValue:
    """A date moved by at least `low` and at most `high` days; None leaves that side open."""
    first = None if low is None or day.first is None else day.first + low
    last = None if high is None or day.last is None else day.last + high
    return DateValue(first, last, "range")


def dates_within(line: Line, span: Span | Token) -> list[DateValue]:
    """The dates whose words stand below a token or in a span."""
    inside = {t.i for t in (span.subtree if isinstance(span, Token) else span)}
    return [f.value for f, s in line.values if isinstance(f.value, DateValue) and s.root.i in inside]


def bounded(value: DateValue) -> DateValue | None:
    """A date that has a beginning and an end; None for any other."""
    return value if value.first is not None and value.last is not None else None
