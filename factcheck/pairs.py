"""Two claims that may answer one question, and the groups that such pairs make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

import msgspec

from factcheck.countings import counted
from factcheck.models import Claim
from factcheck.same import Same

Node = TypeVar("Node", bound=Hashable)


class Pair(msgspec.Struct, frozen=True):
    """Two comparable claims: their indices, the verdict on their values, why they are comparable."""

    a: int
    b: int
    verdict: str
    why: str
    same: Same


def in_order(pair: Pair) -> tuple[int, int]:
    """The order of pairs: that of their first claims, then that of their second."""
    return pair.a, pair.b


def components(pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Connected groups of pairs that hold at least one conflict."""
    yield from (group for group in linked(pairs) if any(pair.verdict == "conflict" for pair in group))


def linked(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """The pairs in connected groups."""
    of = joined((pair.a, pair.b) for pair in pairs)
    groups: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        groups[of[pair.a]].append(pair)
    return list(groups.values())


def joined(pairs: Iterable[tuple[Node, Node]]) -> dict[Node, Node]:
    """For each of what is in pairs one that stands for all that it is connected with.

    >>> joined([("a", "b"), ("c", "b"), ("d", "e")])
    {'a': 'b', 'b': 'b', 'c': 'b', 'd': 'e', 'e': 'e'}
    """
    parent: dict[Node, Node] = {}

    def root(node: Node) -> Node:
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for a, b in pairs:
        parent[root(a)] = root(b)
    return {node: root(node) for node in parent}


def matter(pairs: Sequence[Pair], claims: Sequence[Claim]) -> bool:
    """Can a group of pairs become part of a conflict: it holds one, or a count that another block may tie to one?"""
    return any(p.verdict == "conflict" for p in pairs) or any(counted(claims[i]) for p in pairs for i in (p.a, p.b))
