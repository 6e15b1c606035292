"""How near a number is meant: "about", "nearly", "over", "at least", "up to", "2,500+", "or more", "ninety-some"."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.values import Bound

LOOK_BACK, LOOK_AHEAD = 48, 24
# "about 2,900" reaches 5 % each way, more where its own zeros show a coarser rounding, 10 % at most. The figures that
# news and agency texts give for one thing as "about" lie within this of the exact one.
ABOUT_SHARE, ABOUT_LIMIT = 0.05, 0.10
# "nearly 5 billion" and "just over 1.1 billion" stay within a tenth of the number.
NEAR_SHARE = 0.10

WORDS: dict[str, tuple[Bound, bool]] = {
    "about": ("about", False), "around": ("about", False), "roughly": ("about", False), "circa": ("about", False),
    "approximately": ("about", False), "aproximately": ("about", False), "approx": ("about", False),
    "approx.": ("about", False), "some": ("about", False), "an estimated": ("about", False),
    "estimated": ("about", False), "close to": ("about", False), "in the region of": ("about", False),
    "something like": ("about", False), "~": ("about", False), "∼": ("about", False), "≈": ("about", False),
    "c.": ("about", False), "ca.": ("about", False), "ca": ("about", False), "say": ("about", False),
    "nearly": ("under", True), "almost": ("under", True), "just under": ("under", True),
    "a little under": ("under", True), "slightly under": ("under", True), "just short of": ("under", True),
    "just below": ("under", True), "slightly less than": ("under", True), "slightly fewer than": ("under", True),
    "a little less than": ("under", True), "just over": ("over", True), "a little over": ("over", True),
    "slightly over": ("over", True), "just above": ("over", True), "slightly more than": ("over", True),
    "barely more than": ("over", True), "a little more than": ("over", True), "just more than": ("over", True),
    "over": ("over", False), "more than": ("over", False), "well over": ("over", False), "above": ("over", False),
    "greater than": ("over", False), "bigger than": ("over", False), "larger than": ("over", False),
    "higher than": ("over", False), "exceeding": ("over", False), "in excess of": ("over", False),
    "upwards of": ("over", False), "upward of": ("over", False), ">": ("over", False), "beyond": ("over", False),
    "longer than": ("over", False), "older than": ("over", False), "exceeded": ("over", False),
    "at least": ("at_least", False), "no fewer than": ("at_least", False), "no less than": ("at_least", False),
    "not less than": ("at_least", False), "not fewer than": ("at_least", False), "a minimum of": ("at_least", False),
    "minimum of": ("at_least", False), "≥": ("at_least", False), ">=": ("at_least", False), "> =": ("at_least", False),
    "greater than or equal to": ("at_least", False), "more than or equal to": ("at_least", False),
    "at least or equal to": ("at_least", False), "equal to or more than": ("at_least", False),
    "under": ("under", False), "well under": ("under", False), "below": ("under", False),
    "less than": ("under", False), "fewer than": ("under", False), "smaller than": ("under", False),
    "lower than": ("under", False), "younger than": ("under", False), "<": ("under", False),
    "shorter than": ("under", False),
    "up to": ("at_most", False), "upto": ("at_most", False), "as many as": ("at_most", False),
    "as much as": ("at_most", False), "at most": ("at_most", False), "no more than": ("at_most", False),
    "not more than": ("at_most", False), "a maximum of": ("at_most", False), "maximum of": ("at_most", False),
    "≤": ("at_most", False), "<=": ("at_most", False), "< =": ("at_most", False),
    "less than or equal to": ("at_most", False), "as few as": ("at_least", False), "as little as": ("at_least", False),
    "not exceeding": ("at_most", False),
}  # fmt: skip
_ALL = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(WORDS, key=len, reverse=True))
BEFORE = re.compile(
    rf"(?:(?<![\w-])(?=[^\W_])|(?<![<>=])(?=[^\w]))(?P<word>{_ALL})\s*(?:\b(?:about|around|the|a|an|only|just)\s+)?$",
    re.I,
)
AFTER: tuple[tuple[re.Pattern[str], Bound], ...] = (
    (re.compile(r"\+(?![0-9])"), "at_least"),
    (re.compile(r"\s?(?:or|and)\s(?:more|greater|above|higher|over|longer|older)\b(?!\s+than)", re.I), "at_least"),
    (re.compile(r"\s?(?:or|and)\s(?:less|fewer|under|below|lower|younger)\b(?!\s+than)", re.I), "at_most"),
    (re.compile(r"\s?or\sso\b", re.I), "about"),
    (re.compile(r"[-‑\s]?(?:odd|ish)\b", re.I), "about"),
    (re.compile(r"[-‑](?:some|something)\b", re.I), "over"),
    (re.compile(r"[-‑\s](?:plus)\b", re.I), "at_least"),
)  # fmt: skip
# The same behind what is counted, "40 huts or more"; the noun is no part of the number's place.
AFTER_NOUN = re.compile(r"\s[a-z]{2,}\sor\s(?P<word>more|fewer|less|so)\b(?!\s+than)")
BEHIND_NOUN: dict[str, Bound] = {"more": "at_least", "fewer": "at_most", "less": "at_most", "so": "about"}
# The same between the number and its unit or magnitude: "350+ million", "20-odd miles".
INSIDE = re.compile(r"[^\W_](?:(\+)|[-‑\s](odd|plus|some))[\s-]")
INSIDE_BOUNDS: dict[str | None, Bound] = {"odd": "about", "plus": "at_least", "some": "over", None: "at_least"}
TIMES = re.compile(
    r"^over\s(?:the\s)?\S+(?:\s[a-z-]+)?[\s-](?:second|minute|hour|day|week|month|year|decade)s?\b", re.I
)
SPREAD = re.compile(
    r"\b(?:spread|spreads|spreading|scattered|distributed|extend(?:s|ed|ing)?|stretch(?:es|ed|ing)?|sprawl(?:s|ed|ing)?"
    r"|laid out|arranged|divided|ranged|staged|shared)\s(?:out\s)?$",
    re.I,
)
LASTS = re.compile(
    r"\b(?:for|last(?:s|ed|ing)|took|takes|spent|after|is|was|are|were|of|only|now|just|well)\s(?:well\s|just\s)?$",
    re.I,
)


class Nearness(NamedTuple):
    """A bound with the words that state it: they reach from `start` to `end`; `near` keeps it within a tenth."""

    start: int
    end: int
    bound: Bound = ""
    near: bool = False


def read_bound(text: str, start: int, end: int) -> Nearness:
    """The bound of the number at `text[start:end]`, from the words beside it."""
    base = max(0, start - LOOK_BACK)
    match = BEFORE.search(text[base:start]) if last_word(text[base:start]) in ENDINGS else None
    if match and not is_during(text, base + match.start("word"), match["word"], end):
        bound, near = WORDS[" ".join(match["word"].lower().split())]
        return Nearness(base + match.start("word"), end, bound, near)
    for pattern, bound in AFTER:
        behind = pattern.match(text, end, end + LOOK_AHEAD)
        if behind:
            return Nearness(start, behind.end(), bound, bound == "over")
    inside = INSIDE.search(text, start, end)
    if inside:
        return Nearness(start, end, INSIDE_BOUNDS[inside[2]])
    noun = AFTER_NOUN.match(text, end, end + LOOK_AHEAD)
    return Nearness(start, end, BEHIND_NOUN[noun["word"]] if noun else "")


def last_word(before: str) -> str:
    """The word or sign that a text ends with, in lower case: "at least " ends with "least", "c. " with "c."."""
    before = before.rstrip()
    i = len(before.rstrip("."))
    while i and before[i - 1].isalpha():
        i -= 1
    return before[i:].lower() or before[-1:]


# What ends the words before a number that bound it: most numbers have something else before them.
ENDINGS = frozenset({*map(last_word, WORDS), "about", "around", "the", "a", "an", "only", "just"})


def is_during(text: str, start: int, word: str, end: int) -> bool:
    """Whether "over" means the time or the room that something took: "held over 47 days", "spread over five floors";
    not "for over 47 days"."""
    if word.lower() == "over" and SPREAD.search(text, max(0, start - LOOK_BACK), start):
        return True
    if word.lower() != "over" or not TIMES.search(text[start : end + LOOK_AHEAD]):
        return False
    return not LASTS.search(text[max(0, start - LOOK_BACK) : start])


def interval(value: float, step: float, nearness: Nearness) -> tuple[float | None, float | None]:
    """The interval that a number, its stated precision and its bound leave open.

    >>> interval(3_900_000.0, 100_000.0, Nearness(0, 0))
    (3850000.0, 3950000.0)
    """
    size = abs(value)
    if nearness.bound == "about":
        room = min(max(step / 2, ABOUT_SHARE * size), max(ABOUT_LIMIT * size, 0.0))
        return value - room, value + room
    if nearness.bound in ("over", "at_least"):
        return value, value + NEAR_SHARE * size if nearness.near else None
    if nearness.bound in ("under", "at_most"):
        return value - NEAR_SHARE * size if nearness.near else None, value
    return value - step / 2, value + step / 2
