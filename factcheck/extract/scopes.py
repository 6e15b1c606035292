"""What part of a whole a figure is of, as its noun, verb or tense says: direct costs, hostages let go, dead so far.

"Direct costs came to $1.4 million" -> direct costs; "the total cost, including the road, is" -> all and more;
"Eleven hostages were let go" -> some of the hostages; "Twelve people have been injured" -> by then.
"""

from __future__ import annotations

from factcheck.extract.counting import counts_people
from factcheck.extract.figure import Figure, Known, is_given
from factcheck.extract.holding import HOLDING
from factcheck.extract.syntax import clause_tokens, governors, lemma, possessor
from factcheck.extract.tokens import Token
from factcheck.models import BY_THEN, INCLUSIVE

# Adjectives of a sum that say how large it is or that it is all of it, and set it apart from no other.
WHOLE = frozenset(
    """total overall full final whole entire grand actual real true exact eventual ultimate complete combined reported
    official high low huge enormous considerable modest small large great heavy vast immense staggering exorbitant
    original same only mere estimated""".split()
)
# Before "costs" these say no more than that the thing was made.
WORK = frozenset("construction building project programme program development work works production".split())
# Said of all there were, whatever the tense.
ALL_TOLD = frozenset("all altogether total together".split())


def part_of(figure: Figure, answer: Known | None) -> tuple[str, ...]:
    """Of what part a figure is by its noun and its verb, () for none: "direct", "running" of costs, INCLUSIVE of a cost
    with something more in it, "hostage" of some hostages."""
    if answer is None or figure.kind != "money":
        some = figure.counted if some_of_them(figure, answer) else None
        return (some.lemma_.lower(),) if some is not None else ()
    nouns = [t for t in figure.line.tokens if t.pos_ == "NOUN" and t.lemma_.lower() == answer.signal.split()[-1]]
    if not nouns:
        return ()
    noun = min(nouns, key=lambda t: abs(t.i - figure.base.i))
    told = [c.lower_ for c in noun.children if c.dep_ == "amod" and c.tag_ == "JJ" and c.lower_ not in WHOLE]
    own = possessor(noun) is not None  # "its survey costs" are of a survey; "the bridge cost" is of the bridge
    told += [c.lower_ for c in noun.children if own and c.dep_ == "compound" and c.lower_ not in WORK]
    if told:
        return (f"{' '.join(told)} {noun.lower_}",)
    return (INCLUSIVE,) if any(c.lower_ == "including" for c in noun.children) else ()


def some_of_them(figure: Figure, answer: Known | None) -> bool:
    """Are those counted only some of their kind, to whom something was done: "eleven hostages were let go"?"""
    verb, counted = figure.verb, figure.counted
    if answer is None or verb is None or counted is None or answer.signal != counted.lemma_.lower():
        return False
    telling = (
        lemma(verb) in HOLDING or verb.lemma_ == "be" or verb.pos_ == "AUX" or lemma(verb) in answer.attribute.verbs
    )
    done_to = counted.dep_ in ("nsubjpass", "dobj") and counts_people(counted.lemma_.lower())
    return done_to and not telling and not is_given(figure)


def so_far(figure: Figure, answer: Known | None) -> str:
    """Up to when a count that grows had come, where its verb says that it goes on: "twelve people have died"."""
    verb = figure.verb
    if answer is None or not answer.attribute.grows or verb is None or verb.tag_ != "VBN":
        return ""
    going_on = any(c.dep_ == "aux" and c.lower_ in ("have", "has", "'ve", "’ve") for c in verb.children)
    modal = any(c.tag_ == "MD" for c in verb.children)
    whole = not ALL_TOLD.isdisjoint(t.lower_ for t in clause_tokens(verb))
    return BY_THEN if going_on and not modal and not whole else ""


# What these tell of is still to come: "was planned for 1965, at a cost of 12 million".
PLANNING = frozenset("plan schedule budget propose".split())
# What is put at a figure before anybody knows it: "compared with an estimate of $1.1 billion".
FORESEEN = frozenset("estimate forecast projection prediction target goal quotation".split())


def foreseen(figure: Figure, answer: Known | None) -> bool:
    """Is a sum that of an estimate or a target, in a sentence that tells of something else?"""
    verb = figure.verb
    if verb is not None and figure.kind != "count" and lemma(verb) in PLANNING:
        return answer is None or lemma(verb) not in answer.signal.split()
    if figure.kind != "money":
        return False  # "an estimate of 3,000 dead" is made afterwards
    own = answer.attribute.nouns if answer is not None else ()
    above = (t.lemma_.lower() for t in governors(figure.base) if t.pos_ == "NOUN")
    return any(noun in FORESEEN and noun not in own for noun in above)


def built_of(figure: Figure) -> bool:
    """Does the figure stand behind what the whole is told by, and not belong to it: the eight of "of the 31 built eight
    were lost"?"""
    verb = figure.verb
    return verb is not None and verb.dep_ == "acl" and verb.head.like_num and _right_behind(figure.base, verb)


def _right_behind(base: Token, verb: Token) -> bool:
    return base.i == verb.i + 1 and base.dep_ == "dobj"
