"""Clean markup, as in feeds and e-books, to pieces: every block element as it stands, nothing guessed away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.blocks import is_question
from factcheck.models import BlockKind
from factcheck.pieces import Piece

if TYPE_CHECKING:
    from lxml.etree import _Element

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
BLOCKS: dict[str, BlockKind] = {
    "p": "paragraph", "li": "item", "blockquote": "quote", "figcaption": "caption", "caption": "caption", "dt": "item",
    "dd": "paragraph", "div": "paragraph", "section": "paragraph", "article": "paragraph", "body": "paragraph",
    "aside": "paragraph", "main": "paragraph", "header": "paragraph", "td": "paragraph",
}  # fmt: skip
LEFT_OUT = {
    "footer",
    "script",
    "style",
    "head",
    "nav",
    "form",
    "button",
    "svg",
    "pre",
    "code",
    "noscript",
    "template",
    "iframe",
}


def markup_pieces(source: str | bytes) -> Iterator[Piece]:
    """The pieces of a page or a fragment of one.

    >>> [piece[:2] for piece in markup_pieces("<h2>Toll</h2><p>Four <b>died</b>.</p>")]
    [('heading', 'Toll'), ('paragraph', 'Four died.')]
    """
    from lxml import html
    from lxml.etree import ParserError, XMLSyntaxError

    if not source.strip():
        return
    parser = html.HTMLParser(encoding="utf-8" if isinstance(source, bytes) else None)
    try:
        root = html.document_fromstring(source, parser=parser)
    except (ParserError, XMLSyntaxError):
        return
    yield from tree_pieces(root)


def tree_pieces(root: _Element) -> Iterator[Piece]:
    """The pieces of a tree, in one pass without recursion: words are gathered until a block begins or ends."""
    from lxml import etree

    words: list[str] = []
    kinds: list[tuple[BlockKind, int]] = [("paragraph", 0)]
    skipped = 0
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = node.tag if isinstance(node.tag, str) else ""
        edge = tag in BLOCKS or tag in HEADINGS or tag in ("tr", "ul", "ol", "table", "br")
        if edge and not skipped and tag != "br":
            yield from _flush(words, *kinds[-1])
        if event == "start":
            skipped += tag in LEFT_OUT or tag == "tr"
            if tag == "tr":
                yield from _row(node)
            if edge and tag != "br":
                kinds.append(_kind(tag, kinds[-1]))
            words += [node.text or "" if not skipped else "", " " if tag == "br" else ""]
        else:
            if event == "end":
                skipped -= tag in LEFT_OUT or tag == "tr"
                if edge and tag != "br":
                    kinds.pop()
            words.append(node.tail or "" if not skipped else "")
    yield from _flush(words, "paragraph", 0)


def _kind(tag: str, around: tuple[BlockKind, int]) -> tuple[BlockKind, int]:
    """A paragraph inside an item or a quote is part of it."""
    if tag in HEADINGS:
        return "heading", HEADINGS[tag]
    kind = BLOCKS.get(tag, "paragraph")
    return around if kind == "paragraph" and around[0] in ("item", "quote", "caption") else (kind, int(kind == "item"))


def _flush(words: list[str], kind: BlockKind, level: int) -> Iterator[Piece]:
    said = " ".join("".join(words).split())
    words.clear()
    if said:
        asks = kind in ("paragraph", "heading") and is_question(said)
        yield Piece("question" if asks else kind, said, level)


def _row(row: _Element) -> Iterator[Piece]:
    cells = tuple(" ".join("".join(cell.itertext()).split()) for cell in row if cell.tag in ("td", "th"))
    if any(cells):
        yield Piece("row", cells=cells, header=all(cell.tag == "th" for cell in row))
