"""The words that numbers are made of, and the grammar that puts them together.

Written here because the number-word libraries give no places in the text and stop at what this needs most: digits and
words mixed ("3.9 million", "3 hundred"), "a hundred", dozens, lakh and crore, trillions, "half a million".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.extract.number_tokens import Token, token_at

SMALL = {
    "zero": 0, "nil": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "thousand": 1e3, "lakh": 1e5, "lac": 1e5, "million": 1e6, "mn": 1e6, "crore": 1e7, "billion": 1e9, "bn": 1e9,
    "trillion": 1e12, "tn": 1e12, "mln": 1e6, "bln": 1e9, "trn": 1e12, "quadrillion": 1e15,
}  # fmt: skip
SUFFIXES = {"k": 1e3, "mn": 1e6, "m": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
GROUPS = {"dozen": 12.0, "score": 20.0}
# "three lakh crore", "hundred thousand million": no number has more magnitude words in a row.
MOST_SCALE_TOKENS = 4
# From a lakh on the words are a rounding ("3.9 million"); "four hundred" and "twelve thousand" are as good as digits.
ROUND_FROM = 1e5
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
HALVES = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
DENOMINATORS = HALVES | {word: number for word, number in ORDINALS.items() if number > 2}
PLURAL_DENOMINATORS = {f"{word}s": number for word, number in DENOMINATORS.items() if not word.endswith("s")} | {
    "halves": 2
}


class Part(NamedTuple):
    """A stretch of tokens read as a number: up to `end` (exclusive), `scale` its last magnitude word."""

    value: float
    end: int
    scale: float = 1.0
    ordinal: bool = False


def joins(tokens: Sequence[Token], i: int) -> int:
    """The index after a hyphen that holds two number words together ("twenty-three"), or the same index."""
    token = token_at(tokens, i)
    glued = token.low in ("-", "‑", "–") and token.start == token_at(tokens, i - 1).end
    return i + 1 if glued and token_at(tokens, i + 1).start == token.end else i


def below_hundred(tokens: Sequence[Token], i: int) -> Part | None:
    """One to ninety-nine, or an ordinal word: "three", "twenty-three", "twenty third"."""
    word = token_at(tokens, i).low
    if word in SMALL:
        return Part(SMALL[word], i + 1)
    if word in ORDINALS:
        return Part(ORDINALS[word], i + 1, ordinal=True)
    if word not in TENS:
        return None
    after = joins(tokens, i + 1)
    last = token_at(tokens, after).low
    if 0 < SMALL.get(last, 0) < 10:
        return Part(TENS[word] + SMALL[last], after + 1)
    if 0 < ORDINALS.get(last, 0) < 10 and (last not in ("second", "third") or after > i + 1):
        return Part(TENS[word] + ORDINALS[last], after + 1, ordinal=True)
    return Part(TENS[word], i + 1)


def hundreds(tokens: Sequence[Token], i: int) -> Part | None:
    """Up to 9,999 in words with "hundred": "a hundred and two", "eleven hundred", "hundred"."""
    article = token_at(tokens, i).low in ("a", "an")
    first = Part(1.0, i + article) if word_at(tokens, i + article, "hundred") else below_hundred(tokens, i)
    if first is None or first.ordinal:
        return first
    after = joins(tokens, first.end)
    if not word_at(tokens, after, "hundred"):
        return first
    return with_rest(tokens, Part(first.value * 100, after + 1, 100.0))


def with_rest(tokens: Sequence[Token], whole: Part) -> Part:
    """Hundreds with what follows them: "(and) twelve"."""
    joined = word_at(tokens, whole.end, "and")
    rest = below_hundred(tokens, joins(tokens, whole.end) if not joined else whole.end + 1)
    if rest is None or (rest.ordinal and rest.value <= 3 and not joined) or scale_of(tokens, rest.end)[0] == 100:
        return whole
    return Part(whole.value + rest.value, rest.end, 1.0, rest.ordinal)


def word_at(tokens: Sequence[Token], i: int, *words: str) -> bool:
    """Whether the token of that index is one of the words."""
    return token_at(tokens, i).low in words


def scale_of(tokens: Sequence[Token], i: int) -> tuple[float, int]:
    """The magnitude that the next words multiply by, and the index after them: "hundred thousand", "dozen"."""
    scale, most = 1.0, i + MOST_SCALE_TOKENS
    while True:
        after = joins(tokens, i)
        word = token_at(tokens, after).low
        size = SCALES.get(word) or (GROUPS | {"hundred": 100.0} | {"dozens": 12.0}).get(word)
        if size is None or (size < 1000 and scale > 1) or i >= most:
            return scale, i
        scale, i = scale * size, after + 1


def read_words(tokens: Sequence[Token], i: int) -> Part | None:
    """The longest number in words from a token on: "twenty-one trillion three hundred", "a dozen", "sixty-three"."""
    article = token_at(tokens, i).low in ("a", "an")
    if scale_of(tokens, i + article)[0] > 100 or word_at(tokens, i + article, "dozen"):
        if word_at(tokens, i + article, "score", "mn", "bn", "tn", "lac") or not article:
            return None
        first: Part | None = Part(1.0, i + article)
    else:
        first = hundreds(tokens, i)
    return with_scales(tokens, first) if first and not first.ordinal else first


def with_scales(tokens: Sequence[Token], first: Part) -> Part:
    """A number with its magnitude words and the smaller groups that follow: "two million (and) forty thousand"."""
    scale, end = scale_of(tokens, first.end)
    whole = Part(first.value * scale, end, scale if scale > 1 else first.scale)
    while whole.scale >= 1000:
        rest = hundreds(tokens, end + word_at(tokens, end, "and"))
        if rest is None or (rest.ordinal and rest.value <= 3) or parts_follow(tokens, rest):
            break
        scale, after = scale_of(tokens, rest.end)
        if rest.value * scale >= whole.scale:
            break
        end = after
        whole = Part(whole.value + rest.value * scale, end, scale, rest.ordinal)
    return whole


def parts_follow(tokens: Sequence[Token], part: Part) -> bool:
    """Whether a number is the top of a fraction, and so not the end of a larger number: "two million and 3/5"."""
    word = token_at(tokens, joins(tokens, part.end)).low
    return word in PLURAL_DENOMINATORS or (part.value == 1 and word in DENOMINATORS)
