"""From a sentence to its claims: to what each value is attached, of whom it is said, and what limits it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from factcheck.extract import (
    ages,
    answered,
    characterised,
    credited,
    dated,
    elapsed,
    figures,
    held,
    nationality,
    occasions,
    posts,
    spells,
    tallies,
    terms,
)
from factcheck.extract.scene import Line, Scene
from factcheck.extract.signals import Signals
from factcheck.models import Claim
from factcheck.ruleset import Attribute
from factcheck.values import EntityRef, Quantity


def claims_of(scene: Scene, line: Line) -> Iterator[Claim]:
    """Every claim of one sentence: dates, figures, traits, entities; each name and figure answers a question once."""
    stages = (
        dated,
        elapsed,
        held,
        terms,
        ages,
        occasions,
        spells,
        figures,
        tallies,
        characterised,
        answered,
        credited,
        posts,
        nationality,
    )
    given: set[tuple[str, int, Quantity | None]] = set()
    for stage in stages:
        for claim in stage.claims(scene, line):
            kept = fitting(claim, scene.signals)
            if kept is None:
                continue
            answer = kept.attribute, kept.start, kept.value if isinstance(kept.value, Quantity) else None
            if answer in given:
                continue
            if isinstance(kept.value, EntityRef | Quantity):
                given.add(answer)
            yield kept


def fitting(claim: Claim, index: Signals) -> Claim | None:
    """A claim of an attribute that can be said of its subject: its own, or one that the same word signals.

    With `dredged: {verbs: [deepen], subjects: [harbour]}`, "the road was deepened in 1974" says nothing of `dredged`.
    A name that no other attribute takes stays: what it names is not known.
    """
    rule = index.attributes.get(claim.attribute.partition(":")[0])
    if rule is None or _said_of(claim.subject.head, rule):
        return claim
    for other in index.attributes.values():
        alike = (other.kind, other.unit) == (rule.kind, rule.unit) and _said_of(claim.subject.head, other)
        if alike and claim.predicate in (*other.verbs, *other.nouns, *other.adjectives):
            return msgspec.structs.replace(claim, attribute=other.id)
    return claim if claim.subject.kind == "name" else None


def _said_of(head: str, rule: Attribute) -> bool:
    return not rule.subjects or head in rule.subjects
