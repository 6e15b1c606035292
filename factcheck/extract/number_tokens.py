"""Text cut into numbers, words and marks, each with its place: what the number grammar reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

VULGAR = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅐": 1 / 7, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8, "⅑": 1 / 9, "⅒": 1 / 10,
}  # fmt: skip
_FRACTIONS = "".join(VULGAR)
# Every alternative is taken greedily and never given back, so that any text is cut in one pass.
TOKEN = re.compile(
    rf"(?P<number>[0-9]++(?:[.,][0-9]++|['’][0-9]{{3}}(?![0-9]))*+|(?<![\w.])\.[0-9]++)|(?P<vulgar>[{_FRACTIONS}])"
    rf"|(?P<word>[^\W\d_{_FRACTIONS}]++)|(?P<mark>[^\w\s]|_)"
)
ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
Kind = Literal["number", "vulgar", "word", "mark"]


class Token(NamedTuple):
    """A number as digits, a word in lower case, or a single mark; `text[start:end]` is what was written."""

    kind: Kind
    low: str
    start: int
    end: int


NOTHING = Token("mark", "", -1, -1)


def cut(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[Token]:
    """The tokens of a text; what lies in `taken` or in a web address is one mark that no number can cross.

    >>> [t.low for t in cut("Over 3.9m in 2008", [(13, 17)])]
    ['over', '3.9', 'm', 'in', '']
    """
    holes = sorted([*taken, *(match.span() for match in ADDRESS.finditer(text))])
    tokens: list[Token] = []
    at = 0
    for match in TOKEN.finditer(text):
        kind, (start, end) = match.lastgroup, match.span()
        while at < len(holes) and holes[at][1] <= start:
            at += 1
        if at < len(holes) and holes[at][0] < end:
            if not (tokens and tokens[-1].start == holes[at][0] and not tokens[-1].low):
                tokens.append(Token("mark", "", *holes[at]))
            continue
        tokens.append(Token(kind, match.group().lower(), start, end))  # type: ignore[arg-type]  # a name of TOKEN
    return tokens


def token_at(tokens: Sequence[Token], i: int) -> Token:
    """The token of that index, an empty one outside the text."""
    return tokens[i] if 0 <= i < len(tokens) else NOTHING
