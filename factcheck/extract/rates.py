"""Prices of one of many: "£35 million for each of its eight kilometres" is no price of the whole, but gives one."""

from __future__ import annotations

import msgspec

from factcheck.extract.counting import counted_noun, unit_class
from factcheck.extract.scene import Line
from factcheck.extract.tokens import Span, Token
from factcheck.models import Claim
from factcheck.values import Quantity
from factcheck.wording import show

# How many words may stand between a price and what it is for: "for each and every one of those kilometres".
REACH = 10
EACH = frozenset({"each", "every"})
# No more than a tenth is left to the rounding of a count.
MOST_ROOM = 0.1
# In a sentence of many figures which of them is the count is not known.
MOST_FIGURES = 4
LINKS = frozenset("for and every each one single of the those these its their our his her all per such".split())


def priced(line: Line, span: Span, claim: Claim) -> tuple[Claim, ...]:
    """A claim of money as what it is: the price of one, and of all where the sentence counts them.

    "It is eight kilometres long and cost £35 million for each of them" -> 35 million a kilometre, 280 million.
    """
    value = claim.value
    if not isinstance(value, Quantity) or unit_class(value) != "money" or claim.context.per:
        return (claim,)
    one = value.per if value.scale == "rate" else for_one(span)
    if not one:
        return (claim,)
    limited = msgspec.structs.replace(claim.context, per=one)
    price = claim if value.scale == "rate" else msgspec.structs.replace(claim, context=limited)
    figures = _units(line, span)
    of_it = [count for count, unit in figures if unit == one]
    if len(of_it) != 1 or len(figures) >= MOST_FIGURES:
        return (price,)
    total = times(value, of_it[0])
    why = f"{show(value)} × {of_it[0].stated[0]:g} {one}s = {show(total)}"
    return price, msgspec.structs.replace(claim, value=total, derived=why)


def for_one(span: Span) -> str:
    """What a price is for one of, as a lemma: "per kilometre", "a kilometre", "for each of those kilometres".

    It is "each" for "each" alone.
    """
    doc = span.doc
    after = doc[span.end : min(span.end + REACH, span.sent.end)]
    words = [t.lower_ for t in after]
    if words[:1] in (["each"], ["apiece"]):
        return "each"
    if words[:1] in (["a"], ["an"]) and len(after) > 1 and after[1].dep_ == "npadvmod" and after[1].pos_ == "NOUN":
        return _lemma(after[1])
    if words[:1] != ["per"] and not (words[:1] == ["for"] and EACH & set(words[1:3])):
        return ""
    noun = next((t for t in after if t.lower_ not in LINKS and not t.like_num), None)
    return _lemma(noun) if noun is not None and noun.pos_ in ("NOUN", "PROPN") else ""


def _lemma(noun: Token) -> str:
    """The lemma of a noun, measures as the table of units spells them: "kilometres" -> "kilometer"."""
    lemma = noun.lemma_.lower()
    return f"{lemma[:-2]}er" if lemma.endswith("metre") or lemma.endswith("litre") else lemma


def _units(line: Line, price: Span) -> list[tuple[Quantity, str]]:
    """The exact counts and measures of a sentence besides a price, each with what it counts."""
    found: list[tuple[Quantity, str]] = []
    for value, span in line.values:
        figure = value.value
        if not isinstance(figure, Quantity) or span.start == price.start or figure.bound or len(figure.stated) != 1:
            continue
        counted = counted_noun(span) if unit_class(figure) == "count" else None
        found.append((figure, _lemma(counted) if counted is not None else figure.stated_unit))
    return found


def times(price: Quantity, count: Quantity) -> Quantity:
    """A price for one times how many there are, the rounding of both kept: 35 million × 8 is 259 to 302 million."""
    number = count.stated[0]
    room = min(count.step / 2 / count.low, MOST_ROOM) if count.low else 0.0
    low, high = (None if end is None else end * number for end in (price.low, price.high))
    return msgspec.structs.replace(
        price,
        low=None if low is None else low * (1 - room),
        high=None if high is None else high * (1 + room),
        step=price.step * number,
        stated=tuple(s * number for s in price.stated),
        scale="level",
        per="",
    )
