"""Dates in digits alone: ISO 8601, and day and month in either order where the text settles which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from factcheck.extract.date_calendar import day_of, weekday
from factcheck.extract.date_named import Named
from factcheck.extract.date_numbers import day_number, glued_run, short_year
from factcheck.extract.date_tokens import Token, at
from factcheck.extract.date_words import DASHES, MONTHS, NUMBERED

Order = Literal["dmy", "mdy", ""]
SIGNS = DASHES | {"/", "."}
# A day in eight digits without signs is read for these years only; other such numbers are identifiers.
COMPACT_FIRST, COMPACT_LAST = 1900, 2099


def read_numeric(tokens: Sequence[Token], index: int, order: Order, weekday_named: int | None = None) -> Named | None:
    """A date in digits from an index: "2012-06-12", "12/6/2012", "20120612", "13/4"."""
    token, before = at(tokens, index), at(tokens, index - 1)
    if token.suffix or token.value < 0 or (token.glued and before.low in JOINED):
        return None
    if token.glued and before.low in DASHES and before.glued and 0 < at(tokens, index - 2).width < 3:
        return None
    if token.width == 8:
        return compact(tokens, index)
    run = glued_run(tokens, index)
    if run and run[1].low in SIGNS and run[3].low == run[1].low and run[2].value >= 0 and run[4].value >= 0:
        return full(tokens, index, order, weekday_named)
    return spaced(tokens, index) or short(tokens, index, order, weekday_named)


def spaced(tokens: Sequence[Token], index: int) -> Named | None:
    """A day in digits with spaces for signs, after "on": "on 2016 10 16"."""
    year, month, number = (at(tokens, index + i) for i in range(3))
    if (year.width, month.width, number.width) != (4, 2, 2) or at(tokens, index - 1).low not in {"on", "dated"}:
        return None
    if number.suffix or at(tokens, index + 3).value >= 0:
        return None
    return day(index, index + 3, year.value, month.value, number.value)


# Glued before a number, these make it a part of something longer.
JOINED = frozenset(".\\/_$£€")


def compact(tokens: Sequence[Token], index: int) -> Named | None:
    """Eight digits that are a day: 20161016."""
    year, rest = divmod(at(tokens, index).value, 10_000)
    month, day = divmod(rest, 100)
    if not COMPACT_FIRST <= year <= COMPACT_LAST or day_of(year, month, day) is None or ends_in_code(tokens, index + 1):
        return None
    return Named(index, index + 1, "day", year, month, day)


def ends_in_code(tokens: Sequence[Token], index: int) -> bool:
    """Whether what follows without a space makes a number a part of something longer: "1.2.2012.7", "12-06-2012-A"."""
    after, then = at(tokens, index), at(tokens, index + 1)
    if not after.glued:
        return False
    if after.low in SIGNS:
        return then.glued and then.value >= 0 and after.low != "-"
    return after.value >= 0 or (after.low.isalpha() and after.low != "t") or after.low in {"%", "°"}


def full(tokens: Sequence[Token], index: int, order: Order, weekday_named: int | None) -> Named | None:
    """Three numbers with a year first or last."""
    first, second, third = (at(tokens, index + i) for i in (0, 2, 4))
    if ends_in_code(tokens, index + 5) or third.suffix:
        return None
    if first.width == 4 and third.width <= 2:
        return day(index, index + 5, first.value, second.value, third.value)
    if (
        third.width not in {2, 4}
        or first.width > 2
        or second.width > 2
        or (at(tokens, index + 1).low == "." and third.width == 2)
    ):
        return None
    year = third.value if third.width == 4 else short_year(third.value)
    if at(tokens, index + 1).low == ".":
        order = "dmy"  # nobody writes the month first with stops
    return settled(index, index + 5, year, (first.value, second.value), order, weekday_named)


def day(start: int, end: int, year: int | None, month: int, number: int) -> Named | None:
    """A day if the calendar has it; without a year, in a leap year."""
    if day_of(2000 if year is None else year, month, number) is None:
        return None
    return Named(start, end, "day", year, month, number)


def settled(
    start: int, end: int, year: int | None, pair: tuple[int, int], order: Order, weekday_named: int | None
) -> Named | None:
    """The one day that two numbers can mean: by a number above 12, a weekday beside them, or the text's own habit."""
    mdy, dmy = day(start, end, year, pair[0], pair[1]), day(start, end, year, pair[1], pair[0])
    if mdy is None or dmy is None or pair[0] == pair[1]:
        return mdy or dmy
    if weekday_named is not None and year is not None:
        fits = [one for one in (mdy, dmy) if falls_on(one, weekday_named)]
        return fits[0] if len(fits) == 1 else None
    return {"mdy": mdy, "dmy": dmy, "": None}[order]


def falls_on(named: Named, number: int) -> bool:
    """Whether a full day is that day of the week."""
    span = day_of(named.year or 1, named.month or 1, named.day or 1)
    return span is not None and weekday(span[0]) == number


def short(tokens: Sequence[Token], index: int, order: Order, weekday_named: int | None) -> Named | None:
    """A day and a month in digits without a year, where something says that they are a date: "on 22/04".

    Year and month in digits too: "2015-12" and "12/2015".
    """
    first, sign, second = (at(tokens, index + i) for i in range(3))
    if not sign.glued or not second.glued or second.value < 0 or second.suffix or ends_in_code(tokens, index + 3):
        return None
    if sign.low in DASHES | {"/"} and {first.width, second.width} <= {1, 2, 4} and max(first.width, second.width) == 4:
        return month_of_year(tokens, index)
    if first.width > 2 or second.width > 2:
        return None
    before = at(tokens, index - 1).low
    dated = sign.low == "/" and before in DATED
    if not dated and weekday_named is None:
        return None
    return settled(index, index + 3, None, (first.value, second.value), order, weekday_named)


# A day and a month in digits need one of these before them, else they are a fraction or a score.
DATED = frozenset({"on", "from", "since", "until", "between", "by", "dated", "to", "till", "through"})


def month_of_year(tokens: Sequence[Token], index: int) -> Named | None:
    """A year and a month: "2015-12", "12/2015"; "2010-11" may be two years and is not read here."""
    first, sign, second = (at(tokens, index + i) for i in range(3))
    if at(tokens, index - 1).low in NUMBERED:
        return None
    if first.width == 4 and second.width == 2 and sign.low in {"-", "/"}:
        if 1 <= second.value <= 12 and second.value <= first.value % 100 and 1900 <= first.value <= 2099:
            return Named(index, index + 3, "month", first.value, second.value)
        return None
    if second.width == 4 and first.width <= 2 and 1 <= first.value <= 12 and 1900 <= second.value <= 2099:
        return Named(index, index + 3, "month", second.value, first.value)
    return None


def settle_order(tokens: Sequence[Token]) -> Order:
    """Which of day and month the text writes first, by its dates that leave no doubt; "" where they disagree.

    A numeric date with a part above 12 counts before the order beside month names ("5 May" or "May 5, 2010").
    """
    numeric, named = set[Order](), set[Order]()
    for index, token in enumerate(tokens):
        if token.value >= 0 and token.width <= 2:
            run = glued_run(tokens, index)
            if run and run[1].low in SIGNS and run[1].low == run[3].low and run[4].width in {2, 4}:
                numeric |= order_of(run[0].value, run[2].value)
        if token.low in MONTHS:
            named |= named_order(tokens, index)
    votes = numeric or named
    return votes.pop() if len(votes) == 1 else ""


def order_of(first: int, second: int) -> set[Order]:
    """The order that two numbers prove."""
    if 12 < first <= 31 and 1 <= second <= 12:
        return {"dmy"}
    if 12 < second <= 31 and 1 <= first <= 12:
        return {"mdy"}
    return set()


def named_order(tokens: Sequence[Token], index: int) -> set[Order]:
    """The order of a full date with its month in letters."""
    after, then = at(tokens, index + 1), at(tokens, index + 2)
    if day_number(tokens, index - 1) and after.width == 4:
        return {"dmy"}
    if day_number(tokens, index + 1) and (then.width == 4 or (at(tokens, index + 3).width == 4 and then.low == ",")):
        return {"mdy"}
    return set()
