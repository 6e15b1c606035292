"""Page furniture."""
from __future__ import annotations
from collections.abc import Sequence
from factcheck.models import Article, Block

def mark_by_shape(text: str, blocks: Sequence[Block], author: str = "") -> list[Block]:
    return list(blocks)

def mark_by_recurrence(articles: Sequence[Article]) -> list[Article]:
    return list(articles)
