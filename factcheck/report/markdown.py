"""index.md: the report for a repository page or a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from factcheck.models import Claim, Conflict, Side
from factcheck.report.study import Study, change_sentence, headline, suggestion
from factcheck.report.tables import context_words
from factcheck.report.text import markdown, short
from factcheck.report.views import letter, links

ROWS = 500  # of the table: GitHub shows a file up to 512 kB, a row is some 300 bytes
DETAILS = 100  # conflicts told in full below the table
CLAIMS = 6  # of one value
SENTENCE = 300  # characters


def page(told: Study, folder: Path) -> bytes:
    """The page as UTF-8; `folder` is where it will lie, for the links to the articles."""
    return ("\n".join(_lines(told, links(told, folder))) + "\n").encode("utf-8", "replace")


def _lines(told: Study, to_articles: Mapping[str, str]) -> Iterator[str]:
    conflicts = told.report.conflicts
    yield "# Where the sources disagree\n"
    yield headline(told.report) + ".\n"
    if told.changes is not None:
        yield f"Since the last report: {change_sentence(told.changes)}.\n"
    if conflicts:
        yield "| | Severity | What | Values and their sources | Status |\n|---|---|---|---|---|"
        yield from (_row(place, conflict, told) for place, conflict in enumerate(conflicts[:ROWS]))
        if len(conflicts) > ROWS:
            yield f"\n{len(conflicts) - ROWS:,} more are in conflicts.csv and index.html."
        for place, conflict in enumerate(conflicts[:DETAILS]):
            yield from _detail(place, conflict, told, to_articles)
        if len(conflicts) > DETAILS:
            yield f"\n{len(conflicts) - DETAILS:,} more are told in full in index.html."
    yield from _gone(told)
    yield from _skipped(told)


def _row(place: int, conflict: Conflict, told: Study) -> str:
    name = f"{conflict.subject}, {conflict.attribute.replace('_', ' ')}"
    values = " <br> ".join(f"**{markdown(short(side.value, 60))}**: {_names(side, told)}" for side in conflict.values)
    what = f"[{markdown(short(name, 80))}](#{conflict.id})" if place < DETAILS else markdown(name)
    return f"| {place + 1} | {conflict.severity} | {what} | {values} | {_status(conflict, told)} |"


def _status(conflict: Conflict, told: Study) -> str:
    change = told.changes.now[conflict.id] if told.changes is not None else ""
    return conflict.status + (f", {change} since" if change in ("new", "changed") else "")


def _names(side: Side, told: Study) -> str:
    names = list(dict.fromkeys(markdown(told.label(claim.source)) for claim in side.claims))
    return ", ".join(names[:4]) + (f" and {len(names) - 4} more" if len(names) > 4 else "")


def _detail(place: int, conflict: Conflict, told: Study, to_articles: Mapping[str, str]) -> Iterator[str]:
    weighed = told.support[conflict.id]
    yield f'\n<a id="{conflict.id}"></a>\n'
    yield f"## {place + 1}. {markdown(conflict.subject)}: {markdown(conflict.attribute.replace('_', ' '))}\n"
    yield f"{conflict.severity}, {conflict.kind}, {_status(conflict, told)}. {markdown(conflict.explanation)}\n"
    if conflict.verdict:
        yield f"Verdict: {markdown(conflict.verdict)}\n"
    yield f"{markdown(suggestion(weighed))}. {markdown(weighed.sentence)}\n"
    for number, side in enumerate(conflict.values):
        yield f"- {letter(number)}: **{markdown(side.value)}**"
        yield from (_claim(claim, told, to_articles) for claim in side.claims[:CLAIMS])
        if len(side.claims) > CLAIMS:
            yield f"  - and {len(side.claims) - CLAIMS} more"


def _claim(claim: Claim, told: Study, to_articles: Mapping[str, str]) -> str:
    cited = told.cite(claim)
    place = markdown(cited.where)
    link = to_articles.get(claim.source)
    where = f"[{place}]({link}{cited.anchor})" if link else place
    where += f", [original]({cited.link})" if cited.link else ""
    limits = [
        word for word in ("" if claim.stance == "asserted" else claim.stance, context_words(claim.context)) if word
    ]
    told_limits = f" ({markdown(', '.join(limits))})" if limits else ""
    sentence = markdown(short(claim.sentence.strip(), SENTENCE))
    value = markdown(claim.quote)
    if value and sentence.count(value) == 1:
        sentence = sentence.replace(value, f"**{value}**")
    return f"  - {markdown(told.label(claim.source))}, {where}{told_limits}: “{sentence}”"


def _gone(told: Study) -> Iterator[str]:
    if told.changes is None or not told.changes.gone:
        return
    yield "\n## Gone since the last report\n"
    for old in told.changes.gone[:ROWS]:
        yield f"- {markdown(old.subject)}, {markdown(old.attribute)}: {markdown(' / '.join(old.values))}"


def _skipped(told: Study) -> Iterator[str]:
    skipped = told.report.skipped
    if skipped:
        yield "\n## Left out\n"
        yield from (f"- {markdown(one.path)}: {markdown(one.reason)}" for one in skipped[:ROWS])
        if len(skipped) > ROWS:
            yield f"- and {len(skipped) - ROWS:,} more, in report.json"
