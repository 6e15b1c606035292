"""Lines of a fact box that give a name or a kind: "Architect: Tomas Ferl", "Type: arch bridge", "Named after: X".

Put into a sentence ("The architect was Tomas Ferl", "It is arch bridge") they are read as any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from factcheck.extract import restated
from factcheck.extract.matter import matter_of
from factcheck.extract.restated import Parse, Statement
from factcheck.extract.scene import Scene
from factcheck.extract.signals import Signals, runs
from factcheck.lexicon import senses
from factcheck.models import Block, Claim
from factcheck.rows import cells
from factcheck.values import EntityRef, Trait

LINE = re.compile(r"\W*(?P<key>[A-Z][\w/’' -]{1,40}?)\s*:\s+(?P<value>[^\n;(]{2,120})")
KEY_WORDS = 4
# A longer value is a sentence, which says what it says by itself.
VALUE_WORDS = 12
# Keys of what a thing is, or is made of: their value is said of the thing itself.
CLASSING = frozenset(
    """type kind style material class category genre form construction structure status location site position
    classification nature""".split()
)
# What stands after these is said by somebody, or is no fact.
SPEECH = frozenset("myth fact question answer q a note claim caption photo picture image source".split())


def claims(scene: Scene, block: Block, parse: Parse) -> Iterator[Claim]:
    """The names and kinds of a line that says of the matter of its article what stands behind a colon."""
    text = scene.article.text
    parts = _parts(text, block)
    if parts is None:
        return
    key, (first, last) = parts
    value = text[first:last]
    if len(value.split()) > VALUE_WORDS or not SPEECH.isdisjoint(key.split()):
        return
    for made, wanted in _statements(key, value, scene.signals):
        memory = msgspec.structs.replace(scene.memory, asked=matter_of(scene))
        aside = msgspec.structs.replace(scene, memory=memory)
        for claim in restated.claims(aside, made, block, (first, last), [], parse, anywhere=wanted is Trait):
            if isinstance(claim.value, wanted) and claim.start < last and first < claim.end:
                start, end = max(claim.start, first), min(claim.end, last)
                yield msgspec.structs.replace(claim, start=start, end=end, quote=text[start:end])


def _parts(text: str, block: Block) -> tuple[str, tuple[int, int]] | None:
    """The key of a line in small letters and where its value stands: "Architect: X", or a row of two cells."""
    if block.kind == "row":
        spans = cells(text, block)
        if len(spans) != 2 or block.header:
            return None
        key, span = text[slice(*spans[0])].strip(), spans[1]
    else:
        line = LINE.match(text, block.start, block.end)
        if line is None:
            return None
        key, span = line["key"], line.span("value")
    words = text[slice(*span)]
    kept = words.strip().rstrip(".,")
    first = span[0] + len(words) - len(words.lstrip())
    return (key.lower(), (first, first + len(kept))) if kept and len(key.split()) <= KEY_WORDS else None


def _statements(key: str, value: str, signals: Signals) -> Iterator[tuple[Statement, type]]:
    """The sentences that a line stands for, each with the kind of claim that it may make."""
    last = key.split()[-1]
    if value[:1].isupper() or value.startswith("the "):
        lead = _lead(key, last, signals)
        if lead:
            yield Statement(f"{lead} {value}.", len(lead) + 1), EntityRef
    if last in CLASSING:
        lead = next((lead for keys, lead in LEADS if last in keys), "It is a")
        yield Statement(f"{lead} {value}.", len(lead) + 1), Trait
    elif senses(last, "n") and not any(ch.isdigit() for ch in value):
        yield Statement(f"The {key} is {value}.", len(key) + 8), Trait
        if value.islower() and len(value.split()) <= NARROWING_WORDS:
            yield Statement(f"It has a {value} {key}.", len("It has a ")), Trait


# How what a thing is made of, where it lies and how it is now are put.
LEADS = (
    (frozenset({"material", "construction", "structure"}), "It is made of"),
    (frozenset({"location", "site", "position"}), "It is on the"),
    (frozenset({"status"}), "It is"),
)
# A value of so many words may stand before its key: "Admission: free", "Gauge: narrow".
NARROWING_WORDS = 2
AFTER = frozenset("by at in for after of on from to".split())


def _lead(key: str, last: str, signals: Signals) -> str:
    """What stands before a name in a sentence that says the same: "the architect was", "it was named after", "the music
    was by"; "" where nothing is asked for."""
    if last in AFTER:
        return f"It was {key}"
    phrases = [p for words in ([last], key.split()) for p in runs(words)]
    if any(p in signals.nouns["entity"] for p in phrases) or f"{last}s" in signals.nouns["entity"]:
        return f"The {key} was"
    if any(p in signals.products for p in phrases):
        return f"The {key} was by"
    return ""
