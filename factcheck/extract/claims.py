"""From a sentence to its claims: to what each value is attached, of whom it is said, and what limits it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract import (
    ages,
    answered,
    characterised,
    charged,
    credited,
    dated,
    deeds,
    elapsed,
    figures,
    foremost,
    held,
    made_of,
    nationality,
    never,
    occasions,
    posts,
    spells,
    tallies,
    terms,
)
from factcheck.extract.fitting import fitting
from factcheck.extract.scene import Line, Scene
from factcheck.extract.shown import shown
from factcheck.models import Claim
from factcheck.values import EntityRef, Quantity


def claims_of(scene: Scene, line: Line) -> Iterator[Claim]:
    """Every claim of one sentence: dates, figures, traits, entities; each name and figure answers a question once."""
    stages = (
        dated,
        elapsed,
        held,
        terms,
        never,
        ages,
        occasions,
        spells,
        figures,
        tallies,
        characterised,
        made_of,
        answered,
        credited,
        posts,
        deeds,
        charged,
        foremost,
        nationality,
    )
    given: set[tuple[str, int, Quantity | None]] = set()
    for stage in stages:
        for claim in stage.claims(scene, line):
            kept = fitting(claim, scene)
            if kept is None:
                continue
            answer = kept.attribute, kept.start, kept.value if isinstance(kept.value, Quantity) else None
            if answer in given:
                continue
            if isinstance(kept.value, EntityRef | Quantity):
                given.add(answer)
            yield kept
            yield from shown(kept, scene.signals)
