"""What a text has said of time so far: from where a relative date counts and which year a day without one is of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from factcheck.extract.date_calendar import Interval, civil
from factcheck.extract.date_tokens import Token, at
from factcheck.extract.date_words import FUTURE_CUES

# How far back a sentence is searched for a word that looks ahead.
SENTENCE = 30


class Context(msgspec.Struct):
    """The article's own day and the dates told of, as they come: the last one, and the last with a year in its paragraph."""

    published: int | None = None
    told: Interval | None = None
    told_paragraph: int = -1

    def tell(self, span: Interval, paragraph: int) -> None:
        """Note a date that the text has named."""
        self.told, self.told_paragraph = span, paragraph


def context_of(published: date | None) -> Context:
    """The context before the first word."""
    return Context(published.toordinal() if published else None)


def years_to_try(context: Context, paragraph: int) -> tuple[int | None, bool]:
    """The year for a day or month that has none, and whether it is only near (from the article's own date).

    The last year told in the paragraph comes first, then the article's date, then the last year told anywhere.
    """
    if context.told is not None and (context.published is None or context.told_paragraph == paragraph):
        return civil(context.told[0])[0], False
    if context.published is not None:
        return civil(context.published)[0], True
    return None, False


def looks_ahead(tokens: Sequence[Token], index: int) -> bool:
    """Whether the sentence up to a place speaks of what is to come: "will open on Friday"."""
    for i in range(index - 1, max(-1, index - SENTENCE), -1):
        low = at(tokens, i).low
        if low in {".", "?", "!"} and not at(tokens, i + 1).glued:
            return False
        if low in FUTURE_CUES:
            return True
    return False
