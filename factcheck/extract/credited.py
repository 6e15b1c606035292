"""Claims of who did a thing, told of what he did or what came of it: "the plans were drawn by X", "to a libretto by X".

Rules name such words as `products` of an attribute (a design, the music, the money); whoever a product is by did it. So
"with music by Ada Moe", "the score came from the pen of Ada Moe", "credit for the music goes to Ada Moe" answer one
question.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.answered import answer_claim
from factcheck.extract.counting import noun_phrases
from factcheck.extract.happening import excluded
from factcheck.extract.mentions import FIRST, IDLE
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.signals import longest
from factcheck.extract.syntax import (
    agent_of,
    child,
    is_passive,
    lemma,
    possessor,
    prepositions,
    roles,
    subject_of,
    verb_above,
)
from factcheck.extract.tokens import Token
from factcheck.models import Claim, Mention
from factcheck.ruleset import Attribute

# Who does one of these to a product has made it: "X supplied the drawings", "the cost was borne by X".
MAKING = frozenset(
    """write compose make do provide supply contribute create produce prepare draw pen arrange devise furnish deliver
    perform execute handle undertake complete bear meet foot cover settle raise find advance give put offer work
    design build paint film shoot illustrate translate
    carry oversee supervise manage direct lead take fashion shape sketch craft conceive""".split()
)
# What a product is of somebody's: "the design was the work of X", "the music was X's gift".
OWN_WORK = frozenset(
    """work idea creation gift task job doing brainchild handiwork achievement responsibility invention product fruit
    effort""".split()
)
# Whence a product comes of somebody: "from the pen of X", "out of the purse of X".
WHENCE = frozenset(
    """pen hand pocket purse board studio workshop yard office desk brush estate coffer firm quill pencil mind forge
    foundry boot head foot chisel atelier""".split()
)
COMING = frozenset("come stem originate flow issue emanate be".split())
# What comes from somebody without a pen or a purse: "the money came from X".
FROM_SOMEBODY = frozenset("money funding fund finance idea proposal winner goal engine motor boiler".split())
# To whom a product goes in a clause: "was entrusted to X", "fell to X".
GIVING = frozenset("entrust give leave assign hand fall go pass credit owe award commit allot belong be due".split())
# Words before a product that make it no other: "the original plans".
PLAIN = IDLE | frozenset("own original winning actual complete main new".split())
# What a thing has a product in: "an opera to a libretto by X", "a hall built from plans by X".
OF_WHOLE = frozenset({"with", "to", "from", "after", "has", "have", "had"})
HAVING = frozenset({"have", "feature", "boast", "get", "receive", "owe"})


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """The makers of the products of a sentence."""
    index = scene.signals.products
    if line.forms.isdisjoint(scene.signals.product_heads):
        return
    for noun in line.tokens:
        if noun.pos_ != "NOUN" or scene.signals.product_heads.isdisjoint((noun.lemma_.lower(), noun.lower_)):
            continue
        signal, known = longest(index, noun_phrases(noun))
        if not known or _is_another(noun, signal) or excluded(known[0], verb_above(noun) or noun):
            continue
        answer = _maker(noun, known[0])
        owner = _owner(scene, line, noun, answer) if answer is not None else None
        if answer is None or owner is None or is_place(line, answer):
            continue
        claim = answer_claim(scene, line, known[0].id, owner, answer, verb_above(noun), signal)
        if claim is not None:
            yield claim


def is_place(line: Line, answer: Token) -> bool:
    """Is what a product comes from a town or a country: "the money came from Peru" names nobody."""
    mention = mention_of(line, answer)
    return mention is not None and mention.label in ("GPE", "LOC", "NORP")


def _is_another(noun: Token, signal: str) -> bool:
    """Is the product narrowed down to another by words that are none of the signal's: "the set design"?"""
    narrow = {c.lower_ for c in noun.lefts if c.dep_ in ("compound", "amod", "nmod", "nummod")}
    return bool(narrow - PLAIN - set(signal.split()))


def _maker(noun: Token, attribute: Attribute) -> Token | None:
    """Whose doing a product is: "a libretto by X", "the plans were drawn by X", "it fell to X"."""
    near = dict(reversed(list(prepositions(noun))))
    made_by = next(
        (agent_of(c) for c in noun.children if c.dep_ == "acl" and is_passive(c) and _makes(c, attribute)), None
    )
    if "by" in near or made_by is not None:
        return made_by or _behind(near["by"])
    if noun.dep_ == "pobj" and noun.head.lower_ in ("to", "from", "after"):
        return _on_plans(noun)
    if "from" in near and noun.lemma_.lower() in FROM_SOMEBODY:
        return _behind(near["from"])
    if noun.dep_ in ("nsubj", "nsubjpass"):
        return _of_subject(noun, noun.head, attribute)
    if noun.dep_ == "dobj":
        made = noun.head
        if lemma(made) in ("owe", "entrust", "leave", "give", "assign", "hand"):
            return dict(prepositions(made)).get("to") or near.get("to")
        several = noun.tag_ == "NNS" and child(noun, "det", "poss") is None
        return subject_of(made) if _makes(made, attribute) and not is_passive(made) and not several else None
    return _of_credit(noun)


def _on_plans(noun: Token) -> Token | None:
    """Whose plans a thing is made to: "built to X's design", "after the drawings of X"."""
    owner = possessor(noun) or dict(prepositions(noun)).get("of")
    return owner if owner is not None and owner.pos_ == "PROPN" else None


def _makes(verb: Token, attribute: Attribute) -> bool:
    return lemma(verb) in MAKING or lemma(verb) in attribute.verbs


def _of_subject(noun: Token, verb: Token, attribute: Attribute) -> Token | None:
    """Whose doing the subject of a clause is."""
    base, around = lemma(verb), dict(reversed(list(prepositions(verb))))
    attr = child(verb, "attr")
    if is_passive(verb) and _makes(verb, attribute):
        return agent_of(verb)
    if base == "be" and "by" in around:
        return _behind(around["by"])
    if base == "be" and attr is not None and attr.lemma_.lower() in OWN_WORK:
        return possessor(attr) or dict(prepositions(attr)).get("of")
    if base == "be" and attr is not None and any(c.tag_ == "POS" for c in attr.children):
        return attr
    source = next((around[word] for word in ("from", "off") if word in around), None)
    if (
        base in COMING
        and source is not None
        and (source.lemma_.lower() in WHENCE or noun.lemma_.lower() in FROM_SOMEBODY)
    ):
        return _behind(source)
    if base in GIVING and "to" in around:
        return _behind(around["to"])
    held = around.get("in")
    if base in ("be", "lie", "rest", "place", "put") and held is not None and held.lemma_.lower() == "hand":
        return possessor(held) or dict(prepositions(held)).get("of")
    return None


def _behind(source: Token) -> Token | None:
    """Whose the pen or the purse is: "from the pen of X", "from X's own pocket"; else the source itself."""
    if source.lemma_.lower() not in WHENCE:
        return source
    return possessor(source) or dict(prepositions(source)).get("of")


def _of_credit(noun: Token) -> Token | None:
    """Who has the credit for a product, or answers for it: "credit for the find goes to X", "X was behind it"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("for", "behind"):
        return None
    above = noun.head.head
    if noun.head.lower_ == "behind" and above.lemma_ == "be":
        return subject_of(above)
    if noun.head.lower_ == "behind" and above.dep_ == "nsubj" and above.head.lemma_ == "be":
        return child(above.head, "attr")
    if above.lemma_ in ("credit", "honour", "honor", "responsibility", "glory") and above.dep_ == "nsubj":
        return dict(prepositions(above.head)).get("to")
    if above.lower_ in ("responsible", "credit") and above.head.lemma_ in ("be", "take", "have", "claim"):
        return subject_of(above.head)
    return None


def _owner(scene: Scene, line: Line, noun: Token, answer: Token) -> Mention | None:
    """Of what a product is: "the score of X", "its score", "an opera to a libretto by"; else the article's matter."""
    for word, token in prepositions(noun):
        if word in ("of", "for", "to") and token != answer and token not in answer.ancestors:
            return mention_of(line, token)
    own = possessor(noun)
    if own is not None and own != answer and noun.head.lemma_ != "owe":
        owner = mention_of(line, own)
        return scene.topic if owner is not None and owner.head in FIRST else owner
    whole = _whole(noun)
    if whole is not None and whole != answer:
        return mention_of(line, whole)
    return None if any(c.lower_ in ("a", "an", "another") for c in noun.children) else scene.topic


def _whole(noun: Token) -> Token | None:
    """What has a product in its clause: "X is an opera to a libretto by", "X has music by", "a film to music by"."""
    if noun.dep_ == "dobj" and noun.head.lemma_ in HAVING:
        return subject_of(noun.head)
    if noun.dep_ != "pobj" or noun.head.lower_ not in OF_WHOLE:
        return None
    above = noun.head.head
    while above.dep_ in ("prep", "pobj", "conj") and above.head != above:
        above = above.head
    if above.pos_ in ("VERB", "AUX"):
        return roles(above).get("patient")
    if above.dep_ == "attr":
        return subject_of(above.head)
    return above if above.dep_ in ("nsubj", "nsubjpass", "appos", "dobj", "ROOT") else None
