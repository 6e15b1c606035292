"""Rule files: what they may say and what becomes of it."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import FactcheckError
from factcheck.rules import Source, rules_of
from factcheck.ruleset import (
    Attribute,
    EntityRule,
    Fact,
    Imports,
    Place,
    PropertyRule,
    RuleTest,
    TraitFamily,
)
from tests.rule_pack import PACK, rules


def test_every_section_becomes_its_record() -> None:
    read = rules(PACK)
    assert read.attributes == (
        Attribute(
            "signed",
            "date",
            code="FC103",
            label="signed",
            verbs=("sign",),
            nouns=("signature", "signing"),
            tolerance=1.0,
            place=Place("a.yaml", 2, 3),
        ),
        Attribute(
            "length",
            "figure",
            code="FC201",
            unit="[length]",
            adjectives=("long",),
            tolerance=0.02,
            place=Place("a.yaml", 3, 3),
        ),
    )
    assert read.traits == (
        TraitFamily(
            "scope",
            code="FC301",
            words={
                "two-sided": ("bilateral", "two-sided"),
                "many-sided": ("multilateral",),
                "three-sided": ("trilateral",),
            },
            opposites=(("two-sided", "many-sided"), ("three-sided", "two-sided")),
            implies={"three-sided": ("many-sided",)},
            heads=("treaty", "pact"),
            place=Place("a.yaml", 5, 3),
        ),
    )
    assert read.entities == (
        EntityRule("Fjord Pact", ("Pact of Oslo", "010"), ("Fjord Act",), ("two-sided",), Place("a.yaml", 12, 5)),
    )
    assert read.facts == (
        Fact("Fjord Pact", "signed", "2 May 1950", "https://example.org", "2026-11-01", Place("a.yaml", 17, 5)),
    )
    assert read.tests == (
        RuleTest(
            "claims",
            ("The Fjord Pact was signed in 1950.",),
            ("Fjord Pact | signed | 1950",),
            Place("a.yaml", 19, 5),
        ),
        RuleTest(
            "conflict",
            ("The Fjord Pact is bilateral.", "The Fjord Pact is multilateral."),
            ("scope",),
            Place("a.yaml", 21, 5),
        ),
        RuleTest("ok", ("a", "b"), (), Place("a.yaml", 23, 5)),
        RuleTest("todo", ("a", "b"), (), Place("a.yaml", 24, 5)),
    )
    assert (read.select, read.ignore) == (("FC1", "scope"), ("FC201",))
    assert read.imports == Imports({"P585": PropertyRule("signed"), "P2043": PropertyRule("length", "m")})
    assert read.files == ("a.yaml",)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "attributes:\nfacts:\n", "\ufeffentities: []\n"])
def test_empty_files_are_rules_too(text: str) -> None:
    read = rules(text)
    assert (read.attributes, read.entities, read.facts) == ((), (), ())


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        pytest.param("[NO, 12:30, 010, 1e3, ~]", ("NO", "12:30", "010", "1e3", "~"), id="nothing is guessed"),
        pytest.param("one name", ("one name",), id="one word for a list"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_words_stay_as_written(text: str, aliases: tuple[str, ...]) -> None:
    assert rules(f"entities:\n  - name: X\n    aliases: {text}\n").entities[0].aliases == aliases


CHANGED = [
    pytest.param("override: {attributes: {signed: {severity: note}}}", "severity", "note", id="a word"),
    pytest.param("override: {attributes: {signed: {tolerance: 30}}}", "tolerance", 30.0, id="a number"),
    pytest.param("override: {attributes: {signed: {nouns: ink}}}", "nouns", ("ink",), id="a list"),
    pytest.param(
        "extend: {attributes: {signed: {verbs: [ink, sign]}}}", "verbs", ("sign", "ink"), id="added to a list"
    ),
]


@pytest.mark.parametrize(("text", "field", "value"), CHANGED)
def test_other_files_change_rules(text: str, field: str, value: object) -> None:
    before, after = rules(PACK).attributes[0], rules(PACK, text).attributes[0]
    assert getattr(after, field) == value
    assert msgspec.structs.replace(after, **{field: getattr(before, field)}) == before


def test_families_and_entities_grow() -> None:
    text = "extend: {traits: {scope: {words: {two-sided: [two-party]}}}, entities: {Fjord Pact: {aliases: FP}}}"
    read = rules(PACK, text)
    assert read.traits[0].words["two-sided"] == ("bilateral", "two-sided", "two-party")
    assert read.entities[0].aliases == ("Pact of Oslo", "010", "FP")


def test_the_digest_is_of_what_is_said_and_not_where() -> None:
    same = rules_of([Source("elsewhere/z.yaml", "# a comment\n" + PACK)])
    assert same.digest == rules(PACK).digest != rules(PACK.replace("tolerance: 1", "tolerance: 2")).digest


@given(st.text(max_size=200))
def test_any_text_is_rules_or_a_mistake(text: str) -> None:
    try:
        rules(text)
    except FactcheckError as error:
        assert error.path == "a.yaml"
        assert error.line >= 1


def test_own_rules_come_before_general_ones() -> None:
    general = Source("general.yaml", "attributes: {handed: {kind: date, verbs: hand over}}", general=True)
    own = Source("own.yaml", "attributes: {delivered: {kind: date, verbs: hand over}}")
    assert [one.id for one in rules_of([general, own]).attributes] == ["delivered", "handed"]
