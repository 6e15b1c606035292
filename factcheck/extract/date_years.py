"""Which numbers of four digits are years, judged by what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.date_counts import counts, names_thing, of_so_many, shares_unit
from factcheck.extract.date_numbers import runs_on
from factcheck.extract.date_tokens import Token, at
from factcheck.extract.date_words import (
    CHANGES,
    COUNTING,
    DASHES,
    DETERMINERS,
    NUMBERED,
    ONES,
    QUANTITY_NOUNS,
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


def is_year(tokens: Sequence[Token], index: int, dated: bool = False, alone: bool = False) -> bool:
    """Whether the number at an index is a year: yes in "in 2008" and "the 1947 treaty", no in "2008 people".

    `dated` says that it follows a day or month, which leaves no doubt about old and far years; `alone` that years
    before it are not asked.
    """
    token = at(tokens, index)
    if token.width == 3:
        return early_year(tokens, index)
    if token.width != 4 or token.suffix or runs_on(tokens, index) or not clear_before(tokens, index):
        return False
    if in_code(tokens, index) or (at(tokens, index - 2).low in CHANGES and at(tokens, index - 1).low == "from"):
        return False
    before = at(tokens, index - 1).low
    called = before in CALLS or shortened_call(tokens, index)
    called = (
        called
        or compared_with(tokens, index)
        or names_thing(tokens, index)
        or (before == "to" and at(tokens, index - 2).low == "prior")
    )
    wide = called or dated or hinted(tokens, index, alone)
    low, high = (CALLED_OLDEST, CALLED_LATEST) if wide else (PLAIN_OLDEST, PLAIN_LATEST)
    if not low <= token.value <= high or before in NUMBERED:
        return False
    if before in COUNTING and not (bounds_year(tokens, index) or compared_with(tokens, index)):
        return False
    if before == "of" and at(tokens, index - 2).low in QUANTITY_NOUNS:
        return False
    if before == "to" and rises(tokens, index):
        return False
    called = called or (before in DETERMINERS and not of_so_many(tokens, index)) or possessive(tokens, index)
    if token.value % 100 == 0 and not (called or wide) and before.isalpha():
        return False
    return not counts(tokens, index, called) and not shares_unit(tokens, index)


def early_year(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number of three digits is a year: "in 476," and "since 293." end their phrase, not "one in 100"."""
    token, after = at(tokens, index), at(tokens, index + 1)
    if at(tokens, index - 1).low not in {"in", "since"} or token.value < 100 or token.suffix or runs_on(tokens, index):
        return False
    share = at(tokens, index - 2)
    if share.value >= 0 or share.low in ONES or share.low in SHARED:
        return False
    ends = after.low in {",", ".", ";", ")"} or (after.low in ENDS_PHRASE and after.low not in {"of", "to", "or"})
    return ends and at(tokens, index + 2).value < 0


# "A few parts in 107", "a chance in 250".
SHARED = frozenset({"out", "chance", "chances", "every", "part", "parts"})


def shortened_call(tokens: Sequence[Token], index: int) -> bool:
    """Whether a shortened word calls for a year: "c. 1450", "c1450", "(fl. 1590", "r. 1558"."""
    before = at(tokens, index - 1)
    if before.low == ".":
        return at(tokens, index - 2).low in SHORTENED and before.glued
    return before.low in {"c", "ca"} and at(tokens, index).glued


# Circa, floruit, reigned, born, died, established.
SHORTENED = frozenset({"c", "ca", "fl", "r", "b", "d", "est"})


def hinted(tokens: Sequence[Token], index: int, alone: bool) -> bool:
    """Whether an old number that ends its phrase is a year by what it stands beside, though no word calls for one.

    "about 1605", "as early as 1492", "in 1605, 1606 and 1608", "(1673)"; "about 1350" may count.
    """
    before, after, value = at(tokens, index - 1).low, at(tokens, index + 1), at(tokens, index).value
    if before == "(":
        paired = after.low in DASHES and value < at(tokens, index + 2).value <= value + LONGEST_LIFE
        named = at(tokens, index - 2).capital or at(tokens, index - 2).low in {'"', "”", "’", "'"}
        return paired or (named and after.low == ")" and value % 100 != 0)
    if after.low.isalnum() and after.low not in ENDS_PHRASE:
        return False
    if before in ABOUT:
        return value % 50 != 0 or at(tokens, index - 2).low in CALLS
    if before == "as":
        return at(tokens, index - 2).low in {"early", "late", "recently", "back"}
    if before == "than":
        return bounds_year(tokens, index)
    return not alone and before in JOINING and joined_to_year(tokens, index)


ABOUT = frozenset({"about", "around", "roughly", "approximately"})
JOINING = frozenset({"and", "or", "&", ",", "to", "through", "until"}) | DASHES
# "(1450–1516)" is a life or a reign where the ends are not further apart.
LONGEST_LIFE = 150


def joined_to_year(tokens: Sequence[Token], index: int) -> bool:
    """Whether a later year follows another of the same list or stretch: "1605, 1606 and 1608", "1654–57, 1665"."""
    i, value = index, at(tokens, index).value
    for _ in range(LONGEST_LIST):
        i -= 1
        i -= at(tokens, i).low in JOINING and at(tokens, i - 1).low in JOINING
        i -= 1
        if at(tokens, i).width == 2 and at(tokens, i - 1).low in DASHES:
            i -= 2
        earlier = at(tokens, i)
        if earlier.width != 4 or earlier.value >= value or at(tokens, i + 1).low not in JOINING:
            return False
        if is_year(tokens, i, alone=True):
            return True
        value = earlier.value
    return False


# So many years back a list is searched for one that stands without the others.
LONGEST_LIST = 6


def bounds_year(tokens: Sequence[Token], index: int) -> bool:
    """Whether the words before a number bound a year and no amount: "no later than 2010", "since at least 2008"."""
    before, opener = at(tokens, index - 2).low, at(tokens, index - 3).low
    if at(tokens, index - 1).low == "than":
        return before in {"later", "earlier"} or (before == "greater" and opener in {"year", "years"})
    return at(tokens, index - 1).low == "least" and before == "at" and opener in SPANNING


def compared_with(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number is the year to which a change is compared: "nine per cent over 2018", "5% more than 2018"."""
    before, share = at(tokens, index - 1).low, index - 2
    if before == "than" and at(tokens, share).low in COMPARED:
        share -= 1
    elif before not in BASES:
        return False
    after = at(tokens, index + 1).low
    ends = not after.isalpha() or after in ENDS_PHRASE or after in LEVELS
    return ends and at(tokens, share).low in PERCENT


PERCENT = frozenset({"%", "percent", "cent"})
BASES = frozenset({"over", "on", "above", "below", "against", "under"})
LEVELS = frozenset({"level", "levels", "figure", "figures", "total", "prices"})
COMPARED = frozenset({"more", "less", "fewer", "higher", "lower", "better", "worse"})

SPANNING = frozenset({"since", "until", "till", "from", "through", "to"})


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


def in_code(tokens: Sequence[Token], index: int) -> bool:
    """Whether a hyphen joins a number to one that is no second year: "2345-1999-0"."""
    sign, after = at(tokens, index + 1), at(tokens, index + 2)
    next_year = after.width == 1 and after.value > at(tokens, index).value % 10
    return (
        sign.low == "-" and sign.glued and after.glued and after.value >= 0 and not (next_year or after.width in {2, 4})
    )


def clear_before(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing glued before a number makes it part of a code, a sum or a decimal."""
    before = at(tokens, index - 1)
    if before.low == ".":
        shortened = at(tokens, index - 2).low
        return shortened in SHORTENED or (not at(tokens, index).glued and shortened not in NUMBERED)
    if before.low in DASHES and not at(tokens, index).glued and 0 < at(tokens, index - 2).width < 4:
        return False
    if not at(tokens, index).glued or before.low in OPEN:
        return before.low not in MONEY or (before.low == "#" and not before.glued)  # "# 1968: the mill burns"
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
    circa = before.low in {"c", "ca"} and not (before.glued and at(tokens, index - 2).low.isalnum())
    return circa or before.low in {")", "]", "—", "…"}


def rises(tokens: Sequence[Token], index: int) -> bool:
    """Whether "to" leads to an amount: "grew to 1900"; a range of years has a year before its "to"."""
    word = at(tokens, index - 2).low
    return word.endswith(("ed", "ing", "se", "ow", "ew", "ell")) and at(tokens, index - 2).value < 0


def possessive(tokens: Sequence[Token], index: int) -> bool:
    """Whether 's stands before: "Peru's 1993 constitution"."""
    return at(tokens, index - 1).low == "s" and at(tokens, index - 1).glued
