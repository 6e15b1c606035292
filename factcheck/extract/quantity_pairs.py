"""Two numbers that are one value: ranges, results, ratios, and measures told in two units."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from factcheck.extract.quantity_amounts import Amount, with_inches
from factcheck.extract.quantity_bounds import read_bound
from factcheck.extract.quantity_scales import changes_before, is_change
from factcheck.extract.units import FOLLOWED_BY, by_name

OVER = re.compile(r"\sover\s", re.I)
PairKind = Literal["range", "score", "ratio", "measure", "money", "nothing"]
LONGEST_GAP = 36
LOOK_BACK = 60
BETWEEN = re.compile(r"\b(?:between|range\w*|from)\s(?:about\s|around\s|some\s|roughly\s)?$", re.I)
FROM = re.compile(r"\bfrom\s(?:about\s|around\s|some\s|roughly\s)?$", re.I)
RANGES = re.compile(r"\b(?:rang\w+|var(?:y|ies|ied|ying)|anywhere|between)\b[^.;]*$", re.I)
NEAR = r"(?:about\s|around\s|some\s|over\s|up\sto\s|more\sthan\s|at\sleast\s|[<>~∼≥≤]\s?)?"
TO = re.compile(rf"-?,?\s(?:to|through|up to)\s{NEAR}|-to-", re.I)
OR = re.compile(r"\sor\s(?:maybe\s|perhaps\s|even\s)?", re.I)
AND = re.compile(rf"\sand\s{NEAR}", re.I)
DASH = re.compile(r"[–‒~∼-]|\s[–‒-]\s|\s?[–‒]\s?")
IN = re.compile(r"\s(?:in|out\sof|of)\s(?P<every>every\s|each\s)?", re.I)
# Times before now count down: "250 to 200 million years ago".
AGO = re.compile(r"\s(?:ago|before\s(?:the\s)?present|BP|BC|BCE)\b")
ODDS = re.compile(
    r"\b(?:ratio(?:\sof)?|outnumber(?:ed|ing)?(?:\s[a-z]+){0,3}?(?:\sby)?)\s(?:about\s|nearly\s|roughly\s)?$", re.I
)
NOUN_IN = re.compile(r"\s[a-z]+\s(?:in|(?P<out>out\sof))\s(?P<every>every\s|each\s)?")
RATIO_OF = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 21, 25, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000})
RATIO_ENDS = re.compile(
    r"\s?(?:[,.;:!?)]|$|\s(?:is|are|was|were|has|have|had|came|come|comes|of|and|said|say|says|by|to|at|in|on|for|from"
    r"|who|that|which|within|before|after|when|can|could|will|would|may|might|did|do|does|die|dies|fell|lost|left|went"
    r"|[a-z]+ed(?!\s[a-z]+s\b))\b)"
)
# Wholes that a noun between makes sure of: "one inhabitant in fifteen".
WITH_NOUN = frozenset({15, 30, 40})
POINTS_TO = re.compile(r"\s(?:points?|votes?|goals?|games?|runs?|sets?|seats?)\s(?:to|against)\s")
CONTEST = re.compile(
    r"\b(?:w[io]n(?:s|ning)?|beat(?:s|en|ing)?|lost|los(?:e|ing)|scor\w+|defeat\w*|victor\w+|lead(?:s|ing)?|led"
    r"|trail\w*|draw\w*|drew|tie[ds]?|match\w*|champion\w*|record|result|vot\w+|half-time|ahead|final)\b",
    re.I,
)
# "passed by 214 to 198": with "by" before it and one of these, the first number being the larger, it is a vote.
DECIDED = re.compile(
    r"\b(?:pass\w*|carried|approv\w+|adopt\w*|ratif\w+|reject\w*|confirm\w*|elect\w*|uph[eo]ld|motion|confidence)\b",
    re.I,
)
BY = re.compile(r"\bby(?: a vote of)?\s$")
HIGHEST_SCORE = 999
# 46-4070943 is no range: the ends of a range are not so far apart without words.
WIDEST_RANGE = 1000


class Pair(NamedTuple):
    """Two amounts read as one value of some kind; "nothing" where they are two pieces of an identifier."""

    kind: PairKind
    first: Amount
    second: Amount


def read_pair(text: str, a: Amount, b: Amount) -> Pair | None:
    """The one value that two neighbouring amounts make, None where each stands for itself."""
    gap = text[a.end : b.start]
    if len(gap) > LONGEST_GAP or ("ordinal" in (a.kind, b.kind) and a.kind != b.kind) or "\n\n" in gap:
        return None
    odds = TO.fullmatch(gap) and ODDS.search(text[max(0, a.start - LOOK_BACK) : a.start])
    if odds and a.kind == b.kind == "count" and 0 < b.value < a.value:
        return Pair("ratio", a, b)
    if OVER.fullmatch(gap) and a.kind == b.kind == "count" and a.value >= 0 < b.value:
        return Pair("ratio", a, b)
    return in_two_units(text, a, b, gap) or ratio(text, a, b, gap) or score(text, a, b, gap) or ranging(text, a, b, gap)


def in_two_units(text: str, a: Amount, b: Amount, gap: str) -> Pair | None:
    """A measure or sum told in two units: "5 ft 2 in", "3 dollars 50 cents", "two hours and twenty minutes"."""
    if not re.fullmatch(r",?\s|,?\sand\s|", gap):
        return None
    if (
        a.kind == "money"
        and b.kind == "money"
        and b.stated_unit in ("cent", "penny")
        and a.stated_unit != b.stated_unit
    ):
        return Pair("money", a, b)
    if a.kind == "money" and a.end > a.number.end and is_change_of(text, a, b):
        return Pair("money", a, b)
    if a.kind != "measure":
        return None
    if b.kind == "share" and gap == " and " and b.number.kind == "fraction":
        return Pair("measure", a, b)
    second = with_inches(text, b) if a.stated_unit == "foot" else b
    if a.stated_unit == "hour" and text[b.number.end : b.end] == "m" and text[a.number.end : a.end] == "h":
        second = in_unit_named(b, "minute")
    return Pair("measure", a, second) if FOLLOWED_BY.get(a.stated_unit) == second.stated_unit else None


def is_change_of(text: str, a: Amount, b: Amount) -> bool:
    """Whether two bare digits after a sum end it: "15 dollars 50", "17 USD 25."."""
    ends = not text[b.end : b.end + 1] or text[b.end] in ".,;)"
    return (
        ends
        and b.kind == "count"
        and b.number.plain
        and 10 <= b.value < 100
        and a.value == int(a.value)
        and a.number.scale == 1
    )


def ratio(text: str, a: Amount, b: Amount, gap: str) -> Pair | None:
    """So many of so many: "one in three", "three of every four", "two patients in five", "two out of five"."""
    if a.kind != "count" or not 0 < a.value < b.value:
        return None
    if a.number.words != b.number.words and a.value > 1:
        return None
    one = a.value == 1 and gap == " in " and b.number.plain and b.kind == "count"
    direct, noun = IN.fullmatch(gap), NOUN_IN.fullmatch(gap)
    every = bool(direct and direct["every"]) or bool(noun and noun["every"])
    of_wholes = RATIO_OF | WITH_NOUN if noun else RATIO_OF
    if not (every or one) and (b.value not in of_wholes or gap.strip() == "of"):
        return None
    if b.kind != "count" and not (every and b.kind in ("money", "measure")):
        return None
    ends = RATIO_ENDS.match(text, b.end)
    if direct or (noun and (every or noun["out"] or (ends and b.number.words))):
        return Pair("ratio", a, b)
    return None


def score(text: str, a: Amount, b: Amount, gap: str) -> Pair | None:
    """The result of a match, an election or a vote: "4–0", "12½ to 8½", "58 votes to 42"."""
    plain = all(x.kind == "count" and 0 <= x.value <= HIGHEST_SCORE and (x.value * 2) % 1 == 0 for x in (a, b))
    if not plain:
        return None
    if POINTS_TO.fullmatch(gap):
        return Pair("score", a, b)
    around = text[max(0, a.start - LOOK_BACK) : a.start] + " " + text[b.end : b.end + LOOK_BACK // 2]
    if DASH.fullmatch(gap) and a.number.words and b.value == 0:
        return Pair("score", a, b)  # "six–nil"
    if DASH.fullmatch(gap) and not (a.number.words or b.number.words):
        return Pair("score", a, b) if a.value >= b.value or CONTEST.search(around) else None
    falls = TO.fullmatch(gap) and a.value > b.value and not FROM.search(text[max(0, a.start - LOOK_BACK) : a.start])
    decided = BY.search(text[max(0, a.start - LOOK_BACK) : a.start]) and DECIDED.search(around)
    return Pair("score", a, b) if falls and (decided or CONTEST.search(around)) else None


def ranging(text: str, a: Amount, b: Amount, gap: str) -> Pair | None:
    """A range: "between 3 and 5", "12–15 km", "8 to 9", "$3 to $5 million", "from 211 K to 284 K"."""
    before = text[max(0, a.start - LOOK_BACK) : a.start]
    if from_both_sides(text, a, b, gap):
        return Pair("range", a, b)
    dashed, between = DASH.fullmatch(gap), BETWEEN.search(before)
    if not (dashed or TO.fullmatch(gap) or (AND.fullmatch(gap) and between) or near_numbers(a, b, gap)):
        return None
    if FROM.search(before) and changes_before(text, a.start) and not RANGES.search(before):
        return None
    if TO.fullmatch(gap) and is_change(text, a.start, a.end):
        return None  # "rose by 5 to 20"
    if dashed and converted(a, b):
        return None
    first, second = alike(a, b)
    if first.unit != second.unit or first.kind != second.kind:
        return None
    falling = (FROM.search(before) and first.kind == "measure") or in_words(between) or AGO.match(text, b.end)
    if first.value >= second.value and not falling:
        return None
    if dashed and first.value * WIDEST_RANGE < second.value and first.kind == "count" and first.value > 0:
        return Pair("nothing", first, second)
    return Pair("range", first, second)


def turned(text: str, a: Amount, b: Amount) -> Amount:
    """The first of two amounts in the unit that only the second says: "rose from 71 to 83 per cent" has 71 per cent."""
    if not FROM.search(text[max(0, a.start - LOOK_BACK) : a.start]) or not TO.fullmatch(text[a.end : b.start]):
        return a
    return alike(a, b)[0]


def converted(a: Amount, b: Amount) -> bool:
    """Whether the second of two measures is the first in another unit: "0.12 kilograms - 0.27 pounds"."""
    if a.kind != "measure" or b.kind != "measure" or a.unit != b.unit or a.stated_unit == b.stated_unit:
        return False
    first, second = a.value * a.factor, b.value * b.factor
    return abs(first - second) <= CONVERSION_ROOM * max(abs(first), abs(second))


# What rounding leaves between a measure and its conversion.
CONVERSION_ROOM = 0.1


def from_both_sides(text: str, a: Amount, b: Amount, gap: str) -> bool:
    """Whether one bound from below and one from above stand together: "more than 10 and less than 40"."""
    if not re.match(r",?\s(?:and|but)\s", gap) or a.unit != b.unit or a.value >= b.value:
        return False
    below, above = read_bound(text, a.start, a.end), read_bound(text, b.start, b.end)
    joined = 0 <= above.start - a.end <= len(" and ") + 1
    return joined and below.bound in ("over", "at_least") and above.bound in ("under", "at_most")


def in_words(between: re.Match[str] | None) -> bool:
    """Whether "between" stands before, which makes a range of any two numbers."""
    return between is not None and between.group().lower().startswith("between")


def near_numbers(a: Amount, b: Amount, gap: str) -> bool:
    """Whether "or" joins two neighbouring numbers: "three or four years", "50 or 60 people"."""
    return (
        bool(OR.fullmatch(gap))
        and a.value < b.value <= 2 * a.value
        and (a.kind == "count" or a.stated_unit == b.stated_unit)
    )


def alike(a: Amount, b: Amount) -> tuple[Amount, Amount]:
    """Both ends with the magnitude and the unit that only one of them says: "3 to 5 million", "$3–5 million"."""
    multiple = b.value / b.number.scale
    if a.number.scale == 1 and b.number.scale > 1 and (a.value < multiple or multiple <= a.value < 10 * multiple < 1e4):
        a = a._replace(value=a.value * b.number.scale, step=b.step)
    if a.kind == "count" and b.kind in ("measure", "percent", "points", "money", "share"):
        return in_unit_of(a, b), b
    if b.kind == "count" and a.kind == "money":
        return a, in_unit_of(b, a)
    return a, b


def in_unit_named(a: Amount, name: str) -> Amount:
    """A number in another unit than the one read: the "m" of "2h 30m" is minutes."""
    unit = by_name()[name]
    return a._replace(unit=unit.base, stated_unit=name, factor=unit.factor, offset=unit.offset)


def in_unit_of(a: Amount, b: Amount) -> Amount:
    """A bare number in the unit of its neighbour."""
    return a._replace(kind=b.kind, unit=b.unit, stated_unit=b.stated_unit, factor=b.factor, offset=b.offset)


def sum_of(a: Amount, b: Amount) -> Amount:
    """One measure out of two: 5 ft 2 in is 5.1667 feet, "two hours and a half" 2.5 hours."""
    if b.kind == "share":
        return a._replace(end=b.end, value=a.value + b.value, step=b.value)
    if a.kind == "money":
        return a._replace(end=b.end, value=a.value + b.value / 100, step=0.01)
    part = by_name()[b.stated_unit].factor / by_name()[a.stated_unit].factor
    return a._replace(end=b.end, value=a.value + b.value * part, step=b.step * part)
