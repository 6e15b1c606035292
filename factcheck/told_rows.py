"""Rows for statements told twice: every value with every sentence that tells it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from factcheck.agreement import show
from factcheck.models import Claim, Conflict, Kind, Mention, Side
from factcheck.told import Told, Unit, as_written
from factcheck.values import DateValue, Quantity, Value, iso

# The codes of what no rule names: open attributes, and statements told again.
OPEN_CODES: Mapping[Kind, str] = {"date": "FC501", "figure": "FC502", "trait": "FC503", "entity": "FC504"}


class Slot(msgspec.Struct, frozen=True):
    """A place where two tellings differ: the kind of claim it makes, both values with their places, and why they
    clash; `alone` where they do so only if nothing else differs."""

    kind: Kind
    a: Value
    b: Value
    at_a: tuple[int, int]
    at_b: tuple[int, int]
    why: str
    label: str
    alone: bool = False


# A clash, if there is one, and what of either stretch is left unexplained.
Parted = tuple[Slot | None, list[Unit], list[Unit]]


def places(taken: Sequence[Conflict]) -> list[tuple[str, int, int]]:
    """Where the claims of conflicts stand."""
    return [(s.source, s.start, s.end) for c in taken for v in c.values for s in v.claims]


def among(told: Told, at: tuple[int, int], flagged: Sequence[tuple[str, int, int]]) -> bool:
    """Does a place in a sentence touch one of those flagged before?"""
    return any(told.source == source and at[0] < end and start < at[1] for source, start, end in flagged)


def row(key: str, tellings: Sequence[tuple[Told, Told, Slot]], what: str) -> Conflict:
    """One row for all tellings of a statement: every value with every claim that gives it; `what` says what happened
    to it."""
    claims: dict[tuple[str, int], Claim] = {}
    for one, other, slot in tellings:
        for told, value, at in ((one, slot.a, slot.at_a), (other, slot.b, slot.at_b)):
            claims.setdefault((told.source, at[0]), _claim(told, value, at, _subject(told), slot))
    by_value: dict[str, list[Claim]] = defaultdict(list)
    for _, claim in sorted(claims.items()):
        by_value[show(claim.value)].append(claim)
    sides = tuple(side_of(group) for _, group in sorted(by_value.items()))
    one, other, slot = tellings[0]
    subject = _subject(one)
    return Conflict(
        id=hashlib.sha256(key.encode()).hexdigest()[:12],
        rule=OPEN_CODES[slot.kind],
        kind=slot.kind,
        severity="warning",
        scope="cross",
        subject=subject.text,
        mentions=(subject.text,),
        attribute=slot.label or "statement",
        explanation=f"{what}: {slot.why}",
        values=sides,
        evidence=tuple(sorted(f"{s.value}@{c.source}" for s in sides for c in s.claims)),
        steps=("the sentences share " + ", ".join(sorted(one.content & other.content)), slot.why),
    )


def _subject(told: Told) -> Mention:
    named = (
        [u for u in told.units if u.tag == "PROPN"] or [u for u in told.units if u.tag == "NOUN"] or list(told.units)
    )
    first = named[0]
    last = first
    for unit in named[1:]:
        if unit.start - last.end > 1:
            break
        last = unit
    text = as_written(told, first.start, last.end)
    return Mention(text, first.start, last.end, text, text.lower())


def _claim(told: Told, value: Value, at: tuple[int, int], subject: Mention, slot: Slot) -> Claim:
    sentence = told.sentence
    start = sentence.start
    before = sentence.text[: at[0] - start]
    return Claim(
        subject=subject,
        attribute=slot.label or "statement",
        value=value,
        source=told.source,
        start=at[0],
        end=at[1],
        quote=as_written(told, *at),
        sentence=sentence.text,
        sentence_start=start,
        line=sentence.line + before.count("\n"),
        column=len(before) - before.rfind("\n") if "\n" in before else sentence.column + len(before),
    )


def side_of(claims: Sequence[Claim]) -> Side:
    """One value of a conflict with every claim that states it; the first claim says how it is shown."""
    value = claims[0].value
    if isinstance(value, DateValue):
        return Side(show(value), iso(value.first), iso(value.last), "", tuple(claims))
    if isinstance(value, Quantity):
        return Side(show(value), value.low, value.high, value.unit, tuple(claims))
    return Side(show(value), None, None, "", tuple(claims))
