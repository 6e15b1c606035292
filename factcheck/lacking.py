"""What one article says there was none of and another tells of: "there were no penalties", "the fifth penalty".

The article that denies it must not speak of it otherwise, nothing may limit the denial to a time or a place, and what
the articles are about is never lacking: "there was no bridge" is a sentence about the time before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from factcheck.lexicon import is_a, noun_class
from factcheck.matters import Matters
from factcheck.models import Conflict
from factcheck.reading import Word
from factcheck.told import NEGATIONS, Told
from factcheck.told_rows import Slot, among, places, row
from factcheck.values import Trait

# A lack of these is a figure of speech, or says nothing of a thing that another article could tell of.
FIGURATIVE = frozenset(
    """doubt time need reason way sign evidence question chance choice trace hope idea word answer matter difference
    escape place room exception help news response reply one thing man woman people person more sense use point wonder
    mistake end beginning fear secret money water food life day night year interest luck limit rule law name price fault
    stranger friend enemy comparison alternative part side fool expert victim attempt effort surprise problem trouble
    telling bearing effect mention record guarantee denying work case report information proof explanation
    link""".split()
)
KINDS = frozenset({"artifact", "person", "communication"})
# Words that limit a denial: to a time, a place, a condition.
LIMITS = frozenset(
    """then yet before until till when while still first day today now longer more other such another if unless that
    between here where once initially formerly since after""".split()
)
ENDS = frozenset(". , ; : ! ? — – - ) and but".split())
EMPHATIC = ("at all", "whatsoever", "whatever", "of any kind", "either", "at the time", "that day", "that night")
NONE = [words.split() for words in (
    "never had any", "never had a", "not a single", "never any", "never a", "hardly any", "not any", "no",
)]  # fmt: skip
# What makes a sentence no plain statement that there is something.
UNREAL = (
    frozenset("if unless would could might may should shall will whether without than".split())
    | frozenset("defer postpone plan propose refuse reject consider cancel ban promise request recommend".split())
    | NEGATIONS
)
POINTING = frozenset("a an the this that his her its their our my another both first".split())
# A subject before "has never had" is this short: "The festival has never had a sponsor".
SUBJECT_WORDS = 3


class Spoken(msgspec.Struct, frozen=True):
    """A noun where it stands in a sentence: what says that there is one, or none."""

    told: Told
    word: Word
    first: int


def lacks(lines: Sequence[Told], about: Matters, taken: Sequence[Conflict]) -> list[Conflict]:
    """Conflicts between an article that denies that there was a thing and one that tells of it; none `taken` has."""
    denied = [spoken for told in lines if (spoken := denial(told)) is not None]
    wanted = {spoken.word.lemma for spoken in denied}
    spoken_of: dict[str, dict[str, list[Spoken]]] = defaultdict(lambda: defaultdict(list))
    for told in lines:
        for spoken in affirmed(told, wanted):
            spoken_of[spoken.word.lemma][told.source].append(spoken)
    flagged = places(taken)
    found: dict[str, list[tuple[Told, Told, Slot]]] = defaultdict(list)
    for one in denied:
        for other in _tellers(one, spoken_of[one.word.lemma], about):
            slot = _slot(one, other)
            if not (among(one.told, slot.at_a, flagged) or among(other.told, slot.at_b, flagged)):
                found[f"lack\0{one.word.lemma}"].append((one.told, other.told, slot))
    return [row(key, group, "One article says that there was none") for key, group in sorted(found.items())]


def _tellers(one: Spoken, spoken_of: Mapping[str, list[Spoken]], about: Matters) -> Iterator[Spoken]:
    """The first mention of a denied thing in each article on the matter, where the denying one has none itself."""
    source, lemma = one.told.source, one.word.lemma
    if source in spoken_of:
        return
    for other in sorted(about.neighbours.get(source, frozenset()) & spoken_of.keys()):
        if lemma not in about.titles.get(source, frozenset()) | about.titles.get(other, frozenset()):
            yield spoken_of[other][0]


def denial(told: Told) -> Spoken | None:
    """What a whole clause says there was none of: "There were no penalties.", "It has never had a sponsor."."""
    words = told.sentence.words
    for i, word in enumerate(words):
        first = _none_from(words, i)
        noun = _noun(words, first) if first else None
        if noun is None or any(w.lemma in LIMITS or w.value >= 0 for w in words[:noun]):
            continue
        if _ends(told, words, noun) and lacking(words[noun].lemma):
            return Spoken(told, words[noun], word.start)
    return None


def _none_from(words: Sequence[Word], i: int) -> int:
    """Where the thing begins of which the words at i say that there is none; 0 where they do not."""
    there = words[i].lemma == "be" and i > 0 and words[i - 1].lemma == "there"
    has = words[i].lemma == "have" and 0 < i <= SUBJECT_WORDS + 1
    following = [w.text.lower() for w in words[i + 1 : i + 4]]
    said = next((n for n in NONE if following[: len(n)] == n), None)
    return i + 1 + len(said) if said is not None and (there or has) else 0


def _noun(words: Sequence[Word], first: int) -> int | None:
    """The noun that stands there, without a word that narrows it down."""
    return first if first < len(words) and words[first].tag == "NOUN" else None


def _ends(told: Told, words: Sequence[Word], noun: int) -> bool:
    """Does the clause end behind the noun?"""
    rest = told.sentence.text[words[noun].end - told.sentence.start :].strip().lower()
    rest = next((rest[len(e) :].strip() for e in EMPHATIC if rest.startswith(e)), rest)
    return not rest or rest.split()[0] in ENDS or rest[0] in ENDS


def lacking(noun: str) -> bool:
    """Is the noun one for a thing that there is or is not?

    >>> lacking("penalty"), lacking("doubt")
    (True, False)
    """
    return noun not in FIGURATIVE and (noun_class(noun) in KINDS or is_a(noun, "event"))


def affirmed(told: Told, wanted: set[str]) -> Iterator[Spoken]:
    """The wanted nouns of a sentence that says of one that it is there: "a sponsor", "the fifth penalty"."""
    words = told.sentence.words
    if not UNREAL.isdisjoint(w.lemma for w in words) or not UNREAL.isdisjoint(w.text.lower() for w in words):
        return
    for i, word in enumerate(words):
        pointed = any(w.text.lower() in POINTING or w.value >= 0 for w in words[max(i - 3, 0) : i])
        spoken = any(w.lemma == "about" for w in words[max(i - 3, 0) : i])
        if word.lemma in wanted and word.tag == "NOUN" and pointed and not spoken:
            yield Spoken(told, word, word.start)


def _slot(one: Spoken, other: Spoken) -> Slot:
    noun = one.word.lemma
    return Slot(
        "trait",
        Trait("", f"no {noun}"),
        Trait("", noun),
        (one.first, one.word.end),
        (other.first, other.word.end),
        f"one says that there was no {noun}, and the other tells of one",
        "whether there was one",
    )
