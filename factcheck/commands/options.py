"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from factcheck.asked import Reading

if TYPE_CHECKING:
    from factcheck.partitions.work import Workers

Command = TypeVar("Command", bound=Callable[..., Any])

paths_argument = click.argument("paths", nargs=-1, type=click.Path(path_type=Path))


FORMATS = ("md", "html", "csv", "json", "jsonl", "parquet")


def written_options(command: Command) -> Command:
    """--output and --format, for every command that writes a report."""
    for option in (
        click.option(
            "--format",
            "formats",
            multiple=True,
            type=click.Choice(FORMATS),
            default=("md", "html", "csv", "json"),
            show_default=True,
            help="What to write; repeatable.",
        ),
        click.option(
            "--output",
            "-o",
            type=click.Path(path_type=Path, file_okay=False),
            help="Where to write.  [default: reports]",
        ),
    ):
        command = option(command)
    return command


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


def engine_options(command: Command) -> Command:
    """--engine and --ray-address, for the commands that may work on more than one machine."""
    for option in (
        click.option("--ray-address", metavar="ADDRESS", help="The Ray cluster to work on.  [default: one of its own]"),
        click.option(
            "--engine",
            type=click.Choice(["local", "ray"]),
            default="local",
            show_default=True,
            help="Processes of this machine, or a Ray cluster; that needs the extra factcheck-lint[ray].",
        ),
    ):
        command = option(command)
    return command


def workers_of(engine: str, address: str | None, jobs: int) -> Workers:
    """Those who read or compare, as the engine options ask for them; what is not installed is told before all else."""
    from factcheck.partitions.local import on_this_machine
    from factcheck.partitions.on_ray import on_ray
    from factcheck.partitions.table import arrow_here

    # Ray first: its extra brings pyarrow too.
    workers = on_ray(address, jobs) if engine == "ray" else on_this_machine(jobs)
    arrow_here()
    return workers


def reading_of(options: dict[str, Any]) -> Reading:
    """The reading options out of a command's keyword arguments."""
    return Reading(*(options[name] for name in Reading.__struct_fields__))
