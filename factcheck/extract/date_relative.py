"""Dates that count from another: "last month", "two years later", "the following spring", "the end of 2007"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.extract.date_named import Named, Point
from factcheck.extract.date_numbers import amount, ordinal_word
from factcheck.extract.date_tokens import Token, at
from factcheck.extract.date_words import (
    DASHES,
    MONTHS,
    NOW,
    PART_NOUNS,
    PARTS,
    SEASONS,
    UNITS,
    WEEKDAYS,
)

Inner = Callable[[int], Named | None]

POINTS: dict[str, Point] = {
    "last": "last", "past": "last", "this": "this", "current": "this", "next": "next", "coming": "next",
    "upcoming": "next", "previous": "before", "preceding": "before", "same": "same", "that": "same",
    "following": "after", "ensuing": "after",
}  # fmt: skip
AGO = {"ago": ("this", -1), "earlier": ("same", -1), "before": ("same", -1), "previously": ("same", -1), "later": ("same", 1),
       "afterwards": ("same", 1), "hence": ("this", 1)}  # fmt: skip
NTH = {"last": -1, "final": -1, "closing": -1, "opening": 1, "latter": 2, "former": 1}


def read_now(tokens: Sequence[Token], index: int) -> Named | None:
    """ "today", "yesterday", "the day after tomorrow"."""
    token = at(tokens, index)
    if token.low == "day" and at(tokens, index + 1).low in {"after", "before"}:
        step = {"tomorrow": 2, "yesterday": -2}.get(at(tokens, index + 2).low, 0)
        return Named(index, index + 3, "now", number=step) if abs(step) == 2 else None
    if token.low not in NOW or at(tokens, index + 1).low in {"'", "’"} and at(tokens, index + 2).low == "s" and False:
        return None
    return Named(index, index + 1, "now", number=NOW[token.low])


def read_pointed(tokens: Sequence[Token], index: int) -> Named | None:
    """ "last month", "this week", "the following spring", "that October", "next Monday", "the same day", "early next year"."""
    i = index + (at(tokens, index).low == "the")
    definite = i > index
    if at(tokens, i).low in {"this", "that", "the"} and at(tokens, i + 1).low in {"same", "coming", "upcoming", "past", "current", "very"}:
        i += 1
    word = at(tokens, i).low
    point = POINTS.get(word)
    if point is None:
        return None
    if definite and point == "next":
        point = "after"
    if word == "this" and at(tokens, i + 1).low == "calendar":
        i += 1
    return read_pointed_noun(tokens, index, i + 1, point, definite)


def read_pointed_noun(tokens: Sequence[Token], start: int, index: int, point: Point, definite: bool) -> Named | None:
    """The unit, season, month or weekday that a pointing word goes with, or a number of units."""
    noun = at(tokens, index)
    after = at(tokens, index + 1)
    if noun.low in UNITS and not noun.low.endswith("s"):
        return pointed_unit(tokens, start, index, point, definite)
    if noun.low in SEASONS and not (noun.low == "fall" and point in {"same"} and not definite and after.low.isalpha()):
        return Named(start, index + 1, "season", number=SEASONS[noun.low], point=point)
    if noun.low in MONTHS and len(noun.low) > 3 or noun.low == "may" and noun.capital:
        if after.value >= 0 or noun.low in {"may", "march"} and not noun.capital:
            return None
        return Named(start, index + 1, "month", month=MONTHS[noun.low], point=point)
    if noun.low in WEEKDAYS and len(noun.low) > 3 and not (definite and point == "last"):
        return Named(start, index + 1, "weekday", number=WEEKDAYS[noun.low], point=point)
    count = amount(tokens, index) if noun.low not in {"a", "an", "one"} else None
    if noun.low == "couple":
        count = (2, index + 1 + (after.low == "of"))
    if count and at(tokens, count[1]).low in UNITS and count[0] > 1 and point != "same" and point != "this":
        return Named(start, count[1] + 1, "units", number=count[0], unit=UNITS[at(tokens, count[1]).low], point=point)
    return None


def pointed_unit(tokens: Sequence[Token], start: int, index: int, point: Point, definite: bool) -> Named | None:
    """ "last week", "this year"; "the last year of the war" and "this day and age" are none."""
    unit = UNITS[at(tokens, index).low]
    after = at(tokens, index + 1)
    if after.low in {"of", "in"} and (definite or point == "after") or after.low == "-" and after.glued:
        return None
    if definite and point == "last" or unit == "day" and point in {"this", "last"}:
        return None
    return Named(start, index + 1, "unit", unit=unit, point=point)


def read_part(tokens: Sequence[Token], index: int, inner: Inner) -> Named | None:
    """A third of a date: "early June", "mid-19th century", "the end of 2007", "late in 1943", "early to mid 1990s"."""
    i = index + (at(tokens, index).low == "the")
    if at(tokens, i).low == "very":
        i += 1
    word = at(tokens, i).low
    part = PARTS.get(word)
    if part is None:
        return None
    i += 1
    if word in PART_NOUNS:
        i += at(tokens, i).low == "part"
        if at(tokens, i).low != "of":
            return None
    elif at(tokens, i).low in {"to", "-", "–"} and at(tokens, i + 1).low in {"mid", "late"} or (
        at(tokens, i).low == "-" and at(tokens, i + 1).low == "to" and at(tokens, i + 2).low in {"-"}
    ):
        return read_two_parts(tokens, index, i, part, inner)
    elif at(tokens, i).low == "part" and at(tokens, i + 1).low == "of":
        i += 1
    return part_of(tokens, index, past_joint(tokens, i), part, inner)


def past_joint(tokens: Sequence[Token], index: int) -> int:
    """The index after "of the", "in the", "on in" or a hyphen."""
    i = index
    while i < index + 3 and at(tokens, i).low in {"of", "in", "the", "on"} | DASHES:
        i += 1
    return i


def part_of(tokens: Sequence[Token], start: int, index: int, part: str, inner: Inner) -> Named | None:
    """The named part of the date at an index; "the" and "that" before a unit point to the last one told of."""
    whole = inner(index)
    if whole is None:
        whole = bare_unit(tokens, index)
    if whole is None or whole.part or whole.form in {"day", "weekday", "now", "units", "offset"}:
        return None
    return Named(start, whole.end, whole.form, part=part, of=whole)


def bare_unit(tokens: Sequence[Token], index: int) -> Named | None:
    """The unit of "the end of the year", where "the" stands before the index; a month by name needs no more."""
    token = at(tokens, index)
    if token.low in {"year", "month", "week", "quarter", "decade", "century"} and at(tokens, index - 1).low in {"the", "of"}:
        return Named(index, index + 1, "unit", unit=token.low, point="same")
    return None


def read_two_parts(tokens: Sequence[Token], start: int, index: int, part: str, inner: Inner) -> Named | None:
    """ "mid-to-late 1980s": from the first part's start to the second's end."""
    i = index
    while at(tokens, i).low in {"to"} | DASHES:
        i += 1
    second = PARTS.get(at(tokens, i).low, "")
    found = part_of(tokens, start, past_joint(tokens, i + 1), f"{part} {second}", inner) if second else None
    return found


def read_nth(tokens: Sequence[Token], index: int, inner: Inner) -> Named | None:
    """A numbered piece of a date: "the last day of September 2012", "the second half of the 1990s", "first ten days of May"."""
    i = index + (at(tokens, index).low == "the")
    word = at(tokens, i).low
    found = (NTH[word], i + 1) if word in NTH else ordinal_word(tokens, i)
    if found is None:
        return None
    nth, i = found
    many = amount(tokens, i)
    count, i = many if many and at(tokens, many[1]).low in UNITS else (1, i)
    noun = at(tokens, i).low
    unit = UNITS.get(noun, "half" if noun == "half" else "")
    number = WEEKDAYS.get(noun, -1) if not unit and len(noun) > 3 else -1
    if not unit and number < 0 or at(tokens, i + 1).low not in {"of", "in"}:
        return None
    begin = i + 2 + (at(tokens, i + 2).low == "the")
    whole = inner(begin) or inner(i + 2) or bare_unit(tokens, begin)
    if whole is None or whole.form in {"day", "weekday", "now", "offset", "units"}:
        return None
    return Named(index, whole.end, "nth", number=nth, unit=unit or "weekday", day=number, of=whole, count=count)


def read_week(tokens: Sequence[Token], index: int, inner: Inner) -> Named | None:
    """ "the week of 4 February", "week beginning 4 February", "week 31"; "the weekend of 5 May"."""
    token = at(tokens, index)
    if token.low not in {"week", "weekend"}:
        return None
    i = index + 1
    number = at(tokens, i)
    if token.low == "week" and 1 <= number.value <= 53 and number.width <= 2 and not number.suffix:
        return Named(index, i + 1, "week", number=number.value)
    if at(tokens, i).low not in {"of", "beginning", "starting", "commencing", "ending", "from"}:
        return None
    ending = at(tokens, i).low == "ending"
    i += 1 + (at(tokens, i + 1).low in {"on", "the"})
    whole = inner(i)
    if whole is None or whole.form not in {"day", "holiday"}:
        return None
    return Named(index, whole.end, "nth", number=-1 if ending else 0, unit=token.low, of=whole)


def read_offset(tokens: Sequence[Token], index: int, inner: Inner) -> Named | None:
    """A time before or after another: "ten years ago", "three days earlier", "a month after 12 May", "in two weeks' time"."""
    i = index + (at(tokens, index).low == "in")
    count = amount(tokens, i)
    if count is None:
        return day_beside(tokens, index, inner)
    unit = UNITS.get(at(tokens, count[1]).low)
    if unit is None or unit == "weekend" or at(tokens, count[1] + 1).low == "old":
        return None
    i = count[1] + 1
    word = at(tokens, i).low
    if word in {"after", "before", "from", "since", "prior", "following"}:
        found = offset_from(tokens, index, i, count[0], unit, inner)
        if found or word not in AGO:
            return found
    if word in AGO and at(tokens, index).low != "in" and not spelled_on(tokens, i):
        point, sign = AGO[word]
        return Named(index, i + 1, "offset", number=sign * count[0], unit=unit, point=point_of(point))
    return in_time(tokens, index, i, count[0], unit)


def spelled_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether "before" goes on to say before what: "two days before he left" has no date to count from."""
    after = at(tokens, index + 1)
    return at(tokens, index).low == "before" and (after.low.isalpha() or after.value >= 0)


def point_of(word: str) -> Point:
    """The point of an offset as a literal."""
    return "this" if word == "this" else "same"


def offset_from(tokens: Sequence[Token], start: int, index: int, count: int, unit: str, inner: Inner) -> Named | None:
    """ "two days before yesterday", "three weeks from tomorrow", "a year after 1997"."""
    word = at(tokens, index).low
    sign = -1 if word in {"before", "prior"} else 1
    i = index + 1 + (word == "prior")
    i += at(tokens, i).low == "the"
    if word == "from" and at(tokens, i).low == "now":
        return Named(start, i + 1, "offset", number=count, unit=unit, point="this")
    whole = inner(i)
    if whole is None or whole.form in {"units"}:
        return None
    if word == "since" and at(tokens, start).low != "in":
        return None
    return Named(start, whole.end, "offset", number=sign * count, unit=unit, of=whole)


def day_beside(tokens: Sequence[Token], index: int, inner: Inner) -> Named | None:
    """ "the day after 12 June", "the week before Christmas", "the year after"."""
    i = index + (at(tokens, index).low == "the")
    unit = UNITS.get(at(tokens, i).low)
    word = at(tokens, i + 1).low
    if unit is None or at(tokens, i).low.endswith("s") or word not in {"after", "before"} or i == index:
        return None
    whole = inner(i + 2)
    if whole is not None and whole.form in {"day", "holiday", "now", "weekday", "month", "year"}:
        return Named(index, whole.end, "offset", number=1 if word == "after" else -1, unit=unit, of=whole)
    if at(tokens, i + 2).low.isalpha() or at(tokens, i + 2).value >= 0:
        return None
    return Named(index, i + 2, "offset", number=1 if word == "after" else -1, unit=unit, point="same")


def in_time(tokens: Sequence[Token], start: int, index: int, count: int, unit: str) -> Named | None:
    """ "in two weeks", "in a fortnight's time": from now, where the sentence looks ahead (which resolution judges)."""
    if at(tokens, start).low != "in":
        return None
    i = index
    if at(tokens, i).low in {"'", "’"}:
        i += 1 + (at(tokens, i + 1).low == "s")
    timed = at(tokens, i).low == "time"
    return Named(start, i + 1 if timed else index, "offset", number=count, unit=unit, point="next" if timed else "this", name=("in",))
