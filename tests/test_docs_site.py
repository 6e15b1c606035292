"""The site of the documentation: builds without a warning, holds every page, leads nowhere that is not there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from tests.conftest import REPO

CONFIG = REPO / "zensical.toml"
# What a browser fetches by itself, and from where no page may take it.
FETCHED = {"script": "src", "img": "src", "iframe": "src", "link": "href"}


class Page(HTMLParser):
    """The ids of a built page, where it leads, and what it fetches."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value for name, value in attrs if value}
        self.ids |= {given[name] for name in ("id", "name") if name in given}
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag in FETCHED and FETCHED[tag] in given and given.get("rel") not in ("canonical", "next", "prev"):
            self.fetched.append(given[FETCHED[tag]])


def pages_of(nav: Any) -> Iterator[str]:
    """The files that a navigation names, in order."""
    for entry in nav:
        for target in entry.values():
            yield from [target] if isinstance(target, str) else pages_of(target)


def test_the_navigation_names_every_page_once() -> None:
    """A page that is added to docs/ is added to `nav` in zensical.toml, in the section where a reader looks for it."""
    named = list(pages_of(tomllib.loads(CONFIG.read_text("utf-8"))["project"]["nav"]))
    assert sorted(named) == sorted(path.name for path in (REPO / "docs").glob("*.md"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    """The pages of the site as built, by file name."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(REPO / "docs", folder / "docs")
    (folder / "zensical.toml").write_text(CONFIG.read_text("utf-8"), "utf-8")
    command = [sys.executable, "-m", "zensical", "build", "--strict"]
    env = {**os.environ, "NO_COLOR": "1"}
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No issues found" in done.stdout + done.stderr
    built = folder / "build" / "site"
    found = {path.name: Page(path.read_text("utf-8")) for path in built.glob("*.html")}
    found |= {path.relative_to(built).as_posix(): Page("") for path in built.rglob("*.*") if path.suffix != ".html"}
    return found


def test_every_page_is_built(site: dict[str, Page]) -> None:
    assert {path.with_suffix(".html").name for path in (REPO / "docs").glob("*.md")} <= site.keys()


def test_every_link_leads_somewhere(site: dict[str, Page]) -> None:
    broken = []
    for name, page in site.items():
        for link in page.links if name != "404.html" else ():
            target = urlsplit(link)
            if target.scheme:
                continue
            file = unquote(target.path).removeprefix("./") or name
            if file not in site or (target.fragment and unquote(target.fragment) not in site[file].ids):
                broken.append(f"{name}: {link}")
    assert broken == []


def test_no_page_takes_anything_from_elsewhere(site: dict[str, Page]) -> None:
    fetched = {address for page in site.values() for address in page.fetched}
    assert fetched
    assert {address for address in fetched if urlsplit(address).scheme or address.startswith("//")} == set()
    styles = [name for name in site if name.endswith((".css", ".js"))]
    assert styles
