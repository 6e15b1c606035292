"""One file put in its place: at every moment it holds all of the old bytes or all of the new."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from factcheck.errors import FactcheckError, shown


def put(path: Path, data: bytes) -> None:
    """Put bytes into a file, made whole beside it and brought to the disk first.

    What lies in the place of the new file while it is made, a link that somebody left there too, is removed and never
    written through.
    """
    path = path.resolve()
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            part.chmod(path.stat().st_mode & 0o777)
        part.replace(path)
        _settle(path.parent)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        hint = "nothing is lost: the file is as it was"
        raise FactcheckError(shown(path), f"cannot be written: {error.strerror}", hint=hint) from None


def _settle(folder: Path) -> None:
    """Bring a folder's list of names to the disk, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
