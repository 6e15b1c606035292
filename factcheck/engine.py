"""One run on this machine: readings from the cache or from the model, on all cores, then the comparison.

The result depends on the articles and the rules alone: not on the number of workers, the cache, or the order in which
articles are named.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from factcheck import __version__
from factcheck.cache import Cache, facts_key, reading_key
from factcheck.errors import FactcheckError
from factcheck.models import Article, Claim, Conflict, Report, Skipped, Tool
from factcheck.ruleset import RuleSet

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from factcheck.reading import Reading

Extractor = Callable[[Iterable[Article], RuleSet, str | None], "Iterator[Reading]"]

CHUNK_CHARACTERS = 100_000  # some seconds of reading: little to lose in a kill, small enough to share out evenly
WORKER_CHARACTERS = 300_000  # below this a second process costs more in loading its model than it saves


def run(
    articles: Sequence[Article],
    skipped: Sequence[Skipped],
    ruleset: RuleSet,
    *,
    model: str | None = None,
    jobs: int = 1,
    cache: Cache | None = None,
) -> Report:
    """Read all articles and compare what they claim; `jobs` 0 means as many processes as there are cores."""
    from factcheck.compare import compare
    from factcheck.extract.pipeline import model_name

    ordered = sorted(articles, key=lambda a: a.path)
    read = read_all(ordered, ruleset, model=model, jobs=jobs, cache=cache)
    claims, conflicts = compare(read, ruleset)
    return Report(
        tool=Tool("factcheck", __version__, model_name(model), ruleset.files, ruleset.digest),
        articles=tuple(ordered),
        claims=claims,
        conflicts=conflicts,
        skipped=tuple(sorted(skipped, key=lambda s: (s.path, s.line))),
        counts=counts(ordered, claims, conflicts, skipped, read),
    )


def read_all(
    articles: Sequence[Article],
    ruleset: RuleSet,
    *,
    model: str | None = None,
    jobs: int = 1,
    cache: Cache | None = None,
) -> list[Reading]:
    """A reading for each article, in order, and then one for each rule file with reference facts."""
    from factcheck.extract.pipeline import extract, model_name

    keys = [reading_key(article, model_name(model), ruleset.digest) for article in articles] if cache else []
    read = readings(articles, keys, ruleset, model=model, jobs=jobs, cache=cache, extractor=extract)
    return [*read, *facts(ruleset, cache)]


def facts(ruleset: RuleSet, cache: Cache | None) -> tuple[Reading, ...]:
    """The reference facts of the rules as readings, kept like those of articles."""
    from factcheck.facts_reading import fact_readings
    from factcheck.reading import Reading

    if cache is None or not ruleset.facts:
        return fact_readings(ruleset)
    key = facts_key(ruleset.digest, tuple(fact.place.path for fact in ruleset.facts))
    body = cache.get_many([key]).get(key)
    if body is not None:
        with suppress(msgspec.MsgspecError):
            return msgspec.msgpack.decode(body, type=tuple[Reading, ...])
    made = fact_readings(ruleset)
    cache.put_many({key: msgspec.msgpack.encode(made)})
    return made


def counts(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    conflicts: Sequence[Conflict],
    skipped: Sequence[Skipped],
    read: Sequence[Reading],
) -> dict[str, int]:
    """How much was read, understood, found and dropped, by name."""
    found = Counter(f"conflicts.{c.severity}" for c in conflicts)
    dropped: Counter[str] = Counter()
    for reading in read:
        dropped.update({f"dropped.{why}": n for why, n in reading.dropped.items()})
    sources = {article.path for article in articles}
    whole = {
        "articles": len(articles),
        "words": sum(a.words for a in articles),
        "claims": sum(claim.source in sources for claim in claims),
        "conflicts": len(conflicts),
        "skipped": len(skipped),
    }
    return whole | dict(sorted(found.items())) | dict(sorted(dropped.items()))


def readings(
    articles: Sequence[Article],
    keys: Sequence[bytes],
    ruleset: RuleSet,
    *,
    model: str | None,
    jobs: int,
    cache: Cache | None,
    extractor: Extractor,
) -> list[Reading]:
    """A reading for each article, in order: kept ones from the cache, the others made and kept."""
    kept = _kept(articles, keys, cache) if cache else {}
    missing = [i for i in range(len(articles)) if i not in kept]
    for chunk, made in _made(articles, missing, ruleset, model, jobs, extractor):
        if cache:
            cache.put_many({keys[i]: msgspec.msgpack.encode(r) for i, r in zip(chunk, made, strict=True)})
        kept.update(zip(chunk, made, strict=True))
    return [kept[i] for i in range(len(articles))]


def _kept(articles: Sequence[Article], keys: Sequence[bytes], cache: Cache) -> dict[int, Reading]:
    """The readings that the cache holds, by the article's place; one that does not decode is read again."""
    from factcheck.reading import Reading

    bodies = cache.get_many(keys)
    decoder = msgspec.msgpack.Decoder(Reading)
    kept: dict[int, Reading] = {}
    for i, key in enumerate(keys):
        if key not in bodies:
            continue
        try:
            kept[i] = _moved(decoder.decode(bodies[key]), articles[i].path)
        except msgspec.MsgspecError:
            continue
    return kept


def _moved(reading: Reading, path: str) -> Reading:
    """The reading of an article that now lies elsewhere."""
    if reading.source == path:
        return reading
    claims = tuple(msgspec.structs.replace(claim, source=path) for claim in reading.claims)
    return msgspec.structs.replace(reading, source=path, claims=claims)


def _made(
    articles: Sequence[Article],
    missing: Sequence[int],
    ruleset: RuleSet,
    model: str | None,
    jobs: int,
    extractor: Extractor,
) -> Iterator[tuple[list[int], list[Reading]]]:
    """Chunks of places with their new readings, as they are done."""
    chunks = list(chunked({i: len(articles[i].text) for i in missing}))
    workers = min(jobs or cores(), len(chunks), sum(len(articles[i].text) for i in missing) // WORKER_CHARACTERS)
    if workers > 1:
        yield from _in_workers(articles, chunks, ruleset, model, workers, extractor)
        return
    for chunk in chunks:
        yield chunk, list(extractor([articles[i] for i in chunk], ruleset, model))


def chunked(sizes: Mapping[int, int]) -> Iterator[list[int]]:
    """Places in chunks of about CHUNK_CHARACTERS, the biggest articles first, so that all workers end at a time.

    >>> list(chunked({0: 60_000, 1: 150_000, 2: 50_000}))
    [[1], [0, 2]]
    """
    chunk: list[int] = []
    size = 0
    for i in sorted(sizes, key=lambda i: (-sizes[i], i)):
        chunk.append(i)
        size += sizes[i]
        if size >= CHUNK_CHARACTERS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _in_workers(
    articles: Sequence[Article],
    chunks: Sequence[list[int]],
    ruleset: RuleSet,
    model: str | None,
    workers: int,
    extractor: Extractor,
) -> Iterator[tuple[list[int], list[Reading]]]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool

    # Started afresh, not forked: a fork of a process with threads (numpy's, Ray's, a notebook's) may hang.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(
        workers, mp_context=context, initializer=_begin_worker, initargs=(ruleset, model, extractor)
    )
    try:
        running = {pool.submit(_read_chunk, [articles[i] for i in chunk]): chunk for chunk in chunks}
        for future in as_completed(running):
            yield running.pop(future), future.result()
    except BrokenProcessPool as error:
        raise FactcheckError("", "a worker process died, likely for want of memory", hint="try --jobs 1") from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


_worker: tuple[RuleSet, str | None, Extractor]


def _begin_worker(ruleset: RuleSet, model: str | None, extractor: Extractor) -> None:
    """Take what every chunk needs once; Ctrl-C is the first process's to answer, and a worker ends when that does."""
    import multiprocessing
    import signal
    import threading

    global _worker
    _worker = (ruleset, model, extractor)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _read_chunk(articles: list[Article]) -> list[Reading]:
    ruleset, model, extractor = _worker
    return list(extractor(articles, ruleset, model))
