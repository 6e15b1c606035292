"""Lines of a fact box whose label or value needs words of its own to be a statement.

"In force: 1 January 1909" -> came into force; "Manager: Piet Marren (since July 2016)" -> took office; "Fate: scrapped
in 1952" -> scrapped; "Spouse: Piet Marren (m. 1925)" -> married.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract import restated
from factcheck.extract.matter import matter_of
from factcheck.extract.restated import Parse, Statement
from factcheck.extract.scene import Scene
from factcheck.extract.spot import find_values
from factcheck.extract.whole_dates import whole_date
from factcheck.lexicon import is_a, noun_class
from factcheck.models import Block, Claim
from factcheck.values import DateValue, Found

LABELLED = re.compile(r"(?P<label>[A-Z][\w ]{2,30}):\s+(?P<value>\S[^\n]{2,120})")
# What a label says of the matter when a date stands behind it.
SAID = {
    "in force": "came into force",
    "in service": "entered service",
    "out of service": "went out of service",
    "in use": "came into use",
    "in office": "was in office",
    "term": "was in office",
    "term of office": "was in office",
    "tenure": "was in office",
    "date": "took place",
}
OUTCOMES = frozenset({"fate", "status"})
SPOUSES = frozenset({"spouse", "spouses", "wife", "husband", "married"})
HELD = re.compile(r"(?P<who>[A-Z][^()\n]{3,40}?)\s*[(,]\s*(?P<since>since [^()\n]{4,25})\)?")
WED = re.compile(r"(?P<who>[A-Z][^()\n]{3,40}?)\s*\((?:m\.|married|m)\s*(?P<date>[^();,\n]{4,20})")


def claims(scene: Scene, block: Block, parse: Parse) -> Iterator[Claim]:
    """The claims of such a line."""
    text, name = scene.article.text, matter_of(scene).name or _title(scene.article.title)
    line = LABELLED.match(text[block.start : block.end])
    if line is None:
        return
    label, value, at = line["label"].lower().strip(), line["value"], block.start + line.start("value")
    held, wed = HELD.match(value), WED.match(value)
    if label in SAID and name and _may_be(label, name.split()[-1].lower()):
        yield from _said(scene, block, f"{name} {SAID[label]}", (at, value), parse)
    elif label in OUTCOMES and name:
        yield from _put(scene, block, f"{name} was ", at, value[:1].lower() + value[1:].rstrip("."), parse)
    elif label in SPOUSES and name and wed is not None:
        yield from _said(scene, block, f"{name} married {wed['who']}", (at + wed.start("date"), wed["date"]), parse)
    elif held is not None and noun_class(label.split()[-1]) == "person":
        lead = f"{held['who'].strip()} has been {label} "
        yield from _put(scene, block, lead, at + held.start("since"), held["since"], parse)


TITLE = re.compile(r"(?:The )?(?P<name>[A-Z][\w'’ -]{3,50})")


def _title(title: str) -> str:
    """A title that names its matter in words of which some are small: "Orrin Bay cannery strike" -> "the …"."""
    named = TITLE.fullmatch(title)
    return f"the {named['name']}" if named is not None else ""


def _may_be(label: str, head: str) -> bool:
    """May such a label be one of the matter: only what came about has a date?"""
    return label != "date" or is_a(head, "event") or is_a(head, "calamity")


def _said(scene: Scene, block: Block, told: str, value: tuple[int, str], parse: Parse) -> Iterator[Claim]:
    """What is told of the date that a value is, whole."""
    at, words = value
    when = whole_date(words.strip().rstrip(".")) if any(c.isdigit() for c in words) else None
    if when is not None:
        before = "" if when.grain == "range" or when.modifier else "on " if when.grain == "day" else "in "
        yield from _put(scene, block, f"{told} {before}", at, words.strip().rstrip("."), parse)


def _put(scene: Scene, block: Block, lead: str, at: int, words: str, parse: Parse) -> Iterator[Claim]:
    """The date claims of words that stand at a place of the article, with others put before them."""
    values = [Found(at + f.start, at + f.end, f.value) for f in find_values(words) if isinstance(f.value, DateValue)]
    when = whole_date(words) if not values else None
    if when is not None:
        values = [Found(at, at + len(words), when)]
    made = Statement(f"{lead}{words}.", len(lead))
    for claim in restated.claims(scene, made, block, (at, at + len(words)), values, parse):
        if isinstance(claim.value, DateValue) and not claim.attribute.startswith(("open:", "dated")):
            yield claim
