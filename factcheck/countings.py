"""Whether two figures count the same things, of the same whole, at the same stage of it."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from factcheck.contrast import contrast
from factcheck.lexicon import kin, noun_class, opposed, synonymous
from factcheck.matters import Matters
from factcheck.models import INCLUSIVE, Claim, Context, Mention
from factcheck.ruleset import Attribute, TraitFamily
from factcheck.same import Same
from factcheck.times import as_of, closed, earlier, last_day, limited, own_time, past, times_meet, told_later
from factcheck.values import Quantity


def changes(rule: Attribute | TraitFamily | None) -> bool:
    """Does what a rule knows change from day to day, so that days of publication are read?"""
    return isinstance(rule, Attribute) and (rule.grows or rule.shrinks)


def _part_of(a: Claim, b: Claim, x: Quantity, y: Quantity) -> bool:
    """Is the smaller figure told as a part, "three of the patients", so that the larger may be of all; or the larger
    with more in it, "including the road"?"""
    if None in (x.low, x.high, y.low, y.high):
        return bool(a.context.part or b.context.part)
    smaller, larger = (a, b) if (x.high or 0) <= (y.high or 0) else (b, a)
    more = [INCLUSIVE in c.context.part for c in (smaller, larger)]
    return more == [False, True] or (bool(smaller.context.part) and not more[0])


def one_figure(
    a: Claim,
    b: Claim,
    x: Quantity,
    y: Quantity,
    rule: Attribute | TraitFamily | None,
    published: Mapping[str, str],
    about: Matters,
) -> bool:
    """Whether two figures answer one question: one unit, one time and place, one thing counted, one stage of it."""
    topical = isinstance(rule, Attribute) and rule.topical
    shared = isinstance(rule, Attribute) and rule.topical and rule.about == "either"  # a share, of whatever whole
    if x.unit != y.unit or level(x) != level(y):
        return False
    if x.scale == "score":
        return times_meet(a, b) and _one_contest(a, b, x, y)
    if x.unit == "percent" and (shared or rule is None) and not _same_whole(a, b):
        return False
    if limited(a) != limited(b) and (past(a) or past(b)):
        return False  # "before 1997 it was 1,184 m high" beside what it is
    once = isinstance(rule, Attribute) and rule.once
    if (limited(a) != limited(b)) and not (once or (topical and own_time(a, b, about))):
        return False
    if not times_meet(a, b) or told_later(a, b, about):
        return False
    if not _places_meet(a, b, about) or _part_of(a, b, x, y):
        return False
    ours, theirs = _set_apart(counted(a), a, about), _set_apart(counted(b), b, about)
    if not _same_counted(ours, theirs, ":" in a.attribute) or not _same_targets(a, b):
        return False
    if isinstance(rule, Attribute) and ours is not None and theirs is not None and not _one_sort(ours, theirs, rule):
        return False
    if limited(a) and limited(b) and as_of(a) != as_of(b):
        return False  # "58 in 1957" and "a hundred by the early seventies" are two times
    if as_of(a) and as_of(b) and _grown(a, b, x, y):
        return False
    if not isinstance(rule, Attribute) or not (rule.grows or rule.shrinks):
        return True
    if (a.source in about.fresh) != (b.source in about.fresh) and _outdated(a, x, y, rule, about):
        return False
    return as_of(a) == as_of(b) and not _update(a, b, x, y, published)


def _outdated(a: Claim, x: Quantity, y: Quantity, rule: Attribute, about: Matters) -> bool:
    """Is the figure of a report of the day short of what was known later, or beyond it for what shrinks (the
    missing)?"""
    early, late = (x, y) if a.source in about.fresh else (y, x)
    return (early.low or 0) > (late.low or 0) if rule.shrinks else (early.low or 0) < (late.low or 0)


def _one_contest(a: Claim, b: Claim, x: Quantity, y: Quantity) -> bool:
    """Are two results those of one vote or match: nothing sets them apart, and one of the two numbers is the same?

    A club plays many matches: of two the opponent or the stage must be the same too.
    """
    ours, theirs = ({role: [m for m in c.others if m.role == role] for role in SIDES} for c in (a, b))
    named = {m.name for m in ours["side"]} & {m.name for m in theirs["side"]} - {""}
    stages = [{m.head for m in side["stage"]} for side in (ours, theirs)]
    staged = stages[0] & stages[1]
    if all(stages) and not staged:
        return False  # a semi-final is not the final
    decided = [one.head == other.head for one in ours["decided"] for other in theirs["decided"]]
    if a.source == b.source or (a.attribute != "score" and decided and not any(decided)):
        return False
    if a.attribute == "score" and not (staged or len(named) > 1):
        return False
    return len(set(x.stated) & set(y.stated)) == 1


SIDES = ("decided", "stage", "side")


def _grown(a: Claim, b: Claim, x: Quantity, y: Quantity) -> bool:
    """Is the smaller count the one up to an earlier time: "12 by the end of June", "37 by August"?"""
    first, second = (x, y) if (last_day(a) or 0) < (last_day(b) or 0) else (y, x)
    return last_day(a) != last_day(b) and (first.low or 0) < (second.low or 0)


def _places_meet(a: Claim, b: Claim, about: Matters) -> bool:
    """The same places, or none said; a place that only one side says limits it to that place."""
    ours, theirs = limits(a, about), limits(b, about)
    return ours == theirs


def limits(claim: Claim, about: Matters) -> frozenset[str]:
    """The places a claim is limited to; the place that an article is about by its title, its main names or its main
    nouns limits nothing."""
    if not claim.context.place:
        return frozenset()
    title, main = about.titles.get(claim.source, frozenset()), about.main.get(claim.source, frozenset())
    places = [p for p in claim.context.place.split("; ") if p]
    known = title | about.heads.get(claim.source, frozenset()) | about.leads.get(claim.source, frozenset())
    return frozenset(p for p in places if p not in main and not all(w in known for w in p.lower().split()))


def counted(claim: Claim) -> Mention | None:
    """What a figure counts."""
    for mention in claim.others:
        if mention.role == "counted":
            return mention
    return None


def level(value: Quantity) -> str:
    """The scale of a figure; "58 percent" and "three of every four" are shares alike."""
    return "share" if value.unit == "percent" and value.scale == "level" else value.scale


def _same_whole(a: Claim, b: Claim) -> bool:
    """Do two shares say something in common of what they are shares of, or where they go?"""
    return a.source != b.source and any(kin(x.head, y.head) for x in a.others for y in b.others)


def _same_targets(a: Claim, b: Claim) -> bool:
    """What a figure goes to, comes from or is spent on must not differ: "58 % went to the army" / "42 % to schools"."""
    for role in TARGETS & {m.role for m in a.others} & {m.role for m in b.others}:
        ours = [m for m in a.others if m.role == role]
        theirs = [m for m in b.others if m.role == role]
        if not any(kin(x.head, y.head) for x in ours for y in theirs):
            return False
    return True


TARGETS = frozenset({"to", "for", "from", "on", "among", "against"})


def _set_apart(mention: Mention | None, claim: Claim, about: Matters) -> Mention | None:
    """What is counted with the modifiers that set it apart: of "members of the mission" none, in an article on one."""
    if mention is None or not mention.modifiers or claim.subject.kind != "topic":
        return mention
    narrow = _narrowing(mention, claim, about)
    return msgspec.structs.replace(mention, modifiers=tuple(m for m in mention.modifiers if m in narrow))


def _same_counted(one: Mention | None, other: Mention | None, open_noun: bool) -> bool:
    """The same things counted; a rule's own nouns ("members", "shareholders") need not be the same word."""
    if one is None or other is None:
        said = one or other
        return said is None or not (open_noun or said.modifiers)
    if open_noun and not kin(one.head, other.head) and not (_people(one) and _people(other)):
        return False
    if bool(one.modifiers) != bool(other.modifiers):
        return False
    return not contrast(one.modifiers, other.modifiers) and (
        not one.modifiers or bool(set(one.modifiers) & set(other.modifiers))
    )


def _one_sort(one: Mention, other: Mention, rule: Attribute) -> bool:
    """Are things counted of one sort, where a rule counts several: not the cars and the passengers that a ferry holds?

    The rule's own nouns stand for people, and for each other: "900 seats" and "room for 950 spectators"; so do the
    times that it was done: "performed 31 times", "47 performances".
    """
    if "time" in (one.head, other.head):
        return True
    if opposed(one.head, other.head):
        return False  # some of the dead were soldiers, others civilians
    own = {word for noun in rule.nouns for word in noun.split()}
    return not rule.counts or kin(one.head, other.head) or all(_people(m) or m.head in own for m in (one, other))


# Nouns so wide that "the N of them" counts other things each time.
WIDE = frozenset("people person man woman year month week day hour time part thing country nation state member".split())


def _narrowing(mention: Mention, claim: Claim, about: Matters) -> set[str]:
    """The modifiers that narrow a count down; the article's own matter narrows nothing ("all our Brahms letters")."""
    main = about.main.get(claim.source, frozenset()) | about.titles.get(claim.source, frozenset())
    words = {w.lower() for name in main for w in name.split()}
    return {m for m in mention.modifiers if m not in ("own", "various", "different") and m.lower() not in words}


def same_total(a: Claim, b: Claim, about: Matters) -> Same | None:
    """Two counts of the same things, at least one of which says that it counts all of them ("the 22 games", "all our
    houses").

    Neither may be narrowed down by what the other lacks, and nothing may say that one is a part or another time.
    """
    one, other = counted(a), counted(b)
    if one is None or other is None or not (one.definite or other.definite or _owned_alike(a, b)):
        return None
    if one.head != other.head and not synonymous(one.head, other.head, "n"):
        return None
    if _owner_unknown(a) != _owner_unknown(b) and "topic" not in (a.subject.kind, b.subject.kind):
        return None
    if one.head in WIDE or (a.entity and b.entity and a.entity != b.entity):
        return None
    if a.context.per or b.context.per or bool(a.context.phase) != bool(b.context.phase) or not times_meet(a, b):
        return None
    if closed(a) != closed(b) and closed(a if one.definite else b):
        return None
    if (
        a.subject.kind != "topic" != b.subject.kind
        and a.entity != b.entity
        and _people(a.subject)
        and _people(b.subject)
    ):
        return None
    if _takes_part(a) or _takes_part(b):
        return None
    narrow = _narrowing(one, a, about) ^ _narrowing(other, b, about)
    if narrow or a.context.place != b.context.place:
        return None
    told = (one.definite and other.definite) or _owned_alike(a, b) or _all_of_ones_own(a, b)
    if a.source != b.source and not told:
        return None
    pointing = one if one.definite else other
    if not pointing.definite:
        return Same(f"both say how many {a.entity} has", True)
    return Same(f"“{pointing.text}” counts all of them", True)


# Verbs that tell all that a thing has of a kind, when nothing narrows it down.
HAVING = frozenset(
    """have carry hold own comprise contain consist feature house boast number equip fit divide compose furnish be
    write leave""".split()
)


def _owned_alike(a: Claim, b: Claim) -> bool:
    """Do both say how many of a kind one named thing has: "it carried eight instruments", "fitted with eleven
    instruments"?"""
    if not a.entity or a.entity != b.entity or a.context.time is not None or b.context.time is not None:
        return False
    return all(c.predicate.split(" ")[0] in HAVING and c.stance == "asserted" for c in (a, b))


OWN = re.compile(r"['’]s? ")


def _all_of_ones_own(a: Claim, b: Claim) -> bool:
    """Does one say how many somebody had, by name, and the other how many he made, and nothing where or when: "Moe's
    638 runs", "Moe made 812 runs"?"""
    plain = all(m.role in ("counted", "patient", "agent") for c in (a, b) for m in c.others)
    theirs = any((what := counted(c)) is not None and OWN.search(what.text) for c in (a, b))
    return plain and theirs and bool(a.entity) and a.entity == b.entity and a.context == b.context == Context()


def _takes_part(claim: Claim) -> bool:
    """Is it told in how many somebody took part: "Berg played in 29 derbies" counts his, not all there were?"""
    what = counted(claim)
    doer = any(m.role == "agent" and m.name and m.name != claim.subject.name for m in claim.others)
    return doer and what is not None and not what.definite and claim.predicate.split(" ")[0] not in HAVING


def _owner_unknown(claim: Claim) -> bool:
    """Is the owner of what is counted an "it" that could be told of nothing: "seven of its eight instruments"?"""
    return not claim.entity and claim.subject.head in ("it", "its")


def _people(mention: Mention) -> bool:
    return (
        mention.label == "PERSON"
        or noun_class(mention.head) == "person"
        or mention.head in ("people", "life", "death", "fatality", "body")
    )


def _update(a: Claim, b: Claim, x: Quantity, y: Quantity, published: Mapping[str, str]) -> bool:
    """Is the smaller figure the earlier report of something that was still growing?"""
    order = earlier(published.get(a.source, ""), published.get(b.source, ""))
    first, second = (x, y) if order else (y, x)
    return order is not None and (first.low or 0) < (second.low or 0)
