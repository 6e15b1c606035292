"""`factcheck claims`: what was understood."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factcheck.asked import Globals
from factcheck.commands.options import paths_argument, reading_of, reading_options


@click.command(short_help="Show what was understood of each article.")
@paths_argument
@click.option("--values", is_flag=True, help="Also list dates and figures that no attribute was found for.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl", "csv"]),
    default="table",
    show_default=True,
    help="What to print.",
)
@reading_options
@click.pass_obj
def claims(options: Globals, /, paths: tuple[Path, ...], values: bool, form: str, **reading: Any) -> None:
    """List who or what each article says something of, what, and where.

    Without PATHS the configured corpus is read.
    """
    from factcheck.claimlist import listed, rows
    from factcheck.job import run, with_articles, working

    with working(options, reading_of(reading)) as job:
        job = with_articles(job, paths or job.config.corpus)
        made = run(job)
    click.echo(listed(rows(made, with_values=values), form), nl=False)
