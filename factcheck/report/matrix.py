"""The matrix of disputed facts by sources: who says what of each, at a glance."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

import msgspec

from factcheck.models import Claim, Conflict
from factcheck.report.document import shown
from factcheck.report.study import Study
from factcheck.report.text import short
from factcheck.report.views import letter

FACTS = 150  # rows: more are a search, not a look; the list and conflicts.csv hold them all
SOURCES = 24  # columns of some 60 pixels beside the names of the facts: the width of a wide screen
WORDS = 22  # characters of a value in a cell


class Part(msgspec.Struct, frozen=True):
    """One value in a cell: the letter of its side, "" for one that agrees with all."""

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
    """The first disputed facts, and of the sources those that have most to say of them."""
    conflicts = told.report.conflicts[:FACTS]
    agreeing = _agreeing(told.report.claims, conflicts)
    cells = [_cells(conflict, agreeing[conflict.id]) for conflict in conflicts]
    busy = Counter(source for row in cells for source, parts in row.items() if any(part.letter for part in parts))
    order = {path: number for number, path in enumerate(told.articles)}
    ranked = sorted(busy, key=lambda path: (-busy[path], order.get(path, -1)))
    columns = sorted(ranked[:SOURCES], key=lambda path: order.get(path, -1))
    rows = tuple(_row(conflict, row, columns) for conflict, row in zip(conflicts, cells, strict=True))
    labels = tuple(told.label(path) for path in columns)
    return Matrix(labels, rows, len(told.report.conflicts) - len(rows), len(ranked) - len(columns))


def _row(conflict: Conflict, cells: dict[str, tuple[Part, ...]], columns: Iterable[str]) -> Row:
    told = tuple(cells.get(path, ()) for path in columns)
    return Row(conflict.id, conflict.subject, conflict.attribute.replace("_", " "), conflict.severity, told)


def _cells(conflict: Conflict, agreeing: Iterable[Claim]) -> dict[str, tuple[Part, ...]]:
    found: defaultdict[str, dict[Part, None]] = defaultdict(dict)
    for place, side in enumerate(conflict.values):
        for claim in side.claims:
            found[claim.source][Part(short(side.value, WORDS), letter(place), place % 6)] = None
    for claim in agreeing:
        if claim.source not in found:
            found[claim.source][Part(short(shown(claim.value), WORDS))] = None
    return {source: tuple(parts) for source, parts in found.items()}


def _agreeing(claims: Iterable[Claim], conflicts: Iterable[Conflict]) -> defaultdict[str, list[Claim]]:
    """For each conflict the claims on the same fact that are not part of it, asserted in the same context."""
    asked: defaultdict[tuple[str, str], list[tuple[str, frozenset[tuple[str, int]], Claim]]] = defaultdict(list)
    for conflict in conflicts:
        inside = [claim for side in conflict.values for claim in side.claims]
        if inside and inside[0].entity:
            key = (inside[0].entity, conflict.attribute)
            asked[key].append((conflict.id, frozenset((claim.source, claim.start) for claim in inside), inside[0]))
    agreeing: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        for identity, places, one in asked.get((claim.entity, claim.attribute), ()):
            if (
                (claim.source, claim.start) not in places
                and claim.stance == "asserted"
                and claim.context == one.context
            ):
                agreeing[identity].append(claim)
    return agreeing
