"""Many claims of one entity come to the rows that all their pairs come to, whatever the claims and rules say."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from random import Random
from typing import Any, TypeVar

import msgspec
import pytest
from msgspec.structs import replace

from factcheck import question
from factcheck.compare import order, paired, rows
from factcheck.matters import Matters
from factcheck.models import SPELL, Anchor, Claim, Conflict, Context, Kind, Mention
from factcheck.ruleset import Attribute, RuleSet, TraitFamily
from factcheck.times import asked_years
from factcheck.values import DateValue, EntityRef, Quantity, Trait, Value
from tests.reading import count, year

Record = TypeVar("Record", Claim, Mention, Context)
Choices = Mapping[str, tuple[Any, ...]]
SOURCES = ("a", "b", "c", "d", "e", "f", "x.yaml")
DAYS = ("", "2001-05-03", "2001-05-03T10:00", "2001-05-09", "2004-01-01")

# What each field of a record may hold; one choice where nothing depends on it, or it is drawn apart.
MENTION: Choices = {
    "text": ("ships",),
    "start": (0,),
    "end": (3,),
    "name": ("", "Ann Bell", "Cy Dale"),
    "head": ("ship", "mayor", "cook"),
    "modifiers": ((), ("new",), ("old", "north"), ("south",)),
    "kind": ("name", "description"),
    "how": ("",),
    "label": ("", "PERSON"),
    "role": ("agent", "patient", "counted", "to", "to", "post", "beside"),
    "definite": (True,),
    "plural": (False,),
    "bare": (False,),
    "near": ((),),
}
SUBJECT: Choices = {
    **MENTION,
    "text": ("Harlan Bridge",),
    "name": ("Harlan Bridge", "Bridge"),
    "head": ("bridge",),
    "how": ("", "“it” is Harlan Bridge"),
    "role": ("",),
}
IN_1931, UNTIL_1931, SINCE_1934 = (
    (year(1931).first, year(1931).last),
    (None, year(1931).last),
    (year(1934).first, None),
)
CONTEXT: Choices = {
    "time": (None, None, IN_1931, UNTIL_1931, SINCE_1934),
    "place": ("", "", "Orley", "Orley; Torvik"),
    "part": ((), ("hull",)),
    "per": ("", "", "year"),
    "phase": ("", "", SPELL),
    "method": ("", "", "survey"),
}
CLAIM: Choices = {
    "subject": (),
    "attribute": (),
    "value": (),
    "source": SOURCES,
    "start": (),
    "end": (),
    "quote": ("", "it"),
    "sentence": ("", "It is."),
    "sentence_start": (0, 20, 40),
    "line": (1, 2),
    "column": (1, 2),
    "context": (),
    "stance": ("asserted", "asserted", "reported"),
    "entity": ("Harlan Bridge", "Harlan Bridge", "Harlan Bridge", "Dorvik Bridge"),
    "link": ("", "a short form"),
    "others": (),
    "words": ((), ("ship",)),
    "paragraph": ("", "It is."),
    "derived": ("", "", "four years after 1930"),
    "predicate": ("open", "become mayor", "become chief"),
    "section": ("", "History"),
    "anchor": (None, None, Anchor(Mention("it", 0, 2, "it"), "", "after", 0, 1, "after it")),
}
NAMES = (frozenset[str](), frozenset({"Ann Bell"}), frozenset({"Cy Dale", "Orley"}))
WORDS = (frozenset[str](), frozenset({"orley"}), frozenset({"bridge"}))
ABOUT: Choices = {
    "names": NAMES,
    "neighbours": (),
    "titles": WORDS,
    "heads": WORDS,
    "main": NAMES,
    "leads": WORDS,
    "years": (frozenset[int](), frozenset({1931}), frozenset({1934})),
    "kinds": (),
    "fresh": (),
    "wide": (),
}
VALUES: Mapping[str, tuple[Value, ...]] = {
    "length": (count(40), count(41), count(50), Quantity(45.0, None, bound="over", stated=(45.0,))),
    "share": tuple(Quantity(n - 0.5, n + 0.5, unit="percent", step=1, stated=(n,)) for n in (40.0, 60.0)),
    "opened": (year(1931), year(1934), DateValue(year(1930).first, year(1939).last, "decade")),
    "took_office": (year(1931), year(1934)),
    "visit": (year(1931), year(1934), DateValue(None, None)),
    "role:mayor": tuple(EntityRef(n, n) for n in ("Ann Bell", "Bell", "Cy Dale", "Peru")),
    "owner": tuple(EntityRef(n, n) for n in ("Ann Bell", "Bell", "Cy Dale", "Peru")),
    "scope": tuple(Trait("scope", n) for n in ("wide", "narrow", "odd")),
}
RULED: Mapping[str, Kind] = {"length": "figure", "share": "figure", "opened": "date", "took_office": "date"}
# So many draws of each attribute: one in ten or more comes to rows.
CASES = 400
# What every claim has of its own, and what nothing reads.
PLACES = {"source", "start", "end", "sentence_start", "line", "column", "attribute", "value"} | {
    "quote", "sentence", "words", "paragraph", "section", "link"
}  # fmt: skip
FLAGS = [field.name for field in msgspec.structs.fields(Attribute) if field.type is bool and field.name != "single"]


@pytest.mark.parametrize(
    ("choices", "record"), [(MENTION, Mention), (CLAIM, Claim), (CONTEXT, Context), (ABOUT, Matters)]
)
def test_every_field_is_drawn(choices: Choices, record: type[msgspec.Struct]) -> None:
    """One that is new has to be drawn below, lest a crowd should not know that it is read."""
    assert set(choices) == set(record.__struct_fields__)


class Draw:
    """Claims of an attribute and what is known of their articles, out of a seed: most are alike."""

    def __init__(self, attribute: str, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - the seed is the name of the case
        self.attribute = attribute
        flags = {flag: self.random.random() < 0.4 for flag in FLAGS}
        ruled = (Attribute(n, k, tolerance=self.random.choice((0.0, 0.03)), **flags) for n, k in RULED.items())  # type: ignore[arg-type]
        self.rules = RuleSet(
            attributes=(*ruled, Attribute("owner", "entity", recurs=True, topical=flags["topical"])),
            traits=(TraitFamily("scope", {}, opposites=(("wide", "narrow"),)),),
        )
        self.published = {source: self.random.choice(DAYS) for source in SOURCES}
        self.claims = sorted(self.draw_claims(), key=order)
        self.about = self.draw_matters()

    def fields(self, choices: Choices) -> dict[str, Any]:
        return {name: self.random.choice(of) for name, of in choices.items() if of}

    def parts(self) -> dict[str, Any]:
        """All of a claim but its place and its value."""
        others = tuple(Mention(**self.fields(MENTION)) for _ in range(self.random.choice((0, 1, 1, 2))))
        if self.attribute.startswith("role:"):
            others = tuple(replace(m, role="post") for m in others[:1])
        subject, context = Mention(**self.fields(SUBJECT)), Context(**self.fields(CONTEXT))
        made = {"attribute": self.attribute, "subject": subject, "context": context, "others": others}
        return self.fields(CLAIM) | made

    def draw_claims(self) -> list[Claim]:
        common = Claim(**self.parts(), value=self.random.choice(VALUES[self.attribute]), start=0, end=1)
        others = [self.changed(common) for _ in range(2)]
        claims = []
        for start in range(self.random.randint(3, 12)):
            places = {name: self.random.choice(CLAIM[name]) for name in ("source", "sentence_start")}
            value = self.random.choice(VALUES[self.attribute])
            like = self.random.choice((common, common, *others))
            claims.append(replace(like, value=value, start=start, end=start + 1, **places))
        return claims

    def changed(self, claim: Claim) -> Claim:
        """The claim with one thing about it changed."""
        part = self.random.choice(("subject", "context", "context", "others", "others", "others", ""))
        if part == "others":
            return replace(claim, others=tuple(self.turned(mention, MENTION) for mention in claim.others))
        if part:
            turned = self.turned(getattr(claim, part), SUBJECT if part == "subject" else CONTEXT)
            return replace(claim, **{part: turned})
        return self.turned(claim, {name: of for name, of in CLAIM.items() if name not in PLACES})

    def turned(self, record: Record, choices: Choices) -> Record:
        """The record with another choice for one of its fields."""
        name, of = self.random.choice([(name, of) for name, of in choices.items() if len(set(of)) > 1])
        return replace(record, **{name: self.random.choice(of)})

    def draw_matters(self) -> Matters:
        drawn: dict[str, Any] = {
            name: {source: self.random.choice(of) for source in SOURCES} for name, of in ABOUT.items() if of
        }
        one, *near = self.random.sample(SOURCES[:-1], self.random.choice((1, 2, 3)))
        neighbours = {one: frozenset(near)} | {other: frozenset({one}) for other in near}
        fresh = frozenset(source for source in SOURCES if self.random.random() < 0.5)
        wide = self.random.random() < 0.5
        return Matters(**drawn, neighbours=neighbours, kinds={}, fresh=fresh, wide=wide)

    def beside(self, i: int, j: int, k: int) -> bool:
        """Is claim k of the same entity as both, in an article of neither, and before or after both?"""
        one, other, third = (self.claims[n] for n in (i, j, k))
        return one.entity == third.entity and third.source not in (one.source, other.source) and (i < k) == (j < k)

    def rows(self, crowd: int) -> list[Conflict]:
        """The rows, where so many claims of one entity are a crowd."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(question, "CROWD", crowd)
            pairs = list(paired(self.claims, self.rules, self.about, self.published))
        return sorted(rows(pairs, self.claims, self.rules), key=lambda row: (row.id, row.evidence))


@pytest.mark.parametrize("attribute", VALUES)
def test_the_rows_of_a_crowd_are_those_of_all_pairs(attribute: str) -> None:
    told = 0
    for seed in range(CASES):
        draw = Draw(attribute, seed)
        every = draw.rows(1000)
        assert draw.rows(2) == every, seed
        told += bool(every)
    assert told > CASES // 10


@pytest.mark.parametrize("attribute", VALUES)
def test_claims_of_one_kind_compare_alike_with_those_of_other_articles(attribute: str) -> None:
    alike = 0
    for seed in range(3 * CASES):
        draw = Draw(attribute, seed)
        every = range(len(draw.claims))
        asked = question.question(attribute, every, draw.claims, draw.rules, draw.about, draw.published)
        assert asked is not None
        values = {claim.value for claim in draw.claims}
        kinds = [question.kind_of(asked, asked_years(every, draw.claims), values, i) for i in every]
        for i, j in combinations(every, 2):
            if kinds[i] == kinds[j] and draw.claims[i].entity == draw.claims[j].entity:
                others = [k for k in every if k not in (i, j) and draw.beside(i, j, k)]
                alike += len(others)
                assert [verdict(asked, i, k) for k in others] == [verdict(asked, j, k) for k in others], seed
    assert alike > CASES


def verdict(asked: question.Question, i: int, k: int) -> tuple[object, ...] | None:
    """What is judged of two claims, whichever comes first, but for which they are."""
    pair = question.judged(asked, min(i, k), max(i, k))
    return (pair.verdict, pair.why, pair.same) if pair is not None else None
