"""What is new, gone or changed against the report.json of an earlier run."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec

from factcheck.errors import FactcheckError
from factcheck.models import Conflict
from factcheck.report.document import SCHEMA

Change = Literal["new", "changed", "same"]


class _Claim(msgspec.Struct, frozen=True):
    source: str


class _Value(msgspec.Struct, frozen=True):
    value: str
    claims: tuple[_Claim, ...]


class _Subject(msgspec.Struct, frozen=True):
    name: str


class _Conflict(msgspec.Struct, frozen=True):
    id: str
    subject: _Subject
    attribute: str
    severity: str
    values: tuple[_Value, ...]


class _Report(msgspec.Struct, frozen=True):
    schema: str
    conflicts: tuple[_Conflict, ...]


class Gone(msgspec.Struct, frozen=True):
    """A conflict of the earlier report that this one does not hold any more."""

    id: str
    subject: str
    attribute: str
    severity: str
    values: tuple[str, ...]


class Changes(msgspec.Struct, frozen=True):
    """How each conflict of now stands to the earlier report, by id, and those that are gone."""

    now: dict[str, Change]
    gone: tuple[Gone, ...]

    def count(self, change: Change) -> int:
        """How many conflicts are new, changed or the same."""
        return sum(told == change for told in self.now.values())


def changes(conflicts: Iterable[Conflict], since: Path) -> Changes:
    """Compare by id, and where the id was known by which source states which value."""
    before = {conflict.id: conflict for conflict in _read(since).conflicts}
    now: dict[str, Change] = {}
    for conflict in conflicts:
        old = before.pop(conflict.id, None)
        now[conflict.id] = "new" if old is None else "same" if _evidence(old) == _evidence(conflict) else "changed"
    return Changes(now, tuple(_gone(old) for old in before.values()))


def _evidence(conflict: Conflict | _Conflict) -> frozenset[tuple[str, str]]:
    return frozenset((side.value, claim.source) for side in conflict.values for claim in side.claims)


def _gone(old: _Conflict) -> Gone:
    return Gone(old.id, old.subject.name, old.attribute, old.severity, tuple(side.value for side in old.values))


def _read(path: Path) -> _Report:
    """The parts of an earlier report that are compared."""
    hint = "give the report.json of an earlier run"
    try:
        old = msgspec.json.decode(path.read_bytes(), type=_Report)
    except OSError as error:
        raise FactcheckError(str(path), f"cannot be read: {error.strerror}", hint=hint) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise FactcheckError(str(path), f"is not a report: {error}", hint=hint) from error
    if old.schema != SCHEMA:
        raise FactcheckError(str(path), f"has the schema {old.schema!r}, not {SCHEMA!r}", hint=hint)
    return old
