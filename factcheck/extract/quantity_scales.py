"""What a quantity is told on: a level, a change ("rose by 12 %"), a rate ("a year"), an age, a place in a row."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.extract.quantity_amounts import Amount
from factcheck.extract.quantity_bounds import Nearness
from factcheck.extract.units import by_name
from factcheck.values import Scale

LOOK_BACK, LOOK_AHEAD = 72, 48
_VERBS = (
    r"ris(?:e[sn]?|ing)|rose|fall(?:s|en|ing)?|fell|gr[eo]w(?:s|n|ing)?|increas(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)"
    r"|declin(?:e[sd]?|ing)|drop(?:s|ped|ping)?|reduc(?:e[sd]?|ing)|cut(?:s|ting)?|shr[aiu]nk(?:s|ing|en)?"
    r"|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|soar(?:s|ed|ing)?|plung(?:e[sd]?|ing)|plummet(?:s|ed|ing)?"
    r"|slip(?:s|ped|ping)?|gain(?:s|ed|ing)?|expand(?:s|ed|ing)?|contracted|lower(?:s|ed|ing)?|slash(?:es|ed|ing)?"
    r"|surg(?:e[sd]?|ing)|raised?|raising|widen(?:s|ed|ing)?|narrow(?:s|ed|ing)?|swell(?:s|ed)?|improv(?:e[sd]?|ing)"
)
_NOUNS = r"increase|decrease|rise|fall|drop|decline|cut|reduction|growth|jump|hike|improvement|surge|slump"
BY = re.compile(rf"\b(?:{_VERBS}|up|down)\b[^.;!?]{{0,60}}\bby\s(?:a\s)?(?:further\s)?$", re.I)
STRAIGHT = re.compile(rf"\b(?:{_VERBS}|(?:were|was|is|are|,)\s(?:up|down))\s(?:a\s)?(?:further\s)?$", re.I)
# Money that is raised was collected; what is raised "by" some money rose by it.
COLLECTED = re.compile(r"\brais(?:e[sd]?|ing)\s(?:a\s)?(?:further\s)?$", re.I)
# "Reduced 140 homes to ashes" lost them all.
RUINED = re.compile(r"\s(?:[\w-]+\s){1,3}to\s(?:ash(?:es)?|cinders|nothing|rubble|ruins?)\b")
# "Fell below 5 %" says where it came to.
TO_LEVEL = re.compile(r"(?:below|above|under|beyond|past)\b", re.I)
OF = re.compile(rf"\b(?:{_NOUNS})\sof\s(?:a\s)?$", re.I)
THEN = re.compile(rf"[\s-](?:a\s)?(?:[a-z]+\s)?(?:{_NOUNS})\b", re.I)
CHANGES = re.compile(rf"\b(?:{_VERBS}|up|down)\b[^.;!?]*$", re.I)

# What rates of people are counted by: "12 deaths per 100,000 inhabitants"; the round number is no value of its own.
MANY = re.compile(
    r"(?:\s[a-z-]+){0,2}?\s(?:per|for\severy)\s"
    r"(?P<many>1,?000|10[, ]?000|100[, ]?000|1,000,000|thousand|million)\b"
)
MANY_WORDS = {"thousand": "1,000", "million": "1,000,000"}
_TIMES = "second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|annum"
_EACH = (
    rf"{_TIMES}|share|head|person|capita|barrel|tonne|ton|gallon|litre|liter|kilo|acre|hectare|mile|household|unit|seat"
)
PER = re.compile(
    rf"(?:\s(?!and\b|or\b|in\b|for\b|to\b|at\b|on\b|was\b|is\b|over\b|within\b)[a-z-]+){{0,3}}?"
    rf"(?:[\s-](?:per|each|every)[\s-](?P<each>{_EACH})\b|[\s-]an?[\s-](?P<a>{_EACH})\b(?!\s(?:after|later|ago|before|earlier))"
    rf"|\s(?P<ly>annually|yearly|daily|monthly|weekly|hourly)\b|\s?/\s?(?P<slash>year|yr|day|month|week|hour)\b)"
)
# "Every day 43,900 vehicles", "each year it draws 9,000 visitors".
EACH_BEFORE = re.compile(rf"\b(?:[Ee]very|[Ee]ach)\s(?P<each>{_TIMES}),?\s(?:[\w’'-]+\s){{0,4}}$")
# What stands so far above something else has not risen by it.
STANDING = re.compile(r"\s(?:high|tall|above|sheer|into the|out of the)\b")
# "The tower rises 36 metres from the rock", not "the water rose 3 metres from its lowest".
RISES = re.compile(r"\b(?:rises|rising|soars|towers)\s(?:some\s|about\s|nearly\s|over\s)?$")
FROM = re.compile(r"\sfrom\b")
ADVERBS = {
    "annually": "year", "yearly": "year", "daily": "day", "monthly": "month", "weekly": "week", "hourly": "hour",
    "yr": "year", "annum": "year", "capita": "person", "head": "person", "litre": "liter", "kilo": "kilogram",
}  # fmt: skip

OLD = re.compile(r"[-\s]olds?\b|\sof\sage\b")
AGED = re.compile(r"\b(?:aged?|age\sof|at\sage)\s$", re.I)
APPOSED = re.compile(r"[A-Z][\w’'-]+,\s$")
HE_WAS = re.compile(r"\b(?:[Hh]e|[Ss]he|I|who)(?:\s(?:is|was|turned|am)|[’'](?:s|m))\s(?:now\s|only\s|just\s|then\s)?$")
AGE_ENDS = re.compile(r"\s?(?:[,.;!?)]|and\b|when\b|now\b|$)")
OLDEST = 120
AGE_UNITS = frozenset({"year", "month", "week", "day"})


class Age(NamedTuple):
    """An age in years, with the words that say that it is one."""

    value: float
    stated_unit: str
    start: int
    end: int


def age(text: str, amount: Amount) -> Age | None:
    """The age that an amount states: "29 years old", "a 34-year-old", "aged 35", "Ana Ruiz, 34, a weaver"."""
    before, after = text[max(0, amount.start - LOOK_BACK) : amount.start], text[amount.end : amount.end + LOOK_AHEAD]
    if amount.kind == "measure" and amount.stated_unit in AGE_UNITS:
        old = OLD.match(after)
        years = amount.value * amount.factor / by_name()["year"].factor
        return Age(years, amount.stated_unit, amount.start, amount.end + old.end()) if old else None
    if amount.kind != "count" or not 0 < amount.value <= OLDEST or amount.number.scale > 1:
        return None
    apposed = APPOSED.search(before) and re.match(r",\s", after)
    if AGED.search(before) or apposed or (HE_WAS.search(before) and AGE_ENDS.match(after)):
        return Age(amount.value, "year", amount.start, amount.end)
    return None


def read_scale(text: str, amount: Amount, near: Nearness) -> tuple[Scale, str]:
    """The scale of an amount and, for a rate, what it is counted by: ("rate", "year") for "12,000 tonnes a year"."""
    if amount.kind == "ordinal":
        return "ordinal", ""
    before = text[max(0, near.start - LOOK_BACK) : near.start]
    rises = RISES.search(before) and FROM.match(text, near.end)
    standing = amount.kind == "measure" and (rises or STANDING.match(text, near.end))
    collected = amount.kind == "money" and COLLECTED.search(text, max(0, near.start - LOOK_BACK), near.start)
    ruined = amount.kind == "count" and RUINED.match(text, near.end)
    change = not (standing or collected or ruined) and is_change(text, near.start, near.end)
    if amount.kind == "points" or change:
        return "change", ""
    match = PER.match(text, near.end, near.end + LOOK_AHEAD)
    if match:
        word = match["each"] or match["a"] or match["ly"] or match["slash"]
        return "rate", ADVERBS.get(word, word)
    each = EACH_BEFORE.search(text, max(0, near.start - LOOK_BACK), near.start)
    if each and amount.kind == "count":
        return "rate", ADVERBS.get(each["each"], each["each"])
    many = MANY.match(text, near.end, near.end + LOOK_AHEAD)
    if many:
        return "rate", MANY_WORDS.get(many["many"]) or grouped(many["many"])
    if "_per_" in amount.stated_unit:
        return "rate", ""
    return ("share" if amount.kind == "share" else "level"), ""


def grouped(digits: str) -> str:
    """A number in digits with commas, however it is written: "10 000" is "10,000"."""
    return f"{int(digits.replace(',', '').replace(' ', '')):,}"


def is_change(text: str, start: int, end: int) -> bool:
    """Whether the amount is what something rose or fell by, not what it rose or fell to."""
    before, after = text[max(0, start - LOOK_BACK) : start], text[end : end + LOOK_AHEAD]
    straight = STRAIGHT.search(before) and not TO_LEVEL.match(text, start)
    return bool(BY.search(before) or straight or OF.search(before) or THEN.match(after))


def changes_before(text: str, start: int) -> bool:
    """Whether the clause before a place speaks of something that rose or fell: "from 5 to 7" is then no range."""
    return bool(CHANGES.search(text[max(0, start - LOOK_BACK) : start]))
