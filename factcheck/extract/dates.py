"""Dates in a text, each as an interval of whole days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from factcheck.extract.date_calendar import Interval
from factcheck.extract.date_context import (
    Context,
    context_of,
    ends_sentence,
    every_year,
    looks_further_back,
    place_of,
)
from factcheck.extract.date_grammar import Readings
from factcheck.extract.date_numeric import settle_order
from factcheck.extract.date_phrases import Phrase, read_phrase
from factcheck.extract.date_tokens import Token, tokenize
from factcheck.extract.date_values import value_of
from factcheck.values import DateValue, Found, year_of


class Dates(NamedTuple):
    """The dates of a text, and the places of days that are named but not settled: "April 10th" of no known year."""

    found: list[Found]
    unsettled: list[tuple[int, int]]


def find_dates(text: str, published: date | None = None) -> list[Found]:
    """Every date that a text names, in order, none inside another."""
    return read_dates(text, published).found


def titled_year(title: str) -> int | None:
    """The year that a title names, where it names one and no other: 1984 of "Ten things about the summer of '84"."""
    values = [found.value for found in find_dates(title)]
    spans = [
        (v.first, v.last) for v in values if isinstance(v, DateValue) and v.first is not None and v.last is not None
    ]
    years = {year for first, last in spans for year in (year_of(first), year_of(last))}
    return years.pop() if len(years) == 1 else None


def read_dates(text: str, published: date | None = None, titled: int | None = None) -> Dates:
    """Every date that a text names and every day that it leaves open, in order, none inside another.

    `published` is the article's own date, from which "last month" and "on Tuesday" count; without it they are left out.
    `titled` is the year of its title, of which it tells.
    A relative date that nothing before it settles, and a numeric one of which the order is open, are left out too.

    "It ran from 1846 to 1848." -> "from 1846 to 1848": 1846-01-01..1848-12-31
    """
    tokens = tokenize(text)
    known = Readings(settle_order(tokens))
    context = context_of(tokens, published, titled)
    dates = Dates([], [])
    index = 0
    while index < len(tokens):
        phrase = read_phrase(tokens, index, known)
        if phrase is None:
            index += 1
            continue
        one = found_in(tokens, phrase, context)
        if one is not None:
            dates.found.append(one)
        elif phrase.first.whole.form in {"day", "monthday"}:
            dates.unsettled.append((tokens[phrase.start].start, tokens[phrase.end - 1].end))
        index = phrase.end
    return dates


def found_in(tokens: Sequence[Token], phrase: Phrase, context: Context) -> Found | None:
    """The value of a phrase where context settles it; what it tells is kept for the dates after it."""
    if comes_yearly(phrase) and every_year(tokens, phrase.start, phrase.end):
        return None
    value = value_of(phrase, place_of(context, tokens, phrase.start, phrase.end))
    if value is None:
        return None
    first = tokens[phrase.start]
    told = told_by(value)
    if told is not None and not is_deadline(value, told, context) and not tells_which(tokens, phrase, context):
        context.tell(told, first.paragraph)
    return Found(first.start, tokens[phrase.end - 1].end, value)


def is_deadline(value: DateValue, told: Interval, context: Context) -> bool:
    """Is it a bound that lies ahead of the article: "will not be heard before 2027, and the hall opens in January"
    says nothing of which January?"""
    day = context.published
    return day is not None and value.modifier in DEADLINES and told[0] is not None and told[0] > day


# Before these a year "of" which they are is told itself: "the first months of 1951".
OF_A_YEAR = frozenset(
    """day days night week weeks month months half quarter season spring summer autumn winter fall year rest course part
    beginning start middle end close""".split()
)
# A sentence that begins with what is of a year goes on to tell of that year: "The fire of 1931 was worse. On 9 May".
OPENING = 4


def tells_which(tokens: Sequence[Token], phrase: Phrase, context: Context) -> bool:
    """Does a year only tell which one is meant, in a paragraph that tells of another time: "a son of the judge of
    1951", "larger than in 1951"?"""
    at = phrase.start
    if looks_further_back(tokens, at) and (context.told is not None or context.main_year is not None):
        return True
    if phrase.end != at + 1 or tokens[at].width != 4 or context.told_paragraph != tokens[at].paragraph or at < OPENING:
        return False
    before, noun = tokens[at - 1].low, tokens[at - 2].low
    if (before, noun) not in (("in", "than"), ("in", "as")) and (before != "of" or noun in OF_A_YEAR):
        return False
    return not any(ends_sentence(tokens, i) for i in range(at - OPENING, at))


DEADLINES = frozenset({"since", "after", "before", "by", "until"})


def comes_yearly(phrase: Phrase) -> bool:
    """Whether nothing in a phrase says in which year it is."""
    return phrase.first.whole.lacks_year and (phrase.second is None or phrase.second.whole.lacks_year)


def told_by(value: DateValue) -> Interval | None:
    """What later dates may count from: the days named, without their "since" or "before"."""
    if value.named is not None or value.first is None or value.last is None:
        return value.named
    return value.first, value.last
