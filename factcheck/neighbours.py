"""Which articles are about the same matter, by the names that they share and how much these say."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from factcheck.lexicon import senses
from factcheck.territories import territory_names

Pair = tuple[str, str]
# Per article, how often it uses each entity.
Uses = Mapping[str, Mapping[str, int]]
Words = Mapping[str, frozenset[str]]
# A name, or a proper word in one: its kind and itself.
Term = tuple[str, str]
# Per article, the weight of each term; its length is 1.
Vectors = Mapping[str, Mapping[Term, float]]

# Two articles whose vectors are at least so close, and which share two names, are about one matter. Of 271 articles as
# one corpus (40 matters of 2 to 6 articles, and 89 encyclopedia articles) 271 of the 291 pairs on one matter are, with
# those that have a neighbour in common, and 25 others, mostly akin ("Angola", "Economy of Angola"). Two rare names
# in common alone, which was asked for before, tied 247 and 2,367 others: any two long articles share two.
CLOSE = 0.1

# So are two that are half as close and both close to a third.
THROUGH = 0.05

# A name is weighed as if the corpus stood among so many articles more that lack it, so that what all of four articles
# name still counts.
BACKGROUND = 60

# In a corpus too small to tell common from rare, a fifth of the names of the article that has fewer is enough.
SMALL_CORPUS = 8

SMALL_SHARE = 0.2

# A name in more articles than this is common in any corpus, however large, and in one in three of a small one.
MOST_HOLDERS = 200

RARE_SHARE = 0.3

# One shared name is enough where so few articles have it; else two are, or a name of two proper words: each name is a
# term, and so is each word.
FEW_HOLDERS = 10

ENOUGH_SHARED = 3

# A shorter word is an abbreviation or a part of a foreign name.
A_WORD = 4


def neighbours(uses: Uses, titles: Words) -> dict[str, frozenset[str]]:
    """For each article, those about the same matter: they speak of the same names, weighed by how often the article and
    how few of the corpus use them.

    The cosine of vectors of log term frequency times inverse document frequency (Salton and Buckley, Term-weighting
    approaches in automatic text retrieval, 1988). In a corpus too small to tell common names from rare ones it is a
    share of all names of the one that has fewer, or a proper word of a title.
    """
    small = len(uses) < SMALL_CORPUS
    weights = vectors(uses)
    alike = likeness(weights)
    near: dict[str, set[str]] = {source: set() for source in uses}
    _tie(near, by_share(uses, titles) if small else by_names(alike, weights))
    _tie(near, list(through(alike, near, small)))
    return {source: frozenset(others) for source, others in near.items()}


def _tie(near: dict[str, set[str]], pairs: Iterable[Pair]) -> None:
    for a, b in pairs:
        near[a].add(b)
        near[b].add(a)


def vectors(uses: Uses) -> Vectors:
    """What each article is about, as weights of the telling names it uses and of the proper words in them."""
    counts = {source: _terms(own) for source, own in uses.items()}
    holders = Counter(term for own in counts.values() for term in own)
    total = len(uses) + BACKGROUND
    found: dict[str, dict[Term, float]] = {}
    for source, own in counts.items():
        weights = {term: (1 + math.log(count)) * math.log(total / holders[term]) for term, count in own.items()}
        length = math.hypot(*weights.values())
        found[source] = {term: weight / length for term, weight in weights.items()}
    return found


def _terms(names: Mapping[str, int]) -> Counter[Term]:
    """The telling names of an article and the proper words in them, how often each: both count, since one article says
    "Lomir Colliery" and another "the pit at Lomir"."""
    found: Counter[Term] = Counter()
    for name, count in names.items():
        if telling(name):
            found["name", name] += count
            found.update({("word", word): count for word in proper_words((name,))})
    return found


def likeness(weights: Vectors) -> dict[Pair, float]:
    """How close two articles are, 0 to 1, for those that share enough terms, or one that few articles have."""
    most = max(SMALL_CORPUS - 1, min(MOST_HOLDERS, int(RARE_SHARE * len(weights))))
    uses = Counter(term for own in weights.values() for term in own)
    found: dict[Pair, float] = {}
    holders: dict[Term, list[str]] = defaultdict(list)
    for source in sorted(weights, reverse=True):
        own, met, rare = weights[source], Counter[str](), set[str]()
        for term in own:
            if uses[term] <= most:
                met.update(holders[term])
                if uses[term] <= FEW_HOLDERS:
                    rare.update(holders[term])
                holders[term].append(source)
        for other in sorted(rare.union(b for b, shared in met.items() if shared >= ENOUGH_SHARED)):
            theirs = weights[other]
            found[source, other] = sum(weight * theirs[term] for term, weight in own.items() if term in theirs)
    return found


def by_names(alike: Mapping[Pair, float], weights: Vectors) -> Iterator[Pair]:
    """Pairs of a large corpus that are close and share two names, or two words of names: one town is no matter."""
    for (a, b), how in alike.items():
        if how >= CLOSE and max(Counter(kind for kind, _ in weights[a].keys() & weights[b].keys()).values()) > 1:
            yield a, b


def by_share(names: Uses, titles: Words) -> Iterator[Pair]:
    """Pairs of a small corpus that share enough of their names, or a proper word that is in a title of theirs."""
    proper = {source: proper_words(own) for source, own in names.items()}
    for a, b in combinations(names, 2):
        shared = names[a].keys() & names[b].keys()
        titled = proper[a] & proper[b] & (titles.get(a, frozenset()) | titles.get(b, frozenset()))
        words, fewest = proper[a] & proper[b], min(len(proper[a]), len(proper[b]))
        spoken = len(words) > 1 and len(words) >= SMALL_SHARE * fewest  # "Lomir" of "Nils Lomir"
        if titled or spoken or (shared and len(shared) >= SMALL_SHARE * min(len(names[a]), len(names[b]))):
            yield a, b


def through(alike: Mapping[Pair, float], near: Mapping[str, set[str]], small: bool) -> Iterator[Pair]:
    """Pairs that are less close and have a neighbour in common; in a small corpus two neighbours are enough."""
    for (a, b), how in alike.items():
        if how >= THROUGH and b not in near[a] and not near[a].isdisjoint(near[b]):
            yield a, b
    if small:
        for a, b in combinations(near, 2):
            if b not in near[a] and len(near[a] & near[b]) > 1:
                yield a, b


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
