"""Keys of rules that change what is compared: subjects, single, message, and the traits of an entity."""

from __future__ import annotations

import pytest

from factcheck.models import MADE_OF
from factcheck.rules import Source, general_sources, rules_of
from factcheck.values import Trait
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


@pytest.mark.parametrize(
    ("height", "other", "found"),
    [
        pytest.param("{}", "1,345", ["FC231"], id="as it is"),
        pytest.param("{tolerance: 0.001}", "1,345", [], id="within a tolerance"),
        pytest.param("{tolerance: 0.001}", "1,365", ["FC231"], id="beyond a tolerance"),
        pytest.param("{single: false}", "1,365", [], id="several answers"),
    ],
)
def test_a_sentence_told_twice_is_held_to_the_rule_of_its_attribute(height: str, other: str, found: list[str]) -> None:
    texts = {"a": "Ben Nevis is 1,344 metres high.", "b": f"Ben Nevis is {other} metres high."}
    rules = rules_of([*general_sources(), Source("own.yaml", f"override: {{attributes: {{height: {height}}}}}")])
    assert [conflict.rule for conflict in report_of(texts, rules).conflicts] == found


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        pytest.param("Smeaton's Tower was opened in 1759.", "Smeaton's Tower", id="declared"),
        pytest.param("Smeaton’s Tower was opened in 1759.", "Smeaton’s Tower", id="another apostrophe"),
        pytest.param("Cape Asker's Great Light was opened in 1759.", "Cape Asker's Great Light", id="further back"),
        pytest.param("Asker's Tower was opened in 1759.", "Tower", id="of somebody"),
    ],
)
def test_a_declared_name_may_hold_an_owner(text: str, subject: str) -> None:
    names = "entities: [{name: Smeaton's Tower}, {name: Cape Asker's Great Light}]"
    report = report_of({"a": text}, rules_of([*general_sources(), Source("own.yaml", names)]))
    assert [claim.subject.text for claim in report.claims] == [subject]


@pytest.mark.parametrize(("count", "found"), [("54", ["FC270"]), ("44", [])])
def test_a_count_of_whatever_is_held_to_a_fact(count: str, found: list[str]) -> None:
    own = "facts: [{subject: Ministry of Works, attribute: provided, value: 44 helicopters}]"
    rules = rules_of([*general_sources(), Source("own.yaml", own)])
    report = report_of({"a": f"The Ministry of Works supplied {count} helicopters."}, rules)
    assert [conflict.rule for conflict in report.conflicts] == found


@pytest.mark.parametrize("value", ["24 candles", "24"])
@pytest.mark.parametrize(("count", "found"), [("26", ["E1"]), ("24", [])])
def test_a_count_is_held_to_a_fact(value: str, count: str, found: list[str]) -> None:
    own = "attributes: {candles: {kind: figure, code: E1, nouns: [candle], verbs: [burn], unit: count}}\n"
    own += f"facts: [{{subject: Smeaton's Tower, attribute: candles, value: {value}}}]\n"
    own += "entities: [{name: Smeaton's Tower}]\n"
    rules = rules_of([*general_sources(), Source("own.yaml", own)])
    report = report_of({"a": f"Smeaton's Tower burned {count} candles."}, rules)
    assert [conflict.rule for conflict in report.conflicts] == found


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        pytest.param("The Asker Bridge was a wooden bridge.", [("beams", "timber")], id="the same word"),
        pytest.param("The Asker Bridge was made of wood.", [("beams", "timber")], id="before a longer word"),
        pytest.param("The Asker Bridge was a stone bridge.", [("material", "stone")], id="another word"),
    ],
)
def test_ones_own_traits_come_before_the_general_ones(text: str, claims: list[tuple[str, str]]) -> None:
    own = "traits: {beams: {words: {timber: [wooden, of]}, opposites: []}}"
    report = report_of({"a": text}, rules_of([*general_sources(), Source("own.yaml", own)]))
    told = [(one.attribute, one.value.id) for one in report.claims if isinstance(one.value, Trait)]
    assert [one for one in told if one[0] != MADE_OF] == claims  # grammar reads this, whatever families there are
