"""Which articles are about the same matter, by the names that they share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from factcheck.lexicon import senses
from factcheck.territories import territory_names

Pair = tuple[str, str]
Names = Mapping[str, frozenset[str]]

# Two articles are about one matter when they share two names that few articles of the corpus have, or, in a corpus too
# small to tell common from rare, a fifth of the names of the one that has fewer.
RARE_SHARED = 2

RARE_SHARE = 0.3

SMALL_CORPUS = 8

SMALL_SHARE = 0.2

# A name in more articles than this is common in any corpus, however large.
MOST_HOLDERS = 200

# A shorter word is an abbreviation or a part of a foreign name.
A_WORD = 4


def neighbours(names: Names, titles: Names) -> dict[str, frozenset[str]]:
    """For each article, those about the same matter: they share names that few articles have.

    In a corpus too small to tell common names from rare ones, a share of all names of the one that has fewer is enough,
    or a proper word of a title. Two that share a little less, and a neighbour too, are about its matter.
    """
    small = len(names) < SMALL_CORPUS
    near: dict[str, set[str]] = {source: set() for source in names}
    _tie(near, by_share(names, titles) if small else by_rare_names(names))
    _tie(near, list(through(names, near, small)))
    return {source: frozenset(others) for source, others in near.items()}


def _tie(near: dict[str, set[str]], pairs: Iterable[Pair]) -> None:
    for a, b in pairs:
        near[a].add(b)
        near[b].add(a)


def by_share(names: Names, titles: Names) -> Iterator[Pair]:
    """Pairs of a small corpus that share enough of their names, or a proper word that is in a title of theirs."""
    proper = {source: proper_words(own) for source, own in names.items()}
    for a, b in combinations(names, 2):
        shared = names[a] & names[b]
        titled = proper[a] & proper[b] & (titles.get(a, frozenset()) | titles.get(b, frozenset()))
        if titled or (shared and len(shared) >= SMALL_SHARE * min(len(names[a]), len(names[b]))):
            yield a, b


def by_rare_names(names: Names) -> Iterator[Pair]:
    """Pairs of a large corpus that share enough names which few of its articles have."""
    return (pair for pair, count in _shared(names).items() if count >= RARE_SHARED)


def through(names: Names, near: Mapping[str, set[str]], small: bool) -> Iterator[Pair]:
    """Pairs that share one telling name and a neighbour; in a small corpus two neighbours are enough."""
    keys = {source: own | proper_words(own) for source, own in names.items()}
    for a, b in _shared(keys):
        if b not in near[a] and not near[a].isdisjoint(near[b]):
            yield a, b
    if small:
        for a, b in combinations(names, 2):
            if b not in near[a] and len(near[a] & near[b]) > 1:
                yield a, b


def _shared(names: Names) -> Counter[Pair]:
    """How many telling names two articles share, of those that few articles have."""
    holders: dict[str, list[str]] = defaultdict(list)
    for source, own in names.items():
        for name in own:
            if telling(name):
                holders[name].append(source)
    most = max(SMALL_CORPUS - 1, min(MOST_HOLDERS, int(RARE_SHARE * len(names))))
    shared_by: Counter[Pair] = Counter()
    for sources in holders.values():
        if 1 < len(sources) <= most:
            shared_by.update(combinations(sorted(sources), 2))
    return shared_by


def telling(name: str) -> bool:
    """Does a name say what an article is about: not a lone common word ("Bank"), a month, a weekday or a country?"""
    if name.lower() in territory_names():
        return False
    words = name.lower().split()
    return len(words) > 1 or any(not senses(w, "n") for w in words)


def proper_words(names: Iterable[str]) -> frozenset[str]:
    """The words of names that no dictionary has: "Lomir" of "Lomir Colliery"."""
    told = (name.lower() for name in names if telling(name))
    words = {word for name in told for word in re.findall(r"[^\W\d_]+", name) if len(word) >= A_WORD}
    return frozenset(word for word in words if not (senses(word, "n") or senses(word, "a") or senses(word, "v")))
