"""Articles that mean harm, and more of them than fit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.report import write
from tests.browser.opened import DESK, Opened, current, rows, shown
from tests.test_report_pages import hostile

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


def test_a_hostile_article_does_nothing(browser: Browser, tmp_path: Path) -> None:
    (path,) = write(hostile(), tmp_path, formats=("html",))
    one = Opened(browser, path, DESK)
    page = one.at()
    for fragment in ("#c-bad", "#view=matrix", "#view=sources", "#view=about"):
        one.at(fragment)
        page.wait_for_timeout(50)
    assert page.locator("img").count() == 0
    assert one.complaints == []
    assert {url.split("#")[0] for url in one.asked} == {one.url}
    one.context.close()


def test_a_script_that_is_not_ours_does_not_run(browser: Browser, built: Path, tmp_path: Path) -> None:
    spoiled = tmp_path / "spoiled.html"
    bad = '<script>document.title = "run"</script><p onclick="1" style="color: red">x</p>'
    spoiled.write_text(built.read_text("utf-8").replace("<main>", f"<main>{bad}", 1), "utf-8")
    one = Opened(browser, spoiled, DESK)
    assert one.at().title() != "run"
    assert any("Content Security Policy" in told for told in one.complaints)
    one.context.close()


def test_a_thousand_conflicts_can_be_read_searched_and_printed(browser: Browser, large: Path) -> None:
    one = Opened(browser, large, DESK)
    page = one.at("#c-000001f4")
    page.locator("#c-000001f4.open").wait_for()
    assert rows(page) == 501
    page.get_by_role("searchbox").fill("farreach quay")
    page.locator("#clear").wait_for(state="visible")
    assert 0 < len(shown(page)) < 1000
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.locator(f"#c-{current(page)}.open").wait_for()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    seen = page.locator(".conflict").evaluate_all(
        "all => all.filter(one => one.offsetParent).map(one => one.id.slice(2))"
    )
    assert seen == shown(page)
    assert one.complaints == []
    one.context.close()


def test_more_rows_on_demand(browser: Browser, large: Path) -> None:
    one = Opened(browser, large, DESK)
    page = one.at()
    page.locator(".conflict.open").wait_for()
    counts = [rows(page)]
    while page.locator("#more").is_visible():
        page.locator("#more").click()
        counts.append(rows(page))
    assert counts == [300, 600, 900, 1000]
    one.context.close()
