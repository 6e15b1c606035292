"""`factcheck review`: a person decides once, in one key."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.asked import Globals
from factcheck.commands.options import paths_argument, reading_of, reading_options

if TYPE_CHECKING:
    from factcheck.job import Job
    from factcheck.models import Report


@click.command(short_help="Decide about conflicts, one key a verdict.")
@paths_argument
@click.option("--web", is_flag=True, help="Review in the browser instead of the terminal.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port for --web.  [default: a free one]")
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="The address for --web.")
@click.option("--expose", is_flag=True, help="Let --host be an address that other machines reach.")
@click.option("--filter", "wanted", default="", metavar="WORDS", help="Begin with what has all of these words.")
@click.option("--merge", is_flag=True, help="Put two edits of the decisions file that met in git together, and exit.")
@click.option("--prune", is_flag=True, help="Remove decisions whose conflicts are gone, and exit.")
@click.option("--export-tests", is_flag=True, help="Print what was no conflict as tests for a rule file, and exit.")
@reading_options
@click.pass_obj
def review(options: Globals, /, paths: tuple[Path, ...], merge: bool, **settings: Any) -> None:
    """Go through the open conflicts and say which value is right, or that there is no conflict.

    Every verdict is written at once to the decisions file (decisions.yaml beside the configuration), where `check` and
    `report`, colleagues and CI find it. Without PATHS the configured corpus is read.
    """
    from factcheck.checking import quieted
    from factcheck.job import run, setup, with_articles, working

    if merge:
        _merge(setup(options).config.decisions, options)
        return
    with working(options, reading_of(settings)) as job:
        if settings["prune"] and paths and job.config.corpus:
            raise click.UsageError("--prune needs all articles: leave PATHS out, the configured corpus is read")
        job = with_articles(job, paths or job.config.corpus)
        whole = run(job)
        made = quieted(whole, job)
    if settings["prune"]:
        _prune(whole, job)
    elif settings["export_tests"]:
        _export(made, job)
    else:
        _review(made, job, settings)


def _merge(path: Path, options: Globals) -> None:
    from factcheck.decision_merge import merge_file
    from factcheck.report.support import counted

    options.say(f"{path.name}: {counted(merge_file(path), 'decision')} came in")


def _prune(whole: Report, job: Job) -> None:
    """Take out what is stale, and say what that was."""
    from factcheck.decision_run import standing
    from factcheck.decision_write import write_decisions
    from factcheck.errors import FactcheckError
    from factcheck.report.support import counted

    if whole.skipped:
        raise FactcheckError("", "not all articles could be read, so that no decision is known to be stale")
    stand = standing(whole, job.config.decisions)
    for line in stand.stale_lines():
        click.echo(line)
    write_decisions(stand.book, {decision.id: None for decision in stand.stale})
    job.options.say(f"{counted(len(stand.stale), 'decision')} removed")


def _export(made: Report, job: Job) -> None:
    from factcheck.decision_rules import rule_tests, rules_text
    from factcheck.decision_run import standing

    tests = rule_tests(made.conflicts, standing(made, job.config.decisions).held)
    click.echo(rules_text({"tests": tests}) if tests else "", nl=False)


def _review(made: Report, job: Job, settings: dict[str, Any]) -> None:
    """Open the queue in the terminal or in the browser."""
    import sys

    from factcheck.citing import citer
    from factcheck.review.desk import Desk
    from factcheck.review.lessons import teaching
    from factcheck.review.start import queue_of, serve, with_terminal

    queue = queue_of(made, job.config.decisions)
    if settings["wanted"]:
        queue.filter(settings["wanted"])
    desk = Desk(queue, teaching(job.config, job.ruleset, lambda: _rules_again(job)), citer(made.articles))
    if settings["web"]:
        serve(desk, made.articles, settings["host"], settings["port"], settings["expose"], click.echo)
    else:
        with_terminal(desk, sys.stdin)
    job.options.say(f"{len(queue.steps)} decided, {queue.left} open: {job.config.decisions.name}")


def _rules_again(job: Job) -> object:
    from factcheck.job import setup

    return setup(job.options)
