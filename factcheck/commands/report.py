"""`factcheck report`: tables for people."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factcheck.asked import Globals
from factcheck.commands.options import paths_argument, reading_of, reading_options


@click.command(short_help="Write discrepancy tables for people.")
@paths_argument
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, file_okay=False),
    default="reports",
    show_default=True,
    help="The folder to write index.md, index.html, conflicts.csv and report.json into.",
)
@reading_options
@click.pass_obj
def report(options: Globals, paths: tuple[Path, ...], output: Path, **reading: Any) -> None:
    """Write discrepancy tables for people: index.md, index.html, conflicts.csv and report.json.

    Without PATHS the configured corpus is read.
    """
    from factcheck.checking import quieted
    from factcheck.job import run, setup, with_articles
    from factcheck.report import write

    job = setup(options)
    job = with_articles(job, paths or job.config.corpus)
    made = quieted(run(job, reading_of(reading), options), job)
    for path in write(made, output):
        options.detail(f"wrote {path}")
    options.say(f"{len(made.articles)} articles, {len(made.conflicts)} conflicts: {output / 'index.html'}")
