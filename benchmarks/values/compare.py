"""How well dates and quantities are read, ours beside other libraries, as a Markdown table.

    python compare.py FOLDER [--others PYTHON]

FOLDER holds recognizers_datetime.jsonl, recognizers_number.jsonl, recognizers_unit.jsonl and measeval.jsonl, a text a
line: {"text", "reference_date", "expected": [{"start", "end", "type", "lo", "hi"}]}. PYTHON is the interpreter of an
environment with requirements.txt in it. A date is right with exactly its first and last day, a quantity with exactly
its number or the two of its range; found counts what touches a labelled place. recognizers_datetime ends a stretch the
day before its second end ("2014 to 2018" without 2018), so it is scored a second time with the second end in it.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path
from typing import Any

DAYS = {"date", "daterange", "DATE"}
FILES = {
    "recognizers_datetime": ("date", ("factcheck", "recognizers", "timexy", "dateparser")),
    "recognizers_number": ("figure", ("factcheck", "recognizers", "quantulum3")),
    "recognizers_unit": ("figure", ("factcheck", "recognizers", "quantulum3")),
    "measeval": ("figure", ("factcheck", "recognizers", "quantulum3")),
}
Row = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--others", help="interpreter that has the other libraries; without it ours is read alone")
    options = parser.parse_args()
    print("| file | reader | precision | recall | F1 | right | found | expected |\n|---|---|---|---|---|---|---|---|")
    for name, (kind, readers) in FILES.items():
        path = options.folder / f"{name}.jsonl"
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        values: dict[str, list[list[Row]]] = {}
        for reader in readers if options.others else readers[:1]:
            python = sys.executable if reader == "factcheck" else options.others
            values[reader] = read(python, reader, path)
            right, found, expected = scored(rows, values[reader], kind)
            print(f"| {name} | {reader} | {shares(right, found, expected)} | {right} | {found} | {expected} |")
        if name == "recognizers_datetime":
            print_with_ends(rows, values)


def print_with_ends(rows: list[Row], values: dict[str, list[list[Row]]]) -> None:
    """The same file once more, stretches labelled through the last day of their second end."""
    rows = [row | {"expected": [with_end(e) for e in row["expected"]]} for row in rows]
    for reader, read_values in values.items():
        right, found, expected = scored(rows, read_values, "date")
        cells = f"{shares(right, found, expected)} | {right} | {found} | {expected}"
        print(f"| recognizers_datetime, with second ends | {reader} | {cells} |")


# A stretch between two dates, and the unit that its second end is told in: "(2014-01-01,2018-01-01,P4Y)".
STRETCH = re.compile(r"\(.*,.*,P[0-9]+([DMY])\)$")
JOINED = re.compile(r"\b(?:to|till|until|through|and)\b|[-–~](?![hq][0-9])")


def with_end(e: Row) -> Row:
    """A label with the second end in it where its words name both: "2014 to 2018" through 2018-12-31."""
    unit = STRETCH.match((e.get("timex") or [""])[0] or "")
    if not unit or not JOINED.search(e["text"]) or "end of" in e["text"]:
        return e
    others = [[lo, hi and through(hi, unit[1])] for lo, hi in e.get("alternatives", [])]
    return e | {"hi": e["hi"] and through(e["hi"], unit[1]), "alternatives": others}


def through(hi: str, unit: str) -> str:
    """The last day of the day, month or year that begins after a day."""
    end = date.fromisoformat(hi[:10]) + timedelta(days=1)
    if unit == "D":
        return end.isoformat()
    month = 12 if unit == "Y" else end.month
    return date(end.year, month, monthrange(end.year, month)[1]).isoformat()


def read(python: str, reader: str, path: Path) -> list[list[Row]]:
    """What a reader finds in every text of a file."""
    script = Path(__file__).with_name("read_with.py")
    told = subprocess.run([python, str(script), reader, str(path)], stdout=subprocess.PIPE, text=True, check=True)
    return [json.loads(line) for line in told.stdout.splitlines()]


def scored(rows: list[Row], values: list[list[Row]], kind: str) -> tuple[int, int, int]:
    """How many are right, found and expected in a file."""
    score = score_dates if kind == "date" else score_figures
    counts = [
        score(row["expected"], [v for v in found if v["kind"] == kind]) for row, found in zip(rows, values, strict=True)
    ]
    right, found, expected = (sum(column) for column in zip(*counts, strict=True))
    return right, found, expected


def touches(a: Row, b: Row) -> bool:
    """Whether two places in a text share a character."""
    return bool(a["start"] < b["end"] and b["start"] < a["end"])


def score_dates(expected: list[Row], values: list[Row]) -> tuple[int, int, int]:
    """Days and ranges with exactly their bounds; times, durations and sets are neither asked for nor held against."""
    placed = [e for e in expected if e.get("start") is not None]
    gold = [e for e in placed if e.get("type") in DAYS and (e.get("lo") or e.get("hi"))]
    other = [e for e in placed if e not in gold]
    hits = {i: e for e in gold for i, v in enumerate(values) if touches(v, e) and same_days(v, e)}
    right = sum(any(touches(v, e) and same_days(v, e) for v in values) for e in gold)
    found = sum(i in hits or not any(touches(v, e) for e in other) for i, v in enumerate(values))
    return right, found, len(gold)


def same_days(value: Row, e: Row) -> bool:
    """Whether the first and last day are the labelled ones, or one of the labelled alternatives."""
    bounds = [(value["low"] or None, value["high"] or None)]
    wanted = [(e["lo"], e["hi"]), *map(tuple, e.get("alternatives", []))]
    return bounds[0] in [(a and a[:10], b and b[:10]) for a, b in wanted]


def score_figures(expected: list[Row], values: list[Row]) -> tuple[int, int, int]:
    """Numbers as stated, each used once; texts with an expected value that has no number are left out."""
    left = [e for e in expected if e["lo"] is not None or e["hi"] is not None]
    if len(left) < len(expected):
        return 0, 0, 0
    if left and all(e.get("start") is not None for e in left):
        values = [v for v in values if any(touches(v, e) for e in left)]
    asked = len(left)
    for value in values:
        same = next((e for e in left if close(numbers(value["low"], value["high"]), numbers(e["lo"], e["hi"]))), None)
        if same:
            left.remove(same)
    return asked - len(left), len(values), asked


def numbers(low: float | None, high: float | None) -> list[float]:
    """One number or the two of a range, in order."""
    return sorted({float(n) for n in (low, high) if n is not None})


def close(a: list[float], b: list[float]) -> bool:
    """Whether two are the same numbers but for the last digits of a float."""
    return len(a) == len(b) and all(abs(x - y) <= 1e-9 * max(1.0, abs(y)) for x, y in zip(a, b, strict=True))


def shares(right: int, found: int, expected: int) -> str:
    """Precision, recall and F1 as cells."""
    precision, recall = right / max(found, 1), right / max(expected, 1)
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return f"{precision:.3f} | {recall:.3f} | {f1:.3f}"


if __name__ == "__main__":
    main()
