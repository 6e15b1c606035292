"""Writing a set of files so that a reader sees the old set or the new one, never half a file."""

from __future__ import annotations

import os
import secrets
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from factcheck.errors import FactcheckError

Writer = Callable[[BinaryIO], None]


def write_all(folder: Path, writers: Mapping[str, Writer]) -> tuple[Path, ...]:
    """Write each named file into the folder: all are complete beside their targets before the first is replaced.

    A target that is a symbolic link is replaced by the file, its target is left alone. An interruption leaves the
    files of the last run, or all of the new ones.
    """
    _make(folder)
    written: list[tuple[Path, Path]] = []
    try:
        for name, writer in writers.items():
            part = folder / f".{name}.{secrets.token_hex(6)}.part"
            written.append((part, folder / name))
            _write_new(part, writer)
        with undisturbed():
            for part, target in written:
                _replace(part, target)
    finally:
        for part, _ in written:
            part.unlink(missing_ok=True)
    return tuple(target for _, target in written)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Hold Ctrl-C back until the block is done, so that nobody is left with half of the new files."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, frame: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if came:
            raise KeyboardInterrupt


def _make(folder: Path) -> None:
    """Create the folder, refusing one that is reached through a symbolic link of this tree."""
    steps = [folder] if folder.is_absolute() else [folder, *folder.parents]
    for step in steps:
        if step.is_symlink():
            raise FactcheckError(str(step), "is a symbolic link", hint="give the folder that it points to")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise FactcheckError(str(folder), "is a file", hint="give a folder to write the report to") from None
    except OSError as error:
        raise FactcheckError(str(folder), f"cannot be made: {error.strerror}", hint="give another folder") from error


def _write_new(part: Path, writer: Writer) -> None:
    """Write a file that must not exist yet, and have it on the disk before it gets its name."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(part, flags, 0o666), "wb") as out:
            writer(out)
            out.flush()
            os.fsync(out.fileno())
    except OSError as error:
        raise FactcheckError(str(part.parent), f"cannot be written: {error.strerror}") from error


def _replace(part: Path, target: Path) -> None:
    """Give the finished file its name."""
    try:
        part.replace(target)
    except OSError as error:
        raise FactcheckError(str(target), f"cannot be replaced: {error.strerror}", hint="move it away") from error
