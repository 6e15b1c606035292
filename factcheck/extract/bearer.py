"""Whom or what an event is said of: "the signing of X", "X's opening", "gave X the green light"."""

from __future__ import annotations

import msgspec

from factcheck.extract.scene import Line, mention_of
from factcheck.extract.syntax import (
    SUBJECTS,
    child,
    lemma,
    named,
    possessor,
    prepositions,
    subject_of,
)
from factcheck.extract.tokens import Token
from factcheck.lexicon import noun_class, senses
from factcheck.models import CASES, RULINGS, Mention
from factcheck.ruleset import Attribute

# Verbs that only carry the event that their object names: "gave its approval", "made the announcement".
CARRYING = frozenset(
    """give grant make get win receive obtain secure reach issue file submit hold deliver put announce see mark
    undergo sign pronounce declare decree""".split()
)


def about(line: Line, attribute: Attribute, parts: dict[str, Token], skip: set[int], signal: str) -> Mention | None:
    """The argument that an attribute is about; a noun of the signal itself is none: who "takes office", the thing that
    "the green light" is given to."""
    lead, rest = signal.split(" ")[0], signal.split()[1:]
    made = parts.get("patient")
    if made is not None and made.dep_ == "nsubj" and made.head.dep_ == "ccomp" and made.head.lemma_.lower() in rest:
        return mention_of(line, made)  # "The court declared the firm bankrupt" tells of the firm, whoever else goes so
    for noun in parts.values():
        if noun.dep_ in SUBJECTS and any(signal.startswith(f"{words} ") for words in named(noun)):
            owner = possessor(noun) if noun.lemma_.lower() not in RULINGS else None
            own = mention_of(line, owner) or mention_of(line, _object(noun, rest, skip))
            towards = BEARING - {"against", "with"} if noun.lemma_.lower() in RULINGS else BEARING
            told = own or _target(line, noun, rest, skip, towards) or _place(line, noun, rest, skip)
            return told or owner_of(line, noun, skip)
    verb = next(iter(parts.values())).head if parts else None
    towards_it = lead in VOTING or signal in TAKING
    if towards_it and rest and attribute.about == "patient" and verb is not None and "agent" not in parts:
        at = next((t for word, t in prepositions(verb) if word == rest[-1] and t.i not in skip), None)
        if at is not None and (aim := mention_of(line, at)) is not None:
            return aim
    if signal in BEGUN_ON and verb is not None:
        begun = next((t for word, t in prepositions(verb) if word == "on" and t.i not in skip), None)
        if begun is not None and (aim := mention_of(line, begun)) is not None:
            return aim
    spent = next((t for t in parts.values() if t.lemma_.lower() in rest), None)
    if spent is not None and attribute.about == "patient" and _is_one_body(spent):
        return mention_of(line, spent)
    if spent is not None and attribute.about == "patient" and not _stays_with_subject(spent, rest):
        mine = mention_of(line, spent)
        if mine is not None and mine.kind == "name":
            return mine  # "won the State Prize" tells of the prize
        if spent.lemma_.lower() in RULINGS:
            inner = owner_of(line, spent, skip)
            if inner is not None and inner.start != (mine.start if mine is not None else -1):
                return inner
            return _case(line, spent, skip) or mention_of(line, parts.get("agent")) or mine
        held = mention_of(line, _held_by(spent))
        if held is not None:
            return held
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


# What these are said of stands behind the "on".
BEGUN_ON = frozenset({"start on", "begin on"})


def _is_one_body(noun: Token) -> bool:
    """Is the object of a signal a body of its own: "started the business", where "started business" is said of who
    did?"""
    pointed = any(c.dep_ in ("det", "poss") and c.lower_ not in ("a", "an", "no") for c in noun.children)
    return noun.dep_ == "dobj" and pointed and noun_class(noun.lemma_.lower()) == "group"


def _stays_with_subject(spent: Token, rest: list[str]) -> bool:
    """Is it told of the subject, whatever stands behind: "made way for", "took place on", not "took the place of"?"""
    return spent.lemma_.lower() == "way" or rest == ["place"]


def _things(token: Token | None) -> Token | None:
    """What a bare number counts: of "sold two of its five ships" the ships, not who sold them."""
    if token is None or token.pos_ != "NUM":
        return token
    return next((t for word, t in prepositions(token) if word == "of"), token)


def _object(noun: Token, signal: list[str], skip: set[int]) -> Token | None:
    """What was done by what a signal names: of "Fire destroyed the mill" the mill."""
    found = child(noun.head, "dobj")
    return found if found is not None and found.i not in skip and found.lemma_.lower() not in signal else None


HAVING = frozenset("have receive get celebrate see undergo".split())


def _held_by(noun: Token) -> Token | None:
    """Whose the noun of a signal is: "the dam's foundation stone"; of "the opera had its premiere at the Opera House"
    the opera."""
    owner = possessor(noun)
    if owner is not None and owner.pos_ == "PRON" and owner.lower_ in ("its", "their") and lemma(noun.head) in HAVING:
        bound = _bound(owner)
        return bound if bound != owner else None
    return owner if owner is not None and owner.pos_ != "PRON" else None


# What those who do this do it to stands behind the preposition: "voted for the act", "ruled on the case".
VOTING = frozenset("vote rule agree".split())
TAKING = frozenset({"make off with", "say yes to"})

# What the noun of a signal is said of stands behind these: "work on the dam", "doors at the mill"; "the go-ahead for".
BEARING = frozenset("of on for at with against".split())


def _place(line: Line, noun: Token, signal: list[str], skip: set[int]) -> Mention | None:
    """The thing at which it came about: "the ribbon was cut at the mill"; not a town."""
    found = _target(line, noun, signal, skip, frozenset({"at"}))
    if found is None:
        around = [t for word, t in prepositions(noun.head) if word == "at" and t.i not in skip]
        found = mention_of(line, around[0]) if around else None
    if found is None or (found.label in ("GPE", "LOC") and not senses(found.head, "n")) or found.head in ENTRANCES:
        return None
    return found if found.name or noun_class(found.head) in ("artifact", "group") else None


# Where one goes into a thing: "the first blast at the northern portal" is that of the tunnel.
ENTRANCES = frozenset("portal entrance mouth".split())

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
        if token.dep_ == "conj" and token.head.i in skip:  # "gave work to 560 men and women"
            continue
        if token.lemma_.lower() not in signal and token.lemma_.lower() != "time":
            mention = mention_of(line, token)
            if mention is not None:
                return mention
    return None


# Of these the "to" says where they went, not what went.
MOTION = frozenset("move transfer return removal relocation flight visit journey".split())


def owner_of(line: Line, noun: Token, skip: set[int]) -> Mention | None:
    """Of what an event noun speaks: "the establishment of X", "X's signing", "the X opening"."""
    for word, token in prepositions(noun):
        near = word in ("of", "for", "to") or (word in ("in", "on") and noun.lemma_.lower() in RULINGS)
        if near and token.i not in skip and not (word == "to" and noun.lemma_ in MOTION):
            mention = mention_of(line, token)
            if mention is not None:
                return _of_another(mention, noun)
    given = noun.lemma_.lower() in RULINGS
    for c in noun.children:
        if c.dep_ in (("compound", "nmod") if given else ("poss", "compound", "nmod")) and c.i not in skip:
            mention = mention_of(line, _bound(c))
            if mention is not None:
                return _of_another(mention, noun)
    return mention_of(line, noun)


def _of_another(mention: Mention, noun: Token) -> Mention:
    """The owner of an event with the word that sets the event apart: of "the earlier Torne outbreak" a Torne that is
    not that of "the Torne outbreak"."""
    apart = tuple(c.lower_ for c in noun.lefts if c.lower_ in OTHER and c.dep_ in ("amod", "det"))
    return msgspec.structs.replace(mention, modifiers=(*mention.modifiers, *apart)) if apart else mention


# Words that set one event apart from others of its kind; "the final" may be the one that all is about.
OTHER = frozenset("another other second third fourth fifth earlier previous later further similar".split())


# What a ruling is given in, where the parser ties it to the verb: "gave its ruling in the case".
GIVEN_IN = CASES | {"appeal"}


def _case(line: Line, ruling: Token, skip: set[int]) -> Mention | None:
    around = (t for word, t in prepositions(ruling.head) if word in ("in", "on") and t.i not in skip)
    return next((mention_of(line, t) for t in around if t.lemma_.lower() in GIVEN_IN), None)


def _bound(own: Token) -> Token:
    """Whom a possessive pronoun of the object stands for: in "the opera had its premiere" the subject."""
    verb = own.head.head
    if own.lower_ == "whose":
        return next((up.head for up in own.ancestors if up.dep_ == "relcl"), own)
    if own.lower_ != "its" or own.head.dep_ != "dobj" or lemma(verb) not in CARRYING | {"have", "celebrate"}:
        return own
    return subject_of(verb) or own
