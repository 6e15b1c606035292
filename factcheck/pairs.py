"""Two claims that may answer one question, and the groups that such pairs make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from factcheck.context import counted
from factcheck.models import Claim
from factcheck.same import Same


class Pair(msgspec.Struct, frozen=True):
    """Two comparable claims: their indices, the verdict on their values, why they are comparable."""

    a: int
    b: int
    verdict: str
    why: str
    same: Same


def components(pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Connected groups of pairs that hold at least one conflict."""
    yield from (group for group in linked(pairs) if any(pair.verdict == "conflict" for pair in group))


def linked(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """The pairs in connected groups."""
    parent: dict[int, int] = {}

    def root(i: int) -> int:
        while parent.setdefault(i, i) != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for pair in pairs:
        parent[root(pair.a)] = root(pair.b)
    groups: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        groups[root(pair.a)].append(pair)
    return list(groups.values())


def matter(pairs: Sequence[Pair], claims: Sequence[Claim]) -> bool:
    """Can a group of pairs become part of a conflict: it holds one, or a count that another block may tie to one?"""
    return any(p.verdict == "conflict" for p in pairs) or any(counted(claims[i]) for p in pairs for i in (p.a, p.b))
