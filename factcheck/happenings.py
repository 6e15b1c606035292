"""Whether two dates are of one event: one couple, one leaving of a post, one festival of many."""

from __future__ import annotations

from factcheck.models import BECOME, Claim
from factcheck.recurring import one_time
from factcheck.ruleset import Attribute, TraitFamily
from factcheck.times import years_told
from factcheck.values import DateValue


def _one_couple(a: Claim, b: Claim) -> bool:
    """May two weddings be one: the other one whom it takes is not somebody else each time?"""
    ours, theirs = ({m.name for m in c.others if m.role in ("agent", "patient") and m.name} for c in (a, b))
    return not ours or not theirs or any(x in y or y in x for x in ours for y in theirs)


# Whoever does these leaves the post that is spoken of; who retires may have left it before.
LEAVING = frozenset("resign;step down;stand down;leave office;step aside;be vote out".split(";"))


def _one_leaving(a: Claim, b: Claim) -> bool:
    """May two claims of when a post was left mean one post: not "director until 1962" and "retired in 1965"?"""
    if not a.derived and not b.derived:
        return True
    return a.predicate == b.predicate or not LEAVING.isdisjoint((a.predicate, b.predicate))


def same_event(a: Claim, b: Claim, rule: Attribute | TraitFamily | None) -> bool:
    """Events of an open attribute need the other parts of the clause to fit; those of a rule only not to contrast."""
    if (
        rule is not None
        and a.predicate != b.predicate
        and a.predicate.startswith(BECOME)
        and b.predicate.startswith(BECOME)
    ):
        return False
    if (
        rule is not None
        and rule.id == "took_office"
        and bool(a.derived) | bool(b.derived)
        and a.predicate != b.predicate
    ):
        return False
    if isinstance(rule, Attribute) and rule.about == "both" and not _one_couple(a, b):
        return False
    if rule is not None and rule.id == "left_office" and not _one_leaving(a, b):
        return False
    if rule is not None and rule.id in OCCASIONS and not _one_occasion(a, b):
        return False
    if {v.modifier for v in (a.value, b.value) if isinstance(v, DateValue)} == {"until", "since"}:
        return False  # one stage ends, the next begins
    if isinstance(rule, Attribute) and rule.recurs and not one_time(a, b):
        return False
    ours = {m.role: m for m in a.others}
    theirs = {m.role: m for m in b.others}
    for role in ours.keys() & theirs.keys() - {"counted"}:
        one, other = ours[role], theirs[role]
        strict = not isinstance(rule, Attribute) or rule.by_agent or (rule.about == "agent" and role == "patient")
        if strict and role in ("agent", "patient") and one.name and other.name and one.name != other.name:
            return False
    if rule is None:
        return bool({m.head for m in a.others} & {m.head for m in b.others}) or (not a.others and not b.others)
    return True


def _one_occasion(a: Claim, b: Claim) -> bool:
    """Is it one time that something is held? A fair comes back each year, "until 1990" and "since 1991" say where it
    was held; of "the first festival" there is but one."""
    if not all(
        isinstance(c.value, DateValue) and c.value.first is not None and c.value.last is not None for c in (a, b)
    ):
        return False
    heads = {c.subject.head for c in (a, b)} | {w for c in (a, b) for w in c.subject.name.lower().split()[-1:]}
    ordinals = [ORDINALS.intersection(c.subject.modifiers) for c in (a, b)]
    return RECURRING.isdisjoint(heads) or bool(ordinals[0] & ordinals[1]) or years_told(a) == years_told(b)


# Attributes of what takes place on one occasion, and nouns of what has many.
OCCASIONS = frozenset({"happened", "elected"})


RECURRING = frozenset(
    """award budget carnival census ceremony championship concert conference congress convention cup derby election
    exhibition expo fair festival final game gathering marathon match meeting olympics parade poll pageant race
    referendum regatta season session show summit survey tournament vote""".split()
)


ORDINALS = frozenset("first second third fourth fifth last inaugural final".split())
