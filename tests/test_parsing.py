"""Parsing without waste gives what the model itself gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.forms import FORMS, kept
from factcheck.extract.parsing import loaded, parsed
from factcheck.extract.pipeline import MODELS, load

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

TEXTS = {
    "names": "Anna Lindqvist of the Harbour Board met Prime Minister Olu Adeyemi in Lagos on 3 May 1987.",
    "name over a line end": "They sailed to New\nZealand with the Royal\nNavy. Paris was next.",
    "name at the end": "The bridge was built by Dorman Long",
    "name over sentences": "He went to St. Louis. Moore stayed in the U.S. Then the E.U. met.",
    "contractions": "I'm gonna say there's no way they're not gonna come; it's what he'd've wanted, cos y'all can't.",
    "expletives": "There is a house. There were two. It's there. There's been rain.",
    "pronouns": "This is that. That which was, was. Those are mine, that one isn't hers.",
    "spaces": "Two  spaces,\ttabs\n\nand lines  in\u00a0Oslo. \n ",
    "money": "It cost $3.5 million in 2009, or about 12% more than £900,000.",
    "only a space": " ",
    "nothing": "",
    "symbols": "→ § 12 (a) — “quoted” … 🙂 http://example.org/x?y=1 a@example.org #tag",
    "lower case": "the treaty was signed by peru and chile in 1883 at ancón",
    "upper case": "TREATY SIGNED BY PERU AND CHILE",
}
WORDS = st.sampled_from(
    "the The Peru and 1999 in of was Signed . , ' Bank Mrs $ 5 % \n there is gon na - ( )".split(" ")
)


def bare() -> Language:
    """The model as it comes."""
    from importlib import import_module
    from importlib.util import find_spec

    nlp: Language = import_module(next(name for name in MODELS if find_spec(name))).load()
    return nlp


@pytest.fixture(scope="module")
def model() -> Language:
    return bare()


def tokens(doc: Doc) -> list[tuple[object, ...]]:
    """All that a document says of its tokens."""
    return [
        (t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.ent_type_, t.ent_iob_, t.is_sent_start)
        for t in doc
    ]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_as_the_model_says(model: Language, text: str) -> None:
    assert [tokens(doc) for doc in parsed(load(), [text])] == [tokens(doc) for doc in model.pipe([text])]


def test_all_at_once(model: Language) -> None:
    texts = [*TEXTS.values()] * 3
    assert [tokens(doc) for doc in parsed(load(), texts)] == [tokens(doc) for doc in model.pipe(texts)]


@settings(max_examples=40, deadline=None)
@given(words=st.lists(WORDS, max_size=30))
def test_any_words(words: list[str]) -> None:
    text = " ".join(words)
    assert tokens(parsed(load(), [text])[0]) == tokens(bare_once(text))


_bare: list[Language] = []


def bare_once(text: str) -> Doc:
    """The model's own reading of a text; the model is loaded once."""
    if not _bare:
        _bare.append(bare())
    return next(iter(_bare[0].pipe([text])))


def test_names_are_seen() -> None:
    (doc,) = parsed(load(), [TEXTS["names"]])
    assert "Anna Lindqvist" in [name.text for name in doc.ents]


def test_forms_do_not_depend_on_what_was_read_before() -> None:
    component: Any = load().get_pipe("tok2vec")
    (embed,) = component.model.get_ref("embed").layers
    docs = [load().make_doc(text) for text in TEXTS.values() if text]
    alone, together = kept(embed), kept(embed)
    for doc in docs:
        alone.predict([doc])
    for ours, theirs in zip(alone.predict(docs), together.predict(docs), strict=True):
        assert (ours == theirs).all()


def test_more_forms_than_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.extract.forms.FORMS", 30)
    nlp = loaded(next(name for name in MODELS if _installed(name)), installed=True)
    assert FORMS > 30
    for text in TEXTS.values():
        assert tokens(parsed(nlp, [text])[0]) == tokens(bare_once(text))


def _installed(name: str) -> bool:
    from importlib.util import find_spec

    return find_spec(name) is not None
