"""The tests inside the rule files of this repository: the general rules, and those of the sample articles."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec
import pytest

from factcheck.corpus import article_from_text
from factcheck.engine import run
from factcheck.models import Report
from factcheck.rules import load_rules
from factcheck.ruleset import RuleTest
from factcheck.ruletest import run_rule_tests
from tests.conftest import REPO

RULES = load_rules([REPO / "rules"], general=True)


def report(texts: Mapping[str, str]) -> Report:
    return run([article_from_text(name, text) for name, text in texts.items()], (), RULES)


def case(test: RuleTest) -> str:
    """The name of a test: its file and line."""
    return f"{Path(test.place.path).name}:{test.place.line}"


@pytest.mark.parametrize("test", RULES.tests, ids=case)
def test_rule_says_what_its_test_expects(test: RuleTest) -> None:
    (result,) = run_rule_tests(msgspec.structs.replace(RULES, tests=(test,)), report)
    assert result.passed, result.message


def test_both_kinds_of_files_have_tests() -> None:
    tested = {Path(test.place.path).parent.name for test in RULES.tests}
    assert tested == {"general", "rules"}
