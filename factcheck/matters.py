"""What each article is about, and which articles are about the same matter."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence, Set
from typing import TypeVar

import msgspec

from factcheck.neighbours import neighbours, proper_words
from factcheck.reading import Reading
from factcheck.reference import is_reference
from factcheck.values import DateValue, year_of

# A year is one of an article's own when this share of its dates fall in it.
OWN_YEAR_SHARE = 0.12

# So are the first that it names.
OPENING_YEARS = 2

T = TypeVar("T")


# In a large corpus, articles on one matter share this much of the names of the one that has fewer, or a main name. It
# spares a third of the false alarms among 300 news items of one year, for 2 of 103 contradictions of 30 labelled topics
# that are read as one corpus.
CLOSE_SHARE = 0.35
WIDE_CORPUS = 8


class Matters(msgspec.Struct, frozen=True):
    """What each article is about: its entities, its neighbours, its title's words, its main nouns and names, its
    years; what each entity is called, whichever article says so ("X was a ferry"); `fresh` are the reports of the day,
    whose tolls later articles replace."""

    names: dict[str, frozenset[str]]
    neighbours: dict[str, frozenset[str]]
    titles: dict[str, frozenset[str]]
    heads: dict[str, frozenset[str]]
    main: dict[str, frozenset[str]]
    leads: dict[str, frozenset[str]]
    years: dict[str, frozenset[int]]
    kinds: dict[str, frozenset[str]] = {}
    fresh: frozenset[str] = frozenset()
    wide: bool = False

    def related(self, a: str, b: str) -> bool:
        """Are two articles about the same matter? An article is about its own."""
        return a == b or b in self.neighbours.get(a, frozenset()) or is_reference(a) or is_reference(b)

    def close(self, a: str, b: str) -> bool:
        """Are two articles so near that what speaks of no subject in either speaks of one matter?

        In a large corpus two rare names tie the news of a week together: two tests of a team, two fires of a summer.
        """
        if not self.wide or a == b or is_reference(a) or is_reference(b) or not self.related(a, b):
            return self.related(a, b)
        if not self.main.get(a, frozenset()).isdisjoint(self.main.get(b, frozenset())):
            return True
        ours, theirs = self.names.get(a, frozenset()), self.names.get(b, frozenset())
        shared, titles = ours & theirs, self.titles.get(a, frozenset()) | self.titles.get(b, frozenset())
        enough = len(shared) >= CLOSE_SHARE * min(len(ours), len(theirs))
        return enough or not titles.isdisjoint(proper_words(shared))

    def of(self, sources: frozenset[str], entities: frozenset[str]) -> Matters:
        """As much of it as comparing claims of some articles on some entities asks for."""
        named = entities.union(*(self.names.get(source, frozenset()) for source in sources))
        return msgspec.structs.replace(
            self,
            names=_of(self.names, sources),
            neighbours={source: near & sources for source, near in _of(self.neighbours, sources).items()},
            titles=_of(self.titles, sources),
            heads=_of(self.heads, sources),
            main=_of(self.main, sources),
            leads=_of(self.leads, sources),
            years=_of(self.years, sources),
            kinds=_of(self.kinds, named),
            fresh=self.fresh & sources,
        )


def _of(table: dict[str, T], keys: Set[str]) -> dict[str, T]:
    return {key: table[key] for key in keys if key in table}


def matters(readings: Sequence[Reading], entity_of: Callable[[str, str], str]) -> Matters:
    """The matters of a corpus; `entity_of` gives the entity of a source's name."""
    uses: dict[str, Counter[str]] = {r.source: Counter() for r in readings}
    for reading in readings:
        for use in reading.names:
            uses[reading.source][entity_of(reading.source, use.name)] += use.count
    sets = {source: frozenset(own) for source, own in uses.items()}
    titles = {r.source: title_words(" ".join((r.title, *r.headlines))) for r in readings}
    return Matters(
        sets,
        neighbours({s: n for s, n in uses.items() if not is_reference(s)}, titles),
        titles,
        {r.source: frozenset(r.heads) for r in readings},
        {r.source: frozenset(r.main) | {entity_of(r.source, m) for m in r.main} for r in readings},
        {r.source: frozenset(r.leads) for r in readings},
        {r.source: own_years(r) for r in readings},
        called(readings, entity_of),
        frozenset(r.source for r in readings if r.fresh),
        wide=len(sets) >= WIDE_CORPUS,
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
