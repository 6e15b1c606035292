"""One article while it is read: its parsed blocks, its names, what its pronouns stand for."""

from __future__ import annotations

from itertools import pairwise

import msgspec
from spacy.tokens import Doc, Span, Token

from factcheck.extract import coreference, fronted, mentions
from factcheck.extract.signals import Signals
from factcheck.extract.syntax import SUBJECTS, child
from factcheck.models import Article, Block, Mention
from factcheck.values import DateValue, Found

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


class Scene(msgspec.Struct):
    """The state of reading one article. `crowded` are the posts that several people hold."""

    article: Article
    signals: Signals
    section: str
    topic: Mention
    memory: coreference.Memory
    known: frozenset[str]
    sentence: int = 0
    series: tuple[Mention, ...] = ()
    names: dict[int, tuple[int, int]] = {}
    crowded: frozenset[str] = frozenset()


class Line(msgspec.Struct):
    """One sentence with everything about it that claims are made from.

    `mentions` maps a token index to the resolved mention whose head it is; `values` are those inside the sentence with
    their tokens; `names` maps a token index to the token range of the name it is part of.
    """

    span: Span
    block: Block
    at: int
    mentions: dict[int, Mention]
    names: dict[int, tuple[int, int]]
    values: list[tuple[Found, Span]]
    series: tuple[Mention, ...] = ()


def name_map(doc: Doc, known: frozenset[str]) -> dict[int, tuple[int, int]]:
    """Token index -> token range of the name the token belongs to."""
    return {i: (first, end) for first, end in mentions.names_in(doc, known) for i in range(first, end)}


def read_sentence(
    scene: Scene, span: Span, block: Block, names: dict[int, tuple[int, int]], values: list[Found]
) -> Line:
    """Resolves the mentions of a sentence in reading order and lays its values on tokens."""
    found: dict[int, Mention] = {}
    scene.names = names
    at = block.start
    taken = _value_tokens(span, at, values)
    for value, tokens in taken:
        if isinstance(value.value, DateValue):
            fronted.free(tokens)
    masked = {t.i for _, tokens in taken for t in tokens}
    heads = {name: _head_of_name(span.doc, name).i for name in {names[t.i] for t in span if t.i in names}}
    for token in span:
        if (not _nominal(token) and token.i not in names) or token.i in masked:
            continue
        if token.i in names and token.i != heads[names[token.i]]:
            continue
        # A noun inside a compound or a title is part of a longer mention, not one of its own, unless it is a name.
        if token.dep_ == "compound" and token.i not in names:
            continue
        raw = _spelled(mentions.mention(token, names), scene.memory)
        raw = msgspec.structs.replace(raw, start=raw.start + at, end=raw.end + at)
        if raw.kind == "name" and raw.label != "PERSON":
            raw = msgspec.structs.replace(raw, label=scene.memory.labels.get(raw.name, raw.label))
        mention = _apposed(token, raw, names, found) or coreference.resolved(token, raw, scene.memory, scene.sentence)
        if mention.kind == "description" and not mention.name:
            called = _called(token, mention, names)
            if called is not None:
                coreference.learn_kind(scene.memory, called.name, mention.head)
            mention = called or mention
        found[token.i] = mention
        if mention.name or (mention.kind == "description" and (token.pos_ != "PRON" or _kept(token, mention))):
            mention = _of_event(scene, token, found) or mention
            weak = token.dep_ in ("compound", "nmod", "amod", "npadvmod") or _predicative(token)
            scene.memory.add(
                coreference.Seen(
                    mention,
                    scene.sentence,
                    _leads(token),
                    weak=weak,
                    aside=_aside(token, block),
                    embedded=token.head.dep_ in ("advcl", "relcl"),
                )
            )
    _learn(scene, span, found)
    line = Line(span, block, at, found, names, taken, scene.series)
    scene.series = _series(span, found) or scene.series
    scene.sentence += 1
    return line


def _spelled(mention: Mention, memory: coreference.Memory) -> Mention:
    """A name that its article also writes small, as those of drugs and plants are: "velomarin" is "Velomarin"."""
    name = memory.spelled.get(mention.text) if mention.kind == "description" else None
    if name is None:
        return mention
    return msgspec.structs.replace(mention, name=name, kind="name", head=mention.text, definite=True, modifiers=())


def _apposed(
    token: Token, mention: Mention, names: dict[int, tuple[int, int]], found: dict[int, Mention]
) -> Mention | None:
    """Whom a description between commas right behind a name describes: "Dorvik Town, an amateur club founded in 1902,"
    is Dorvik Town."""
    if token.dep_ != "appos" or mention.kind != "description" or mention.plural or token.head.i not in names:
        return None
    named, comma = found.get(token.head.i), token.left_edge.i - 1
    if named is None or named.kind != "name" or comma != names[token.head.i][1] or token.doc[comma].text != ",":
        return None
    how = f"“{mention.text}” describes “{named.name}”, which stands right before it"
    return coreference.stands_for(mention, named, how)


def _called(token: Token, mention: Mention, names: dict[int, tuple[int, int]]) -> Mention | None:
    """What a description is called right behind it: "a new town, New Orvano," "a trial named NORTH"."""
    own = next((c for c in token.children if c.dep_ == "appos" and c.i in names), None)
    if own is not None and _before_name(token.doc, names[own.i][0]).text != ",":
        own = None
    own = own or _naming(token, names)
    if own is None or mention.plural:
        return None
    name = mentions.mention(token.doc[names[own.i][0] : names[own.i][1]].root, names)
    if name.kind != "name":
        return None
    how = f"“{mention.text}” is called “{name.name}”"
    return coreference.stands_for(mention, name, how)


def _before_name(doc: Doc, first: int) -> Token:
    """The word before a name, an article that is not counted part of it left out: "Her first novel, The Lamp"."""
    return doc[first - 2] if first > 1 and doc[first - 1].lower_ == "the" else doc[first - 1]


def _naming(token: Token, names: dict[int, tuple[int, int]]) -> Token | None:
    """The name that a participle behind a noun gives it: "a trial named NORTH", "a boat known as the Lomir"."""
    verb = next((c for c in token.children if c.dep_ in ("acl", "relcl") and c.lemma_.lower() in NAMING), None)
    if verb is None or verb.tag_ != "VBN":
        return None
    last = next((t for t in token.doc[verb.i + 1 : verb.i + 4] if t.i in names), None)
    between = token.doc[verb.i + 1 : last.i] if last is not None else ()
    return last if all(t.lower_ in ("as", "the", "“", '"', "‘", "'") for t in between) else None


NAMING = frozenset("name call know title dub christen entitle baptise baptize nickname codename rename".split())


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
    sails = token.lower_ in mentions.PERSONAL and mention.head in coreference.SHIPS
    return (token.lower_ in mentions.NEUTER and (bool(mention.how) or acts)) or sails


def _predicative(token: Token) -> bool:
    """Does the word say what something is, so that it stands for nothing itself: "took her for a Norwegian"?"""
    above = token.head if token.dep_ == "pobj" else None
    return above is not None and above.lower_ in ("for", "as") and above.head.lemma_ in DEEMING


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
    found = []
    for value in values:
        tokens = span.doc.char_span(value.start - at, value.end - at, alignment_mode="expand")
        if tokens is not None and tokens.start >= span.start and tokens.start < span.end:
            found.append((value, tokens))
    return found


def _learn(scene: Scene, span: Span, found: dict[int, Mention]) -> None:
    """What the sentence says a name is: "X was a programme", "X, a ferry", "the ferry X"."""
    for token in span:
        if token.lemma_ == "be" and token.pos_ in ("AUX", "VERB"):
            subject, attr = child(token, "nsubj"), child(token, "attr")
            if subject is not None and attr is not None and subject.i in found and found[subject.i].kind == "name":
                kind = _kind(attr)
                if kind and child(token, "neg") is None:
                    coreference.learn_kind(scene.memory, found[subject.i].name, kind)
        elif token.dep_ == "appos" and token.pos_ == "NOUN" and token.head.i in found:
            if found[token.head.i].kind == "name":
                coreference.learn_kind(scene.memory, found[token.head.i].name, token.lemma_.lower())
        elif token.dep_ == "appos" and token.head.pos_ == "NOUN" and _own_name(found.get(token.i)):
            coreference.learn_kind(scene.memory, found[token.i].name, token.head.lemma_.lower())


def _own_name(mention: Mention | None) -> bool:
    """Is it a name as written, and not the "itself" of "the dam itself"?"""
    return mention is not None and mention.kind == "name" and not mention.how


def _kind(attr: Token) -> str:
    """What a complement says a thing is: "a ferry", "one of the oldest ferries", "a kind of ferry" -> "ferry"; "" for
    a name, a measure, several."""
    inner = next((p for c in attr.children if c.dep_ == "prep" and c.lower_ == "of" for p in c.children), None)
    if attr.lemma_.lower() in ("one", "kind", "sort", "type", "form") and inner is not None and inner.pos_ == "NOUN":
        return inner.lemma_.lower()
    known = attr.tag_ == "NN" and child(attr, "nummod") is None
    return attr.lemma_.lower() if known else ""


def mention_of(line: Line, token: Token | None) -> Mention | None:
    """The resolved mention of a token, or of the name it belongs to."""
    if token is None:
        return None
    if token.i in line.mentions:
        return line.mentions[token.i]
    if token.i in line.names:
        return line.mentions.get(_head_of_name(token.doc, line.names[token.i]).i)
    return None
