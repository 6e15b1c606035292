"""Rules as plain text, for `factcheck rules list` and `factcheck rules show`."""

from __future__ import annotations

from factcheck.errors import FactcheckError
from factcheck.nearest import propose
from factcheck.rule_refs import answering, asked, at, base
from factcheck.ruleset import Attribute, RuleSet, RuleTest, TraitFamily


def rules_list(ruleset: RuleSet) -> str:
    """A line a rule: code, id, kind, severity and label; then how many names, facts and tests there are."""
    rows = sorted(
        (one.code or "-", one.id, _kind(one), one.severity, one.label or one.id) for one in answering(ruleset)
    )
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(4)]
    lines = ["  ".join([*(row[i].ljust(widths[i]) for i in range(4)), row[4]]) for row in rows]
    counts = {
        "attributes": len(ruleset.attributes),
        "trait families": len(ruleset.traits),
        "entities": len(ruleset.entities),
        "facts": len(ruleset.facts),
        "tests": len(ruleset.tests),
    }
    return "\n".join([*lines, "", ", ".join(f"{count} {what}" for what, count in counts.items())]) + "\n"


def rules_show(ruleset: RuleSet, id_or_code: str) -> str:
    """All that is to know of one rule: why it is there, what signals it, an example, how to silence or change it."""
    wanted = id_or_code.casefold()
    found = [one for one in answering(ruleset) if wanted in (one.id.casefold(), one.code.casefold())]
    if not found:
        known = [word for one in answering(ruleset) for word in (one.id, one.code) if word]
        raise FactcheckError("", f"no rule has the id or code `{id_or_code}`", hint=propose(id_or_code, known))
    return "\n".join(_shown(one, ruleset) for one in found)


def _shown(one: Attribute | TraitFamily, ruleset: RuleSet) -> str:
    code = f"{one.code} " if one.code else ""
    head = f"{code}{one.id}: {one.label or one.id} ({_kind(one)}, {one.severity})"
    words = _attribute(one) if isinstance(one, Attribute) else _family(one)
    example = _example(one.id, ruleset)
    parts = [head, one.why, *words, *example, *_silence(one), f"Declared at {at(one.place)}" if one.place.path else ""]
    return "\n".join(part for part in parts if part) + "\n"


def _kind(one: Attribute | TraitFamily) -> str:
    return one.kind if isinstance(one, Attribute) else "trait"


def _attribute(one: Attribute) -> list[str]:
    """What signals an attribute and what does not, a line each."""
    lists = [
        ("verbs", one.verbs),
        ("nouns", one.nouns),
        ("adjectives", one.adjectives),
        ("prepositions", one.prepositions),
        ("whose doing shows in", one.products),
        ("counts", one.counts),
        ("measured as it is", one.things),
        ("only of", one.subjects),
        ("not with", one.excludes),
        ("asks the same as", one.alike),
    ]
    lines = [f"  {name}: {', '.join(words)}" for name, words in lists if words]
    lines += [f"  unit: {one.unit}"] if one.unit else []
    lines += [f"  tolerance: {one.tolerance:g}{' days' if one.kind == 'date' else ''}"] if one.tolerance else []
    return lines if one.single else [*lines, "  more than one answer can hold at a time, so it never conflicts"]


def _family(family: TraitFamily) -> list[str]:
    """The traits of a family with their words, and which exclude each other."""
    lines = [f"  {trait}: {', '.join(words)}" for trait, words in family.words.items()]
    lines += [f"  {one} or {other}, not both" for one, other in family.opposites]
    lines += [f"  {trait} is also {', '.join(follow)}" for trait, follow in family.implies.items()]
    lines += ["  one or the other: to deny one is to state the other"] if family.either else []
    lines += [f"  not with: {', '.join(family.excludes)}"] if family.excludes else []
    return [*lines, f"  only of: {', '.join(family.heads)}"] if family.heads else lines


def _example(name: str, ruleset: RuleSet) -> list[str]:
    """The texts of a test that names the rule, a conflict before all else."""
    rank = ("conflict", "claims", "ok")
    tests = [
        test for test in ruleset.tests if test.kind in rank and any(base(asked(line)) == name for line in test.expect)
    ]
    if not tests:
        return []
    test: RuleTest = min(tests, key=lambda one: rank.index(one.kind))
    title = {"conflict": "Example of a conflict", "claims": "Example", "ok": "Example of no conflict"}[test.kind]
    told = [f"  {text}" for text in test.texts]
    return [f"{title}:", *told, *(f"  => {line}" for line in test.expect if test.kind == "claims")]


def _silence(one: Attribute | TraitFamily) -> list[str]:
    """How to do without the rule, and how to change it."""
    word = one.code or one.id
    section = "attributes" if isinstance(one, Attribute) else "traits"
    return [
        "To silence it:",
        f"  in one place    <!-- factcheck: ignore[{word}] why -->",
        f'  everywhere      ignore = ["{word}"] in the configuration, or `ignore: [{word}]` in a rule file',
        f"  as a mere note  override: {{{section}: {{{one.id}: {{severity: note}}}}}} in a rule file",
    ]
