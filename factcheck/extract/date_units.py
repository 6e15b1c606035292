"""Units counted from a day: "last month", "the next five years", "three days later", "the second half of 2003"."""

from __future__ import annotations

from factcheck.extract import date_calendar as cal
from factcheck.extract.date_calendar import Interval

MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "half decade": 60, "decade": 120, "quarter century": 300,
             "century": 1200}  # fmt: skip
# How many years to either side a time may lie that is told in these units: "two decades later", "a century ago".
ROOM = {"half decade": 2, "decade": 5, "quarter century": 5, "century": 25}
# The days to either side that "two and a half years ago" leaves open: half of the half year.
HALF_ROOM = 91
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
# The longest that a unit can be, in days.
LONGEST = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14, "month": 31, "quarter": 92, "half": 184, "year": 366,
           "decade": 3653, "century": 36525}  # fmt: skip


def bounded(span: Interval) -> Interval | None:
    """The interval if the calendar reaches it."""
    low, high = cal.ordinal(cal.FIRST_YEAR, 1, 1), cal.ordinal(cal.LAST_YEAR, 12, 31)
    return span if low <= span[0] <= span[1] <= high else None


def shifted_day(day: int | None, count: int) -> Interval | None:
    """A day so many days off, where there is one to count from."""
    return None if day is None else bounded((day + count, day + count))


def unit_at(unit: str, day: int, step: int) -> Interval | None:
    """The whole unit so many units from the one that holds a day."""
    if unit == "day":
        return shifted_day(day, step)
    if unit in DAYS_IN:
        monday = cal.week_of(day)[0] + step * DAYS_IN[unit]
        return bounded((monday + 5 if unit == "weekend" else monday, monday + DAYS_IN[unit] - 1))
    year, month, _ = cal.civil(day)
    if unit in {"month", "quarter", "half"}:
        size = MONTHS_IN[unit]
        return cal.months(year, (month - 1) // size * size + 1 + step * size, size)
    if unit == "century":
        return cal.century_of((year + 99) // 100 + step) if year + 100 * step > 0 else None
    size = {"year": 1, "decade": 10}[unit]
    start = (year + step * size) // size * size
    return cal.years(start, start + size - 1)


def moved(day: int, unit: str, count: int) -> int | None:
    """A day so many units on."""
    if unit in DAYS_IN:
        span = shifted_day(day, DAYS_IN[unit] * count)
        return span[0] if span else None
    return cal.add_months(day, MONTHS_IN[unit] * count)


def run_of_units(unit: str, day: int, count: int) -> Interval | None:
    """So many units up to the day before a day (count below 0), or from the day after; quarters by the calendar."""
    if unit == "quarter":
        near, far = unit_at(unit, day, 1 if count > 0 else -1), unit_at(unit, day, count)
        return (min(near[0], far[0]), max(near[1], far[1])) if near and far else None
    edge = moved(day, unit, count)
    if edge is None:
        return None
    return bounded((edge, day - 1) if count < 0 else (day + 1, edge))


def blurred(first: int, last: int, unit: str) -> Interval | None:
    """What a time told in a unit leaves open: the whole unit for months and years, room to either side for the rest."""
    if unit in {"week", "fortnight"}:
        return bounded((first - 3, last + 3))
    if unit in ROOM:
        return cal.years(cal.civil(first)[0] - ROOM[unit], cal.civil(last)[0] + ROOM[unit])
    if unit == "half":
        first, last, unit = first - HALF_ROOM, last + HALF_ROOM, "month"
    start, stop = unit_at(unit, first, 0), unit_at(unit, last, 0)
    return (start[0], stop[1]) if start and stop else None


def piece(span: Interval, unit: str, number: int, count: int, day: int | None) -> Interval | None:
    """The numbered piece of a stretch (-1: the last), `count` units long; `day` is the weekday if that is the unit."""
    match unit:
        case "weekday":
            return weekday_in(span, day or 0, number)
        case "day":
            first = span[1] - count + 2 + number if number < 0 else span[0] + number - 1
            return within((first, first + count - 1), span)
        case "weekend":
            saturday = weekday_in(span, SATURDAY, number)
            return saturday and bounded((saturday[0], saturday[0] + 1))
        case "week" | "fortnight":
            return week_in(span, number, count)
        case "half":
            return half_in(span, number)
        case "quarter" if span[1] - span[0] > LONGEST["year"]:
            return quarter_in(span, number)
    size = MONTHS_IN[unit]
    year, month, _ = cal.civil(span[0])
    if number < 0:
        year, month, _ = cal.civil(span[1])
        return within(cal.months(year, month - size * (count - 1 - number) + 1, size * count), span)
    return within(cal.months(year, month + size * (number - 1), size * count), span)


def within(found: Interval | None, span: Interval) -> Interval | None:
    """The piece if it lies inside, else None: there is no fifth quarter of a year."""
    return found if found and span[0] <= found[0] and found[1] <= span[1] else None


def half_in(span: Interval, number: int) -> Interval | None:
    """The first or second half: by months where it can be."""
    if number not in {1, 2, -1}:
        return None
    year, month, _ = cal.civil(span[0])
    end_year, end_month, _ = cal.civil(span[1])
    count = (end_year - year) * 12 + end_month - month + 1
    if count % 2 == 0:
        return cal.months(year, month if number == 1 else month + count // 2, count // 2)
    middle = (span[0] + span[1]) // 2
    return (span[0], middle) if number == 1 else (middle + 1, span[1])


SATURDAY = 5


def quarter_in(span: Interval, number: int) -> Interval | None:
    """The nth quarter of a stretch of years, or the last: twenty-five of a century."""
    first, last = cal.civil(span[0])[0], cal.civil(span[1])[0]
    size = (last - first + 1) // 4
    number += 5 if number < 0 else 0
    return within(cal.years(first + size * (number - 1), first + size * number - 1), span) if size else None


def weekday_in(span: Interval, day: int, number: int) -> Interval | None:
    """The nth such weekday inside a stretch, or the last."""
    if number < 0:
        found = span[1] - (cal.weekday(span[1]) - day) % 7 + 7 * (number + 1)
    else:
        found = span[0] + (day - cal.weekday(span[0])) % 7 + 7 * (number - 1)
    return within((found, found), span)


def week_in(span: Interval, number: int, count: int) -> Interval | None:
    """The nth week of a stretch: as ISO 8601 has it, the first is that of its first Thursday."""
    if number < 0:
        thursday = span[1] - (cal.weekday(span[1]) - 3) % 7 + 7 * (number + 1)
        return bounded((thursday - 3 - 7 * (count - 1), thursday + 3))
    thursday = span[0] + (3 - cal.weekday(span[0])) % 7 + 7 * (number - 1)
    return bounded((thursday - 3, thursday + 3 + 7 * (count - 1)))


def week_at(day: int, side: int, weekend: bool) -> Interval | None:
    """The week that begins on a day (1), ends on it (-1) or holds it (0); its weekend."""
    monday = cal.week_of(day)[0]
    if weekend:
        return bounded((monday + 5, monday + 6))
    first = {1: day, -1: day - 6, 0: monday}[side]
    return bounded((first, first + 6))
