"""Sentences as a retelling meets them: words and values one after another, without articles and punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from factcheck.agreement import show
from factcheck.matters import own_years
from factcheck.reading import Reading, Sentence, Word, sentences_of

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
FUNCTION = frozenset({"PUNCT", "SPACE", "DET", "SYM"})
SHORTEST = 2
# The letters that the lexicon has for the tags of words.
POS = {"NOUN": "n", "VERB": "v", "ADJ": "a", "ADV": "r", "ADP": "r", "SCONJ": "r"}
NEGATIONS = frozenset("not n't never no neither nor without cannot".split())
# Parts of programs: a name with an underscore or a capital inside, a path, a pointer, a call.
CODE = re.compile(
    r"\w_\w|[a-z][A-Z]\w*[^a-zA-Z]+(?:\w+[^\w]+){0,3}\w*[a-z][A-Z]|\w\(\)|[*|{}<>=]|(?:^|\s)/\w+/\w|\w/\w+\.\w"
)
END = re.compile(r"[.!?…][\"'”’)\]\s]*$")


class Unit(msgspec.Struct, frozen=True):
    """One step of a sentence: a word, or all the words of one value together."""

    key: str
    lemma: str
    tag: str
    start: int
    end: int
    value: int = -1


# Of the words that only go with others this one says that something else is told of: "another fire".
ANOTHER = "another"


class Told(msgspec.Struct, frozen=True):
    """A sentence ready to be laid beside another; `prose` where it is running text."""

    source: str
    sentence: Sentence
    units: tuple[Unit, ...]
    content: frozenset[str]
    prose: bool = True


def as_written(told: Told, start: int, end: int) -> str:
    """What stands between two places of the article, both in the sentence."""
    at = told.sentence.start
    return told.sentence.text[start - at : end - at]


def behind(told: Told, unit: Unit) -> Unit | None:
    """The step of a sentence right behind another; None behind its last."""
    return next((u for u in told.units if u.start >= unit.end), None)


def tellings(reading: Reading) -> Iterator[Told]:
    """What a reading tells as true, line by line."""
    for sentence in sentences_of(reading):
        if sentence.stance == "asserted":
            units = tuple(_units(sentence))
            content = frozenset(u.key for u in units if u.tag in CONTENT)
            if len(content) >= SHORTEST:
                yield Told(reading.source, sentence, units, content, is_prose(sentence))


def is_prose(sentence: Sentence) -> bool:
    """A whole sentence of running text, with a verb and its end, and no parts of programs."""
    verb = any(w.tag in ("VERB", "AUX") for w in sentence.words)
    return verb and END.search(sentence.text) is not None and CODE.search(sentence.text) is None


def _units(sentence: Sentence) -> Iterator[Unit]:
    """Words without punctuation and articles, each value as one unit."""
    ends = {word.value: word.end for word in sentence.words}
    last = -1
    for word in sentence.words:
        if word.value >= 0:
            if word.value != last:
                value = sentence.values[word.value]
                yield Unit(f"={show(value)}", "", "NUM", word.start, ends[word.value], word.value)
            last = word.value
            continue
        last = -1
        if word.lemma in NEGATIONS and (_hyphened(sentence, word) or _limits(sentence, word)):
            continue
        if word.tag not in FUNCTION or word.lemma in NEGATIONS or word.lemma == ANOTHER:
            yield Unit(_key(word), word.lemma, word.tag, word.start, word.end)


def _limits(sentence: Sentence, word: Word) -> bool:
    """Does the negation only limit what follows: "not until 1934", "1971, not 1972", "not only"?"""
    after = next((w for w in sentence.words if w.start >= word.end), None)
    return after is not None and (after.lemma in ("until", "only", "just", "merely", "before") or after.value >= 0)


def _hyphened(sentence: Sentence, word: Word) -> bool:
    """Is the word a part of a compound: "never-before-seen"?"""
    return sentence.text[word.end - sentence.start : word.end - sentence.start + 1] == "-"


def _key(word: Word) -> str:
    return word.text.lower() if word.tag == "PROPN" else word.lemma


def packed(reading: Reading) -> Reading:
    """The reading with its sentences packed, its years taken from them before."""
    if reading.packed or not reading.sentences:
        return reading
    body = msgspec.msgpack.encode(reading.sentences)
    return msgspec.structs.replace(reading, sentences=(), years=tuple(sorted(own_years(reading))), packed=body)
