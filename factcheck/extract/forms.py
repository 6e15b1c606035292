"""Vectors of word forms, worked out once each: the first layer of a model looks at single words only."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import msgspec
import numpy as np
from spacy.tokens import Doc
from thinc.api import Model

# Forms that are kept, some 500 bytes each; beyond them the table is begun anew.
FORMS = 50_000
# Forms are always worked out so many at a time, the last time with blanks, and in double precision: how a product is
# rounded depends on the number of its rows and on where a row stands among them, and no vector may depend on what else
# is read.
AT_A_TIME = 64


class Table(msgspec.Struct):
    """The vectors so far, and the row of each form, by the bytes of all that the layer sees of it."""

    vectors: Any
    rows: dict[bytes, int]


def keep_forms(model: Model[Any, Any]) -> None:
    """Let the embedding of a model keep what it worked out, where it has one that looks at single words."""
    for node in list(model.walk()):
        embed = node.get_ref("embed") if node.has_ref("embed") else None
        if embed is not None and embed.layers and embed.layers[0].name == "extract_features":
            model.replace_node(embed, kept(embed))


def kept(embed: Model[Any, Any]) -> Model[Any, Any]:
    """The layer with a table before it."""
    width = embed.get_dim("nO")
    attrs = {"table": _new(width), "exact": [_in_double(layer) for layer in embed.layers[1:]]}
    return Model("kept_forms", _forward, layers=[embed], dims={"nO": width}, attrs=attrs)


def _in_double(layer: Model[Any, Any]) -> Model[Any, Any]:
    """A copy of a layer whose weights are of twice the precision."""
    copy = layer.copy()
    for node in copy.walk():
        node.ops = layer.ops
        for name in node.param_names:
            weights: Any = node.get_param(name)
            node.set_param(name, weights.astype("float64"))
    return copy


def _new(width: int) -> Table:
    return Table(np.empty((FORMS, width), dtype="f"), {})


def _forward(model: Model[Any, Any], docs: list[Doc], is_train: bool) -> tuple[list[Any], Callable[[Any], Any]]:
    embed, table = model.layers[0], model.attrs["table"]
    columns = embed.layers[0].attrs["columns"]
    seen = [np.ascontiguousarray(doc.to_array(columns)) for doc in docs]
    features = np.concatenate(seen)
    keys = features.view(f"V{features.dtype.itemsize * len(columns)}").ravel().tolist()
    if len(table.rows) + len(keys) > FORMS:
        table.rows.clear()
    missing = {key: i for i, key in enumerate(keys) if key not in table.rows}
    if len(missing) > FORMS:
        return embed.predict(docs), _no_training
    _learn(model.attrs["exact"], table, missing, features)
    vectors = table.vectors[[table.rows[key] for key in keys]]
    ends = np.cumsum([0, *(len(rows) for rows in seen)])
    return [vectors[start:end] for start, end in pairwise(ends)], _no_training


def _learn(layers: list[Model[Any, Any]], table: Table, missing: dict[bytes, int], features: Any) -> None:
    rows = features[list(missing.values())]
    for at in range(0, len(rows), AT_A_TIME):
        some = rows[at : at + AT_A_TIME]
        value: Any = [np.concatenate([some, np.zeros((AT_A_TIME - len(some), rows.shape[1]), dtype=rows.dtype)])]
        for layer in layers:
            value = layer.predict(value)
        first = len(table.rows)
        table.vectors[first : first + len(some)] = value[0][: len(some)]
        table.rows.update(zip(list(missing)[at : at + AT_A_TIME], range(first, first + len(some)), strict=True))


def _no_training(_: Any) -> Any:
    raise NotImplementedError("a model with kept forms is not for training")
