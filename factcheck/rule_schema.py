"""The form of a rule file, derived from the records of `factcheck.ruleset`, and its JSON Schema.

A form is a record as people write it: lists may be one word, the id is the key, the place is not written.
"""

from __future__ import annotations

import datetime
from types import GenericAlias
from typing import Annotated, Any, Literal

import msgspec

from factcheck.ruleset import Attribute, EntityRule, Fact, Imports, PropertyRule, TraitFamily

# A list as it may be written: one word, or several.
Words = str | tuple[str, ...]

WRITTEN: dict[Any, Any] = {
    tuple[str, ...]: Words,
    dict[str, tuple[str, ...]]: dict[str, Words],
}

SAYS = {
    "kind": "What sort of value answers it: date, figure or entity.",
    "code": "Short number of the rule (FC103), as shown in reports and taken by select and ignore.",
    "label": "What reports call it; without one, its id.",
    "verbs": "Lemmas of the verbs that signal it: sign, break out, come into force.",
    "nouns": "Lemmas of the nouns that signal it: signature, death toll.",
    "adjectives": "Lemmas of the adjectives that signal it: tall, deep.",
    "prepositions": "Prepositions that signal it.",
    "counts": "For figures: of what the words above signal, only counts of these nouns: people, soldiers.",
    "unit": "For figures: count, money, percent, or what is measured: [length], [length] ** 2, [length] ** 3, [mass], "
    "[time], [temperature], [speed].",
    "about": "Which argument of the verb it is said of: patient (signed), agent (won), either, both (married); noun: "
    "itself (army); matter: the article's matter, whoever does it (drivers pay a toll).",
    "subjects": "Head nouns of the things it can be said of; empty for any.",
    "of": "Kinds of things that it can be said of, as nouns of the dictionary (location, artifact, event); what is of "
    "no known kind may be one.",
    "who": "For entities: true where only somebody or a body can be the answer.",
    "excludes": "Lemmas that, in the same clause, say that something else is meant.",
    "needs": "Lemmas of which the paragraph must hold one, where the words mean something else without them.",
    "tolerance": "Difference that is no conflict: days for dates, a share for figures (0.02 is 2 %).",
    "single": "Whether there is only one right answer at a time; false never conflicts.",
    "severity": "error, warning or note; a note never fails a run.",
    "message": "What a report says of a conflict; without one, a sentence made from the label.",
    "why": "Why it matters, shown by `factcheck rules show`.",
    "topical": "True where a sentence that names no subject speaks of the article's matter (a toll, a magnitude).",
    "grows": "True where an earlier report with a smaller figure is an update and no conflict.",
    "shrinks": "True where an early report with a larger figure is an update and no conflict (the missing).",
    "once": "True where the figure does not change (a prison sentence, a length), so that a date limits it to nothing.",
    "open_count": "True where whatever is counted becomes part of the attribute (supplied 44 helicopters).",
    "by_agent": "True where each agent does it for itself (ratified), so that others' dates are no conflict.",
    "recurs": "True where it may happen twice (moved) or pass to another (owner): only those of one time are compared.",
    "alike": "Ids of attributes that ask the same in other words (established, founded): claims of both are compared.",
    "things": "For figures: nouns of which a bare measure right before them means it: the 94 m tower.",
    "said_of": "For dates: verbs and nouns that mean it of a kind of thing only: {structure tower: [fall]}.",
    "products": "For entities: nouns for what was done or came of it: design, plan; the design by X was designed by X.",
    "roles": "For entities: where the answer stands: agent, patient, in, at, to, noun.",
    "words": "Each trait with the words that state it: a|b is either, =a that form only, * up to four words.",
    "opposites": "Pairs of traits that cannot both hold; without them and without implies, any two.",
    "either": "True where one of two traits must hold, so that to deny one is to state the other.",
    "TraitFamily.topical": "True where words that hold their own subject speak of the article's matter (no survivors).",
    "implies": "What follows from a trait: other traits, or not-TRAIT.",
    "heads": "Nouns that may be so characterised; empty for any.",
    "counted": "The attribute whose count says which trait holds: members.",
    "parties": "For a trait, the count that makes it so: {bilateral: 2}.",
    "shown_by": "For a trait, attributes of which any answer above zero says that it holds: {divided: votes_against}.",
    "name": "The name that reports use.",
    "aliases": "Other names and acronyms of the same thing.",
    "never": "Names that look like it and are something else.",
    "traits": "Traits that hold of it, as TRAIT or FAMILY.TRAIT.",
    "subject": "The name of what the fact is about.",
    "attribute": "The id of the attribute, or of the trait family, that it answers.",
    "value": "The answer, in words as an article would put it.",
    "source": "Where it was checked: an address or a title.",
    "checked": "The day it was checked, as YEAR-MONTH-DAY.",
    "time": "When it holds, in words, for what changes over time.",
    "PropertyRule.unit": "What is written behind a bare figure (people); without it, the first thing that is counted.",
    "properties": "Wikidata properties and the attribute each answers.",
    "names": "Wikidata items and what they are called here: a name, or a trait.",
    "units": "Wikidata items of units and the unit as written.",
    "columns": "CSV headers and what each holds: subject, attribute, value, source, checked, time, or an attribute.",
}


def described(kind: Any, text: str) -> Any:
    """A type with what an editor says of it."""
    return Annotated[kind, msgspec.Meta(description=text)]


def table_of(form: Any) -> Any:
    """A table of one form, by id."""
    return GenericAlias(dict, (str, form))


def rows_of(form: Any) -> Any:
    """A list of one form."""
    return GenericAlias(tuple, (form, ...))


def form_of(record: type[msgspec.Struct], *needed: str, types: dict[str, Any] | None = None, name: str = "") -> Any:
    """The form of a record: its fields without the id and the place; only the `needed` ones must be written."""
    fields: list[tuple[str, Any] | tuple[str, Any, Any]] = []
    for field in msgspec.structs.fields(record):
        if field.name in ("id", "place"):
            continue
        kind: Any = (types or {}).get(field.name) or WRITTEN.get(field.type, field.type)
        said = described(kind, SAYS.get(f"{record.__name__}.{field.name}") or SAYS.get(field.name, ""))
        fields.append(
            (field.name, said) if field.name in needed else (field.name, said | msgspec.UnsetType, msgspec.UNSET)
        )
    return msgspec.defstruct(name or record.__name__, fields, frozen=True, forbid_unknown_fields=True, kw_only=True)


# A tolerance of a million days is beyond all history, and beyond any share.
NARROWED = {
    "kind": Literal["date", "figure", "entity"],
    "tolerance": Annotated[float, msgspec.Meta(ge=0, le=1_000_000)],
}
AttributeForm = form_of(Attribute, "kind", types=NARROWED)
TraitForm = form_of(TraitFamily, "words")
EntityForm = form_of(EntityRule, "name")
FactForm = form_of(Fact, "subject", "attribute", "value", types={"checked": datetime.date})
PropertyForm = form_of(PropertyRule, "attribute", name="Property")
ImportsForm = form_of(Imports, types={"properties": table_of(str | PropertyForm)})
AttributePatch = form_of(Attribute, types=NARROWED, name="AttributePatch")
TraitPatch = form_of(TraitFamily, name="TraitFamilyPatch")
EntityPatch = form_of(EntityRule, name="EntityPatch")


TESTS = {
    "claims": "A text from which just `expect` is read.",
    "conflict": "Texts that contradict each other.",
    "ok": "Texts on the same thing that agree.",
    "todo": "Texts whose conflict is not found yet.",
    "expect": "For claims, `subject | attribute | value` lines; else the attributes in conflict.",
}
TestForm = msgspec.defstruct(
    "Test",
    [(key, described(Words, said) | msgspec.UnsetType, msgspec.UNSET) for key, said in TESTS.items()],
    frozen=True,
    forbid_unknown_fields=True,
)

Changes = msgspec.defstruct(
    "Changes",
    [
        ("attributes", table_of(AttributePatch) | msgspec.UnsetType, msgspec.UNSET),
        ("traits", table_of(TraitPatch) | msgspec.UnsetType, msgspec.UNSET),
        ("entities", table_of(EntityPatch) | msgspec.UnsetType, msgspec.UNSET),
    ],
    frozen=True,
    forbid_unknown_fields=True,
)

# Every key that may stand at the top of a rule file, with what it holds and what it is for.
SECTIONS: dict[str, tuple[Any, str]] = {
    "attributes": (table_of(AttributeForm), "Questions that have one answer at a time, by id."),
    "traits": (table_of(TraitForm), "Families of characterisations, by id."),
    "entities": (rows_of(EntityForm), "Things by name."),
    "facts": (rows_of(FactForm), "Reference facts, with source and the day they were checked."),
    "tests": (rows_of(TestForm), "Tests of the rules above, run by `factcheck rules test`."),
    "override": (Changes, "Keys of rules declared elsewhere, replaced."),
    "extend": (Changes, "Lists and tables of rules declared elsewhere, added to."),
    "select": (Words, "Ids or codes of the rules that are reported; without it, all."),
    "ignore": (Words, "Ids or codes of the rules that are not reported."),
    "imports": (ImportsForm, "How facts from CSV and Wikidata files become facts here."),
}


def rules_schema() -> dict[str, Any]:
    """The JSON Schema of a rule file, for the completion and the squiggles of an editor.

    Rule files are read as strings, while an editor reads `value: 1947` as a number: so where a text is wanted, a number
    is fine too.
    """
    fields = [(key, described(kind | msgspec.UnsetType, said), msgspec.UNSET) for key, (kind, said) in SECTIONS.items()]
    schema = msgspec.json.schema(msgspec.defstruct("RuleFile", fields, forbid_unknown_fields=True))
    loose = _loosen(schema)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "factcheck rules", **loose}


def _loosen(part: Any) -> Any:
    """A schema with every text open to what YAML editors take for numbers and truth values."""
    if isinstance(part, list):
        return [_loosen(one) for one in part]
    if not isinstance(part, dict):
        return part
    loose = {key: _loosen(value) for key, value in part.items()}
    if loose.get("type") == "string" and "format" not in loose:
        loose["type"] = ["string", "number", "boolean"]
    return loose
