"""What an article has mentioned so far, for the pronouns and descriptions that follow."""

from __future__ import annotations

import msgspec

from factcheck.extract.protagonist import Protagonist
from factcheck.lexicon import is_a, noun_class
from factcheck.models import Mention


class Seen(msgspec.Struct):
    """A mention the article has made: the name it stands for, its kinds so far, and where.

    A weak one only narrows another down; no description means one that stands `aside`, in a heading or as the place
    where something is; an `embedded` one is the subject of a clause inside another.
    """

    mention: Mention
    sentence: int
    subject: bool
    kinds: set[str] = set()
    weak: bool = False
    aside: bool = False
    embedded: bool = False


class Memory(msgspec.Struct):
    """The mentions of an article so far, in reading order, and what the article says each name is.

    In one of `ours` those of its letterhead speak themselves ("we were appointed"), in one of a `house` a body of
    itself, with hardly an "I". `theme` is what its questions ask of ("What is X?"), `latest` what the last one asked
    of, `asked` what "it" means in a question or at the beginning of its answer; `spelled` are the names of one word
    that no dictionary has, by their small letters; `learnt` those of which the article says what they are; `nouns` is
    all that anything was called; `sexes` has "she" or "he" of the names that such a pronoun was first taken for.
    """

    seen: list[Seen] = []
    kinds: dict[str, set[str]] = {}
    title: frozenset[str] = frozenset()
    labels: dict[str, str] = {}
    protagonist: Protagonist | None = None
    ours: bool = False
    house: bool = False
    theme: Mention | None = None
    asked: Mention | None = None
    latest: Mention | None = None
    spelled: dict[str, str] = {}
    learnt: dict[str, None] = {}
    nouns: set[str] = set()
    sexes: dict[str, str] = {}

    def add(self, seen: Seen) -> None:
        """Remember a mention that stands for something."""
        seen.kinds = self.kinds.setdefault(seen.mention.name or seen.mention.text, set())
        self.nouns.add(seen.mention.head)
        self.seen.append(seen)

    def titled(self, seen: Seen) -> bool:
        """Is the mention what the article is about, by its title?"""
        words = (seen.mention.name or seen.mention.head).lower().split()
        return bool(self.title) and all(w in self.title for w in words)


def stands_for(mention: Mention, seen: Mention, how: str) -> Mention:
    """A mention given the identity of an earlier one."""
    return msgspec.structs.replace(
        mention,
        name=seen.name,
        kind=seen.kind,
        how=how,
        head=seen.head,
        modifiers=seen.modifiers,
        label=seen.label,
        definite=True,
        near=seen.near,
    )


# How somebody is addressed, which the name of a thing hardly has: "Old Mr Ashgrove".
ADDRESSED = frozenset({"mr", "mrs", "ms", "miss", "mr.", "mrs.", "ms."})


def is_person(seen: Seen) -> bool:
    """Is the mention a human being, by what the article calls it, by label, title or the noun that describes it?"""
    if seen.mention.kind == "name" and not ADDRESSED.isdisjoint(seen.mention.name.lower().split()):
        return True
    if seen.mention.kind == "name" and seen.kinds and not any(is_a(kind, "person") for kind in seen.kinds):
        return False
    if seen.mention.label:
        return seen.mention.label == "PERSON"
    if seen.mention.kind == "description":
        return noun_class(seen.mention.head) == "person"
    return any(noun_class(k) == "person" for k in seen.kinds)


def noun_class_of_label(label: str) -> str:
    """The dictionary's class for the parser's label."""
    return {"PERSON": "person", "ORG": "group", "GPE": "location", "LOC": "location", "EVENT": "event"}.get(label, "")


# What everything may be called, so that it tells nothing of what a description means.
ANYTHING = frozenset("object thing item piece part unit entity whole something sort kind type example one".split())


def learn_kind(memory: Memory, name: str, noun: str) -> None:
    """Remember that the article says what a name is: "X was a programme", "X, a ferry"; not that it is "a thing"."""
    if noun in ANYTHING:
        return
    memory.kinds.setdefault(name, set()).add(noun)
    memory.nouns.add(noun)
    memory.learnt[name] = None
