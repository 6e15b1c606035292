"""Which claims of a block are laid side by side: those of one article, of one matter, or of one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcheck.matters import Matters
from factcheck.models import Claim
from factcheck.pairs import joined
from factcheck.reference import is_reference
from factcheck.subjects import distinct


def namesakes(block: Sequence[int], claims: Sequence[Claim]) -> list[list[int]]:
    """The claims of a block by entity, where the name says by itself that it is one, whatever the articles are
    about."""
    found: dict[str, list[int]] = defaultdict(list)
    for i in block:
        if claims[i].entity:
            found[claims[i].entity].append(i)
    return [group for entity, group in found.items() if len(group) > 1 and distinct(entity)]


def meetings(
    block: Sequence[int], groups: Sequence[Sequence[int]], claims: Sequence[Claim], about: Matters, strangers: bool
) -> Iterator[tuple[int, int]]:
    """The pairs of a block within a group of one entity, one article or articles about one matter, in order, each
    once; with `strangers` also two of one article under two names, most of a long one, which seldom are one subject.

    One claim at a time and in the order of articles: all pairs at once are most of the memory of a million claims.
    """
    named = {i: group for group in groups for i in group}
    by_source: dict[str, list[int]] = defaultdict(list)
    for i in block:
        by_source[claims[i].source].append(i)
    for source, others in neighbouring(by_source, about):
        own = by_source[source]
        all_after = (own[at:] for at in range(1, len(own) + 1))
        for i, later in zip(own, all_after if strangers else acquainted(own, claims), strict=True):
            near = later + others
            more = [j for j in named.get(i, ()) if j > i and j not in near]
            for j in sorted(near + more) if more else near:
                yield i, j


def neighbouring(by_source: Mapping[str, list[int]], about: Matters) -> Iterator[tuple[str, list[int]]]:
    """Each article of a block, and the claims of those after it that are about the same matter or reference facts."""
    references = {source for source in by_source if is_reference(source)}
    for source in by_source:
        if source in references:
            near = by_source.keys() - {source}
        else:
            near = (by_source.keys() & about.neighbours.get(source, frozenset())) | references
        yield source, sorted(j for other in near if other > source for j in by_source[other])


def acquainted(own: Sequence[int], claims: Sequence[Claim]) -> Iterator[list[int]]:
    """For each claim of an article those after it that name the same entity, or where one of the two names none."""
    named = {i: land(claims[i].entity) for i in own}
    alike: dict[str, list[int]] = defaultdict(list)
    for i, name in named.items():
        alike[name].append(i)
    unnamed = alike.get("", [])
    for at, i in enumerate(own, start=1):
        yield sorted(j for j in (*alike[named[i]], *unnamed) if j > i) if named[i] else list(own[at:])


def land(entity: str) -> str:
    """A key that a country shares with its people: `"Bolivia"`, `"Bolivians"` -> `"bolivia"`."""
    name = entity.lower()
    return name[:-1] if name.endswith("an") else name.removesuffix("ns") if name.endswith("ans") else name


def apart(block: Sequence[int], claims: Sequence[Claim], about: Matters) -> list[list[int]]:
    """The claims of a block in groups that never meet each other, in order; those that meet nothing are left out.

    Of a block with reference facts, which meet everything, one group.
    """
    if any(is_reference(claims[i].source) for i in block):
        return [list(block)]
    met: list[tuple[str, str]] = []
    sources = {claims[i].source for i in block}
    for source in sources:
        met += ((source, other) for other in about.neighbours.get(source, frozenset()) & sources)
    for group in namesakes(block, claims):
        met += ((claims[group[0]].source, claims[i].source) for i in group[1:])
    of = joined(met)
    groups: dict[str, list[int]] = defaultdict(list)
    for i in block:
        groups[of.get(claims[i].source, claims[i].source)].append(i)
    return [group for group in groups.values() if len(group) > 1]
