"""PDF: the text page by page, its lines joined to paragraphs, running heads and page numbers left out."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from factcheck.articles import Meta, build
from factcheck.blocks import ITEM, SENTENCE_END, is_heading, text_blocks
from factcheck.errors import FactcheckError
from factcheck.limits import Limits
from factcheck.models import Article
from factcheck.pieces import PAGE_BREAK
from factcheck.readers.decode import plain
from factcheck.readers.extras import needs

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


def read_pdf(path: str, data: bytes, limits: Limits) -> Article:
    """The article in a PDF. In its text a form feed stands before the first paragraph of a page, for citing pages."""
    pages, meta = _pages(path, data, limits)
    text = plain(PAGE_BREAK.join(paragraphs(body_lines(pages))))
    if not text.strip():
        raise FactcheckError(path, "has no text: a scan?", hint="run it through OCR (ocrmypdf) first")
    return build(path, text, text_blocks(text), "pdf", meta)


def _pages(path: str, data: bytes, limits: Limits) -> tuple[list[list[str]], Meta]:
    """The lines of each page and the document's own title and author."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError:
        raise needs(path, "pdf") from None
    pages: list[list[str]] = []
    size = 0
    # pypdf lets errors of Python through on broken objects; its issue tracker has these.
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise FactcheckError(path, "is encrypted", hint="save a copy without a password")
        for page in reader.pages:
            pages.append([" ".join(line.split()) for line in page.extract_text().split("\n")])
            size += sum(map(len, pages[-1]))
            if size > limits.max_bytes:
                raise FactcheckError(path, f"has more than {limits.max_bytes:,} letters", hint="raise --max-bytes")
        said = reader.metadata
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        OSError,
        ZeroDivisionError,
    ) as error:
        raise FactcheckError(path, f"is no readable PDF: {error}".splitlines()[0], hint="save it again") from None
    return pages, Meta(title=_named(said.title if said else ""), author=_named(said.author if said else ""))


def _named(words: str | None) -> str:
    """A title or author that someone wrote, not a file name or the default of a program."""
    named = " ".join((words or "").split())
    if re.fullmatch(
        r"(?:untitled|\(?anonymous\)?|\(?unspecified\)?|user|admin|.*\.\w{2,5}|about:blank)", named, re.IGNORECASE
    ):
        return ""
    return named


def body_lines(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The lines of each page without its running heads, feet and number.

    >>> body_lines([["Dale 7", "The dam fell.", "7"], ["Dale 8", "The dam rose."], ["Dale 9", "The dam stood."]])
    [['The dam fell.'], ['The dam rose.'], ['The dam stood.']]
    """
    filled = [[line for line in page if line] for page in pages]
    counts = Counter(key for page in filled for key in {_folded(page[i]) for i in _edges(page)})
    often = max(RUNNING_PAGES, RUNNING_SHARE * len(pages))
    longest = HEAD_SHARE * full_length(filled)
    running = {key for key, count in counts.items() if count >= often and len(key) <= longest}
    return [[line for i, line in enumerate(page) if not _is_outside(page, i, running)] for page in filled]


def _is_outside(page: Sequence[str], at: int, running: set[str]) -> bool:
    """Whether a line is a running head or foot, or the number of its page."""
    line = page[at]
    if at not in _edges(page) or SENTENCE_END.search(line):
        return False
    return _folded(line) in running or PAGE_NUMBER.fullmatch(line) is not None


def full_length(pages: Sequence[Sequence[str]]) -> int:
    """How long a full line of the document is: nine tenths of its lines are not longer."""
    lengths = sorted(len(line) for page in pages for line in page)
    return lengths[int(0.9 * len(lengths))] if lengths else 0


def _edges(page: Sequence[str]) -> set[int]:
    return {i for i in (*range(EDGE_LINES), *range(len(page) - EDGE_LINES, len(page))) if 0 <= i < len(page)}


def _folded(line: str) -> str:
    return DIGITS.sub("0", line)


def paragraphs(pages: Sequence[Sequence[str]]) -> Iterable[str]:
    """The paragraphs of each page as one text; one that runs on over a page break stays on the page where it begins."""
    full = full_length(pages)
    texts: list[list[str]] = []
    open_line = ""
    for page in pages:
        texts.append([])
        for line in page:
            place = next((text for text in reversed(texts) if text), None)
            if place is not None and open_line and _goes_on(open_line, line, full):
                cut = HYPHEN.search(place[-1]) and line[0].islower()
                place[-1] = f"{place[-1][:-1]}{line}" if cut else f"{place[-1]} {line}"
            else:
                texts[-1].append(line)
            open_line = line
    return ["\n\n".join(text) + "\n\n" for text in texts]


def _goes_on(line: str, after: str, full: int) -> bool:
    """Whether a paragraph runs on from a line to the next."""
    if ITEM.match(after):
        return False
    if after[0].islower() or HYPHEN.search(line):
        return True
    if len(line) < SHORT_LINE * full:
        return not SENTENCE_END.search(line) and not is_heading(line) and not is_heading(after)
    if not SENTENCE_END.search(line):
        return True
    return len(line) >= HEAD_SHARE * full and not (is_heading(after) and len(after) < SHORT_LINE * full)
