"""Decisions written down so that none is lost: not in a crash, not on a full disk, not to another reviewer.

The file is made whole beside the old one, brought to the disk, and put in its place in one step. While that happens a
lock is held; what others have written since is read first and kept.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from factcheck.decision_entry import entry_text
from factcheck.decision_file import Block, Book, book_text, bytes_of, parse_book
from factcheck.decisions import Decision
from factcheck.errors import FactcheckError, shown
from factcheck.put import put

# A write takes some hundredths of a second: who waits this long waits for something that hangs.
PATIENCE = 10.0
PAUSE = 0.01


def write_decisions(book: Book, changes: Mapping[str, Decision | None]) -> tuple[Book, dict[str, Decision | None]]:
    """Write decisions (None: take it out) and give the file as it is now, with what others decided in the meantime.

    A change to what somebody else has decided, changed or taken out since the book was read is not written but given
    back: what is theirs stays until the reviewer has seen it. Raises FactcheckError for a file that cannot be written.
    """
    with locked(book.path):
        now = current(book)
        theirs = {id: now.decisions.get(id) for id in changes if _said(now, id) != _said(book, id)}
        ours = {id: decision for id, decision in changes.items() if id not in theirs}
        return (replaced(now, ours) if ours else now), theirs


def _said(book: Book, id: str) -> Decision | None:
    return book.blocks[id].decision if id in book.blocks else None


def current(book: Book) -> Book:
    """The file as it is now; the same book when nobody has written to it."""
    data = bytes_of(book.path)
    return book if data == book.data else parse_book(book.path, data, book.blocks)


def replaced(book: Book, changes: Mapping[str, Decision | None]) -> Book:
    """Put decisions into the file, which the caller has locked."""
    blocks = dict(book.blocks)
    for id, decision in changes.items():
        if decision is None:
            blocks.pop(id, None)
        else:
            blocks[id] = Block(entry_text(decision), 0, decision)
    made = msgspec.structs.replace(book, blocks=blocks)
    data = book_text(made).encode("utf-8")
    put(book.path, data)
    return msgspec.structs.replace(made, data=data)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of a file; it ends with the process, however that ends."""
    lock = path.resolve().with_name(f"{path.name}.lock")
    lock.parent.mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + PATIENCE
    while (handle := _taken(lock)) is None:
        if time.monotonic() > until:
            hint = "another review is at work on it; if there is none, remove the .lock file"
            raise FactcheckError(shown(path), "is locked", hint=hint)
        time.sleep(PAUSE)
    try:
        yield
    finally:
        with suppress(OSError):  # Windows removes no file that is open; the next one takes it over
            lock.unlink()
        os.close(handle)


def _taken(lock: Path) -> int | None:
    """The lock file, open and ours; None while another has it, or has just removed the one that we opened."""
    handle = os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    with suppress(OSError):
        _seize(handle)
        if os.path.samestat(os.fstat(handle), lock.stat()):
            return handle
    os.close(handle)
    return None


def _seize(handle: int) -> None:
    """Lock an open file, or raise OSError at once."""
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
