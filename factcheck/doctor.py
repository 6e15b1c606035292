"""The parts of an installation, each tried as a run would use it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from factcheck import __version__
from factcheck.asked import Globals
from factcheck.cache import default_folder, info
from factcheck.config import load_config
from factcheck.errors import FactcheckError

SENTENCE = "The Long Bridge opened in 1932."


def examined(options: Globals) -> Iterator[tuple[str, bool, str]]:
    """Each part by name, whether it works, and what it is or what to do."""
    yield "factcheck", True, f"{__version__} on Python {sys.version.split()[0]}"
    for name, part in (("configuration", _config), ("rules", _rules), ("cache", _cache), ("model", _model)):
        try:
            yield name, True, part(options)
        except FactcheckError as error:
            yield name, False, str(error)


def _config(options: Globals) -> str:
    config = load_config(Path.cwd(), options.config)
    corpus = ", ".join(str(path) for path in config.corpus)
    return f"corpus {corpus}" if corpus else "none; name files or folders, or run `factcheck init`"


def _rules(options: Globals) -> str:
    from factcheck.job import setup

    ruleset = setup(options).ruleset
    return f"{len(ruleset.attributes)} attributes in {len(ruleset.files)} files, digest {ruleset.digest[:12]}"


def _cache(options: Globals) -> str:
    held = info(load_config(Path.cwd(), options.config).cache_dir or default_folder())
    return f"{held.rows} rows, {held.bytes} bytes in {held.path}"


def _model(options: Globals) -> str:
    from factcheck.corpus import article_from_text
    from factcheck.extract.pipeline import extract, model_name
    from factcheck.job import setup

    job = setup(options)
    model = job.config.model or None
    (reading,) = extract([article_from_text("sentence", SENTENCE)], job.ruleset, model)
    return f"{model_name(model)}, {len(reading.claims)} claims in {SENTENCE!r}"
