"""Where two stretches of a statement told twice clash: in a value, a "not", an opposite, a name, a kind."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from factcheck.lexicon import exclusive, opposite
from factcheck.models import Kind
from factcheck.poles import WHEN, phrases, poles_apart
from factcheck.resolve import Resolution
from factcheck.territories import nationalities
from factcheck.told import CONTENT, NEGATIONS, POS, Told, Unit, behind
from factcheck.told_names import proper, whole_name
from factcheck.told_rows import Parted, Slot
from factcheck.told_values import values_of
from factcheck.values import EntityRef, Trait

# The label of a slot where one telling denies the other.
DENIED = "denied"
# Words that deny what follows: "failed to open", "has yet to open", "incapable of opening", "lacks a gate".
DENIALS = dict.fromkeys("fail refuse decline unable yet neglect cease".split(), "to") | {
    "incapable": "of", "abstain": "from", "refrain": "from", "lack": "", "deny": "",
}  # fmt: skip


def slot_of(one: Told, other: Told, a: Sequence[Unit], b: Sequence[Unit], at: int, names: Resolution) -> Parted:
    """The clash of two differing stretches, the first of which begins `at` a unit, and what it leaves unexplained."""
    parted = values_of(one, other, a, b) or _negation(one, other, a, b) or _opposites(one, other, a, b)
    parted = parted or (_names(one, other, a, b, names) if at else None)
    return parted or _kinds(one, other, a, b) or (None, list(a), list(b))


def _particle(told: Told, verb: Unit) -> str:
    """The particle or preposition right behind a verb."""
    after = behind(told, verb)
    return after.key if after is not None and after.tag in ("ADP", "ADV") else ""


def _opposites(one: Told, other: Told, a: Sequence[Unit], b: Sequence[Unit]) -> Parted | None:
    """Two words that are opposites: "opened" / "closed"."""
    for u, v in product(a, b):
        pos = POS.get(u.tag)
        if pos == "v" and _particle(one, u) != _particle(other, v):
            continue  # "broke out" is no end
        if pos and POS.get(v.tag) == pos and opposite(u.lemma, v.lemma, pos):
            return _swapped(a, b, [u], [v], f"“{u.lemma}” and “{v.lemma}” are opposites")
    for (text, ours), (twin, theirs) in product(phrases(a), phrases(b)):
        if not poles_apart(text, twin):
            continue
        slot, rest_a, rest_b = _swapped(a, b, ours, theirs, f"“{text}” is not “{twin}”")
        if slot.kind == "date" and (rest_a or rest_b):
            continue  # "by the end of June" is before July
        if not (_has_content(rest_a) and _has_content(rest_b)):
            return slot, rest_a, rest_b
    return None


def _kinds(one: Told, other: Told, a: Sequence[Unit], b: Sequence[Unit]) -> Parted | None:
    """Two nouns for kinds of things of which nothing is both: "a ship" / "an aeroplane"."""
    if any(unit.key == "there" for unit in (*one.units[:1], *other.units[:1])):
        return None  # where there is a nurse there may be an airstrip too
    for u, v in product(a, b):
        if u.tag == v.tag == "NOUN" and exclusive(u.lemma, v.lemma):
            return _swapped(a, b, [u], [v], f"{_a(u.lemma)} is no {v.lemma}")
    return None


def _a(noun: str) -> str:
    """A noun with its article.

    >>> _a("airstrip"), _a("nurse")
    ('an airstrip', 'a nurse')
    """
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def _swapped(
    a: Sequence[Unit], b: Sequence[Unit], ours: Sequence[Unit], theirs: Sequence[Unit], why: str
) -> tuple[Slot, list[Unit], list[Unit]]:
    """One word or phrase told in place of another."""
    x, y = (Trait("", " ".join(u.lemma or u.key for u in units)) for units in (ours, theirs))
    at_a, at_b = (ours[0].start, ours[-1].end), (theirs[0].start, theirs[-1].end)
    kind: Kind = "date" if {x.id, y.id} <= WHEN else "trait"
    slot = Slot(kind, x, y, at_a, at_b, why, "when" if kind == "date" else "")
    return slot, [u for u in a if u not in ours], [u for u in b if u not in theirs]


def _negation(one: Told, other: Told, a: Sequence[Unit], b: Sequence[Unit]) -> Parted | None:
    """One telling denies what the other says: only one of the stretches holds a "not" or a verb that denies.

    Where both hold other words besides, it is something else that is denied: "lighter" / "not as heavy".
    """
    no_a, no_b = [u for u in a if denies(one, u)], [u for u in b if denies(other, u)]
    if bool(no_a) == bool(no_b) or _without(a) or _without(b):
        return None
    word = (no_a or no_b)[0]
    rest_a, rest_b = [u for u in a if u not in no_a], [u for u in b if u not in no_b]
    if word.tag == "VERB" and _verbs(rest_a, rest_b):
        return None  # "declined" is no denial of "dwindled"
    if _has_content(rest_a) and _has_content(rest_b):
        return None, rest_a, rest_b
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
    return slot, rest_a, rest_b


def _verbs(*stretches: Sequence[Unit]) -> bool:
    return any(u.tag == "VERB" for stretch in stretches for u in stretch)


def _has_content(stretch: Sequence[Unit]) -> bool:
    return any(u.tag in CONTENT for u in stretch)


def _without(stretch: Sequence[Unit]) -> bool:
    """Is there only a thing lacking of which the other telling has nothing: "15 stops, all of them without steps"?"""
    at = next((i for i, u in enumerate(stretch) if u.lemma == "without"), None)
    return at is not None and any(u.tag in ("NOUN", "PROPN", "VERB") for u in stretch[at + 1 :])


def denies(told: Told, unit: Unit) -> bool:
    """Does a word say that what is told is not so?"""
    if unit.lemma in NEGATIONS:
        return True
    if unit.lemma not in DENIALS or unit.tag not in ("VERB", "ADJ", "ADV"):
        return False
    needed, after = DENIALS[unit.lemma], behind(told, unit)
    return not needed or (after is not None and after.key == needed)


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
