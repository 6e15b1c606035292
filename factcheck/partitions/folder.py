"""The folder of a corpus that was read: `run.json`, and a file for each partition in `readings/` and in `claims/`.

The list of partitions is written first, each partition whole as soon as it is read, its readings last: what is listed
and lies there is done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from factcheck.errors import FactcheckError
from factcheck.models import Article, Skipped
from factcheck.partitions.plan import Part
from factcheck.partitions.table import Tables, unpacked
from factcheck.put import put
from factcheck.reading import Reading
from factcheck.silence import Ignore

SCHEMA = "factcheck-claims/1"
LIST = "run.json"


class Run(msgspec.Struct, frozen=True):
    """What was asked to be read, by what, and into how many partitions; `made_by` is the program down to its source."""

    schema: str
    version: str
    made_by: str
    model: str
    rules_digest: str
    count: int
    partitions: tuple[str, ...]
    skipped: tuple[Skipped, ...] = ()
    ignores: tuple[Ignore, ...] = ()


def read_list(folder: Path) -> Run | None:
    """The list of a folder; None where there is none yet."""
    path = folder / LIST
    if not path.exists():
        return None
    try:
        run = msgspec.json.decode(path.read_bytes(), type=Run)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise FactcheckError(str(path), f"is no list of partitions: {error}", hint="give another folder") from None
    if run.schema != SCHEMA:
        raise FactcheckError(str(path), f"has the schema {run.schema}, not {SCHEMA}", hint="extract into a new folder")
    return run


def begin(folder: Path, run: Run, old: Run | None) -> None:
    """Write the list, and remove the partitions of the one before that are not in it."""
    put(folder / LIST, msgspec.json.format(msgspec.json.encode(run)) + b"\n")
    for name in set(old.partitions if old else ()) - set(run.partitions):
        for path in _files(folder, name):
            path.unlink(missing_ok=True)


def is_done(folder: Path, name: str) -> bool:
    """Is a partition whole on the disk?"""
    return all(path.exists() for path in _files(folder, name))


def keep(folder: Path, part: Part, tables: Tables) -> None:
    """Put a partition on the disk, what says that it is done last."""
    claims, readings = _files(folder, part.name)
    put(claims, tables.claims)
    put(readings, tables.readings)


def kept(folder: Path, run: Run) -> Iterator[tuple[Article, Reading]]:
    """The articles of a folder and what was read of them; raises where a partition is missing or damaged."""
    missing = [name for name in run.partitions if not is_done(folder, name)]
    if missing:
        told = f"{len(missing)} of {len(run.partitions)} partitions are missing, {missing[0]} first"
        raise FactcheckError(str(folder), told, hint="run `factcheck extract` on it again")
    for name in run.partitions:
        path = _files(folder, name)[1]
        try:
            yield from unpacked(path.read_bytes())
        except (ValueError, msgspec.MsgspecError) as error:
            hint = "remove it, and run `factcheck extract` on its folder again"
            raise FactcheckError(str(path), f"is damaged: {error}", hint=hint) from None


def _files(folder: Path, name: str) -> Sequence[Path]:
    """The claims and the readings of a partition."""
    return folder / "claims" / name, folder / "readings" / name
