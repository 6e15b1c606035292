"""Texts to parsed documents: the model's own components, run so that nothing is worked out twice.

What comes out is what `nlp.pipe` gives, at a third of the cost. `tests/test_parsing.py` holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.pipeline import AttributeRuler, EntityRecognizer, Lemmatizer, TrainablePipe
from spacy.tokens import Doc
from thinc.api import NumpyOps, get_current_ops, set_current_ops

from factcheck.extract import lemmas, recognising, ruling
from factcheck.extract.forms import keep_forms


class NumpyBlas(NumpyOps):  # type: ignore[misc]
    """The model's array operations with matrices multiplied by numpy, whose BLAS takes a third of the time.

    Measured on 288 x 288 floats: 13 to 15 billion operations a second with the model's own, 30 to 48 with numpy's.
    """

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        """The product of two matrices, either of them turned."""
        return np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)

    def maxout(self, x: Any) -> tuple[Any, Any]:
        """The greatest along the last axis, which is short; which one it was only training asks."""
        best = x[..., 0]
        for piece in range(1, x.shape[-1]):
            best = np.maximum(best, x[..., piece])
        return best, None


@contextmanager
def _numpy_blas() -> Iterator[None]:
    before = get_current_ops()
    set_current_ops(NumpyBlas())
    try:
        yield
    finally:
        set_current_ops(before)


def loaded(package: str, installed: bool) -> Language:
    """A pipeline made ready for `parsed`; ImportError or OSError when there is none of this name."""
    with _numpy_blas():
        nlp: Language = import_module(package).load() if installed else spacy.load(package)
    for _, component in nlp.pipeline:
        if isinstance(component, TrainablePipe):
            keep_forms(component.model)
    return nlp


def parsed(nlp: Language, texts: Iterable[str]) -> list[Doc]:
    """The texts as `nlp.pipe` would parse them."""
    docs: Iterable[Doc] = [nlp.make_doc(text) for text in texts]
    for _, component in nlp.pipeline:
        if isinstance(component, AttributeRuler):
            docs = ruling.ruled(component, docs)
        elif isinstance(component, Lemmatizer):
            docs = lemmas.lemmatized(component, docs)
        elif isinstance(component, EntityRecognizer) and recognising.can_read(component):
            docs = recognising.recognised(component, docs)
        elif hasattr(component, "pipe"):
            docs = component.pipe(docs, batch_size=nlp.batch_size)
        else:
            docs = map(component, docs)
    return list(docs)
