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


def figures(script: str, numbers: list[int], form: re.Pattern[str]) -> list[list[float]]:
    """What a script prints in this form for these numbers."""
    command = [sys.executable, str(HERE / script), *map(str, numbers)]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    rows = [form.match(line) for line in told.stdout.splitlines()]
    return [[float(group.replace(",", "")) for group in row.groups()] for row in rows if row is not None]


def tenfold(least: int, most: int) -> list[int]:
    """Numbers from the least on, ten times as many each, up to the most."""
    return [number for number in (least * 10**power for power in range(10)) if number <= most]


def grown(most_articles: int, most_claims: int) -> list[str]:
    """The tables of growth; the picture is drawn beside them."""
    articles = figures("growth.py", tenfold(10, most_articles), ARTICLES)
    claims = figures("compare_scale.py", tenfold(1_000, most_claims), CLAIMS)
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
