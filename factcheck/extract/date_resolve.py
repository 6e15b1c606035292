"""Named dates to whole days: with the article's date and the dates told before, or None where those do not suffice."""

from __future__ import annotations

from factcheck.extract import date_calendar as cal
from factcheck.extract.date_calendar import Interval
from factcheck.extract.date_context import Place
from factcheck.extract.date_holidays import weekend_beside
from factcheck.extract.date_named import YEARLY, Named
from factcheck.extract.date_units import (
    LONGEST,
    blurred,
    bounded,
    moved,
    piece,
    run_of_units,
    shifted_day,
    unit_at,
    week_at,
)
from factcheck.extract.date_yearly import in_year, meant, month_day, pointed

BACKWARD = frozenset({"last", "before"})
FORWARD = frozenset({"next", "coming", "after"})


def resolve(named: Named, place: Place) -> Interval | None:
    """The first and last day of what is named."""
    if named.part and named.of is not None:
        span = resolve(named.of, place)
        if (
            span
            and named.part == "late"
            and is_bare(named.of)
            and place.behind
            and not place.ahead
            and place.published
            and span[1] > place.published
        ):
            span = unit_at(named.of.unit, span[0] - 1, 0)  # "at the end of the year they had 12": the year before
        return None if span is None else part(span, named.part)
    match named.form:
        case "fixed":
            return named.span
        case "now":
            return shifted_day(place.published, named.number)
        case "weekday":
            return weekday(named, place)
        case "monthday":
            return month_day(named, place)
        case "unit":
            return unit(named, place)
        case "units":
            return units(named, place)
        case "so far":
            return so_far(named, place)
        case "offset":
            return offset(named, place)
        case "nth" | "business year":
            return nth(named, place)
        case "decade":
            return cal.decade_of(named.number)
        case "century":
            return cal.century_of(abs(named.number), named.number < 0)
        case _:
            return yearly(named, place)


def is_bare(named: Named) -> bool:
    """Whether it is a unit that no word points to: "the year" of "the end of the year"."""
    return named.form == "unit" and not named.point


def part(span: Interval, names: str) -> Interval:
    """A third of a stretch, or from one third to another ("mid late"); the years around its beginning ("turn")."""
    if names == "turn":
        year = cal.civil(span[0])[0] - 1
        return cal.years(year - TURN_ROOM, year + TURN_ROOM) or span
    first, _, second = names.partition(" ")
    return cal.third(span, first)[0], cal.third(span, second or first)[1]


# "The turn of the 20th century" is 1900 and some years around it.
TURN_ROOM = 10


def yearly(named: Named, place: Place) -> Interval | None:
    """What comes once a year: in its own year, in the one pointed to, or in the one that is meant."""
    if named.of is not None:
        year = resolve(named.of, place)
        return None if year is None else in_year(named, cal.civil(year[0])[0])
    if named.year is not None:
        return in_year(named, named.year)
    if named.form not in YEARLY:
        return None
    return pointed(named, place) if named.point else meant(named, place)


def anchor_of(named: Named, place: Place) -> Interval | None:
    """What a pointing word points from: the last date told for "the following", the article's own for "next"."""
    if named.point in {"before", "same", "after"} and place.told is not None:
        return place.told
    if place.published is None or (named.needs_told and not place.ahead):
        return None
    return place.published, place.published


def weekday(named: Named, place: Place) -> Interval | None:
    """The nearest such day: before the article's date (or on it), after it where the sentence looks ahead."""
    if named.point in {"before", "same", "after"} and place.told is not None and place.near:
        return weekday_told(named, place.told)
    day = place.published
    if day is None or named.needs_told:
        return None
    week = {"this": 0, "same": 0, "next": 7, "after": 7, "before": -7}.get(named.point)
    if week is not None:
        return shifted_day(cal.week_of(day)[0], named.number + week)
    back, on = (cal.weekday(day) - named.number) % 7, (named.number - cal.weekday(day)) % 7
    if named.point == "last":
        return shifted_day(day, -(back or 7))
    if named.point == "coming":
        return shifted_day(day, on or 7)
    return shifted_day(day, on if place.ahead else -back)


def weekday_told(named: Named, told: Interval) -> Interval | None:
    """The weekday before, in the week of, or after a day told of; a longer stretch has no such one day."""
    if told[1] - told[0] > 6:
        return None
    if named.point == "same":
        return shifted_day(cal.week_of(told[0])[0], named.number)
    if named.point == "after":
        return shifted_day(told[1], (named.number - cal.weekday(told[1]) - 1) % 7 + 1)
    return shifted_day(told[0], -((cal.weekday(told[0]) - named.number - 1) % 7 + 1))


def unit(named: Named, place: Place) -> Interval | None:
    """ "last month", "that year", "the following day"; "the year" of "the end of the year" has no word that points."""
    if named.of is not None:
        near = resolve(named.of, place)
        return near and unit_at(named.unit, near[0], named.number)
    if not named.point:
        return bare_unit(named.unit, place)
    anchor = anchor_of(named, place)
    if anchor is None:
        return None
    if named.point in {"before", "after"} and named.unit in {"decade", "century"} and place.told is not None:
        return run_of_units(named.unit, anchor[named.point == "after"], 1 if named.point == "after" else -1)
    if place.told is anchor and anchor[1] - anchor[0] + 1 > LONGEST[named.unit]:
        return None
    if named.point == "coming" and named.unit in {"decade", "century"}:
        return run_of_units(named.unit, anchor[1], 1)
    step = -1 if named.point in BACKWARD else 1 if named.point in FORWARD else 0
    return unit_at(named.unit, anchor[1] if step > 0 else anchor[0], step)


def bare_unit(name: str, place: Place) -> Interval | None:
    """The unit that "the year" means: that of a date told in the paragraph, of the article's own, the main year."""
    if place.told is not None and place.near and place.told[1] - place.told[0] < LONGEST[name]:
        return unit_at(name, place.told[0], 0)
    if place.published is not None:
        return unit_at(name, place.published, 0)
    if name == "year" and place.main_year is not None:
        return cal.years(place.main_year, place.main_year)
    return None


def units(named: Named, place: Place) -> Interval | None:
    """ "the last three months", "the next five years": up to the day before, or from the day after.

    Where a date is named, the stretch begins or ends with it: "for ten years from 1990", "the six months to March".
    """
    if named.of is not None and named.point:
        return up_to(named, resolve(named.of, place), place.published)
    if named.of is not None:
        span = resolve(named.of, place)
        return span and run_of_units(named.unit, span[0] - 1 if named.number > 0 else span[1] + 1, named.number)
    anchor = anchor_of(named, place)
    if anchor is None:
        return None
    back = named.point in BACKWARD
    return run_of_units(named.unit, anchor[0 if back else 1], -named.number if back else named.number)


def up_to(named: Named, far: Interval | None, day: int | None) -> Interval | None:
    """The days between the article's own and another, without its own: "the past two years and three months"."""
    if far is None or day is None:
        return None
    return (far[0], day - 1) if named.point in BACKWARD else (day + 1, far[1])


def so_far(named: Named, place: Place) -> Interval | None:
    """ "earlier this year" up to the article's date, "later this year" from it, "later that year" from what is told."""
    span = resolve(named.of, place) if named.of else None
    if span is None:
        return None
    if named.of is not None and named.of.point == "same" and place.told is not None:
        return (max(span[0], place.told[0]), span[1]) if named.number > 0 else (span[0], min(span[1], place.told[1]))
    day = place.published
    if day is None:
        return None
    if not span[0] <= day <= span[1]:
        return part(span, "late" if named.number > 0 else "early")
    return (day, span[1]) if named.number > 0 else (span[0], day)


def offset(named: Named, place: Place) -> Interval | None:
    """A time before or after another: to the day for days and for a countdown from now, else by the unit it is told in.

    "Ten years ago" is a year, "three months later" a month; "in two weeks" and "three weeks from 2 May" are days.
    """
    if named.of is not None:
        anchor = resolve(named.of, place)
    elif named.point == "same":
        anchor = place.told
    elif named.point == "next" and not place.ahead:
        return None
    else:
        anchor = anchor_of(named, place)
    if anchor is None:
        return None
    if named.name and LONGEST[named.unit] > anchor[1] - anchor[0] + 1:
        return run_of_units(named.unit, anchor[1] if named.number > 0 else anchor[0], named.number)
    first, last = moved(anchor[0], named.unit, named.number), moved(anchor[1], named.unit, named.number)
    if first is None or last is None:
        return None
    return bounded((first, last)) if named.exact or named.unit == "day" else blurred(first, last, named.unit)


def nth(named: Named, place: Place) -> Interval | None:
    """A numbered piece of a date, the week of a day, the business year that a day ends."""
    span = resolve(named.of, place) if named.of is not None else None
    if span is None:
        return None
    if named.form == "business year":
        first = cal.add_months(span[0] + 1, -12)
        return None if first is None else bounded((first, span[1]))
    if named.unit == "weekend at" and named.of is not None and named.of.form == "holiday":
        return weekend_beside(named.of, span[0])
    if named.unit.endswith(" at"):
        return week_at(span[0], named.number, named.unit.startswith("weekend"))
    return piece(span, named.unit, named.number, named.count, named.day)
