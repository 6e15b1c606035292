"""The JSON Schema of rule files, and the YAML that they are read from."""

from __future__ import annotations

import json
import os
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.rule_schema import SAYS, rules_schema
from factcheck.ruleset import Attribute, EntityRule, Fact, Imports, PropertyRule, TraitFamily
from factcheck.yamlplace import read_yaml

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
    """`FACTCHECK_UPDATE=1 pytest tests/test_rules_schema.py` writes it anew."""
    text = json.dumps(rules_schema(), indent=2, sort_keys=True) + "\n"
    if os.environ.get("FACTCHECK_UPDATE"):
        SCHEMA.write_text(text, encoding="utf-8")
    assert SCHEMA.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("record", [Attribute, TraitFamily, EntityRule, Fact, Imports, PropertyRule])
def test_every_key_says_what_it_is(record: type[msgspec.Struct]) -> None:
    assert set(record.__struct_fields__) - {"id", "place"} <= SAYS.keys()
