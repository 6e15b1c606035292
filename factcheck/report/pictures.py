"""Time lines for dates and range plots for figures: where each source's interval lies, in per cent of the width."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from datetime import date

import msgspec

from factcheck.models import Claim, Conflict
from factcheck.report.document import shown
from factcheck.report.text import short
from factcheck.values import DateValue, Quantity, iso

ROWS = 16  # claims in one picture; more do not fit a screen, and the list below holds them all
TICKS = 5  # at most, on a phone some 60 pixels each
YEARS = 6  # at most: four digits need less room
LOG_RATIO = 50.0  # largest by smallest: on a straight axis the small ones would be a dot at the edge
PAD = 0.05  # of the span, left free at both ends
ROW_HEIGHT = 24
NARROWEST = 0.7  # per cent: a bar that can still be seen on a phone
YEAR = 365.2425

Ends = tuple[float | None, float | None]


class Bar(msgspec.Struct, frozen=True):
    """What one source says: an interval from `x` over `width`, open where the source leaves it open."""

    side: int
    label: str
    value: str
    y: int
    x: float
    width: float
    opens_left: bool
    opens_right: bool
    text_x: float
    anchor: str


class Tick(msgspec.Struct, frozen=True):
    """A mark on the axis."""

    x: float
    label: str


class Picture(msgspec.Struct, frozen=True):
    """A time line or a range plot, ready to be drawn, with its words for those who cannot see it."""

    title: str
    told: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    height: int
    axis: str
    hidden: int


class _Scale(msgspec.Struct, frozen=True):
    """From a number or a day to per cent of the width."""

    low: float
    high: float
    log: bool

    def at(self, value: float) -> float:
        low, high, value = (math.log10(end) if self.log else end for end in (self.low, self.high, value))
        return round(100 * (value - low) / (high - low), 2)


def picture(conflict: Conflict, label: Callable[[str], str]) -> Picture | None:
    """The picture of a conflict of dates or figures, None where there is nothing to draw."""
    if conflict.kind not in ("date", "figure"):
        return None
    placed = [(side, claim, _ends(claim)) for side, told in enumerate(conflict.values) for claim in told.claims]
    drawn = [(side, claim, ends) for side, claim, ends in placed if ends != (None, None)]
    if len({ends for _, _, ends in drawn}) < 2:
        return None
    drawn, hidden = _fitting(drawn)
    scale = _scale([end for _, _, ends in drawn for end in ends if end is not None], conflict.kind == "figure")
    bars = tuple(_bar(row, side, claim, ends, scale, label) for row, (side, claim, ends) in enumerate(drawn))
    ticks = _day_ticks(scale) if conflict.kind == "date" else _number_ticks(scale)
    kind = "Time line" if conflict.kind == "date" else "Range plot"
    told = "; ".join(f"{bar.label}: {bar.value}" for bar in bars)
    title = f"{kind} of {conflict.subject}, {conflict.attribute}"
    return Picture(title, told, bars, tuple(ticks), len(bars) * ROW_HEIGHT, _axis(conflict, scale), hidden)


def _fitting(drawn: list[tuple[int, Claim, Ends]]) -> tuple[list[tuple[int, Claim, Ends]], int]:
    """The rows that fit, one a source and interval, every value keeping its share of them."""
    single = list({(side, claim.source, ends): (side, claim, ends) for side, claim, ends in reversed(drawn)}.values())
    single.reverse()
    if len(single) <= ROWS:
        return single, 0
    share = max(1, ROWS // len({side for side, _, _ in single}))
    kept = []
    taken: dict[int, int] = {}
    for row in single:
        taken[row[0]] = taken.get(row[0], 0) + 1
        if taken[row[0]] <= share:
            kept.append(row)
    return kept, len(single) - len(kept)


def _ends(claim: Claim) -> Ends:
    """Both ends on the axis; a day is as wide as a day."""
    match claim.value:
        case DateValue(first=first, last=last):
            return first, None if last is None else last + 1
        case Quantity(low=low, high=high):
            return low, high
    return None, None


def _scale(ends: Sequence[float], figures: bool) -> _Scale:
    low, high = min(ends), max(ends)
    if figures and low > 0 and high / low >= LOG_RATIO:
        return _Scale(low / 1.5, high * 1.5, True)
    pad = (high - low) * PAD or abs(high) * PAD or 1.0
    return _Scale(low - pad, high + pad, False)


def _bar(row: int, side: int, claim: Claim, ends: Ends, scale: _Scale, label: Callable[[str], str]) -> Bar:
    low = 0.0 if ends[0] is None else scale.at(ends[0])
    high = 100.0 if ends[1] is None else scale.at(ends[1])
    width = round(max(high - low, NARROWEST), 2)
    text_x, anchor = (low + width, "start") if low + width < 100 - low else (low, "end")
    if max(low, 100 - low - width) < 25:  # no room on either side: inside
        text_x, anchor = low + width / 2, "middle"
    return Bar(
        side=side,
        label=label(claim.source),
        value=short(shown(claim.value), 30),
        y=row * ROW_HEIGHT,
        x=low,
        width=width,
        opens_left=ends[0] is None,
        opens_right=ends[1] is None,
        text_x=round(text_x, 2),
        anchor=anchor,
    )


def _axis(conflict: Conflict, scale: _Scale) -> str:
    """What the axis counts, in words; dates need none."""
    unit = next((side.unit for side in conflict.values if side.unit), "") if conflict.kind == "figure" else ""
    return ", ".join(part for part in (unit and f"unit: {unit}", "logarithmic scale" if scale.log else "") if part)


def _number_ticks(scale: _Scale) -> Iterator[Tick]:
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


def _day_ticks(scale: _Scale) -> Iterator[Tick]:
    """Years where the span has several, else months, else days; with the day's ISO form cut to that."""
    days = scale.high - scale.low
    if days > 3 * YEAR:
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


def _inside(scale: _Scale, marks: Iterator[tuple[int, str]]) -> Iterator[Tick]:
    return (Tick(scale.at(day), label) for day, label in marks if scale.low <= day <= scale.high)


def _new_year(year: int) -> int:
    """The ordinal of 1 January of a year, years before 1 as astronomers count them."""
    cycles = 0 if year >= 1 else (-year) // 400 + 1
    return date(year + 400 * cycles, 1, 1).toordinal() - 146_097 * cycles if year < 9000 else 3_652_059


def _months(low: int, every: int) -> Iterator[tuple[int, str]]:
    start = iso(low) or ""
    year, month = int(start[:-6]), (int(start[-5:-3]) - 1) // every * every + 1
    for _ in range(40 // every + 2):
        yield _new_year(year) + (date(2000 + year % 400, month, 1) - date(2000 + year % 400, 1, 1)).days, (
            f"{year:04d}-{month:02d}"
        )
        year, month = (year + 1, 1) if month + every > 12 else (year, month + every)
