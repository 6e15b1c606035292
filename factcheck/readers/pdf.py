"""PDF: the text page by page, its lines joined to paragraphs, running heads and page numbers left out."""

from __future__ import annotations

import io
import re
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
from factcheck.readers.typeset import SetLine, body_lines, paragraphs

if TYPE_CHECKING:
    from pypdf import DocumentInformation, PageObject


def read_pdf(path: str, data: bytes, limits: Limits) -> Article:
    """The article in a PDF. In its text a form feed stands before the first paragraph of a page, for citing pages."""
    pages, meta = _pages(path, data, limits)
    text = plain(PAGE_BREAK.join(paragraphs(body_lines(pages))))
    if not text.strip():
        raise FactcheckError(path, "has no text: a scan?", hint="run it through OCR (ocrmypdf) first")
    return build(path, text, text_blocks(text), "pdf", {"document properties": meta})


def _pages(path: str, data: bytes, limits: Limits) -> tuple[list[list[SetLine]], Meta]:
    """The lines of each page and the document's own title and author."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError:
        raise needs(path, "pdf") from None
    pages: list[list[SetLine]] = []
    size = 0
    # pypdf lets errors of Python through on broken objects; its issue tracker has these.
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
    lines = [SetLine("")]

    def draw(words: str, base: Sequence[float], moved: Sequence[float], font: object, size: float) -> None:
        height = moved[4] * base[1] + moved[5] * base[3] + base[5]
        for at, part in enumerate(words.split("\n")):
            if at:
                lines.append(SetLine(""))
            if part.strip() and not lines[-1].words:
                lines[-1] = SetLine("", height, abs(size * moved[3] * base[3]))
            lines[-1] = lines[-1]._replace(words=lines[-1].words + part)

    page.extract_text(visitor_text=draw)
    clean = (line._replace(words=" ".join(line.words.replace("\x7f", "•").split())) for line in lines)
    return [line for line in clean if line.words]


def _named(words: str | None) -> str:
    """A title or author that someone wrote, not a file name or the default of a program."""
    named = " ".join((words or "").split())
    if re.fullmatch(
        r"(?:untitled|\(?anonymous\)?|\(?unspecified\)?|user|admin|.*\.\w{2,5}|about:blank)", named, re.IGNORECASE
    ):
        return ""
    return named
