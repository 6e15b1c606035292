"""What a text has said of time so far: from where a relative date counts, and which year a day without one is of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

import msgspec

from factcheck.extract.date_calendar import Interval
from factcheck.extract.date_days import read_day_first, read_month
from factcheck.extract.date_tokens import Token, at
from factcheck.extract.date_words import FUTURE_CUES, PAST_CUES, PREPOSITIONS
from factcheck.extract.date_years import is_year

# How far a sentence is searched, either way, for a word that tells past from future.
REACH = 30
# The days of a decade, whatever its leap years.
DECADE = 3650


class Context(msgspec.Struct):
    """The article's own day, the year it is mostly about, whether its title says that one, and the last date told, with
    its paragraph."""

    published: int | None = None
    main_year: int | None = None
    told: Interval | None = None
    told_paragraph: int = -1
    years: frozenset[int] = frozenset()
    titled: bool = False

    def tell(self, span: Interval, paragraph: int) -> None:
        """Note a date that the text has named; a decade or a century named in passing settles no year."""
        first, last = span
        if first is not None and last is not None and last - first >= DECADE:
            return
        self.told, self.told_paragraph = span, paragraph


class Place(msgspec.Struct, frozen=True):
    """Where one date stands: what is known there, whether its sentence looks ahead or back, or says what will be."""

    published: int | None = None
    main_year: int | None = None
    told: Interval | None = None
    near: bool = False
    ahead: bool = False
    promised: bool = False
    behind: bool = False
    years: frozenset[int] = frozenset()
    titled: bool = False


def context_of(tokens: Sequence[Token], published: date | None, titled: int | None = None) -> Context:
    """The context before the first word of an article, whose title may say of which year it tells."""
    years = frozenset(t.value for i, t in enumerate(tokens) if t.width == 4 and named_year(tokens, i))
    past = titled is not None and published is not None and titled < published.year
    day = published.toordinal() if published else None
    return Context(day, titled or main_year(tokens), years=years, titled=past)


def place_of(context: Context, tokens: Sequence[Token], start: int, end: int) -> Place:
    """The context of the words `tokens[start:end]`."""
    cue = cue_before(tokens, start)
    return Place(
        context.published,
        context.main_year,
        context.told,
        context.told_paragraph == at(tokens, start).paragraph,
        cue in FUTURE_CUES,
        cue in PROMISES,
        looks_back(tokens, start, end),
        context.years,
        context.titled,
    )


def main_year(tokens: Sequence[Token]) -> int | None:
    """The year that a text names most, if it does so twice or more and no other as often."""
    counts = Counter(
        token.value for index, token in enumerate(tokens) if token.width == 4 and named_year(tokens, index)
    ).most_common(2)
    if not counts or counts[0][1] < 2 or (len(counts) > 1 and counts[1][1] == counts[0][1]):
        return None
    return counts[0][0]


def named_year(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number of four digits is a year, by itself or at the end of a date."""
    return is_year(tokens, index) or ends_date(tokens, index)


def ends_date(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number is the year at the end of a date that is written out."""
    for back in range(1, 5):
        found = read_day_first(tokens, index - back) or read_month(tokens, index - back)
        if found is not None and found.end == index + 1 and found.year is not None:
            return True
    return False


def cue_before(tokens: Sequence[Token], index: int) -> str:
    """The last word before a place that tells past from future: "will" in "said that it will open on Friday"."""
    for i in range(index - 1, max(-1, index - REACH), -1):
        low = at(tokens, i).low
        if ends_sentence(tokens, i):
            return ""
        if low in FUTURE_CUES or (low in PAST_CUES and at(tokens, i - 1).low not in {"be", "to", "not"}):
            return low
    return ""


# Cues that say so from the article's own day; "was planned for June" may be of any time.
PROMISES = frozenset({"will", "ll", "shall"})


def looks_back(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the clause around a place speaks of what is past: "resigned in March", "In March, he resigned"."""
    opening = True
    for i in range(start - 1, max(-1, start - REACH), -1):
        if ends_clause(tokens, i):
            break
        opening = opening and at(tokens, i).low in PREPOSITIONS
        if is_past(at(tokens, i)):
            return True
    begin = end + 1 if opening and at(tokens, end).low == "," else end
    for i in range(begin, min(len(tokens), end + REACH)):
        if ends_clause(tokens, i):
            break
        if is_past(at(tokens, i)):
            return True
    return False


def looks_further_back(tokens: Sequence[Token], start: int) -> bool:
    """Whether a date is that of what was past by then: "since the contest began in 1926", "which had been examined by
    others in 1964"."""
    for i in range(start - 1, max(-1, start - REACH), -1):
        if ends_clause(tokens, i):
            return False
        if at(tokens, i).low == "since" and i < start - 1:
            return True
        if at(tokens, i).low == "had" and any(is_past(at(tokens, k)) for k in range(i + 1, min(start, i + 4))):
            return True
    return False


def every_year(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the clause around a place tells of every year: "it is usually held in May", "each year, on 3 May"."""
    for way, first in ((-1, start - 1), (1, end)):
        for i in range(first, first + way * REACH, way):
            if not 0 <= i < len(tokens) or (way > 0 and ends_clause(tokens, i)) or ends_sentence(tokens, i):
                break
            token = at(tokens, i)
            if token.low in HABITS or (token.low in {"every", "each", "some"} and at(tokens, i + 1).low in CYCLES):
                return True
    return False


HABITS = frozenset({"usually", "normally", "annually", "typically", "traditionally", "generally", "yearly"})
CYCLES = frozenset({"year", "years", "spring", "summer", "autumn", "fall", "winter", "season"})


def is_past(token: Token) -> bool:
    """Whether a word looks like a verb in the past."""
    low = token.low
    return low in PAST_CUES or (
        low.endswith("ed") and len(low) > 4 and low not in {"need", "speed", "exceed", "proceed"}
    )


def ends_clause(tokens: Sequence[Token], index: int) -> bool:
    """Whether a clause ends at an index."""
    return at(tokens, index).low in {",", ";", ":", "—"} or ends_sentence(tokens, index)


def ends_sentence(tokens: Sequence[Token], index: int) -> bool:
    """Whether a stop that ends a sentence stands at an index."""
    return at(tokens, index).low in {".", "?", "!"} and not at(tokens, index + 1).glued
