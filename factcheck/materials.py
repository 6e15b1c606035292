"""What a thing is made of, told in two ways: "of solid gold", "a silver brooch".

One of the two must say it of the thing, not only call it so, and no article may give it two materials: a church of
stone and brick is of both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.lexicon import akin
from factcheck.matters import Matters
from factcheck.models import MADE_OF, SAID, Claim, Conflict
from factcheck.never import SPEAKING, place
from factcheck.pairs import Pair
from factcheck.subjects import same_subject
from factcheck.values import Trait

# So wide that another word may name the same.
WIDE = frozenset("metal alloy material stuff fabric cloth".split())
# One material by two names, or one that writers take for the other.
ALIKE = tuple(
    frozenset(row.split())
    for row in (
        "wood timber",
        "stone rock masonry",
        "iron steel",
        "concrete cement",
        "brick clay",
        "earth clay mud",
        "copper bronze brass",
    )
)


def made_otherwise(claims: Sequence[Claim], about: Matters, taken: Sequence[Conflict]) -> Iterator[Pair]:
    """The pairs of claims of two articles that one thing is of two materials; none `taken` has."""
    flagged = {place(c) for row in taken for side in row.values for c in side.claims if row.kind == "trait"}
    by_source: dict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        if claim.attribute == MADE_OF and claim.stance in SPEAKING and place(claim) not in flagged:
            by_source[claim.source].append(i)
    for source, own in sorted(by_source.items()):
        for other in sorted(about.neighbours.get(source, frozenset()) & by_source.keys()):
            if source < other:
                yield from _pairs(own, by_source[other], claims, about)


def _pairs(ours: Sequence[int], theirs: Sequence[int], claims: Sequence[Claim], about: Matters) -> Iterator[Pair]:
    for i in ours:
        for j in theirs:
            a, b = claims[i], claims[j]
            if SAID not in (a.predicate, b.predicate) or not excludes(_named(a), _named(b)):
                continue
            one_thing = bool(a.entity and b.entity) or akin(a.subject.head, b.subject.head)
            same = same_subject(a, b, about, False) if one_thing else None
            if same is not None and _only(a, ours, claims) and _only(b, theirs, claims):
                why = f"what is of {_named(a)} is not of {_named(b)}"
                yield Pair(min(i, j), max(i, j), "conflict", why, same)


def _named(claim: Claim) -> str:
    return claim.value.id if isinstance(claim.value, Trait) else ""


def _only(claim: Claim, own: Sequence[int], claims: Sequence[Claim]) -> bool:
    """Does an article give such things no other material?"""
    return not any(
        claims[k].subject.head == claim.subject.head and excludes(_named(claims[k]), _named(claim)) for k in own
    )


def excludes(one: str, other: str) -> bool:
    """Are two materials such that what is of one is not of the other?

    >>> excludes("gold", "silver"), excludes("stone", "granite"), excludes("wood", "timber"), excludes("metal", "tin")
    (True, False, False, False)
    """
    if WIDE & {one, other} or any({one, other} <= row for row in ALIKE):
        return False
    return not akin(one, other)
