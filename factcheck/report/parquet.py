"""The tables as Parquet, for those who load them into a data frame; needs the extra `factcheck-lint[parquet]`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from factcheck.errors import FactcheckError
from factcheck.report.tables import Cell, Row

if TYPE_CHECKING:
    import pyarrow

BATCH = 10_000  # rows a row group: some 5 MB of claims at a time
_WHOLE = frozenset({"line", "column", "start", "end"})


def write_parquet(out: BinaryIO, columns: tuple[str, ...], rows: Iterable[Row]) -> None:
    """Write a table in batches; text as it stands in the article, bounds as text since they are dates or numbers."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        hint = 'pip install "factcheck-lint[parquet]"'
        raise FactcheckError("", "Parquet files need pyarrow, which is not installed", hint=hint) from None
    kinds = [(name, pyarrow.int64() if name in _WHOLE else pyarrow.string()) for name in columns]
    schema = pyarrow.schema(kinds)
    with pyarrow.parquet.ParquetWriter(out, schema) as writer:
        for batch in _batches(iter(rows)):
            writer.write_table(_table(batch, schema))


def _table(batch: list[Row], schema: pyarrow.Schema) -> pyarrow.Table:
    import pyarrow

    whole = [name in _WHOLE for name in schema.names]
    arrays = [
        [value if keep else _text(value) for value in column]
        for keep, column in zip(whole, zip(*batch, strict=True), strict=True)
    ]
    return pyarrow.table(arrays, schema=schema)


def _text(value: Cell) -> str | None:
    if value is None or isinstance(value, str):
        return value and value.encode("utf-8", "replace").decode("utf-8")
    return repr(int(value) if value == int(value) else value)


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while batch := list(islice(rows, BATCH)):
        yield batch
