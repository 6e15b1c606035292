"""The general rules as a whole: each is tested both ways, told apart from its neighbours, and listed in the docs."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from factcheck.rule_lint import lint
from factcheck.rule_refs import asked, base
from factcheck.rules import load_rules
from factcheck.ruleset import Attribute, TraitFamily
from tests.conftest import REPO

PACK = load_rules()
RULES: tuple[Attribute | TraitFamily, ...] = (*PACK.attributes, *PACK.traits)
# Of all rules, at least this share has a test that finds a conflict, and one that raises no false alarm.
WITH_CONFLICT, WITH_OK = 0.9, 0.9


def kinds_of_tests() -> dict[str, set[str]]:
    """By rule, the kinds of its tests."""
    found: dict[str, set[str]] = defaultdict(set)
    for test in PACK.tests:
        for line in test.expect:
            found[base(asked(line))].add(test.kind)
    return found


TESTED = kinds_of_tests()


def test_nothing_is_to_be_mended() -> None:
    flaws = [str(flaw) for flaw in lint(PACK, general=True) if flaw.severity != "note"]
    assert flaws == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.id))
def test_a_rule_is_explained_and_tested(rule: Attribute | TraitFamily) -> None:
    assert rule.label
    assert rule.why.endswith(".")
    assert TESTED[rule.id] & {"claims", "conflict"}
    assert TESTED[rule.id] & {"conflict", "todo"}


@pytest.mark.parametrize(("kind", "share"), [("conflict", WITH_CONFLICT), ("ok", WITH_OK)])
def test_most_rules_are_tested_both_ways(kind: str, share: float) -> None:
    without = [rule.id for rule in RULES if kind not in TESTED[rule.id]]
    assert len(without) <= (1 - share) * len(RULES), without


def test_one_question_one_attribute() -> None:
    """Words of one kind and unit stand in one attribute, or the later ones would never be reached."""
    homes: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for one in PACK.attributes:
        for role in ("verbs", "nouns", "adjectives"):
            for word in getattr(one, role):
                homes[one.kind, one.unit, role, word, *sorted(one.roles), *sorted(one.counts)].append(one.id)
    assert {key: ids for key, ids in homes.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("family", PACK.traits, ids=lambda family: str(family.id))
def test_opposites_are_traits_of_the_family(family: TraitFamily) -> None:
    assert family.opposites
    assert {trait for pair in family.opposites for trait in pair} <= {*family.words}


def test_the_docs_list_every_rule() -> None:
    text = (REPO / "docs" / "attributes.md").read_text("utf-8")
    listed = re.findall(r"`([a-z_]+)`", text)
    assert sorted(listed) == sorted(rule.id for rule in RULES if rule.id)
    assert f"{len(PACK.attributes)} attributes" in text
    assert f"{len(PACK.traits)} families" in text
