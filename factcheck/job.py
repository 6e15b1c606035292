"""What a command works on: the configuration, the rules and the articles, found and read; and the run over them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from factcheck.asked import Globals, Reading
from factcheck.cache import Cache, default_folder, open_cache
from factcheck.config import Config, load_config
from factcheck.errors import FactcheckError
from factcheck.models import Article, Report, Skipped
from factcheck.ruleset import RuleSet

NO_CORPUS = FactcheckError(
    "",
    "no articles were named and none are configured",
    hint='name files or folders, or write `corpus = ["articles"]` into factcheck.toml (`factcheck init` does)',
)


class Job(msgspec.Struct, frozen=True):
    """Everything that is known before an article is read by the model."""

    config: Config
    ruleset: RuleSet
    articles: tuple[Article, ...] = ()
    skipped: tuple[Skipped, ...] = ()


def setup(options: Globals) -> Job:
    """The configuration that is in force here, and its rules."""
    from factcheck.rules import load_rules

    config = load_config(Path.cwd(), options.config)
    return Job(config, load_rules([*config.rules, *options.rules], general=True))


def with_articles(job: Job, paths: Sequence[Path]) -> Job:
    """The job with the articles of these paths; raises where there are none to read."""
    from factcheck.corpus import read_corpus
    from factcheck.limits import Limits

    if not paths:
        raise NO_CORPUS
    limits = Limits(max_bytes=job.config.max_bytes)
    corpus = read_corpus(paths, limits=limits, columns=job.config.columns)
    if not corpus.articles:
        told = "; ".join(f"{s.path}: {s.reason}" for s in corpus.skipped[:3])
        names = ", ".join(str(path) for path in paths)
        raise FactcheckError("", f"no article could be read in {names}" + (f" ({told})" if told else ""))
    return msgspec.structs.replace(job, articles=tuple(corpus.articles), skipped=tuple(corpus.skipped))


def open_for(config: Config, reading: Reading, options: Globals) -> Cache | None:
    """The cache that these options ask for, if any."""
    if reading.no_cache:
        return None
    return open_cache(reading.cache_dir or config.cache_dir or default_folder(), options.say)


def run(job: Job, reading: Reading, options: Globals) -> Report:
    """Read and compare the job's articles."""
    from factcheck import engine

    for skipped in job.skipped:
        place = f"{skipped.path}:{skipped.line}:{skipped.column or 1}" if skipped.line else skipped.path
        options.say(f"{place}: skipped: {skipped.reason}" + (f"; {skipped.hint}" if skipped.hint else ""))
    jobs = job.config.jobs if reading.jobs is None else reading.jobs
    cache = open_for(job.config, reading, options)
    try:
        return engine.run(
            job.articles,
            job.skipped,
            job.ruleset,
            model=reading.model or job.config.model or None,
            jobs=jobs,
            cache=cache,
        )
    finally:
        if cache:
            cache.close()
