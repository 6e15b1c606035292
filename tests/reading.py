"""Readings and comparisons as short strings, and claims made by hand, for tables of tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import permutations
from typing import Any

import pytest

from factcheck.agreement import show
from factcheck.compare import KINDS, compare
from factcheck.corpus import article_from_text
from factcheck.extract.pipeline import extract
from factcheck.models import Claim, Conflict, Context, Kind, Mention, Stance
from factcheck.reading import NameUse, Reading, Sentence
from factcheck.rules import load_rules
from factcheck.ruleset import RuleSet
from factcheck.values import DateValue, EntityRef, Quantity, Trait, Value

LOUD = ("error", "warning")


def case(name: str, *values: object) -> Any:
    """A row of a table with its name."""
    return pytest.param(*values, id=name)


def bug(name: str, *values: object, why: str) -> Any:
    """A row that says what should be, and is not yet; the day it is, the test says so."""
    return pytest.param(*values, id=name, marks=pytest.mark.xfail(strict=True, reason=why))


@cache
def general() -> RuleSet:
    """The rules that come with the program."""
    return load_rules([], general=True)


@cache
def reading(text: str, name: str = "a", published: str = "") -> Reading:
    """An article as the general rules read it; each is read once a run."""
    (one,) = extract([article_from_text(name, text, published=published)], general())
    return one


def told(claim: Claim) -> str:
    """A claim as "subject | attribute | value", with its stance where it is not simply asserted."""
    subject = claim.subject.name or claim.subject.text
    stance = [] if claim.stance == "asserted" else [claim.stance]
    return " | ".join([subject, claim.attribute, show(claim.value), *stance])


def read(text: str, kind: Kind | None = None, *, published: str = "") -> list[str]:
    """What a text claims, in reading order; with a kind, its claims of that kind alone."""
    claims = sorted(reading(text, published=published).claims, key=lambda c: (c.start, c.end, c.attribute))
    return [told(claim) for claim in claims if kind in (None, KINDS[type(claim.value)])]


def row(conflict: Conflict) -> str:
    """A conflict as "attribute: value / value", its values in alphabetical order."""
    return f"{conflict.attribute}: {' / '.join(sorted(side.value for side in conflict.values))}"


def check(texts: Mapping[str, str] | Sequence[str], published: Mapping[str, str] | None = None) -> list[str]:
    """The errors and warnings between texts (named a, b, c where no names are given), in alphabetical order."""
    named = dict(texts) if isinstance(texts, Mapping) else dict(zip("abcdefgh", texts, strict=False))
    days = published or {}
    readings = [reading(text, name, days.get(name, "")) for name, text in named.items()]
    return rows(readings)


def both_ways(head: str, one: str, other: str) -> list[list[str]]:
    """The errors and warnings between two texts that begin alike, in one order and in the other."""
    return [check(texts) for texts in permutations((head + one, head + other))]


def rows(readings: Sequence[Reading]) -> list[str]:
    """The errors and warnings between readings, in alphabetical order."""
    _, conflicts = compare(readings, general())
    return sorted(row(c) for c in conflicts if c.severity in LOUD)


def year(number: int) -> DateValue:
    """All days of a year."""
    from datetime import date

    return DateValue(date(number, 1, 1).toordinal(), date(number, 12, 31).toordinal(), "year")


def count(number: float, unit: str = "", **more: object) -> Quantity:
    """An exact figure."""
    return Quantity(number, number, unit, stated=(number,), **more)  # type: ignore[arg-type]


def named(name: str, label: str = "") -> Mention:
    """A name as it is written."""
    return Mention(name, 0, len(name), name, name.split()[-1].lower(), label=label, definite=True)


def described(text: str, *modifiers: str, plural: bool = False) -> Mention:
    """A definite description; its last word is its head noun."""
    return Mention(
        text, 0, len(text), "", text.split()[-1].lower(), modifiers, "description", definite=True, plural=plural
    )


def counting(head: str, *modifiers: str, definite: bool = False) -> Mention:
    """What a figure counts."""
    return Mention(
        head, 0, len(head), "", head, modifiers, "description", role="counted", definite=definite, plural=True
    )


# Nothing said of when, where, or in which part.
ANYWHERE = Context()
# The subject of a sentence that names none.
MATTER = Mention("", 0, 0, "", "", kind="topic", definite=True)


def claim(
    subject: Mention | str,
    attribute: str,
    value: Value | int | str,
    *,
    source: str = "a",
    at: int = 0,
    context: Context = ANYWHERE,
    stance: Stance = "asserted",
    others: tuple[Mention, ...] = (),
    section: str = "",
) -> Claim:
    """A claim made by hand: a number is a figure, a string an entity; `at` sets sentences of one source apart."""
    if isinstance(value, str):
        value = EntityRef(value)
    elif isinstance(value, int):
        value = count(value)
    who = named(subject) if isinstance(subject, str) else subject
    return Claim(
        subject=who,
        attribute=attribute,
        value=value,
        source=source,
        start=at,
        end=at + 1,
        quote="x",
        sentence="x",
        sentence_start=at,
        line=1,
        column=at + 1,
        context=context,
        stance=stance,
        others=others,
        section=section,
    )


def article(
    source: str,
    claims: Sequence[Claim] = (),
    *,
    names: Sequence[str] = (),
    title: str = "",
    published: str = "",
    sentences: Sequence[Sentence] = (),
    main: Sequence[str] = (),
    heads: Sequence[str] = (),
) -> Reading:
    """A reading made by hand; the names of its claims are among those it uses."""
    own = [c.subject.name for c in claims if c.subject.name] + [
        c.value.name for c in claims if isinstance(c.value, EntityRef)
    ]
    uses = tuple(NameUse(name, "", 1) for name in sorted({*names, *own}))
    return Reading(
        source, title, published, tuple(claims), tuple(sentences), uses, heads=tuple(heads), main=tuple(main)
    )


def trait(family: str, id: str) -> Trait:
    """A trait."""
    return Trait(family, id)
