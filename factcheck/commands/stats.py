"""`factcheck stats`: how much was read, understood and dropped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factcheck.asked import Globals
from factcheck.commands.options import paths_argument, reading_of, reading_options


@click.command(short_help="Count what was read, understood and dropped.")
@paths_argument
@reading_options
@click.pass_obj
def stats(options: Globals, /, paths: tuple[Path, ...], **reading: Any) -> None:
    """Count articles, words, claims by attribute, conflicts by severity, and what was dropped and why.

    Where people have decided about conflicts, also how often the flags of each rule were right.

    Without PATHS the configured corpus is read.
    """
    from collections import Counter

    from factcheck.decision_file import read_book
    from factcheck.decision_stats import precision_lines
    from factcheck.job import run, with_articles, working

    with working(options, reading_of(reading)) as job:
        job = with_articles(job, paths or job.config.corpus)
        made = run(job)
    decisions = read_book(job.config.decisions).decisions
    attributes = Counter(f"claims.{claim.attribute}" for claim in made.claims)
    for name, count in (*made.counts.items(), *sorted(attributes.items())):
        click.echo(f"{count:>8}  {name}")
    for text in precision_lines(decisions.values()):
        click.echo(text)
