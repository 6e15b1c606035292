"""HTML: the main text as trafilatura finds it, with its structure and metadata; menus and the like left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from factcheck.articles import Meta, build
from factcheck.blocks import is_question
from factcheck.errors import FactcheckError
from factcheck.models import Article, Block
from factcheck.pieces import Piece, compose
from factcheck.readers.markup import tree_pieces
from factcheck.readers.page import cleared, page_of, tree_of
from factcheck.readers.stated import stated

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

# Of preformatted text trafilatura makes one paragraph, with its blank lines in it.
PARAGRAPHS = re.compile(r"\n\s*\n")
# trafilatura's own least size of an article; below it, it falls back to all words in one paragraph.
SHORT_PAGE = 250
MOST_BYTES = 16 * 1024 * 1024  # the longest of 360 manual pages has 8 MB, and takes 17 s and 370 MB to read
LONGEST_SHORT_PAGE = 2000
# trafilatura also looks for a date, which is read elsewhere (`stated`) and dropped here. Left to itself it tries 200
# languages on the first odd `<time>` it meets, which took 2 seconds for a page of 92 bytes.
NO_LONG_SEARCH = {"extensive_search": False}


def read_html(path: str, data: bytes, url: str = "") -> Article:
    """The article in a page; its text is what trafilatura takes for the main text."""
    if len(data) > MOST_BYTES:
        size = f"{len(data):,} bytes of HTML"
        raise FactcheckError(
            path, f"has {size}, more than a page is read of", hint="save the article alone, or as text"
        )
    return from_html(path, page_of(path, data), url)


def from_html(path: str, page: str, url: str = "") -> Article:
    """The article that the source of a page is."""
    tree = tree_of(page)
    document = extracted(cleared(tree), url) if tree is not None else None
    text, blocks = main_text(document, tree) if tree is not None else ("", [])
    if not blocks:
        raise FactcheckError(path, "no article text was found in the page", hint="save the page with its text")
    found = {} if document is None else {"page metadata": _found(document)}
    return build(path, text, blocks, "html", {**stated(page, url), **found})


def extracted(tree: HtmlElement, url: str = "") -> Document | None:
    """What trafilatura makes of a page."""
    import trafilatura

    found = None
    # Of some broken pages (a root of MathML) htmldate, inside, takes the root away and then wants to know its parent.
    with suppress(AssertionError):
        found = trafilatura.bare_extraction(
            tree,
            url=url or None,
            with_metadata=True,
            include_comments=False,
            include_tables=True,
            favor_recall=True,
            date_extraction_params=NO_LONG_SEARCH,
        )
    return None if isinstance(found, dict) else found


def main_text(document: Document | None, tree: HtmlElement) -> tuple[str, list[Block]]:
    """The main text of a page and its blocks. Of a short page trafilatura makes one run of words, so that is read as it
    stands, unless it turns out to be long: then what is left out is a menu."""
    text, blocks = compose(pieces(document.body)) if document is not None else ("", [])
    if len(text) >= SHORT_PAGE:
        return text, blocks
    whole, parts = compose(tree_pieces(tree))
    return (whole, parts) if parts and len(whole) <= LONGEST_SHORT_PAGE else (text, blocks)


def _found(document: Document) -> Meta:
    return Meta(
        title=document.title or "",
        publisher=document.sitename or "",
        author=(document.author or "").replace("; ", ", "),
        url=document.url or "",
    )


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
                yield from map(_paragraph, PARAGRAPHS.split(_lines(node)))


def _paragraph(words: str) -> Piece:
    said = " ".join(words.split())
    return Piece("question" if is_question(said) else "paragraph", said)


def _rows(table: _Element) -> Iterator[Piece]:
    for at, row in enumerate(table.iter("row")):
        cells = tuple(_words(cell) for cell in row.iter("cell"))
        header = at == 0 and any(cell.get("role") == "head" for cell in row.iter("cell"))
        if any(cells):
            yield Piece("row", cells=cells, header=header)


def _words(node: _Element) -> str:
    return " ".join(_lines(node).split())


def _lines(node: _Element) -> str:
    """The words of an element; a line break is a line end, unless the page has one there itself."""
    for line_break in node.iter("lb"):
        line_break.text = "" if (line_break.tail or "").startswith("\n") else "\n"
    return "".join(map(str, node.itertext()))
