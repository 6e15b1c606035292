"""Times before and after another: "ten years ago", "three days earlier", "a month after 12 May"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.date_named import Named, Point
from factcheck.extract.date_numbers import amount
from factcheck.extract.date_parts import Inner
from factcheck.extract.date_tokens import Token, at, plain
from factcheck.extract.date_words import NOW, UNITS

# From where and which way each word counts.
WAYS: dict[str, tuple[Point, int]] = {
    "ago": ("this", -1),
    "hence": ("this", 1),
    "earlier": ("same", -1),
    "before": ("same", -1),
    "previously": ("same", -1),
    "later": ("same", 1),
    "afterwards": ("same", 1),
    "afterward": ("same", 1),
    "thereafter": ("same", 1),
}
BEARINGS = {"after": 1, "following": 1, "from": 1, "since": 1, "before": -1, "prior": -1}
BASES = frozenset({"day", "holiday", "now", "weekday", "month", "year", "unit"})


def read_offset(tokens: Sequence[Token], index: int, inner: Inner) -> Named | None:
    """A number of units from another date, or from now."""
    looked = at(tokens, index).low == "in"
    count = amount(tokens, index + looked)
    if count is None:
        return read_beside(tokens, index, inner)
    unit = UNITS.get(at(tokens, count[1]).low)
    if unit is None or unit == "weekend":
        return None
    i = count[1] + 1
    word = at(tokens, i).low
    if word in BEARINGS:
        found = from_date(tokens, (index, i), count[0], unit, inner)
        if found is not None:
            return found
    if looked:
        return in_time(tokens, (index, i), count[0], unit)
    point, sign = WAYS.get(word, ("", 0))
    if not sign or (word == "before" and goes_on(tokens, i)):
        return None
    if word == "ago" and at(tokens, i + 1).low in NOW:
        now = Named(i + 1, i + 2, "now", number=NOW[at(tokens, i + 1).low])
        return Named(index, i + 2, "offset", number=-count[0], unit=unit, of=now, exact=True)
    return Named(index, i + 1, "offset", number=sign * count[0], unit=unit, point=point)


def goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether "before" goes on to say before what: "two days before he left" has no date to count from."""
    after = at(tokens, index + 1)
    return after.low.isalpha() or after.value >= 0


def from_date(tokens: Sequence[Token], places: tuple[int, int], count: int, unit: str, inner: Inner) -> Named | None:
    """ "two days before yesterday", "three weeks from tomorrow", "a year after 1997", "a week from now"."""
    start, index = places
    word = at(tokens, index).low
    i = index + 1 + (word == "prior")
    if word == "from" and at(tokens, i).low == "now":
        return Named(start, i + 1, "offset", number=count, unit=unit, point="this", exact=True)
    if word == "since" and at(tokens, start).low != "in":
        return None
    i += at(tokens, i).low == "the"
    whole = inner(i)
    if whole is None or whole.form not in BASES:
        return None
    return Named(start, whole.end, "offset", number=BEARINGS[word] * count, unit=unit, of=whole, exact=word == "from")


def read_beside(tokens: Sequence[Token], index: int, inner: Inner) -> Named | None:
    """ "the day after 12 June", "the week before Christmas", "the year after"."""
    if at(tokens, index).low != "the":
        return None
    unit, word = UNITS.get(at(tokens, index + 1).low), at(tokens, index + 2).low
    if unit is None or at(tokens, index + 1).low.endswith("s") or word not in {"after", "before"}:
        return None
    sign = BEARINGS[word]
    whole = inner(index + 3)
    if whole is not None and whole.form in BASES:
        return Named(index, whole.end, "offset", number=sign, unit=unit, of=whole, name=BESIDE)
    if goes_on(tokens, index + 2):
        return None
    return Named(index, index + 3, "offset", number=sign, unit=unit, point="same")


# Marks a unit that lies beside a date: "the decade after 1945" is 1946 to 1955.
BESIDE = ("beside",)


def in_time(tokens: Sequence[Token], places: tuple[int, int], count: int, unit: str) -> Named | None:
    """ "in two weeks", "in a fortnight's time": from now, where the sentence looks ahead or the words say so."""
    start, index = places
    i = index
    if plain(at(tokens, i).low) == "'":
        i += 1 + (at(tokens, i + 1).low == "s")
    timed = at(tokens, i).low == "time"
    return Named(
        start,
        i + 1 if timed else index,
        "offset",
        number=count,
        unit=unit,
        point="coming" if timed else "next",
        exact=True,
    )
