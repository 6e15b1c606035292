"""E-books: the chapters in reading order as one article."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from factcheck.articles import Meta, build
from factcheck.errors import FactcheckError
from factcheck.limits import Limits
from factcheck.models import Article
from factcheck.pieces import compose
from factcheck.readers.archive import member, open_zip
from factcheck.readers.markup import markup_pieces

if TYPE_CHECKING:
    from lxml.etree import _Element

FIELDS = ("title", "publisher", "creator", "date", "identifier", "language")
CONTAINER = "META-INF/container.xml"


def read_epub(path: str, data: bytes, limits: Limits) -> Article:
    """The book, its title, author, date and publisher from its package file."""
    with open_zip(path, data, limits) as archive:
        package_name = next(iter(_find(_xml(path, member(path, archive, CONTAINER)), "rootfile", "full-path")), "")
        package = _xml(path, member(path, archive, package_name))
        hrefs = {node.get("id"): node.get("href", "") for node in package.iter("{*}item")}
        folder = posixpath.dirname(package_name)
        chapters = [posixpath.join(folder, unquote(hrefs.get(ref, ""))) for ref in _find(package, "itemref", "idref")]
        text, blocks = compose(piece for name in chapters for piece in markup_pieces(member(path, archive, name)))
    if not blocks:
        raise FactcheckError(path, "has no text", hint="leave it out of the corpus")
    modified = next((n.text or "" for n in package.iter("{*}meta") if n.get("property") == "dcterms:modified"), "")
    title, publisher, author, day, id, language = (_first(package, field) for field in FIELDS)
    meta = Meta(title, publisher, author, day, modified, id, language=language)
    return build(path, text, blocks, "epub", {"package file": meta})


def _xml(path: str, data: bytes) -> _Element:
    from lxml import etree

    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise FactcheckError(path, f"is no readable e-book: {error.msg}", hint="save it again") from None


def _find(root: _Element, tag: str, attribute: str) -> list[str]:
    return [node.get(attribute, "") for node in root.iter(f"{{*}}{tag}")]


def _first(root: _Element, name: str) -> str:
    return next(((node.text or "").strip() for node in root.iter(f"{{*}}{name}")), "")
