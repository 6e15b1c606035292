"""One article of our own as programs that are not ours write it, each in a form that it is known for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.foreign import archives, documents, feeds, programs, tables

FOREIGN: dict[str, Callable[[Path], None]] = {
    "ebooklib.epub": feeds.ebooklib,
    "feedgen.rss": feeds.feedgen,
    "feedgen.atom": feeds.feedgen,
    "pandas.csv": tables.pandas,
    "pandas.tsv": tables.pandas,
    "pandas.jsonl": tables.pandas,
    "pandas.parquet": tables.pandas,
    "pandas.jsonl.gz": tables.pandas_days,
    "pandas.csv.xz": tables.pandas_days,
    "pandas.zstd.parquet": tables.pandas_days,
    "polars.csv": tables.polars,
    "polars.ndjson": tables.polars,
    "polars.parquet": tables.polars,
    "python-docx.docx": documents.python_docx,
    "reportlab.pdf": documents.reportlab,
    "fpdf2.pdf": documents.fpdf2,
    "pandoc.md": programs.pandoc,
    "pandoc.txt": programs.pandoc,
    "pandoc.html": programs.pandoc,
    "pandoc.docx": programs.pandoc,
    "pandoc.epub": programs.pandoc,
    "libreoffice.docx": programs.libreoffice,
    "libreoffice.html": programs.libreoffice,
    "libreoffice.pdf": programs.libreoffice,
    "warcio.warc": archives.warcio,
    "warcio.warc.gz": archives.warcio,
    "wget.warc.gz": archives.wget,
    "shutil.zip": archives.zipped,
    "packed.txt.gz": archives.packed,
    "packed.txt.bz2": archives.packed,
    "packed.txt.xz": archives.packed,
}
