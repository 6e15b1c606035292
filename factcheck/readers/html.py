"""HTML: the main text as trafilatura finds it, with its structure and metadata; menus and the like left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.articles import NOTHING, Meta, build, merged
from factcheck.blocks import is_question
from factcheck.errors import FactcheckError
from factcheck.models import Article, Block
from factcheck.pieces import Piece, compose
from factcheck.readers.decode import decode
from factcheck.readers.markup import markup_pieces

if TYPE_CHECKING:
    from lxml.etree import _Element
    from trafilatura.settings import Document

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
LANGUAGE = re.compile(r"<html[^>]{0,500}?\slang=[\"']?([A-Za-z-]{2,10})", re.IGNORECASE)
CANONICAL = re.compile(
    r"<link[^>]{0,300}?rel=[\"']?canonical[\"']?[^>]{0,300}?href=[\"']?(https?://[^\"'\s>]{1,2000})", re.IGNORECASE
)
# Of preformatted text trafilatura makes one paragraph, with its blank lines in it.
PARAGRAPHS = re.compile(r"\n\s*\n")
DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
HEAD_CHARS = 64 * 1024
# trafilatura takes a date out of the running text where the page states none, which dates "last March" wrongly (of 65
# pages of software manuals three got one, 2028-01-01 among them); so only a date that is stated is taken.
DATE_NAMES = {
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.issued",
    "dcterms.created",
    "citation_publication_date",
    "citation_date",
    "sailthru.date",
    "parsely-pub-date",
}
META = re.compile(r"<meta\s[^>]{1,2000}>|<time\s[^>]{0,500}\bpubdate[^>]{0,500}>", re.IGNORECASE)
ATTRIBUTE = re.compile(r"([\w:.-]{1,40})\s*=\s*(?:\"([^\"]{0,1000})\"|'([^']{0,1000})'|([^\s\"'>]{1,1000}))")
JSON_LD_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
# trafilatura's own least size of an article; below it, it falls back to all words in one paragraph.
SHORT_PAGE = 250
LONGEST_SHORT_PAGE = 2000


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
    )
    document = None if isinstance(found, dict) else found
    text, blocks = main_text(document.body if document else None, page)
    if not blocks:
        raise FactcheckError(path, "no article text was found in the page", hint="save the page with its text")
    said = stated(page, url) if document is None else merged(stated(page, url), _found(document))
    return build(path, text, blocks, "html", merged(meta, said))


def main_text(body: _Element | None, page: str) -> tuple[str, list[Block]]:
    """The main text of a page and its blocks. Of a short page trafilatura makes one run of words, so that is read as it
    stands, unless it turns out to be long: then what is left out is a menu."""
    text, blocks = compose(pieces(body)) if body is not None else ("", [])
    if len(text) >= SHORT_PAGE:
        return text, blocks
    whole, parts = compose(markup_pieces(page))
    return (whole, parts) if parts and len(whole) <= LONGEST_SHORT_PAGE else (text, blocks)


def stated(page: str, url: str) -> Meta:
    """What the page states where trafilatura does not look, or guesses."""
    language = LANGUAGE.search(page[:HEAD_CHARS])
    canonical = CANONICAL.search(page[:HEAD_CHARS])
    return Meta(
        published=stated_date(page),
        url=url or (canonical[1] if canonical else ""),
        language=language[1] if language else "",
    )


def _found(document: Document) -> Meta:
    return Meta(
        title=document.title or "",
        publisher=document.sitename or "",
        author=(document.author or "").replace("; ", ", "),
        url=document.url or "",
    )


def stated_date(page: str) -> str:
    """The day of publication that a page states in its meta tags or JSON-LD, as written; "" for none.

    >>> stated_date('<meta property="article:published_time" content="2012-08-02T06:05:00Z">')
    '2012-08-02T06:05:00Z'
    """
    for tag in META.finditer(page):
        said = {name.lower(): a or b or c for name, a, b, c in ATTRIBUTE.findall(tag[0])}
        name = said.get("property") or said.get("name") or said.get("itemprop") or ""
        date = said.get("content") or said.get("datetime")
        if date and (name.lower() in DATE_NAMES or tag[0][:5].lower() == "<time"):
            return str(date)
    in_data = JSON_LD_DATE.search(page)
    return in_data[1] if in_data else ""


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
