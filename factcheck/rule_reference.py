"""The reference of the rule language as Markdown, made of the types that rule files are read with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, get_args

import msgspec

from factcheck.rule_schema import (
    SECTIONS,
    AttributeForm,
    EntityForm,
    FactForm,
    ImportsForm,
    PropertyForm,
    TestForm,
    TraitForm,
)

FORMS = {
    "attributes": AttributeForm,
    "traits": TraitForm,
    "entities": EntityForm,
    "facts": FactForm,
    "tests": TestForm,
    "imports": ImportsForm,
    "imports: properties": PropertyForm,
}
KINDS = {"string": "text", "number": "number", "boolean": "true or false", "object": "table", "array": "list"}


def rules_reference() -> str:
    """A table of the sections of a rule file, and one of the keys of each."""
    tables = [_table(("Section", ""), ((f"`{name}`", said) for name, (_, said) in SECTIONS.items()))]
    tables += [f"### `{name}`\n\n{_table(('Key', 'Holds', ''), _keys(form))}" for name, form in FORMS.items()]
    return "\n".join(tables)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *(tuple(cell.replace("|", "\\|") for cell in row) for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _keys(form: Any) -> Iterator[tuple[str, str, str]]:
    """The keys of a form: name, what it holds, what it is for; the ones that must be written say so."""
    schema = msgspec.json.schema(form)["$defs"][form.__name__]
    needed = schema.get("required", [])
    descriptions = {field.name: _said(field.type) for field in msgspec.structs.fields(form)}
    for name, part in schema["properties"].items():
        holds = _holds(part) + (", needed" if name in needed else "")
        yield f"`{name}`", holds, part.get("description") or descriptions[name]


def _said(kind: Any) -> str:
    """The description of a type, of the first of several that has one."""
    for one in (kind, *get_args(kind)):
        for meta in getattr(one, "__metadata__", ()):
            if isinstance(meta, msgspec.Meta) and meta.description:
                return meta.description
    return ""


def _holds(part: dict[str, Any]) -> str:
    """What a key holds, in words."""
    if "enum" in part:
        return " or ".join(str(word) for word in part["enum"])
    if part.get("format") == "date":
        return "day"
    if "anyOf" in part:
        return " or ".join(dict.fromkeys(_holds(one) for one in part["anyOf"]))
    return KINDS.get(part.get("type", ""), "table")
