"""Many claims of one entity: those that say the same are judged once, so that time grows as what they say, not as the
square of how many say it.

A *kind* is a set of claims that are alike in all that is read of them beside a claim of another article. Of all pairs
of two articles' claims those are told that decide what becomes of them: a tie between claims that agree, the first
clash of each claim, and the first of any two kinds. The rows that come of them are the ones that all pairs come to.
"""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, permutations

import msgspec

from factcheck.agreement import Agreement
from factcheck.pairs import Pair

# The claims of one kind, in order.
Members = tuple[int, ...]
# The verdict on two claims in order, None where they do not compare; and that on their values alone.
Judge = Callable[[int, int], Pair | None]
Weigh = Callable[[int, int], Agreement]


def crowded(
    group: Sequence[int], source: Callable[[int], str], kind: Callable[[int], object], weigh: Weigh, judged: Judge
) -> Iterator[Pair]:
    """Of the pairs of claims of one entity in two articles those that decide what becomes of all of them."""
    own: dict[object, list[int]] = defaultdict(list)
    for i in group:
        own[kind(i)].append(i)
    kinds: list[Members] = []
    for members in own.values():
        ties = list(_tied(members, source, judged))
        kinds += [tuple(members)] if ties or len(members) == 1 else [(i,) for i in members]
        yield from ties
    kinds.sort()
    clashes: dict[tuple[int, int], Pair] = {}
    joined = list(range(len(kinds)))
    for x, y in combinations(range(len(kinds)), 2):
        verdict = weigh(kinds[x][0], kinds[y][0]).verdict
        if verdict == "unknown" or (verdict == "agree" and _root(joined, x) == _root(joined, y)):
            continue
        for n, m in permutations((x, y)):
            first = _first(kinds[n], kinds[m], source)
            pair = judged(*first) if first is not None else None
            if pair is None:
                continue
            yield pair
            joined[_root(joined, x)] = _root(joined, y)
            if pair.verdict != "conflict":
                break
            clashes[n, m] = pair
    yield from _earliest(kinds, clashes, source)


def _tied(members: Sequence[int], source: Callable[[int], str], judged: Judge) -> Iterator[Pair]:
    """The pairs that hold the claims of a kind together; none where they do not compare, or all are one article's."""
    other = next((i for i in members if source(i) != source(members[0])), None)
    pair = judged(members[0], other) if other is not None else None
    if pair is None or other is None:
        return
    for i in members[1:]:
        partner = members[0] if source(i) != source(members[0]) else other
        yield msgspec.structs.replace(pair, a=min(i, partner), b=max(i, partner))


def _first(ours: Members, theirs: Members, source: Callable[[int], str]) -> tuple[int, int] | None:
    """The first pair, in the order of claims, of one of ours with one of theirs after it, in another article."""
    for i in ours:
        for j in theirs[bisect(theirs, i) :]:
            if source(i) != source(j):
                return i, j
        if i > theirs[-1]:
            break
    return None


def _earliest(
    kinds: Sequence[Members], clashes: Mapping[tuple[int, int], Pair], source: Callable[[int], str]
) -> Iterator[Pair]:
    """The first clash of every claim."""
    before: dict[int, list[int]] = defaultdict(list)
    after: dict[int, list[int]] = defaultdict(list)
    for n, m in clashes:
        before[m].append(n)
        after[n].append(m)
    for n in before.keys() | after.keys():
        for i in kinds[n]:
            earlier = ((_other(kinds[m], 0, i, source), m) for m in before[n])
            met = min(((j, m) for j, m in earlier if j is not None and j < i), default=None)
            if met is not None:
                yield msgspec.structs.replace(clashes[met[1], n], a=met[0], b=i)
                continue
            later = ((_other(kinds[m], bisect(kinds[m], i), i, source), m) for m in after[n])
            met = min(((j, m) for j, m in later if j is not None), default=None)
            if met is not None:
                yield msgspec.structs.replace(clashes[n, met[1]], a=i, b=met[0])


def _other(members: Members, begin: int, i: int, source: Callable[[int], str]) -> int | None:
    """The first of some claims, from a place on, that is in another article than claim i."""
    return next((members[at] for at in range(begin, len(members)) if source(members[at]) != source(i)), None)


def _root(joined: list[int], x: int) -> int:
    while joined[x] != x:
        joined[x] = joined[joined[x]]
        x = joined[x]
    return x
