"""The report: pages for people, tables for spreadsheets, JSON for programs. One module a format, templates beside."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from typing import BinaryIO

from factcheck.citing import citer
from factcheck.errors import FactcheckError
from factcheck.models import Report
from factcheck.report.document import claim_dict, json_bytes, jsonl, to_dict
from factcheck.report.files import Writer, write_all
from factcheck.report.study import Study, study, suggestion
from factcheck.report.tables import CLAIM_COLUMNS, CONFLICT_COLUMNS, Rows, claim_rows, conflict_rows, write_csv

__all__ = ["FORMATS", "claim_dict", "jsonl", "to_dict", "write"]

FORMATS = ("md", "html", "csv", "json", "jsonl", "parquet")


def write(
    report: Report,
    folder: Path,
    *,
    formats: Collection[str] = ("md", "html", "csv", "json"),
    since: Path | None = None,
    bom: bool = False,
) -> tuple[Path, ...]:
    """Write the report into the folder and say which files: index.md, index.html, two CSV tables, report.json.

    The files of the last run stay until all new ones are complete. `since` is the report.json of an earlier run, whose
    differences are marked; `bom` starts the CSV files with a byte order mark, as older Excel needs for UTF-8.
    """
    for name in formats:
        if name not in FORMATS:
            raise FactcheckError("", f"there is no report format {name!r}", hint=f"choose from {', '.join(FORMATS)}")
    return write_all(folder, _writers(report, study(report, since), folder, formats, bom))


def _writers(report: Report, told: Study, folder: Path, formats: Collection[str], bom: bool) -> dict[str, Writer]:
    """The files of the wanted formats and what writes each."""
    writers: dict[str, Writer] = {}
    if "md" in formats:
        from factcheck.report import markdown

        writers["index.md"] = _bytes(partial(markdown.page, told, folder))
    if "html" in formats:
        from factcheck.report import pages

        writers["index.html"] = _bytes(partial(pages.page, told, folder))
    writers |= _table_writers(told, formats, bom)
    if "json" in formats:
        writers["report.json"] = _bytes(lambda: json_bytes(to_dict(report, told.voices)))
    if "jsonl" in formats:
        writers["claims.jsonl"] = lambda out: out.writelines(jsonl(told.report))
    return writers


def _table_writers(told: Study, formats: Collection[str], bom: bool) -> dict[str, Writer]:
    """Conflicts and claims as tables, row by row."""
    cite = citer(told.report.articles)

    def conflicts() -> Rows:
        weighed = {identity: suggestion(one) for identity, one in told.support.items()}
        return conflict_rows(told.report.conflicts, weighed, told.changes.now if told.changes else {}, cite)

    def claims() -> Rows:
        return claim_rows(told.report.claims, cite)

    sheets = {"conflicts": (CONFLICT_COLUMNS, conflicts), "claims": (CLAIM_COLUMNS, claims)}
    writers: dict[str, Writer] = {}
    for name, (columns, rows) in sheets.items():
        if "csv" in formats:
            writers[f"{name}.csv"] = _csv(columns, rows, bom)
        if "parquet" in formats:
            writers[f"{name}.parquet"] = _parquet(columns, rows)
    return writers


def _csv(columns: tuple[str, ...], rows: Callable[[], Rows], bom: bool) -> Writer:
    return lambda out: write_csv(out, columns, rows(), bom=bom)


def _parquet(columns: tuple[str, ...], rows: Callable[[], Rows]) -> Writer:
    from factcheck.report.parquet import write_parquet

    return lambda out: write_parquet(out, columns, rows())


def _bytes(make: Callable[[], bytes]) -> Writer:
    def write_bytes(out: BinaryIO) -> None:
        out.write(make())

    return write_bytes
