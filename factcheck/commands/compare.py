"""`factcheck compare`: the report on a corpus that was read before."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factcheck.asked import Globals
from factcheck.commands.options import engine_options, reading_of, reading_options, workers_of, written_options


@click.command(short_help="Write the report on what `factcheck extract` has read.")
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path, file_okay=False, exists=True))
@written_options
@engine_options
@reading_options
@click.pass_obj
def compare(
    options: Globals,
    /,
    folders: tuple[Path, ...],
    output: Path | None,
    formats: tuple[str, ...],
    engine: str,
    ray_address: str | None,
    **settings: Any,
) -> None:
    """Compare the articles of FOLDERS, each made by `factcheck extract`, and write what `factcheck report` writes.

    This process compares them all but with `--jobs` or `--engine ray`, which are for millions of claims.
    """
    from factcheck.checking import quieted
    from factcheck.job import say_skipped, working
    from factcheck.partitions.halves import compared
    from factcheck.report import write

    with working(options, reading_of(settings)) as job:
        workers = workers_of(engine, ray_address, job.jobs) if engine == "ray" or settings["jobs"] is not None else None
        job, found = compared(folders, job, workers)
        made = quieted(found, job)
    say_skipped(job, made.skipped)
    written = write(made, output or job.config.reports, formats=formats)
    for path in written:
        options.detail(f"wrote {path}")
    options.say(f"{len(made.articles)} articles, {len(made.conflicts)} conflicts: {written[0]}")
