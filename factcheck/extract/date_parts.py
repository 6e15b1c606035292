"""Pieces of a date: "early June", "the end of 2007", "the last day of September 2012", "the week of 4 February"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from factcheck.extract.date_days import year_after
from factcheck.extract.date_named import Form, Named
from factcheck.extract.date_numbers import amount, ordinal_word
from factcheck.extract.date_tokens import Token, at, plain
from factcheck.extract.date_words import DASHES, PART_NOUNS, PARTS, UNITS, WEEKDAYS
from factcheck.extract.date_years import is_year

Inner = Callable[[int], Named | None]

NTH = {"last": -1, "final": -1, "latter": 2, "former": 1}
# What cannot be cut into parts, or has its parts elsewhere.
WHOLE_FORMS = frozenset({"day", "weekday", "now", "units", "offset", "monthday", "holiday", "so far", "week"})


def read_part(tokens: Sequence[Token], index: int, inner: Inner) -> Named | None:
    """A third of a date: "early June", "mid-19th century", "the end of 2007", "late in 1943", "early to mid 1990s"."""
    i = index + (at(tokens, index).low == "the")
    i += at(tokens, i).low == "very"
    word = at(tokens, i).low
    if word == "year":
        return year_end(tokens, index, i + 1, inner)
    part = PARTS.get(word) or edge_part(tokens, i)
    if part is None:
        return None
    i += 1
    if word in PART_NOUNS:
        joined = at(tokens, i).low == "of" or (word == "end" and at(tokens, i).low in DASHES and at(tokens, i).glued)
        return part_of(tokens, index, i, part, inner) if joined else None
    second = second_part(tokens, i)
    if second:
        return part_of(tokens, index, second[1], f"{part} {second[0]}", inner)
    if at(tokens, i).low in STRETCHES:
        i += 1
        if at(tokens, i).low not in {"of", "in"}:
            return None
    return part_of(tokens, index, i, part, inner)


def edge_part(tokens: Sequence[Token], index: int) -> str | None:
    """The part that uncounted days at an edge are: "the first days of December", "the last weeks of 1962"."""
    plural = at(tokens, index + 1).low in STRETCHES - {"part"}
    return EDGES.get(at(tokens, index).low) if plural else None


EDGES = {"first": "early", "opening": "early", "last": "late", "final": "late", "closing": "late"}
STRETCHES = frozenset({"part", "years", "months", "days", "weeks", "decades"})


def year_end(tokens: Sequence[Token], start: int, index: int, inner: Inner) -> Named | None:
    """ "year-end 2015"; "at year end", of the year that is told of."""
    i = index + (at(tokens, index).low in DASHES)
    if at(tokens, i).low != "end":
        return None
    whole = inner(i + 1)
    if whole is not None and whole.form == "year" and not whole.part:
        return Named(start, whole.end, "year", part="late", of=whole)
    if at(tokens, start - 1).low not in {"at", "by", "before", "until"} or at(tokens, i + 1).capital:
        return None
    return Named(start, i + 1, "unit", part="late", of=Named(start, i + 1, "unit", unit="year"))


def second_part(tokens: Sequence[Token], index: int) -> tuple[str, int] | None:
    """The second of two parts and the index after it: "-to-late", " to mid"."""
    i = index
    while i < index + 3 and (at(tokens, i).low in {"to"} or at(tokens, i).low in DASHES):
        i += 1
    part = PARTS.get(at(tokens, i).low)
    return (part, i + 1) if part and i > index else None


def part_of(tokens: Sequence[Token], start: int, index: int, part: str, inner: Inner) -> Named | None:
    """The given part of the date that stands after "of the", "in the" or a hyphen."""
    i = index
    while i < index + 3 and at(tokens, i).low in JOINTS:
        i += 1
    whole = inner(i) or (inner(i - 1) if at(tokens, i - 1).low == "the" else None) or bare_unit(tokens, i)
    if whole is None or whole.part or whole.form in WHOLE_FORMS:
        return None
    if part == "turn" and whole.form != "century" and whole.unit != "century":
        return None
    return Named(start, whole.end, whole.form, part=part, of=whole)


JOINTS = frozenset({"of", "in", "the"}) | DASHES


def bare_unit(tokens: Sequence[Token], index: int) -> Named | None:
    """The unit of "the end of the year": that of the last date told, or the current one."""
    token = at(tokens, index)
    if token.low in {"year", "month", "week", "quarter", "decade", "century"} and at(tokens, index - 1).low in {
        "the",
        "of",
    }:
        return Named(index, index + 1, "unit", unit=token.low)
    return None


def read_nth(tokens: Sequence[Token], index: int, inner: Inner) -> Named | None:
    """A numbered piece: "the last day of September 2012", "the second half of the 1990s", "first ten days of May"."""
    i = index + (at(tokens, index).low == "the")
    if edge_part(tokens, i):
        return None
    word = at(tokens, i).low
    found = from_end(tokens, i) or ((NTH[word], i + 1) if word in NTH else ordinal_word(tokens, i))
    if found is None:
        return None
    numbered = day_of_unit(tokens, index, found, inner)
    if numbered is not None:
        return numbered
    nth, i = found
    many = amount(tokens, i)
    count, i = many if many and at(tokens, many[1]).low in UNITS else (1, i)
    noun = at(tokens, i).low
    unit = "half" if noun == "half" else UNITS.get(noun, "")
    day = WEEKDAYS.get(noun, -1) if len(noun) > 5 else -1
    if (not unit and day < 0) or at(tokens, i + 1).low not in {"of", "in"}:
        return None
    i += 2
    definite = at(tokens, i).low == "the"
    whole = inner(i + definite) or inner(i) or (bare_unit(tokens, i + definite) if unit else None)
    if whole is None or whole.form in WHOLE_FORMS:
        return None
    return Named(index, whole.end, "nth", number=nth, unit=unit or "weekday", day=day, of=whole, count=count)


def from_end(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """A place counted from the end, below 0, and the index after it: "second last", "third-to-last", "penultimate"."""
    if at(tokens, index).low == "penultimate":
        return -2, index + 1
    found = ordinal_word(tokens, index)
    if found is None:
        return None
    i = found[1]
    while i < found[1] + 3 and (at(tokens, i).low in DASHES or at(tokens, i).low == "to"):
        i += 1
    return (-found[0], i + 1) if at(tokens, i).low == "last" else None


def day_of_unit(tokens: Sequence[Token], start: int, nth: tuple[int, int], inner: Inner) -> Named | None:
    """A day by its number in a month that is pointed to: "the 21st of last month"."""
    number, i = nth
    if number < 1 or at(tokens, i).low != "of":
        return None
    whole = inner(i + 1)
    if whole is None or whole.form != "unit" or whole.unit != "month" or not whole.point:
        return None
    return Named(start, whole.end, "nth", number=number, unit="day", of=whole)


def read_ordinal_quarter(tokens: Sequence[Token], index: int) -> Named | None:
    """A quarter or half with its year right behind it: "fourth-quarter 2018", "the first half 2019"."""
    nth = ordinal_word(tokens, index + (at(tokens, index).low == "the"))
    if nth is None:
        return None
    i = nth[1] + (at(tokens, nth[1]).low in DASHES)
    limit = {"quarter": 4, "half": 2}.get(at(tokens, i).low, 0)
    if not 1 <= nth[0] <= limit or at(tokens, i + 1).width != 4 or not is_year(tokens, i + 1, dated=True):
        return None
    form: Form = "quarter" if limit == 4 else "half"
    return Named(index, i + 2, form, at(tokens, i + 1).value, number=nth[0])


def followed_by_piece(tokens: Sequence[Token], whole: Named) -> Named | None:
    """A year and its quarter or half: "next year's first quarter", "2008's second half"."""
    i = whole.end
    if whole.form not in {"year", "unit"} or plain(at(tokens, i).low) != "'" or at(tokens, i + 1).low != "s":
        return None
    word = at(tokens, i + 2).low
    nth = (NTH[word], i + 3) if word in NTH else ordinal_word(tokens, i + 2)
    noun = at(tokens, nth[1]).low if nth else ""
    if nth is None or noun not in {"quarter", "half"}:
        return None
    return Named(whole.start, nth[1] + 1, "nth", number=nth[0], unit=noun, of=whole)


def read_week(tokens: Sequence[Token], index: int, inner: Inner) -> Named | None:
    """A week or year by a day in it: "the week of 4 February", "the year ended 30 June 2014"; "week 31 of 2012"."""
    i = index + (at(tokens, index).low == "the")
    token, word = at(tokens, i), at(tokens, i + 1)
    if token.low == "week" and 1 <= word.value <= 53 and word.width <= 2 and not word.suffix:
        year, end = year_after(tokens, i + 2)
        return Named(index, end, "week", year, number=word.value, point="" if year else "this")
    side = SIDES.get(word.low)
    if token.low not in {"week", "weekend", "year"} or side is None:
        return None
    i += 2
    i += at(tokens, i).low in {"on", "the"}
    whole = inner(i)
    if whole is None or whole.form not in {"day", "holiday"}:
        return None
    if token.low == "year":
        return Named(index, whole.end, "business year", of=whole) if side < 0 else None
    return Named(index, whole.end, "nth", number=side, unit=f"{token.low} at", of=whole)


# Whether the day named begins a stretch (1), ends it (-1) or lies in it (0).
SIDES = {"of": 0, "beginning": 1, "starting": 1, "commencing": 1, "from": 1, "ending": -1, "ended": -1, "to": -1}


def read_of_year(tokens: Sequence[Token], named: Named, inner: Inner) -> Named:
    """A day or month of a year that is pointed to: "2 October of that year", "May of last year"."""
    if not named.lacks_year or named.form not in {"day", "month", "season", "quarter", "half"}:
        return named
    i = named.end + (at(tokens, named.end).low == "of")
    year = inner(i) if i > named.end or at(tokens, i).low in {"last", "next", "this", "that"} else None
    if year is None or year.form != "unit" or year.unit != "year" or not year.point:
        return named
    return msgspec.structs.replace(named, end=year.end, of=year)
