"""`factcheck fix`: articles brought in line with what was decided."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factcheck.asked import Globals
from factcheck.commands.options import paths_argument, reading_of, reading_options


@click.command(short_help="Bring articles in line with what was decided.")
@paths_argument
@click.option("--diff", is_flag=True, help="Print a patch and change nothing.  [default]")
@click.option("--write", is_flag=True, help="Change the articles.")
@reading_options
@click.pass_obj
def fix(options: Globals, /, paths: tuple[Path, ...], diff: bool, write: bool, **reading: Any) -> None:
    """Put the decided value in the place of the losing ones, where it can be said in the same form.

    A year takes the place of a year, a number that of a number. Quotations, what is only reported, and what is worked
    out from other words stay as they are, and are told. Without PATHS the configured corpus is read.
    """
    from factcheck.checking import quieted
    from factcheck.decision_run import standing
    from factcheck.fix import edits, patched, write_articles
    from factcheck.job import run, with_articles, working
    from factcheck.report.support import counted

    if diff and write:
        raise click.UsageError("--diff prints, --write changes: choose one")
    with working(options, reading_of(reading)) as job:
        corpus = paths or job.config.corpus
        job = with_articles(job, corpus)
        whole = run(job)
        made = quieted(whole, job)
    found = edits(made, standing(whole, job.config.decisions).held, corpus)
    for left in found.left:
        options.say(str(left))
    if write:
        for path in write_articles(found.changed):
            options.say(f"wrote {path}")
    else:
        click.echo(patched(found.changed), nl=False)
    told = f"{counted(found.count, 'value')} {'changed' if write else 'to change'}"
    options.say(f"{told} in {counted(len(found.changed), 'article')}")
