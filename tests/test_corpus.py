"""Paths to articles: which files are read, how they are named, what metadata wins."""

from __future__ import annotations

import bz2
import gzip
import lzma
from pathlib import Path, PurePath

import pytest

from factcheck.articles import iso_day
from factcheck.corpus import Corpus, article_from_text, read_corpus
from factcheck.dateline import date_in_name
from factcheck.errors import FactcheckError
from factcheck.language import foreign_language
from factcheck.limits import Limits
from factcheck.readers.choice import by_content, file_format

BODY = "The weir at Orley fell on 3 May 1838 after a week of ice, and the county paid 4,300 pounds for a new one.\n"


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_txt", ".txt").replace("_md", ".md").replace("_png", ".png")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def names(corpus: Corpus) -> list[str]:
    return [article.path for article in corpus.articles]


def test_a_folder_is_read_in_order_of_path_whatever_the_order_given(tmp_path: Path) -> None:
    write(tmp_path, b_txt=BODY, a_md=BODY, sub__c_txt=BODY)
    every = ["a.md", "b.txt", "sub/c.txt"]
    assert names(read_corpus([tmp_path], root=tmp_path)) == every
    assert names(read_corpus([tmp_path / "sub", tmp_path / "b.txt", tmp_path / "a.md"], root=tmp_path)) == every


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, a_txt=BODY)
    assert names(read_corpus([tmp_path, tmp_path / "a.txt", tmp_path / "." / "a.txt"], root=tmp_path)) == ["a.txt"]


def test_paths_are_relative_to_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, sub__a_txt=BODY)
    monkeypatch.chdir(tmp_path / "sub")
    assert names(read_corpus([tmp_path])) == ["a.txt"]
    assert names(read_corpus([Path()])) == ["a.txt"]


def test_hidden_files_are_left_out_and_unknown_ones_listed(tmp_path: Path) -> None:
    write(tmp_path, a_txt=BODY, b_png="x", sub__c_txt=BODY)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "d.txt").write_text(BODY)
    corpus = read_corpus([tmp_path], root=tmp_path)
    assert names(corpus) == ["a.txt", "sub/c.txt"]
    assert [(s.path, s.reason) for s in corpus.skipped] == [("b.png", "is no known format (.png)")]


def test_an_unknown_file_that_is_named_is_read_as_text(tmp_path: Path) -> None:
    (tmp_path / "notes.article").write_text(BODY)
    assert read_corpus([tmp_path / "notes.article"]).articles[0].format == "text"


@pytest.mark.parametrize("make", [lambda p: p / "none.txt", lambda p: p], ids=["missing", "empty folder"])
def test_nothing_to_read_is_an_error_that_says_what_to_do(tmp_path: Path, make: object) -> None:
    assert callable(make)
    with pytest.raises(FactcheckError) as caught:
        read_corpus([make(tmp_path)])
    assert str(tmp_path) in str(caught.value)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("pack", "suffix"),
    [(gzip.compress, ".gz"), (bz2.compress, ".bz2"), (lzma.compress, ".xz")],
    ids=["gz", "bz2", "xz"],
)
def test_packed_files_read_like_plain_ones(tmp_path: Path, pack: object, suffix: str) -> None:
    assert callable(pack)
    (tmp_path / f"a.txt{suffix}").write_bytes(pack(BODY.encode()))
    article = read_corpus([tmp_path], root=tmp_path).articles[0]
    assert (article.path, article.text) == (f"a.txt{suffix}", BODY)


FORMATS = [
    ("a.txt", b"x", "text"),
    ("README", b"x", "text"),
    ("a.MD", b"x", "markdown"),
    ("a.txt", b"\n<!DOCTYPE html><p>x", "html"),
    ("a.html", b"%PDF-1.7", "pdf"),
    ("a.xml", b"<?xml version='1.0'?><rss>", "feed"),
    ("a.docx", b"PK\x03\x04", "docx"),
    ("a.txt", b"PK\x03\x04", "zip"),
    ("a.htm.gz", b"<p>x", "html"),
]


@pytest.mark.parametrize(("name", "data", "expected"), FORMATS, ids=lambda value: str(value)[:20])
def test_formats_go_by_content_then_by_name(name: str, data: bytes, expected: str) -> None:
    assert by_content(data, file_format(PurePath(name), named=False)) == expected


SAID = (
    "---\ntitle: The weir\npublisher: Dale Gazette\nauthor: [Ann Other, Jo Bloggs]\ndate: 2012-08-02\nid: 00x7\n---\n"
)


def test_front_matter_wins_over_the_text() -> None:
    article = article_from_text("a", f"{SAID}Another title\nBy Someone Else\n3 May 1999\n\n{BODY}")
    told = (article.title, article.publisher, article.author, article.published, article.id)
    assert told == ("The weir", "Dale Gazette", "Ann Other, Jo Bloggs", "2012-08-02", "00x7")
    assert article.blocks[0].kind == "front"
    assert article.text[: article.blocks[0].end] + "\n" == SAID


PAGE = """<html><head><title>The weir</title><meta name="date" content="1999-05-03">
<script type="application/ld+json">{{"datePublished": "1999-05-04", "dateModified": "2001-02-03"}}</script></head>
<body><p>{}</p></body></html>"""
ORIGINS: list[tuple[str, str, dict[str, str], tuple[str, str]]] = [
    ("a.txt", f"---\ntitle: The weir\nupdated: 2001-02-03\n---\nBy Ann Other\n3 May 1999\n\n{BODY}", {
        "title": "front matter", "author": "its own text", "published": "its own text", "modified": "front matter",
    }, ("1999-05-03", "2001-02-03")),
    ("1999-05-03-weir.md", f"# The weir\n\n{BODY}", {"title": "its own text", "published": "file name"}, (
        "1999-05-03", "")),
    ("b.txt", f"---\nurl: https://dale.example/1999/05/03/weir\n---\n{BODY}", {"published": "address"}, (
        "1999-05-03", "")),
    ("c.txt", f"The weir\nUpdated January 1999\n\n{BODY}", {
        "title": "its own text", "published": "day of the last change", "modified": "its own text",
    }, ("1999-01", "1999-01")),
    ("a.csv", f"title,text,date\nThe weir,{BODY.strip().replace(',', '')},1999-05-03", {
        "title": "columns", "published": "columns"}, ("1999-05-03", "")),
    ("a.html", PAGE.format(BODY), {
        "title": "page metadata", "published": "meta tags", "modified": "JSON-LD"}, ("1999-05-03", "2001-02-03")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "origins", "days"), ORIGINS, ids=[name for name, *_ in ORIGINS])
def test_it_is_told_where_each_thing_known_was_found(
    tmp_path: Path, name: str, text: str, origins: dict[str, str], days: tuple[str, str]
) -> None:
    (tmp_path / name).write_text(text)
    (article,) = read_corpus([tmp_path], root=tmp_path).articles
    assert article.origins == origins
    assert (article.published, article.modified) == days


def test_words_are_those_that_are_read() -> None:
    article = article_from_text("a", f"{SAID}The weir\n3 May 1999\n\nIt fell in 1838.\n\nLeave a comment")
    assert article.words == len("The weir It fell in 1838.".split())


def test_published_given_by_the_caller_wins() -> None:
    assert article_from_text("a", f"The weir\n3 May 1999\n\n{BODY}", published="2001-02-03").published == "2001-02-03"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2014-01-21-weir.md", "2014-01-21"),
        ("news/2014/01/21/weir.html", "2014-01-21"),
        ("2014-13-41.txt", ""),
        ("a-1234-56-78.txt", ""),
        ("a.txt", ""),
    ],
)
def test_date_in_a_name(name: str, expected: str) -> None:
    assert date_in_name(name) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2012-08-02", "2012-08-02"),
        ("2012-08-02T06:05:00+02:00", "2012-08-02"),
        ("2012-08", "2012-08"),
        ("2012", "2012"),
        ("August 2, 2012", "2012-08-02"),
        ("Thu, 02 Aug 2012 06:05:00 GMT", "2012-08-02"),
        ("02/08/2012", ""),
        ("2012-02-31", ""),
        ("Last edited 2 August 2012 by Ann Other", "2012-08-02"),
        ("soon", ""),
    ],
)
def test_dates_of_metadata(written: str, expected: str) -> None:
    assert iso_day(written) == expected


GERMAN = (
    "Das Wehr von Orley brach am 3. Mai 1838 nach einer Woche mit Eisgang, und der Kreis zahlte für ein neues. "
    "Niemand ertrank, sagte der Wärter, obwohl zwölf Häuser in der unteren Stadt bis zum Fenster im Wasser standen. "
    "Die Mühle wurde erst im folgenden Jahr wieder aufgebaut, weil kein Holz mehr zu bekommen war."
)
SPANISH = (
    "La presa de Orley cayó el 3 de mayo de 1838 después de una semana de hielo, y el condado pagó una nueva. "
    "Nadie se ahogó, dijo el guarda, aunque doce casas de la parte baja tenían agua hasta las ventanas. "
    "El molino no se volvió a levantar hasta el año siguiente, porque ya no quedaba madera en la comarca."
)
JAPANESE = "オーリーの堰は一八三八年五月三日、一週間続いた氷のあとに崩れ、郡は新しい堰のために金を払った。" * 6
NAMES = "Ann Other, Jo Bloggs, Thomas Reed, Ada Miller, Lal Singh, Ayub Mirza, Ines Costa, Bo Lund, " * 8
LANGUAGES = [
    (BODY * 4, "", ""),
    (GERMAN, "", "de"),
    (SPANISH, "", "es"),
    (JAPANESE, "", "ja"),
    (GERMAN[:100], "", ""),
    (NAMES, "", ""),
    (BODY, "fr-CA", "fr"),
    (BODY, "en_GB", ""),
]


@pytest.mark.parametrize(("text", "declared", "expected"), LANGUAGES, ids=lambda value: str(value)[:12])
def test_language(text: str, declared: str, expected: str) -> None:
    assert foreign_language(text, declared) == expected


def test_an_article_in_another_language_is_skipped_with_its_language(tmp_path: Path) -> None:
    write(tmp_path, a_txt=BODY, b_txt=GERMAN)
    corpus = read_corpus([tmp_path], root=tmp_path)
    assert names(corpus) == ["a.txt"]
    assert [(s.path, s.reason) for s in corpus.skipped] == [("b.txt", "is not in English but in de")]


def test_max_bytes(tmp_path: Path) -> None:
    write(tmp_path, a_txt=BODY, b_txt=BODY * 3)
    corpus = read_corpus([tmp_path], root=tmp_path, limits=Limits(max_bytes=len(BODY)))
    assert names(corpus) == ["a.txt"]
    assert "--max-bytes" in corpus.skipped[0].hint


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    write(tmp_path, a_txt=BODY, b_md=f"# The weir\n\n{BODY}")
    assert read_corpus([tmp_path]) == read_corpus([tmp_path])


def test_a_report_of_ours_inside_the_corpus_is_not_read(tmp_path: Path) -> None:
    write(tmp_path, one_txt=BODY, out__index_md=BODY, notes__two_txt=BODY)
    (tmp_path / "out" / "report.json").write_text('{\n  "schema": "factcheck/1",\n  "tool": {}\n}\n', "utf-8")
    assert names(read_corpus([tmp_path], root=tmp_path)) == ["notes/two.txt", "one.txt"]
