"""A statement told twice with two of its parts in each other's place: who does it to whom, from where to where.

"The bank sued the council" and "The council sued the bank" hold the same words, and say the opposite.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.told import Told, Unit, as_written
from factcheck.told_rows import Slot
from factcheck.values import Trait

# The label of a slot where two parts have changed places.
EXCHANGED = "who and whom"
# What holds the same both ways round.
MUTUAL = frozenset(
    """and or with between among meet marry wed divorce resemble equal match border adjoin neighbour face join tie draw
    rival know accompany beside alongside versus against link connect cross than""".split()
)
# A part that changes places has at most so many words.
LONGEST_PART = 4
PARTS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


def exchange(one: Told, other: Told) -> Slot | None:
    """The parts that two sentences of the same words have in each other's place, where that makes two statements.

    One is the other with the verb in the passive ("is suing", "is being sued by"), or all that they hold is in one
    order but for two parts, with a verb or a preposition between them that does not hold both ways round.
    """
    return _turned(one, other) or _moved(one, other)


def _moved(one: Told, other: Told) -> Slot | None:
    ours, theirs = one.units, other.units
    if len(ours) != len(theirs) or sorted(u.key for u in ours) != sorted(u.key for u in theirs):
        return None
    first = next((i for i, (u, v) in enumerate(zip(ours, theirs, strict=True)) if u.key != v.key), None)
    if first is None:
        return None
    last = next(i for i in range(len(ours), 0, -1) if ours[i - 1].key != theirs[i - 1].key)
    a, b = ours[first:last], theirs[first:last]
    for left, middle, right in _splits(a):
        if _keys(b) == _keys((*right, *middle, *left)) and _one_way(middle) and _alike(left, right):
            where = b[: len(right)]
            return _slot(one, other, left, where)
    return None


def _splits(units: Sequence[Unit]) -> Iterator[tuple[Sequence[Unit], Sequence[Unit], Sequence[Unit]]]:
    """A stretch as two parts at its ends and what stands between them."""
    for i in range(1, min(LONGEST_PART, len(units) - 2) + 1):
        for j in range(1, min(LONGEST_PART, len(units) - i - 1) + 1):
            yield units[:i], units[i : len(units) - j], units[len(units) - j :]


def _one_way(middle: Sequence[Unit]) -> bool:
    """Is there a verb or a preposition, and none that holds both ways round?"""
    return any(u.tag in ("VERB", "ADP") for u in middle) and all(u.lemma not in MUTUAL for u in middle)


def _alike(left: Sequence[Unit], right: Sequence[Unit]) -> bool:
    """Are both parts names, or both nouns with what narrows them down?"""
    return (
        {u.tag for u in (*left, *right)} <= PARTS
        and left[-1].tag == right[-1].tag
        and all(u.value < 0 for u in (*left, *right))
    )


def _turned(one: Told, other: Told) -> Slot | None:
    """The verb of which one sentence has the passive and the other the active, with all else in the same order."""
    for active, passive in ((one, other), (other, one)):
        by = next((i for i, u in enumerate(passive.units) if u.key == "by" and i > 1), None)
        if by is None or passive.units[by - 1].tag != "VERB" or passive.units[by - 2].lemma != "be":
            continue
        verb = passive.units[by - 1]
        rest = (*passive.units[: by - 2], *passive.units[by - 1 : by], *passive.units[by + 1 :])
        if _keys(rest) == _keys(active.units) and verb.lemma not in MUTUAL:
            twin = active.units[by - 2]
            ours, theirs = (twin, verb) if active is one else (verb, twin)
            return _slot(one, other, [ours], [theirs])
    return None


def _keys(units: Sequence[Unit]) -> list[str]:
    return [u.key for u in units]


def _slot(one: Told, other: Told, ours: Sequence[Unit], theirs: Sequence[Unit]) -> Slot:
    at_a, at_b = (ours[0].start, ours[-1].end), (theirs[0].start, theirs[-1].end)
    x, y = (Trait("", as_written(told, *at)) for told, at in ((one, at_a), (other, at_b)))
    why = "the same words in another order: what one does to the other is told the other way round"
    return Slot("trait", x, y, at_a, at_b, why, EXCHANGED)
