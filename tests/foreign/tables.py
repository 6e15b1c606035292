"""Tables of articles, a row each."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.foreign.story import ADDRESS, DAY, PAPER, TITLE, story_text


def columns() -> dict[str, list[Any]]:
    """The article and one more, of which little is known: programs leave its cells empty."""
    return {
        "id": ["railway", "none"],
        "title": [TITLE, None],
        "text": [story_text(), "Nothing is known of it."],
        "published": [DAY, None],
        "publisher": [PAPER, None],
        "url": [ADDRESS, None],
    }


def pandas(path: Path) -> None:
    frame = pytest.importorskip("pandas").DataFrame(columns())
    match path.suffix:
        case ".csv":
            frame.to_csv(path)
        case ".tsv":
            frame.to_csv(path, sep="\t")
        case ".jsonl":
            frame.to_json(path, orient="records", lines=True)
        case ".parquet":
            frame.to_parquet(path)


def pandas_days(path: Path) -> None:
    """Dates as pandas keeps them, packed as it packs."""
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame(columns())
    frame["published"] = pd.to_datetime(frame["published"])
    match path.suffixes:
        case [".jsonl", ".gz"]:
            frame.to_json(path, orient="records", lines=True, date_format="iso", force_ascii=False)
        case [".csv", ".xz"]:
            frame.to_csv(path, index=False, quoting=1)
        case _:
            frame.to_parquet(path, compression="zstd")


def polars(path: Path) -> None:
    frame = pytest.importorskip("polars").DataFrame(columns())
    match path.suffix:
        case ".csv":
            frame.write_csv(path, include_bom=True, line_terminator="\r\n")
        case ".ndjson":
            frame.write_ndjson(path)
        case ".parquet":
            frame.write_parquet(path)
