"""What a mistake in a rule file is answered with: where, what is wrong, what to do."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import FactcheckError
from factcheck.rule_schema import SAYS, SECTIONS, TESTS
from factcheck.rules import Source, general_sources, rules_of
from tests.rule_pack import PACK, rules

MISTAKES = [
    ("top key", "attribute: {}", "1:1: unknown key `attribute` in a rule file; did you mean `attributes`?"),
    (
        "key",
        "attributes:\n  a:\n    kind: date\n    verb: sign",
        "4:5: unknown key `verb` in the attribute `a`; did you",
    ),
    ("missing", "attributes: {a: {verbs: b}}", "1:17: `kind` is missing in the attribute `a`; add `kind: ...`"),
    ("kind", "attributes: {a: {kind: dat}}", "1:24: `dat` is not one of date, figure, entity; did you mean `date`?"),
    ("trait kind", "attributes: {a: {kind: trait}}", "1:24: `trait` is not one of date, figure, entity"),
    (
        "number",
        "attributes: {a: {kind: date, tolerance: few}}",
        "1:41: a number is wanted here, not `few`; write digits",
    ),
    (
        "range",
        "attributes: {a: {kind: date, tolerance: -1}}",
        "1:41: `-1` is out of range; write a number of at least 0",
    ),
    ("no number", "attributes: {a: {kind: date, tolerance: nan}}", "1:41: `nan` is out of range"),
    ("truth", "attributes: {a: {kind: date, single: yes}}", "1:38: true or false is wanted here, not `yes`"),
    ("text", "attributes: {a: {kind: date, label: [x]}}", "1:37: a text is wanted here, not a list"),
    ("table", "attributes: {a: date}", "1:17: the attribute `a` is a table, this is a text"),
    ("section", "facts: {a: b}", "1:8: facts are a list; write one `- ` line each"),
    ("rule file", "- a", "1:1: a rule file is a table"),
    ("id", "attributes: {Signed On: {kind: date}}", "1:14: `Signed On` cannot be the id of an attribute"),
    ("deep text", "traits: {a: {words: {x: y, z: [{b: c}]}}}", "1:32: a text is wanted here, not a table"),
    ("pair", "traits: {a: {words: {x: y}, opposites: [[x]]}}", "1:41: a list of 2 is wanted here, this one has 1"),
    ("opposite", "traits: {a: {words: {x: y}, opposites: [[x, q]]}}", "1:45: the trait family `a` has no trait `q`"),
    ("implied", "traits: {a: {words: {x: y}, implies: {x: not-q}}}", "1:42: the trait family `a` has no trait `not-q`"),
    ("implying", "traits: {a: {words: {x: y}, implies: {q: x}}}", "1:39: the trait family `a` has no trait `q`"),
    (
        "day",
        "facts: [{subject: a, attribute: b, value: c, checked: May}]",
        "1:55: `May` is not a day; write year-month",
    ),
    ("fact", "facts: [{subject: a, attribute: b, value: c}]", "1:33: no attribute or trait family is called `b`"),
    ("fact trait", "traits: {a: {words: {x: y}}}\nfacts: [{subject: s, attribute: a, value: z}]", "2:43: `z` is no"),
    ("fact without", "facts: [{subject: a, attribute: b}]", "1:9: `value` is missing in a fact"),
    ("alias", "entities:\n- name: A\n  aliases: Q\n- name: B\n  aliases: Q", "5:12: `Q` stands for `B` and for `A`;"),
    ("never", "entities: [{name: A, aliases: [B], never: [B]}]", "1:32: `B` is both a name of `A` and never it"),
    ("nameless", "entities: [{name: ''}]", "1:19: an entity without a name"),
    ("entity trait", "entities: [{name: A, traits: [x]}]", "1:31: no trait is called `x`"),
    (
        "two tests",
        "tests: [{ok: a, todo: b}]",
        "1:9: a test has one of claims, conflict, ok and todo; this test has ok and",
    ),
    ("no test", "tests: [{expect: a}]", "1:9: a test has one of claims, conflict, ok and todo; this test has none"),
    ("no text", "tests: [{ok: ['']}]", "1:9: a `ok` test without a text"),
    ("no expect", "tests: [{conflict: [a, b]}]", "1:9: a `conflict` test without `expect`"),
    ("claim parts", "tests: [{claims: a, expect: [b | c]}]", "1:9: `b | c` is not `subject | attribute | value`"),
    ("expected", "tests: [{conflict: [a, b], expect: [z]}]", "1:37: this test expects `z`, which no rule declares"),
    ("claimed", "tests: [{claims: a, expect: [b | z | d]}]", "1:30: this test expects `z`, which no rule declares"),
    ("select", "select: [zz]", "1:10: no rule has the id or code `zz`"),
    ("ignore", "ignore: zz", "1:9: no rule has the id or code `zz`"),
    ("import", "imports: {properties: {P1: zz}}", "1:28: `imports` names `zz`, which no rule declares"),
    (
        "import key",
        "imports: {properties: {P1: {attribut: zz}}}",
        "1:29: unknown key `attribut` in imports; did you mean",
    ),
    ("override", "override: {attributes: {zz: {label: a}}}", "1:25: `override` of `zz`, which no rule declares"),
    ("override key", "override: {attribute: {}}", "1:12: unknown key `attribute` in `override`; did you mean"),
    ("anchor", "ignore: &a [b]", "1:9: the YAML anchor `&a`"),
    ("alias of YAML", "ignore: *a", "1:9: the YAML alias `*a`"),
    ("tag", "ignore: !!python/name:os.system ''", "1:9: the YAML tag"),
    ("twice", "facts: []\nfacts: []", "2:1: `facts` is given twice; it stands in line 1 too"),
    ("two documents", "facts: []\n---\nfacts: []", "2:1: a second document in one file"),
    ("tab", "facts:\n\t- a", "2:1: this is not YAML: found character that cannot start any token; indent with spaces"),
    ("colon", "facts: a: b", "1:9: this is not YAML: mapping values are not allowed in this context; put quotes round"),
    ("deep", "facts: " + "[" * 5000, "1:28: nested more than 20 deep"),
    ("list as key", "[a]: b", "1:1: a key has to be a word"),
]


@pytest.mark.parametrize(("text", "told"), [pytest.param(text, told, id=name) for name, text, told in MISTAKES])
def test_a_mistake_is_told_with_its_place(text: str, told: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        rules(text)
    assert str(caught.value).startswith(f"a.yaml:{told}")


@pytest.mark.parametrize(
    ("second", "told"),
    [
        (
            "attributes: {signed: {kind: date}}",
            "b.yaml:1:14: the id `signed` is given twice; it is declared at a.yaml:2:3",
        ),
        (
            "traits: {signed: {words: {a: b}}}",
            "b.yaml:1:10: the id `signed` is given twice; it is declared at a.yaml:2:3",
        ),
        (
            "entities: [{name: Pact of Oslo}]",
            "b.yaml:1:19: `Pact of Oslo` stands for `Pact of Oslo` and for `Fjord Pact`",
        ),
        (
            "extend: {attributes: {signed: {tolerance: 3}}}",
            "b.yaml:1:23: `tolerance` holds one value and cannot be extended",
        ),
        ("override: {traits: {scope: {opposites: [[a, b]]}}}", "a.yaml:5:3: the trait family `scope` has no trait `a`"),
        (
            "override: {attributes: {sined: {label: x}}}",
            "b.yaml:1:25: `override` of `sined`, which no rule declares; did you",
        ),
    ],
)
def test_files_are_held_against_each_other(second: str, told: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        rules(PACK, second)
    assert str(caught.value).startswith(told)


def test_a_trait_of_two_families_needs_its_family() -> None:
    families = "traits: {a: {words: {x: y}}, b: {words: {x: z}}}\n"
    with pytest.raises(FactcheckError, match=r"more than one family; write a\.x or b\.x"):
        rules(families + "entities: [{name: E, traits: [x]}]")
    assert rules(families + "entities: [{name: E, traits: [a.x]}]").entities[0].traits == ("a.x",)


KEYS = st.sampled_from(sorted({*SAYS, *SECTIONS, *TESTS, "a", "P1"}))
WORDS = st.sampled_from(
    ["a", "b", "date", "figure", "0.02", "true", "", "a | b | c", "not-a", "2026-01-01", "-1", "nan"]
)
TREES = st.recursive(
    WORDS, lambda part: st.lists(part, max_size=3) | st.dictionaries(KEYS, part, max_size=4), max_leaves=8
)
ENTRIES = st.dictionaries(KEYS, TREES, max_size=4)
NAMED = st.dictionaries(st.sampled_from(["a", "b", "P1", "attributes", "traits", "entities"]), ENTRIES, max_size=2)
FILES = st.dictionaries(st.sampled_from(sorted(SECTIONS)), TREES | NAMED | st.lists(ENTRIES, max_size=2), max_size=3)


@given(FILES)
def test_whatever_the_keys_hold_it_is_rules_or_a_mistake_with_a_place(file: dict[str, object]) -> None:
    try:
        rules(json.dumps(file, indent=1))
    except FactcheckError as error:
        assert (error.path, error.line >= 1, error.column >= 1) == ("a.yaml", True, True)


def test_an_id_of_the_general_rules_is_a_mistake_of_ones_own_file() -> None:
    with pytest.raises(FactcheckError) as caught:
        rules_of([*general_sources(), Source("own.yaml", "attributes:\n  signed: {kind: date, verbs: [sign]}\n")])
    assert str(caught.value).startswith("own.yaml:2:3: the id `signed` is given twice; it is declared at factcheck/gen")
