"""What a paragraph goes on to tell of another event of a kind: "A second fire broke out in 1931. Nobody was hurt."

Whoever says that nobody was hurt speaks of the event told last, not of the matter of the article: the claim holds for
that event's date and, where none is told, for a time that nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from factcheck.extract.bearer import OTHER
from factcheck.extract.chronicle import limited
from factcheck.extract.scene import Line
from factcheck.extract.stance import stance
from factcheck.extract.syntax import SUBJECTS, lemma, verb_above
from factcheck.extract.tokens import Token
from factcheck.lexicon import classes, is_a, noun_class
from factcheck.models import BY_THEN, Claim
from factcheck.values import DateValue, year_of

# WordNet's files of what happens: acts, events, phenomena. What looks into an event is no other event.
HAPPENING, LOOKING = frozenset({4, 11, 19}), ("investigation", "examination", "proceeding")
NOT_FIRST = frozenset({"artifact", "group", "communication", "location", "person"})
# An object of these is told as something that came about.
MEETING = frozenset("suffer see have experience survive undergo cause start follow be".split())


class Other(msgspec.Struct, frozen=True):
    """Another event of a kind that a paragraph tells of: its noun, the block it stands in, and its date, if told."""

    noun: str
    block: int
    when: DateValue | None


def told(line: Line, before: Other | None) -> Other | None:
    """The other event that is spoken of behind a sentence; the one from before goes on until the paragraph ends or
    names another date or event."""
    dates = [f.value for f, _ in line.values if isinstance(f.value, DateValue) and f.value.first is not None]
    years = {year_of(v.first) for v in dates if v.first is not None}
    when = dates[0] if len(years) == 1 else None
    for noun in _others(line, OTHER if when is None else OTHER | {"first"}):
        return Other(noun.lemma_.lower(), line.block.start, when)
    if before is None or before.block != line.block.start or dates:
        return None
    return None if any(t.lemma_.lower() == before.noun and t.pos_ == "NOUN" for t in line.tokens) else before


def _others(line: Line, words: frozenset[str]) -> Iterator[Token]:
    """The nouns of a sentence that bring up another event, by some words before them, as one that came about."""
    if line.lemmas.isdisjoint(words):
        return
    for noun in line.tokens:
        if noun.pos_ != "NOUN" or noun.tag_ != "NN" or not any(c.lower_ in words for c in noun.lefts):
            continue
        verb = verb_above(noun)
        if verb is None or not is_event(noun.lemma_.lower()) or not _came_about(noun, verb):
            continue
        if stance(verb, line) in ("asserted", "reported"):
            yield noun


def is_event(noun: str) -> bool:
    """Is it something that happens: a fire, a strike, no building and no inquiry into it?"""
    happens = not classes(noun).isdisjoint(HAPPENING) and noun_class(noun) not in NOT_FIRST
    return happens and not any(is_a(noun, kind) for kind in LOOKING)


def _came_about(noun: Token, verb: Token) -> bool:
    if noun.dep_ == "pobj":
        return noun.head.lower_ in ("in", "during") and noun.head.head == verb
    there = any(c.dep_ == "expl" for c in verb.children)
    if noun.dep_ == "attr":
        return there
    return noun.dep_ in SUBJECTS or (noun.dep_ == "dobj" and lemma(verb) in MEETING)


def held_to(claim: Claim, other: Other) -> Claim:
    """A claim of a sentence behind another event, of that event where it names no subject of its own."""
    subject = claim.subject
    own = subject.kind != "topic" and subject.head != other.noun and not (subject.bare and not subject.modifiers)
    if own or isinstance(claim.value, DateValue) or claim.context.time is not None:
        return claim
    if other.when is not None:
        return limited(claim, other.when)
    phase = claim.context.phase or BY_THEN
    return msgspec.structs.replace(claim, context=msgspec.structs.replace(claim.context, phase=phase))
