"""One partition as two Parquet tables: its claims for other programs, its readings for the comparison.

`docs/data.md` describes the columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.errors import FactcheckError
from factcheck.models import Article, Claim, Skipped
from factcheck.reading import Reading
from factcheck.report.document import bounds, shown
from factcheck.values import iso

if TYPE_CHECKING:
    import pyarrow

CLAIM_COLUMNS = {
    **dict.fromkeys(("source", "title", "published", "subject", "mention", "attribute", "kind", "value"), "string"),
    **dict.fromkeys(("first", "last"), "string"),
    **dict.fromkeys(("low", "high"), "double"),
    **dict.fromkeys(("unit", "stance", "time_first", "time_last", "place", "part", "per"), "string"),
    **dict.fromkeys(("line", "column", "start", "end"), "int32"),
    **dict.fromkeys(("quote", "sentence", "section", "derived"), "string"),
}
READING_COLUMNS = {
    **dict.fromkeys(("source", "title", "published", "unread"), "string"),
    **dict.fromkeys(("words", "claims"), "int32"),
    **dict.fromkeys(("article", "reading"), "binary"),
}
ARTICLE = msgspec.msgpack.Decoder(Article)
READING = msgspec.msgpack.Decoder(Reading)


class Tables(msgspec.Struct, frozen=True):
    """The two files of a partition, or of a part of one, and what in it could not be read after all."""

    claims: bytes
    readings: bytes
    unread: tuple[Skipped, ...] = ()


def packed(articles: Sequence[Article], readings: Sequence[Reading]) -> Tables:
    """The articles of a partition and what was read of them, an article a row and a claim a row."""
    claims = (_claim_row(claim, one) for one in readings for claim in one.claims)
    rows = (_reading_row(article, one) for article, one in zip(articles, readings, strict=True))
    unread = tuple(one.unread for one in readings if one.unread)
    return Tables(_parquet(CLAIM_COLUMNS, claims), _parquet(READING_COLUMNS, rows), unread)


def joined(pieces: Sequence[Tables]) -> Tables:
    """One partition out of those of its parts, its rows in the order that they have when it is read whole."""
    if len(pieces) == 1:
        return pieces[0]
    unread = tuple(left for one in pieces for left in one.unread)
    return Tables(_joined([one.claims for one in pieces]), _joined([one.readings for one in pieces]), unread)


def unpacked(readings: bytes) -> Iterator[tuple[Article, Reading]]:
    """The articles of a partition and what was read of them."""
    table = arrow_here().parquet.read_table(BytesIO(readings), columns=["article", "reading"])
    for batch in table.to_batches():
        articles, read = (batch.column(at).to_pylist() for at in range(2))
        for article, one in zip(articles, read, strict=True):
            yield ARTICLE.decode(article), READING.decode(one)


def arrow_here() -> Any:
    """pyarrow; raises where it is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        hint = "pip install 'factcheck-lint[parquet]'"
        raise FactcheckError("", "partitions need pyarrow, which is not installed", hint=hint) from None
    return pyarrow


def _parquet(columns: dict[str, str], rows: Iterable[Sequence[object]]) -> bytes:
    arrow = arrow_here()
    schema = arrow.schema([(name, arrow.type_for_alias(kind)) for name, kind in columns.items()])
    cells = [list(column) for column in zip(*rows, strict=True)] or [[] for _ in columns]
    return _written(arrow.table(cells, schema=schema))


def _joined(files: Sequence[bytes]) -> bytes:
    arrow = arrow_here()
    whole = arrow.concat_tables([arrow.parquet.read_table(BytesIO(file)) for file in files])
    # The sort keeps the order of rows of one source, which all come from one file.
    at = sorted(range(whole.num_rows), key=whole.column("source").to_pylist().__getitem__)
    return _written(whole.take(arrow.array(at, arrow.int64())).combine_chunks())


def _written(table: pyarrow.Table) -> bytes:
    out = BytesIO()
    arrow_here().parquet.write_table(table, out, compression="zstd")
    return out.getvalue()


def _claim_row(claim: Claim, reading: Reading) -> tuple[object, ...]:
    kind, low, high, unit = bounds(claim.value)
    days = (low, high) if kind == "date" else (None, None)
    numbers = (low, high) if kind == "figure" else (None, None)
    context = claim.context
    time = tuple(iso(day) for day in context.time) if context.time else (None, None)
    return (
        *(claim.source, reading.title, reading.published, claim.subject.name or claim.subject.text),
        *(claim.subject.text, claim.attribute, kind, shown(claim.value), *days, *numbers, unit, claim.stance),
        *(*time, context.place, ", ".join(context.part), context.per),
        *(claim.line, claim.column, claim.start, claim.end),
        *(claim.quote, claim.sentence, claim.section, claim.derived),
    )


def _reading_row(article: Article, reading: Reading) -> tuple[object, ...]:
    unread = reading.unread.reason if reading.unread else None
    bodies = (msgspec.msgpack.encode(article), msgspec.msgpack.encode(reading))
    return (article.path, article.title, article.published, unread, article.words, len(reading.claims), *bodies)
