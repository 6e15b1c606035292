"""What an anniversary says of a beginning: "celebrated its 120th birthday in 2013" -> began in 1893; so does a thing
that "turned forty" in a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from factcheck.extract import making
from factcheck.extract.bearer import owner_of
from factcheck.extract.elapsed import today
from factcheck.extract.lapses import UNIT_DAYS, bounded, moved
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.signals import longest
from factcheck.extract.syntax import lemma, prepositions, subject_of, verb_above
from factcheck.extract.tokens import Token
from factcheck.lexicon import is_a, mainly, noun_class
from factcheck.models import Claim, Mention
from factcheck.values import DateValue, Quantity
from factcheck.wording import show

NOUNS = frozenset({"birthday", "anniversary"})
# Occasions that say by themselves how many years have passed.
JUBILEES = {"centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300}
# Words that make of an anniversary one of something that the sentence does not name.
OTHERS = frozenset({"wedding", "work", "death", "service"})
# With these verbs in the present, or these words, an anniversary is one of the article's own year.
NOW = frozenset({"today", "year"})


class Occasion(msgspec.Struct, frozen=True):
    """An anniversary: its noun, how many years it counts, and the characters that say so."""

    noun: Token
    years: int
    start: int
    end: int


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """The beginnings that the anniversaries of a sentence give, and what turned so many years old in it."""
    yield from _turned(scene, line)
    for occasion in occasions(line):
        year = _year(scene, line, occasion.noun)
        what = _what(scene, line, occasion.noun)
        if year is None or what is None or year - occasion.years < 1:
            continue
        first = year - occasion.years
        yield making.claim(
            scene,
            line,
            attribute=what[0],
            value=DateValue(date(first, 1, 1).toordinal(), date(first, 12, 31).toordinal(), "year"),
            subject=what[1],
            start=occasion.start,
            end=occasion.end,
            verb=None,
            predicate=occasion.noun.lemma_.lower(),
            derived=f"{occasion.years} years before {year}",
        )


def _turned(scene: Scene, line: Line) -> Iterator[Claim]:
    """When that began which turned some age: "The bridge turned forty in 1990" -> (bridge, opened, 1950)."""
    for found, span in line.values:
        verb = span.root.head
        bare = isinstance(found.value, Quantity) and not found.value.unit and span.root.dep_ in TURNED
        if not isinstance(found.value, Quantity) or not bare or lemma(verb) != "turn" or any(span.root.children):
            continue
        days = [f.value for f, s in line.values if isinstance(f.value, DateValue) and verb_above(s.root) == verb]
        what = _aged(mention_of(line, subject_of(verb)))
        day = bounded(days[0]) if len(days) == 1 and not days[0].modifier else None
        years = int(found.value.low or 0)
        if what is None or day is None or day.first is None or not 0 < years <= OLDEST[what[0]]:
            continue
        if date.fromordinal(day.first).year <= years:
            continue
        yield making.claim(
            scene,
            line,
            attribute=what[0],
            value=_years_before(day, years),
            subject=what[1],
            start=found.start,
            end=found.end,
            verb=None,
            predicate="turn",
            derived=f"{years} years before {show(day)}",
        )


def _years_before(day: DateValue, years: int) -> DateValue:
    """A year so many years before, or the days around a day so long before."""
    if day.grain == "year" and day.first is not None:
        year = date.fromordinal(day.first).year - years
        return DateValue(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal(), "year")
    before = round(years * UNIT_DAYS["year"])
    return moved(day, -before - ROOM, -before + ROOM)


# How the parser ties an age to "turned".
TURNED = frozenset({"dobj", "attr", "oprd", "acomp", "npadvmod"})
# "Turned five last week" is said on the day, or in the week around it.
ROOM = 7
# Nobody is older, and no bridge, than anything that is told to have turned it.
OLDEST = {"born": 110, "opened": 1000, "founded": 1000}
# Kinds of things that are opened and not founded, and kinds of those that are founded.
OPENED = ("passage", "way", "railway", "canal", "dam", "bridge")
FOUNDED = ("structure", "facility", "establishment", "institution", "publication")


def _aged(owner: Mention | None) -> tuple[str, Mention] | None:
    """How that began which has an age: somebody was born, a tunnel opened, a museum founded; a clock that turns twelve
    has none."""
    if owner is None:
        return None
    kind = noun_class(owner.head)
    if owner.label == "PERSON" or kind == "person":
        return "born", owner
    if any(mainly(owner.head, noun) for noun in OPENED):
        return "opened", owner
    return ("founded", owner) if kind == "group" or any(mainly(owner.head, noun) for noun in FOUNDED) else None


def occasions(line: Line) -> Iterator[Occasion]:
    """The anniversaries of a sentence: "its 120th birthday", "the centenary of the museum"."""
    for found, span in line.values:
        value, noun = found.value, span.root.head
        if isinstance(value, Quantity) and value.scale == "ordinal" and value.low and noun.lemma_.lower() in NOUNS:
            yield Occasion(noun, int(value.low), found.start, found.end)
    for token in line.tokens if not line.lemmas.isdisjoint(JUBILEES) else ():
        years = JUBILEES.get(token.lemma_.lower())
        if years is not None and token.pos_ == "NOUN":
            yield Occasion(token, years, line.at + token.idx, line.at + token.idx + len(token))


def _year(scene: Scene, line: Line, noun: Token) -> int | None:
    """The year of an anniversary: the first one that the sentence names, else the article's own where it speaks of
    now."""
    for found, _ in line.values:
        value = found.value
        if isinstance(value, DateValue) and value.first is not None and value.last is not None:
            first, last = (date.fromordinal(max(day, 1)).year for day in (value.first, value.last))
            return first if first == last else None
    day = today(scene)
    verb = verb_above(noun)
    now_on = verb is not None and any(c.dep_ == "aux" and c.tag_ in making.PRESENT for c in verb.children)
    present = verb is not None and (verb.tag_ in making.PRESENT or (verb.tag_ == "VBG" and now_on))
    now = any(t.lower_ in NOW and (t.lower_ == "today" or t.nbor(-1).lower_ == "this") for t in line.tokens[1:])
    return date.fromordinal(day.first).year if day is not None and day.first is not None and (present or now) else None


def _what(scene: Scene, line: Line, noun: Token) -> tuple[str, Mention] | None:
    """What began, and how: "the anniversary of the bridge's opening" -> opened, the bridge; "its birthday" ->
    founded."""
    if any(c.lower_ in OTHERS for c in noun.children):
        return None
    event = next((t for word, t in prepositions(noun) if word == "of"), None)
    if event is not None:
        _, known = longest(scene.signals.nouns["date"], (event.lemma_.lower(),))
        owner, own = owner_of(line, event, set()), mention_of(line, event)
        if known and owner is not None:
            return (known[0].id, owner) if own is None or owner.start != own.start else None
    owner = mention_of(line, event) if event is not None else owner_of(line, noun, set())
    if owner is None or owner.head in NOUNS or owner.head in JUBILEES:
        return None
    aged = _aged(owner)
    if aged is not None and aged[0] != "founded":
        return aged
    return ("happened" if is_a(owner.head, "event") else "founded"), owner
