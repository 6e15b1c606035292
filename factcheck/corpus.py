"""Paths to articles: every file below them, read in order, and what could not be read and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from factcheck.errors import FactcheckError
from factcheck.furniture import mark_by_recurrence
from factcheck.intake import take
from factcheck.limits import Limits
from factcheck.models import Article, Skipped
from factcheck.silence import Ignore
from factcheck.sources import STDIN, shown, walk

if TYPE_CHECKING:
    from factcheck.cache import Cache

DEFAULT = Limits()


class Corpus(msgspec.Struct, frozen=True):
    """The articles in order of path, what was left out, and the comments in them that ask for silence."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...] = ()
    ignores: tuple[Ignore, ...] = ()


def read_corpus(
    paths: Sequence[Path],
    *,
    root: Path | None = None,
    limits: Limits = DEFAULT,
    columns: Mapping[str, str] | None = None,
    cache: Cache | None = None,
) -> Corpus:
    """Read every article under the paths; one that cannot be read is listed as skipped and the rest is read.

    Paths are shown relative to `root` (default: the current folder). `columns` names the columns of tables:
    `{"text": "body", "published": "day"}`. Files that did not change come out of the `cache`. A path that is missing,
    or paths without one article, are a FactcheckError.
    """
    for path in paths:
        if path != STDIN and not path.exists() and not path.is_symlink():
            raise FactcheckError(str(path), "does not exist", hint="give the path of a file or a folder of articles")
    base = root or Path.cwd()
    files = {shown(path, base): (path, named) for path, named in walk(paths)}
    found = list(take(files, limits, columns or {}, cache))
    articles = {article.path: article for one in found for article in one.articles}
    skipped = {(left.path, left.line): left for one in found for left in one.skipped}
    if not articles and not skipped:
        told = ", ".join(map(str, paths)) or "."
        raise FactcheckError(told, "holds no articles", hint="put .txt, .md or .html files there, or give another path")
    return Corpus(
        tuple(mark_by_recurrence([articles[path] for path in sorted(articles)])),
        tuple(skipped[key] for key in sorted(skipped)),
        tuple(ignore for one in found for ignore in one.ignores),
    )


def article_from_text(name: str, text: str, published: str = "") -> Article:
    """The article that a text is, under a name; `published`, a date, wins over what the text says.

    >>> article_from_text("note", "The dam\\n\\nIt broke in 1999.").title
    'The dam'
    """
    from factcheck.moment import given_moment
    from factcheck.readers.decode import plain
    from factcheck.readers.text import from_text

    article = from_text(name, plain(text))
    return msgspec.structs.replace(article, published=given_moment(published)) if published else article
