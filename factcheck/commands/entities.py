"""`factcheck entities`: whom the articles name, and which names were taken for one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factcheck.asked import Globals
from factcheck.commands.options import paths_argument, reading_of, reading_options


@click.command(short_help="List the things named, their names, and look-alikes that were kept apart.")
@paths_argument
@reading_options
@click.pass_obj
def entities(options: Globals, /, paths: tuple[Path, ...], **reading: Any) -> None:
    """List the things that articles name, how each name was linked, and what looks like it and was kept apart.

    Without PATHS the configured corpus is read. Names are joined and parted by hand in a rule file.
    """
    from factcheck.compare import resolution
    from factcheck.engine import read_all
    from factcheck.entities import as_text, listing
    from factcheck.formats.plain import line
    from factcheck.job import say_skipped, with_articles, working

    with working(options, reading_of(reading)) as job:
        job = with_articles(job, paths or job.config.corpus)
        read = read_all(job.articles, job.ruleset, model=job.model, jobs=job.jobs, cache=job.cache, limits=job.limits)
    say_skipped(job, (one.unread for one in read if one.unread))
    for text in as_text(listing(resolution(read, job.ruleset))).splitlines():
        click.echo(line(text))
