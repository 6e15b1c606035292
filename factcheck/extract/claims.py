"""From a sentence to its claims: to what each value is attached, of whom it is said, and what limits it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract import answered, characterised, dated, figures
from factcheck.extract.scene import Line, Scene
from factcheck.models import Claim


def claims_of(scene: Scene, line: Line) -> Iterator[Claim]:
    """Every claim of one sentence: dates, figures, traits, entities."""
    yield from dated.claims(scene, line)
    yield from figures.claims(scene, line)
    yield from characterised.claims(scene, line)
    yield from answered.claims(scene, line)
