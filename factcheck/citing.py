"""Where in a source a claim stands, in the words of somebody who looks for it there."""

from __future__ import annotations

from urllib.parse import quote, urldefrag

from factcheck.blocks import readable
from factcheck.lines import position
from factcheck.models import Article
from factcheck.pieces import PAGE_BREAK

# Formats whose text is the file's own, so that its lines and columns can be looked up there.
IN_LINES = ("text", "markdown")
# Browsers search for the whole fragment; a long one breaks at the first mark that the page shows otherwise.
FRAGMENT_WORDS = 8


def place(article: Article, offset: int) -> str:
    """The place of an offset: a line and column, a page, or a paragraph and the heading above it.

    >>> place(Article("a.txt", "It fell.\\n\\nIt rose."), 13)
    'line 3, column 4'
    """
    if article.format in IN_LINES:
        line, column = position(article.text, offset)
        return f"line {line}, column {column}"
    if article.format == "pdf":
        return f"page {article.text.count(PAGE_BREAK, 0, offset) + 1}"
    before = [block for block in readable(article.blocks) if block.start <= offset]
    count = sum(block.kind not in ("title", "heading", "question") for block in before)
    heading = next((b for b in reversed(before) if b.kind in ("heading", "question", "title")), None)
    under = f" (“{' '.join(article.text[heading.start : heading.end].split())}”)" if heading else ""
    return f"paragraph {count}{under}"


def link(article: Article, words: str) -> str:
    """The address of the source that opens at the words in a browser; "" for a source without an address.

    >>> link(Article("a", "", url="https://dale.example/weir#top"), "fell in 1838, 4-5 May")
    'https://dale.example/weir#:~:text=fell%20in%201838%2C%204%2D5%20May'
    """
    if not article.url.startswith(("http://", "https://")):
        return ""
    searched = " ".join(words.split()[:FRAGMENT_WORDS])
    # A dash has a meaning of its own in a text fragment.
    return f"{urldefrag(article.url).url}#:~:text={quote(searched, safe='').replace('-', '%2D')}"
