"""`factcheck explain`: every step that led to a conflict."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factcheck.asked import Globals
from factcheck.commands.options import paths_argument, reading_of, reading_options


@click.command(short_help="Tell every step that led to one conflict.")
@click.argument("conflict")
@paths_argument
@reading_options
@click.pass_obj
def explain(options: Globals, /, conflict: str, paths: tuple[Path, ...], **reading: Any) -> None:
    """Tell how the claims of CONFLICT (its id, or the beginning of it) came to meet, and why they cannot all be true.

    Without PATHS the configured corpus is read.
    """
    from factcheck.explain import explained, one_conflict
    from factcheck.job import run, with_articles, working

    with working(options, reading_of(reading)) as job:
        job = with_articles(job, paths or job.config.corpus)
        made = run(job)
    click.echo(explained(one_conflict(made.conflicts, conflict), job.ruleset, job.articles), nl=False)
