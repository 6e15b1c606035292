"""Text composed of the pieces that a document format gives: one text, and blocks that point into it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.models import Block, BlockKind


class Piece(NamedTuple):
    """A paragraph, heading or item of a document; a table row has `cells` instead of words, and may be the header."""

    kind: BlockKind
    words: str = ""
    level: int = 0
    cells: tuple[str, ...] = ()
    header: bool = False


PAGE_BREAK = "\f"


def compose(pieces: Iterable[Piece]) -> tuple[str, list[Block]]:
    r"""The text of the pieces, a blank line between them (none between rows), and its blocks.

    >>> compose([Piece("heading", "Toll", 2), Piece("row", cells=("Dead", "4"))])[0]
    'Toll\n\nDead | 4\n'
    """
    parts: list[str] = []
    blocks: list[Block] = []
    header: tuple[tuple[int, int], ...] = ()
    at = 0
    before = ""
    for piece in pieces:
        words = _row(piece.cells) if piece.cells else piece.words.strip()
        if not words:
            continue
        gap = "" if not parts else "\n" if piece.kind == before == "row" else "\n\n"
        at += len(gap)
        parts += (gap, words)
        if piece.kind != "row" or before != "row" or piece.header:
            header = ()
        if piece.header:
            header = cell_spans(words, at)
        else:
            blocks.append(Block(piece.kind, at, at + len(words), piece.level, header))
        before = piece.kind
        at += len(words)
    return "".join(parts) + ("\n" if parts else ""), blocks


def _row(cells: tuple[str, ...]) -> str:
    """The cells between pipes; a pipe of their own would cut them, so it becomes a slash."""
    return " | ".join(" ".join(cell.replace("|", "/").split()) for cell in cells)


def cell_spans(row: str, at: int) -> tuple[tuple[int, int], ...]:
    """The spans of the cells of a composed row that begins at an offset."""
    spans = []
    for cell in row.split(" | "):
        spans.append((at, at + len(cell)))
        at += len(cell) + len(" | ")
    return tuple(spans)
