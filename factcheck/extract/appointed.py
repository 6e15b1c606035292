"""Who holds a post by what a verb says of it: "X served as secretary", "the league chose X as its secretary"."""

from __future__ import annotations

import msgspec

from factcheck.extract.scene import Line, mention_of
from factcheck.extract.syntax import agent_of, child, is_passive, lemma, phrase, prepositions, subject_of
from factcheck.extract.tokens import Token
from factcheck.lexicon import noun_class
from factcheck.models import WHOLE, Mention

# Who does one of these "as secretary", or is it, was the secretary.
SERVING = frozenset("serve act work officiate function sit stay remain".split())
CHOOSING = frozenset("appoint choose engage hire employ name elect pick select make install recruit bring take".split())
# "took over as secretary", "stepped in as secretary": the verb with its particle.
STEPPING = frozenset({"take over", "step in", "come in", "step up"})
HOLDING = frozenset("hold fill occupy take get win obtain accept assume".split())
OFFICES = frozenset("post office job position role".split())
# What is taken "as secretary".
IN_OFFICE = OFFICES | {"charge", "command", "oath", "seat", "rein"}
# Who does one of these "as a leader" says of another what he is.
REGARDING = frozenset(
    """regard see describe know view treat hail praise recognise recognize accept dismiss consider denounce present
    propose put use think remember style cite list give mention hold depict portray credit acknowledge perceive reject
    condemn identify celebrate honour honor welcome acclaim judge""".split()
)


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
    if lemma(above) in SERVING and not is_passive(above):
        return subject_of(above)
    if lemma(above) in CHOOSING:
        chosen = child(above, "nsubjpass", "dobj") or subject_of(above)
        return chosen if chosen is None or chosen.lemma_.lower() not in IN_OFFICE else None
    return None


def did_as(noun: Token) -> Token | None:
    """Who did a thing as what: "was laid out by X as architect"; not "as a gift", "regarded by X as leader"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "as" or any(c.lower_ in ("a", "an") for c in noun.lefts):
        return None
    above = noun.head.head
    verb = above.head.head if above.dep_ == "pobj" and above.head.dep_ == "agent" else above
    return agent_of(verb) if verb.pos_ == "VERB" and lemma(verb) not in REGARDING | CHOOSING else None


def come_to(noun: Token) -> Token | None:
    """Who came to a post: "X became secretary", "X took over as secretary", "X got the post of secretary", "the post
    of secretary went to X"."""
    if noun.dep_ == "attr" and lemma(noun.head) == "become":
        return subject_of(noun.head)
    if noun.dep_ != "pobj":
        return None
    above = noun.head.head
    if noun.head.lower_ == "as":
        taken = above if above.dep_ == "dobj" else child(above, "dobj")
        if taken is not None and taken.lemma_.lower() in IN_OFFICE and lemma(taken.head) in HOLDING:
            return subject_of(taken.head)
        if above.lemma_ == "succeed" or not STEPPING.isdisjoint(phrase(above)):
            return subject_of(above)
    if noun.head.lower_ != "of" or above.lemma_.lower() not in OFFICES:
        return None
    if above.dep_ == "dobj" and lemma(above.head) in HOLDING:
        return subject_of(above.head)
    if above.dep_ == "nsubj" and above.head.lemma_ in ("go", "fall", "pass"):
        return next((t for word, t in prepositions(above.head) if word == "to"), None)
    return None


# Posts that the dictionary has for parts of the body and for pieces of furniture first.
HEADS = frozenset({"head", "chair"})
# With these before its noun a post is another one: who was the deputy director may become the director.
RANKS = frozenset(
    "deputy vice assistant acting interim associate junior senior honorary co under sub caretaker".split()
)


def post(token: Token | None) -> str:
    """The post that a noun names, "" where it names none: "the mayor" -> "mayor", "deputy mayor" -> "deputy mayor"."""
    if token is None or token.tag_ not in ("NN", "NNP"):
        return ""
    base = token.lemma_.lower()
    if noun_class(base) != "person" and base not in HEADS:
        return ""
    return " ".join((*(c.lower_ for c in token.lefts if c.lower_ in RANKS), base))


def given(verb: Token) -> Token | None:
    """The post that a verb says to be given: "was appointed director", "named her as director", "the director, who was
    appointed in 2011"; None where it is not told."""
    told = child(verb, "oprd", "attr") or next((t for word, t in prepositions(verb) if word == "as"), None)
    if post(told):
        return told
    above = verb.head if verb.dep_ == "relcl" else subject_of(verb)
    if above is None or not is_passive(verb):
        return None
    own = (t for t in (above, child(above, "appos")) if t is not None and post(t))
    return next((t for t in own if not any(c.lower_ in ("a", "an") for c in t.lefts)), None)


def where_held(line: Line, noun: Token | None) -> tuple[Mention, ...]:
    """Of what somebody holds a post: of "director of the museum" the museum."""
    near = ((word, mention_of(line, t)) for word, t in (prepositions(noun) if noun is not None else ()))
    own = next((m for word, m in near if word in ("of", "at") and m is not None), None)
    return (msgspec.structs.replace(own, role=WHOLE),) if own is not None else ()
