"""Which phase of a thing a claim holds for: its beginning, a first count, the worst of it, so far as it had come then.

"Originally it had 40 beds" -> initial; "by then 86 people were dead" -> by then; "58 died on the worst day" -> at
worst.
"""

from __future__ import annotations

import re

from factcheck.extract.scene import Line
from factcheck.extract.syntax import clause_tokens, prepositions
from factcheck.extract.tokens import Token
from factcheck.models import BY_THEN, PEAK, TURNED

PHASES = {
    "initial": frozenset("outset initially originally original initial".split()),
    "provisional": frozenset("preliminary provisional interim tentative confirmed".split()),
}
# What tells of a thing while it happens: a headline or a bulletin is no later account of it.
BULLETINS = frozenset("headline bulletin rumour rumor telegram placard newsflash".split())
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_PART = "(?:morning|afternoon|evening)"
REPORTS = frozenset("report account estimate count tally figure newspaper paper dispatch message story toll".split())
EARLY = frozenset("early earliest first initial preliminary".split())
TELLING = frozenset("say speak tell put give report claim announce state have list mention read suggest".split())
# A time that another sentence tells, up to which a count had come.
UP_TO_THEN = re.compile(
    r"\b(?:by|until|till|up to|up until) (?:then|now|(?:that|this) (?:time|point|stage|day|date|moment|evening))\b"
    r"|\bso far\b|\bto date\b|\b(?:after|since|from) (?:then|(?:that|this) (?:time|date|day|point))\b"
    r"|\bby (?:the |that )?(?:noon|midday|midnight|nightfall|dawn|daybreak|dusk|sunset|evening|morning|afternoon)\b"
    rf"|\bby (?:about )?(?:{_HOURS}|\d{{1,2}}(?:[.:]\d\d)?) ?(?:o['’]clock|[ap]\.?m\b|(?:in the|that) {_PART})",
    re.I,
)
# "The fund had reached £20,000 within a week": it went on.
SOON = re.compile(
    r"\bwithin (?:the )?(?:an?|first|[\w-]+)(?: few| first| [\w-]+)? (?:hour|day|week|fortnight|month|year)s?\b", re.I
)
# A part of the time that it went on for: "Nineteen were killed on the day of the eruption".
ON_A_DAY = re.compile(
    r"\b(?:on|during|in) the (?:(?:very )?(?:first|second|third|opening|last|final) (?:day|night|hours?)\b"
    r"|(?:day|night|hours?) of (?:the|its)\b)",
    re.I,
)
# A part of where it was: "Six people died at Lomna alone".
ALONE = re.compile(r"\b(?:at|in) [A-Z][\w-]+ alone\b")
# One day, week or year out of those that a thing went on for.
_STRETCH = r"(?:hour|day|night|week|weekend|month|year|season)\b"
WORST = re.compile(
    rf"\b(?:worst|deadliest|bloodiest|blackest|heaviest|busiest|grimmest|costliest)(?: single)? {_STRETCH}"
    rf"|\b(?:in|on|within|during) (?:a|one|any one|any) single {_STRETCH}|\b(?:in|on) one (?:day|night)\b"
    r"|\bpeak of (?:the|its|their|this)\b|\bat (?:its|their|the) (?:peak|height|zenith)\b|\bpeak(?:ed|ing|s) at\b",
    re.I,
)


# "The turnout rose to 52 per cent": before, it was another.
TURNING = frozenset("rise fall grow climb drop increase decline sink shrink jump swell reduce cut narrow widen".split())


def phase_of(line: Line, verb: Token, inside: set[str]) -> str:
    """The phase that the words of a clause limit a claim to; "" for none."""
    words = inside | ({"outset"} if "to begin with" in line.text.lower() else set())
    found = next((name for name, signs in PHASES.items() if words & signs), "") or _first_told(verb)
    if not found and any(t.lower_ == "appeal" and t.head.lower_ == "on" for t in clause_tokens(verb)):
        return "appeal"
    if not found and any(_pointed(t) for t in clause_tokens(verb)):
        return BY_THEN
    return found or ("initial" if _undone(verb) else "")


# "On that occasion nobody was hurt": on which, is told before.
POINTED_AT = frozenset({"occasion", "instance"})


def _pointed(noun: Token) -> bool:
    """Does it point at a time of which only what stands before tells: "on that occasion"?"""
    that = any(c.lower_ == "that" and c.dep_ == "det" for c in noun.lefts)
    return that and noun.dep_ == "pobj" and noun.lemma_.lower() in POINTED_AT


def counted_when(line: Line, verb: Token | None, first: int) -> str:
    """The phase that a figure is of by its clause or its sentence: "by then", "at worst", or "" for none; `first` is
    the index of its first word."""
    if WORST.search(line.text):
        return PEAK
    if _corrected(line, first):
        return "initial"
    if verb is not None and verb.lemma_ in TURNING and _turned(verb):
        return TURNED
    if verb is not None and verb.lemma_ in TURNING and first and line.span.doc[first - 1].lower_ == "from":
        return BY_THEN
    if verb is not None and any(
        c.lower_ == "then" and c.dep_ == "advmod" and c.i > line.span.start for c in verb.lefts
    ):
        return BY_THEN
    clause = line.text if verb is None else " ".join(t.text for t in clause_tokens(verb))
    pluperfect = verb is not None and any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.lefts)
    soon = pluperfect and SOON.search(clause)
    if verb is not None and verb.dep_ == "conj" and verb.morph.get("Tense", []) == verb.head.morph.get("Tense", []):
        clause = line.text  # "It is sixty to date, and nine are dead"
    partly = any(part.search(clause) for part in (UP_TO_THEN, ON_A_DAY, ALONE))
    return BY_THEN if soon or partly else ""


# "It announced a magnitude of 6.4; a later study raised the figure to 6.6."
CORRECTING = frozenset("raise revise correct lower reduce amend adjust increase".split())
CORRECTED = frozenset("figure number total estimate count toll value it this that".split())


def _corrected(line: Line, first: int) -> bool:
    """Does the sentence go on to say to what a figure was corrected?"""
    return any(
        verb.lemma_ in CORRECTING
        and verb.i > first
        and any(c.dep_ in ("dobj", "nsubjpass") and c.lemma_.lower() in CORRECTED for c in verb.children)
        and any(word == "to" for word, _ in prepositions(verb))
        for verb in line.tokens
    )


def _turned(verb: Token) -> bool:
    """Is it told to how many something came, and no more: not "rose from 40 to 52", "has grown to three lines",
    "reduced 140 homes to ashes"?"""
    ways = list(prepositions(verb))
    counted = any(word == "to" and any(t.like_num for t in to.subtree) for word, to in ways)
    come = counted and all(word != "from" for word, _ in ways)
    return come and not any(c.lemma_ == "have" and c.dep_ == "aux" for c in verb.children)


def _first_told(verb: Token) -> str:
    """ "initial" where the clause is what was first told: "the evening's headline said that 23 were dead", "early
    reports put the loss at 23"."""
    above = verb.head if verb.dep_ in ("ccomp", "parataxis") else verb
    tellers = [c for c in above.children if c.dep_ == "nsubj"] if above.lemma_.lower() in TELLING else []
    early = any(t.lemma_.lower() in REPORTS and any(c.lower_ in EARLY for c in t.lefts) for t in tellers)
    return "initial" if early or any(t.lemma_.lower() in BULLETINS for t in tellers) else ""


# Verbs of what takes a verdict, a ban or a result back.
UNDOING = frozenset("clear acquit overturn quash annul reverse exonerate rescind revoke reinstate".split())


def _undone(verb: Token) -> bool:
    """Does the sentence go on with what took it back: "was convicted, and two years later cleared"?"""
    return any(c.dep_ == "conj" and c.lemma_.lower() in UNDOING for c in verb.children)
