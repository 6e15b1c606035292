"""Lines of a text: where each begins, and which line and column an offset is in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple


class Line(NamedTuple):
    """A line without its line end and without the blanks around it: `text[start:end]`; `indent` is what was cut off."""

    start: int
    end: int
    indent: int

    @property
    def blank(self) -> bool:
        """Whether there is nothing on the line."""
        return self.start == self.end


@lru_cache(maxsize=8)
def line_starts(text: str) -> tuple[int, ...]:
    r"""The offset of the first character of every line.

    >>> line_starts("a\nbc\n")
    (0, 2, 5)
    """
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return tuple(starts)


def position(where: str | Sequence[int], offset: int) -> tuple[int, int]:
    r"""The line and column of an offset, both from 1; `where` is the text, or its `line_starts`.

    >>> position("one\ntwo", 5)
    (2, 2)
    """
    starts = line_starts(where) if isinstance(where, str) else where
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def split_lines(text: str) -> list[Line]:
    r"""The lines of a text, each without its outer blanks.

    >>> split_lines("  a \n\nb")
    [Line(start=2, end=3, indent=2), Line(start=5, end=5, indent=0), Line(start=6, end=7, indent=0)]
    """
    starts = line_starts(text)
    return [trimmed(text, start, end - 1) for start, end in zip(starts, (*starts[1:], len(text) + 1), strict=True)]


def trimmed(text: str, start: int, end: int) -> Line:
    """The stretch without the blanks (and invisible marks) at its ends."""
    words = text[start:end]
    head = len(words) - len(words.lstrip(BLANKS))
    tail = len(words.rstrip(BLANKS))
    if tail <= head:
        return Line(end, end, 0)
    return Line(start + head, start + tail, head)


# Spaces of any width, and the zero-width and direction marks that scrapers leave beside them.
BLANKS = (
    " \t\r\f\v\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u2066\u2067\u2068\u2069"
    "\u3000\ufeff"
)
