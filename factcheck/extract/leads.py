"""By how much somebody was ahead in the end: "finished 733 votes ahead of Perrin", "it ended with Brisk ahead by 212".

Who "was ahead" or "led" was so at some time of the count, and need not have won.
"""

from __future__ import annotations

from factcheck.extract.figure import Figure, Known, fitting_rule
from factcheck.extract.scene import mention_of
from factcheck.extract.syntax import child, lemma, subject_of
from factcheck.extract.tokens import Token

# Verbs of how a count, a vote or a race came out.
FINAL = frozenset("finish end come emerge win close conclude elect beat defeat".split())
AHEAD = frozenset({"ahead", "clear"})
# The signal that a rule has for what stands behind "by": "won by 212 votes".
BY = "by {}"


def by_lead(figure: Figure) -> Known | None:
    """Who came out ahead by so many of what is counted; None where he was ahead only for a time."""
    counted, verb = figure.counted, figure.verb
    if counted is None or verb is None or lemma(verb) not in FINAL:
        return None
    ahead = _ahead(figure)
    if ahead is None and not (lemma(verb) == "elect" and counted.head.lower_ == "by"):
        return None
    known = figure.scene.signals.nouns["figure"].get(BY.format(counted.lemma_.lower()), ())
    found = fitting_rule(known, figure.kind, None if ahead is not None else verb, counted)
    leader = _leader(verb, min(ahead.i, *figure.skip)) if ahead is not None else child(verb, "nsubjpass")
    if found is None or leader is None:
        return None
    return Known(found, mention_of(figure.line, leader) or figure.scene.topic, "ahead")


def for_a_time(figure: Figure, answer: Known | None) -> bool:
    """Was somebody only ahead by so many, and it is not told whether in the end?"""
    return _ahead(figure) is not None and (answer is None or answer.signal != "ahead")


def on_top(figure: Figure) -> bool:
    """Do so many come to those counted before: "gave her 388 more votes", not "388 more votes than Perrin"?"""
    counted = figure.counted
    if counted is None or not any(t.lower_ == "more" for t in counted.lefts if t.i > min(figure.skip)):
        return False
    return all(t.lower_ != "than" for t in counted.doc[counted.i : figure.line.span.end])


def _ahead(figure: Figure) -> Token | None:
    """The "ahead" that a figure goes with: "ahead by 212 votes", "212 votes ahead of"."""
    doc, first, last = figure.base.doc, min(figure.skip), max(figure.skip)
    if first > 1 and doc[first - 1].lower_ == "by" and doc[first - 2].lower_ in AHEAD:
        return doc[first - 2]
    return doc[last + 1] if last + 1 < len(doc) and doc[last + 1].lower_ in AHEAD else None


def _leader(verb: Token, at: int) -> Token | None:
    """Who is told to be ahead: whoever stands right before it behind the verb, "ended with Brisk ahead", else the
    subject."""
    before = verb.doc[at - 1]
    while before.i > verb.i and before.pos_ not in ("NOUN", "PROPN", "PRON"):
        if before.text not in (",", ")"):
            return subject_of(verb)
        before = before.nbor(-1)
    if before.i <= verb.i:
        return subject_of(verb)
    return before if before.dep_ in ("pobj", "dobj", "dative", "nsubj") else subject_of(verb)
