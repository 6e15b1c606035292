"""`factcheck cache`: the readings kept between runs."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.asked import Globals

folder_option = click.option(
    "--cache-dir", type=click.Path(path_type=Path, file_okay=False), help="Where readings are kept."
)


@click.group(short_help="Show or clear what is kept between runs.")
def cache() -> None:
    """Show or clear the readings that are kept between runs."""


@cache.command()
@folder_option
@click.pass_obj
def info(options: Globals, cache_dir: Path | None) -> None:
    """Show where the cache is, how many rows it holds (two an article, one for the rules), and its size."""
    from factcheck.cache import info as info_of

    held = info_of(_folder(options, cache_dir))
    click.echo(f"path      {held.path}\nrows      {held.rows}\nbytes     {held.bytes}")


@cache.command()
@folder_option
@click.pass_obj
def clear(options: Globals, cache_dir: Path | None) -> None:
    """Remove the cache; the next run reads every article anew."""
    from factcheck.cache import clear as clear_in

    folder = _folder(options, cache_dir)
    options.say(f"removed the cache in {folder}" if clear_in(folder) else f"there is no cache in {folder}")


def _folder(options: Globals, named: Path | None) -> Path:
    from factcheck.cache import default_folder
    from factcheck.config import load_config

    return named or load_config(Path.cwd(), options.config).cache_dir or default_folder()
