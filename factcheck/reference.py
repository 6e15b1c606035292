"""Reference facts of the rules as claims, so that articles meet them on the one comparison path."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.models import Claim, Mention
from factcheck.ruleset import Fact, RuleSet, TraitFamily
from factcheck.values import EntityRef, Trait, Value

RULE_FILES = (".yaml", ".yml")


def reference_claims(ruleset: RuleSet) -> Iterator[Claim]:
    """A claim for every fact whose value can be read: asserted, by name, with the rule file as its source."""
    for fact in ruleset.facts:
        value = _value(fact, ruleset)
        if value is not None:
            yield _claim(fact, value)


def is_reference(claim: Claim) -> bool:
    """Does the claim come from a rule file rather than an article?"""
    return claim.source.endswith(RULE_FILES)


def _value(fact: Fact, ruleset: RuleSet) -> Value | None:
    """The value of a fact, read as an article's words would be."""
    rule = next((r for r in (*ruleset.traits, *ruleset.attributes) if r.id == fact.attribute), None)
    if isinstance(rule, TraitFamily):
        return Trait(rule.id, fact.value)
    if rule is not None and rule.kind == "entity":
        return EntityRef(fact.value)
    from factcheck.extract.spot import find_values

    return next((found.value for found in find_values(fact.value)), None)


def _claim(fact: Fact, value: Value) -> Claim:
    sentence = f"{fact.subject}: {fact.attribute} {fact.value} ({fact.source}, checked {fact.checked})"
    start = sentence.index(fact.value, len(fact.subject))
    subject = Mention(fact.subject, 0, 0, fact.subject, fact.subject.split()[-1].lower(), definite=True)
    return Claim(
        subject=subject, attribute=fact.attribute, value=value, source=fact.place.path, start=start, end=start + len(fact.value),
        quote=fact.value, sentence=sentence, sentence_start=0, line=fact.place.line, column=fact.place.column,
    )  # fmt: skip
