"""Seconds to open a queue of 5,000 conflicts, and milliseconds a verdict, with an empty and a full decisions file.

    python benchmarks/review.py [CONFLICTS]

Reading the articles is not in it: that is the run, and what the cache is for.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from factcheck.decision_file import read_book
from factcheck.decision_write import write_decisions
from factcheck.decisions import Decision, decide, source_names
from factcheck.models import Report
from factcheck.review.desk import Desk
from factcheck.review.screen import Look
from factcheck.review.start import queue_of
from factcheck.review.terminal import Terminal
from tests.report_factory import many

VERDICTS = 200


def opened(made: Report, path: Path) -> tuple[Desk, float]:
    """The desk with its first screen drawn, and how long that took."""
    begun = time.perf_counter()
    desk = Desk(queue_of(made, path), None)
    Terminal(desk, read=lambda: "", write=len, look=lambda: Look(100)).run()
    return desk, time.perf_counter() - begun


def verdicts(desk: Desk, key: str) -> list[float]:
    """How long each verdict takes, from the key to the next screen."""
    spent: list[float] = []
    begun = time.perf_counter()

    def read() -> str:
        nonlocal begun
        if spent or begun:
            spent.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        return key if len(spent) <= VERDICTS else ""

    Terminal(desk, read=read, write=len, look=lambda: Look(100)).run()
    return spent[1:]


def told(name: str, start: float, spent: list[float]) -> None:
    """A line of figures."""
    ms = sorted(1000 * one for one in spent)
    median, most = statistics.median(ms), ms[int(len(ms) * 0.99)]
    print(f"{name:<32} start {start:5.2f} s   a verdict {median:5.1f} ms, 99 of 100 under {most:5.1f} ms")


def main(conflicts: int) -> None:
    """An empty file, then one with a decision on every conflict, then one that somebody else writes to as well."""
    made = many(conflicts)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "decisions.yaml"
        desk, start = opened(made, path)
        told(f"{conflicts:,} conflicts, none decided", start, verdicts(desk, "a"))
        names = source_names(made.articles, path.parent)
        full = {c.id: decide(c, "real", names, by="Ada", on="2026-05-04", value="1932") for c in made.conflicts}
        write_decisions(read_book(path), full)
        desk, start = opened(made, path)
        desk.filter("all")
        told(f"{conflicts:,} conflicts, all decided", start, verdicts(desk, "n"))
        theirs = Decision("ffff", "", "unsure", evidence=("1 @ a.txt",))
        write_decisions(read_book(path), {theirs.id: theirs})
        begun = time.perf_counter()
        desk.verdict(made.conflicts[0], "m")
        print(f"a verdict after another reviewer wrote: {1000 * (time.perf_counter() - begun):.1f} ms, ", end="")
        print(f"a file of {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
