"""A date as its words name it, before context says which days those are."""

from __future__ import annotations

from typing import Literal

import msgspec

from factcheck.extract.date_calendar import Interval

Form = Literal[
    "day", "month", "season", "quarter", "half", "year", "decade", "century", "weekday", "holiday", "week", "unit",
    "units", "offset", "nth", "fixed", "now",
]  # fmt: skip
Point = Literal["", "last", "this", "next", "before", "same", "after"]


class Named(msgspec.Struct, frozen=True):
    """The words `tokens[start:end]` and what they say; None where they do not.

    `number` is the quarter, half, season, weekday (Monday 0), week, first year of a decade, century (below 0 for BC),
    or the amount of an offset (below 0 for the past). `point` says from where a relative date counts: `last`, `this`
    and `next` from the article's own date, `before`, `same` and `after` from the last date told of. `of` is the date
    that this one is a part of or counts from.
    """

    start: int
    end: int
    form: Form
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int = 0
    unit: str = ""
    part: str = ""
    point: Point = ""
    of: Named | None = None
    name: tuple[str, ...] = ()
    span: Interval | None = None
    julian: bool = False
    count: int = 1
