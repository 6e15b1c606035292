"""Sentences and paragraphs in pieces, the words that carry the value marked, cut where they are long."""

from __future__ import annotations

import msgspec

from factcheck.models import Claim

SENTENCE = 420  # characters of a sentence shown around its quote: some four times the usual sentence
PARAGRAPH = 1_400  # characters of a paragraph shown around its sentence, if the page has room for it
ADDED = 12  # characters that a paragraph must have beyond its sentence to be worth a click


class Piece(msgspec.Struct, frozen=True):
    """Some words and why they are marked: "value", "subject", "sentence" or "" for not at all."""

    text: str
    mark: str = ""


def sentence_pieces(claim: Claim) -> tuple[Piece, ...]:
    """The claim's sentence with the words that carry the value marked, and those that name its subject."""
    value = _span(claim.sentence, claim.quote, claim.start - claim.sentence_start)
    subject = _span(claim.sentence, claim.subject.text, claim.subject.start - claim.sentence_start)
    if value is None:
        return _around(claim.sentence, (0, 0, ""), limit=SENTENCE)
    marks = [(*value, "value")]
    if subject is not None and (subject[1] <= value[0] or value[1] <= subject[0]):
        marks.append((*subject, "subject"))
    return _around(claim.sentence, *sorted(marks), limit=SENTENCE, centre=value)


def paragraph_pieces(claim: Claim, limit: int = PARAGRAPH) -> tuple[Piece, ...]:
    """The claim's paragraph with its sentence marked; nothing when that would add little to the sentence."""
    if min(limit, len(claim.paragraph.strip())) < len(claim.sentence.strip()) + ADDED:
        return ()
    sentence = _span(claim.paragraph, claim.sentence.strip(), -1)
    if sentence is None:
        return _around(claim.paragraph, (0, 0, ""), limit=limit)
    return _around(claim.paragraph, (*sentence, "sentence"), limit=limit, centre=sentence)


def _span(text: str, part: str, start: int) -> tuple[int, int] | None:
    """Where `part` stands in `text`: at `start` if it is there, else where it is first found."""
    if not part:
        return None
    if start < 0 or text[start : start + len(part)] != part:
        start = text.find(part)
    return None if start < 0 else (start, start + len(part))


def _around(text: str, *marks: tuple[int, int, str], limit: int, centre: tuple[int, int] = (0, 0)) -> tuple[Piece, ...]:
    """The text in pieces, cut to `limit` characters about the centre, with an ellipsis where something is left out."""
    first = max(0, min(centre[0] - limit // 2, len(text) - limit)) if len(text) > limit else 0
    last = max(first + limit, min(centre[1], first + 2 * limit))
    pieces = [Piece("… ")] if first else []
    at = first
    for start, end, mark in marks:
        start, end = max(start, at), min(end, last)
        if start < end:
            pieces += [Piece(text[at:start]), Piece(text[start:end], mark)]
            at = end
    pieces.append(Piece(text[at:last] + (" …" if last < len(text) else "")))
    return tuple(piece for piece in pieces if piece.text)
