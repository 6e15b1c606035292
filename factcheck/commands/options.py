"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from factcheck.asked import Reading

Command = TypeVar("Command", bound=Callable[..., Any])

paths_argument = click.argument("paths", nargs=-1, type=click.Path(path_type=Path))


def reading_options(command: Command) -> Command:
    """--jobs, --cache-dir, --no-cache, --model and the bounds on one article, for every command that reads articles."""
    for option in (
        click.option(
            "--timeout-per-article",
            type=click.FloatRange(min=0),
            metavar="SECONDS",
            help="Leave out what takes longer to read; 0: nothing.  [default: 600]",
        ),
        click.option(
            "--max-bytes",
            type=click.IntRange(min=1),
            metavar="N",
            help="Leave out articles of more bytes, packed or unpacked.  [default: 67108864]",
        ),
        click.option("--model", metavar="NAME", help="The spaCy pipeline to read with."),
        click.option("--no-cache", is_flag=True, help="Read every article anew and keep nothing."),
        click.option("--cache-dir", type=click.Path(path_type=Path, file_okay=False), help="Where readings are kept."),
        click.option(
            "--jobs", "-j", type=click.IntRange(min=0), metavar="N", help="Processes that read; 0: all cores."
        ),
    ):
        command = option(command)
    return command


def reading_of(options: dict[str, Any]) -> Reading:
    """The reading options out of a command's keyword arguments."""
    return Reading(*(options[name] for name in Reading.__struct_fields__))
