"""Pictures of a report in chromium: `python tools/screenshots.py INDEX.HTML FOLDER`, run by `make screenshots`.

Three widths, light and dark: a phone, a tablet, a desk.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Literal

from playwright.sync_api import sync_playwright

# name, width, height, colours, where in the page ("first" is the first conflict)
VIEWS = (
    ("phone-list", 390, 844, "light", ""),
    ("phone-conflict", 390, 844, "dark", "first"),
    ("tablet", 820, 1100, "dark", ""),
    ("desk", 1280, 900, "light", ""),
    ("desk-matrix", 1280, 720, "light", "#view=matrix"),
    ("desk-sources", 1280, 720, "dark", "#view=sources"),
)
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


def main(index: Path, folder: Path) -> None:
    """Open the page at every view and write a PNG each."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("no chromium on this machine: apt-get install chromium")
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=QUIET)
        for name, width, height, colours, place in VIEWS:
            scheme: Literal["dark", "light"] = "dark" if colours == "dark" else "light"
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
            page = context.new_page()
            page.goto(index.resolve().as_uri() + ("" if place == "first" else place))
            if place == "first":
                page.locator(".rows a").first.click()
            page.wait_for_timeout(200)  # a picture is no test: let the fonts settle
            page.screenshot(path=folder / f"{name}.png")
            context.close()
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
