"""The two ends of a stretch of time, each as precise as it is given: "from July 1958 until May 1969"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

import msgspec

from factcheck.values import DateValue, Found

# What parts the two ends of a stretch.
BETWEEN = re.compile(r"\s+(?:to|until|till|and|through)\s+|\s*[–—]\s*|(?<=\d)-(?=\d)")
# With these words the days of an end do not show how precisely it was meant.
VAGUE = re.compile(r"\b(?:spring|summer|autumn|fall|winter|early|late|mid|beginning|end|middle|c|circa|about)\b", re.I)
# Beside these a stretch is no statement of when something began and ended.
LEAST = re.compile(r"\b(?:least|about|around|circa)\b", re.I)


def ends_of(words: str, value: DateValue) -> tuple[DateValue | None, DateValue | None]:
    """When what lasted so long began and when it ended; None for an end that is not said.

    >>> [end and end.grain for end in ends_of("until 1962", DateValue(None, 716605, "year", "until", (716241, 716605)))]
    [None, 'year']
    """
    if LEAST.search(words):
        return None, None
    if value.modifier == "until":
        return None, exact(value)
    if value.modifier == "since":
        return exact(value), None
    if value.grain != "range" or value.modifier or value.first is None or value.last is None:
        return None, None
    return _read(words) or _inferred(words, value)


def exact(value: DateValue) -> DateValue:
    """The date that a bound names: "until 1962" -> 1962."""
    if not value.modifier or value.named is None:
        return value
    first, last = value.named
    return msgspec.structs.replace(value, first=first, last=last, modifier="", named=None)


def _read(words: str) -> tuple[DateValue, DateValue] | None:
    """The two dates read each for itself."""
    from factcheck.extract.spot import find_values

    parts = BETWEEN.split(words)
    found = [list(find_values(part)) for part in parts]
    if len(parts) != 2 or any(len(values) != 1 for values in found):
        return None
    begun, ended = (_date(values[0]) for values in found)
    return (begun, ended) if begun is not None and ended is not None else None


def _date(found: Found) -> DateValue | None:
    value = found.value
    return exact(value) if isinstance(value, DateValue) and value.first is not None else None


def _inferred(words: str, value: DateValue) -> tuple[DateValue | None, DateValue | None]:
    """Ends that lend each other a month or a year ("12 to 18 May 1950"), out of the days of the whole."""
    if VAGUE.search(words) or value.first is None or value.last is None or min(value.first, value.last) < 1:
        return None, None
    begun, ended = date.fromordinal(value.first), date.fromordinal(value.last)
    year = ended.replace(month=1, day=1)
    if (begun.month, begun.day) == (1, 1):
        first = DateValue(value.first, begun.replace(month=12, day=31).toordinal(), "year")
    elif begun.day == 1:
        first = DateValue(value.first, begun.replace(day=_days(begun)).toordinal(), "month")
    else:
        first = DateValue(value.first, value.first, "day")
    if (ended.month, ended.day) == (12, 31):
        return first, DateValue(year.toordinal(), value.last, "year")
    if ended.day == _days(ended):
        return first, DateValue(ended.replace(day=1).toordinal(), value.last, "month")
    return first, DateValue(value.last, value.last, "day")


def _days(day: date) -> int:
    return monthrange(day.year, day.month)[1]
