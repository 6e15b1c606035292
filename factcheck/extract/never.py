"""What a sentence says has never come about: "The money was never repaid" -> (money, repaid, never).

Only the whole of a plain clause is taken: "had never opened" is of the time before, "never opened to goods" of
goods.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract import making
from factcheck.extract.happening import Attachment, of_verb
from factcheck.extract.scene import Line, Scene
from factcheck.extract.stance import sentence_stance
from factcheck.extract.syntax import child, clause_tokens, prepositions
from factcheck.extract.tokens import Token
from factcheck.models import Claim
from factcheck.ruleset import NEVER
from factcheck.values import DateValue, Trait

# Words that leave room for it: at another time, in part, in another way.
LIMITS = frozenset(
    """another again other such same full fully quite so more most since yet before until till then while still as than
    only if officially formally publicly properly really completely entirely wholly again alone one because though
    although when where would could might should will may can had must even otherwise just merely expect mean intend
    hope""".split()
)
PAST = frozenset({"VBD", "VBN"})
HELPING = frozenset({"be", "have", "do"})


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """The claims of a sentence that something never came about."""
    if "never" not in line.words or any(isinstance(f.value, DateValue) for f, _ in line.values):
        return
    if sentence_stance(line.text) != "asserted":
        return
    for word in line.tokens:
        if word.lower_ == "never" and word.dep_ in ("neg", "advmod") and wholly(word.head):
            event = next(of_verb(scene, line, word.head, {word.i}), None)
            if event is not None and told_whole(event, word.head) and event[0] in scene.signals.attributes:
                yield _claim(scene, line, word, event)


def wholly(verb: Token) -> bool:
    """Is it a clause in the past that nothing limits: no "had", no "would", no "again", no "until"?"""
    helping = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    past = verb.tag_ in PAST and (verb.tag_ == "VBD" or any(c.lemma_ in HELPING for c in helping))
    past = past or any(c.lower_ == "did" for c in helping)
    present = any(c.lower_ in ("is", "are", "be", "being", "to") for c in helping)
    if not past or present or any(c.dep_ in ("advcl", "ccomp", "mark") for c in verb.children):
        return False
    return LIMITS.isdisjoint(t.lower_ for t in clause_tokens(verb))


def told_whole(event: Attachment, verb: Token) -> bool:
    """Is all that stands behind the verb part of what names the event: "into force", "to trial"?"""
    _, subject, token, signal = event
    if token != verb or subject.kind == "topic" or subject.plural or "again" in signal:
        return False
    named = signal.split()
    within = {c for c in verb.subtree if c.dep_ == "prep" and c.lower_ in named}
    loose = [at for word, at in prepositions(verb) if not (word in named and plain(at)) and not anything(at)]
    manner = [c for c in verb.children if c.dep_ == "advmod" and c.lower_ != "never" and c.lower_ not in named]
    return not loose and not manner and (child(verb, "xcomp") is None or bool(within))


def plain(noun: Token) -> bool:
    """Does nothing narrow a noun down: "into force", not "to goods traffic"?"""
    return all(c.dep_ in ("det", "poss", "prep", "punct") for c in noun.children)


def anything(noun: Token) -> bool:
    """Is it any such thing at all: "was never charged with any offence"?"""
    return any(c.lower_ in ("any", "anything") for c in noun.children) or noun.lower_ == "anything"


def _claim(scene: Scene, line: Line, word: Token, event: Attachment) -> Claim:
    attribute, subject, verb, predicate = event
    skip = {word.i}
    return making.claim(
        scene,
        line,
        attribute=attribute,
        value=Trait(attribute, NEVER),
        force="asserted",
        subject=subject,
        start=line.at + word.idx,
        end=line.at + word.idx + len(word.text),
        verb=verb,
        predicate=predicate,
        others=making.others(line, verb, skip, subject),
        context=making.context_of(line, verb, skip),
    )
