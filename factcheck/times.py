"""When two claims hold: whether their times can be one, and which of two articles came first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from factcheck.matters import Matters
from factcheck.models import Claim
from factcheck.moment import day_of
from factcheck.values import DateValue, year_of


def asked_years(group: Sequence[int], claims: Sequence[Claim]) -> frozenset[int]:
    """The years that the times begin in which claims are limited to."""
    times = (claims[i].context.time for i in group)
    return frozenset(year_of(time[0]) for time in times if time is not None and time[0] is not None)


@lru_cache(65_536)
def published_day(published: str) -> int | None:
    """The day of an article as a day number, None where none is known."""
    day = day_of(published)
    return day.toordinal() if day else None


def times_meet(a: Claim, b: Claim) -> bool:
    """Two times that are said and lie apart make two questions; a time that is not said limits nothing."""
    if a.context.time is None or b.context.time is None:
        return True
    return _meet(a.context.time, b.context.time)


def limited(claim: Claim) -> bool:
    """Is the claim limited to a time; "since 1990" limits a state to nothing that ended."""
    return claim.context.time is not None and claim.context.time[1] is not None


def past(claim: Claim) -> bool:
    """Is the claim limited to what was before a time, so that it changed then?"""
    return claim.context.time is not None and claim.context.time[0] is None and claim.context.time[1] is not None


def within(time: tuple[int | None, int | None], stretch: tuple[int | None, int | None]) -> bool:
    """Does a time lie in a stretch? One without a beginning or an end is only known at the end that it has."""
    if time == stretch:
        return True
    (first, last), (begin, end) = time, stretch
    ends = begin is not None and last is not None and (end is None or last <= end)
    return ends and first is not None and begin is not None and begin <= first


def own_time(a: Claim, b: Claim, about: Matters) -> bool:
    """One side names a time: is it one that the other side's article is about?"""
    timed, other = (a, b) if a.context.time is not None else (b, a)
    if timed.context.time is None or timed.context.time[0] is None or a.source == b.source:
        return False
    return year_of(timed.context.time[0]) in about.years.get(other.source, frozenset())


def only_time(a: Claim, b: Claim, about: Matters) -> bool:
    """One side names a time: is its year the only one that the other side's article is about?"""
    other = b if a.context.time is not None else a
    return own_time(a, b, about) and len(about.years.get(other.source, frozenset())) == 1


YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")


def told_later(a: Claim, b: Claim, about: Matters) -> bool:
    """Does what one article says of its matter stand behind a year that the other article does not come to: "It closed
    in 2009. About 900 lost their jobs." beside one that ends in 2005?"""
    if a.source == b.source:
        return False
    for one, other in ((a, b), (b, a)):
        known = about.years.get(other.source, frozenset())
        if one.subject.kind != "topic" or one.context.time is not None or not known or not one.sentence:
            continue
        before = YEAR.findall(one.paragraph.partition(one.sentence)[0])
        if before and int(before[-1]) > max(known):
            return True
    return False


def known_by(claim: Claim, published: Mapping[str, str], about: Matters) -> int | None:
    """The day up to which a report of the day knows what it says without a time of its own; None for other claims."""
    fresh = claim.source in about.fresh and claim.context.time is None
    return published_day(published.get(claim.source, "")) if fresh else None


def not_yet(a: Claim, b: Claim, published: Mapping[str, str], about: Matters) -> bool:
    """Is one told of a time that begins after the report of the day in which the other stands: "conceded on 25 March"
    beside "did not concede" in the paper of the 21st?"""
    for one, other in ((a, b), (b, a)):
        day, time = known_by(one, published, about), other.context.time
        if day is not None and time is not None and time[0] is not None and time[0] > day:
            return True
    return False


def _meet(a: tuple[int | None, int | None], b: tuple[int | None, int | None]) -> bool:
    return (a[0] is None or b[1] is None or a[0] <= b[1]) and (b[0] is None or a[1] is None or b[0] <= a[1])


def last_day(claim: Claim) -> int | None:
    """The last day that a claim is limited to, as a day number."""
    return claim.context.time[1] if claim.context.time is not None else None


def closed(claim: Claim) -> bool:
    """Is the claim limited to a time with a beginning and an end?"""
    return claim.context.time is not None and None not in claim.context.time


def earlier(one: str, other: str) -> bool | None:
    """Is the first of two days of publication the earlier? None where they are one, or not both are known."""
    return one < other if one and other and one[:10] != other[:10] else None


def as_of(claim: Claim) -> bool:
    """Does the claim count only up to a time: "by the end of June 12 had died"?"""
    return claim.context.time is not None and claim.context.time[0] is None


def years_told(claim: Claim) -> frozenset[int]:
    """The years in which a date begins and ends."""
    value = claim.value
    days = (value.first, value.last) if isinstance(value, DateValue) else ()
    return frozenset(year_of(day) for day in days if day is not None)
