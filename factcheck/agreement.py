"""Whether two values can both be true: agree, conflict or unknown, and the sentence that says why.

Unknown is the default. Two values conflict only where both were read as the same sort of thing (dates; figures of one
unit and scale; traits of one family) and no reading of the words leaves room for both.
"""

from __future__ import annotations

import math
from collections.abc import Set
from typing import Literal

import msgspec

from factcheck.values import DateValue, EntityRef, Quantity, Trait, Value
from factcheck.wording import show

__all__ = ["Agreement", "compare", "show"]

Verdict = Literal["agree", "conflict", "unknown"]

# "circa 1850" leaves ten years each way, "circa 500" a hundred, "circa 1990" one: a fifteenth of the time passed, the
# round figures that museum and archive cataloguing use for "circa".
CIRCA_SHARE = 15
CIRCA_FROM_YEAR = 2000
DAYS_IN_YEAR = 365.2425
# Counts below 100 are counted, not rounded: "forty" beside "43" is a conflict, "2,000" beside "2,137" may be rounding.
ROUNDED_FROM = 100.0
# Who converts a measure keeps three digits of it.
CONVERSION_SHARE = 0.005
# Nobody rounds 1,600 to 2,000 without "about": a tenth is as far as a number is taken for the rounding of another.
ROUNDING_SHARE = 0.1
FLOAT_SLACK = 1e-9


class Agreement(msgspec.Struct, frozen=True):
    """The verdict on two values and the plain sentence that a reader is shown."""

    verdict: Verdict
    why: str


def compare(a: Value, b: Value, *, tolerance: float = 0.0, opposites: Set[frozenset[str]] = frozenset()) -> Agreement:
    """Whether two values can both be true; `tolerance` is in days for dates and relative for figures (0.02 is 2 %).

    `opposites` are the pairs of trait ids that exclude each other. The verdict does not depend on the order.

    >>> compare(Quantity(44.0, 44.0, stated=(44.0,)), Quantity(54.0, 54.0, stated=(54.0,)))
    Agreement(verdict='conflict', why='44 is not 54')
    """
    if isinstance(a, DateValue) and isinstance(b, DateValue):
        return compare_dates(a, b, tolerance)
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return compare_quantities(a, b, tolerance)
    if isinstance(a, Trait) and isinstance(b, Trait):
        return compare_traits(a, b, opposites)
    if isinstance(a, EntityRef) and isinstance(b, EntityRef):
        return compare_entities(a, b)
    return Agreement("unknown", f"{show(a)} and {show(b)} are not the same sort of value")


def compare_traits(a: Trait, b: Trait, opposites: Set[frozenset[str]]) -> Agreement:
    """Traits of one family agree where equal and conflict where the rules call them opposites."""
    if a == b:
        return Agreement("agree", f"both are {show(a)}")
    if a.family == b.family and frozenset((a.id, b.id)) in opposites:
        return Agreement("conflict", f"what is {show(a)} is not {show(b)}")
    return Agreement("unknown", f"{show(a)} and {show(b)} do not exclude each other")


def compare_entities(a: EntityRef, b: EntityRef) -> Agreement:
    """Names agree where they resolve to one entity or are spelled alike; that two differ is not known from names."""
    if (a.entity and a.entity == b.entity) or folded(a.name) == folded(b.name):
        return Agreement("agree", f"both name {show(a)}")
    return Agreement("unknown", f"whether {show(a)} and {show(b)} are the same is not known from the names")


def folded(name: str) -> str:
    """A name without accents, case and spacing: "São Tomé " is "sao tome"."""
    import unicodedata

    letters = unicodedata.normalize("NFKD", name)
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).casefold().split())


def compare_dates(a: DateValue, b: DateValue, tolerance: float) -> Agreement:
    """Dates agree where the days that their words leave open overlap, within `tolerance` days."""
    if nowhere(a) or nowhere(b):
        return Agreement("unknown", f"{show(a if nowhere(a) else b)} is relative to a day that is not known")
    (first_a, last_a), (first_b, last_b) = open_days(a), open_days(b)
    if same_edge(a, b) and a.named and b.named:  # "since 1969" and "since 1975" name two beginnings of one thing
        (first_a, last_a), (first_b, last_b) = a.named, b.named
    if max(first_a, first_b) <= min(last_a, last_b) + tolerance:
        return Agreement("agree", f"{show(a)} and {show(b)} can be the same time")
    inner, outer = (a, b) if last_a - first_a <= last_b - first_b else (b, a)
    if inner.modifier or outer.modifier or inner.grain == outer.grain:
        return Agreement("conflict", f"{show(inner)} is not {show(outer)}")
    return Agreement("conflict", f"{show(inner)} is outside {show(outer)}")


def nowhere(value: DateValue) -> bool:
    """Whether a date was relative to a day that the text does not give."""
    return value.first is None and value.last is None


def same_edge(a: DateValue, b: DateValue) -> bool:
    """Whether both say since when, or both until when."""
    return a.modifier == b.modifier and a.modifier in ("since", "until")


def open_days(value: DateValue) -> tuple[float, float]:
    """The days that the words leave open, with room for "circa"; an open end is infinite."""
    first = -math.inf if value.first is None else float(value.first)
    last = math.inf if value.last is None else float(value.last)
    named_first, named_last = value.named or (first, last)
    if value.modifier != "circa" or math.isinf(named_last - named_first):
        return first, last
    room = circa_days(named_first, named_last)
    return min(first, named_first - room), max(last, named_last + room)


def circa_days(first: float, last: float) -> float:
    """The room that "circa" leaves on each side: what was named once more, and for years and longer a share of age."""
    length = last - first + 1.0
    if length < 365:
        return length
    age = CIRCA_FROM_YEAR - first / DAYS_IN_YEAR
    return max(length, age / CIRCA_SHARE * DAYS_IN_YEAR)


def compare_quantities(a: Quantity, b: Quantity, tolerance: float) -> Agreement:
    """Figures of one unit, scale and rate agree where their intervals overlap; rounding leaves it unknown."""
    apart = not_comparable(a, b)
    if apart:
        return Agreement("unknown", apart)
    if a.scale == "score":
        return compare_scores(a, b)
    told_a, told_b = show(a), show(b)
    if reach(a) == reach(b) or meet(widened(a, tolerance), widened(b, tolerance)):
        if precision_only(a, b) and gap(a, b) > max(ROUNDING_SHARE, tolerance):
            return Agreement("unknown", f"{told_a} and {told_b} are close only because one of them is rounded")
        return Agreement("agree", f"{told_a} and {told_b} can be the same figure")
    if roundings(a, b) or converted(a, b):
        return Agreement("unknown", f"{told_a} and {told_b} can be the same figure, one of them rounded")
    if "about" in (a.bound, b.bound) and meet(doubled(a), doubled(b)):
        return Agreement("unknown", f"{told_a} is close to {told_b}, and how near is meant is not said")
    return Agreement("conflict", difference(a, b))


def not_comparable(a: Quantity, b: Quantity) -> str:
    """Why two figures say nothing about each other, or "" where they do: unit, scale, or what a rate is counted by."""
    told = f"{show(a)} and {show(b)}"
    if (a.low is None and a.high is None) or (b.low is None and b.high is None):
        return f"{told} cannot be compared: one has no number"
    if a.unit != b.unit:
        return f"{told} are not in one unit"
    if level(a) != level(b):
        return f"{told} are not figures of one sort: {a.scale} and {b.scale}"
    if a.per != b.per:
        return f"{told} are not counted by the same measure"
    return ""


def level(value: Quantity) -> str:
    """The scale; "three of every four" and "75 %" are on one scale."""
    return "share" if value.unit == "percent" and value.scale == "level" else value.scale


def compare_scores(a: Quantity, b: Quantity) -> Agreement:
    """Results of a match or a vote agree where the two numbers are the same, from whichever side they are told."""
    if sorted(a.stated) == sorted(b.stated):
        return Agreement("agree", f"{show(a)} and {show(b)} are one result")
    return Agreement("conflict", f"{show(a)} is not {show(b)}")


def reach(value: Quantity) -> tuple[float, float]:
    """The interval with open ends infinite."""
    return (
        -math.inf if value.low is None else value.low,
        math.inf if value.high is None else value.high,
    )


def widened(value: Quantity, share: float) -> tuple[float, float]:
    """The interval with a relative tolerance on both ends."""
    low, high = reach(value)
    return (low - abs(low) * share, high + abs(high) * share) if share else (low, high)


def doubled(value: Quantity) -> tuple[float, float]:
    """The interval of an approximate figure made twice as wide; that of any other as it is."""
    low, high = reach(value)
    room = (high - low) / 2 if value.bound == "about" and math.isfinite(high - low) else 0.0
    return low - room, high + room


def meet(a: tuple[float, float], b: tuple[float, float]) -> bool:
    """Whether two intervals share a number; that two of some width touch at an end is not enough.

    58 % (57.5 to 58.5) and 59 % (58.5 to 59.5) do not meet, 58.5 and 58 % do.
    """
    low, high = max(a[0], b[0]), min(a[1], b[1])
    slack = FLOAT_SLACK * max(abs(low), abs(high), 1e-300) if math.isfinite(low) and math.isfinite(high) else 0.0
    if a[0] < a[1] and b[0] < b[1] and math.isfinite(a[1] - a[0]) and math.isfinite(b[1] - b[0]):
        return low < high - slack
    return low <= high + slack


def precision_only(a: Quantity, b: Quantity) -> bool:
    """Whether both are single numbers without a bound, so that only their rounding lets them meet."""
    return a.bound == b.bound == "" and None not in (a.low, a.high, b.low, b.high)


def centre(value: Quantity) -> float:
    """The middle of a closed interval, or its one end."""
    ends = [n for n in (value.low, value.high) if n is not None]
    return sum(ends) / len(ends)


def gap(a: Quantity, b: Quantity) -> float:
    """How far two figures are apart, as a share of the larger."""
    larger = max(abs(centre(a)), abs(centre(b)))
    return abs(centre(a) - centre(b)) / larger if larger else 0.0


def roundings(a: Quantity, b: Quantity) -> bool:
    """Whether one of two figures may be the other rounded: 2,000 beside 2,137, or the very edge of a bound."""
    if "over" in (a.bound, b.bound) or "under" in (a.bound, b.bound):
        return bool(a.stated and b.stated) and a.stated == b.stated
    if not precision_only(a, b) or gap(a, b) > ROUNDING_SHARE:
        return False
    return rounds_to(a, b) or rounds_to(b, a)


def converted(a: Quantity, b: Quantity) -> bool:
    """Whether two measures in two units may be one, converted and rounded: 1,260 kg beside 2,780 pounds."""
    return a.stated_unit != b.stated_unit and precision_only(a, b) and gap(a, b) <= CONVERSION_SHARE


def rounds_to(exact: Quantity, round_one: Quantity) -> bool:
    """Whether a number is the other one at the other's coarser precision: trailing zeros, or no decimals."""
    if len(exact.stated) != 1 or len(round_one.stated) != 1 or round_one.step:
        return False
    step = 1.0 if 0 < exact.step < 1 else zeros_step(round_one.stated[0])  # 6.9 beside a bare 7
    return step > 0 and abs(centre(exact) - centre(round_one)) <= step / 2


def zeros_step(number: float) -> float:
    """The precision that trailing zeros may show: 1000 for 2,000; 100 for 12,300; none for 140 or below 100.

    One zero after two other digits is taken for exact: 140 dead is not 143 dead.
    """
    if number != int(number) or abs(number) < ROUNDED_FROM:
        return 0.0
    digits = str(abs(int(number)))
    zeros = len(digits) - len(digits.rstrip("0"))
    return 10.0**zeros if zeros >= 2 else 0.0


def difference(a: Quantity, b: Quantity) -> str:
    """The sentence for two figures that differ: "44 is not 54", "9,000 is not over 10,000"."""
    plain, bounded = (b, a) if a.bound and not b.bound else (a, b)
    verb = "cannot be" if plain.bound else "is not"
    return f"{show(plain)} {verb} {show(bounded)}"
