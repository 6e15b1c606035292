"""Rule files from strangers: they may be refused, but they run nothing, read nothing else, and never hang."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.limits import within
from factcheck.rules import load_rules
from factcheck.ruleset import RuleSet
from tests.rule_pack import rules

# Far more than any of these takes (the largest took 0.6 seconds where this was written); what hangs takes for ever.
LONG = 120.0


def many_aliases(number: int) -> str:
    names = ", ".join(f"Old Pier {n}" for n in range(number))
    return f"entities: [{{name: Pier, aliases: [{names}]}}]"


LARGE = {
    "aliases by the hundred thousand": many_aliases(100_000),
    "words that look like patterns": "attributes: {a: {kind: date, verbs: ['(a+)+$', '(.*)*x', '[[[[', '\\\\1']}}",
    "opposites in a circle": "traits: {a: {words: {x: u, y: v, z: w}, opposites: [[x, y], [y, z], [z, x]]}}",
    "what implies itself": "traits: {a: {words: {x: u, y: v}, implies: {x: y, y: x}}}",
    "a word for everything": "traits: {a: {words: {x: the}}}",
    "a long line": "ignore: " + "a" * 1_000_000,
    "a path for a name": "entities: [{name: ../../../etc/passwd}]",
    "a name of marks": "entities: [{name: '<script>=1+1::error::'}]",
}


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE)
def test_it_is_rules_or_a_mistake_in_time(text: str) -> None:
    with within(LONG):
        try:
            assert isinstance(rules(text), RuleSet)
        except FactcheckError as error:
            assert (error.path, error.line) == ("a.yaml", 1)


BOMBS = {
    "aliases of aliases": "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "a tag that runs": "facts: !!python/object/apply:os.system ['touch ran']\n",
    "a tag that reads": "facts: !include /etc/passwd\n",
    "a merge": "base: &b {a: x}\nfacts: {<<: *b}\n",
    "deep": "facts: " + "{a: " * 3000,
    "deep by indent": "".join(" " * n + "a:\n" for n in range(3000)),
}


@pytest.mark.parametrize("text", BOMBS.values(), ids=BOMBS)
def test_what_yaml_could_do_is_refused(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text(text)
    with within(LONG), pytest.raises(FactcheckError):
        load_rules([tmp_path / "a.yaml"], general=False)
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]
