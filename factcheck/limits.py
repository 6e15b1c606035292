"""Bounds on what one input may cost: its bytes, and the time that reading it may take."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar, cast

import msgspec

from factcheck.models import Skipped

# A library may catch what is raised inside it and go on; it is told again after so many seconds.
AGAIN = 1.0

T = TypeVar("T")


class Limits(msgspec.Struct, frozen=True):
    """`max_bytes` bounds one article, before and after decompression; `seconds` the time to read it, 0 without end.

    A long book is 1 to 2 MB of text; files of exports and web archives are read article by article and may be larger.
    Ten minutes are ten times what the longest of such books takes: the bound ends what hangs, and changes no result.
    """

    max_bytes: int = 64 * 1024 * 1024
    seconds: float = 600.0

    def overdue(self, path: str) -> Skipped:
        """An article that took too long, with what to do."""
        reason = f"takes more than {self.seconds:g} seconds to read"
        return Skipped(path, reason, hint="split the file, or raise --timeout-per-article")


class Overdue(BaseException):
    """The time for one article is over. No `Exception`, so that no library takes it for a failure of its own."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise Overdue inside the block when it takes longer than this.

    Bounds nothing for 0 seconds, outside of the main thread (a server's, a notebook's), or on a system without timers.
    A single call into a library's compiled code is not broken off, what follows it is.
    """
    if not seconds or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    waiting = True

    def ring(number: int, frame: FrameType | None) -> None:
        if waiting:
            raise Overdue

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        waiting = False
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def each_within(seconds: float, items: Iterator[T]) -> Iterator[T]:
    """The items, the making of each bounded in time; the time that is spent on them afterwards does not count."""
    done = object()
    while True:
        with within(seconds):
            item = next(items, done)
        if item is done:
            return
        yield cast(T, item)
