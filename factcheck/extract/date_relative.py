"""Dates that point from now or from the last date told of: "last month", "this Friday", "that October"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from factcheck.extract.date_durations import HALVES, one_and_a_half, read_duration
from factcheck.extract.date_holidays import read_holiday
from factcheck.extract.date_named import Named, Point
from factcheck.extract.date_numbers import amount
from factcheck.extract.date_offsets import counted
from factcheck.extract.date_tokens import Token, at, plain
from factcheck.extract.date_weekdays import digits_follow
from factcheck.extract.date_words import MONTHS, NOW, SEASONS, UNITS, WEEKDAYS

POINTS: dict[str, Point] = {
    "last": "last", "past": "last", "this": "this", "current": "this", "next": "next", "coming": "coming",
    "upcoming": "coming", "previous": "before", "preceding": "before", "same": "same", "that": "same",
    "following": "after", "ensuing": "after",
}  # fmt: skip
# With "the" before them these point into the text, never to the article's own date: "the following week".
TEXTUAL = frozenset({"previous", "preceding", "following", "ensuing"})
DOUBLED = frozenset({"same", "coming", "upcoming", "past", "current", "very", "following"})


def read_now(tokens: Sequence[Token], index: int) -> Named | None:
    """ "today", "yesterday", "the day after tomorrow"."""
    token = at(tokens, index)
    i = index + (token.low == "the")
    if at(tokens, i).low == "day" and at(tokens, i + 1).low in {"after", "before"}:
        step = {("after", "tomorrow"): 2, ("before", "yesterday"): -2}.get(
            (at(tokens, i + 1).low, at(tokens, i + 2).low)
        )
        return Named(index, i + 3, "now", number=step) if step else None
    return Named(index, index + 1, "now", number=NOW[token.low]) if token.low in NOW else None


def read_second(tokens: Sequence[Token], index: int) -> Named | None:
    """ "the year before last", "the week after next", "the Sunday before last"."""
    if at(tokens, index).low != "the":
        return None
    noun, way = at(tokens, index + 1).low, (at(tokens, index + 2).low, at(tokens, index + 3).low)
    step = {("before", "last"): -1, ("after", "next"): 1}.get(way, 0)
    point: Point = "last" if step < 0 else "next"
    if not step:
        return None
    if noun in WEEKDAYS and len(noun) > 5:
        nearer = Named(index, index + 4, "weekday", number=WEEKDAYS[noun], point=point)
        return Named(index, index + 4, "offset", number=step, unit="week", of=nearer, exact=True)
    if UNITS.get(noun) != noun:
        return None
    nearer = Named(index, index + 4, "unit", unit=noun, point=point)
    return Named(index, index + 4, "unit", unit=noun, of=nearer, number=step)


def read_pointed(tokens: Sequence[Token], index: int) -> Named | None:
    """A unit, season, month, weekday or number of units that a word points to: "last month", "the past three years"."""
    i = index + (at(tokens, index).low == "the")
    definite = i > index
    if at(tokens, i).low in {"this", "that"} and at(tokens, i + 1).low in DOUBLED:
        i += 1
    point = POINTS.get(at(tokens, i).low)
    if point is None:
        return None
    if at(tokens, i + 1).low == "calendar":
        i += 1
    if definite and point == "next":
        point = "after"
    found = (
        part_of_day(tokens, index, i + 1, point)
        or pointed_units(tokens, index, i + 1, point)
        or pointed_unit(tokens, index, i + 1, point, definite)
        or pointed_yearly(tokens, index, i + 1, point, definite)
    )
    if found is None or found.form == "units":
        return found
    textual = point == "same" or (definite and (at(tokens, i).low in TEXTUAL or found.unit == "day"))
    return msgspec.structs.replace(found, needs_told=True) if textual else found


def part_of_day(tokens: Sequence[Token], start: int, index: int, point: Point) -> Named | None:
    """A day by its part: "last night" is yesterday, "this morning" today, "the next morning" the day after."""
    if at(tokens, index).low not in {"morning", "afternoon", "evening", "night"}:
        return None
    if point in {"last", "this"}:
        bare = start == index - 1 and at(tokens, start).low in {"last", "this"} and at(tokens, start - 1).low != "the"
        return Named(start, index + 1, "now", number=-1 if point == "last" else 0) if bare else None
    return Named(start, index + 1, "unit", unit="day", point=point)


def pointed_yearly(tokens: Sequence[Token], start: int, index: int, point: Point, definite: bool) -> Named | None:
    """ "last spring", "this September", "next Monday", "last Easter"; "that fall" only where no verb can be meant."""
    noun, after = at(tokens, index), at(tokens, index + 1)
    if noun.low in SEASONS and not (noun.low == "fall" and point == "same" and after.low.isalpha()):
        return Named(start, index + 1, "season", number=SEASONS[noun.low], point=point)
    if noun.low in MONTHS and noun.capital and after.value < 0 and after.low != "'":
        return Named(start, index + 1, "month", month=MONTHS[noun.low], point=point)
    if noun.low in MONTHS and len(noun.low) > 3 and noun.low != "march" and after.value < 0:
        return Named(start, index + 1, "month", month=MONTHS[noun.low], point=point)
    if digits_follow(tokens, index + 1):
        return None
    if noun.low in WEEKDAYS and len(noun.low) > 5 and not (definite and point == "last"):
        return Named(start, index + 1, "weekday", number=WEEKDAYS[noun.low], point=point)
    holiday = read_holiday(tokens, index)
    if holiday is not None and holiday.year is None:
        return msgspec.structs.replace(holiday, start=start, point=point)
    return None


def pointed_unit(tokens: Sequence[Token], start: int, index: int, point: Point, definite: bool) -> Named | None:
    """ "last week", "this year"; "the last year" is the twelve months up to now, "the last year of the war" no date."""
    noun, after = at(tokens, index), at(tokens, index + 1)
    unit = UNITS.get(noun.low)
    if unit is None or noun.low.endswith("s") or (after.low == "-" and after.glued):
        return None
    if after.low == "of" and (definite or point in {"after", "same"}):
        return None
    if unit == "day" and point in {"this", "last"}:
        return None
    if point == "last" and (definite or at(tokens, index - 1).low == "past"):
        return Named(start, index + 1, "units", number=1, unit=unit, point="last")
    return Named(start, index + 1, "unit", unit=unit, point=point)


def pointed_units(tokens: Sequence[Token], start: int, index: int, point: Point) -> Named | None:
    """ "the last three months", "next couple of weeks", "the past two and a half years", "the past year and a half"."""
    if point in {"same", "this"}:
        return None
    bare = at(tokens, index).low in HALVES
    duration = one_and_a_half(tokens, index) if bare else read_duration(tokens, index)
    if duration is None or at(tokens, index).low in {"a", "an", "one"}:
        return weekends(tokens, start, index, point)
    if len(duration.parts) == 1:
        (number, unit), end = duration.parts[0], duration.end
        return Named(start, end, "units", number=number, unit=unit, point=point) if number > 1 else None
    if point not in FROM_NOW:
        return None
    far = Named(start, duration.end, "offset", point="this", exact=True)
    return Named(start, duration.end, "units", point=point, of=counted(far, duration, FROM_NOW[point]))


# From the article's own day, and which way.
FROM_NOW: dict[Point, int] = {"last": -1, "next": 1, "coming": 1}


def weekends(tokens: Sequence[Token], start: int, index: int, point: Point) -> Named | None:
    """ "the last two weekends"."""
    count = amount(tokens, index)
    if count is None or count[0] < 2 or at(tokens, count[1]).low != "weekends":
        return None
    return Named(start, count[1] + 1, "units", number=count[0], unit="weekend", point=point)


def read_counted_units(tokens: Sequence[Token], index: int) -> Named | None:
    """ "the 5 past years", "two upcoming months"; the number of "Q4 last year" or "turned five last week" is none."""
    i = index + (at(tokens, index).low == "the")
    if at(tokens, i).glued and at(tokens, i - 1).low.isalpha():
        return None
    count = amount(tokens, i)
    point = POINTS.get(at(tokens, count[1]).low) if count else None
    if count is None or point is None or point in {"same", "this"}:
        return None
    word = at(tokens, count[1] + 1).low
    unit = UNITS.get(word)
    if count[0] > 1 and word == unit:
        return None
    return Named(index, count[1] + 2, "units", number=count[0], unit=unit, point=point) if unit else None


def read_so_far(tokens: Sequence[Token], index: int) -> Named | None:
    """The part of a current stretch on one side of now: "earlier this year", "later in the week"."""
    word = at(tokens, index).low
    i = index + 1
    if word == "so" and at(tokens, i).low == "far":
        word, i = "earlier", i + 1
    if word not in {"earlier", "later"}:
        return None
    if at(tokens, i).low == "in" and at(tokens, i + 1).low == "the":
        unit = UNITS.get(at(tokens, i + 2).low)
        whole = (
            Named(i, i + 3, "unit", unit=unit, point="this") if unit in {"week", "month", "year", "decade"} else None
        )
    else:
        whole = read_pointed(tokens, i)
    if whole is None or whole.form not in {"unit", "season", "month"} or whole.unit == "day":
        return None
    return Named(index, whole.end, "so far", number=1 if word == "later" else -1, of=whole)


def read_weekday_of_week(tokens: Sequence[Token], index: int) -> Named | None:
    """ "Tuesday of next week", "Monday last week", "next week Wednesday"."""
    token = at(tokens, index)
    if token.low in WEEKDAYS and len(token.low) > 5:
        i = index + 1 + (at(tokens, index + 1).low == "of")
        week = read_pointed(tokens, i)
        if week and week.form == "unit" and week.unit == "week":
            return Named(index, week.end, "nth", number=1, unit="weekday", day=WEEKDAYS[token.low], of=week)
        return None
    week = read_pointed(tokens, index)
    if week is None or week.unit != "week" or week.form != "unit":
        return None
    i = week.end + (at(tokens, week.end).low in {"on", "-", ","})
    noun = at(tokens, i)
    if noun.low not in WEEKDAYS or len(noun.low) < 6 or plain(at(tokens, i + 1).low) == "'":
        return None
    return Named(index, i + 1, "nth", number=1, unit="weekday", day=WEEKDAYS[noun.low], of=week)
