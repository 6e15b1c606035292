"""How long `factcheck check` takes: on nothing new, on one new article, on everything; and how a start compares.

    python benchmarks/check.py [--articles 1000] [--runs 5]

Each figure is the median of the runs, in seconds of wall time, with the peak memory of the process. The corpus is made
by corpus_generator.py in a temporary folder, with a cache of its own. Absolute times belong to the machine; the first
line, a bare interpreter, is there to divide by.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from corpus_generator import write_corpus

FACTCHECK = [sys.executable, "-m", "factcheck"]
PEAK = "import resource, subprocess, sys; code = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL); " \
       "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(code)"  # fmt: skip


def timed(command: list[str], folder: Path, before: Callable[[], None], runs: int) -> tuple[float, float]:
    """Median seconds and peak megabytes of a command; `before` runs before each, untimed."""
    seconds, peaks = [], []
    environment = {**os.environ, "FACTCHECK_CACHE_DIR": str(folder / "cache")}
    for _ in range(runs):
        before()
        began = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", PEAK, *command], cwd=folder, env=environment, capture_output=True, text=True
        )
        seconds.append(time.perf_counter() - began)
        if done.returncode:
            raise SystemExit(done.stderr)
        peaks.append(int(done.stdout) / 1024)
    return statistics.median(seconds), max(peaks)


def main() -> None:
    """Make the corpus, run the commands, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_corpus(folder / "articles", asked.articles, asked.articles // 50, seed=1)
        (folder / "factcheck.toml").write_text('corpus = ["articles"]\n', "utf-8")
        check = [*FACTCHECK, "--quiet", "check", "--exit-zero"]
        numbers = iter(range(asked.runs))

        def clear() -> None:
            subprocess.run([*FACTCHECK, "-q", "cache", "clear", "--cache-dir", str(folder / "cache")], check=True)

        def change() -> None:
            text = f"# A new article\n\nThe Quiet Kettle Bridge opened in {1900 + next(numbers)}, amid some rain.\n"
            (folder / "articles" / "new.md").write_text(text, "utf-8")

        rows = [
            ("bare interpreter", timed([sys.executable, "-c", "pass"], folder, lambda: None, asked.runs)),
            ("factcheck --help", timed([*FACTCHECK, "--help"], folder, lambda: None, asked.runs)),
            (f"check, {asked.articles} new articles", timed(check, folder, clear, 1)),
            (f"check, {asked.articles} unchanged articles", timed(check, folder, lambda: None, asked.runs)),
            ("check, one of them changed", timed(check, folder, change, asked.runs)),
        ]
    print(f"{'':32}{'seconds':>9}{'peak MB':>9}")
    for what, (seconds, peak) in rows:
        print(f"{what:32}{seconds:>9.3f}{peak:>9.0f}")


if __name__ == "__main__":
    main()
