"""`factcheck init`: the files that a new corpus needs."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.asked import Globals


@click.command(short_help="Write configuration, rules, CI and hook files for a new corpus.")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option("--corpus", metavar="PATH", help="Where the articles are.  [default: articles]")
@click.option("--yes", "-y", is_flag=True, help="Ask nothing.")
@click.pass_obj
def init(options: Globals, folder: Path, corpus: str | None, yes: bool) -> None:
    """Write factcheck.toml, rules/, a workflow and a hook into FOLDER. What is there is left as it is."""
    from factcheck.scaffold import guess_corpus, scaffold

    guess = corpus or guess_corpus(folder)
    if corpus is None and not yes:
        guess = click.prompt("Where are the articles?", default=guess, err=True)
    for path, written in scaffold(folder, guess):
        options.say(f"{'wrote' if written else 'kept '} {path}")
    options.say("Next: put articles there, then `factcheck check`.")
