"""Amounts of time in words: "two years and three months", "two and a half years", "half a century"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from factcheck.extract.date_numbers import amount
from factcheck.extract.date_tokens import Token, at, starts_with
from factcheck.extract.date_words import DASHES, UNITS

# The unit that one half of each is told in, and how many of those make the whole.
HALVES = {"year": ("half", 2, 1), "decade": ("half decade", 2, 1), "century": ("quarter century", 4, 2)}
# Units by length, so that "two years, three months" is one amount and "three months, two years" is not.
ORDER = ("day", "week", "fortnight", "month", "quarter", "half", "year", "half decade", "decade", "quarter century",
         "century")  # fmt: skip


class Duration(msgspec.Struct, frozen=True):
    """An amount of time in its units, the longest first, and the index after its words."""

    parts: tuple[tuple[int, str], ...]
    end: int


def read_duration(tokens: Sequence[Token], index: int) -> Duration | None:
    """The amount of time at an index: "2 years, 1 month and 21 days" is (2, year), (1, month), (21, day)."""
    found = fraction(tokens, index) or measured(tokens, index)
    if found is None:
        return None
    parts, end = [found[0]], found[1]
    while more := smaller(tokens, end, parts[-1][1]):
        parts.append(more[0])
        end = more[1]
    return Duration(tuple(parts), end)


def smaller(tokens: Sequence[Token], index: int, unit: str) -> tuple[tuple[int, str], int] | None:
    """What is added in a smaller unit: "and three months", ", 21 days"."""
    i = index + (at(tokens, index).low == ",")
    i += at(tokens, i).low == "and"
    found = measured(tokens, i)
    return found if found and ORDER.index(found[0][1]) < ORDER.index(unit) else None


def measured(tokens: Sequence[Token], index: int) -> tuple[tuple[int, str], int] | None:
    """A number of units, with a half where one is added: "18 months", "two and a half years", "a year and a half"."""
    count = amount(tokens, index)
    if count is None:
        return None
    half = starts_with(tokens, count[1], AND_A_HALF)
    i = count[1] + (len(AND_A_HALF) if half else 0)
    unit = UNITS.get(at(tokens, i).low)
    if unit is None or unit == "weekend":
        return None
    i += 1
    if not half and starts_with(tokens, i, AND_A_HALF) and at(tokens, i + len(AND_A_HALF)).low not in UNITS:
        half, i = True, i + len(AND_A_HALF)
    if not half:
        return (count[0], unit), i
    if unit not in HALVES:
        return None
    name, whole, part = HALVES[unit]
    return (count[0] * whole + part, name), i


def one_and_a_half(tokens: Sequence[Token], index: int) -> Duration | None:
    """ "year and a half", which follows "the past" without its "a"."""
    if not starts_with(tokens, index + 1, AND_A_HALF):
        return None
    name, whole, part = HALVES[at(tokens, index).low]
    return Duration(((whole + part, name),), index + 1 + len(AND_A_HALF))


AND_A_HALF = ("and", "a", "half")


def fraction(tokens: Sequence[Token], index: int) -> tuple[tuple[int, str], int] | None:
    """A part of one unit: "half a century", "half-century", "a quarter of a century", "three-quarters of a century"."""
    i = index + (at(tokens, index).low in {"a", "one"})
    if at(tokens, i).low == "half":
        i += 1
        i += at(tokens, i).low in {"a", "an"} or at(tokens, i).low in DASHES
        unit = at(tokens, i).low
        return ((HALVES[unit][2], HALVES[unit][0]), i + 1) if unit in HALVES else None
    quarters = 1
    if at(tokens, index).low == "three":
        quarters, i = 3, index + 1 + (at(tokens, index + 1).low in DASHES)
    if at(tokens, i).low not in {"quarter", "quarters"}:
        return None
    i += 1
    i += 2 if starts_with(tokens, i, ("of", "a")) else at(tokens, i).low in DASHES
    return ((quarters, "quarter century"), i + 1) if at(tokens, i).low == "century" else None
