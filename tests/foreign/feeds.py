"""E-books and feeds."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.foreign.story import ADDRESS, AUTHOR, DAY, PAPER, TITLE, story_markup


def ebooklib(path: Path) -> None:
    epub = pytest.importorskip("ebooklib.epub")
    book = epub.EpubBook()
    book.set_identifier("railway")
    book.set_title(TITLE)
    book.set_language("en")
    book.add_author(AUTHOR)
    book.add_metadata("DC", "date", DAY)
    chapter = epub.EpubHtml(title=TITLE, file_name="chapter.xhtml", lang="en")
    chapter.content = f"<html><body>{story_markup()}</body></html>"
    book.add_item(chapter)
    book.add_item(epub.EpubNcx())
    book.add_item(epub.EpubNav())
    book.toc = (chapter,)
    book.spine = ["nav", chapter]
    epub.write_epub(str(path), book)


def feedgen(path: Path) -> None:
    feed = pytest.importorskip("feedgen.feed").FeedGenerator()
    feed.id("https://dale.example/")
    feed.title(PAPER)
    feed.link(href="https://dale.example/")
    feed.description("News of the dale")
    entry = feed.add_entry()
    entry.id(ADDRESS)
    entry.title(TITLE)
    entry.link(href=ADDRESS)
    entry.published(datetime(2012, 8, 2, 6, 5, tzinfo=UTC))
    entry.author(name=AUTHOR, email="ann@dale.example")
    entry.content(story_markup(), type="html" if path.suffix == ".atom" else "CDATA")
    feed.atom_file(str(path)) if path.suffix == ".atom" else feed.rss_file(str(path))
