"""One article while it is read: its parsed blocks, its names, what its pronouns stand for."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import msgspec

from factcheck.extract import ahead, coreference, fronted, mentions, naming
from factcheck.extract.memory import Memory, Seen, learn_kind
from factcheck.extract.pronouns import SHIPS
from factcheck.extract.signals import Signals
from factcheck.extract.syntax import SUBJECTS, child
from factcheck.extract.tokens import Doc, Span, Token
from factcheck.models import Article, Block, Mention
from factcheck.values import DateValue, Found

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


class Scene(msgspec.Struct):
    """The state of reading one article. `crowded` are the posts that several people hold."""

    article: Article
    signals: Signals
    section: str
    topic: Mention
    memory: Memory
    known: frozenset[str]
    sentence: int = 0
    series: tuple[Mention, ...] = ()
    names: dict[int, tuple[int, int]] = {}
    crowded: frozenset[str] = frozenset()


class Line(msgspec.Struct):
    """One sentence with everything about it that claims are made from.

    `text` and `tokens` are those of the span, `verbs` those that are verbs or auxiliaries; `words` and `lemmas` are the
    same in small letters, each once, `forms` both.
    `mentions` maps a token index to the resolved mention whose head it is; `values` are those inside the sentence with
    their tokens; `names` maps a token index to the token range of the name it is part of.
    """

    span: Span
    text: str
    tokens: tuple[Token, ...]
    verbs: tuple[Token, ...]
    words: frozenset[str]
    lemmas: frozenset[str]
    forms: frozenset[str]
    block: Block
    at: int
    mentions: dict[int, Mention]
    names: dict[int, tuple[int, int]]
    values: list[tuple[Found, Span]]
    series: tuple[Mention, ...] = ()


def name_map(doc: Doc, known: frozenset[str]) -> dict[int, tuple[int, int]]:
    """Token index -> token range of the name the token belongs to; letters behind a person's name stand for it."""
    found = mentions.names_in(doc, known)
    return {i: (first, end) for first, end in found for i in range(first, mentions.letters_end(doc, first, end))}


def read_sentence(
    scene: Scene, span: Span, block: Block, names: dict[int, tuple[int, int]], values: list[Found]
) -> Line:
    """Resolves the mentions of a sentence in reading order and lays its values on tokens."""
    found: dict[int, Mention] = {}
    scene.names = names
    at, words = block.start, tuple(span)
    taken = _value_tokens(span, at, values)
    for value, tokens in taken:
        if isinstance(value.value, DateValue):
            fronted.free(tokens)
    masked = {t.i for _, tokens in taken for t in tokens}
    heads = {name: _head_of_name(span.doc, name).i for name in {names[t.i] for t in words if t.i in names}}
    for token in words:
        if (token.i not in names and not _nominal(token)) or token.i in masked:
            continue
        if token.i in names and token.i != heads[names[token.i]]:
            continue
        # A noun inside a compound or a title is part of a longer mention, not one of its own, unless it is a name.
        if token.dep_ == "compound" and token.i not in names:
            continue
        raw = naming.spelled(mentions.mention(token, names, at), scene.memory)
        label = scene.memory.labels.get(raw.name, raw.label)
        if raw.kind == "name" and raw.label not in ("PERSON", label):
            raw = msgspec.structs.replace(raw, label=label)
        mention = naming.apposed(token, raw, names, found) or coreference.resolved(
            token, raw, scene.memory, scene.sentence
        )
        if mention.kind == "description" and not mention.name:
            called = naming.called(token, mention, names)
            if called is not None:
                learn_kind(scene.memory, called.name, mention.head)
            mention = called or mention
        found[token.i] = mention
        if mention.name or (mention.kind == "description" and (token.pos_ != "PRON" or _kept(token, mention))):
            mention = _of_event(scene, token, found) or mention
            weak = (
                token.dep_ in ("compound", "nmod", "amod", "npadvmod") or _predicative(token) or _said_of(token, found)
            )
            scene.memory.add(
                Seen(
                    mention,
                    scene.sentence,
                    _leads(token),
                    weak=weak,
                    aside=_aside(token, block),
                    embedded=token.head.dep_ in ("advcl", "relcl"),
                )
            )
    found |= ahead.named_behind(words, found, scene.memory.protagonist) | ahead.told_behind(words, found)
    naming.learn(scene.memory, words, found)
    written, lemmas = frozenset(t.lower_ for t in words), frozenset(t.lemma_.lower() for t in words)
    line = Line(
        span,
        span.text,
        words,
        tuple(t for t in words if t.pos_ in ("VERB", "AUX")),
        written,
        lemmas,
        written | lemmas,
        block,
        at,
        found,
        names,
        taken,
        scene.series,
    )
    scene.series = _series(span, found) or scene.series
    scene.sentence += 1
    return line


def _series(span: Span, found: dict[int, Mention]) -> tuple[Mention, ...]:
    """The last names of a sentence that are coordinated: "A and its successor B" -> (A, B)."""
    names = [(i, found[i]) for i in sorted(found) if found[i].kind == "name" and not found[i].how]
    series: tuple[Mention, ...] = ()
    for (i, one), (j, other) in pairwise(names):
        between = [t.lower_ for t in span.doc[i + 1 : j] if not t.is_punct]
        if ("and" in between or "or" in between) and len(between) <= 5:
            series = (*series, other) if series and series[-1] == one else (one, other)
    return series


def _leads(token: Token) -> bool:
    """Is the word the subject of a main clause, which the next sentence most likely speaks of?"""
    return token.dep_ in SUBJECTS and token.head.dep_ in ("ROOT", "conj", "advcl", "relcl")


def _aside(token: Token, block: Block) -> bool:
    """Does the word stand in a heading, or as a place behind its preposition: "in Dorvik", not "in the Lomir"?"""
    where = token.dep_ == "pobj" and token.head.lower_ in WHERE and child(token, "det", "poss") is None
    return where or block.kind in ("title", "heading")


def _kept(token: Token, mention: Mention) -> bool:
    """Is it a pronoun that a later one may take up: a subject that does something, not the "it" of "it was clear"?"""
    acts = token.lower_ == "it" and token.dep_ in SUBJECTS and token.head.lemma_ not in EMPTY
    sails = token.lower_ in mentions.PERSONAL and mention.head in SHIPS
    return (token.lower_ in mentions.NEUTER and (bool(mention.how) or acts)) or sails


def _predicative(token: Token) -> bool:
    """Does the word say what something is, so that it stands for nothing itself: "took her for a Norwegian"?"""
    above = token.head if token.dep_ == "pobj" else None
    return above is not None and above.lower_ in ("for", "as") and above.head.lemma_ in DEEMING


def _said_of(token: Token, found: dict[int, Mention]) -> bool:
    """Does the word say what something with a name is: "It was the biggest bank" of the Marrow Bank?"""
    subject = child(token.head, "nsubj") if token.dep_ == "attr" and token.head.lemma_ == "be" else None
    return subject is not None and subject.i in found and bool(found[subject.i].name)


DEEMING = frozenset("take mistake pass know see regard describe treat use serve act work think".split())


EMPTY = frozenset("be seem appear become take happen turn rain snow emerge follow".split())


WHERE = frozenset("in at near from to outside around".split())


def _nominal(token: Token) -> bool:
    """May the word stand for a thing: a noun, a name, a pronoun, or what the tagger took for an adjective in a noun's
    place?"""
    if token.pos_ in NOMINAL:
        return True
    return token.pos_ == "ADJ" and token.dep_ in NOUN_PLACES and child(token, "det") is not None


NOUN_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})


def _of_event(scene: Scene, token: Token, found: dict[int, Mention]) -> Mention | None:
    """What an event noun speaks of: a later "it" after "the establishment of the Fund" is the Fund."""
    if token.lemma_.lower() not in scene.signals.nouns["date"]:
        return None
    for c in token.children:
        if c.dep_ == "prep" and c.lower_ == "of":
            for pobj in c.children:
                ranges = scene.names.get(pobj.i)
                if ranges is not None:
                    raw = mentions.mention(token.doc[ranges[0] : ranges[1]].root, scene.names)
                    return raw if raw.kind == "name" else None
    return None


def _head_of_name(doc: Doc, name: tuple[int, int]) -> Token:
    return doc[name[0] : name[1]].root


def _value_tokens(span: Span, at: int, values: list[Found]) -> list[tuple[Found, Span]]:
    if not values:
        return []
    found = []
    for value in values:
        tokens = span.doc.covering(value.start - at, value.end - at)
        if tokens is not None and tokens.start >= span.start and tokens.start < span.end:
            found.append((value, tokens))
    crowd = Counter(tokens.start for _, tokens in found)
    return [(value, tokens) for value, tokens in found if crowd[tokens.start] <= CROWD]


# A word with more values than this is none of a language: of 423 articles none has more than two.
CROWD = 8


def mention_of(line: Line, token: Token | None) -> Mention | None:
    """The resolved mention of a token, or of the name it belongs to."""
    if token is None:
        return None
    if token.i in line.mentions:
        return line.mentions[token.i]
    if token.i in line.names:
        return line.mentions.get(_head_of_name(token.doc, line.names[token.i]).i)
    return None
