"""The conflicts that a corpus began with: known, not failed on, until one goes away or is told by a new source.

A baseline only shrinks unless it is asked to be written anew. One conflict is one line, so that two branches that
each mend one merge without trouble.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from factcheck.errors import FactcheckError
from factcheck.models import Conflict
from factcheck.put import put

SCHEMA = "factcheck-baseline/1"


class Known(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A conflict as it was when the baseline was written. Subject and attribute are there for people."""

    id: str
    subject: str
    attribute: str
    evidence: tuple[str, ...]


class Baseline(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file: its form, and its conflicts by id."""

    schema: str
    conflicts: tuple[Known, ...] = ()


def read_baseline(path: Path) -> dict[str, Known]:
    """The known conflicts of a file, by id."""
    try:
        baseline = msgspec.json.decode(path.read_bytes(), type=Baseline)
    except FileNotFoundError as error:
        hint = "write it once with --update-baseline"
        raise FactcheckError(str(path), "no such baseline", hint=hint) from error
    except OSError as error:
        raise FactcheckError(str(path), f"cannot be read: {error.strerror}") from error
    except msgspec.MsgspecError as error:
        hint = "write it anew with --update-baseline"
        raise FactcheckError(str(path), f"is no baseline: {error}", hint=hint) from error
    if baseline.schema != SCHEMA:
        raise FactcheckError(str(path), f"is of the form {baseline.schema!r}, not {SCHEMA!r}")
    return {known.id: known for known in baseline.conflicts}


def against_baseline(conflicts: Iterable[Conflict], known: Mapping[str, Known]) -> tuple[Conflict, ...]:
    """The conflicts with their status: known ones, and known ones that new evidence opens again."""
    return tuple(_marked(conflict, known.get(conflict.id)) for conflict in conflicts)


def _marked(conflict: Conflict, known: Known | None) -> Conflict:
    if known is None or conflict.status != "new":
        return conflict
    fresh = set(conflict.evidence) - set(known.evidence)
    return msgspec.structs.replace(conflict, status="reopened" if fresh else "known")


def shrunk(known: Mapping[str, Known], conflicts: Iterable[Conflict]) -> dict[str, Known]:
    """What of a baseline is still there: conflicts that are gone leave it, and evidence that is gone too."""
    found = {conflict.id: set(conflict.evidence) for conflict in conflicts}
    return {
        id: msgspec.structs.replace(entry, evidence=tuple(e for e in entry.evidence if e in found[id]))
        for id, entry in known.items()
        if id in found
    }


def whole(conflicts: Iterable[Conflict]) -> dict[str, Known]:
    """A baseline of everything that is found today."""
    return {c.id: Known(c.id, c.subject, c.attribute, c.evidence) for c in conflicts}


def write_baseline(path: Path, known: Mapping[str, Known]) -> None:
    """Write the file, sorted by subject, a conflict a line; a file that says the same is left alone."""
    entries = sorted(known.values(), key=lambda k: (k.subject, k.attribute, k.id))
    lines = ",\n  ".join(json.dumps(msgspec.to_builtins(entry), ensure_ascii=False) for entry in entries)
    text = f'{{"schema": "{SCHEMA}", "conflicts": [\n  {lines}\n]}}\n' if lines else f'{{"schema": "{SCHEMA}"}}\n'
    if not path.exists() or path.read_text("utf-8") != text:
        put(path, text.encode("utf-8"))
