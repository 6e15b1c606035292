"""Partitions read to the end, whatever happens to those who read: what a reader dies of is found and listed.

A partition whose reader died is read again in halves, and those in halves, until all but the article that it dies of is
read. That article is listed as one that could not be read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from factcheck.limits import Limits
from factcheck.models import Article, Skipped
from factcheck.partitions.plan import Part
from factcheck.partitions.table import Tables, joined, packed
from factcheck.partitions.work import Workers
from factcheck.reading import Reading
from factcheck.ruleset import RuleSet
from factcheck.workers import Extractor, read_each


class Task(msgspec.Struct, frozen=True):
    """All that a reader has to know but for the articles."""

    ruleset: RuleSet
    model: str | None
    limits: Limits
    extractor: Extractor


# Some of a partition's articles.
Batch = tuple[Part, tuple[Article, ...]]


def read_batch(articles: Sequence[Article], task: Task) -> Tables:
    """What is read of some articles, as tables: the one thing that a reader does."""
    return packed(articles, read_each(articles, task.ruleset, task.model, task.extractor, task.limits))


def completed(parts: Sequence[Part], workers: Workers, task: Task) -> Iterator[tuple[Part, Tables]]:
    """The partitions as they are done; those that a reader died of come last."""
    pieces: dict[str, list[Tables]] = defaultdict(list)
    missing = {part.name: len(part.articles) for part in parts}
    batches: list[Batch] = [(part, part.articles) for part in parts]
    while batches:
        again: list[Batch] = []
        for (part, articles), told in workers(read_batch, task, [(batch, batch[1]) for batch in batches]):
            tables = _unread(articles[0], told) if isinstance(told, str) and len(articles) == 1 else told
            if isinstance(tables, str):
                middle = len(articles) // 2
                again += [(part, articles[:middle]), (part, articles[middle:])]
                continue
            pieces[part.name].append(tables)
            missing[part.name] -= len(articles)
            if not missing[part.name]:
                yield part, joined(pieces.pop(part.name))
        batches = again


def _unread(article: Article, why: str) -> Tables:
    """The tables of an article that is listed and not read."""
    left = Skipped(article.path, f"could not be read: {why}", hint="leave it out of the corpus, or report it")
    return packed([article], [Reading(article.path, article.title, article.published, (), (), (), unread=left)])
