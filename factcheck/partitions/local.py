"""Readers on this machine: as many processes as asked for, each in a lane of its own, so that a death has one cause."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from factcheck.errors import FactcheckError
from factcheck.models import Article
from factcheck.partitions.batch import DIED, Batch, Readers, Task, read_batch
from factcheck.partitions.table import Tables
from factcheck.workers import begin_worker, cores


def on_this_machine(jobs: int) -> Readers:
    """Readers in so many processes; 0: one a core."""

    def readers(batches: Sequence[Batch], task: Task) -> Iterator[tuple[Batch, Tables | str]]:
        yield from _in_lanes(batches, task, min(jobs or cores(), len(batches)))

    return readers


def _in_lanes(batches: Sequence[Batch], task: Task, count: int) -> Iterator[tuple[Batch, Tables | str]]:
    from concurrent.futures import FIRST_COMPLETED, wait

    waiting = deque(batches)
    lanes = [_lane(task) for _ in range(count)]
    running: dict[Future[Tables], tuple[int, Batch]] = {}
    try:
        while waiting or running:
            for number in set(range(count)) - {busy for busy, _ in running.values()}:
                if waiting:
                    batch = waiting.popleft()
                    running[lanes[number].submit(_read, batch[1])] = number, batch
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                number, batch = running.pop(future)
                told = _outcome(future)
                if isinstance(future.exception(), BrokenProcessPool):
                    lanes[number].shutdown(wait=False)
                    lanes[number] = _lane(task)
                yield batch, told
    finally:
        for lane in lanes:
            _end(lane)


def _lane(task: Task) -> ProcessPoolExecutor:
    import multiprocessing

    # Started afresh, not forked, as in `factcheck.workers`.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(1, mp_context=context, initializer=_begin, initargs=(task,))


_task: Task


def _begin(task: Task) -> None:
    global _task
    _task = task
    begin_worker(task.ruleset, task.model, task.extractor, task.limits)


def _read(articles: Sequence[Article]) -> Tables:
    return read_batch(articles, _task)


def _outcome(future: Future[Tables]) -> Tables | str:
    """What a reader gave, or why it gave nothing; a mistake of the user's is raised."""
    error = future.exception()
    if isinstance(error, FactcheckError):
        raise error
    if isinstance(error, BrokenProcessPool):
        return DIED
    return f"{type(error).__name__}: {error}" if error is not None else future.result()


def _end(lane: ProcessPoolExecutor) -> None:
    """End a lane and what it is at: nobody wants it any more."""
    for process in list((lane._processes or {}).values()):
        process.terminate()
    lane.shutdown(wait=False, cancel_futures=True)
