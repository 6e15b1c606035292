"""The page by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.opened import Opened, current, reading, shown

if TYPE_CHECKING:
    pass

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("keys", "expected"),
    [("j", "bbb2"), ("jj", "ccc3"), ("jjk", "bbb2"), ("k", "aaa1"), ("jjjjjj", "ddd4")],
)
def test_j_and_k_move(opened: Opened, keys: str, expected: str) -> None:
    page = opened.at()
    for key in keys:
        page.keyboard.press(key)
    assert (current(page), reading(page)) == (expected, expected)


def test_enter_reads_and_escape_comes_back(opened: Opened) -> None:
    page = opened.at()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "h-bbb2"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.hash") == "#c-bbb2"
    assert "id=bbb2" in page.url


def test_slash_searches_and_escape_clears(opened: Opened) -> None:
    page = opened.at()
    page.keyboard.press("/")
    page.keyboard.type("j k saltmarsh")
    page.locator("#clear").wait_for(state="visible")
    assert page.get_by_role("searchbox").input_value() == "j k saltmarsh"
    page.keyboard.press("Escape")
    assert page.get_by_role("searchbox").input_value() == ""
    assert len(shown(page)) == 4


def test_escape_in_the_list_clears_the_filters(opened: Opened) -> None:
    page = opened.at("#kind=figure")
    page.keyboard.press("Escape")
    assert len(shown(page)) == 4


def test_question_mark_tells_the_keys(opened: Opened) -> None:
    page = opened.at()
    page.keyboard.press("?")
    assert page.get_by_role("dialog").is_visible()
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog").is_hidden()


def test_the_keys_can_be_turned_off(opened: Opened) -> None:
    page = opened.at()
    page.get_by_role("button", name="Keyboard shortcuts").click()
    page.get_by_label("Keys are on").uncheck()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("j")
    assert current(page) == "aaa1"
    opened.at()
    page.keyboard.press("j")
    assert current(page) == "aaa1"


def test_p_opens_the_paragraphs(opened: Opened) -> None:
    page = opened.at("#id=bbb2")
    assert page.get_by_text("Ferries ran before").first.is_hidden()
    page.keyboard.press("p")
    assert page.get_by_text("Ferries ran before").first.is_visible()


def test_tab_alone_reaches_everything(opened: Opened) -> None:
    page = opened.at()
    reached = []
    for _ in range(45):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent.trim() || document.activeElement.id"))
    told = " ".join(reached)
    for word in ("Skip to the conflicts", "Matrix", "Theme", "Warnings", "Saltmarsh Pier", "Paragraph"):
        assert word in told
