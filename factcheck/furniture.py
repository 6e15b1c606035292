"""Page furniture: blocks that belong to the page and not to the article, told by their shape and recurrence.

A block wrongly read costs a reader a glance, one wrongly left out hides a claim: in doubt a block is read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec

from factcheck.models import Article, Block
from factcheck.wrapping import SENTENCE_END

if TYPE_CHECKING:
    from factcheck.pleas import Shape

READ = ("paragraph", "item", "heading", "question", "quote", "caption")
# A phrase of furniture inside an article is all of a short block without figures: "donations fell by 20 %" is none.
INSIDE_CHARS = 300
# A line on the author is one of the last three blocks: a plea and a copyright line may follow it.
CLOSING_BLOCKS = 3
# Word for word in three articles of a publisher: two may quote each other, or one be a copy.
RECURS = 3
RECURS_WORDS = 4
# An article that shares more than half its words with others is their copy, and its paragraphs no furniture.
COPY_SHARE = 0.5


def mark_by_shape(text: str, blocks: Sequence[Block], author: str = "") -> list[Block]:
    """The blocks, those that are furniture by their own words marked so.

    >>> from factcheck.blocks import text_blocks
    >>> text = "The dam broke in 1999 after a week of rain.\\n\\nLeave a comment"
    >>> [block.kind for block in mark_by_shape(text, text_blocks(text))]
    ['paragraph', 'furniture']
    """
    shapes = (_shape(text, block, author, i < CLOSING_BLOCKS) for i, block in enumerate(reversed(blocks)))
    start = len(blocks) - tail_length(shapes)
    if not any(block.kind in READ for block in blocks[:start]):
        start = len(blocks)  # a page is not furniture from its first line to its last
    return [
        msgspec.structs.replace(block, kind="furniture")
        if block.kind in READ and (i >= start or _is_inset(text[block.start : block.end]))
        else block
        for i, block in enumerate(blocks)
    ]


def _shape(text: str, block: Block, author: str, at_end: bool) -> Shape:
    from factcheck.pleas import shape

    return shape(" ".join(text[block.start : block.end].split()), author, at_end) if block.kind in READ else "body"


def _is_inset(words: str) -> bool:
    """Whether furniture stands inside an article: a button, a plea between paragraphs, a copyright line."""
    from factcheck.pleas import is_nothing_else

    if len(words) > INSIDE_CHARS:
        return False
    return is_nothing_else(" ".join(words.split()))


def tail_length(backwards: Iterable[Shape]) -> int:
    """How many of the last blocks are furniture, given the shapes from the last block backwards.

    Labels and the publisher's voice are, between blocks that surely are. The voice alone is none: an annual report
    speaks so all through.

    >>> tail_length(["label", "furniture", "label", "body", "furniture"])
    2
    """
    length = certain = 0
    for at, one in enumerate(backwards, 1):
        if one == "body" or (one == "voice" and certain < 2):
            break
        certain += one == "furniture"
        if one != "label":
            length = at
    return length if certain else 0


def mark_by_recurrence(articles: Sequence[Article]) -> list[Article]:
    """The articles, blocks at their ends marked that recur word for word in others of the same publisher."""
    said = [[_key(article, block) for block in article.blocks] for article in articles]
    counts = Counter(key for keys in said for key in set(keys) if key)
    return [
        _marked(article, [key is not None and counts[key] >= RECURS for key in keys])
        for article, keys in zip(articles, said, strict=True)
    ]


def _key(article: Article, block: Block) -> tuple[str, str] | None:
    """What recurs: the publisher and the words of a block long enough to be no coincidence."""
    words = article.text[block.start : block.end].split()
    if block.kind not in READ or len(words) < RECURS_WORDS:
        return None
    return article.publisher, " ".join(words)


def _marked(article: Article, recurs: Sequence[bool]) -> Article:
    """The article with the recurring blocks at its two ends marked; a copy of another article stays as it is."""
    if not any(recurs):
        return article
    sizes = [len(article.text[b.start : b.end].split()) for b in article.blocks]
    if sum(size for size, again in zip(sizes, recurs, strict=True) if again) > COPY_SHARE * sum(sizes):
        return article
    settled = [
        again or b.kind in ("furniture", "front", "title") for again, b in zip(recurs, article.blocks, strict=True)
    ]
    inner = [i for i, done in enumerate(settled) if not done]
    menu = {i for i in range(inner[0]) if not SENTENCE_END.search(article.text[: article.blocks[i].end][-3:])}
    edges = menu | set(range(inner[-1] + 1, len(recurs)))
    blocks = tuple(
        msgspec.structs.replace(block, kind="furniture") if i in edges and recurs[i] else block
        for i, block in enumerate(article.blocks)
    )
    words = article.words - sum(sizes[i] for i in edges if recurs[i])
    return msgspec.structs.replace(article, blocks=blocks, words=words)
