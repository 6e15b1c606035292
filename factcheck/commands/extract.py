"""`factcheck extract`: a corpus read into a folder, a partition at a time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factcheck.asked import Globals
from factcheck.commands.options import engine_options, paths_argument, reading_of, reading_options, workers_of


@click.command(short_help="Read a large corpus into a folder of Parquet files, to compare it later.")
@paths_argument
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="Where to keep what is read.",
)
@engine_options
@reading_options
@click.pass_obj
def extract(
    options: Globals, /, paths: tuple[Path, ...], output: Path, engine: str, ray_address: str | None, **settings: Any
) -> None:
    """Read articles into a folder of Parquet files; `factcheck compare` makes the report from it.

    A run that was broken off goes on where it ended: partitions that are done are not read again. Without PATHS the
    configured corpus is read.
    """
    from factcheck.job import progress, with_articles, working
    from factcheck.partitions.halves import read_into

    with working(options, reading_of(settings)) as job:
        workers = workers_of(engine, ray_address, job.jobs)
        job = with_articles(job, paths or job.config.corpus)
        with progress(job) as advance:
            parts, read = read_into(output, job, workers, advance)
    options.say(f"{len(job.articles)} articles in {parts} partitions, {read} of them read now: {output}")
