"""The rules that verdicts teach, written into one file of the project; rules that would not load are refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from factcheck.config import Config
from factcheck.decision_rules import Offer, rules_text
from factcheck.decision_write import locked
from factcheck.errors import FactcheckError
from factcheck.put import put
from factcheck.ruleset import RuleSet
from factcheck.yamlplace import read_yaml

NAME = "reviewed.yaml"
HEAD = "# What reviews have taught; `factcheck review` adds to it. Move entries into files of your own as you like.\n"


class Teaching(msgspec.Struct, frozen=True):
    """Where lessons are written, what the rules know by then, and how to see whether they still load."""

    file: Path
    attributes: frozenset[str]
    entities: frozenset[str]
    load: Callable[[], object]


def teaching(config: Config, ruleset: RuleSet, load: Callable[[], object]) -> Teaching:
    """Lessons go beside the configured rules; without any, into rules/ beside the configuration."""
    folder = next((path for path in config.rules if path.is_dir()), config.root / "rules")
    attributes = {rule.id for rule in ruleset.attributes} | {family.id for family in ruleset.traits}
    return Teaching(folder / NAME, frozenset(attributes), frozenset(one.name for one in ruleset.entities), load)


def teach(offer: Offer, to: Teaching) -> str:
    """Add an offered rule to the file and say so; a rule that clashes with others is taken out again and told."""
    with locked(to.file):
        before = to.file.read_bytes() if to.file.exists() else None
        try:
            put(to.file, added(before, offer.rules, to.file).encode("utf-8"))
            to.load()
        except FactcheckError as error:
            if before is None:
                to.file.unlink(missing_ok=True)
            else:
                put(to.file, before)
            return f"not written: {error}"
    return f"wrote {to.file.name}: {offer.says}"


def added(before: bytes | None, rules: dict[str, Any], path: Path) -> str:
    """The text of a rule file with some rules more."""
    told = read_yaml(before.decode("utf-8"), path.as_posix()).plain if before else {}
    return HEAD + rules_text(grown(told or {}, rules))


def grown(old: Any, new: Any) -> Any:
    """Tables and lists joined; of two texts the new one.

    >>> grown({"a": ["x"]}, {"a": ["y"], "b": "z"})
    {'a': ['x', 'y'], 'b': 'z'}
    """
    if isinstance(old, dict) and isinstance(new, dict):
        return {**old, **{key: grown(old[key], value) if key in old else value for key, value in new.items()}}
    if isinstance(old, list) and isinstance(new, list):
        return [*old, *(one for one in new if one not in old)]
    return new
