"""What a thing is made of: "The brooch is of solid gold", "a silver brooch", "an earth-fill dam".

Grammar says that a noun is of a material, and the dictionary that it may be one.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract import making
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.syntax import (
    child,
    clause_tokens,
    is_passive,
    lemma,
    object_of,
    prepositions,
    subject_of,
    verb_above,
)
from factcheck.extract.tokens import Token
from factcheck.lexicon import is_a, is_material, mainly, noun_class, siblings
from factcheck.models import CALLED, MADE_OF, SAID, Claim
from factcheck.values import Trait

# What is done to a material to make a thing of it, and the prepositions that lead to it.
SHAPING = frozenset("make build construct carve cast cut forge weave hew craft fashion erect mould mold cover".split())
OUT_OF = frozenset({"of", "from", "in", "out"})
# So is a thing "of solid gold", "all brass".
PURE = frozenset("solid pure massive sheer fine plain local dressed".split())
# The thing was of something else at another time, in part or in appearance.
CHANGES = frozenset(
    """original originally first formerly former once later rebuild rebuilt replace replaced new old earlier temporary
    replica copy model partly part mostly mainly largely half imitation paint painted plate plated gild gilded clad
    cover covered face faced line lined like or not no never than mixed""".split()
)
# "Earth-fill", "brick-built".
JOINED = frozenset("fill filled built made".split())


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """The claims of a sentence on what things are made of."""
    for token in line.tokens:
        name = material(token.lemma_.lower(), token.pos_)
        if not name or not is_material(name) or token.i in line.names or _changes(token):
            continue
        thing, how = _thing(token)
        found = mention_of(line, thing)
        if thing is None or found is None or found.plural or not _may_be_of(lemma(thing), how):
            continue
        yield making.claim(
            scene,
            line,
            attribute=MADE_OF,
            value=Trait(MADE_OF, name),
            subject=found,
            start=line.at + token.idx,
            end=line.at + token.idx + len(token.text),
            verb=verb_above(token),
            predicate=how,
            context=making.context_of(line, verb_above(token), {token.i}),
        )


def material(lemma: str, tag: str) -> str:
    """The material that a noun or an adjective names, "" for none.

    >>> material("gold", "NOUN"), material("golden", "ADJ"), material("wooden", "ADJ"), material("open", "ADJ")
    ('gold', 'gold', 'wood', '')
    """
    if tag != "ADJ":
        return lemma if tag in ("NOUN", "PROPN") else ""
    named = lemma.removesuffix("en")
    known = is_material(named) if named != lemma else mainly(lemma, "metal") or siblings(lemma, "lumber")
    return named if known else ""


def _changes(token: Token) -> bool:
    """Does its clause say that the thing was of something else, or is of it in part or in looks?"""
    verb = verb_above(token)
    return not CHANGES.isdisjoint(t.lower_ for t in (clause_tokens(verb) if verb is not None else token.sent))


# Classes of nouns for things, or for those whose building is meant: a church, a medal.
THINGS = frozenset({"artifact", "group", "communication", "object", ""})
# What stands before these is what they hold, make or sell: a glass museum, a silver mine, a brick factory.
HOLDING = ("facility", "plant", "establishment", "institution", "vehicle", "container", "mine", "trade", "vein")


def _may_be_of(noun: str, how: str) -> bool:
    """May such a thing be of a material, or be called after what it is of?"""
    if how == SAID:
        return noun_class(noun) in THINGS
    return mainly(noun, "artifact") and not any(is_a(noun, kind) for kind in HOLDING)


def _thing(token: Token) -> tuple[Token | None, str]:
    """What is said to be of the material, and whether it is said or the thing only called so."""
    up = token.head
    if token.dep_ in ("compound", "amod", "nmod"):
        return _called(token)
    if token.dep_ in ("attr", "acomp") and up.lemma_ == "be" and _bare(token):
        return subject_of(up), SAID
    if token.dep_ != "pobj" or not _bare(token):
        return None, ""
    if up.lower_ == "of" and up.head.lower_ == "out":
        up = up.head
    verb = up.head
    if up.lower_ in OUT_OF and verb.pos_ == "VERB" and lemma(verb) in SHAPING:
        return (subject_of(verb) if is_passive(verb) else object_of(verb)), SAID
    if up.lower_ == "of" and verb.lemma_ == "be":
        return subject_of(verb), SAID
    if up.lower_ == "of" and verb.pos_ == "NOUN" and any(c.lower_ in PURE for c in token.children):
        return verb, SAID
    return None, ""


def _called(token: Token) -> tuple[Token | None, str]:
    """The thing before whose noun a material stands: "a silver brooch"; "an earth-fill dam" through the compound."""
    noun = token.head
    following = token.doc[token.i + 1 : token.i + 3]
    if len(following) == 2 and following[0].text == "-":
        if following[1].lower_ not in JOINED:
            return None, ""
        noun = following[1].head if following[1].head.i > following[1].i else noun.head
    if noun.dep_ == "pobj" and noun.head.lower_ in ("as", "for", "like", "into", "than"):
        return None, ""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.i <= token.i or any(_another(c, token) for c in noun.lefts):
        return None, ""
    above = noun.head
    if noun.dep_ == "attr" and above.lemma_ == "be":
        bearer = subject_of(above)
        return bearer, SAID if bearer is not None else ""
    return noun, CALLED


def _another(word: Token, token: Token) -> bool:
    """Is there a noun between the material and the thing: "the silver trade route"?"""
    return word.dep_ == "compound" and word.i > token.i and word.pos_ == "PROPN"


def _bare(noun: Token) -> bool:
    """Does a noun stand as a material does, without an article, a number or an owner, and for nothing narrower?"""
    return (
        child(noun, "det", "poss", "nummod") is None
        and not list(prepositions(noun))
        and noun.tag_ in ("NN", "NNP", "JJ")
    )
