"""Every number of a text, in digits, words or both: "3.9 million", "a hundred and two", "12½", "two thirds", "21st"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extract.number_digits import in_digits
from factcheck.extract.number_records import Number, number_of
from factcheck.extract.number_shares import share_in_words, whole_from_share, with_and_fraction
from factcheck.extract.number_tokens import VULGAR, Token, token_at
from factcheck.extract.number_words import (
    DENOMINATORS,
    GROUPS,
    ORDINALS,
    ROUND_FROM,
    SCALES,
    SMALL,
    TENS,
    Part,
    read_words,
    scale_of,
    word_at,
)

VAGUE = {f"{word}s": size for word, size in (SCALES | GROUPS | {"hundred": 100.0}).items() if len(word) > 3}
LONGEST_VAGUE = 5  # tokens: "tens of thousands of millions"
BEGINNINGS = frozenset({*SMALL, *TENS, *ORDINALS, *DENOMINATORS, *SCALES, *GROUPS, *VAGUE, "hundred", "tens"})


def find_numbers(text: str, tokens: Sequence[Token], *, dotted: bool = False) -> Iterator[Number]:
    """The numbers of a text in order, none inside another; `dotted` says that dots part thousands in it."""
    i = 0
    while i < len(tokens):
        number = read_number(text, tokens, i, dotted)
        if number and number.kind != "year":
            yield signed(text, tokens, number)
        i = number.after if number else i + 1


def signed(text: str, tokens: Sequence[Token], number: Number) -> Number:
    """The number with its sign, where one stands before it: "−4", "minus five"; a dash between words is none."""
    mark, further = token_at(tokens, number.first - 1), token_at(tokens, number.first - 2)
    touching = mark.low in ("-", "−") and mark.end == number.start and (mark.start == 0 or further.end != mark.start)
    opened = mark.low in ("-", "−") and mark.end == number.start and further.low in ("(", "[", "<", ">", "=", "~", "∼")
    if not (touching or opened or (mark.low in ("minus", "negative") and number.kind == "cardinal")):
        return number
    return number._replace(start=mark.start, first=number.first - 1, value=-number.value, plain=False)


def read_number(text: str, tokens: Sequence[Token], i: int, dotted: bool) -> Number | None:
    """The longest number that starts with a token, None where none does."""
    token = tokens[i]
    if token.kind == "number":
        return in_digits(text, tokens, i, dotted)
    if token.kind == "vulgar":
        return number_of(tokens, i, Part(VULGAR[token.low], i + 1), 0.0, "fraction")
    return in_words(tokens, i) if token.kind == "word" and may_begin(tokens, i) else None


def may_begin(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word can begin a number: a cheap look before the grammar is tried."""
    word = tokens[i].low
    return word in BEGINNINGS or (word in ("a", "an") and token_at(tokens, i + 1).low in BEGINNINGS)


def in_words(tokens: Sequence[Token], i: int) -> Number | None:
    """A number that begins with a word: "twenty-three", "half a million", "two thirds", "dozens", "third"."""
    part = share_in_words(tokens, i)
    if part:
        return whole_from_share(tokens, i, part)
    if uncounted(tokens, i) and scale_of(tokens, i)[0] > 1:
        scale, end = scale_of(tokens, i)
        return number_of(tokens, i, Part(2 * scale, end), 0.0, "vague")
    if tokens[i].low in VAGUE or (word_at(tokens, i, "tens") and word_at(tokens, i + 1, "of")):
        return vague(tokens, i)
    part = read_words(tokens, i)
    rest = spoken_year(tokens, i, part) if part else None
    if rest:
        return number_of(tokens, i, rest, 0.0, "year")
    if part and part.ordinal:
        return number_of(tokens, i, part, 0.0, "ordinal")
    return cardinal(tokens, i, part) if part else None


def uncounted(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word for a few stands before a magnitude: "several hundred", "a couple of thousand"."""
    before = i - 1 - word_at(tokens, i - 1, "of")
    return word_at(tokens, i - 1, "several", "few", "couple") or (before < i - 1 and word_at(tokens, before, "couple"))


def cardinal(tokens: Sequence[Token], i: int, part: Part) -> Number:
    """A number in words with its decimals and fraction, as exact as its last magnitude word says."""
    whole = with_and_fraction(tokens, with_point(tokens, part))
    last = tokens[whole.end - 1].low
    step = SCALES[last] if SCALES.get(last, 0.0) >= ROUND_FROM else 1.0
    found = number_of(tokens, i, whole, step * (0.1 if whole.value % step else 1.0))
    return found._replace(scale=step if step > 1 else 1.0)


def with_point(tokens: Sequence[Token], part: Part) -> Part:
    """Decimals that are spelled out: "six point four million"."""
    if not word_at(tokens, part.end, "point") or token_at(tokens, part.end + 1).low not in SMALL | {"seventy": 70}:
        return part
    digits, end = "", part.end + 1
    rest = read_words(tokens, end)
    while rest and rest.value < 100 and not rest.ordinal:
        digits, end = digits + str(int(rest.value)), rest.end
        rest = read_words(tokens, end)
    scale, end = scale_of(tokens, end)
    if rest and rest.scale > 1 and not digits:
        digits, end, scale = str(int(rest.value / rest.scale)), rest.end, rest.scale
    return Part((part.value + float(f"0.{digits or 0}")) * scale, end, scale)


def spoken_year(tokens: Sequence[Token], i: int, part: Part) -> Part | None:
    """The second half of a year in words, where a number begins one: "nineteen eighty-four", "twenty twenty"."""
    if part.value not in (17, 18, 19, 20) or part.end != i + 1:
        return None
    rest = read_words(tokens, part.end)
    return rest if rest and not rest.ordinal and 10 <= rest.value < 100 and rest.scale == 1 else None


def vague(tokens: Sequence[Token], i: int) -> Number | None:
    """A plural magnitude is at least two of it: "dozens", "hundreds of thousands"; only where something is counted."""
    value, end = 2.0 * VAGUE.get(tokens[i].low, 10.0), i + 1
    while end < i + LONGEST_VAGUE and word_at(tokens, end, "of") and token_at(tokens, end + 1).low in VAGUE:
        value, end = value * VAGUE[token_at(tokens, end + 1).low], end + 2
    if not word_at(tokens, end, "of", "more") or word_at(tokens, i - 1, "the", "many", "("):
        return None
    return number_of(tokens, i, Part(value, end), 0.0, "vague")
