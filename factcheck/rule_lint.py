"""What is wrong with rules that can be read: untested, unreachable, ambiguous, self-contradicting, out of date."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import combinations

import msgspec

from factcheck.agreement import folded
from factcheck.facts_reading import unreadable
from factcheck.models import Severity
from factcheck.moment import day_of
from factcheck.nearest import nearest
from factcheck.rule_refs import answering, asked, at, base
from factcheck.rule_units import unit_flaws
from factcheck.ruleset import GENERAL, Attribute, EntityRule, Fact, Place, RuleSet, TraitFamily

# After two years a head count, an office holder or a toll has more often changed than not; events in the past have not,
# so this is a reminder to look again and no error.
FACT_DAYS = 730
# Read off the grammar and not off a word: "the 1947 treaty" says when the treaty is dated.
BY_GRAMMAR = frozenset({"dated"})


class Flaw(msgspec.Struct, frozen=True):
    """Something to mend in a rule: where, how bad, what, and what to do."""

    place: Place
    severity: Severity
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """`path:line:col: severity: message; hint`, as linters write."""
        told = f"{at(self.place)}: {self.severity}: {self.message}"
        return f"{told}; {self.hint}" if self.hint else told


def lint(
    ruleset: RuleSet, *, today: date | None = None, days: int = FACT_DAYS, general: bool = False
) -> tuple[Flaw, ...]:
    """Everything to mend in the rules, in the order of the files; without `today` no fact is too old.

    Flaws of the general pack, that its users cannot mend, are left out unless `general`.
    """
    found = [
        *_codes(ruleset),
        *_untested(ruleset),
        *_unreachable(ruleset),
        *_names(ruleset.entities),
        *_signals(ruleset.attributes),
        *(Flaw(one.place, *flaw) for one in ruleset.attributes for flaw in unit_flaws(one)),
        *(flaw for family in ruleset.traits for flaw in _family(family)),
        *_facts(ruleset),
        *(Flaw(fact.place, "error", error.message, error.hint) for fact, error in unreadable(ruleset)),
        *(flaw for fact in ruleset.facts for flaw in _age(fact, today, days)),
    ]
    found = [flaw for flaw in found if general or not flaw.place.path.startswith(GENERAL)]
    order = {path: number for number, path in enumerate(ruleset.files)}
    return tuple(sorted(found, key=lambda flaw: (order.get(flaw.place.path, -1), flaw.place.line, flaw.place.column)))


def _codes(ruleset: RuleSet) -> Iterator[Flaw]:
    """One code names one rule, or `select` and `ignore` mean more than they say."""
    seen: dict[str, Attribute | TraitFamily] = {}
    for one in answering(ruleset):
        if not one.code:
            yield Flaw(one.place, "warning", f"`{one.id}` has no code", "give it one, so that reports can name it")
        elif first := seen.get(one.code):
            yield Flaw(one.place, "error", f"`{one.id}` and `{first.id}` share the code {one.code}", "change one")
        else:
            seen[one.code] = one


def _untested(ruleset: RuleSet) -> Iterator[Flaw]:
    """Every attribute and every trait family stands in the `expect` of a test."""
    tested = {base(asked(line)) for test in ruleset.tests for line in test.expect}
    for one in answering(ruleset):
        if one.id not in tested:
            yield Flaw(one.place, "error", f"`{one.id}` is not tested", "add a `claims` and a `conflict` test for it")


def _unreachable(ruleset: RuleSet) -> Iterator[Flaw]:
    """What no word can ever signal."""
    for one in ruleset.attributes:
        words = {*one.verbs, *one.nouns, *one.adjectives, *one.prepositions, *one.products}
        if not words and one.id not in BY_GRAMMAR:
            also = "; `counts` only narrows down what these signal" if one.counts else ""
            yield Flaw(one.place, "error", f"no word signals `{one.id}`", f"add verbs, nouns or adjectives{also}")
        for word in sorted(words & {*one.excludes}):
            yield Flaw(one.place, "warning", f"`{word}` both signals and excludes `{one.id}`", "remove one")
    for family in ruleset.traits:
        for trait, phrases in family.words.items():
            if not phrases:
                yield Flaw(family.place, "error", f"no word states the trait `{family.id}.{trait}`", "add some")


def _names(entities: tuple[EntityRule, ...]) -> Iterator[Flaw]:
    """Names that differ only in case, accents or punctuation are one name to a reader and to resolution."""
    seen: dict[str, EntityRule] = {}
    for entity in entities:
        for word in (entity.name, *entity.aliases):
            first = seen.setdefault(_bare(word), entity)
            if first.place != entity.place:
                message = f"`{word}` reads as a name of `{first.name}` too, declared at {at(first.place)}"
                yield Flaw(entity.place, "warning", message, "keep it under one of them")


def _bare(word: str) -> str:
    """A name without case, accents, punctuation: "Vänern-Plan" is "vanern plan"."""
    return " ".join(re.findall(r"\w+", folded(word)))


def _signals(attributes: tuple[Attribute, ...]) -> Iterator[Flaw]:
    """A word that signals two attributes of one kind leaves to the order of the files which of them is meant."""
    by_word: dict[tuple[str, str, str, str], list[Attribute]] = {}
    for one in attributes:
        for role in ("verbs", "nouns", "adjectives"):
            for word in dict.fromkeys(getattr(one, role)):
                by_word.setdefault((role, word, one.kind, one.unit), []).append(one)
    for (role, word, _, _), several in by_word.items():
        for first, second in combinations(several, 2):
            if not _told_apart(first, second):
                ours, other = (first, second) if second.place.path.startswith(GENERAL) else (second, first)
                message = f"the {role.removesuffix('s')} `{word}` signals `{ours.id}` and `{other.id}` alike"
                yield Flaw(ours.place, "note", message, "remove it from one, or tell them apart by `subjects`")


def _told_apart(first: Attribute, second: Attribute) -> bool:
    """Whether subjects, things counted or the place in the sentence keep two attributes apart."""
    subjects = bool(first.subjects and second.subjects) and not {*first.subjects} & {*second.subjects}
    counts = bool(first.counts and second.counts) and not {*first.counts} & {*second.counts}
    roles = bool(first.roles and second.roles) and not {*first.roles} & {*second.roles}
    about = {first.about, second.about} == {"agent", "patient"}
    return subjects or counts or roles or about


def _family(family: TraitFamily) -> Iterator[Flaw]:
    """Opposites that are none, implications that contradict them, and words of two traits."""
    pairs = Counter(frozenset(pair) for pair in family.opposites)
    for pair, times in pairs.items():
        named = " and ".join(f"`{trait}`" for trait in sorted(pair))
        if len(pair) == 1:
            yield Flaw(family.place, "error", f"{named} of `{family.id}` is its own opposite", "name two traits")
        elif times > 1:
            yield Flaw(family.place, "warning", f"{named} of `{family.id}` are opposites twice", "one pair is enough")
    for trait in family.words:
        holds = {trait, *_follows(trait, family)}
        for pair in pairs:
            if len(pair) > 1 and pair <= holds:
                told = " and ".join(sorted(pair))
                message = f"`{trait}` of `{family.id}` implies what cannot be: {told} are opposites"
                yield Flaw(family.place, "error", message, "remove the implication or the pair")
        if trait in _follows(trait, family):
            message = f"`{trait}` of `{family.id}` implies itself by way of others"
            yield Flaw(family.place, "warning", message, "traits that imply each other are one trait")
    yield from _shared_words(family)


def _follows(trait: str, family: TraitFamily) -> set[str]:
    """All that follows from a trait, step by step; the trait itself only where a circle leads back to it."""
    found: set[str] = set()
    todo = list(family.implies.get(trait, ()))
    while todo:
        one = todo.pop()
        if one not in found:
            found.add(one)
            todo.extend(family.implies.get(one, ()))
    return found


def _shared_words(family: TraitFamily) -> Iterator[Flaw]:
    homes: dict[str, str] = {}
    for trait, phrases in family.words.items():
        for word in dict.fromkeys(phrases):
            first = homes.setdefault(word, trait)
            if first != trait:
                message = f"`{word}` states both `{first}` and `{trait}` of `{family.id}`"
                yield Flaw(family.place, "error", message, "keep it under one")


def _facts(ruleset: RuleSet) -> Iterator[Flaw]:
    """Facts that answer one question twice, and facts about a name that is nearly a declared one."""
    single = {one.id: one.single for one in ruleset.attributes}
    names = {word for entity in ruleset.entities for word in (entity.name, *entity.aliases)}
    answers: dict[tuple[str, str, str], Fact] = {}
    for fact in ruleset.facts:
        first = answers.setdefault((fact.subject, fact.attribute, fact.time), fact)
        if first.value != fact.value and single.get(fact.attribute, True):
            message = (
                f"`{fact.attribute}` of `{fact.subject}` is {fact.value} here and {first.value} at {at(first.place)}"
            )
            yield Flaw(fact.place, "error", message, "keep one, or say with `time` when each holds")
        if fact.subject not in names and (close := nearest(fact.subject, names)):
            message = f"no entity is called `{fact.subject}`"
            yield Flaw(fact.place, "warning", message, f"did you mean `{close}`? If not, declare it under `entities`")


def _age(fact: Fact, today: date | None, days: int) -> Iterator[Flaw]:
    """A fact says who says so and when somebody looked."""
    if not fact.source:
        yield Flaw(fact.place, "warning", "a fact without a source", "add `source: ...`, an address or a title")
    if not fact.checked:
        yield Flaw(fact.place, "warning", "a fact without the day it was checked", "add `checked: YEAR-MONTH-DAY`")
    elif today is not None and (day := day_of(fact.checked)):
        age = (today - day).days
        if age > days:
            message = f"a fact that was checked {age} days ago, on {fact.checked}"
            yield Flaw(fact.place, "warning", message, "look again, and write the day")
        elif age < 0:
            yield Flaw(
                fact.place, "warning", f"a fact that was checked on {fact.checked}, a day to come", "mend the day"
            )
