"""Claims of who and where: an entity given as the answer to a question that has one answer.

"The inquiry was chaired by Lord Ames" -> (inquiry, chair, Lord Ames); "the chief arbiter was Max Roth" -> role claims.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from spacy.tokens import Token

from factcheck.extract import making
from factcheck.extract.counting import noun_phrases
from factcheck.extract.date_words import MONTHS
from factcheck.extract.happening import excluded
from factcheck.extract.mentions import FIRST, PRONOUNS
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.signals import in_company, longest
from factcheck.extract.syntax import (
    child,
    is_passive,
    lemma,
    phrase,
    possessor,
    prepositions,
    roles,
    subject_of,
    verb_above,
)
from factcheck.models import Claim, Mention
from factcheck.ruleset import Attribute
from factcheck.values import EntityRef


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """The entity claims of a sentence, verbs first, then role nouns."""
    for token in line.tokens:
        if token.pos_ in ("VERB", "AUX"):
            yield from _of_verb(scene, line, token)
        elif token.pos_ == "NOUN":
            yield from _of_role(scene, line, token)


def _of_verb(scene: Scene, line: Line, verb: Token) -> Iterator[Claim]:
    index = scene.signals.verbs["entity"]
    if not in_company(scene.signals.deeds, lemma(verb), line.forms):
        return
    signals = [words for words in sorted(phrase(verb), key=len, reverse=True) if words in index]
    if not signals:
        return
    parts = roles(verb)
    around = dict(parts)
    for word, token in prepositions(verb):
        around.setdefault(word, token)
    told: set[str] = set()
    for words in signals:
        for attribute in index[words]:
            if attribute.id in told or excluded(attribute, verb):
                continue
            told.add(attribute.id)
            aimed = words.split(" ")[-1]
            if " " in words and aimed in around and aimed != "by" and aimed not in attribute.roles:
                yield from _of_aim(scene, line, attribute, around[aimed], verb, words)
                continue
            subject_role = "agent" if attribute.about == "agent" or words in LIGHT else "patient"
            subject = mention_of(line, parts.get(subject_role))
            for role in attribute.roles:
                answer = around.get(role)
                if subject is not None and answer is not None and answer != parts.get(subject_role):
                    claim = _claim(scene, line, attribute.id, subject, answer, verb, words)
                    if claim is not None:
                        yield claim
                        break


# Verbs with an object that is a part of them: what they tell of is their subject.
LIGHT = frozenset({"take place", "take name", "get name", "breathe last", "meet end", "make landfall"})


def _of_aim(scene: Scene, line: Line, attribute: Attribute, target: Token, verb: Token, words: str) -> Iterator[Claim]:
    """What a signal points at with its last word: "came first in the Cup" says who won the Cup."""
    parts = roles(verb)
    answer = parts.get("agent") or (None if is_passive(verb) else parts.get("patient"))
    subject = mention_of(line, target)
    if subject is None or answer is None or (attribute.subjects and subject.head not in attribute.subjects):
        return
    claim = _claim(scene, line, attribute.id, subject, answer, verb, words)
    if claim is not None:
        yield claim


def _of_role(scene: Scene, line: Line, noun: Token) -> Iterator[Claim]:
    """The holder of a role: "the chief arbiter was X", "X, the chief arbiter", "chief arbiter X"."""
    base = noun.lemma_.lower()
    if not in_company(scene.signals.roles, base, line.forms):
        return
    signal, known = longest(scene.signals.nouns["entity"], noun_phrases(noun))
    attribute = next((a for a in known), None)
    if attribute is None:
        return
    if signal.startswith(("under ", "at ")):
        yield from _of_lead(scene, line, noun, attribute, signal)
        return
    placed = attribute.roles and "agent" not in attribute.roles
    answer = (_place_of(noun, attribute) if placed else None) or _role_holder(noun)
    if answer is None:
        return
    owner = next(
        (mention_of(line, t) for word, t in prepositions(noun) if word in ("of", "for", "at", "in") and t != answer),
        None,
    )
    if owner is None and placed and answer.head.head == noun:
        owner = _bearer(line, noun)
    if owner is None:
        owner = mention_of(line, possessor(noun))
        owner = scene.topic if owner is not None and owner.head in FIRST else owner
    if owner is None and any(c.lower_ in ("a", "an") for c in noun.children):
        return
    verb = verb_above(noun)
    claim = _claim(scene, line, attribute.id, owner or scene.topic, answer, verb, base)
    if claim is not None and any(t == answer for _, t in prepositions(noun)):
        # "In May they moved into rooms at our head office in Orvano" does not say when the head office is there.
        claim = msgspec.structs.replace(claim, context=msgspec.structs.replace(claim.context, time=None))
    if claim is not None:
        yield claim


def _of_lead(scene: Scene, line: Line, noun: Token, attribute: Attribute, signal: str) -> Iterator[Claim]:
    """Under whom something is done, or who is at its head: "under the command of X", "at the helm of it was X"."""
    verb = verb_above(noun)
    behind = next((t for word, t in prepositions(noun) if word == "of"), possessor(noun))
    other = child(verb, "attr", "nsubj", "nsubjpass") if verb is not None else None
    owner, answer = (other, behind) if signal.startswith("under ") else (behind, other)
    subject = mention_of(line, owner)
    claim = _claim(scene, line, attribute.id, subject, answer, verb, signal) if subject and answer else None
    if claim is not None:
        yield claim


def _bearer(line: Line, noun: Token) -> Mention | None:
    """Who is or has what a noun names: "X was a native of Lidden", "X, a native of", "X has its head office in"."""
    if noun.dep_ == "appos":
        return mention_of(line, noun.head)
    if noun.dep_ in ("attr", "dobj") and noun.head.lemma_ in BEARING:
        return mention_of(line, subject_of(noun.head))
    return None


# Whoever has, flies or is what the noun names is the one it is said of.
BEARING = frozenset("be have fly keep make set hold".split())


def _place_of(noun: Token, attribute: Attribute) -> Token | None:
    """Where a thing is: "headquarters in Paris", "its main base was at Brest"."""
    around = dict(reversed(list(prepositions(noun))))
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        around = {**dict(reversed(list(prepositions(noun.head)))), **around}
    return next((around[role] for role in attribute.roles if role in around), None)


def _role_holder(noun: Token) -> Token | None:
    if noun.dep_ in ("nsubj",) and noun.head.lemma_ == "be":
        return child(noun.head, "attr")
    if noun.dep_ == "attr" and noun.head.lemma_ == "be":
        return child(noun.head, "nsubj")
    if noun.dep_ == "appos":
        return noun.head
    return child(noun, "appos")


def _within(line: Line, answer: Token) -> Mention | None:
    """The name of the place that a description stands in: "the Harland yard in Belfast" -> Belfast."""
    for word, token in prepositions(answer):
        if word == "in":
            found = mention_of(line, token)
            if found is not None and found.kind == "name":
                return found
    return None


def _claim(
    scene: Scene, line: Line, attribute: str, subject: Mention, answer: Token, verb: Token | None, word: str
) -> Claim | None:
    """A claim whose value is a name; a description or a pronoun that stands for none is no answer."""
    mention = mention_of(line, answer)
    if mention is not None and mention.kind != "name":
        mention = mention_of(line, child(answer, "appos")) or _within(line, answer) or mention
    if mention is None or mention.kind != "name" or not mention.name or mention.name == subject.name:
        return None
    if mention.name.lower() in MONTHS or mention.head in PRONOUNS or subject.head in ("i", "we", "you", "there"):
        return None
    others = tuple(m for m in making.arguments(line, verb, {answer.i}) if m.start != subject.start)
    return making.claim(
        scene,
        line,
        attribute=attribute,
        value=EntityRef(mention.name),
        subject=subject,
        start=mention.start,
        end=mention.end,
        verb=verb,
        predicate=word,
        others=others,
        context=making.context_of(line, verb, {answer.i}),
    )
