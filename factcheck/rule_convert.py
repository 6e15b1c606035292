"""YAML nodes to the forms of `factcheck.rule_schema`, every mistake told in the writer's words at its own place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args

import msgspec

from factcheck.errors import FactcheckError
from factcheck.nearest import propose
from factcheck.yamlplace import Node, mistake

WANTED = {
    "str": "a text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a table of `key: value` lines",
}
GOT = {"str": "a text", "array": "a list", "object": "a table"}
PLAIN = {"str": str, "array": list, "object": dict}


def convert(node: Node, form: Any, what: str) -> Any:
    """A node as a form; `what` names the thing in messages ("an attribute")."""
    if isinstance(node.plain, str) and isinstance(form, type) and issubclass(form, msgspec.Struct):
        raise mistake(node.place, f"{what} is a table, this is a text", "write `key: value` lines below it, indented")
    try:
        return msgspec.convert(node.plain, form, strict=False)
    except msgspec.ValidationError as error:
        raise _explain(str(error), node, form, what) from None


def _explain(message: str, node: Node, form: Any, what: str) -> FactcheckError:
    """A msgspec message as a mistake of the rule's writer."""
    said, _, path = message.partition(" - at `$")
    steps = re.findall(r"\.(\w+)|\[(\.\.\.|\d+)\]", path)
    trail = [name or index for name, index in steps]
    if unknown := re.match(r"Object contains unknown field `(.*)`", said):
        return _unknown_key(unknown[1], node, trail, form, what)
    if missing := re.match(r"Object missing required field `(.*)`", said):
        found = next(_follow(node, trail), node)
        return mistake(found.place, f"`{missing[1]}` is missing in {what}", f"add `{missing[1]}: ...`")
    if re.match(r"Invalid enum value", said):
        found = next(_follow(node, trail), node)
        known = _choices(form, trail[0]) if trail else ()
        return mistake(
            found.place, f"`{found.plain}` is not one of {', '.join(known)}", propose(str(found.plain), known)
        )
    return _wrong_type(said, node, trail)


def _unknown_key(key: str, node: Node, trail: list[str], form: Any, what: str) -> FactcheckError:
    """An unknown key, at the first table on the trail that has it."""
    tables = [one for one in _follow(node, trail) if isinstance(one.parts, dict) and key in one.parts]
    place = tables[0].key_place(key) if tables else node.place
    known = _keys(form, trail)
    return mistake(place, f"unknown key `{key}` in {what}", propose(key, known))


def _wrong_type(said: str, node: Node, trail: list[str]) -> FactcheckError:
    """A value of a wrong type, at the first spot on the trail that has what was got."""
    if length := re.match(r"Expected `array` of length (\d+), got (\d+)", said):
        found = next((one for one in _follow(node, trail) if len(one.plain) == int(length[2])), node)
        return mistake(
            found.place, f"a list of {length[1]} is wanted here, this one has {length[2]}", "write `[one, other]`"
        )
    if types := re.match(r"Expected `([^`]*)`, got `(\w+)`", said):
        wanted = [WANTED[kind] for kind in types[1].split(" | ") if kind in WANTED]
        spots = [one for one in _follow(node, trail) if isinstance(one.plain, PLAIN.get(types[2], object))]
        found = spots[0] if spots else node
        got = f"`{found.plain}`" if types[2] == "str" else GOT.get(types[2], "this")
        return mistake(
            found.place, f"{' or '.join(wanted) or 'something else'} is wanted here, not {got}", _example(wanted)
        )
    found = next(_follow(node, trail), node)
    if bound := re.match(r"Expected `float` ([<>])= (\S+)", said):
        least = "at least" if bound[1] == ">" else "at most"
        message = f"`{found.plain}` is out of range"
        return mistake(found.place, message, f"write a number of {least} {float(bound[2]):,.0f}")
    if "date" in said:
        return mistake(found.place, f"`{found.plain}` is not a day", "write year-month-day, like 2026-11-01")
    return mistake(found.place, said, "see the rule reference")


def _example(wanted: list[str]) -> str:
    """How a value of the first wanted type is written."""
    first = wanted[0] if wanted else ""
    return {
        "a number": "write digits, like 0.02 or 30",
        "a whole number": "write digits, like 30",
        "true or false": "write true or false",
        "a list": "write `[one, two]`, or one `- ` line each",
        "a text": "write a word or a text; quote it when it holds a colon or a bracket",
    }.get(first, "write `key: value` lines, indented")


def _follow(node: Node, trail: list[str]) -> Iterator[Node]:
    """Every node that a msgspec path can mean, in the order of the file; `...` is any key of a table."""
    if not trail:
        yield node
    elif trail[0] == "...":
        for part in node.parts.values() if isinstance(node.parts, dict) else node.entries():
            yield from _follow(part, trail[1:])
    elif isinstance(node.parts, dict) and trail[0] in node.parts:
        yield from _follow(node.parts[trail[0]], trail[1:])
    elif isinstance(node.parts, list) and trail[0].isdigit() and int(trail[0]) < len(node.parts):
        yield from _follow(node.parts[int(trail[0])], trail[1:])


def _keys(form: Any, trail: list[str]) -> tuple[str, ...]:
    """The keys that the form knows at the end of a trail."""
    for step in trail:
        form = _inside(form, step)
    structs = [one for one in (form, *get_args(form)) if isinstance(one, type) and issubclass(one, msgspec.Struct)]
    return structs[0].__struct_fields__ if structs else ()


def _inside(form: Any, step: str) -> Any:
    """The type that a form has at one step of a trail."""
    if isinstance(form, type) and issubclass(form, msgspec.Struct):
        return next((_bare(field.type) for field in msgspec.structs.fields(form) if field.name == step), None)
    return get_args(form)[-1] if get_args(form) else None


def _bare(kind: Any) -> Any:
    """A type without its description and without being optional."""
    if hasattr(kind, "__metadata__"):
        return kind.__origin__
    options = [one for one in get_args(kind) if one is not msgspec.UnsetType]
    if hasattr(kind, "__or__") and len(options) == 1 and msgspec.UnsetType in get_args(kind):
        return _bare(options[0])
    return kind


def _choices(form: Any, field: str) -> tuple[str, ...]:
    """The words that a field of a form may be."""
    return tuple(str(word) for word in get_args(_inside(form, field)))
