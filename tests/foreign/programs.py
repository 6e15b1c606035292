"""Programs of the system that turn one format into another."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.foreign.story import AUTHOR, DAY, TITLE, story_markup

FORMATS = {".md": "gfm", ".txt": "plain", ".html": "html", ".docx": "docx", ".epub": "epub"}
FILTERS = {".docx": "docx:MS Word 2007 XML", ".pdf": "pdf:writer_web_pdf_Export", ".html": "html:HTML"}


def needed(name: str) -> str:
    """The path of a program; the test is skipped where it is not installed."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"no {name} on this machine")
    return found


def pandoc(path: Path) -> None:
    """The article with its title, author and day as metadata, as pandoc's templates show them."""
    facts = {"title": TITLE, "author": AUTHOR, "date": DAY}
    given = [word for key, value in facts.items() for word in ("-M", f"{key}={value}")]
    command = [needed("pandoc"), "-f", "html", "-t", FORMATS[path.suffix], "-s", *given, "-o", str(path)]
    body = story_markup().partition("</h1>")[2]
    subprocess.run(command, input=body.encode(), check=True, timeout=60)


def libreoffice(path: Path) -> None:
    """A document of the word processor, saved in the format of the name."""
    office = needed("soffice")
    source = path.with_suffix(".src.html")
    head = f"<meta charset=utf-8><title>{TITLE}</title><meta name=author content='{AUTHOR}'>"
    source.write_text(f"<html lang=en><head>{head}</head><body>{story_markup()}</body></html>", "utf-8")
    home = f"-env:UserInstallation={(path.parent / '.office').as_uri()}"
    command = [office, home, "--headless", "--infilter=HTML (StarWriter)", "--convert-to", FILTERS[path.suffix]]
    subprocess.run([*command, "--outdir", str(path.parent), str(source)], check=True, timeout=100, capture_output=True)
    source.with_suffix(path.suffix).rename(path)
    source.unlink(missing_ok=True)
