"""RSS and Atom files: one article an entry, with its title, date, author and address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from factcheck.articles import Meta, build
from factcheck.errors import FactcheckError
from factcheck.models import Article, Skipped
from factcheck.pieces import compose
from factcheck.readers.markup import markup_pieces

if TYPE_CHECKING:
    from lxml.etree import _Element

BODY = ("encoded", "content", "description", "summary")
DATE = ("pubDate", "published", "date", "updated")
CHANGED = ("updated", "modified")
KEY_CHARS = 200
# RSS wants "ann@dale.example (Ann Other)".
ADDRESSED = re.compile(r"\S+@\S+\s*\(([^()]+)\)")


def read_feed(path: str, data: bytes) -> Iterator[Article | Skipped]:
    """The articles of a feed; an entry with no text is skipped."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise FactcheckError(path, f"is not XML: {error.msg}", line=line, column=column, hint="save it again") from None
    entries = [node for node in root.iter() if _name(node) in ("item", "entry")]
    if not entries:
        raise FactcheckError(path, "is no RSS or Atom feed", hint="leave it out of the corpus")
    publisher = next((_said(node, ("title",)) for node in root.iter() if _name(node) in ("channel", "feed")), "")
    for at, entry in enumerate(entries, 1):
        try:
            yield _article(path, entry, at, publisher)
        except FactcheckError as error:
            yield Skipped(path, error.message, entry.sourceline or 0, 0, error.hint)


def _article(path: str, entry: _Element, at: int, publisher: str) -> Article:
    link = _said(entry, ("link",)) or next((n.get("href", "") for n in entry if _name(n) == "link"), "")
    id = _said(entry, ("guid", "id")) or link
    text, blocks = compose(markup_pieces(_said(entry, BODY)))
    if not blocks:
        raise FactcheckError(path, f"entry {at} has no text", hint="save the page that it links to")
    meta = Meta(
        title=_said(entry, ("title",)),
        publisher=publisher,
        author=_author(entry),
        published=_said(entry, DATE),
        modified=_said(entry, CHANGED),
        id=id,
        url=link,
    )
    key = id if id.isprintable() and 0 < len(id) <= KEY_CHARS and "#" not in id else str(at)
    return msgspec.structs.replace(build(f"{path}#{key}", text, blocks, "feed", {"feed": meta}), part=f"entry {at}")


def _author(entry: _Element) -> str:
    """Who wrote an entry: Atom has the name in an element of its own, RSS behind an address for letters."""
    named = next((_said(node, ("name",)) for node in entry if _name(node) == "author"), "")
    said = named or _said(entry, ("creator", "author"))
    behind = ADDRESSED.fullmatch(said)
    return behind[1] if behind else said


def _name(node: _Element) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _said(node: _Element, names: tuple[str, ...]) -> str:
    """The words of the first child of these names, in the order of the names; markup inside stays markup."""
    from lxml import etree

    children = {name: child for child in reversed(list(node)) if (name := _name(child)) in names}
    for name in names:
        if name in children:
            child = children[name]
            inner = "".join(etree.tostring(part, encoding="unicode") for part in child)
            if words := ((child.text or "") + inner).strip():
                return words
    return ""
