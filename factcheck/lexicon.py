"""What the dictionary knows of single words: synonyms, opposites, kinds of things (WordNet 3.0, data/LICENSE.wordnet).

Parts of speech are WordNet's letters: n noun, v verb, a adjective, r adverb. Senses are the attested ones, most
frequent first; a word that is not in the dictionary has no synonyms and no opposites, and nothing follows from it.
"""

from __future__ import annotations

import gzip
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

# WordNet's lexicographer files of nouns, as far as a claim of kind ("X is a Y") can clash over them.
NOUN_FILES = {
    5: "animal", 6: "artifact", 10: "communication", 11: "event", 13: "food", 14: "group", 15: "location",
    17: "object", 18: "person", 20: "plant", 27: "substance", 28: "time",
}  # fmt: skip


class WordClass(msgspec.Struct, frozen=True):
    """One part of speech: senses by lemma, hypernyms and lexicographer file by sense, antonyms by lemma."""

    senses: dict[str, tuple[int, ...]]
    up: dict[int, tuple[int, ...]]
    file: tuple[int, ...]
    antonyms: dict[str, tuple[str, ...]]


@cache
def _lexicon() -> dict[str, WordClass]:
    packed = files("factcheck").joinpath("data/lexicon.msgpack.gz").read_bytes()
    return msgspec.msgpack.decode(gzip.decompress(packed), type=dict[str, WordClass], strict=False)


def senses(lemma: str, pos: str) -> tuple[int, ...]:
    """The senses of a lemma, most frequent first; empty when the dictionary lacks it."""
    return _lexicon()[pos].senses.get(lemma, ())


@lru_cache(65_536)
def synonymous(a: str, b: str, pos: str) -> bool:
    """Can the two lemmas mean the same? True for equal ones.

    >>> synonymous("start", "begin", "v"), synonymous("start", "finish", "v")
    (True, False)
    """
    return a == b or not set(senses(a, pos)).isdisjoint(senses(b, pos))


@lru_cache(65_536)
def opposite(a: str, b: str, pos: str) -> bool:
    """Are the two lemmas antonyms, directly or through a synonym of their first sense?

    >>> opposite("public", "private", "a"), opposite("public", "large", "a")
    (True, False)
    """
    antonyms = _lexicon()[pos].antonyms
    return b in antonyms.get(a, ()) or a in antonyms.get(b, ())


@cache
def ancestors(sense: int, pos: str = "n") -> frozenset[int]:
    """Every sense above a sense, itself included."""
    up = _lexicon()[pos].up
    found, queue = {sense}, [sense]
    while queue:
        for parent in up.get(queue.pop(), ()):
            if parent not in found:
                found.add(parent)
                queue.append(parent)
    return frozenset(found)


@lru_cache(65_536)
def is_a(lemma: str, kind: str) -> bool:
    """Is the noun, in one of its attested senses, a kind of the other (or a synonym of it)?

    >>> is_a("ferry", "ship"), is_a("ferry", "treaty")
    (False, False)
    >>> is_a("ferry", "boat")
    True
    """
    if lemma == kind:
        return True
    kinds = set(senses(kind, "n"))
    return any(not kinds.isdisjoint(ancestors(s)) for s in senses(lemma, "n"))


@lru_cache(65_536)
def noun_class(lemma: str) -> str:
    """The broad class of a noun's most frequent sense ("person", "artifact", ...), "" where it has none that counts.

    >>> noun_class("actress"), noun_class("dog"), noun_class("idea")
    ('person', 'animal', '')
    """
    first = senses(lemma, "n")[:1]
    return NOUN_FILES.get(_lexicon()["n"].file[first[0]], "") if first else ""


@lru_cache(65_536)
def parents(lemma: str) -> frozenset[int]:
    """The senses right above a noun's first two senses, when they are of a narrow kind."""
    up = _lexicon()["n"].up
    found = {p for s in senses(lemma, "n")[:2] for p in up.get(s, ())}
    return frozenset(p for p in found if len(ancestors(p)) >= NARROW)


# Senses with fewer than this many above them are as wide as "person" or "event" and make nothing alike.
NARROW = 7


# Classes of which no member is a member of the other, where the dictionary knows a noun in one class only.
EXCLUSIVE = frozenset({"person", "animal", "artifact", "communication", "food", "plant", "location"})


@lru_cache(65_536)
def exclusive(a: str, b: str) -> bool:
    """Are two nouns such that nothing is both: one of them a person and the other a thing, a food, an animal?

    >>> exclusive("actress", "dog"), exclusive("singer", "writer"), exclusive("film", "sandwich")
    (True, False, True)
    """
    ours, theirs = _classes(a), _classes(b)
    return len(ours) == len(theirs) == 1 and ours != theirs and ours | theirs <= EXCLUSIVE


def _classes(lemma: str) -> frozenset[str]:
    files = _lexicon()["n"].file
    return frozenset(NOUN_FILES.get(files[s], str(files[s])) for s in senses(lemma, "n")[:2])
