"""Time lines for dates and range plots for figures: where each source's interval lies, in per cent of the width."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from factcheck.models import Claim, Conflict
from factcheck.report.axis import Scale, Tick, day_ticks, number_ticks, scale_of
from factcheck.report.document import shown
from factcheck.report.text import short
from factcheck.values import DateValue, Quantity

ROWS = 16  # claims in one picture; more do not fit a screen, and the list below holds them all
ROW_HEIGHT = 24
NAME = 32  # characters of a source's name: what a third of a wide picture holds
NARROWEST = 0.7  # per cent: a bar that can still be seen on a phone

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


class Picture(msgspec.Struct, frozen=True):
    """A time line or a range plot, ready to be drawn, with its words for those who cannot see it."""

    title: str
    told: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    height: int
    axis: str
    hidden: int


def picture(conflict: Conflict, label: Callable[[str], str]) -> Picture | None:
    """The picture of a conflict of dates or figures, None where there is nothing to draw."""
    if conflict.kind not in ("date", "figure"):
        return None
    placed = [(side, claim, _ends(claim)) for side, told in enumerate(conflict.values) for claim in told.claims]
    drawn = [(side, claim, ends) for side, claim, ends in placed if ends != (None, None)]
    if len({ends for _, _, ends in drawn}) < 2:
        return None
    drawn, hidden = _fitting(drawn)
    scale = scale_of([end for _, _, ends in drawn for end in ends if end is not None], conflict.kind == "figure")
    bars = tuple(_bar(row, side, claim, ends, scale, label) for row, (side, claim, ends) in enumerate(drawn))
    ticks = day_ticks(scale) if conflict.kind == "date" else number_ticks(scale)
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


def _bar(row: int, side: int, claim: Claim, ends: Ends, scale: Scale, label: Callable[[str], str]) -> Bar:
    low = 0.0 if ends[0] is None else scale.at(ends[0])
    high = 100.0 if ends[1] is None else scale.at(ends[1])
    width = round(max(high - low, NARROWEST), 2)
    text_x, anchor = (low + width, "start") if low + width < 100 - low else (low, "end")
    if max(low, 100 - low - width) < 25:  # no room on either side: inside
        text_x, anchor = low + width / 2, "middle"
    return Bar(
        side=side,
        label=short(label(claim.source), NAME),
        value=short(shown(claim.value), 30),
        y=row * ROW_HEIGHT,
        x=low,
        width=width,
        opens_left=ends[0] is None,
        opens_right=ends[1] is None,
        text_x=round(text_x, 2),
        anchor=anchor,
    )


def _axis(conflict: Conflict, scale: Scale) -> str:
    """What the axis counts, in words; dates need none."""
    unit = next((side.unit for side in conflict.values if side.unit), "") if conflict.kind == "figure" else ""
    return ", ".join(part for part in (unit and f"unit: {unit}", "logarithmic scale" if scale.log else "") if part)
