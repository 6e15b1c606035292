"""The claims of a run as a table, as JSON lines or as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from factcheck.citing import Spot, citer, link, place, spots_of
from factcheck.formats.plain import as_json, line
from factcheck.models import Article, Claim, Report
from factcheck.report.document import claim_dict

WIDTH = 40  # of a column in the table; the JSON and CSV forms cut nothing
COLUMNS = (
    "source",
    "line",
    "column",
    "subject",
    "attribute",
    "kind",
    "value",
    "low",
    "high",
    "unit",
    "stance",
    "quote",
    "place",
    "link",
)

Row = Mapping[str, Any]


def rows(report: Report, *, with_values: bool) -> list[Row]:
    """A row a claim, in reading order; with values also one for each date or figure that no claim holds."""
    sources = {article.path for article in report.articles}
    told = [claim for claim in report.claims if claim.source in sources]
    cite = citer(report.articles)
    found: list[Row] = [claim_dict(claim, cite) for claim in told]
    if with_values:
        for article in report.articles:
            found += _bare(article, [claim for claim in told if claim.source == article.path])
    return sorted(found, key=lambda row: (row["source"], row["start"], row["end"], row["attribute"] or ""))


def _bare(article: Article, told: Sequence[Claim]) -> list[Row]:
    from factcheck.api import values

    found = values(article.text, published=article.published or None)
    spots = spots_of(article)
    bare = (v for v in found if not any(v["start"] < c.end and c.start < v["end"] for c in told))
    return [_bare_row(article, v, spots) for v in bare]


def _bare_row(article: Article, value: Mapping[str, Any], spots: list[Spot]) -> Row:
    start = value["start"]
    begin = article.text.rfind("\n", 0, start) + 1
    at = {"source": article.path, "line": article.text.count("\n", 0, start) + 1, "column": start - begin + 1}
    bare = {"quote": value["text"], "sentence": "", "stance": None, "context": {}, "subject": None, "attribute": None}
    kept = {name: value[name] for name in ("start", "end", "kind", "low", "high", "unit")}
    cited = {"place": place(article, start, spots), "link": link(article, value["text"])}
    return at | bare | kept | {"value": value["text"]} | cited


def listed(found: Iterable[Row], form: str) -> str:
    """The rows as "table", "jsonl" or "csv"."""
    if form == "jsonl":
        return "".join(f"{as_json(row, indent=None)}\n" for row in found)
    return _csv(found) if form == "csv" else _table(found)


def _csv(found: Iterable[Row]) -> str:
    from factcheck.formats.plain import HASHES
    from factcheck.report.text import cell

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([cell(row[name]) for name in COLUMNS] for row in found)
    return HASHES.sub("# #", out.getvalue())


def _table(found: Iterable[Row]) -> str:
    from factcheck.report.text import short

    heads = ("where", "subject", "attribute", "value", "stance", "words")
    lines = [heads, *(_cells(row) for row in found)]
    cut = [[short(str(text), WIDTH) for text in cells] for cells in lines]
    widths = [max(len(cells[i]) for cells in cut) for i in range(len(heads))]
    padded = ("  ".join(text.ljust(width) for text, width in zip(cells, widths, strict=True)).rstrip() for cells in cut)
    return "".join(f"{line(text)}\n" for text in padded)


def _cells(row: Row) -> tuple[str, ...]:
    return (
        _where(row),
        row["subject"] or "-",
        row["attribute"] or "-",
        str(row["value"]),
        row["stance"] or "-",
        row["quote"],
    )


def _where(row: Row) -> str:
    """Where a claim stands: as editors and terminals link it where a file has lines, else in words."""
    if row["place"] == f"line {row['line']}, column {row['column']}":
        return f"{row['source']}:{row['line']}:{row['column']}"
    return f"{row['source']}, {row['place']}"
