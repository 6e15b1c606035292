"""Precision and recall of `same_name` on pairs of names known to be one or two.

    python benchmarks/names.py FILE.jsonl [--labels] [--show]

A line a pair: {"name_a", "name_b", "match": true|false, "group", "schema"}. `--labels` says of pairs with the schema
Person that both are persons, `--show` lists the wrong ones.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from factcheck.resolve import same_name


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--labels", action="store_true")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    counts: dict[str, Counter[str]] = {}
    for line in options.file.read_text("utf-8").splitlines():
        row = json.loads(line)
        label = "PERSON" if options.labels and row["schema"] == "Person" else ""
        link = same_name(row["name_a"], row["name_b"], labels=(label, label))
        cell = f"{'linked' if link else 'apart'} {'one' if row['match'] else 'two'}"
        for group in ("all", row["group"], row["schema"]):
            counts.setdefault(group, Counter())[cell] += 1
        if options.show and cell in ("linked two", "apart one"):
            print(f"{cell}: {row['name_a']} | {row['name_b']} | {link.reason if link else ''}")
    print(f"{'group':20} {'pairs':>6} {'precision':>10} {'recall':>8}")
    for group, cells in counts.items():
        right, wrong, missed = cells["linked one"], cells["linked two"], cells["apart one"]
        precision = f"{right / (right + wrong):.3f}" if right + wrong else "-"
        recall = f"{right / (right + missed):.3f}" if right + missed else "-"
        print(f"{group:20} {cells.total():6} {precision:>10} {recall:>8}")


if __name__ == "__main__":
    main()
