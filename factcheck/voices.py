"""Who copies whom: articles that share long runs of words count as one voice.

A value that ten articles repeat from one text has one witness, not ten: a source's vote counts only as far as it is
independent of the others (Dong, Berti-Equille and Srivastava, "Integrating Conflicting Data: The Role of Source
Dependence", PVLDB 2009). They infer copying from shared errors, which takes many facts a source; articles show it
directly, in their wording. Runs are found by fingerprints of word shingles (Broder, "On the Resemblance and Containment
of Documents", 1997) thinned by winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003), then measured word by word.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

import msgspec

from factcheck.models import Article

# Measured on 38 articles of nine topics that were written apart: three pairs share a run of 8 words, one of 12, none
# of 16; all runs together are at most 2.3 % of the shorter article.
SHINGLE = 8  # words
WINDOW = 17  # shingles; winnowing keeps a fingerprint of every run of SHINGLE + WINDOW - 1 words
RUN = SHINGLE + WINDOW - 1  # 24 words: twice the longest run found by chance
SHARE = 0.2  # of the shorter article's words: one statement that both quote stays below, a reworked agency text above
CROWD = 64  # articles with one fingerprint: beyond it neighbours are compared, which still joins them all

_WORD = re.compile(r"\w+")
_READ = frozenset({"title", "heading", "paragraph", "item", "row", "caption", "question"})


class Copy(msgspec.Struct, frozen=True):
    """Two articles that share text: `words` in runs of RUN or more, `share` of the shorter, the longest `run`."""

    first: str
    second: str
    words: int
    share: float
    run: str


class Voices(msgspec.Struct, frozen=True):
    """The pairs that share text, and for each path that is in one, the path that stands for its group."""

    copies: tuple[Copy, ...] = ()
    leader: dict[str, str] = {}

    def of(self, path: str) -> str:
        """The path that stands for the voice of this one."""
        return self.leader.get(path, path)


def voices(articles: Sequence[Article]) -> Voices:
    """Compare the wording of all articles; the earlier published of a pair comes first."""
    words = [_words(article) for article in articles]
    copies = []
    for left, right in _candidates(words):
        found = _copy(articles[left], words[left], articles[right], words[right])
        if found is not None:
            copies.append(found)
    copies.sort(key=lambda copy: (-copy.share, copy.first, copy.second))
    order = {article.path: number for number, article in enumerate(articles)}
    return Voices(tuple(copies), joined(((copy.first, copy.second) for copy in copies), order))


def joined(pairs: Iterable[tuple[str, str]], order: dict[str, int]) -> dict[str, str]:
    """For each name in a pair, the first name (by `order`) of all that it is joined with.

    >>> joined([("b", "c"), ("a", "c")], {"a": 0, "b": 1, "c": 2})
    {'b': 'a', 'c': 'a', 'a': 'a'}
    """
    parent: dict[str, str] = {}

    def top(name: str) -> str:
        while parent.setdefault(name, name) != name:
            name = parent[name]
        return name

    for one, other in pairs:
        first, second = sorted((top(one), top(other)), key=lambda name: order[name])
        parent[second] = first
    return {name: top(name) for name in parent}


def _words(article: Article) -> list[str]:
    """The words of what the article itself says: not its quotations, front matter and page furniture."""
    if not article.blocks:
        return _WORD.findall(article.text.casefold())
    told = (article.text[block.start : block.end] for block in article.blocks if block.kind in _READ)
    return [word for text in told for word in _WORD.findall(text.casefold())]


def _candidates(words: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Pairs of articles that share a fingerprint, in order."""
    numbers: dict[str, int] = {}
    held: defaultdict[int, list[int]] = defaultdict(list)
    for article, tokens in enumerate(words):
        for mark in _fingerprints([numbers.setdefault(word, len(numbers)) for word in tokens]):
            held[mark].append(article)
    shared: Counter[tuple[int, int]] = Counter()
    for group in held.values():
        if len(group) > 1:
            shared.update(combinations(group, 2) if len(group) <= CROWD else pairwise(group))
    return iter(sorted(shared))


def _fingerprints(numbers: Sequence[int]) -> list[int]:
    """Hashes of some of the shingles, at least one of every RUN words; equal words give equal hashes."""
    if len(numbers) < RUN:
        return []
    import numpy

    codes = numpy.asarray(numbers, dtype=numpy.uint64)
    codes = (codes + numpy.uint64(1)) * numpy.uint64(0x9E3779B97F4A7C15)
    codes ^= codes >> numpy.uint64(29)
    count = len(codes) - SHINGLE + 1
    hashes = numpy.zeros(count, dtype=numpy.uint64)
    for place in range(SHINGLE):
        hashes = hashes * numpy.uint64(0xBF58476D1CE4E5B9) + codes[place : place + count]
    hashes ^= hashes >> numpy.uint64(31)
    lowest = numpy.lib.stride_tricks.sliding_window_view(hashes, WINDOW).min(axis=1)
    kept: list[int] = numpy.unique(lowest).tolist()
    return kept


def _copy(left: Article, left_words: list[str], right: Article, right_words: list[str]) -> Copy | None:
    """What two articles share, None when it is too little for one to be taken from the other."""
    runs = _runs(left_words, right_words)
    total = sum(end - start for start, end in runs)
    share = total / min(len(left_words), len(right_words))
    if share < SHARE:
        return None
    start, end = max(runs, key=lambda run: (run[1] - run[0], -run[0]))
    first, second = sorted((left, right), key=lambda article: (article.published or "9999", article.path))
    return Copy(first.path, second.path, total, min(share, 1.0), " ".join(left_words[start:end][:RUN]))


def _runs(left: list[str], right: list[str]) -> list[tuple[int, int]]:
    """The stretches of `left` of at least RUN words that are in `right` too, without overlaps."""
    places: dict[tuple[str, ...], int] = {}
    for start in range(len(right) - SHINGLE, -1, -1):
        places[tuple(right[start : start + SHINGLE])] = start
    runs = []
    start = 0
    while start <= len(left) - SHINGLE:
        at = places.get(tuple(left[start : start + SHINGLE]))
        length = 0 if at is None else _same(left, start, right, at)
        if length >= RUN:
            runs.append((start, start + length))
        start += max(length, 1) if length >= RUN else 1
    return runs


def _same(left: list[str], start: int, right: list[str], at: int) -> int:
    """How many words are the same from two places on."""
    length = 0
    while start + length < len(left) and at + length < len(right) and left[start + length] == right[at + length]:
        length += 1
    return length
