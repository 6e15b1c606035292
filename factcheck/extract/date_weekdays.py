"""Days of the week, with their date ("Tuesday, 3 May 2011") or alone ("on Tuesday")."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from factcheck.extract.date_days import read_day_first, read_month
from factcheck.extract.date_named import Named
from factcheck.extract.date_numeric import Order, read_numeric
from factcheck.extract.date_tokens import Token, at
from factcheck.extract.date_words import WEEKDAYS


def read_weekday(tokens: Sequence[Token], index: int, order: Order) -> Named | None:
    """A weekday and what it stands with; a short name ("Tue") only with a date."""
    token = at(tokens, index)
    number = WEEKDAYS.get(token.low)
    if number is None:
        return None
    short = not token.low.endswith("day")
    i = index + 1 + (short and at(tokens, index + 1).low == "." and at(tokens, index + 1).glued)
    i += at(tokens, i).low == ","
    i += at(tokens, i).low == "the"
    if at(tokens, i).paragraph == token.paragraph:
        dated = read_numeric(tokens, i, order, number) or read_day_first(tokens, i) or read_month(tokens, i)
        if dated and dated.form == "day":
            return msgspec.structs.replace(dated, start=index, number=number + 1)
        alone = day_only(tokens, index, i, number)
        if alone:
            return alone
    return None if short else lone_weekday(tokens, index)


def with_weekday(tokens: Sequence[Token], dated: Named | None) -> Named | None:
    """A day without a year and the weekday behind it, which says of which year it is: "19 February, Tuesday,"."""
    if dated is None or dated.form != "day" or dated.year is not None or at(tokens, dated.end).low != ",":
        return dated
    i = dated.end + 1 + (at(tokens, dated.end + 1).low == "a")
    token, after = at(tokens, i), at(tokens, i + 1)
    if token.low not in WEEKDAYS or not token.low.endswith("day") or after.low not in {",", ".", ";", "—", "–", ""}:
        return dated
    return msgspec.structs.replace(dated, end=i + 1, number=WEEKDAYS[token.low] + 1)


def day_only(tokens: Sequence[Token], start: int, index: int, number: int) -> Named | None:
    """A weekday and a day of the month: "Monday 21", "Tue 13th", "Tuesday the eleventh"."""
    from factcheck.extract.date_numbers import day_number

    day = day_number(tokens, index)
    after = at(tokens, day[1]) if day else None
    if day is None or after is None or at(tokens, index - 1).low == ",":
        return None
    if at(tokens, index).suffix != "th" and at(tokens, index - 1).low != "the":
        plain = at(tokens, index).value >= 0 and (after.low in {".", ",", "!", "?", ";", ")", ""} or after.low == "at")
        if not plain:
            return None
    return Named(start, day[1], "monthday", day=day[0], number=number + 1)


def lone_weekday(tokens: Sequence[Token], index: int) -> Named | None:
    """A weekday that points to the nearest such day: not "a Saturday", "the Monday", "every Friday", "Black Friday"."""
    before, after = at(tokens, index - 1), at(tokens, index + 1)
    if before.low in UNPOINTED or at(tokens, index - 2).low in {"a", "an", "every", "each"}:
        return None
    if before.capital and before.low not in WEEKDAYS and not before.low.endswith("ly") and not opens(tokens, index - 1):
        return None
    if (after.capital and after.low not in WEEKDAYS) or habitual(tokens, index + 1) or digits_follow(tokens, index + 1):
        return None
    return Named(index, index + 1, "weekday", number=WEEKDAYS[at(tokens, index).low])


def digits_follow(tokens: Sequence[Token], index: int) -> bool:
    """Whether a day in digits stands behind a weekday ("Friday 5/12"): where that is open, so is which Friday."""
    day, stroke, month = (at(tokens, index + i) for i in range(3))
    return day.value >= 0 and stroke.low == "/" and stroke.glued and month.glued and month.value >= 0


def habitual(tokens: Sequence[Token], index: int) -> bool:
    """Whether what follows makes it every such day: "Sunday afternoons", "Friday and Saturday hours"."""
    i = index
    if at(tokens, i).low in {"and", "or", "to", "-", "–", "through"} and at(tokens, i + 1).low in WEEKDAYS:
        if at(tokens, i).low not in {"and", "or"}:
            return True
        i += 2
    return at(tokens, i).low in {
        "mornings",
        "afternoons",
        "evenings",
        "nights",
        "hours",
        "services",
        "school",
        "papers",
    }


def opens(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word opens a sentence, so that its capital says nothing."""
    return (
        index <= 0
        or at(tokens, index - 1).low in {".", "!", "?", ":", "“", '"', "—", "–", "-", "|"}
        or (at(tokens, index - 1).paragraph != at(tokens, index).paragraph)
    )


UNPOINTED = frozenset(
    """
    a an the every each any some most all one no another of first second third fourth black bloody super cyber good
    holy ash fat shrove palm alternate other single consecutive open
    """.split()
)
