"""YAML read as strings, lists and tables, each of which still knows its line and column.

Nothing is guessed: `NO`, `12:30` and `010` stay the words they are. Tags, anchors and aliases are refused, so a file
can neither name a class to be made nor unfold into more than what stands in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import yaml

from factcheck.errors import FactcheckError
from factcheck.ruleset import Place

# The rule language nests five deep (a list of words in a trait in an override); 20 is beyond any honest file and far
# below where recursion hurts.
MAX_DEPTH = 20

Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Node(NamedTuple):
    """A piece of YAML: `plain` is it as str, list or dict; `parts` the nodes inside; `keys` where each key stands."""

    plain: Any
    path: str
    line: int
    column: int
    parts: dict[str, Node] | list[Node] | None = None
    keys: Mapping[str, tuple[int, int]] = MappingProxyType({})

    @property
    def place(self) -> Place:
        """Where it begins."""
        return Place(self.path, self.line, self.column)

    def items(self) -> Iterator[tuple[str, Node]]:
        """The entries of a table in order; none of anything else."""
        return iter(self.parts.items()) if isinstance(self.parts, dict) else iter(())

    def entries(self) -> Iterator[Node]:
        """The entries of a list in order; none of anything else."""
        return iter(self.parts) if isinstance(self.parts, list) else iter(())

    def key_place(self, key: str) -> Place:
        """Where a key of this table stands."""
        return Place(self.path, *self.keys.get(key, (self.line, self.column)))


def mistake(place: Place, message: str, hint: str = "") -> FactcheckError:
    """The error for what is wrong at a place, ready to raise."""
    return FactcheckError(place.path, message, line=place.line, column=place.column, hint=hint)


def read_yaml(text: str, path: str) -> Node:
    """The one document of a YAML file, with places.

    >>> read_yaml("a: [NO, 010]", "x.yaml").plain
    {'a': ['NO', '010']}
    """
    try:
        events = yaml.parse(text.removeprefix("\ufeff"), Loader=Loader)
        return _document(events, path)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
        raise mistake(place, f"this is not YAML: {error.problem or error.context}", _yaml_hint(text, place)) from None
    except yaml.reader.ReaderError as error:
        raise mistake(
            _position(text, path, error.position), "a character that YAML does not allow", "remove it"
        ) from None


def _document(events: Iterator[Any], path: str) -> Node:
    """The first document; a second one is refused."""
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


def _position(text: str, path: str, position: int) -> Place:
    """The line and column of a character offset."""
    before = text[: max(position, 0)]
    return Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _yaml_hint(text: str, place: Place) -> str:
    """What most often is behind a YAML mistake on a line like this."""
    lines = text.splitlines()
    line = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
    if "\t" in line:
        return "indent with spaces, not tabs"
    if line.count(": ") > 1:
        return "put quotes round a text that holds a colon"
    return "check the indentation, the brackets and the quotes here and in the line above"
