"""All that extraction keeps of one article for the later stages; it is what the cache stores."""

from __future__ import annotations

import msgspec

from factcheck.models import Claim, Mention, Skipped, Stance
from factcheck.values import Value


class Word(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A token of a sentence: `tag` is its coarse part of speech, `value` the index of the value it belongs to or -1."""

    lemma: str
    text: str
    start: int
    end: int
    tag: str
    value: int = -1


class Doing(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a clause says somebody does to something, or denies: the verb with its particle, who and what.

    An intransitive verb's subject is what it is done to. `none` is the noun of which there is none in a denial, and
    what narrows it down: ("person",) for nobody, ("vaccine", "cholera"); `beside` the heads of whatever else completes
    the verb. A denial is `limited` where it leaves room for it.
    """

    verb: str
    who: Mention | None
    what: Mention | None
    start: int
    end: int
    denied: bool = False
    limited: bool = False
    none: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


class Sentence(msgspec.Struct, frozen=True):
    """A sentence as its words, for finding the same statement told again with one thing changed."""

    words: tuple[Word, ...]
    values: tuple[Value, ...]
    start: int
    end: int
    text: str
    line: int
    column: int
    stance: Stance = "asserted"
    doings: tuple[Doing, ...] = ()


class NameUse(msgspec.Struct, frozen=True):
    """A name as an article uses it, how often, and what kind of thing the parser took it for ("" when unsure).

    `kinds` are the nouns that the article itself calls it by: "Lomir, a ferry," -> ("ferry",).
    """

    name: str
    label: str
    count: int
    kinds: tuple[str, ...] = ()


class Reading(msgspec.Struct, frozen=True):
    """One article, read: its claims with subjects resolved inside the article, its sentences, its names.

    `heads` are the nouns that stand for its matter ("the initiative"), `main` the names it speaks of most,
    `leads` the nouns and names that its first sentences are about. A reading that is kept has its sentences `packed`,
    as most are never looked at again, and beside them the `years` that its dates most fall in.
    `fresh`: written while its matter was still going on; `headlines` is what stands above its first paragraph,
    `aliases` each other name that it gives in brackets, with the name that it is given for.
    `unread` says why an article could not be read after all, and what to do.
    """

    source: str
    title: str
    published: str
    claims: tuple[Claim, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[NameUse, ...]
    dropped: dict[str, int] = {}
    heads: tuple[str, ...] = ()
    main: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    packed: bytes = b""
    fresh: bool = False
    headlines: tuple[str, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()
    unread: Skipped | None = None


SENTENCES = msgspec.msgpack.Decoder(tuple[Sentence, ...])


def sentences_of(reading: Reading) -> tuple[Sentence, ...]:
    """The sentences of a reading, unpacked where they are packed."""
    return SENTENCES.decode(reading.packed) if reading.packed else reading.sentences
