"""Plain text, with or without front matter."""

from __future__ import annotations

from factcheck.articles import Said, build
from factcheck.blocks import text_blocks
from factcheck.models import Article, Block
from factcheck.readers.decode import decode
from factcheck.readers.front import front_matter


def read_text(path: str, data: bytes) -> Article:
    """The article in a text file; its text is the file's own, so that offsets and lines are too."""
    return from_text(path, decode(path, data))


def from_text(path: str, text: str, said: Said | None = None) -> Article:
    """The article that a text is; `said` wins over what the text says."""
    meta, begin = front_matter(path, text)
    front = [Block("front", 0, len(text[:begin].rstrip()))] if begin else []
    return build(path, text, [*front, *text_blocks(text, begin)], "text", {**(said or {}), "front matter": meta})
