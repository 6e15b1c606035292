"""Pairs of names out of real articles to read by eye: some that were linked, and look-alikes that were not.

    python tools/sample_links.py FOLDER... [--linked 120] [--apart 80] [--seed 1]

Each folder is a corpus of its own, read with the general rules. A linked pair is a name as an article writes it and the
entity it was taken for; where names that differ are fewer than asked for, names that two articles write alike fill up.
A look-alike is two entities that share a word or that score high. Each comes with its tier and a line of the article
around it. docs/accuracy-names.md tells what was read and how many were right.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from pathlib import Path

from rapidfuzz.fuzz import WRatio

from factcheck.compare import resolution
from factcheck.corpus import read_corpus
from factcheck.engine import read_all
from factcheck.name_uses import plain
from factcheck.name_words import LINKS
from factcheck.names import name
from factcheck.resolve import LOOKS_ALIKE, Resolution
from factcheck.rules import load_rules

AROUND = 55
Texts = Mapping[str, str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--linked", type=int, default=120)
    parser.add_argument("--apart", type=int, default=80)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    linked: list[str] = []
    alike: list[str] = []
    apart: list[str] = []
    for folder in options.folders:
        names, texts = resolved(folder)
        linked += links(names, texts)
        alike += written_alike(names, texts)
        apart += lookalikes(names, texts)
    rng = random.Random(options.seed)  # noqa: S311  a fixed seed is the point
    missing = max(0, options.linked - len(linked))
    parts = (("linked", linked, options.linked), ("alike", alike, missing), ("not linked", apart, options.apart))
    for title, rows, number in parts:
        print(f"== {title}: {min(number, len(rows))} of {len(rows)}")
        for i, row in enumerate(sorted(rng.sample(rows, min(number, len(rows)))), start=1):
            print(f"{i:3} {row}")


def resolved(folder: Path) -> tuple[Resolution, Texts]:
    """The entities of a folder, and the text of each article."""
    ruleset = load_rules()
    articles = read_corpus(sorted(folder.glob("*.txt"))).articles
    return resolution(read_all(articles, ruleset), ruleset), {article.path: article.text for article in articles}


def links(names: Resolution, texts: Texts) -> Iterator[str]:
    """Each name of an article that is not its entity's own."""
    for (source, text), entity in sorted(names.entities.items()):
        link = names.link(source, text)
        if link is not None and plain(text) != entity:
            yield f"{link.tier:8} {text} = {entity} | {link.reason} | {around(text, texts.get(source, ''))}"


def written_alike(names: Resolution, texts: Texts) -> Iterator[str]:
    """A name that two articles write alike and that was taken for one thing, with a line of each."""
    where: dict[tuple[str, str], list[str]] = {}
    for (source, text), entity in sorted(names.entities.items()):
        where.setdefault((entity, text), []).append(source)
    for (entity, text), sources in where.items():
        for one, other in pairwise(sources):
            yield f"same     {text} = {entity} | {seen((one, text), texts)} | {seen((other, text), texts)}"


def lookalikes(names: Resolution, texts: Texts) -> Iterator[str]:
    """Two entities of one corpus that share a word, or that look alike."""
    where: dict[str, tuple[str, str]] = {}
    for (source, text), entity in sorted(names.entities.items()):
        where.setdefault(entity, (source, text))
    words = {entity: set(name(entity).content) - LINKS for entity in where}
    for one, other in combinations(sorted(where), 2):
        if words[one] & words[other] or WRatio(one, other) >= LOOKS_ALIKE:
            yield f"{one} / {other} | {seen(where[one], texts)} | {seen(where[other], texts)}"


def seen(place: Sequence[str], texts: Texts) -> str:
    """The line around a name in its article."""
    return around(place[1], texts.get(place[0], ""))


def around(text: str, article: str) -> str:
    """Some words before and after the first place where a name stands, "" where it does not."""
    found = re.search(re.escape(text), article)
    if not found:
        return ""
    start = max(0, found.start() - AROUND)
    return " ".join(article[start : found.end() + AROUND].split())


if __name__ == "__main__":
    main()
