"""What a report says beyond its records: totals, who copies whom, which value is better supported, what changed.

Worked out once and shown by every format.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from math import inf
from pathlib import Path, PurePosixPath

import msgspec

from factcheck.citing import Citation, citer
from factcheck.models import Article, Claim, Conflict, Report, Side
from factcheck.report.changes import Changes, changes
from factcheck.report.support import Support, support
from factcheck.report.text import short
from factcheck.values import DateValue, Quantity
from factcheck.voices import Voices, voices

SEVERITIES = ("error", "warning", "note")
KINDS = ("date", "figure", "trait", "entity")
STATUSES = ("new", "reopened", "known", "stale")
LABEL = 46  # characters of a title that name a source; longer ones do not fit a table on a phone


class Study(msgspec.Struct, frozen=True):
    """A report with what was worked out from it, all by path or by conflict id."""

    report: Report
    articles: dict[str, Article]
    labels: dict[str, str]
    voices: Voices
    support: dict[str, Support]
    cite: Callable[[Claim], Citation]
    changes: Changes | None = None

    def label(self, path: str) -> str:
        """The name of a source as a reader knows it; a reference fact goes by its rule file."""
        return self.labels.get(path) or f"{PurePosixPath(path).name} (reference)"


def study(report: Report, since: Path | None = None) -> Study:
    """Work out what the formats show; `since` is the report.json of an earlier run."""
    report = msgspec.structs.replace(report, conflicts=tuple(map(_ascending, report.conflicts)))
    articles = {article.path: article for article in report.articles}
    copied = voices(report.articles)
    return Study(
        report=report,
        articles=articles,
        labels=_labels(report.articles),
        voices=copied,
        support={conflict.id: support(conflict, articles, copied) for conflict in report.conflicts},
        cite=citer(report.articles),
        changes=None if since is None else changes(report.conflicts, since),
    )


def _ascending(conflict: Conflict) -> Conflict:
    """The conflict with its dates or figures from the lowest to the highest, as a reader compares them."""
    return msgspec.structs.replace(conflict, values=tuple(sorted(conflict.values, key=_low)))


def _low(side: Side) -> float:
    """The lower end of a value, the same for all where there is no order."""
    value = side.claims[0].value if side.claims else None
    match value:
        case DateValue(first=low) | Quantity(low=low):
            return -inf if low is None else low
    return 0.0


def _labels(articles: Iterable[Article]) -> dict[str, str]:
    """The title of each article, its file name where it has none or shares it with another."""
    titles = {article.path: short(article.title, LABEL).strip() for article in articles}
    seen = Counter(titles.values())
    stems = Counter(PurePosixPath(path).stem for path in titles)
    return {path: title if title and seen[title] == 1 else _name(path, stems) for path, title in titles.items()}


def _name(path: str, stems: Counter[str]) -> str:
    stem = PurePosixPath(path).stem
    return stem if stems[stem] == 1 else path


def tally(conflicts: Iterable[Conflict], field: str, order: tuple[str, ...]) -> dict[str, int]:
    """How many conflicts there are of each severity, kind or status, in a fixed order, without the empty ones."""
    seen = Counter(getattr(conflict, field) for conflict in conflicts)
    return {name: seen[name] for name in order if seen[name]}


def headline(report: Report) -> str:
    """The report in one sentence: "12 conflicts (3 errors, 9 warnings) in 48 sources with 1,204 claims"."""
    found = tally(report.conflicts, "severity", SEVERITIES)
    parts = ", ".join(f"{number:,} {name if number == 1 else name + 's'}" for name, number in found.items())
    told = _plural(len(report.conflicts), "conflict") + (f" ({parts})" if parts else "")
    return f"{told} in {_plural(len(report.articles), 'source')} with {_plural(len(report.claims), 'claim')}"


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun if number == 1 else noun + 's'}"


def change_sentence(told: Changes) -> str:
    """What changed since the earlier report, in one sentence."""
    parts = (("new", told.count("new")), ("changed", told.count("changed")), ("gone", len(told.gone)))
    same = told.count("same")
    return ", ".join(f"{number:,} {name}" for name, number in parts) + f", {same:,} as before"


def suggestion(weighed: Support) -> str:
    """Which value is better supported, in words, with the deciding reason."""
    if weighed.suggested is None:
        return f"No suggestion: {weighed.reasons[0]}"
    value = weighed.backing[weighed.suggested].value
    lead = {
        "reference": "Supported by the reference",
        "clear": "Better supported",
        "slight": "Slightly better supported",
    }
    why = f" ({weighed.reasons[0]})" if weighed.strength != "reference" else ""
    return f"{lead[weighed.strength]}: {value}{why}"
