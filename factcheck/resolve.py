"""Names across articles to entities: what is one, what is not, and why.

    resolve([NameUse("Angela Merkel", "a.txt"), NameUse("Merkel", "a.txt"), NameUse("Dr. Angela Merkel", "b.txt")])
    ->  one entity, "Angela Merkel"

A link needs a reason in words: a declared alias, the same name after folding, an acronym spelled out, a part of a name
with the same head, a slip in a long word, another order or spelling. Two entities that fit mean no link.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from factcheck import name_links, name_rules
from factcheck.circles import uncollected
from factcheck.name_blocks import Pair
from factcheck.name_groups import Groups
from factcheck.name_match import FOLDED, Link, Refusal, Tier, compare
from factcheck.name_parts import Short, shortened
from factcheck.name_rare import Rare
from factcheck.name_uses import Form, NameUse, Place, Standing, key_of, kind, plain, standing
from factcheck.name_words import CALENDAR
from factcheck.names import name
from factcheck.ruleset import EntityRule

__all__ = ["Link", "Lookalike", "NameUse", "Resolution", "Tier", "resolve", "same_name"]

# Below this score (0 to 100, rapidfuzz WRatio) two names look alike to nobody: "Bank of England"/"England" has 90.
LOOKS_ALIKE = 86.0
MOST_LOOKALIKES = 1000


class Lookalike(msgspec.Struct, frozen=True):
    """Two entities that look alike and were not joined: why, how alike (0 to 100), the YAML to declare either."""

    one: str
    other: str
    reason: str
    score: float
    join: str
    never: str


class Resolution(msgspec.Struct, frozen=True):
    """Which entity each name of each article stands for."""

    entities: dict[Place, str]
    links: dict[Place, Link]
    folded: dict[Place, str]
    refused: dict[Pair, str]

    def entity(self, source: str, name: str) -> str:
        """The entity that a name stands for in an article; one that was not given is looked up as it folds."""
        known = self.entities.get((source, name))
        if known is None:
            key = key_of(name)
            known = self.folded.get((source, key)) or self.folded.get(("", key)) or plain(name)
        return known

    def link(self, source: str, name: str) -> Link | None:
        """Why a name was linked to its entity; None where it is the entity's own name."""
        return self.links.get((source, name))

    def names(self, entity: str) -> tuple[str, ...]:
        """All the ways in which the corpus writes an entity, in the order of the alphabet."""
        return tuple(sorted({plain(name) for (_, name), one in self.entities.items() if one == entity}))

    def lookalikes(self) -> tuple[Lookalike, ...]:
        """Pairs of entities that look alike and were not joined, the most alike first."""
        from rapidfuzz.fuzz import WRatio, ratio

        alike = sorted(
            (-ratio(one.lower(), other.lower()), one, other, why)
            for (one, other), why in self.refused.items()
            if WRatio(one, other) >= LOOKS_ALIKE
        )
        return tuple(
            Lookalike(one, other, why, round(-score, 1), _declare(one, "aliases", other), _declare(one, "never", other))
            for score, one, other, why in alike[:MOST_LOOKALIKES]
        )


def _declare(one: str, key: str, other: str) -> str:
    """A line for the `entities:` of a rule file: `- {name: "Apollo 11", never: ["Apollo 13"]}`."""
    first, second = (json.dumps(text, ensure_ascii=False) for text in (one, other))
    return f"- {{name: {first}, {key}: [{second}]}}"


def same_name(
    a: str, b: str, *, labels: tuple[str, str] = ("", ""), entities: Sequence[EntityRule] = ()
) -> Link | None:
    """Why two names are one, None where they are not or it is not sure.

    `labels` are what the two are known to be ("PERSON", "GPE" ...), `entities` the declared names.

    >>> same_name("World War II", "Second World War").tier, same_name("World War I", "World War II")
    ('folded', None)
    """
    ours, theirs, kinds = key_of(a), key_of(b), [kind(label) for label in labels]
    groups = Groups({ours, theirs, *name_rules.declared(entities)}, name_rules.apart(entities))
    name_rules.join(groups, entities)
    name_rules.join_territories(groups, {ours, theirs})
    if groups.kept_apart(ours, theirs) or sorted(kinds) == ["person", "place"]:
        return None
    if ours != theirs and groups.root(ours) == groups.root(theirs):
        return groups.path(ours, theirs)[0][1]
    found = compare(name(plain(a)), name(plain(b)), persons=kinds == ["person", "person"])
    return found if isinstance(found, Link) else None


def resolve(uses: Iterable[NameUse], entities: Sequence[EntityRule] = ()) -> Resolution:
    """Join the names that stand for one thing, across articles, whatever the order they come in."""
    with uncollected():
        return _resolve(uses, entities)


def _resolve(uses: Iterable[NameUse], entities: Sequence[EntityRule]) -> Resolution:
    """Compare, join, then name the entity of each name in each article."""
    stand = standing(uses)
    declared = name_rules.declared(entities)
    for key, text in declared.items():
        stand.forms.setdefault(key, Form(name(text), {text: 0}, set()))
    groups = Groups(stand.forms, name_rules.apart(entities))
    name_rules.join(groups, entities)
    name_rules.join_territories(groups, stand.forms)
    found = name_links.answers(stand.forms)
    rare = Rare(stand)
    name_links.join(groups, found, stand.forms, rare)
    shorts = shortened(stand, groups, rare, frozenset(declared))
    titles = _titles(stand.forms, groups, entities)
    folded = {("", key): titles[groups.root(key)][0] for key in stand.forms}
    entity_of: dict[Place, str] = {}
    links: dict[Place, Link] = {}
    for place, key in stand.keys.items():
        entity, link = _placed(place, key, groups, shorts, titles, stand)
        entity_of[place] = entity
        if link is not None:
            links[place] = link
        if entity != folded["", key]:
            folded[place[0], key] = entity
    return Resolution(entity_of, links, folded, _refused(found, groups, titles, stand.forms, set(entity_of.values())))


def _titles(forms: Mapping[str, Form], groups: Groups, entities: Sequence[EntityRule]) -> dict[str, tuple[str, str]]:
    """For the root of each group its display name and the key that has it: the declared one, or the fullest."""
    declared = {groups.root(key_of(rule.name)): (plain(rule.name), key_of(rule.name)) for rule in entities}
    members: dict[str, list[str]] = defaultdict(list)
    for key in forms:
        members[groups.root(key)].append(key)
    found = {root: declared.get(root) or _fullest(keys, forms) for root, keys in members.items()}
    taken = Counter(title for title, _ in found.values())
    return {
        root: (f"{title} {key[key.index('(') :]}" if taken[title] > 1 and key.endswith(")") else title, key)
        for root, (title, key) in found.items()
    }


def _fullest(keys: list[str], forms: Mapping[str, Form]) -> tuple[str, str]:
    """The display name of the key that is written most often, names of two words and more before acronyms and words."""
    best = keys[0]
    if len(keys) > 1:
        best = min(keys, key=lambda key: (len(forms[key].name.content) == 1, -forms[key].count, -len(key), key))
    return forms[best].display, best


def _placed(
    place: Place,
    key: str,
    groups: Groups,
    shorts: Mapping[tuple[str, str], Short],
    titles: Mapping[str, tuple[str, str]],
    stand: Standing,
) -> tuple[str, Link | None]:
    """The entity of a name in one article, and why it is linked to it."""
    source, text = place
    short = shorts.get((source, key))
    if short is not None and not short.long:
        return f"{stand.forms[key].display} ({source})", None
    if short is not None:
        return titles[groups.root(short.long)][0], short.link
    title, title_key = titles[groups.root(key)]
    return title, _why(key, title_key, plain(text), title, groups)


def _why(key: str, title_key: str, text: str, title: str, groups: Groups) -> Link | None:
    """The first link on the way from a name to its entity's own, with what it goes through."""
    steps = groups.path(key, title_key)
    if not steps:
        same = text == title or key.endswith(")")
        return None if same else FOLDED
    through = f', and so on to "{title}" in {len(steps)} steps' if len(steps) > 1 else ""
    return Link(steps[0][1].tier, steps[0][1].reason + through)


def _refused(
    found: name_links.Answers,
    groups: Groups,
    titles: Mapping[str, tuple[str, str]],
    forms: Mapping[str, Form],
    standing_alone: set[str],
) -> dict[Pair, str]:
    """Entities that were compared and not joined, with the guard's words; pairs that a rule declares are left out."""
    refused: dict[Pair, str] = {}
    for (one, other), answer in sorted(found.items()):
        if any(CALENDAR.issuperset(forms[key].name.content) for key in (one, other)):
            continue
        roots = groups.root(one), groups.root(other)
        if roots[0] == roots[1] or groups.kept_apart(*roots):
            continue
        why = answer.reason if isinstance(answer, Refusal) else f"not sure everywhere: {answer.reason}"
        first, second = sorted((titles[roots[0]][0], titles[roots[1]][0]))
        if first != second and {first, second} <= standing_alone:
            refused.setdefault((first, second), why)
    return refused
