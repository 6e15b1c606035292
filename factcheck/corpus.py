"""Paths to articles: which files there are, which reader each is for, and what could not be read and why."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath

import msgspec

from factcheck.errors import FactcheckError
from factcheck.furniture import mark_by_recurrence
from factcheck.limits import Limits
from factcheck.models import Article, Skipped
from factcheck.sources import PACKED, STDIN, open_file, read_bounded, shown, walk

FORMATS = {
    "": "text", ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".docx": "docx", ".docm": "docx", ".pdf": "pdf",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "tsv", ".parquet": "parquet",
    ".rss": "feed", ".atom": "feed", ".xml": "feed", ".epub": "epub", ".warc": "warc",
}  # fmt: skip
SNIFF = 1024
DEFAULT = Limits()


class Corpus(msgspec.Struct, frozen=True):
    """The articles in order of path, and what was left out."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...] = ()


def read_corpus(
    paths: Sequence[Path],
    *,
    root: Path | None = None,
    limits: Limits = DEFAULT,
    columns: Mapping[str, str] | None = None,
) -> Corpus:
    """Read every article under the paths; one that cannot be read is listed as skipped and the rest is read.

    Paths are shown relative to `root` (default: the current folder). `columns` names the columns of tables:
    `{"text": "body", "published": "day"}`. A path that is missing, or paths without one article, are a FactcheckError.
    """
    base = root or Path.cwd()
    for path in paths:
        if path != STDIN and not path.exists() and not path.is_symlink():
            raise FactcheckError(str(path), "does not exist", hint="give the path of a file or a folder of articles")
    articles: dict[str, Article] = {}
    skipped: dict[tuple[str, int], Skipped] = {}
    for path, named in dict(walk(paths)).items():
        for one in read_file(path, shown(path, base), named, limits, columns or {}):
            if isinstance(one, Article):
                articles[one.path] = one
            else:
                skipped[one.path, one.line] = one
    if not articles and not skipped:
        told = ", ".join(map(str, paths)) or "."
        raise FactcheckError(told, "holds no articles", hint="put .txt, .md or .html files there, or give another path")
    read = mark_by_recurrence([articles[key] for key in sorted(articles)])
    return Corpus(tuple(read), tuple(skipped[key] for key in sorted(skipped)))


def article_from_text(name: str, text: str, published: str = "") -> Article:
    """The article that a text is, under a name; `published` (ISO) wins over what the text says.

    >>> article_from_text("note", "The dam\\n\\nIt broke in 1999.").title
    'The dam'
    """
    from factcheck.readers.decode import plain
    from factcheck.readers.text import from_text

    article = from_text(name, plain(text))
    return msgspec.structs.replace(article, published=published) if published else article


def read_file(
    path: Path, name: str, named: bool, limits: Limits, columns: Mapping[str, str]
) -> Iterator[Article | Skipped]:
    """The articles of one file; what cannot be read is `Skipped`."""
    try:
        with open_file(path, name) as stream:
            some = False
            for one in _read(stream, path, name, named, limits, columns):
                some = True
                yield one
            if not some:
                yield Skipped(name, "holds no articles", hint="leave it out of the corpus")
    except FactcheckError as error:
        yield Skipped(error.path, error.message, error.line, error.column, error.hint)
    except RecursionError:
        yield Skipped(name, "is nested too deeply to be read", hint="leave it out of the corpus")


def _read(
    stream: io.BufferedReader, path: PurePath, name: str, named: bool, limits: Limits, columns: Mapping[str, str]
) -> Iterator[Article | Skipped]:
    format = file_format(path, named)
    match format:
        case "jsonl" | "csv" | "tsv" | "parquet":
            from factcheck.readers.table import read_table

            yield from read_table(name, stream, format, columns, limits)
            return
        case "warc":
            from factcheck.readers.warc import read_warc

            yield from read_warc(name, stream, limits)
            return
        case "":
            hint = "name the file itself to read it as text"
            raise FactcheckError(name, f"is no known format ({path.suffix})", hint=hint)
    data = read_bounded(stream, name, limits.max_bytes)
    yield from read_bytes(name, data, by_content(data, format), limits)


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
    if format in ("text", "feed", "html") and head.startswith((b"<!doctype html", b"<html")):
        return "html"
    if format in ("text", "html") and head.startswith(b"<?xml") and (b"<rss" in head or b"<feed" in head):
        return "feed"
    return format


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
        case "feed":
            from factcheck.readers.feed import read_feed

            yield from read_feed(name, data)
        case _:
            raise FactcheckError(name, "is an archive, not an article", hint="unpack it and give its folder")
