"""Markdown, HTML and plain text: what is read, what is left out, where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.articles import merged
from factcheck.errors import FactcheckError
from factcheck.models import Article
from factcheck.readers.decode import decode, plain
from factcheck.readers.front import front_matter
from factcheck.readers.html import from_html, read_html
from factcheck.readers.markdown import from_markdown, markdown_blocks
from factcheck.readers.markup import markup_pieces
from factcheck.readers.stated import stated
from factcheck.rows import cells


def said(article: Article) -> list[tuple[str, str]]:
    return [(b.kind, " ".join(article.text[b.start : b.end].split())) for b in article.blocks]


MARKDOWN = {
    "headings": ("# The weir\n\n## Causes ##\n\nIce.", [
        ("title", "The weir"), ("heading", "Causes"), ("paragraph", "Ice.")]),
    "underlined headings": ("The weir\n========\n\nIce.\n", [("title", "The weir"), ("paragraph", "Ice.")]),
    "wrapped paragraph": ("It fell\nin 1838.", [("paragraph", "It fell in 1838.")]),
    "link": ("It [fell](http://x.example/1999 'in 2001') in 1838.", [("paragraph", "It fell in 1838.")]),
    "link by reference": ("It [fell][a] in 1838.\n\n[a]: http://x.example/1999", [("paragraph", "It fell in 1838.")]),
    "bare address": ("It fell <http://x.example/1999> in 1838.", [("paragraph", "It fell in 1838.")]),
    "image": ("It fell ![in 1999](a.png) in 1838.", [("paragraph", "It fell in 1838.")]),
    "code": ("It fell `in 1999` in 1838.\n\n```\n2044\n```\n\n    2045\n", [("paragraph", "It fell in 1838.")]),
    "emphasis": ("It **fell** _in_ 1838 and snake_case stayed.", [
        ("paragraph", "It fell in 1838 and snake_case stayed.")]),
    "markup": ("It <b>fell</b> in 1838.<br>\n\n<div>\n1999\n</div>", [("paragraph", "It fell in 1838.")]),
    "items": ("- one\n- two\n  - three\n\n1. four\n- [x] five", [
        ("item", "one"), ("item", "two"), ("item", "three"), ("item", "four"), ("item", "five")]),
    "quote": ("> It fell\n> in 1838.", [("quote", "It fell in 1838.")]),
    "footnote": ("It fell.[^1]\n\n[^1]: In 1838.", [("paragraph", "It fell."), ("paragraph", "In 1838.")]),
    "bold line": ("# Weir\n\n**Who paid?**\n\nThe town.\n\n**Causes**\n\nIce.", [
        ("title", "Weir"), ("question", "Who paid?"), ("paragraph", "The town."), ("heading", "Causes"),
        ("paragraph", "Ice.")]),
    "rule": ("Ice.\n\n---\n\nRain.", [("paragraph", "Ice."), ("paragraph", "Rain.")]),
}  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), MARKDOWN.values(), ids=MARKDOWN)
def test_markdown(source: str, expected: list[tuple[str, str]]) -> None:
    assert said(from_markdown("a.md", source)) == expected


def test_markdown_table_rows_have_their_header() -> None:
    blocks, text = markdown_blocks("Text.\n\n| Year | **Toll** |\n|------|-----:|\n| 1838 | [3](x) |\n| 1911 | 44 |\n")
    rows = [b for b in blocks if b.kind == "row"]
    assert [[text[a:b].strip() for a, b in row.header] for row in rows] == [["Year", "Toll"]] * 2
    assert [[text[a:b].strip() for a, b in cells(text, row)] for row in rows] == [["1838", "3"], ["1911", "44"]]


@given(st.text(alphabet="ab1 \n#*_`[](){}<>!|-:>^\\&;", max_size=120))
def test_markdown_keeps_the_place_of_every_letter(source: str) -> None:
    """Marks become blanks: what is left stands where it stood, line by line."""
    blocks, text = markdown_blocks(source)
    assert len(text) == len(source)
    assert all(a == b or a == " " for a, b in zip(text, source, strict=True))
    assert [i for i, c in enumerate(text) if c == "\n"] == [i for i, c in enumerate(source) if c == "\n"]
    assert all(0 <= b.start < b.end <= len(text) for b in blocks)


PAGE = """<!doctype html><html lang="en"><head><title>The weir at Orley | Dale Gazette</title>
<meta property="og:site_name" content="Dale Gazette"><meta name="author" content="Ann Other">
<meta property="article:published_time" content="2012-08-02T06:05:00Z">
<link rel="canonical" href="https://dale.example/weir"></head><body>
<nav><a href="/">Home</a> <a href="/news">News of 2011</a></nav><div class="cookie-banner">We use 14 cookies</div>
<article><h1>The weir at Orley</h1>
<p>The weir was finished in 1801 and cost the county <a href="/x">4,300 pounds</a>, paid over ten years.</p>
<h2>The fall</h2><p>It fell on 3 May 1838 after a week of ice that nobody in the town had ever seen before.</p>
<ul><li>Dead: 3</li><li>Houses lost: 12</li></ul>
<table><tr><th>Year</th><th>Height</th></tr><tr><td>1801</td><td>4 m</td></tr></table>
<blockquote><p>We heard it before we saw it, said the miller.</p></blockquote></article>
<footer>Copyright 2012 Dale Gazette. Donate 5 pounds now.</footer></body></html>"""


def test_html() -> None:
    article = from_html("a.html", PAGE)
    assert said(article) == [
        ("title", "The weir at Orley"),
        ("paragraph", "The weir was finished in 1801 and cost the county 4,300 pounds, paid over ten years."),
        ("heading", "The fall"),
        ("paragraph", "It fell on 3 May 1838 after a week of ice that nobody in the town had ever seen before."),
        ("item", "Dead: 3"),
        ("item", "Houses lost: 12"),
        ("row", "1801 | 4 m"),
        ("quote", "We heard it before we saw it, said the miller."),
    ]
    row = next(b for b in article.blocks if b.kind == "row")
    assert [article.text[a:b] for a, b in row.header] == ["Year", "Height"]
    told = (article.title, article.publisher, article.author, article.published, article.url)
    assert told == ("The weir at Orley", "Dale Gazette", "Ann Other", "2012-08-02", "https://dale.example/weir")


SHORT = {
    "one paragraph": ("<p>It fell in 1838.</p>", [("paragraph", "It fell in 1838.")]),
    "headings stay apart": ("<h2>The fall</h2><p>It fell in 1838.</p><nav>Home</nav>", [
        ("title", "The fall"), ("paragraph", "It fell in 1838.")]),
    "line breaks": ("<div>It fell in 1838.<br>It rose.</div><footer>Home</footer>", [
        ("paragraph", "It fell in 1838. It rose.")]),
    "a table alone": ("<table><tr><th>Year</th><th>Toll</th></tr><tr><td>1838</td><td>12</td></tr></table>", [
        ("row", "1838 | 12")]),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), SHORT.values(), ids=SHORT)
def test_short_pages_are_read_as_they_stand(body: str, expected: list[tuple[str, str]]) -> None:
    assert said(from_html("a.html", f"<html><body>{body}</body></html>")) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "iso-8859-1"])
def test_html_in_its_declared_encoding(encoding: str) -> None:
    page = PAGE.replace("<head>", f'<head><meta charset="{encoding}">').replace("the miller", "the café owner")
    assert "the café owner" in read_html("a.html", page.encode(encoding)).text


@pytest.mark.parametrize("page", ["<html></html>", "<p></p>", "<!-- -->", "<script>var a = 1999</script>"])
def test_html_without_text_is_an_error(page: str) -> None:
    with pytest.raises(FactcheckError, match="no article text"):
        from_html("a.html", page)


def test_line_breaks_part_words_and_blank_lines_part_paragraphs() -> None:
    lines = "".join(f"The gauge of {year} stood at nine feet.<br>" for year in range(1801, 1812))
    page = f"<html><body><article><p>{lines}</p><p>It fell.<br>\n<br>\n&nbsp;It rose.</p></article></body></html>"
    words = [one for _, one in said(from_html("a.html", page))]
    assert words[0].startswith("The gauge of 1801 stood at nine feet. The gauge of 1802 stood")
    assert words[1:] == ["It fell.", "It rose."]


DATES = [
    ('<meta name="date" content="2012-08-02">', ("2012-08-02", ""), "meta tags"),
    ("<meta content='2012-08-02' property='article:published_time'>", ("2012-08-02", ""), "meta tags"),
    ('<meta itemprop=datePublished content="2012-08-02">', ("2012-08-02", ""), "meta tags"),
    ('<time pubdate datetime="2012-08-02">yesterday</time>', ("2012-08-02", ""), "meta tags"),
    ('<meta property="article:modified_time" content="2013-01-04T10:00:00Z">', ("", "2013-01-04"), "meta tags"),
    ('<script type="application/ld+json">{"datePublished": "2012-08-02"}</script>', ("2012-08-02", ""), "JSON-LD"),
    ('<script>{"dateModified": "2013-01-04", "datePublished": "2012-08-02"}</script>', ("2012-08-02", "2013-01-04"),
     "JSON-LD"),
    ('<meta name="description" content="2012-08-02">', ("", ""), ""),
    ("<p>on 2012-08-02 it fell</p>", ("", ""), ""),
]  # fmt: skip


@pytest.mark.parametrize(("page", "days", "origin"), DATES, ids=[page[:40] for page, *_ in DATES])
def test_days_are_those_that_the_page_states_and_it_is_told_where(
    page: str, days: tuple[str, str], origin: str
) -> None:
    meta, origins = merged(stated(page))
    assert (meta.published, meta.modified) == days
    assert set(origins.values()) == ({origin} if origin else set())


def test_clean_markup_keeps_every_block() -> None:
    source = (
        "<div>Loose words<h3>Toll</h3><p>Four <i>died</i>.<br>Two lived.</p><ol><li><p>one</p></li></ol>"
        "<blockquote><p>Ice!</p></blockquote><table><tr><th>A</th></tr><tr><td>1</td></tr></table>"
        "<script>1999</script><pre>2044</pre>tail</div>"
    )
    found = [(p.kind, p.words or "/".join(p.cells)) for p in markup_pieces(source)]
    assert found == [
        ("paragraph", "Loose words"),
        ("heading", "Toll"),
        ("paragraph", "Four died. Two lived."),
        ("item", "one"),
        ("quote", "Ice!"),
        ("row", "A"),
        ("row", "1"),
        ("paragraph", "tail"),
    ]


ENCODINGS = {
    "utf-8": ("café “ice”".encode(), "café “ice”"),
    "utf-8 with mark": ("café".encode("utf-8-sig"), "café"),
    "utf-16 with mark": ("café".encode("utf-16"), "café"),
    "utf-16 big endian with mark": (b"\xfe\xff" + "café".encode("utf-16-be"), "café"),
    "utf-16 without mark": ("It fell in 1838.".encode("utf-16-le"), "It fell in 1838."),
    "utf-32 with mark": ("café".encode("utf-32"), "café"),
    "windows": ("It fell – “ice”, said the café".encode("cp1252"), "It fell – “ice”, said the café"),
    "latin-1 with a C1 byte": (b"It fell in the caf\xe9\x81.", "It fell in the café\x81."),
    "damaged utf-8": ("It fell – so did he. ".encode() * 100 + b"\xf0\x9f", "It fell – so did he. " * 100 + "�"),
    "cyrillic": ("Плотина рухнула в мае после недели ледохода. ".encode("cp1251") * 4, "Плотина"),
    "old mac and windows line ends": (b"a\rb\r\nc\n", "a\nb\nc\n"),
    "mark inside": ("a\ufeffb".encode(), "a\ufeffb"),
}


@pytest.mark.parametrize(("data", "expected"), ENCODINGS.values(), ids=ENCODINGS)
def test_encodings(data: bytes, expected: str) -> None:
    assert decode("a.txt", data).startswith(expected)


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"text\0text", b"\0" * 100], ids=["png", "nul", "nuls"]
)
def test_binary_is_an_error(data: bytes) -> None:
    with pytest.raises(FactcheckError, match="binary"):
        decode("a.txt", data)


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_an_error(data: bytes) -> None:
    try:
        text = decode("a.txt", data)
    except FactcheckError:
        return
    text.encode("utf-8")
    assert "\r" not in text


@given(st.text())
def test_plain_is_settled_at_once(text: str) -> None:
    assert plain(plain(text)) == plain(text) or text.startswith("\ufeff\ufeff")


def test_lone_surrogates_keep_their_place() -> None:
    assert plain("a\ud800b\udfffc") == "a\ufffdb\ufffdc"


FRONT = {
    "plain": ("---\ntitle: The weir\n---\nIt fell.", "The weir"),
    "closed by dots": ("---\ntitle: The weir\n...\nIt fell.", "The weir"),
    "any case": ("---\nTITLE: The weir\n---\n", "The weir"),
    "strings stay strings": ("---\ntitle: NO\n---\n", "NO"),
    "unknown keys": ("---\nlayout: [a, {b: c}]\ntitle: The weir\n---\n", "The weir"),
    "comment first": ("---\n# about\ntitle: The weir\n---\n", "The weir"),
    "a tag makes nothing": ("---\nx: !!python/object/apply:os.system [exit]\ntitle: The weir\n---\n", "The weir"),
    "none": ("title: The weir\n", ""),
    "a rule is none": ("---\n\ntitle: The weir\n---\n", ""),
    "not closed": ("---\ntitle: The weir\nIt fell.\n", ""),
    "too long": ("---\ntitle: The weir\n" + "x: y\n" * 20_000 + "---\n", ""),
}


@pytest.mark.parametrize(("text", "title"), FRONT.values(), ids=FRONT)
def test_front_matter(text: str, title: str) -> None:
    meta, end = front_matter("a.md", text)
    assert (meta.title, bool(end)) == (title, bool(title))


REFUSED = {
    "alias": ("---\na: &x [1, 1]\nb: [*x, *x]\n---\n", 3, "alias"),
    "nesting": ("---\ntitle: T\na: " + "[" * 1000 + "\n---\n", 3, "nesting"),
    "broken": ('---\ntitle: "The weir\n---\n', 0, "not YAML"),
}


@pytest.mark.parametrize(("text", "line", "message"), REFUSED.values(), ids=REFUSED)
def test_front_matter_that_is_refused_says_where(text: str, line: int, message: str) -> None:
    with pytest.raises(FactcheckError, match=message) as caught:
        front_matter("a.md", text)
    assert caught.value.line == line or not line
    assert caught.value.line > 1
