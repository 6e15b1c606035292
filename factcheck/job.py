"""What a command works on: configuration, rules, cache and articles, found and read; and the run over them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from factcheck.asked import Globals, Reading
from factcheck.cache import Cache, default_folder, open_cache
from factcheck.cache_key import rules_key
from factcheck.config import Config, load_config
from factcheck.errors import FactcheckError
from factcheck.limits import Limits
from factcheck.models import Article, Report, Skipped
from factcheck.ruleset import RuleSet
from factcheck.silence import Ignore

if TYPE_CHECKING:
    from factcheck import engine
    from factcheck.rules import Source

UNKEPT = Reading(no_cache=True)
NO_CORPUS = (
    "no articles were named and none are configured",
    'name files or folders, or write `corpus = ["articles"]` into factcheck.toml (`factcheck init` does)',
)


class Job(msgspec.Struct, frozen=True):
    """Everything that is known before an article is read by the model."""

    options: Globals
    reading: Reading
    config: Config
    ruleset: RuleSet
    cache: Cache | None = None
    articles: tuple[Article, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    ignores: tuple[Ignore, ...] = ()

    @property
    def model(self) -> str | None:
        """The model asked for, None for the installed one."""
        return self.reading.model or self.config.model or None

    @property
    def jobs(self) -> int:
        """The processes asked for, 0 for one a core."""
        return self.config.jobs if self.reading.jobs is None else self.reading.jobs

    @property
    def limits(self) -> Limits:
        """What reading one article may cost."""
        bytes, seconds = self.reading.max_bytes, self.reading.timeout_per_article
        return Limits(
            self.config.max_bytes if bytes is None else bytes,
            self.config.timeout_per_article if seconds is None else seconds,
        )


def setup(options: Globals, reading: Reading = UNKEPT) -> Job:
    """The configuration that is in force here, and its rules."""
    return _job(options, reading, load_config(Path.cwd(), options.config), None)


def _job(options: Globals, reading: Reading, config: Config, cache: Cache | None) -> Job:
    from factcheck.rules import rule_sources, rules_of

    sources = rule_sources([*config.rules, *options.rules])
    rules = kept_rules(sources, cache) if cache else rules_of(sources)
    return Job(options, reading, config, rules, cache)


def kept_rules(sources: tuple[Source, ...], cache: Cache) -> RuleSet:
    """The rules of files, those that were read before without a mistake from the cache."""
    from factcheck.rules import rules_of

    key = rules_key(sources)
    body = cache.get_many([key]).get(key)
    if body is not None:
        with suppress(msgspec.MsgspecError):
            return msgspec.msgpack.decode(body, type=RuleSet)
    rules = rules_of(sources)
    cache.put_many({key: msgspec.msgpack.encode(rules)})
    return rules


@contextmanager
def working(options: Globals, reading: Reading) -> Iterator[Job]:
    """A job with its cache open."""
    config = load_config(Path.cwd(), options.config)
    if reading.no_cache:
        yield _job(options, reading, config, None)
        return
    cache = open_cache(reading.cache_dir or config.cache_dir or default_folder(), options.say)
    try:
        yield _job(options, reading, config, cache)
    finally:
        cache.close()


def with_articles(job: Job, paths: Sequence[Path]) -> Job:
    """The job with the articles of these paths; raises where there are none to read."""
    from factcheck.corpus import read_corpus

    if not paths:
        raise FactcheckError("", NO_CORPUS[0], hint=NO_CORPUS[1])
    taken = read_corpus(paths, limits=job.limits, columns=job.config.columns, cache=job.cache)
    say_skipped(job, taken.skipped)
    if not taken.articles:
        raise FactcheckError(", ".join(map(str, paths)), "none of the files could be read")
    return msgspec.structs.replace(job, articles=taken.articles, skipped=taken.skipped, ignores=taken.ignores)


def say_skipped(job: Job, skipped: Iterable[Skipped]) -> None:
    """A line for each file that was left out."""
    for left in skipped:
        place = f"{left.path}:{left.line}:{left.column or 1}" if left.line else left.path
        job.options.say(f"{place}: skipped: {left.reason}" + (f"; {left.hint}" if left.hint else ""))


def run(job: Job) -> Report:
    """Read and compare the job's articles."""
    from factcheck import engine

    with progress(job) as advance:
        made = engine.run(
            job.articles,
            job.skipped,
            job.ruleset,
            model=job.model,
            jobs=job.jobs,
            cache=job.cache,
            advance=advance,
            limits=job.limits,
        )
    say_skipped(job, (left for left in made.skipped if left not in job.skipped))
    if job.articles and not made.articles:
        raise FactcheckError("", "none of the articles could be read", hint="what is said of each tells what to do")
    return made


@contextmanager
def progress(job: Job) -> Iterator[engine.Advance | None]:
    """A bar on standard error for what takes longer than a moment; none in a pipe or when asked to be quiet."""
    if job.options.quiet or not sys.stderr.isatty():
        yield None
        return
    from factcheck.report.terminal import progress

    with progress("reading", len(job.articles)) as advance:
        yield advance
