"""PDF: the text page by page, its lines joined to paragraphs, running heads and page numbers left out."""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.articles import Meta, build
from factcheck.blocks import text_blocks
from factcheck.errors import FactcheckError
from factcheck.limits import Limits
from factcheck.models import Article
from factcheck.pieces import PAGE_BREAK
from factcheck.readers.decode import plain
from factcheck.readers.extras import needs
from factcheck.readers.gridded import with_rows
from factcheck.readers.typeset import Part, SetLine, body_lines, paragraphs

if TYPE_CHECKING:
    from pypdf import DocumentInformation, PageObject

# Cells of a row stand on one line to a tenth of their letters' height; a raised note stands a third higher.
SAME_HEIGHT = 0.2
# What pypdf lets through of Python's own errors on broken objects, streams and numbers.
MALFORMED = (
    *(
        ArithmeticError,
        AssertionError,
        AttributeError,
        LookupError,
        NotImplementedError,
        OSError,
        TypeError,
        ValueError,
    ),
    *(struct.error, zlib.error),
)
# What bullets of reportlab's own font, of Symbol and of Wingdings come out as.
BULLETS = str.maketrans("\x7f\uf0b7\uf0a7", "•••")


def read_pdf(path: str, data: bytes, limits: Limits) -> Article:
    """The article in a PDF. In its text a form feed stands before the first paragraph of a page, for citing pages."""
    pages, meta = _pages(path, data, limits)
    text = plain(PAGE_BREAK.join(paragraphs(with_rows(body_lines(pages)))))
    if not text.strip():
        raise FactcheckError(path, "has no text: a scan?", hint="run it through OCR (ocrmypdf) first")
    return build(path, text, text_blocks(text), "pdf", {"document properties": meta})


def _pages(path: str, data: bytes, limits: Limits) -> tuple[list[list[SetLine]], Meta]:
    """The lines of each page and the document's own title and author."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError, PyPdfError
    except ImportError:
        raise needs(path, "pdf") from None
    pages: list[list[SetLine]] = []
    size = 0
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise FactcheckError(path, "is encrypted", hint="save a copy without a password")
        for page in reader.pages:
            pages.append(_lines(page))
            size += sum(len(line.words) for line in pages[-1])
            if size > limits.max_bytes:
                raise FactcheckError(path, f"has more than {limits.max_bytes:,} letters", hint="raise --max-bytes")
        said = reader.metadata
    except DependencyError:
        hint = "save a copy without a password, or: pip install cryptography"
        raise FactcheckError(path, "is encrypted", hint=hint) from None
    except (PyPdfError, *MALFORMED) as error:
        raise FactcheckError(path, f"is no readable PDF: {error}".splitlines()[0], hint="save it again") from None
    return pages, _properties(said) if said else Meta()


def _properties(said: DocumentInformation) -> Meta:
    """What a PDF says of itself; a day that is no day is none."""
    try:
        changed = said.modification_date
    except ValueError:
        changed = None
    modified = changed.date().isoformat() if changed else ""
    return Meta(title=_named(said.title), author=_named(said.author), modified=modified)


def _lines(page: PageObject) -> list[SetLine]:
    """The lines of a page in reading order; pypdf tells the words as they are drawn, with the two matrices in force."""
    lines: list[list[tuple[float, Part]]] = [[]]

    def draw(words: str, base: Sequence[float], moved: Sequence[float], font: object, size: float) -> None:
        left = moved[4] * base[0] + moved[5] * base[2] + base[4]
        height = moved[4] * base[1] + moved[5] * base[3] + base[5]
        letters = abs(size * moved[3] * base[3])
        for at, part in enumerate(words.split("\n")):
            if at and lines[-1]:
                lines.append([])
            if part.strip():
                if not lines[-1] and len(lines) > 1 and _goes_on(lines[-2], left, height, letters):
                    lines.pop()
                    part = f" {part}"
                lines[-1].append((height, Part(part, left, letters)))

    page.extract_text(visitor_text=draw)
    return [line for drawn in lines if (line := _line(drawn)) is not None]


def _goes_on(line: Sequence[tuple[float, Part]], left: float, height: float, size: float) -> bool:
    """Whether words stand on the line before, to its right: the next cell of a row."""
    before, part = line[-1]
    return abs(before - height) < SAME_HEIGHT * size and left > part.left


def _line(drawn: Sequence[tuple[float, Part]]) -> SetLine | None:
    """A line of the parts that it was drawn of; None for one without a word."""
    parts = [part._replace(words=_spaced(part.words)) for _, part in drawn]
    parts = [part for part in parts if part.words]
    if not parts:
        return None
    words = "".join(part.words for _, part in drawn)
    return SetLine(_spaced(words), drawn[0][0], drawn[0][1].size, tuple(parts))


def _spaced(words: str) -> str:
    """Words with one blank between them, and bullets as such."""
    return " ".join(words.translate(BULLETS).split())


def _named(words: str | None) -> str:
    """A title or author that someone wrote, not a file name or the default of a program."""
    named = " ".join((words or "").split())
    if re.fullmatch(
        r"(?:untitled|\(?anonymous\)?|\(?unspecified\)?|user|admin|.*\.\w{2,5}|about:blank)", named, re.IGNORECASE
    ):
        return ""
    return named
