"""The parts of an installation, each tried as a run would use it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from factcheck import __version__
from factcheck.asked import Globals
from factcheck.cache import default_folder, info
from factcheck.config import load_config
from factcheck.errors import FactcheckError, shown

SENTENCE = "The Long Bridge opened in 1932."


# Each extra with a module that it brings, and what is done without it.
EXTRAS = {
    "docx": ("docx", "Word files are left out"),
    "parquet": ("pyarrow", "Parquet is neither read nor written"),
    "pdf": ("pypdf", "PDF files are left out"),
    "warc": ("fastwarc", "web archives are left out"),
    "web": ("starlette", "there is no review in the browser"),
}


def examined(options: Globals) -> Iterator[tuple[str, bool, str]]:
    """Each part by name, whether it works, and what it is or what to do."""
    yield "factcheck", True, f"{__version__} on Python {sys.version.split()[0]}"
    parts = {"configuration": _config, "articles": _articles, "rules": _rules, "cache": _cache, "model": _model}
    for name, part in parts.items():
        try:
            yield name, True, part(options)
        except FactcheckError as error:
            yield name, False, str(error)
    yield "extras", True, _extras()


def _config(options: Globals) -> str:
    """The configuration that was found."""
    config = load_config(Path.cwd(), options.config)
    return shown(config.file) if config.file else "none; name files or folders, or run `factcheck init`"


def _articles(options: Globals) -> str:
    """What a run without PATHS would read."""
    from factcheck.formats.plain import several
    from factcheck.sources import walk

    config = load_config(Path.cwd(), options.config)
    if not config.corpus:
        return "no corpus is configured"
    found = several(sum(1 for _ in walk(config.corpus)), "file")
    return f"{found} in {', '.join(shown(path) for path in config.corpus)}"


def _extras() -> str:
    """Which extras are installed, and what is missing without the others."""
    from importlib.util import find_spec

    there = [name for name, (module, _) in EXTRAS.items() if find_spec(module)]
    lacking = [f"{name} ({without})" for name, (_, without) in EXTRAS.items() if name not in there]
    return "; ".join([", ".join(there) or "none", *(["without " + ", ".join(lacking)] if lacking else [])])


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
