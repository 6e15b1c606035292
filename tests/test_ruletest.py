"""Tests inside rules: each kind passes and fails for the reasons it should, told with its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

import pytest
from msgspec.structs import replace

from factcheck.models import Claim, Conflict, Mention, Report, Severity, Side, Tool
from factcheck.ruleset import Attribute, Place, RuleSet, RuleTest
from factcheck.ruletest import TestResult, run_rule_tests
from factcheck.values import EntityRef

ATTRIBUTES = (Attribute("signed", "date"), Attribute("seat", "entity"))


def claim(source: str = "text-1", attribute: str = "seat", value: str = "Oslo", **more: Any) -> Claim:
    subject = Mention(text="the Pact", start=0, end=8, name=more.pop("name", "Fjord Pact"))
    return Claim(subject, attribute, EntityRef(value), source, 0, 8, "the Pact", "", 0, 1, 1, **more)


def conflict(attribute: str, severity: Severity = "error") -> Conflict:
    side = Side("Oslo", None, None, "", (claim(attribute=attribute),))
    return Conflict("id", "FC1", "entity", severity, "cross", "Fjord Pact", (), "a label", "Oslo is not Turku", (side,))


def run(
    kind: Literal["claims", "conflict", "ok", "todo"], texts: int, expect: tuple[str, ...], *found: Claim | Conflict
) -> TestResult:
    def check(named: Mapping[str, str]) -> Report:
        assert list(named) == [f"text-{number}" for number in range(1, texts + 1)]
        claims = tuple(one for one in found if isinstance(one, Claim))
        conflicts = tuple(one for one in found if isinstance(one, Conflict))
        return Report(Tool("factcheck", "0", "", (), ""), (), claims, conflicts)

    test = RuleTest(kind, ("words",) * texts, expect, Place("rules/pacts.yaml", 7, 5))
    return run_rule_tests(RuleSet(attributes=ATTRIBUTES, tests=(test,)), check)[0]


def found_wrong(result: TestResult) -> str:
    """The message without what was read instead."""
    return re.split("; read: |; no claim of a rule", result.message)[0]


def bare(number: int) -> Claim:
    subject = Mention(text="the seat", start=0, end=8, name="", head="seat", kind="description")
    return replace(claim(f"text-{number}"), subject=subject)


@pytest.mark.parametrize(
    ("found", "message"),
    [
        pytest.param([], "no claim of a rule was read", id="nothing"),
        pytest.param([claim()], "read: Fjord Pact | seat | Oslo", id="one"),
        pytest.param([claim(), claim("text-2", value="Turku")], "read: Fjord Pact | seat | Oslo; Fjord Pact | seat | "
                     "Turku", id="two"),
        pytest.param([bare(1), bare(2)], "read: the seat | seat | Oslo; what has no name in two texts is not compared: "
                     "name it", id="no names"),
    ],
)  # fmt: skip
def test_a_conflict_that_is_missing_says_what_was_read(found: list[Claim], message: str) -> None:
    assert run("conflict", 2, ("signed",), *found).message == f"no conflict about signed; {message}"


@pytest.mark.parametrize(
    ("expect", "found", "message"),
    [
        pytest.param(["Fjord Pact | seat | Oslo"], [claim()], "", id="exact"),
        pytest.param(["fjord  pact|seat|OSLO"], [claim()], "", id="spacing and case"),
        pytest.param(["the Pact | seat | Oslo"], [claim()], "", id="as written"),
        pytest.param(["Pact of 1950 | seat | Oslo"], [claim(entity="Pact of 1950")], "", id="by entity"),
        pytest.param([], [], "", id="nothing to read"),
        pytest.param(
            ["Fjord Pact | seat:winter | Oslo"], [claim(attribute="seat:winter")], "", id="with what is counted"
        ),
        pytest.param(
            [], [claim(attribute="seat:winter")], "read too: Fjord Pact | seat:winter | Oslo", id="counted extra"
        ),
        pytest.param([], [claim(attribute="open:host")], "", id="open claims are not counted"),
        pytest.param([], [claim(attribute="")], "", id="bare values are not counted"),
        pytest.param([], [claim(source="rules/facts.yaml")], "", id="facts are not counted"),
        pytest.param(["Fjord Pact | seat | Oslo"], [claim(), claim()], "", id="said twice"),
        pytest.param(["Fjord Pact | seat | Oslo"], [claim(stance="reported")], "", id="reported"),
        pytest.param(["Fjord Pact | seat | Oslo | denied"], [claim(stance="denied")], "", id="stance named"),
        pytest.param(["Fjord Pact | seat | Oslo"], [], "not read: Fjord Pact | seat | Oslo", id="missing"),
        pytest.param([], [claim()], "read too: Fjord Pact | seat | Oslo", id="extra"),
        pytest.param(
            ["Fjord Pact | seat | Turku"],
            [claim()],
            "not read: Fjord Pact | seat | Turku; read too: Fjord Pact | seat | Oslo",
            id="other value",
        ),
        pytest.param(
            ["Fjord Pact | seat | Oslo"],
            [claim(stance="denied")],
            "not read: Fjord Pact | seat | Oslo; read too: Fjord Pact | seat | Oslo | denied",
            id="stance not named",
        ),
    ],
)
def test_claims_are_exact(expect: list[str], found: list[Claim], message: str) -> None:
    assert run("claims", 1, tuple(expect), *found).message == message


@pytest.mark.parametrize(
    ("expect", "found", "message"),
    [
        pytest.param(["seat"], [conflict("seat")], "", id="exact"),
        pytest.param(["seat"], [conflict("seat:winter")], "", id="by the rule's id"),
        pytest.param(["seat:winter"], [conflict("seat:winter")], "", id="with what is counted"),
        pytest.param(["a label"], [conflict("seat")], "", id="by label"),
        pytest.param(["seat"], [conflict("seat", "note")], "", id="a note is a conflict"),
        pytest.param(["seat"], [conflict("seat"), conflict("signed", "note")], "", id="another note"),
        pytest.param(["seat"], [], "no conflict about seat", id="missing"),
        pytest.param(
            ["seat"],
            [conflict("seat"), conflict("signed", "warning")],
            "a conflict about signed too (Oslo is not Turku)",
            id="extra",
        ),
    ],
)
def test_conflicts_are_exact(expect: list[str], found: list[Conflict], message: str) -> None:
    assert found_wrong(run("conflict", 2, tuple(expect), *found)) == message


NOTHING = "nothing to compare: the texts make no claims on the same attribute of the same thing"


@pytest.mark.parametrize(
    ("texts", "expect", "found", "message"),
    [
        pytest.param(2, [], [claim("text-1"), claim("text-2")], "", id="comparable"),
        pytest.param(2, ["seat"], [claim("text-1"), claim("text-2")], "", id="comparable as named"),
        pytest.param(1, [], [claim(), claim()], "", id="within one text"),
        pytest.param(1, [], [claim(), claim("rules/pacts.yaml")], "", id="against a fact"),
        pytest.param(2, [], [claim("text-1"), claim("text-2"), conflict("seat", "note")], "", id="a note"),
        pytest.param(2, [], [], NOTHING, id="silence is not agreement"),
        pytest.param(2, [], [claim("text-1"), claim("text-1")], NOTHING, id="one side only"),
        pytest.param(2, [], [claim("text-1"), claim("text-2", name="Other")], NOTHING, id="of two things"),
        pytest.param(2, [], [claim("text-1"), claim("text-2", attribute="signed")], NOTHING, id="two attributes"),
        pytest.param(2, [], [claim("a.yaml"), claim("b.yaml")], NOTHING, id="facts alone"),
        pytest.param(
            2,
            ["signed"],
            [claim("text-1"), claim("text-2")],
            NOTHING.replace("compare", "compare about signed"),
            id="other than named",
        ),
        pytest.param(
            2,
            [],
            [claim("text-1"), claim("text-2"), conflict("seat", "warning")],
            "a conflict about seat (Oslo is not Turku)",
            id="conflict",
        ),
    ],
)
def test_ok_compares_and_finds_nothing(
    texts: int, expect: list[str], found: list[Claim | Conflict], message: str
) -> None:
    assert found_wrong(run("ok", texts, tuple(expect), *found)) == message


@pytest.mark.parametrize(
    ("expect", "found", "message"),
    [
        pytest.param([], [], "", id="not found yet"),
        pytest.param(["seat"], [conflict("signed")], "", id="something else found"),
        pytest.param([], [conflict("seat", "note")], "", id="a note only"),
        pytest.param([], [conflict("seat")], "found now (seat): make this a `conflict` test", id="found"),
        pytest.param(
            ["seat"], [conflict("seat")], "found now (seat): make this a `conflict` test", id="found as named"
        ),
    ],
)
def test_todo_fails_the_day_it_passes(expect: list[str], found: list[Conflict], message: str) -> None:
    assert run("todo", 2, tuple(expect), *found).message == message


def test_a_result_is_told_with_its_place() -> None:
    told = "rules/pacts.yaml:7:5: conflict: no conflict about seat; no claim of a rule was read"
    assert str(run("conflict", 2, ("seat",))) == told
    assert str(run("todo", 2, ())) == "rules/pacts.yaml:7:5: todo: passed"
