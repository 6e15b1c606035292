"""Where in a source a claim stands, in the words of somebody who looks for it there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import NamedTuple
from urllib.parse import quote, urldefrag

from factcheck.blocks import readable
from factcheck.lines import line_starts, position
from factcheck.models import Article, Block, Claim
from factcheck.pieces import PAGE_BREAK

# Formats whose text is the file's own, so that its lines and columns can be looked up there.
IN_LINES = ("text", "markdown")
ABOVE = ("title", "heading", "question")
HEADING_CHARS = 60  # of a heading that is named in a place
# Browsers search for the whole fragment; a long one breaks at the first mark that the page shows otherwise.
FRAGMENT_WORDS = 8
WORDS_BEFORE = 3


class Citation(NamedTuple):
    """Where to look; the address on the web that opens at the words; the source with the place, as one writes it in a
    line of text; what behind the link of the file itself leads there."""

    place: str
    link: str
    where: str
    anchor: str

    @property
    def in_lines(self) -> bool:
        """Whether the place is a line of the file, which an editor can open."""
        return self.anchor.startswith("#L")


# What tells the place of a claim.
Cite = Callable[[Claim], Citation]


class Spot(NamedTuple):
    """The place of everything from an offset on: "paragraph 2 under “What it cost”"."""

    start: int
    place: str


def citer(articles: Iterable[Article]) -> Cite:
    """What cites the claims of these articles; a claim of a rule file is cited by its line."""
    by_path = {article.path: article for article in articles}
    spots: dict[str, list[Spot]] = {}

    def cite(claim: Claim) -> Citation:
        article = by_path.get(claim.source)
        if article is None:
            return Citation(f"line {claim.line}", "", f"{claim.source}:{claim.line}", f"#L{claim.line}")
        if (known := spots.get(article.path)) is None:
            known = spots[article.path] = spots_of(article)
        words, at = searched(claim), place(article, claim.start, known)
        linked = f"{claim.source}:{claim.line}:{claim.column}" if is_in_lines(article) else f"{claim.source}, {at}"
        return Citation(at, link(article, words), linked, anchor(article, claim.start, words))

    return cite


def unlined(articles: Iterable[Article]) -> Callable[[Claim], str]:
    """What tells the place of a claim whose source has no lines; "" for one that a line tells."""
    cite = citer(articles)

    def tell(claim: Claim) -> str:
        cited = cite(claim)
        return "" if cited.in_lines else cited.place

    return tell


def place(article: Article, offset: int, spots: list[Spot] | None = None) -> str:
    """The place of an offset: a line and column, a page, or a paragraph or table row and the heading above it.

    >>> place(Article("a.txt", "It fell.\\n\\nIt rose."), 13)
    'line 3, column 4'
    """
    if is_in_lines(article):
        line, column = position(article.text, offset)
        return f"line {line}, column {column}"
    if article.format == "pdf":
        spot = f"page {page(article, offset)}"
    else:
        known = spots_of(article) if spots is None else spots
        at = bisect_right(known, offset, key=lambda spot: spot.start) - 1
        spot = known[at].place if at >= 0 else ""
    return ", ".join(filter(None, (article.part, spot)))


def is_in_lines(article: Article) -> bool:
    """Whether the lines of the article's text are those of a file."""
    return article.format in IN_LINES and not article.part


def page(article: Article, offset: int) -> int:
    """The page of a PDF that an offset stands on."""
    return article.text.count(PAGE_BREAK, 0, offset) + 1


def spots_of(article: Article) -> list[Spot]:
    """The place of each block that is read, counted from the heading above it, rows from the head of their table."""
    spots: list[Spot] = []
    heading, count, row = "", 0, 0
    before: Block | None = None
    for block in readable(article.blocks):
        row = _row_number(block, before, row)
        if block.kind in ABOVE:
            heading, count = _under(article.text[block.start : block.end]), 0
        elif block.kind != "row":
            count += 1
        at = f"row {row}" if row else f"paragraph {count}" if count else "heading"
        spots.append(Spot(block.start, at + heading))
        before = block
    return spots


def _row_number(block: Block, before: Block | None, row: int) -> int:
    """The number of a row in its table, its header counted; 0 for what is no row."""
    if block.kind != "row":
        return 0
    if row and before is not None and before.header == block.header:
        return row + 1
    return 2 if block.header else 1


def _under(heading: str) -> str:
    words = " ".join(heading.split())
    cut = words if len(words) <= HEADING_CHARS else words[: HEADING_CHARS - 1].rstrip() + "…"
    return f" under “{cut}”"


def searched(claim: Claim) -> str:
    """The words of a claim's sentence about its value that a browser can find in the page; of a table one cell."""
    at = claim.start - claim.sentence_start
    if claim.sentence[at : at + len(claim.quote)] != claim.quote:
        return claim.quote
    begin = claim.sentence.rfind(" | ", 0, at) + 1
    end = claim.sentence.find(" | ", at + len(claim.quote))
    before = claim.sentence[begin:at].lstrip("| ")
    after = claim.sentence[at : end if end >= 0 else None]
    whole_words = before.split()[-WORDS_BEFORE:]
    return " ".join(whole_words) + (" " if before[-1:].isspace() else "") + after


def link(article: Article, words: str) -> str:
    """The address of the source that opens at the words in a browser; "" for a source without an address.

    >>> link(Article("a", "", url="https://dale.example/weir#top"), "fell in 1838, 4-5 May")
    'https://dale.example/weir#:~:text=fell%20in%201838%2C%204%2D5%20May'
    """
    if not article.url.startswith(("http://", "https://")):
        return ""
    return urldefrag(article.url).url + fragment(words)


def fragment(words: str) -> str:
    """The text fragment for some words; a dash and a comma have a meaning of their own in one."""
    return f"#:~:text={quote(' '.join(words.split()[:FRAGMENT_WORDS]), safe='').replace('-', '%2D')}"


def anchor(article: Article, offset: int, words: str) -> str:
    """What opens the file itself at the place, in a browser or a code host; "" where nothing does.

    >>> anchor(Article("a.txt", "It fell.\\n\\nIt rose."), 13, "It rose")
    '#L3'
    """
    if article.part:
        return ""
    match article.format:
        case "pdf":
            return f"#page={page(article, offset)}"
        case "html":
            return fragment(words)
        case "text" | "markdown":
            return f"#L{bisect_right(line_starts(article.text), offset)}"
    return ""


def file_of(article: Article) -> str:
    """The path of the file that an article stands in: a row of a table, an entry of a feed lies in its file.

    >>> file_of(Article("a.csv#w-1", "", part="row 2")), file_of(Article("a#b.txt", ""))
    ('a.csv', 'a#b.txt')
    """
    return article.path.rpartition("#")[0] if article.part else article.path
