"""The review in a terminal: a conflict a screen, one key a verdict, nothing to save."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from factcheck.models import Claim, Conflict
from factcheck.report.text import plain, short
from factcheck.review.desk import Desk
from factcheck.review.editor import open_in_editor
from factcheck.review.keys import Read, single_keys, typed_line
from factcheck.review.queue import VALUE_KEYS
from factcheck.review.screen import Look, conflict_parts, drawn, help_parts

CLEAR = "\x1b[2J\x1b[3J\x1b[H"
INTERRUPT, END = "\x03", "\x04"
OFFER_LINES = 9  # of an offered rule shown; the file gets it whole


class Terminal:
    """The desk on a terminal: where keys come from, where the screen goes, and how much of the articles it shows."""

    def __init__(
        self,
        desk: Desk,
        *,
        read: Read,
        write: Callable[[str], Any],
        look: Callable[[], Look],
        opened: Callable[[str, int], str] = open_in_editor,
    ) -> None:
        """Keys come from `read`, the screen goes to `write`; `look` says how wide it is now."""
        self.desk = desk
        self.keys: Iterator[str] = single_keys(read)
        self.write = write
        self.look = look
        self.opened = opened
        self.context = False

    def run(self) -> None:
        """Go through the queue until `q` or the end of the keys."""
        self.draw()
        for key in self.keys:
            if key in ("q", END):
                break
            if key == INTERRUPT:
                raise KeyboardInterrupt
            self.desk.said = ""
            self.press(key)
            self.draw()
        self.write("\n")

    def press(self, key: str) -> None:
        """Do what one key means whatever is shown."""
        match key:
            case "?":
                self.write(CLEAR + drawn(self.style(), *help_parts()))
                next(self.keys, "")
            case "u":
                self.desk.undo()
            case "/":
                words = self.ask("filter", self.desk.queue.wanted)
                if words is not None:
                    self.desk.filter(words)
            case "y":
                self.desk.learn()
            case "left":
                self.desk.queue.move(-1)
            case " ":
                self.context = not self.context
            case _ if self.desk.queue.current is not None:
                self.judge(key, self.desk.queue.current)

    def judge(self, key: str, conflict: Conflict) -> None:
        """Do what a key means for the conflict that is shown."""
        match key:
            case "s":
                self.desk.skip()
            case "right":
                self.desk.forward()
            case "v":
                self.give_other(conflict)
            case "e":
                note = self.ask("note", self.desk.written_note(conflict))
                if note is not None:
                    self.desk.write_note(conflict, note)
            case "o":
                self.open(conflict)
            case _ if not self.desk.verdict(conflict, key) and key.isprintable():
                self.desk.said = f"{key} means nothing here; ? shows the keys"

    def give_other(self, conflict: Conflict) -> None:
        """Ask for the right value and for what says so."""
        before = self.desk.queue.decision(conflict.id)
        value = self.ask("the right value", before.value if before else "")
        if not value:
            return
        source = self.ask("what says so (may stay empty)", before.source if before else "")
        if source is not None:
            self.desk.give(conflict, "real", value, source)

    def open(self, conflict: Conflict) -> None:
        """Open the article of one value; which one is asked with one key."""
        letters = VALUE_KEYS[: len(conflict.values)]
        self.write(drawn(self.style(), f"open {'/'.join(letters)}?"))
        place = letters.find(next(self.keys, ""))
        claims: tuple[Claim, ...] = conflict.values[place].claims if place >= 0 else ()
        if claims:
            self.desk.open(claims[0], self.opened)

    def ask(self, label: str, text: str = "") -> str | None:
        """A line typed below the screen; None when it was given up."""
        return typed_line(self.keys, lambda typed: self.write(f"\r\x1b[K{label}: {plain(typed)}"), text)

    def style(self) -> Look:
        """How the screen is drawn now."""
        return msgspec.structs.replace(self.look(), context=self.context)

    def draw(self) -> None:
        """The screen as it is now, with as many claims of each value as the window holds, one at least."""
        look = self.style()
        for claims in range(look.claims, 0, -1):
            look = msgspec.structs.replace(look, claims=claims)
            text = drawn(look, *self.parts(look))
            if text.count("\n") < look.height or look.context:
                break
        self.write(CLEAR + text)

    def parts(self, look: Look) -> list[Any]:
        """What was said, the rule that is offered, and the conflict."""
        from rich.text import Text

        desk, conflict = self.desk, self.desk.queue.current
        parts: list[Any] = [Text(plain(desk.said), style="bold")] if desk.said else []
        if desk.offered is not None:
            parts += [Text(f"y writes the rule that would have known ({plain(desk.offered.says)}):", style="cyan")]
            parts += [Text(short(line, look.width - 4), style="cyan dim") for line in _some_lines(desk.offered.text)]
        if conflict is not None:
            return parts + list(conflict_parts(conflict, desk, look))
        done = f"Nothing is left to decide. {len(desk.queue.steps)} decided in this sitting."
        return [*parts, Text(done, style="bold"), Text("u undo  ← back  / filter  q quit", style="dim")]


def _some_lines(text: str) -> list[str]:
    lines = [f"  {line}" for line in text.splitlines()]
    return lines if len(lines) <= OFFER_LINES else [*lines[: OFFER_LINES - 1], "  …"]


def open_terminal(desk: Desk) -> None:
    """The review on the terminal that this program runs in."""
    import os
    import shutil
    import sys

    import click

    def look() -> Look:
        dumb = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
        size = shutil.get_terminal_size()
        return Look(width=max(40, min(160, size.columns)), height=size.lines, colour=not dumb)

    def write(text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()

    def read() -> str:
        try:
            return click.getchar()
        except EOFError:
            return ""

    Terminal(desk, read=read, write=write, look=look).run()
