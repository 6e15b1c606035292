"""A parsed text as the readers look at it, taken out of the parse once.

Every look at a token of spaCy's, its head or its children makes new objects, and the readers look at a token some
hundred times. The names are spaCy's, and so is what they mean; `tests/test_tokens.py` holds the two together.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from sys import intern
from typing import TYPE_CHECKING, overload

import msgspec
from spacy.attrs import DEP, ENT_TYPE, IDX, LEMMA, ORTH, POS, SENT_START, SPACY, TAG

if TYPE_CHECKING:
    from spacy.tokens import Doc as Parse
    from spacy.tokens import MorphAnalysis
    from spacy.vocab import Vocab


class Token(msgspec.Struct, eq=False):
    """A word or a mark of a text with its place in the sentence's tree."""

    doc: Doc
    i: int
    idx: int
    text: str
    lower_: str
    shape_: str
    is_alpha: bool
    is_punct: bool
    is_space: bool
    is_stop: bool
    like_num: bool
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    whitespace_: str
    is_sent_start: bool
    head: Token = None  # type: ignore[assignment]  # set with the two below once all tokens are there
    children: list[Token] = []
    n_lefts: int = 0

    def __len__(self) -> int:
        """The number of its characters."""
        return len(self.text)

    def __repr__(self) -> str:
        """As written."""
        return self.text

    @property
    def morph(self) -> MorphAnalysis:
        """Its inflection."""
        return self.doc.parse[self.i].morph

    @property
    def lefts(self) -> list[Token]:
        """What hangs on it on its left."""
        return self.children[: self.n_lefts]

    @property
    def rights(self) -> list[Token]:
        """What hangs on it on its right."""
        return self.children[self.n_lefts :]

    @property
    def left_edge(self) -> Token:
        """The first token that hangs on it, at once or through others."""
        return self.doc.tokens[self.doc.parse[self.i].left_edge.i]

    @property
    def right_edge(self) -> Token:
        """The last token that hangs on it, at once or through others."""
        return self.doc.tokens[self.doc.parse[self.i].right_edge.i]

    @property
    def sent(self) -> Span:
        """Its sentence."""
        return self.doc.sentence(self.i)

    @property
    def ancestors(self) -> Iterator[Token]:
        """What it hangs on, nearest first."""
        up = self
        while up.head is not up:
            up = up.head
            yield up

    @property
    def subtree(self) -> Iterator[Token]:
        """Itself and all that hangs on it, in the order of the tree: what is on the left, itself, what is on the
        right."""
        waiting, opened = [self], set()
        while waiting:
            token = waiting.pop()
            if not token.children or token.i in opened:
                yield token
            else:
                opened.add(token.i)
                waiting += token.rights[::-1]
                waiting.append(token)
                waiting += token.lefts[::-1]

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """What it is coordinated with: of "Oslo" in "Oslo, Paris and Rome" Paris and Rome."""
        first = self
        while first.head is not first and first.dep_ == "conj":
            first = first.head
        found = [first]
        for token in found:
            found += [c for c in token.rights if c.dep_ == "conj"]
        return tuple(t for t in found if t is not self)

    def is_ancestor(self, other: Token) -> bool:
        """Does another token hang on it, at once or through others?"""
        return any(up is self for up in other.ancestors)

    def nbor(self, by: int = 1) -> Token:
        """The token so many places behind it; IndexError where there is none."""
        if self.i + by < 0:
            raise IndexError(self.i + by)
        return self.doc.tokens[self.i + by]


class Span(msgspec.Struct, frozen=True):
    """Neighbouring tokens: a sentence, a name, a value."""

    doc: Doc
    start: int
    end: int

    def __len__(self) -> int:
        """The number of its tokens."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        """Its tokens."""
        return iter(self.doc.tokens[self.start : self.end])

    def __reversed__(self) -> Iterator[Token]:
        """Its tokens, the last first."""
        return reversed(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        """A token, or those between two places; both count from its own first one."""
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self))
            return Span(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.tokens[self.start : self.end][at]

    def __repr__(self) -> str:
        """As written."""
        return self.text

    @property
    def start_char(self) -> int:
        """Where its first token begins in the text."""
        return self.doc.tokens[self.start].idx if self.start < len(self.doc.tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Where its last token ends in the text."""
        if self.start == self.end:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its words as written, without the blank behind the last one."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def sent(self) -> Span:
        """The sentence in which it begins."""
        return self.doc.sentence(self.start)

    @property
    def root(self) -> Token:
        """The token that all others hang on: the nearest to the root of the sentence, the first of several."""
        within = range(self.start, self.end)
        tops = [t for t in self if t.head is t or t.head.i not in within]
        if len(tops) == 1:
            return tops[0]
        if not tops:
            return self.doc.tokens[self.start]
        return next((t for t in tops if t.head is t), None) or min(tops, key=_depth)

    def as_doc(self) -> Doc:
        """It as a text of its own."""
        return taken(self.doc.parse[self.start : self.end].as_doc())


class Doc(msgspec.Struct, eq=False):
    """A parsed text: its tokens, and the first token of each sentence."""

    parse: Parse
    text: str
    tokens: list[Token]
    starts: list[int]

    def __len__(self) -> int:
        """The number of its tokens."""
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        """Its tokens."""
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        """A token, or those between two places."""
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self.tokens))
            return Span(self, start, max(start, end))
        return self.tokens[at]

    def __repr__(self) -> str:
        """As written."""
        return self.text

    @property
    def sents(self) -> Iterator[Span]:
        """Its sentences."""
        for start, end in pairwise((*self.starts, len(self.tokens))):
            yield Span(self, start, end)

    def sentence(self, at: int) -> Span:
        """The sentence that holds a token."""
        behind = bisect_right(self.starts, at)
        end = self.starts[behind] if behind < len(self.starts) else len(self.tokens)
        return Span(self, self.starts[behind - 1], end)

    def covering(self, start: int, end: int) -> Span | None:
        """The tokens that hold these characters, None where they are not all in the text."""
        first, last = self._token_at(start), self._token_at(end - 1)
        if first is None or last is None:
            return None
        inside = start < first.idx + len(first.text)  # not the blank behind it
        return Span(self, first.i if inside else first.i + 1, last.i + 1)

    def _token_at(self, char: int) -> Token | None:
        if not 0 <= char < len(self.text):
            return None
        return self.tokens[bisect_right(self.tokens, char, key=lambda t: t.idx) - 1]


def _depth(token: Token) -> int:
    """How many words a token hangs on, one through another; a lone blank or mark is never the head of a name."""
    alone = (token.is_space or token.is_punct) and not token.children
    return len(token.doc) if alone else sum(1 for _ in token.ancestors)


# What is read of each token besides its word form.
READ: list[int | str] = [ORTH, LEMMA, POS, TAG, DEP, ENT_TYPE, SPACY, SENT_START, IDX]


def taken(parse: Parse) -> Doc:
    """A parse as records of our own."""
    doc, (names, forms) = Doc(parse, parse.text, [], []), _known(parse.vocab)
    doc.tokens = tokens = [
        Token(
            doc,
            i,
            idx,
            *forms[orth],
            names[lemma],
            names[pos],
            names[tag],
            names[dep],
            names[label],
            " " if spaced else "",
            begins == 1,
        )
        for i, (orth, lemma, pos, tag, dep, label, spaced, begins, idx) in enumerate(parse.to_array(READ).tolist())
    ]
    for parsed, token in zip(parse, tokens, strict=True):
        head = token.head = tokens[parsed.head.i]
        if head is not token:
            head.children.append(token)
            head.n_lefts += token.i < head.i
        if token.is_sent_start or not token.i:
            doc.starts.append(token.i)
    return doc


# A word form as written, in small letters and by its shape ("Xxxx", "dd"), and whether it is made of letters, a mark, a
# blank, one of the words that are everywhere, a number.
Form = tuple[str, str, str, bool, bool, bool, bool, bool]


class _Names(dict[int, str]):
    """What the numbers of a vocabulary stand for, each looked up once."""

    def __init__(self, vocab: Vocab) -> None:
        self.strings = vocab.strings

    def __missing__(self, key: int) -> str:
        return self.setdefault(key, intern(self.strings[key]))


class _Forms(dict[int, Form]):
    """What a vocabulary knows of word forms, each looked up once."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __missing__(self, key: int) -> Form:
        form = self.vocab[key]
        letters = intern(form.text), intern(form.lower_), intern(form.shape_)
        kinds = form.is_alpha, form.is_punct, form.is_space, form.is_stop, form.like_num
        return self.setdefault(key, (*letters, *kinds))


@lru_cache(maxsize=2)  # a process reads with one model
def _known(vocab: Vocab) -> tuple[_Names, _Forms]:
    return _Names(vocab), _Forms(vocab)
