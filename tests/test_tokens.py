"""The records that the readers look at say of a text what spaCy says of it."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from factcheck.extract.pipeline import load
from factcheck.extract.tokens import Doc, taken
from fuzz.trees import tree

if TYPE_CHECKING:
    from spacy.tokens import Doc as Parse

TEXTS = {
    "nothing": "",
    "only a space": " ",
    "sentences": "Moe, who died in 1998, built it. It fell. “Peace,” she said; the cook and the maid left.",
    "names": "Anna Lindqvist of the Harbour Board met Olu Adeyemi, Nils Brandt and Ada Moe in Lagos on 3 May 1987.",
    "spaces": "Two  spaces,\ttabs\n\nand lines  in Oslo. \n ",
    "branches that cross": "What did she say that the bridge, which they opened in May, was for? Whom did he see?",
    "money": "It cost $3.5 million in 2009, or about 12% more than £900,000; isn't that much?",
}
WRITTEN = (
    "i idx text lower_ lemma_ pos_ tag_ dep_ ent_type_ whitespace_ is_punct is_space like_num shape_ is_alpha is_stop"
).split()
OTHERS = "lefts rights children subtree conjuncts ancestors".split()
LONGEST = 12


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_as_spacy_says(text: str) -> None:
    hold(load()(text))


@pytest.mark.parametrize("seed", range(40))
def test_any_tree(seed: int) -> None:
    hold(tree(" ".join(TEXTS.values()), Random(seed)).parse)  # noqa: S311  # no secret


def hold(parse: Parse) -> None:
    """The records of a parse say what it says."""
    doc = taken(parse)
    assert (doc.text, len(doc)) == (parse.text, len(parse))
    for theirs, ours in zip(parse, doc, strict=True):
        assert [getattr(ours, name) for name in WRITTEN] == [getattr(theirs, name) for name in WRITTEN]
        assert ours.is_sent_start == bool(theirs.is_sent_start)
        assert ours.morph.get("Tense", []) == theirs.morph.get("Tense", [])
        assert [ours.head.i, ours.left_edge.i, ours.right_edge.i] == [
            theirs.head.i,
            theirs.left_edge.i,
            theirs.right_edge.i,
        ]
        for name in OTHERS:
            assert [t.i for t in getattr(ours, name)] == [t.i for t in getattr(theirs, name)], name
        assert (ours.sent.start, ours.sent.end) == (theirs.sent.start, theirs.sent.end)
    assert [(s.start, s.end) for s in doc.sents] == [(s.start, s.end) for s in parse.sents]
    spans(parse, doc)


def spans(parse: Parse, doc: Doc) -> None:
    """Any few neighbouring tokens, and any characters, are the same tokens with the same root."""
    for start in range(len(doc)):
        for end in range(start, min(start + LONGEST, len(doc)) + 1):
            ours, theirs = doc[start:end], parse[start:end]
            assert (ours.text, ours.start_char, ours.end_char) == (theirs.text, theirs.start_char, theirs.end_char)
            assert ours.root.i == theirs.root.i
            assert [t.i for t in ours] == [t.i for t in theirs]
    for first in range(0, len(doc.text), 3):
        for last in range(first + 1, first + LONGEST, 4):
            tokens = doc.covering(first, last)
            if tokens is not None and not tokens:  # spaCy refuses them
                assert doc.text[first:last].isspace()
                continue
            theirs_in = parse.char_span(first, last, alignment_mode="expand")
            assert (tokens and (tokens.start, tokens.end)) == (theirs_in and (theirs_in.start, theirs_in.end))


def test_a_question_is_a_text_of_its_own() -> None:
    doc = taken(load()("It fell in May. Who built it for them? Ada Moe."))
    _, question, _ = doc.sents
    assert [(t.i, t.idx, t.text, t.head.text) for t in question.as_doc()][:3] == [
        (0, 0, "Who", "built"),
        (1, 4, "built", "built"),
        (2, 10, "it", "built"),
    ]
