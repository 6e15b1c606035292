"""Filters, links and views of the page: what is shown is in the address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.opened import Opened, reading, shown

if TYPE_CHECKING:
    pass

pytestmark = pytest.mark.browser


def test_it_opens_with_all_conflicts_and_the_first_one_told(opened: Opened) -> None:
    page = opened.at()
    assert shown(page) == ["aaa1", "bbb2", "ccc3", "ddd4"]
    assert reading(page) == "aaa1"
    assert page.locator(".conflict.open mark").all_text_contents() == ["1931", "1932", "1932"]


@pytest.mark.parametrize(
    ("chips", "expected", "address"),
    [
        (["Warnings"], ["bbb2"], "#severity=warning"),
        (["Warnings", "Notes"], ["bbb2", "ddd4"], "#severity=warning,note"),
        (["Dates"], ["aaa1", "ccc3", "ddd4"], "#kind=date"),
        (["Dates", "Errors"], ["aaa1", "ccc3"], "#severity=error&kind=date"),
        (["Known"], ["bbb2"], "#status=known"),
        (["New since"], ["aaa1"], "#change=new"),
    ],
)
def test_filters_live_in_the_address(opened: Opened, chips: list[str], expected: list[str], address: str) -> None:
    page = opened.at()
    for chip in chips:
        page.get_by_role("button", name=re.compile(f"^{chip} \\d")).click()
    assert shown(page) == expected
    assert reading(page) == expected[0]
    assert page.url.endswith(address)
    page.reload()
    assert shown(page) == expected
    page.get_by_role("button", name="Clear").click()
    assert len(shown(page)) == 4


def test_a_source_filters(opened: Opened) -> None:
    page = opened.at()
    page.get_by_label("Source", exact=True).select_option(label="d (1)")
    assert shown(page) == ["ccc3"]
    page.reload()
    assert shown(page) == ["ccc3"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("saltmarsh", ["ccc3"]), ("412 guide", ["bbb2"]), ("carts crossed", ["aaa1", "ddd4"]), ("nothing like it", [])],
)
def test_text_filters(opened: Opened, text: str, expected: list[str]) -> None:
    page = opened.at()
    page.get_by_role("searchbox").fill(text)
    page.locator("#clear").wait_for(state="visible")
    assert shown(page) == expected
    assert page.locator("#none").is_visible() is (not expected)
    assert page.locator("#shown").text_content() == f"{len(expected)} of 4"


@pytest.mark.parametrize("fragment", ["#c-bbb2", "#id=bbb2", "#kind=figure&id=bbb2", "#kind=figure"])
def test_a_link_leads_to_a_conflict(opened: Opened, fragment: str) -> None:
    page = opened.at(fragment)
    assert reading(page) == "bbb2"
    assert "Measured without the ramps." in str(page.locator(".conflict.open").text_content())


@pytest.mark.parametrize("fragment", ["#id=nowhere", "#view=nowhere&kind=%zz", "#%%%", "#c-", "#id=%22%3E%3Cimg%3E"])
def test_a_link_that_leads_nowhere_does_no_harm(opened: Opened, fragment: str) -> None:
    page = opened.at(fragment)
    page.locator(".rows").wait_for()
    assert page.locator("img").count() == 0


@pytest.mark.parametrize(
    ("name", "heading"),
    [("Matrix", "Disputed facts by source"), ("Sources", "Sources"), ("About", "About this report")],
)
def test_views_have_addresses_and_the_back_button(opened: Opened, name: str, heading: str) -> None:
    page = opened.at()
    page.get_by_role("link", name=name, exact=True).click()
    assert page.get_by_role("heading", name=heading, exact=True).is_visible()
    assert page.url.endswith(f"#view={name.lower()}")
    page.go_back()
    assert page.locator(".rows").is_visible()


def test_the_matrix_leads_to_a_conflict(opened: Opened) -> None:
    page = opened.at("#view=matrix")
    page.locator(".matrix").get_by_role("link", name=re.compile("length")).click()
    assert reading(page) == "bbb2"
