"""One program that reads texts, told through its standard input when to read them all again.

    python contestant.py NAME TEXTS.json

TEXTS.json holds {"paths": [...], "articles": [[text of a block, ...], ...]}. The program is loaded and warmed by one
reading; then each line on standard input is answered by the seconds of the processor that one reading took.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Work = Callable[[list[str], list[list[str]]], object]


def factcheck_claims() -> Work:
    """Articles to claims: all that is worked out of an article by itself."""
    from factcheck.corpus import read_corpus
    from factcheck.extract.pipeline import extract
    from factcheck.rules import load_rules

    rules = load_rules()
    return lambda paths, _: list(extract(read_corpus([Path(path) for path in paths]).articles, rules))


def factcheck_report() -> Work:
    """Articles to conflicts: a whole run but for the tables."""
    from factcheck.corpus import read_corpus
    from factcheck.engine import run
    from factcheck.rules import load_rules

    rules = load_rules()
    return lambda paths, _: run(read_corpus([Path(path) for path in paths]).articles, (), rules)


def spacy_pipe() -> Work:
    """The bare model with all of its components."""
    from importlib import import_module
    from importlib.util import find_spec

    from factcheck.extract.pipeline import MODELS

    nlp: Any = import_module(next(name for name in MODELS if find_spec(name))).load()
    return lambda _, articles: [len(doc) for doc in nlp.pipe(text for blocks in articles for text in blocks)]


def contrachecker() -> Work:
    """Contradictions between documents, by its patterns."""
    from contrachecker import check_contradictions
    from contrachecker.models import Chunk

    return lambda paths, articles: check_contradictions(
        [Chunk(id=path, text="\n\n".join(blocks)) for path, blocks in zip(paths, articles, strict=True)]
    )


def quantulum3() -> Work:
    """Quantities only."""
    from quantulum3 import parser

    return lambda _, articles: [parser.parse(text) for blocks in articles for text in blocks]


def dateparser_search() -> Work:
    """Dates only."""
    from dateparser.search import search_dates

    return lambda _, articles: [search_dates(text, languages=["en"]) for blocks in articles for text in blocks]


CONTESTANTS: dict[str, Callable[[], Work]] = {
    "factcheck, to claims": factcheck_claims,
    "factcheck, to conflicts": factcheck_report,
    "nlp.pipe": spacy_pipe,
    "contrachecker": contrachecker,
    "quantulum3": quantulum3,
    "dateparser search": dateparser_search,
}


def main() -> None:
    """Load, warm up, and read as often as told."""
    texts = json.loads(Path(sys.argv[2]).read_text("utf-8"))
    work = CONTESTANTS[sys.argv[1]]()
    work(texts["paths"], texts["articles"])
    print("ready", flush=True)
    for _ in sys.stdin:
        began = time.process_time()
        work(texts["paths"], texts["articles"])
        print(time.process_time() - began, flush=True)


if __name__ == "__main__":
    main()
