"""How each source stands in the disputes: alone, with others, against itself; and whose text it shares."""

from __future__ import annotations

from collections import Counter, defaultdict

import msgspec

from factcheck.models import Conflict
from factcheck.report.study import Study


class SourceView(msgspec.Struct, frozen=True):
    """One source: conflicts it takes part in, and of these how often it is alone, in company or against itself."""

    path: str
    label: str
    title: str
    publisher: str
    published: str
    words: int
    claims: int
    conflicts: int
    alone: int
    agrees: int
    itself: int
    shares: tuple[str, ...]


class _Standing(msgspec.Struct):
    conflicts: int = 0
    alone: int = 0
    agrees: int = 0
    itself: int = 0


def sources(told: Study) -> tuple[SourceView, ...]:
    """All sources, those in most conflicts first."""
    claims = Counter(claim.source for claim in told.report.claims)
    standing = _standings(told)
    shares: defaultdict[str, list[str]] = defaultdict(list)
    for copy in told.voices.copies:
        shares[copy.first].append(told.label(copy.second))
        shares[copy.second].append(told.label(copy.first))
    views = [
        SourceView(
            path=article.path,
            label=told.label(article.path),
            title=article.title,
            publisher=article.publisher,
            published=article.published,
            words=article.words,
            claims=claims[article.path],
            conflicts=standing[article.path].conflicts,
            alone=standing[article.path].alone,
            agrees=standing[article.path].agrees,
            itself=standing[article.path].itself,
            shares=tuple(shares[article.path]),
        )
        for article in told.report.articles
    ]
    return tuple(sorted(views, key=lambda view: (-view.conflicts, -view.alone, view.path)))


def _standings(told: Study) -> defaultdict[str, _Standing]:
    standing: defaultdict[str, _Standing] = defaultdict(_Standing)
    for conflict in told.report.conflicts:
        for path, how in _stands(conflict, told).items():
            one = standing[path]
            one.conflicts += 1
            setattr(one, how, getattr(one, how) + 1)
    return standing


def _stands(conflict: Conflict, told: Study) -> dict[str, str]:
    """How each source stands: against "itself" when it states two values, else "alone" or "agrees" with a voice."""
    held = [{claim.source for claim in side.claims} for side in conflict.values]
    times = Counter(path for paths in held for path in paths)
    stands = {}
    for paths in held:
        company = {told.voices.of(path) for path in paths}
        for path in paths:
            stands[path] = "itself" if times[path] > 1 else "alone" if len(company) == 1 else "agrees"
    return stands
