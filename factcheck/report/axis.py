"""The axis under a picture: its scale, straight or logarithmic, and the marks on it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from factcheck.values import iso

TICKS = 5  # at most, on a phone some 60 pixels each
YEARS = 7  # at most: four digits need less room
LOG_RATIO = 50.0  # largest by smallest: on a straight axis the small ones would be a dot at the edge
PAD = 0.05  # of the span, left free at both ends
YEAR = 365.2425


class Tick(msgspec.Struct, frozen=True):
    """A mark on the axis."""

    x: float
    label: str


class Scale(msgspec.Struct, frozen=True):
    """From a number or a day to per cent of the width."""

    low: float
    high: float
    log: bool

    def at(self, value: float) -> float:
        """Where a value lies, in per cent from the left."""
        low, high, value = (math.log10(end) if self.log else end for end in (self.low, self.high, value))
        return round(100 * (value - low) / (high - low), 2)


def scale_of(ends: Sequence[float], figures: bool) -> Scale:
    """A scale that holds all ends, logarithmic for figures that lie far apart."""
    low, high = min(ends), max(ends)
    if figures and low > 0 and high / low >= LOG_RATIO:
        return Scale(low / 1.5, high * 1.5, True)
    pad = (high - low) * PAD or abs(high) * PAD or 1.0
    return Scale(low - pad, high + pad, False)


def number_ticks(scale: Scale) -> Iterator[Tick]:
    """Round numbers, or powers of ten on a logarithmic scale."""
    if scale.log:
        first, last = math.ceil(math.log10(scale.low)), math.floor(math.log10(scale.high))
        every = max(1, math.ceil((last - first + 1) / TICKS))
        yield from (Tick(scale.at(10.0**power), compact(10.0**power)) for power in range(first, last + 1, every))
        return
    step = _nice((scale.high - scale.low) / TICKS)
    start = math.ceil(scale.low / step)
    while start * step <= scale.high:
        yield Tick(scale.at(start * step), compact(round(start * step, 10)))
        start += 1


def _nice(step: float) -> float:
    """The next 1, 2 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(step))
    return next(round(times * power, 12) for times in (1, 2, 5, 10) if times * power >= step * 0.999)


def compact(number: float) -> str:
    """A number as short as an axis needs it.

    >>> compact(2_500_000), compact(1200), compact(0.5)
    ('2.5M', '1,200', '0.5')
    """
    for size, name in ((1e12, "tn"), (1e9, "bn"), (1e6, "M")):
        if abs(number) >= size:
            return f"{number / size:g}{name}"
    if abs(number) >= 1e5:
        return f"{number / 1e3:g}k"
    return f"{number:,.0f}" if number == int(number) else f"{number:g}"


def day_ticks(scale: Scale) -> Iterator[Tick]:
    """Years where the span has several, else months, else days; with the day's ISO form cut to that."""
    days = scale.high - scale.low
    if days > 1.5 * YEAR:
        step = max(1, int(_nice(days / YEAR / YEARS)))
        first = math.ceil((scale.low / YEAR + 1) / step)
        yield from _inside(scale, ((_new_year(year * step), str(year * step)) for year in range(first, first + 9)))
    elif days > 62:
        every = next(months for months in (1, 2, 3, 6, 12) if days / 30.4 / months <= TICKS + 0.5 or months == 12)
        yield from _inside(scale, _months(int(scale.low), every))
    else:
        step = max(1, int(_nice(days / TICKS)))
        start = math.ceil(scale.low)
        yield from _inside(scale, ((day, iso(day) or "") for day in range(start, start + 9 * step, step)))


def _inside(scale: Scale, marks: Iterator[tuple[int, str]]) -> Iterator[Tick]:
    return (Tick(scale.at(day), label) for day, label in marks if scale.low <= day <= scale.high)


def _new_year(year: int) -> int:
    """The ordinal of 1 January of a year, years before 1 as astronomers count them."""
    cycles = 0 if year >= 1 else (-year) // 400 + 1
    return date(year + 400 * cycles, 1, 1).toordinal() - 146_097 * cycles if year < 9000 else 3_652_059


def _months(low: int, every: int) -> Iterator[tuple[int, str]]:
    start = iso(low) or ""
    year, month = int(start[:-6]), (int(start[-5:-3]) - 1) // every * every + 1
    for _ in range(40 // every + 2):
        yield (
            _new_year(year) + (date(2000 + year % 400, month, 1) - date(2000 + year % 400, 1, 1)).days,
            (f"{year:04d}-{month:02d}"),
        )
        year, month = (year + 1, 1) if month + every > 12 else (year, month + every)
