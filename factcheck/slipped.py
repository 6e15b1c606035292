"""The same figure or day written down wrongly: its digits in another order, or the same day of another year.

Where people copy figures, most mistakes swap digits (312 for 213) or miss the year and keep the day; two figures that
differ so, count the same things, and stand in articles on one matter neither of which gives the other's figure, are one
figure copied wrongly far more often than two facts. So are two figures of one article that no other article gives both.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from factcheck.agreement import compare, show
from factcheck.matters import Matters
from factcheck.models import Conflict, Kind
from factcheck.swapped import FEW_DIGITS, Written, common, counted, one_count, shared_content
from factcheck.told import Told, as_written
from factcheck.told_rows import Slot, among, places, row
from factcheck.values import DateValue, Quantity

# A day that comes again after so many years is an anniversary.
ROUND_YEARS = 5
# Days on which terms, budgets and laws begin and end every year.
EDGES = frozenset({1, 30, 31})
YEARLY = re.compile(
    r"\b(?:anniversary|birthday|(?:every|each) (?:year|\d+)|annual(?:ly)?|yearly"
    r"|years (?:ago|later|on|after|to the day))\b",
    re.I,
)
YEAR = re.compile(r"\b\d{4}\b")

Key = tuple[str, ...]


def slips(lines: Sequence[Told], about: Matters, taken: Sequence[Conflict]) -> list[Conflict]:
    """Conflicts between figures or days of which one is the other written down wrongly; none that `taken` has."""
    written: dict[Key, list[Written]] = defaultdict(list)
    given: dict[str, set[str]] = defaultdict(set)
    uses: Counter[tuple[str, str]] = Counter()
    for told in lines:
        uses.update((told.source, key) for key in told.content)
        for at, unit in enumerate(told.units):
            if unit.value >= 0:
                value = told.sentence.values[unit.value]
                given[told.source].add(identity(value))
                if not isinstance(value, DateValue | Quantity):
                    continue
                if key := slip_key(value, as_written(told, unit.start, unit.end)):
                    written[key].append(Written(told, unit, at, value))
    flagged = places(taken)
    found: dict[str, list[tuple[Told, Told, Slot]]] = defaultdict(list)
    for group in written.values():
        for one, other in meeting(group, about):
            slot = slip(one, other, given, uses)
            if slot is not None and not (among(one.told, slot.at_a, flagged) and among(other.told, slot.at_b, flagged)):
                found["\0".join(("slip", *sorted((slot.label, show(slot.a), show(slot.b)))))].append(
                    (one.told, other.told, slot)
                )
    return [
        row(key, group, "One figure seems to be the other written down wrongly") for key, group in sorted(found.items())
    ]


def meeting(group: Sequence[Written], about: Matters) -> Iterator[tuple[Written, Written]]:
    """The pairs of a group that stand in two articles about one matter, or in two sentences of one."""
    by_source: dict[str, list[Written]] = defaultdict(list)
    for written in group:
        by_source[written.told.source].append(written)
    for source, own in by_source.items():
        yield from ((a, b) for a, b in combinations(own, 2) if a.told.sentence.start != b.told.sentence.start)
        for other in sorted(about.neighbours.get(source, frozenset()) & by_source.keys()):
            if source < other:
                yield from product(own, by_source[other])


def identity(value: object) -> str:
    """A value as the other article would give it, whatever it counts.

    >>> identity(Quantity(44.0, 44.0, stated=(44.0,)))
    '44.0'
    """
    if isinstance(value, Quantity) and value.stated:
        return f"{value.stated[0]} {value.stated_unit or value.unit}".strip()
    return show(value) if isinstance(value, DateValue) else ""


def slip_key(value: object, surface: str) -> Key:
    """What a value shares with its slips: the digits of a figure, the day and month of a date; () where none can be.

    >>> slip_key(Quantity(312.0, 312.0, stated=(312.0,)), "312")
    ('figure', '', 'level', '', '123', '3')
    """
    if isinstance(value, DateValue):
        if value.first is None or value.first != value.last or value.modifier or not YEAR.search(surface):
            return ()
        day = datetime.date.fromordinal(int(value.first))
        return () if day.day in EDGES else ("date", str(day.month), str(day.day))
    if not isinstance(value, Quantity) or len(value.stated) != 1 or value.scale not in ("count", "level", "rate"):
        return ()
    digits = f"{value.stated[0]:.10g}".replace(".", "").replace("0", "")
    if len(digits) < FEW_DIGITS or not digits.isdigit():
        return ()
    return ("figure", value.unit, value.scale, value.per, "".join(sorted(digits)), str(len(str(int(value.stated[0])))))


def slip(
    one: Written, other: Written, given: Mapping[str, set[str]], uses: Mapping[tuple[str, str], int]
) -> Slot | None:
    """The slip between two values, when nothing says that they are two."""
    a, b = one.told, other.told
    ours, theirs = identity(one.value), identity(other.value)
    if a.source != b.source and (ours in given[b.source] or theirs in given[a.source]):
        return None
    if a.source == b.source and any({ours, theirs} <= own for source, own in given.items() if source != a.source):
        return None
    agreement = compare(one.value, other.value)
    if agreement.verdict != "conflict":
        return None
    kind: Kind = "date" if isinstance(one.value, DateValue) else "figure"
    if not (_one_day(one, other) if kind == "date" else one_count(one, other, uses)):
        return None
    label = "date" if kind == "date" else _label(one)
    how = "the same day of another year" if kind == "date" else "the same digits in another order"
    told = "and neither article gives the other" if a.source != b.source else "of the same things in one article"
    places = (one.unit.start, one.unit.end), (other.unit.start, other.unit.end)
    return Slot(kind, one.value, other.value, *places, f"{agreement.why}: {how}, {told}", label)


def _one_day(one: Written, other: Written) -> bool:
    """Can the same day of two years be one day: no anniversary and nothing that comes each year?"""
    if one.told.source == other.told.source or not common(shared_content(one, other), one, other):
        return False
    if any(YEARLY.search(w.told.sentence.text) for w in (one, other)):
        return False
    a, b = (datetime.date.fromordinal(_day(w.value)).year for w in (one, other))
    return (a - b) % ROUND_YEARS != 0


def _day(value: DateValue | Quantity) -> int:
    return int(value.first or 1) if isinstance(value, DateValue) else 1


def _label(written: Written) -> str:
    nouns = [u for u in counted(written) if u.tag == "NOUN"]
    return f"number of {as_written(written.told, nouns[-1].start, nouns[-1].end)}" if nouns else "figure"
