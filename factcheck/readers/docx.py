"""Word files: headings, paragraphs, lists, tables and footnotes in order, title and author from the properties."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factcheck.articles import Meta, build
from factcheck.blocks import is_question
from factcheck.errors import FactcheckError
from factcheck.limits import Limits
from factcheck.models import Article
from factcheck.pieces import Piece, compose
from factcheck.readers.archive import BROKEN, open_zip
from factcheck.readers.extras import needs

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
OLE = b"\xd0\xcf\x11\xe0"
# What python-docx raises on a document that lacks what it takes for granted: a body, the row above a merged cell.
MALFORMED = (AttributeError, LookupError, TypeError, SyntaxError, *BROKEN)
WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read_docx(path: str, data: bytes, limits: Limits) -> Article:
    """The article in a Word file."""
    if data.startswith(OLE):
        raise FactcheckError(path, "is encrypted or an old .doc file", hint="save it as .docx without a password")
    try:
        import docx
        from docx.opc.exceptions import OpcError
        from docx.oxml.exceptions import XmlchemyError
    except ImportError:
        raise needs(path, "docx") from None
    with open_zip(path, data, limits) as archive:
        if any(name.endswith("vbaProject.bin") for name in archive.namelist()):
            raise FactcheckError(path, "holds macros, which are not opened", hint="save it as .docx")
    try:
        document = docx.Document(io.BytesIO(data))
        text, blocks = compose(pieces(document))
    except (OpcError, XmlchemyError, *MALFORMED) as error:
        raise FactcheckError(path, f"is no readable Word file: {error}".splitlines()[0], hint="save it again") from None
    if not blocks:
        raise FactcheckError(path, "has no text", hint="leave it out of the corpus")
    core = document.core_properties
    author = "" if core.author == "python-docx" else core.author
    # Word names who changed a document last; libraries leave the day of their template there, and no name.
    modified = core.modified.date().isoformat() if core.last_modified_by and core.modified else ""
    meta = Meta(core.title, author=author, modified=modified, language=core.language)
    return build(path, text, blocks, "docx", {"document properties": meta})


def pieces(document: Document) -> Iterator[Piece]:
    """Paragraphs and tables in the order of the document, footnotes behind them."""
    from docx.table import Table

    for part in document.iter_inner_content():
        if isinstance(part, Table):
            yield from _rows(part)
        else:
            yield _piece(part)
    yield from _footnotes(document)


def _piece(paragraph: Paragraph) -> Piece:
    style = (paragraph.style.name or "").lower() if paragraph.style is not None else ""
    words = " ".join(paragraph.text.split())
    if style == "title":
        return Piece("title", words, 1)
    if level := HEADING.match(style):
        return Piece("question" if is_question(words) else "heading", words, int(level[1]))
    numbered = paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None
    if style.startswith("list") or numbered:
        return Piece("item", words, 1)
    if style == "caption":
        return Piece("caption", words)
    if "quote" in style:
        return Piece("quote", words)
    return Piece("question" if is_question(words) else "paragraph", words)


def _rows(table: Table) -> Iterator[Piece]:
    """The rows; the first one is the header where the table has more than one."""
    for at, row in enumerate(table.rows):
        cells = tuple(" ".join(cell.text.split()) for cell in row.cells)
        if any(cells):
            yield Piece("row", cells=cells, header=at == 0 and len(table.rows) > 1)


def _footnotes(document: Document) -> Iterator[Piece]:
    from lxml import etree

    for relation in document.part.rels.values():
        if relation.reltype.endswith("/footnotes") and not relation.is_external:
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            tree: Any = etree.fromstring(relation.target_part.blob, parser)
            for note in tree.iter(f"{WORDS}footnote"):
                yield Piece("paragraph", "".join(part.text or "" for part in note.iter(f"{WORDS}t")))
