"""Lines that somebody wrapped by hand, put back together to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.lines import Line
from factcheck.rows import row_cells

# A bullet needs no space behind it: word processors set it apart, and their PDF files have none.
ITEM = re.compile(
    r"(?:(?:[∙·*+–-]|\d{1,3}[.)]|\(?[a-zA-Z0-9][.)]|\([ivx]{1,4}\))[ \t\u00a0]+|[•◦▪●■‣⁃][ \t\u00a0]*)(?=\S)"
)
ASKED = re.compile(r"(?:Q(?:uestion)?\s?\d{0,3}[:.)]|Q\s?[–—-])\s+")
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")
# Lines filled up to a column between these are wrapped by hand; e-mail wraps at 72, books at 50 and more, code at 100.
WRAP_LEAST = 45
WRAP_MOST = 100
WRAPPED_LINES = 3
WRAPPED_SHARE = 0.5
# In wrapped text about one line in six ends a sentence; where most do, each line is a paragraph.
CLOSED_SHARE = 0.5


def wrap_column(text: str, lines: Sequence[Line]) -> int:
    """The column at which a text was wrapped by hand; 0 where a line is a paragraph.

    A line is full when the first word of the next one would not have fitted in the longest line.
    """
    longest = max((line.end - line.start + line.indent for line in lines), default=0)
    if not WRAP_LEAST <= longest <= WRAP_MOST:
        return 0
    pairs = [(a, b) for a, b in pairwise(lines) if not (a.blank or b.blank)]
    full = [a for a, b in pairs if _is_full(text, a, b, longest)]
    closed = sum(SENTENCE_END.search(text[line.end - 3 : line.end]) is not None for line in full)
    wrapped = len(full) >= max(WRAPPED_LINES, WRAPPED_SHARE * len(pairs)) and closed <= CLOSED_SHARE * len(full)
    return longest if wrapped else 0


def _is_full(text: str, line: Line, after: Line, column: int) -> bool:
    space = text.find(" ", after.start, after.end)
    word = (space if space >= 0 else after.end) - after.start
    return line.indent + line.end - line.start + 1 + word > column


def joined_lines(text: str, lines: Sequence[Line], at: int, column: int) -> int:
    """How many lines from `at` on are one paragraph or item: 1 unless the text was wrapped by hand."""
    length = 1
    while at + length < len(lines):
        line, after = lines[at + length - 1], lines[at + length]
        if after.blank or starts_anew(text, after):
            break
        if not (_runs_on(text, line, after) or (column and _is_full(text, line, after, column))):
            break
        length += 1
    return length


def starts_anew(text: str, line: Line) -> bool:
    """Whether a line can only be the first of a block: an item, a question, a row of a table."""
    return bool(
        ITEM.match(text, line.start, line.end)
        or ASKED.match(text, line.start, line.end)
        or len(row_cells(text, line)) > 2
    )


def _runs_on(text: str, line: Line, after: Line) -> bool:
    """Whether a sentence goes on from a line to the next, by the case of its letters."""
    if line.end - line.start > WRAP_MOST or not text[after.start].islower():
        return False
    return not SENTENCE_END.search(text[max(line.start, line.end - 3) : line.end])
