"""Counts of which the text goes on to tell more: of "picked up 71 survivors; a further 22 swam" neither is all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extract.counting import counted_noun
from factcheck.extract.tokens import Span, Token
from factcheck.models import Claim
from factcheck.ruleset import Attribute

# Before a number of more of what was counted last.
MORE = frozenset({"further", "additional", "another"})
# A sentence that begins with them goes on counting: "A further 51 follow on the next day."
OPENING = 2

Counted = tuple[Span, Claim]


def whole(found: Sequence[Counted], rules: dict[str, Attribute]) -> Iterator[Counted]:
    """The claims of a sentence without those that count only the first part of a thing, or more of it."""
    for i, (span, claim) in enumerate(found):
        rule = rules.get(claim.attribute)
        first = rule is not None and any(_of_the_same(span, more, claim, rule, found) for more in _more(span))
        if not first and not _adds(span, claim, [before.attribute for _, before in found[:i]]):
            yield span, claim


def _adds(span: Span, claim: Claim, before: Sequence[str]) -> bool:
    """Is a bare count more of what was counted before: "a further five died"? Not those hurt beside those killed."""
    bare = span.start > 0 and span.doc[span.start - 1].lower_ in MORE and counted_noun(span) is None
    return bare and (not before or claim.attribute in before)


def _more(span: Span) -> Iterator[Token]:
    """The numbers behind a figure that count more, in its sentence and at the beginning of the next."""
    doc, end = span.doc, span.sent.end
    for i in range(span.end, min(end + OPENING, len(doc) - 1)):
        if doc[i].lower_ in MORE and doc[i + 1].pos_ == "NUM":
            yield doc[i + 1]


def _of_the_same(span: Span, more: Token, claim: Claim, rule: Attribute, found: Sequence[Counted]) -> bool:
    """Does a number count more of what a figure counts: by the same attribute, or with the figure's noun left out?"""
    told = next((other.attribute for there, other in found if there.start <= more.i < there.end), "")
    if told:
        return told == claim.attribute
    counted, behind = counted_noun(span), more.doc[more.i + 1 : more.i + 2]
    bare = not any(t.pos_ in ("NOUN", "PROPN", "ADJ") for t in behind)
    return counted is not None and counted.lemma_.lower() in rule.nouns and bare
