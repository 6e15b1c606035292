"""Which attribute a figure answers by its clause: the verb, the subject that is so much, the object brought to so much.

"killed 12 people", "The cost was $5 million", "took the prize fund up to $200,000".
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.bearer import about
from factcheck.extract.figure import Figure, Known, by_nouns, counts_other_things, fitting_rule
from factcheck.extract.holding import holder, pointed_at
from factcheck.extract.illness import taken_ill
from factcheck.extract.mentions import head_lemma
from factcheck.extract.scene import mention_of
from factcheck.extract.signals import longest
from factcheck.extract.syntax import child, is_infinitive, lemma, object_of, phrase, roles, subject_of
from factcheck.extract.tokens import Token
from factcheck.lexicon import kin, noun_class
from factcheck.models import Mention
from factcheck.ruleset import Attribute


def by_target(figure: Figure) -> Known | None:
    """What was brought to the figure: "took the prize fund up to $200,000"."""
    verb, base = figure.verb, figure.base
    target = object_of(verb) if verb is not None else None
    raised = (base.dep_ == "pobj" and base.head.lower_ in ("to", "at")) or any(c.lower_ == "to" for c in base.children)
    if target is None or not raised or target.i in figure.skip or target == base:
        return None
    found = fitting_rule(by_nouns(figure, target), figure.kind, verb, figure.counted, bare=True)
    if found is None or counts_other_things(figure, target, found):
        return None
    return of_noun(figure, found, target, clause=False)


def by_copula(figure: Figure) -> Known | None:
    """The noun that is said to be so much: "The cost was $5 million"."""
    if figure.verb is None or (figure.verb.lemma_ != "be" and figure.verb.pos_ != "AUX"):
        return None
    return by_subject(figure)


def by_verb(figure: Figure) -> Known | None:
    """The verb of the clause: "killed 12 people", "It cost $5 million", "five were killed"."""
    verb = figure.verb
    if verb is None:
        return None
    found, word = _signalling(figure, verb)
    if (
        found is None
        or (word == "take" and _takes_to(verb))
        or (word == "lose" and _loses(figure, verb))
        or (found.open_count and _beyond(figure, word))
    ):
        return None
    subject = subject_of(verb)
    total = by_subject(figure) if word in TOTALLING | COMPOSING else None
    if total is not None and (word in TOTALLING or total.attribute.about == "noun"):
        return total
    target = pointed_at(figure.line, found, verb, word, figure.skip)
    if target is not None:
        return Known(found, target, word)
    if found.about == "noun" and (itself := mention_of(figure.line, subject)) is not None:
        return Known(found, itself, word)
    if subject is not None and _is_what_is_measured(subject, found):
        return Known(found, figure.scene.topic, word)
    said_of = mention_of(figure.line, _worked_on(verb)) or about(figure.line, found, roles(verb), figure.skip, word)
    if said_of is None or _counts_itself(figure, said_of) or said_of.text.lower().startswith("their "):
        return Known(found, figure.scene.topic, word)
    return Known(found, said_of, word)


def _signalling(figure: Figure, verb: Token) -> tuple[Attribute | None, str]:
    """The attribute of the longest signal of a verb that fits the figure: "can hold" of people, else "hold"."""
    index, people = figure.scene.signals.verbs["figure"], _stands_for_people(figure, verb)
    phrases = (*signalled(verb), *_meant(figure, verb))
    for able in (True, False):
        word, verbs = longest(index, [p for p in phrases if able or not p.startswith("can ")])
        found = fitting_rule(verbs, figure.kind, verb, figure.counted, people)
        if found is not None and not (people and (_counts_doers(figure, found) or _does_else(figure, verb, word))):
            return found, word
    return None, ""


def _is_what_is_measured(subject: Token, attribute: Attribute) -> bool:
    """Does the subject only say again what is measured: "the bill came to $4 million"? "The bridge spans" does not."""
    own = subject.lemma_.lower()
    return noun_class(own) != "artifact" and any(kin(own, noun) for noun in attribute.nouns)


def _worked_on(verb: Token) -> Token | None:
    """What work was done on, where the work is the subject: "building the mill cost $4 million"."""
    work = child(verb, "csubj", "nsubj")
    return child(work, "dobj") if work is not None and work.tag_ == "VBG" else None


def _counts_doers(figure: Figure, attribute: Attribute) -> bool:
    """Is a bare number that of those who do it, where the attribute counts other things: "the two operate patrols" is
    no fleet of two?"""
    things = attribute.about == "agent" and attribute.counts and "person" not in attribute.counts
    return bool(things) and figure.base.dep_ == "nsubj"


def told_of(figure: Figure, verb: Token | None) -> bool:
    """Does a clause with "who" or "that" tell of those counted: "the nineteen who died"?"""
    return verb is not None and verb.dep_ == "relcl" and verb.head == figure.base


def _does_else(figure: Figure, verb: Token, signal: str) -> bool:
    """Do those of a clause with "who" do it to something that the signal lacks: "the 640 who gave money" are no
    performances?"""
    done = child(verb, "dobj") if told_of(figure, verb) else None
    return done is not None and done.tag_ not in ("WP", "WDT") and " " not in signal


# What a journey does: "took nine hours to reach the shore".
TRAVELLING = frozenset("cross reach travel get sail fly drive walk ride arrive come go return row march".split())


def _takes_to(verb: Token) -> bool:
    """Is it the time that something else took: "it took nine years for them to believe her"?"""
    return any(
        c.dep_ in ("advcl", "xcomp", "ccomp", "acl") and c.lemma_.lower() not in TRAVELLING and is_infinitive(c)
        for c in (*verb.children, *(g for t in verb.children if t.dep_ == "dobj" for g in t.children))
    )


def _loses(figure: Figure, verb: Token) -> bool:
    """Do those counted lose something else: "13,000 homes lost power", "four families lost a father"?"""
    own, lost = child(verb, "nsubj"), child(verb, "dobj")
    return own is not None and own.i in figure.skip and lost is not None


def _beyond(figure: Figure, signal: str) -> bool:
    """Do those counted stand behind a preposition that the signal lacks: "had good data from seven instruments"?"""
    counted = figure.counted
    if counted is None or counted.dep_ != "pobj":
        return False
    return counted.head.lower_ not in ("of", "with", "by", *signal.split())


def _counts_itself(figure: Figure, said_of: Mention) -> bool:
    """Is what the clause speaks of only what is counted: "241 lives were lost"?"""
    if figure.counted is None:
        return False
    at = figure.counted.idx + figure.line.at
    return said_of.start <= at < said_of.end


def signalled(verb: Token) -> tuple[str, ...]:
    """The phrases that a verb begins; with a "not" or "never" those that begin with "not": "did not come home"; with a
    "can" or "could" also those that begin with "can": "600 can sit in the chapel"."""
    phrases = phrase(verb)
    if any(c.dep_ == "neg" for c in verb.children):
        return tuple(f"not {words}" for words in phrases)
    able = any(c.dep_ == "aux" and c.lower_ in ("can", "could") for c in verb.children)
    return (*phrases, *(f"can {words}" for words in phrases)) if able else phrases


def _meant(figure: Figure, verb: Token) -> Iterator[str]:
    """The verb with the preposition before the figure, or with what the figure behind it is for: "build in" of "was
    built in five years", "cost to run" of "costs $4 million to run"; "found by" where the figure is of those who
    did it: "three brothers founded the club"."""
    if figure.base.dep_ == "pobj" and figure.base.head.head == verb:
        yield f"{lemma(verb)} {figure.base.head.lower_}"
    yield from taken_ill(verb)
    doing = (figure.base.dep_ == "nsubj" and figure.base.head == verb) or told_of(figure, verb)
    done = child(verb, "dobj") if doing else None
    if done is not None and done.tag_ not in ("WP", "WDT"):
        yield from (f"{words} by" for words in phrase(verb))
    at = max(figure.skip) + 1
    behind = verb.doc[at : at + 2]
    if len(behind) == 2 and behind[0].lower_ == "to" and behind[1].tag_ == "VB":
        yield f"{lemma(verb)} to {behind[1].lemma_.lower()}"


# After these the noun that is the subject says what the sum is: "The profit came to $5 million".
TOTALLING = frozenset(
    {"come to", "run to", "amount to", "add up to", "work out at", "come out at", "total", "number", "stand at", "cost"}
)
# After these a noun that is a body of people says how many belong to it: "The garrison consisted of 4,300 men".
COMPOSING = frozenset({"consist of", "comprise", "compose of"})


def _stands_for_people(figure: Figure, verb: Token) -> bool:
    """Does a bare number stand for people: "five were killed", "there died in the siege six hundred", "the names of
    the nineteen who died"?"""
    if figure.counted is not None or figure.base.pos_ != "NUM" or verb.lemma_ == "have":
        return False
    alone = figure.base.dep_ == "ROOT" and verb.head == figure.base  # "64,000 paid to see it"
    own = figure.base.dep_ in ("nsubj", "nsubjpass", "dobj")
    return alone or own or told_of(figure, verb) or any(c.dep_ == "expl" for c in verb.children)


def by_subject(figure: Figure) -> Known | None:
    """The noun that is the subject of the clause: "Revenue amounted to $5 million"."""
    subject = subject_of(figure.verb) if figure.verb is not None else None
    if subject is None or subject.i in figure.skip or _of_something_else(figure, subject):
        return None
    found = fitting_rule(by_nouns(figure, subject), figure.kind, figure.verb, figure.counted, bare=True)
    if found is None or counts_other_things(figure, subject, found):
        return None
    return of_noun(figure, found, subject, clause=False)


def _of_something_else(figure: Figure, subject: Token) -> bool:
    """Is the figure an age, or inside what the subject does something to: "the youngest member is 18", "members elect a
    council of seven"?"""
    aged = any(c.lower_ in AGED for c in subject.lefts) and not figure.value.unit
    verb = figure.verb
    done = child(verb, "dobj") if verb is not None and verb.lemma_ != "be" else None
    return aged or (done is not None and done.i not in figure.skip and figure.base in done.subtree)


AGED = frozenset("youngest oldest eldest".split())


def of_noun(figure: Figure, attribute: Attribute, noun: Token, *, clause: bool = True) -> Known:
    """An attribute signalled by a noun, said of the noun's owner, or of who has it in the clause; or of the noun itself
    ("a garrison of 900 men")."""
    verb = figure.verb if clause else None
    if attribute.about == "noun" and (itself := mention_of(figure.line, noun)) is not None:
        return Known(attribute, itself, head_lemma(noun))
    skip = figure.skip | {noun.i}
    owner = holder(figure.scene, figure.line, noun, verb, skip)
    paid = noun.dep_ == "pobj" and noun.head.lower_ == "for"  # "sold for a fee of $400"
    if owner is figure.scene.topic and paid and verb is not None and lemma(verb) in attribute.verbs:
        owner = about(figure.line, attribute, roles(verb), skip, lemma(verb)) or owner
    return Known(attribute, owner, head_lemma(noun))
