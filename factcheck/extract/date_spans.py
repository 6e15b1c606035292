"""Years and longer stretches by name, and the seasons, quarters and halves of a year."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.date_calendar import TURN_OF_YEAR, day_of, years
from factcheck.extract.date_days import EVERYDAY, year_after
from factcheck.extract.date_named import Named
from factcheck.extract.date_numbers import (
    day_number,
    era_after,
    is_apostrophe,
    ordinal_word,
    runs_on,
    short_year,
    sure_year,
    year_with_era,
)
from factcheck.extract.date_tokens import Token, at
from factcheck.extract.date_words import APOSTROPHES, DASHES, DECADES, MONTHS, SEASONS
from factcheck.extract.date_years import ENDS_PHRASE, is_year

# What a year in words or in two digits must follow, to be no other number.
YEAR_CALLS = frozenset({"in", "of", "since", "by", "until", "before", "after", "from", "late", "early", "summer", "to"})

# By how much one is before another, or has changed.
LEADING = frozenset(
    """ahead behind up down lead leads leading led win wins won lose lost beat beats beaten short outnumbered grow grew
    grown rise rose risen fall fell fallen increased reduced cut""".split()
)


def read_year(tokens: Sequence[Token], index: int) -> Named | None:
    """A year: "2008", "the year 2008", "44 BC", "AD 79", "2017 April", "2017 Q1", "'03" after "in" or "of"."""
    token = at(tokens, index)
    if token.low in {"year", "cy", "calendar"}:
        i = index + (2 if token.low == "calendar" and at(tokens, index + 1).low == "year" else 1)
        found = sure_year(tokens, i) or small_year(tokens, i)
        return Named(index, found[1], "year", found[0]) if found else None
    era = year_with_era(tokens, index)
    if era:
        return Named(index, era[1], "year", era[0])
    if token.value >= 0:
        return year_with_more(tokens, index) if is_year(tokens, index) else None
    if at(tokens, index - 1).low == "by" and any(at(tokens, index - back).low in LEADING for back in (2, 3)):
        return None  # "was ahead by nineteen hundred"
    called = at(tokens, index - 1).low in YEAR_CALLS or (listed(tokens, index) and is_apostrophe(at(tokens, index - 3)))
    found = sure_year(tokens, index) if called else None
    return Named(index, found[1], "year", found[0]) if found else None


def small_year(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """A year before 1000 that "the year" calls for: "in the year 79," but not "the year 12 boats came"."""
    token, after = at(tokens, index), at(tokens, index + 1)
    called = at(tokens, index - 1).low == "year" and at(tokens, index - 2).low == "the"
    if not called or not 0 < token.value < 1000 or token.suffix or runs_on(tokens, index):
        return None
    return None if after.low.isalnum() and after.low not in ENDS_PHRASE else (token.value, index + 1)


def listed(tokens: Sequence[Token], index: int) -> bool:
    """Whether a date goes on a list: "in '98 and '99", "the 60s and 70s"."""
    return at(tokens, index - 1).low in {"and", "or", ","}


def year_with_more(tokens: Sequence[Token], index: int) -> Named:
    """A year and what may follow it: a month and a day ("2017 April 5"), a quarter ("2017 Q1", "2019-H2")."""
    year, end = at(tokens, index).value, index + 1
    if at(tokens, end).low in {"fiscal", "financial"} and at(tokens, end + 1).low in {"year", "years"}:
        return Named(index, end + 2, "year", year, unit="fiscal")
    i = end + (at(tokens, end).low in DASHES and at(tokens, end).glued)
    quarter = read_short_quarter(tokens, i, lent=True)
    if quarter and quarter.year is None:
        return Named(index, quarter.end, quarter.form, year, number=quarter.number)
    word = at(tokens, end)
    month = MONTHS.get(word.low)
    if month is None or word.paragraph != at(tokens, index).paragraph or (word.low in EVERYDAY and not word.capital):
        return Named(index, end, "year", year)
    day, after = day_number(tokens, end + 1), at(tokens, end + 1)
    if day and day_of(year, month, day[0]) and at(tokens, day[1]).low not in MONTHS:
        return Named(index, day[1], "day", year, month, day[0])
    if after.width == 4 or after.low in {"to", "-", "–"}:
        return Named(index, end, "year", year)
    return Named(index, end + 1, "month", year, month)


def read_short_quarter(tokens: Sequence[Token], index: int, lent: bool = False) -> Named | None:
    """ "Q3 2019", "H1 2009", "3Q19"; without a year only where one is lent ("2019 Q1") or after "in"."""
    letter, digit = at(tokens, index), at(tokens, index + 1)
    if letter.width == 1 and digit.low in {"q", "h"} and digit.glued and digit.capital:
        letter, digit = digit, letter
    elif not digit.glued or (not lent and letter.glued and at(tokens, index - 1).low not in DASHES):
        return None
    limit = {"q": 4, "h": 2}.get(letter.low, 0)
    if digit.width != 1 or not 1 <= digit.value <= limit:
        return None
    i = index + 2
    year, end = year_after(tokens, i)
    after = at(tokens, i)
    if year is None and after.glued and after.width == 2:
        year, end = short_year(after.value), i + 1
    elif (
        year is None
        and (
            (after.glued and after.low.isalnum())
            or not (lent or at(tokens, index - 1).low in {"in", "for"} or after.low in {"last", "this", "next"})
        )
        and not joins_quarter(tokens, i)
    ):
        return None
    return Named(index, end, "quarter" if limit == 4 else "half", year, number=digit.value)


def joins_quarter(tokens: Sequence[Token], index: int) -> bool:
    """Whether another quarter or half follows, from which this one takes its year: "Q1–Q3 2019", "Q1 to Q3 2019"."""
    joined = at(tokens, index).low in DASHES or at(tokens, index).low in {"to", "and"}
    return joined and at(tokens, index + 1).low in {"q", "h"} and at(tokens, index + 2).width == 1


def read_season(tokens: Sequence[Token], index: int) -> Named | None:
    """ "spring 2010", "the autumn of 1988", "winter of 2010-11"; a summer of two years is a southern one."""
    season = SEASONS.get(at(tokens, index).low)
    if season is None:
        return None
    year, end = year_after(tokens, index + 1)
    if year is None:
        return Named(index, end, "season", number=season) if joins_season(tokens, end) else None
    sign, short = at(tokens, end), at(tokens, end + 1)
    joined = (sign.low in DASHES or sign.low == "/") and sign.glued and short.value in {(year + 1) % 100, year + 1}
    if season in {2, 4} and joined:
        return Named(index, end + 2, "season", year, number=TURN_OF_YEAR)
    return Named(index, end, "season", year, number=season)


def joins_season(tokens: Sequence[Token], index: int) -> bool:
    """Whether another season with its year follows, from which this one takes it: "spring and summer 1944"."""
    joined = at(tokens, index).low in {"and", "or", "to", "through", "/"} | DASHES
    i = index + 1 + (at(tokens, index + 1).low in {"the", "early", "late"})
    return joined and at(tokens, i).low in SEASONS and year_after(tokens, i + 1)[0] is not None


def read_decade(tokens: Sequence[Token], index: int) -> Named | None:
    """ "1990s", "the '90s", "the nineties", "nineteen-nineties"."""
    token, after = at(tokens, index), at(tokens, index + 1)
    if token.suffix == "s" and token.width == 4 and token.value % 10 == 0 and 1000 <= token.value <= 2190:
        return Named(index, index + 1, "decade", number=token.value)
    if token.low in APOSTROPHES and after.glued and after.suffix == "s" and after.width == 2 and after.value % 10 == 0:
        return Named(index, index + 2, "decade", number=hundred_before(tokens, index) + after.value)
    if token.low == "nineteen" and after.low in DASHES and at(tokens, index + 2).low in DECADES:
        return Named(index, index + 3, "decade", number=1900 + DECADES[at(tokens, index + 2).low])
    if at(tokens, index - 1).low not in DECADE_CALLS and not (
        listed(tokens, index) and at(tokens, index - 2).suffix == "s"
    ):
        return None
    if after.low in DEGREES:
        return None
    if token.low in DECADES and not (token.capital and after.capital):
        return Named(index, index + 1, "decade", number=1900 + DECADES[token.low])
    if token.width == 2 and token.value in SHORT_DECADES:
        loose = not token.suffix and after.low == "s" and at(tokens, index - 1).low == "in"
        if token.suffix == "s" or loose:
            return Named(index, index + 1 + loose, "decade", number=hundred_before(tokens, index) + token.value)
    return None


def hundred_before(tokens: Sequence[Token], index: int) -> int:
    """The century of a decade in two digits: that of the one it is listed with ("the 1860s and 70s"), else ours."""
    listed_with = at(tokens, index - 2)
    return listed_with.value // 100 * 100 if listed(tokens, index) and listed_with.width == 4 else 1900


DECADE_CALLS = frozenset({"the", "early", "mid", "late", "in", "since", "-", "roaring", "swinging"})
# "In the 70s Fahrenheit", "the 90s °F".
DEGREES = frozenset({"°", "degrees", "fahrenheit", "celsius", "%", "percent", "f", "c"})
# "the 30s" and "the 40s" are as often temperatures and ages.
SHORT_DECADES = frozenset({20, 50, 60, 70, 80, 90})


def read_century(tokens: Sequence[Token], index: int) -> Named | None:
    """ "the 19th century", "fifth century BC"; "18th" where its century follows: "18th and early 19th centuries"."""
    number = ordinal_word(tokens, index)
    if number is None or not 1 <= number[0] <= OLDEST_CENTURY:
        return None
    i = number[1]
    sign = at(tokens, i)
    i += sign.low in DASHES and sign.glued
    if at(tokens, i).low == "c" and at(tokens, i + 1).low == "." and at(tokens, i + 1).glued:
        era = era_after(tokens, i + 2)  # "13th c. BC"
        return century(index, era[1] if era else i + 1, number[0] * (era[0] if era else 1), "century")
    if at(tokens, i).low in HUNDREDS or at(tokens, i).low in THOUSANDS:
        if sign is at(tokens, i) and sign.capital and at(tokens, i + 1).capital and not era_after(tokens, i + 1):
            return None  # "Twentieth Century Motor Company"
        era = era_after(tokens, i + 1)
        return century(index, era[1] if era else i + 1, number[0] * (era[0] if era else 1), at(tokens, i).low)
    later = century_further(tokens, number[1])
    return century(index, number[1], number[0] * later[0], later[1]) if later else None


HUNDREDS, THOUSANDS = frozenset({"century", "centuries"}), frozenset({"millennium", "millennia", "millenniums"})
# The last one before the years that are read, and the last of our own era.
OLDEST_CENTURY, LATEST_CENTURY, LATEST_MILLENNIUM = 99, 22, 3


def century(start: int, end: int, number: int, noun: str) -> Named | None:
    """A century or millennium by its number, below 0 for BC; "the 50th century" is none that anyone tells of."""
    if noun in THOUSANDS:
        first, last = (1000 * number - 999, 1000 * number) if number > 0 else (1 + 1000 * number, 1000 * (number + 1))
        span = years(first, last) if number <= LATEST_MILLENNIUM else None
        return Named(start, end, "fixed", span=span) if span else None
    return Named(start, end, "century", number=number) if number <= LATEST_CENTURY else None


BETWEEN_CENTURIES = frozenset({"and", "to", "or", "through", ",", "/", "&"}) | DASHES


def century_further(tokens: Sequence[Token], index: int) -> tuple[int, str] | None:
    """The era, -1 for BC, and the noun that an ordinal shares with the next ("18th and early 19th centuries")."""
    i = index
    if at(tokens, i).low not in BETWEEN_CENTURIES:
        return None
    while i < index + 4 and at(tokens, i).low in BETWEEN_CENTURIES | {"the", "early", "mid", "late"}:
        i += 1
    number = ordinal_word(tokens, i)
    if number is None:
        return None
    i = number[1] + (at(tokens, number[1]).low in DASHES)
    if at(tokens, i).low not in HUNDREDS | THOUSANDS | {"c"}:
        return None
    era = era_after(tokens, i + 1)
    return era[0] if era else 1, at(tokens, i).low


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
    if digits.suffix or digits.width not in {2, 4} or (digits.width == 2 and token.low != "fy"):
        return None
    year = digits.value if digits.width == 4 else short_year(digits.value)
    sign, second = at(tokens, i + 1), at(tokens, i + 2)
    paired = (
        sign.low in DASHES | {"/"} and sign.glued and second.value % 100 == (year + 1) % 100 and second.width in {2, 4}
    )
    if not 1700 <= year <= 2199:
        return None
    return Named(index, i + 3 if paired else i + 1, "year", year, unit="fiscal pair" if paired else "fiscal")
