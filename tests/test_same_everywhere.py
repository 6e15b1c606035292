"""The same articles in every format: the same claims of each, and the same conflicts between them."""

from __future__ import annotations

import csv
import html
import json
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath

import pytest

import factcheck
from factcheck.blocks import readable
from factcheck.corpus import read_corpus
from factcheck.models import Article, Report
from tests.conftest import REPO
from tests.test_formats import WRITERS, Said
from tests.test_readers_files import epub_of

Write = Callable[[Path, Sequence[Said]], None]


def all_of(article: Article) -> list[Said]:
    """What is read of an article: its blocks without front matter and page furniture."""
    return [(b.kind, " ".join(article.text[b.start : b.end].split())) for b in readable(article.blocks)]


SEEDS = {Path(a.path).stem: a for a in read_corpus([REPO / "seeds"]).articles}


def as_epub(path: Path, blocks: Sequence[Said]) -> None:
    tags = {"title": "h1", "heading": "h2", "question": "h2", "item": "li"}
    epub_of(path, "".join(f"<{(tag := tags.get(kind, 'p'))}>{html.escape(words)}</{tag}>" for kind, words in blocks))


def as_feed(path: Path, blocks: Sequence[Said]) -> None:
    body = "".join(f"<p>{html.escape(words)}</p>" for _, words in blocks)
    item = f"<item><guid>1</guid><description>{html.escape(body)}</description></item>"
    path.write_text(f"<?xml version='1.0'?><rss><channel>{item}</channel></rss>", "utf-8")


def as_line(path: Path, blocks: Sequence[Said]) -> None:
    path.write_text(json.dumps({"text": "\n\n".join(words for _, words in blocks)}) + "\n", "utf-8")


def as_row(path: Path, blocks: Sequence[Said]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["text"], ["\n\n".join(words for _, words in blocks)]])


def as_text(path: Path, blocks: Sequence[Said]) -> None:
    marks = {"item": "- "}
    path.write_text("\n\n".join(marks.get(kind, "") + words for kind, words in blocks), "utf-8")


EVERY: dict[str, Write] = WRITERS | {
    ".txt": as_text,
    ".epub": as_epub,
    ".rss": as_feed,
    ".jsonl": as_line,
    ".csv": as_row,
}


def signature(report: Report) -> list[tuple[str, ...]]:
    """The conflicts of a report without the places of their claims, a line a value."""
    return sorted(
        (c.rule, c.severity, c.subject, c.attribute, side.value, *sorted({stem(k.source) for k in side.claims}))
        for c in report.conflicts
        for side in c.values
    )


def stem(path: str) -> str:
    """The name of an article, whatever its format, and whether it is a row of its file."""
    return PurePosixPath(path.partition("#")[0]).stem


def claimed(report: Report) -> list[tuple[str, ...]]:
    """The claims of a report by article: of whom, what, and in which words."""
    sources = {article.path for article in report.articles}
    told = (claim for claim in report.claims if claim.source in sources)
    return sorted((stem(k.source), k.subject.name, k.attribute, " ".join(k.quote.split())) for k in told)


def checked(folder: Path) -> Report:
    return factcheck.check([folder], rules=[REPO / "rules"])


@pytest.fixture(scope="module")
def plain() -> Report:
    """The report of the seeds as they are."""
    return factcheck.check([REPO / "seeds"], rules=[REPO / "rules"])


@pytest.mark.parametrize("suffix", EVERY)
def test_five_articles_have_the_same_claims_and_conflicts(tmp_path: Path, plain: Report, suffix: str) -> None:
    for name, article in SEEDS.items():
        EVERY[suffix](tmp_path / f"{name}{suffix}", all_of(article))
    report = checked(tmp_path)
    assert not report.skipped
    assert signature(report) == signature(plain) != []
    texts = {a.path: a.text for a in report.articles}
    told = [claim for claim in report.claims if claim.source in texts]
    assert all(texts[claim.source][claim.start : claim.end] == claim.quote for claim in told)
    assert claimed(report) == claimed(plain) != []
