"""Workers on this machine: as many processes as asked for, each in a lane of its own, so that a death has one cause."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from factcheck.errors import FactcheckError
from factcheck.partitions.work import DIED, Key, Load, Result, Shared, Workers
from factcheck.workers import cores, follow


def on_this_machine(jobs: int) -> Workers:
    """Workers in so many processes; 0: one a core."""

    def workers(
        work: Callable[[Load, Shared], Result], shared: Shared, loads: Iterable[tuple[Key, Load]]
    ) -> Iterator[tuple[Key, Result | str]]:
        yield from _in_lanes(work, shared, loads, jobs or cores())

    return workers


def _in_lanes(
    work: Callable[[Load, Shared], Result], shared: Shared, loads: Iterable[tuple[Key, Load]], count: int
) -> Iterator[tuple[Key, Result | str]]:
    from concurrent.futures import FIRST_COMPLETED, wait

    waiting = iter(loads)
    # A lane starts its process when it is given its first load.
    lanes = [_lane(work, shared) for _ in range(count)]
    running: dict[Future[Result], tuple[int, Key]] = {}
    try:
        while True:
            for number in sorted(set(range(count)) - {busy for busy, _ in running.values()}):
                following = next(waiting, None)
                if following is not None:
                    running[lanes[number].submit(_done, following[1])] = number, following[0]
            if not running:
                return
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                number, key = running.pop(future)
                told = _outcome(future)
                if isinstance(future.exception(), BrokenProcessPool):
                    lanes[number].shutdown(wait=False)
                    lanes[number] = _lane(work, shared)
                yield key, told
    finally:
        for lane in lanes:
            _end(lane)


def _lane(work: Callable[[Load, Shared], Result], shared: Shared) -> ProcessPoolExecutor:
    import multiprocessing

    # Started afresh, not forked, as in `factcheck.workers`.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(1, mp_context=context, initializer=_begin, initargs=(work, shared))


_work: Callable[[Any, Any], Any]
_shared: Any


def _begin(work: Callable[[Load, Shared], Result], shared: Shared) -> None:
    global _work, _shared
    _work, _shared = work, shared
    follow()


def _done(load: Any) -> Any:
    return _work(load, _shared)


def _outcome(future: Future[Result]) -> Result | str:
    """What came of a load, or why nothing did; a mistake of the user's is raised."""
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
