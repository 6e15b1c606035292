"""The other clauses that a date speaks of: "in 1962, when the mill closed, ...", "On 3 May the ribbon was cut and the
hall declared open"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.syntax import SUBJECTS, child, clause_tokens, verb_above
from factcheck.extract.tokens import Span, Token

# Words that move a clause to another time than the one before it.
MOVING = frozenset(
    """later then soon eventually afterwards after subsequently before until since still now again by finally ago
    ever next following once already previously earlier from""".split()
)
WHEN = frozenset({"when", "whereupon"})
# What a date is called once more, to say what came about on it, and how many words on the verb may stand.
TIMES = frozenset("day date night morning evening year week month".split())
FURTHEST = 15


def sharers(span: Span, dated: set[int]) -> Iterator[tuple[Token, bool]]:
    """The verbs of the clauses that share a date with the one it is read for; `dated` are the tokens of all dates.

    True for what came about on the very date, whatever the other clause says of it: "until 1962, when the mill closed".
    """
    behind = _when(span)
    if behind is not None and _plain(behind, dated.difference(range(span.start, span.end))):
        yield behind, True
    yield from ((verb, False) for verb in _coordinated(span, dated))


def purposes(verb: Token, dated: set[int]) -> Iterator[Token]:
    """What came of a meeting or a decision on its day: "They met in 1844 and formed the club", "met to form it"."""
    for token in verb.rights:
        aim = token.dep_ in ("advcl", "xcomp") and any(c.tag_ == "TO" for c in token.children)
        joined = token.dep_ == "conj" and token.tag_ == verb.tag_
        if token.pos_ == "VERB" and (aim or joined) and child(token, *SUBJECTS) is None and _plain(token, dated):
            yield token


def _when(span: Span) -> Token | None:
    """The verb of the clause that says what came about then: "in 1962, when the mill closed", "on 3 May, the day on
    which it was signed"."""
    doc = span.doc
    at = span.end + (span.end < len(doc) and doc[span.end].text == ",")
    if at + 2 < len(doc) and doc[at].lower_ == "the" and doc[at + 1].lower_ in TIMES:
        day = doc[at + 1]
        verb = next((c for c in day.rights if c.dep_ == "relcl" and c.i <= at + FURTHEST), None)
        shared = verb is not None and not any(c.dep_ in SUBJECTS and c.tag_ == "WDT" for c in verb.children)
        return verb if shared and verb is not None and verb.sent == span.sent else None
    word = doc[at] if at < len(doc) else None
    if word is None or word.lower_ not in WHEN:
        return None
    verb = word.head
    return verb if verb.pos_ in ("VERB", "AUX") and verb.i > word.i and verb.sent == span.sent else None


def _coordinated(span: Span, dated: set[int]) -> Iterator[Token]:
    """The clauses behind the first of a sentence that a date opens, joined to it by "and"."""
    before = span.doc[span.start - 1] if span.start > span.sent.start else None
    opening = before is not None and before.pos_ == "ADP"
    first = span.start - opening
    main = verb_above(span.root)
    if main is None or first - span.sent.start > 1 or main.i < span.end:
        return
    while (main := _joined(main)) is not None:
        if _plain(main, dated):
            yield main


def _joined(verb: Token) -> Token | None:
    """The next clause that is joined to one."""
    clauses = (t for t in verb.rights if t.dep_ == "conj" and t.pos_ in ("VERB", "AUX") and t.tag_ == verb.tag_)
    return next(clauses, None)


def _plain(verb: Token, dated: set[int]) -> bool:
    """Has a clause no time of its own?"""
    own = clause_tokens(verb)
    return dated.isdisjoint(t.i for t in own) and MOVING.isdisjoint(
        t.lower_ for t in own if t.dep_ not in SUBJECTS and t.pos_ != "DET"
    )
