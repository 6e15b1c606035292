"""Who holds a post by what a verb says of it: "X served as secretary", "the league chose X as its secretary"."""

from __future__ import annotations

from spacy.tokens import Token

from factcheck.extract.syntax import child, is_passive, lemma, phrase, prepositions, subject_of

# Who does one of these "as secretary", or is it, was the secretary.
SERVING = frozenset("serve act work officiate function sit stay remain".split())
CHOOSING = frozenset("appoint choose engage hire employ name elect pick select make install recruit bring take".split())
# "took over as secretary", "stepped in as secretary": the verb with its particle.
STEPPING = frozenset({"take over", "step in", "come in", "step up"})
HOLDING = frozenset("hold fill occupy take get win obtain accept assume".split())
OFFICES = frozenset("post office job position role".split())


def in_that_role(noun: Token) -> Token | None:
    """Who did something in a role: "X served as architect", "with X as architect", "X was appointed architect",
    "the league had X as its architect"."""
    if noun.dep_ in ("oprd", "attr") and lemma(noun.head) in CHOOSING:
        return child(noun.head, "nsubjpass", "dobj") or (subject_of(noun.head) if is_passive(noun.head) else None)
    if noun.dep_ != "pobj" or noun.head.lower_ != "as":
        return None
    above = noun.head.head
    if above.dep_ == "pobj" and above.head.lower_ == "with":
        return above
    if above.dep_ == "dobj" and above.pos_ == "PROPN" and above.head.lemma_ == "have":
        return above
    if lemma(above) in SERVING:
        return subject_of(above)
    if lemma(above) in CHOOSING:
        return child(above, "nsubjpass", "dobj") or subject_of(above)
    return None


def come_to(noun: Token) -> Token | None:
    """Who came to a post: "X became secretary", "X took over as secretary", "X got the post of secretary", "the post
    of secretary went to X"."""
    if noun.dep_ == "attr" and lemma(noun.head) == "become":
        return subject_of(noun.head)
    if noun.dep_ != "pobj":
        return None
    above = noun.head.head
    if noun.head.lower_ == "as" and (above.lemma_ == "succeed" or not STEPPING.isdisjoint(phrase(above))):
        return subject_of(above)
    if noun.head.lower_ != "of" or above.lemma_.lower() not in OFFICES:
        return None
    if above.dep_ == "dobj" and lemma(above.head) in HOLDING:
        return subject_of(above.head)
    if above.dep_ == "nsubj" and above.head.lemma_ in ("go", "fall", "pass"):
        return next((t for word, t in prepositions(above.head) if word == "to"), None)
    return None
