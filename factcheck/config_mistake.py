"""A mistake in a configuration file, in the words of the one who wrote it, and where it stands."""

from __future__ import annotations

import re
from typing import Any, NamedTuple, get_args

import msgspec

from factcheck.nearest import propose

WANTED = {"str": "a text", "int": "a whole number", "array": "a list of texts", "object": "a table"}


class Mistake(NamedTuple):
    """What is wrong, what to do, and the key at fault, inside a table of its own where it has one."""

    message: str
    hint: str
    table: str
    key: str


def explain(said: str, keys: Any, form: type[msgspec.Struct]) -> Mistake:
    """What a msgspec message about the keys of a file means."""
    message, _, path = said.partition(" - at `$")
    if unknown := re.match(r"Object contains unknown field `(.*)`", message):
        return Mistake(f"unknown key `{unknown[1]}`", propose(unknown[1], form.__struct_fields__), "", unknown[1])
    found = re.match(r"\.(\w+)", path)
    key = found[1] if found else ""
    if message.startswith("Invalid enum value"):
        choices = next(get_args(field.type) for field in msgspec.structs.fields(form) if field.name == key)
        value = str(keys[key])
        return Mistake(f"`{value}` is not one of {', '.join(choices)}", propose(value, choices), "", key)
    if bound := re.match(r"Expected `int` >= (\d+)", message):
        return Mistake(f"`{key}` is a number of at least {bound[1]}", "", "", key)
    types = re.match(r"Expected `([^`]*)`", message)
    wanted = types[1] if types else ""
    told = " or ".join(WANTED.get(kind, kind) for kind in wanted.split(" | "))
    table, key = _inner(key, keys, wanted)
    return Mistake(f"`{key or 'factcheck'}` has to be {told}", "", table, key)


def _inner(name: str, keys: Any, wanted: str) -> tuple[str, str]:
    """The table and key at fault: inside `per_path` and `columns` it is one of their own keys."""
    inside = keys.get(name) if isinstance(keys, dict) else None
    if not isinstance(inside, dict) or wanted == "object":
        return "", name
    good = str if wanted == "str" else (str, list)
    wrong = [key for key, value in inside.items() if not isinstance(value, good)]
    return (name, wrong[0]) if wrong else ("", name)


def place(text: str, table: str, key: str) -> tuple[int, int]:
    """Where a key of a table is written; tomllib does not say. The table's own line when it is written another way.

    >>> place('[tool.factcheck]\\njobs = 2\\n', "tool.factcheck", "jobs")
    (2, 1)
    """
    wanted = re.compile(rf"""(\s*)["']?{re.escape(key)}["']?\s*[=.]""")
    header = re.compile(r"\s*\[+\s*([^\]]+?)\s*\]+")
    current, best = "", (1, 1)
    for number, line in enumerate(text.splitlines(), 1):
        if found := header.match(line):
            current = found[1].replace(" ", "").replace('"', "")
            if current == f"{table}.{key}".lstrip("."):
                return number, 1
            best = (number, 1) if current == table else best
        elif current == table and (written := wanted.match(line)):
            return number, len(written[1]) + 1
    return best
