"""YAML read as strings, lists and tables, each of which still knows its line and column.

Nothing is guessed: `NO`, `12:30` and `010` stay the words they are. Tags, anchors and aliases are refused, so a file
can neither name a class to be made nor unfold into more than what stands in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from factcheck.errors import FactcheckError
from factcheck.ruleset import Place


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
    import yaml

    from factcheck.yaml_events import document

    try:
        return document(text.removeprefix("\ufeff"), path)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
        raise mistake(place, f"this is not YAML: {error.problem or error.context}", _yaml_hint(text, place)) from None
    except yaml.reader.ReaderError as error:
        raise mistake(
            _position(text, path, error.position), "a character that YAML does not allow", "remove it"
        ) from None


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
