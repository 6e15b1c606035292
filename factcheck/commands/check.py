"""`factcheck check`: for CI and editors."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factcheck.asked import Globals
from factcheck.commands.options import paths_argument, reading_of, reading_options

FORMATS = ("text", "full", "json", "github", "gitlab", "sarif", "junit", "checkstyle")


@click.command(short_help="Find conflicts, for CI: exit code 1 when there are open ones.")
@paths_argument
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="What to print.")
@click.option("--diff", metavar="BASE", help="Report only on files changed since this git revision.")
@click.option("--stdin", is_flag=True, help="Read one more article from standard input and report only on it.")
@click.option("--stdin-filename", metavar="PATH", default="stdin.md", help="The name, and place, of that article.")
@click.option("--fail-on", type=click.Choice(["error", "warning", "note"]), help="The mildest severity that fails.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--select", multiple=True, metavar="CODE", help="Report only these rules; FC1 means all that begin so.")
@click.option("--ignore", multiple=True, metavar="CODE", help="Do not report these rules.")
@click.option("--baseline", type=click.Path(path_type=Path, dir_okay=False), help="Known conflicts that do not fail.")
@click.option("--update-baseline", is_flag=True, help="Write the baseline anew from what is found now.")
@click.option("--require-reviewed", is_flag=True, help="Fail on any conflict, however mild, that nobody has decided.")
@click.option("--statistics", is_flag=True, help="Count findings by rule instead of listing them.")
@click.option(
    "--max-findings", type=click.IntRange(min=1), metavar="N", help="Print at most N findings, and how many more."
)
@click.option("--watch", is_flag=True, help="Check again whenever an article or a rule changes, until Ctrl-C.")
@reading_options
@click.pass_context
def check(ctx: click.Context, /, watch: bool, **options: Any) -> None:
    """Find claims that cannot all be true.

    Without PATHS the configured corpus is checked. Where a corpus is configured, named files are compared with all of
    it, and only conflicts that they take part in are reported, at their own lines. Otherwise PATHS are the corpus.
    """
    from factcheck.asked import Check
    from factcheck.checking import check_once
    from factcheck.watching import watch_files

    globals_: Globals = ctx.obj
    asked = Check(reading=reading_of(options), **{name: options[name] for name in Check.__struct_fields__[1:]})
    if watch:
        watch_files(lambda: click.echo(check_once(asked, globals_).output, nl=False), asked, globals_)
    result = check_once(asked, globals_)
    click.echo(result.output, nl=False)
    ctx.exit(result.code)
