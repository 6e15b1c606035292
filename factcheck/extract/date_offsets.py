"""Times before and after another: "ten years ago", "three days earlier", "a month after 12 May"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from factcheck.extract.date_durations import Duration, read_duration
from factcheck.extract.date_named import Named, Point
from factcheck.extract.date_parts import Inner
from factcheck.extract.date_tokens import Token, at, plain
from factcheck.extract.date_words import NOW, UNITS
from factcheck.extract.date_years import describes

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
    duration = read_duration(tokens, index + looked)
    if duration is None:
        return read_beside(tokens, index, inner)
    i = duration.end
    word = at(tokens, i).low
    if word in BEARINGS:
        found = from_date(tokens, index, duration, inner)
        if found is not None:
            return found
    if looked:
        return in_time(tokens, index, duration)
    point, sign = WAYS.get(word, ("", 0))
    if not sign or (word == "before" and goes_on(tokens, i)):
        return None
    if word == "ago" and at(tokens, i + 1).low in NOW:
        now = Named(i + 1, i + 2, "now", number=NOW[at(tokens, i + 1).low])
        return counted(Named(index, i + 2, "offset", of=now, exact=True), duration, -1)
    return counted(Named(index, i + 1, "offset", point=point), duration, sign)


def counted(frame: Named, duration: Duration, sign: int) -> Named:
    """An offset by an amount of time: each unit counts from where the longer one before it has led."""
    *longer, (count, unit) = duration.parts
    for number, name in longer:
        step = msgspec.structs.replace(frame, number=sign * number, unit=name, exact=True)
        frame = msgspec.structs.replace(frame, of=step)
    return msgspec.structs.replace(frame, number=sign * count, unit=unit)


def goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether "before" goes on to say before what: "two days before he left" has no date to count from."""
    after = at(tokens, index + 1)
    return after.low.isalpha() or after.value >= 0


def from_date(tokens: Sequence[Token], start: int, duration: Duration, inner: Inner) -> Named | None:
    """ "two days before yesterday", "three weeks from tomorrow", "a year after 1997", "a week from now"."""
    index = duration.end
    word = at(tokens, index).low
    i = index + 1 + (word == "prior")
    if word == "from" and at(tokens, i).low == "now":
        return counted(Named(start, i + 1, "offset", point="this", exact=True), duration, 1)
    if word == "since" and at(tokens, start).low != "in":
        return None
    i += at(tokens, i).low == "the"
    whole = inner(i)
    if whole is None or whole.form not in BASES or (whole.form == "year" and describes(tokens, i)):
        return None
    return counted(Named(start, whole.end, "offset", of=whole, exact=word == "from"), duration, BEARINGS[word])


def read_beside(tokens: Sequence[Token], index: int, inner: Inner) -> Named | None:
    """ "the day after 12 June", "the week before Christmas", "the year after"."""
    if at(tokens, index).low != "the" or at(tokens, index - 1).low == "to":
        return None  # "ten years to the day after 3 May 1990" is no 4 May
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


def in_time(tokens: Sequence[Token], start: int, duration: Duration) -> Named | None:
    """ "in two weeks", "in a fortnight's time": from now, where the sentence looks ahead or the words say so."""
    index = i = duration.end
    if plain(at(tokens, i).low) == "'":
        i += 1 + (at(tokens, i + 1).low == "s")
    timed = at(tokens, i).low == "time"
    point: Point = "coming" if timed else "next"
    return counted(Named(start, i + 1 if timed else index, "offset", point=point, exact=True), duration, 1)
