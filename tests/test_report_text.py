"""Strings out of articles are data in every format."""

from __future__ import annotations

import csv
import io
import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.report.tables import write_csv
from factcheck.report.text import cell, markdown, plain, short

ANY = st.text(st.characters(codec=None))  # surrogates too: JSON can bring them


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The quay, 1931–34", "The quay, 1931–34"),
        ("a\tb\r\nc\u2028d", "a b c d"),
        ("\x1b[31;1mred\x1b[0m", "red"),
        ("\x9b2Jgone", "gone"),
        ("\x1b]8;;http://x\x07link\x1b]8;;\x07", "link"),
        ("\x1b]0;title", ""),
        ("\x1bPq#0\x1b\\rest", "rest"),
        ("bell\x07 nul\x00 del\x7f", "bell nul del"),
        ("pay\u202etxt.exe", "pay⟨U+202E⟩txt.exe"),
        ("a\u200bb\ufeffc", "a⟨U+200B⟩b⟨U+FEFF⟩c"),
        ("a\u200db", "a⟨U+200D⟩b"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🔧", "👩\u200d🔧"),
        ("half \ud800 pair", "half \ufffd pair"),
        ("tag\U000e0041", "tag⟨U+E0041⟩"),
        ("soft\xadhyphen", "softhyphen"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


@given(ANY)
def test_plain_leaves_nothing_hidden(text: str) -> None:
    shown = plain(text)
    assert plain(shown) == shown
    joiners = "\u200c\u200d"
    assert all(unicodedata.category(c) not in {"Cc", "Cs", "Zl", "Zp"} for c in shown)
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200e\u200f\u2060\ufeff")
    assert all(c not in joiners or not shown[:place][-1:].isascii() for place, c in enumerate(shown) if place)


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("short", 10, "short"),
        ("a long name of a thing", 12, "a long name…"),
        ("unbrokenwordthatislong", 8, "unbroke…"),
        ("one, two three", 6, "one…"),
    ],
)
def test_short(text: str, limit: int, expected: str) -> None:
    assert short(text, limit) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("plain", "plain"),
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1 234", "'+1 234"),
        ("-0043-03-15", "'-0043-03-15"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1+1", "' =1+1"),
        ("\r=1+1", "' =1+1"),
        ("  =1+1", "'  =1+1"),
        ("＝1+1", "'＝1+1"),
        ("\x00=1+1", "'=1+1"),
        (-5.0, -5),
        (3.25, 3.25),
        (None, ""),
    ],
)
def test_cell(value: str | float | None, expected: str | float) -> None:
    assert cell(value) == expected


@given(st.lists(st.lists(ANY, min_size=3, max_size=3), max_size=4))
def test_no_cell_of_a_table_is_a_formula(rows: list[list[str]]) -> None:
    out = io.BytesIO()
    write_csv(out, ("a", "b", "c"), (tuple(row) for row in rows))
    read = list(csv.reader(io.StringIO(out.getvalue().decode("utf-8"), newline="")))
    assert [len(row) for row in read] == [3] * (len(rows) + 1)
    assert not [value for row in read for value in row if re.match(r"\s*[=+@＝＋＠－-]", value)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words", "plain words"),
        ("<script>", "&lt;script&gt;"),
        ("a | b", "a \\| b"),
        ("`code` *strong* _em_", "\\`code\\` \\*strong\\* \\_em\\_"),
        ("[x](javascript:y)", "\\[x\\](javascript:y)"),
        ("&amp;", "&amp;amp;"),
        ("@someone and #12", "@<!-- -->someone and #<!-- -->12"),
        ("see https://x.test", "see https<!-- -->://x.test"),
        ("6.9", "6.9"),
        ("6. Juni", "6\\. Juni"),
        ("-5 °C", "-5 °C"),
        ("on www.x.test", "on www<!-- -->.x.test"),
    ],
)
def test_markdown(text: str, expected: str) -> None:
    assert markdown(text) == expected


BLOCKS = {f"{name}_{end}" for name in ("bullet_list", "list_item", "paragraph") for end in ("open", "close")} | {
    "inline"
}


@given(ANY.filter(lambda text: plain(text).strip() != ""))
@example("1. first")
@example("2) second")
@example("# heading")
@example("- item")
@example("=====")
@example("    code")
@example("6.9")
@example("***")
@example("---")
@example("-")
@example("##")
@example("- - -")
@example("-\u3000-")
@example("+\xa0x")
def test_markdown_shows_the_text_letter_for_letter(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(f"- {markdown(text)}")
    assert {token.type for token in tokens} <= BLOCKS
    (words,) = (token.children or [] for token in tokens if token.type == "inline")
    assert {token.type for token in words} <= {"text", "text_special", "html_inline"}
    assert "".join(token.content for token in words if token.type != "html_inline") == plain(text).strip()
