"""docs/rules.md: rule files in it can be read, the mistake is answered as shown, the reference is of the types."""

from __future__ import annotations

import os
import re
from functools import partial

import msgspec
import pytest

from factcheck.errors import FactcheckError
from factcheck.rule_reference import rules_reference
from factcheck.rules import Source, general_sources, rules_of
from factcheck.ruletest import run_rule_tests
from tests.conftest import REPO
from tests.rule_report import report_of

PAGE = REPO / "docs" / "rules.md"
MADE = re.compile(r"(<!-- made by `rules_reference\(\)`[^\n]*\n)(.*?)(<!-- end -->)", re.DOTALL)


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("text", blocks("yaml"))
def test_rule_files_shown_can_be_read(text: str) -> None:
    rules_of([*general_sources(), Source("my-topic.yaml", text)])


def test_the_mistake_shown_is_answered_so() -> None:
    text, answer = blocks("text")
    with pytest.raises(FactcheckError) as caught:
        rules_of([*general_sources(), Source("my-topic.yaml", text)])
    assert str(caught.value) == answer.strip()


def test_the_reference_is_of_the_types() -> None:
    """`FACTCHECK_UPDATE=1 pytest tests/test_rules_docs.py` writes it anew."""
    page = PAGE.read_text("utf-8")
    wanted = MADE.sub(lambda found: f"{found[1]}\n{rules_reference()}\n{found[3]}", page)
    if os.environ.get("FACTCHECK_UPDATE"):
        PAGE.write_text(wanted, encoding="utf-8")
    assert PAGE.read_text("utf-8") == wanted
    assert MADE.search(page)


def test_the_tests_shown_pass() -> None:
    found: list[str] = []
    for number, text in enumerate(blocks("yaml")):
        rules = rules_of([*general_sources(), Source(f"block-{number}", text)])
        own = tuple(test for test in rules.tests if test.place.path == f"block-{number}")
        rules = msgspec.structs.replace(rules, tests=own, select=(), ignore=())
        found += [str(result) for result in run_rule_tests(rules, partial(report_of, rules=rules))]
    assert len(found) > 5
    assert [line for line in found if not line.endswith(": passed")] == []
