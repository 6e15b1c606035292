"""How a reference fact is told from an article's claim: its source is a rule file."""

from __future__ import annotations

RULE_FILES = (".yaml", ".yml")


def is_reference(source: str) -> bool:
    """Is the source of a claim a rule file rather than an article?"""
    return source.endswith(RULE_FILES)
