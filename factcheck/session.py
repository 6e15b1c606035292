"""The functions for notebooks and tests: `check` and `claims`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.errors import FactcheckError
from factcheck.models import Report
from factcheck.ruleset import RuleSet

if TYPE_CHECKING:
    from factcheck.corpus import Corpus


class Checked(Report, frozen=True):
    """The report of a check."""

    def to_dict(self) -> dict[str, Any]:
        """The report as `check --format json` prints it."""
        from factcheck.report.document import to_dict

        return to_dict(self)


def check(
    articles: Mapping[str, str] | Iterable[str | Path],
    *,
    rules: Iterable[str | Path] = (),
    published: Mapping[str, str] | None = None,
    model: str | None = None,
) -> Checked:
    """Compare articles, given as texts by name or as files and folders, and report what cannot all be true.

    `rules` are rule files or folders beside the general rules; `published` gives the day of a text by its name, for
    words like "last March". Raises FactcheckError for a path or a rule that cannot be read.
    """
    from factcheck.engine import run
    from factcheck.silence import silence

    taken = _articles(articles, published or {})
    report = run(taken.articles, taken.skipped, _rules(tuple(map(str, rules))), model=model)
    left = silence(report.conflicts, report.articles, taken.ignores, {})
    report = msgspec.structs.replace(report, conflicts=left.conflicts)
    return Checked(**{field: getattr(report, field) for field in Report.__struct_fields__})


def claims(
    text: str,
    *,
    published: str = "",
    rules: Iterable[str | Path] = (),
    model: str | None = None,
) -> list[dict[str, Any]]:
    """What a text claims, in reading order, as `claims --format jsonl` prints it.

    Raises FactcheckError for a rule or a text that cannot be read.
    """
    from factcheck.citing import citer
    from factcheck.engine import run
    from factcheck.report.document import claim_dict

    taken = _articles({"text": text}, {"text": published})
    report = run(taken.articles, taken.skipped, _rules(tuple(map(str, rules))), model=model)
    for left in report.skipped:
        raise FactcheckError(left.path, left.reason, hint=left.hint)
    cite = citer(report.articles)
    return [claim_dict(claim, cite) for claim in report.claims if claim.source == "text"]


@lru_cache(maxsize=8)
def _rules(paths: tuple[str, ...]) -> RuleSet:
    from factcheck.rules import load_rules

    return load_rules([Path(path) for path in paths], general=True)


def _articles(articles: Mapping[str, str] | Iterable[str | Path], published: Mapping[str, str]) -> Corpus:
    from factcheck.corpus import Corpus, article_from_text, read_corpus
    from factcheck.silence import ignores_in

    if isinstance(articles, Mapping):
        made = (article_from_text(name, text, published=published.get(name, "")) for name, text in articles.items())
        ignores = (ignore for name, text in articles.items() for ignore in ignores_in(name, text))
        return Corpus(tuple(made), (), tuple(ignores))
    if isinstance(articles, str | Path):
        raise TypeError("give a list of paths, or a mapping of names to texts")
    return read_corpus([Path(path) for path in articles])
