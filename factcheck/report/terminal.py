"""The report in a terminal: a table as wide as the window, and progress for what takes longer than a moment."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from factcheck.models import Conflict, Report, Side
from factcheck.report.study import headline
from factcheck.report.text import plain, short

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

ROWS = 200  # conflicts in the table; nobody scrolls up further, and the files hold them all
PIPE_WIDTH = 120  # columns where there is no window
PATIENCE = 2.0  # seconds before progress is shown
NARROW = 70  # columns below which the table becomes a list
_COLOURS = {"error": "red", "warning": "yellow", "note": "blue"}


def print_conflicts(report: Report, stream: TextIO | None = None, *, width: int | None = None) -> None:
    """Print the conflicts to a stream, standard output by default; colour only on a terminal without NO_COLOR."""
    out = stream or sys.stdout
    console = _console(out, width)
    shown = report.conflicts[:ROWS]
    if shown and console.width >= NARROW:
        console.print(_table(shown))
    for conflict in shown if console.width < NARROW else ():
        console.print(_entry(conflict), soft_wrap=False)
    if len(report.conflicts) > len(shown):
        console.print(f"{len(report.conflicts) - len(shown):,} more", markup=False, highlight=False)
    console.print(headline(report), markup=False, highlight=False)


def _console(out: TextIO, width: int | None) -> Console:
    from rich.console import Console

    if width is None and not out.isatty():
        width = PIPE_WIDTH
    return Console(file=out, width=width, highlight=False, emoji=False, markup=False, legacy_windows=False)


def _table(conflicts: tuple[Conflict, ...]) -> object:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1))
    table.add_column("", no_wrap=True)
    table.add_column("What", ratio=3, overflow="fold")
    table.add_column("Values", ratio=3, overflow="fold")
    table.add_column("Where", ratio=4, overflow="fold")
    for conflict in conflicts:
        table.add_row(_severity(conflict), _what(conflict), _values(conflict), _places(conflict), end_section=False)
    return table


def _severity(conflict: Conflict) -> Text:
    from rich.text import Text

    return Text(conflict.severity, style=_COLOURS[conflict.severity])


def _what(conflict: Conflict) -> Text:
    from rich.text import Text

    return Text.assemble((plain(conflict.subject), "bold"), " ", plain(conflict.attribute.replace("_", " ")))


def _values(conflict: Conflict) -> Text:
    from rich.text import Text

    return Text("\n").join(Text(short(side.value, 60)) for side in conflict.values)


def _places(conflict: Conflict) -> Text:
    from rich.text import Text

    return Text("\n").join(Text(_where(side), style="dim") for side in conflict.values)


def _where(side: Side) -> str:
    """The first place that states a value, as editors and terminals link it, and how many more there are."""
    first = plain(f"{side.claims[0].source}:{side.claims[0].line}") if side.claims else ""
    return first + (f" +{len(side.claims) - 1}" if len(side.claims) > 1 else "")


def _entry(conflict: Conflict) -> Text:
    """One conflict on a narrow screen: what, then a line a value."""
    from rich.text import Text

    lines = [Text.assemble(_severity(conflict), " ", _what(conflict))]
    lines += [Text.assemble("  ", short(side.value, 60), " ", (_where(side), "dim")) for side in conflict.values]
    return Text("\n").join(lines)


@contextmanager
def progress(label: str, total: int, stream: TextIO | None = None) -> Iterator[Callable[[int], None]]:
    """Give a function that counts steps done; after two seconds a bar with the time left is shown on standard error.

    Nothing is shown in a pipe. `total` is the number of steps.
    """
    out = stream or sys.stderr
    if not out.isatty():
        yield lambda steps: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=_console(out, None), transient=True)
    task = bar.add_task(plain(label), total=total)
    started = time.monotonic()
    shown = False

    def advance(steps: int) -> None:
        nonlocal shown
        bar.advance(task, steps)
        if not shown and time.monotonic() - started >= PATIENCE:
            bar.start()
            shown = True

    try:
        yield advance
    finally:
        if shown:
            bar.stop()
