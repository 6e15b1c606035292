"""Word, PDF, e-books, feeds, web archives and tables: files made by other programs, from own text, read back."""

from __future__ import annotations

import csv
import http.server
import io
import json
import random
import shutil
import subprocess
import threading
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from factcheck.corpus import Corpus, read_corpus
from factcheck.limits import Limits
from factcheck.models import Article
from factcheck.readers.choice import read_file
from factcheck.readers.gridded import with_rows
from factcheck.readers.typeset import Part, SetLine, body_lines, paragraphs

TITLE = "The weir at Orley"
FALL = "The weir was finished in 1801, and it fell on 3 May 1838 after a week of ice that nobody had ever seen before."
COST = "The county paid 4,300 pounds for a new one, of stone, and the millers of the lower town paid for the sluice."


def said(article: Article) -> list[tuple[str, str]]:
    return [(b.kind, " ".join(article.text[b.start : b.end].split())) for b in article.blocks]


def one(path: Path) -> Article:
    (article,) = read_corpus([path], root=path.parent).articles
    return article


EXPECTED = [
    ("title", TITLE),
    ("paragraph", FALL),
    ("heading", "What it cost"),
    ("paragraph", COST),
    ("item", "Houses lost: 12"),
]


# --- Word -------------------------------------------------------------------------------------------------------------


def word_file(path: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.core_properties.title = TITLE
    document.core_properties.author = "Ann Other"
    document.add_heading(TITLE, 0)
    document.add_paragraph(FALL)
    document.add_heading("What it cost", 1)
    document.add_paragraph(COST)
    document.add_paragraph("Houses lost: 12", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for at, words in enumerate(("Year", "Toll", "1838", "3")):
        table.cell(at // 2, at % 2).text = words
    document.add_paragraph("We heard it first.", style="Quote")
    document.save(path)


def test_word(tmp_path: Path) -> None:
    word_file(tmp_path / "a.docx")
    article = one(tmp_path / "a.docx")
    assert said(article) == [*EXPECTED, ("row", "1838 | 3"), ("quote", "We heard it first.")]
    row = next(b for b in article.blocks if b.kind == "row")
    assert [article.text[a:b] for a, b in row.header] == ["Year", "Toll"]
    assert (article.title, article.author, article.published) == (TITLE, "Ann Other", "")


def test_word_with_macros_is_skipped(tmp_path: Path) -> None:
    word_file(tmp_path / "a.docx")
    with zipfile.ZipFile(tmp_path / "a.docx", "a") as archive:
        archive.writestr("word/vbaProject.bin", b"x")
    assert reasons(tmp_path) == ["holds macros, which are not opened"]


# --- PDF --------------------------------------------------------------------------------------------------------------


def pdf_file(path: Path, paragraphs_of: int = 1, password: str = "") -> None:
    platypus = pytest.importorskip("reportlab.platypus")
    styles = pytest.importorskip("reportlab.lib.styles").getSampleStyleSheet()
    encrypt = None
    if password:
        encrypt = pytest.importorskip("reportlab.lib.pdfencrypt").StandardEncryption(password)

    def furnish(canvas: object, document: object) -> None:
        canvas.drawString(72, 800, "Papers of the Dale Society")  # type: ignore[attr-defined]
        canvas.drawString(280, 30, f"page {document.page}")  # type: ignore[attr-defined]

    story = [platypus.Paragraph(TITLE, styles["Title"]), platypus.Paragraph(FALL, styles["BodyText"])]
    story += [platypus.Paragraph("What it cost", styles["Heading2"]), platypus.Paragraph(COST, styles["BodyText"])]
    for at in range(1, paragraphs_of):
        story.append(
            platypus.Paragraph(f"In year {at} of the new weir {COST[0].lower()}{COST[1:]}", styles["BodyText"])
        )
    document = platypus.SimpleDocTemplate(str(path), title=TITLE, author="Ann Other", encrypt=encrypt)
    document.build(story, onFirstPage=furnish, onLaterPages=furnish)


def test_pdf(tmp_path: Path) -> None:
    pdf_file(tmp_path / "a.pdf")
    article = one(tmp_path / "a.pdf")
    assert [row for row in said(article) if row[0] != "front"][-4:] == EXPECTED[:4]
    assert (article.title, article.author) == (TITLE, "Ann Other")


def test_pdf_pages_are_known_and_their_heads_and_numbers_left_out(tmp_path: Path) -> None:
    pdf_file(tmp_path / "a.pdf", paragraphs_of=90)
    article = one(tmp_path / "a.pdf")
    assert "Dale Society" not in article.text
    assert "page 2" not in article.text
    pages = [article.text.count("\f", 0, b.start) + 1 for b in article.blocks]
    assert pages == sorted(pages)
    assert pages[-1] >= 3
    numbered = [words for kind, words in said(article) if words.startswith("In year")]
    assert [int(words.split()[2]) for words in numbered] == list(range(1, 90))
    assert all(words.endswith("the sluice.") for words in numbered)


TOLL = [("Year", "Toll", "Cost"), ("1838", "3", "4,300 pounds"), ("1911", "44", "9,000 pounds")]
TOLL_ROWS = [("row", "1838 | 3 | 4,300 pounds"), ("row", "1911 | 44 | 9,000 pounds")]


def test_pdf_tables_are_read_with_their_header(tmp_path: Path) -> None:
    platypus = pytest.importorskip("reportlab.platypus")
    style = pytest.importorskip("reportlab.lib.styles").getSampleStyleSheet()["BodyText"]
    words = [platypus.Paragraph(FALL, style), platypus.Table(TOLL), platypus.Paragraph(COST, style)]
    platypus.SimpleDocTemplate(str(tmp_path / "a.pdf")).build(words)
    article = one(tmp_path / "a.pdf")
    assert said(article) == [("paragraph", FALL), *TOLL_ROWS, ("paragraph", COST)]
    row = next(b for b in article.blocks if b.kind == "row")
    assert [article.text[a:b] for a, b in row.header] == list(TOLL[0])


def test_pdf_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    platypus = pytest.importorskip("reportlab.platypus")
    style = pytest.importorskip("reportlab.lib.styles").getSampleStyleSheet()["BodyText"]
    frames = [platypus.Frame(left, 80, 220, 640) for left in (50, 300)]
    document = platypus.BaseDocTemplate(str(tmp_path / "a.pdf"))
    document.addPageTemplates([platypus.PageTemplate(frames=frames)])
    told = [f"In year {at} of the new weir {COST[0].lower()}{COST[1:]}" for at in range(40)]
    document.build([platypus.Paragraph(words, style) for words in told])
    # Where the last line of a column is full and ends a sentence, nothing tells whether its paragraph does too.
    assert " ".join(words for _, words in said(one(tmp_path / "a.pdf"))) == " ".join(told)


def set_line(*parts: tuple[str, float]) -> SetLine:
    return SetLine(" ".join(words for words, _ in parts), 700, 10, tuple(Part(words, at, 10) for words, at in parts))


GRIDS = {
    "flush left": ([[("Dead", 50), ("3", 120)], [("Hurt", 50), ("12", 120)]], True),
    "figures that end together": ([[("Dead", 50), ("3", 125)], [("Hurt", 50), ("1,200", 107)]], True),
    "head over the middle": ([[("Kind", 50), ("Toll of the year", 100)], [("Dead", 50), ("3", 132)]], True),
    "no figures": ([[("Dead", 50), ("many", 120)], [("Hurt", 50), ("few", 120)]], False),
    "bold words in a paragraph": ([[("It fell", 50), ("3", 82)], [("in the year", 50), ("1838", 140)]], False),
    "one line": ([[("Dead", 50), ("3", 120)]], False),
}


@pytest.mark.parametrize(("rows", "table"), GRIDS.values(), ids=GRIDS)
def test_a_table_is_lines_whose_figures_stand_under_each_other(
    rows: list[list[tuple[str, float]]], table: bool
) -> None:
    (lines,) = with_rows([[set_line(*row) for row in rows]])
    assert [line.row for line in lines] == [table] * len(rows)


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([["The mill was be-", "gun in 1801."]], "The mill was begun in 1801.\n\n"),
        ([["The weir that"], ["fell is new."]], "The weir that fell is new.\n\n\f\n\n"),
        ([["It fell.", "1. one", "2. two"]], "It fell.\n\n1. one\n\n2. two\n\n"),
    ],
    ids=["hyphen", "over a page", "items"],
)
def test_pdf_lines_are_joined(pages: list[list[str]], expected: str) -> None:
    assert "\f".join(paragraphs([list(map(SetLine, page)) for page in pages])) == expected


def test_a_phrase_that_ends_three_pages_is_no_running_head() -> None:
    line = "and this is how the long line of that page did end"
    pages = [[SetLine(f"A page {i} has a line that is as long as any"), SetLine(line)] for i in range(3)]
    assert body_lines(pages)[0][-1].words == line


def test_encrypted_pdf_is_skipped(tmp_path: Path) -> None:
    pdf_file(tmp_path / "a.pdf", password="weir")  # noqa: S106 - the password of a fixture
    assert reasons(tmp_path) == ["is encrypted"]


def test_pdf_without_text_is_skipped(tmp_path: Path) -> None:
    canvas = pytest.importorskip("reportlab.pdfgen.canvas").Canvas(str(tmp_path / "a.pdf"))
    canvas.rect(0, 0, 10, 10)
    canvas.save()
    assert reasons(tmp_path) == ["has no text: a scan?"]


def test_pdf_of_a_browser(tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("no chromium on this machine")
    page = tmp_path / "page" / "a.html"
    page.parent.mkdir()
    rows = "".join(f"<tr>{''.join(f'<td>{words}' for words in row)}" for row in TOLL)
    column = "<div style='column-count: 2; hyphens: auto; text-align: justify' lang=en>"
    body = f"<h1>{TITLE}</h1>{column}<p>{FALL}</p><h2>What it cost</h2><p>{COST}</p></div><table>{rows}</table>"
    page.write_text(f"<title>{TITLE}</title>{body}")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    target = tmp_path / "a.pdf"
    done = subprocess.run([browser, *flags, f"--print-to-pdf={target}", str(page)], capture_output=True, timeout=60)
    if done.returncode or not target.exists():
        pytest.skip("chromium prints no PDF here")
    assert said(one(target)) == [*EXPECTED[:4], *TOLL_ROWS]


# --- e-books, feeds, web archives -------------------------------------------------------------------------------------

CHAPTER = "<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>{}</h1><p>{}</p></body></html>"
PACKAGE = f"""<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
<metadata><dc:title>{TITLE}</dc:title><dc:creator>Ann Other</dc:creator><dc:date>1999-05-03</dc:date>
<dc:publisher>Dale Press</dc:publisher><dc:language>en</dc:language></metadata>
<manifest><item id="b" href="t/b%20c.xhtml"/><item id="a" href="t/a.xhtml"/></manifest>
<spine><itemref idref="a"/><itemref idref="b"/></spine></package>"""


def epub_file(path: Path, padding: int = 0) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip")
        archive.writestr("META-INF/container.xml", "<c><rootfile full-path='o/p.opf'/></c>")
        archive.writestr("o/p.opf", PACKAGE)
        archive.writestr("o/t/b c.xhtml", CHAPTER.format("What it cost", COST))
        archive.writestr("o/t/a.xhtml", CHAPTER.format(TITLE, FALL))
        archive.writestr("o/zeros.bin", b"\0" * padding)


def epub_of(path: Path, body: str) -> None:
    """An e-book of one chapter."""
    package = "<package><manifest><item id='a' href='a.xhtml'/></manifest><spine><itemref idref='a'/></spine></package>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip")
        archive.writestr("META-INF/container.xml", "<c><rootfile full-path='p.opf'/></c>")
        archive.writestr("p.opf", package)
        archive.writestr("a.xhtml", f"<html xmlns='http://www.w3.org/1999/xhtml'><body>{body}</body></html>")


def test_epub_chapters_are_read_in_reading_order(tmp_path: Path) -> None:
    epub_file(tmp_path / "a.epub")
    article = one(tmp_path / "a.epub")
    assert said(article) == EXPECTED[:4]
    told = (article.title, article.author, article.published, article.publisher)
    assert told == (TITLE, "Ann Other", "1999-05-03", "Dale Press")


def test_a_broken_member_is_named(tmp_path: Path) -> None:
    epub_of(tmp_path / "a.epub", f"<p>{FALL}</p>")
    data = (tmp_path / "a.epub").read_bytes()
    at = data.index(b"a.xhtml") + len("a.xhtml") + 4
    (tmp_path / "a.epub").write_bytes(data[:at] + b"\xff\xff\xff" + data[at + 3 :])
    (reason,) = reasons(tmp_path)
    assert reason.startswith("has a broken member 'a.xhtml'")


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    epub_file(tmp_path / "a.epub", padding=3_000_000)
    assert (tmp_path / "a.epub").stat().st_size < 10_000
    corpus = read_corpus([tmp_path], root=tmp_path, limits=Limits(max_bytes=1_000_000))
    assert "unpacks to 3,00" in corpus.skipped[0].reason


RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Dale Gazette</title>
<item><title>{TITLE}</title><link>https://dale.example/weir</link><pubDate>Thu, 02 Aug 2012 06:05:00 GMT</pubDate>
<dc:creator>Ann Other</dc:creator><description>Too short</description>
<content:encoded><![CDATA[<p>{FALL}</p><ul><li>Houses lost: 12</li></ul>]]></content:encoded></item>
<item><title>Nothing</title></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Dale Gazette</title><entry><id>tag:dale,1</id>
<title>{TITLE}</title><link href="https://dale.example/weir"/><updated>2012-08-02T06:05:00Z</updated>
<author><name>Ann Other</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{FALL}</p>
</div></content></entry></feed>"""


@pytest.mark.parametrize(
    ("name", "source", "key"),
    [
        ("a.rss", RSS, "https://dale.example/weir"),
        ("a.xml", RSS, "https://dale.example/weir"),
        ("a.atom", ATOM, "tag:dale,1"),
    ],
    ids=["rss", "rss in xml", "atom"],
)
def test_feeds(tmp_path: Path, name: str, source: str, key: str) -> None:
    (tmp_path / name).write_text(source)
    article = read_corpus([tmp_path], root=tmp_path).articles[0]
    assert article.path == f"{name}#{key}"
    assert ("paragraph", FALL) in said(article)
    told = (article.title, article.publisher, article.published, article.url)
    assert told == (TITLE, "Dale Gazette", "2012-08-02", "https://dale.example/weir")


def test_a_feed_that_expands_entities_is_refused_or_read_without_them(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    items = "<channel><item><description>&l11;</description></item></channel>"
    source = f'<!DOCTYPE r [<!ENTITY l0 "ha">{laughs}]><rss>{items}</rss>'
    (tmp_path / "a.rss").write_text(source)
    corpus = read_corpus([tmp_path], root=tmp_path)
    assert not corpus.articles
    assert len(corpus.skipped) == 1


ARTICLE = f"<article><h1>{TITLE}</h1><p>{FALL}</p><p>{COST}</p></article>"
PAGE = f"<html><head><title>{TITLE}</title></head><body>{ARTICLE}</body></html>"


@pytest.mark.parametrize("flag", [[], ["--no-warc-compression"]], ids=["packed", "plain"])
def test_web_archive_of_wget(tmp_path: Path, flag: list[str]) -> None:
    wget = shutil.which("wget")
    if wget is None:
        pytest.skip("no wget on this machine")
    pytest.importorskip("fastwarc")
    site = tmp_path / "site"
    site.mkdir()
    (site / "weir.html").write_text(PAGE)

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_address[1]}/weir.html"
        command = [wget, "-q", "--no-proxy", *flag, f"--warc-file={tmp_path / 'a'}", "-O", "/dev/null", url]
        subprocess.run(command, check=True, timeout=30)
        server.shutdown()
    (archive,) = tmp_path.glob("a.warc*")
    article = one(archive)
    assert (article.path, article.url, article.title) == (f"{archive.name}#{url}", url, TITLE)
    assert ("paragraph", FALL) in said(article)
    archive.write_bytes(archive.read_bytes()[:400])
    corpus = read_corpus([archive], root=tmp_path)
    assert not corpus.articles


# --- tables -----------------------------------------------------------------------------------------------------------

ROWS = [
    {"id": "w-1", "headline": TITLE, "body": f"{FALL}\n\n{COST}", "day": "1999-05-03", "source": "Dale Gazette"},
    {"id": "w-2", "headline": "", "body": COST, "day": "", "source": ""},
]
COLUMNS = {"published": "day"}


def jsonl_file(path: Path) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS))


def csv_file(path: Path, delimiter: str = ",") -> None:
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        writer = csv.DictWriter(file, list(ROWS[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(ROWS)


def parquet_file(path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    pytest.importorskip("pyarrow.parquet").write_table(pyarrow.Table.from_pylist(ROWS), path)


MAKERS: dict[str, Callable[[Path], None]] = {
    "a.jsonl": jsonl_file,
    "a.csv": csv_file,
    "b.csv": partial(csv_file, delimiter=";"),
    "a.tsv": partial(csv_file, delimiter="\t"),
    "a.parquet": parquet_file,
}


@pytest.mark.parametrize("name", MAKERS)
def test_tables(tmp_path: Path, name: str) -> None:
    MAKERS[name](tmp_path / name)
    first, second = read_corpus([tmp_path], root=tmp_path, columns=COLUMNS).articles
    assert [first.path, second.path] == [f"{name}#w-1", f"{name}#w-2"]
    assert said(first) == [("paragraph", FALL), ("paragraph", COST)]
    assert (first.title, first.publisher, first.published) == (TITLE, "Dale Gazette", "1999-05-03")
    assert (second.title, second.publisher, second.published) == ("", "", "")


def test_broken_lines_are_skipped_with_their_number_and_the_rest_is_read(tmp_path: Path) -> None:
    lines = ['{"text": "It fell in 1838."}', "{broken", "[1]", '{"text": ""}', "", '{"text": "It \\ud800 rose."}']
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    corpus = read_corpus([tmp_path], root=tmp_path)
    assert [a.path for a in corpus.articles] == ["a.jsonl#1", "a.jsonl#6"]
    assert [(s.path, s.line) for s in corpus.skipped] == [("a.jsonl", 2), ("a.jsonl", 3), ("a.jsonl", 4)]
    assert corpus.articles[1].text == "It \ufffd rose."


def test_an_id_that_is_there_twice_or_cannot_be_shown_gives_way_to_the_line(tmp_path: Path) -> None:
    rows = [{"id": "a", "text": "One."}, {"id": "a", "text": "Two."}, {"id": "b\n", "text": "Three."}]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert [a.path for a in read_corpus([tmp_path], root=tmp_path).articles] == ["a.jsonl#2", "a.jsonl#3", "a.jsonl#a"]


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ({}, "has no column with the text; it has 'words', 'n'"),
        ({"text": "body"}, "has no column 'body'; it has 'words', 'n'"),
    ],
    ids=["usual names", "configured"],
)
def test_a_table_without_its_column_is_skipped_once(tmp_path: Path, columns: dict[str, str], reason: str) -> None:
    (tmp_path / "a.csv").write_text("words,n\nIt fell.,1\nIt rose.,2\n")
    assert [s.reason for s in read_corpus([tmp_path], root=tmp_path, columns=columns).skipped] == [reason]


def reasons(folder: Path) -> list[str]:
    corpus: Corpus = read_corpus([folder], root=folder)
    assert not corpus.articles
    assert all(one.hint for one in corpus.skipped)
    return [one.reason for one in corpus.skipped]


BROKEN = ["a.docx", "a.pdf", "a.epub", "a.rss", "a.parquet", "a.warc", "a.jsonl", "a.csv", "a.html"]


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("data", [b"PK\x03\x04 broken", b"%PDF-1.7 broken", b"\x00\x01\x02", b"<?xml ", b""], ids=repr)
def test_broken_files_are_skipped_with_what_to_do(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "b.txt").write_text("It fell in 1838.")
    corpus = read_corpus([tmp_path], root=tmp_path)
    assert "b.txt" in [article.path for article in corpus.articles]
    assert all(one.hint and one.path.startswith(name) for one in corpus.skipped)


DAMAGED: dict[str, Callable[[Path], None]] = {
    "a.docx": word_file,
    "a.pdf": pdf_file,
    "a.epub": epub_file,
    "a.parquet": parquet_file,
}


@pytest.mark.parametrize("name", DAMAGED)
def test_damage_anywhere_is_no_crash(tmp_path: Path, name: str) -> None:
    DAMAGED[name](tmp_path / name)
    whole = (tmp_path / name).read_bytes()
    for seed in range(60):
        chance = random.Random(seed)  # noqa: S311 - no secret
        data = bytearray(whole)
        for _ in range(chance.choice([1, 3, 20])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        (tmp_path / name).write_bytes(data[: chance.randrange(len(data))] if chance.random() < 0.2 else data)
        assert list(read_file(tmp_path / name, name, True, Limits(), {}))


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [
        ("a.docx", "docx", "docx"),
        ("a.pdf", "pypdf", "pdf"),
        ("a.parquet", "pyarrow", "parquet"),
        ("a.warc", "fastwarc", "warc"),
    ],
)
def test_a_missing_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str, extra: str
) -> None:
    import sys

    for known in [key for key in sys.modules if key.split(".")[0] == module]:
        monkeypatch.delitem(sys.modules, known)
    monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / name).write_bytes(b"x")
    corpus = read_corpus([tmp_path], root=tmp_path)
    assert [one.hint for one in corpus.skipped] == [f"pip install 'factcheck-lint[{extra}]'"]


def test_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{TITLE}\n\n{FALL}".encode())))
    (article,) = read_corpus([Path("-")]).articles
    assert (article.path, article.title) == ("-", TITLE)
