"""Which article belongs to which partition, and what a partition is called.

An article's partition follows from its path alone and its name from all that is read in it, so that a changed article
makes one partition new and leaves the others as they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from hashlib import blake2b

import msgspec

from factcheck.cache_key import reading_key
from factcheck.models import Article

# Some ten seconds of one core: little to lose in a kill, enough for thousands of cores to share a large corpus.
PARTITION_CHARACTERS = 500_000
# Of a corpus of tens of millions of articles the partitions grow, as folders of more files become slow to list.
MOST_PARTITIONS = 10_000


class Part(msgspec.Struct, frozen=True):
    """A partition: its file name, and its articles in order of path."""

    name: str
    articles: tuple[Article, ...]


def wanted(articles: Sequence[Article]) -> int:
    """Into how many partitions a corpus is best divided."""
    return max(1, min(MOST_PARTITIONS, sum(len(article.text) for article in articles) // PARTITION_CHARACTERS))


def planned(articles: Sequence[Article], count: int, model: str, rules_digest: str) -> tuple[Part, ...]:
    """The partitions of a corpus that is read by a model under some rules; those without an article are left out."""
    groups: dict[int, list[Article]] = defaultdict(list)
    for article in sorted(articles, key=lambda one: one.path):
        groups[int.from_bytes(_digest(article.path.encode("utf-8", "surrogatepass"))) % count].append(article)
    return tuple(_part(number, tuple(groups[number]), model, rules_digest) for number in sorted(groups))


def _part(number: int, articles: tuple[Article, ...], model: str, rules_digest: str) -> Part:
    read = b"".join(
        article.path.encode("utf-8", "surrogatepass") + b"\0" + reading_key(article, model, rules_digest)
        for article in articles
    )
    return Part(f"{number:05}-{_digest(read).hex()}.parquet", articles)


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=8).digest()
