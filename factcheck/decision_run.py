"""The decisions on the conflicts of one run: which are known, which are open again, which have lost their claims."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from factcheck.decision_file import Book, read_book
from factcheck.decisions import Decision, Names, decided, in_force, source_names, stale
from factcheck.errors import shown
from factcheck.models import Conflict, Report


class Standing(msgspec.Struct, frozen=True):
    """A run's conflicts marked by the decisions file, that file, and what evidence calls each source.

    `held` is the decision in force on each conflict, by its id; `stale` are those that nothing is left of.
    """

    conflicts: tuple[Conflict, ...]
    book: Book
    names: Names
    held: dict[str, Decision]
    stale: tuple[Decision, ...] = ()

    def stale_lines(self) -> list[str]:
        """Each stale decision with its place."""
        path = shown(self.book.path)
        return [f"{path}:{self.book.blocks[one.id].line}:1: {one.id}: {one.about}" for one in self.stale]


def standing(report: Report, path: Path, conflicts: Sequence[Conflict] | None = None) -> Standing:
    """Mark the conflicts (all of the report's, if not given) by the decisions file at a path.

    A decision is stale when the report has no such conflict, silenced or not, and all sources could be read.
    """
    book = read_book(path)
    names = source_names(report.articles, path.parent)
    held = in_force(book.decisions, report.conflicts, names)
    marked = decided(report.conflicts if conflicts is None else conflicts, held, names)
    return Standing(marked, book, names, held, () if report.skipped else stale(book.decisions, held))
