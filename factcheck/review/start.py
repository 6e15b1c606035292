"""How a review begins: the queue of a run, who reviews, and the face that was asked for."""

from __future__ import annotations

import getpass
import subprocess
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TextIO

from factcheck.decision_run import standing
from factcheck.errors import FactcheckError
from factcheck.models import Article, Report
from factcheck.review.desk import Desk
from factcheck.review.queue import Queue


def queue_of(report: Report, decisions: Path, by: str = "") -> Queue:
    """The queue of a report's conflicts; `by` signs, by default the name that git knows."""
    name = by or reviewer(decisions.parent)
    return Queue(standing(report, decisions), by=name, today=lambda: date.today().isoformat())


def reviewer(folder: Path) -> str:
    """Who reviews: git's user.name here, else the name of the login."""
    try:
        asked = ("git", "-C", str(folder), "config", "user.name")
        done = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603 - fixed words
        name = done.stdout.strip()
    except OSError:
        name = ""
    if name:
        return name
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no login name, as in some containers
        return ""


def with_terminal(desk: Desk, stdin: TextIO) -> None:
    """Review in the terminal; raises where there is none."""
    from factcheck.review.terminal import open_terminal

    if not stdin.isatty():
        raise FactcheckError("", "a review needs a terminal", hint="or a browser: `factcheck review --web`")
    open_terminal(desk)


def serve(
    desk: Desk,
    articles: Sequence[Article],
    host: str,
    port: int,
    expose: bool,
    say: Callable[[str], None],
) -> None:
    """Review in the browser until Ctrl-C."""
    if host not in ("127.0.0.1", "::1", "localhost") and not expose:
        hint = "add --expose if everybody who reaches it, and who has the link, may decide"
        raise FactcheckError("", f"{host} can be reached from other machines", hint=hint)
    if host in ("0.0.0.0", "::", ""):  # noqa: S104 - refused
        hint = "name the one address that they are to use, so that others can be refused"
        raise FactcheckError("", "a review is served on one address, not on all", hint=hint)
    try:
        from factcheck.review.server import run
    except ImportError:
        hint = "pip install 'factcheck-lint[web]'"
        raise FactcheckError("", "the review in the browser needs starlette and uvicorn", hint=hint) from None
    run(desk, articles, host, port, say)
