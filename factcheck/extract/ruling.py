"""What a model's rules say of its tokens (part of speech and lemma by tag and word), asked once of each kind of token.

Nearly all rules look at one token and at four things about it; their answer is kept under these four. The few rules on
several tokens are tried where one of them may begin.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from weakref import WeakKeyDictionary

import msgspec
import numpy as np
from spacy.attrs import LEMMA, MORPH, POS
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.tokens._retokenize import set_token_attrs

# What a rule may ask of a token for its answer to be kept.
ASKED = ("TAG", "LOWER", "DEP", "IS_SPACE")
# The name of a token with which a rule on several tokens begins.
OPENS = "opens"
# What rules set; what else they set is set token by token.
PLAIN = (POS, MORPH, LEMMA)

Key = tuple[int, ...]


class Answer(msgspec.Struct, frozen=True):
    """What all rules on one token say of it together, which they are, and whether a longer rule may begin here."""

    attributes: dict[int, int]
    rules: tuple[int, ...]
    opens: bool


class Ruler(msgspec.Struct):
    """The rules of a component, those on one token apart from the longer ones, and the answers so far."""

    attributes: list[dict[int, int]]
    indices: list[int]
    single: Any
    longer: Any
    answers: dict[Key, Answer]


_rulers: WeakKeyDictionary[AttributeRuler, Ruler | None] = WeakKeyDictionary()


def ruled(component: AttributeRuler, docs: Iterable[Doc]) -> Iterator[Doc]:
    """The documents with what the rules say of their tokens, as the component itself would set it."""
    if component not in _rulers:
        _rulers[component] = _ruler(component)
    ruler = _rulers[component]
    if ruler is None:
        yield from component.pipe(docs)
        return
    for doc in docs:
        _rule(ruler, doc)
        yield doc


def _ruler(component: AttributeRuler) -> Ruler | None:
    """The rules taken apart; None where one asks for more than is kept."""
    single, longer = Matcher(component.vocab), Matcher(component.vocab)
    first: list[list[dict[str, Any]]] = []
    rules: Any = component.patterns
    for number, rule in enumerate(rules):
        for pattern in rule["patterns"]:
            if any(not set(token) <= set(ASKED) for token in pattern) or any("OP" in token for token in pattern):
                return None
            (single if len(pattern) == 1 else longer).add(str(number), [pattern])
            first += [pattern[:1]] if len(pattern) > 1 else []
    if first:
        single.add(OPENS, first)
    return Ruler(component.attrs, component.indices, single, longer, {})


def _rule(ruler: Ruler, doc: Doc) -> None:
    answers = [
        ruler.answers.get(key) or _answer(ruler, doc, i, key)
        for i, key in enumerate(map(tuple, doc.to_array(list(ASKED)).tolist()))
    ]
    said = [answer.attributes for answer in answers]
    if any(answer.opens for answer in answers):
        for i, rules in _longer(ruler, doc).items():
            said[i] = _merged(ruler, sorted([*answers[i].rules, *rules]))
    rows = [[attributes.get(name, 0) for name in PLAIN] for attributes in said]
    table: Any = np.array(rows, dtype=np.uint64).reshape(-1, len(PLAIN))
    doc.from_array(list(PLAIN), table)
    for i, attributes in enumerate(said):
        if not attributes.keys() <= _PLAIN:
            set_token_attrs(doc[i], attributes)


_PLAIN = frozenset(PLAIN)


def _answer(ruler: Ruler, doc: Doc, i: int, key: Key) -> Answer:
    names = [doc.vocab.strings[found] for found, _, _ in ruler.single(doc[i : i + 1], allow_missing=True)]
    rules = tuple(sorted(int(name) for name in names if name != OPENS))
    answer = Answer(_merged(ruler, rules), rules, OPENS in names)
    ruler.answers[key] = answer
    return answer


def _longer(ruler: Ruler, doc: Doc) -> dict[int, list[int]]:
    """The longer rules that hold in a document, by the token that they speak of."""
    found: dict[int, list[int]] = {}
    for name, start, end in ruler.longer(doc, allow_missing=True):
        number = int(doc.vocab.strings[name])
        found.setdefault(range(start, end)[ruler.indices[number]], []).append(number)
    return found


def _merged(ruler: Ruler, rules: Sequence[int]) -> dict[int, int]:
    """What some rules say together: a later one has the last word."""
    return {name: value for number in rules for name, value in ruler.attributes[number].items()}
