"""The two halves of a run: a corpus read into a folder of partitions, and the report on such folders."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import msgspec

from factcheck import __version__, engine
from factcheck.cache_key import origin
from factcheck.errors import FactcheckError
from factcheck.extract.pipeline import extract, model_name
from factcheck.job import Job, say_skipped
from factcheck.models import Article, Report, Skipped
from factcheck.partitions.batch import Task, completed
from factcheck.partitions.folder import SCHEMA, Run, begin, is_done, keep, kept, read_list
from factcheck.partitions.lots import in_lots
from factcheck.partitions.plan import planned, wanted
from factcheck.partitions.work import Workers


def read_into(folder: Path, job: Job, workers: Workers, advance: engine.Advance | None = None) -> tuple[int, int]:
    """Read the job's articles into a folder; how many partitions there are, and how many of them were read now.

    Partitions that lie there already are left as they are. `advance` is told how many more articles are done.
    """
    old = read_list(folder)
    count = old.count if old else wanted(job.articles)
    model = model_name(job.model)
    parts = planned(job.articles, count, model, job.ruleset.digest)
    names = tuple(part.name for part in parts)
    made_by = (__version__, origin(), model, job.ruleset.digest)
    begin(folder, Run(SCHEMA, *made_by, count, names, job.skipped, job.ignores), old)
    missing = [part for part in parts if not is_done(folder, part.name)]
    if advance is not None:
        advance(len(job.articles) - sum(len(part.articles) for part in missing))
    left: list[Skipped] = []
    for part, tables in completed(missing, workers, Task(job.ruleset, job.model, job.limits, extract)):
        keep(folder, part, tables)
        left += tables.unread
        if advance is not None:
            advance(len(part.articles))
    say_skipped(job, sorted(left, key=lambda one: one.path))
    return len(parts), len(missing)


def compared(folders: Sequence[Path], job: Job, workers: Workers | None = None) -> tuple[Job, Report]:
    """The job with the articles of these folders, and the report on them, as if all had been read in one run.

    The claims are compared by workers where there are any, else by this process.
    """
    runs = {folder: _fitting(folder, job) for folder in folders}
    pairs = [pair for folder, run in runs.items() for pair in kept(folder, run)]
    pairs.sort(key=lambda pair: pair[0].path)
    articles = [article for article, _ in pairs]
    _refuse_twice(articles)
    skipped = tuple(left for run in runs.values() for left in run.skipped)
    ignores = tuple(ignore for run in runs.values() for ignore in run.ignores)
    read = [reading for _, reading in pairs] + list(engine.facts(job.ruleset, job.cache))
    pairing = in_lots(workers) if workers is not None else None
    report = engine.compared(articles, read, skipped, job.ruleset, model=job.model, pairing=pairing)
    return msgspec.structs.replace(job, articles=tuple(articles), skipped=skipped, ignores=ignores), report


def _fitting(folder: Path, job: Job) -> Run:
    """The list of a folder that was read by this program, this model and these rules."""
    run = read_list(folder)
    if run is None:
        raise FactcheckError(str(folder), "holds no partitions", hint="`factcheck extract -o` makes them")
    ours = {"version": origin(), "model": model_name(job.model), "rules": job.ruleset.digest}
    theirs = {"version": run.made_by, "model": run.model, "rules": run.rules_digest}
    for what, value in ours.items():
        if theirs[what] != value:
            told = f"was read with another {what}" if what != "rules" else "was read with other rules"
            raise FactcheckError(str(folder), told, hint="run `factcheck extract` on it again, or compare as it was")
    return run


def _refuse_twice(articles: Sequence[Article]) -> None:
    """Raise where two folders hold one article."""
    for one, other in pairwise(articles):
        if one.path == other.path:
            raise FactcheckError(one.path, "was read into two of the folders", hint="name one of them")
