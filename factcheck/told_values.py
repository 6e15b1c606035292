"""Where two stretches of a statement told twice clash in a value: a date, a figure, a rank, a count in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

import msgspec

from factcheck.agreement import compare as compare_values
from factcheck.agreement import show
from factcheck.models import Kind
from factcheck.told import Told, Unit, behind
from factcheck.told_names import written
from factcheck.told_rows import Parted, Slot
from factcheck.values import DateValue, Quantity, Trait, Value

# "debut" and "second" rank a thing as "first" and "second" do.
FIRST = frozenset({"first", "maiden", "debut", "inaugural"})
# Words for numbers that are not read as figures.
COUNTS = {"none": 0.0, "nobody": 0.0, "neither": 0.0, "nothing": 0.0, "one": 1.0, "single": 1.0, "once": 1.0}
RATE = re.compile(r"\s(?:each|apiece|per|a head|every|for (?:each|every)|an? (?!lot|bit|few|little)\w+\b(?! \w+ed\b))")


def values_of(one: Told, other: Told, a: Sequence[Unit], b: Sequence[Unit]) -> Parted | None:
    """The clash of two stretches in a value, the surest first; None where neither holds one that meets another."""
    return (
        _values(one, other, a, b)
        or _ranked(one, other, a, b)
        or _firsts(one, other, a, b)
        or _in_words(one, other, a, b)
        or _numbered(one, other, a, b)
    )


def _values(one: Told, other: Told, a: Sequence[Unit], b: Sequence[Unit]) -> Parted | None:
    """Two values of one kind in the same place: a clash when they cannot both be true, else explained."""
    for u, v in product(a, b):
        if u.value < 0 or v.value < 0:
            continue
        x, y = one.sentence.values[u.value], other.sentence.values[v.value]
        if type(x) is not type(y):
            continue
        if _is_ordinal(x) and _is_ordinal(y) and not (_said(one, u) and _said(other, v)):
            continue  # "the second game" and "the third" are two games
        if len(a) + len(b) > 2 and given(other, x) != given(one, y):
            continue
        agreement = compare_values(x, y)
        rest_a, rest_b = [w for w in a if w is not u], [w for w in b if w is not v]
        if agreement.verdict == "conflict" and _rate(one, u) == _rate(other, v):
            kind: Kind = "date" if isinstance(x, DateValue) else "figure"
            label = "when" if kind == "date" else "how many"
            return Slot(kind, x, y, (u.start, u.end), (v.start, v.end), agreement.why, label), rest_a, rest_b
        why = _other_range(x, y) if agreement.verdict == "agree" else ""
        if why:
            kind = "date" if isinstance(x, DateValue) else "figure"
            slot = Slot(kind, x, y, (u.start, u.end), (v.start, v.end), why, "from what to what", alone=True)
            return slot, rest_a, rest_b
        if agreement.verdict == "agree" and _open(x) == _open(y):
            return None, rest_a, rest_b
    return None


def _open(value: Value) -> bool:
    """Is a time open to one side: "by 1970" may be 1957, and is another time to count at?"""
    return isinstance(value, DateValue) and None in (value.first, value.last)


def given(told: Told, value: Value) -> bool:
    """Does a sentence give a value too? Where only one of the two gives both, it tells more: "19 %, down from 23 %"."""
    return any(show(v) == show(value) for v in told.sentence.values)


def _other_range(x: Value, y: Value) -> str:
    """Why two ranges that overlap are not one: an end of figures differs, neither stretch of time holds the other."""
    if isinstance(x, Quantity) and isinstance(y, Quantity) and x.bound == y.bound == "range":
        ends = zip(_ends(x), _ends(y), strict=True)
        return next((why.why for a, b in ends if (why := compare_values(a, b)).verdict == "conflict"), "")
    if not (isinstance(x, DateValue) and isinstance(y, DateValue) and x.grain == y.grain == "range"):
        return ""
    days = (x.first, x.last, y.first, y.last)
    if None in days or x.modifier or y.modifier or (x.first < y.first) != (x.last < y.last):  # type: ignore[operator]
        return ""
    return f"{show(x)} is not {show(y)}" if x.first != y.first and x.last != y.last else ""


def _ends(value: Quantity) -> list[Quantity]:
    """Both ends of a range, each as a figure by itself."""
    return [
        msgspec.structs.replace(value, low=end, high=end, bound="", stated=(stated,))
        for end, stated in zip((value.low, value.high), value.stated, strict=True)
    ]


def _rate(told: Told, unit: Unit) -> bool:
    """Is a value so much for each of several things: "£35 each", "£2 million a kilometre"? A rate is no total."""
    at = told.sentence.start
    return bool(RATE.match(told.sentence.text[unit.end - at :]))


def _ranked(one: Told, other: Told, a: Sequence[Unit], b: Sequence[Unit]) -> Parted | None:
    """ "the largest" beside "the second largest": a superlative without an ordinal is the first."""
    for told, mine, flip in ((one, a, True), (other, b, False)):
        if not mine or (b if flip else a):
            continue
        ordinal = next((u for u in mine if u.value >= 0 and _is_ordinal(told.sentence.values[u.value])), None)
        after = behind(told, ordinal) if ordinal is not None else None
        if ordinal is None or after is None or not _superlative(told, after):
            continue
        value = told.sentence.values[ordinal.value]
        twin_told = other if flip else one
        twin = next((u for u in twin_told.units if u.key == after.key), after)
        first = Quantity(1.0, 1.0, stated=(1.0,), scale="ordinal")
        pair = (value, first) if flip else (first, value)
        places = ((ordinal.start, ordinal.end), (twin.start, twin.end))
        at_a, at_b = places if flip else places[::-1]
        why = f"the {after.lemma} of all is not {show(value)}"
        rest = [u for u in mine if u is not ordinal]
        return Slot("figure", pair[0], pair[1], at_a, at_b, why, "rank"), (rest if flip else []), ([] if flip else rest)
    return None


def _firsts(one: Told, other: Told, a: Sequence[Unit], b: Sequence[Unit]) -> Parted | None:
    """ "her debut book" beside "her third book", where that is what is said and not of which of them it is said."""
    for told, mine, theirs, flip in ((one, a, b, False), (other, b, a, True)):
        first = next((u for u in mine if u.key in FIRST), None)
        twin_told = one if flip else other
        later = [u for u in theirs if u.value >= 0 and _is_ordinal(twin_told.sentence.values[u.value])]
        if first is None or not later or not all(_said(t, u) for t, u in ((told, first), (twin_told, later[0]))):
            continue
        rank = twin_told.sentence.values[later[0].value]
        places = [(Quantity(1.0, 1.0, stated=(1.0,), scale="ordinal"), first), (rank, later[0])]
        (x, u), (y, v) = reversed(places) if flip else places
        return _alone(a, b, u, v, x, y, f"the first is not the {show(rank)}", "rank")
    return None


def _said(told: Told, unit: Unit) -> bool:
    """Does a word stand behind a verb of its sentence?"""
    return any(u.tag in ("VERB", "AUX") for u in told.units[: told.units.index(unit)])


def _in_words(one: Told, other: Told, a: Sequence[Unit], b: Sequence[Unit]) -> Parted | None:
    """ "none of the four" beside "two of the four", "a single line" beside "eleven lines"."""
    for u, v in product(a, b):
        x, y = _count(one, u), _count(other, v)
        if x is not None and y is not None and x.low != y.low and {u.key, v.key} & COUNTS.keys():
            return _alone(a, b, u, v, x, y, f"{show(x)} is not {show(y)}", "how many")
    return None


def _count(told: Told, unit: Unit) -> Quantity | None:
    """The bare number that a word stands for."""
    value = told.sentence.values[unit.value] if unit.value >= 0 else None
    if isinstance(value, Quantity) and value.scale == "level" and not value.stated_unit:
        return value
    number = COUNTS.get(unit.key)
    return None if number is None or unit.value >= 0 else Quantity(number, number, stated=(number,))


def _numbered(one: Told, other: Told, a: Sequence[Unit], b: Sequence[Unit]) -> Parted | None:
    """Two numbers behind the verb that were read as no values: "goes back to 1889", "the 737 MAX 8"."""
    for u, v in product(a, b):
        digits = u.key.isdecimal() and v.key.isdecimal() and u.tag == v.tag == "NUM" and u.value < 0 and v.value < 0
        if digits and _said(one, u) and _said(other, v):
            x, y = (Trait("", w.key) for w in (u, v))
            return _alone(a, b, u, v, x, y, f"{u.key} is not {v.key}", "number")
    return None


def _alone(a: Sequence[Unit], b: Sequence[Unit], u: Unit, v: Unit, x: Value, y: Value, why: str, label: str) -> Parted:
    """Two words that clash as figures where nothing else differs, and what they leave of their stretches."""
    slot = Slot("figure", x, y, (u.start, u.end), (v.start, v.end), why, label, alone=True)
    return slot, [w for w in a if w is not u], [w for w in b if w is not v]


def _is_ordinal(value: Value) -> bool:
    return isinstance(value, Quantity) and value.scale == "ordinal" and (value.low or 0) > 1


def _superlative(told: Told, unit: Unit) -> bool:
    at = told.units.index(unit)
    text = written(told, at, at).lower()
    return unit.tag in ("ADJ", "ADV") and (text.endswith("est") or text in ("most", "best", "worst"))


# When a figure was the highest that it ever was.
AT_PEAK = re.compile(r"\bat (?:its|their|the) (?:peak|height|zenith)\b", re.I)


def of_then(told: Told) -> bool:
    """Does a sentence tell what was so up to a time, or at the best of times: "Before 1997 it was 1,184 m high"?"""
    ended = any(isinstance(v, DateValue) and v.modifier in ("before", "until") for v in told.sentence.values)
    return ended or AT_PEAK.search(told.sentence.text) is not None
