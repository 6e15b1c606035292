"""Whether two dates are of one decision: "the Supreme Court decided the case" / "the Supreme Court gave its ruling"."""

from __future__ import annotations

from factcheck.lexicon import akin, is_a, noun_class
from factcheck.models import CASES, RULINGS, Claim, Mention
from factcheck.same import Same

# Attributes of what a court, a council or a jury decides, whatever its decision is called.
DECISIONS = frozenset({"decided"})
# Words for the decision itself, which say nothing of what was decided.
DECIDING = RULINGS | {"resolution", "award", "finding"}


def same_decision(a: Claim, b: Claim) -> Same | None:
    """Two articles that each date one decision, of the same body and of nothing that sets the two apart."""
    if a.source == b.source or not {a.attribute, b.attribute} <= DECISIONS:
        return None
    pairs = ((x, y) for x in _bodies(a) for y in _bodies(b) if _one_body(x, y))
    found = next(pairs, None)
    if found is None:
        return None
    body, other = found
    ours, theirs = _decided(a, body), _decided(b, other)
    if ours is not None and theirs is not None and not _one_case(ours, theirs):
        return None
    return Same(f"each article dates one decision of {body.name or body.text}", True)


def _bodies(claim: Claim) -> list[Mention]:
    """Who decides: a court, a council, a judge."""
    told = (claim.subject, *(m for m in claim.others if m.role in ("agent", "patient")))
    return [m for m in told if _is_body(m)]


def _is_body(mention: Mention) -> bool:
    return mention.head not in DECIDING and not mention.plural and noun_class(mention.head) in ("group", "person")


def _decided(claim: Claim, body: Mention) -> Mention | None:
    """What is decided, where it is told."""
    told = (claim.subject, *(m for m in claim.others if m.role in ("on", "over", "about") or m.head in CASES))
    return next((m for m in told if m.kind != "topic" and m.head not in {*DECIDING, body.head}), None)


def _one_case(one: Mention, other: Mention) -> bool:
    return akin(one.head, other.head) or {one.head, other.head} <= CASES


def _one_body(one: Mention, other: Mention) -> bool:
    """Are two bodies one: by name, or where neither has one by the same noun, as far as nothing narrows it down?"""
    if one.name and other.name:
        return one.name == other.name
    plain = one.definite and other.definite and not (one.modifiers or other.modifiers)
    return plain and one.head == other.head and not is_a(one.head, "lawyer")
