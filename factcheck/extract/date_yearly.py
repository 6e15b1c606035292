"""What comes once a year: the days of it in a given year, and which year is meant where none is said."""

from __future__ import annotations

from factcheck.extract import date_calendar as cal
from factcheck.extract.date_calendar import Interval
from factcheck.extract.date_context import Place
from factcheck.extract.date_holidays import holiday
from factcheck.extract.date_named import Named

# A day without a year in a dated article is of about its own time: within a season of days, half a year for months.
NEWS_DAYS, NEWS_MONTHS = 92, 184
# 29 February comes back within eight years.
YEARS_AROUND = 8
# How far past half a year a told date must be before the next year's or last year's day is nearer.
FAR, NEAR = 183, 120


def in_year(named: Named, year: int) -> Interval | None:
    """A named day, month, season, quarter, half, week or year in a given year."""
    match named.form:
        case "day":
            span = cal.day_of(year, named.month or 1, named.day or 1)
            if span and named.year is None and named.number and cal.weekday(span[0]) != named.number - 1:
                return None  # "Tuesday, 2 April" is of a year in which that is a Tuesday
            return cal.from_julian(span) if span and named.julian else span
        case "month":
            return cal.months(year, named.month or 1, 1)
        case "season":
            return cal.season_of(year, named.number)
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


def year_span(named: Named, year: int) -> Interval | None:
    """A year, or a fiscal year so called."""
    if named.unit == "fiscal":
        return cal.fiscal_of(year)
    return cal.fiscal_pair(year) if named.unit == "fiscal pair" else cal.years(year, year)


def meant(named: Named, place: Place) -> Interval | None:
    """The occurrence that is meant where no year is said.

    In this order: the next one, where the sentence says what will be; by the last date told in the same paragraph; as
    news of the article's own time; in the year that the text is mostly about; by the last date told anywhere; the last
    one before the article's date.
    """
    if named.form == "day" and named.number:
        return on_weekday(named, place)
    if place.told is not None and place.near and out_of_time(place.told, place.main_year):
        return None
    if place.told is not None and place.near:
        promised = place.promised and place.published is not None and place.told[1] < place.published
        return by_told(named, place.told) if not promised else next_ending(named, place.published or 0)
    if place.published is not None and not (place.titled and place.behind):
        found = as_news(named, place, place.published)
        if found is not None:
            return found
    if place.main_year is not None:
        return in_year(named, place.main_year)
    if place.told is not None and (place.published is None or fits_told(named, place.told)):
        return by_told(named, place.told)
    return None if place.published is None else last_begun(named, place.published)


def out_of_time(told: Interval, main_year: int | None) -> bool:
    """Is a date told of an old one, named in passing: it dates nothing of what the text is about?"""
    return main_year is not None and abs(cal.civil(told[0])[0] - main_year) > LIFETIME


# What a text tells of one person or one event falls in so many years.
LIFETIME = 60


def on_weekday(named: Named, place: Place) -> Interval | None:
    """The day whose weekday is said: of the article's own time, else of the one year named that has it so."""
    if place.published is not None:
        found = as_news(named, place, place.published)
        if found is not None and abs(found[0] - place.published) <= NEWS_DAYS:
            return found
    fitting_years = [span for year in sorted(place.years) if (span := in_year(named, year)) is not None]
    if len(fitting_years) == 1:
        return fitting_years[0]
    return None if place.published is None or fitting_years else last_begun(named, place.published)


def fits_told(named: Named, told: Interval) -> bool:
    """Whether a day or month is close to a date told of further up."""
    found = by_told(named, told)
    return told[1] - told[0] <= 31 and found is not None and distance(found, told) <= NEWS_DAYS


def around(named: Named, year: int, reach: int) -> list[Interval]:
    """The occurrences in the years around one, in order."""
    spans = (in_year(named, year + step) for step in range(-reach, reach + 1))
    return [span for span in spans if span is not None]


def by_told(named: Named, told: Interval) -> Interval | None:
    """The occurrence inside a stretch told of, else in its year, unless a neighbouring year has one much nearer."""
    year = cal.civil(told[0])[0]
    near = around(named, year, 1)
    inside = [span for span in near if told[0] <= span[0] and span[1] <= told[1]]
    same = in_year(named, year)
    if inside or same is None:
        return inside[0] if inside else None
    nearest = min(near, key=lambda span: distance(span, told))
    return nearest if distance(same, told) > FAR and distance(nearest, told) <= NEAR else same


def distance(span: Interval, told: Interval) -> int:
    """The days between two stretches of time, 0 where they overlap."""
    return max(span[0] - told[1], told[0] - span[1], 0)


def as_news(named: Named, place: Place, day: int) -> Interval | None:
    """The occurrence near the article's date: the next one where the sentence looks ahead, else the last one begun."""
    upcoming, begun = next_ending(named, day), last_begun(named, day)
    if place.ahead:
        return upcoming
    window = NEWS_DAYS if named.form in {"day", "holiday"} else NEWS_MONTHS
    if begun is not None and day - begun[1] <= window:
        return begun
    return None if place.behind or upcoming is None or upcoming[0] - day > FAR else upcoming


def next_ending(named: Named, day: int) -> Interval | None:
    """The first occurrence that does not end before a day."""
    return next((span for span in around(named, cal.civil(day)[0], YEARS_AROUND) if span[1] >= day), None)


def last_begun(named: Named, day: int) -> Interval | None:
    """The last occurrence that has begun by a day."""
    return next((span for span in reversed(around(named, cal.civil(day)[0], YEARS_AROUND)) if span[0] <= day), None)


def pointed(named: Named, place: Place) -> Interval | None:
    """ "this September", "last spring", "that October", "the following summer", "week 31"."""
    from_now = named.point in {"last", "this", "next", "coming"} or (place.told is None and not named.needs_told)
    anchor = (place.published, place.published) if from_now else (place.told or (None, None))
    if anchor[0] is None or anchor[1] is None:
        return None
    year = cal.civil(anchor[0])[0]
    if named.point in {"this", "same"}:
        return in_year(named, year)
    spans = around(one_winter(named), year, 3)
    if named.point in {"next", "coming", "after"}:
        return next((span for span in spans if span[0] > anchor[1]), None)
    return next((span for span in reversed(spans) if span[1] < anchor[0]), None)


def one_winter(named: Named) -> Named:
    """A winter counted by the December it begins in, so that the next and last ones do not overlap."""
    if named.form == "season" and named.number == cal.WINTER:
        return Named(named.start, named.end, "season", number=cal.TURN_OF_YEAR)
    return named


def month_day(named: Named, place: Place) -> Interval | None:
    """A day of a month not named ("on the 14th", "Tue 13th"): of the month told of, else by the article's date."""
    told = place.told
    if told is not None and place.near and told[1] - told[0] <= 31 and not named.number:
        year, month, _ = cal.civil(told[0])
        return cal.day_of(year, month, named.day or 1)
    if place.published is None:
        return None
    year, month, _ = cal.civil(place.published)
    days = [day for step in range(-MONTHS_AROUND, MONTHS_AROUND + 1) if (day := fitting(named, year, month + step))]
    if place.ahead:
        return next((day for day in days if day[0] >= place.published), None)
    return next((day for day in reversed(days) if day[0] <= place.published), None)


# A weekday falls on the 31st at least once in any fourteen months.
MONTHS_AROUND = 14


def fitting(named: Named, year: int, month: int) -> Interval | None:
    """The day of a month counted on from a year's first, if it falls on the weekday that is named (`number` - 1)."""
    turn, rest = divmod(month - 1, 12)
    day = cal.day_of(year + turn, rest + 1, named.day or 1)
    if day is None or (named.number and cal.weekday(day[0]) != named.number - 1):
        return None
    return day
