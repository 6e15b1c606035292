"""A figure in its clause, what it answers once that is known, and the look-ups of its words in the rules."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from factcheck.extract.counting import counts_people, noun_phrases
from factcheck.extract.happening import excluded
from factcheck.extract.illness import cases
from factcheck.extract.scene import Line, Scene
from factcheck.extract.signals import longest
from factcheck.extract.tokens import Token
from factcheck.lexicon import kin, noun_class
from factcheck.models import Mention
from factcheck.ruleset import Attribute
from factcheck.values import Quantity


class Figure(msgspec.Struct, frozen=True):
    """A figure in its clause: `base` is the word the clause hangs it on, `skip` the tokens that are the figure
    itself, `doer` who stands before it where it is told without a verb: "and Aske 4,961"."""

    scene: Scene
    line: Line
    value: Quantity
    kind: str
    base: Token
    counted: Token | None
    verb: Token | None
    skip: set[int]
    doer: Mention | None = None


class Known(msgspec.Struct, frozen=True):
    """An attribute of the rules, of whom it is said, and the words that signalled it.

    `given`: the words take it for known, whatever the clause denies or supposes ("the 241 dead were never named").
    """

    attribute: Attribute
    subject: Mention
    signal: str
    given: bool = False


# Before a figure that is taken for known.
POINTING = frozenset("the these those her his its their our all".split())


def is_given(figure: Figure) -> bool:
    """Is the figure taken for known: "the 241 dead", "of her 206 passengers"?"""
    at = min(figure.skip) - 1
    doc = figure.base.doc
    while at > 0 and doc[at].pos_ in ("ADJ", "ADV"):
        at -= 1
    return at >= 0 and doc[at].lower_ in POINTING


def by_nouns(figure: Figure, noun: Token) -> tuple[Attribute, ...]:
    """The attributes that a noun and the words about it signal, by the longest of them."""
    ill = cases(noun, figure.scene.memory.title)
    return longest(figure.scene.signals.nouns["figure"], (*noun_phrases(noun), *ill))[1]


def by_adjectives(figure: Figure, adjective: Token) -> tuple[Attribute, ...]:
    """The attributes that an adjective signals."""
    return figure.scene.signals.adjectives["figure"].get(adjective.lemma_.lower(), ())


def fitting_rule(
    attributes: Iterable[Attribute], kind: str, verb: Token | None, counted: Token | None = None, bare: bool = False
) -> Attribute | None:
    """The first attribute whose unit, counted things and exclusions fit; `bare`: "five were killed" counts people."""
    for attribute in attributes:
        if attribute.unit and attribute.unit != kind:
            continue
        if attribute.counts and (not _counts(attribute, counted) if counted is not None else not bare):
            continue
        if verb is None or not excluded(attribute, verb):
            return attribute
    return None


def counts_other_things(figure: Figure, noun: Token, attribute: Attribute) -> bool:
    """Does the figure count things of another sort than the noun that signals the attribute: the constituencies in
    "members are elected in twelve constituencies", the speakers in "a language of 7,200 people"? A group has members:
    "a crew of 14 men"."""
    counted, own = figure.counted, noun.lemma_.lower()
    if counted is None or attribute.unit != "count" or attribute.counts or noun_class(own) == "group":
        return False
    return not kin(own, counted.lemma_.lower())


def _counts(attribute: Attribute, counted: Token) -> bool:
    lemma = counted.lemma_.lower()
    return (
        lemma in attribute.counts
        or counted.lower_ in attribute.counts
        or ("person" in attribute.counts and counts_people(lemma))
    )
