"""`factcheck compare`: the report on a corpus that was read before."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factcheck.asked import Globals
from factcheck.commands.options import reading_of, reading_options, written_options


@click.command(short_help="Write the report on what `factcheck extract` has read.")
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path, file_okay=False, exists=True))
@written_options
@reading_options
@click.pass_obj
def compare(
    options: Globals, /, folders: tuple[Path, ...], output: Path | None, formats: tuple[str, ...], **settings: Any
) -> None:
    """Compare the articles of FOLDERS, each made by `factcheck extract`, and write what `factcheck report` writes."""
    from factcheck.checking import quieted
    from factcheck.job import working
    from factcheck.partitions.halves import compared
    from factcheck.report import write

    with working(options, reading_of(settings)) as job:
        job, found = compared(folders, job)
        made = quieted(found, job)
    written = write(made, output or job.config.reports, formats=formats)
    for path in written:
        options.detail(f"wrote {path}")
    options.say(f"{len(made.articles)} articles, {len(made.conflicts)} conflicts: {written[0]}")
