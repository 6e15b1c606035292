"""Texts by name compared with each other and with the facts of rules."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.compare import compare
from factcheck.corpus import article_from_text
from factcheck.extract.pipeline import extract
from factcheck.facts_reading import fact_readings
from factcheck.models import Report, Tool
from factcheck.ruleset import RuleSet


def report_of(texts: Mapping[str, str], rules: RuleSet) -> Report:
    articles = tuple(article_from_text(name, text) for name, text in texts.items())
    claims, conflicts = compare([*extract(articles, rules, None), *fact_readings(rules)], rules)
    return Report(Tool("factcheck", "0", "", (), ""), articles, claims, conflicts)
