"""One article put together: its text, blocks, and what is said of it, wherever that is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from factcheck.blocks import readable
from factcheck.dateline import DATE, date_in_name, iso_date
from factcheck.errors import FactcheckError
from factcheck.furniture import mark_by_shape
from factcheck.language import foreign_language
from factcheck.masthead import read_head
from factcheck.models import Article, Block


class Meta(NamedTuple):
    """What a file says of its article apart from the text, as written; "" where it is silent."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    id: str = ""
    url: str = ""
    language: str = ""


NOTHING = Meta()


def merged(first: Meta, second: Meta) -> Meta:
    """What the first says, and where it is silent what the second says."""
    return Meta(*(mine or its for mine, its in zip(first, second, strict=True)))


def build(path: str, text: str, blocks: Sequence[Block], format: str, meta: Meta = NOTHING) -> Article:
    """The article, its head told from its body; an article that is not in English is a FactcheckError."""
    if language := foreign_language(text, meta.language):
        raise FactcheckError(path, f"is not in English but in {language}", hint="only English is read")
    head = read_head(text, blocks)
    author = meta.author or head.author
    placed = head.blocks if not meta.title else _with_title(text, head.blocks, meta.title)
    marked = mark_by_shape(text, placed, author)
    return Article(
        path=path,
        text=text,
        blocks=tuple(marked),
        title=meta.title or head.title,
        publisher=meta.publisher or head.publisher,
        author=author,
        published=iso_day(meta.published) or head.published or date_in_name(meta.url or path),
        id=meta.id,
        url=meta.url,
        words=count_words(text, marked),
        format=format,
    )


def count_words(text: str, blocks: Sequence[Block]) -> int:
    """The words that are read: front matter and page furniture do not count."""
    return sum(len(text[block.start : block.end].split()) for block in readable(blocks))


ISO_DAY = re.compile(r"\s*(\d{4}-\d\d(?:-\d\d)?)(?:[T\s].*)?", re.DOTALL)


def iso_day(written: str) -> str:
    """The ISO day of a date in metadata; "" where it cannot be told, as in "03/04/2012".

    >>> iso_day("2012-08-02T06:05:00Z"), iso_day("Thu, 02 Aug 2012 06:05:00 GMT"), iso_day("03/04/2012")
    ('2012-08-02', '2012-08-02', '')
    """
    if iso := ISO_DAY.fullmatch(written):
        found = DATE.search(iso[1])
        return iso_date(found) if found else iso[1]
    found = DATE.search(written)
    return iso_date(found) if found else written if re.fullmatch(r"\d{4}", written) else ""


def _with_title(text: str, blocks: Sequence[Block], title: str) -> list[Block]:
    """The blocks with the one that repeats the given title as the title, and any other title as a heading."""
    said = _folded(title)
    kinds = ("title", "heading", "question")
    same = next((i for i, b in enumerate(blocks) if b.kind in kinds and _folded(text[b.start : b.end]) == said), None)
    placed = list(blocks)
    for i, block in enumerate(placed):
        if i == same:
            placed[i] = msgspec.structs.replace(block, kind="title", level=1)
        elif block.kind == "title" and same is not None:
            placed[i] = msgspec.structs.replace(block, kind="heading")
    return placed


def _folded(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().lower()
