"""Queues to review, about things that do not exist, with the articles that their claims stand in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factcheck.decision_run import standing
from factcheck.models import Article, Block, Claim, Conflict, Report
from factcheck.review.desk import Desk
from factcheck.review.lessons import NAME, Teaching
from factcheck.review.queue import Queue
from factcheck.values import Value
from tests.report_factory import article, claim, conflict, figure, report, year

DAY = "2026-05-04"
ATTRIBUTES = frozenset({"opened", "length", "builder"})


def told(value: Value, path: str, text: str, **fields: object) -> tuple[Article, Claim]:
    """An article of which one sentence is a claim: "Carts came. [It opened in {1931}.] Then rain."."""
    before, rest = text.split("[", 1)
    sentence, after = rest.split("]", 1)
    bare = sentence.replace("{", "").replace("}", "")
    whole = before + bare + after
    made = claim(
        value,
        path,
        sentence=sentence.replace("{", "[").replace("}", "]"),
        sentence_start=len(before),
        line=whole.count("\n", 0, len(before) + sentence.index("{")) + 1,
        **fields,  # type: ignore[arg-type]
    )
    return article(
        path, whole, title=path.split(".")[0].title(), format="text", blocks=(Block("paragraph", 0, len(whole)),)
    ), made


def corpus(extra: Sequence[Conflict] = ()) -> Report:
    """Three conflicts in five articles: a year, a length, a pier; then `extra`."""
    guide, opened_31 = told(
        year(1931), "guide.txt", "Ferries ran before.\n\n[Old Harbour Bridge opened in {1931}.] Rain fell.\n"
    )
    tide, opened_32 = told(year(1932), "tide.txt", "A cold spring. [The first carts crossed in {1932}.] They paid.\n")
    almanac, again_32 = told(year(1932), "almanac.txt", "[Old Harbour Bridge dates from {1932}.]\n")
    survey, short = told(
        figure(380, "meter"), "survey.txt", "[Old Harbour Bridge is {380 meters} long.]\n", attribute="length"
    )
    poster, long = told(figure(412, "meter"), "poster.txt", "[It is {412 meters} long.]\n", attribute="length")
    found = (
        conflict([opened_31], [opened_32, again_32], id="aaa1", rule="FC101", severity="error"),
        conflict([short], [long], id="bbb2", rule="FC201", severity="warning"),
        conflict(
            [claim(year(1901), "guide.txt", subject="Saltmarsh Pier")],
            [claim(year(1905), "tide.txt", subject="Saltmarsh Pier")],
            id="ccc3",
            rule="FC101",
            severity="note",
        ),
        *extra,
    )
    return report(*found, articles=[guide, tide, almanac, survey, poster])


def queue(made: Report, folder: Path, by: str = "Ada") -> Queue:
    """The queue of a report with the decisions file of a folder."""
    return Queue(standing(made, folder / "decisions.yaml"), by=by, today=lambda: DAY)


def desk(made: Report, folder: Path) -> Desk:
    """A desk whose lessons go to a file of the folder."""
    return Desk(queue(made, folder), Teaching(folder / "rules" / NAME, ATTRIBUTES, frozenset(), lambda: None))
