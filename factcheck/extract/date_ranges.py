"""Two dates that make a stretch of time: "from 1846 to 1848", "12–15 June 2003", "2012-13"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from factcheck.extract.date_calendar import day_of
from factcheck.extract.date_counts import plural
from factcheck.extract.date_days import year_after
from factcheck.extract.date_grammar import Readings, read_date
from factcheck.extract.date_named import Named
from factcheck.extract.date_numbers import day_number, era_after, runs_on
from factcheck.extract.date_tokens import Token, at
from factcheck.extract.date_words import DASHES, LINKS, MONTHS

# What leaves a stretch open at its end; "now" and "today" are the article's day.
OPEN_ENDS = frozenset({"present", "date"})


class Pair(msgspec.Struct, frozen=True):
    """The two ends of a stretch; `second` is None where it is open ("2010–present")."""

    first: Named
    second: Named | None
    end: int


def read_pair(tokens: Sequence[Token], index: int, known: Readings, lead: str) -> Pair | None:
    """A stretch of time from an index; `lead` is the "from" or "between" before it, or ""."""
    first = read_date(tokens, index, known) or loose_number(tokens, index)
    if first is None:
        return None
    comma = lead == "from" and at(tokens, first.end).low == "," and at(tokens, first.end + 1).low in LINKS
    after = link_after(tokens, first.end + comma, known, lead)
    if after is None:
        return None
    if at(tokens, after).low in OPEN_ENDS or (
        at(tokens, after).low == "the" and at(tokens, after + 1).low == "present"
    ):
        end = after + 1 + (at(tokens, after).low == "the") + (at(tokens, after + 1).low == "day")
        return None if first.month is None and first.form == "day" else Pair(first, None, end)
    if left_open(tokens, first):
        return Pair(first, None, after)
    second = second_date(tokens, first, after, known)
    if second is None or (at(tokens, first.end).low == "/" and not neighbours(first, second)):
        return None
    return completed(first, second)


def left_open(tokens: Sequence[Token], first: Named) -> bool:
    """Whether a stretch in brackets has no second end yet: "(1990–)", "(born 1952 – )"."""
    dash, bracket = at(tokens, first.end), at(tokens, first.end + 1)
    opened = "(" in {at(tokens, first.start - 1).low, at(tokens, first.start - 2).low}
    return first.form == "year" and opened and dash.low in DASHES and bracket.low == ")"


def neighbours(first: Named, second: Named) -> bool:
    """Whether two dates with a stroke between them are next to each other: "4/5 May 1945", "May/June 2010"."""
    if first.form == second.form == "day":
        return first.month is None and second.month is not None and (second.day or 0) - (first.day or 0) == 1
    if first.form == second.form == "month":
        return first.year is None and (second.month or 0) - (first.month or 0) in {1, -11}
    return first.form == second.form and first.form == "year"


def loose_number(tokens: Sequence[Token], index: int) -> Named | None:
    """A number that is a date only by the one it is paired with: "12" in "12–15 June", "264" in "264–241 BC"."""
    i = index + (at(tokens, index).low == "the")
    day = day_number(tokens, i)
    if day:
        return Named(index, day[1], "day", day=day[0])
    token = at(tokens, index)
    if 31 < token.value < 10_000 and not token.suffix and not runs_on(tokens, index):
        return Named(index, index + 1, "year", number=token.value)
    return None


def link_after(tokens: Sequence[Token], index: int, known: Readings, lead: str) -> int | None:
    """The index after the word or sign that links two ends, and after what may stand before the second."""
    token, then = at(tokens, index), at(tokens, index + 1)
    if token.paragraph != at(tokens, index - 1).paragraph or then.paragraph != token.paragraph:
        return None
    if token.low == "/":
        linked = token.glued and then.glued and (0 < then.width <= 2 or then.low in MONTHS)
    elif token.low in DASHES:
        if token.low == "—" and not (token.glued and then.glued):
            return None
        linked = True
    elif token.low == "and":
        linked = lead == "between"
    else:
        linked = token.low in LINKS
    if not linked:
        return None
    i = index + 1
    while i < index + 3 and at(tokens, i).low in BEFORE_SECOND and not read_the(tokens, i, known):
        i += 1
    return i


BEFORE_SECOND = frozenset({"the", "in", "on", "about", "around", "to", "at", "least", "c", "ca", "circa", "."})


def read_the(tokens: Sequence[Token], index: int, known: Readings) -> bool:
    """Whether "the" belongs to what follows: "the end of 2008", "the present"."""
    return at(tokens, index).low == "the" and read_date(tokens, index, known) is not None


def second_date(tokens: Sequence[Token], first: Named, index: int, known: Readings) -> Named | None:
    """The second end: a date of its own, or the two digits, day or bare year that only follow a first."""
    token = at(tokens, index)
    if first.form == "year" and token.width in {1, 2} and not token.suffix and at(tokens, index - 1).low in SHORT_SIGNS:
        short = short_second(tokens, first, index)
        if short or at(tokens, index - 1).low == "/":
            return short
    if first.form == "decade" and token.suffix == "s" and token.width == 2 and token.value % 10 == 0:
        return Named(index, index + 1, "decade", number=first.number - first.number % 100 + token.value)
    found = read_date(tokens, index, known) or now_end(tokens, index)
    if found:
        return found
    if first.form == "day":
        day = day_number(tokens, index)
        if day and first.year is None and not plural(at(tokens, day[1])):
            year, end = year_after(tokens, day[1])
            return Named(index, end, "day", year, None, day[0])
    if (
        first.form == "year"
        and 0 < token.value < 2200
        and token.width >= 3
        and not token.suffix
        and not runs_on(tokens, index)
    ):
        return Named(index, index + 1, "year", token.value)
    return None


SHORT_SIGNS = DASHES | {"/"}


def now_end(tokens: Sequence[Token], index: int) -> Named | None:
    """ "now" and "the current date" as the end of a stretch: the article's own day."""
    if at(tokens, index).low == "now":
        return Named(index, index + 1, "now")
    current = at(tokens, index).low == "current" and at(tokens, index + 1).low in {"date", "day"}
    return Named(index, index + 2, "now") if current else None


def short_second(tokens: Sequence[Token], first: Named, index: int) -> Named | None:
    """The last digits of a later year: "1939–45", "1999–00", "1914–8"."""
    if first.year is None or first.year < 1000 or runs_on(tokens, index) or not at(tokens, index).glued:
        return None
    size = 10 ** at(tokens, index).width
    year = first.year - first.year % size + at(tokens, index).value
    if year <= first.year:
        if size == 10:
            return None
        year += size
    far = year - first.year
    if far > LONGEST_SHORT or era_after(tokens, index + 1) or (at(tokens, index - 1).low == "/" and far != 1):
        return None
    return Named(index, index + 1, "year", year)


# "1939–45" is six years; a second end in two digits more than this after the first is something else ("1420-11").
LONGEST_SHORT = 60


def completed(first: Named, second: Named) -> Pair | None:
    """The two ends with what one leaves to the other to say, or None where they make no stretch."""
    first, second = lent_month(first, second), lent_day_month(first, second)
    first = lent_era(first, second)
    if (first.form == "day" and first.month is None) or (
        second.form == "day" and second.month is None and not second.span
    ):
        return None
    if first.form == "year" and first.year is None and first.of is None:
        return None
    if (
        {first.form, second.form} & {"units", "decade", "century"}
        and first.form != second.form
        and not (first.part or second.part or "fixed" in {first.form, second.form})
    ):
        return None
    return Pair(first, second, second.end)


def lent_era(first: Named, second: Named) -> Named:
    """The first end in the era of the second: "264–241 BC", "1800 and 800 BCE", "618–907 AD", "12–9 BC"."""
    bare = first.end - first.start == 1 and (first.form == "year" or (first.form == "day" and first.month is None))
    if not bare or second.form != "year" or second.year is None or second.of is not None or not says_era(second):
        return first
    number = first.number or first.day or first.year or 0
    year = number if second.year > 0 else 1 - number
    return Named(first.start, first.end, "year", year) if number > 0 and year < second.year else first


def says_era(named: Named) -> bool:
    """Whether a year says of which era it is: "241 BC", "AD 907"."""
    return named.end - named.start > 1 or (named.year or 0) <= 0


def lent_month(first: Named, second: Named) -> Named:
    """The first end with the month of the second: "12" of "12–15 June 2003"; of "4–23 next month" too."""
    if first.form == "day" and first.month is None and second.form == "day" and second.month is not None:
        return msgspec.structs.replace(first, month=second.month, year=second.year)
    return first


def lent_day_month(first: Named, second: Named) -> Named:
    """The second end with the month of the first ("15" of "June 12–15"), or the next one ("April 27 to the third")."""
    if (
        second.form != "day"
        or second.month is not None
        or first.month is None
        or first.day is None
        or second.day is None
    ):
        return second
    turn = second.day < first.day
    month = first.month % 12 + 1 if turn else first.month
    year = first.year if first.year is not None else second.year
    if year is not None and turn and month == 1 and second.year is None:
        year += 1
    return msgspec.structs.replace(second, month=month, year=second.year or year)


def borrowed_year(tokens: Sequence[Token], named: Named, known: Readings) -> Named:
    """A day, month or part of one with the year of the one it is listed with: "in May and early June 2010"."""
    if named.whole.form not in LISTED or not named.whole.lacks_year:
        return named
    i = named.end
    for _ in range(LONGEST_LIST):
        if (
            at(tokens, i).low not in {"and", "or", ",", "&"}
            or at(tokens, i).paragraph != at(tokens, named.start).paragraph
        ):
            return named
        while at(tokens, i).low in {"and", "or", ",", "&", "in", "on"}:
            i += 1
        after = read_date(tokens, i, known) or further_day(tokens, i)
        if after is None or after.whole.form not in LISTED or after.whole.point:
            return named
        if after.whole.year is not None:
            return named.in_year(after.whole.year)
        i = after.end
    return named


LISTED = frozenset({"day", "month", "season"})
# A list of days or months with one year at its end is searched so far for it.
LONGEST_LIST = 4


def further_day(tokens: Sequence[Token], index: int) -> Named | None:
    """The day "9" of "August 6 and 9, 1945": its month stands before the days that it is listed with."""
    day = day_number(tokens, index)
    if day is None or at(tokens, index).value < 0:
        return None
    i = index - 1
    for _ in range(LONGEST_LIST):
        while at(tokens, i).low in {"and", ",", "&", "or"}:
            i -= 1
        if at(tokens, i).value < 0 or not day_number(tokens, i):
            return None
        i -= 1
        month = MONTHS.get(at(tokens, i).low)
        if month is not None and at(tokens, i).capital:
            year, end = year_after(tokens, day[1])
            after = at(tokens, end).low
            ends = year is not None or after in {"and", "or"} or not (after.isalnum() or after in DASHES)
            return Named(index, end, "day", year, month, day[0]) if ends and day_of(2000, month, day[0]) else None
    return None


def listed_day(tokens: Sequence[Token], index: int, known: Readings) -> Named | None:
    """The day "18" of "18 and 19 June", or "9" of "August 6 and 9"."""
    further = further_day(tokens, index)
    if further is not None:
        return further
    day = day_number(tokens, index)
    if day is None or at(tokens, index).value < 0 or (at(tokens, index - 1).glued and at(tokens, index).glued):
        return None
    i = day[1]
    for _ in range(LONGEST_LIST):
        if at(tokens, i).low not in {"and", ",", "&", "or"}:
            return None
        i += 1 + (at(tokens, i + 1).low in {"and", "or"})
        last = read_date(tokens, i, known)
        if last is not None:
            good = last.form == "day" and last.month is not None and at(tokens, i).value >= 0 and last.end > i + 1
            return Named(index, day[1], "day", last.year, last.month, day[0]) if good else None
        more = day_number(tokens, i)
        if more is None:
            return None
        i = more[1]
    return None
