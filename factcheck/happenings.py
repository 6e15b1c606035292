"""Whether two dates are of one event: one couple, one leaving of a post, one festival of many."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon import kin
from factcheck.models import BECOME, WHOLE, Claim, Mention
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


# From being appointed to taking office somebody waits no longer.
WAIT = 366


def _one_post(a: Claim, b: Claim, asked: str) -> bool:
    """May two claims of when a post was given or taken up mean one post of one body; who is appointed may take it up
    within a year?"""
    both = {a.attribute, b.attribute} == {"appointed", "took_office"}
    if a.predicate != b.predicate:
        posts = [c.predicate for c in (a, b) if c.predicate.startswith(BECOME)]
        if len(posts) > 1 or both or (asked == "took_office" and (a.derived or b.derived)):
            return False
    ours, theirs = (next((m for m in c.others if m.role == WHOLE), None) for c in (a, b))
    if ours is not None and theirs is not None and not _one_body(ours, theirs):
        return False
    return not both or not _waited(a, b)


def taken_up(claims: Sequence[Claim]) -> bool:
    """Do dates tell that a post was given and then taken up: "appointed in May 2011", "director since January 2012"?"""
    given = [c for c in claims if c.attribute == "appointed"]
    taken = [c for c in claims if c.attribute == "took_office"]
    others = {c.attribute for c in claims} - {"appointed", "took_office", "left_office"}
    each = [_waited(a, b) for a in given for b in taken]
    return bool(each) and not others and all(each)


def _one_body(one: Mention, other: Mention) -> bool:
    if one.name and other.name:
        return one.name in other.name or other.name in one.name
    return bool(one.name) != bool(other.name) or kin(one.head, other.head)


def _waited(a: Claim, b: Claim) -> bool:
    """May a post have been taken up as late as that after it was given?"""
    one, other = (a.value, b.value) if a.attribute == "appointed" else (b.value, a.value)
    if not isinstance(one, DateValue) or not isinstance(other, DateValue):
        return False
    first, last = one.first, one.last
    return None in (first, last, other.first, other.last) or (
        (other.last or 0) >= (first or 0) and (other.first or 0) <= (last or 0) + WAIT
    )


# How a thing is opened with a ceremony, before it is used or long after.
CEREMONIES = frozenset("inaugurate;cut ribbon;ribbon cut;declare open;declare open to public;cut tape".split(";"))


def _only_a_ceremony(a: Claim, b: Claim) -> bool:
    """Is one of two dates that of a ceremony, and the other that of being in use, within a year of each other?"""
    held = [c for c in (a, b) if c.attribute == "opened" and c.predicate in CEREMONIES]
    used = [c for c in (a, b) if c.attribute == "in_service"]
    days = [c.value.first for c in (*held, *used) if isinstance(c.value, DateValue)]
    return len(held) == len(used) == 1 and (None in days or abs((days[0] or 0) - (days[1] or 0)) <= WAIT)


def same_event(a: Claim, b: Claim, rule: Attribute | TraitFamily | None) -> bool:
    """Events of an open attribute need the other parts of the clause to fit; those of a rule only not to contrast."""
    if rule is not None and not _one_post(a, b, rule.id):
        return False
    if _only_a_ceremony(a, b):
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
