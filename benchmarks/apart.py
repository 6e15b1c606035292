"""What `factcheck compare` costs on folders of `factcheck extract`, stage by stage, beside what they weigh.

    python benchmarks/apart.py FOLDER [FOLDER ...] [--rounds 1]

Prints for each folder its articles, claims and megabytes on the disk, then the seconds of processor to load the
readings, to resolve the names and to compare (the fastest of the rounds), and the most memory so far.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

if TYPE_CHECKING:
    from factcheck.models import Article
    from factcheck.partitions.folder import Run
    from factcheck.reading import Reading

T = TypeVar("T")
HEAD = "articles   claims  MB claims  MB readings    load s   names s  compare s  conflicts   memory MB"
ROW = "{:8,} {:8,} {:10.1f} {:12.1f} {:9.2f} {:9.2f} {:10.2f} {:10,} {:11,.0f}"


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """The seconds of processor that some work takes, and what it gives."""
    began = time.process_time()
    done = work()
    return time.process_time() - began, done


def megabytes(folder: Path) -> float:
    """What the files of a folder weigh."""
    return sum(path.stat().st_size for path in folder.iterdir()) / 1e6


def loaded(folder: Path, run: Run) -> list[tuple[Article, Reading]]:
    """The articles of a folder with their readings, in order of path."""
    from factcheck.partitions.folder import kept

    return sorted(kept(folder, run), key=lambda pair: pair[0].path)


def measured(folder: Path, rounds: int) -> str:
    """A row for a folder."""
    from factcheck.circles import uncollected
    from factcheck.compare import compare_named, resolution
    from factcheck.engine import facts
    from factcheck.partitions.folder import read_list
    from factcheck.rules import load_rules

    ruleset, run = load_rules([], general=True), read_list(folder)
    if run is None:
        sys.exit(f"{folder} holds no partitions")
    seconds = [float("inf")] * 3
    for _ in range(rounds):
        with uncollected():
            load, pairs = timed(partial(loaded, folder, run))
            read = [reading for _, reading in pairs] + list(facts(ruleset, None))
            resolve, names = timed(partial(resolution, read, ruleset))
            compare, (claims, conflicts) = timed(partial(compare_named, read, names, ruleset))
        seconds = [min(old, new) for old, new in zip(seconds, (load, resolve, compare), strict=True)]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    sizes = (megabytes(folder / "claims"), megabytes(folder / "readings"))
    return ROW.format(len(pairs), len(claims), *sizes, *seconds, len(conflicts), memory)


def main() -> None:
    """Measure the folders in the order given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=1)
    asked = parser.parse_args()
    print(HEAD)
    for folder in asked.folders:
        print(measured(folder, asked.rounds), flush=True)


if __name__ == "__main__":
    main()
