"""The page on a phone, on paper, in the dark, and without a script."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.opened import DESK, PHONE, TABLET, Opened, reading

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("opened", [PHONE], indirect=True)
def test_on_a_phone_a_conflict_takes_the_page(opened: Opened) -> None:
    page = opened.at()
    assert page.locator("#detail").is_hidden()
    page.locator(".rows a").nth(1).click()
    assert reading(page) == "bbb2"
    assert page.locator(".rows").is_hidden()
    page.go_back()
    assert page.locator(".rows").is_visible()
    page.locator(".rows a").nth(2).click()
    page.get_by_role("button", name="All conflicts").click()
    assert page.locator(".rows").is_visible()


@pytest.mark.parametrize("opened", [PHONE, TABLET, DESK], indirect=True)
@pytest.mark.parametrize("fragment", ["", "#c-aaa1", "#view=matrix", "#view=sources", "#view=about"])
def test_nothing_is_wider_than_the_window(opened: Opened, fragment: str) -> None:
    page = opened.at(fragment)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_paper_has_every_conflict(opened: Opened) -> None:
    page = opened.at()
    page.emulate_media(media="print")
    assert page.locator(".conflict:visible").count() == 4
    assert page.locator("form.filters").is_hidden()
    assert page.locator("table.matrix").is_visible()


def test_paper_has_what_the_filters_leave(opened: Opened) -> None:
    page = opened.at("#kind=figure")
    page.emulate_media(media="print")
    assert page.locator(".conflict:visible").count() == 1


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_it_follows_the_system_and_the_button(opened: Opened, scheme: Any, dark: bool) -> None:
    page = opened.page
    page.emulate_media(color_scheme=scheme)
    opened.at()

    def is_dark() -> bool:
        told = str(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        return sum(map(int, re.findall(r"\d+", told)[:3])) < 380

    assert is_dark() is dark
    themes = []
    for _ in range(3):
        page.get_by_role("button", name="Theme").click()
        themes.append(is_dark())
    assert themes == [False, True, dark]


def test_without_a_script_everything_can_be_read(browser: Browser, built: Path) -> None:
    one = Opened(browser, built, DESK, java_script_enabled=False)
    page = one.at()
    assert page.locator(".conflict:visible").count() == 4
    assert page.locator("table.matrix").is_visible()
    assert page.locator("form.filters").is_hidden()
    one.context.close()
