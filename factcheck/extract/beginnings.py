"""What else a clause may tell that looks like a beginning: where a firm began, how a side began, whose work began; and
what somebody opens or begins who cuts a ribbon or turns a sod."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.bearer import ENTRANCES
from factcheck.extract.matter import matter_of
from factcheck.extract.mentions import PERSONAL
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.syntax import is_passive, is_stuff, lemma, prepositions, roles
from factcheck.extract.tokens import Token
from factcheck.lexicon import mainly, noun_class, relational
from factcheck.models import Mention

BEGINNING = frozenset({"begin", "start"})
# Kinds of what people and bodies begin at: who began "on this quay" did not build it.
SITES = ("platform", "street", "site", "region", "land")


def sited(verb: Token) -> bool:
    """Does an "on" say where somebody began, not on what: "The firm began on this quay", not "on the dam"?"""
    if lemma(verb) not in BEGINNING:
        return False
    return any(word == "on" and any(mainly(t.lemma_.lower(), kind) for kind in SITES) for word, t in prepositions(verb))


# How those begin who play or compete, and where: "started badly", "began in the third division", "in fourth place".
FARING = frozenset("well badly brightly slowly poorly strongly".split())
RANKS = frozenset("division league tier flight".split())
PLACES = frozenset("place position".split())


def fares(verb: Token) -> bool:
    """Does a beginning tell how a side fared, and of no founding?"""
    if lemma(verb) not in BEGINNING or is_passive(verb):
        return False
    ranks = (t for word, t in prepositions(verb) if word == "in")
    ranked = any(
        t.lemma_.lower() in RANKS or (t.lemma_.lower() in PLACES and any(c.ent_type_ == "ORDINAL" for c in t.children))
        for t in ranks
    )
    return ranked or any(c.lower_ in FARING for c in verb.children if c.dep_ == "advmod" and c.i > verb.i)


# Words for the making of a thing that is not named beside them.
MAKING = frozenset(
    """construction building work ground sod digging sinking tunnelling tunneling boring dredging
    earthwork""".split()
)


def other_work(verb: Token) -> bool:
    """Is the work that begins of another trade than building, or somebody's own: "scientific work", "rescue work", "her
    work"; not "preliminary work", "roof work", "construction work"?"""
    work = next((t for t in roles(verb).values() if t.lemma_.lower() == "work"), None)
    for c in work.children if work is not None else ():
        word = c.lemma_.lower()
        if c.dep_ == "amod" and relational(word):
            return True
        if c.dep_ == "compound" and c.pos_ == "NOUN" and word not in MAKING and noun_class(word) != "artifact":
            return True
        if c.dep_ == "poss" and (c.pos_ == "PRON" or noun_class(word) in ("person", "time")) and c.lower_ != "its":
            return True
    return False


def performed(
    scene: Scene, line: Line, verb: Token, parts: dict[str, Token], subject: Mention, signal: str
) -> Mention | None:
    """What somebody opens or begins who cuts a ribbon or turns a sod: what is declared open then, else the matter."""
    agent, tool = parts.get("agent"), parts.get("patient")
    if agent is None or tool is None or lemma(tool) not in signal.split(" ") or lemma(tool) not in TOOLS:
        return None
    doer = mention_of(line, agent)
    person = doer is not None and (doer.label == "PERSON" or noun_class(doer.head) == "person" or doer.head in PERSONAL)
    stuff = {t.lemma_.lower() for word, t in prepositions(tool) if word == "of" and is_stuff(t)}
    if not person or doer is None or (subject.start != doer.start and subject.head not in ENTRANCES | stuff):
        return None
    declared = (c for c in verb.children if c.dep_ == "conj" and lemma(c) == "declare")
    return mention_of(line, next((opened for c in declared for opened in _opened(c)), None)) or matter_of(scene)


def _opened(verb: Token) -> Iterator[Token]:
    """What is declared open: the subject of "open", or the name right before it that the parser makes one noun of."""
    for c in verb.children:
        if c.lower_ == "open":
            yield from (t for t in reversed(list(c.lefts)) if t.dep_ in ("nsubj", "compound"))


# What is cut, turned or laid where a thing is opened or begun.
TOOLS = frozenset("ribbon tape sod turf stone brick cornerstone".split())
