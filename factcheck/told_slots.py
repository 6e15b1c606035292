"""Where two stretches of a statement told twice clash: in a value, a rank, a "not", an opposite, a name, a kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from factcheck.agreement import compare as compare_values
from factcheck.agreement import show
from factcheck.lexicon import exclusive, opposite
from factcheck.models import Kind
from factcheck.resolve import Resolution
from factcheck.territories import nationalities
from factcheck.told import NEGATIONS, POS, Told, Unit
from factcheck.told_names import proper, whole_name, written
from factcheck.told_rows import Slot
from factcheck.values import DateValue, EntityRef, Quantity, Trait, Value

# The label of a slot where one telling denies the other.
DENIED = "denied"
# Verbs and phrases that deny what follows: "failed to open", "has yet to open".
DENIALS = frozenset("fail refuse decline incapable unable yet neglect lack deny cease".split())
RATE = re.compile(r"\s(?:each|apiece|per|a head|every|for (?:each|every)|an? (?!lot|bit|few|little)\w+\b(?! \w+ed\b))")
# A clash, if there is one, and what of either stretch is left unexplained.
Parted = tuple[Slot | None, list[Unit], list[Unit]]


def slot_of(one: Told, other: Told, a: Sequence[Unit], b: Sequence[Unit], at: int, names: Resolution) -> Parted:
    """The clash of two differing stretches, the first of which begins `at` a unit, and what it leaves unexplained."""
    parted = _values(one, other, a, b) or _ranked(one, other, a, b) or _negation(a, b) or _opposites(a, b)
    parted = parted or (_names(one, other, a, b, names) if at else None)
    return parted or _kinds(a, b) or (None, list(a), list(b))


def _values(one: Told, other: Told, a: Sequence[Unit], b: Sequence[Unit]) -> Parted | None:
    """Two values of one kind in the same place: a clash when they cannot both be true, else explained."""
    for u, v in product(a, b):
        if u.value < 0 or v.value < 0:
            continue
        x, y = one.sentence.values[u.value], other.sentence.values[v.value]
        if type(x) is not type(y):
            continue
        agreement = compare_values(x, y)
        rest_a, rest_b = [w for w in a if w is not u], [w for w in b if w is not v]
        if agreement.verdict == "conflict" and _rate(one, u) == _rate(other, v):
            kind: Kind = "date" if isinstance(x, DateValue) else "figure"
            label = "when" if kind == "date" else "how many"
            return Slot(kind, x, y, (u.start, u.end), (v.start, v.end), agreement.why, label), rest_a, rest_b
        if agreement.verdict == "agree":
            return None, rest_a, rest_b
    return None


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
        after = next((u for u in told.units if ordinal is not None and u.start > ordinal.end - 1), None)
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


def _is_ordinal(value: Value) -> bool:
    return isinstance(value, Quantity) and value.scale == "ordinal" and (value.low or 0) > 1


def _superlative(told: Told, unit: Unit) -> bool:
    at = told.units.index(unit)
    text = written(told, at, at).lower()
    return unit.tag in ("ADJ", "ADV") and (text.endswith("est") or text in ("most", "best", "worst"))


def _opposites(a: Sequence[Unit], b: Sequence[Unit]) -> Parted | None:
    """Two words that are opposites: "opened" / "closed"."""
    for u, v in product(a, b):
        pos = POS.get(u.tag)
        if pos and POS.get(v.tag) == pos and opposite(u.lemma, v.lemma, pos):
            return _swapped(a, b, u, v, f"“{u.lemma}” and “{v.lemma}” are opposites")
    return None


def _kinds(a: Sequence[Unit], b: Sequence[Unit]) -> Parted | None:
    """Two nouns for kinds of things of which nothing is both: "a ship" / "an aeroplane"."""
    for u, v in product(a, b):
        if u.tag == v.tag == "NOUN" and exclusive(u.lemma, v.lemma):
            return _swapped(a, b, u, v, f"a {u.lemma} is no {v.lemma}")
    return None


def _swapped(a: Sequence[Unit], b: Sequence[Unit], u: Unit, v: Unit, why: str) -> Parted:
    """One word told in place of another."""
    slot = Slot("trait", Trait("", u.lemma), Trait("", v.lemma), (u.start, u.end), (v.start, v.end), why, "")
    return slot, [x for x in a if x is not u], [x for x in b if x is not v]


def _negation(a: Sequence[Unit], b: Sequence[Unit]) -> Parted | None:
    """One telling denies what the other says: only one of the stretches holds a "not" or a verb that denies."""
    no_a, no_b = [u for u in a if denies(u)], [u for u in b if denies(u)]
    if bool(no_a) == bool(no_b) or _without(a) or _without(b):
        return None
    word = (no_a or no_b)[0]
    at_a = (a[0].start, a[-1].end) if a else (word.start, word.end)
    at_b = (b[0].start, b[-1].end) if b else (word.start, word.end)
    slot = Slot(
        "trait",
        Trait("", "denied" if no_a else "asserted"),
        Trait("", "denied" if no_b else "asserted"),
        at_a,
        at_b,
        f"one says it and the other denies it (“{word.lemma}”)",
        DENIED,
    )
    return slot, [u for u in a if not denies(u)], [u for u in b if not denies(u)]


def _without(stretch: Sequence[Unit]) -> bool:
    """Is there only a thing lacking of which the other telling has nothing: "15 stops, all of them without steps"?"""
    at = next((i for i, u in enumerate(stretch) if u.lemma == "without"), None)
    return at is not None and any(u.tag in ("NOUN", "PROPN", "VERB") for u in stretch[at + 1 :])


def denies(unit: Unit) -> bool:
    """Does a word say that what is told is not so?"""
    return unit.lemma in NEGATIONS or (unit.lemma in DENIALS and unit.tag in ("VERB", "ADJ", "ADV"))


def _one_acronym(text: str, twin: str) -> bool:
    """Can two acronyms be one body's in two languages: the same letters in another order, "AAF" and "FAA"?"""
    return text.isupper() and twin.isupper() and text != twin and sorted(text) == sorted(twin)


def _names(one: Told, other: Told, a: Sequence[Unit], b: Sequence[Unit], names: Resolution) -> Parted | None:
    """Two names in the same place: a clash unless they share a word, or mean one thing or one country."""
    ours, theirs = [u for u in a if proper(one, u)], [u for u in b if proper(other, u)]
    if not ours or not theirs:
        return None
    if {u.key for u in ours} & {u.key for u in theirs}:
        return None, list(a), list(b)
    text, twin = whole_name(one, ours), whole_name(other, theirs)
    rest_a, rest_b = [u for u in a if u not in ours], [u for u in b if u not in theirs]
    if _one_acronym(text, twin):
        return None, list(a), list(b)
    land = nationalities().get(text)
    if names.entity(one.source, text) == names.entity(other.source, twin) or (
        land and land == nationalities().get(twin)
    ):
        return None, rest_a, rest_b
    at_a, at_b = (ours[0].start, ours[-1].end), (theirs[0].start, theirs[-1].end)
    why = f"{text} is not {twin}"
    return Slot("entity", EntityRef(text), EntityRef(twin), at_a, at_b, why, "who or where"), rest_a, rest_b
