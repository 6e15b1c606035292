"""The queue that a reviewer goes through: what is next, what was decided, and the way back to the first verdict.

Both faces of the review drive this and nothing else, so that a key means the same in the terminal and in the browser.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from factcheck.decision_file import Book
from factcheck.decision_run import Standing
from factcheck.decision_write import write_decisions
from factcheck.decisions import REFERENCE, VERDICTS, Decision, Names, Verdict, decide, decided, in_words
from factcheck.finding import is_open
from factcheck.models import Conflict

# The letters of values leave out those that are commands, here or in the browser. More values are decided with `v`.
VALUE_KEYS = "abcfghilptxz"


class Step(msgspec.Struct, frozen=True):
    """One verdict of this sitting: on what, what was there before, what is there now.

    `moved` is a decision that the conflict had under another id, whose place the new one takes.
    """

    id: str
    before: Decision | None
    after: Decision | None
    moved: Decision | None = None


class Queue:
    """The conflicts of a run in order, the decisions file, and the steps of this sitting."""

    def __init__(self, stand: Standing, *, by: str, today: Callable[[], str]) -> None:
        """All open conflicts are queued; `by` and `today` sign the decisions."""
        self.conflicts = {conflict.id: conflict for conflict in stand.conflicts}
        self.book: Book = stand.book
        self.names: Names = stand.names
        self.held = {id: decision for id, decision in stand.held.items() if id != decision.id}
        self.by = by
        self.today = today
        self.steps: list[Step] = []
        self.wanted = ""
        self.order = tuple(id for id, conflict in self.conflicts.items() if is_open(conflict))
        self.at = self._next(-1)

    @property
    def current(self) -> Conflict | None:
        """The conflict to decide now, None at the end."""
        return self.conflicts[self.order[self.at]] if 0 <= self.at < len(self.order) else None

    @property
    def left(self) -> int:
        """How many of the queue are still open."""
        return sum(is_open(self.conflicts[id]) for id in self.order)

    def decision(self, id: str) -> Decision | None:
        """What the file says of a conflict, under its id or under the one that it had before."""
        block = self.book.blocks.get(id)
        return block.decision if block else self.held.get(id)

    def _step(self, id: str, after: Decision) -> Step:
        """The step from what the file says of a conflict to a decision."""
        if id in self.book.blocks:
            return Step(id, self.book.blocks[id].decision, after)
        return Step(id, None, after, self.held.get(id))

    def give(self, id: str, verdict: Verdict, *, value: str = "", source: str = "", note: str = "") -> str:
        """Write a verdict down and go on, to what is open next, or to the neighbour of what was decided before.

        What keeps it from being written is given back.
        """
        self.go(id)
        made = decide(
            self.conflicts[id], verdict, self.names, by=self.by, on=self.today(), value=value, source=source, note=note
        )
        step, again = self._step(id, made), not is_open(self.conflicts[id])
        told = self._write(step)
        if not told:
            self.steps.append(step)
            here = self.order.index(id)
            self.at = here + 1 if again else self._next(here)
        return told

    def undo(self) -> str:
        """Take the last verdict back and go to it; "" when that was done."""
        if not self.steps:
            return "nothing to undo"
        step = self.steps[-1]
        told = self._write(Step(step.id, step.after, step.before, step.moved))
        if not told:
            self.steps.pop()
            self.go(step.id)
        return told

    def amend(self, decision: Decision) -> str:
        """Write a decision anew with something added, as part of the step that made it."""
        step = self._step(decision.id, decision)
        told = self._write(step)
        if not told:
            if self.steps and self.steps[-1].id == decision.id:
                last = self.steps.pop()
                step = Step(decision.id, last.before, decision, last.moved)
            self.steps.append(step)
        return told

    def covers_fact(self, id: str) -> str:
        """Let a decision cover the reference fact that was made of it, which the next run will find beside the rest."""
        decision = self.decision(id)
        if decision is None:
            return ""
        told = f"{decision.value} @ {REFERENCE}"
        return self.amend(msgspec.structs.replace(decision, evidence=tuple(sorted({*decision.evidence, told}))))

    def _write(self, step: Step) -> str:
        """Bring one change to the disk; what somebody else has decided meanwhile is taken over and told."""
        changes = {step.id: step.after}
        if step.moved is not None:
            changes[step.moved.id] = step.moved if step.after is None else None
        self.book, theirs = write_decisions(self.book, changes)
        self._mark(step.id)
        if step.id not in theirs:
            return ""
        other = theirs[step.id]
        return f"decided elsewhere meanwhile: {in_words(other)}" if other else "taken back elsewhere meanwhile"

    def _mark(self, id: str) -> None:
        """Give a conflict the status and the verdict that the file gives it now."""
        bare = msgspec.structs.replace(self.conflicts[id], status="new", verdict="")
        self.conflicts[id] = decided([bare], {id: one} if (one := self.decision(id)) else {}, self.names)[0]

    def _next(self, at: int) -> int:
        """The place of the next open conflict after `at`, from the start again at the end; past the end if none is."""
        places = (*range(at + 1, len(self.order)), *range(0, min(at + 1, len(self.order))))
        return next((place for place in places if is_open(self.conflicts[self.order[place]])), len(self.order))

    def go(self, id: str) -> None:
        """Go to a conflict; one that the filter hides is queued again."""
        if id not in self.order:
            self.order = (*self.order, id)
        self.at = self.order.index(id)

    def move(self, by: int) -> None:
        """Go some places on or back, decided or not, as far as there are any."""
        self.at = max(0, min(len(self.order) - 1, self.at + by)) if self.order else 0

    def skip(self) -> None:
        """Go to the next open conflict and leave this one open."""
        if self.left > 1 or self.current is None or not is_open(self.current):
            self.at = self._next(self.at)

    def filter(self, words: str) -> None:
        """Queue what has all of these words; a status, a verdict or a severity asks for that, and "all" for all."""
        self.wanted = words.strip()
        asked = self.wanted.casefold().split()
        self.order = tuple(id for id, conflict in self.conflicts.items() if self._fits(conflict, asked))
        self.at = self._next(-1) if self.left else 0

    def _fits(self, conflict: Conflict, asked: list[str]) -> bool:
        decision = self.decision(conflict.id)
        fields = {conflict.status, conflict.severity, conflict.kind, decision.verdict if decision else "undecided"}
        whole = [word for word in asked if word in FIELDS]
        shows_decided = any(word in ("all", "known", *VERDICTS) for word in whole)
        if not (is_open(conflict) or shows_decided) or any(word != "all" and word not in fields for word in whole):
            return False
        text = searchable(conflict)
        return all(word in text for word in asked if word not in FIELDS)


FIELDS = frozenset(
    ("all", "new", "known", "reopened", "error", "warning", "note", "date", "figure", "trait", "entity", *VERDICTS)
)


def searchable(conflict: Conflict) -> str:
    """All words of a conflict that one may look for."""
    sources = {claim.source for side in conflict.values for claim in side.claims}
    values = (side.value for side in conflict.values)
    parts = (conflict.id, conflict.rule, conflict.subject, conflict.attribute, *conflict.mentions, *values, *sources)
    return " ".join(parts).casefold()
