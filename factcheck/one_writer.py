"""Two values in one article: a writer who gives both mostly means two things, and says so in ways hard to read.

A long article speaks of several fights, ranks, parts and years of what it is about; that its writer contradicts
himself is rare. So values of one article are flagged only where they are few and alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from factcheck.lexicon import akin
from factcheck.models import Claim, Mention
from factcheck.values import Quantity

# Counts that a writer gives twice and differently are near each other (1,640 and 1,460 claims, 63 and 53 families);
# counts further apart than this are of a whole and a part: over the labelled topics none that was a mistake.
NEAR = 3.0
# Below this, numbers in running text are parts and members more often than totals: "the two halves", "three others".
SMALL = 10.0


def one_thing(a: Claim, b: Claim) -> bool:
    """Are two claims of one article surely of one thing: the same name, or "the cairn" twice, and no two parts of it?

    A verb that no rule knows may happen twice, years stand before names to tell them apart ("the 1923 law"), and of
    whom a story tells grows older in it.
    """
    if a.attribute == "age" or a.attribute.startswith(("open:", "dated")):
        return False
    if a.attribute.startswith("count:") and not one_count(a, b):
        return False
    if a.entity and b.entity:
        return not (torn(a) or torn(b)) and one_given_name(a.subject, b.subject)
    if "topic" in (a.subject.kind, b.subject.kind):
        return a.subject.kind == b.subject.kind and bool(_doers(a) & _doers(b))
    return bool(a.entity) != bool(b.entity) or one_description(a.subject, b.subject)


def torn(claim: Claim) -> bool:
    """Is a short name one that several in its article have, so that it is its own entity there: "Moe (a.txt)"?"""
    return claim.entity.endswith(f" ({claim.source})")


def one_given_name(one: Mention, other: Mention) -> bool:
    """Can two names in one article be one person's: not "Albert Moe" and "Hans Albert Moe"?"""
    ours, theirs = one.name.split(), other.name.split()
    people = "PERSON" in (one.label, other.label) and len(ours) > 1 and len(theirs) > 1
    return not people or ours[0] == theirs[0] or ours == theirs


def one_description(one: Mention, other: Mention) -> bool:
    """Do two descriptions point at one thing: one noun or another word for it ("the firm", "the business"), both with
    "the", and no words that lead to two?"""
    if not akin(one.head, other.head) or not (one.definite and other.definite):
        return False
    return not one.modifiers or not other.modifiers or bool(set(one.modifiers) & set(other.modifiers))


def _doers(claim: Claim) -> set[str]:
    return {m.head for m in claim.others if m.role == "agent"}


def one_count(a: Claim, b: Claim) -> bool:
    """Can two counts of a noun in one article, one of them of "the" or "all", be of all there are?"""
    if a.source != b.source:
        return True
    x, y = a.value, b.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity):
        return False
    low, high = sorted((middle(x), middle(y)))
    return low >= SMALL and high <= NEAR * low


def middle(value: Quantity) -> float:
    """The number that a figure gives, or the middle of the two."""
    ends = [n for n in (value.low, value.high) if n is not None]
    return sum(ends) / len(ends) if ends else 0.0


def several(clashing: Iterable[tuple[Claim, Claim]]) -> frozenset[str]:
    """The articles that give three values no two of which can be of one thing: they speak of several things.

    "The fire of March destroyed 22 houses … in May 13 … and 150 in the last": none of them is all.
    """
    clash: dict[str, set[frozenset[int]]] = defaultdict(set)
    for a, b in clashing:
        if a.source == b.source:
            clash[a.source].add(frozenset((a.start, b.start)))
    return frozenset(source for source, edges in clash.items() if _triangle(edges))


def _triangle(edges: set[frozenset[int]]) -> bool:
    """Are there three that clash with each other?"""
    return any(len(one | other) == 3 and one ^ other in edges for one, other in combinations(edges, 2))
