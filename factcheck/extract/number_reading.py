"""Every number of a text, in digits, words or both: "3.9 million", "a hundred and two", "12½", "two thirds", "21st"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from factcheck.extract.number_literals import read_literal
from factcheck.extract.number_tokens import VULGAR, Token, token_at
from factcheck.extract.number_words import (
    DENOMINATORS,
    GROUPS,
    HALVES,
    ORDINALS,
    PLURAL_DENOMINATORS,
    ROUND_FROM,
    SCALES,
    SMALL,
    SUFFIXES,
    TENS,
    Part,
    joins,
    read_words,
    scale_of,
    word_at,
)

NumberKind = Literal["cardinal", "ordinal", "fraction", "vague", "year"]
SPACES = " \u00a0\u2009\u202f"
EXPONENT = re.compile(
    r"[eE]([+-]?[0-9]{1,2})\b|\s?[x×·]\s?10(?:\^|(?=[−-]))([−-]?[0-9]{1,2})\b|\^([+−-]{0,2}[0-9]{1,2})\b"
)
SLASH_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64})
# What may follow "a third" where it is a part ("a third of", "by a third."), not a place in a row ("a third time").
PART_FOLLOWS = frozenset(
    "of off or and to in on by from for at as are is was were has have had less more than went go goes said say".split()
)
PART_AFTER = frozenset("and by than about nearly almost over under to roughly around only just was is of".split())
VAGUE = {f"{word}s": size for word, size in (SCALES | GROUPS | {"hundred": 100.0}).items() if len(word) > 3}

BEGINNINGS = frozenset({*SMALL, *TENS, *ORDINALS, *DENOMINATORS, *SCALES, *GROUPS, *VAGUE, "hundred", "tens"})


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


def number_of(tokens: Sequence[Token], i: int, part: Part, step: float, kind: NumberKind = "cardinal") -> Number:
    """A part of the tokens as a number with its place."""
    word = tokens[i].kind == "word"
    return Number(tokens[i].start, tokens[part.end - 1].end, i, part.end, part.value, step, kind, words=word)


def in_digits(text: str, tokens: Sequence[Token], i: int, dotted: bool) -> Number | None:
    """A number that begins with digits: "1,080", "816 000", "12½", "1/2", "3.9 million", "21st", "3 hundred and 21"."""
    written, after = grouped_by_spaces(text, tokens, i)
    found = read_literal(written, dotted=dotted)
    if found is None:
        return None
    if ends_ordinal(tokens, after):
        return number_of(tokens, i, Part(found.value, after + 1), 0.0, "ordinal")
    part, step = with_exponent(text, tokens, Part(found.value, after), found.step)
    part, fraction = with_vulgar(text, tokens, part)
    if fraction and part.value < 1:
        return number_of(tokens, i, part, 0.0, "fraction")
    step = part.value % 1 if fraction else step
    return finished(text, tokens, i, part, step, grouped=found.grouped or after > i + 1)


def finished(text: str, tokens: Sequence[Token], i: int, part: Part, step: float, *, grouped: bool) -> Number:
    """A number in digits with the magnitude and fraction words that follow it."""
    scaled = with_magnitude(text, tokens, part)
    whole = with_and_fraction(tokens, scaled)
    plain = whole.end == i + 1 and not grouped and "." not in tokens[i].low
    magnitude = scaled.value / part.value if part.value else 1.0
    return number_of(tokens, i, whole, step * max(magnitude, 1.0))._replace(plain=plain, scale=magnitude)


def grouped_by_spaces(text: str, tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """The digits of a number whose thousands are parted by spaces, and the index after it: "1 414 021 100"."""
    written, after = tokens[i].low, i + 1
    if not (written.isdigit() and len(written) <= 3) or written.startswith("0"):
        return written, after
    space = text[tokens[i].end : tokens[i].end + 1]
    while space and space in SPACES:
        token = token_at(tokens, after)
        beside = token.start == tokens[after - 1].end + 1 and text[tokens[after - 1].end] == space
        if not beside or not re.fullmatch(r"[0-9]{3}(?:\.[0-9]+)?", token.low):
            break
        written, after = written + token.low, after + 1
    return written, after


def ends_ordinal(tokens: Sequence[Token], i: int) -> bool:
    """Whether "st", "nd", "rd" or "th" stands right behind the digits."""
    return word_at(tokens, i, "st", "nd", "rd", "th") and tokens[i].start == tokens[i - 1].end


def with_exponent(text: str, tokens: Sequence[Token], part: Part, step: float) -> tuple[Part, float]:
    """Digits with a power of ten: "1.3e6", "1.3 × 10^6"."""
    match = EXPONENT.match(text, tokens[part.end - 1].end)
    if not match:
        return part, step
    exponent = int((match[1] or match[2] or match[3]).replace("−", "-").replace("--", ""))
    end = part.end
    while end < len(tokens) and tokens[end].start < match.end():
        end += 1
    if match[3]:
        return Part(power_of(part.value, exponent), end), 0.0
    power = 10.0**exponent
    return Part(part.value * power, end), step * power


def power_of(base: float, exponent: int) -> float:
    """A number to a power, infinite where it is too large to tell."""
    try:
        return base**exponent
    except (OverflowError, ZeroDivisionError):
        return float("inf")


def with_vulgar(text: str, tokens: Sequence[Token], part: Part) -> tuple[Part, bool]:
    """Digits with a fraction behind them: "12½", "12 ½", "1/2", "7 3/4"."""
    token = token_at(tokens, part.end)
    if token.kind == "vulgar" and token.start - tokens[part.end - 1].end <= 1:
        return Part(part.value + VULGAR[token.low], part.end + 1), True
    below = slashed(tokens, part.end)
    if below and part.value < below and not slashed(tokens, part.end + 2):
        return Part(part.value / below, part.end + 2), True
    above = token_at(tokens, part.end)
    below = slashed(tokens, part.end + 1)
    if below and above.start - tokens[part.end - 1].end == 1 and above.low.isdigit() and len(above.low) < 3:
        value = float(above.low)
        return (Part(part.value + value / below, part.end + 3), True) if value < below else (part, False)
    return part, False


def slashed(tokens: Sequence[Token], i: int) -> int:
    """The denominator after a slash that touches both numbers, 0 where there is none that fractions use."""
    slash, below = token_at(tokens, i), token_at(tokens, i + 1)
    touching = slash.low == "/" and slash.start == tokens[i - 1].end and below.start == slash.end
    known = touching and below.low.isdigit() and len(below.low) < 3 and int(below.low) in SLASH_DENOMINATORS
    return int(below.low) if known else 0


def with_magnitude(text: str, tokens: Sequence[Token], part: Part) -> Part:
    """Digits with their magnitude: "3.9 million", "3.9bn", "10k", "322 hundred", "3 hundred and 21", "3 dozen"."""
    scale, end = scale_of(tokens, part.end)
    if scale > 1:
        whole = Part(part.value * scale, end, scale)
        return with_small_rest(tokens, whole) if scale == 100 else whole
    suffix = token_at(tokens, part.end)
    if suffix.start == tokens[part.end - 1].end and suffix.low in SUFFIXES and is_magnitude(text, tokens, part.end):
        scale = SUFFIXES[suffix.low]
        return Part(part.value * scale, part.end + 1, scale)
    return part


def with_small_rest(tokens: Sequence[Token], whole: Part) -> Part:
    """Digits and "hundred" with a smaller number in digits: "3 hundred and 21"."""
    rest = token_at(tokens, whole.end + 1)
    small = word_at(tokens, whole.end, "and") and rest.low.isdigit() and len(rest.low) < 3
    ends = scale_of(tokens, whole.end + 2)[0] == 1 and token_at(tokens, whole.end + 2).kind != "number"
    return Part(whole.value + float(rest.low), whole.end + 2) if small and ends else whole


def is_magnitude(text: str, tokens: Sequence[Token], i: int) -> bool:
    """Whether a letter behind digits is a magnitude: "£3m", "3.9m people" and "10M" are, "1.8m tall" is not."""
    if tokens[i].low != "m" or text[tokens[i].start] == "M":
        return tokens[i].low != "b" or text[tokens[i].start] == "b" or "$" in token_at(tokens, i - 2).low
    if token_at(tokens, i - 2).low in ("$", "£", "€", "¥", "₹"):
        return True
    following = token_at(tokens, i + 1)
    counted = following.low in ("people", "men", "women", "children") or re.fullmatch(r"[a-z]{3,}s", following.low)
    return bool(counted) and following.low not in ("across", "its", "this", "was", "has", "is")


def in_words(tokens: Sequence[Token], i: int) -> Number | None:
    """A number that begins with a word: "twenty-three", "half a million", "two thirds", "dozens", "third"."""
    part = share_in_words(tokens, i)
    if part:
        return whole_from_share(tokens, i, part)
    if tokens[i].low in VAGUE or (word_at(tokens, i, "tens") and word_at(tokens, i + 1, "of")):
        return vague(tokens, i)
    part = read_words(tokens, i)
    if part is None:
        return None
    rest = spoken_year(tokens, i, part)
    if rest:
        return number_of(tokens, i, rest, 0.0, "year")
    if part.ordinal:
        return number_of(tokens, i, part, 0.0, "ordinal")
    spoken = with_point(tokens, part)
    whole = with_and_fraction(tokens, spoken)
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


def share_in_words(tokens: Sequence[Token], i: int) -> Part | None:
    """A part of one: "half", "a quarter", "two-thirds", "one fifth", "three quarters"."""
    if word_at(tokens, i, "half"):
        return Part(0.5, i + 1)
    if word_at(tokens, i, "quarter") and scale_of(tokens, i + 1)[0] > 1:
        return Part(0.25, i + 1)
    if word_at(tokens, i, "a", "an"):
        below = DENOMINATORS.get(token_at(tokens, i + 1).low)
        following = token_at(tokens, i + 2)
        before = token_at(tokens, i - 1)
        ends = following.kind != "word" and (before.kind != "word" or before.low in PART_AFTER)
        part = ends or following.low in PART_FOLLOWS or scale_of(tokens, i + 2)[0] > 1
        return Part(1 / below, i + 2) if below and (part or below == 2) else None
    top = read_words(tokens, i)
    return divided(tokens, top) if top and not top.ordinal and top.value else None


def divided(tokens: Sequence[Token], top: Part) -> Part | None:
    """A number over the denominator that follows it: "two" + "thirds", "one" + "fifth"."""
    at = joins(tokens, top.end)
    if top.value == 1:
        return Part(1 / DENOMINATORS[token_at(tokens, at).low], at + 1) if word_at(tokens, at, *DENOMINATORS) else None
    below = PLURAL_DENOMINATORS.get(token_at(tokens, at).low)
    if below is None and at > top.end:  # "a three-quarter majority"
        below = HALVES.get(token_at(tokens, at).low)
    return Part(top.value / below, at + 1) if below else None


def whole_from_share(tokens: Sequence[Token], i: int, part: Part) -> Number:
    """A part of a magnitude is a number ("half a million", "two thirds of a million"), any other stays a part."""
    at = part.end + word_at(tokens, part.end, "of")
    at += word_at(tokens, at, "a", "an", "one")
    scale, end = scale_of(tokens, at)
    if scale == 1:
        return number_of(tokens, i, part, 0.0, "fraction")
    step = scale / 10 if scale >= 1000 else 1.0
    return number_of(tokens, i, Part(part.value * scale, end, scale), step)._replace(scale=scale)


def with_and_fraction(tokens: Sequence[Token], part: Part) -> Part:
    """A number with "and a half" or the like behind it: "one and a half million", "3 million and a half"."""
    if not word_at(tokens, part.end, "and"):
        return part
    share = share_in_words(tokens, part.end + 1)
    if share is None or share.value >= 1 or word_at(tokens, share.end, "of") or word_at(tokens, part.end + 1, "half"):
        return part
    if part.scale > 1:
        return Part(part.value + share.value * part.scale, share.end, part.scale)
    scale, end = scale_of(tokens, share.end)
    return Part((part.value + share.value) * scale, end, scale)


def vague(tokens: Sequence[Token], i: int) -> Number | None:
    """A plural magnitude is at least two of it: "dozens", "hundreds of thousands"; only where something is counted."""
    value, end = 2.0 * VAGUE.get(tokens[i].low, 10.0), i + 1
    while word_at(tokens, end, "of") and token_at(tokens, end + 1).low in VAGUE:
        value, end = value * VAGUE[token_at(tokens, end + 1).low], end + 2
    if not word_at(tokens, end, "of", "more") or word_at(tokens, i - 1, "the", "many", "("):
        return None
    return number_of(tokens, i, Part(value, end), 0.0, "vague")
