"""Comments in a page that ask for silence, and the blocks of its article that they stand at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.models import Article
from factcheck.readers.html import extracted, main_text
from factcheck.readers.page import cleared, page_of, tree_of
from factcheck.silence import COMMENT, Ignore, ignored

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

# What stands in a page's text for a comment while its main text is looked for.
SIGN = re.compile(r" ⟦(\d+)⟧|⟦(\d+)⟧ ?")


def ignores_in_page(article: Article, data: bytes) -> list[Ignore]:
    """The comments in the page of an article: behind words one silences its block, else the block after it.

    The main text is looked for once more with a sign where each comment stands; comments outside of it silence nothing.
    """
    tree = tree_of(page_of(article.path, data))
    if tree is None:
        return []
    comments = list(_signed(tree))
    text, _ = main_text(extracted(cleared(tree), article.url), tree)
    places = dict(_places(text))
    same = SIGN.sub("", text) == article.text
    found = []
    for at, (line, comment) in enumerate(comments):
        block = _block(article, places[at]) if same and at in places else (0, 0)
        found.append(ignored(article.path, comment, line, 1, *block))
    return found


def _signed(tree: HtmlElement) -> Iterator[tuple[int, re.Match[str]]]:
    """Put a sign where each comment stands; give its line and what it says."""
    from lxml import etree

    count = 0
    for node in list(tree.iter(etree.Comment)):
        if found := COMMENT.fullmatch(f"<!--{node.text}-->"):
            _sign(node, f"⟦{count}⟧")
            count += 1
            yield node.sourceline or 0, found


def _sign(comment: _Element, sign: str) -> None:
    """Put the sign behind the words before the comment in its element, else before the next words of the page."""
    before, parent = comment.getprevious(), comment.getparent()
    words = before.tail if before is not None else parent.text if parent is not None else ""
    inline = before is not None and before.tag in ("a", "b", "strong", "i", "em", "span", "sup", "sub", "q", "cite")
    if (words or "").strip() or inline or (comment.tail or "").strip():
        comment.tail = f" {sign}{comment.tail or ''}"
        return
    for node in comment.itersiblings():
        for inner in node.iter():
            if isinstance(inner.tag, str) and (inner.text or "").strip():
                inner.text = f"{sign} {(inner.text or '').lstrip()}"
                return


def _places(text: str) -> Iterator[tuple[int, int]]:
    """The number of each sign in a text, and the offset of its place once all signs are taken out."""
    removed = 0
    for sign in SIGN.finditer(text):
        yield int(sign[1] or sign[2]), sign.start() - removed
        removed += len(sign[0])


def _block(article: Article, offset: int) -> tuple[int, int]:
    """The span of the block that an offset is in, or right behind."""
    found = (block for block in reversed(article.blocks) if block.start <= offset)
    block = next(found, None)
    return (block.start, block.end) if block else (0, 0)
