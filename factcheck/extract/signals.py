"""The rules' signal words, indexed for look-up while reading: which attribute a verb, noun or adjective points to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import msgspec

from factcheck.models import Kind
from factcheck.ruleset import GENERAL, Attribute, RuleSet, TraitFamily

Index = dict[str, tuple[Attribute, ...]]
# For each word of some phrases the other words of every phrase that it is in.
Company = dict[str, tuple[frozenset[str], ...]]


class TraitWords(msgspec.Struct, frozen=True, gc=False):
    """The words of a trait one after another, each with those that may stand in its place.

    `needed` has the steps of which a sentence must hold a word, as a word or as a lemma: no gap, and no hyphen.
    `active`: the one word is a verb that says it of its object, as "they demolished the mill" says that it was
    demolished.
    """

    steps: tuple[frozenset[str], ...]
    needed: tuple[frozenset[str], ...]
    family: TraitFamily
    trait: str
    active: bool = False


class Signals(msgspec.Struct, frozen=True):
    """Per kind of value, the attributes by verb phrase, noun, adjective; the words of traits in the order in which they
    are tried, and by the rarest of their words the places in that order.

    `declared` are the first words of each name that the rules know, as written; `deeds` and `roles` the company of
    the words of verb and noun phrases of entity attributes; `product_heads` the last words of products; `shown` has for
    each attribute the traits that an answer to it shows.
    """

    verbs: dict[Kind, Index]
    nouns: dict[Kind, Index]
    adjectives: dict[Kind, Index]
    traits: tuple[TraitWords, ...]
    rarest: dict[str, tuple[int, ...]]
    attributes: dict[str, Attribute]
    prepositions: tuple[tuple[str, Attribute], ...] = ()
    families: tuple[TraitFamily, ...] = ()
    declared: frozenset[str] = frozenset()
    deeds: Company = {}
    roles: Company = {}
    said_of: dict[str, tuple[tuple[str, str], ...]] = {}
    products: Index = {}
    product_heads: frozenset[str] = frozenset()
    shown: dict[str, tuple[tuple[TraitFamily, str], ...]] = {}


@lru_cache(maxsize=4)  # a process reads its articles by chunks, with the same rules
def signals(ruleset: RuleSet) -> Signals:
    """Index a rule set; an attribute stands under each of its words, in the order of the files."""
    kinds: tuple[Kind, ...] = ("date", "figure", "trait", "entity")
    verbs: dict[Kind, dict[str, list[Attribute]]] = {k: {} for k in kinds}
    nouns: dict[Kind, dict[str, list[Attribute]]] = {k: {} for k in kinds}
    adjectives: dict[Kind, dict[str, list[Attribute]]] = {k: {} for k in kinds}
    for attribute in ruleset.attributes:
        _put(verbs[attribute.kind], attribute.verbs, attribute)
        _put(nouns[attribute.kind], attribute.nouns, attribute)
        _put(adjectives[attribute.kind], attribute.adjectives, attribute)
    products: dict[str, list[Attribute]] = {}
    for attribute in ruleset.attributes:
        _put(products, attribute.products, attribute)
    traits = tuple(sorted(_trait_words(ruleset), key=_rank))
    return Signals(
        {k: _frozen(v) for k, v in verbs.items()},
        {k: _frozen(v) for k, v in nouns.items()},
        {k: _frozen(v) for k, v in adjectives.items()},
        traits,
        _by_rarest(traits),
        {a.id: a for a in ruleset.attributes},
        tuple((words, a) for a in ruleset.attributes for words in a.prepositions),
        tuple(family for family in ruleset.traits if family.parties),
        frozenset(
            start for e in ruleset.entities for name in (e.name, *e.aliases, *e.never) for start in _starts(name)
        ),
        company(verbs["entity"]),
        company(nouns["entity"]),
        _said_of(ruleset),
        _frozen(products),
        frozenset(words.split()[-1] for words in products),
        _shown(ruleset),
    )


def _shown(ruleset: RuleSet) -> dict[str, tuple[tuple[TraitFamily, str], ...]]:
    """For each attribute the traits, with their families, that an answer to it shows."""
    found: dict[str, list[tuple[TraitFamily, str]]] = {}
    for family in ruleset.traits:
        for trait, attributes in family.shown_by.items():
            for attribute in attributes:
                found.setdefault(attribute, []).append((family, trait))
    return {attribute: tuple(traits) for attribute, traits in found.items()}


def _said_of(ruleset: RuleSet) -> dict[str, tuple[tuple[str, str], ...]]:
    """For each word that means something of a kind of thing only: the kinds and what it means of them."""
    found: dict[str, list[tuple[str, str]]] = {}
    for attribute in ruleset.attributes:
        for kind, words in attribute.said_of.items():
            for word in words:
                found.setdefault(word, []).append((kind, attribute.id))
    return {word: tuple(pairs) for word, pairs in found.items()}


def _rank(entry: TraitWords) -> tuple[bool, int]:
    """One's own words of a trait come before the general ones, and longer ones before shorter."""
    return entry.family.place.path.startswith(GENERAL), -len(entry.steps)


# A step of the words of a trait that is a gap of up to four words, and one that need not be written.
ANY_WORDS = frozenset({"*"})
HYPHEN = frozenset({"-"})


def _by_rarest(traits: Sequence[TraitWords]) -> dict[str, tuple[int, ...]]:
    """The places of the words of traits by the one step of theirs that the fewest others share: "be" is everywhere."""
    common = Counter(word for entry in traits for words in entry.needed for word in words)
    places: dict[str, list[int]] = {}
    for place, entry in enumerate(traits):
        for word in min(entry.needed, key=lambda words: sum(common[word] for word in words)):
            places.setdefault(word, []).append(place)
    return {word: tuple(found) for word, found in places.items()}


def _trait_words(ruleset: RuleSet) -> Iterator[TraitWords]:
    for family in ruleset.traits:
        for trait, words in family.words.items():
            for word in words:
                yield from _said_with(word.lower(), family, trait)


def _said_with(words: str, family: TraitFamily, trait: str) -> Iterator[TraitWords]:
    """The words of a trait, and where they are a passive, its verb: "be demolish", "demolish"."""
    steps = tuple(frozenset(step.split("|")) for step in words.replace("-", " - ").split())
    yield TraitWords(steps, _needed(steps), family, trait)
    if len(steps) == len(PASSIVE) and steps[0] == PASSIVE[0]:
        yield TraitWords(steps[1:], _needed(steps[1:]), family, trait, active=True)


def _needed(steps: Iterable[frozenset[str]]) -> tuple[frozenset[str], ...]:
    kept = (words for words in steps if words not in (ANY_WORDS, HYPHEN))
    return tuple(frozenset(word.removeprefix("=") for word in words) for words in kept)


# What a trait that is written as a passive begins with, and the place of its verb.
PASSIVE = (frozenset({"be"}), frozenset({"*"}))


def _starts(name: str) -> Iterator[str]:
    """How a declared name may be known by its first words: by two of them, or by all up to the one behind an "'s"."""
    words = name.replace("’", "'").split()
    yield " ".join(words[:2])
    yield from (" ".join(words[: n + 2]) for n, word in enumerate(words) if word.endswith(("'s", "'")))


def _put(index: dict[str, list[Attribute]], words: Iterable[str], attribute: Attribute) -> None:
    for word in words:
        index.setdefault(word.lower(), []).append(attribute)


def _frozen(index: dict[str, list[Attribute]]) -> Index:
    return {word: tuple(attributes) for word, attributes in index.items()}


def company(phrases: Iterable[str]) -> Company:
    """For each word of some phrases the other words of every phrase that it is in, each once.

    >>> company(["take place"])
    {'take': (frozenset({'place'}),), 'place': (frozenset({'take'}),)}
    """
    found: dict[str, dict[frozenset[str], None]] = {}
    for words in map(str.split, phrases):
        for word in words:
            found.setdefault(word, {})[frozenset(words) - {word}] = None
    return {word: tuple(others) for word, others in found.items()}


def in_company(known: Company, word: str, there: frozenset[str]) -> bool:
    """Does a sentence that holds these words hold all others of a phrase that the word is in: a cheap look, before the
    phrases of the sentence are made?"""
    return any(others <= there for others in known.get(word, ()))


def longest(index: Index, phrases: Iterable[str]) -> tuple[str, tuple[Attribute, ...]]:
    """The longest of the phrases that the index has, with its attributes; ("", ()) for none."""
    best = max((p for p in phrases if p in index), key=len, default="")
    return best, index.get(best, ())


def runs(words: Sequence[str]) -> list[str]:
    """All runs of neighbouring words, as phrases to look up: of a key, or the name of a measure."""
    return [" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)]
