"""`factcheck rules`: the rules, and the tests inside them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factcheck.asked import Globals
from factcheck.commands.options import paths_argument, reading_of, reading_options


@click.group(short_help="Show and test rules.")
def rules() -> None:
    """Show and test the rules in force: the general ones, the configured ones, and those of --rules."""


@rules.command("list")
@click.pass_obj
def list_(options: Globals, /) -> None:
    """List the rules: code, id, kind, severity, what each is about."""
    from factcheck.job import setup
    from factcheck.rule_show import rules_list

    click.echo(rules_list(setup(options).ruleset), nl=False)


def _begun(ctx: click.Context, _: click.Parameter, begun: str) -> list[str]:
    """The ids and codes of the rules in force that begin so, for the completion of a shell."""
    from factcheck.errors import FactcheckError
    from factcheck.job import setup
    from factcheck.rule_refs import answering

    given = ctx.find_root().params
    try:
        ruleset = setup(Globals(rules=given.get("rule_paths") or (), config=given.get("config"))).ruleset
    except FactcheckError:
        return []
    return sorted(word for one in answering(ruleset) for word in (one.id, one.code) if word.startswith(begun))


@rules.command()
@click.argument("rule", shell_complete=_begun)
@click.pass_obj
def show(options: Globals, /, rule: str) -> None:
    """Show one RULE by id or code: why it is there, what signals it, an example, how to silence or change it."""
    from factcheck.job import setup
    from factcheck.rule_show import rules_show

    click.echo(rules_show(setup(options).ruleset, rule), nl=False)


@rules.command()
@click.pass_context
def lint(ctx: click.Context) -> None:
    """Find what is wrong with rules that can be read: untested, ambiguous, out of date. Exit code 1 for an error."""
    from datetime import date

    from factcheck.formats.plain import several
    from factcheck.job import setup
    from factcheck.rule_lint import lint as flaws_of

    options: Globals = ctx.obj
    flaws = flaws_of(setup(options).ruleset, today=date.today())
    for flaw in flaws:
        click.echo(str(flaw))
    options.say(several(len(flaws), "flaw"))
    ctx.exit(1 if any(flaw.severity == "error" for flaw in flaws) else 0)


@rules.command()
@paths_argument
@reading_options
@click.pass_obj
def suggest(options: Globals, /, paths: tuple[Path, ...], **reading: Any) -> None:
    """Write a rule file to start from: what recurs in the articles and no rule covers.

    Without PATHS the configured corpus is read.
    """
    from factcheck.job import run, with_articles, working
    from factcheck.rule_suggest import suggest as suggested

    with working(options, reading_of(reading)) as job:
        job = with_articles(job, paths or job.config.corpus)
        text = suggested(run(job), job.ruleset)
    if not text:
        options.say("Nothing recurs that no rule covers.")
    click.echo(text, nl=False)


@rules.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--language", metavar="CODE", default="en", show_default=True, help="The language of Wikidata's names.")
@click.pass_obj
def import_(options: Globals, /, files: tuple[Path, ...], language: str) -> None:
    """Write a rule file of the facts in FILES: CSV tables, and Wikidata entities saved as JSON.

    What a column or a property means stands under `imports:` in the rules. Nothing is fetched; what is left out is told
    on stderr, with the reason.
    """
    from factcheck.facts import import_facts, to_yaml
    from factcheck.formats.plain import line, several
    from factcheck.job import setup

    made = import_facts(files, setup(options).ruleset, language=language)
    for one in made.skipped:
        place = f"{one.path}:{one.line}:{one.column}" if one.line else one.path
        options.say(line(f"{place}: left out: {one.reason}" + (f"; {one.hint}" if one.hint else "")))
    options.say(f"{several(len(made.facts), 'fact')}, {len(made.skipped)} left out")
    click.echo(to_yaml(made), nl=False)


@rules.command()
@click.option("--all", "show_all", is_flag=True, help="List the tests that passed too.")
@click.option("--general", is_flag=True, help="Run those of the general rules too.")
@click.option("--model", metavar="NAME", help="The spaCy pipeline to read with.")
@click.pass_context
def test(ctx: click.Context, show_all: bool, general: bool, model: str | None) -> None:
    """Run the tests inside your rule files; exit code 1 when one fails."""
    import msgspec

    from factcheck.corpus import article_from_text
    from factcheck.engine import run
    from factcheck.formats.plain import line, several
    from factcheck.job import setup
    from factcheck.ruleset import GENERAL
    from factcheck.ruletest import run_rule_tests

    options: Globals = ctx.obj
    job = setup(options)
    tests = tuple(one for one in job.ruleset.tests if general or not one.place.path.startswith(GENERAL))
    ruleset = msgspec.structs.replace(job.ruleset, select=(), ignore=(), tests=tests)
    named = model or job.config.model or None
    results = run_rule_tests(
        ruleset, lambda texts: run([article_from_text(n, t) for n, t in texts.items()], (), ruleset, model=named)
    )
    for result in results:
        if show_all or not result.passed:
            click.echo(line(str(result)))
    failed = sum(not result.passed for result in results)
    options.say(f"{several(len(results), 'test')}, {failed} failed")
    ctx.exit(1 if failed else 0)


@rules.command()
def schema() -> None:
    """Print the JSON Schema of rule files, for editors."""
    import json

    from factcheck.rule_schema import rules_schema

    click.echo(json.dumps(rules_schema(), indent=2))
