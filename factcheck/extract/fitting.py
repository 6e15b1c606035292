"""Whether a claim may be made of its subject at all, and be answered by what answers it: a town is conquered, no title
is; who directs a film is somebody."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from factcheck.extract.kinds import called_so, of_some
from factcheck.extract.mentions import FIRST, PERSONAL, PRONOUNS
from factcheck.extract.scene import Scene
from factcheck.lexicon import mainly, noun_class, senses
from factcheck.models import Claim, Mention
from factcheck.ruleset import Attribute
from factcheck.sorts import alike
from factcheck.values import DateValue, EntityRef


def fitting(claim: Claim, scene: Scene) -> Claim | None:
    """A claim of an attribute that can be said of its subject: its own, or one that the same word signals.

    With `dredged: {verbs: [deepen], subjects: [harbour]}`, "the road was deepened in 1974" says nothing of `dredged`.
    A name that no other attribute takes stays where it may be such a thing. A date stays that of what its verb tells.
    """
    index = scene.signals
    if not any(c.isalnum() for c in claim.subject.text) and claim.subject.kind != "topic":
        return None  # the parser hangs "2003" of "et al. 2003" on a stop
    rule = index.attributes.get(claim.attribute.partition(":")[0])
    if rule is None:
        return claim
    if not _answers(scene, claim, rule):
        return None
    if _said_of(claim.subject.head, rule) and _of_kind(scene, claim.subject, rule.of):
        return claim
    for other in index.attributes.values():
        akin = rule.subjects and (other.kind, other.unit) == (rule.kind, rule.unit)
        signals = (*other.verbs, *other.nouns, *other.adjectives)
        if akin and _said_of(claim.subject.head, other) and claim.predicate in signals:
            return msgspec.structs.replace(claim, attribute=other.id)
    if isinstance(claim.value, DateValue) and rule.of:
        return msgspec.structs.replace(claim, attribute=f"open:{claim.predicate.split(' ')[0]}")
    named = claim.subject.kind == "name" and rule.subjects and _of_kind(scene, claim.subject, rule.of)
    return claim if named and _may_be(scene, claim.subject, rule.subjects) else None


def _said_of(head: str, rule: Attribute) -> bool:
    return not rule.subjects or head in rule.subjects


def _may_be(scene: Scene, subject: Mention, nouns: Iterable[str]) -> bool:
    """May a name that ends in none of some nouns be such a thing; no body is where all of them are things?"""
    wanted = tuple(nouns)
    body = subject.label == "ORG" and not called_so(scene, subject.name)
    return not (body and all(noun_class(one) == "artifact" for one in wanted)) and of_some(scene, subject, wanted)


def _of_kind(scene: Scene, subject: Mention, kinds: tuple[str, ...]) -> bool:
    """May a subject be of one of the dictionary's kinds, as far as is known of it? The things that a rule is about are
    no persons, where it does not say so."""
    if not kinds or subject.kind == "topic":
        return True
    if subject.head in PRONOUNS:
        ship = subject.head in ("she", "her") and "artifact" in kinds
        body = subject.head in ("we", "us") and "group" in kinds
        return ship or body or "person" in kinds or subject.head not in PERSONAL | FIRST
    if subject.kind == "name":
        called = called_so(scene, subject.name)
        if called:
            return any(_fits(noun, kinds) for noun in called)
        # The parser takes many a town and firm for somebody; nobody is called "the Courier".
        broad = {"person", "group", "location"}
        return subject.label != "PERSON" or subject.definite or not broad.isdisjoint({*kinds, *map(noun_class, kinds)})
    named = subject.definite and subject.text.split()[-1][:1].isupper()  # "the Courier" that was sold is no messenger
    return named or not senses(subject.head, "n") or _fits(subject.head, kinds)


def _fits(noun: str, kinds: tuple[str, ...]) -> bool:
    """Is a noun of one of some kinds; a person is an object to the dictionary, and to no rule?"""
    if noun_class(noun) == "person" and "person" not in kinds:
        return noun in kinds
    return any(noun == kind or mainly(noun, kind) or alike(noun, kind) for kind in kinds)


# What the parser takes for one of these does nothing.
NOBODY = frozenset({"EVENT", "DATE", "TIME", "LAW", "LANGUAGE", "WORK_OF_ART", "LOC"})


def _answers(scene: Scene, claim: Claim, rule: Attribute) -> bool:
    """May a name be the answer to "who": not "the Civil War", no single word that the dictionary has for a thing?"""
    if not rule.who or not isinstance(claim.value, EntityRef):
        return True
    name = claim.value.name
    if name.lower() in ABBREVIATED:
        return False
    label = scene.memory.labels.get(name, "")
    if label or " " in name or called_so(scene, name):
        return label not in NOBODY
    word = name.lower()
    known = next((w for w in (word, word.removesuffix("s")) if senses(w, "n")), "")
    return not known or noun_class(known) in WHO


# Ranks whose stop the parser takes for the end of a sentence: "was led by Brig. Gen. Moe".
ABBREVIATED = frozenset("brig maj gen lt col capt sgt adm prof rev gov sen rep".split())
# Kinds of those who do something.
WHO = frozenset({"person", "group", "location", "animal"})
