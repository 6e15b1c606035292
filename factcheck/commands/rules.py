"""`factcheck rules`: the rules, and the tests inside them."""

from __future__ import annotations

import click

from factcheck.asked import Globals


@click.group(short_help="Show and test rules.")
def rules() -> None:
    """Show and test the rules in force: the general ones, the configured ones, and those of --rules."""


@rules.command()
@click.option("--all", "show_all", is_flag=True, help="List the tests that passed too.")
@click.option("--model", metavar="NAME", help="The spaCy pipeline to read with.")
@click.pass_context
def test(ctx: click.Context, show_all: bool, model: str | None) -> None:
    """Run the tests inside the rule files; exit code 1 when one fails."""
    import msgspec

    from factcheck.corpus import article_from_text
    from factcheck.engine import run
    from factcheck.formats.plain import line
    from factcheck.job import setup
    from factcheck.ruletest import run_rule_tests

    options: Globals = ctx.obj
    job = setup(options)
    ruleset = msgspec.structs.replace(job.ruleset, select=(), ignore=())
    named = model or job.config.model or None
    results = run_rule_tests(
        ruleset, lambda texts: run([article_from_text(n, t) for n, t in texts.items()], (), ruleset, model=named)
    )
    for result in results:
        if show_all or not result.passed:
            click.echo(line(str(result)))
    failed = sum(not result.passed for result in results)
    options.say(f"{len(results)} tests, {failed} failed")
    ctx.exit(1 if failed else 0)


@rules.command()
def schema() -> None:
    """Print the JSON Schema of rule files, for editors."""
    import json

    from factcheck.rule_schema import rules_schema

    click.echo(json.dumps(rules_schema(), indent=2))
