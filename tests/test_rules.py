"""Rule files: what they may say, what becomes of it, and what a mistake in one is answered with."""

from __future__ import annotations

import json
import os
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import FactcheckError
from factcheck.rule_schema import SAYS, rules_schema
from factcheck.rules import Source, load_rules, rules_of
from factcheck.ruleset import (
    Attribute,
    EntityRule,
    Fact,
    Imports,
    Place,
    PropertyRule,
    RuleSet,
    RuleTest,
    TraitFamily,
)
from factcheck.yamlplace import read_yaml

PACK = """\
attributes:
  signed: {kind: date, code: FC103, label: signed, verbs: sign, nouns: [signature, signing], tolerance: 1, single: true}
  length: {kind: figure, code: FC201, unit: "[length]", adjectives: [long], tolerance: "0.02"}
traits:
  scope:
    code: FC301
    words: {two-sided: [bilateral, two-sided], many-sided: multilateral, three-sided: trilateral}
    opposites: [[two-sided, many-sided]]
    implies: {three-sided: [many-sided, not-two-sided]}
    heads: [treaty, pact]
entities:
  - name: Fjord Pact
    aliases: [Pact of Oslo, "010"]
    never: Fjord Act
    traits: [two-sided]
facts:
  - {subject: Fjord Pact, attribute: signed, value: 2 May 1950, source: https://example.org, checked: 2026-11-01}
tests:
  - claims: "The Fjord Pact was signed in 1950."
    expect: Fjord Pact | signed | 1950
  - conflict: ["The Fjord Pact is bilateral.", "The Fjord Pact is multilateral."]
    expect: [scope]
  - ok: [a, b]
  - todo: [a, b]
select: [FC1, scope]
ignore: FC201
imports:
  properties: {P585: signed, P2043: {attribute: length, unit: m}}
"""


def rules(*texts: str) -> RuleSet:
    return rules_of(Source(f"{name}.yaml", text) for name, text in zip("abcdef", texts, strict=False))


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


def test_the_digest_is_of_what_is_said_and_not_where() -> None:
    same = rules_of([Source("elsewhere/z.yaml", "# a comment\n" + PACK)])
    assert same.digest == rules(PACK).digest != rules(PACK.replace("tolerance: 1", "tolerance: 2")).digest


def test_folders_are_read_by_name_and_each_file_once(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("b.yaml", "a.yml", "sub/c.yaml", ".hidden/d.yaml", "notes.txt"):
        (tmp_path / name).write_text(f"entities: [{{name: {name}}}]", encoding="utf-8")
    read = load_rules([tmp_path, tmp_path / "b.yaml"], general=False)
    assert [entity.name for entity in read.entities] == ["a.yml", "b.yaml", "sub/c.yaml"]


def test_paths_are_shown_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine.yaml").write_text("facts: x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FactcheckError, match="facts are a list") as caught:
        load_rules([tmp_path / "mine.yaml"], general=False)
    assert caught.value.path == "mine.yaml"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(None, "no such rule file or folder", id="missing"),
        pytest.param(b"facts: []\n# caf\xe9", "not UTF-8 text", id="latin-1"),
        pytest.param(b"facts: \x01", "a character that YAML does not allow", id="control character"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, content: bytes | None, told: str) -> None:
    if content is not None:
        (tmp_path / "x.yaml").write_bytes(content)
    with pytest.raises(FactcheckError, match=told):
        load_rules([tmp_path / "x.yaml"], general=False)


def test_a_file_beyond_the_bound_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.rules.MAX_BYTES", 10)
    (tmp_path / "x.yaml").write_text("facts: [     ]", encoding="utf-8")
    with pytest.raises(FactcheckError, match="more than 10 bytes"):
        load_rules([tmp_path / "x.yaml"], general=False)


@given(st.text(max_size=200))
def test_any_text_is_rules_or_a_mistake(text: str) -> None:
    try:
        rules(text)
    except FactcheckError as error:
        assert error.path == "a.yaml"
        assert error.line >= 1


plain = st.recursive(
    st.text("ab :-#'\"\n", max_size=6),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.text("ab", min_size=1), part, max_size=3),
    max_leaves=8,
)


@given(plain)
def test_yaml_is_read_as_it_was_meant(value: object) -> None:
    """JSON is YAML, so what json writes comes back, with every part at the place where it stands."""
    text = json.dumps(value, indent=1)
    node = read_yaml(text, "x")
    assert node.plain == value
    for part in (*(part for _, part in node.items()), *node.entries()):
        line = text.split("\n")[part.line - 1]
        assert line[part.column - 1] == json.dumps(part.plain)[0]


SCHEMA = Path(__file__).parents[1] / "docs/rules.schema.json"


def test_the_schema_is_of_the_types() -> None:
    """`FACTCHECK_UPDATE=1 pytest tests/test_rules.py` writes it anew."""
    text = json.dumps(rules_schema(), indent=2, sort_keys=True) + "\n"
    if os.environ.get("FACTCHECK_UPDATE"):
        SCHEMA.write_text(text, encoding="utf-8")
    assert SCHEMA.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("record", [Attribute, TraitFamily, EntityRule, Fact, Imports, PropertyRule])
def test_every_key_says_what_it_is(record: type[msgspec.Struct]) -> None:
    assert set(record.__struct_fields__) - {"id", "place"} <= SAYS.keys()
