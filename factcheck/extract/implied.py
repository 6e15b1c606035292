"""What a verb, an adjective or a noun says of the clause that depends on it: "failed to open" that it did not, "managed
to open" that it did, "tried to open" nothing.

Verbs of these kinds form closed classes, told by what follows from them said and denied: Karttunen, "Implicative verbs"
(Language, 1971); Nairn, Condoravdi and Karttunen, "Computing relative polarity for textual inference" (2006).
"""

from __future__ import annotations

from factcheck.extract.tokens import Token
from factcheck.models import Stance

# What these are said to do was not done, and was where they are denied: "did not fail to open".
TURNING = frozenset(
    """fail refuse decline neglect forget omit disdain avoid escape evade resist forbid unable powerless impossible
    refusal failure inability""".split()
)
# The same of what stands behind their "from": "kept it from opening"; "stopped sending" says that it was sent.
TURNING_FROM = frozenset(
    """refrain abstain desist prevent stop keep hinder deter dissuade discourage bar ban prohibit preclude restrain save
    spare""".split()
)
# What these are said to do was done, and was not where they are denied: "did not manage to open".
HOLDING = frozenset(
    """manage bother dare deign condescend remember get happen succeed proceed contrive venture allow permit enable let
    able possible authorise authorize free ability""".split()
)
# What these are said of was done, said or denied: "does not remember closing it".
GIVEN = frozenset("remember forget regret recall".split())
# What these are said to do was still to be done: "agreed to build".
WISHING = frozenset(
    """decide vote resolve vow swear offer threaten order instruct command tell ask urge beg invite advise encourage
    recommend call commit decision vow offer threat order request invitation agreement commitment resolution permission
    right option ready willing eager determined keen""".split()
)
# What these are said to do they mostly did, but later: the day of "agreed in May to build it" is that of the agreement.
CONSENTING = frozenset({"agree", "consent", "undertake"})
# What these are said to do was tried, and may have been done: "tried to open".
TRYING = frozenset(
    """try attempt endeavour endeavor strive struggle fight hesitate pretend suppose presume assume imagine effort bid
    reluctant unwilling reluctance unwillingness""".split()
)
# What these have somebody do is their word for it: "claims to have opened", "is said to have opened".
TELLING = frozenset("claim profess say report allege believe think reckon consider rumour rumor purport".split())
# Prepositions of what did not come about: "left without signing", "instead of closing".
WITHOUT = frozenset({"without", "instead", "than"})
# "It almost closed" did not.
SHORT_OF = frozenset({"almost", "nearly"})


def implied(governor: Token, above: Stance) -> Stance:
    """The stance of a clause that completes a governor, which is itself told `above`.

    "failed to open" asserted -> denied; "did not fail to open" -> asserted; what is planned or hedged stays so.
    """
    word = _lemma(governor)
    if above in ("planned", "hedged", "asked"):
        return above
    denied = above == "denied"
    if governor.pos_ == "ADJ" and any(c.lower_ == "too" for c in governor.children):
        return "hedged" if denied else "denied"
    if word in TURNING or word in TURNING_FROM:
        return "asserted" if denied else "denied"
    if word in HOLDING:
        return "denied" if denied else above
    if word in WISHING:
        return "planned"
    if word in TRYING or denied:
        return "hedged"
    return "reported" if word in TELLING else above


def clause_of(governor: Token) -> Token:
    """The word that tells how a governor is told: of "was not able" the "was"."""
    told = governor.pos_ == "ADJ" and governor.head.pos_ in ("VERB", "AUX")
    return governor.head if told else governor


def governor_of(verb: Token) -> Token | None:
    """The word that a clause without a subject of its own completes: of "failed to open" that of "open" is "failed"."""
    up = verb.head
    if verb.dep_ == "pcomp":
        kept = up.lower_ == "from" and _lemma(up.head) in TURNING_FROM
        return up.head if kept or (up.lower_ in ("in", "of") and _lemma(up.head) in TURNING | HOLDING) else None
    if verb.dep_ not in ("xcomp", "ccomp", "acl", "advcl") or not _bare(verb):
        return None
    if verb.dep_ == "advcl" and up.pos_ != "ADJ":
        return None  # "stopped to refuel", "closed to save money"
    if verb.tag_ == "VBG" and _lemma(up) in GIVEN:
        return None
    if up.lower_ == "order" and up.head.lower_ == "in":
        return None  # "in order to open"
    return up if up.pos_ in ("VERB", "ADJ", "NOUN", "AUX") else None


def consented(verb: Token) -> bool:
    """Does a clause tell what somebody agreed to do, so that a day in it need not be the day when it was done?"""
    governor = governor_of(led_by(verb))
    return governor is not None and _lemma(governor) in CONSENTING


def led_by(verb: Token) -> Token:
    """The first of two verbs that share what stands before it: of "would have taken a year and cost a million" and "was
    to open in May and to cost a million" the first."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ == "VERB" and _unled(first) and _alike(first, first.head):
        first = first.head
    return first


def _unled(verb: Token) -> bool:
    own = ("nsubj", "nsubjpass", "csubj", "expl")
    return not any(c.dep_ in own or (c.dep_ in ("aux", "auxpass") and c.lower_ != "to") for c in verb.children)


def _alike(verb: Token, first: Token) -> bool:
    """Has a second verb the form of the first: not "will open in May and drew crowds"?"""
    return verb.tag_ == first.tag_ or verb.lower_ == verb.lemma_


def left_undone(verb: Token) -> bool:
    """Is a thing said not to have come about: "left without signing", "instead of closing", "almost closed"?"""
    leading = {verb.head.lower_, verb.head.head.lower_}
    if verb.dep_ == "pcomp" and verb.tag_ == "VBG" and not WITHOUT.isdisjoint(leading):
        return True
    return any(c.lower_ in SHORT_OF and c.dep_ == "advmod" and c.i < verb.i and _beside(c, verb) for c in verb.children)


def _beside(adverb: Token, verb: Token) -> bool:
    """Does nothing but helping verbs stand between an adverb and its verb?"""
    between = verb.doc[adverb.i + 1 : verb.i]
    return all(t.dep_ in ("aux", "auxpass") for t in between)


def _bare(verb: Token) -> bool:
    """Is it an infinitive with "to" or an "-ing"?"""
    helping = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    return verb.tag_ == "VBG" or not helping.isdisjoint(("to", "being"))


def _lemma(word: Token) -> str:
    return word.lemma_.lower()
