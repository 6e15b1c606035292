"""Which reader a file is for: by its first bytes where they are plain, else by its name."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath

from factcheck.errors import FactcheckError
from factcheck.faults import fault
from factcheck.limits import Limits, Overdue, each_within
from factcheck.models import Article, Skipped
from factcheck.sources import PACKED, open_file, read_bounded

FORMATS = {
    "": "text", ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".docx": "docx", ".docm": "docx", ".pdf": "pdf",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "tsv", ".parquet": "parquet",
    ".rss": "feed", ".atom": "feed", ".xml": "feed", ".epub": "epub", ".warc": "warc",
    ".mhtml": "mhtml", ".mht": "mhtml", ".zip": "zip",
}  # fmt: skip
TABLES = ("jsonl", "csv", "tsv", "parquet")
SNIFF = 1024
# Formats that another program turns into one that is read.
FOREIGN = {".doc": ".docx", ".odt": ".docx", ".rtf": ".docx", ".pages": ".docx", ".mobi": ".epub", ".azw3": ".epub"}


def file_format(path: PurePath, named: bool) -> str:
    """The format that a name states; an unknown one is text when the file itself was named, and "" in a folder.

    >>> file_format(PurePath("a/b.html.gz"), False), file_format(PurePath("a.png"), False)
    ('html', '')
    """
    plain = path.with_suffix("") if path.suffix.lower() in PACKED else path
    return FORMATS.get(plain.suffix.lower(), "text" if named else "")


def by_content(data: bytes, format: str) -> str:
    """The format that the first bytes state, where they are plain; else the one of the name."""
    head = data[:SNIFF].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"%pdf-"):
        return "pdf"
    if head.startswith(b"pk\x03\x04"):
        return "epub" if b"application/epub+zip" in head else format if format in ("docx", "epub") else "zip"
    if format in ("text", "html") and head.startswith(b"from: <saved by "):
        return "mhtml"
    if format in ("text", "feed", "html", "mhtml") and head.startswith((b"<!doctype html", b"<html")):
        return "html"
    if format in ("text", "html") and head.startswith(b"<?xml") and (b"<rss" in head or b"<feed" in head):
        return "feed"
    return format


def read_file(
    path: Path, name: str, named: bool, limits: Limits, columns: Mapping[str, str]
) -> Iterator[Article | Skipped]:
    """The articles of one file; what cannot be read is `Skipped`."""

    def articles() -> Iterator[Article | Skipped]:
        with open_file(path, name) as stream:
            yield from _streamed(stream, name, file_format(path, named), limits, columns, path.suffix)

    return or_skipped(name, articles(), limits)


def or_skipped(name: str, articles: Iterator[Article | Skipped], limits: Limits) -> Iterator[Article | Skipped]:
    """The articles of a file up to the mistake that ends it, which is the last that is told of it."""
    some = False
    try:
        for one in each_within(limits.seconds, articles):
            some = True
            yield one
    except FactcheckError as error:
        yield Skipped(error.path, error.message, error.line, error.column, error.hint)
    except Overdue:
        yield limits.overdue(name)
    except RecursionError:
        yield Skipped(name, "is nested too deeply to be read", hint="leave it out of the corpus")
    except (MemoryError, OSError):  # of the machine, not of the file
        raise
    except Exception as error:  # noqa: BLE001 - whatever breaks, the other files are read
        yield fault(name, error)
    else:
        if not some:
            yield Skipped(name, "holds no articles", hint="leave it out of the corpus")


def _streamed(
    stream: io.BufferedReader, name: str, format: str, limits: Limits, columns: Mapping[str, str], suffix: str
) -> Iterator[Article | Skipped]:
    """The articles of an open file; tables and web archives are never held whole."""
    if format in TABLES:
        from factcheck.readers.table import read_table

        yield from read_table(name, stream, format, columns, limits)
    elif format == "warc":
        from factcheck.readers.warc import read_warc

        yield from read_warc(name, stream, limits)
    elif not format:
        raise unknown(name, suffix)
    else:
        data = read_bounded(stream, name, limits.max_bytes)
        yield from read_bytes(name, data, by_content(data, format), limits)


def unknown(name: str, suffix: str) -> FactcheckError:
    """What is said of a file that no reader is for."""
    better = FOREIGN.get(suffix.lower())
    hint = f"save it as {better}" if better else "name the file itself to read it as text"
    return FactcheckError(name, f"is no known format ({suffix})", hint=hint)


def read_bytes(name: str, data: bytes, format: str, limits: Limits) -> Iterator[Article | Skipped]:
    """The articles in the bytes of one file of a format."""
    if not data.strip():
        raise FactcheckError(name, "is empty", hint="leave it out of the corpus")
    match format:
        case "text":
            from factcheck.readers.text import read_text

            yield read_text(name, data)
        case "markdown":
            from factcheck.readers.markdown import read_markdown

            yield read_markdown(name, data)
        case "html":
            from factcheck.readers.html import read_html

            yield read_html(name, data)
        case "docx":
            from factcheck.readers.docx import read_docx

            yield read_docx(name, data, limits)
        case "pdf":
            from factcheck.readers.pdf import read_pdf

            yield read_pdf(name, data, limits)
        case "epub":
            from factcheck.readers.epub import read_epub

            yield read_epub(name, data, limits)
        case "mhtml":
            from factcheck.readers.mhtml import read_mhtml

            yield read_mhtml(name, data)
        case "zip":
            from factcheck.readers.zipped import read_zip

            yield from read_zip(name, data, limits)
        case "feed":
            from factcheck.readers.feed import read_feed

            yield from read_feed(name, data)
        case _:
            raise FactcheckError(name, "is not one article", hint="give the path of the file")
