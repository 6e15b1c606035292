"""`factcheck evaluate`: precision and recall on labelled folders."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factcheck.asked import Globals
from factcheck.commands.options import reading_of, reading_options


@click.command(short_help="Measure precision and recall on labelled folders.")
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--show", is_flag=True, help="Also list what was missed and what was wrongly flagged.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@reading_options
@click.pass_obj
def evaluate(options: Globals, /, folders: tuple[Path, ...], show: bool, as_json: bool, **reading: Any) -> None:
    """Measure precision and recall on FOLDERS whose contradictions are known.

    A labelled folder holds articles and a gold.jsonl, a line a pair: {"id", "kind", "a": {"file", "quote"}, "b":
    {"file", "quote"}}; traps.jsonl and optional.jsonl hold pairs that must not, and may, be flagged. Each folder is a
    corpus of its own.
    """
    import msgspec

    from factcheck.evaluate import evaluate_folder, labelled_folders, told, total
    from factcheck.formats.plain import as_json as json_text
    from factcheck.formats.plain import line
    from factcheck.job import run, with_articles, working

    with working(options, reading_of(reading)) as job:
        scores = [
            evaluate_folder(folder, lambda files: run(with_articles(job, files)))
            for folder in labelled_folders(folders)
        ]
    if as_json:
        click.echo(json_text(msgspec.to_builtins(total(scores))))
        return
    for text in told(scores, show=show):
        click.echo(line(text))
