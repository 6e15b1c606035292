"""Values too far apart to be two tellings of one thing, where only a guess says that they are of one.

Whoever gets a figure or a year wrong misses it by little, or by a digit. Of 71 labelled contradictions between figures
in digits none is more than four times apart but those with the same digits in another order, or ten times each other;
of 134 between years one is more than twenty years apart, and eleven of 16 false alarms between dates were.
"""

from __future__ import annotations

from factcheck.values import DateValue, Quantity, Value, telling_digits, year_of

TIMES = 4.0
YEARS = 20


def far_apart(one: Value, other: Value) -> bool:
    """Are two dates or two figures of one unit so far apart that no slip makes one of the other: a rebuilding for
    £68,000 and a tour for £4, an act of 1934 and one of 2022?"""
    if isinstance(one, DateValue) and isinstance(other, DateValue):
        return _far_dates(one, other)
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return _far_figures(one, other)
    return False


def _far_dates(one: DateValue, other: DateValue) -> bool:
    ours, theirs = _years(one), _years(other)
    if not ours or not theirs:
        return False
    early, late = sorted((ours, theirs))
    return late[0] - early[1] > YEARS and not _one_digit_off(early[0], late[0])


def _years(value: DateValue) -> tuple[int, int] | None:
    """The first and the last year that are meant; of "since 1990" the year that it names."""
    first, last = value.named or (value.first, value.last)
    days = [day for day in (first, last) if day is not None]
    return (year_of(days[0]), year_of(days[-1])) if days else None


def _one_digit_off(one: int, other: int) -> bool:
    """Is one year the other with one digit changed: 1834 and 1934?"""
    ours, theirs = str(one), str(other)
    return len(ours) == len(theirs) and sum(x != y for x, y in zip(ours, theirs, strict=True)) == 1


def _far_figures(one: Quantity, other: Quantity) -> bool:
    low, high = sorted(map(_end, (one, other)))
    return one.unit == other.unit and high > TIMES * low and not same_digits(one, other)


def same_digits(one: Quantity, other: Quantity) -> bool:
    """Is one figure the other with its digits in another order, or with zeros more or less: 190,000 and 91,000?"""
    return sorted(telling_digits(one)) == sorted(telling_digits(other))


def _end(value: Quantity) -> float:
    return value.high or value.low or 0.0
