"""The names in a sentence that is told twice: which words make one, and whether two mean one thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.resolve import Resolution
from factcheck.told import Told, Unit, as_written

MONTHS_AND_DAYS = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday""".split()
)


def same_names(one: Told, other: Told, names: Resolution) -> bool:
    """Do names that share a word mean one thing: not "the Rhine Bridge" and "Upper Rhine"?"""
    for ours, text in _names_of(one, names):
        for theirs, twin in _names_of(other, names):
            if ours & theirs and ours != theirs and names.entity(one.source, text) != names.entity(other.source, twin):
                return False
    return True


def _names_of(told: Told, names: Resolution) -> Iterator[tuple[frozenset[str], str]]:
    """The names of a sentence: their words, and how they are written, with a word before that is known to be part."""
    for first, last in _runs(told):
        text = written(told, first, last)
        longer = written(told, first - 1, last) if first else ""
        if longer[:1].isupper() and longer in names.names(names.entity(told.source, longer)):
            first, text = first - 1, longer
        yield frozenset(u.key for u in told.units[first : last + 1]), text


def _runs(told: Told) -> Iterator[tuple[int, int]]:
    """The first and the last unit of each name."""
    first = -1
    for i, unit in enumerate(told.units):
        if unit.tag != "PROPN":
            first = -1
            continue
        first = i if first < 0 or not _touch(told.units[i - 1], unit) else first
        following = told.units[i + 1] if i + 1 < len(told.units) else None
        if following is None or following.tag != "PROPN" or not _touch(unit, following):
            yield first, i


def proper(told: Told, unit: Unit) -> bool:
    """Is the word a name or a nationality: capitalised inside a sentence?"""
    if unit.lemma in MONTHS_AND_DAYS or unit.key in MONTHS_AND_DAYS:
        return False
    return unit.tag == "PROPN" or (unit.tag == "ADJ" and told.sentence.text[unit.start - told.sentence.start].isupper())


def whole_name(told: Told, differing: Sequence[Unit]) -> str:
    """The words that differ with the name words beside them that do not: of "Harbour Pact" / "Harbour Treaty" the
    whole."""
    units = told.units
    first, last = units.index(differing[0]), units.index(differing[-1])
    while first and units[first - 1].tag == "PROPN" and _touch(units[first - 1], units[first]):
        first -= 1
    while last + 1 < len(units) and units[last + 1].tag == "PROPN" and _touch(units[last], units[last + 1]):
        last += 1
    return written(told, first, last)


def _touch(left: Unit, right: Unit) -> bool:
    """Do two words stand side by side, with no more than a space between them?"""
    return right.start - left.end <= 1


def written(told: Told, first: int, last: int) -> str:
    """What stands from one unit of a sentence to another."""
    return as_written(told, told.units[first].start, told.units[last].end)
