"""What rules say, once read: attributes, traits, units, entities, facts, tests. `factcheck.rules` loads them."""

from __future__ import annotations

from typing import Literal

import msgspec

from factcheck.models import Kind, Severity

About = Literal["patient", "agent", "either", "both", "noun", "matter"]
# How messages show where a file of the general pack lies.
GENERAL = "factcheck/general/"
# What a claim gives in place of a date where the event never came about.
NEVER = "never"


class Place(msgspec.Struct, frozen=True):
    """Where in a rule file something stands; lines and columns from 1."""

    path: str
    line: int = 0
    column: int = 0


class Attribute(msgspec.Struct, frozen=True):
    """One question that has one answer at a time, and the words that signal it.

    `verbs`, `nouns`, `adjectives` are lemmas or short phrases of lemmas ("break out", "come into force"). `about` says
    which argument of a verb the claim is about: the patient (object, passive subject, or the subject of an intransitive
    verb), the agent, either, or both (who marries whom); "noun": the noun itself ("a garrison of 900 men");
    "matter": the matter of the article, whoever does it ("drivers pay a toll of 50 cents"). `counts` are the nouns
    counted (for figures), `unit` the dimension of the figure as pint names it ("[length]"), "money", "percent" or
    "count". `excludes` are lemmas that, in the same clause, say
    that something else is meant. `tolerance` is relative (0.02 is 2 %) for figures, in days for dates. `topical`: a
    sentence that names no subject speaks of the article's matter (a toll, a magnitude). `grows`: an earlier report with
    a smaller figure is an update; `shrinks`: one with a larger figure is (the missing). `once`: it is
    of one event or does not change, so that a date beside it limits it to nothing (a length). `open_count`: whatever is
    counted becomes part of the attribute ("supplied 44 helicopters").
    `by_agent`: each agent does it for itself (to ratify), so that others' dates are no conflict.
    `recurs`: it may happen to one subject more than once (to move, to be elected), so that only dates that nothing
    tells apart are compared; or its answer passes to another (owner, captain), so that only those of one time are.
    `alike`: ids of attributes that ask the same in other words, whose claims are compared with its own.
    `things`: nouns before which a bare measure means it ("the 94 m tower").
    `said_of`: verbs and nouns that mean it only of some things: {structure tower: [fall]}.
    `products`: nouns for what was done or came of it; whoever it is by did it ("to a libretto by X").
    `of`: kinds of things, as the dictionary has them, that it can be said of; what is not known may be one.
    `who`: its answer is somebody or a body, never a thing.
    `roles`: where the answer of an entity attribute stands ("agent", "patient", "in", "at", "to", "noun").
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
    topical: bool = False
    grows: bool = False
    shrinks: bool = False
    once: bool = False
    open_count: bool = False
    roles: tuple[str, ...] = ()
    by_agent: bool = False
    recurs: bool = False
    alike: tuple[str, ...] = ()
    said_of: dict[str, tuple[str, ...]] = {}
    things: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    who: bool = False


class TraitFamily(msgspec.Struct, frozen=True):
    """A set of characterisations of which some exclude each other.

    `words` maps a trait id to the lemmas or phrases that state it; `opposites` are pairs of ids that cannot both hold;
    `parties` says how many a trait means, of what the attribute `counted` counts (two members make a bilateral body).
    `implies` maps an id to ids that follow from it; `heads` are the nouns that may be so characterised (empty: any).
    In `words` "a|b" is either word, "=a" just that form, "*" a gap of up to four. Without `opposites` and `implies`,
    any two exclude each other. `topical`: words that hold their own subject, or a pronoun's, speak of the article's
    matter ("there were no survivors"). `either`: one of the two must hold, so that what is denied of one is said of
    the other. `excludes` are lemmas that, in the same clause, say that something else is meant; `needs` are lemmas of
    which the paragraph must hold one ("a tablet" is a drug's where a patient is spoken of).
    """

    id: str
    words: dict[str, tuple[str, ...]]
    opposites: tuple[tuple[str, str], ...]
    implies: dict[str, tuple[str, ...]] = {}
    parties: dict[str, int] = {}
    counted: str = ""
    heads: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    shown_by: dict[str, tuple[str, ...]] = {}
    topical: bool = False
    either: bool = False
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
    """A reference fact: a claim whose source is its rule file. `value` is read as the article's words would be.

    `time` is when it holds, in words ("2010", "from 1990 to 1995"); empty for a fact that does not change.
    """

    subject: str
    attribute: str
    value: str
    source: str
    checked: str
    place: Place = Place("")
    time: str = ""


class RuleTest(msgspec.Struct, frozen=True):
    """A test inside a rule file: `claims` a text and what must be read from it, `conflict` and `ok` texts."""

    kind: Literal["claims", "conflict", "ok", "todo"]
    texts: tuple[str, ...]
    expect: tuple[str, ...] = ()
    place: Place = Place("")


class PropertyRule(msgspec.Struct, frozen=True):
    """What becomes of one outside property: the attribute it answers, and what to write after the figure ("people")."""

    attribute: str
    unit: str = ""


class Imports(msgspec.Struct, frozen=True):
    """How facts kept elsewhere become facts here.

    `properties` maps a Wikidata property to an attribute, `names` an item to what it is called here (a name, or a trait
    id), `units` a unit's item to a unit as written. `columns` maps a CSV header to subject, attribute, value, source,
    checked, time, or to the attribute whose values the column holds.
    """

    properties: dict[str, PropertyRule] = {}
    names: dict[str, str] = {}
    units: dict[str, str] = {}
    columns: dict[str, str] = {}


class RuleSet(msgspec.Struct, frozen=True, eq=False):
    """Everything the rule files say, one's own before the general. `digest` changes when any of it does.

    A rule set is equal to itself only, so that what is worked out of it once can be kept by it.
    `select` and `ignore` are ids or codes: what is reported (empty: all), and what is not.
    """

    attributes: tuple[Attribute, ...] = ()
    traits: tuple[TraitFamily, ...] = ()
    entities: tuple[EntityRule, ...] = ()
    facts: tuple[Fact, ...] = ()
    tests: tuple[RuleTest, ...] = ()
    digest: str = ""
    files: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    imports: Imports = Imports()
