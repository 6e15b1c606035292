"""What `factcheck rules lint`, `list` and `show` say of rules."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.errors import FactcheckError
from factcheck.rule_lint import lint
from factcheck.rule_show import rules_list, rules_show
from factcheck.rules import Source, rules_of
from factcheck.ruleset import RuleSet

TODAY = date(2026, 11, 1)
CLEAN = """\
attributes:
  signed: {kind: date, code: FC1, verbs: sign, excludes: plan, tolerance: 2, why: It is signed once.}
  crew: {kind: figure, code: FC2, label: crew, nouns: [sailor], counts: [sailor], severity: note, unit: count}
traits:
  scope: {code: FC3, words: {one: lone, two: paired, many: [plural, several]}, opposites: [[one, two], [one, many]]}
tests:
  - conflict: [The Fjord Pact was signed in 1950., The Fjord Pact was signed in 1951.]
    expect: signed
  - claims: The Heron has 12 sailors.
    expect: Heron | crew | 12 sailors
  - ok: [It is lone., It is lone.]
    expect: scope
"""


def rules(text: str) -> RuleSet:
    return rules_of([Source("clean.yaml", CLEAN), Source("own.yaml", text)])


def fact(rest: str) -> str:
    return f"facts: [{{subject: Heron, {rest}}}]"


FLAWS = [
    ("no unit", "override: {attributes: {crew: {unit: area}}}", ["error: `area` of `crew` is no unit; "]),
    (
        "unit counted",
        "extend: {attributes: {crew: {counts: [hectare]}}}",
        ["error: `hectare` under `counts` of `crew` is a unit of measure; what is measured has a dimension: write"],
    ),
    ("nothing", "", []),
    (
        "code twice",
        "attributes: {seen: {kind: date, code: FC1, verbs: see}}",
        ["error: `seen` and `signed` share the code FC1"],
    ),
    ("no code", "traits: {tone: {words: {a: loud}}}", ["warning: `tone` has no code"]),
    ("untested", "attributes: {seen: {kind: date, code: FC9, verbs: see}}", ["error: `seen` is not tested"]),
    ("no words", "attributes: {seen: {kind: date, code: FC9}}", ["error: no word signals `seen`"]),
    (
        "own words",
        "override: {attributes: {signed: {excludes: sign}}}",
        ["warning: `sign` both signals and excludes `signed`"],
    ),
    (
        "no trait words",
        "extend: {traits: {scope: {words: {none: []}}}}",
        ["error: no word states the trait `scope.none`"],
    ),
    (
        "names alike",
        "entities: [{name: Vänern-Plan}, {name: Other, aliases: vanern plan}]",
        ["warning: `vanern plan` reads as a name of `Vänern-Plan` too, declared at own.yaml:1:12"],
    ),
    ("own names alike", "entities: [{name: Vänern-Plan, aliases: vanern plan}]", []),
    (
        "signal of two",
        "attributes: {inked: {kind: date, code: FC9, verbs: sign}}",
        ["note: the verb `sign` signals `inked` and `signed` alike"],
    ),
    ("signal of two kinds", "attributes: {inker: {kind: entity, code: FC9, verbs: sign}}", []),
    ("told apart by argument", "attributes: {inked: {kind: date, code: FC9, verbs: sign, about: agent}}", []),
    (
        "own opposite",
        "extend: {traits: {scope: {opposites: [[one, one]]}}}",
        ["error: `one` of `scope` is its own opposite"],
    ),
    (
        "opposites twice",
        "extend: {traits: {scope: {opposites: [[two, one]]}}}",
        ["warning: `one` and `two` of `scope` are opposites twice"],
    ),
    (
        "implies an opposite",
        "extend: {traits: {scope: {implies: {one: many}}}}",
        ["error: `one` of `scope` implies what cannot be: many and one are opposites"],
    ),
    (
        "implies opposites by steps",
        "extend: {traits: {scope: {words: {odd: odd}, implies: {many: [odd], odd: [one]}}}}",
        [
            "error: `many` of `scope` implies what cannot be: many and one are opposites",
        ],
    ),
    (
        "circle",
        "extend: {traits: {scope: {implies: {two: many, many: two}}}}",
        ["warning: `two` of `scope` implies itself by way of", "warning: `many` of `scope` implies itself by way of"],
    ),
    (
        "word of two traits",
        "extend: {traits: {scope: {words: {two: several}}}}",
        ["error: `several` states both `two` and `many` of `scope`"],
    ),
    ("good fact", fact("attribute: crew, value: 12, source: Log, checked: 2026-10-01"), []),
    (
        "no figure",
        fact("attribute: crew, value: a few, source: Log, checked: 2026-10-01"),
        ["error: `a few` cannot be read as a figure"],
    ),
    ("no source", fact("attribute: crew, value: 12, checked: 2026-10-01"), ["warning: a fact without a source"]),
    ("no day", fact("attribute: crew, value: 12, source: Log"), ["warning: a fact without the day it was checked"]),
    (
        "old",
        fact("attribute: crew, value: 12, source: Log, checked: 2024-10-31"),
        ["warning: a fact that was checked 731 days ago, on 2024-10-31"],
    ),
    (
        "to come",
        fact("attribute: crew, value: 12, source: Log, checked: 2026-11-02"),
        ["warning: a fact that was checked on 2026-11-02, a day to come"],
    ),
    (
        "nearly a name",
        "entities: [{name: Herron}]\n" + fact("attribute: crew, value: 12, source: Log, checked: 2026-10-01"),
        ["warning: no entity is called `Heron`; did you mean `Herron`?"],
    ),
    (
        "two answers",
        "facts:\n"
        "- {subject: Heron, attribute: crew, value: 12, source: Log, checked: 2026-10-01}\n"
        "- {subject: Heron, attribute: crew, value: 14, source: Log, checked: 2026-10-01}\n"
        "- {subject: Heron, attribute: crew, value: 9, source: Log, checked: 2026-10-01, time: 1990}",
        ["error: `crew` of `Heron` is 14 here and 12 at own.yaml:2:3"],
    ),
]
# What any new rule without a test is told, apart from what its row is about.
ALWAYS = ("is not tested",)


@pytest.mark.parametrize(("text", "told"), [pytest.param(text, told, id=name) for name, text, told in FLAWS])
def test_lint_finds(text: str, told: list[str]) -> None:
    found = [str(flaw).split(": ", 1)[1] for flaw in lint(rules(text), today=TODAY)]
    if not any(quiet in line for quiet in ALWAYS for line in told):
        found = [line for line in found if not any(quiet in line for quiet in ALWAYS)]
    assert len(found) == len(told), found
    for line, start in zip(sorted(found), sorted(told), strict=True):
        assert line.startswith(start)


def test_flaws_come_in_the_order_of_the_files_with_their_place() -> None:
    text = "attributes:\n  zz: {kind: date, code: FC8}\n  aa: {kind: date, code: FC9, verbs: see}\n"
    places = [str(flaw).split(" ")[0] for flaw in lint(rules(text))]
    assert places == ["own.yaml:2:3:", "own.yaml:2:3:", "own.yaml:3:3:"]


def test_without_today_no_fact_is_old() -> None:
    assert lint(rules(fact("attribute: crew, value: 12, source: Log, checked: 1999-01-01"))) == ()


def test_flaws_of_the_general_pack_are_for_those_who_mend_it() -> None:
    general = Source(
        "factcheck/general/x.yaml", "attributes: {moored: {kind: date, code: FC5, verbs: moor}}", general=True
    )
    own = Source("own.yaml", "attributes: {docked: {kind: date, code: OWN1, verbs: moor}}")
    both = rules_of([general, own])
    assert {flaw.place.path for flaw in lint(both)} == {"own.yaml"}
    assert [flaw.message for flaw in lint(both) if flaw.severity == "note"] == [
        "the verb `moor` signals `docked` and `moored` alike"
    ]
    assert {flaw.place.path for flaw in lint(both, general=True)} == {"own.yaml", "factcheck/general/x.yaml"}


def test_the_list_has_a_line_a_rule() -> None:
    assert rules_list(rules("")) == (
        "FC1  signed  date    error  signed\n"
        "FC2  crew    figure  note   crew\n"
        "FC3  scope   trait   error  scope\n"
        "\n"
        "2 attributes, 1 trait families, 0 entities, 0 facts, 3 tests\n"
    )


@pytest.mark.parametrize(
    ("word", "lines"),
    [
        pytest.param(
            "fc1",
            [
                "FC1 signed: signed (date, error)",
                "It is signed once.",
                "  verbs: sign",
                "  not with: plan",
                "  tolerance: 2 days",
                "Example of a conflict:",
                "  The Fjord Pact was signed in 1950.",
                "  in one place    <!-- factcheck: ignore[FC1] why -->",
                "Declared at clean.yaml:2:3",
            ],
            id="attribute by code",
        ),
        pytest.param(
            "crew",
            ["  nouns: sailor", "  counts: sailor", "  unit: count", "Example:", "  => Heron | crew | 12 sailors"],
            id="claims",
        ),
        pytest.param(
            "scope",
            ["  one or two, not both", "  many: plural, several", "Example of no conflict:", "  It is lone."],
            id="trait",
        ),
    ],
)
def test_a_rule_is_explained(word: str, lines: list[str]) -> None:
    told = rules_show(rules(""), word).split("\n")
    assert [line for line in lines if line not in told] == []


def test_an_unknown_rule_is_answered_with_the_nearest() -> None:
    with pytest.raises(FactcheckError, match="no rule has the id or code `sgned`") as caught:
        rules_show(rules(""), "sgned")
    assert caught.value.hint == "did you mean `signed`?"
