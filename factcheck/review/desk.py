"""What a reviewer can do, whichever face they do it in: decide, note, undo, filter, and take over the offered rule."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from factcheck.citing import Cite, citer
from factcheck.decision_rules import Offer, offer
from factcheck.decisions import Verdict, in_words
from factcheck.finding import is_open
from factcheck.models import Claim, Conflict
from factcheck.review.lessons import Teaching, teach
from factcheck.review.queue import VALUE_KEYS, Queue

VERDICT_KEYS: dict[str, Verdict] = {"n": "not-a-conflict", "d": "different-context", "m": "unsure", "r": "real"}


class Desk:
    """One sitting: the queue, what was said last, the note that waits for a verdict, the rule that is offered."""

    def __init__(self, queue: Queue, lessons: Teaching | None, cite: Cite | None = None) -> None:
        """Without lessons no rule is offered; `cite` tells where in its source a claim stands, else its line does."""
        self.queue = queue
        self.lessons = lessons
        self.cite = cite or citer(())
        self.note = ""
        self.said = ""
        self.offered: Offer | None = None

    def open(self, claim: Claim, opened: Callable[[str, int], str]) -> None:
        """Open a claim's source at its line, by what opens a file; of one without lines tell the place."""
        cited = self.cite(claim)
        self.said = opened(claim.source, claim.line) if cited.in_lines else f"see {cited.where}"

    def verdict(self, conflict: Conflict, key: str) -> bool:
        """Decide by one key, if it is that of a verdict or of a value."""
        place = VALUE_KEYS.find(key) if key else -1
        if key in VERDICT_KEYS:
            self.give(conflict, VERDICT_KEYS[key])
        elif 0 <= place < len(conflict.values):
            self.give(conflict, "real", conflict.values[place].value)
        else:
            return False
        return True

    def give(self, conflict: Conflict, verdict: Verdict, value: str = "", source: str = "") -> None:
        """Write a verdict down, tell it, and look for the rule that would have known."""
        note = self.note or self._note_before(conflict)
        refused = self.queue.give(conflict.id, verdict, value=value, source=source, note=note)
        decision = self.queue.decision(conflict.id)
        if refused or decision is None:
            self.said = refused
            return
        self.note = ""
        self.said = f"✓ {conflict.subject}, {conflict.attribute.replace('_', ' ')}: {in_words(decision)}"
        lessons = self.lessons
        self.offered = offer(conflict, decision, lessons.attributes, lessons.entities) if lessons else None

    def _note_before(self, conflict: Conflict) -> str:
        """A note outlives a change of mind."""
        decision = self.queue.decision(conflict.id)
        return decision.note if decision else ""

    def undo(self) -> None:
        """Take the last verdict back and show its conflict."""
        self.offered = None
        self.said = self.queue.undo() or "undone"

    def skip(self) -> None:
        """Go to the next open conflict."""
        self.note = ""
        self.queue.skip()

    def forward(self) -> None:
        """Go on: to the next open one while deciding, to the neighbour while looking at what is decided."""
        if self.queue.current is not None and is_open(self.queue.current):
            self.skip()
        else:
            self.queue.move(1)

    def written_note(self, conflict: Conflict) -> str:
        """The note as it stands."""
        return self.note or self._note_before(conflict)

    def write_note(self, conflict: Conflict, note: str) -> None:
        """A note: added to the verdict where one holds, kept for it where none does."""
        decision = self.queue.decision(conflict.id)
        if decision is None or is_open(conflict):
            self.note = note
        else:
            noted = msgspec.structs.replace(decision, id=conflict.id, note=note)
            self.said = self.queue.amend(noted) or "noted"

    def filter(self, words: str) -> None:
        """Queue what has all of these words."""
        self.queue.filter(words)
        self.said = "" if self.queue.order else f"nothing fits {words!r}"

    def learn(self) -> None:
        """Write the offered rule; a fact of one's own is evidence that the decision has seen."""
        if self.offered is None or self.lessons is None:
            self.said = "no rule is offered"
            return
        self.said = teach(self.offered, self.lessons)
        if self.offered.lesson == "fact" and self.queue.steps and self.said.startswith("wrote"):
            self.queue.covers_fact(self.queue.steps[-1].id)
        self.offered = None
