"""Many claims of one entity: those that say the same are judged once, so that time grows as what they say, not as the
square of how many say it.

A *kind* is a set of claims that are alike in all that is read of them beside a claim of another article. Of all pairs
of two articles' claims those are told that decide what becomes of them: ties that hold claims together, the first clash
of each claim, and the first of each way to clash. The rows that come of them are the ones that all pairs come to.
"""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

import msgspec

from factcheck.agreement import Agreement
from factcheck.pairs import Pair


class Kind(msgspec.Struct, frozen=True):
    """Claims of one kind, in order: what they and their articles say, and the day on which they were published, where
    that is read."""

    said: int
    day: str
    members: tuple[int, ...]


class Reader(msgspec.Struct, frozen=True):
    """How claims are read: the article of one, what it says and its day; how two days stand to each other; the verdict
    on two values alone; and that on two claims in order, None where they do not compare."""

    source: Callable[[int], str]
    kind: Callable[[int], tuple[object, str]]
    days: Callable[[str, str], object]
    weigh: Callable[[int, int], Agreement]
    judged: Callable[[int, int], Pair | None]


def crowded(group: Sequence[int], by: Reader) -> Iterator[Pair]:
    """Of the pairs of claims of one entity in two articles those that decide what becomes of all of them."""
    kinds: list[Kind] = []
    for kind in kinds_of(group, by):
        ties = list(_tied(kind.members, by))
        alone = len(kind.members) == 1
        kinds += [kind] if ties or alone else [msgspec.structs.replace(kind, members=(i,)) for i in kind.members]
        yield from ties
    kinds.sort(key=lambda kind: kind.members)
    yield from _crossed(kinds, by)


def kinds_of(group: Sequence[int], by: Reader) -> list[Kind]:
    """The claims of a group by kind."""
    own: dict[tuple[object, str], list[int]] = defaultdict(list)
    for i in group:
        own[by.kind(i)].append(i)
    numbers = {said: number for number, said in enumerate(dict.fromkeys(said for said, _ in own))}
    return [Kind(numbers[said], day, tuple(members)) for (said, day), members in own.items()]


def _tied(members: Sequence[int], by: Reader) -> Iterator[Pair]:
    """The pairs that hold the claims of a kind together; none where they do not compare, or all are one article's."""
    other = _other(members, 0, members[0], by)
    pair = by.judged(members[0], other) if other is not None else None
    if pair is None or other is None:
        return
    for i in members[1:]:
        partner = members[0] if by.source(i) != by.source(members[0]) else other
        yield msgspec.structs.replace(pair, a=min(i, partner), b=max(i, partner))


class Way(msgspec.Struct):
    """A way in which claims of kinds compare: the verdict on a pair of them, and the first pair that clashes so."""

    pair: Pair
    first: tuple[int, int]


class Met(msgspec.Struct):
    """The kinds that one clashes with, in order, as far as the first clash of a claim may be with one of them: until
    their first claims are of two articles."""

    clashes: list[tuple[int, Pair]] = []
    sources: set[str] = set()


def _crossed(kinds: Sequence[Kind], by: Reader) -> Iterator[Pair]:
    """The pairs of claims of two kinds that decide: a tie where two kinds were not held together, the first pair of
    each way to clash, and the first clash of each claim."""
    values: dict[tuple[int, int], str] = {}
    ways: dict[tuple[int, int, object], Way | None] = {}
    before, after = [Met() for _ in kinds], [Met() for _ in kinds]
    joined = list(range(len(kinds)))
    for x, y in combinations(range(len(kinds)), 2):
        said = kinds[x].said, kinds[y].said
        if said not in values:
            values[said] = by.weigh(kinds[x].members[0], kinds[y].members[0]).verdict
        if values[said] == "unknown" or (values[said] == "agree" and _root(joined, x) == _root(joined, y)):
            continue
        for n, m in ((x, y), (y, x)):
            way = _way(kinds[n], kinds[m], ways, by)
            if way is None:
                continue
            if _root(joined, x) != _root(joined, y) and (first := _first(kinds[n], kinds[m], by)) is not None:
                joined[_root(joined, x)] = _root(joined, y)
                yield msgspec.structs.replace(way.pair, a=first[0], b=first[1])
            if way.pair.verdict == "conflict":
                _meet(before[m], n, way.pair, kinds, by, True)
                _meet(after[n], m, way.pair, kinds, by, kinds[n].members[-1] < kinds[m].members[0])
    for way in ways.values():
        if way is not None and way.pair.verdict == "conflict":
            yield msgspec.structs.replace(way.pair, a=way.first[0], b=way.first[1])
    yield from _earliest(kinds, before, after, by)


def _way(ours: Kind, theirs: Kind, ways: dict[tuple[int, int, object], Way | None], by: Reader) -> Way | None:
    """How claims of one kind compare with later ones of another; None where they do not."""
    key = ours.said, theirs.said, by.days(ours.day, theirs.day)
    way = ways.get(key)
    if way is None and key in ways:
        return None
    if way is not None and way.first <= (ours.members[0], theirs.members[0]):
        return way
    first = _first(ours, theirs, by)
    if first is None:
        return None
    if way is None:
        pair = by.judged(*first)
        way = ways[key] = Way(pair, first) if pair is not None else None
    elif first < way.first:
        way.first = first
    return way


def _meet(met: Met, number: int, pair: Pair, kinds: Sequence[Kind], by: Reader, whole: bool) -> None:
    """Add a kind that clashes; `whole`: all of its claims do, the first too."""
    if len(met.sources) < 2:
        met.clashes.append((number, pair))
        if whole:
            met.sources.add(by.source(kinds[number].members[0]))


def _first(ours: Kind, theirs: Kind, by: Reader) -> tuple[int, int] | None:
    """The first pair, in the order of claims, of one of ours with one of theirs after it, in another article."""
    for i in ours.members:
        j = _other(theirs.members, bisect(theirs.members, i), i, by)
        if j is not None:
            return i, j
        if i > theirs.members[-1]:
            break
    return None


def _earliest(kinds: Sequence[Kind], before: Sequence[Met], after: Sequence[Met], by: Reader) -> Iterator[Pair]:
    """The first clash of every claim: with one before it, else with one after it."""
    for n, kind in enumerate(kinds):
        for i in kind.members:
            met = _nearest(i, kinds, before[n], by, False)
            if met is not None and met[0] < i:
                yield msgspec.structs.replace(met[1], a=met[0], b=i)
                continue
            met = _nearest(i, kinds, after[n], by, True)
            if met is not None:
                yield msgspec.structs.replace(met[1], a=i, b=met[0])


def _nearest(i: int, kinds: Sequence[Kind], met: Met, by: Reader, later: bool) -> tuple[int, Pair] | None:
    """The first claim, or the first one later, of the kinds met that is in another article than claim i."""
    found: tuple[int, Pair] | None = None
    for number, pair in met.clashes:
        members = kinds[number].members
        if found is not None and members[0] >= found[0]:
            break
        j = _other(members, bisect(members, i) if later else 0, i, by)
        if j is not None and (found is None or j < found[0]):
            found = j, pair
    return found


def _other(members: Sequence[int], begin: int, i: int, by: Reader) -> int | None:
    """The first of some claims, from a place on, that is in another article than claim i."""
    return next((members[at] for at in range(begin, len(members)) if by.source(members[at]) != by.source(i)), None)


def _root(joined: list[int], x: int) -> int:
    while joined[x] != x:
        joined[x] = joined[joined[x]]
        x = joined[x]
    return x
