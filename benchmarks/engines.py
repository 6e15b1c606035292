"""How fast two processes of this machine and two workers of a Ray cluster read the same generated articles.

    python benchmarks/engines.py [--articles 2000] [--jobs 2] [--rounds 1]

The clock runs from the first partition that is done to the last, so that starting processes and loading models does not
count. Prints a line for each engine and round, and how the fastest of each compare.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from corpus_generator import write_corpus

# The processes that read find the program where this one does.
REPO = Path(__file__).resolve().parents[1]
os.environ["PYTHONPATH"] = str(REPO)
sys.path.insert(0, str(REPO))


def read_by(engine: str, folder: Path, jobs: int) -> tuple[float, float]:
    """Articles a second after the first partition, and the seconds until then."""
    from factcheck.corpus import read_corpus
    from factcheck.extract.pipeline import extract, model_name
    from factcheck.limits import Limits
    from factcheck.partitions.batch import Task, completed
    from factcheck.partitions.local import on_this_machine
    from factcheck.partitions.on_ray import on_ray
    from factcheck.partitions.plan import planned
    from factcheck.partitions.work import Workers
    from factcheck.rules import load_rules

    ruleset = load_rules([], general=True)
    made: dict[str, Callable[[], Workers]] = {
        "local": lambda: on_this_machine(jobs),
        "ray": lambda: on_ray(None, jobs),
    }
    articles = read_corpus([folder]).articles
    parts = planned(articles, max(jobs, len(articles) // 50), model_name(), ruleset.digest)
    began, first, done = time.perf_counter(), 0.0, 0
    for part, _ in completed(parts, made[engine](), Task(ruleset, None, Limits(), extract)):
        done += len(part.articles) if first else 0
        first = first or time.perf_counter()
    return done / (time.perf_counter() - first), first - began


def main() -> None:
    """Read with each engine in turn."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=1)
    asked = parser.parse_args()
    best = {"local": 0.0, "ray": 0.0}
    with tempfile.TemporaryDirectory() as name:
        write_corpus(Path(name, "articles"), asked.articles, asked.articles // 50, seed=1)
        for engine in list(best) * asked.rounds:
            rate, start = read_by(engine, Path(name, "articles"), asked.jobs)
            best[engine] = max(best[engine], rate)
            print(f"{engine:6} {rate:8.1f} articles a second, after {start:5.1f} s until the first", flush=True)
    print(f"ray is {best['ray'] / best['local']:.2f} of local")


if __name__ == "__main__":
    main()
