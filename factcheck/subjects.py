"""Do two claims speak of the same thing? By name, by description, or by the matter of their articles.

Every answer comes with its reason; no reason means unknown, and unknown never becomes a flag.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec

from factcheck.lexicon import is_a, senses, synonymous
from factcheck.models import Claim, Mention
from factcheck.reading import Reading

# Two articles are about one matter when they share this share of the smaller one's names, or this many uncommon ones.
RELATED_SHARE = 0.34
RELATED_NAMES = 3
# Names in more than this share of the articles of a corpus of some size say nothing about the matter.
COMMON_SHARE = 0.5
COMMON_FROM = 8

CONTRASTS = frozenset(
    """first second third fourth fifth sixth seventh eighth ninth tenth last next previous new old original former latter other
    main chief deputy vice assistant senior junior upper lower north south east west northern southern eastern western inner
    outer younger elder early late initial final left right red blue green white black annual monthly daily big small large
    male female gross net public private national local regional federal state american british french german russian chinese
    spanish italian foreign domestic average minimum maximum total partial""".split()
)


class Same(msgspec.Struct, frozen=True):
    """Two mentions mean one thing: why, and whether it had to be inferred."""

    reason: str
    inferred: bool


class Matters(msgspec.Struct, frozen=True):
    """What each article is about: its entities, and how many articles each entity is in."""

    names: dict[str, frozenset[str]]
    spread: dict[str, int]

    def related(self, a: str, b: str) -> bool:
        """Are two articles about the same matter? An article is about its own."""
        if a == b:
            return True
        ours, theirs = self.names.get(a, frozenset()), self.names.get(b, frozenset())
        shared = {n for n in ours & theirs if not self._common(n)}
        smaller = min(len(ours), len(theirs))
        return len(shared) >= RELATED_NAMES or bool(smaller) and len(shared) >= RELATED_SHARE * smaller

    def _common(self, name: str) -> bool:
        return len(self.names) >= COMMON_FROM and self.spread.get(name, 0) > COMMON_SHARE * len(self.names)


def matters(names: Mapping[str, Iterable[str]]) -> Matters:
    """The matters of a corpus, from the entities of each article."""
    sets = {source: frozenset(found) for source, found in names.items()}
    return Matters(sets, dict(Counter(n for found in sets.values() for n in found)))


def same_subject(a: Claim, b: Claim, about: Matters, topical: bool) -> Same | None:
    """Whether two claims' subjects are one thing."""
    one, other = a.subject, b.subject
    if a.entity and b.entity:
        if a.entity != b.entity:
            return None
        how = [m.how for m in (one, other) if m.how]
        return Same("; ".join(how) or f"both name {a.entity}", bool(how))
    if not about.related(a.source, b.source):
        return None
    if one.kind == "topic" or other.kind == "topic":
        return Same("both speak of the matter of their articles", True) if topical and _no_rival(one, other) else None
    if bool(a.entity) != bool(b.entity):
        return Same("both speak of the matter of their articles", True) if topical and _no_rival(one, other) else None
    return same_description(one, other)


def _no_rival(one: Mention, other: Mention) -> bool:
    """A name that is a part or another matter ("the 1992 flood", a district) is no topic."""
    return all(m.kind == "topic" or not any(x[:1].isdigit() for x in m.modifiers) for m in (one, other))


def same_description(one: Mention, other: Mention) -> Same | None:
    """Two descriptions mean one thing when their heads do and none of their modifiers contrast.

    "the new hospital in Wairoa" and "the hospital" may; "the first game" and "the third game" may not.
    """
    if not kin(one.head, other.head) or one.plural != other.plural:
        return None
    if not (one.definite and other.definite):
        if not set(one.modifiers) & set(other.modifiers):
            return None
    if contrast(one.modifiers, other.modifiers):
        return None
    return Same(f"“{one.text}” and “{other.text}” describe one thing", True)


def kin(a: str, b: str) -> bool:
    """Can two nouns be said of one thing: the same, synonyms, or one a kind of the other?"""
    return a == b or synonymous(a, b, "n") or (len(senses(a, "n")) > 0 and (is_a(a, b) or is_a(b, a)))


def contrast(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Do the modifiers set the two apart: an ordinal, a colour, "new", or a name that the other lacks while having its own?"""
    a, b = {m.lower() for m in ours}, {m.lower() for m in theirs}
    if {m for m in a ^ b if m in CONTRASTS or m[:1].isdigit()}:
        return True
    names_a, names_b = {m for m in ours if m[:1].isupper()}, {m for m in theirs if m[:1].isupper()}
    return bool(names_a) and bool(names_b) and names_a.isdisjoint(names_b)


def entities(reading: Reading, entity_of: Mapping[str, str]) -> frozenset[str]:
    """The entities an article names."""
    return frozenset(entity_of.get(use.name, use.name) for use in reading.names)
