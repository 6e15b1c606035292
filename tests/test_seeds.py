"""The sample articles: every contradiction that is known to be in them is found, and nothing else is flagged.

`seeds-gold.jsonl` holds pairs of quotes that contradict each other, `seeds-traps.jsonl` pairs that only seem to, and
`seeds-optional.jsonl` pairs about which one can argue.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import REPO

SEEDS = REPO / "seeds"
Row = dict[str, Any]


def rows(kind: str) -> list[Row]:
    """The labelled pairs of one kind."""
    path = REPO / "tests" / f"seeds-{kind}.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


GOLD, TRAPS, OPTIONAL = rows("gold"), rows("traps"), rows("optional")


def span(side: Row) -> tuple[int, int]:
    """Where the quote stands in its article."""
    start = (SEEDS / side["file"]).read_text("utf-8").index(side["quote"])
    return start, start + len(side["quote"])


def holding(conflict: Row, side: Row) -> set[int]:
    """The values of a conflict of which a claim overlaps the quote."""
    start, end = span(side)
    return {
        number
        for number, value in enumerate(conflict["values"])
        for claim in value["claims"]
        if Path(claim["source"]).name == side["file"] and claim["start"] < end and start < claim["end"]
    }


def sets_apart(conflict: Row, row: Row) -> bool:
    """Whether the conflict holds one quote in one of its values and the other in another."""
    return any(a != b for a in holding(conflict, row["a"]) for b in holding(conflict, row["b"]))


@pytest.fixture(scope="module")
def flagged() -> list[Row]:
    """The errors and warnings of the samples under the topic's rules, as `check --format json` has them."""
    import factcheck

    report = factcheck.check([SEEDS], rules=[REPO / "rules"]).to_dict()
    return [conflict for conflict in report["conflicts"] if conflict["severity"] != "note"]


@pytest.mark.parametrize("row", [*GOLD, *TRAPS, *OPTIONAL], ids=lambda row: row["id"])
def test_quotes_stand_once_in_their_articles(row: Row) -> None:
    for side in (row["a"], row["b"]):
        assert (SEEDS / side["file"]).read_text("utf-8").count(side["quote"]) == 1


@pytest.mark.parametrize("row", GOLD, ids=lambda row: row["id"])
def test_contradiction_is_found(row: Row, flagged: list[Row]) -> None:
    assert any(sets_apart(conflict, row) for conflict in flagged)


@pytest.mark.parametrize("row", TRAPS, ids=lambda row: row["id"])
def test_trap_is_not_flagged(row: Row, flagged: list[Row]) -> None:
    assert not any(sets_apart(conflict, row) for conflict in flagged)


def test_nothing_else_is_flagged(flagged: list[Row]) -> None:
    known = [*GOLD, *OPTIONAL]
    other = [conflict for conflict in flagged if not any(sets_apart(conflict, row) for row in known)]
    assert [(one["subject"]["name"], one["attribute"]) for one in other] == []


def test_samples_have_a_title_and_an_id() -> None:
    from factcheck.corpus import read_corpus

    corpus = read_corpus([SEEDS])
    assert corpus.skipped == ()
    assert all(article.title and article.id for article in corpus.articles)
