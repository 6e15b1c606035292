"""Figures of a second clause that leaves out its noun, and mostly its verb: "Belmar lost four ships and Tarnia seven".

Who stands before the number did the same to so many of the same: Tarnia lost seven ships.
"""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from factcheck.extract.counting import counted_noun, counts_people
from factcheck.extract.mentions import DEFINITE
from factcheck.extract.scene import Line, mention_of
from factcheck.extract.syntax import child, subject_of, verb_above
from factcheck.extract.tokens import Span, Token
from factcheck.models import Mention
from factcheck.values import Quantity

# Before the second clause.
JOINING = frozenset({"and", ",", ";", "while", "but"})
# In the noun phrase of who does it, between its article and its noun.
INSIDE = frozenset({"ADJ", "NOUN", "PROPN"})
# Objects that say again how many of what the sentence before told of: "Tarnia lost more, nearly five hundred".
COMPARED = frozenset({"more", "fewer", "less", "most", "many", "few"})


class Gap(NamedTuple):
    """Who does it in the second clause, with the verb and the noun that the first gives it."""

    subject: Mention
    verb: Token
    counted: Token


def gap(line: Line, span: Span) -> Gap | None:
    """What a bare number leaves out; None where it leaves out nothing."""
    own = counted_noun(span)
    if (own is not None and own.i != span.end) or _goes_on(span, own):
        return None
    told = _same_verb(line, span) or _same_things(line, span) if own is None else None
    if told is not None:
        return told
    subject = subject_before(line, span)
    if subject is None:
        return None
    for value, earlier in reversed(line.values):
        if earlier.end > span.start or not isinstance(value.value, Quantity) or value.value.unit:
            continue
        counted = counted_noun(earlier)
        if counted is None:
            continue
        verb = verb_above(counted)
        doer = subject_of(verb) if verb is not None and counted.head == verb and counted.dep_ == "dobj" else None
        between = span.doc[earlier.end : span.start]
        if verb is None or doer is None or doer.i > verb.i or any(t.pos_ in ("VERB", "AUX") for t in between):
            return None
        return Gap(subject, verb, own or counted)
    return None


def _same_verb(line: Line, span: Span) -> Gap | None:
    """A second clause that has the verb of the first and no noun: "Belmar lost four ships and Tarnia lost seven"."""
    verb = span.root.head
    first = verb.head
    if span.root.dep_ != "dobj" or verb.dep_ != "conj" or verb.lemma_ != first.lemma_ or verb.pos_ != "VERB":
        return None
    doer, counted = mention_of(line, child(verb, "nsubj")), child(first, "dobj")
    if doer is None or counted is None or not any(c.dep_ == "nummod" for c in counted.children):
        return None
    return Gap(doer, verb, counted)


def _same_things(line: Line, span: Span) -> Gap | None:
    """A bare number that another verb of one subject has for its object: of "won seven games, drew three and lost one"
    each is of games. (A bare number of people is one as it stands: "killed five and injured three".)"""
    verb = span.root.head
    if span.root.dep_ != "dobj" or verb.pos_ != "VERB" or child(verb, "nsubj", "nsubjpass") is not None:
        return None
    first = verb
    while first.dep_ == "conj" and first.head.pos_ == "VERB":
        first = first.head
        counted, doer = child(first, "dobj"), mention_of(line, subject_of(first))
        if counted is None or counted.pos_ == "NUM":
            continue
        numbered = any(c.dep_ == "nummod" for c in counted.children) and not counts_people(counted.lemma_.lower())
        return Gap(doer, verb, counted) if numbered and doer is not None else None
    return None


# How a contest ends: "won one and drew two" counts games, whatever else may be drawn.
RESULTS = frozenset({"win", "draw", "lose", "tie"})


def is_result(span: Span) -> bool:
    """Is a bare number one of contests won, drawn or lost, told side by side?"""
    verb = span.root.head
    if span.root.dep_ != "dobj" or verb.lemma_ not in RESULTS:
        return False
    beside = [t for t in (verb.head, *verb.conjuncts) if t != verb and t.lemma_ in RESULTS - {verb.lemma_}]
    return any(child(t, "dobj") is not None and _numbered(child(t, "dobj")) for t in beside)


def _numbered(what: Token | None) -> bool:
    return what is not None and (what.pos_ == "NUM" or any(c.dep_ == "nummod" for c in what.children))


def subject_before(line: Line, span: Span) -> Mention | None:
    """Who stands right before a number as the next to be told of: "and Aske 4,961", "; Aske, 4,961", "and the
    southern league nine"."""
    doc, at, start = line.span.doc, span.start - 1, line.span.start
    set_off = at > start and doc[at].text == ","
    at -= set_off
    if at <= start:
        return None
    first = line.names[at][0] if at in line.names else _article(line, at)
    if first <= start + 2:
        return None
    joined = doc[first - 1].text == ";" if set_off else doc[first - 1].lower_ in JOINING
    return mention_of(line, doc[at]) if joined else None


def _article(line: Line, at: int) -> int:
    """Where the noun phrase that ends here begins, with "the" or "their"; -1 for none."""
    doc = line.span.doc
    if doc[at].pos_ not in ("NOUN", "PROPN"):
        return -1
    while at > line.span.start and doc[at].pos_ in INSIDE:
        at -= 1
    return at if doc[at].lower_ in DEFINITE else -1


def _goes_on(span: Span, own: Token | None) -> bool:
    """Does more follow the number, or its noun, than the end of a clause or where it was: "seven of them", "seven
    died"?"""
    at = span.end if own is None else own.i + 1
    after = span.doc[at] if at < len(span.doc) else None
    return after is not None and (after.lower_ == "of" or after.pos_ in (*INSIDE, "NUM", "SYM", "VERB", "AUX"))


def named_again(line: Line, what: Mention, counted: Token) -> Mention:
    """What the first clause counts without its number: the ships of "four ships"."""
    start = line.at + counted.idx
    return msgspec.structs.replace(what, text=counted.text, start=start, end=start + len(counted))


def again(span: Span, verb: Token | None) -> bool:
    """Does a number only say how many more: "Tarnia lost more, a little under five hundred"?"""
    said = child(verb, "dobj") if verb is not None else None
    if said is None or said.lower_ not in COMPARED or said.i >= span.start:
        return False
    return all(t.pos_ not in ("NOUN", "PROPN", "VERB") for t in span.doc[said.i + 1 : span.start])
