"""Text for XML: what XML 1.0 cannot hold is left out."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from factcheck.formats.plain import plain

# https://www.w3.org/TR/xml/#charsets
UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def words(text: str) -> str:
    """One line of words that XML can hold."""
    return UNWRITABLE.sub("\ufffd", plain(text))


def document(root: ElementTree.Element) -> str:
    """The document with its declaration, indented."""
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'
