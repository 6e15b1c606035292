"""Tables as they stand in text: cells between pipes, tabs or two blanks and more, each row with its header cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.lines import Line, trimmed
from factcheck.models import Block

Span = tuple[int, int]

GAP = re.compile(r" {2,}|[ ]*\t[ \t]*")
PIPE = re.compile(r"(?<!\\)\|")
RULE = re.compile(r"(?=.*--)[\s|:+=\-–—]+")
NUMBER = re.compile(
    r"[^\w\s]{0,2}(?:[A-Z]{1,3}\$)?\s?\d[\d.,\s]*(?:%|[^\W\d]{1,3})?[^\w\s]{0,2}|[-–—]|n/?a", re.IGNORECASE
)
# The mark of an item, which some programs set four columns before its words.
MARK = re.compile(r"[•◦▪●■‣∙⁃·*+–-]|\(?[a-zA-Z0-9]{1,3}\)")
DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4}|[A-Z][a-z]+ \d{4}")
# A sentence typed with two blanks after its full stop is no row: cells are short, and end no sentence before a gap.
CELL_CHARS = 80


def row_cells(text: str, line: Line) -> list[Span]:
    """The spans of the cells of a line; one span where the line is no row.

    >>> row_cells("Year   Dead", Line(0, 11, 0))
    [(0, 4), (7, 11)]
    """
    words = text[line.start : line.end]
    if PIPE.search(words):
        return _piped(text, line)
    gaps = [gap for gap in GAP.finditer(words) if not _is_no_cell(words[: gap.start()])]
    if not gaps:
        return [(line.start, line.end)]
    edges = [0, *(edge for gap in gaps for edge in gap.span()), len(words)]
    return [(line.start + a, line.start + b) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _is_no_cell(before: str) -> bool:
    """Whether a gap behind these words parts no cells: they end a sentence, or are the mark of an item."""
    return before.endswith((".", "!", "?", ":")) or MARK.fullmatch(before) is not None


def _piped(text: str, line: Line) -> list[Span]:
    """The cells of a line with pipes: an empty one between two pipes is kept, none outside the outer two."""
    cuts = [line.start + pipe.start() for pipe in PIPE.finditer(text[line.start : line.end])]
    edges = [line.start - 1, *cuts, line.end]
    cells = [trimmed(text, a + 1, b)[:2] for a, b in pairwise(edges)]
    if cuts[0] == line.start:
        cells = cells[1:]
    if cuts[-1] == line.end - 1:
        cells = cells[:-1]
    return cells or [(line.start, line.end)]


def cells(text: str, block: Block) -> tuple[Span, ...]:
    """The spans of a row's cells, one for each of its header cells where it has a header.

    A cell that is missing is an empty span at the end of the row, so that the two can be zipped.
    """
    found = row_cells(text, Line(block.start, block.end, 0))
    if block.header and not _is_piped(text, block.start, block.end):
        found = _by_column(text, block, found)
    lack = len(block.header) - len(found)
    return (*found, *[(block.end, block.end)] * max(lack, 0))


def _is_piped(text: str, start: int, end: int) -> bool:
    return PIPE.search(text, start, end) is not None


def _by_column(text: str, block: Block, found: list[Span]) -> list[Span]:
    """Cells put under the header cells they stand below, where some cells of the row are empty."""
    if len(found) == len(block.header):
        return found
    placed: list[Span] = [(block.end, block.end)] * len(block.header)
    for cell in found:
        distances = [abs(_middle(text, cell) - _middle(text, head)) for head in block.header]
        placed[distances.index(min(distances))] = cell
    return placed


def _middle(text: str, span: Span) -> float:
    """How far the middle of a span is from the beginning of its line."""
    return (span[0] + span[1]) / 2 - (text.rfind("\n", 0, span[0]) + 1)


def table_length(text: str, lines: Sequence[Line], at: int) -> int:
    """How many lines from `at` on are one table; 0 where no table begins there. A table has two rows or more."""
    piped = bool(PIPE.search(text, lines[at].start, lines[at].end))
    length = 0
    while at + length < len(lines) and _belongs(text, lines[at + length], piped):
        length += 1
    return length if length >= 2 else 0


def _belongs(text: str, line: Line, piped: bool) -> bool:
    words = text[line.start : line.end]
    if line.blank:
        return False
    if RULE.fullmatch(words):
        return True
    if piped:
        return PIPE.search(words) is not None
    found = row_cells(text, line)
    return (len(found) >= 2 or _indented_number(text, line)) and all(b - a <= CELL_CHARS for a, b in found)


def _indented_number(text: str, line: Line) -> bool:
    """A header of one figure far to the right: the only year above a column."""
    return line.indent >= 8 and NUMBER.fullmatch(text, line.start, line.end) is not None


def table_rows(text: str, lines: Sequence[Line]) -> list[Block]:
    """The rows of a table, without its header and its rules, each with the spans of the header cells.

    A header with one cell less than the rows ("          2021   2022") has an empty first cell.
    """
    rows = [line for line in lines if not RULE.fullmatch(text, line.start, line.end)]
    ruled = len(rows) < len(lines) and len(rows) > 1 and RULE.fullmatch(text, lines[1].start, lines[1].end) is not None
    grid = [row_cells(text, line) for line in rows]
    header: tuple[Span, ...] = ()
    if ruled or _is_header(text, grid, rows):
        first, grid, rows = grid[0], grid[1:], rows[1:]
        width = max(len(row) for row in grid)
        missing = [(first[0][0], first[0][0])] * (width - len(first))
        header = (*missing, *first)
    return [Block("row", row[0][0], max(b for _, b in row), header=header) for row in grid if row]


def _is_header(text: str, grid: list[list[Span]], rows: list[Line]) -> bool:
    """Whether the first row names the columns: it has no figures where the others do, or it lacks the first cell."""
    if len(grid) < 2:
        return False
    width = max(len(row) for row in grid[1:])
    if len(grid[0]) == width == 2 and DAY.fullmatch(text, *grid[0][1]):  # "Opened | 12 May 1931"
        return False
    if len(grid[0]) == width - 1 and rows[0].indent > rows[1].indent:
        return True
    return not _figures(text, grid[0]) and any(_figures(text, row) for row in grid[1:])


def _figures(text: str, row: list[Span]) -> bool:
    return any(NUMBER.fullmatch(text, a, b) for a, b in row)
