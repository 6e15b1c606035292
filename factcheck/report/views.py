"""What the page shows of each conflict: values, sources and sentences, cut and marked, still as plain strings."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

import msgspec

from factcheck.citing import Citation, file_of
from factcheck.models import Article, Claim, Conflict, Side
from factcheck.report.marking import PARAGRAPH, Piece, paragraph_pieces, sentence_pieces
from factcheck.report.pictures import Picture, picture
from factcheck.report.study import Study, suggestion
from factcheck.report.support import Support
from factcheck.report.tables import context_words

OPEN_CLAIMS = 4  # claims of one value shown at once, the others on demand
STEPS = 8  # reasons why the claims were compared; `factcheck explain` tells all
ROW_SOURCES = 2  # sources named under each value in the list

_SCOPES = {"cross": "between sources", "within": "within one source", "reference": "against a reference fact"}


class ClaimView(msgspec.Struct, frozen=True):
    """One claim with its place, its sentence in pieces and its paragraph in pieces (empty when it adds nothing)."""

    label: str
    place: str
    link: str
    url: str
    published: str
    publisher: str
    stance: str
    context: str
    how: str
    sentence: tuple[Piece, ...]
    paragraph: tuple[Piece, ...]


class SideView(msgspec.Struct, frozen=True):
    """One value: its letter and number, who states it, and whether it is the better supported one."""

    letter: str
    number: int
    value: str
    sources: tuple[str, ...]
    more: int
    claims: tuple[ClaimView, ...]
    rest: tuple[ClaimView, ...]
    suggested: bool


class ConflictView(msgspec.Struct, frozen=True):
    """One conflict as the page shows it."""

    id: str
    rule: str
    kind: str
    severity: str
    status: str
    change: str
    scope: str
    subject: str
    mentions: tuple[str, ...]
    attribute: str
    explanation: str
    steps: tuple[str, ...]
    verdict: str
    sides: tuple[SideView, ...]
    sources: tuple[int, ...]
    suggestion: str
    support: Support
    picture: Picture | None


def conflict_view(
    conflict: Conflict, told: Study, links: Mapping[str, str], numbers: Mapping[str, int], paragraph: int = PARAGRAPH
) -> ConflictView:
    """A conflict for the page.

    `links` leads to the articles, `numbers` are those of the sources in the filter, `paragraph` is how many characters
    of each paragraph are shown.
    """
    weighed = told.support[conflict.id]
    sides = tuple(
        _side(place, side, weighed.suggested == place, told, links, paragraph)
        for place, side in enumerate(conflict.values)
    )
    sources = {claim.source for side in conflict.values for claim in side.claims}
    return ConflictView(
        id=conflict.id,
        rule=conflict.rule,
        kind=conflict.kind,
        severity=conflict.severity,
        status=conflict.status,
        change=told.changes.now[conflict.id] if told.changes else "",
        scope=_SCOPES[conflict.scope],
        subject=conflict.subject,
        mentions=tuple(name for name in conflict.mentions if name != conflict.subject),
        attribute=conflict.attribute.replace("_", " "),
        explanation=conflict.explanation,
        steps=_steps(conflict),
        verdict=conflict.verdict,
        sides=sides,
        sources=tuple(sorted(numbers[source] for source in sources)),
        suggestion=suggestion(weighed),
        support=weighed,
        picture=picture(conflict, told.label),
    )


def _steps(conflict: Conflict) -> tuple[str, ...]:
    """Why the claims were compared, without what is said beside each claim and what the explanation says."""
    beside = {claim.subject.how for side in conflict.values for claim in side.claims}
    return tuple(step for step in conflict.steps if step not in beside and step not in conflict.explanation)[:STEPS]


def letter(place: int) -> str:
    """The letter of a value: A, B, C … after Z the number.

    >>> letter(0), letter(27)
    ('A', '28')
    """
    return chr(ord("A") + place) if place < 26 else str(place + 1)


def _side(place: int, side: Side, suggested: bool, told: Study, links: Mapping[str, str], paragraph: int) -> SideView:
    names = tuple(dict.fromkeys(told.label(claim.source) for claim in side.claims))
    claims = tuple(_claim(claim, told, links, paragraph) for claim in side.claims)
    return SideView(
        letter=letter(place),
        number=place % 6,
        value=side.value,
        sources=names[:ROW_SOURCES],
        more=len(names[ROW_SOURCES:]),
        claims=claims[:OPEN_CLAIMS],
        rest=claims[OPEN_CLAIMS:],
        suggested=suggested,
    )


def _claim(claim: Claim, told: Study, links: Mapping[str, str], paragraph: int) -> ClaimView:
    article = told.articles.get(claim.source, Article(path=claim.source, text=""))
    cited = told.cite(claim)
    return ClaimView(
        label=told.label(claim.source),
        place=cited.where,
        link=_with_anchor(links.get(claim.source, ""), cited),
        url=cited.link,
        published=article.published,
        publisher=article.publisher,
        stance="" if claim.stance == "asserted" else claim.stance,
        context=context_words(claim.context),
        how=claim.subject.how,
        sentence=sentence_pieces(claim),
        paragraph=paragraph_pieces(claim, paragraph),
    )


def _with_anchor(link: str, cited: Citation) -> str:
    return link + cited.anchor if link else ""


def links(told: Study, folder: Path) -> dict[str, str]:
    """Relative links from the report's folder to the files; none when it lies outside of the current folder."""
    claims = (claim for conflict in told.report.conflicts for side in conflict.values for claim in side.claims)
    files = {claim.source: claim.source for claim in claims}
    files |= {path: file_of(article) for path, article in told.articles.items()}
    here = Path.cwd()
    if not folder.resolve().is_relative_to(here):
        return {}
    start = folder.resolve().relative_to(here).as_posix()
    return {
        path: quote(os.path.relpath(file, start).replace(os.sep, "/"), errors="replace")
        for path, file in files.items()
        if not file.startswith("/")
    }
