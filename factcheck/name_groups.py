"""Names joined into groups, a link at a time, without ever joining two that are declared apart."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from factcheck.name_blocks import Pair
from factcheck.name_match import Link


class Groups:
    """Who is one with whom. Joining is refused where any two of the joined are kept apart, so no chain can do it."""

    def __init__(self, keys: Iterable[str], apart: Iterable[Pair] = ()) -> None:
        self._root = {key: key for key in keys}
        self._members: dict[str, list[str]] = {}
        self._apart: dict[str, set[str]] = {}
        self._links: dict[str, dict[str, Link]] = {}
        for one, other in apart:
            self._apart.setdefault(one, set()).add(other)
            self._apart.setdefault(other, set()).add(one)

    def root(self, key: str) -> str:
        """The key that stands for the group of this one."""
        while self._root[key] != key:
            self._root[key] = self._root[self._root[key]]
            key = self._root[key]
        return key

    def members(self, key: str) -> list[str]:
        """All keys of the group."""
        root = self.root(key)
        return self._members.get(root, [root])

    def kept_apart(self, one: str, other: str) -> bool:
        """True where a rule separates any of one group from any of the other."""
        if not self._apart:
            return False
        theirs = set(self.members(other))
        return any(not theirs.isdisjoint(self._apart.get(key, ())) for key in self.members(one))

    def join(self, one: str, other: str, link: Link) -> bool:
        """Join two groups and keep the link; False where a rule keeps them apart."""
        ours, theirs = self.root(one), self.root(other)
        if ours != theirs:
            if self.kept_apart(ours, theirs):
                return False
            small, big = sorted((ours, theirs), key=lambda root: (len(self.members(root)), root))
            self._members[big] = self.members(big) + self.members(small)
            self._members.pop(small, None)
            self._root[small] = big
        self._links.setdefault(one, {})[other] = link
        self._links.setdefault(other, {})[one] = link
        return True

    def path(self, start: str, end: str) -> list[tuple[str, Link]]:
        """The links from one name to another of its group, the shortest way; [] where they are the same."""
        came: dict[str, tuple[str, Link]] = {}
        queue = deque([end])
        while queue and start not in came and start != end:
            here = queue.popleft()
            for there, link in sorted(self._links.get(here, {}).items()):
                if there not in came and there != end:
                    came[there] = (here, link)
                    queue.append(there)
        steps: list[tuple[str, Link]] = []
        while start != end and start in came:
            start, link = came[start]
            steps.append((start, link))
        return steps
