"""What each article is about, and which articles are about the same matter."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

import msgspec

from factcheck.lexicon import senses
from factcheck.reading import Reading
from factcheck.reference import is_reference
from factcheck.values import DateValue, year_of

# Two articles are about one matter when they share two names that few articles of the corpus have, or, in a corpus too
# small to tell common from rare, a fifth of the names of the one that has fewer.
RARE_SHARED = 2

RARE_SHARE = 0.3

SMALL_CORPUS = 8

SMALL_SHARE = 0.2

# A name in more articles than this is common in any corpus, however large.
MOST_HOLDERS = 200

# A year is one of an article's own when this share of its dates fall in it.
OWN_YEAR_SHARE = 0.12

# So are the first that it names.
OPENING_YEARS = 2


class Matters(msgspec.Struct, frozen=True):
    """What each article is about: its entities, its neighbours, its title's words, its main nouns and names, its
    years; and what each entity is called, whichever article says so ("X was a ferry")."""

    names: dict[str, frozenset[str]]
    neighbours: dict[str, frozenset[str]]
    titles: dict[str, frozenset[str]]
    heads: dict[str, frozenset[str]]
    main: dict[str, frozenset[str]]
    leads: dict[str, frozenset[str]]
    years: dict[str, frozenset[int]]
    kinds: dict[str, frozenset[str]] = {}

    def related(self, a: str, b: str) -> bool:
        """Are two articles about the same matter? An article is about its own."""
        return a == b or b in self.neighbours.get(a, frozenset()) or is_reference(a) or is_reference(b)


def neighbours(names: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """For each article, those about the same matter: they share names that few articles have.

    In a corpus too small to tell common names from rare ones, a share of all names of the one that has fewer is enough.
    """
    found: dict[str, set[str]] = {source: set() for source in names}
    if len(names) < SMALL_CORPUS:
        for a, b in combinations(names, 2):
            shared = names[a] & names[b]
            if shared and len(shared) >= SMALL_SHARE * min(len(names[a]), len(names[b])):
                found[a].add(b)
                found[b].add(a)
        return {source: frozenset(others) for source, others in found.items()}
    holders: dict[str, list[str]] = defaultdict(list)
    for source, own in names.items():
        for name in own:
            if telling(name):
                holders[name].append(source)
    most = max(SMALL_CORPUS - 1, min(MOST_HOLDERS, int(RARE_SHARE * len(names))))
    shared_by: Counter[tuple[str, str]] = Counter()
    for sources in holders.values():
        if 1 < len(sources) <= most:
            shared_by.update(combinations(sorted(sources), 2))
    for (a, b), count in shared_by.items():
        if count >= RARE_SHARED:
            found[a].add(b)
            found[b].add(a)
    return {source: frozenset(others) for source, others in found.items()}


def telling(name: str) -> bool:
    """Does a name say what an article is about: not a lone common word ("Bank"), a month or a weekday?"""
    words = name.lower().split()
    return len(words) > 1 or any(not senses(w, "n") for w in words)


def matters(readings: Sequence[Reading], entity_of: Callable[[str, str], str]) -> Matters:
    """The matters of a corpus; `entity_of` gives the entity of a source's name."""
    sets = {r.source: frozenset(entity_of(r.source, u.name) for u in r.names) for r in readings}
    return Matters(
        sets,
        neighbours({s: n for s, n in sets.items() if not is_reference(s)}),
        {r.source: title_words(r.title) for r in readings},
        {r.source: frozenset(r.heads) for r in readings},
        {r.source: frozenset(r.main) | {entity_of(r.source, m) for m in r.main} for r in readings},
        {r.source: frozenset(r.leads) for r in readings},
        {r.source: own_years(r) for r in readings},
        called(readings, entity_of),
    )


def called(readings: Sequence[Reading], entity_of: Callable[[str, str], str]) -> dict[str, frozenset[str]]:
    """The nouns that articles call each entity by: "Lomir was a ferry" in one, "the ship Lomir" in another."""
    found: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for use in reading.names:
            if use.kinds:
                found[entity_of(reading.source, use.name)].update(use.kinds)
    return {entity: frozenset(kinds) for entity, kinds in found.items()}


def title_words(title: str) -> frozenset[str]:
    """The words of a title as lemmas go: lower case, plurals without their "s"."""
    words = re.findall(r"[^\W_]+", title.lower())
    return frozenset(words) | frozenset(w[:-1] for w in words if w.endswith("s") and len(w) > 3)


def own_years(reading: Reading) -> frozenset[int]:
    """The years that an article's dates most fall in; where its title names years, those alone."""
    titled = frozenset(int(y) for y in re.findall(r"\b(?:1\d|20)\d\d\b", reading.title))
    if titled:
        return titled
    if reading.packed:
        return frozenset(reading.years)
    years = Counter(
        year_of(v.first)
        for s in reading.sentences
        for v in s.values
        if isinstance(v, DateValue) and v.first is not None and v.grain != "decade"
    )
    total = sum(years.values())
    return frozenset(y for y, n in years.items() if n >= OWN_YEAR_SHARE * total) | frozenset(
        list(years)[:OPENING_YEARS]
    )
