"""`factcheck report`: tables for people."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from factcheck.asked import Globals
from factcheck.commands.options import paths_argument, reading_of, reading_options, written_options


@click.command(short_help="Write discrepancy tables for people.")
@paths_argument
@written_options
@click.option("--since", type=click.Path(path_type=Path, dir_okay=False), help="Mark changes since this report.json.")
@click.option("--bom", is_flag=True, help="Begin CSV files with a byte order mark, for older Excel.")
@reading_options
@click.pass_obj
def report(options: Globals, /, paths: tuple[Path, ...], output: Path | None, **settings: Any) -> None:
    """Write discrepancy tables for people: index.md, index.html, conflicts.csv and report.json.

    Without PATHS the configured corpus is read.
    """
    from factcheck.checking import quieted
    from factcheck.errors import shown
    from factcheck.formats.plain import several
    from factcheck.job import run, with_articles, working
    from factcheck.report import write
    from factcheck.report.terminal import print_conflicts

    with working(options, reading_of(settings)) as job:
        job = with_articles(job, paths or job.config.corpus)
        made = quieted(run(job), job)
    folder = output or job.config.reports
    written = write(made, folder, formats=settings["formats"], since=settings["since"], bom=settings["bom"])
    for path in written:
        options.detail(f"wrote {path}")
    if sys.stdout.isatty() and not options.quiet:
        print_conflicts(made)
    counted = f"{several(len(made.articles), 'article')}, {several(len(made.conflicts), 'conflict')}"
    options.say(f"{counted}: {shown(written[0])}")
