"""What rules declare of names: which stand for one thing, and which never do."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from factcheck.name_blocks import Pair
from factcheck.name_groups import Groups
from factcheck.name_match import Link
from factcheck.name_uses import key_of, plain
from factcheck.ruleset import EntityRule
from factcheck.territories import territories


def declared(entities: Sequence[EntityRule]) -> dict[str, str]:
    """The keys of all names and aliases that rules know, with the text of each."""
    return {key_of(text): plain(text) for rule in entities for text in (*rule.aliases, rule.name)}


def apart(entities: Sequence[EntityRule]) -> Iterator[Pair]:
    """Pairs of keys that rules keep apart: each name and alias, and each look-alike declared `never`."""
    for rule in entities:
        ours = {key_of(text) for text in (rule.name, *rule.aliases)}
        for other in rule.never:
            theirs = key_of(other)
            yield from ((key, theirs) for key in sorted(ours) if key != theirs)


def join(groups: Groups, entities: Sequence[EntityRule]) -> None:
    """Join each declared name with its aliases."""
    for rule in sorted(entities, key=lambda rule: rule.name):
        for alias in sorted(rule.aliases):
            if key_of(alias) != key_of(rule.name):
                groups.join(key_of(rule.name), key_of(alias), Link("alias", f'declared alias of "{rule.name}"'))


def join_territories(groups: Groups, keys: Container[str]) -> None:
    """Join the names that one country or territory has: United States and US, Ivory Coast and Côte d'Ivoire."""
    for known in territories():
        met = [key for key in dict.fromkeys(key_of(text) for text in known) if key in keys]
        for key in met[1:]:
            groups.join(met[0], key, Link("alias", f'another name of "{known[0]}"'))
