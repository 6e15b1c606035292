"""What one article says there was none of and another tells of: "there were no penalties", "the fifth penalty".

The article that denies it must not speak of it otherwise, nothing may limit the denial to a time or a place, and what
the articles are about is never lacking: "there was no bridge" is a sentence about the time before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from factcheck.denied import is_person, known_words
from factcheck.lexicon import doing, is_a, narrower, noun_class, senses, verb_files
from factcheck.matters import Matters
from factcheck.models import Conflict, Mention
from factcheck.reading import Word
from factcheck.told import NEGATIONS, Told, as_written
from factcheck.told_rows import Slot, among, places, row
from factcheck.values import Trait

# A lack of these is a figure of speech, or says nothing of a thing that another article could tell of.
FIGURATIVE = frozenset(
    """doubt time need reason way sign evidence question chance choice trace hope idea word answer matter difference
    escape place room exception help news response reply one thing man woman people person more sense use point wonder
    mistake end beginning fear secret money water food life day night year interest luck limit rule law name price fault
    stranger friend enemy comparison alternative part side fool expert victim attempt effort surprise problem trouble
    telling bearing effect mention record guarantee denying work case report information proof explanation
    link success failure""".split()
)
KINDS = frozenset({"artifact", "person", "communication"})
# What makes a sentence no plain statement that there is something.
UNREAL = (
    frozenset("if unless would could might may should shall will whether without than".split())
    | frozenset("defer postpone plan propose refuse reject consider cancel ban promise request recommend".split())
    | NEGATIONS
)
POINTING = frozenset("a an the this that his her its their our my another both first".split())


class Spoken(msgspec.Struct, frozen=True):
    """A noun where it stands in a sentence: what says that there is one, or none, and what narrows it down;
    `placed` are the words for where, or of what, there is none."""

    told: Told
    noun: str
    first: int
    last: int
    narrowed: tuple[str, ...] = ()
    placed: frozenset[str] = frozenset()


def lacks(lines: Sequence[Told], about: Matters, taken: Sequence[Conflict]) -> list[Conflict]:
    """Conflicts between an article that denies that there was a thing and one that tells of it; none `taken` has."""
    missing = [spoken for told in lines for spoken in denied(told, about)]
    wanted = frozenset(spoken.noun for spoken in missing)
    spoken_of: dict[str, dict[str, list[Spoken]]] = defaultdict(lambda: defaultdict(list))
    for told in lines:
        for spoken in affirmed(told, wanted):
            spoken_of[spoken.noun][told.source].append(spoken)
    flagged = places(taken)
    found: dict[str, list[tuple[Told, Told, Slot]]] = defaultdict(list)
    for one in missing:
        for other in _tellers(one, spoken_of[one.noun], about):
            slot = _slot(one, other)
            if not (among(one.told, slot.at_a, flagged) or among(other.told, slot.at_b, flagged)):
                found[f"lack\0{one.noun}"].append((one.told, other.told, slot))
    return [row(key, group, "One article says that there was none") for key, group in sorted(found.items())]


@lru_cache(4096)
def named_by(noun: str, wanted: frozenset[str]) -> tuple[str, ...]:
    """Those of some nouns that a noun says there is one of: itself, or what it is a kind of.

    >>> named_by("lorry", frozenset({"vehicle", "siren"}))
    ('vehicle',)
    """
    return tuple(sorted(w for w in wanted if w == noun or narrower(noun, w)))


@lru_cache(4)
def verbs_of(wanted: frozenset[str]) -> Mapping[str, list[str]]:
    """The verbs that tell of some nouns: "vaccinate" of a vaccine."""
    found: dict[str, list[str]] = defaultdict(list)
    for noun in sorted(wanted):
        for verb in doing(noun):
            found[verb].append(noun)
    return found


def _tellers(one: Spoken, spoken_of: Mapping[str, list[Spoken]], about: Matters) -> Iterator[Spoken]:
    """The first mention of a denied thing in each article on the matter, where the denying one has none itself."""
    source = one.told.source
    if source in spoken_of:
        return
    for other in sorted(about.neighbours.get(source, frozenset()) & spoken_of.keys()):
        if one.noun in about.titles.get(source, frozenset()) | about.titles.get(other, frozenset()):
            continue
        named = {w.lower() for name in about.names.get(other, frozenset()) for w in name.split()}
        if not one.placed <= named | known_words(other, about):
            continue
        needed = set(one.narrowed) - known_words(source, about) - named
        told = next((s for s in spoken_of[other] if needed <= set(s.narrowed)), None)
        if told is not None:
            yield told


# What makes, has, uses, sees, tells of a thing or lets it be, by the dictionary's files of verbs (36, 40, 34, 39, 32,
# 42): where it is said of none, there was none.
OF_BEING = frozenset({32, 34, 36, 39, 40, 42})
# So do these, which the dictionary has elsewhere.
HOLDING = frozenset("hire employ attach impose hold take set raise fit lay install provide release".split())


def denied(told: Told, about: Matters) -> Iterator[Spoken]:
    """What a sentence says there was none of: "There were no penalties.", "No vaccine was used."."""
    for deed in told.sentence.doings:
        if not deed.denied or deed.limited or not deed.none or not lacking(deed.none[0]):
            continue
        being = deed.verb in HOLDING or not OF_BEING.isdisjoint(verb_files(deed.verb))
        parties = [m for m in (deed.who, deed.what) if m is not None and m.kind != "topic"]
        if being and not any(is_person(m) and not _gives_name(m, about) for m in parties):
            known = known_words(told.source, about) | HERE | {deed.none[0]}
            named = {m.name or m.head for m in parties} | set(deed.beside)
            placed = frozenset(w.lower() for name in named for w in name.split()) - known
            yield Spoken(told, deed.none[0], deed.start, deed.end, tuple(m.lower() for m in deed.none[1:]), placed)


def _gives_name(mention: Mention, about: Matters) -> bool:
    """Is something called by the name and a common noun, so that it is no person's: "Lidden" beside "Lidden Works"?"""
    longer = [n for own in about.names.values() for n in own if mention.name and n.startswith(f"{mention.name} ")]
    return any(senses(name.rpartition(" ")[2].lower(), "n") for name in longer)


# Where a thing happened, in an article about it.
HERE = frozenset("site scene place spot area time case".split())


def lacking(noun: str) -> bool:
    """Is the noun one for a thing that there is or is not? Whose brother there is none of, another noun does not say.

    >>> lacking("penalty"), lacking("cholera"), lacking("doubt"), lacking("brother")
    (True, True, False, False)
    """
    thing = noun_class(noun) in KINDS or is_a(noun, "event") or is_a(noun, "illness")
    return thing and noun not in FIGURATIVE and not is_a(noun, "relative")


def affirmed(told: Told, wanted: frozenset[str]) -> Iterator[Spoken]:
    """The wanted things that a sentence says are there: "a sponsor", "the fifth penalty", "cases of cholera",
    "they vaccinated us" of a vaccine."""
    words = told.sentence.words
    if any(w.tag != "PROPN" and not UNREAL.isdisjoint((w.lemma, w.text.lower())) for w in words):
        return
    for i, word in enumerate(words):
        following = words[i + 1] if i + 1 < len(words) else None
        if word.tag != "NOUN" or (following is not None and _one_noun(word, following)):
            continue
        for noun in named_by(word.lemma, wanted):
            before = words[max(i - 3, 0) : i]
            pointed = any(w.text.lower() in POINTING or w.value >= 0 for w in before)
            if (pointed and all(w.lemma != "about" for w in before)) or _counted(before):
                narrowed = tuple(w.lemma for w in before)
                yield Spoken(told, noun, word.start, word.end, narrowed)
    verbs = verbs_of(wanted)
    for deed in told.sentence.doings:
        for noun in () if deed.denied else verbs.get(deed.verb, ()):
            yield Spoken(told, noun, deed.start, deed.end, tuple(w.lemma for w in words))


def _one_noun(word: Word, following: Word) -> bool:
    """Do two words make one noun, which tells of another thing: "the fire service" of no fire?"""
    return following.tag in ("NOUN", "PROPN") and following.value < 0 and following.start - word.end <= 1


# What there are of a thing, where there is one.
OUTBREAKS = frozenset("case outbreak epidemic spate series number".split())


def _counted(before: Sequence[Word]) -> bool:
    """Does "cases of" stand before the noun?"""
    return len(before) > 1 and before[-1].lemma == "of" and before[-2].lemma in OUTBREAKS


def _slot(one: Spoken, other: Spoken) -> Slot:
    text = as_written(other.told, other.first, other.last)
    return Slot(
        "trait",
        Trait("", f"no {one.noun}"),
        Trait("", text),
        (one.first, one.last),
        (other.first, other.last),
        f"one says that there was no {one.noun}, and the other tells of one",
        "whether there was one",
    )
