"""Which numbers of four digits count or measure, judged by the words after them: "2008 people", "1450 seat hall"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.date_tokens import Token, at
from factcheck.extract.date_words import COUNTED, DASHES, SINGULAR_S


def names_thing(tokens: Sequence[Token], index: int) -> bool:
    """Whether an old year tells one thing from others of its kind: "the 1215 charter", not "the 1200 soldiers"."""
    after = at(tokens, index + 1)
    return (
        at(tokens, index - 1).low in {"the", "a", "an", "his", "her", "its", "their"}
        and at(tokens, index).value % 100 != 0
        and after.low.isalpha()
        and not after.glued
        and after.low not in MEASURED
        and at(tokens, index + 2).low not in COUNTED
        and not counts(tokens, index, called=False)
    )


# What a number after "the" measures, in the singular: "the 1450 seat hall".
MEASURED = frozenset("seat bit strong horsepower tonne ton mile metre meter foot acre page pound gram odd".split())


def of_so_many(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number after "of the" is all of which another number is a part: "500 of the 1800 soldiers"."""
    return at(tokens, index - 2).low == "of" and at(tokens, index - 3).value >= 0


def counts(tokens: Sequence[Token], index: int, called: bool) -> bool:
    """Whether the words after a number are what it counts: a measure, or a plural where nothing calls for a year."""
    after = at(tokens, index + 1)
    if after.low in {"%", "°", "€", "$", "£", "×"}:
        return True
    if after.low in COUNTED:
        return not (called and after.low in AMBIGUOUS_AFTER)
    if called or after.value >= 0:
        return False
    return plural(after) or (plural(at(tokens, index + 2)) and not after.capital and adjective(after))


def shares_unit(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number shares the measure of the one after it: "1323–1423 K", "between 1800 and 1900 metres"."""
    link, other, unit = (at(tokens, index + i) for i in range(1, 4))
    linked = link.low in DASHES or link.low in {"and", "or", "to", ",", "±"}
    return linked and other.width == 4 and unit.low in COUNTED and unit.low not in AMBIGUOUS_AFTER


# Words of COUNTED that may also follow a year that is called for: "in 2008 people voted", "the 2008 police report".
AMBIGUOUS_AFTER = frozenset(
    """
    people men women children persons police other more per staff fish cattle sheep hundred million additional
    different individual aircraft bar dozen
    """.split()
)


def plural(token: Token) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    low = token.low
    return not token.capital and len(low) > 3 and low.endswith("s") and not low.endswith("ss") and low not in SINGULAR_S


def adjective(token: Token) -> bool:
    """Whether a lower-case word may stand between a number and what it counts: "1800 armed guards"."""
    return token.low.isalpha() and token.low.endswith(
        ("ed", "al", "ic", "ive", "ous", "ful", "ant", "ent", "ary", "ish")
    )
