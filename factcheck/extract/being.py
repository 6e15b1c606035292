"""Events that "be" alone tells: on which day a thing was, and that it was over by then."""

from __future__ import annotations

from factcheck.extract.scene import Line, mention_of
from factcheck.extract.syntax import child, lemma, prepositions
from factcheck.extract.tokens import Token
from factcheck.lexicon import noun_class
from factcheck.models import Mention

# Who says on a day that something is over, ends it for others on that day.
DECLARING = frozenset({"announce", "declare", "proclaim"})
OVER = frozenset({"over", "ended", "finished"})
# What else "be" says of its subject.
TELLING = frozenset({"attr", "acomp", "expl", "oprd", "advcl", "ccomp", "neg", "xcomp"})


def is_over(verb: Token) -> bool:
    """Does a clause say that its subject was over: "The siege was over"?"""
    return verb.lemma_ == "be" and any(c.lower_ in OVER for c in verb.rights)


def declared(verb: Token) -> Token | None:
    """The clause that what is over is told in: "announced that the outbreak was officially over" -> was."""
    if lemma(verb) not in DECLARING:
        return None
    said = child(verb, "ccomp")
    if said is None and verb.dep_ == "advcl":  # "When he announced that it was over, she left"
        said = verb.head if any(c.dep_ == "mark" and c.i > verb.i for c in verb.head.lefts) else None
    plain = said is not None and not any(c.dep_ in ("neg", "aux") for c in said.children)
    return said if said is not None and plain and is_over(said) else None


def was_then(line: Line, verb: Token, date: set[int]) -> Mention | None:
    """What is only said to have been at a time: "The battle was on 4 October 1867", "It was on 4 October"."""
    subject = child(verb, "nsubj")
    if lemma(verb) != "be" or subject is None or any(c.dep_ in TELLING for c in verb.children):
        return None
    on = next((word for word, token in prepositions(verb) if token.i in date), "")
    mention = mention_of(line, subject)
    if mention is None or on not in ("on", "in"):
        return None
    event = noun_class(mention.head) == "event" or (subject.lower_ == "it" and on == "on")
    return mention if event else None
