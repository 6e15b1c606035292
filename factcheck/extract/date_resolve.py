"""Named dates to whole days: with the article's date and the dates told before, or to None where those do not suffice."""

from __future__ import annotations

from factcheck.extract import date_calendar as cal
from factcheck.extract.date_calendar import Interval
from factcheck.extract.date_context import Context, years_to_try
from factcheck.extract.date_named import Named
from factcheck.extract.date_words import EASTER_HOLIDAYS, FIXED_HOLIDAYS, FLOATING_HOLIDAYS

MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}


class Place(Context):
    """A context with where the date stands: its paragraph, and whether its sentence looks ahead."""

    paragraph: int = 0
    ahead: bool = False


def resolve(named: Named, place: Place) -> Interval | None:
    """The first and last day of what is named."""
    span = whole(named, place)
    if span is None or named.of is None or not named.part:
        return span
    first, _, second = named.part.partition(" ")
    start, stop = cal.third(span, first), cal.third(span, second or first)
    return start[0], stop[1]


def whole(named: Named, place: Place) -> Interval | None:
    """What is named, before a part of it is taken."""
    if named.part and named.of is not None:
        return resolve(named.of, place)
    match named.form:
        case "fixed":
            return named.span
        case "now":
            return shifted_day(place.published, named.number)
        case "weekday":
            return weekday(named, place)
        case "unit":
            return unit(named, place)
        case "units":
            return units(named, place)
        case "offset":
            return offset(named, place)
        case "nth":
            return nth(named, place)
        case "decade":
            return cal.decade_of(named.number)
        case "century":
            return cal.century_of(abs(named.number), named.number < 0)
        case _:
            return yearly(named, place)


def shifted_day(day: int | None, count: int) -> Interval | None:
    """A day so many days off, where there is one to count from."""
    return None if day is None else bounded((day + count, day + count))


def bounded(span: Interval) -> Interval | None:
    """The interval if the calendar reaches it."""
    low, high = cal.ordinal(cal.FIRST_YEAR, 1, 1), cal.ordinal(cal.LAST_YEAR, 12, 31)
    return span if low <= span[0] <= span[1] <= high else None


def in_year(named: Named, year: int) -> Interval | None:
    """A named day, month, season, quarter, half, week or year in a given year."""
    match named.form:
        case "day":
            span = cal.day_of(year, named.month or 1, named.day or 1)
            return cal.from_julian(span) if span and named.julian else span
        case "month":
            return cal.months(year, named.month or 1, 1)
        case "season":
            return cal.months(year, 12, 3) if named.number == LATE_WINTER else cal.season_of(year, named.number)
        case "quarter":
            return cal.months(year, 3 * named.number - 2, 3)
        case "half":
            return cal.months(year, 6 * named.number - 5, 6)
        case "week":
            return cal.iso_week(year, named.number)
        case "holiday":
            return holiday(named.name, year)
        case _:
            return year_span(named, year)


# The winter of "2010-11", from December of the first year.
LATE_WINTER = 5


def year_span(named: Named, year: int) -> Interval | None:
    """A year, or a fiscal year so called."""
    if named.unit == "fiscal":
        return cal.fiscal_of(year)
    return cal.fiscal_pair(year) if named.unit == "fiscal pair" else cal.years(year, year)


def holiday(name: tuple[str, ...], year: int) -> Interval | None:
    """The day of a holiday in a year."""
    if name in FIXED_HOLIDAYS:
        return cal.day_of(year, *FIXED_HOLIDAYS[name])
    if name in EASTER_HOLIDAYS:
        return cal.easter(year, EASTER_HOLIDAYS[name])
    month, day, count = FLOATING_HOLIDAYS[name]
    return cal.nth_weekday(year, month, day, count)


def yearly(named: Named, place: Place) -> Interval | None:
    """What comes once a year: in its own year, in that of the context, or the nearest to the article's date."""
    if named.year is not None:
        return in_year(named, named.year)
    if named.point:
        return pointed_yearly(named, place)
    year, near = years_to_try(place, place.paragraph)
    if year is None:
        return None
    return nearest(named, place) if near else in_year(named, year)


def nearest(named: Named, place: Place) -> Interval | None:
    """The last occurrence that has begun by the article's date, or the next one where the sentence looks ahead."""
    day = place.published
    if day is None:
        return None
    year = cal.civil(day)[0]
    spans = [span for span in (in_year(named, year + step) for step in range(-NEAREST_YEARS, NEAREST_YEARS + 1)) if span]
    if place.ahead:
        return next((span for span in spans if span[1] >= day), None)
    return next((span for span in reversed(spans) if span[0] <= day), None)


# 29 February comes back within eight years.
NEAREST_YEARS = 8


def pointed_yearly(named: Named, place: Place) -> Interval | None:
    """ "this September", "last spring", "that October", "the following summer"."""
    from_now = named.point in {"last", "this", "next"}
    anchor = (place.published, place.published) if from_now else (place.told or (None, None))
    if anchor[0] is None or anchor[1] is None:
        return None
    year = cal.civil(anchor[0])[0]
    if named.point in {"this", "same"}:
        return in_year(named, year)
    spans = [span for span in (in_year(plain_season(named), year + step) for step in range(-2, 4)) if span]
    if named.point in {"next", "after"}:
        return next((span for span in spans if span[0] > anchor[1]), None)
    return next((span for span in reversed(spans) if span[1] < anchor[0]), None)


def plain_season(named: Named) -> Named:
    """A winter counted by the December it begins in, so that the next and last ones do not overlap."""
    if named.form == "season" and named.number == cal.WINTER:
        return Named(named.start, named.end, "season", number=LATE_WINTER)
    return named


def weekday(named: Named, place: Place) -> Interval | None:
    """The nearest such day: before the article's date (or on it), after it where the sentence looks ahead."""
    if named.point in {"before", "same", "after"} and place.told is not None:
        return weekday_told(named, place.told)
    day = place.published
    if day is None:
        return None
    monday = cal.week_of(day)[0]
    back = (cal.weekday(day) - named.number) % 7
    match named.point:
        case "this" | "same":
            return shifted_day(monday, named.number)
        case "next" | "after":
            return shifted_day(monday, named.number + 7)
        case "before":
            return shifted_day(monday, named.number - 7)
        case "last":
            return shifted_day(day, -(back or 7))
    if place.ahead:
        return shifted_day(day, (named.number - cal.weekday(day)) % 7)
    return shifted_day(day, -back)


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
    """ "last month" from the article's date; "the following year" from the last date told, else from the article's."""
    step = {"last": -1, "before": -1, "next": 1, "after": 1}.get(named.point, 0)
    anchor = place.told[0 if step < 1 else 1] if from_told(named, place) and place.told else place.published
    if anchor is None:
        return None
    if named.point == "same" and place.told and too_long(place.told, named.unit) and anchor == place.told[0]:
        return None
    return unit_at(named.unit, anchor, step)


def from_told(named: Named, place: Place) -> bool:
    """Whether to count from the last date told rather than from the article's own."""
    return named.point in {"before", "same", "after"} and place.told is not None


def too_long(told: Interval, unit: str) -> bool:
    """Whether a date told of is longer than the unit, so that "that month" of a year is no month."""
    return told[1] - told[0] + 1 > LONGEST[unit]


LONGEST = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14, "month": 31, "quarter": 92, "half": 184, "year": 366,
           "decade": 3653, "century": 36525}  # fmt: skip


def unit_at(unit: str, day: int, step: int) -> Interval | None:
    """The whole unit so many units from the one that holds a day."""
    if unit == "day":
        return shifted_day(day, step)
    if unit in {"week", "weekend", "fortnight"}:
        monday = cal.week_of(day)[0] + step * (14 if unit == "fortnight" else 7)
        length = {"week": 6, "weekend": 6, "fortnight": 13}[unit]
        return bounded((monday + 5 if unit == "weekend" else monday, monday + length))
    year, month, _ = cal.civil(day)
    if unit == "month":
        return cal.months(year, month + step, 1)
    if unit in {"quarter", "half"}:
        size = MONTHS_IN[unit]
        return cal.months(year, (month - 1) // size * size + 1 + step * size, size)
    if unit == "century":
        return cal.century_of((year + 99) // 100 + step) if year > 0 else None
    size = {"year": 1, "decade": 10}[unit]
    start = (year + step * size) // size * size
    return cal.years(start, start + size - 1)


def units(named: Named, place: Place) -> Interval | None:
    """ "the last three months", "the next five years": up to the day before, or from the day after."""
    before = named.point in {"last", "before"}
    anchor = place.told[0 if before else 1] if from_told(named, place) and place.told else place.published
    if anchor is None:
        return None
    if named.unit == "quarter":
        near, far = unit_at("quarter", anchor, -1 if before else 1), unit_at("quarter", anchor, -named.number if before else named.number)
        return None if near is None or far is None else (min(near[0], far[0]), max(near[1], far[1]))
    edge = moved(anchor, named.unit, -named.number if before else named.number)
    if edge is None:
        return None
    return bounded((edge, anchor - 1) if before else (anchor + 1, edge))


def moved(day: int, unit: str, count: int) -> int | None:
    """A day so many units on."""
    if unit in DAYS_IN:
        span = shifted_day(day, DAYS_IN[unit] * count)
        return span[0] if span else None
    if unit not in MONTHS_IN:
        return None
    return cal.add_months(day, MONTHS_IN[unit] * count)


def offset(named: Named, place: Place) -> Interval | None:
    """A time before or after another: to the day for days and for a countdown, else by the unit it is told in.

    "Ten years ago" is a year, "three months later" a month; "in two weeks" and "three weeks from 2 May" are days.
    """
    anchor: Interval | None
    if named.of is not None:
        anchor = resolve(named.of, place)
    elif named.point == "same":
        anchor = place.told
    elif place.published is None or named.name and not (place.ahead or named.point == "next"):
        return None
    else:
        anchor = (place.published, place.published)
    if anchor is None:
        return None
    first, last = moved(anchor[0], named.unit, named.number), moved(anchor[1], named.unit, named.number)
    if first is None or last is None:
        return None
    exact = named.unit == "day" or named.name or named.of is not None and anchor[0] == anchor[1]
    return bounded((first, last)) if exact else blurred(first, last, named.unit)


def blurred(first: int, last: int, unit: str) -> Interval | None:
    """The whole units that two days lie in; for weeks, the days around them."""
    if unit in {"week", "fortnight"}:
        return bounded((first - 3, last + 3))
    start, stop = unit_at(unit, first, 0), unit_at(unit, last, 0)
    return (start[0], stop[1]) if start and stop else None


def nth(named: Named, place: Place) -> Interval | None:
    """A numbered piece of a date: "the last day of September", "the second half of the 1990s", "the first Monday in May"."""
    span = resolve(named.of, place) if named.of is not None else None
    if span is None:
        return None
    number = named.number
    match named.unit:
        case "weekday":
            return weekday_in(span, named.day or 0, number)
        case "day":
            first = span[1] - named.count + 1 if number < 0 else span[0] + number - 1
            return within((first, first + named.count - 1), span)
        case "week" | "weekend" | "fortnight":
            return week_in(named, span)
        case "half":
            return half_in(span, number)
    size = MONTHS_IN[named.unit]
    year, month, _ = cal.civil(span[0])
    if number < 0:
        end_year, end_month, _ = cal.civil(span[1])
        return within(cal.months(end_year, end_month - size * named.count + 1, size * named.count), span)
    return within(cal.months(year, month + size * (number - 1), size * named.count), span)


def within(piece: Interval | None, span: Interval) -> Interval | None:
    """The piece if it lies inside, else None: there is no fifth quarter of a year."""
    return piece if piece and span[0] <= piece[0] and piece[1] <= span[1] else None


def half_in(span: Interval, number: int) -> Interval | None:
    """The first or second half: by months where it can be."""
    if number not in {1, 2, -1}:
        return None
    year, month, _ = cal.civil(span[0])
    end_year, end_month, _ = cal.civil(span[1])
    count = (end_year - year) * 12 + end_month - month + 1
    if count % 2 == 0:
        return cal.months(year, month + (0 if number == 1 else count // 2), count // 2)
    middle = (span[0] + span[1]) // 2
    return (span[0], middle) if number == 1 else (middle + 1, span[1])


def weekday_in(span: Interval, day: int, number: int) -> Interval | None:
    """The nth such weekday inside a stretch, or the last."""
    if number < 0:
        found = span[1] - (cal.weekday(span[1]) - day) % 7
    else:
        found = span[0] + (day - cal.weekday(span[0])) % 7 + 7 * (number - 1)
    return within((found, found), span)


def week_in(named: Named, span: Interval) -> Interval | None:
    """The nth week of a stretch (the first is that of its first Thursday, as ISO 8601 has it), or the week of a day."""
    if span[0] == span[1] and named.number < 1:
        if named.unit == "weekend":
            return shifted_span(cal.week_of(span[0]), 5, 0)
        return bounded((span[0] - 6, span[0])) if named.number < 0 else bounded((span[0], span[0] + 6))
    if named.number < 0:
        thursday = span[1] - (cal.weekday(span[1]) - 3) % 7
        return bounded((thursday - 3 - 7 * (named.count - 1), thursday + 3))
    thursday = span[0] + (3 - cal.weekday(span[0])) % 7 + 7 * (named.number - 1)
    return bounded((thursday - 3, thursday + 3 + 7 * (named.count - 1)))


def shifted_span(span: Interval, first: int, last: int) -> Interval | None:
    """An interval with its ends moved."""
    return bounded((span[0] + first, span[1] + last))
