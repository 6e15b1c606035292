"""Rules changed by other files: `override` puts keys in place of what was there, `extend` adds to lists and tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from factcheck.nearest import propose
from factcheck.rule_build import Change
from factcheck.ruleset import RuleSet
from factcheck.yamlplace import mistake


def change(rules: RuleSet, changes: Iterable[Change]) -> RuleSet:
    """The rules with all changes made, in the order given."""
    by_section: dict[str, list[Change]] = {}
    for one in changes:
        by_section.setdefault(one.section, []).append(one)
    for section, wanted in by_section.items():
        rules = msgspec.structs.replace(rules, **{section: _changed(getattr(rules, section), wanted, section)})
    return rules


def _changed(records: tuple[Any, ...], changes: list[Change], section: str) -> tuple[Any, ...]:
    """The records of one section after its changes; one that meets no record is a mistake."""
    found = {record.name if section == "entities" else record.id: record for record in records}
    for one in changes:
        if one.id not in found:
            raise mistake(one.place, f"`{one.verb}` of `{one.id}`, which no rule declares", propose(one.id, found))
        found[one.id] = msgspec.structs.replace(found[one.id], **_fields(found[one.id], one))
    return tuple(found.values())


def _fields(record: Any, one: Change) -> dict[str, Any]:
    """The new values of the fields that a change names."""
    if one.verb == "override":
        return one.fields
    return {name: _grown(getattr(record, name), value, name, one) for name, value in one.fields.items()}


def _grown(old: Any, new: Any, name: str, one: Change) -> Any:
    """A list or a table with what is added to it."""
    if isinstance(old, tuple):
        return (*old, *(word for word in new if word not in old))
    if isinstance(old, dict):
        return {**old, **{key: (*old.get(key, ()), *words) for key, words in new.items()}}
    raise mistake(
        one.place, f"`{name}` holds one value and cannot be extended", f"write it under `override` of `{one.id}`"
    )
