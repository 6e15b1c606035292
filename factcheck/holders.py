"""Who holds a post, owns a thing or founded it: whether two answers are of one post, at one time."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.charge import is_head, is_undertaking, one_whole, whole_of
from factcheck.contrast import contrast
from factcheck.lexicon import is_a
from factcheck.matters import Matters
from factcheck.models import BECOME, BESIDE, BETWEEN, DONE, FIRST_HOLDER, POST, Claim
from factcheck.times import limited, only_time, published_day, within
from factcheck.values import EntityRef, Value

# What sets one answer against another in one sentence.
DENYING = re.compile(r"\b(?:not|n['’]t|never|nor|rather than|instead of|whatever|often)\b")
# The roles of who takes part on the same side: "written by Moe with Berg", "won it for The Lamp".
ALONGSIDE = frozenset({BESIDE, "with", "for"})


def named_beside(claim: Claim, value: EntityRef) -> bool:
    """Does a claim, or its sentence, name this answer beside its own: Ove Berg in "founded by Ada Moe and Ove Berg",
    "Moe led it and was followed by Berg"? Not where it denies it ("it was Moe who led it, not Berg") or has him on the
    other side ("Moe beat Berg"). By its last word, where that is not one of its own too: "Harn Light" names no "Rask
    Light"."""
    own = claim.value.name.split() if isinstance(claim.value, EntityRef) else []
    last = value.name if value.name.split()[-1] in own else value.name.split()[-1]
    named = [m.role for m in claim.others if m.name == value.name or last in m.name.split()]
    across = any(role not in ALONGSIDE for role in named)
    if re.search(rf"\b{re.escape(last)}\b", claim.sentence) and not (across or DENYING.search(claim.sentence)):
        return True
    return BESIDE in named


# A body has one first secretary for ever, and one matter hardly ever has two interim leaders; who becomes secretary may
# follow on another.
FIRST_POST, BETWEEN_TERMS = f"{POST}{FIRST_HOLDER} ", f"{POST}{BETWEEN} "
# Who leads a body changes every few years: articles written further apart than this may mean two leaders.
TERM_DAYS = 366


def same_post(a: Claim, b: Claim, published: Mapping[str, str], about: Matters) -> bool:
    """Is it one post, at one time: told in two articles, with no words that set two posts apart?"""
    if a.source == b.source:
        return False
    if not one_whole(a, b):
        return False
    undertaken = is_undertaking(whole_of(a)) or is_undertaking(whole_of(b))
    if is_head(a) and is_head(b) and undertaken:
        if a.predicate.startswith(BECOME) != b.predicate.startswith(BECOME):
            return False
        return one_holding(a, b, about)
    ours, theirs = (next((m for m in c.others if m.role == "post"), None) for c in (a, b))
    if ours is None or theirs is None or (a.predicate.startswith(DONE) and b.predicate.startswith(DONE)):
        return False
    one, other = set(ours.modifiers), set(theirs.modifiers)
    if contrast(one, other) or (one and other and not one & other):
        return False
    if a.attribute.startswith(FIRST_POST):
        return True
    if a.attribute.startswith(BETWEEN_TERMS):
        return not (named_in(a.value, b.source, about) or named_in(b.value, a.source, about))
    leading, became = not undertaken and is_a(ours.head, "leader"), any(c.predicate.startswith(BECOME) for c in (a, b))
    known = named_in(a.value, b.source, about) or named_in(b.value, a.source, about)
    if a.context.time is not None and b.context.time is not None and became:
        return a.context.time == b.context.time
    if a.context.time is not None or b.context.time is not None:
        return not (leading or known) if became else not leading or one_holding(a, b, about)
    if not (leading or became):
        return True
    if known:
        return False
    return within_term(published.get(a.source, ""), published.get(b.source, ""))


def within_term(one: str, other: str) -> bool:
    """Are two days of publication so near that a leader of the one is the leader of the other?"""
    days = published_day(one), published_day(other)
    return None not in days and abs((days[0] or 0) - (days[1] or 0)) <= TERM_DAYS


def named_in(value: Value, source: str, about: Matters) -> bool:
    """Does an article name this answer anywhere, if only by the last word of it?"""
    if not isinstance(value, EntityRef):
        return False
    last = value.name.split()[-1]
    return any(last in name.split() for name in about.names.get(source, frozenset()))


def one_holding(a: Claim, b: Claim, about: Matters) -> bool:
    """Is what passes from one to the next told of one time: of none that ended on either side, or of a time within the
    other's?

    "Ada Moe owned it from 1950 to 1962" and "Ole Rask owned it in 1955" are; "has owned it for ten years" is of no
    known time, and of two stretches that only overlap one may begin where the other ends.
    """
    ours, theirs = a.context.time, b.context.time
    if ours is None or theirs is None:
        return not (limited(a) or limited(b)) or only_time(a, b, about)
    return within(ours, theirs) or within(theirs, ours)
