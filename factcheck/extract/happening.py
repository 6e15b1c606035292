"""The event that a verb names, by itself or with its noun: "was signed", "took place", "gave its approval"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from factcheck.extract.bearer import CARRYING, about, owner_of
from factcheck.extract.kinds import meant
from factcheck.extract.matter import matter_of
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.signals import Signals, longest
from factcheck.extract.syntax import (
    child,
    clause_tokens,
    lemma,
    named,
    phrase,
    prepositions,
    roles,
    subject_of,
)
from factcheck.lexicon import noun_class
from factcheck.models import Mention
from factcheck.ruleset import Attribute

# Verbs that name no event of their own: what their subject or complement names counts.
LIGHT = frozenset("be have do get make take come go see become remain stay say tell report include show".split())

Attachment = tuple[str, Mention, Token | None, str]


def of_verb(scene: Scene, line: Line, verb: Token, skip: set[int]) -> Iterator[Attachment]:
    """The event that a verb names of the thing it is said of: what falls may be a tower or a town."""
    for attribute, subject, token, signal in _of_verb(scene, line, verb, skip):
        yield meant(scene, attribute, subject, token, signal), subject, token, signal


def _of_verb(scene: Scene, line: Line, verb: Token, skip: set[int]) -> Iterator[Attachment]:
    """The event that a verb names, going up through infinitives ("agreed to leave") and down through copulas."""
    index = scene.signals
    verb = _leading(index, verb)
    word, known = longest(index.verbs["date"], phrase(verb))
    happening = _event_subject(line, index, verb, skip)
    if happening is not None and happening[0] not in {a.id for a in known}:
        yield happening
        return
    attribute = next((a for a in known if not excluded(a, verb)), None)
    if attribute is not None and "again" not in word and any(c.lower_ == "again" for c in verb.children):
        return
    parts = roles(verb)
    if attribute is not None:
        subject = about(line, attribute, parts, skip, word)
        if subject is not None:
            yield attribute.id, _of_matter(scene, line, parts, subject, word), verb, word
            return
    bearing = _event_object(line, index, verb, skip)
    if bearing is not None:
        yield bearing
        return
    complement = child(verb, "xcomp")
    if complement is not None and not known:
        signal, deeper = longest(index.verbs["date"], phrase(complement))
        if deeper:
            subject = about(line, deeper[0], roles(complement), skip, signal)
            if subject is not None:
                yield deeper[0].id, subject, complement, complement.lemma_.lower()
                return
    if verb.lemma_.lower() in LIGHT:
        return
    if any(c.lower_ in RECURRING for c in verb.children):
        return
    token = parts.get("patient") or parts.get("agent")
    subject = mention_of(line, token)
    if subject is not None and token is not None and token.i not in skip:
        yield f"open:{verb.lemma_.lower()}", subject, verb, verb.lemma_.lower()


def _of_matter(scene: Scene, line: Line, parts: dict[str, Token], subject: Mention, signal: str) -> Mention:
    """What a signal is said of whose own noun is all that is there: "the ribbon was cut", "the first visitors were let
    in" speak of the matter."""
    words = signal.split()
    if {"first", "last"} & set(words[1:]) & set(subject.modifiers) and "patient" in parts:
        host = mention_of(line, parts.get("agent"))
        return host if host is not None and host.start != subject.start else matter_of(scene)
    tool = noun_class(subject.head) in ("artifact", "object", "substance") or subject.head in MAKING
    if subject.name or len(words) < 2 or subject.head not in words or not tool:
        return subject
    return matter_of(scene)


# Words for the making of a thing that is not named beside them.
MAKING = frozenset("construction building work ground sod".split())


def _leading(index: Signals, verb: Token) -> Token:
    """The verb that a signal begins with, of the one it ends with: of "began trading in 1844" the beginning, of "came
    into being" the coming."""
    up = verb.head if verb.dep_ == "xcomp" else verb.head.head if verb.dep_ in ("pobj", "pcomp") else verb
    word, known = longest(index.verbs["date"], phrase(up)) if up != verb and up.pos_ == "VERB" else ("", ())
    return up if known and word.endswith(f" {lemma(verb)}") else verb


def _event_subject(line: Line, index: Signals, verb: Token, skip: set[int]) -> Attachment | None:
    """The event that the subject names, where the verb says only that it came about: "The coronation took place"."""
    if lemma(verb) not in COMING_ABOUT:
        return None
    subject = subject_of(verb)
    _, nouns = longest(index.nouns["date"], named(subject)) if subject is not None else ("", ())
    owner = owner_of(line, subject, skip) if nouns and subject is not None else None
    return (nouns[0].id, owner, verb, subject.lemma_.lower()) if owner is not None and subject is not None else None


# Verbs that say only that the event their subject names came about.
COMING_ABOUT = frozenset("be come happen occur follow take fall hold".split())

# Adverbs of what happens more than once: "was inspected again", "had last been seen".
RECURRING = frozenset(
    "again last also later regularly repeatedly often twice usually sometimes annually still once".split()
)


def _event_object(line: Line, index: Signals, verb: Token, skip: set[int]) -> Attachment | None:
    """The event of a light verb with its noun: "Shareholders gave their approval to the sale in May" -> approved."""
    target = roles(verb).get("patient")
    if target is None or lemma(verb) not in CARRYING or target.i in skip:
        return None
    _, nouns = longest(index.nouns["date"], (target.lemma_.lower(),))
    if not nouns:
        return None
    given = child(verb, "dative")
    for word, token in (*((("to", given),) if given is not None else ()), *prepositions(target), *prepositions(verb)):
        if word in ("of", "to", "for") and token.i not in skip:
            mention = mention_of(line, token)
            if mention is not None:
                return nouns[0].id, mention, verb, target.lemma_.lower()
    agent = mention_of(line, roles(verb).get("agent"))
    return (nouns[0].id, agent, verb, target.lemma_.lower()) if agent is not None else None


def excluded(attribute: Attribute, verb: Token) -> bool:
    """Does the clause hold a word that says something else is meant?"""
    return bool(attribute.excludes) and any(t.lemma_.lower() in attribute.excludes for t in clause_tokens(verb))
