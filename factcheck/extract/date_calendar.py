"""Calendar arithmetic on intervals of whole days, for years before 1 too.

Days are proleptic Gregorian ordinals as `date.toordinal` counts them; years are astronomical (1 BC is 0).
"""

from __future__ import annotations

import calendar
from datetime import date

Interval = tuple[int, int]

# 400 Gregorian years are this many days, so any year can be moved into the range of `date` and back.
CYCLE_YEARS, CYCLE_DAYS = 400, 146_097
LAST_YEAR = 9999
# The first year that is read; older ones are geology, not dates.
FIRST_YEAR = -9999


def valid(year: int) -> bool:
    """Whether a year can be held as a date."""
    return FIRST_YEAR <= year <= LAST_YEAR


def ordinal(year: int, month: int, day: int) -> int:
    """The day's number; raises ValueError where there is no such day."""
    cycles = 0 if year > 0 else -year // CYCLE_YEARS + 1
    return date(year + cycles * CYCLE_YEARS, month, day).toordinal() - cycles * CYCLE_DAYS


def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day's number."""
    cycles = 0 if number > 0 else -number // CYCLE_DAYS + 1
    day = date.fromordinal(number + cycles * CYCLE_DAYS)
    return day.year - cycles * CYCLE_YEARS, day.month, day.day


def day_of(year: int, month: int, day: int) -> Interval | None:
    """One day, or None where there is no such day (30 February)."""
    if not valid(year) or not 1 <= month <= 12 or not 1 <= day <= month_length(year, month):
        return None
    number = ordinal(year, month, day)
    return number, number


def month_length(year: int, month: int) -> int:
    """28 to 31."""
    return calendar.monthrange(year % CYCLE_YEARS + CYCLE_YEARS, month)[1]


def months(year: int, month: int, count: int) -> Interval | None:
    """So many whole months from the given one, which may lie outside 1 to 12."""
    first, last = divmod(month - 1, 12), divmod(month + count - 2, 12)
    start, end = year + first[0], year + last[0]
    if not valid(start) or not valid(end):
        return None
    return ordinal(start, first[1] + 1, 1), ordinal(end, last[1] + 1, month_length(end, last[1] + 1))


def years(first: int, last: int) -> Interval | None:
    """All days of the years from first to last."""
    if not valid(first) or not valid(last) or last < first:
        return None
    return ordinal(first, 1, 1), ordinal(last, 12, 31)


WINTER = 4
# The season of two years: the winter "of 2010-11", or a southern summer, from December of the first.
TURN_OF_YEAR = 5


def season_of(year: int, season: int) -> Interval | None:
    """Northern seasons by whole months; a winter named by one year may be the one before or after, so both count.

    Summer 2010 is June to August 2010; winter 2010 is somewhere from December 2009 to February 2011.
    """
    if season == TURN_OF_YEAR:
        return months(year, 12, 3)
    return months(year, 0, 15) if season == WINTER else months(year, 3 * season, 3)


def century_of(number: int, bc: bool = False) -> Interval | None:
    """The 20th century is 1901 to 2000; the 5th BC is 500 to 401 BC."""
    if bc:
        return years(1 - 100 * number, -100 * (number - 1))
    return years(100 * number - 99, 100 * number)


def decade_of(start: int) -> Interval | None:
    """1990 gives 1990 to 1999; the 1800s are the whole hundred years, the 2000s ten."""
    whole = start % 100 == 0 and start < 2000
    return years(start, start + (99 if whole else 9))


def fiscal_of(year: int) -> Interval | None:
    """All that "fiscal 2008" may mean: fiscal years so called begin between April 2007 and January 2008."""
    return months(year - 1, 4, 21)


def fiscal_pair(year: int) -> Interval | None:
    """All that "fiscal year 2008-09" may mean: from April 2008 at the earliest to September 2009 at the latest."""
    return months(year, 4, 18)


def week_of(number: int) -> Interval:
    """The seven days from Monday that hold a day."""
    monday = number - weekday(number)
    return monday, monday + 6


def weekday(number: int) -> int:
    """0 for Monday to 6 for Sunday."""
    return (number - 1) % 7


def iso_week(year: int, week: int) -> Interval | None:
    """A week by number: week 1 holds 4 January."""
    if not valid(year) or not 1 <= week <= 53:
        return None
    monday = week_of(ordinal(year, 1, 4))[0] + 7 * (week - 1)
    return monday, monday + 6


def add_months(number: int, count: int) -> int | None:
    """The same day so many months on, or the month's last where it has no such day."""
    year, month, day = civil(number)
    years_on, rest = divmod(month - 1 + count, 12)
    if not valid(year + years_on):
        return None
    year, month = year + years_on, rest + 1
    return ordinal(year, month, min(day, month_length(year, month)))


def third(span: Interval, part: str) -> Interval:
    """The first, middle or last third: by whole months where the stretch is of months, else by days.

    Early June is 1 to 10 June, the end of 2007 September to December; parts of decades and centuries are rounded out to
    whole years, so that the mid-1990s are 1993 to 1996.
    """
    index = ("early", "mid", "late").index(part)
    year, month, day = civil(span[0])
    end_year, end_month, end_day = civil(span[1])
    count = (end_year - year) * 12 + end_month - month + 1
    if day == 1 and end_day == month_length(end_year, end_month) and count >= 3:
        start, stop = count * index // 3, count * (index + 1) // 3
        if count >= ROUNDED:
            start, stop = start // 12 * 12, -(-stop // 12) * 12
        cut = months(year, month + start, stop - start)
        if cut is not None:
            return cut
    length = span[1] - span[0] + 1
    return span[0] + length * index // 3, span[0] + length * (index + 1) // 3 - 1


# A decade in months: from here on, thirds are rounded out to years.
ROUNDED = 120


def nth_weekday(year: int, month: int, day: int, nth: int) -> Interval | None:
    """The nth such weekday of a month, counted from its end when nth is -1."""
    span = months(year, month, 1)
    if span is None:
        return None
    if nth < 0:
        number = span[1] - (weekday(span[1]) - day) % 7
    else:
        number = span[0] + (day - weekday(span[0])) % 7 + 7 * (nth - 1)
    return (number, number) if span[0] <= number <= span[1] else None


def easter(year: int, days: int) -> Interval | None:
    """A day so many days from Easter Sunday (Gregorian)."""
    if not 1583 <= year <= 4099:
        return None
    from dateutil.easter import easter as sunday

    number = sunday(year).toordinal() + days
    return number, number


def from_julian(span: Interval) -> Interval:
    """The same day as the Julian calendar names it: 25 October 1917 old style is 7 November."""
    year, month, _day = civil(span[0])
    back = year - 1 if month < 3 else year
    shift = back // 100 - back // 400 - 2
    return span[0] + shift, span[1] + shift
