"""A browser, reports to open in it, and axe-core."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.report import write
from tests.browser.opened import CHROMIUMS, DESK, QUIET, Opened, missing
from tests.conftest import REPO
from tests.report_factory import article, claim, conflict, figure, many, report, two_years, year

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if path is None:
        missing("no chromium on this machine: apt-get install chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("playwright is not installed")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=path, args=QUIET)
        yield started
        started.close()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small report with something of everything."""
    folder = tmp_path_factory.mktemp("report")
    sources = [article("a.txt", title="A guide to the harbour"), article("b.txt", publisher="Daily Tide")]
    lengths = {
        "attribute": "length",
        "paragraph": "Ferries ran before. Old Harbour Bridge has it as 412 meters. Carts came.",
    }
    conflicts = [
        two_years(id="aaa1"),
        conflict(
            [claim(figure(412, "meter", 1), "a.txt", **lengths)],
            [claim(figure(380, "meter", 10), "b.txt", **lengths)],
            id="bbb2",
            severity="warning",
            status="known",
            verdict="Measured without the ramps.",
        ),
        conflict(
            [claim(year(1901), "d.txt", subject="Saltmarsh Pier")],
            [claim(year(1905), "d.txt")],
            id="ccc3",
            scope="within",
        ),
        two_years(id="ddd4", severity="note", subject="Withy Lock"),
    ]
    (since,) = write(report(*conflicts[1:], two_years(id="gone")), folder / "old", formats=("json",))
    return write(report(*conflicts, articles=sources), folder, formats=("html",), since=since)[0]


@pytest.fixture
def opened(browser: Browser, built: Path, request: pytest.FixtureRequest) -> Iterator[Opened]:
    """The small report, on a desk unless the test asks for another size."""
    one = Opened(browser, built, getattr(request, "param", DESK))
    yield one
    one.context.close()
    assert one.complaints == []
    assert {url.split("#")[0] for url in one.asked} == {one.url}


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report whose details are packed."""
    return write(many(1000), tmp_path_factory.mktemp("large"), formats=("html",))[0]


@pytest.fixture(scope="module")
def axe() -> str:
    """axe-core, from FACTCHECK_AXE or from node_modules."""
    named = os.environ.get("FACTCHECK_AXE", "")
    path = Path(named) if named else REPO / "node_modules" / "axe-core" / "axe.min.js"
    if not path.is_file():
        missing("no axe-core: npm install axe-core, or name axe.min.js in FACTCHECK_AXE")
    return path.read_text("utf-8")
