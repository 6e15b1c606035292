"""Time to the first paint of a report in chromium: `python benchmarks/report_paint.py [CONFLICTS]`.

Prints one line of JSON: milliseconds to the first paint, to the first conflict told in full, and the page's size. The
floor is 1,000 ms to the first paint for 1,000 conflicts.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import sync_playwright

from factcheck.report import write
from tests.report_factory import many


def main() -> None:
    conflicts = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        (path,) = write(many(conflicts, articles=conflicts // 5), Path(folder), formats=("html",))
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(path.as_uri())
        page.locator(".conflict.open").wait_for()
        told = page.evaluate("performance.now()")
        painted = page.evaluate("performance.getEntriesByName('first-paint')[0].startTime")
        browser.close()
        size = path.stat().st_size
    print(json.dumps({"conflicts": conflicts, "first_paint_ms": painted, "told_ms": round(told), "bytes": size}))


if __name__ == "__main__":
    main()
