"""Web archives: one article a saved page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from factcheck.errors import FactcheckError
from factcheck.limits import Limits
from factcheck.models import Article, Skipped
from factcheck.readers.extras import needs
from factcheck.readers.html import read_html

PAGES = ("text/html", "application/xhtml+xml")
OK = 200


def read_warc(path: str, stream: BinaryIO, limits: Limits) -> Iterator[Article | Skipped]:
    """The pages that were answered with 200, each under its address; images and redirects are no articles."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise needs(path, "warc") from None
    at = 0
    try:
        for record in ArchiveIterator(stream, record_types=WarcRecordType.response, auto_decode="all"):
            headers = record.http_headers
            if headers is None or headers.status_code != OK or record.http_content_type not in PAGES:
                continue
            url = str(record.headers.get("WARC-Target-URI", "")).strip("<>")
            data = record.reader.read(limits.max_bytes + 1)
            at += 1
            yield _page(f"{path}#{url}", data, url, at, limits)
    except (RuntimeError, OSError, EOFError, ValueError) as error:
        raise FactcheckError(path, f"is a damaged web archive: {error}", hint="save it again") from None


def _page(name: str, data: bytes, url: str, at: int, limits: Limits) -> Article | Skipped:
    if len(data) > limits.max_bytes:
        return Skipped(name, f"has more than {limits.max_bytes:,} bytes", 0, 0, "raise --max-bytes")
    try:
        return msgspec.structs.replace(read_html(name, data, url), part=f"page {at}")
    except FactcheckError as error:
        return Skipped(name, error.message, error.line, error.column, error.hint)
