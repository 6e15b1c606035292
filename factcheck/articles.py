"""One article put together: its text, blocks, and what is said of it, wherever that is said."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from factcheck.blocks import readable
from factcheck.dateline import date_in, date_in_name
from factcheck.errors import FactcheckError
from factcheck.furniture import mark_by_shape
from factcheck.language import foreign_language
from factcheck.masthead import Head, read_head
from factcheck.models import Article, Block
from factcheck.moment import iso_moment


class Meta(NamedTuple):
    """What one place of a file says of its article apart from the text, as written; "" where it is silent."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    modified: str = ""
    id: str = ""
    url: str = ""
    language: str = ""


# What is said of an article, by where it is said ("front matter", "JSON-LD"); an earlier place wins over a later one.
Said = Mapping[str, Meta]
KNOWN = ("title", "publisher", "author", "published", "modified")


def merged(said: Said) -> tuple[Meta, dict[str, str]]:
    """What the first place says, and where it is silent the next; and for each of KNOWN the place that said it.

    >>> merged({"front matter": Meta("The weir"), "meta tags": Meta("Weir | Gazette", published="1999")})[1]
    {'title': 'front matter', 'published': 'meta tags'}
    """
    found: dict[str, str] = {}
    origins: dict[str, str] = {}
    for origin, meta in said.items():
        told = meta._replace(published=iso_day(meta.published), modified=iso_day(meta.modified))._asdict()
        for field in told.keys() - found.keys():
            if told[field]:
                found[field], origins[field] = told[field], origin
    return Meta(**found), {field: origins[field] for field in KNOWN if field in origins}


def build(path: str, text: str, blocks: Sequence[Block], format: str, said: Said | None = None) -> Article:
    """The article, its head told from its body; one with no text, or not in English, is a FactcheckError."""
    if not blocks:
        raise FactcheckError(path, "has no text", hint="leave it out of the corpus")
    given = merged(said or {})[0]
    if language := foreign_language(text, given.language):
        raise FactcheckError(path, f"is not in English but in {language}", hint="only English is read")
    head = read_head(text, blocks)
    placed, title = _with_title(text, head.blocks, given.title) if given.title else (head.blocks, head.title)
    known, origins = merged({**(said or {}), **_unsaid(head, given, path)})
    marked = mark_by_shape(text, placed, known.author)
    return Article(
        path=path,
        text=text,
        blocks=tuple(marked),
        title=title,
        publisher=known.publisher,
        author=known.author,
        published=known.published,
        id=known.id,
        url=known.url,
        words=count_words(text, marked),
        format=format,
        modified=known.modified,
        origins=origins,
    )


def _unsaid(head: Head, given: Meta, path: str) -> Said:
    """What is looked for where nothing states it: above the text, then in the name; the day of a change comes last."""
    name = "address" if given.url else "file name"
    return {
        "its own text": Meta(head.title, head.publisher, head.author, head.published, head.modified),
        name: Meta(published=date_in_name(given.url or path)),
        "day of the last change": Meta(published=head.modified),
    }


def count_words(text: str, blocks: Sequence[Block]) -> int:
    """The words that are read: front matter and page furniture do not count."""
    return sum(len(text[block.start : block.end].split()) for block in readable(blocks))


def iso_day(written: str) -> str:
    """The ISO day of a date in metadata, alone or among words; "" where it cannot be told, as in "03/04/2012".

    >>> iso_day("Thu, 02 Aug 2012 06:05:00 GMT"), iso_day("Updated: 2 August 2012, Leeds"), iso_day("03/04/2012")
    ('2012-08-02', '2012-08-02', '')
    """
    return iso_moment(written) or date_in(written)


# "The dam | Dale Gazette": pages name themselves and their paper in one title.
PARTS = re.compile(r"\s+[|–—·»:-]\s+")
TITLES = ("title", "heading", "question")


def _with_title(text: str, blocks: Sequence[Block], given: str) -> tuple[Sequence[Block], str]:
    """The blocks with the one that repeats the given title (or the page's part of it) as the title, and that title."""
    wanted = {_folded(part) for part in (given, *PARTS.split(given))}
    said = {i: text[b.start : b.end] for i, b in enumerate(blocks) if b.kind in TITLES}
    same = next((i for i, words in said.items() if _folded(words) in wanted), None)
    if same is None:
        return blocks, given
    placed = [msgspec.structs.replace(b, kind="heading") if b.kind == "title" else b for b in blocks]
    placed[same] = msgspec.structs.replace(blocks[same], kind="title", level=1)
    return placed, given if _folded(given) == _folded(said[same]) else " ".join(said[same].split())


def _folded(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().lower()
