"""One rule file, as a YAML node, to the records that it declares and the changes that it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import Any, Literal, NamedTuple

import msgspec

from factcheck.nearest import propose
from factcheck.rule_convert import convert
from factcheck.rule_schema import (
    SECTIONS,
    AttributeForm,
    AttributePatch,
    EntityForm,
    EntityPatch,
    FactForm,
    ImportsForm,
    TestForm,
    TraitForm,
    TraitPatch,
    Words,
)
from factcheck.ruleset import (
    Attribute,
    EntityRule,
    Fact,
    Imports,
    Place,
    PropertyRule,
    RuleSet,
    RuleTest,
    TraitFamily,
)
from factcheck.yamlplace import Node, mistake

LIST = tuple[str, ...]
TABLE = dict[str, LIST]
ID = re.compile(r"[a-z][a-z0-9_-]*")
PATCHES: dict[str, tuple[Any, type[msgspec.Struct]]] = {
    "attributes": (AttributePatch, Attribute),
    "traits": (TraitPatch, TraitFamily),
    "entities": (EntityPatch, EntityRule),
}


class Change(NamedTuple):
    """What one file asks to change in a rule that is declared elsewhere."""

    verb: Literal["override", "extend"]
    section: str
    id: str
    fields: dict[str, Any]
    place: Place


class RuleFile(NamedTuple):
    """What one file holds: its own rules, its changes to others', and the YAML that both were made of."""

    rules: RuleSet
    changes: tuple[Change, ...]
    node: Node


def rule_file(node: Node) -> RuleFile:
    """The rules and changes in the YAML of one file."""
    if node.plain == "":
        return RuleFile(RuleSet(), (), node)
    sections = table(node, "a rule file")
    for key in sections:
        if key not in SECTIONS:
            raise mistake(node.key_place(key), f"unknown key `{key}` in a rule file", propose(key, SECTIONS))
    empty = Node("", node.path, node.line, node.column)
    part = {key: sections.get(key, empty) for key in SECTIONS}
    rules = RuleSet(
        attributes=tuple(_attributes(part["attributes"])),
        traits=tuple(_traits(part["traits"])),
        entities=tuple(_entities(part["entities"])),
        facts=tuple(_facts(part["facts"])),
        tests=tuple(_tests(part["tests"])),
        select=_words(part["select"]),
        ignore=_words(part["ignore"]),
        imports=_imports(part["imports"]),
    )
    return RuleFile(rules, (*_changes("override", part["override"]), *_changes("extend", part["extend"])), node)


def table(node: Node, what: str) -> dict[str, Node]:
    """The entries of a table; nothing after the colon means none."""
    if node.plain == "":
        return {}
    if not isinstance(node.parts, dict):
        raise mistake(node.place, f"{what} is a table", "write `key: value` lines, indented")
    return node.parts


def rows(node: Node, what: str) -> Iterator[Node]:
    """The entries of a list; nothing after the colon means none."""
    if node.plain != "" and not isinstance(node.parts, list):
        raise mistake(node.place, f"{what} are a list", "write one `- ` line each")
    return node.entries()


def listed(form: msgspec.Struct, record: type[msgspec.Struct]) -> dict[str, Any]:
    """What is written in a form, by field of the record; one word where a list is wanted becomes a list of one."""
    types = _types(record)
    written = ((name, getattr(form, name)) for name in form.__struct_fields__)
    return {name: _listed(value, types[name]) for name, value in written if value is not msgspec.UNSET}


@cache
def _types(record: type[msgspec.Struct]) -> dict[str, Any]:
    """The types of a record's fields, asked for once a record and not once an entry."""
    return {field.name: field.type for field in msgspec.structs.fields(record)}


def _listed(value: Any, kind: Any) -> Any:
    if kind == LIST and isinstance(value, str):
        return (value,) if value else ()
    if isinstance(value, dict) and kind == TABLE:
        return {key: _listed(words, LIST) for key, words in value.items()}
    return value


def _attributes(section: Node) -> Iterator[Attribute]:
    for name, node in table(section, "attributes").items():
        _check_id(name, section.key_place(name), "an attribute")
        form = convert(node, AttributeForm, f"the attribute `{name}`")
        yield Attribute(id=name, place=section.key_place(name), **listed(form, Attribute))


def _traits(section: Node) -> Iterator[TraitFamily]:
    for name, node in table(section, "traits").items():
        _check_id(name, section.key_place(name), "a trait family")
        fields = listed(convert(node, TraitForm, f"the trait family `{name}`"), TraitFamily)
        closed = () if fields.get("implies") else tuple(combinations(fields["words"], 2))
        yield TraitFamily(id=name, place=section.key_place(name), **{"opposites": closed, **fields})


def _entities(section: Node) -> Iterator[EntityRule]:
    for node in rows(section, "entities"):
        yield EntityRule(place=node.place, **listed(convert(node, EntityForm, "an entity"), EntityRule))


def _facts(section: Node) -> Iterator[Fact]:
    for node in rows(section, "facts"):
        fields = listed(convert(node, FactForm, "a fact"), Fact)
        day = fields.get("checked")
        fields |= {"source": fields.get("source", ""), "checked": day.isoformat() if day else ""}
        yield Fact(place=node.place, **fields)


def _tests(section: Node) -> Iterator[RuleTest]:
    for node in rows(section, "tests"):
        form = convert(node, TestForm, "a test")
        kinds = [kind for kind in ("claims", "conflict", "ok", "todo") if getattr(form, kind) is not msgspec.UNSET]
        if len(kinds) != 1:
            wrong = f"this test has {' and '.join(kinds) or 'none of them'}"
            raise mistake(
                node.place, f"a test has one of claims, conflict, ok and todo; {wrong}", "make it one test each"
            )
        yield _test(
            kinds[0],
            _one_or_more(getattr(form, kinds[0])),
            () if form.expect is msgspec.UNSET else _one_or_more(form.expect),
            node,
        )


def _test(kind: Any, texts: tuple[str, ...], expect: tuple[str, ...], node: Node) -> RuleTest:
    """A test, once it is clear that it tests something."""
    if not all(text.strip() for text in texts) or not texts:
        raise mistake(node.place, f"a `{kind}` test without a text", "write the text after the colon, in quotes")
    if kind == "conflict" and not expect:
        raise mistake(node.place, "a `conflict` test without `expect`", "add `expect: [attribute, ...]`")
    if kind == "claims":
        for line in expect:
            if len(line.split("|")) not in (3, 4):
                raise mistake(node.place, f"`{line}` is not `subject | attribute | value`", "write the three parts")
    return RuleTest(kind, texts, expect, node.place)


def _one_or_more(words: Words) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else words


def _words(section: Node) -> tuple[str, ...]:
    words = convert(section, Words, "a list of ids and codes")
    return tuple(word for word in _one_or_more(words) if word)


def _imports(section: Node) -> Imports:
    if section.plain == "":
        return Imports()
    fields = listed(convert(section, ImportsForm, "imports"), Imports)
    properties = fields.get("properties", {}).items()
    return Imports(**{**fields, "properties": {key: _property(rule) for key, rule in properties}})


def _property(rule: Any) -> PropertyRule:
    """`P580: start` is short for `P580: {attribute: start}`."""
    return PropertyRule(rule) if isinstance(rule, str) else PropertyRule(**listed(rule, PropertyRule))


def _changes(verb: Literal["override", "extend"], section: Node) -> Iterator[Change]:
    for name, part in table(section, f"`{verb}`").items():
        if name not in PATCHES:
            raise mistake(section.key_place(name), f"unknown key `{name}` in `{verb}`", propose(name, PATCHES))
        form, record = PATCHES[name]
        for key, node in table(part, f"`{verb}: {name}`").items():
            fields = listed(convert(node, form, f"a change of `{key}`"), record)
            yield Change(verb, name, key, fields, part.key_place(key))


def _check_id(name: str, place: Place, what: str) -> None:
    if not ID.fullmatch(name):
        raise mistake(place, f"`{name}` cannot be the id of {what}", "write lower-case letters, digits, _ and -")
