"""Which names are worth comparing: those that share a rare word, a sound, their letters or a word with a slip.

Never all pairs. Every key is looked up in a table, and a block with too many names is skipped as not rare, so the work
grows with the number of names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from factcheck.name_spelling import SLIGHT, near, skeleton, sound
from factcheck.name_words import nicknames
from factcheck.names import Name

Pair = tuple[str, str]
Blocks = dict[object, list[str]]

# A key that more names share says nothing rare: "John" in a list of 200,000 names stands in thousands.
LARGEST_BLOCK = 300
# Names with one sound or with the same letters are a handful; more are a list of syllables.
LARGEST_GROUP = 40
# So many words with one letter left out, or with the same consonants, are the syllables of a language.
LARGEST_SPELLINGS = 12


def blocks(keyed: Iterable[tuple[object, str]]) -> Blocks:
    """Names by what they share."""
    found: Blocks = defaultdict(list)
    for shared, key in keyed:
        found[shared].append(key)
    return found


def candidates(names: Mapping[str, Name]) -> set[Pair]:
    """Pairs of keys worth a comparison, each in order; their number grows with that of the names."""
    by_word: dict[str, list[str]] = defaultdict(list)
    for key, name in names.items():
        for word in set(name.content):
            by_word[word].append(key)
    by_bag = blocks((bag(name.content), key) for key, name in names.items())
    proposed: set[Pair] = set(by_bag_of_sounds(names))
    for proposals in (
        contained(names, by_word),
        initialled(names),
        by_short_form(names, by_bag),
        with_a_slip(names, by_bag),
        dated(by_bag),
    ):
        proposed.update(proposals)
    return proposed


def bag(words: Iterable[str]) -> str:
    """The words in one order: names with the same bag differ at most in order and numbers."""
    return " ".join(sorted(words))


def ordered(a: str, b: str) -> Pair:
    """A pair in one order, so that it is proposed once."""
    return (a, b) if a < b else (b, a)


def within(groups: Iterable[list[str]], largest: int) -> Iterator[Pair]:
    """All pairs of each group that is small enough."""
    for group in groups:
        if 1 < len(group) <= largest:
            for i, one in enumerate(group):
                for other in group[i + 1 :]:
                    yield ordered(one, other)


def by_bag_of_sounds(names: Mapping[str, Name]) -> Iterator[Pair]:
    """Names whose words sound alike, in any order, or whose letters are the same with other spaces."""
    sounds = shared((bag(sound(word) for word in name.content), key) for key, name in names.items())
    yield from within(map(list, sounds.values()), LARGEST_GROUP)
    letters = shared(("".join(name.words), key) for key, name in names.items())
    yield from within(map(list, letters.values()), LARGEST_GROUP)


def dated(by_bag: Blocks) -> Iterator[Pair]:
    """Names that differ in their numbers only: a year left out, or two things counted."""
    yield from within(by_bag.values(), LARGEST_GROUP)


def contained(names: Mapping[str, Name], by_word: Mapping[str, list[str]]) -> Iterator[Pair]:
    """Names all of whose words stand in a longer one."""
    words = {key: frozenset(name.content) for key, name in names.items()}
    for key, ours in words.items():
        block = min((by_word[word] for word in ours), key=len, default=[])
        if len(block) > LARGEST_BLOCK:
            continue
        for other in block:
            if ours < words[other]:
                yield ordered(key, other)


def initialled(names: Mapping[str, Name]) -> Iterator[Pair]:
    """Names with an initial, and those with the same last word that begin with its letter."""
    by_ends = blocks(
        ((name.content[0][0], name.content[-1]), key) for key, name in names.items() if len(name.content) > 1
    )
    for key, name in names.items():
        if len(name.content) < 2 or not short_first(name):
            continue
        block = by_ends[name.content[0][0], name.content[-1]]
        if len(block) <= LARGEST_BLOCK:
            yield from (ordered(key, other) for other in block if other != key)


def short_first(name: Name) -> bool:
    """True where the first word is an initial or two written as one: "J Smith", "JC Smith"."""
    return len(name.content[0]) <= 2


def by_short_form(names: Mapping[str, Name], by_bag: Blocks) -> Iterator[Pair]:
    """Names with a given name, and the same with its short forms."""
    known = nicknames()
    for key, name in names.items():
        if len(name.content) < 2:
            continue
        for short in known.get(name.content[0], ()):
            for other in by_bag.get(bag((short, *name.content[1:])), ()):
                yield ordered(key, other)


def with_a_slip(names: Mapping[str, Name], by_bag: Blocks) -> Iterator[Pair]:
    """Names that are the same but for a slip in one word: alike words that stand beside the same others."""
    contents = (name.content for name in names.values())
    beside = ((bag(words[:i] + words[i + 1 :]), word) for words in contents for i, word in enumerate(words))
    for rest, words in shared(beside).items():
        for one, other in alike_words(words):
            ours, theirs = (by_bag.get(bag((*rest.split(), word)), []) for word in (one, other))
            if len(ours) <= LARGEST_BLOCK and len(theirs) <= LARGEST_BLOCK:
                yield from (ordered(key, match) for key in ours for match in theirs)


def alike_words(words: Iterable[str]) -> Iterator[Pair]:
    """Pairs of different words, near each other, that one slip may make the same or that have the same consonants.

    Two words a slip apart are the same once a letter is left out of one or both, so each is put under all of these.
    """
    parted = ((part, word) for word in words if len(word) >= SLIGHT for part in parts(word))
    yield from {pair for pair in within(map(list, shared(parted).values()), LARGEST_SPELLINGS) if near(*pair)}


def shared(keyed: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """The different words or names under each key that has more than one; no list is made for the many with one."""
    first: dict[str, str] = {}
    groups: dict[str, set[str]] = {}
    for key, word in keyed:
        other = first.setdefault(key, word)
        if other != word:
            groups.setdefault(key, {other}).add(word)
    return groups


def parts(word: str) -> set[str]:
    """A word, the word with a letter left out in every place, and its consonants as sounded."""
    return {word, f"~{skeleton(word)}", *(word[:i] + word[i + 1 :] for i in range(len(word)))}
