"""The same figure or day written down wrongly: its digits in another order, or the same day of another year.

Where people copy figures, most mistakes swap digits (312 for 213) or miss the year and keep the day; two figures that
differ so, count the same things, and stand in articles on one matter neither of which gives the other's figure, are one
figure copied wrongly far more often than two facts.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

import msgspec

from factcheck.agreement import compare, show
from factcheck.contrast import contrast
from factcheck.lexicon import kin, noun_class
from factcheck.matters import Matters
from factcheck.models import Conflict, Kind
from factcheck.told import CONTENT, Told, Unit
from factcheck.told_rows import Slot, among, places, row
from factcheck.values import DateValue, Quantity

# A figure of so many digits may be another's by chance: its sentence must share one more word with the other's.
FEW_DIGITS = 2
# Words so near a figure say what it is of, where no noun follows it.
NEAR = 6
# A name in more sentences of an article than this says little of what one figure is of.
RARE = 2
# A day that comes again after so many years is an anniversary.
ROUND_YEARS = 5
# Days on which terms, budgets and laws begin and end every year.
EDGES = frozenset({1, 30, 31})
YEARLY = re.compile(
    r"\b(?:anniversary|(?:every|each) (?:year|\d+)|annual(?:ly)?|yearly|years (?:ago|later|on|after|to the day))\b",
    re.I,
)
YEAR = re.compile(r"\b\d{4}\b")

Key = tuple[str, ...]


class Written(msgspec.Struct, frozen=True):
    """A value where it is written."""

    told: Told
    unit: Unit
    at: int
    value: DateValue | Quantity


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
                if isinstance(value, DateValue | Quantity) and (key := slip_key(value, _surface(told, unit))):
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
    """The pairs of a group that stand in two articles about one matter."""
    by_source: dict[str, list[Written]] = defaultdict(list)
    for written in group:
        by_source[written.told.source].append(written)
    for source, own in by_source.items():
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
    ('figure', '', 'count', '123', '3')
    """
    if isinstance(value, DateValue):
        if value.first is None or value.first != value.last or value.modifier or not YEAR.search(surface):
            return ()
        day = datetime.date.fromordinal(int(value.first))
        return () if day.day in EDGES else ("date", str(day.month), str(day.day))
    if not isinstance(value, Quantity) or len(value.stated) != 1 or value.scale not in ("count", "level"):
        return ()
    digits = telling_digits(value)
    if len(digits) < FEW_DIGITS or not digits.isdigit():
        return ()
    return ("figure", value.unit, value.scale, "".join(sorted(digits)), str(len(str(int(value.stated[0])))))


def telling_digits(value: Quantity) -> str:
    """The digits of a figure without the zeros around them.

    >>> telling_digits(Quantity(1.18e8, 1.18e8, stated=(1.18e8,)))
    '118'
    """
    return f"{value.stated[0]:.10g}".replace(".", "").strip("0")


def slip(
    one: Written, other: Written, given: Mapping[str, set[str]], uses: Mapping[tuple[str, str], int]
) -> Slot | None:
    """The slip between two values, when nothing says that they are two."""
    a, b = one.told, other.told
    if identity(one.value) in given[b.source] or identity(other.value) in given[a.source]:
        return None
    agreement = compare(one.value, other.value)
    if agreement.verdict != "conflict":
        return None
    kind: Kind = "date" if isinstance(one.value, DateValue) else "figure"
    if not (_one_day(one, other) if kind == "date" else _one_count(one, other, uses)):
        return None
    label = "date" if kind == "date" else _label(one)
    how = "the same day of another year" if kind == "date" else "the same digits in another order"
    why = f"{agreement.why}: {how}, and neither article gives the other"
    ours, theirs = (one.unit.start, one.unit.end), (other.unit.start, other.unit.end)
    return Slot(kind, one.value, other.value, ours, theirs, why, label)


def _one_day(one: Written, other: Written) -> bool:
    """Can the same day of two years be one day: no anniversary and nothing that comes each year?"""
    if any(YEARLY.search(w.told.sentence.text) for w in (one, other)) or not _shared(one, other):
        return False
    a, b = (datetime.date.fromordinal(_day(w.value)).year for w in (one, other))
    return (a - b) % ROUND_YEARS != 0


def _day(value: DateValue | Quantity) -> int:
    return int(value.first or 1) if isinstance(value, DateValue) else 1


def _one_count(one: Written, other: Written, uses: Mapping[tuple[str, str], int]) -> bool:
    """Do two figures count the same things, at times that meet?"""
    if not _times_meet(one.told, other.told):
        return False
    ours, theirs = _after(one), _after(other)
    if contrast([u.lemma for u in ours], [u.lemma for u in theirs]):
        return False
    shared = _shared(one, other)
    if _of_all(one, ours, theirs) or _of_all(other, theirs, ours):
        return False
    nouns = [(u.lemma, v.lemma) for u in ours if u.tag == "NOUN" for v in theirs if v.tag == "NOUN"]
    if nouns:
        same = any(kin(a, b) or (_person(a) and _person(b)) for a, b in nouns)
        few = isinstance(one.value, Quantity) and len(str(int(one.value.stated[0]))) <= FEW_DIGITS
        return same and (not few or (len(shared) > 1 and any(a == b for a, b in nouns)))
    if isinstance(one.value, Quantity) and len(telling_digits(one.value)) > FEW_DIGITS and _common(shared, one, other):
        return True
    return any(
        not written_as_name or max(uses[one.told.source, key], uses[other.told.source, key]) <= RARE
        for key, written_as_name in (_near(one) & _near(other))
        if key in shared
    )


# A count of all that there are, beside one of a kind of them: "241 goals in all competitions", "214 league goals".
ALL = re.compile(r"\b(?:in all|all told|altogether|overall|in total|of every kind)\b", re.I)


def _of_all(whole: Written, ours: Sequence[Unit], theirs: Sequence[Unit]) -> bool:
    """Does one figure count all of the things of which the other counts a kind?"""
    return len(theirs) > len(ours) and bool(ALL.search(whole.told.sentence.text))


def _person(noun: str) -> bool:
    return noun == "people" or noun_class(noun) == "person"


def _shared(one: Written, other: Written) -> frozenset[str]:
    """The content that both sentences have, values apart."""
    return frozenset(k for k in one.told.content & other.told.content if not k.startswith("="))


def _common(shared: frozenset[str], one: Written, other: Written) -> bool:
    """Do the sentences share a word that is no name?"""
    names = {u.key for w in (one, other) for u in w.told.units if u.tag == "PROPN"}
    return bool(shared - names)


def _near(written: Written) -> frozenset[tuple[str, bool]]:
    """The content words about a value, each with whether it is of a name."""
    units = written.told.units[max(0, written.at - NEAR) : written.at + NEAR + 1]
    return frozenset((u.key, u.tag == "PROPN") for u in units if u.tag in CONTENT)


def _after(written: Written) -> list[Unit]:
    """The words of what is counted: "ballot papers" of "213 ballot papers inside", "images" of "40 of our images"."""
    following = list(written.told.units[written.at + 1 :])
    end = written.unit.end
    if following and following[0].key == "of":
        owned = len(following) > 1 and following[1].tag == "PRON"
        following = following[2 if owned else 1 :]
        end = following[0].start if following else end
    found: list[Unit] = []
    for unit in following:
        if unit.value >= 0 or unit.tag not in ("ADJ", "NOUN", "PROPN") or unit.start - end > 1:
            break
        found.append(unit)
        end = unit.end
    return found


def _label(written: Written) -> str:
    nouns = [u for u in _after(written) if u.tag == "NOUN"]
    return f"number of {_surface(written.told, nouns[-1])}" if nouns else "figure"


def _times_meet(one: Told, other: Told) -> bool:
    """Can the sentences speak of one time: one of them names none, or a time of each can be one?"""
    ours, theirs = ([v for v in t.sentence.values if isinstance(v, DateValue)] for t in (one, other))
    return not ours or not theirs or any(compare(x, y).verdict == "agree" for x in ours for y in theirs)


def _surface(told: Told, unit: Unit) -> str:
    at = told.sentence.start
    return told.sentence.text[unit.start - at : unit.end - at]
