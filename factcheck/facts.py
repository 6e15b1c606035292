"""Reference facts kept elsewhere, brought in: what an import makes, and how it becomes a rule file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from factcheck.models import Skipped
from factcheck.ruleset import EntityRule, Fact, RuleSet

TABLES = (".csv", ".tsv")
HEAD = "# Imported by `factcheck rules import`: read it over, and keep it with the other rules.\n"


class Imported(msgspec.Struct, frozen=True):
    """What an import made: facts, the names that they are about, and what was left out with the reason."""

    facts: tuple[Fact, ...] = ()
    entities: tuple[EntityRule, ...] = ()
    skipped: tuple[Skipped, ...] = ()


def import_facts(paths: Sequence[Path], ruleset: RuleSet, *, language: str = "en") -> Imported:
    """The facts of CSV files and of Wikidata entity files, as `imports:` of the rules explains them.

    Names and aliases of Wikidata items are taken in `language`. Raises FactcheckError for a file that is neither.
    """
    from factcheck.facts_csv import import_csv
    from factcheck.facts_wikidata import import_wikidata

    tables = [path for path in paths if path.suffix.lower() in TABLES]
    entities = [path for path in paths if path not in tables]
    made = [import_csv(path, ruleset) for path in tables]
    made += [import_wikidata(entities, ruleset, language=language)] if entities else []
    facts = tuple(fact for one in made for fact in one.facts)
    unread = _unread(facts, ruleset)
    return Imported(
        facts=tuple(fact for fact in facts if fact not in unread),
        entities=tuple(entity for one in made for entity in one.entities),
        skipped=(*(skipped for one in made for skipped in one.skipped), *unread.values()),
    )


def _unread(facts: tuple[Fact, ...], ruleset: RuleSet) -> dict[Fact, Skipped]:
    """The facts whose values are none of what their attribute asks for, each as left out with the reason."""
    from factcheck.facts_reading import unreadable

    trial = msgspec.structs.replace(ruleset, facts=facts)
    return {
        fact: Skipped(error.path, f"{fact.subject}, {fact.attribute}: {error.message}", error.line, 1, error.hint)
        for fact, error in unreadable(trial)
    }


def to_yaml(imported: Imported) -> str:
    """The import as a rule file: entities, then facts, as people would write them; "" when nothing was imported."""
    import yaml

    parts: dict[str, list[dict[str, Any]]] = {
        "entities": [_written(entity, ("name", "aliases", "never")) for entity in imported.entities],
        "facts": [
            _written(fact, ("subject", "attribute", "value", "time", "source", "checked")) for fact in imported.facts
        ],
    }
    text = HEAD if imported.facts else ""
    for section, entries in parts.items():
        if entries:
            body = yaml.safe_dump(entries, sort_keys=False, allow_unicode=True, width=120, default_flow_style=None)
            text += f"{section}:\n" + "".join(f"  {line}\n" for line in body.splitlines())
    return text


def _written(record: msgspec.Struct, keys: Iterable[str]) -> dict[str, Any]:
    """The keys of a record that say something."""
    values = {key: getattr(record, key) for key in keys}
    return {key: list(value) if isinstance(value, tuple) else value for key, value in values.items() if value}
