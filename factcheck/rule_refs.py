"""What rules say of each other: names given once, and everything that is referred to declared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.nearest import propose
from factcheck.ruleset import GENERAL, Attribute, Fact, Place, RuleSet, RuleTest, TraitFamily

CSV_FIELDS = ("subject", "attribute", "value", "source", "checked", "time")


# Attributes that no rule declares, named by what the text says: "open:host", "count:well".
OPEN = ("open:", "count:")


class Problem(NamedTuple):
    """A reference that leads nowhere, or a name given twice: the entry it stands in, and the word in it."""

    place: Place
    word: str
    message: str
    hint: str


def problems(rules: RuleSet) -> Iterator[Problem]:
    """Every broken reference and every name given twice."""
    yield from _ids(rules)
    yield from _surfaces(rules)
    for family in rules.traits:
        yield from _family(family)
    yield from _entity_traits(rules)
    answers = {one.id for one in answering(rules)}
    for attribute in rules.attributes:
        for word in attribute.alike:
            if word not in answers:
                message = f"no attribute or trait family is called `{word}`"
                yield Problem(attribute.place, word, message, propose(word, answers))
    for family in rules.traits:
        for word in (word for words in family.shown_by.values() for word in words):
            if word not in answers:
                message = f"no attribute or trait family is called `{word}`"
                yield Problem(family.place, word, message, propose(word, answers))
    families = {family.id: family for family in rules.traits}
    for fact in rules.facts:
        yield from _fact(fact, answers, families)
    for test in rules.tests:
        yield from _test(test, answers)
    yield from _imports(rules, answers)


def answering(rules: RuleSet) -> tuple[Attribute | TraitFamily, ...]:
    """Everything that a claim can name as its attribute."""
    return (*rules.attributes, *rules.traits)


def base(attribute: str) -> str:
    """The rule behind an attribute of a claim: "supplied:helicopter" is an answer to `supplied`."""
    return attribute.split(":")[0]


def asked(line: str) -> str:
    """The attribute in a line of `expect`: alone, or between subject and value."""
    return line.split("|")[1].strip() if "|" in line else line


def unselected(rules: RuleSet, words: Iterable[str], place: Place) -> Iterator[Problem]:
    """Each word of a `select` or `ignore` that is neither an id, nor a code, nor the beginning of a code."""
    known = {word for one in answering(rules) for word in (one.id, one.code) if word}
    codes = [one.code for one in answering(rules)]
    for word in words:
        if word not in known and not any(code.startswith(word) for code in codes):
            yield Problem(place, word, f"no rule has the id or code `{word}`", propose(word, known))


def _ids(rules: RuleSet) -> Iterator[Problem]:
    """Attributes and trait families share one space of ids, for claims name either."""
    seen: dict[str, Place] = {}
    for one in answering(rules):
        if first := seen.get(one.id):
            # A general rule is read last, yet whose file can be mended is one's own.
            here, there = (first, one.place) if one.place.path.startswith(GENERAL) else (one.place, first)
            hint = f"it is declared at {at(there)}: rename one, or change that one under `override` or `extend`"
            yield Problem(here, one.id, f"the id `{one.id}` is given twice", hint)
        seen.setdefault(one.id, one.place)


def _surfaces(rules: RuleSet) -> Iterator[Problem]:
    """A name or an alias stands for one entity."""
    seen: dict[str, tuple[str, Place]] = {}
    for entity in rules.entities:
        for word in dict.fromkeys((entity.name, *entity.aliases)):
            name, first = seen.setdefault(" ".join(word.split()), (entity.name, entity.place))
            if first != entity.place:
                hint = f"keep it here or at {at(first)}, or join the two"
                yield Problem(entity.place, word, f"`{word}` stands for `{entity.name}` and for `{name}`", hint)
            if word in entity.never:
                yield Problem(
                    entity.place, word, f"`{word}` is both a name of `{entity.name}` and never it", "remove one"
                )
        if not entity.name.strip():
            yield Problem(entity.place, "", "an entity without a name", "write `name: ...`")


def _family(family: TraitFamily) -> Iterator[Problem]:
    """Opposites, implications and what answers show name traits of the family."""
    used = [
        *(word for pair in family.opposites for word in pair),
        *(word for source, follow in family.implies.items() for word in (source, *follow)),
        *family.shown_by,
    ]
    for word in dict.fromkeys(used):
        if word not in family.words:
            hint = propose(word, family.words)
            yield Problem(family.place, word, f"the trait family `{family.id}` has no trait `{word}`", hint)


def _entity_traits(rules: RuleSet) -> Iterator[Problem]:
    """The traits of an entity are declared, and a bare one belongs to one family."""
    homes: dict[str, list[str]] = {}
    for family in rules.traits:
        for trait in family.words:
            homes.setdefault(trait, []).append(family.id)
            homes[f"{family.id}.{trait}"] = [family.id]
    for entity in rules.entities:
        for trait in entity.traits:
            if trait not in homes:
                yield Problem(entity.place, trait, f"no trait is called `{trait}`", propose(trait, homes))
            elif len(homes[trait]) > 1:
                hint = "write " + " or ".join(f"{home}.{trait}" for home in homes[trait])
                yield Problem(entity.place, trait, f"the trait `{trait}` is in more than one family", hint)


def _fact(fact: Fact, answers: set[str], families: dict[str, TraitFamily]) -> Iterator[Problem]:
    """A fact answers a declared attribute; one on a trait family is a trait or one of its words."""
    if fact.attribute not in answers:
        message = f"no attribute or trait family is called `{fact.attribute}`"
        yield Problem(fact.place, fact.attribute, message, propose(fact.attribute, answers))
    if not fact.subject.strip() or not fact.value.strip():
        yield Problem(fact.place, "", "a fact without a subject or a value", "write both")
    family = families.get(fact.attribute)
    if family and fact.value not in family.words and not any(fact.value in words for words in family.words.values()):
        message = f"`{fact.value}` is no trait of the family `{family.id}`"
        yield Problem(fact.place, fact.value, message, propose(fact.value, family.words))


def _test(test: RuleTest, answers: set[str]) -> Iterator[Problem]:
    """A test expects declared attributes; open ones come from the text and need no declaration."""
    for line in test.expect:
        attribute = asked(line)
        if base(attribute) not in answers and not attribute.startswith(OPEN):
            message = f"this test expects `{attribute}`, which no rule declares"
            yield Problem(test.place, line, message, propose(attribute, answers))


def _imports(rules: RuleSet, answers: set[str]) -> Iterator[Problem]:
    """Imported facts answer declared attributes."""
    used = [rule.attribute for rule in rules.imports.properties.values()]
    used += [word for word in rules.imports.columns.values() if word not in CSV_FIELDS]
    for word in used:
        if word not in answers:
            place = Place(rules.files[-1] if rules.files else "")
            yield Problem(place, word, f"`imports` names `{word}`, which no rule declares", propose(word, answers))


def at(place: Place) -> str:
    """`path:line:col`, the form that editors link."""
    return f"{place.path}:{place.line}:{place.column}" if place.line else place.path
