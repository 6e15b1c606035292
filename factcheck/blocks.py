"""The structure of plain text: headings, paragraphs, items, table rows, questions and captions, as spans of it.

Real articles come as paragraphs between blank lines, as one line a paragraph, or wrapped by hand at some 70 columns;
all three are read by the shape of their lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from factcheck.lines import split_lines, trimmed
from factcheck.models import Block, BlockKind
from factcheck.rows import table_length, table_rows
from factcheck.wrapping import ASKED, ITEM, SENTENCE_END, joined_lines, wrap_column

ANSWERED = re.compile(r"A(?:nswer)?\s?\d{0,3}:\s+|A\s?[–—-]\s+(?=[A-Z])")
CAPTION = re.compile(
    r"(?:(?:Figure|Fig\.|Table|Chart|Map|Exhibit)\s+\d+[a-z]?\s?[.:–—-]|(?:Photo(?:graph)?s?|Image|Picture|Caption)"
    r"(?:\s+(?:by|credit))?\s?:)\s",
    re.IGNORECASE,
)
INNER_END = re.compile(r"[.!?][\"'”’)]*\s+[A-Z“\"]")
RULE_LINE = re.compile(r"[-=_*~#•·\s]{3,}")
# Of 187 headings in 36 articles the longest has 13 words and 101 characters.
HEADING_WORDS = 16
HEADING_CHARS = 120
QUESTION_WORDS = 30
# "Length: 340 m": two such lines one below the other are a list; of lines with a figure and no colon it takes three.
KEYED = re.compile(r"[^:\n]{1,40}:[ \t]+\S.{0,120}")
KEYED_LINES = 2
FIGURED = re.compile(r"\D{1,60}\d[^\n]{0,40}")
FIGURED_LINES = 3


class Stretch(NamedTuple):
    """A block before its neighbours are known: its kind, span, and how many lines it stands on."""

    kind: BlockKind
    start: int
    end: int
    level: int
    lines: int


def text_blocks(text: str, start: int = 0) -> list[Block]:
    r"""The blocks of plain text from `start` on.

    >>> [(b.kind, b.start, b.end) for b in text_blocks("Causes\n\nA bolt broke.\n\n1. Rust")]
    [('heading', 0, 6), ('paragraph', 8, 21), ('item', 26, 30)]
    """
    lines = [line for line in split_lines(text) if line.start >= start]
    column = wrap_column(text, lines)
    found: list[Stretch | Block] = []
    at = 0
    while at < len(lines):
        if lines[at].blank or RULE_LINE.fullmatch(text, lines[at].start, lines[at].end):
            at += 1
        elif length := table_length(text, lines, at):
            found += table_rows(text, lines[at : at + length])
            at += length
        else:
            length = joined_lines(text, lines, at, column)
            found.append(stretch(text, lines[at].start, lines[at + length - 1].end, length, lines[at].indent))
            at += length
    return with_headings(text, found)


def stretch(text: str, start: int, end: int, lines: int, indent: int = 0) -> Stretch:
    """One block by its own shape, its mark (bullet, number, "Q:") left out.

    >>> stretch("Q: Who paid?", 0, 12, 1)
    Stretch(kind='question', start=3, end=12, level=0, lines=1)
    """
    if mark := ASKED.match(text, start, end):
        return Stretch("question", mark.end(), end, 0, lines)
    if mark := ANSWERED.match(text, start, end):
        return Stretch("paragraph", mark.end(), end, 0, lines)
    if mark := ITEM.match(text, start, end):
        return Stretch("item", mark.end(), end, 1 + indent // 4, lines)
    if CAPTION.match(text, start, end):
        return Stretch("caption", start, end, 0, lines)
    if is_question(text[start:end]):
        return Stretch("question", start, end, 0, lines)
    return Stretch("paragraph", start, end, 0, lines)


def is_question(words: str) -> bool:
    """Whether a block is one short question and nothing else.

    >>> is_question("Who pays?"), is_question("Who pays? Nobody knows. Does it matter?")
    (True, False)
    """
    if len(words) > QUESTION_WORDS * 12 or not words.rstrip("\"'”’)").endswith("?"):
        return False
    return len(words.split()) <= QUESTION_WORDS and not INNER_END.search(words)


def with_headings(text: str, found: Sequence[Stretch | Block]) -> list[Block]:
    """The stretches as blocks; a short line with no end punctuation that something follows is a heading.

    Not so lines close together that each name a thing or hold a figure ("Length: 340 m", "Injured 12"): they are items.
    """
    blocks: list[Block] = []
    for one, after in zip(found, (*found[1:], None), strict=False):
        if isinstance(one, Block):
            blocks.append(one)
        elif one.kind == "paragraph" and after is not None and one.lines == 1 and is_heading(text[one.start : one.end]):
            blocks.append(Block("heading", one.start, one.end, 2))
        else:
            blocks.append(Block(one.kind, one.start, one.end, one.level))
    listed = _listed(text, blocks)
    return [msgspec.structs.replace(b, kind="item", level=1) if i in listed else b for i, b in enumerate(blocks)]


def _listed(text: str, blocks: Sequence[Block]) -> set[int]:
    """The headings that are lines of a list without marks; none at the top, where bylines and dates stand."""
    listed: set[int] = set()
    for shape, least in ((KEYED, KEYED_LINES), (FIGURED, FIGURED_LINES)):
        run: list[int] = []
        for i, block in enumerate(blocks):
            close = bool(run) and text.count("\n", blocks[i - 1].end, block.start) == 1
            run = run if close else []
            words = text[block.start : block.end]
            fits = block.kind in ("heading", "paragraph") and is_heading(words) and shape.fullmatch(words)
            run = [*run, i] if fits else []
            if len(run) >= least and run[0] > 0:
                listed.update(run)
    return {i for i in listed if blocks[i].kind == "heading"}


def is_heading(line: str) -> bool:
    """Whether a line has the shape of a heading: short, capitalised, no end of a sentence, or all in capitals.

    >>> is_heading("Origins of the fund"), is_heading("It was the worst day."), is_heading("WHAT NOW!")
    (True, False, True)
    """
    if len(line) > HEADING_CHARS or len(line.split()) > HEADING_WORDS or not any(c.isalpha() for c in line):
        return False
    if line.isupper():
        return not line.endswith((".", ",", ";"))
    if line[0].islower() or SENTENCE_END.search(line):
        return False
    return not line.endswith((",", ";", ":", "—", "–", '"', "”")) or (line.endswith((":",)) and line.istitle())


def recut(text: str, block: Block, start: int, end: int) -> Block | None:
    """The block with other ends, blanks left out; None where nothing is left."""
    line = trimmed(text, start, end)
    return None if line.blank else msgspec.structs.replace(block, start=line.start, end=line.end)


def readable(blocks: Iterable[Block]) -> list[Block]:
    """The blocks that an article is read by: all but its front matter and page furniture."""
    return [block for block in blocks if block.kind not in ("front", "furniture")]
