"""Text to tokens for dates: words, numbers and signs with their places, in one pass."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

# Possessive quantifiers: no part is tried twice, so a line of a million digits costs a million steps.
TOKEN = re.compile(
    r"(?P<num>[0-9]++)(?P<suffix>(?:st|nd|rd|th|ST|ND|RD|TH|s|(?<=0)['’]s)(?![^\W_]))?|(?P<word>[^\W\d_]++)|(?P<sign>[^\w\s]|_)"
)
# A line that ends a sentence ends its paragraph too: one paragraph a line is as common as hard-wrapped text.
SENTENCE_END = frozenset(".!?:;”|")
DIGITS = 8


class Token(msgspec.Struct, frozen=True):
    """A word, number or sign: `low` is lower case, `glued` says that no space stands before it.

    `value` is the number of up to eight digits, -1 for any other token; `suffix` is "th" for every ordinal ending and
    "s" for a plural; `paragraph` counts up at each break.
    """

    low: str
    start: int
    end: int
    value: int = -1
    width: int = 0
    suffix: str = ""
    glued: bool = False
    capital: bool = False
    paragraph: int = 0


NOTHING = Token("", 0, 0)


def tokenize(text: str) -> list[Token]:
    """The tokens of a text in order: "mid-19th century" is mid, -, 19 (th), century."""
    tokens: list[Token] = []
    end = paragraph = 0
    for match in TOKEN.finditer(text):
        start = match.start()
        if start > end and breaks(text, end, start):
            paragraph += 1
        tokens.append(token(match, end == start > 0, paragraph))
        end = match.end()
    return tokens


def breaks(text: str, end: int, start: int) -> bool:
    """Whether the white space between two tokens ends a paragraph."""
    space = text[end:start]
    if "\n" not in space:
        return False
    return space.count("\n") > 1 or text[end - 1 : end] in SENTENCE_END


def token(match: re.Match[str], glued: bool, paragraph: int) -> Token:
    """One token from one match."""
    start, end = match.span()
    if match.lastgroup in ("word", "sign"):
        written = match[0]
        return Token(
            written.lower(), start, end, -1, 0, "", glued, match.lastgroup == "word" and written[0].isupper(), paragraph
        )
    digits = match["num"]
    value = int(digits) if len(digits) <= DIGITS else -1
    suffix = (match["suffix"] or "").lower()
    kind = "s" if suffix.endswith("s") else "th" if suffix else ""
    if suffix == "st":
        kind = "th"
    return Token(digits, start, end, value, len(digits), kind, glued, paragraph=paragraph)


def at(tokens: Sequence[Token], index: int) -> Token:
    """The token at an index, or one that is nothing."""
    return tokens[index] if 0 <= index < len(tokens) else NOTHING


def starts_with(tokens: Sequence[Token], index: int, words: Sequence[str]) -> bool:
    """Whether these words stand at an index; an apostrophe of any shape is "'"."""
    for i, word in enumerate(words, index):
        low = at(tokens, i).low
        if low != word and plain(low) != word:
            return False
    return True


def plain(word: str) -> str:
    """An apostrophe of any shape as "'"."""
    return "'" if word in {"’", "‘", "ʼ"} else word
