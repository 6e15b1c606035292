"""`factcheck doctor`: is everything here that a run needs?"""

from __future__ import annotations

import click

from factcheck.asked import Globals


@click.command(short_help="Check that the installation can do its work.")
@click.pass_context
def doctor(ctx: click.Context) -> None:
    """Check the model, the rules, the configuration and the cache, and say what to do about each that fails."""
    from factcheck.doctor import examined

    options: Globals = ctx.obj
    failed = False
    for name, good, told in examined(options):
        failed |= not good
        click.echo(f"{'ok  ' if good else 'FAIL'}  {name}: {told}")
    ctx.exit(2 if failed else 0)
