"""Which numbers of four digits are years, judged by what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.date_numbers import runs_on
from factcheck.extract.date_tokens import Token, at
from factcheck.extract.date_words import (
    CHANGES,
    COUNTED,
    COUNTING,
    DASHES,
    DETERMINERS,
    NUMBERED,
    QUANTITY_NOUNS,
    SINGULAR_S,
)

# Without a word that calls for a year, only these are read as years: "1,412 of 1500" is seldom of the Renaissance.
PLAIN_OLDEST, PLAIN_LATEST = 1700, 2099
CALLED_OLDEST, CALLED_LATEST = 1000, 2199
# Words that call for a year after them.
CALLS = frozenset(
    """
    in of during from throughout dated since until till by before after between through year early mid late circa c ca
    pre post spring summer autumn fall winter
    """.split()
)
OPEN = frozenset("([{\"“”'‘=,;:~>|")
MONEY = frozenset("$€£¥₹#№§±×^@&*_\\+<")


def is_year(tokens: Sequence[Token], index: int, dated: bool = False) -> bool:
    """Whether the number at an index is a year: yes in "in 2008" and "the 1947 treaty", no in "2008 people".

    `dated` says that it follows a day or month, which leaves no doubt about old and far years.
    """
    token = at(tokens, index)
    if token.width != 4 or token.suffix or runs_on(tokens, index) or not clear_before(tokens, index):
        return False
    if in_code(tokens, index) or (at(tokens, index - 2).low in CHANGES and at(tokens, index - 1).low == "from"):
        return False
    before = at(tokens, index - 1).low
    called = before in CALLS or (before == "." and at(tokens, index - 2).low in {"c", "ca"})
    called = called or names_thing(tokens, index)
    low, high = (CALLED_OLDEST, CALLED_LATEST) if called or dated else (PLAIN_OLDEST, PLAIN_LATEST)
    if not low <= token.value <= high or before in NUMBERED or (before in COUNTING and not bounds_year(tokens, index)):
        return False
    if before == "of" and at(tokens, index - 2).low in QUANTITY_NOUNS:
        return False
    if before == "to" and rises(tokens, index):
        return False
    called = called or before in DETERMINERS or possessive(tokens, index)
    if token.value % 100 == 0 and not called and before.isalpha():
        return False
    return not counts(tokens, index, called) and not shares_unit(tokens, index)


def bounds_year(tokens: Sequence[Token], index: int) -> bool:
    """Whether the words before a number bound a year and no amount: "no later than 2010", "since at least 2008"."""
    before, opener = at(tokens, index - 2).low, at(tokens, index - 3).low
    if at(tokens, index - 1).low == "than":
        return before in {"later", "earlier"}
    return at(tokens, index - 1).low == "least" and before == "at" and opener in {"since", "until", "till", "from"}


def describes(tokens: Sequence[Token], index: int) -> bool:
    """Whether the year or decade at an index tells which thing is meant: "the 2008 crisis", not "the 1990s and"."""
    after = at(tokens, index + 1).low
    return at(tokens, index - 1).low == "the" and after.isalpha() and after not in ENDS_PHRASE


ENDS_PHRASE = frozenset(
    """
    and or but in on at by to when with the a an he she it they we was were had has have is are as for of that which
    there its their
    """.split()
)


def names_thing(tokens: Sequence[Token], index: int) -> bool:
    """Whether an old year tells one thing from others of its kind: "the 1215 charter", not "the 1200 soldiers"."""
    after = at(tokens, index + 1)
    return (
        at(tokens, index - 1).low == "the"
        and at(tokens, index).value % 100 != 0
        and after.low.isalpha()
        and not after.glued
        and after.low not in MEASURED
        and at(tokens, index + 2).low not in COUNTED
        and not counts(tokens, index, called=False)
    )


# What a number after "the" measures, in the singular: "the 1450 seat hall".
MEASURED = frozenset("seat bit strong horsepower tonne ton mile metre meter foot acre page pound gram odd".split())


def in_code(tokens: Sequence[Token], index: int) -> bool:
    """Whether a hyphen joins a number to one that is no second year: "2345-1999-0"."""
    sign, after = at(tokens, index + 1), at(tokens, index + 2)
    return sign.low == "-" and sign.glued and after.glued and after.value >= 0 and after.width not in {2, 4}


def clear_before(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing glued before a number makes it part of a code, a sum or a decimal."""
    before = at(tokens, index - 1)
    if before.low == ".":
        shortened = at(tokens, index - 2).low
        return shortened in {"c", "ca"} or (not at(tokens, index).glued and shortened not in NUMBERED)
    if before.low in DASHES and not at(tokens, index).glued and 0 < at(tokens, index - 2).width < 4:
        return False
    if not at(tokens, index).glued or before.low in OPEN:
        return before.low not in MONEY
    if before.low in DASHES or before.low == "/":
        joined = at(tokens, index - 2)
        if not before.glued:
            return before.low != "/" and not (joined.value >= 0 and joined.width != 4)
        return (
            joined.low in CALLS
            or joined.low == "end"
            or (joined.width == 4 and joined.value < at(tokens, index).value)
            or (before.low in "–—" and joined.value < 0)
        )
    return before.low in {")", "]", "—", "…"}


def rises(tokens: Sequence[Token], index: int) -> bool:
    """Whether "to" leads to an amount: "grew to 1900"; a range of years has a year before its "to"."""
    word = at(tokens, index - 2).low
    return word.endswith(("ed", "ing", "se", "ow", "ew", "ell")) and at(tokens, index - 2).value < 0


def possessive(tokens: Sequence[Token], index: int) -> bool:
    """Whether 's stands before: "Peru's 1993 constitution"."""
    return at(tokens, index - 1).low == "s" and at(tokens, index - 1).glued


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
