"""No text of an article is more than text in any output: what it makes of it has the parts that harmless words make.

Each output is read back by a parser, and its skeleton (tags, tokens, keys, rows, lines) set beside that of the same
report about something harmless.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.baseline import read_baseline, whole, write_baseline
from factcheck.checking import formatted
from factcheck.claimlist import listed, rows
from factcheck.decision_entry import entry_text
from factcheck.decision_file import HEADER, parse_book, read_book
from factcheck.decision_rules import rules_text
from factcheck.decision_write import write_decisions
from factcheck.decisions import Decision
from factcheck.explain import explained
from factcheck.finding import findings
from factcheck.formats.plain import as_json
from factcheck.models import Report
from factcheck.report import write
from factcheck.report.document import to_dict
from factcheck.rules import load_rules
from tests.hostile import STRINGS, hostile

HARMLESS = "Ann Other"
RULES = load_rules()
# Bold type is for what is to be seen, of which an escape sequence leaves nothing.
SHOWN = ("text", "text_special", "html_inline", "strong_open", "strong_close")
Skeleton = Callable[[str], object]


def page(folder: Path, report: Report, name: str) -> str:
    form = {"index.md": "md", "index.html": "html", "report.json": "json", "claims.jsonl": "jsonl"}.get(name, "csv")
    write(report, folder, formats=(form,))
    return (folder / name).read_text("utf-8")


def checked(form: str, report: Report) -> str:
    if form == "json":
        return as_json(to_dict(report))
    if form == "explain":
        return explained(report.conflicts[0], RULES)
    if form.startswith("claims-"):
        return listed(rows(report, with_values=False), form.removeprefix("claims-"))
    sources = [article.path for article in report.articles]
    return formatted(form, findings(report.conflicts, report.articles, None), report, RULES, sources)


class Tags(HTMLParser):
    """The tags of a page with the names of their attributes; where its links lead and its styles and scripts are."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, ...]] = []
        self.links: list[str] = []
        self.code: list[str] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "u":  # underlines the subject, where it stands in the sentence as it is shown
            self.seen.append((tag, *sorted(name for name, _ in attrs)))
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "action", "formaction")]
        self.inside = tag if tag in ("script", "style") else ""

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.code.append(data)

    def handle_comment(self, data: str) -> None:
        self.seen.append(("comment",))


def of_html(text: str) -> object:
    tags = Tags()
    tags.feed(text)
    assert not [link for link in tags.links if re.match(r"\s*(javascript|data|vbscript):", link, re.IGNORECASE)]
    return tags.seen, tags.code


def of_markdown(text: str) -> object:
    """The tokens of a page, emphasis and links inside of lines too, but not how a line of text is broken up."""
    parsed = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    inner = [child.type for one in parsed for child in one.children or () if child.type not in SHOWN]
    comments = [c.content for one in parsed for c in one.children or () if c.type == "html_inline"]
    return [one.type for one in parsed], inner, set(comments) - {"<!-- -->"}


def of_json(text: str) -> object:
    return keys(json.loads(text))


def of_lines_of_json(text: str) -> object:
    return [keys(json.loads(one)) for one in text.split("\n")[:-1]]


def keys(value: Any) -> object:
    if isinstance(value, dict):
        return {key: keys(part) for key, part in value.items()}
    return [keys(part) for part in value] if isinstance(value, list) else type(value).__name__


def of_xml(text: str) -> object:
    return [(one.tag, *sorted(one.keys())) for one in fromstring(text).iter()]  # noqa: S314  # what we have written


def of_csv(text: str) -> object:
    table = list(csv.reader(io.StringIO(text)))
    assert not [cell for row in table for cell in row if re.match(r"\s*[=+@＝＋＠]|\s*[-－](?!\d)", cell)]
    return table[0], [len(row) for row in table]


def of_lines(text: str) -> object:
    assert not [one for one in text.splitlines() if one.lstrip().startswith("::")]
    return text.count("\n")


def of_commands(text: str) -> object:
    told = [one for one in text.splitlines() if one.lstrip().startswith("::")]
    options = [one.split("::")[1].replace(" ", ",", 1).split(",") for one in told]
    # A value of more than one line has no columns.
    return [
        (names[0], [n.split("=")[0] for n in names[1:] if not n.startswith(("col", "endCol"))]) for names in options
    ]


OUTPUTS: dict[str, Skeleton] = {
    "index.html": of_html, "index.md": of_markdown, "conflicts.csv": of_csv, "claims.csv": of_csv,
    "report.json": of_json, "claims.jsonl": of_lines_of_json, "text": of_lines, "full": of_lines, "json": of_json,
    "github": of_commands, "gitlab": of_json, "sarif": of_json, "junit": of_xml, "checkstyle": of_xml,
    "explain": of_lines, "claims-table": of_lines, "claims-csv": of_csv, "claims-jsonl": of_lines_of_json,
}  # fmt: skip
# These are files, which no terminal and no log obeys.
FILES = tuple(output for output in OUTPUTS if "." in output)


def made(output: str, report: Report, folder: Path) -> str:
    return page(folder, report, output) if output in FILES else checked(output, report)


@pytest.mark.parametrize("output", OUTPUTS)
@pytest.mark.parametrize("text", STRINGS.values(), ids=STRINGS)
def test_text_stays_text(tmp_path: Path, output: str, text: str) -> None:
    skeleton = OUTPUTS[output]
    written = made(output, hostile(text), tmp_path / "bad")
    assert skeleton(written) == skeleton(made(output, hostile(HARMLESS), tmp_path / "good"))
    assert sorted(path.name for path in tmp_path.iterdir()) in ([], ["bad", "good"])
    if output not in FILES:
        unseen = {c for c in written if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")} - {"\n"}
        assert not unseen
        assert not re.search(r"##\w*\[", written)


def decision(text: str) -> Decision:
    evidence = (f"{text} @ a.txt", "1931 @ b.txt")
    return Decision("bad0", text, "real", text, note=text, by=text, on="2026-05-04", evidence=evidence)


@pytest.mark.parametrize("text", STRINGS.values(), ids=STRINGS)
def test_a_decision_reads_back_as_it_was_taken(tmp_path: Path, text: str) -> None:
    taken = decision(text)
    book, _ = write_decisions(read_book(tmp_path / "decisions.yaml"), {taken.id: taken})
    again = read_book(tmp_path / "decisions.yaml")
    assert again.decisions == book.decisions
    assert list(again.decisions) == ["bad0"]
    told = yaml.safe_load((tmp_path / "decisions.yaml").read_text("utf-8"))
    assert list(told) == ["bad0"]
    assert (told["bad0"]["note"], told["bad0"]["by"]) == (text, text)
    assert again.decisions["bad0"] == taken


# A number and a day are written as such: "1932" is 1932 to other readers of YAML.
WORDS = st.text(st.characters(codec="utf-8"), max_size=40).filter(lambda text: not re.fullmatch(r"[\d.-]*", text))
MARKS = st.text("0123456789_.:-+eExobT ~yn", max_size=9).filter(lambda text: not re.fullmatch(r"[\d.-]*", text))


ODD = st.sampled_from("Yes NO off True NULL y 1_000 0x1F 1e3 1:30 0b1 017 1.50 2026-05-04T12:00".split())


@given(WORDS | MARKS | ODD)
def test_any_words_of_a_decision_read_back(text: str) -> None:
    taken = decision(text)
    written = HEADER + entry_text(taken)
    assert parse_book(Path("d.yaml"), written.encode()).decisions == {"bad0": taken}
    assert yaml.safe_load(written)["bad0"].get("note", "") == text


@pytest.mark.parametrize("text", STRINGS.values(), ids=STRINGS)
def test_a_baseline_reads_back(tmp_path: Path, text: str) -> None:
    known = whole(hostile(text).conflicts)
    write_baseline(tmp_path / "known.json", known)
    assert read_baseline(tmp_path / "known.json") == known
    assert (tmp_path / "known.json").read_text("utf-8").count("\n") == 3


@pytest.mark.parametrize("text", STRINGS.values(), ids=STRINGS)
def test_a_rule_made_of_an_article_reads_back(text: str) -> None:
    rules = {"entities": [{"name": text, "aliases": [text]}], "tests": [{"ok": [text, text]}]}
    assert yaml.safe_load(rules_text(rules)) == rules
    assert msgspec.yaml.decode(rules_text(rules)) == rules
