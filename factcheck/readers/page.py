"""A web page as a tree, before its main text is looked for: code taken out, a bare page made one article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.readers.decode import decode
from factcheck.readers.markup import HEADINGS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
HEAD_BYTES = 64 * 1024
CODE = ("pre", "code", "kbd", "samp")
# Manuals set code apart; of a page that is mostly preformatted (old news wires are) the words are its article.
CODE_SHARE = 0.5


def page_of(path: str, data: bytes) -> str:
    """The source of a page, by the encoding that it declares."""
    declared = CHARSET.search(data[:HEAD_BYTES])
    return DECLARATION.sub("", decode(path, data, declared[1].decode("ascii") if declared else ""))


def tree_of(page: str) -> HtmlElement | None:
    """The tree of a page with its comments; None where there is nothing to read."""
    from lxml import html
    from lxml.etree import ParserError, XMLSyntaxError

    try:
        tree: HtmlElement = html.document_fromstring(page, parser=html.HTMLParser(remove_pis=True))
    except (ParserError, XMLSyntaxError):
        return None
    return tree


def cleared(tree: HtmlElement) -> HtmlElement:
    """The tree without comments and code, ready for the search for its main text."""
    from lxml import etree

    etree.strip_tags(tree, etree.Comment)
    _without_controls(tree)
    body = tree.find("body")
    if body is not None:
        _without_code(body)
        _as_one_article(body)
    return tree


def _without_controls(tree: HtmlElement) -> None:
    """Blanks for control characters: lxml reads them out of a page, and refuses to write them when words are moved."""
    for node in tree.iter():
        for part in ("text", "tail"):
            words = getattr(node, part)
            if isinstance(words, str) and CONTROL.search(words):
                setattr(node, part, CONTROL.sub(" ", words))


def _without_code(body: HtmlElement) -> None:
    """Take out commands and listings, in a line or in a block, as Markdown's are left out."""
    code = [node for node in body.iter(*CODE) if not any(above.tag in CODE for above in node.iterancestors())]
    words = sum(len(node.text_content().split()) for node in code)
    if words < CODE_SHARE * len(body.text_content().split()):
        for node in code:
            node.tail = " " + (node.tail or "")
            node.drop_tree()


def _as_one_article(body: HtmlElement) -> None:
    """Wrap what stands loose in a page: of paragraphs with no element around them trafilatura drops the headings."""
    kinds = {child.tag for child in body}
    if "p" not in kinds or kinds.isdisjoint(HEADINGS) or next(body.iter("article", "main"), None) is not None:
        return
    article = body.makeelement("article")
    article.text, body.text = body.text, None
    article.extend(list(body))
    body.append(article)
