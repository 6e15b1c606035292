"""The names that a model sees, for all tokens at once.

The model's recogniser goes from token to token; what it decides depends on the token and, inside a name, on where the
name began. So the first decision is made for all tokens together, and only the names that were opened are followed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from typing import Any

import msgspec
import numpy as np
from spacy.attrs import IS_SPACE, SENT_START
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

# The token, the first one of the open name, the one before.
FEATURES = 3
AT_A_TIME = 256


class Steps(msgspec.Struct, frozen=True):
    """What the model makes of each token as each of the features (row 0: of none), and of their sum a score a move."""

    parts: Any
    bias: Any
    upper: Any
    upper_bias: Any

    def scores(self, token: Any, first: Any, before: Any) -> Any:
        """The scores of all moves, a row a state; tokens count from 1, 0 is none."""
        parts = self.parts
        total = parts[token, 0] + parts[first, 1] + parts[before, 2] + self.bias
        return total.max(axis=-1) @ self.upper.T + self.upper_bias


class Moves(msgspec.Struct, frozen=True):
    """The numbers of the moves: beginning or being a name of each label, going on, ending; and leaving a token out."""

    labels: tuple[str, ...]
    begin: Any
    inside: Any
    last: Any
    unit: Any
    out: int


def can_read(recogniser: EntityRecognizer) -> bool:
    """Is the recogniser built as it is here taken to be?"""
    model = recogniser.model
    return (
        recogniser.cfg.get("beam_width") == 1
        and bool(model.attrs.get("has_upper"))
        and not model.attrs.get("unseen_classes")
        and model.get_ref("lower").get_dim("nF") == FEATURES
        and model.get_ref("lower").get_dim("nP") > 1
    )


def recognised(recogniser: EntityRecognizer, docs: Iterable[Doc]) -> Iterator[Doc]:
    """The documents, none of which has a name yet, with the names that the recogniser would give them."""
    moves = _moves(recogniser)
    waiting = iter(docs)
    while batch := list(islice(waiting, AT_A_TIME)):
        filled = [doc for doc in batch if len(doc)]
        if filled:
            _recognise(recogniser, moves, filled)
        yield from batch


def _moves(recogniser: EntityRecognizer) -> Moves:
    moves = recogniser.moves
    names = {moves.get_class_name(i): i for i in range(moves.n_moves)}
    labels = tuple(name[2:] for name in names if name.startswith("B-"))
    begin, inside, last, unit = (np.array([names[f"{step}-{label}"] for label in labels]) for step in "BILU")
    return Moves(labels, begin, inside, last, unit, names["O"])


def _recognise(recogniser: EntityRecognizer, moves: Moves, docs: list[Doc]) -> None:
    steps = _steps(recogniser, docs)
    ends = np.cumsum([0, *map(len, docs)])
    seen = np.concatenate([doc.to_array([SENT_START, IS_SPACE]).astype(np.int64) for doc in docs])
    # No name crosses the end of a document or of a sentence.
    closes = np.append(seen[1:, 0] == 1, True)
    closes[ends[1:] - 1] = True
    move = _opened(steps, moves, closes, seen[:, 1] == 1)
    end = _closed(steps, moves, move, closes)
    labels = {m: label for group in (moves.begin, moves.unit) for m, label in zip(group.tolist(), moves.labels)}  # noqa: B905
    named = np.flatnonzero(move != moves.out)
    for doc, (first, past) in zip(docs, pairwise(ends.tolist()), strict=True):
        own = named[np.searchsorted(named, first) : np.searchsorted(named, past)].tolist()
        spans: list[Span] = []
        for at in own:
            if not spans or at - first >= spans[-1].end:
                spans.append(Span(doc, at - first, int(end[at]) - first, label=labels[int(move[at])]))
        doc.set_ents(spans, default="outside")


def _steps(recogniser: EntityRecognizer, docs: list[Doc]) -> Steps:
    model = recogniser.model
    lower, upper = model.get_ref("lower"), model.get_ref("upper")
    parts = lower.predict(model.get_ref("tok2vec").predict(docs))
    return Steps(parts, lower.get_param("b"), upper.get_param("W"), upper.get_param("b"))


def _opened(steps: Steps, moves: Moves, closes: Any, space: Any) -> Any:
    """The move at each token where no name is open."""
    tokens = np.arange(1, len(closes) + 1)
    none = np.zeros_like(tokens)
    scores = steps.scores(tokens, none, none)
    barred = np.full(scores.shape, True)
    barred[:, moves.out] = False
    barred[:, moves.unit] = space[:, None]
    barred[:, moves.begin] = (space | closes)[:, None]
    scores[barred] = -np.inf
    return scores.argmax(axis=1)


def _closed(steps: Steps, moves: Moves, move: Any, closes: Any) -> Any:
    """Where the name that each token opens ends: one past its last token."""
    end = np.arange(1, len(move) + 1)
    label = np.full(int(max(moves.begin.max(), moves.out)) + 1, -1)
    label[moves.begin] = np.arange(len(moves.begin))
    first = np.flatnonzero(np.isin(move, moves.begin))
    at = first + 1
    while len(first):
        own = label[move[first]]
        scores = steps.scores(at + 1, first + 1, at)
        rows = np.arange(len(first))
        goes_on = ~closes[at] & (scores[rows, moves.inside[own]] >= scores[rows, moves.last[own]])
        end[first[~goes_on]] = at[~goes_on] + 1
        first, at = first[goes_on], at[goes_on] + 1
    return end
