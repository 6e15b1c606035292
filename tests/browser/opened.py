"""A page opened from disk in a real browser, and what can be asked of the report in it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
PHONE, TABLET, DESK = (390, 844), (820, 1100), (1280, 900)


def missing(what: str) -> NoReturn:
    """Skip with a word, or fail where the browser is required."""
    if os.environ.get("FACTCHECK_REQUIRE_BROWSER") == "1":
        pytest.fail(what)
    pytest.skip(what)


class Opened:
    """A page opened from disk, with everything that it asked for and complained of."""

    def __init__(self, browser: Browser, path: Path, size: tuple[int, int], **options: Any) -> None:
        self.context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **options)
        self.page = self.context.new_page()
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(f"dialog {dialog.message}"))
        self.url = path.as_uri()

    def at(self, fragment: str = "") -> Page:
        self.page.goto(self.url + fragment)
        return self.page


def shown(page: Page) -> list[str]:
    """The ids of the conflicts in the list."""
    found = page.locator(".rows li:not([hidden]) a").evaluate_all("links => links.map(link => link.hash.slice(3))")
    return [str(one) for one in found]


def rows(page: Page) -> int:
    """How many rows of the list are laid out."""
    return int(page.locator(".rows li").evaluate_all("all => all.filter(one => one.offsetParent).length"))


def reading(page: Page) -> str:
    """The id of the conflict that is open."""
    return str(page.locator(".conflict.open").get_attribute("id"))[2:]


def current(page: Page) -> str:
    return str(page.locator(".rows a[aria-current]").get_attribute("href"))[3:]
