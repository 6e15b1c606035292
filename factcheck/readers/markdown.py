"""Markdown: its structure as markdown-it reads it, its marks blanked out, every offset the file's own."""

from __future__ import annotations

import re

from factcheck.articles import build
from factcheck.blocks import CAPTION, is_heading, is_question, stretch
from factcheck.lines import Line, line_starts, trimmed
from factcheck.models import Article, Block, BlockKind
from factcheck.readers.decode import decode
from factcheck.readers.front import front_matter
from factcheck.rows import row_cells

# What is left out wherever it stands; the words of a link stay. Each pattern is bounded, so that none can hang.
TARGET = r"\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)"
MARKS = re.compile(
    rf"(?P<code>`{{1,3}}[^`\n]{{1,500}}`{{1,3}})|(?P<image>!\[[^\]\n]{{0,500}}\](?:{TARGET}|\[[^\]\n]{{0,200}}\]))"
    rf"|(?P<note>\[\^[^\]\s]{{1,60}}\]:?)|(?P<close>\](?:{TARGET}|\[[^\]\n]{{0,200}}\]))"
    r"|(?P<html></?[A-Za-z][^<>\n]{0,500}>|<!--[^\n]{0,500}?-->|<https?://[^>\s]{1,2000}>)"
    r"|(?P<bold>\*{1,3}|~~|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w))|(?P<quote>^[ \t]{0,3}>[ \t>]*)"
    r"|(?P<attr>\{[.#:][^{}\n]{0,200}\})|(?P<entity>&(?:nbsp|#160|#xa0);)|(?P<escape>\\(?=[^\w\s]))",
    re.MULTILINE,
)
OPEN_LINK = re.compile(rf"\[(?=[^\[\]\n]{{1,1000}}\](?:{TARGET}|\[))")
BOLD_LINE = re.compile(r"(?:\*\*|__)[^*_\n]{1,150}(?:\*\*|__):?")
KINDS: dict[str, BlockKind] = {"list_item_open": "item", "blockquote_open": "quote", "heading_open": "heading"}
# markdown-it's own time grows with the square of nesting; real lists are 3 deep.
MOST_NESTING = 20


def read_markdown(path: str, data: bytes) -> Article:
    """The article in a Markdown file. Code, images, link targets and marks are blanked out, not cut out."""
    return from_markdown(path, decode(path, data))


def from_markdown(path: str, source: str) -> Article:
    """The article that a Markdown text is."""
    meta, begin = front_matter(path, source)
    blocks, text = markdown_blocks(source, begin)
    front = [Block("front", 0, len(text[:begin].rstrip()))] if begin else []
    return build(path, text, [*front, *blocks], "markdown", {"front matter": meta})


def markdown_blocks(source: str, begin: int = 0) -> tuple[list[Block], str]:
    r"""The blocks of Markdown, and its text with the marks as blanks.

    >>> blocks, text = markdown_blocks("# The *dam*\n\nBuilt by [Other](http://x.example).")
    >>> [(b.kind, " ".join(text[b.start:b.end].split())) for b in blocks]
    [('title', 'The dam'), ('paragraph', 'Built by Other .')]
    """
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark", {"maxNesting": MOST_NESTING}).enable("table").parse(source[begin:])
    starts = [begin + at for at in line_starts(source[begin:])] + [len(source) + 1]
    text = list(source)
    blocks: list[Block] = []
    around: list[str] = []
    level = 0
    for token in tokens:
        if token.nesting == 1:
            around.append(token.type)
            level = int(token.tag[1:]) if token.type == "heading_open" else level
        elif token.nesting == -1:
            around.pop()
        elif token.type == "inline" and token.map and "tr_open" not in around:
            start, end = starts[token.map[0]], starts[token.map[1]] - 1
            blank_marks(source, text, start, end)
            kind: BlockKind = next((KINDS[name] for name in reversed(around) if name in KINDS), "paragraph")
            blocks += _block("".join(text[start:end]), source[start:end], start, kind, level, around)
        if token.type == "table_open" and token.map:
            blocks += _rows(source, text, starts, token.map[0], token.map[1])
    return blocks, "".join(text)


def blank_marks(source: str, text: list[str], start: int, end: int) -> None:
    """Write blanks over the marks of a stretch; line ends stay."""
    for pattern in (MARKS, OPEN_LINK):
        for mark in pattern.finditer(source, start, end):
            text[mark.start() : mark.end()] = ["\n" if c == "\n" else " " for c in mark[0]]


ITEM_MARK = re.compile(r"\s*(?:[-+*•]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?|\s*#{1,6}\s+")


def _block(words: str, source: str, start: int, kind: BlockKind, level: int, around: list[str]) -> list[Block]:
    """The block of one run of inline text, its own mark left out."""
    mark = ITEM_MARK.match(source) if kind in ("item", "heading") else None
    begin = mark.end() if mark else 0
    end = len(words.rstrip("# ")) if kind == "heading" else len(words)
    line = trimmed(words, begin, end)
    if line.blank:
        return []
    said = words[line.start : line.end]
    depth = 0
    if kind == "heading":
        kind, depth = ("title" if level == 1 else "question" if is_question(said) else "heading"), level
    elif kind == "item":
        depth = sum(name in ("bullet_list_open", "ordered_list_open") for name in around)
    elif kind == "paragraph" and BOLD_LINE.fullmatch(source.strip()) and is_heading(said.rstrip(":")):
        kind, depth = "heading", 4
    elif kind == "paragraph":
        shape = stretch(words, line.start, line.end, 1)
        kind = shape.kind if shape.kind in ("question", "caption") or CAPTION.match(said) else "paragraph"
        line = Line(shape.start, shape.end, 0) if shape.kind != "item" else line
        if line.blank:  # "A:" and no answer
            return []
    return [Block(kind, start + line.start, start + line.end, depth)]


def _rows(source: str, text: list[str], starts: list[int], first: int, after: int) -> list[Block]:
    """The rows of a pipe table, the line of dashes left out."""
    blank_marks(source, text, starts[first], starts[after] - 1)
    lines = [trimmed(source, starts[i], starts[i + 1] - 1) for i in range(first, after) if i != first + 1]
    rows = [row_cells(source, line) for line in lines if not line.blank]  # one of invisible marks alone is none
    return [Block("row", row[0][0], max(row[-1][1], row[0][0] + 1), header=tuple(rows[0])) for row in rows[1:] if row]
