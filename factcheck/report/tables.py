"""conflicts.csv and claims.csv: tables that open right in a spreadsheet, and the same as Parquet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from factcheck.citing import Cite
from factcheck.models import Claim, Conflict, Context
from factcheck.report.document import bounds, shown
from factcheck.report.text import cell
from factcheck.values import iso

Cell = str | float | None
Row = tuple[Cell, ...]
Rows = Iterator[Row]

CONFLICT_COLUMNS = (
    *("id", "severity", "kind", "status", "change", "scope", "subject", "attribute"),
    *("value", "low", "high", "unit", "source", "line", "column", "quote", "sentence"),
    *("stance", "context", "explanation", "support", "verdict", "place", "link"),
)
CLAIM_COLUMNS = (
    *("subject", "entity", "attribute", "kind", "value", "low", "high", "unit", "source", "line", "column"),
    *("start", "end", "quote", "stance", "context", "sentence", "place", "link"),
)


def conflict_rows(
    conflicts: Iterable[Conflict], support: Mapping[str, str], changes: Mapping[str, str], cite: Cite
) -> Rows:
    """A row for every claim under every value of every conflict; `support` and `changes` are told by conflict id."""
    for conflict in conflicts:
        head = (conflict.id, conflict.severity, conflict.kind, conflict.status, changes.get(conflict.id, ""))
        about = (conflict.scope, conflict.subject, conflict.attribute)
        tail = (conflict.explanation, support.get(conflict.id, ""), conflict.verdict)
        for side in conflict.values:
            for claim in side.claims:
                value = (side.value, side.low, side.high, side.unit)
                place = (claim.source, claim.line, claim.column, claim.quote, claim.sentence)
                told = (claim.stance, context_words(claim.context))
                yield (*head, *about, *value, *place, *told, *tail, *cite(claim)[:2])


def claim_rows(claims: Iterable[Claim], cite: Cite) -> Rows:
    """A row for every claim."""
    for claim in claims:
        name = claim.subject.name or claim.subject.text
        kind, low, high, unit = bounds(claim.value)
        value = (shown(claim.value), low, high, unit)
        place = (claim.source, claim.line, claim.column, claim.start, claim.end, claim.quote)
        told = (claim.stance, context_words(claim.context), claim.sentence)
        yield (name, claim.entity, claim.attribute, kind, *value, *place, *told, *cite(claim)[:2])


def write_csv(out: BinaryIO, columns: tuple[str, ...], rows: Iterable[Row], *, bom: bool = False) -> None:
    """Write a table row by row as UTF-8, with a byte order mark when asked for, no cell read as a formula."""
    text = io.TextIOWrapper(out, encoding="utf-8-sig" if bom else "utf-8", newline="", write_through=False)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(value) for value in row] for row in rows)
    text.flush()
    text.detach()


def context_words(context: Context) -> str:
    """What limits a claim, in words; "" when nothing does.

    >>> context_words(Context(place="north shore", per="year"))
    'in north shore, per year'
    """
    told = []
    if context.time is not None:
        told.append(_span(*context.time))
    if context.place:
        told.append(f"in {context.place}")
    if context.part:
        told.append("of " + ", ".join(context.part))
    if context.per:
        told.append(f"per {context.per}")
    told += [word for word in (context.phase, context.method) if word]
    return ", ".join(told)


def _span(first: int | None, last: int | None) -> str:
    start, end = iso(first), iso(last)
    if start and end and start.endswith("-01-01") and end.endswith("-12-31"):
        start, end = start[:-6], end[:-6]
    if start == end:
        return start or ""
    if start and end:
        return f"{start} to {end}"
    return f"from {start}" if start else f"until {end}"
