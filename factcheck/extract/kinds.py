"""What a verb means of one kind of thing: a tower falls down, a fortress falls to the enemy.

The rules say it of attributes: `said_of: {structure tower: [fall]}`.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.extract.scene import Scene
from factcheck.extract.syntax import lemma, phrase
from factcheck.extract.tokens import Token
from factcheck.lexicon import akin, mainly, noun_class, senses
from factcheck.models import Mention
from factcheck.sorts import alike

# The dictionary's word for what the parser takes a name for.
LABELS = {"PERSON": "person", "ORG": "organization", "GPE": "municipality", "EVENT": "event"}


def meant(scene: Scene, attribute: str, subject: Mention, verb: Token | None, signal: str) -> str:
    """The attribute that a signal means of its subject: the one of the subject's kind, else the one given."""
    index = scene.signals.said_of
    own = verb is not None and signal.split(" ")[0] in (lemma(verb), verb.lemma_.lower())
    told = {signal, *(phrase(verb) if verb is not None and own else ())}
    for words in sorted((w for w in told if w in index and len(w) >= len(signal)), key=lambda w: (-len(w), w)):
        for kind, found in index[words]:
            if _is(scene, subject, kind):
                return found
    return attribute


def _is(scene: Scene, subject: Mention, kind: str) -> bool:
    """Is a subject such a thing: by its head noun, by what its article calls it, by what the parser takes it for?"""
    known = bool(senses(subject.head, "n"))
    heads = {subject.head}
    if not known and subject.name:
        heads |= scene.memory.kinds.get(subject.name, set())
        heads.add(LABELS.get(subject.label, subject.head))
    return any(_fits(head, word) for word in kind.split() for head in heads)


def _fits(head: str, word: str) -> bool:
    """Is a noun such a thing; what is first of all an artifact is no event, though a theatre may be one."""
    if word == "event" and noun_class(head) in ("artifact", "group", "location"):
        return False
    return head == word or mainly(head, word)


def of_some(scene: Scene, subject: Mention, nouns: Iterable[str], said: str = "") -> bool:
    """May a name stand for one of some things, as far as is known: of what its article or the sentence itself (`said`)
    calls it one must be, and who goes by a person's name is none of "ship", "boat"."""
    wanted = tuple(nouns)
    if subject.label == "PERSON" and any(noun_class(one) == "person" for one in wanted):
        return True
    if said and any(akin(said, one) or alike(said, one) for one in wanted):
        return True
    called = called_so(scene, subject.name) - {said}
    if called:
        return any(akin(noun, one) or alike(noun, one) for noun in called for one in wanted)
    broad = BROAD.get(subject.label)
    return broad is None or any(noun_class(one) in broad for one in wanted)


def called_so(scene: Scene, name: str) -> set[str]:
    """The nouns of the dictionary that an article calls a name by."""
    return {noun for noun in scene.memory.kinds.get(name, ()) if senses(noun, "n")}


# What the parser's labels leave open of the dictionary's broad classes; it takes many a ship for a body.
BROAD = {
    "PERSON": frozenset({"person"}),
    "GPE": frozenset({"location", "group", "object"}),
    "NORP": frozenset({"group", "person"}),
}
