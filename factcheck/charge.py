"""Who was in charge of what people undertake: one question, in whatever words it is told.

"The search was directed by Marsk", "Ebel, who was in command of the whole search", "the leader of the search, Roth"
cannot all be true. A body has a director, a president and a leader side by side, and another each few years; a dig, a
search or a campaign is somebody's, from its first day to its last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from factcheck.contrast import contrast
from factcheck.lexicon import classes, is_a, noun_class, senses
from factcheck.matters import Matters
from factcheck.models import POST, WHOLE, Claim, Mention
from factcheck.same import Same
from factcheck.sorts import alike

# WordNet's lexicographer files of nouns for what is done and what happens.
ACT, EVENT = 4, 11
# What the dictionary has for a place, a body or a message, and people for what they do there.
ALSO = frozenset("dig mission programme program".split())
# Acts that each of two sides leads, that have a leader and a director of their own kinds, or that are any work at all.
SIDES = ("battle", "war", "siege", "game", "match", "show", "performance", "production", "meeting")
ANY_WORK = frozenset("work works effort activity action job task business service practice act step".split())
# The post of whoever is in charge, where no noun is told.
HEAD = "head"
# Nouns for whoever is in charge of an undertaking; a supervisor or a manager may work under a director.
HEADS = frozenset("director leader head chief commander".split())
# By which words a claim of a rule says who was in charge, and not who took the chair or the wheel.
TOLD: Mapping[str, frozenset[str]] = {
    "chair": frozenset({"head", "lead", "spearhead", "in charge", "be in charge of", "at head", "under leadership"}),
    "commander": frozenset({"command", "commander", "in command", "under command"}),
}


def in_charge(claims: Sequence[Claim], speaking: frozenset[str]) -> Iterator[tuple[str, list[int]]]:
    """The claims of each two attributes, one of them a post, that say who was in charge of an undertaking."""
    found: dict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        if claim.stance in speaking and is_head(claim) and is_undertaking(whole_of(claim)):
            found[claim.attribute].append(i)
    posts = sorted(name for name in found if name.startswith(POST))
    for at, post in enumerate(posts):
        for other in (*posts[at + 1 :], *sorted(TOLD.keys() & found.keys())):
            yield post, sorted(found[post] + found[other])


def is_head(claim: Claim) -> bool:
    """Does a claim say who was in charge?"""
    if claim.attribute.startswith(POST):
        return claim.attribute.removeprefix(POST) in HEADS
    return claim.predicate in TOLD.get(claim.attribute, ())


def is_undertaking(whole: Mention) -> bool:
    """Is it something that people do for a time: a dig, a campaign, and no body that does it?"""
    return _names_undertaking(whole.head)


@lru_cache(65_536)
def _names_undertaking(noun: str) -> bool:
    if noun in ANY_WORK or any(is_a(noun, kind) for kind in SIDES):
        return False
    return noun in ALSO or (not classes(noun).isdisjoint((ACT, EVENT)) and noun_class(noun) != "group")


def whole_of(claim: Claim) -> Mention:
    """What a post belongs to, as it is written: of "the director of the dig" the dig."""
    return next((m for m in claim.others if m.role == WHOLE), claim.subject)


def one_whole(a: Claim, b: Claim) -> bool:
    """May the posts of two claims be of one thing: not of a dig and of a museum?"""
    one, other = whole_of(a), whole_of(b)
    told = "topic" not in (one.kind, other.kind) and all(senses(m.head, "n") for m in (one, other))
    return not told or alike(one.head, other.head)


def one_undertaking(a: Claim, b: Claim, about: Matters) -> Same | None:
    """Do two articles on one matter say who was in charge of one thing, by nouns of one kind: "the dig", "the
    excavation"?"""
    one, other = whole_of(a), whole_of(b)
    if a.source == b.source or not about.close(a.source, b.source) or one.plural != other.plural:
        return None
    if not (is_undertaking(one) and is_undertaking(other) and one.definite and other.definite):
        return None
    if not alike(one.head, other.head) or contrast(one.modifiers, other.modifiers):
        return None
    return Same(f"“{one.text}” and “{other.text}” describe one thing", True)
