"""Time and memory of a first check of ten to ten thousand articles, each size in a process of its own.

    python benchmarks/growth.py [--jobs 1] [NUMBER ...]

The articles are made by corpus_generator.py; one in fifty tells a year otherwise than an earlier one. Prints, for each
number, the seconds by the clock and of the processor (the workers' too) and the memory of the largest process.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from corpus_generator import write_corpus

NUMBERS = (10, 100, 1_000, 10_000)
CONFLICTING = 50
ROW = "{:>8,} articles {:>10.2f} s {:>10.2f} s of processor {:>8,.0f} MB"


def measured(number: int, jobs: int) -> tuple[float, float, float]:
    """Seconds by the clock, seconds of the processor and megabytes of one first check of so many articles."""
    with tempfile.TemporaryDirectory() as name:
        write_corpus(Path(name, "articles"), number, number // CONFLICTING, seed=1)
        command = [sys.executable, "-m", "factcheck", "--quiet", "check", "articles", "--exit-zero", "--no-cache"]
        began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([*command, "--jobs", str(jobs)], cwd=name, check=True, stdout=subprocess.DEVNULL)
        took, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return took, processor, after.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Measure each number, the smallest first, as memory is that of the largest process so far."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("numbers", nargs="*", type=int)
    parser.add_argument("--jobs", type=int, default=1)
    asked = parser.parse_args()
    os.environ.setdefault("PYTHONPATH", str(Path(__file__).resolve().parents[1]))
    for number in sorted(asked.numbers or NUMBERS):
        print(ROW.format(number, *measured(number, asked.jobs)), flush=True)


if __name__ == "__main__":
    main()
