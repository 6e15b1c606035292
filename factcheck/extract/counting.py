"""What a number counts or measures: its noun, its core, and whether it is only a part of another number."""

from __future__ import annotations

import msgspec
from spacy.tokens import Span, Token

from factcheck.extract.mentions import mention
from factcheck.extract.scene import Line
from factcheck.extract.syntax import governors, prepositions, subject_of
from factcheck.lexicon import noun_class
from factcheck.models import Mention
from factcheck.values import Quantity

# Nouns for human beings that the dictionary knows first as something else.
PEOPLE = frozenset(
    """people person man woman child life soul body victim passenger civilian soldier resident inhabitant worker
    villager
    officer student protester demonstrator policeman patient guest neighbour neighbor islander""".split()
)
NUMBER_NOUNS = frozenset({"number", "total", "count", "figure"})
BEFORE_NOUNS = frozenset({"nummod", "compound", "quantmod", "amod", "npadvmod", "advmod"})
AMOUNTS = frozenset({"NUM", "NOUN", "PROPN", "SYM"})
DIMENSIONS = {
    "meter": "[length]", "meter ** 2": "[length] ** 2", "meter ** 3": "[length] ** 3", "kilogram": "[mass]", "gram":
    "[mass]",
    "second": "[time]", "kelvin": "[temperature]", "meter / second": "[speed]", "degree_Celsius": "[temperature]",
}  # fmt: skip


def unit_class(value: Quantity) -> str:
    """What sort of figure a value is, as rules name it: "count", "money", "percent", or the dimension of a measure.

    >>> unit_class(Quantity(3, 3)), unit_class(Quantity(3, 3, unit="USD")), unit_class(Quantity(3, 3, unit="meter **
    2"))
    ('count', 'money', '[length] ** 2')
    """
    if not value.unit:
        return "count"
    if value.unit in ("percent", "%"):
        return "percent"
    if len(value.unit) == 3 and value.unit.isupper():
        return "money"
    return DIMENSIONS.get(value.unit, value.unit)


def counted_noun(span: Span) -> Token | None:
    """The noun that a bare number counts.

    "fifty-four helicopters", "400 of the troops", "her songs, 112 in number", "the number of visitors peaked at 83".
    """
    root = span.root
    up = root
    while up.dep_ in BEFORE_NOUNS and up.head.i >= up.i and up.head != up:
        up = up.head
        if up.i >= span.end and up.pos_ in ("NOUN", "PROPN"):
            return up
    for word, token in prepositions(root):
        if word == "of" and token.pos_ in ("NOUN", "PROPN"):
            return token
        if word == "in" and token.lower_ in ("number", "all", "total") and root.dep_ in ("appos", "npadvmod", "nummod"):
            return root.head if root.head.pos_ == "NOUN" else None
    following = span.doc[span.end] if span.end < len(span.doc) else None
    if following is not None and following.pos_ == "NOUN" and following.tag_ == "NNS":
        return following
    return number_of(root)


def number_of(root: Token) -> Token | None:
    """The noun behind "the number of X peaked at 83,000"."""
    verb = next((up for up in governors(root) if up.pos_ in ("VERB", "AUX")), None)
    subject = subject_of(verb) if verb is not None else None
    if subject is None or subject.lemma_.lower() not in NUMBER_NOUNS:
        return None
    return next((t for word, t in prepositions(subject) if word == "of"), None)


def core(span: Span) -> Token:
    """The number or unit that a measure hangs on, past words of bound: of "up to $200,000" the amount."""
    if span.root.pos_ in AMOUNTS:
        return span.root
    return next((t for t in reversed(list(span)) if t.pos_ in AMOUNTS), span.root)


def is_part(span: Span) -> bool:
    """Is the number a part of another: "three of the twelve", "96 died (74 passengers, 22 crew)", "only 37 events"?"""
    if any(n.like_num for word, t in prepositions(span.root) if word == "of" for n in t.subtree if n.i >= span.end):
        return True
    if span.start and span.doc[span.start - 1].lower_ == "only":
        return True
    before = span.doc[: span.start]
    opened = max((t.i for t in before if t.text == "("), default=-1)
    closed = max((t.i for t in before if t.text == ")"), default=-1)
    return opened > closed and any(t.like_num for t in span.doc[span.sent.start : opened])


def what_is_counted(line: Line, counted: Token, root: Token) -> Mention:
    """The things counted as a mention, without the number; "six of our people" points at no whole, "all six of"
    does."""
    raw = mention(counted, {})
    if any(word == "of" and token == counted for word, token in prepositions(root)):
        raw = msgspec.structs.replace(raw, definite=any(t.lower_ == "all" for t in root.children))
    numbers = {t.lower_ for t in counted.subtree if t.like_num or t.pos_ == "NUM"}
    kept = tuple(m for m in raw.modifiers if m not in numbers and m.lower() not in numbers)
    return msgspec.structs.replace(raw, start=raw.start + line.at, end=raw.end + line.at, modifiers=kept, name="")


def counts_people(lemma: str) -> bool:
    """Does a noun stand for human beings?"""
    return lemma in PEOPLE or noun_class(lemma) == "person"


def noun_phrases(noun: Token) -> tuple[str, ...]:
    """A noun's lemma and its longer forms: "prize fund", "loss of life"; "margin of vote", "by vote" for the votes in
    "by a margin of 40 votes", "by 40 votes"."""
    lemma = noun.lemma_.lower()
    found = [lemma]
    found += [
        f"{c.lemma_.lower()} {lemma}" for c in noun.children if c.i < noun.i and c.dep_ in ("compound", "amod", "nmod")
    ]
    found += [f"{lemma} of {t.lemma_.lower()}" for word, t in prepositions(noun) if word == "of"]
    if noun.dep_ == "pobj":
        above = noun.head
        found.append(f"{above.lower_} {lemma}")
        if above.lower_ == "of":
            found.append(f"{above.head.lemma_.lower()} of {lemma}")
    return tuple(found)
