"""Articles to readings in as many processes as pay for themselves; the model is loaded once in each."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError
from factcheck.faults import fault
from factcheck.limits import Limits, Overdue, within
from factcheck.models import Article, Skipped
from factcheck.ruleset import RuleSet

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from factcheck.reading import Reading

Extractor = Callable[[Iterable[Article], RuleSet, str | None], "Iterator[Reading]"]

CHUNK_CHARACTERS = 100_000  # some two seconds of reading: little to lose in a kill
LEAST_CHUNK = 10_000  # the last chunks are no smaller: 0.2 seconds, beside which handing one over costs nothing
# A worker's start (interpreter, model, first use) takes as long as reading 95,000 characters: below this it saves less.
WORKER_CHARACTERS = 150_000


def made(
    articles: Sequence[Article],
    missing: Sequence[int],
    ruleset: RuleSet,
    model: str | None,
    jobs: int,
    extractor: Extractor,
    limits: Limits,
) -> Iterator[tuple[list[int], list[Reading]]]:
    """Chunks of places with their new readings, as they are done."""
    sizes = {i: len(articles[i].text) for i in missing}
    workers = max(1, min(jobs or cores(), len(sizes), sum(sizes.values()) // WORKER_CHARACTERS))
    chunks = list(chunked(sizes, workers))
    if workers > 1:
        yield from _in_workers(articles, chunks, ruleset, model, workers, extractor, limits)
        return
    for chunk in chunks:
        yield chunk, read_each([articles[i] for i in chunk], ruleset, model, extractor, limits)


def chunked(sizes: Mapping[int, int], workers: int = 1) -> Iterator[list[int]]:
    """Places in chunks of about CHUNK_CHARACTERS, the biggest articles first; for several workers the chunks shrink
    with what is left, so that all end at a time.

    >>> list(chunked({0: 60_000, 1: 150_000, 2: 50_000}))
    [[1], [0, 2]]
    >>> list(chunked(dict.fromkeys(range(9), 20_000), workers=2))
    [[0, 1, 2], [3, 4], [5], [6], [7], [8]]
    """
    chunk: list[int] = []
    size, left = 0, sum(sizes.values())
    for i in sorted(sizes, key=lambda i: (-sizes[i], i)):
        chunk.append(i)
        size += sizes[i]
        if size >= _enough(left, workers):
            yield chunk
            left -= size
            chunk, size = [], 0
    if chunk:
        yield chunk


def _enough(left: int, workers: int) -> int:
    """The characters of the next chunk: half of an even share of what is left, while that is no more than usual."""
    if workers == 1:
        return CHUNK_CHARACTERS
    return min(CHUNK_CHARACTERS, max(LEAST_CHUNK, left // (2 * workers)))


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
    limits: Limits,
) -> Iterator[tuple[list[int], list[Reading]]]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool

    # Started afresh, not forked: a fork of a process with threads (numpy's, Ray's, a notebook's) may hang.
    context = multiprocessing.get_context("spawn")
    before = multiprocessing.active_children()
    pool = ProcessPoolExecutor(
        workers, mp_context=context, initializer=begin_worker, initargs=(ruleset, model, extractor, limits)
    )
    try:
        running = {pool.submit(read_chunk, [articles[i] for i in chunk]): chunk for chunk in chunks}
        for future in as_completed(running):
            yield running.pop(future), future.result()
    except BrokenProcessPool as error:
        raise FactcheckError("", "a worker process died, likely for want of memory", hint="try --jobs 1") from error
    except BaseException:
        # Interrupted: nobody wants what the workers are at, and Python would wait for them at its end.
        for worker in multiprocessing.active_children():
            if worker not in before:
                worker.terminate()
        raise
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


_worker: tuple[RuleSet, str | None, Extractor, Limits]


def begin_worker(ruleset: RuleSet, model: str | None, extractor: Extractor, limits: Limits) -> None:
    """Take what every chunk needs once."""
    global _worker
    _worker = (ruleset, model, extractor, limits)
    follow()


def follow() -> None:
    """Leave Ctrl-C to the first process to answer, and end when that does."""
    import multiprocessing
    import signal
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def read_chunk(articles: list[Article]) -> list[Reading]:
    """Read a chunk with what the process was begun with."""
    return read_each(articles, *_worker)


def read_each(
    articles: Sequence[Article], ruleset: RuleSet, model: str | None, extractor: Extractor, limits: Limits
) -> list[Reading]:
    """The readings, packed one by one: what is kept of a corpus in memory is its claims.

    An article that takes too long, or more memory or nesting than there is, or that breaks the program, is a reading
    that says so.
    """
    from factcheck.reading import Reading
    from factcheck.told import packed

    read: list[Reading] = []
    while len(read) < len(articles):
        feed = _bounded(articles[len(read) :], limits.seconds)
        try:
            for one in extractor(feed, ruleset, model):
                read.append(packed(one))
            return read
        except FactcheckError:
            raise
        except (Overdue, Exception) as error:
            if _before_any(feed) and not isinstance(error, (MemoryError, RecursionError)):
                raise
            left = articles[len(read)]
            why = _unread(left.path, error, limits)
            read.append(Reading(left.path, left.title, left.published, (), (), (), unread=why))
        finally:
            feed.close()
    return read


def _bounded(articles: Iterable[Article], seconds: float) -> Generator[Article]:
    """The articles; from when one is asked for until the next is, no more than this time may go by."""
    for article in articles:
        with within(seconds):
            yield article


def _before_any(feed: Generator[Article]) -> bool:
    """Was no article asked for yet? What breaks then (the model, the rules) is the fault of none."""
    from inspect import GEN_CREATED, getgeneratorstate

    return getgeneratorstate(feed) == GEN_CREATED


def _unread(path: str, error: BaseException, limits: Limits) -> Skipped:
    """Why an article could not be read, and what to do."""
    match error:
        case Overdue():
            return limits.overdue(path)
        case MemoryError():
            return Skipped(path, "takes more memory than there is", hint="split the file")
        case RecursionError():
            return Skipped(path, "is nested too deeply to be read", hint="leave it out of the corpus")
    return fault(path, error)
