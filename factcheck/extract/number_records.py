"""A number of a text: its place, its value and the precision that it states."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from factcheck.extract.number_tokens import Token
from factcheck.extract.number_words import Part

NumberKind = Literal["cardinal", "ordinal", "fraction", "vague", "year"]


class Number(NamedTuple):
    """A number at `text[start:end]`, made of tokens `first` to `after`; `step` is the precision it states, 0 for none.

    `plain` says that it is written as a bare run of digits, as years, labels and identifiers are.
    """

    start: int
    end: int
    first: int
    after: int
    value: float
    step: float
    kind: NumberKind = "cardinal"
    plain: bool = False
    words: bool = False
    scale: float = 1.0


def number_of(tokens: Sequence[Token], i: int, part: Part, step: float, kind: NumberKind = "cardinal") -> Number:
    """A part of the tokens as a number with its place."""
    word = tokens[i].kind == "word"
    return Number(tokens[i].start, tokens[part.end - 1].end, i, part.end, part.value, step, kind, words=word)
