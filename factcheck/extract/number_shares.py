"""Parts of one in words, and what they make of a magnitude: "two-thirds", "half a million", "one and a half"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.number_records import Number, number_of
from factcheck.extract.number_tokens import Token, token_at
from factcheck.extract.number_words import (
    DENOMINATORS,
    HALVES,
    PLURAL_DENOMINATORS,
    Part,
    joins,
    read_words,
    scale_of,
    word_at,
)

# What may follow "a third" where it is a part ("a third of", "by a third."), not a place in a row ("a third time").
PART_FOLLOWS = frozenset(
    "of off or and to in on by from for at as are is was were has have had less more than went go goes said say".split()
)
PART_AFTER = frozenset("and by than about nearly almost over under to roughly around only just was is of".split())


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
