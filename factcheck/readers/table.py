"""Tables of articles, one a row: JSON Lines, CSV, TSV and Parquet, with a mapping of columns where names differ."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping

import msgspec

from factcheck.articles import Meta
from factcheck.errors import FactcheckError
from factcheck.limits import Limits
from factcheck.models import Article, Skipped
from factcheck.readers.decode import SAMPLE, decode, plain
from factcheck.readers.extras import needs
from factcheck.readers.text import from_text

# A row of a table and the line (of a Parquet file: the row) where it stands; a string is the reason why it is broken.
Row = tuple[int, dict[str, object] | str]

COLUMNS = {
    "text": ("text", "body", "content", "article", "full_text", "articlebody"),
    "title": ("title", "headline"),
    "publisher": ("publisher", "source", "site", "publication"),
    "author": ("author", "authors", "byline"),
    "published": ("published", "date", "publish_date", "pubdate", "published_at"),
    "modified": ("modified", "updated", "updated_at", "lastmod"),
    "id": ("id", "guid", "uuid"),
    "url": ("url", "link"),
    "language": ("language", "lang"),
}
DELIMITERS = ",;\t|"
ID_CHARS = 120
HINT = 'name the columns in the configuration: [tool.factcheck.columns] with text = "…"'


def read_table(
    path: str, stream: io.BufferedReader, format: str, columns: Mapping[str, str], limits: Limits
) -> Iterator[Article | Skipped]:
    """The articles of a table; a broken row is skipped with its line and the rest is read.

    The path of an article is the file's with "#" and its id, or its line where it has no id of its own.
    """
    seen: set[str] = set()
    names: dict[str, None] = {}  # in their order; lines of JSON may bring new ones
    chosen: dict[str, str] = {}
    for at, (line, row) in enumerate(rows(path, stream, format, limits), 1):
        if isinstance(row, dict) and not row.keys() <= names.keys():
            names |= dict.fromkeys(row)
            chosen = choose_columns(path, list(names), columns)
        if isinstance(row, str):
            yield Skipped(path, row, line, 0, "mend the line or take it out")
            continue
        said = {field: plain(str(row[name])) for field, name in chosen.items() if row.get(name) is not None}
        if not said.get("text", "").strip():
            yield Skipped(
                path,
                f"row has no text in column '{chosen.get('text', 'text')}'",
                line,
                0,
                "mend the row or take it out",
            )
            continue
        key = _key(said.get("id", ""), line, seen)
        try:
            article = from_text(f"{path}#{key}", said.pop("text"), {"columns": Meta(**said)})
            yield msgspec.structs.replace(article, part=_place(format, line, at))
        except FactcheckError as error:
            yield Skipped(path, error.message, line, 0, error.hint)


def _place(format: str, line: int, at: int) -> str:
    """Where a row stands, as an editor or a spreadsheet counts; the header of a CSV file is its first row."""
    return f"line {line}" if format == "jsonl" else f"row {at if format == 'parquet' else at + 1}"


def choose_columns(path: str, names: list[str], columns: Mapping[str, str]) -> dict[str, str]:
    """Which column holds what: as configured, else by the usual names.

    >>> choose_columns("a.csv", ["Body", "day"], {"published": "day"})
    {'text': 'Body', 'published': 'day'}
    """
    folded = {name.lower().strip(): name for name in reversed(names)}
    chosen = {}
    for field, usual in COLUMNS.items():
        name = columns.get(field, "")
        if name and name not in names:
            raise FactcheckError(path, f"has no column '{name}'; it has {_listed(names)}", hint=HINT)
        found = name or next((folded[one] for one in usual if one in folded), "")
        if found:
            chosen[field] = found
    if "text" not in chosen:
        raise FactcheckError(path, f"has no column with the text; it has {_listed(names)}", hint=HINT)
    return chosen


def _listed(names: list[str]) -> str:
    shown = ", ".join(repr(name) for name in names[:12])
    return shown + (" …" if len(names) > 12 else "") if names else "none"


def _key(id: str, line: int, seen: set[str]) -> str:
    """The id of a row if it is short, can be shown and is its own; else the line. "#" parts a key from its file."""
    fit = id and len(id) <= ID_CHARS and id.isprintable() and id not in seen and "#" not in id
    seen.add(id)
    return id if fit else str(line)


def rows(path: str, stream: io.BufferedReader, format: str, limits: Limits) -> Iterator[Row]:
    """The rows of a table, each with its place."""
    match format:
        case "jsonl":
            yield from _json_rows(path, stream, limits)
        case "parquet":
            yield from _parquet_rows(path, stream)
        case _:
            yield from _csv_rows(path, stream, format, limits)


def _json_rows(path: str, stream: io.BufferedReader, limits: Limits) -> Iterator[Row]:
    line = 0
    while data := stream.readline(limits.max_bytes + 1):
        line += 1
        if len(data) > limits.max_bytes:
            message = f"has a line of more than {limits.max_bytes:,} bytes"
            raise FactcheckError(path, message, line=line, hint="raise --max-bytes")
        if not data.strip():
            continue
        try:
            row = json.loads(decode(path, data))
        except json.JSONDecodeError as error:
            yield line, f"is not JSON: {error.msg} at column {error.colno}"
        except (FactcheckError, RecursionError, ValueError) as error:
            yield line, f"is not JSON: {error}"
        else:
            yield line, row if isinstance(row, dict) else "is no JSON object"


def _csv_rows(path: str, stream: io.BufferedReader, format: str, limits: Limits) -> Iterator[Row]:
    head = stream.peek(SAMPLE)[:SAMPLE]
    if b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FactcheckError(path, "is binary, not text (a zero byte)", hint="leave it out of the corpus")
    encoding = _encoding(head)
    text = io.TextIOWrapper(stream, encoding, errors="replace", newline="")
    first = head.decode(encoding, "replace").split("\n", 1)[0]
    delimiter = "\t" if format == "tsv" else max(DELIMITERS, key=first.count)
    before = csv.field_size_limit(min(limits.max_bytes, 2**31 - 1))
    try:
        reader = csv.DictReader(text, delimiter=delimiter, strict=False)
        for row in reader:
            many = None in row
            yield reader.line_num, "has more cells than the header" if many else dict(row)
    except csv.Error as error:
        raise FactcheckError(path, f"is not CSV: {error}", line=reader.line_num, hint="save it again as CSV") from None
    finally:
        csv.field_size_limit(before)


def _encoding(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        head[: head.rfind(b"\n") + 1 or None].decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _parquet_rows(path: str, stream: io.BufferedReader) -> Iterator[Row]:
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise needs(path, "parquet") from None
    at = 0
    try:
        for batch in ParquetFile(stream).iter_batches(batch_size=64):
            for row in batch.to_pylist():
                at += 1
                yield at, row
    except (ArrowException, OSError, ValueError) as error:
        raise FactcheckError(path, f"is not Parquet: {error}".splitlines()[0], hint="save it again") from None
