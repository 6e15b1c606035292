"""How long an event took, where its name says so: "the eleven weeks of the siege", "the two-year war"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract import making
from factcheck.extract.lapses import UNIT_DAYS
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.syntax import prepositions, verb_above
from factcheck.extract.tokens import Span, Token
from factcheck.lexicon import is_a
from factcheck.models import Claim
from factcheck.values import Quantity

# What is over once it is spoken of so; of a voyage or a ban the length may be the one that was planned.
SPENT = ("war", "conflict", "siege", "strike", "blockade", "occupation", "uprising", "drought", "epidemic", "crisis")
# Words that make of a length a part of the whole: "the first eleven weeks of the siege".
PARTS = frozenset("first last final opening closing early of some all most remaining another next previous".split())


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """The lengths of the events that a sentence names with them."""
    for found, span in line.values:
        value = found.value
        if not isinstance(value, Quantity) or value.stated_unit not in UNIT_DAYS or value.unit != "second":
            continue
        event = _event(span)
        subject = mention_of(line, event)
        if event is None or subject is None or not any(is_a(event.lemma_.lower(), kind) for kind in SPENT):
            continue
        verb = verb_above(event)
        yield making.claim(
            scene,
            line,
            attribute="duration",
            value=value,
            subject=subject,
            start=found.start,
            end=found.end,
            verb=verb,
            predicate=event.lemma_.lower(),
        )


def _event(span: Span) -> Token | None:
    """The event of which a length is said: "the two-year war", "the eleven weeks of the siege"."""
    unit = span.root
    before = span.doc[span.start - 1].lower_ if span.start else ""
    if before in PARTS or before not in ("the", "this", "that", "its", "their", "a", "an", "’s", "'s"):
        return None
    if "-" in span.text or "‑" in span.text:
        return (
            unit.head
            if unit.dep_ in ("compound", "nmod", "amod", "nummod") and unit.head.tag_ in ("NN", "NNP")
            else None
        )
    if before in ("a", "an"):
        return None
    return next((t for word, t in prepositions(unit) if word == "of" and t.tag_ in ("NN", "NNP")), None)
