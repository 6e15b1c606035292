"""Which articles a check reads, and which of them it was asked about."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

import msgspec

from factcheck.asked import Check
from factcheck.errors import FactcheckError
from factcheck.job import Job, with_articles
from factcheck.models import Article, Conflict, Skipped
from factcheck.sources import read_bounded, shown


def job_and_focus(asked: Check, job: Job) -> tuple[Job, frozenset[str] | None]:
    """The job with its articles, and the articles asked about (None: all of them)."""
    corpus = [*job.config.corpus]
    named = [*asked.paths]
    if asked.diff is not None:
        from factcheck.gitdiff import changed_files

        named += changed_files(asked.diff, Path.cwd())
    narrowed = asked.diff is not None or asked.stdin or bool(corpus and asked.paths)
    if asked.diff is None:
        corpus = [*corpus, *asked.paths]
    elif not corpus:
        corpus = [*asked.paths] or [Path()]
    job = with_articles(job, corpus) if corpus or not asked.stdin else job
    if asked.stdin:
        job = _with_stdin(job, asked.stdin_filename)
        named.append(Path(asked.stdin_filename))
    return job, asked_about(job.articles, named) if narrowed else None


def _with_stdin(job: Job, name: str) -> Job:
    """The job with the article on standard input in the place of the one of that name."""
    from factcheck.intake import article_on_stdin

    path = stdin_path(name)
    data = read_bounded(sys.stdin.buffer, path, job.limits.max_bytes)
    piece = article_on_stdin(path, data, job.limits)
    refuse(piece.skipped)
    others = (article for article in job.articles if article.path != path)
    ignores = (ignore for ignore in job.ignores if ignore.source != path)
    return msgspec.structs.replace(job, articles=(*others, *piece.articles), ignores=(*ignores, *piece.ignores))


def stdin_path(name: str) -> str:
    """The path that the article on standard input goes by."""
    return Path(os.path.relpath(name)).as_posix()


def refuse(skipped: Iterable[Skipped]) -> None:
    """Raise what is said of the one article that was asked about, where it was skipped."""
    for left in skipped:
        raise FactcheckError(left.path, left.reason, line=left.line, column=left.column, hint=left.hint)


def asked_about(articles: Iterable[Article], named: Sequence[Path]) -> frozenset[str]:
    """The articles that are, or lie below, one of the named files and folders."""
    names = {shown(path, Path.cwd()) for path in named} | {shown(path.resolve(), Path.cwd()) for path in named}
    return frozenset(a.path for a in articles if "." in names or not names.isdisjoint(_above(a.path)))


def _above(path: str) -> Iterator[str]:
    """A file and all folders above it, by name; a row of a table (`list.csv#4`) lies in its file."""
    yield path
    yield path.rpartition("#")[0]
    yield from (folder.as_posix() for folder in PurePosixPath(path).parents)


def takes_part(conflict: Conflict, focus: frozenset[str]) -> bool:
    """Has one of these articles a claim in the conflict?"""
    return any(claim.source in focus for side in conflict.values for claim in side.claims)
