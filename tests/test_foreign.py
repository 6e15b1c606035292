"""Files that other programs made of one article of ours: they claim what its plain text does, and it is found there."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.citing import citer
from factcheck.corpus import article_from_text, read_corpus
from factcheck.models import Article, Claim
from factcheck.sources import open_file
from tests.foreign import FOREIGN
from tests.foreign.story import AUTHOR, DAY, TITLE, claims_of, costing, shown, story_text

UNDER = "paragraph 1 under “What it cost”"
# Where a person looks for what the railway cost, and which day the file states.
PLACES = {
    "ebooklib.epub": (UNDER, DAY),
    "feedgen.atom": (f"entry 1, {UNDER}", DAY),
    "feedgen.rss": (f"entry 1, {UNDER}", DAY),
    "fpdf2.pdf": ("page 1", ""),
    "libreoffice.docx": (UNDER, ""),
    "libreoffice.html": (UNDER, ""),
    "libreoffice.pdf": ("page 1", ""),
    "packed.txt.bz2": ("", ""),
    "packed.txt.gz": ("", ""),
    "packed.txt.xz": ("", ""),
    "pandas.csv": (f"row 2, {UNDER}", DAY),
    "pandas.csv.xz": (f"row 2, {UNDER}", DAY),
    "pandas.jsonl": (f"line 1, {UNDER}", DAY),
    "pandas.jsonl.gz": (f"line 1, {UNDER}", DAY),
    "pandas.parquet": (f"row 1, {UNDER}", DAY),
    "pandas.tsv": (f"row 2, {UNDER}", DAY),
    "pandas.zstd.parquet": (f"row 1, {UNDER}", DAY),
    "pandoc.docx": (UNDER, DAY),
    "pandoc.epub": (UNDER, DAY),
    "pandoc.html": (UNDER, DAY),
    "pandoc.md": ("", DAY),
    "pandoc.txt": ("", DAY),
    "polars.csv": (f"row 2, {UNDER}", DAY),
    "polars.ndjson": (f"line 1, {UNDER}", DAY),
    "polars.parquet": (f"row 1, {UNDER}", DAY),
    "python-docx.docx": (UNDER, ""),
    "reportlab.pdf": ("page 1", ""),
    "shutil.zip": (f"file 1, {UNDER}", ""),
    "warcio.warc": (f"page 1, {UNDER}", DAY),
    "warcio.warc.gz": (f"page 1, {UNDER}", DAY),
    "wget.warc.gz": (f"page 1, {UNDER}", DAY),
}


PLAIN = article_from_text("plain", story_text())


@pytest.fixture(scope="module")
def plain() -> list[str]:
    """What the plain text claims."""
    return shown(claims_of(PLAIN))


def test_the_plain_text_claims_something_in_each_of_its_blocks() -> None:
    places = {claim.start for claim in claims_of(PLAIN)}
    silent = [b.kind for b in PLAIN.blocks if places.isdisjoint(range(b.start, b.end))]
    assert silent == ["title", "heading", "question", "heading"]


def test_every_writer_has_its_place() -> None:
    assert list(PLACES) == sorted(FOREIGN)


@pytest.mark.parametrize("name", FOREIGN)
def test_the_claims_of_another_program_s_file_are_those_of_the_text(
    tmp_path: Path, plain: list[str], name: str
) -> None:
    FOREIGN[name](tmp_path / name)
    corpus = read_corpus([tmp_path], root=tmp_path)
    article = next(one for one in corpus.articles if one.title == TITLE)
    assert corpus.skipped == ()
    claims = claims_of(article)
    assert shown(claims) == plain
    place, day = PLACES[name]
    assert found(article, costing(claims), tmp_path / name) == place
    assert article.published == day
    assert article.author in (AUTHOR, "")


def found(article: Article, claim: Claim, path: Path) -> str:
    """The place of a claim; "" for a line and column, once the file is seen to hold its words there."""
    cited = citer([article])(claim)
    if cited.where != f"{article.path}:{claim.line}:{claim.column}":
        return cited.place
    with open_file(path, path.name) as stream:
        line = stream.read().decode("utf-8").splitlines()[claim.line - 1]
    assert line[claim.column - 1 :].startswith(claim.quote)
    return ""
