"""What an anniversary says of a beginning: "celebrated its 120th birthday in 2013" -> began in 1893."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec
from spacy.tokens import Token

from factcheck.extract import making
from factcheck.extract.bearer import owner_of
from factcheck.extract.elapsed import today
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.signals import longest
from factcheck.extract.syntax import prepositions, verb_above
from factcheck.lexicon import is_a, noun_class
from factcheck.models import Claim, Mention
from factcheck.values import DateValue, Quantity

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
    """The beginnings that the anniversaries of a sentence give."""
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
    present = verb is not None and verb.tag_ in ("VBZ", "VBP")
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
    if owner.label == "PERSON" or noun_class(owner.head) == "person":
        return "born", owner
    return ("happened" if is_a(owner.head, "event") else "founded"), owner
