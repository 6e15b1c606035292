"""A number with its unit: percent, money, a measure, a share of a whole, or a bare count."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from factcheck.extract.money import read_currency
from factcheck.extract.number_records import Number
from factcheck.extract.number_words import ROUND_FROM
from factcheck.extract.units import FOLLOWED_BY, Unit, by_name, read_unit

AmountKind = Literal["count", "percent", "points", "money", "measure", "share", "ordinal", "vague"]
LOOK_AHEAD = 64
# "half", "a third", "three quarters" stand for a percentage to about a point each way.
SHARE_STEP = 2.0
PERCENT = re.compile(r"\s?(?:(?:wt|vol|mol)\.?\s?)?%|[\s-]?per[\s-]?cent(?:age)?\b(?!\spoint)|\spct\b|\spc\b", re.I)
POINTS = re.compile(r"[\s-]?(?:%|percent|per\scent|percentage)[\s-]points?\b|\sppt?\b", re.I)
_WORD = r"[^\W\d_]{1,20}(?![^\W\d_])[23²³]?"
UNIT = re.compile(
    rf"(?P<gap>[\s-]?|\s-\s)(?P<open>[(\[{{])?"
    rf"(?P<unit>°\s?(?:[CFNSEW](?!\w)|[Cc]elsius|[Ff]ahrenheit)|°"
    rf"|(?:(?:sq|cu)\.\s)?{_WORD}(?:\s?/\s?{_WORD}|[ -]{_WORD}){{0,3}})"
)
A_UNIT = re.compile(r"\s(?:of\s)?(?:an?|one)(?=\s)")
OF_A_UNIT = re.compile(rf"\s(?:of\s)?(?:an?\s)?(?P<unit>{_WORD}(?:\s{_WORD})?)")
UNIT_AND = re.compile(rf"\b(?P<article>an?)\s(?P<unit>{_WORD})\sand\s$", re.I)
# Units that are units only before a smaller one: 6'2", 12 st 4 lb.
BEFORE_SMALLER = re.compile(
    r"""(?P<foot>['’′])(?=[0-9]{1,2}["”″])|(?P<stone>\s?(?:st|stone))(?=\s[0-9]{1,2}\s?(?:lbs?|pounds?)\b)"""
)
CLOSES = {"(": ")", "[": "]", "{": "}"}
# "in" is inches where no noun can follow it: "16 in of rain", "a 7in nail", "(16 in)", "16 in (41 cm)", "16 in long".
INCHES = re.compile(
    r"(?:in(?![\w-])|\s?in\.?(?=\sof\s|\)|\s\([0-9.,–-]+\s?[cmk]?m\b"
    r"|\s(?:long|wide|tall|thick|high|deep|in\s(?:length|diameter))\b))"
)
BAR_ENDS = re.compile(r"\s?(?:[.,;:)(]|$)|\s(?:of\s(?:air\s)?pressure|and|at|to|or|in)\b")
# "Three degrees of freedom" are no angle.
NO_ANGLE = re.compile(r"\sdegrees?\sof\s(?!latitude|longitude|arc|rotation|frost|heat|cold)", re.I)
# A single letter is a unit only where the number is in digits; "a 30 second" is a place in a row without its hyphen.
SINGULAR_ONLY_GLUED = frozenset({"second"})


class Amount(NamedTuple):
    """A number and its unit at `text[start:end]`; in base units it is value * factor + offset."""

    number: Number
    start: int
    end: int
    value: float
    step: float
    kind: AmountKind
    unit: str = ""
    stated_unit: str = ""
    factor: float = 1.0
    offset: float = 0.0


def read_amount(text: str, number: Number, dollar: str) -> Amount:
    """The number with whatever unit stands beside it; a bare count where none does."""
    if number.kind == "ordinal":
        return Amount(number, number.start, number.end, number.value, 0.0, "ordinal")
    if number.kind == "vague":
        return vague(text, number, dollar)
    return percentage(text, number) or sum_of_money(text, number, dollar) or measure(text, number) or bare(number)


def vague(text: str, number: Number, dollar: str) -> Amount:
    """Uncounted magnitudes with what they are of: "thousands of years", "several hundred million dollars"."""
    plain = Amount(number, number.start, number.end, number.value, 0.0, "vague")
    of = OF.match(text, number.end)
    counted = number._replace(kind="cardinal", end=of.end() - 1 if of else number.end)
    found = sum_of_money(text, counted, dollar) or measure(text, counted)
    return found._replace(number=number, step=0.0, kind="vague") if found and found.end > counted.end else plain


OF = re.compile(r"\sof\s")


def percentage(text: str, number: Number) -> Amount | None:
    """A number with "%", "per cent" or "percentage points"; "half a per cent" too."""
    for pattern, kind, unit in ((POINTS, "points", "percentage_point"), (PERCENT, "percent", "percent")):
        article = A_UNIT.match(text, number.end) if number.kind == "fraction" else None
        match = pattern.match(text, article.end() if article else behind_hedge(text, number.end))
        if match:
            step = min(number.step, 1.0) if number.kind == "cardinal" else number.value
            return Amount(number, number.start, match.end(), number.value, step, kind, unit, unit)  # type: ignore[arg-type]
    return None


def sum_of_money(text: str, number: Number, dollar: str) -> Amount | None:
    """A number with a currency before or after it."""
    money = read_currency(text, number.start, number.end, dollar)
    if money is None:
        return None
    value, step = number.value * money.scale, number.step * money.scale
    return Amount(number, money.start, money.end, value, step, "money", money.unit, money.stated_unit, money.factor)


def measure(text: str, number: Number) -> Amount | None:
    """A number with a unit of measure: "38,200 hectares", "fifty-foot", "half an hour", "an hour and a half"."""
    if number.kind == "fraction":
        return measure_in_parts(text, number)
    before_smaller = BEFORE_SMALLER.match(text, number.end)
    if before_smaller and before_smaller.lastgroup:
        unit = by_name()[before_smaller.lastgroup]
        return in_unit(number, number.start, before_smaller.end(), number.value, unit)
    begin = behind_hedge(text, number.end)
    match = UNIT.match(text, begin, begin + LOOK_AHEAD)
    if DEGREES_C.match(text, number.end) and SAID_OF.search(text, max(0, number.start - LOOK_AHEAD), number.start):
        return in_unit(number, number.start, number.end + 1, number.value, by_name()["degree_Celsius"])
    if INCHES.match(text, number.end):
        stop = text.index("in", number.end) + len("in")
        return in_unit(number, number.start, stop, number.value, by_name()["inch"])
    if match is None or NO_ANGLE.match(text, number.end):
        return None
    for end in ends_of_words(match["unit"]):
        written = match["unit"][:end]
        known = read_unit(written.replace("-", " ").replace(". ", " ") if "/" not in written else written)
        stop = match.start("unit") + end
        if written == "bit" and match["gap"] == "-":
            known = by_name()["bit"]  # "a 64-bit chip"
        if known and fits(text, match, written, stop):
            closing = 1 if match["open"] else 0
            return after_one(text, in_unit(number, number.start, stop + closing, number.value, known))
    return None


def behind_hedge(text: str, end: int) -> int:
    """Where a unit may begin behind a number and "-odd", "-plus" or "+": "20-odd miles", "40-odd percent"."""
    hedge = HEDGE.match(text, end)
    return hedge.end() if hedge else end


HEDGE = re.compile(r"(?:[-‑\s]odd|[-‑](?:plus|some)|\+)(?=[\s-])")
# "Temperatures of 40C" are degrees, "seat 40C" is none.
DEGREES_C = re.compile(r"C(?![\w’'-])")
SAID_OF = re.compile(
    r"(?:\b(?:of|to|at|than|below|above|over|under|about|around|nearly|and|by|minus|hit|reach\w*)\s[-−]?|[-−(])$"
)


def after_one(text: str, amount: Amount) -> Amount:
    """A measure together with the one larger unit before it: "an hour and 20 minutes"."""
    before = UNIT_AND.search(text[max(0, amount.start - 24) : amount.start])
    larger = read_unit(before["unit"]) if before else None
    if before is None or larger is None or FOLLOWED_BY.get(larger.name) != amount.stated_unit:
        return amount
    part = amount.factor / larger.factor
    start = amount.start - len(before.group())
    return in_unit(amount.number, start, amount.end, 1 + amount.value * part, larger)._replace(step=amount.step * part)


def ends_of_words(words: str) -> list[int]:
    """Where the unit may end inside the words that follow a number, longest first."""
    return [len(words), *(match.start() for match in reversed(list(re.finditer(r"[\s/-]+", words))))]


def fits(text: str, match: re.Match[str], written: str, stop: int) -> bool:
    """Whether what names a unit is one here: not "30 second", not half of a word, brackets closed."""
    if match["open"]:
        return text[stop : stop + 1] == CLOSES[match["open"]]
    if written.lower() in SINGULAR_ONLY_GLUED and "-" not in match["gap"]:
        return False
    if written.lower() == "bar" and ("-" in match["gap"] or not BAR_ENDS.match(text, stop)):
        return False  # "a 12 bar blues"
    if len(written) == 1 and ("-" in match["gap"] or (written == "s" and not match["gap"])):
        return False  # "F-5 K", "the 1980s"
    touching = text[stop : stop + 1]
    return not (touching.isalnum() or (touching == "-" and len(written) == 1))


def measure_in_parts(text: str, number: Number) -> Amount | None:
    """A part of a unit: "half an hour", "three quarters of a mile", "½ teaspoon", "an hour and a half"."""
    before = UNIT_AND.search(text[max(0, number.start - 24) : number.start])
    unit = read_unit(before["unit"]) if before else None
    if before and unit:
        start = number.start - len(before.group())
        return in_unit(number, start, number.end, 1 + number.value, unit)
    match = OF_A_UNIT.match(text, number.end) or UNIT.match(text, number.end, number.end + LOOK_AHEAD)
    for end in ends_of_words(match["unit"]) if match else []:
        unit = read_unit(match["unit"][:end]) if match else None
        if match and unit and len(match["unit"][:end]) > 1:
            return in_unit(number, number.start, match.start("unit") + end, number.value, unit)
    return None


def in_unit(number: Number, start: int, end: int, value: float, unit: Unit) -> Amount:
    """A number of some unit; a part of one is as exact as the part."""
    step = number.step if number.kind == "cardinal" else number.value
    return Amount(number, start, end, value, step, "measure", unit.base, unit.name, unit.factor, unit.offset)


def bare(number: Number) -> Amount:
    """A number without a unit: a share of a whole below one, else a count, exact unless a magnitude word rounds it."""
    if number.kind == "fraction" and number.value < 1:
        return Amount(number, number.start, number.end, number.value, SHARE_STEP / 100, "share", "percent", "", 100.0)
    return Amount(number, number.start, number.end, number.value, number.step, "count")


def is_exact(amount: Amount) -> bool:
    """Whether the number counts one by one: a bare integer without a magnitude word that rounds."""
    whole = amount.value == int(amount.value) and not 0 < amount.step < 1
    return amount.kind == "count" and amount.number.scale < ROUND_FROM and whole


def with_inches(text: str, amount: Amount) -> Amount:
    """A bare number before "in" read as inches, for the second of two: "3 ft 6 in"."""
    match = re.compile(r"\s?(?:in\b|ins\b|[\"”″])").match(text, amount.end)
    if amount.kind != "count" or not match:
        return amount
    return in_unit(amount.number, amount.start, match.end(), amount.value, by_name()["inch"])
