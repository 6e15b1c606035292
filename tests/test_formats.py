"""One article in many formats: the same blocks come out of each, and a claim can be found in each."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from factcheck.corpus import article_from_text, read_corpus
from factcheck.models import Article
from tests.conftest import REPO

Said = tuple[str, str]
TEXT = """The weir at Orley

The weir was finished in 1801, and it fell on 3 May 1838 after a week of ice that nobody had ever seen before.

What it cost

The county paid 4,300 pounds for a new one, of stone, and the millers of the lower town paid for the sluice.

• Houses lost: 12
• Mills lost: 3

Who was to blame?

Nobody was, said the inquiry of 1839, which heard 40 people in the long room of the inn and 3 more at home.
"""
SAMPLES = {Path(a.path).stem: a for a in (article_from_text("own", TEXT), *read_corpus([REPO / "seeds"]).articles)}


def said(article: Article) -> list[Said]:
    """What is read of an article, rows of tables left out: a PDF has none."""
    kinds = ("front", "furniture", "row")
    return [(b.kind, " ".join(article.text[b.start : b.end].split())) for b in article.blocks if b.kind not in kinds]


def as_markdown(path: Path, blocks: Sequence[Said]) -> None:
    marks = {"title": "# ", "heading": "## ", "question": "## ", "item": "- "}
    path.write_text("\n\n".join(marks.get(kind, "") + words for kind, words in blocks), "utf-8")


def as_html(path: Path, blocks: Sequence[Said]) -> None:
    tags = {"title": "h1", "heading": "h2", "question": "h2", "item": "li"}
    body = "\n".join(f"<{(tag := tags.get(kind, 'p'))}>{html.escape(words)}</{tag}>" for kind, words in blocks)
    body = body.replace("<li>", "<ul><li>").replace("</li>", "</li></ul>")
    menu = "<nav><a href='/'>Home</a> <a href='/news'>News of 2044</a></nav>"
    path.write_text(f"<html lang=en><body>{menu}<article>{body}</article></body></html>", "utf-8")


def as_word(path: Path, blocks: Sequence[Said]) -> None:
    document = pytest.importorskip("docx").Document()
    levels = {"title": 0, "heading": 1, "question": 1}
    for kind, words in blocks:
        if kind in levels:
            document.add_heading(words, levels[kind])
        else:
            document.add_paragraph(words, style="List Bullet" if kind == "item" else None)
    document.save(path)


def as_pdf(path: Path, blocks: Sequence[Said]) -> None:
    platypus = pytest.importorskip("reportlab.platypus")
    styles = pytest.importorskip("reportlab.lib.styles").getSampleStyleSheet()
    names = {"title": "Title", "heading": "Heading2", "question": "Heading2"}
    marks = {"item": "• "}
    story = [
        platypus.Paragraph(html.escape(marks.get(kind, "") + words), styles[names.get(kind, "BodyText")])
        for kind, words in blocks
    ]
    platypus.SimpleDocTemplate(str(path)).build(story)


WRITERS: dict[str, Callable[[Path, Sequence[Said]], None]] = {
    ".md": as_markdown,
    ".html": as_html,
    ".docx": as_word,
    ".pdf": as_pdf,
}


@pytest.mark.parametrize("suffix", WRITERS)
@pytest.mark.parametrize("name", SAMPLES)
def test_every_format_gives_the_same_blocks(tmp_path: Path, name: str, suffix: str) -> None:
    blocks = said(SAMPLES[name])
    WRITERS[suffix](tmp_path / f"a{suffix}", blocks)
    (article,) = read_corpus([tmp_path], root=tmp_path).articles
    assert said(article) == blocks
