"""Reading articles for the first time beside a bare run of the model over the same text, on one core.

    python benchmarks/cold.py [FOLDER_OR_FILE ...] [--runs 5]

Both are run in turn in one process, the model loaded and warmed before: bare is `nlp.pipe` with all of its components
over the articles' blocks; ours is everything from the articles to their claims. Prints the medians in seconds of the
processor, words a second, and the ratio: above 1 ours takes less time than the bare model.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from factcheck.corpus import read_corpus
from factcheck.extract.pipeline import MODELS, READ, extract
from factcheck.models import Article
from factcheck.rules import load_rules


def seconds(work: Callable[[], object]) -> float:
    """The seconds of the processor that some work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def texts(article: Article) -> list[str]:
    """The blocks of an article that are read."""
    return [article.text[b.start : b.end] for b in article.blocks if b.kind in READ]


def installed() -> str:
    """The model that is read with."""
    return next(name for name in MODELS if importlib.util.find_spec(name))


def main() -> None:
    """Read the arguments, run both in turn, print the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    articles, rules = read_corpus(asked.paths).articles, load_rules()
    bare = importlib.import_module(installed()).load()
    blocks = [text for article in articles for text in texts(article)]
    runs: list[tuple[float, float]] = []
    for _ in range(asked.runs + 1):  # the first one warms up
        ours = seconds(lambda: list(extract(articles, rules)))
        runs.append((ours, seconds(lambda: list(bare.pipe(blocks)))))
    mine, model = (statistics.median(column) for column in zip(*runs[1:], strict=True))
    words = sum(len(text.split()) for text in blocks)
    print(f"{len(articles)} articles, {words:,} words, medians of {asked.runs} runs")
    for name, took in (("bare nlp.pipe", model), ("articles to claims", mine)):
        print(f"{name:20}{took:8.2f} s of processor {words / took:8,.0f} words a second")
    print(f"ratio {model / mine:.2f}")


if __name__ == "__main__":
    main()
