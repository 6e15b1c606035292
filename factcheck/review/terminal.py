"""The review in a terminal: a conflict a screen, one key a verdict, nothing to save."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from factcheck.decision_rules import Offer, offer
from factcheck.decisions import Verdict, in_words
from factcheck.finding import is_open
from factcheck.models import Claim, Conflict
from factcheck.report.text import plain, short
from factcheck.review.editor import open_in_editor
from factcheck.review.keys import Read, single_keys, typed_line
from factcheck.review.lessons import Teaching, teach
from factcheck.review.queue import VALUE_KEYS, Queue
from factcheck.review.screen import Look, conflict_parts, drawn, help_parts

VERDICT_KEYS: dict[str, Verdict] = {"n": "not-a-conflict", "d": "different-context", "m": "unsure", "r": "real"}
CLEAR = "\x1b[2J\x1b[3J\x1b[H"
OFFER_LINES = 9  # of an offered rule shown; the file gets it whole


class Terminal:
    """One sitting: the queue, the keys, what was said last, and the rule that is offered."""

    def __init__(
        self,
        queue: Queue,
        lessons: Teaching | None,
        *,
        read: Read,
        write: Callable[[str], Any],
        look: Callable[[], Look],
        opened: Callable[[str, int], str] = open_in_editor,
    ) -> None:
        """Keys come from `read`, the screen goes to `write`; `look` says how wide it is now."""
        self.queue = queue
        self.lessons = lessons
        self.keys: Iterator[str] = single_keys(read)
        self.write = write
        self.look = look
        self.opened = opened
        self.context = False
        self.note = ""
        self.said = ""
        self.offered: Offer | None = None

    def run(self) -> None:
        """Go through the queue until `q` or the end of the keys."""
        self.draw()
        for key in self.keys:
            if key in ("q", "\x04"):
                break
            if key == "\x03":
                raise KeyboardInterrupt
            self.said = ""
            self.press(key)
            self.draw()
        self.write("\n")

    def press(self, key: str) -> None:
        """Do what one key means here."""
        conflict = self.queue.current
        match key:
            case "?":
                self.write(CLEAR + drawn(self.style(), *help_parts()))
                next(self.keys, "")
            case "u":
                self.undo()
            case "/":
                self.filter()
            case "y":
                self.learn()
            case "left":
                self.queue.move(-1)
            case " ":
                self.context = not self.context
            case _ if conflict is not None:
                self.judge(key, conflict)

    def judge(self, key: str, conflict: Conflict) -> None:
        """The keys that need a conflict: verdicts, skipping, notes, the editor."""
        place = VALUE_KEYS.find(key)
        if key in VERDICT_KEYS:
            self.give(conflict, VERDICT_KEYS[key])
        elif 0 <= place < len(conflict.values):
            self.give(conflict, "real", value=conflict.values[place].value)
        elif key == "v":
            self.give_other(conflict)
        elif key in ("s", "right"):
            self.skip(key, conflict)
        elif key == "e":
            self.write_note(conflict)
        elif key == "o":
            self.open(conflict)
        elif key.isprintable():
            self.said = f"{key} means nothing here; ? shows the keys"

    def give(self, conflict: Conflict, verdict: Verdict, value: str = "", source: str = "") -> None:
        """Write a verdict down, tell it, and offer the rule that would have known."""
        refused = self.queue.give(conflict.id, verdict, value=value, source=source, note=self.note)
        if refused:
            self.said = refused
            return
        self.note = ""
        self.tell(conflict)

    def tell(self, conflict: Conflict) -> None:
        """Say what was decided, and look for a rule to offer."""
        decision = self.queue.decision(conflict.id)
        if decision is not None:
            self.said = f"✓ {conflict.subject}, {conflict.attribute.replace('_', ' ')}: {in_words(decision)}"
            lessons = self.lessons
            self.offered = offer(conflict, decision, lessons.attributes, lessons.entities) if lessons else None

    def give_other(self, conflict: Conflict) -> None:
        """Ask for the right value and for what says so."""
        before = self.queue.decision(conflict.id)
        value = self.ask("the right value", before.value if before else "")
        if value:
            source = self.ask("what says so (may stay empty)", before.source if before else "")
            self.give(conflict, "real", value=value, source=source or "")

    def skip(self, key: str, conflict: Conflict) -> None:
        """The next one: the next open one while deciding, the neighbour while looking at what is decided."""
        self.note = ""
        if key == "s" or is_open(conflict):
            self.queue.skip()
        else:
            self.queue.move(1)

    def write_note(self, conflict: Conflict) -> None:
        """A note: added to the verdict where there is one, kept for it where there is none."""
        decision = self.queue.decision(conflict.id)
        if decision is None or is_open(conflict):
            self.note = self.ask("note", self.note) or self.note
            return
        note = self.ask("note", decision.note)
        if note is not None:
            self.said = self.queue.amend(msgspec.structs.replace(decision, note=note))

    def undo(self) -> None:
        """Take the last verdict back and show its conflict."""
        self.offered = None
        self.said = self.queue.undo() or "undone"

    def filter(self) -> None:
        """Ask for words, and queue what has them."""
        words = self.ask("filter", self.queue.wanted)
        if words is not None:
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

    def open(self, conflict: Conflict) -> None:
        """Open the article of one value; which one is asked with one key."""
        letters = VALUE_KEYS[: len(conflict.values)]
        self.write(drawn(self.style(), f"open {'/'.join(letters)}?"))
        place = letters.find(next(self.keys, ""))
        claims: tuple[Claim, ...] = conflict.values[place].claims if place >= 0 else ()
        if claims:
            self.said = self.opened(claims[0].source, claims[0].line)

    def ask(self, label: str, text: str = "") -> str | None:
        """A line typed below the screen; None when it was given up."""
        return typed_line(self.keys, lambda typed: self.write(f"\r\x1b[K{label}: {plain(typed)}"), text)

    def style(self) -> Look:
        """How the screen is drawn now."""
        return msgspec.structs.replace(self.look(), context=self.context)

    def draw(self) -> None:
        """The screen as it is now."""
        from rich.text import Text

        look, conflict = self.style(), self.queue.current
        parts: list[Any] = [Text(plain(self.said), style="bold")] if self.said else []
        if self.offered is not None:
            parts += [Text(f"y writes the rule that would have known ({plain(self.offered.says)}):", style="cyan")]
            parts += [Text(short(line, look.width - 4), style="cyan dim") for line in _some_lines(self.offered.text)]
        if conflict is None:
            done = f"Nothing is left to decide. {len(self.queue.steps)} decided in this sitting."
            parts += [Text(done, style="bold"), Text("u undo  ← back  / filter  q quit", style="dim")]
        else:
            parts += list(conflict_parts(conflict, self.queue, look, self.note))
        self.write(CLEAR + drawn(look, *parts))


def _some_lines(text: str) -> list[str]:
    lines = [f"  {line}" for line in text.splitlines()]
    return lines if len(lines) <= OFFER_LINES else [*lines[: OFFER_LINES - 1], "  …"]


def open_terminal(queue: Queue, lessons: Teaching | None) -> None:
    """The review on the terminal that this program runs in."""
    import os
    import shutil
    import sys

    import click

    def look() -> Look:
        dumb = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
        return Look(width=max(40, min(160, shutil.get_terminal_size().columns)), colour=not dumb)

    def write(text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()

    def read() -> str:
        try:
            return click.getchar()
        except EOFError:
            return ""

    Terminal(queue, lessons, read=read, write=write, look=look).run()
