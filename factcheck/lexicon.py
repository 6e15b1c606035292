"""What the dictionary knows of single words: synonyms, opposites, kinds of things (WordNet 3.0, data/LICENSE.wordnet).

Parts of speech are WordNet's letters: n noun, v verb, a adjective, r adverb. Senses are the attested ones, most
frequent first; a word that is not in the dictionary has no synonyms and no opposites, and nothing follows from it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

import msgspec

# WordNet's lexicographer files of nouns, as far as a claim of kind ("X is a Y") can clash over them.
NOUN_FILES = {
    5: "animal", 6: "artifact", 10: "communication", 11: "event", 13: "food", 14: "group", 15: "location",
    17: "object", 18: "person", 20: "plant", 27: "substance", 28: "time",
}  # fmt: skip


class WordClass(msgspec.Struct, frozen=True):
    """One part of speech as two tables of sorted lines, which are searched as they are and never taken apart as a
    whole.

    `words` has a lemma, its senses and its antonyms, of verbs also the nouns for who does it, of nouns the verbs for
    what is done, of adverbs the adjectives that they are made of; `above` a sense, its lexicographer file, its
    hypernyms (of an adjective the one that it is like) and the senses opposite to it.
    """

    words: bytes
    above: bytes


@cache
def _lexicon() -> dict[str, WordClass]:
    packed = files("factcheck").joinpath("data/lexicon.msgpack").read_bytes()
    return msgspec.msgpack.decode(packed, type=dict[str, WordClass])


def fields(table: bytes, key: str) -> list[str]:
    """The fields behind a key in a table of sorted lines, none where it lacks the key.

    >>> fields(b"ferry\\t12,7\\tabc\\nship\\t12\\t\\n", "ship")
    ['12', '']
    """
    wanted, low, high = key.encode("utf-8", "surrogatepass"), 0, len(table)
    while low < high:
        start = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = table.index(b"\n", start)
        found, _, rest = table[start:end].partition(b"\t")
        if found == wanted:
            return rest.decode().split("\t")
        low, high = (end + 1, high) if found < wanted else (low, start)
    return []


@lru_cache(65_536)
def senses(lemma: str, pos: str) -> tuple[int, ...]:
    """The senses of a lemma, most frequent first; empty when the dictionary lacks it.

    >>> senses("ceasefire", "n") == senses("cease-fire", "n") != ()
    True
    """
    return _numbers((fields(_lexicon()[pos].words, HYPHENED.get(lemma, lemma)) or [""])[0])


# Nouns that are written as one word today, and with a hyphen in the dictionary: those of its hyphened nouns that 900
# articles of our own have so.
HYPHENED = {"ceasefire": "cease-fire", "borehole": "bore-hole", "flyby": "fly-by"}


@lru_cache(65_536)
def _antonyms(lemma: str, pos: str) -> frozenset[str]:
    return frozenset((fields(_lexicon()[pos].words, lemma) or ["", ""])[1].split(",")) - {""}


@lru_cache(65_536)
def _above(sense: int, pos: str = "n") -> tuple[int, tuple[int, ...]]:
    """The lexicographer file of a sense, and the senses right above it."""
    file, up, *_ = fields(_lexicon()[pos].above, f"{sense:06d}")
    return int(file), _numbers(up)


@lru_cache(65_536)
def _facing(sense: int, pos: str) -> tuple[int, ...]:
    """The senses opposite to a sense."""
    return _numbers("".join(fields(_lexicon()[pos].above, f"{sense:06d}")[2:3]))


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split(","))) if text else ()


@lru_cache(65_536)
def synonymous(a: str, b: str, pos: str) -> bool:
    """Can the two lemmas mean the same? True for equal ones.

    >>> synonymous("start", "begin", "v"), synonymous("start", "finish", "v")
    (True, False)
    """
    return a == b or not set(senses(a, pos)).isdisjoint(senses(b, pos))


@lru_cache(65_536)
def opposite(a: str, b: str, pos: str) -> bool:
    """Are the two lemmas antonyms, or their senses kinds of such: "enormous" and "tiny", as "large" and "small" are?

    Of 600 pairs of words that stand for each other in rewordings of one text this calls none opposite.

    >>> opposite("public", "private", "a"), opposite("public", "large", "a")
    (True, False)
    >>> opposite("enormous", "tiny", "a"), opposite("rapidly", "slowly", "r"), opposite("soar", "plunge", "v")
    (True, True, True)
    """
    if b in _antonyms(a, pos) or a in _antonyms(b, pos):
        return True
    if pos == "r" and any(opposite(x, y, "a") for x in _adjectives(a) for y in _adjectives(b)):
        return True
    theirs = _meant(b, pos)
    return any(not theirs.isdisjoint(_facing(sense, pos)) for sense in _meant(a, pos))


# So many senses of a word are meant where its opposite is asked for, and so many steps up from each: right above a
# "cost" stands the opposite of what stands above a "yield".
MEANT = 3
STEPS_UP = {"n": 0, "v": 2, "a": 1, "r": 0}


def _meant(lemma: str, pos: str) -> frozenset[int]:
    """The first senses of a lemma and those a step or two above them."""
    found = layer = set(senses(lemma, pos)[:MEANT])
    for _ in range(STEPS_UP[pos]):
        layer = {up for sense in layer for up in _above(sense, pos)[1]}
        found = found | layer
    return frozenset(found)


@lru_cache(65_536)
def _adjectives(adverb: str) -> frozenset[str]:
    """The adjectives that an adverb is made of."""
    return frozenset(name for field in fields(_lexicon()["r"].words, adverb)[2:] for name in field.split(","))


@lru_cache(65_536)
def opposed(a: str, b: str) -> bool:
    """Is one of two nouns a kind of the other's opposite?

    >>> opposed("civilian", "soldier"), opposed("miner", "worker")
    (True, False)
    """
    return any(is_a(x, other) for one, x in ((a, b), (b, a)) for other in _antonyms(one, "n"))


@lru_cache(65_536)
def doers(verb: str) -> frozenset[str]:
    """The nouns for the persons who do what a verb says.

    >>> sorted(doers("command")), sorted(doers("umpire")), sorted(doers("convict"))
    (['commandant', 'commander'], ['umpire'], [])
    """
    return frozenset(name for field in fields(_lexicon()["v"].words, verb)[2:] for name in field.split(","))


@lru_cache(65_536)
def doing(noun: str) -> frozenset[str]:
    """The verbs of what is done where there is such a thing, in the main senses of both.

    >>> "vaccinate" in doing("vaccine"), "arrest" in doing("arrest"), doing("river")
    (True, True, frozenset())
    """
    return frozenset(verb for field in fields(_lexicon()["n"].words, noun)[2:] for verb in field.split(","))


@cache
def ancestors(sense: int, pos: str = "n") -> frozenset[int]:
    """Every sense above a sense, itself included."""
    found, queue = {sense}, [sense]
    while queue:
        for parent in _above(queue.pop(), pos)[1]:
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
def mainly(lemma: str, kind: str) -> bool:
    """Is the noun, in one of its two most frequent senses, a kind of the other?

    >>> mainly("tower", "structure"), mainly("town", "structure")
    (True, False)
    """
    kinds = set(senses(kind, "n"))
    return any(not kinds.isdisjoint(ancestors(s)) for s in senses(lemma, "n")[:2])


@lru_cache(65_536)
def noun_class(lemma: str) -> str:
    """The broad class of a noun's most frequent sense ("person", "artifact", ...), "" where it has none that counts.

    >>> noun_class("actress"), noun_class("dog"), noun_class("idea")
    ('person', 'animal', '')
    """
    first = senses(lemma, "n")[:1]
    return NOUN_FILES.get(_above(first[0])[0], "") if first else ""


@lru_cache(65_536)
def classes(lemma: str) -> frozenset[int]:
    """The lexicographer files of all senses of a noun, by number; empty when the dictionary lacks it.

    >>> classes("club") & classes("tournament")
    frozenset()
    """
    return frozenset(_above(sense)[0] for sense in senses(lemma, "n"))


@lru_cache(65_536)
def parents(lemma: str) -> frozenset[int]:
    """The senses right above a noun's first two senses, when they are of a narrow kind."""
    found = {p for s in senses(lemma, "n")[:2] for p in _above(s)[1]}
    return frozenset(p for p in found if len(ancestors(p)) >= NARROW)


# Senses with fewer than this many above them are as wide as "person" or "event" and make nothing alike.
NARROW = 7


@lru_cache(65_536)
def verb_files(verb: str) -> frozenset[int]:
    """The lexicographer files of a verb's main senses, by number: 36 is of making, 40 of having.

    >>> 36 in verb_files("build"), 40 in verb_files("receive"), 36 in verb_files("walk")
    (True, True, False)
    """
    return frozenset(_above(sense, "v")[0] for sense in senses(verb, "v")[:2])


@lru_cache(65_536)
def relational(adjective: str) -> bool:
    """Does the adjective, in its first sense, say what a thing has to do with, not how it is?

    >>> relational("scientific"), relational("preliminary")
    (True, False)
    """
    return any(_above(sense, "a")[0] == PERTAINING for sense in senses(adjective, "a")[:1])


# WordNet's lexicographer file of relational adjectives.
PERTAINING = 1


@lru_cache(65_536)
def narrower(noun: str, kind: str) -> bool:
    """Is the noun for a thing, in its first sense, a kind of the other in its first, which is no wide one?

    >>> narrower("chapel", "building"), narrower("lorry", "vehicle"), narrower("lorry", "thing")
    (True, True, False)
    """
    if noun_class(noun) not in ("artifact", "person", "animal", "plant", "food", "substance"):
        return False
    ours, theirs = senses(noun, "n")[:1], senses(kind, "n")[:1]
    return ours != theirs and any(t in ancestors(o) and len(ancestors(t)) >= NARROW for o in ours for t in theirs)


@lru_cache(65_536)
def siblings(a: str, b: str) -> bool:
    """Are two nouns in their first senses right below one kind: concrete and lumber are building materials?

    >>> siblings("concrete", "lumber"), siblings("plastic", "lumber")
    (True, False)
    """
    ours, theirs = ({up for s in senses(noun, "n")[:1] for up in _above(s)[1]} for noun in (a, b))
    return not ours.isdisjoint(theirs)


# WordNet's file of substances, and nouns of other files of which a material is a kind.
SUBSTANCE = 27
MATERIALS = ("fabric", "brick", "tile", "wood")
# What flows, burns or is eaten holds no shape.
SHAPELESS = ("fluid", "oil", "fuel", "food", "gas", "explosive", "steam", "powder", "suspension", "solution")


@lru_cache(65_536)
def is_material(noun: str) -> bool:
    """Can things be made of what the noun names, in one of its most frequent senses?

    >>> is_material("gold"), is_material("brick"), is_material("canvas"), is_material("coal")
    (True, True, True, False)
    """
    if any(mainly(noun, kind) for kind in SHAPELESS):
        return False
    meant = senses(noun, "n")[:3]
    return any(_above(s)[0] == SUBSTANCE for s in meant) or any(mainly(noun, kind) for kind in MATERIALS)


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
    numbers = [_above(s)[0] for s in senses(lemma, "n")[:2]]
    return frozenset(NOUN_FILES.get(number, str(number)) for number in numbers)


def kin(a: str, b: str) -> bool:
    """Can two nouns be said of one thing: the same, synonyms, or one a kind of the other?"""
    return akin(a, b) or near(a, b)


def akin(a: str, b: str) -> bool:
    """Does one writer use two nouns for one thing: the same, synonyms, one a kind of the other?"""
    return a == b or synonymous(a, b, "n") or is_a(a, b) or is_a(b, a)


def near(a: str, b: str) -> bool:
    """Do two nouns share a direct kind in their first senses: a deal and a settlement are agreements?"""
    return bool(parents(a) & parents(b))
