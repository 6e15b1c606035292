"""Claims of who was in charge of an undertaking, by the ways of saying so that are no one verb or noun.

"The search was in the hands of Ada Moe", "Moe was put in charge of it", "responsibility for the dig lay with Moe", "the
survey, under the geologist Ada Moe" -> (search, role:head, Moe).
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from factcheck.charge import HEAD, is_undertaking
from factcheck.extract.answered import answer_claim
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.syntax import child, is_passive, lemma, prepositions, subject_of, verb_above
from factcheck.extract.tokens import Token
from factcheck.lexicon import is_a
from factcheck.models import BECOME, DONE, POST, Claim, Mention

# Where an undertaking may stand in its sentence.
PLACES = frozenset({"pobj", "nsubj", "nsubjpass"})
# What one has, takes or is given of an undertaking who is in charge of it.
CONTROL = frozenset("charge command control direction leadership responsibility supervision".split())
TAKING = frozenset("have take assume give hold get receive".split())
COMING = frozenset("take assume".split())
PUTTING = frozenset("put place leave set".split())
# Who is responsible for one of these is blamed for it.
BLAMED = ("attack", "happening", "wrongdoing", "mistake", "killing", "destruction", "loss")
# To whom one of these comes an undertaking is his: "was entrusted to Moe", "fell to Moe".
GIVING = frozenset("entrust assign give fall hand leave".split())
RESTING = frozenset("lie rest".split())
# An undertaking does one of these under its head; what it reaches or finds "under Queen Maud" it does in her reign.
UNDER = frozenset("be set sail leave start depart march".split())
# Heads of lands, in whose time a thing is done.
REIGNING = frozenset("president king queen emperor empress pope sultan tsar shah minister governor mayor".split())


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """Who was in charge of the undertakings of a sentence."""
    for noun in line.tokens:
        whole = mention_of(line, noun) if noun.pos_ in ("NOUN", "PROPN") and noun.dep_ in PLACES else None
        if whole is None or not is_undertaking(whole) or not (whole.definite or whole.kind == "name"):
            continue
        answer = _above(noun) or _beside(noun)
        said = f"{BECOME if _took(noun) else DONE}{HEAD}"
        claim = answer_claim(scene, line, f"{POST}{HEAD}", whole, answer, verb_above(noun), said) if answer else None
        if claim is not None:
            post = Mention(noun.text, whole.start, whole.end, "", HEAD, role="post")
            yield msgspec.structs.replace(claim, others=(post, *claim.others))


def _took(noun: Token) -> bool:
    """Does somebody only come to it: "took charge of the search", which another may have led before?"""
    word = noun.head.head
    return word.dep_ == "dobj" and lemma(word.head) in COMING


def _above(noun: Token) -> Token | None:
    """Whose an undertaking is that stands behind its word: "in charge of it", "responsible for it"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("of", "for"):
        return None
    word = noun.head.head
    verb = word.head
    if word.lower_.startswith("responsib") and any(is_a(noun.lemma_.lower(), kind) for kind in BLAMED):
        return None
    if word.lower_ == "responsible" and word.dep_ == "acomp":
        return subject_of(verb)
    if word.lemma_.lower() not in CONTROL:
        return None
    if word.dep_ == "dobj" and lemma(verb) in TAKING:
        return subject_of(verb) if is_passive(verb) or lemma(verb) != "give" else child(verb, "dative")
    if word.dep_ == "pobj" and word.head.lower_ == "in" and lemma(verb.head) in PUTTING:
        return subject_of(verb.head) if is_passive(verb.head) else child(verb.head, "dobj")
    return _to_whom(word)


def _beside(noun: Token) -> Token | None:
    """Whose an undertaking is that is the subject of its clause: "in the hands of X", "entrusted to X", "under X"."""
    under = next((t for word, t in prepositions(noun) if word == "under"), None)
    if noun.dep_ not in ("nsubj", "nsubjpass"):
        return _ruled(under)
    verb = noun.head
    around = dict(reversed(list(prepositions(verb))))
    held = around.get("in")
    if lemma(verb) == "be" and held is not None and held.lemma_.lower() == "hand":
        return dict(prepositions(held)).get("of")
    set_apart = "under" in around and verb.doc[around["under"].left_edge.i - 2].text == ","
    if under is None and (set_apart or (lemma(verb) in UNDER and not is_passive(verb))):
        under = around.get("under")
    return _to_whom(noun) or _ruled(under)


def _to_whom(noun: Token) -> Token | None:
    """To whom a thing came, or with whom it lay: "was entrusted to X", "responsibility for it lay with X"."""
    if noun.dep_ not in ("nsubj", "nsubjpass"):
        return None
    verb, around = noun.head, dict(reversed(list(prepositions(noun.head))))
    if lemma(verb) in GIVING and (is_passive(verb) or lemma(verb) == "fall"):
        return around.get("to")
    return around.get("with") if lemma(verb) in RESTING else None


def _ruled(under: Token | None) -> Token | None:
    """Under whom: not under a king, a ship's flag or a bridge."""
    if under is None:
        return None
    reigning = any(t.lower_ in REIGNING for t in under.subtree)
    return under if not reigning and (under.pos_ == "PROPN" or child(under, "appos") is not None) else None
