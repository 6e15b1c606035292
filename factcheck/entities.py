"""The entities of a corpus as a list: their names, how each was linked, and what looks like them and was not joined."""

from __future__ import annotations

import msgspec

from factcheck.resolve import Lookalike, Resolution

# What two names must score (0 to 100, rapidfuzz ratio) to be listed as alike: a word out of a long name, "Board" and
# "Board of Directors", has 43 and is no question for a person; "Karpov" and "Anatoly Karpov" has 60.
LISTED = 50.0
# More look-alikes of one entity than this nobody reads.
MOST_LISTED = 3


class NameRow(msgspec.Struct, frozen=True):
    """A name of an entity: the articles that write it so, and why it is linked ("" for the entity's own name)."""

    name: str
    sources: tuple[str, ...]
    tier: str = ""
    reason: str = ""


class EntityRow(msgspec.Struct, frozen=True):
    """An entity, its names, and the entities most like it with the YAML to declare either; `more` are left out."""

    entity: str
    names: tuple[NameRow, ...]
    lookalikes: tuple[Lookalike, ...] = ()
    more: int = 0


def listing(resolution: Resolution) -> tuple[EntityRow, ...]:
    """One row an entity, in the order of the alphabet."""
    alike: dict[str, list[Lookalike]] = {}
    for pair in resolution.lookalikes():
        if pair.score >= LISTED:
            alike.setdefault(pair.one, []).append(pair)
    names: dict[str, dict[tuple[str, str, str], list[str]]] = {}
    for source, name in sorted(resolution.entities):
        link = resolution.link(source, name)
        row = (name, link.tier if link else "", link.reason if link else "")
        names.setdefault(resolution.entity(source, name), {}).setdefault(row, []).append(source)
    return tuple(
        _row(entity, _rows(found), alike.get(entity, []))
        for entity, found in sorted(names.items(), key=lambda item: (item[0].lower(), item[0]))
    )


def _row(entity: str, names: tuple[NameRow, ...], alike: list[Lookalike]) -> EntityRow:
    """An entity with as many of its look-alikes as a person reads."""
    return EntityRow(entity, names, tuple(alike[:MOST_LISTED]), max(0, len(alike) - MOST_LISTED))


def _rows(found: dict[tuple[str, str, str], list[str]]) -> tuple[NameRow, ...]:
    """The names of one entity, its own first, then those in most articles."""
    ranked = sorted(found.items(), key=lambda item: (item[0][1] != "", -len(item[1]), item[0]))
    return tuple(NameRow(name, tuple(sources), tier, reason) for (name, tier, reason), sources in ranked)


def as_text(rows: tuple[EntityRow, ...]) -> str:
    """The list for a terminal: entities with several names or with look-alikes, then how many have neither."""
    shown = [row for row in rows if len({name.name for name in row.names}) > 1 or row.lookalikes]
    lines = [line for row in shown for line in _lines(row)]
    rest = len(rows) - len(shown)
    return "\n".join([*lines, f"{len(rows)} entities, {rest} with one name and no look-alike"]) + "\n"


def _lines(row: EntityRow) -> list[str]:
    """One entity for a terminal."""
    lines = [row.entity]
    for name in row.names:
        why = f": {name.reason}" if name.reason else ""
        lines.append(f"    {name.name} ({_articles(name.sources)}){why}")
    for pair in row.lookalikes:
        lines.append(f"    looks like {pair.other}, not joined: {pair.reason}")
        lines += [f"        one:  {pair.join}", f"        two:  {pair.never}"]
    if row.more:
        lines.append(f"    +{row.more} more that look like it")
    return lines


def _articles(sources: tuple[str, ...]) -> str:
    """`("a.txt",)` -> `"a.txt"`; `("a.txt", "b.txt")` -> `"2 articles"`."""
    return sources[0] if len(sources) == 1 else f"{len(sources)} articles"
