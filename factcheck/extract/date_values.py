"""Phrases to values: the interval, its grain, and what a "since" or "circa" makes of it."""

from __future__ import annotations

import msgspec

from factcheck.extract.date_calendar import Interval, civil, weekday
from factcheck.extract.date_context import Place
from factcheck.extract.date_named import YEARLY, Named
from factcheck.extract.date_phrases import Phrase
from factcheck.extract.date_resolve import resolve
from factcheck.extract.date_units import shifted_day
from factcheck.extract.date_yearly import around, in_year, next_ending
from factcheck.values import DateValue, Grain


def value_of(phrase: Phrase, place: Place) -> DateValue | None:
    """The value of a phrase, or None where context does not settle it."""
    if phrase.second is not None:
        value = stretch(phrase.first, phrase.second, place, phrase.led)
        if value is None or phrase.modifier != "circa" or value.first is None or value.last is None:
            return value
        return msgspec.structs.replace(value, modifier="circa", named=(value.first, value.last))
    span = resolve(phrase.first, place)
    if span is None:
        return None
    if place.ahead and phrase.at_best:
        phrase = msgspec.structs.replace(phrase, modifier=phrase.at_best)
    return modified(phrase, span, grain_of(phrase.first), is_relative(phrase.first))


def modified(phrase: Phrase, span: Interval, grain: Grain, relative: bool) -> DateValue:
    """An interval opened by its modifier; "before the end of 2009" ends with 2009's own end."""
    first, last = span
    edge = phrase.first.part
    match phrase.modifier:
        case "since":
            return DateValue(first, None, grain, "since", span, relative)
        case "after":
            return DateValue(first if edge == "early" else last + 1, None, grain, "after", span, relative)
        case "before":
            return DateValue(None, last if edge == "late" else first - 1, grain, "before", span, relative)
        case "by" | "until":
            return DateValue(None, last, grain, phrase.modifier, span, relative)
        case "circa":
            return DateValue(first, last, grain, "circa", span, relative)
    return DateValue(first, last, grain, relative=relative)


def stretch(first: Named, second: Named, place: Place, led: bool = True) -> DateValue | None:
    """The value of two ends, from the first day of the one to the last of the other.

    Two months that no "from" leads and no verb places in time come every year: "open daily, April to September".
    """
    later = second.whole
    lent = first.whole.lacks_year and later.form in YEARLY and later.year is not None
    if lent and later.year is not None:
        first = first.in_year(earlier_year(first.whole, later, later.year))
    elif first.lacks_year and second.lacks_year and place.ahead and place.published is not None and not place.near:
        first = first.in_year(running_year(first, second, place.published))
    if (
        first.form == second.form == "month"
        and first.lacks_year
        and second.lacks_year
        and not (place.ahead or place.behind or led)
    ):
        return None
    start = resolve(first, place)
    stop = later_end(second, start, place) if start else None
    if start is None or stop is None or stop[1] < start[0]:
        return None
    relative = not lent and (is_relative(first) or (is_relative(second) and not later.lacks_year))
    return DateValue(start[0], stop[1], "range", relative=relative)


def earlier_year(first: Named, second: Named, year: int) -> int:
    """The year of the first end: that of the second, or the one before where it would come later ("Nov–Feb 2017")."""
    same, later = in_year(first, year), in_year(second, year)
    return year - 1 if same and later and same[0] > later[1] else year


def running_year(first: Named, second: Named, day: int) -> int | None:
    """The year in which a stretch begins that is to end next: "will be closed from May to July", said in June."""
    stop = next_ending(second, day)
    if stop is None:
        return None
    begun = [span for span in around(first, civil(stop[1])[0], 1) if span[0] <= stop[1]]
    return civil(begun[-1][0])[0] if begun else None


def later_end(second: Named, start: Interval, place: Place) -> Interval | None:
    """The second end: where it lacks a year or week, the first such time that does not end before the start."""
    if second.lacks_year:
        spans = around(second, civil(start[0])[0], 1)
        return next((span for span in spans if span[1] >= start[0]), None)
    if second.form == "weekday" and not second.point:
        return shifted_day(start[1], (second.number - weekday(start[1])) % 7)
    if second.part and second.of is not None and second.of.lacks_year:
        whole = later_end(second.of, start, place)
        return resolve(msgspec.structs.replace(second, of=Named(0, 0, "fixed", span=whole)), place) if whole else None
    return resolve(second, place)


def is_relative(named: Named) -> bool:
    """Whether any part of a date was taken from context."""
    if named.of is not None:
        return is_relative(named.of)
    if named.form in {"now", "weekday", "monthday", "unit", "units", "offset"}:
        return True
    return named.form in YEARLY and named.year is None


def grain_of(named: Named) -> Grain:
    """How fine a date is: "two years later" is a year, "the last day of May" a day."""
    if named.part and named.of is not None:
        return grain_of(named.of)
    if named.form in {"unit", "nth", "offset"} and not named.exact:
        return UNIT_GRAINS.get(named.unit, "week")
    return FORM_GRAINS.get(named.form, "range")


UNIT_GRAINS: dict[str, Grain] = {
    "day": "day",
    "weekday": "day",
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "half": "half",
    "year": "year",
    "half decade": "decade",
    "decade": "decade",
    "quarter century": "decade",
    "century": "century",
}
FORM_GRAINS: dict[str, Grain] = {
    "day": "day",
    "now": "day",
    "weekday": "day",
    "monthday": "day",
    "holiday": "day",
    "offset": "day",
    "week": "week",
    "month": "month",
    "season": "season",
    "quarter": "quarter",
    "half": "half",
    "year": "year",
    "business year": "year",
    "decade": "decade",
    "century": "century",
}
