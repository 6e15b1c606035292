"""Dates that name a day, month, season, quarter, year, decade or century by itself."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.date_calendar import day_of
from factcheck.extract.date_named import Named
from factcheck.extract.date_numbers import (
    day_number,
    era_after,
    ordinal_word,
    short_year,
    sure_year,
    year_with_era,
)
from factcheck.extract.date_tokens import Token, at, plain, starts_with
from factcheck.extract.date_words import (
    APOSTROPHES,
    DASHES,
    DECADES,
    EASTER_HOLIDAYS,
    FIXED_HOLIDAYS,
    FLOATING_HOLIDAYS,
    LINKS,
    MONTHS,
    ORDINALS,
    PREPOSITIONS,
    SEASONS,
)
from factcheck.extract.date_years import is_year

# Month names that are other words too: they need a day, a year or a word that calls for a date.
OTHER_WORDS = frozenset({"may", "march", "mar", "jan", "sep", "dec", "august", "april", "june"})
# A month alone is a date after these.
MONTH_CALLS = (
    PREPOSITIONS
    | LINKS
    | DASHES
    | {
        "since", "by", "before", "after", "between", "last", "this", "next", "that", "early", "mid", "late", "until",
        "following", "previous", "same", "(", "past", "coming", "around", "about", "circa", "every", "each",
    }
)  # fmt: skip


def year_after(tokens: Sequence[Token], index: int) -> tuple[int | None, int]:
    """The year that follows a day, month or season, and the index after it: ", 2008", "of 2008", "in the year 2008", "'08"."""
    i = index
    while at(tokens, i).low in {",", "of", "in", "the", "year", "/", "-", "."} and i < index + 3:
        sign = at(tokens, i)
        if sign.low in {"/", "-"} and not sign.glued or sign.low == "." and not sign.glued:
            return None, index
        i += 1
    found = sure_year(tokens, i)
    if found is None and at(tokens, i - 1).low == "of" and at(tokens, i).width == 2 and not at(tokens, i).suffix:
        found = short_year(at(tokens, i).value), i + 1
    if found is None or at(tokens, i).paragraph != at(tokens, index - 1).paragraph:
        return None, index
    if at(tokens, i - 1).low == "in" and at(tokens, i).value < 0:
        return None, index
    if i > index and at(tokens, i - 1).low in {",", "."} and not after_comma(tokens, i, found[1]):
        return None, index
    return found


def after_comma(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether a number after a comma or stop is still the date's year, not the next word's count: "in May, 1200 people"."""
    token = at(tokens, index)
    if token.low in APOSTROPHES or token.value < 0:
        return token.low in APOSTROPHES
    return not token.width == 4 or end > index + 1 or is_year(tokens, index)


def read_month(tokens: Sequence[Token], index: int) -> Named | None:
    """A date that begins with its month: "May 5, 2010", "October, 1st", "Sept. 2012", "Dec-2018", "in May"."""
    token = at(tokens, index)
    month = MONTHS.get(token.low)
    if month is None:
        return None
    i = index + 1
    if at(tokens, i).low == "." and at(tokens, i).glued and len(token.low) <= 4:
        i += 1
    lead = i
    if at(tokens, i).low in {"-", "/"} and at(tokens, i).glued and at(tokens, i + 1).glued:
        i += 1
    elif at(tokens, i).low == "," and ordinal_word(tokens, i + 1) or at(tokens, i).low == "the":
        i += 1
    day = day_number(tokens, i)
    if day and at(tokens, i).paragraph == token.paragraph and day_of(2000, month, day[0]) and not_month_day(tokens, i, lead):
        year, end = year_after(tokens, day[1])
        if year is None:
            year, end = trailing_short_year(tokens, day, end)
        return calendar_day(index, end, year, month, day[0])
    year, end = year_after(tokens, lead)
    if year is not None:
        return Named(index, end, "month", year, month)
    return Named(index, lead, "month", None, month) if month_called(tokens, index, lead) else None


def not_month_day(tokens: Sequence[Token], index: int, lead: int) -> bool:
    """False for a number that belongs to what follows: "in May 12 people", "the March 2 to 1 vote"."""
    if at(tokens, index).low == "the":
        return False
    return index == lead or at(tokens, index - 1).low != "the" or at(tokens, index).suffix == "th" or True


def trailing_short_year(tokens: Sequence[Token], day: tuple[int, int], end: int) -> tuple[int | None, int]:
    """Two glued digits after a day, as in "5-May-12"."""
    sign, digits = at(tokens, day[1]), at(tokens, day[1] + 1)
    if sign.low in {"-", "/"} and sign.glued and digits.glued and digits.width == 2 and not digits.suffix:
        return short_year(digits.value), day[1] + 2
    return None, end


def calendar_day(start: int, end: int, year: int | None, month: int, day: int) -> Named | None:
    """A day if the calendar has it, with a note of the old style where the words say so."""
    if day_of(2000 if year is None else year, month, day) is None:
        return None
    return Named(start, end, "day", year, month, day)


def month_called(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether a month name alone is a date: after "in", "since", "late" and the like, and no part of a name."""
    token, before, after = at(tokens, index), at(tokens, index - 1), at(tokens, end)
    if after.glued and (after.low in APOSTROPHES or after.low.isalpha() or after.value >= 0):
        return False
    called = before.low in MONTH_CALLS or before.low == "the" and at(tokens, index - 2).low in PREPOSITIONS
    if before.low in {"and", "or", ","} and at(tokens, index - 2).low in MONTHS:
        called = token.capital
    if token.low in {"may", "march", "mar", "sep", "dec", "jan"} and not token.capital:
        return called and before.low in {"in", "of", "since", "until", "last", "this", "next", "to", "by", "and"} and (
            not after.low.isalpha() or after.low in {"to", "and", "through", "of", "next", "or"}
        )
    if before.low in {"of", "for", "by", "this", "that"} | DASHES and after.capital and not at(tokens, end).value >= 0:
        return False
    return called and (token.capital or token.low not in OTHER_WORDS or before.low == "in")


def read_day_first(tokens: Sequence[Token], index: int) -> Named | None:
    """A date that begins with its day: "12 June 2003", "the 4th of July", "12-Jun-2003", "fifteen August"."""
    i = index + (at(tokens, index).low == "the")
    day = day_number(tokens, i)
    if day is None:
        return None
    i = day[1] + (at(tokens, day[1]).low == "day")
    if at(tokens, i).low in {"-", "/", "."} and at(tokens, i).glued and at(tokens, i + 1).glued or at(tokens, i).low == "of":
        i += 1
    month = MONTHS.get(at(tokens, i).low)
    if month is None or at(tokens, i).low in {"may", "march", "mar", "sun"} and not month_word(tokens, i):
        return None
    i += 1
    if at(tokens, i).low == "." and at(tokens, i).glued and len(at(tokens, i - 1).low) <= 4 and at(tokens, i - 1).low != "may":
        i += 1
    year, end = year_after(tokens, i)
    if year is None:
        year, end = trailing_short_year(tokens, (0, i), i)
    return calendar_day(index, end, year, month, day[0])


def month_word(tokens: Sequence[Token], index: int) -> bool:
    """Whether "may" or "march" after a number is the month: capitalised, or followed by a year."""
    return at(tokens, index).capital or at(tokens, index - 1).low == "of" or year_after(tokens, index + 1)[0] is not None


def read_year(tokens: Sequence[Token], index: int) -> Named | None:
    """A year: "2008", "the year 2008", "44 BC", "AD 79", "2017 April", "2017 Q1", "'03" after "in" or "of"."""
    token = at(tokens, index)
    i = index
    if token.low in {"year", "cy"}:
        i += 1
    elif token.low == "calendar" and at(tokens, index + 1).low == "year":
        i += 2
    era = year_with_era(tokens, i)
    if era:
        return Named(index, era[1], "year", era[0])
    found: tuple[int, int] | None = None
    if i > index:
        found = sure_year(tokens, i)
    elif token.value >= 0:
        found = (token.value, index + 1) if is_year(tokens, index) else None
    elif token.low in APOSTROPHES:
        before = at(tokens, index - 1).low
        found = sure_year(tokens, index) if before in {"in", "of", "since", "by", "until", "late", "early", "summer"} else None
    elif at(tokens, index - 1).low in {"in", "since", "of", "by", "until", "before", "after", "from"}:
        found = sure_year(tokens, index)
    if found is None:
        return None
    return year_with_more(tokens, index, found) if i == index else Named(index, found[1], "year", found[0])


def year_with_more(tokens: Sequence[Token], index: int, found: tuple[int, int]) -> Named:
    """A year and what may follow it: a month, a quarter or a half."""
    year, end = found
    i = end + (at(tokens, end).low in DASHES and at(tokens, end).glued)
    quarter = read_short_quarter(tokens, i)
    if quarter and quarter.year is None and len(at(tokens, i).low) == 1:
        return Named(index, quarter.end, quarter.form, year, number=quarter.number)
    month = MONTHS.get(at(tokens, end).low)
    word = at(tokens, end)
    if month and word.paragraph == at(tokens, index).paragraph and (word.capital or word.low not in {"may", "march", "mar"}):
        day = day_number(tokens, end + 1)
        if day and day_of(year, month, day[0]) and at(tokens, day[1]).low not in MONTHS:
            return Named(index, day[1], "day", year, month, day[0])
        if not at(tokens, end + 1).width == 4 and len(word.low) > 2 and at(tokens, end + 1).low not in {"to"}:
            return Named(index, end + 1, "month", year, month)
    return Named(index, end, "year", year)


def read_short_quarter(tokens: Sequence[Token], index: int) -> Named | None:
    """ "Q3 2019", "Q3", "H1 2009", "Q4 of 2011" and "3Q19"."""
    letter, digit = at(tokens, index), at(tokens, index + 1)
    i = index + 2
    if letter.width == 1 and digit.low in {"q", "h"} and digit.glued and digit.capital:
        letter, digit = digit, letter
    elif not digit.glued:
        return None
    limit = {"q": 4, "h": 2}.get(letter.low, 0)
    if digit.width != 1 or not 1 <= digit.value <= limit or letter.glued and at(tokens, index - 1).low not in DASHES | {"("}:
        return None
    year, end = year_after(tokens, i)
    after = at(tokens, i)
    if year is None and after.glued and after.width == 2:
        year, end = short_year(after.value), i + 1
    return Named(index, end, "quarter" if limit == 4 else "half", year, number=digit.value)


def read_season(tokens: Sequence[Token], index: int) -> Named | None:
    """ "spring 2010", "the autumn of 1988", "winter of 2010-11"; a season alone needs a word that points to it."""
    season = SEASONS.get(at(tokens, index).low)
    if season is None:
        return None
    year, end = year_after(tokens, index + 1)
    if year is None:
        return None
    dash, short = at(tokens, end), at(tokens, end + 1)
    if season == 4 and (dash.low in DASHES or dash.low == "/") and dash.glued and short.value == (year + 1) % 100:
        return Named(index, end + 2, "season", year, number=5)
    return Named(index, end, "season", year, number=season)


def read_decade(tokens: Sequence[Token], index: int) -> Named | None:
    """ "1990s", "the '90s", "the nineties", "nineteen-nineties"."""
    token = at(tokens, index)
    before = at(tokens, index - 1)
    if token.suffix == "s" and token.width == 4 and token.value % 10 == 0 and 1000 <= token.value <= 2190:
        return Named(index, index + 1, "decade", number=token.value)
    if token.low in APOSTROPHES and at(tokens, index + 1).glued:
        digits = at(tokens, index + 1)
        if digits.suffix == "s" and digits.width == 2 and digits.value % 10 == 0:
            return Named(index, index + 2, "decade", number=decade_year(digits.value))
    called = before.low in {"the", "early", "mid", "late", "in", "since", "of", "to"} | DASHES
    if token.width == 2 and token.value % 10 == 0 and token.value >= 20 and called and not at(tokens, index - 1).suffix:
        loose = at(tokens, index + 1).low == "s" and before.low == "in"
        if token.suffix == "s" and (token.value >= 50 or token.value == 20) and before.low not in {"to", "of"} | DASHES or loose:
            return Named(index, index + 1 + loose, "decade", number=decade_year(token.value))
    if token.low == "nineteen" and at(tokens, index + 1).low in DASHES and at(tokens, index + 2).low in DECADES:
        return Named(index, index + 3, "decade", number=1900 + DECADES[at(tokens, index + 2).low])
    if token.low in DECADES and called:
        return Named(index, index + 1, "decade", number=decade_year(DECADES[token.low]))
    return None


def decade_year(value: int) -> int:
    """The first year of a decade named by two digits: the 1900s, but the twenties may be either, so 1920."""
    return 1900 + value


def read_century(tokens: Sequence[Token], index: int) -> Named | None:
    """ "the 19th century", "fifth century BC", "late 19th" where a century follows: "late 19th and early 20th centuries"."""
    number = ordinal_word(tokens, index)
    if number is None or not 1 <= number[0] <= 22:
        return None
    i = number[1]
    sign = at(tokens, i)
    i += sign.low in DASHES and sign.glued
    if at(tokens, i).low in {"century", "centuries"}:
        era = era_after(tokens, i + 1)
        return Named(index, era[1] if era else i + 1, "century", number=number[0] * (era[0] if era else 1))
    later = century_further(tokens, number[1])
    return Named(index, number[1], "century", number=number[0] * later) if later else None


def century_further(tokens: Sequence[Token], index: int) -> int:
    """1 where an ordinal shares the "centuries" of the next ("18th and early 19th centuries"), -1 for BC, else 0."""
    i = index
    if at(tokens, i).low not in {"and", "to", "or", "through", ",", "/"} | DASHES:
        return 0
    while i < index + 4 and at(tokens, i).low in {"and", "to", "or", "the", "early", "mid", "late", ",", "through", "/"} | DASHES:
        i += 1
    number = ordinal_word(tokens, i)
    if number is None:
        return 0
    i = number[1] + (at(tokens, number[1]).low in DASHES)
    if at(tokens, i).low not in {"century", "centuries"}:
        return 0
    era = era_after(tokens, i + 1)
    return era[0] if era else 1


def read_fiscal(tokens: Sequence[Token], index: int) -> Named | None:
    """ "FY2008", "FY08", "fiscal 2008", "financial year 2008-09"."""
    token = at(tokens, index)
    i = index + 1
    if token.low == "fy" and token.capital:
        i += at(tokens, i).low in APOSTROPHES
    elif token.low in {"fiscal", "financial"}:
        i += at(tokens, i).low in {"year", "years"}
    else:
        return None
    digits = at(tokens, i)
    if digits.suffix or digits.width not in {2, 4} or digits.width == 2 and token.low != "fy":
        return None
    year = digits.value if digits.width == 4 else short_year(digits.value)
    sign, second = at(tokens, i + 1), at(tokens, i + 2)
    paired = sign.low in DASHES | {"/"} and sign.glued and second.value % 100 == (year + 1) % 100 and second.width in {2, 4}
    if not OLDEST_FISCAL <= year <= LATEST_FISCAL:
        return None
    return Named(index, i + 3 if paired else i + 1, "year", year, unit="fiscal pair" if paired else "fiscal")


OLDEST_FISCAL, LATEST_FISCAL = 1700, 2199


def read_holiday(tokens: Sequence[Token], index: int) -> Named | None:
    """ "Christmas 2017", "New Year's Eve 1999", "Easter Monday 1916"; without a year where a word calls for a date."""
    first = plain(at(tokens, index).low)
    best: tuple[str, ...] = ()
    for words in HOLIDAYS_BY_WORD.get(first, ()):
        if len(words) > len(best) and starts_with(tokens, index, words):
            best = words
    if not best or not at(tokens, index).capital and first not in {"christmas", "easter", "halloween", "juneteenth"}:
        if not best or not at(tokens, index).low.islower():
            return None
    end = index + len(best)
    year, after = year_after(tokens, end)
    return Named(index, after, "holiday", year, name=best)


def by_first_word() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The names of holidays by their first word, so that most words are passed at the cost of one look."""
    names = [*FIXED_HOLIDAYS, *EASTER_HOLIDAYS, *FLOATING_HOLIDAYS]
    return {first: tuple(name for name in names if name[0] == first) for first in {name[0] for name in names}}


HOLIDAYS_BY_WORD = by_first_word()
ORDINAL_WORDS = frozenset(ORDINALS)
