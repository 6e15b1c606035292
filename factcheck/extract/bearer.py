"""Whom or what an event is said of: "the signing of X", "X's opening", "gave X the green light"."""

from __future__ import annotations

from spacy.tokens import Token

from factcheck.extract.scene import Line, mention_of
from factcheck.extract.syntax import (
    SUBJECTS,
    child,
    lemma,
    possessor,
    prepositions,
    subject_of,
)
from factcheck.lexicon import noun_class, senses
from factcheck.models import Mention
from factcheck.ruleset import Attribute

# Verbs that only carry the event that their object names: "gave its approval", "made the announcement".
CARRYING = frozenset(
    """give grant make get win receive obtain secure reach issue file submit hold deliver put announce see mark
    undergo sign""".split()
)


def about(line: Line, attribute: Attribute, parts: dict[str, Token], skip: set[int], signal: str) -> Mention | None:
    """The argument that an attribute is about; a noun of the signal itself is none: who "takes office", the thing that
    "the green light" is given to."""
    lead, rest = signal.split(" ")[0], signal.split()[1:]
    for noun in parts.values():
        if rest and noun.lemma_.lower() == lead and noun.dep_ in SUBJECTS:
            own = mention_of(line, possessor(noun)) or mention_of(line, _object(noun, rest, skip))
            told = own or _target(line, noun, rest, skip, BEARING) or _place(line, noun, rest, skip)
            return told or owner_of(line, noun, skip)
    spent = next((t for t in parts.values() if t.lemma_.lower() in rest), None)
    if spent is not None and attribute.about == "patient":
        found = _target(line, spent, rest, skip, AIMED) or _place(line, spent, rest, skip)
        if found is not None:
            return found
    for role in ("agent", "patient") if attribute.about == "agent" or spent is not None else ("patient", "agent"):
        token = _things(parts.get(role))
        if token is not None and token.i not in skip and token.lemma_.lower() not in rest:
            mention = mention_of(line, token)
            if mention is not None:
                return mention
    return mention_of(line, spent) if spent is not None and spent.dep_ in SUBJECTS else None


def _things(token: Token | None) -> Token | None:
    """What a bare number counts: of "sold two of its five ships" the ships, not who sold them."""
    if token is None or token.pos_ != "NUM":
        return token
    return next((t for word, t in prepositions(token) if word == "of"), token)


def _object(noun: Token, signal: list[str], skip: set[int]) -> Token | None:
    """What was done by what a signal names: of "Fire destroyed the mill" the mill."""
    found = child(noun.head, "dobj")
    return found if found is not None and found.i not in skip and found.lemma_.lower() not in signal else None


# What the noun of a signal is said of stands behind these: "work on the dam", "doors at the mill"; "the go-ahead for".
BEARING = frozenset("of on for at with against".split())


def _place(line: Line, noun: Token, signal: list[str], skip: set[int]) -> Mention | None:
    """The thing at which it came about: "the ribbon was cut at the mill"; not a town."""
    found = _target(line, noun, signal, skip, frozenset({"at"}))
    if found is None:
        around = [t for word, t in prepositions(noun.head) if word == "at" and t.i not in skip]
        found = mention_of(line, around[0]) if around else None
    if found is None or (found.label in ("GPE", "LOC") and not senses(found.head, "n")):
        return None
    return found if found.name or noun_class(found.head) in ("artifact", "group") else None


AIMED = frozenset("of on to for against".split())


def _target(line: Line, noun: Token, signal: list[str], skip: set[int], words: frozenset[str]) -> Mention | None:
    """What a noun of a signal, or the verb it completes, points at: "gave the dam the green light", "broke ground on
    the bridge"."""
    dative = child(noun.head, "dative") if noun.dep_ == "dobj" else None
    around = [("to", dative)] if dative is not None and dative.pos_ in ("NOUN", "PROPN", "PRON") else []
    of_verb = [(word, token) for word, token in prepositions(noun.head) if word in AIMED]
    for word, token in (*around, *prepositions(noun), *of_verb):
        if word not in words or token.i in skip or token.ent_type_ in ("DATE", "TIME"):
            continue
        if token.lemma_.lower() not in signal:
            mention = mention_of(line, token)
            if mention is not None:
                return mention
    return None


# Of these the "to" says where they went, not what went.
MOTION = frozenset("move transfer return removal relocation flight visit journey".split())


def owner_of(line: Line, noun: Token, skip: set[int]) -> Mention | None:
    """Of what an event noun speaks: "the establishment of X", "X's signing", "the X opening"."""
    for word, token in prepositions(noun):
        if word in ("of", "for", "to") and token.i not in skip and not (word == "to" and noun.lemma_ in MOTION):
            mention = mention_of(line, token)
            if mention is not None:
                return mention
    for c in noun.children:
        if c.dep_ in ("poss", "compound", "nmod") and c.i not in skip:
            mention = mention_of(line, _bound(c))
            if mention is not None:
                return mention
    return mention_of(line, noun)


def _bound(own: Token) -> Token:
    """Whom a possessive pronoun of the object stands for: in "the opera had its premiere" the subject."""
    verb = own.head.head
    if own.lower_ == "whose":
        return next((up.head for up in own.ancestors if up.dep_ == "relcl"), own)
    if own.lower_ != "its" or own.head.dep_ != "dobj" or lemma(verb) not in CARRYING | {"have", "celebrate"}:
        return own
    return subject_of(verb) or own
