"""Reference facts out of Wikidata entity files on disk, through `imports: properties:` of the rules.

A file is what Wikidata's Special:EntityData gives, a list of such entities, or one of them. Nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from factcheck.errors import FactcheckError
from factcheck.facts import Imported
from factcheck.facts_value import Unsayable, quantity_words, time_words
from factcheck.models import Skipped
from factcheck.moment import iso_moment
from factcheck.ruleset import Attribute, EntityRule, Fact, Imports, Place, RuleSet

# Qualifiers that say when a statement holds.
START, END, POINT = "P580", "P582", "P585"
EARLIEST, LATEST, CIRCUMSTANCES, CIRCA = "P1319", "P1326", "P1480", "Q5727902"
# Qualifiers that narrow a statement to a part of its subject, or to a kind or a place of what is counted: without them
# the statement would say too much.
NARROWING = frozenset({"P518", "P642", "P1013", "P2868", "P3831"})
NARROWING_FIGURES = frozenset({"P17", "P31", "P131", "P276", "P459", "P1001"})

Entity = Mapping[str, Any]


def import_wikidata(paths: Sequence[Path], ruleset: RuleSet, *, language: str = "en") -> Imported:
    """The facts and names in Wikidata entity files and in folders of them.

    Of an entity's statements for a property the preferred ones count, else the normal ones. Statements that leave more
    than one answer, or none that can be said, are skipped with the reason. Raises FactcheckError for any other file.
    """
    read = [(file, entity) for file in _files(paths) for entity in _entities(file)]
    names = {entity["id"]: label for _, entity in read if (label := _label(entity, language))}
    names |= ruleset.imports.names
    facts: list[Fact] = []
    skipped: list[Skipped] = []
    told: list[Entity] = []
    for file, entity in read:
        made = list(_statements(entity, names, ruleset, file.as_posix()))
        facts += [one for one in made if isinstance(one, Fact)]
        skipped += [one for one in made if isinstance(one, Skipped)]
        told += [entity] if any(isinstance(one, Fact) for one in made) else []
    return Imported(tuple(facts), tuple(_names(told, names, ruleset, language)), tuple(skipped))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files given, and the JSON files below the folders given."""
    for path in paths:
        if path.is_dir():
            yield from sorted(path.rglob("*.json"))
        elif path.is_file():
            yield path
        else:
            raise FactcheckError(path.as_posix(), "no such file or folder", hint="give Wikidata entity files")


def _entities(file: Path) -> list[Entity]:
    """The items in a file."""
    data = file.read_bytes()
    try:
        read = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise FactcheckError(file.as_posix(), f"this is not JSON: {error}", hint="download the file anew") from None
    if isinstance(read, dict):
        inner = read.get("entities")
        read = list(inner.values()) if isinstance(inner, dict) else [read]
    found = [one for one in read if isinstance(one, dict) and "claims" in one] if isinstance(read, list) else []
    if not found:
        hint = "it has to hold `entities`, as Wikidata's Special:EntityData gives them"
        raise FactcheckError(file.as_posix(), "no Wikidata entity", hint=hint)
    return [one for one in found if str(one.get("id", "")).startswith("Q")]


def _label(entity: Entity, language: str) -> str:
    """The name of an item in a language, or the one that serves all languages."""
    labels = _table(entity.get("labels"))
    return str(_table(labels.get(language) or labels.get("mul")).get("value", ""))


def _table(part: object) -> dict[str, Any]:
    """A JSON object; an empty one may be written as a list."""
    return part if isinstance(part, dict) else {}


def _names(
    entities: Iterable[Entity], names: Mapping[str, str], ruleset: RuleSet, language: str
) -> Iterator[EntityRule]:
    """The items that facts are about, with such aliases as stand for nothing else."""
    taken = {word for entity in ruleset.entities for word in (entity.name, *entity.aliases)}
    for entity in entities:
        name = names[entity["id"]]
        written = _table(entity.get("aliases")).get(language, [])
        aliases = dict.fromkeys(str(one["value"]) for one in written)
        free = tuple(alias for alias in aliases if alias not in taken and alias != name)
        if name not in taken:
            yield EntityRule(name, free)
            taken |= {name, *free}


def _statements(entity: Entity, names: Mapping[str, str], ruleset: RuleSet, path: str) -> Iterator[Fact | Skipped]:
    """What becomes of an entity's statements on the properties that the rules map."""
    imports, single = ruleset.imports, {one.id: one.single for one in ruleset.attributes}
    if entity["id"] not in names:
        yield Skipped(path, f"{entity['id']} has no name in this language", hint="name it in `imports: names:`")
        return
    for property_id, rule in imports.properties.items():
        facts: dict[str, set[str]] = {}
        for statement in _best(_table(entity.get("claims")).get(property_id, [])):
            try:
                value, time = _words(statement, names, imports, _counted(rule.unit, rule.attribute, ruleset))
                facts.setdefault(time, set()).add(value)
            except Unsayable as reason:
                yield Skipped(path, f"{entity['id']} {property_id}: {reason}")
        for time, values in facts.items():
            if len(values) > 1 and single.get(rule.attribute, True):
                told = ", ".join(sorted(values))
                yield Skipped(path, f"{entity['id']} {property_id}: more than one answer ({told})")
                continue
            yield from (_fact(entity, names, property_id, rule.attribute, one, time, path) for one in sorted(values))


def _fact(
    entity: Entity, names: Mapping[str, str], property_id: str, attribute: str, value: str, time: str, path: str
) -> Fact:
    source = f"https://www.wikidata.org/wiki/{entity['id']}#{property_id}"
    checked = iso_moment(str(entity.get("modified", "")))
    return Fact(names[entity["id"]], attribute, value, source, checked, Place(path), time)


def _counted(unit: str, attribute: str, ruleset: RuleSet) -> str:
    """What stands behind a bare figure: as the mapping says, else the first thing that the attribute counts."""
    found: Attribute | None = next((one for one in ruleset.attributes if one.id == attribute), None)
    return unit or (found.counts[0] if found and found.counts else "")


def _best(statements: Sequence[Any]) -> list[Any]:
    """The statements of the best rank that have a value; deprecated ones never."""
    known = [one for one in statements if _table(one.get("mainsnak")).get("snaktype") == "value"]
    preferred = [one for one in known if one.get("rank") == "preferred"]
    return preferred or [one for one in known if one.get("rank", "normal") == "normal"]


def _words(statement: Any, names: Mapping[str, str], imports: Imports, counted: str) -> tuple[str, str]:
    """The value of a statement in words, and when it holds."""
    data = _table(_table(statement["mainsnak"]).get("datavalue"))
    qualifiers = _table(statement.get("qualifiers"))
    narrowing = NARROWING | (NARROWING_FIGURES if data.get("type") == "quantity" else frozenset())
    if limits := sorted(narrowing & qualifiers.keys()):
        raise Unsayable(f"limited by the qualifier {limits[0]}")
    return _value(data, qualifiers, names, imports, counted), _holds(qualifiers)


def _value(
    data: Mapping[str, Any], qualifiers: Mapping[str, Any], names: Mapping[str, str], imports: Imports, counted: str
) -> str:
    kind, value = data.get("type"), data.get("value")
    if kind == "time" and isinstance(value, dict):
        return _uncertain(time_words(value), qualifiers)
    if kind == "quantity" and isinstance(value, dict):
        return quantity_words(value, imports.units, counted)
    if kind == "wikibase-entityid" and isinstance(value, dict):
        item = str(value.get("id") or f"Q{value.get('numeric-id')}")
        if item not in names:
            raise Unsayable(f"{item} has no name here; add its file, or name it in `imports: names:`")
        return names[item]
    if kind == "monolingualtext" and isinstance(value, dict):
        return str(value.get("text", ""))
    if kind == "string":
        return str(value)
    raise Unsayable(f"a value of type {kind}")


def _uncertain(day: str, qualifiers: Mapping[str, Any]) -> str:
    """A date with what its qualifiers say of how sure it is."""
    earliest, latest = _time(qualifiers, EARLIEST), _time(qualifiers, LATEST)
    if earliest and latest:
        return f"between {earliest} and {latest}"
    if earliest or latest:
        return f"after {earliest}" if earliest else f"before {latest}"
    circumstances = [_table(_table(one.get("datavalue")).get("value")) for one in qualifiers.get(CIRCUMSTANCES, [])]
    return f"circa {day}" if any(one.get("id") == CIRCA for one in circumstances) else day


def _time(qualifiers: Mapping[str, Any], property_id: str) -> str:
    """The first time that a qualifier gives, in words; "" where it gives none."""
    for snak in qualifiers.get(property_id, []):
        data = _table(_table(snak).get("datavalue"))
        if data.get("type") == "time":
            return time_words(_table(data.get("value")))
    return ""


def _holds(qualifiers: Mapping[str, Any]) -> str:
    """When a statement holds, in words."""
    start, end, point = (_time(qualifiers, name) for name in (START, END, POINT))
    if start and end:
        return f"from {start} to {end}"
    if start or end:
        return f"since {start}" if start else f"until {end}"
    return point
