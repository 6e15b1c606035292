"""Phrases to values: the interval, its grain, and what a "since" or "circa" makes of it."""

from __future__ import annotations

import msgspec

from factcheck.extract.date_calendar import Interval, civil, week_of, weekday
from factcheck.extract.date_named import Named
from factcheck.extract.date_phrases import Phrase
from factcheck.extract.date_ranges import YEARLY
from factcheck.extract.date_resolve import Place, bounded, in_year, resolve
from factcheck.values import DateValue, Grain

# How far "circa" reaches, in days, by what is named: a year that ends in 0 is rounder than another.
CIRCA_DAYS: dict[Grain, int] = {"day": 3, "week": 7, "month": 31, "season": 92, "quarter": 92, "half": 183, "year": 731,
                                "decade": 1826, "century": 9131, "range": 366}  # fmt: skip
CIRCA_ROUND_YEAR = 1826


def value_of(phrase: Phrase, place: Place) -> DateValue | None:
    """The value of a phrase, or None where context does not settle it."""
    if phrase.second is not None or phrase.open_end:
        return stretch(phrase, place)
    span = resolve(phrase.first, place)
    if span is None:
        return None
    grain, relative = grain_of(phrase.first), is_relative(phrase.first)
    return modified(phrase, span, grain, relative)


def modified(phrase: Phrase, span: Interval, grain: Grain, relative: bool) -> DateValue:
    """An interval opened or loosened by its modifier; "before the end of 2009" ends with it."""
    first, last = span
    edge = edge_part(phrase.first)
    match phrase.modifier:
        case "":
            return DateValue(first, last, grain, relative=relative)
        case "since":
            return DateValue(first, None, grain, "since", span, relative)
        case "after":
            return DateValue(first if edge == "early" else last + 1, None, grain, "after", span, relative)
        case "before":
            return DateValue(None, last if edge == "late" else first - 1, grain, "before", span, relative)
        case "by" | "until":
            return DateValue(None, last, grain, phrase.modifier, span, relative)
    reach = CIRCA_ROUND_YEAR if grain == "year" and civil(first)[0] % 10 == 0 else CIRCA_DAYS[grain]
    loose = bounded((first - reach, last + reach)) or span
    return DateValue(loose[0], loose[1], grain, "circa", span, relative)


def edge_part(named: Named) -> str:
    """ "early" for the beginning of something, "late" for its end, else ""."""
    return named.part if named.of is not None else ""


def stretch(phrase: Phrase, place: Place) -> DateValue | None:
    """The value of two ends, from the first day of the one to the last of the other."""
    first, second = phrase.first, phrase.second
    relative = is_relative(first)
    if second is None:
        start = resolve(first, place)
        return DateValue(start[0], None, grain_of(first), "since", start, relative) if start else None
    if first.form in YEARLY and first.year is None and not first.point and second.year is not None:
        first = earlier_year(first, second, second.year)
        relative = False
    start = resolve(first, place)
    if start is None:
        return None
    stop = later_end(second, start, place)
    if stop is None or stop[1] < start[0]:
        return None
    shared = second.form in YEARLY and second.year is None and not second.point
    return DateValue(start[0], stop[1], "range", relative=relative or is_relative(second) and not shared)


def earlier_year(first: Named, second: Named, year: int) -> Named:
    """The first end in the year of the second, or the year before where it would come later: "Nov–Feb 2017"."""
    same, later = in_year(first, year), in_year(second, year)
    back = same is not None and later is not None and same[0] > later[1]
    return msgspec.structs.replace(first, year=year - back)


def later_end(second: Named, start: Interval, place: Place) -> Interval | None:
    """The second end: where it lacks a year or week, the first such time that does not end before the start."""
    if second.form in YEARLY and second.year is None and not second.point:
        year = civil(start[0])[0]
        spans = (in_year(second, year + step) for step in (0, 1))
        return next((span for span in spans if span and span[1] >= start[0]), None)
    if second.form == "weekday" and not second.point:
        day = start[1] + (second.number - weekday(start[1])) % 7
        return bounded((day, day))
    if second.of is not None and second.part and second.of.year is None and second.of.form in YEARLY:
        inner = later_end(second.of, start, place)
        if inner is None:
            return None
        return resolve(msgspec.structs.replace(second, of=Named(0, 0, "fixed", span=inner)), place)
    return resolve(second, place)


def is_relative(named: Named) -> bool:
    """Whether any part of a date was taken from context."""
    if named.of is not None:
        return is_relative(named.of)
    if named.form in {"now", "weekday", "unit", "units", "offset"}:
        return True
    return named.form in YEARLY | {"week"} and named.year is None


def grain_of(named: Named) -> Grain:
    """How fine a date is: "two years later" is a year, "the last day of May" a day."""
    if named.part and named.of is not None:
        return grain_of(named.of)
    if named.form in {"unit", "nth", "offset"}:
        return UNIT_GRAINS.get(named.unit, "day") if not exact(named) else "day"
    return FORM_GRAINS.get(named.form, "range")


def exact(named: Named) -> bool:
    """Whether an offset is counted to the day."""
    return named.form == "offset" and bool(named.name)


UNIT_GRAINS: dict[str, Grain] = {"day": "day", "weekday": "day", "week": "week", "weekend": "week", "fortnight": "week",
                                 "month": "month", "quarter": "quarter", "half": "half", "year": "year", "decade": "decade",
                                 "century": "century"}  # fmt: skip
FORM_GRAINS: dict[str, Grain] = {"day": "day", "now": "day", "weekday": "day", "holiday": "day", "month": "month",
                                 "season": "season", "quarter": "quarter", "half": "half", "year": "year",
                                 "decade": "decade", "century": "century", "week": "week"}  # fmt: skip
WEEK = week_of
