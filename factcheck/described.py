"""Whether a description means what a name, or another description, stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.contrast import APART, contrast, renewed
from factcheck.lexicon import akin, classes, is_a, kin, noun_class, senses
from factcheck.matters import Matters, title_words
from factcheck.models import Claim, Mention
from factcheck.same import Same
from factcheck.sorts import alike
from factcheck.values import DateValue, Trait


def named_and_described(a: Claim, b: Claim, about: Matters) -> Same | None:
    """A name and a definite description of its kind: "the treaty" and "Agreement Establishing the Fund".

    "The company" is any organisation that its own article names too.
    """
    name, described = a.subject, b.subject
    of_people = is_a(described.head, "organization") and noun_class(described.head)  # an organ hardly ever is one
    known = any(is_a(kind, "organization") for kind in about.kinds.get(a.entity, ()))
    body = (name.label == "ORG" or known) and of_people and not (described.modifiers or described.how)
    named_there = a.entity in about.names.get(b.source, frozenset())
    if body and described.definite and named_there and not a.attribute.startswith(("open:", "count:")):
        return Same(f"“{described.text}” may be {name.name}, which its article names", True)
    if not described.definite or described.plural != name.plural:
        return None
    said = f"{name.name} {a.sentence}"  # "the commission in Oslo" may be "the Fish Commission, in Oslo,"
    told = [m for m in described.modifiers if not (m[:1].isupper() and m in said)]
    if any(m[:1].isupper() for m in told) or contrast(name.name.split(), told):
        return None
    if kin(name.head, described.head):
        return Same(f"“{described.text}” describes {name.name}", True)
    return called(a, b, about) if named_there or clipped(a, b, about) else None


def clipped(a: Claim, b: Claim, about: Matters) -> bool:
    """Does the article of the other claim name the thing without the common noun in its name: "the Miramar" for
    "Hotel Miramar"?"""
    return any(short_for(name, a.entity) for name in about.names.get(b.source, frozenset()))


# What is called after somebody without being his: a short form of its name is his name.
HONOURING = frozenset(
    """prize award medal trophy scholarship fellowship lecture lectures memorial foundation fund trust society street
    square day""".split()
)


def short_for(short: str, long: str) -> bool:
    """Is one name the other without a common noun or a ship's prefix at one end: "Northern Savings", "Calista" for
    "Northern Savings Bank", "MV Calista"?"""
    ours, theirs = short.split(), long.split()
    if not ours or len(ours) >= len(theirs):
        return False
    rest = theirs[len(ours) :] if theirs[: len(ours)] == ours else theirs[: -len(ours)]
    if theirs not in (ours + rest, rest + ours):
        return False
    if not HONOURING.isdisjoint(w.lower() for w in rest):
        return False  # the Moe Prize is not Moe
    common = all(senses(w.lower(), "n") or (w.isupper() and len(w) <= len("HMCS")) for w in rest)
    return common and (len(ours) > 1 or not senses(short.lower(), "n"))


def called(a: Claim, b: Claim, about: Matters) -> Same | None:
    """A name and what an article calls its bearer: "the ferry" is the Lomir of which another article says that it was
    a ferry, unless something else may be meant.
    """
    head = b.subject.head
    kind = next((k for k in sorted(about.kinds.get(a.entity, ())) if alike(k, head)), None)
    if kind is None or _owner(b.subject) or head in APART or contrast((kind,), b.subject.modifiers):
        return None
    rivals = {*about.names.get(b.source, frozenset()), *b.subject.near}
    own = set(a.entity.lower().split())
    if any(may_be(r, head, about, r in b.subject.near) for r in rivals if own.isdisjoint(r.lower().split())):
        return None
    return Same(f"“{b.subject.text}” may be {a.subject.name}, which is called a {kind}", True)


def may_be(entity: str, head: str, about: Matters, near: bool) -> bool:
    """Can a description mean this name instead: one that is called such a thing or, where it stands near, nothing
    else?"""
    kinds = about.kinds.get(entity, frozenset())
    return any(alike(k, head) for k in kinds) if kinds else near


def same_description(a: Claim, b: Claim, about: Matters) -> Same | None:
    """Two descriptions mean one thing when their heads do and none of their modifiers contrast.

    "the new hospital in Wairoa" and "the hospital" may; "the first game" and "the third game" may not. "A fire broke
    out" speaks of the fire when the article's title does.
    """
    one, other = a.subject, b.subject
    if one.head in NOBODY or one.plural != other.plural:
        return sectioned(a, b)
    if one.head == other.head == "it" and a.source == b.source:
        return None  # two that nothing was found for
    if one.definite and other.definite and _last_ones(one) and _last_ones(other) and about.close(a.source, b.source):
        return Same(f"“{one.text}” and “{other.text}” are the last who were there", True)
    # One article that speaks of a deal and of a settlement speaks of two things, two articles may of one.
    if not kin(one.head, other.head) or (a.source == b.source and not akin(one.head, other.head)):
        return sectioned(a, b)
    mass = (
        one.bare
        and one.head == other.head
        and other.bare
        and (not one.plural or isinstance(a.value, Trait))
        and not a.attribute.startswith(("open:", "count:"))
    )
    if one.head != other.head and (_says_so(a) or _says_so(b)):
        return None  # "the aircraft was a plane" and "the helicopter" are of two machines
    told = (pointed(a, about) and pointed(b, about)) or set(one.modifiers) & set(other.modifiers) or mass
    if not told and not latest(a, b):
        return None
    if contrast(one.modifiers, other.modifiers) or other_sort(one.modifiers, other.modifiers):
        return None
    return Same(f"“{one.text}” and “{other.text}” describe one thing", True)


def _last_ones(mention: Mention) -> bool:
    """Are they the last of all: "the last three men", "the last keepers", not "the last passengers of the day"?"""
    return mention.plural and "last" in mention.modifiers and noun_class(mention.head) == "person"


def _says_so(claim: Claim) -> bool:
    """Is it the noun of a description alone that says of what kind it is: "the helicopter"?"""
    return isinstance(claim.value, Trait) and claim.quote.lower() == claim.subject.head


# What comes about once for a thing, so that a new one is the present one; of years further apart two were new.
MADE = frozenset("opened built completed in_service work_began unveiled founded established designed".split())
FAR = 10 * 366


def latest(a: Claim, b: Claim) -> bool:
    """Does one tell how "a new building" came about, and the other how "the present building" did?"""
    if a.attribute not in MADE or not isinstance(a.value, DateValue) or not isinstance(b.value, DateValue):
        return False
    near = None not in (a.value.first, b.value.first) and abs((a.value.first or 0) - (b.value.first or 0)) <= FAR
    definite = any(c.subject.definite and renewed(c) for c in (a, b))
    return near and definite and bool(renewed(a) and renewed(b)) and a.subject.head == b.subject.head


def two_things(one: Mention, other: Mention) -> bool:
    """Do the nouns of two mentions say that two things are meant: a club and the tournament that it holds, a structure
    and its arch, the singles and the doubles?"""
    ours, theirs = _noun(one), _noun(other)
    if "topic" in (one.kind, other.kind) or ours == theirs:
        return False
    kinds = classes(ours), classes(theirs)
    body = all(kinds) and kinds[0].isdisjoint(kinds[1]) and (GROUP in kinds[0]) != (GROUP in kinds[1])
    happening = all(kinds) and any(x <= EVENTS and y <= LASTING for x, y in (kinds, kinds[::-1]))
    part = one.kind == other.kind == "description" and _possessed(one) != _possessed(other)
    owned = any(kin(owner, noun) for owner, noun in ((_owner(one), theirs), (_owner(other), ours)) if owner)
    return body or happening or part or owned or {ours, theirs} <= DRAWS


# The dictionary's file of nouns for groups and bodies.
GROUP = 14
# The same of what happens, acts and events, and of what stands for long, artifacts and bodies.
EVENTS, LASTING = frozenset({4, 11}), frozenset({6, GROUP})
# What is played side by side at one tournament.
DRAWS = frozenset("single singles double doubles".split())
OWNER = re.compile(r"(\w+)(?:['’]s|s['’]) ")
POSSESSIVES = frozenset({"its", "his", "her", "their"})


def _noun(mention: Mention) -> str:
    """The noun by which it is meant: "tournament" where that stands for "the Dorvik International"."""
    said = mention.text.rpartition(" ")[2].lower() if mention.how else ""
    return said if classes(said) and said not in NOBODY | {"it", "its", "us"} else mention.head


def _owner(mention: Mention) -> str:
    """Whose it is said to be: "bank" of "the bank's foundation", which is not the bank."""
    owner = OWNER.search(mention.text)
    return owner[1].lower() if owner is not None and mention.kind == "description" else ""


def _possessed(mention: Mention) -> bool:
    """Is it said to be somebody's or something's: "its arch"?"""
    return mention.text.partition(" ")[0].lower() in POSSESSIVES


# Heads that point at nothing by themselves: who is meant was not found out.
NOBODY = frozenset("i we you he him his she her hers they them their all some one".split())


def other_sort(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Does each side have nouns of its own before its noun: "the music school" and "the grammar school", not "the
    eight-kilometre branch"?"""
    one, other = (
        {m for m in side if m.islower() and senses(m, "n") and not senses(m, "a") and not is_a(m, "measure")}
        for side in (ours, theirs)
    )
    return bool(one) and bool(other) and one.isdisjoint(other)


# What is the first of its kind says nothing of the first of another.
ORDINALS = frozenset("first second third fourth fifth last next final".split())


def two_firsts(one: Mention, other: Mention) -> bool:
    """Is each the first, or the last, of its own kind: "her first story", "her first novel"? The last men somewhere are
    the last keepers."""
    if _last_ones(one) and _last_ones(other):
        return False
    return one.head != other.head and bool(ORDINALS & set(one.modifiers) & set(other.modifiers))


def sectioned(a: Claim, b: Claim) -> Same | None:
    """A bare description under a heading that names the other's thing: "Proceedings" in the section "Inquiry"."""
    for bare, other in ((a, b), (b, a)):
        words = title_words(bare.section)
        if not bare.subject.modifiers and not bare.entity and other.subject.head in words and len(words) <= 3:
            return Same(f"“{bare.subject.text}” stands in the section “{bare.section}”", True)
    return None


def pointed(claim: Claim, about: Matters) -> bool:
    """Is it known which thing a description means: "the", an owner, or the thing of the title and no other ("a fire" is
    the fire, "an early election" is not)?"""
    subject, title = claim.subject, about.titles.get(claim.source, frozenset())
    plain = not subject.modifiers or any(word in title for m in subject.modifiers for word in title_words(m))
    return subject.definite or (subject.head in title and plain)
