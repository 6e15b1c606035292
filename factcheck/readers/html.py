"""HTML: the main text as trafilatura finds it, with its structure and metadata; menus and the like left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.articles import NOTHING, Meta, build, merged
from factcheck.blocks import is_question
from factcheck.errors import FactcheckError
from factcheck.models import Article
from factcheck.pieces import Piece, compose
from factcheck.readers.decode import decode

if TYPE_CHECKING:
    from lxml.etree import _Element

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
LANGUAGE = re.compile(r"<html[^>]{0,500}?\slang=[\"']?([A-Za-z-]{2,10})", re.IGNORECASE)
CANONICAL = re.compile(
    r"<link[^>]{0,300}?rel=[\"']?canonical[\"']?[^>]{0,300}?href=[\"']?(https?://[^\"'\s>]{1,2000})", re.IGNORECASE
)
DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
HEAD_CHARS = 64 * 1024
# htmldate tries dates against "now"; a fixed day keeps the answer the same tomorrow.
DATES = {"original_date": True, "extensive_search": False, "min_date": "1990-01-01", "max_date": "2099-12-31"}
NO_TEXT = "no article text was found in the page"


def read_html(path: str, data: bytes, url: str = "", meta: Meta = NOTHING) -> Article:
    """The article in a page; its text is what trafilatura takes for the main text."""
    declared = CHARSET.search(data[:HEAD_CHARS])
    return from_html(path, decode(path, data, declared[1].decode("ascii") if declared else ""), url, meta)


def from_html(path: str, source: str, url: str = "", meta: Meta = NOTHING) -> Article:
    """The article that a page is; `meta` wins over what the page says."""
    import trafilatura

    page = DECLARATION.sub("", source)
    found = trafilatura.bare_extraction(
        page,
        url=url or None,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        favor_recall=True,
        date_extraction_params=DATES,
    )
    if found is None or isinstance(found, dict) or found.body is None:
        raise FactcheckError(path, NO_TEXT, hint="save the page with its text, or take it out of the corpus")
    text, blocks = compose(pieces(found.body))
    if not blocks:
        raise FactcheckError(path, NO_TEXT, hint="save the page with its text, or take it out of the corpus")
    language = LANGUAGE.search(page[:HEAD_CHARS])
    canonical = CANONICAL.search(page[:HEAD_CHARS])
    said = Meta(
        title=found.title or "",
        publisher=found.sitename or "",
        author=(found.author or "").replace("; ", ", "),
        published=found.date or "",
        url=url or (canonical[1] if canonical else found.url or ""),
        language=language[1] if language else "",
    )
    return build(path, text, blocks, "html", merged(meta, said))


def pieces(body: _Element) -> Iterator[Piece]:
    """The main text as pieces, in the order of the page."""
    for node in body:
        match node.tag:
            case "head":
                words = _words(node)
                level = int(str(node.get("rend", "h2"))[1:2] or 2) if str(node.get("rend", ""))[1:2].isdigit() else 2
                yield Piece("question" if is_question(words) else "heading", words, level)
            case "list":
                yield from (Piece("item", _words(item), 1) for item in node.iter("item"))
            case "table":
                yield from _rows(node)
            case "quote":
                yield from (Piece("quote", _words(part)) for part in (list(node) or [node]))
            case "code" | "graphic":
                continue
            case _:
                words = _words(node)
                yield Piece("question" if is_question(words) else "paragraph", words)


def _rows(table: _Element) -> Iterator[Piece]:
    for at, row in enumerate(table.iter("row")):
        cells = tuple(_words(cell) for cell in row.iter("cell"))
        header = at == 0 and any(cell.get("role") == "head" for cell in row.iter("cell"))
        if any(cells):
            yield Piece("row", cells=cells, header=header)


def _words(node: _Element) -> str:
    return " ".join("".join(map(str, node.itertext())).split())
