"""The comparison of a large corpus in lots: claims of one question that may meet, compared by whichever process.

Names are resolved and what articles are about is found before, in one process, and rows are made of the pairs after, so
that the report is the one that a single process writes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from factcheck.compare import Pairing, every_block
from factcheck.matters import Matters
from factcheck.meetings import apart
from factcheck.models import Claim
from factcheck.pairs import Pair, in_order
from factcheck.partitions.work import Workers
from factcheck.question import compared
from factcheck.ruleset import RuleSet

# Enough claims that starting on a lot costs nothing beside comparing them, few enough for a hundred processes to share
# a million.
LOT = 10_000


class Lot(msgspec.Struct, frozen=True):
    """Some claims, without the words around them, and what is known of their articles.

    `asked` has for groups of them the number of their block, its name, and whether it is of two attributes.
    """

    asked: tuple[tuple[int, str, bool, tuple[int, ...]], ...]
    claims: tuple[Claim, ...]
    about: Matters
    published: dict[str, str]


Places = tuple[int, ...]
Group = tuple[int, str, bool, list[int]]


def in_lots(workers: Workers) -> Pairing:
    """Claims paired by others, as `factcheck.compare.paired` pairs them."""

    def paired(
        claims: Sequence[Claim], ruleset: RuleSet, about: Matters, published: Mapping[str, str]
    ) -> Iterator[Pair]:
        found: dict[int, list[Pair]] = defaultdict(list)
        for (places, lot), told in workers(compare_lot, ruleset, lots(claims, ruleset, about, published)):
            # What a process died of is compared once more, here: it may have been another program's greed.
            for number, pair in compare_lot(lot, ruleset) if isinstance(told, str) else told:
                found[number].append(msgspec.structs.replace(pair, a=places[pair.a], b=places[pair.b]))
        for _, pairs in sorted(found.items()):
            yield from sorted(pairs, key=in_order)

    return paired


def compare_lot(lot: Lot, ruleset: RuleSet) -> list[tuple[int, Pair]]:
    """The pairs of a lot, each with the number of its block: the one thing that a process does."""
    return [
        (number, pair)
        for number, name, across, block in lot.asked
        for pair in compared(name, block, across, lot.claims, ruleset, lot.about, lot.published)
    ]


def lots(
    claims: Sequence[Claim], ruleset: RuleSet, about: Matters, published: Mapping[str, str]
) -> Iterator[tuple[tuple[Places, Lot], Lot]]:
    """All claims that may meet another, in lots, each with the places of its claims."""
    asked: list[Group] = []
    size = 0
    for number, (name, block, across) in enumerate(every_block(claims, ruleset)):
        for group in apart(block, claims, about):
            asked.append((number, name, across, group))
            size += len(group)
            if size >= LOT:
                yield _lot(asked, claims, about, published)
                asked, size = [], 0
    if asked:
        yield _lot(asked, claims, about, published)


def _lot(
    asked: Sequence[Group], claims: Sequence[Claim], about: Matters, published: Mapping[str, str]
) -> tuple[tuple[Places, Lot], Lot]:
    places = tuple(sorted({i for *_, group in asked for i in group}))
    at = {i: n for n, i in enumerate(places)}
    own = tuple(bare(claims[i]) for i in places)
    sources = frozenset(claim.source for claim in own)
    lot = Lot(
        tuple((number, name, across, tuple(at[i] for i in group)) for number, name, across, group in asked),
        own,
        about.of(sources, frozenset(name for claim in own for name in (claim.entity, *claim.subject.near))),
        {source: published[source] for source in sources},
    )
    return (places, lot), lot


def bare(claim: Claim) -> Claim:
    """The claim without the words around it, which no comparison reads."""
    return msgspec.structs.replace(claim, quote="", sentence="", paragraph="", words=())
