"""Tables as they were set on pages: lines whose parts stand under each other and hold figures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.readers.typeset import Part, SetLine
from factcheck.rows import CELL_CHARS, NUMBER

# Columns are set flush left to the hundredth of a point. Centres and right ends are reckoned from the letters,
# which are half as wide as high on average: a short word is off by half a letter's height.
FLUSH = 1.0  # points
NEAR = 0.6  # of the size of the letters
LETTER = 0.5
NARROW = frozenset(" .,;:'’il|()-")


def with_rows(pages: Sequence[Sequence[SetLine]]) -> list[list[SetLine]]:
    """The lines of each page, those of a table as rows with a pipe between their cells.

    >>> toll = SetLine("Toll 3", parts=(Part("Toll", 10, 8), Part("3", 60, 8)))
    >>> cost = SetLine("Cost 90", parts=(Part("Cost", 10, 8), Part("90", 60, 8)))
    >>> [line.words for line in with_rows([[toll, cost]])[0]]
    ['Toll | 3', 'Cost | 90']
    """
    return [_with_rows(page) for page in pages]


def _with_rows(page: Sequence[SetLine]) -> list[SetLine]:
    lines = list(page)
    for first, last in _tables(lines):
        for at in range(first, last):
            words = " | ".join(part.words.replace("|", "/") for part in lines[at].parts)
            lines[at] = lines[at]._replace(words=words, row=True)
    return lines


def _tables(lines: Sequence[SetLine]) -> list[tuple[int, int]]:
    """The runs of two lines and more whose parts stand under each other, with figures behind the first part."""
    breaks = [i + 1 for i, (a, b) in enumerate(pairwise(lines)) if not are_aligned(a.parts, b.parts)]
    runs = pairwise([0, *breaks, len(lines)])
    return [(first, last) for first, last in runs if last - first > 1 and _has_figures(lines[first:last])]


def _has_figures(rows: Sequence[SetLine]) -> bool:
    """Whether half the rows or more have a cell that is a figure behind their first."""
    return 2 * sum(any(NUMBER.fullmatch(part.words) for part in row.parts[1:]) for row in rows) >= len(rows)


def are_aligned(above: Sequence[Part], below: Sequence[Part]) -> bool:
    """Whether two lines have as many parts, each short and under the other: flush, centred or ending together."""
    if len(above) != len(below) or len(above) < 2:
        return False
    if any(len(part.words) > CELL_CHARS for part in (*above, *below)):
        return False
    return all(_is_under(a, b) for a, b in zip(above, below, strict=True))


def _is_under(above: Part, below: Part) -> bool:
    shift = below.left - above.left
    wider = _width(below) - _width(above)
    near = NEAR * max(above.size, below.size)
    return abs(shift) <= FLUSH or abs(shift + wider / 2) <= near or abs(shift + wider) <= near


def _width(part: Part) -> float:
    """About how wide some words are."""
    narrow = sum(letter in NARROW for letter in part.words)
    return (len(part.words) - narrow / 2) * LETTER * part.size
