"""Check again whenever an article, a rule or the configuration changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

from factcheck.asked import Check, Globals
from factcheck.errors import FactcheckError
from factcheck.job import setup

PAUSE_SECONDS = 0.5  # a change is noticed before one has looked up from the editor


def watch_files(once: Callable[[], None], asked: Check, options: Globals) -> NoReturn:
    """Run `once` now and after every change, until interrupted; a mistake in a rule is told and waited on."""
    before: frozenset[tuple[str, int, int]] | None = None
    while True:
        now = state(asked, options)
        if now != before:
            before = now
            try:
                once()
            except FactcheckError as error:
                options.say(str(error))
        time.sleep(PAUSE_SECONDS)


def state(asked: Check, options: Globals) -> frozenset[tuple[str, int, int]]:
    """Every watched file with its size and time of change."""
    return frozenset(
        (str(path), stat.st_size, stat.st_mtime_ns) for path in _files(asked, options) if (stat := path.stat())
    )


def _files(asked: Check, options: Globals) -> Iterator[Path]:
    roots = [*asked.paths, *options.rules]
    try:
        config = setup(options).config
        roots += [*config.corpus, *config.rules]
    except FactcheckError:
        pass  # told by the check itself; what is named is watched until it is mended
    roots += [Path("factcheck.toml"), Path("pyproject.toml")]
    for root in roots:
        found = root.rglob("*") if root.is_dir() else [root]
        yield from (path for path in found if path.is_file())
