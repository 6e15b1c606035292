"""A date as its words name it, before context says which days those are."""

from __future__ import annotations

from typing import Literal

import msgspec

from factcheck.extract.date_calendar import Interval

Form = Literal[
    "day", "month", "season", "quarter", "half", "year", "decade", "century", "weekday", "holiday", "week", "unit",
    "units", "offset", "nth", "fixed", "now", "monthday", "so far", "business year",
]  # fmt: skip
Point = Literal["", "last", "this", "next", "coming", "before", "same", "after"]


class Named(msgspec.Struct, frozen=True):
    """The words `tokens[start:end]` and what they say; None where they do not.

    `number` is the quarter, half, season, weekday (Monday 0), week, first year of a decade, century (below 0 for BC),
    or the amount of an offset (below 0 for the past). `point` says from where a relative date counts: `last`, `this`
    and `next` from the article's own date, `before`, `same` and `after` from the last date told of. `of` is the date
    that this one is a part of or counts from. `exact` offsets count to the day; `needs_told` ones never from the
    article's date. `count` is how many units of a piece ("the first ten days"), `span` days that are known already.
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
    exact: bool = False
    needs_told: bool = False
    julian: bool = False
    count: int = 1

    @property
    def lacks_year(self) -> bool:
        """Whether it comes once a year and does not say in which."""
        return self.form in YEARLY and self.year is None and not self.point and self.of is None

    @property
    def whole(self) -> Named:
        """The date that it is an early or late part of, or itself."""
        return self.of.whole if self.part and self.of is not None else self

    def in_year(self, year: int | None) -> Named:
        """The same, or the same part, of a given year."""
        if self.part and self.of is not None:
            return msgspec.structs.replace(self, of=self.of.in_year(year))
        return msgspec.structs.replace(self, year=year)


YEARLY = frozenset({"day", "month", "season", "quarter", "half", "holiday", "week"})
