"""Small reports for the tests: claims and conflicts about things that do not exist."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from factcheck.models import Article, Claim, Conflict, Context, Mention, Report, Side, Tool
from factcheck.report.document import bounds, shown
from factcheck.values import DateValue, EntityRef, Quantity, Trait, Value

TOOL = Tool(name="factcheck", version="0.0", model="none", rules=("rules/test.yaml",), rules_digest="0" * 16)


def year(number: int) -> DateValue:
    """A whole year."""
    return DateValue(date(number, 1, 1).toordinal(), date(number, 12, 31).toordinal(), "year")


def figure(number: float, unit: str = "", step: float = 0.0) -> Quantity:
    """A figure as exact as its step."""
    return Quantity(number - step / 2, number + step / 2, unit, step, stated=(number,), stated_unit=unit)


def article(path: str = "a.txt", text: str = "", **fields: Any) -> Article:
    """An article; its text may be left out."""
    return Article(path=path, text=text, words=len(text.split()), **fields)


def claim(
    value: Value, source: str = "a.txt", *, sentence: str = "", subject: str = "Old Harbour Bridge", **fields: Any
) -> Claim:
    """A claim whose quote is the part of the sentence between brackets: "It opened in [1931]."."""
    sentence = sentence or f"{subject} has it as [{shown(value)}]."
    opened = re.search(r"\[(.*?)\]", sentence, re.DOTALL)
    assert opened is not None, "put the quote in brackets"
    written = sentence[: opened.start()] + opened[1] + sentence[opened.end() :]
    before = fields.pop("sentence_start", 0)
    told: dict[str, Any] = {
        "attribute": "opened",
        "line": 1,
        "column": opened.start() + 1,
        "entity": subject,
        "paragraph": written,
        "context": Context(),
    } | fields
    return Claim(
        subject=Mention(text=subject, start=before + written.find(subject), end=0, name=subject),
        value=value,
        source=source,
        start=before + opened.start(),
        end=before + opened.start() + len(opened[1]),
        quote=opened[1],
        sentence=written,
        sentence_start=before,
        **told,
    )


def side(*claims: Claim, value: str = "") -> Side:
    """One value with the claims that state it; bounds and words are those of the first."""
    _, low, high, unit = bounds(claims[0].value)
    return Side(value or shown(claims[0].value), low, high, unit, claims)


def conflict(*sides: Iterable[Claim] | Side, id: str = "c0ffee", **fields: Any) -> Conflict:
    """A conflict between groups of claims."""
    values = tuple(one if isinstance(one, Side) else side(*one) for one in sides)
    first = values[0].claims[0]
    kinds = {DateValue: "date", Quantity: "figure", Trait: "trait", EntityRef: "entity"}
    told: dict[str, Any] = {
        "rule": "FC001",
        "kind": kinds[type(first.value)],
        "severity": "error",
        "scope": "cross",
        "subject": first.subject.name,
        "mentions": (first.subject.name,),
        "attribute": first.attribute,
        "explanation": "Only one of these can be true.",
    } | fields
    return Conflict(id=id, values=values, **told)


def report(*conflicts: Conflict, articles: Iterable[Article] = (), **fields: Any) -> Report:
    """A report of these conflicts; an article without text for every source that is not given."""
    given = {one.path: one for one in articles}
    inside = tuple(claim for conflict in conflicts for side in conflict.values for claim in side.claims)
    for one in inside:
        if not one.source.endswith(".yaml"):
            given.setdefault(one.source, article(one.source))
    return Report(
        tool=TOOL, articles=tuple(given.values()), claims=fields.pop("claims", inside), conflicts=conflicts, **fields
    )


def two_years(**fields: Any) -> Conflict:
    """One source says 1931, two say 1932."""
    return conflict(
        [claim(year(1931), "a.txt", sentence="Old Harbour Bridge opened to carts in [1931].")],
        [
            claim(year(1932), "b.txt", sentence="The first carts crossed Old Harbour Bridge in [1932]."),
            claim(
                year(1932), "c.txt", sentence="Old Harbour Bridge, open since [1932], still stands.", stance="reported"
            ),
        ],
        **fields,
    )


_NOUNS = (
    "quay pier lock weir barge crane mole basin jetty slipway towpath ferry beacon buoy warehouse customs pilot".split()
)
_VERBS = "carried moved raised joined crossed marked passed served held opened lowered widened".split()
_PLACES = "Northmouth Eastbay Longshore Saltmarsh Greyholm Withy Underhill Farreach".split()


def prose(chance: random.Random, words: int) -> str:
    """Sentences of drawn words, some `words` long, no two texts alike."""
    told = []
    while words > 0:
        length = chance.randint(9, 24)
        drawn = [
            chance.choice(_NOUNS if n % 2 else _VERBS) + chance.choice(("", "s", "ed", "er")) for n in range(length)
        ]
        told.append(f"The {' '.join(drawn)} at {chance.choice(_PLACES)}.")
        words -= length + 3
    return " ".join(told)


def many(
    conflicts: int, *, claims: int = 0, articles: int = 60, chance: random.Random | None = None, words: int = 600
) -> Report:
    """A generated report of any size: half dates, half figures, two or three values with one to three claims each."""
    chance = chance or random.Random(7)  # noqa: S311 - no secret
    texts = [prose(chance, words) for _ in range(articles)]
    sources = [
        article(
            f"articles/{n:04d}.txt",
            text,
            title=f"Notes from {chance.choice(_PLACES)}, part {n}",
            published=f"{2000 + n % 25}",
        )
        for n, text in enumerate(texts)
    ]
    found = tuple(_generated(number, sources, chance) for number in range(conflicts))
    inside = [claim for one in found for side in one.values for claim in side.claims]
    rest = tuple(_lone(number, sources, chance) for number in range(max(0, claims - len(inside))))
    return Report(TOOL, tuple(sources), (*inside, *rest), found, counts={"claims": len(inside) + len(rest)})


def _generated(number: int, sources: list[Article], chance: random.Random) -> Conflict:
    name = f"{chance.choice(_PLACES)} {chance.choice(_NOUNS).title()} {number}"
    values: list[Value]
    if number % 2:
        values = [year(1850 + n) for n in chance.sample(range(150), chance.choice((2, 2, 3)))]
    else:
        values = [figure(n, "meter", 1) for n in chance.sample(range(10, 900), chance.choice((2, 2, 3)))]
    sides = [[_told(value, name, sources, chance) for _ in range(chance.randint(1, 3))] for value in values]
    return conflict(
        *sides,
        id=f"{number:08x}",
        severity=chance.choice(("error", "warning", "note")),
        status=chance.choice(("new", "new", "known", "reopened")),
        explanation=f"{name} has one such value, and no two of the {len(sides)} stated overlap.",
    )


def _told(value: Value, name: str, sources: list[Article], chance: random.Random) -> Claim:
    sentence = f"As {prose(chance, 10)[:-1].lower()}, {name} had [{shown(value)}] in the books of the port."
    around = prose(chance, 60)
    return claim(
        value,
        chance.choice(sources).path,
        sentence=sentence,
        subject=name,
        attribute="opened" if isinstance(value, DateValue) else "length",
        line=chance.randint(1, 90),
        paragraph=f"{around} {sentence.replace('[', '').replace(']', '')}",
    )


def _lone(number: int, sources: list[Article], chance: random.Random) -> Claim:
    return _told(figure(number, "meter", 1), f"Mooring {number}", sources, chance)
