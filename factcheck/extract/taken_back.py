"""What is told only to be taken back: "a man said that two were dead. It wasn't so"; "the paper took that back"."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from factcheck.extract.scene import Line
from factcheck.models import Claim

_WHAT = r"(?:it|this|that|(?:the|this|that) (?:report|story|news|rumou?r|figure|claim|number|count))"
_FALSE = r"(?:false|untrue|wrong|mistaken|unfounded|baseless|incorrect)(?! (?:to|of|that|for)\b)"
_WAS = r"(?:was|is|were|proved|turned out)(?: to be)?"
# A sentence that begins so is about what somebody was said to have said before it.
NOT_SO = re.compile(
    rf"^\W*(?:but )?{_WHAT} (?:{_WAS} (?:simply |quite |just )?(?:not|never) |(?:was|is)n['’]t )"
    r"(?:so|true|right|correct|the case)\b"
    rf"|^\W*(?:but )?{_WHAT} {_WAS} (?:quite |simply |completely )?{_FALSE}\b",
    re.I,
)
# Behind these words of a sentence stands who took back what it told before them.
BACK = re.compile(
    rf"[;,–—] (?:and |but )?[^;,]{{0,40}}\b(?:(?:took|taken|take) {_WHAT} back|(?:withdrew|retracted) {_WHAT})\b"
    rf"|[;,–—] (?:and |but )?{_WHAT} {_WAS} {_FALSE}\b",
    re.I,
)


def within(said: Iterable[Claim], line: Line) -> list[Claim]:
    """The claims of a sentence, those denied that its end takes back."""
    back = BACK.search(line.text)
    at = line.at + line.span.start_char + back.start() if back is not None else -1
    return [_denied(claim) if claim.start < at else claim for claim in said]


def before(said: Iterable[Claim], line: Line) -> list[Claim]:
    """The claims of the sentence before this one: denied where somebody is said to have said them, and this one says
    that it was not so."""
    gone = NOT_SO.search(line.text) is not None
    return [_denied(claim) if gone and claim.stance == "reported" else claim for claim in said]


def _denied(claim: Claim) -> Claim:
    return msgspec.structs.replace(claim, stance="denied")
