"""index.html, index.md and the terminal: what a reader, and a hostile article, get to see."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import zlib
from pathlib import Path

import pytest
from lxml import etree, html

from factcheck.models import Claim, Conflict, Report, Skipped
from factcheck.report import write
from factcheck.report.marking import SENTENCE, Piece, paragraph_pieces, sentence_pieces
from factcheck.report.terminal import PIPE_WIDTH, print_conflicts, progress
from factcheck.values import DateValue, EntityRef
from tests.report_factory import article, claim, conflict, figure, many, report, two_years, year

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> | `rm` \x1b[31m\u202e{{ 7*7 }} [x](javascript:y)"


def page(told: Report, folder: Path, **options: Path) -> html.HtmlElement:
    write(told, folder, formats=("html",), **options)  # type: ignore[arg-type]
    return html.fromstring((folder / "index.html").read_bytes())


def hostile() -> Report:
    """Everything that an article can bring says the same bad thing."""
    bad = claim(
        EntityRef(HOSTILE),
        "a.txt",
        sentence=f"{HOSTILE} was built by [{HOSTILE.replace('[', '(').replace(']', ')')}].",
        subject=HOSTILE,
        attribute=HOSTILE,
        paragraph=f"{HOSTILE} " * 3,
    )
    good = claim(EntityRef("the Tidewater Company"), f"{HOSTILE.replace('/', '')}.txt", subject=HOSTILE)
    one = conflict([bad], [good], id="bad", explanation=HOSTILE, verdict=HOSTILE, mentions=(HOSTILE, "it"))
    source = article("a.txt", title=HOSTILE, publisher=HOSTILE, published=HOSTILE, url="javascript:alert(1)")
    return report(one, articles=[source], skipped=(Skipped(HOSTILE, HOSTILE, hint=HOSTILE),), counts={HOSTILE: 1})


def claims(*conflicts: Conflict) -> list[Claim]:
    return [claim for one in conflicts for side in one.values for claim in side.claims]


# --- the page ---------------------------------------------------------------------------------------------------------


def test_the_page_asks_nothing_of_the_network(tmp_path: Path) -> None:
    tree = page(many(20, words=60), tmp_path)
    assert (
        tree.xpath("//link | //img | //iframe | //object | //embed | //@src | //@srcset | //@style | //@onclick") == []
    )
    style, script = tree.findtext(".//style") or "", tree.findtext(".//script") or ""
    assert "url(" not in style and "@import" not in style
    assert not re.search(r"\bfetch\(|XMLHttpRequest|\bimport\(|WebSocket|https?://", script)
    assert all(link.startswith(("#", "../", "articles/")) for link in tree.xpath("//a/@href"))


def test_the_policy_allows_our_style_and_script_alone(tmp_path: Path) -> None:
    tree = page(report(two_years()), tmp_path)
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    raw = (tmp_path / "index.html").read_text("utf-8")
    allowed = re.findall(r"'sha256-([^']+)'", policy)
    inside = [re.search(rf"<{tag}>(.*?)</{tag}>", raw, re.DOTALL) for tag in ("style", "script")]
    assert allowed == [
        base64.b64encode(hashlib.sha256(found[1].encode()).digest()).decode() for found in inside if found
    ]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_a_hostile_article_is_text_in_the_page(tmp_path: Path) -> None:
    tree = page(hostile(), tmp_path)
    assert len(tree.xpath("//script")) == 1
    assert tree.xpath("//img | //*[@onerror]") == []
    assert not [link for link in tree.xpath("//a/@href") if "javascript:" in link.lower()]
    raw = (tmp_path / "index.html").read_text("utf-8")
    assert "\x1b" not in raw and "\u202e" not in raw and "⟨U+202E⟩" in raw
    assert "{{ 7*7 }}" in raw and "<script>alert" not in raw


def test_the_words_that_carry_the_value_are_marked(tmp_path: Path) -> None:
    tree = page(report(two_years()), tmp_path)
    assert [mark.text for mark in tree.xpath("//mark")] == ["1931", "1932", "1932"]
    assert tree.xpath("//u")[0].text == "Old Harbour Bridge"
    assert "a.txt:1:39" in tree.text_content()


def test_why_the_claims_were_compared_is_said_once(tmp_path: Path) -> None:
    steps = ("“it” read as the bridge", "both name the bridge", "only one of them")
    one = two_years(steps=steps, explanation="It opened once; only one of them can be true.")
    told = page(report(one), tmp_path).text_content()
    assert "Compared because “it” read as the bridge; both name the bridge." in told


def test_values_stand_in_order(tmp_path: Path) -> None:
    years = [[claim(year(number), f"{number}.txt")] for number in (1934, 1931, 1932)]
    tree = page(report(conflict(*years)), tmp_path)
    assert [value.text for value in tree.xpath("//span[@class='value']")] == ["1931", "1932", "1934"]


def test_a_large_matrix_shows_facts_that_its_sources_dispute(tmp_path: Path) -> None:
    pairs = [(n, n + 1) for n in range(0, 60, 2)] * 2 + [(0, 1)] * 3
    facts = [
        conflict([claim(year(1931), f"{left:02}.txt")], [claim(year(1932), f"{right:02}.txt")], id=f"f{number:02}")
        for number, (left, right) in enumerate(pairs)
    ]
    tree = page(report(*facts), tmp_path)
    rows = tree.xpath("//table[@class='matrix']/tbody/tr")
    assert len(tree.xpath("//table[@class='matrix']/thead/tr/th")) == 1 + 24
    assert len(rows) == 27
    assert all(len([cell for cell in row.xpath("./td") if cell.text_content().strip()]) == 2 for row in rows)
    assert "36 more facts and 36 more sources" in tree.text_content()


def test_the_picture_is_told_in_words(tmp_path: Path) -> None:
    tree = page(report(two_years()), tmp_path)
    (drawing,) = tree.xpath("//*[local-name()='svg'][@role='img']")
    named = [tree.get_element_by_id(name).text for name in drawing.get("aria-labelledby").split()]
    assert named == ["Time line of Old Harbour Bridge, opened", "a: 1931; b: 1932; c: 1932"]


def test_the_matrix_marks_disputed_cells_and_who_disputes_itself(tmp_path: Path) -> None:
    torn = conflict([claim(year(1931), "a.txt")], [claim(year(1932), "a.txt"), claim(year(1932), "b.txt")], id="f00d")
    length = {"attribute": "length"}
    long = conflict([claim(figure(9), "b.txt", **length)], [claim(figure(8), "c.txt", **length)], id="beef")
    agreeing = claim(DateValue(None, year(1932).last), "c.txt")
    told = report(torn, long, claims=(*claims(torn, long), agreeing))
    rows = page(told, tmp_path).xpath("//table[@class='matrix']/tbody/tr")
    cells = [[cell.text_content().strip() for cell in row.xpath("./td")] for row in rows]
    assert cells == [["A1931B1932", "B1932", "until 31 December 1932"], ["", "B9", "A8"]]
    assert [cell.text_content() for row in rows for cell in row.xpath("./td[@class='torn']")] == ["A1931B1932"]


def test_new_changed_and_gone_are_marked(tmp_path: Path) -> None:
    (since,) = write(report(two_years(id="same"), two_years(id="gone")), tmp_path / "old", formats=("json",))
    tree = page(report(two_years(id="same"), two_years(id="fresh")), tmp_path / "new", since=since)
    assert "1 new, 0 changed, 1 gone, 1 as before" in tree.text_content()
    assert [row.get("data-change") for row in tree.xpath("//ol[@class='rows']/li")] == ["same", "new"]


def test_no_conflicts_is_said(tmp_path: Path) -> None:
    tree = page(report(articles=[article("a.txt")]), tmp_path)
    assert "0 conflicts in 1 source with 0 claims" in tree.text_content()
    assert "No claims were found that cannot all be true." in tree.text_content()


def test_a_thousand_conflicts_fit_in_two_megabytes(tmp_path: Path) -> None:
    told = many(1000)
    tree = page(told, tmp_path)
    assert (tmp_path / "index.html").stat().st_size < 2_000_000
    assert len(tree.xpath("//ol[@class='rows']/li")) == 1000
    packed = json.loads(zlib.decompress(base64.b64decode(tree.get_element_by_id("packed").text)))
    assert list(packed) == [one.id for one in told.conflicts]
    assert all("<mark>" in detail for detail in packed.values())


def test_links_lead_from_the_report_to_the_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    one = conflict([claim(year(1931), "seeds/a b.txt")], [claim(year(1932), "javascript:alert(1)")])
    tree = page(report(one), Path("reports/now"))
    hrefs = [link for link in tree.xpath("//a/@href") if not link.startswith("#")]
    assert hrefs == ["../../seeds/a%20b.txt#L1", "../../javascript%3Aalert%281%29#L1"]


def test_a_report_outside_of_the_current_folder_has_no_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    tree = page(report(two_years()), tmp_path / "there")
    assert [link for link in tree.xpath("//a/@href") if not link.startswith("#")] == []


# --- marking ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "fields", "expected"),
    [
        ("It opened in [1931].", {}, [("It opened in ", ""), ("1931", "value"), (".", "")]),
        ("Pier 4: [1931].", {"subject": "Pier 4"}, [("Pier 4", "subject"), (": ", ""), ("1931", "value"), (".", "")]),
        ("The [1931 pier] opened.", {"subject": "pier"}, [("The ", ""), ("1931 pier", "value"), (" opened.", "")]),
        ("It opened in [1931].", {"sentence_start": 70}, [("It opened in ", ""), ("1931", "value"), (".", "")]),
    ],
)  # fmt: skip
def test_marks(sentence: str, fields: dict[str, object], expected: list[tuple[str, str]]) -> None:
    pieces = sentence_pieces(claim(year(1931), sentence=sentence, **fields))  # type: ignore[arg-type]
    assert [(piece.text, piece.mark) for piece in pieces] == expected


def test_a_long_sentence_is_cut_around_its_value() -> None:
    pieces = sentence_pieces(
        claim(year(1931), sentence=f"{'so it went on ' * 90}until [1931]{' and on it went' * 90}.")
    )
    assert Piece("1931", "value") in pieces
    assert sum(len(piece.text) for piece in pieces) <= SENTENCE + 8
    assert (pieces[0].text, pieces[-1].text[-2:]) == ("… ", " …")


def test_the_paragraph_is_shown_when_it_says_more() -> None:
    one = claim(
        year(1931), sentence="It opened in [1931].", paragraph="Boats went first. It opened in 1931. Then carts came."
    )
    assert [piece.text for piece in paragraph_pieces(one) if piece.mark] == ["It opened in 1931."]
    assert paragraph_pieces(claim(year(1931), sentence="It opened in [1931].")) == ()


# --- Markdown ---------------------------------------------------------------------------------------------------------


def lines(told: Report, folder: Path) -> list[str]:
    write(told, folder, formats=("md",))
    return (folder / "index.md").read_text("utf-8").splitlines()


def test_the_table_has_a_row_for_every_conflict(tmp_path: Path) -> None:
    told = lines(report(two_years(id="one"), two_years(id="two", severity="note")), tmp_path)
    assert told[2] == "2 conflicts (1 error, 1 note) in 3 sources with 6 claims."
    assert told[6] == "| 1 | error | [Old Harbour Bridge, opened](#one) | **1931**: a <br> **1932**: b, c | new |"
    assert "  - a, a.txt\\:1:39: “Old Harbour Bridge opened to carts in **1931**.”" in told


def test_a_hostile_article_is_text_in_markdown(tmp_path: Path) -> None:
    from markdown_it import MarkdownIt

    text = "\n".join(lines(hostile(), tmp_path))
    rendered = html.fromstring(MarkdownIt("commonmark").enable("table").render(text))
    assert rendered.xpath("//script | //img | //code | //*[@onerror]") == []
    assert set(rendered.xpath("//a/@href")) == {"#bad"}
    assert [len(row.xpath("./td")) for row in rendered.xpath("//tbody/tr")] == [5]


# --- the terminal -----------------------------------------------------------------------------------------------------


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def printed(told: Report, stream: io.StringIO, **options: int) -> str:
    print_conflicts(told, stream, **options)
    return stream.getvalue()


@pytest.fixture(autouse=True)
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def test_colour_is_for_terminals_without_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[31m" in printed(report(two_years()), Terminal())
    assert "\x1b" not in printed(report(two_years()), io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[31m" not in printed(report(two_years()), Terminal())


@pytest.mark.parametrize("width", [30, 69, 70, 100, 200])
def test_the_table_fits_the_window(width: int) -> None:
    told = report(two_years(), conflict([claim(figure(412, "meter"))], [claim(figure(380, "meter"))], id="b"))
    shown = printed(told, io.StringIO(), width=width)
    assert max(map(len, shown.splitlines())) <= width
    for word in ("1931", "1932", "412", "380", "a.txt:1"):
        assert word in shown


def test_a_pipe_gets_the_same_width_everywhere() -> None:
    shown = printed(many(40, words=30), io.StringIO())
    assert max(map(len, shown.splitlines())) <= PIPE_WIDTH
    assert shown.splitlines()[-1].startswith("40 conflicts (")


def test_a_hostile_article_is_text_in_the_terminal() -> None:
    shown = printed(hostile(), io.StringIO(), width=400)
    assert "\x1b" not in shown and "\u202e" not in shown
    assert "[x](javascript:y)" in shown


def test_progress_is_quiet_in_a_pipe_and_when_quick() -> None:
    for stream in (io.StringIO(), Terminal()):
        with progress("reading", 3, stream) as advance:
            advance(3)
        assert stream.getvalue() == ""


def test_progress_shows_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.report.terminal.PATIENCE", 0.0)
    stream = Terminal()
    with progress("reading [bold]", 3, stream) as advance:
        advance(1)
    assert "reading [bold]" in stream.getvalue()


def test_the_svg_is_well_formed(tmp_path: Path) -> None:
    raw = (write(report(two_years()), tmp_path, formats=("html",))[0]).read_text("utf-8")
    drawings = re.findall(r"<figure class=\"picture\">\s*(<svg.*?</svg>)\s*(?:<figcaption|</figure)", raw, re.DOTALL)
    assert len(drawings) == 1
    assert etree.fromstring(drawings[0]).get("role") == "img"
