"""Lemmas, looked up once for each word form with its part of speech and its inflection."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
from spacy.attrs import LEMMA, MORPH, ORTH, POS
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc

Key = tuple[int, int, int]

_known: WeakKeyDictionary[Lemmatizer, dict[Key, int]] = WeakKeyDictionary()


def lemmatized(component: Lemmatizer, docs: Iterable[Doc]) -> Iterator[Doc]:
    """The documents with their lemmas, as the component itself would set them."""
    if component.mode != "rule" or component.overwrite:
        yield from component.pipe(docs)
        return
    known = _known.setdefault(component, {})
    for doc in docs:
        rows = doc.to_array([LEMMA, ORTH, POS, MORPH]).tolist()
        lemmas = [set_ or _lemma(component, known, doc, i, (orth, pos, morph))
                  for i, (set_, orth, pos, morph) in enumerate(rows)]  # fmt: skip
        table: Any = np.array(lemmas, dtype=np.uint64).reshape(-1, 1)
        doc.from_array([LEMMA], table)
        yield doc


def _lemma(component: Lemmatizer, known: dict[Key, int], doc: Doc, i: int, key: Key) -> int:
    if key not in known:
        found: Any = component.lemmatize(doc[i])
        known[key] = doc.vocab.strings.add(found[0])
    return known[key]
