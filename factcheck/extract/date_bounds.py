"""Bounds on how far off a time is: "more than 20 years ago", "less than a week after 3 May", "within nine months"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from factcheck.extract.date_durations import read_duration
from factcheck.extract.date_grammar import Readings, read_date
from factcheck.extract.date_named import Named
from factcheck.extract.date_offsets import BASES, counted
from factcheck.extract.date_tokens import Token, at, starts_with
from factcheck.values import Modifier

# Words before an amount of time: it is more than said, less, or near to it.
BOUNDS: dict[tuple[str, ...], str] = {
    ("more", "than"): "more", ("over",): "more", ("at", "least"): "more", ("well", "over"): "more",
    ("less", "than"): "less", ("fewer", "than"): "less", ("under",): "less", ("within",): "less",
    ("nearly",): "near", ("almost",): "near", ("just", "under"): "near", ("just", "over"): "near",
    ("just", "more", "than"): "near", ("just", "less", "than"): "near", ("close", "to"): "near", ("some",): "near",
    ("a", "little", "more", "than"): "near", ("a", "little", "over"): "near", ("a", "little", "less", "than"): "near",
    ("little", "more", "than"): "near", ("slightly", "more", "than"): "near", ("slightly", "less", "than"): "near",
}  # fmt: skip
FIRST_WORDS = frozenset(words[0] for words in BOUNDS)
# "no more than two years ago" is the other way round, and said too seldom to be read.
TURNED = frozenset({"no", "not"})
# More than some days is a day more; longer units are rounded, so that the week or year that is said belongs to it.
STRICT = frozenset({("more", "than"), ("over",), ("well", "over")})


class Bounded(msgspec.Struct, frozen=True):
    """The words up to `end`: a date opened by its modifier, or the two ends between which it lies."""

    end: int
    first: Named
    second: Named | None = None
    modifier: Modifier = ""


def read_bounded(tokens: Sequence[Token], index: int, known: Readings) -> Bounded | None:
    """A time that is more than, less than or nearly an amount of time away from now or from a date."""
    words = next((words for words in BOUNDS if starts_with(tokens, index, words)), None)
    if words is None or at(tokens, index - 1).low in TURNED:
        return None
    i = index + len(words)
    named = within(tokens, i, known) if words == ("within",) else read_date(tokens, i, known)
    if named is not None and words == ("within",) and named.form == "units":
        return Bounded(named.end, named)
    if named is None or named.form != "offset" or not named.number or at(tokens, i).low in {"in", "the"}:
        return None
    match BOUNDS[words]:
        case "less":
            near = nearest(named)
            return Bounded(named.end, *((near, named) if named.number > 0 else (named, near)))
        case "more":
            return beyond(named, words in STRICT)
    return Bounded(named.end, named, modifier="circa")


def beyond(named: Named, strict: bool) -> Bounded:
    """From a time on, away from where it counts from: "more than two weeks after today" begins in two weeks."""
    if named.unit in {"week", "fortnight"}:
        named = msgspec.structs.replace(named, exact=True)
    strict = strict and named.unit == "day"
    if named.number > 0:
        return Bounded(named.end, named, modifier="after" if strict else "since")
    return Bounded(named.end, named, modifier="before" if strict else "by")


def nearest(named: Named) -> Named:
    """The time that an offset counts from, as an offset of no days."""
    base = named
    while base.of is not None and base.of.form == "offset":
        base = base.of
    return msgspec.structs.replace(base, number=0, unit="day", exact=True, name=())


def within(tokens: Sequence[Token], index: int, known: Readings) -> Named | None:
    """The end of "within two weeks of 3 May"; of "within nine months", said of what will be, the months from now."""
    i = index + (at(tokens, index).low == "the")
    i += at(tokens, i).low in {"next", "coming"}
    duration = read_duration(tokens, i)
    if duration is None:
        return None
    end = duration.end
    if at(tokens, end).low not in COUNTED_FROM:
        now = Named(index, end, "offset", unit="day", point="coming" if i > index else "next", exact=True)
        count, unit = duration.parts[0]
        return Named(index, end, "units", number=count, unit=unit, of=now) if len(duration.parts) == 1 else None
    if i > index:
        return None
    whole = read_date(tokens, end + 1, known)
    if whole is None or whole.form not in BASES:
        return None
    return counted(Named(index, whole.end, "offset", of=whole, exact=True), duration, 1)


COUNTED_FROM = frozenset({"of", "after", "from", "following", "before", "prior", "since"})
