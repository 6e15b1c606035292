"""What rules say, once read: attributes, traits, units, entities, facts, tests. Loading them is in `factcheck.rules`."""

from __future__ import annotations

from typing import Literal

import msgspec

from factcheck.models import Kind, Severity

About = Literal["patient", "agent", "either"]


class Place(msgspec.Struct, frozen=True):
    """Where in a rule file something stands; lines and columns from 1."""

    path: str
    line: int = 0
    column: int = 0


class Attribute(msgspec.Struct, frozen=True):
    """One question that has one answer at a time, and the words that signal it.

    `verbs`, `nouns`, `adjectives` are lemmas or short phrases of lemmas ("break out", "come into force"). `about` says
    which argument of a verb the claim is about: the patient (object, passive subject, or the subject of an intransitive
    verb), the agent, or either. `counts` are the nouns counted (figure attributes), `unit` the dimension of the figure
    as pint names it ("[length]"), "money", "percent" or "count". `excludes` are lemmas that, in the same clause, say
    that something else is meant. `tolerance` is relative (0.02 is 2 %) for figures, in days for dates.
    """

    id: str
    kind: Kind
    code: str = ""
    label: str = ""
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    unit: str = ""
    about: About = "patient"
    subjects: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    tolerance: float = 0.0
    single: bool = True
    severity: Severity = "error"
    message: str = ""
    why: str = ""
    place: Place = Place("")


class TraitFamily(msgspec.Struct, frozen=True):
    """A set of characterisations of which some exclude each other.

    `words` maps a trait id to the lemmas or phrases that state it; `opposites` are pairs of ids that cannot both hold;
    `implies` maps an id to ids that follow from it; `heads` are the nouns that may be so characterised (empty: any).
    """

    id: str
    words: dict[str, tuple[str, ...]]
    opposites: tuple[tuple[str, str], ...]
    implies: dict[str, tuple[str, ...]] = {}
    heads: tuple[str, ...] = ()
    code: str = ""
    label: str = ""
    severity: Severity = "error"
    message: str = ""
    why: str = ""
    place: Place = Place("")


class EntityRule(msgspec.Struct, frozen=True):
    """A thing by name: `aliases` stand for it, `never` lists names that look like it and are something else."""

    name: str
    aliases: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    traits: tuple[str, ...] = ()
    place: Place = Place("")


class Fact(msgspec.Struct, frozen=True):
    """A reference fact: a claim whose source is its rule file. `value` is read as the article's words would be."""

    subject: str
    attribute: str
    value: str
    source: str
    checked: str
    place: Place = Place("")


class RuleTest(msgspec.Struct, frozen=True):
    """A test inside a rule file: `claims` a text and what must be read from it, `conflict` and `ok` texts to compare."""

    kind: Literal["claims", "conflict", "ok", "todo"]
    texts: tuple[str, ...]
    expect: tuple[str, ...] = ()
    place: Place = Place("")


class RuleSet(msgspec.Struct, frozen=True):
    """Everything the rule files say, in the order of the files. `digest` changes when any of it does."""

    attributes: tuple[Attribute, ...] = ()
    traits: tuple[TraitFamily, ...] = ()
    entities: tuple[EntityRule, ...] = ()
    facts: tuple[Fact, ...] = ()
    tests: tuple[RuleTest, ...] = ()
    digest: str = ""
    files: tuple[str, ...] = ()
