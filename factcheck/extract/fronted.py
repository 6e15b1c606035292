"""A date that opens a clause, freed from the noun behind it: "In 1931 two nurses formed the club".

Where no comma parts them, the parser takes the date for a part of the noun ("1931 two nurses", "1925 Ada Torvik") and
leaves the preposition empty. The date is given back to the preposition, or to the verb.
"""

from __future__ import annotations

from factcheck.extract.tokens import Span, Token

# What an opening date stands behind.
OPENING = frozenset("in on by at from since until till during after before around about".split())
TAKEN = frozenset({"nummod", "nmod", "compound", "npadvmod", "amod", "det", "appos", "nsubj", "poss"})


def free(span: Span) -> None:
    """Hang a date that the parser made part of the noun behind it on its preposition."""
    inside = len(span) > 1 and span[0].lower_ in OPENING
    own = span[1:] if inside else span
    before = own.doc[own.start - 1] if own.start > own.sent.start else None
    if _taken_by(own) is None or before is None or before.lower_ not in OPENING:
        return
    root = own.root
    if any(c.i >= own.end for c in before.children) or root.is_ancestor(before):  # "about" may hang on its year
        return
    for token in own:
        if token.head.i >= own.end and token != root:
            token.head, token.dep_ = root, "nmod"
    root.head, root.dep_ = before, "pobj"


def _taken_by(span: Span) -> Token | None:
    """The noun behind a date that the parser made the date a part of."""
    root = span.root
    above = root.head
    return above if above.i >= span.end and root.dep_ in TAKEN and above.pos_ in ("NOUN", "PROPN") else None
