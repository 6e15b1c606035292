"""Claims of which one is the largest or the oldest of its kind, where it is named: one thing at a time is.

"Its largest market is Germany" -> (it, most:largest market, Germany); "Harn, the oldest of the locks" -> (matter,
most:oldest lock, Harn). Nothing needs to be known of markets and locks.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.answered import answer_claim
from factcheck.extract.mentions import FIRST, is_definite
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.syntax import antecedent, child, possessor, prepositions, verb_above
from factcheck.extract.tokens import Token
from factcheck.models import MOST, Claim, Mention

# What two writers call the same end of a scale.
SCALE = {
    **dict.fromkeys("largest biggest greatest".split(), "largest"),
    **dict.fromkeys("oldest earliest".split(), "oldest"),
    **dict.fromkeys("newest youngest latest".split(), "newest"),
    **dict.fromkeys("highest tallest".split(), "highest"),
}
# Words before a superlative that make it another: "the second largest", "one of the largest", "by far" does not.
NOT_QUITE = frozenset("second third fourth fifth sixth next among probably perhaps possibly arguably".split())
# What narrows a kind down to where it is looked for: "the largest island in the lake", "of the five locks".
AMONG = ("of", "in", "on", "at", "among", "for")


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """The foremost of its kind, by name, for each superlative of a sentence."""
    for word in line.tokens:
        scale = _scale(word)
        if not scale or not NOT_QUITE.isdisjoint(t.lower_ for t in (*word.lefts, *word.head.lefts)):
            continue
        noun, kind = _kind(word)
        if kind is None or not (is_definite(noun) or possessor(noun) is not None):
            continue
        answer = _named(noun)
        if answer is None or any(c.dep_ in ("relcl", "acl") for c in (*noun.children, *kind.children)):
            continue
        owner = _owner(scene, line, noun, kind)
        base = f"{scale} {_words(kind, word)}"
        if owner is None or not scene.signals.nouns["entity"].keys().isdisjoint((kind.lemma_.lower(), base)):
            continue
        claim = answer_claim(scene, line, f"{MOST}{base}", owner, answer, verb_above(noun), base, noun)
        if claim is not None:
            yield claim


def _scale(word: Token) -> str:
    """The end of a scale that a word names: "biggest" -> "largest", "most remote" -> itself; "" for any other."""
    if word.lower_ in SCALE:
        return SCALE[word.lower_]
    if word.tag_ == "JJS" and word.lower_ not in ("most", "least", "best", "worst"):
        return word.lower_
    most = word.pos_ == "ADJ" and any(c.lower_ == "most" for c in word.lefts)
    return f"most {word.lower_}" if most else ""


def _kind(word: Token) -> tuple[Token, Token | None]:
    """The noun that a superlative stands before, and of what kind it is: of "the oldest of the locks" "oldest" and
    "locks"."""
    if word.dep_ == "amod" and word.head.tag_ == "NN":
        return word.head, word.head
    of = next((t for name, t in prepositions(word) if name == "of"), None)
    several = of is not None and of.tag_ == "NNS" and word.dep_ in ("nsubj", "attr", "appos")
    return word, of if several else None


def _named(noun: Token) -> Token | None:
    """What is said to be it: "the largest market is X", "X is the largest market", "X, the largest market"."""
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        return child(noun, "appos") or child(noun.head, "attr")
    if noun.dep_ == "attr" and noun.head.lemma_ == "be":
        told = child(noun.head, "nsubj")
        return antecedent(told) if told is not None else None
    return noun.head if noun.dep_ == "appos" else child(noun, "appos")


def _owner(scene: Scene, line: Line, noun: Token, kind: Token) -> Mention | None:
    """Of what it is the largest: "its", "of the group"; None where two words say so."""
    own, near = possessor(noun), [t for name, t in prepositions(kind) if name in AMONG]
    if (own is not None and near) or len(near) > 1:
        return None
    owner = mention_of(line, own or near[0]) if own is not None or near else scene.topic
    return scene.topic if owner is not None and owner.head in FIRST else owner


def _words(kind: Token, superlative: Token) -> str:
    """The kind with what narrows it down: "foreign market"."""
    narrow = [c.lemma_.lower() for c in kind.lefts if c.dep_ in ("amod", "compound") and c != superlative]
    return " ".join([*narrow, kind.lemma_.lower()])
