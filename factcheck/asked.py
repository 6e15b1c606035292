"""What a person asked for on the command line, as records."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from factcheck.models import Severity


class Globals(msgspec.Struct, frozen=True):
    """The options before the command."""

    rules: tuple[Path, ...] = ()
    config: Path | None = None
    quiet: bool = False
    verbose: bool = False

    def say(self, text: str) -> None:
        """A line for people, on stderr, unless they want none."""
        from factcheck.formats.plain import line

        if not self.quiet:
            print(line(text), file=sys.stderr)

    def detail(self, text: str) -> None:
        """A line for those who asked for more."""
        if self.verbose:
            self.say(text)


class Reading(msgspec.Struct, frozen=True):
    """How articles are read: with which model, in how many processes, with which cache, within which bounds."""

    model: str | None = None
    jobs: int | None = None
    cache_dir: Path | None = None
    no_cache: bool = False
    max_bytes: int | None = None
    timeout_per_article: float | None = None


class Check(msgspec.Struct, frozen=True):
    """The options of `factcheck check`."""

    reading: Reading
    paths: tuple[Path, ...] = ()
    form: str = "text"
    diff: str | None = None
    stdin: bool = False
    stdin_filename: str = "stdin.md"
    fail_on: Severity | None = None
    exit_zero: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    baseline: Path | None = None
    update_baseline: bool = False
    statistics: bool = False
    max_findings: int | None = None
    require_reviewed: bool = False
