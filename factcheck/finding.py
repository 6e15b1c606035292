"""A conflict as one line of a checker: where it is blamed, what it contradicts, and how that is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from factcheck.models import Article, Claim, Conflict, Severity, Side
from factcheck.reference import is_reference
from factcheck.voices import Voices, voices

RANK: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}


class Finding(msgspec.Struct, frozen=True):
    """A conflict, the claim that it is shown at, and the claims of other values that it contradicts.

    `here` and `there` are the places of these claims in sources that have no lines, "" where a line tells it.
    """

    conflict: Conflict
    side: Side
    claim: Claim
    against: tuple[tuple[Side, Claim], ...]
    here: str = ""
    there: tuple[str, ...] = ()

    @property
    def message(self) -> str:
        """One sentence: who, what, the value here, the value elsewhere and where that is."""
        side, claim = self.against[0] if self.against else (self.side, self.claim)
        more = len({c.source for _, c in self.against} - {claim.source})
        others = f" and {more} more" if more else ""
        subject = self.conflict.subject
        what = self.conflict.attribute.replace("_", " ")
        by = "by the reference in" if is_reference(claim.source) else "in"
        here = f"here ({self.here})" if self.here else "here"
        at = _at(claim, self.there[0] if self.there else "")
        return f"{subject}: {what} is {self.side.value} {here}, but {side.value} {by} {at}{others}"


def _at(claim: Claim, place: str) -> str:
    """A claim's source with its line, or with its place where it has no lines."""
    return f"{claim.source}, {place}" if place else f"{claim.source}:{claim.line}"


def at_column(claim: Claim, place: str) -> str:
    """Where a claim stands: its line and column; without lines the file, for the message has the place."""
    return claim.source if place else f"{claim.source}:{claim.line}:{claim.column}"


def in_its_line(claim: Claim) -> str:
    """No place but the line."""
    return ""


def findings(
    conflicts: Iterable[Conflict],
    articles: Sequence[Article],
    focus: frozenset[str] | None,
    place: Callable[[Claim], str] = in_its_line,
) -> list[Finding]:
    """A finding for each conflict that an article in `focus` (None: any of them) takes part in, in reading order.

    `place` tells where a claim stands in a source that has no lines.
    """
    blamed = frozenset(article.path for article in articles) if focus is None else focus
    told = list(conflicts)
    copied = _copied(told, articles)
    found = [finding for conflict in told for finding in _finding(conflict, blamed, copied, place)]
    return sorted(found, key=lambda f: (f.claim.source, f.claim.line, f.claim.column, f.conflict.rule, f.conflict.id))


def _copied(conflicts: Iterable[Conflict], articles: Sequence[Article]) -> Voices:
    """Who copies whom among the articles that share a value; where one says it alone there is nothing to count."""
    sides = [{claim.source for claim in side.claims} for conflict in conflicts for side in conflict.values]
    counted = {source for sources in sides if len(sources) > 1 for source in sources}
    return voices([article for article in articles if article.path in counted])


def _finding(
    conflict: Conflict, blamed: frozenset[str], copied: Voices, place: Callable[[Claim], str]
) -> Iterator[Finding]:
    """The finding of one conflict, at the named claim whose value has the fewest voices behind it.

    A reference fact is never blamed, for its source is a rule file and so never among the sources; nor is a claim that
    a fact bears out, as long as another is not. What a fact says is named before what articles say.
    """
    named = [(side, claim) for side in conflict.values for claim in side.claims if claim.source in blamed]
    if not named:
        return
    side, claim = min(named, key=lambda at: _blame(at[0], at[1], copied))
    others = [(s, c) for s in conflict.values if s is not side for c in s.claims]
    against = tuple(sorted(others, key=lambda at: not is_reference(at[1].source)))
    yield Finding(conflict, side, claim, against, place(claim), tuple(place(c) for _, c in against))


def _blame(side: Side, claim: Claim, copied: Voices) -> tuple[bool, int, str, int]:
    """What is to be blamed least comes last: what a fact says, what many say, each for himself, what is read later."""
    sources = {claim.source for claim in side.claims}
    heard = {copied.of(source) for source in sources}
    return any(map(is_reference, sources)), len(heard), claim.source, claim.start


def end_of(claim: Claim) -> tuple[int, int]:
    """The line and column just behind a claim's words, counted from 1 in code points."""
    lines = claim.quote.split("\n")
    if len(lines) == 1:
        return claim.line, claim.column + len(claim.quote)
    return claim.line + len(lines) - 1, len(lines[-1]) + 1


def is_open(conflict: Conflict) -> bool:
    """Does the conflict still ask for something? Known and stale ones do not."""
    return conflict.status in ("new", "reopened")


def at_or_above(conflict: Conflict, severity: Severity) -> bool:
    """Is the conflict at least as grave as this?"""
    return RANK[conflict.severity] <= RANK[severity]


def matches(code: str, wanted: Iterable[str]) -> bool:
    """Is a rule code among the wanted ones, or does one of them begin it ("FC1" takes FC101)?"""
    return any(code == want or (want and code.startswith(want)) for want in wanted)
