"""The matrix of disputed facts by sources: who says what of each, at a glance."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from factcheck.models import Claim, Conflict, Context
from factcheck.report.document import shown
from factcheck.report.study import Study
from factcheck.report.text import short
from factcheck.report.views import letter

FACTS = 150  # rows: more are a search, not a look; the list and conflicts.csv hold them all
SOURCES = 24  # columns of some 60 pixels beside the names of the facts: the width of a wide screen
WORDS = 22  # characters of a value in a cell


class Part(msgspec.Struct, frozen=True):
    """One value in a cell: the letter of its side, "" for one that is in no dispute."""

    value: str
    letter: str = ""
    number: int = 0


class Row(msgspec.Struct, frozen=True):
    """One fact with a cell for every column."""

    id: str
    subject: str
    attribute: str
    severity: str
    cells: tuple[tuple[Part, ...], ...]


class Matrix(msgspec.Struct, frozen=True):
    """Disputed facts by the sources that take part in most of them; `facts` and `sources` are what did not fit."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    facts: int
    sources: int


def matrix(told: Study) -> Matrix:
    """The sources that take part in most disputes, and the facts that those disagree on."""
    conflicts = told.report.conflicts
    beside = _beside(told.report.claims, conflicts)
    cells = {conflict.id: _cells(conflict, beside[conflict.id]) for conflict in conflicts}
    busy = Counter(source for row in cells.values() for source in _disputing(row))
    order = {path: number for number, path in enumerate(told.articles)}
    ranked = sorted(busy, key=lambda path: (-busy[path], order.get(path, -1)))
    columns = sorted(ranked[:SOURCES], key=lambda path: order.get(path, -1))
    shown = _told_by(conflicts, cells, frozenset(columns))
    rows = tuple(_row(conflict, cells[conflict.id], columns) for conflict in shown)
    labels = tuple(told.label(path) for path in columns)
    return Matrix(labels, rows, len(conflicts) - len(rows), len(ranked) - len(columns))


def _disputing(row: dict[str, tuple[Part, ...]]) -> set[str]:
    return {source for source, parts in row.items() if any(part.letter for part in parts)}


def _told_by(
    conflicts: Sequence[Conflict], cells: Mapping[str, dict[str, tuple[Part, ...]]], columns: frozenset[str]
) -> list[Conflict]:
    """The first facts with all their sources in the columns, then those with two, then with one, in their order."""

    def missing(conflict: Conflict) -> int:
        disputing = _disputing(cells[conflict.id])
        there = len(disputing & columns)
        return 0 if there == len(disputing) else 1 if there > 1 else 2 if there else 3

    fitting = sorted((one for one in conflicts if missing(one) < 3), key=missing)[:FACTS]
    kept = {conflict.id for conflict in fitting}
    return [conflict for conflict in conflicts if conflict.id in kept]


def _row(conflict: Conflict, cells: dict[str, tuple[Part, ...]], columns: Iterable[str]) -> Row:
    told = tuple(cells.get(path, ()) for path in columns)
    return Row(conflict.id, conflict.subject, conflict.attribute.replace("_", " "), conflict.severity, told)


def _cells(conflict: Conflict, beside: Iterable[Claim]) -> dict[str, tuple[Part, ...]]:
    found: defaultdict[str, dict[Part, None]] = defaultdict(dict)
    for place, side in enumerate(conflict.values):
        for claim in side.claims:
            found[claim.source][Part(short(side.value, WORDS), letter(place), place % 6)] = None
    for claim in beside:
        if claim.source not in found:
            found[claim.source][Part(short(shown(claim.value), WORDS))] = None
    return {source: tuple(parts) for source, parts in found.items()}


def _beside(claims: Iterable[Claim], conflicts: Sequence[Conflict]) -> defaultdict[str, list[Claim]]:
    """For each conflict the claims on the same fact, asserted in the same context, that are in no dispute."""
    asked: defaultdict[tuple[str, str], list[tuple[str, Context]]] = defaultdict(list)
    disputed: set[tuple[str, int, str]] = set()
    for conflict in conflicts:
        inside = [claim for side in conflict.values for claim in side.claims]
        disputed.update((claim.source, claim.start, claim.attribute) for claim in inside)
        for entity in {inside[0].entity} - {""} if inside else ():
            asked[entity, conflict.attribute].append((conflict.id, inside[0].context))
    beside: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        for identity, context in asked.get((claim.entity, claim.attribute), ()):
            place = (claim.source, claim.start, claim.attribute)
            if claim.stance == "asserted" and claim.context == context and place not in disputed:
                beside[identity].append(claim)
    return beside
