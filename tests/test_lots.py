"""Claims compared in lots, by whichever process, come to the rows that one process finds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from factcheck.compare import paired, rows
from factcheck.meetings import apart
from factcheck.models import Conflict
from factcheck.partitions import lots
from factcheck.partitions.local import on_this_machine
from factcheck.partitions.lots import in_lots
from factcheck.partitions.work import DIED, Workers
from factcheck.ruleset import Attribute
from tests.reading import case
from tests.test_compare_meetings import APART, TOGETHER, matters_of, spread
from tests.test_crowd import VALUES, Draw

CASES = 300


def here(work: Any, shared: Any, loads: Iterable[tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
    """Workers that are this process, the last load first."""
    for key, load in reversed(list(loads)):
        yield key, work(load, shared)


def dying(work: Any, shared: Any, loads: Iterable[tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
    """Workers of which every other one dies."""
    for number, (key, load) in enumerate(loads):
        yield key, DIED if number % 2 else work(load, shared)


def mixed(attribute: str, seed: int) -> Draw:
    """Claims on three things or none named, those of a date under two attributes that ask the same; of every other draw
    without known facts."""
    draw = Draw(attribute, seed)
    draw.rules = replace(draw.rules, attributes=tuple(map(alike, draw.rules.attributes)))
    attributes = ("opened", "took_office") if attribute == "opened" else (attribute,)
    draw.claims = [
        replace(claim, attribute=draw.random.choice(attributes), entity=draw.random.choice(THINGS))
        for claim in draw.claims
        if seed % 2 or claim.source != "x.yaml"
    ]
    return draw


THINGS = ("Harlan Bridge", "Dorvik Bridge", "Norvik Mill", "")


def alike(rule: Attribute) -> Attribute:
    """The rule, that of openings with another that asks the same."""
    return replace(rule, alike=("took_office",)) if rule.id == "opened" else rule


def told(draw: Draw, workers: Workers | None) -> list[Conflict]:
    pairing = in_lots(workers) if workers is not None else paired
    return rows(pairing(draw.claims, draw.rules, draw.about, draw.published), draw.claims, draw.rules)


@pytest.mark.parametrize("workers", [here, dying])
@pytest.mark.parametrize("attribute", VALUES)
def test_the_rows_are_those_of_one_process(attribute: str, workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lots, "LOT", 3)
    found = split = 0
    for seed in range(CASES):
        draw = mixed(attribute, seed)
        one = told(draw, None)
        assert told(draw, workers) == one, seed
        found += len(one)
        split += len(list(lots.lots(draw.claims, draw.rules, draw.about, draw.published))) > 1
    assert found > CASES // 20 < split


def test_processes_of_their_own_come_to_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lots, "LOT", 3)
    draw = next(d for d in (mixed("opened", seed) for seed in range(CASES)) if len(told(d, None)) > 1)
    assert told(draw, on_this_machine(2)) == told(draw, None)


@pytest.mark.parametrize(
    ("places", "about", "expected"),
    [
        case("articles apart", ["a P", "b P"], APART, []),
        case("two of one article", ["a P", "b P", "a Q"], APART, [[0, 2]]),
        case("a full name", ["a Harlan Bridge", "b P", "c Harlan Bridge"], APART, [[0, 2]]),
        case("one matter", ["a P", "b Q", "c P"], TOGETHER, [[0, 1]]),
        case("through a third", ["a P", "b Q", "c R"], matters_of({"a": "b", "b": "ac", "c": "b"}), [[0, 1, 2]]),
        case("a known fact meets all", ["a P", "b Q", "x.yaml R"], APART, [[0, 1, 2]]),
    ],
)
def test_which_claims_of_a_block_never_meet(places: list[str], about: Any, expected: list[list[int]]) -> None:
    claims = spread(*places)
    assert apart(range(len(claims)), claims, about) == expected
