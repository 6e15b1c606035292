"""Stretches told by their length and one end: "for ten years from 1 May 1990", "the six months to March 2019"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.date_durations import read_duration
from factcheck.extract.date_named import Named
from factcheck.extract.date_parts import Inner
from factcheck.extract.date_tokens import Token, at
from factcheck.extract.date_words import UNITS

BEGUN = frozenset({"starting", "beginning", "commencing"})
ENDED = frozenset({"ended", "ending", "to"})
# What such a stretch may be told by: a day, or a month or year that it begins or ends with.
ENDS = frozenset({"day", "holiday", "now", "weekday", "month", "year", "unit"})


def read_period(tokens: Sequence[Token], index: int, inner: Inner) -> Named | None:
    """A stretch of so many units that begins or ends with a date."""
    definite = at(tokens, index).low == "the"
    found = read_duration(tokens, index + definite)
    unit = UNITS.get(at(tokens, index + 1).low) if definite and found is None else None
    if found is not None and len(found.parts) == 1:
        (count, name), i = found.parts[0], found.end
    elif unit in {"month", "quarter", "half", "year"}:
        count, name, i = 1, unit, index + 2
    else:
        return None
    side = side_of(tokens, index, i, definite)
    if not side:
        return None
    i += 1
    i += at(tokens, i).low in {"on", "in", "from", "with"}
    whole = inner(i)
    if whole is None or whole.form not in ENDS:
        return None
    return Named(index, whole.end, "units", number=side * count, unit=name, of=whole)


def side_of(tokens: Sequence[Token], start: int, index: int, definite: bool) -> int:
    """1 where the date after an index begins the stretch, -1 where it ends it, 0 where neither is said."""
    word = at(tokens, index).low
    if word in BEGUN or (word == "from" and at(tokens, start - 1).low == "for"):
        return 1
    return -1 if word in ENDED and (definite or word != "to") else 0
