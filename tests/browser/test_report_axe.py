"""The page for those who cannot see it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.opened import DESK, PHONE, Opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("size", "scheme"),
    [(DESK, "light"), (DESK, "dark"), (PHONE, "light")],
    ids=["desk-light", "desk-dark", "phone-light"],
)
@pytest.mark.parametrize("fragment", ["", "#c-bbb2", "#view=matrix", "#view=sources", "#view=about", "#q=nothing"])
def test_axe_finds_no_serious_fault(
    browser: Browser, built: Path, axe: str, scheme: Any, size: tuple[int, int], fragment: str
) -> None:
    one = Opened(browser, built, size, color_scheme=scheme)
    page = one.at(fragment)
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    one.context.close()
    serious = [fault for fault in found if fault["impact"] in ("serious", "critical")]
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in serious] == []
