"""How time and memory grow with the number of articles and of claims: two tables and a picture."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from chart import Points, picture

HERE = Path(__file__).parent
PICTURE = HERE / "growth.svg"
ARTICLES = re.compile(r"\s*([\d,]+) articles\s+([\d.]+) s\s+([\d.]+) s of processor\s+([\d,]+) MB")
CLAIMS = re.compile(r"\s*([\d,]+) claims\s+[\d,]+ conflicts\s+([\d.]+) s\s+([\d,]+) MB")


def figures(script: str, form: re.Pattern[str]) -> list[list[float]]:
    """What a script prints in this form, as numbers."""
    told = subprocess.run([sys.executable, str(HERE / script)], check=True, capture_output=True, text=True)
    rows = [form.match(line) for line in told.stdout.splitlines()]
    return [[float(group.replace(",", "")) for group in row.groups()] for row in rows if row is not None]


def grown() -> list[str]:
    """The tables of growth; the picture is drawn beside them."""

    articles, claims = figures("growth.py", ARTICLES), figures("compare_scale.py", CLAIMS)
    lines = ["A first check of generated articles, one process (`benchmarks/growth.py`):", "",
             "| articles | seconds of processor | memory |", "|---|---|---|"]  # fmt: skip
    lines += [f"| {number:,.0f} | {took:.1f} | {memory:,.0f} MB |" for number, _, took, memory in articles]
    lines += ["", "Comparing made claims, names resolved before (`benchmarks/compare_scale.py`):", "",
              "| claims | seconds of processor | memory |", "|---|---|---|"]  # fmt: skip
    lines += [f"| {number:,.0f} | {took:.2f} | {memory:,.0f} MB |" for number, took, memory in claims]
    seconds: dict[str, Points] = {
        "articles read": [(row[0], row[2]) for row in articles],
        "claims compared": [(row[0], row[1]) for row in claims],
    }
    memory: dict[str, Points] = {
        "articles read": [(row[0], row[3]) for row in articles],
        "claims compared": [(row[0], row[2]) for row in claims],
    }
    across = "articles or claims"
    PICTURE.write_text(picture([("Time", across, "s", seconds), ("Memory", across, "MB", memory)]), "utf-8")
    return [*lines, "", "![Time and memory over articles and claims](growth.svg)"]
