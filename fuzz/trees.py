"""Sentences parsed at random: any tree over the words, any tags, whatever a model would make of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

import spacy
from spacy.tokens import Doc as Parse

from factcheck.extract.tokens import Doc, taken

DEPENDENCIES = (
    "acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj dative dep det "
    "dobj expl mark neg nmod npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj poss prep prt punct "
    "quantmod relcl xcomp"
).split()
# A part of speech with its tag, as often as it stands here.
TAGS = [
    (part, tag)
    for part, tags in {
        "NOUN": "NN NN NNS", "PROPN": "NNP NNP", "VERB": "VBD VBN VBZ VB VBG", "AUX": "VBD", "ADJ": "JJ JJS",
        "ADV": "RB", "ADP": "IN", "DET": "DT", "PRON": "PRP PRP$ WP", "NUM": "CD", "CCONJ": "CC", "SCONJ": "IN",
        "PART": "TO", "PUNCT": ". ,", "SYM": "$", "X": "FW",
    }.items()
    for tag in tags.split()
]  # fmt: skip
LABELS = ("O", "O", "O", "B-PERSON", "B-ORG", "B-GPE", "B-DATE")
VOCABULARY = spacy.blank("en").vocab
# One word in twelve begins a sentence.
SENTENCE = 12


WORD = re.compile(r"(\w+|[^\w\s]|\s)( ?)")


def tree(text: str, chance: Random) -> Doc:
    """A text cut into words, all else left to chance."""
    cut = [(found[1], bool(found[2])) for found in WORD.finditer(text)]
    words = [word for word, _ in cut]
    begins = [i for i in range(len(words)) if not i or not chance.randrange(SENTENCE)]
    heads, deps = list(range(len(words))), ["ROOT"] * len(words)
    for first, end in zip(begins, [*begins[1:], len(words)], strict=True):
        for i, head in hung(first, end, chance):
            heads[i], deps[i] = head, "ROOT" if i == head else chance.choice(DEPENDENCIES)
    tags = [("SPACE", "_SP") if word.isspace() else chance.choice(TAGS) for word in words]
    parse = Parse(
        VOCABULARY,
        words=words,
        spaces=[spaced for _, spaced in cut],
        heads=heads,
        deps=deps,
        pos=[part for part, _ in tags],
        tags=[tag for _, tag in tags],
        lemmas=[word.lower() for word in words],
        ents=[chance.choice(LABELS) for _ in words],
    )
    return taken(parse)


def hung(first: int, end: int, chance: Random) -> Iterator[tuple[int, int]]:
    """Each word of a sentence with the word that it hangs on, no branch crossing another, as the parser has it."""
    branches: list[tuple[int, int, int | None]] = [(first, end, None)]
    while branches:
        begin, stop, above = branches.pop()
        head = chance.randrange(begin, stop)
        yield head, head if above is None else above
        for low, high in ((begin, head), (head + 1, stop)):
            while low < high:
                cut = chance.randint(low + 1, high)
                branches.append((low, cut, head))
                low = cut
