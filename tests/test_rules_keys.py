"""Keys of rules that change what is compared: subjects, single, message, and the traits of an entity."""

from __future__ import annotations

import pytest

from factcheck.rules import Source, general_sources, rules_of
from tests.rule_report import report_of

OWN = """\
attributes:
  dredged:
    {kind: date, code: ASK1, verbs: [deepen], subjects: [harbour, port], message: only a deep basin takes deep ships}
  resurfaced: {kind: date, code: ASK2, verbs: [deepen], subjects: [road]}
  inspected: {kind: date, code: ASK3, verbs: [inspect], single: false}
traits:
  access:
    words: {open: [ice-free], seasonal: [icebound]}
    opposites: [[open, seasonal]]
    code: ASK4
entities:
  - {name: Port of Asker, aliases: [Asker Harbour], traits: [access.open]}
  - {name: Asker Road}
  - {name: Asker Sill}
"""
RULES = rules_of([*general_sources(), Source("asker.yaml", OWN)])


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        pytest.param("The Port of Asker was deepened in 1974.", ["dredged"], id="its own head noun"),
        pytest.param("The old harbour was deepened in 1974.", ["dredged"], id="a description"),
        pytest.param("The Asker Road was deepened in 1974.", ["resurfaced"], id="another attribute of the word"),
        pytest.param("The old road was deepened in 1974.", ["resurfaced"], id="another, of a description"),
        pytest.param("The Asker Sill was deepened in 1974.", ["dredged"], id="a name of nobody knows what"),
        pytest.param("The well was deepened in 1974.", [], id="neither"),
    ],
)
def test_an_attribute_is_said_of_its_subjects_only(text: str, attributes: list[str]) -> None:
    claims = report_of({"a": text}, RULES).claims
    assert [claim.attribute for claim in claims if claim.source == "a"] == attributes


def test_what_may_have_several_answers_never_conflicts() -> None:
    texts = {"a": "The Port of Asker was inspected in 1974.", "b": "In 1976 they inspected the Port of Asker."}
    report = report_of(texts, RULES)
    assert {claim.attribute for claim in report.claims if claim.source in texts} == {"inspected"}
    assert report.conflicts == ()


def test_a_rule_says_its_own_message() -> None:
    texts = {"a": "The Port of Asker was deepened in 1974.", "b": "The Port of Asker was deepened in 1976."}
    (conflict,) = report_of(texts, RULES).conflicts
    assert conflict.explanation == "Port of Asker: only a deep basin takes deep ships (dredged: 1974 is not 1976)"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("The Port of Asker is icebound.", ["asker.yaml"], id="the opposite"),
        pytest.param("Asker Harbour is icebound.", ["asker.yaml"], id="the opposite, by alias"),
        pytest.param("The Port of Asker is ice-free.", [], id="the trait itself"),
        pytest.param("The Port of Elsk is icebound.", [], id="something else"),
    ],
)
def test_a_text_is_held_to_the_traits_of_an_entity(text: str, found: list[str]) -> None:
    conflicts = report_of({"a": text}, RULES).conflicts
    sources = {claim.source for one in conflicts for side in one.values for claim in side.claims}
    assert sorted(sources - {"a"}) == found
    assert {one.scope for one in conflicts} <= {"reference"}
