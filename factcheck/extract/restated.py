"""Words of an article put into a sentence of their own and parsed once more, their claims standing where they stand.

An answer that is no sentence, a line of a chronology and a cell of a table say nothing by themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from factcheck.extract.scene import Scene, name_map, read_sentence
from factcheck.extract.tokens import Doc
from factcheck.models import Block, Claim, Mention
from factcheck.values import Found

Parse = Callable[[str], Doc]


class Statement(msgspec.Struct, frozen=True):
    """A statement and where in it the words of the article begin."""

    text: str
    at: int


def claims(
    scene: Scene,
    made: Statement,
    block: Block,
    place: tuple[int, int],
    values: Sequence[Found],
    parse: Parse,
    *,
    anywhere: bool = False,
) -> Iterator[Claim]:
    """The claims of a statement whose own words stand at `place` in the article, each where its value stands there;
    `anywhere`: also those of words that stand nowhere in the article as they are put."""
    from factcheck.extract.claims import claims_of

    first, last = place
    doc = parse(made.text)
    shifted = msgspec.structs.replace(block, start=first - made.at)
    memory = msgspec.structs.replace(scene.memory, seen=list(scene.memory.seen))
    aside = msgspec.structs.replace(scene, memory=memory)
    line = read_sentence(aside, doc[:], shifted, name_map(doc, scene.known), list(values))
    for claim in claims_of(aside, line):
        if anywhere or (first <= claim.start and claim.end <= last):
            yield msgspec.structs.replace(
                claim,
                subject=_unplaced(claim.subject),
                others=tuple(_unplaced(m) for m in claim.others),
                sentence=scene.article.text[block.start : block.end],
                sentence_start=block.start,
            )


def _unplaced(mention: Mention) -> Mention:
    """A mention of a statement that stands nowhere in the article."""
    return msgspec.structs.replace(mention, start=0, end=0)
