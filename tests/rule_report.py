"""Texts by name compared with each other and with the facts of rules."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.corpus import article_from_text
from factcheck.engine import run
from factcheck.models import Report
from factcheck.ruleset import RuleSet


def report_of(texts: Mapping[str, str], rules: RuleSet) -> Report:
    return run([article_from_text(name, text) for name, text in texts.items()], (), rules)
