"""How a sentence stands to what it says: asserted, reported, hedged, planned, denied or asked."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.extract.implied import clause_of, governor_of, implied, led_by, left_undone
from factcheck.extract.scene import Line
from factcheck.extract.syntax import is_infinitive, lemma
from factcheck.extract.tokens import Token
from factcheck.models import Stance

SAYING = frozenset(
    """say claim report tell argue allege announce state add note estimate warn believe suggest insist contend write
    acknowledge admit explain predict boast assert recall complain maintain""".split()
)
DOUBT = frozenset(
    """sometimes variously allegedly reportedly supposedly perhaps possibly probably maybe apparently
    rumour rumor""".split()
)
PLANNED = frozenset(
    """plan expect intend propose hope aim predict forecast schedule project promise due pledge want seek anticipate
    budget estimate""".split()
)
# Verbs whose object is what somebody expects, not what came about: "had predicted a volume of 3 billion".
FORECASTS = frozenset("predict forecast project expect anticipate aim hope intend promise foresee envisage".split())
PLAN_NOUNS = frozenset("goal target plan aim proposal forecast projection prediction ambition hope".split())
NOBODY = frozenset({"nobody", "none", "nothing", "neither", "noone"})
NEGATIONS = frozenset("not n't never no neither nor without hardly barely scarcely cannot".split())
MYTH = re.compile(r"^\W*(myth|misconception|rumou?r|fiction|claim)\b\s*[:#\d]", re.I)


# With a capital they open a case that is made up; inside a sentence somebody may really have imagined something.
MADE_UP = re.compile(r"\b(?:Suppose|Supposing|Imagine|Assume|Assuming)\b(?! (?:that )?responsibility)")


@lru_cache(maxsize=64)  # the claims of one sentence ask for it one after the other
def sentence_stance(text: str) -> Stance:
    """What holds for the whole sentence: a question asks, "Myth:" is denied, "Suppose …" is made up."""
    text = text.strip()
    if text.endswith("?"):
        return "asked"
    if MYTH.match(text):
        return "denied"
    return "hedged" if MADE_UP.search(text) else "asserted"


def stance(verb: Token | None, line: Line) -> Stance:
    """The stance of the clause of `verb` in a sentence.

    "They said it opened in 1998" -> reported; "it will open in 2009" -> planned; "it did not open" -> denied;
    "if it opened" -> hedged.
    """
    whole = sentence_stance(line.text)
    if whole != "asserted" or verb is None:
        return whole
    led = led_by(verb)
    auxiliaries = {c.lower_ for up in (verb, led) for c in up.children if c.dep_ in ("aux", "auxpass")}
    negating = [c for c in verb.children if c.dep_ == "neg" or (c.dep_ in NEGATING and c.lower_ in NEGATIONS)]
    if negating and not _bounding(line).issuperset(c.i for c in negating):
        return "denied"
    if any(c.dep_ in ("nsubj", "nsubjpass") and c.lower_ in NOBODY for c in verb.children) or _of_none(verb, line):
        return "denied"
    if left_undone(verb):
        return "denied"
    if auxiliaries & FUTURE or _planned(verb) or _planned(led):
        return "planned"
    if auxiliaries & {"may", "might", "could", "would", "should", "must", "'d"}:
        return "hedged"
    if _conditional(verb) or _hearsay(verb) or not DOUBT.isdisjoint(line.words):
        return "hedged"
    governor = governor_of(led)
    above = implied(governor, stance(clause_of(governor), line)) if governor is not None else "asserted"
    return above if above != "asserted" or not _reported(verb, line) else "reported"


NEGATING = frozenset({"preconj", "advmod", "det"})
# What is still to come.
FUTURE = frozenset({"will", "shall", "'ll", "wo"})


def foretold(verb: Token) -> bool:
    """Does a clause tell what is to come: "will not open until 2031", "they thought it would not open until 1932"? "It
    would not open until 1932" tells what came."""
    helping = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    above = verb.head.lemma_.lower() if verb.dep_ == "ccomp" else ""
    return not helping.isdisjoint(FUTURE) or ("would" in helping and above in SAYING | PLANNED | FORECASTS)


def aside(token: Token) -> bool:
    """Does a word stand in an apposition, which holds whatever its clause denies: "is not to be confused with Tolm, a
    British maker of bells"?"""
    for up in (token, *token.ancestors):
        if up.pos_ in ("VERB", "AUX"):
            return False
        if up.dep_ == "appos":
            return True
    return False


def _bounding(line: Line) -> frozenset[int]:
    """The words that are part of a figure, and deny nothing: "no fewer than 143 ships", "barely 20 minutes"."""
    within = {t.i for _, span in line.values for t in span}
    near = {span.start - 1 for _, span in line.values if line.span.start < span.start}
    return frozenset(within | {i for i in near if line.span.doc[i].lower_ in SCARCELY})


SCARCELY = frozenset({"barely", "hardly", "scarcely"})


def _of_none(verb: Token, line: Line) -> bool:
    """Is it said of no such thing: "held no festival in 1985", "no toll was charged", "not a single man was hurt"?"""
    taking = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "dobj")]
    none = [c for t in taking for c in (t, *t.children) if c.lower_ in NONE and not_one(c)]
    return bool(none) and not _bounding(line).issuperset(c.i for c in none)


NONE = frozenset({"no", "single", "one"})


def not_one(word: Token) -> bool:
    """Does a word say that there is none: "no", "single" or "one" behind "not": "not a single man"?"""
    if word.lower_ == "no":
        return word.dep_ == "det"
    before = [t.lower_ for t in word.doc[max(word.i - 2, word.sent.start) : word.i]]
    return before[-1:] == ["not"] or before == ["not", "a"]


def _planned(verb: Token) -> bool:
    """Is the clause the content of a plan: "expected to open", "aims to cut", "was due to start"?"""
    if verb.dep_ in ("xcomp", "ccomp", "acl", "advcl") and is_infinitive(verb):
        up = verb.head
        if up.lemma_ == "be":
            return True
        return lemma(up) in PLANNED or up.lower_ in PLANNED or up.lemma_.lower() in PLAN_NOUNS
    if verb.lemma_ == "be":
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        return subject is not None and subject.lemma_.lower() in PLAN_NOUNS
    if lemma(verb) in FORECASTS or _estimated(verb):
        return True
    return verb.lemma_.lower() == "propose" and any(c.dep_ == "auxpass" for c in verb.children)


def told_aside(token: Token, verb: Token | None, line: Line) -> Stance | None:
    """ "asserted" for what an apposition says in a clause that denies something, else None: as the clause has it."""
    return "asserted" if aside(token) and stance(verb, line) == "denied" else None


# What is "put at" a sum before anybody has paid it.
COSTS = frozenset("cost price bill expense expenditure".split())
PUTTING = frozenset("put estimate budget project".split())


def _estimated(verb: Token) -> bool:
    """Is a sum what a cost was put at: "the cost of the repair was put at £40 million", "the costs, estimated at"?"""
    subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), verb.head if verb.dep_ == "acl" else None)
    put = verb.lemma_ in PUTTING and any(c.dep_ == "prep" and c.lower_ == "at" for c in verb.children)
    return put and subject is not None and subject.lemma_.lower() in COSTS


def _conditional(verb: Token) -> bool:
    up = verb
    while True:
        if any(c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether") for c in up.children):
            return True
        if up.dep_ in ("advcl", "ccomp") and _before(up) == "in case":
            return True
        if up.head == up or up.dep_ not in ("advcl", "ccomp", "xcomp", "conj"):
            return False
        up = up.head


def _before(clause: Token) -> str:
    """The two words before a clause."""
    first = clause.left_edge.i
    return clause.doc[max(clause.sent.start, first - 2) : first].text.lower()


# Who says what nobody answers for.
ANYBODY = frozenset("people they everyone everybody some somebody someone rumour rumor talk word many".split())
TALKING = frozenset({"say", "talk", "whisper", "speak", "claim", "tell", "murmur"})


def _hearsay(verb: Token) -> bool:
    """Is it what people were saying: "at the station they were saying three hundred dead", "word was that"?"""
    up = verb.head if verb.dep_ in ("ccomp", "parataxis") else verb
    if up.lemma_ not in TALKING or up.tag_ != "VBG":
        return False
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in ANYBODY for c in up.children)


def _reported(verb: Token, line: Line) -> bool:
    """Is the clause what somebody is said to have said, or does the sentence name its source?"""
    up = verb
    while up.head != up:
        if up.dep_ in ("ccomp", "parataxis") and up.head.lemma_.lower() in SAYING:
            return True
        up = up.head
    if any(c.dep_ in ("ccomp", "parataxis", "advcl") and c.lemma_.lower() in SAYING for c in verb.children):
        return True
    return "according" in line.words and "according to" in verb.sent.text.lower()
