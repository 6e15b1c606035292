"""Every page of the documentation, followed: its files saved, its commands run, its Python typed, in an empty folder.

`FACTCHECK_UPDATE=1 pytest tests/test_docs_examples.py` writes what the commands print into the pages.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from factcheck.rules import Source, general_sources, rules_of
from tests.conftest import REPO
from tests.doc_page import Block, Printed, blocks, examples, followed, matches

PAGES = sorted((REPO / "docs").rglob("*.md"))
# What is in a block of another language is run, saved, or only to be looked at.
LANGUAGES = {
    "",
    "console",
    "html",
    "ini",
    "json",
    "markdown",
    "md",
    "pycon",
    "python",
    "sh",
    "sql",
    "text",
    "toml",
    "yaml",
    "xml",
}


def ran(page: Path) -> bool:
    return any(block.language in ("console", "pycon") for block in blocks(page.read_text("utf-8")))


@pytest.mark.parametrize("page", [page for page in PAGES if ran(page)], ids=lambda page: page.stem)
def test_a_page_can_be_followed(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    text = page.read_text("utf-8")
    done = [(block, printed) for block, printed in followed(text, tmp_path) if printed]
    if os.environ.get("FACTCHECK_UPDATE"):
        page.write_text(updated(text, done), "utf-8")
    wrong = [f"$ {one.command}\n{one.printed}" for _, all_ in done for one in all_ if not as_shown(one)]
    assert wrong == [] or os.environ.get("FACTCHECK_UPDATE")


def as_shown(one: Printed) -> bool:
    return matches(one.shown.rstrip("\n") + "\n" if one.shown.strip() else "", one.printed)


def updated(text: str, done: list[tuple[Block, list[Printed]]]) -> str:
    """The page with what each command printed, but for output that is shown in part."""
    for block, printed in reversed(done):
        prompt = "$ " if block.language == "console" else ""
        new = "".join(
            f"{prompt}{one.command}\n{one.shown if re.search('^[.]{3}$', one.shown, re.MULTILINE) else one.printed}"
            for one in printed
        )
        text = text[: block.start] + new + text[block.start + len(block.text) :]
    return text


def test_the_tutorial_has_commands() -> None:
    text = (REPO / "docs" / "tutorial.md").read_text("utf-8")
    assert sum(len(list(examples(block.text))) for block in blocks(text) if block.language == "console") > 10


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_block_says_what_it_is(page: Path) -> None:
    text = page.read_text("utf-8")
    assert {block.language for block in blocks(text)} <= LANGUAGES
    assert len(re.findall(r"^```", text, re.MULTILINE)) == 2 * len(blocks(text)), "a fence that is not closed"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_rule_files_that_are_shown_can_be_read(page: Path) -> None:
    text = page.read_text("utf-8")
    saved = [block for block in blocks(text) if block.file.startswith("rules/") and block.file.endswith(".yaml")]
    last = {block.file: block.text for block in saved}
    rules_of([*general_sources(), *(Source(name, rules) for name, rules in last.items())])


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        pytest.param("a\nb\n", "a\nb\n", True, id="equal"),
        pytest.param("a\n", "a\nb\n", False, id="more is printed"),
        pytest.param("a\n...\nd\n", "a\nb\nc\nd\n", True, id="dots for two lines"),
        pytest.param("a\n...\nd\n", "a\nd\n", True, id="dots for none"),
        pytest.param("a\n...\nd\n", "a\nb\n", False, id="the end differs"),
    ],
)
def test_dots_stand_for_lines(shown: str, printed: str, same: bool) -> None:
    assert matches(shown, printed) is same
