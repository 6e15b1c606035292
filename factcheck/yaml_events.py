"""What a YAML parser reports, event by event, to nodes that know their places; apart, so that the parser is loaded only
where YAML is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from factcheck.ruleset import Place
from factcheck.yamlplace import Node, mistake

# The rule language nests five deep (a list of words in a trait in an override); 20 is beyond any honest file and far
# below where recursion hurts.
MAX_DEPTH = 20

Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def document(text: str, path: str) -> Node:
    """The first document of a file; a second one is refused."""
    events = yaml.parse(text, Loader=Loader)
    found = Node("", path, 1, 1)
    documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise mistake(_place(event, path), "a second document in one file", "remove the --- line")
        elif isinstance(event, yaml.NodeEvent):
            found = _node(event, events, path, 0)
    return found


def _node(event: Any, events: Iterator[Any], path: str, depth: int) -> Node:
    """The node that begins with an event."""
    if type(event) is yaml.ScalarEvent and event.anchor is None and event.tag is None:
        return Node(event.value, path, *_spot(event))
    _refuse(event, path, depth)
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(event, events, path, depth)
    return _sequence(event, events, path, depth)


def _mapping(start: Any, events: Iterator[Any], path: str, depth: int) -> Node:
    """A table; a key given twice is a mistake, for one of the two would be lost in silence."""
    plain: dict[str, Any] = {}
    parts: dict[str, Node] = {}
    keys: dict[str, tuple[int, int]] = {}
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        key = _node(event, events, path, depth + 1)
        if not isinstance(key.plain, str):
            raise mistake(key.place, "a key has to be a word", "write `key: value`")
        if key.plain in keys:
            first = keys[key.plain][0]
            raise mistake(key.place, f"`{key.plain}` is given twice", f"it stands in line {first} too: join the two")
        value = _node(next(events), events, path, depth + 1)
        keys[key.plain] = (key.line, key.column)
        parts[key.plain], plain[key.plain] = value, value.plain
    return Node(plain, path, *_spot(start), parts, keys)


def _sequence(start: Any, events: Iterator[Any], path: str, depth: int) -> Node:
    """A list."""
    parts: list[Node] = []
    for event in events:
        if isinstance(event, yaml.SequenceEndEvent):
            break
        parts.append(_node(event, events, path, depth + 1))
    return Node([part.plain for part in parts], path, *_spot(start), parts)


def _refuse(event: Any, path: str, depth: int) -> None:
    """Raise for what a rule file must not hold: aliases, anchors, tags, endless nesting."""
    place = _place(event, path)
    if isinstance(event, yaml.AliasEvent):
        raise mistake(
            place, f"the YAML alias `*{event.anchor}`", "write the value itself; quote a word that begins with *"
        )
    if event.anchor is not None:
        raise mistake(place, f"the YAML anchor `&{event.anchor}`", "remove it; quote a word that begins with &")
    if event.tag is not None:
        raise mistake(place, f"the YAML tag `{event.tag}`", "remove it; quote a word that begins with !")
    if depth > MAX_DEPTH:
        raise mistake(place, f"nested more than {MAX_DEPTH} deep", "rules need no more than a few levels")


def _spot(event: Any) -> tuple[int, int]:
    """The line and column at which an event begins, from 1."""
    return event.start_mark.line + 1, event.start_mark.column + 1


def _place(event: Any, path: str) -> Place:
    """Where an event begins."""
    return Place(path, *_spot(event))
