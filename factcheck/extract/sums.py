"""Figures that follow from others of their sentence: the sum of a list that counts one thing, the majority of two.

"27 men and 14 women died" -> 41 dead; "Renn had 5,102 votes and Aske 4,961" -> a majority of 141.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from factcheck.extract.counting import counted_noun
from factcheck.extract.scene import Scene
from factcheck.extract.syntax import child
from factcheck.extract.tokens import Span
from factcheck.lexicon import noun_class
from factcheck.models import Claim
from factcheck.values import Quantity
from factcheck.wording import show

Counted = tuple[Span, Claim]
# The attribute of how many votes one had, and of how many more the winner had.
VOTES, MAJORITY = "votes", "vote_margin"


def summed(found: Sequence[Counted]) -> Iterator[Counted]:
    """The claims, those that count parts of one thing in one list as the one claim of their sum."""
    spent: set[int] = set()
    for i, (span, claim) in enumerate(found):
        if i in spent:
            continue
        parts = [j for j in range(i + 1, len(found)) if _together(found[i], found[j])]
        spent.update(parts)
        yield (span, _sum([claim, *(found[j][1] for j in parts)], _single(span))) if parts else (span, claim)


def _single(span: Span) -> int:
    """How many a list names besides one by one: "two sisters, two brothers and a half-brother" -> 1."""
    counted = counted_noun(span)
    others = counted.conjuncts if counted is not None else ()
    return sum(
        t.tag_ == "NN" and child(t, "det") is not None and noun_class(t.lemma_.lower()) == "person" for t in others
    )


def _together(one: Counted, other: Counted) -> bool:
    """Do two claims of one attribute count coordinated nouns: "27 men and 14 women"?"""
    a, b = one[1], other[1]
    if a.attribute != b.attribute or ":" in a.attribute or a.stance != b.stance or not (_exact(a) and _exact(b)):
        return False
    ours, theirs = counted_noun(one[0]), counted_noun(other[0])
    if ours is None or theirs is None or ours.lemma_ == theirs.lemma_:
        return False
    if theirs not in ours.conjuncts and ours.doc[ours.i + 1 : other[0].start].text != ",":
        return False
    return noun_class(ours.lemma_.lower()) == noun_class(theirs.lemma_.lower()) == "person"


def _exact(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Quantity) and value.scale == "level" and len(value.stated) == 1 and value.low == value.high


def _sum(parts: Sequence[Claim], single: int) -> Claim:
    values = [part.value for part in parts if isinstance(part.value, Quantity)]
    values += [_plain(values[0], 1.0)] * single
    total = _plain(values[0], sum(v.stated[0] for v in values))
    told = " + ".join(show(v) for v in values)
    others = tuple(m for m in parts[0].others if m.role != "counted")
    return msgspec.structs.replace(parts[0], value=total, others=others, derived=f"{told} = {show(total)}")


def _plain(like: Quantity, number: float) -> Quantity:
    return msgspec.structs.replace(like, low=number, high=number, stated=(number,))


def majorities(scene: Scene, found: Sequence[Counted]) -> Iterator[Claim]:
    """How many more votes the winner had, where a sentence gives the votes of two."""
    votes = [claim for _, claim in found if claim.attribute == VOTES]
    if len(votes) == 2 and all(_exact(claim) for claim in votes):
        a, b = (claim.value.stated[0] for claim in votes if isinstance(claim.value, Quantity))
        yield _majority(scene, votes[0], a, b)


def _majority(scene: Scene, claim: Claim, a: float, b: float) -> Claim:
    many, few = max(a, b), min(a, b)
    margin = Quantity(many - few, many - few, stated=(many - few,))
    told = f"{many:,.0f} − {few:,.0f} = {many - few:,.0f}"
    return msgspec.structs.replace(
        claim, attribute=MAJORITY, value=margin, subject=scene.topic, others=(), derived=told
    )
