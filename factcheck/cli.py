"""The command `factcheck`. Results go to stdout, everything else to stderr.

Exit code 0: nothing to do. 1: open conflicts at or above --fail-on. 2: the job could not be done. 130: interrupted.
"""

from __future__ import annotations

import atexit
import gc
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from factcheck import __version__
from factcheck.asked import Globals
from factcheck.commands.cache import cache
from factcheck.commands.check import check
from factcheck.commands.claims import claims
from factcheck.commands.compare import compare
from factcheck.commands.doctor import doctor
from factcheck.commands.entities import entities
from factcheck.commands.evaluate import evaluate
from factcheck.commands.explain import explain
from factcheck.commands.extract import extract
from factcheck.commands.fix import fix
from factcheck.commands.init import init
from factcheck.commands.report import report
from factcheck.commands.review import review
from factcheck.commands.rules import rules
from factcheck.commands.stats import stats
from factcheck.errors import FactcheckError

INTERRUPTED = 130  # 128 + SIGINT, as shells report it


class Program(click.Group):
    """The group of commands; a user's mistake is one line and exit code 2, an interruption 130 and no line at all."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of a day's work, not of the alphabet."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except FactcheckError as error:
            _tell(str(error))
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except OSError as error:
            if error.filename is None:  # a closed pipe, which click answers
                raise
            _tell(f"{error.filename}: {error.strerror}")
        ctx.exit(2)


def _tell(text: str) -> None:
    from factcheck.formats.plain import line

    click.echo(line(text), err=True)


@click.group(cls=Program, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--rules",
    "rule_paths",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="A rule file or folder to add to the general rules; repeatable.",
)
@click.option("--config", type=click.Path(path_type=Path), metavar="FILE", help="The configuration file to use.")
@click.option("--quiet", "-q", is_flag=True, help="Print results only.")
@click.option("--verbose", "-v", is_flag=True, help="Say more about what is done.")
@click.option("--version", is_flag=True, help="Show the version, the model and the digest of the rules, and exit.")
@click.pass_context
def cli(
    ctx: click.Context, rule_paths: tuple[Path, ...], config: Path | None, quiet: bool, verbose: bool, version: bool
) -> None:
    """A linter for facts: finds the claims of your articles that cannot all be true."""
    ctx.obj = Globals(rules=rule_paths, config=config, quiet=quiet, verbose=verbose)
    if version:
        _print_version(ctx.obj)
        ctx.exit()
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def _print_version(options: Globals) -> None:
    from factcheck.extract.pipeline import model_name
    from factcheck.job import setup

    job = setup(options)
    click.echo(f"factcheck {__version__}")
    click.echo(f"model {model_name(job.config.model or None)}")
    click.echo(f"rules {job.ruleset.digest[:12]} ({len(job.ruleset.files)} files)")


DAILY = (report, check, review, fix, claims, explain, rules, evaluate, init, entities, stats, cache, doctor)
LARGE = (extract, compare)
for command in (*DAILY, *LARGE):
    cli.add_command(command)


def main() -> None:
    """Run the command line; a second Ctrl-C, or one before the command begins, ends it as quietly."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A file or a pipe holds UTF-8 whatever the locale says; a terminal that lacks a letter shows its number.
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    # At its end Python would search the model for circles to free, which takes eight times as long as ending without.
    atexit.register(gc.freeze)
    try:
        cli(prog_name="factcheck")
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
