"""When somebody was born, out of an age and the day that it is given for.

"Ove Berg died in 1912, aged 43" -> (Ove Berg, born, 1868 or 1869). Where the sentence does not date what happened at
that age, another claim may: "He was 43 when he died".
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from factcheck.extract import making
from factcheck.extract.elapsed import today
from factcheck.extract.happening import of_verb
from factcheck.extract.lapses import UNIT_DAYS, bounded, moved
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.syntax import child, subject_of, verb_above
from factcheck.extract.tokens import Span, Token
from factcheck.models import Anchor, Claim, Mention
from factcheck.values import DateValue, Found, Quantity
from factcheck.wording import show

# Nobody is older; a larger number is no age, and below this a "was 9 when" is as often a score or a rank.
OLDEST = 110
YOUNGEST = 10
# Conjunctions that tie an age to what happened then.
WHILE = frozenset({"when", "as", "while"})


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """The births that the ages of a sentence give."""
    for found, span in line.values:
        value = found.value
        if not isinstance(value, Quantity) or len(value.stated) != 1 or value.bound:
            continue
        verb = _stated(span, value)
        person = _person(line, span, verb) if verb is not None else None
        if verb is not None and person is not None and YOUNGEST <= value.stated[0] <= OLDEST:
            yield from _born(scene, line, found, int(value.stated[0]), person, verb)


# A day whose year is taken from somewhere else in the text is too little to reckon from.
YEAR = re.compile(r"\d{4}")


def _stated(span: Span, value: Quantity) -> Token | None:
    """The verb of the clause that gives an age: "died ... aged 43", "was 43 when he died"."""
    root = span.root
    above = verb_above(root)
    if above is not None and above.lower_ == "aged":
        above = above.head if above.head.pos_ in ("VERB", "AUX") else None
    if value.scale == "age" or _of_age(span):
        return above
    bare = not value.unit and root.dep_ == "attr" and above is not None and above.lemma_ == "be"
    return above if bare and above is not None and _happening(above) is not None else None


def _of_age(span: Span) -> bool:
    """Is it "at the age of 67"?"""
    before = span.doc[max(span.start - 2, 0) : span.start]
    return [t.lower_ for t in before] == ["age", "of"]


def _happening(verb: Token) -> Token | None:
    """What happened at an age: the clause that "when" opens, else the verb itself where it says more than "was"."""
    for c in verb.children:
        if c.dep_ == "advcl" and any(t.lower_ in WHILE and t.dep_ in ("mark", "advmod") for t in c.children):
            return c
    return None if verb.lemma_ == "be" else verb


def _person(line: Line, span: Span, verb: Token) -> Mention | None:
    """Whose age it is: the person before the comma, else the subject of the clause."""
    root = span.root
    before = root.dep_ in ("amod", "compound", "nmod") and root.head.pos_ in ("NOUN", "PROPN")
    token = root.head if root.dep_ == "appos" or before else subject_of(verb)
    while token is not None and token.dep_ == "appos":
        token = token.head
    if token is None or child(token, "det") is not None:  # "the Harlan is ten years old" is a ship or a road
        return None
    found = mention_of(line, token)
    return found if found is not None and found.kind == "name" and found.label == "PERSON" else None


def _born(scene: Scene, line: Line, found: Found, age: int, person: Mention, verb: Token) -> Iterator[Claim]:
    if "bear" in line.lemmas or "birth" in line.lemmas:
        return
    low, high = 1 - math.ceil((age + 1) * UNIT_DAYS["year"]), -math.floor(age * UNIT_DAYS["year"])
    happening = _happening(verb)
    days = [(f.value, s) for f, s in line.values if isinstance(f.value, DateValue)]
    anchor: Anchor | None = None
    value, why = DateValue(None, None, "range", relative=True), ""
    if happening is None:
        day = today(scene) if verb.tag_ in ("VBZ", "VBP") and not days else None
        if day is None:
            return
        # The day of an article may be that of a reprint: a year more on each side.
        room = math.ceil(UNIT_DAYS["year"])
        value, why = moved(day, low - room, high + room), f"{age} years old on {show(day)}, the day of the article"
    elif len(days) == 1 and _belongs(days[0][1], verb, happening):
        day = bounded(days[0][0])
        if day is None or days[0][0].modifier or not YEAR.search(days[0][1].text):
            return
        value, why = moved(day, low, high), f"{age} years old in {show(day)}"
    elif not days:
        event = next(of_verb(scene, line, happening, set()), None)
        if event is None or event[0].startswith("open:"):
            return
        anchor = Anchor(event[1], event[0], "before", low, high, f"{age} years old when {event[0].replace('_', ' ')}")
    else:
        return
    yield making.claim(
        scene,
        line,
        attribute="born",
        value=value,
        subject=person,
        start=found.start,
        end=found.end,
        verb=verb,
        predicate="bear",
        derived=why,
        anchor=anchor,
    )


def _belongs(day: Span, verb: Token, happening: Token) -> bool:
    """Is the date that of what happened at the age, not of some other clause?"""
    above = verb_above(day.root)
    return above in (verb, happening)
