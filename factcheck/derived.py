"""Dates that follow from those of other claims: "five months before the voyage", once it is known when the voyage was.

Pure over claims. What a date is counted from must be one thing that articles of the same matter date alike; else the
date stays unknown.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import product

import msgspec

from factcheck.agreement import compare, show
from factcheck.contrast import contrast
from factcheck.lexicon import is_a
from factcheck.matters import Matters
from factcheck.models import BECOME, MATTER, Anchor, Claim
from factcheck.reference import is_reference
from factcheck.resolve import Resolution
from factcheck.subjects import same_subject
from factcheck.values import DateValue, Quantity

SECONDS_IN_DAY = 86_400.0
UNITS = {"year": 365.2425, "month": 365.2425 / 12, "week": 7.0, "day": 1.0}
# From so many of a unit on, a length is told in it.
FEWEST = 2
# People round a length, and count its first and last day or not: "twelve weeks" of 80 days.
SLACK = 0.15
YEAR = re.compile(r"1\d{3}|20\d\d")
SPEAKING = frozenset({"asserted", "reported"})
# Attributes that say when a thing that is itself an event was, when it began, and when it was over.
WHEN = ("happened", "dated", "elected", "signed")
BEGAN = ("start", "opened")
ENDED = ("end", "closed")
# Events that go on: the year in which one happened is neither that of its beginning nor that of its end.
LASTING = tuple("war conflict siege strike campaign occupation trial journey drought epidemic crisis reign".split())
# Other events are over within weeks: what is counted from one in months or years may be counted from its beginning.
COUNTED_IN_MONTHS = 60


# Claims of when, by attribute and article.
Dates = dict[tuple[str, str], list[Claim]]


def worked_out(claims: Sequence[Claim], about: Matters, names: Resolution) -> Iterator[Claim]:
    """The claims, those whose date is counted from an event with the date that follows."""
    yield from durations(claims, about)
    dates, held = dated(claims), posts(claims)
    for claim in claims:
        placed = in_post(claim, held)
        if placed is not None:
            yield anchored(placed, placed.anchor, dates, about, names) if placed.anchor is not None else placed


def dated(claims: Iterable[Claim]) -> Dates:
    """The claims that date something by themselves, by attribute and article; those of references under ""."""
    found: Dates = defaultdict(list)
    for claim in claims:
        value = claim.value
        if claim.anchor is not None or claim.stance not in SPEAKING or not isinstance(value, DateValue):
            continue
        if value.first is not None and value.last is not None and not value.modifier:
            found[claim.attribute, "" if is_reference(claim.source) else claim.source].append(claim)
    return found


def anchored(claim: Claim, anchor: Anchor, dates: Dates, about: Matters, names: Resolution) -> Claim:
    """A claim with the date that its anchor gives it, where that is known."""
    named = names.entity(claim.source, anchor.subject.name) if anchor.subject.name else ""
    probe = msgspec.structs.replace(claim, subject=anchor.subject, entity=named, others=())
    for attributes, open_end in ways(anchor):
        day = common(list(matching(probe, attributes, dates, about)), claim.source)
        if day is not None and isinstance(day.value, DateValue):
            told = f"{day.subject.text or 'that'}, {day.attribute.replace('_', ' ')} {show(day.value)}"
            return counted_from(claim, anchor, day.value, open_end, f"{told} ({day.source}:{day.line})")
    year = matter_year(claim.source, about)
    titled = anchor.subject.head in about.titles.get(claim.source, frozenset())
    if year is not None and (anchor.attribute == MATTER or (not anchor.attribute and titled and not lasts(anchor))):
        return counted_from(claim, anchor, year, "", f"the articles are about {show(year)}, by their titles")
    return claim


def counted_from(claim: Claim, anchor: Anchor, day: DateValue, open_end: str, told: str) -> Claim:
    """A claim with the date that lies so far from a day; `open_end` names the end that stays open."""
    if day.first is None or day.last is None:
        return claim
    first = None if anchor.low is None or open_end == "first" else day.first + anchor.low
    last = None if anchor.high is None or open_end == "last" else day.last + anchor.high
    value = DateValue(first, last, "range", relative=True)
    return msgspec.structs.replace(claim, value=value, derived=f"{anchor.words}: {told}")


def matter_year(source: str, about: Matters) -> DateValue | None:
    """The one year that the titles of an article and of those on its matter name; None for none or several."""
    titles = [about.titles.get(s, frozenset()) for s in (source, *about.neighbours.get(source, frozenset()))]
    years = {int(word) for title in titles for word in title if YEAR.fullmatch(word)}
    if len(years) != 1:
        return None
    year = years.pop()
    return DateValue(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal(), "year")


def lasts(anchor: Anchor) -> bool:
    """Is the event that a date is counted from one that goes on for long?"""
    return any(is_a(anchor.subject.head, kind) for kind in LASTING)


def ways(anchor: Anchor) -> Iterator[tuple[tuple[str, ...], str]]:
    """The attributes that may date an anchor, best first, and which end of what follows they leave open.

    After a war is after its end; that it began in 1846 only says that what came after is not earlier.
    """
    if anchor.attribute:
        yield from [((anchor.attribute,), "")] if anchor.attribute != MATTER else []
        return
    when = () if lasts(anchor) else WHEN
    if anchor.side == "after":
        room = (anchor.high or 0) - (anchor.low or 0)
        yield (*ENDED, *when), ""
        if not lasts(anchor) and room >= COUNTED_IN_MONTHS:
            yield BEGAN, ""
        yield (*BEGAN, *WHEN), "last"
    else:
        yield (*BEGAN, *when), ""
        if anchor.side == "before":
            yield (*ENDED, *WHEN), "first"


def matching(probe: Claim, attributes: Sequence[str], dates: Dates, about: Matters) -> Iterator[Claim]:
    """The claims of the same matter that date the same event."""
    near = ("", probe.source, *sorted(about.neighbours.get(probe.source, frozenset())))
    for attribute, source in product(attributes, near):
        for other in dates.get((attribute, source), ()):
            if (other.source, other.sentence_start) == (probe.source, probe.sentence_start):
                continue
            trial = msgspec.structs.replace(probe, attribute=attribute)
            if same_subject(trial, other, about, False) is not None or named_before(trial, other):
                yield other


def named_before(a: Claim, b: Claim) -> bool:
    """Does "the fire" come after "a fire" in one article, with nothing that sets the two apart?"""
    same = a.source == b.source and a.subject.head == b.subject.head and a.subject.plural == b.subject.plural
    return same and bool(a.subject.head) and not contrast(a.subject.modifiers, b.subject.modifiers)


def common(found: Sequence[Claim], source: str) -> Claim | None:
    """The most exact of the dates given for one event; None where two of them exclude each other."""
    values = [c.value for c in found]
    if any(compare(a, b).verdict != "agree" for i, a in enumerate(values) for b in values[i + 1 :]):
        return None
    return min(found, key=lambda c: (width(c), c.source != source, c.source, c.start), default=None)


def width(claim: Claim) -> int:
    """How many days a date leaves open."""
    value = claim.value
    if not isinstance(value, DateValue) or value.first is None or value.last is None:
        return 0
    return value.last - value.first


def posts(claims: Sequence[Claim]) -> dict[str, set[str]]:
    """The posts that articles say each person came into: {"Berg": {"become mayor"}}."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.attribute in ("took_office", "appointed") and claim.predicate.startswith(BECOME) and claim.entity:
            found[claim.entity].add(claim.predicate)
    return found


def in_post(claim: Claim, held: dict[str, set[str]]) -> Claim | None:
    """A claim that somebody "has governed for eight years", as one of the only post that articles give him.

    None where they give several or none: which post is meant is not known.
    """
    worked = claim.derived or claim.anchor is not None
    if claim.attribute != "took_office" or not worked or claim.predicate.startswith(BECOME):
        return claim
    own = {post for post in held.get(claim.entity, ()) if leading(post.removeprefix(BECOME), claim.predicate)}
    return msgspec.structs.replace(claim, predicate=min(own)) if len(own) == 1 else None


# Who does this to a body leads it, and who is one of these leads, though the dictionary does not say so.
LEADING = frozenset("run lead head manage direct".split())
AT_THE_HEAD = frozenset("head chair principal editor conductor captain headmaster headmistress warden keeper".split())


def leading(post: str, verb: str) -> bool:
    """May who does that hold such a post: an editor edits, a director leads; a curator need not run the museum?"""
    return verb not in LEADING or post in AT_THE_HEAD or is_a(post, "leader") or is_a(post, "administrator")


def durations(claims: Sequence[Claim], about: Matters) -> Iterator[Claim]:
    """How long what began and ended took, as far as the dates say, where some claim says how long it took.

    "began in 1846", "ended in 1848" -> one to three years.
    """
    if not any(c.attribute == "duration" for c in claims):
        return
    dates = dated(claims)
    for start in [claim for (attribute, _), own in sorted(dates.items()) if attribute == "start" for claim in own]:
        ends = [e for e in dates.get(("end", start.source), ()) if same_subject(start, e, about, False)]
        if len(ends) == 1:
            yield from lasted(start, ends[0])


def lasted(start: Claim, end: Claim) -> Iterator[Claim]:
    """The claim of a duration that a beginning and an end make together; none where the end is not after."""
    began, ended = start.value, end.value
    if not isinstance(began, DateValue) or not isinstance(ended, DateValue):
        return
    if began.first is None or began.last is None or ended.first is None or ended.last is None:
        return
    low, high = ended.first - began.last, ended.last - began.first + 1
    if low < 0 or high <= 0:
        return
    unit = next(u for u in ("year", "month", "week", "day") if (low + high) / 2 >= FEWEST * UNITS[u] or u == "day")
    value = Quantity(
        low=low * (1 - SLACK) * SECONDS_IN_DAY,
        high=(high * (1 + SLACK) + 1) * SECONDS_IN_DAY,
        unit="second",
        bound="range",
        stated=tuple(sorted({float(round(low / UNITS[unit])), float(round(high / UNITS[unit]))})),
        stated_unit=unit,
    )
    why = f"from {show(began)} ({start.source}:{start.line}) until {show(ended)} ({end.source}:{end.line})"
    yield msgspec.structs.replace(end, attribute="duration", value=value, others=(), derived=why, anchor=None)
