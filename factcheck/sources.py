"""Files and folders to bytes: never a device, never a loop, never more than the bound."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import stat
import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, cast

from factcheck.errors import FactcheckError

PACKED = (".gz", ".bz2", ".xz")
STDIN = Path("-")


def shown(path: Path, root: Path) -> str:
    """A path as people see it: relative to `root`, with "/", control characters and invalid bytes escaped."""
    try:
        relative = Path(os.path.relpath(path, root))
    except ValueError:
        relative = path
    if path == STDIN:
        return "-"
    name = os.fsencode(relative.as_posix()).decode("utf-8", "surrogateescape")  # whatever the locale thinks of it
    return printable(name)


def printable(name: str) -> str:
    r"""A name with what would not be seen written out.

    >>> printable("a\nb.txt")
    'a\\nb.txt'
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode("ascii") for c in name)


def walk(paths: Sequence[Path]) -> Iterator[tuple[Path, bool]]:
    """Every file of the paths, in order of name, and whether it was named itself; hidden ones of a folder are left out.

    Links to folders are not followed inside a folder, so a loop of links ends. Folders that an earlier run wrote its
    report to, and those that a browser put the pictures and frames of a saved page in, are no articles.
    """
    for path in paths:
        if path == STDIN or not path.is_dir():
            yield path, True
            continue
        for folder, folders, files in os.walk(path, onerror=_refuse):
            folders[:] = sorted(n for n in folders if not _is_left_out(Path(folder, n), files))
            yield from ((Path(folder, name), False) for name in sorted(files) if not name.startswith("."))


def _is_left_out(folder: Path, beside: Sequence[str]) -> bool:
    """Whether a folder holds no articles: it is hidden, a report of ours, or a part of a saved page beside it."""
    page = folder.name.removesuffix("_files")
    saved = page != folder.name and not {f"{page}.html", f"{page}.htm"}.isdisjoint(beside)
    return folder.name.startswith(".") or saved or is_report(folder)


# What the first bytes of a report.json of ours say.
REPORT_SCHEMA = b'"schema": "factcheck/'


def is_report(folder: Path) -> bool:
    """Does the folder hold a report that this program wrote?"""
    try:
        with (folder / "report.json").open("rb") as stream:
            return REPORT_SCHEMA in stream.read(64)
    except OSError:
        return False


def _refuse(error: OSError) -> None:
    raise FactcheckError(
        str(error.filename), f"cannot be read: {error.strerror}", hint="check the permissions of the folder"
    )


def open_file(path: Path, name: str) -> io.BufferedReader:
    """The bytes of a regular file, unpacked; opening never waits, whatever the path turns out to be."""
    if path == STDIN:
        return cast(io.BufferedReader, sys.stdin.buffer)
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise FactcheckError(name, f"cannot be read: {error.strerror}", hint=_advice(path)) from None
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise FactcheckError(name, "is not a regular file", hint="leave it out of the corpus")
    raw = os.fdopen(handle, "rb")
    return unpacked(raw, path.suffix.lower())


def unpacked(raw: io.BufferedReader, suffix: str) -> io.BufferedReader:
    """The stream as it is, or what is packed in it."""
    match suffix:
        case ".gz":
            return io.BufferedReader(gzip.GzipFile(fileobj=raw))
        case ".bz2":
            return io.BufferedReader(bz2.BZ2File(raw))
        case ".xz":
            return io.BufferedReader(lzma.LZMAFile(raw))
    return raw


def _advice(path: Path) -> str:
    return "the link leads nowhere; mend or remove it" if path.is_symlink() else "check that it exists and may be read"


def read_bounded(stream: BinaryIO, name: str, most: int) -> bytes:
    """All bytes of a stream, at most `most`."""
    try:
        data = stream.read(most + 1)
    except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
        raise FactcheckError(name, f"cannot be read to its end: {error}", hint="it is damaged; save it again") from None
    if len(data) > most:
        raise FactcheckError(name, f"has more than {most:,} bytes", hint="raise --max-bytes, or split the file")
    return data
