"""Where a claim is said to stand: in each format as a person would look for it, and as a link that opens there."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.citing import Citation, citer, file_of, fragment
from factcheck.corpus import read_corpus
from factcheck.lines import position
from factcheck.models import Article
from factcheck.report import write
from tests.report_factory import article, claim, conflict, figure, report, year

FALL = "The weir was finished in 1801, and it fell on 3 May 1838 after a week of ice that nobody had ever seen before."
COST = "The county paid 4,300 pounds for a new one, of stone, and the millers of the lower town paid for the sluice."
TABLE = [("Year", "Toll"), ("1838", "3"), ("1911", "44")]
PAGE = f"""<html><head><link rel=canonical href="https://dale.example/weir"></head>
<body><article><h1>The weir</h1><p>{FALL}</p>
<h2>What it cost</h2><p>Nobody knew at first.</p><p>{COST}</p><table>{{}}</table></article></body></html>"""


def cited(one: Article, words: str) -> Citation:
    """The citation of the claim whose words these are."""
    start = one.text.index(words)
    block = next(b for b in one.blocks if b.start <= start < b.end)
    sentence = f"{one.text[block.start : start]}[{words}]{one.text[start + len(words) : block.end]}"
    line, column = position(one.text, start)
    value = figure(4300, "GBP", 1)
    made = claim(value, one.path, sentence=sentence, sentence_start=block.start, line=line, column=column)
    return citer([one])(made)


def as_text(path: Path) -> None:
    path.write_text(f"The weir\n\n{FALL}\n\nWhat it cost\n\nNobody knew at first.\n\n{COST}\n", "utf-8")


def as_page(path: Path) -> None:
    rows = "".join(f"<tr><t{k}>{a}</t{k}><t{k}>{b}</t{k}></tr>" for (a, b), k in zip(TABLE, "hdd", strict=True))
    path.write_text(PAGE.format(rows), "utf-8")


def as_page_without_address(path: Path) -> None:
    path.write_text(
        f"<html><body><article><h1>The weir</h1><p>{FALL}</p><p>{COST}</p></article></body></html>", "utf-8"
    )


def as_word(path: Path) -> None:
    document = pytest.importorskip("docx").Document()
    for level, words in ((0, "The weir"), (None, FALL), (1, "What it cost"), (None, "Nobody knew."), (None, COST)):
        document.add_paragraph(words) if level is None else document.add_heading(words, level)
    document.save(path)


def as_pages(path: Path) -> None:
    platypus = pytest.importorskip("reportlab.platypus")
    style = pytest.importorskip("reportlab.lib.styles").getSampleStyleSheet()["BodyText"]
    story = [platypus.Paragraph(FALL, style), platypus.PageBreak(), platypus.Paragraph(COST, style)]
    platypus.SimpleDocTemplate(str(path)).build(story)


def as_rows(path: Path) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("id", "text", "url"), ("w-1", FALL, ""), ("w-2", f"{FALL}\n\n{COST}", "")])


def as_lines(path: Path) -> None:
    rows = [{"text": FALL}, {"text": COST, "url": "https://dale.example/weir"}]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


def as_feed(path: Path) -> None:
    item = (
        f"<item><title>The weir</title><link>https://dale.example/weir</link><description>{COST}</description></item>"
    )
    path.write_text(f"<?xml version='1.0'?><rss><channel><title>Gazette</title>{item}</channel></rss>", "utf-8")


LINK = "https://dale.example/weir#:~:text=The%20county%20paid%204%2C300%20pounds%20for%20a%20new"
WHERE: list[tuple[str, Callable[[Path], None], Citation]] = [
    ("a.txt", as_text, Citation("line 9, column 17", "", "a.txt:9:17", "#L9")),
    ("a.html", as_page, Citation(
        "paragraph 2 under “What it cost”", LINK, "a.html, paragraph 2 under “What it cost”", fragment(COST))),
    ("b.html", as_page_without_address, Citation(
        "paragraph 2 under “The weir”", "", "b.html, paragraph 2 under “The weir”", fragment(COST))),
    ("a.docx", as_word, Citation(
        "paragraph 2 under “What it cost”", "", "a.docx, paragraph 2 under “What it cost”", "")),
    ("a.pdf", as_pages, Citation("page 2", "", "a.pdf, page 2", "#page=2")),
    ("a.csv", as_rows, Citation("row 3, paragraph 2", "", "a.csv#w-2, row 3, paragraph 2", "")),
    ("a.jsonl", as_lines, Citation("line 2, paragraph 1", LINK, "a.jsonl#2, line 2, paragraph 1", "")),
    ("a.rss", as_feed, Citation(
        "entry 1, paragraph 1", LINK, "a.rss#https://dale.example/weir, entry 1, paragraph 1", "")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "make", "expected"), WHERE, ids=[name for name, _, _ in WHERE])
def test_a_claim_is_cited_as_a_person_looks_for_it(
    tmp_path: Path, name: str, make: Callable[[Path], None], expected: Citation
) -> None:
    make(tmp_path / name)
    one = read_corpus([tmp_path], root=tmp_path).articles[-1]
    assert cited(one, "4,300 pounds") == expected
    assert file_of(one) == name


def test_a_row_is_counted_from_the_head_of_its_table_and_one_cell_of_it_is_searched(tmp_path: Path) -> None:
    as_page(tmp_path / "a.html")
    (one,) = read_corpus([tmp_path], root=tmp_path).articles
    found = cited(one, "1911")
    assert found.place == "row 3 under “What it cost”"
    assert found.link == "https://dale.example/weir#:~:text=1911"


WORDS = [
    ("It [fell] on 3 May 1838 after a week of ice.", "It fell on 3 May 1838 after a"),
    ("Nobody knew then that the old weir had cost [900] pounds.", "weir had cost 900 pounds."),
    ("The weir of [1801] | 900 pounds", "The weir of 1801"),
]


@pytest.mark.parametrize(("sentence", "expected"), WORDS, ids=[sentence for sentence, _ in WORDS])
def test_a_link_looks_for_whole_words_about_the_value(sentence: str, expected: str) -> None:
    one = article("a.html", url="https://dale.example/weir", format="html")
    found = citer([one])(claim(year(1801), "a.html", sentence=sentence))
    assert found.link == one.url + fragment(expected)


def test_a_reference_fact_is_cited_by_the_line_of_its_rule() -> None:
    assert citer([])(claim(year(1801), "rules/weirs.yaml", line=7)).where == "rules/weirs.yaml:7"


def test_the_report_leads_to_the_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    row = article("list.csv#4", "In 1801.", format="text", part="row 5")
    page = article("a.html", url="https://dale.example/weir", format="html")
    made = conflict([claim(year(1801), row.path)], [claim(year(1802), page.path)], [claim(year(1803), "a.txt")])
    write(report(made, articles=[row, page]), tmp_path / "out")
    told = (tmp_path / "out" / "index.md").read_text("utf-8")
    shown = (tmp_path / "out" / "index.html").read_text("utf-8")
    for wanted in ("../list.csv", "../a.html#:~:text=", "../a.txt#L1", "https://dale.example/weir#:~:text="):
        assert f"({wanted}" in told
        assert f'href="{wanted}' in shown
    assert "list.csv%23" not in told + shown
