"""Lines as they were set on pages: running heads and page numbers taken out, the rest joined to paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.blocks import is_heading
from factcheck.wrapping import ITEM, SENTENCE_END

PAGE_NUMBER = re.compile(
    r"[–—\-\s]*(?:page\s+)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/|\|)\s*\d{1,4})?[–—\-\s]*", re.IGNORECASE
)
DIGITS = re.compile(r"\d+")
HYPHEN = re.compile(r"[^\W\d_]{2}[-\u00ad\u2010]$")
# Running heads stand in the first or last two lines of a page, on three pages or more and on most of them.
EDGE_LINES = 2
RUNNING_PAGES = 3
RUNNING_SHARE = 0.4
# A running head is shorter than a line of text and no sentence; a phrase that happens to end many pages is neither.
HEAD_SHARE = 0.9
# The last line of a paragraph is shorter than this share of a full one; set text with a ragged edge fills four fifths.
SHORT_LINE = 0.75
# Paragraphs are set 1.5 (print) to 1.9 (browsers) times as far apart as their lines, headings 1.2 times as large.
GAP_SHARE = 1.25
SIZE_SHARE = 0.08
# One line in ten and more begins a paragraph of spaced text; in indented text only headings stand apart.
SPACED_SHARE = 0.1
# A line ends because it is full; headings and lines of wide letters are broken from six tenths on, lists before.
FILLED_SHARE = 0.6


class Part(NamedTuple):
    """Words of a line that were drawn at once: how far from the left they begin, and their letters' size."""

    words: str
    left: float
    size: float


class SetLine(NamedTuple):
    """A line as it was set: its words, how high on the page it stands, and its letters' size; 0 where not known.

    `parts` are what it was drawn of; a `row` of a table has pipes between its cells.
    """

    words: str
    height: float = 0.0
    size: float = 0.0
    parts: tuple[Part, ...] = ()
    row: bool = False


def body_lines(pages: Sequence[Sequence[SetLine]]) -> list[list[SetLine]]:
    """The lines of each page without its running heads, feet and number.

    >>> pages = [[SetLine(f"Dale {n}"), SetLine("The dam fell."), SetLine(f"{n}")] for n in range(7, 10)]
    >>> [[line.words for line in page] for page in body_lines(pages)]
    [['The dam fell.'], ['The dam fell.'], ['The dam fell.']]
    """
    counts = Counter(key for page in pages for key in {_folded(page[i].words) for i in _edges(page)})
    often = max(RUNNING_PAGES, RUNNING_SHARE * len(pages))
    longest = HEAD_SHARE * full_length(pages)
    running = {key for key, count in counts.items() if count >= often and len(key) <= longest}
    return [[line for i, line in enumerate(page) if not _is_outside(page, i, running)] for page in pages]


def _is_outside(page: Sequence[SetLine], at: int, running: set[str]) -> bool:
    """Whether a line is a running head or foot, or the number of its page."""
    words = page[at].words
    if at not in _edges(page) or SENTENCE_END.search(words):
        return False
    return _folded(words) in running or PAGE_NUMBER.fullmatch(words) is not None


def full_length(pages: Sequence[Sequence[SetLine]]) -> int:
    """How long a full line of the document is: nine tenths of its lines are not longer."""
    lengths = sorted(len(line.words) for page in pages for line in page)
    return lengths[int(0.9 * len(lengths))] if lengths else 0


def _edges(page: Sequence[SetLine]) -> set[int]:
    return {i for i in (*range(EDGE_LINES), *range(len(page) - EDGE_LINES, len(page))) if 0 <= i < len(page)}


def _folded(words: str) -> str:
    return DIGITS.sub("0", words)


def paragraphs(pages: Sequence[Sequence[SetLine]]) -> list[str]:
    """The paragraphs of each page as one text; one that runs on over a page break stays on the page where it begins."""
    setting = setting_of(pages)
    texts: list[list[str]] = []
    before = SetLine("")
    for page in pages:
        texts.append([])
        for line in page:
            place = next((text for text in reversed(texts) if text), None)
            if place is not None and before.row and line.row:
                place[-1] += f"\n{line.words}"
            elif place is None or before.row or line.row or not is_one(before, line, setting):
                texts[-1].append(line.words)
            elif HYPHEN.search(place[-1]) and line.words[0].islower():
                place[-1] = place[-1][:-1] + line.words
            else:
                place[-1] += f" {line.words}"
            before = line
    return ["\n\n".join(text) + "\n\n" for text in texts]


class Setting(NamedTuple):
    """How a document is set: the letters of a full line, their size, the gap between lines in sizes (0: not known), and
    whether space parts its paragraphs, not only an indent."""

    full: int
    size: float
    gap: float
    spaced: bool


def setting_of(pages: Sequence[Sequence[SetLine]]) -> Setting:
    """What most lines of a document have in common."""
    sizes = sorted(line.size for page in pages for line in page)
    pairs = [pair for page in pages for pair in pairwise(page)]
    gaps = sorted(gap for a, b in pairs if (gap := _gap(a, b)) > 0)
    # A quarter of the lines may be headings and items, which stand further apart than lines of a paragraph.
    usual = gaps[len(gaps) // 4] if gaps else 0.0
    apart = sum(is_apart(a, b, usual) for a, b in pairs)
    size = sizes[len(sizes) // 2] if sizes else 0.0
    return Setting(full_length(pages), size, usual, apart >= SPACED_SHARE * len(pairs) > 0)


def _gap(line: SetLine, after: SetLine) -> float:
    return (line.height - after.height) / line.size if line.size else 0.0


def is_apart(line: SetLine, after: SetLine, usual: float) -> bool:
    """Whether more than the usual space, or another size of letters, parts two lines of a page.

    >>> is_apart(SetLine("It fell.", 700, 10), SetLine("It rose.", 682, 10), 1.2)
    True
    """
    if not (line.size and after.size and usual):
        return False
    if abs(line.size - after.size) > SIZE_SHARE * line.size:
        return True
    return _gap(line, after) > GAP_SHARE * usual


def is_one(line: SetLine, after: SetLine, setting: Setting) -> bool:
    """Whether two lines are of one paragraph: by the space between them where space parts paragraphs, else by words."""
    if is_apart(line, after, setting.gap):
        return False
    if setting.spaced and _gap(line, after) > 0:
        filled = len(line.words) * line.size >= FILLED_SHARE * setting.full * setting.size
        return not ITEM.match(after.words) and (filled or after.words[0].islower())
    return _goes_on(line.words, after.words, setting.full)


def _goes_on(line: str, after: str, full: int) -> bool:
    """Whether by its words and length a paragraph runs on from a line to the next."""
    if ITEM.match(after):
        return False
    if after[0].islower() or HYPHEN.search(line):
        return True
    if len(line) < SHORT_LINE * full:
        return not SENTENCE_END.search(line) and not is_heading(line) and not is_heading(after)
    if not SENTENCE_END.search(line):
        return True
    return len(line) >= HEAD_SHARE * full and not (is_heading(after) and len(after) < SHORT_LINE * full)
