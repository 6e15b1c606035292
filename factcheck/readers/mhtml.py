"""Pages that a browser or Word saved as one file (MHTML): the page alone, without its frames, pictures and styles."""

from __future__ import annotations

import codecs
from email import message_from_bytes
from email.message import Message
from typing import NamedTuple

from factcheck.errors import FactcheckError
from factcheck.models import Article
from factcheck.readers.html import read_html

PAGES = ("text/html", "application/xhtml+xml")


class Saved(NamedTuple):
    """The source of a saved page and the address that it was saved from."""

    page: bytes
    url: str


def read_mhtml(path: str, data: bytes) -> Article:
    """The article in a saved page."""
    return read_html(path, *saved(path, data))


def saved(path: str, data: bytes) -> Saved:
    """The page in a file of many parts: the first that is one, for the frames of a page follow it."""
    message = message_from_bytes(data)
    part = next((part for part in message.walk() if part.get_content_type() in PAGES), None)
    page = _bytes(part) if part is not None else b""
    if part is None or not page.strip():
        raise FactcheckError(path, "holds no saved page", hint="save the page again")
    url = message.get("Snapshot-Content-Location") or part.get("Content-Location") or ""
    return Saved(page, url.strip() if url.startswith(("http://", "https://")) else "")


def _bytes(part: Message) -> bytes:
    """The source of a page, in UTF-8 where the part says in which encoding it is."""
    body = part.get_payload(decode=True)
    page = body if isinstance(body, bytes) else b""
    charset = part.get_param("charset")
    if not page.strip() or not isinstance(charset, str):
        return page
    try:
        return codecs.BOM_UTF8 + page.decode(charset).encode("utf-8")
    except (LookupError, UnicodeError):
        return page
