"""Parsing as it is done here beside a bare run of the model over the same text: the time of both, and what differs.

    python benchmarks/cold.py [FOLDER_OR_FILE ...] [--runs 5]

All three are run in turn in one process on one core, loaded and warmed before: the bare model, `nlp.pipe` with all of
its components over the articles' blocks; our parsing of them; everything from the articles to their claims. Prints
medians in seconds of the processor, words a second, the ratio to the bare model, and how many blocks are parsed
otherwise.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from race import ALONE

from factcheck.corpus import read_corpus
from factcheck.extract.pipeline import MODELS, READ, extract, load
from factcheck.models import Article
from factcheck.rules import load_rules


def seconds(work: Callable[[], object]) -> float:
    """The seconds of the processor that some work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def texts(article: Article) -> list[str]:
    """The blocks of an article that are read."""
    return [article.text[b.start : b.end] for b in article.blocks if b.kind in READ and b.end > b.start]


def bare() -> Any:
    """The model that is read with, as it comes."""
    return importlib.import_module(next(name for name in MODELS if importlib.util.find_spec(name))).load()


def said(doc: Any) -> list[tuple[object, ...]]:
    """All that a parsed text says of its tokens."""
    return [
        (t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.ent_type_, t.ent_iob_, t.is_sent_start)
        for t in doc
    ]


def main() -> None:
    """Read the arguments, run all in turn, print the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    os.environ.update(ALONE)  # numpy reads it once, when it is first imported
    from factcheck.extract.parsing import parsed

    articles, rules, model, ours = read_corpus(asked.paths).articles, load_rules(), bare(), load()
    blocks = [texts(article) for article in articles]
    works: dict[str, Callable[[], object]] = {
        "bare nlp.pipe": lambda: list(model.pipe(text for own in blocks for text in own)),
        "parsing": lambda: [parsed(ours, own) for own in blocks],
        "articles to claims": lambda: list(extract(articles, rules)),
    }
    runs = [{name: seconds(work) for name, work in works.items()} for _ in range(asked.runs + 1)][1:]
    medians = {name: statistics.median(run[name] for run in runs) for name in works}
    words = sum(len(text.split()) for own in blocks for text in own)
    print(f"{len(articles)} articles, {words:,} words, medians of {asked.runs} runs after one that warms up")
    for name, took in medians.items():
        ratio = medians["bare nlp.pipe"] / took
        print(
            f"{name:20}{took:8.2f} s of processor {words / took:8,.0f} words a second, {ratio:5.2f} times the bare one"
        )
    pairs = [pair for own in blocks for pair in zip(model.pipe(own), parsed(ours, own), strict=True)]
    print(f"{sum(said(one) != said(other) for one, other in pairs)} of {len(pairs)} blocks are parsed otherwise")


if __name__ == "__main__":
    main()
