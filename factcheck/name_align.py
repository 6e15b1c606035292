"""Which word of one name answers which of the other."""

from __future__ import annotations

from itertools import groupby, product

import msgspec

from factcheck.name_spelling import Likeness, likeness

ORDER: tuple[Likeness, ...] = ("same", "spelling", "vowels", "typo", "slight", "nickname", "initial", "faint")


class Alignment(msgspec.Struct, frozen=True):
    """Which words of two names answer each other, and which are left over on either side."""

    pairs: tuple[tuple[int, int, Likeness], ...]
    extra_a: tuple[str, ...]
    extra_b: tuple[str, ...]

    @property
    def ordered(self) -> bool:
        """True where the words stand in the same order in both."""
        places = [j for _, j, _ in sorted(self.pairs)]
        return places == sorted(places)


def align(a: tuple[str, ...], b: tuple[str, ...]) -> Alignment:
    """Pair the words of two names, the surest pairs first: the same, then alike, then initials."""
    pairs: list[tuple[int, int, Likeness]] = [
        (i, i, "same") for i, (ours, theirs) in enumerate(zip(a, b, strict=False)) if ours == theirs
    ]
    placed = {i for i, _, _ in pairs}
    left, right = set(range(len(a))) - placed, set(range(len(b))) - placed
    options = sorted(
        (ORDER.index(how), abs(i - j), i, j, how)
        for i, j in product(left, right)
        if (how := likeness(a[i], b[j])) is not None
    )
    for _, _, i, j, how in options:
        if i in left and j in right:
            left.discard(i)
            right.discard(j)
            pairs.append((i, j, how))
    pairs += _runs_of_initials(a, b, left, right)
    pairs += _split_words(a, b, left, right)
    return Alignment(tuple(pairs), tuple(a[i] for i in sorted(left)), tuple(b[j] for j in sorted(right)))


# Names of fewer words are too short for one that is spelled otherwise to leave no doubt.
LONG = 3


def spelled_alike(a: str, b: str) -> bool:
    """Does every word of the shorter of two folded names of three words or more answer one of the longer?

    >>> spelled_alike("juan vazquez moe", "juan vasquez moe y luna"), spelled_alike("ada moe", "ada mo")
    (True, False)
    """
    found = align(tuple(a.split()), tuple(b.split()))
    return len(found.pairs) >= LONG and not (found.extra_a and found.extra_b)


def _runs_of_initials(
    a: tuple[str, ...], b: tuple[str, ...], left: set[int], right: set[int]
) -> list[tuple[int, int, Likeness]]:
    """Pairs of letters written as one word with the words that they begin: "JC Juncker", "US Department of State"."""
    found: list[tuple[int, int, Likeness]] = []
    for i in sorted(left):
        for run in _runs(right):
            if len(a[i]) in (2, 3) and len(run) == len(a[i]) and a[i] == "".join(b[j][0] for j in run):
                left.discard(i)
                right.difference_update(run)
                found.append((i, run[0], "initials"))
                break
    for j in sorted(right):
        for run in _runs(left):
            if len(b[j]) in (2, 3) and len(run) == len(b[j]) and b[j] == "".join(a[i][0] for i in run):
                right.discard(j)
                left.difference_update(run)
                found.append((run[0], j, "initials"))
                break
    return found


def _split_words(
    a: tuple[str, ...], b: tuple[str, ...], left: set[int], right: set[int]
) -> list[tuple[int, int, Likeness]]:
    """Pairs of a word with the second of the two that it is split into on the other side: "Jean Luc", "Jeanluc"."""
    found: list[tuple[int, int, Likeness]] = []
    for i, j in product(sorted(left), sorted(right)):
        if {i, i + 1} <= left and j in right and (how := likeness(a[i] + a[i + 1], b[j])):
            left -= {i, i + 1}
            right.discard(j)
            found.append((i + 1, j, how))
        elif {j, j + 1} <= right and i in left and (how := likeness(a[i], b[j] + b[j + 1])):
            right -= {j, j + 1}
            left.discard(i)
            found.append((i, j + 1, how))
    return found


def _runs(places: set[int]) -> list[list[int]]:
    """Neighbouring places together: {0, 1, 4} -> [[0, 1], [4]]."""
    numbered = enumerate(sorted(places))
    return [[place for _, place in group] for _, group in groupby(numbered, key=lambda pair: pair[1] - pair[0])]
