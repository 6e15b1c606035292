"""Which attribute of the rules a figure answers: by the noun it counts, the nouns and adjectives about it, the verb."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec
from spacy.tokens import Token

from factcheck.extract import beside
from factcheck.extract.bearer import about
from factcheck.extract.beside import bridged
from factcheck.extract.counting import counts_people, number_of
from factcheck.extract.figure import Figure, Known, by_adjectives, by_nouns, fitting_rule, is_given
from factcheck.extract.holding import SPEAKERS, aboard, holder, pointed_at
from factcheck.extract.mentions import head_lemma
from factcheck.extract.scene import mention_of
from factcheck.extract.signals import longest
from factcheck.extract.syntax import child, governors, lemma, object_of, phrase, prepositions, roles, subject_of
from factcheck.lexicon import kin, noun_class
from factcheck.models import Mention
from factcheck.ruleset import Attribute

# A count this large of a thing that is not people may be a sum in a currency the table of units lacks ("5 million
# crowns").
BIG_MONEY = 1e5


def known(figure: Figure) -> Known | None:
    """The attribute that a figure answers by the rules; the ways are tried from the surest to the loosest."""
    found = next((found for way in WAYS if (found := way(figure)) is not None), None)
    if found is None:
        return None
    if found.attribute.about == "matter" and found.subject.kind != "name":
        return msgspec.structs.replace(found, subject=figure.scene.topic)
    if found.subject is figure.scene.topic and not found.attribute.topical:
        return msgspec.structs.replace(found, subject=bridged(figure, found) or found.subject)
    return found


def _by_currency(figure: Figure) -> Known | None:
    """A large count of what may be money, by the subject, the object or the verb: "Sales came to 6 billion crowns"."""
    counted, verb = figure.counted, figure.verb
    big = (figure.value.high or 0) >= BIG_MONEY
    if figure.kind != "count" or counted is None or counted.tag_ != "NNS" or not big or _lives(counted):
        return None
    around = (
        [t for t in (subject_of(verb), object_of(verb)) if t is not None and t.i not in figure.skip] if verb else []
    )
    around += [up for up in governors(figure.base) if up.pos_ == "NOUN" and up != counted]
    around += [t for word, t in prepositions(counted) if word in ("of", "in")]
    for noun in around:
        found = fitting_rule(_money(by_nouns(figure, noun)), "money", verb)
        if found is not None:
            return _of(figure, found, noun, clause=False)
    if verb is None:
        return None
    word, verbs = longest(figure.scene.signals.verbs["figure"], phrase(verb))
    found = fitting_rule(_money(verbs), "money", verb)
    if found is None:
        return None
    return Known(found, about(figure.line, found, roles(verb), figure.skip, word) or figure.scene.topic, word)


def _by_place(figure: Figure) -> Known | None:
    """People who are aboard or on board."""
    if figure.counted is None:
        return None
    after = " ".join(t.lower_ for t in figure.counted.doc[figure.counted.i + 1 : figure.counted.i + 3])
    places = (a for words, a in figure.scene.signals.prepositions if after.startswith(words))
    found = fitting_rule(places, figure.kind, figure.verb, figure.counted)
    return Known(found, aboard(figure.scene, figure.line, figure.counted), after) if found is not None else None


def _by_counted(figure: Figure) -> Known | None:
    """The noun that is counted, or what narrows it down: "48 recommendations", "900 displaced people"."""
    counted = figure.counted
    if counted is None or _taken_lives(figure, counted) or _taken_in(figure, counted):
        return None
    narrowing = [
        w for c in counted.children if c.dep_ in ("amod", "advmod", "acl") for w in (c.lower_, c.lemma_.lower())
    ]
    _, adjectives = longest(figure.scene.signals.adjectives["figure"], narrowing)
    found = fitting_rule((*by_nouns(figure, counted), *adjectives), figure.kind, figure.verb, counted)
    if found is None:
        return None
    if number_of(figure.base) is not None:
        return Known(found, figure.scene.topic, head_lemma(counted))
    owner = holder(figure.scene, figure.line, counted, figure.verb, figure.skip)
    if found.about == "agent" and (own := _being(figure)) is not None:
        owner = own
    if owner is figure.scene.topic and figure.verb is not None and figure.verb.lemma_.lower() in found.verbs:
        owner = about(figure.line, found, roles(figure.verb), figure.skip, figure.verb.lemma_.lower()) or owner
    if owner is figure.scene.topic:
        owner = shown_in(figure, counted) or owner
    return Known(found, owner, head_lemma(counted), is_given(figure))


def _being(figure: Figure) -> Mention | None:
    """Who is or has so many: "She was the youngest of nine children of a priest", "made 340 appearances for Rovers"."""
    telling = figure.verb is not None and figure.verb.lemma_ in ("be", "make", "earn", "win")
    subject = subject_of(figure.verb) if figure.verb is not None and telling else None
    return mention_of(figure.line, subject) if subject is not None and subject.i not in figure.skip else None


def _taken_lives(figure: Figure, counted: Token) -> bool:
    """Does the clause say what became of the lives of those counted: "cost the lives of seven passengers"?"""
    above = counted.head.head if counted.dep_ == "pobj" and counted.head.lower_ == "of" else None
    if figure.verb is None or above is None or above.lemma_.lower() != "life":
        return False
    return bool(longest(figure.scene.signals.verbs["figure"], [f"{lemma(figure.verb)} life"])[1])


def _taken_in(figure: Figure, counted: Token) -> bool:
    """Are those counted the ones for whom there is room: "has room for 900 spectators", "can take 900 spectators"?"""
    index = figure.scene.signals
    if counted.dep_ == "pobj" and counted.head.lower_ == "for":
        noun = counted.head.head
        return f"{noun.lemma_.lower()} for" in index.nouns["figure"]
    able = [words for words in signalled(figure.verb) if words.startswith("can ")] if figure.verb is not None else []
    return counted.head == figure.verb and bool(longest(index.verbs["figure"], able)[1])


# "It can be read in 27 languages", "the show fills", "runs over five floors".
SHOWN_IN = frozenset({"in", "into", "over", "on", "across", "with"})


def shown_in(figure: Figure, counted: Token | None) -> Mention | None:
    """What the clause says to be in, on or over so many: "It has appeared in 27 languages"."""
    verb = figure.verb
    if (
        verb is None
        or counted is None
        or counted.dep_ != "pobj"
        or counted.head.lower_ not in SHOWN_IN
        or counted.head.head != verb
    ):
        return None
    parts = roles(verb)
    owner = mention_of(figure.line, parts.get("patient") or parts.get("agent"))
    return owner if owner is not None and owner.kind in ("name", "description") and owner.head not in SPEAKERS else None


def _by_opening(figure: Figure) -> Known | None:
    """A word that opens the clause, before its verb: "Killed were 14 miners", "Aboard the ferry were 214 people"."""
    verb, counted = figure.verb, figure.counted
    if verb is None or counted is None or verb.lemma_ != "be" or counted.dep_ != "attr" or counted.head != verb:
        return None
    first = verb.doc[min(verb.left_edge.i, verb.head.left_edge.i)]
    if first.tag_ in ("VBN", "VBD"):
        word, verbs = longest(figure.scene.signals.verbs["figure"], phrase(first))
        found = fitting_rule(verbs, figure.kind, verb, counted)
        where = next((mention_of(figure.line, t) for _, t in prepositions(first) if t.i not in figure.skip), None)
        return Known(found, where or figure.scene.topic, word) if found is not None else None
    words = verb.doc[first.i : first.i + 2].text.lower()
    signal, found = next(((w, a) for w, a in figure.scene.signals.prepositions if words.startswith(w)), ("", None))
    if found is None or fitting_rule((found,), figure.kind, verb, counted) is None:
        return None
    rest = verb.doc[first.i + len(signal.split()) : verb.i]
    named = next((m for t in rest if (m := mention_of(figure.line, t)) is not None), None)
    return Known(found, named or figure.scene.topic, signal)


def _by_complement(figure: Figure) -> Known | None:
    """What a sum, a share or a measure is of or in: "570 million dollars of capital", "300 metres in length"."""
    if figure.counted is not None:
        return None
    for word, token in prepositions(figure.base):
        place = figure.kind == "[length]" and any(
            c.lower_ == "the" for c in token.children
        )  # "six miles of the summit"
        known = by_nouns(figure, token) if word in ("of", "in") and not place else ()
        found = fitting_rule(known, figure.kind, figure.verb)
        if found is not None:
            return _of(figure, found, token)
    return None


def _by_governor(figure: Figure) -> Known | None:
    """A noun or an adjective above: "a budget of $5 million", "94 m long"."""
    for up in governors(figure.base):
        if up.pos_ in ("NOUN", "PROPN") and up != figure.counted:
            found = fitting_rule(by_nouns(figure, up), figure.kind, figure.verb, figure.counted, bare=True)
            if found is not None:
                return _of(figure, found, up)
        if up.pos_ == "ADJ":
            bare = figure.base.pos_ == "NUM"
            found = fitting_rule(by_adjectives(figure, up), figure.kind, figure.verb, figure.counted, bare)
            if found is not None:
                return Known(found, holder(figure.scene, figure.line, up, figure.verb, figure.skip), up.lemma_.lower())
    return None


# The adverbs that stand for an adjective of measure.
ACROSS = frozenset({"across"})


def _by_adjective(figure: Figure) -> Known | None:
    """An adjective behind the measure: "three metres deep"; "14 km across"."""
    beside = next((t for t in figure.base.children if t.pos_ == "ADJ" and t.i > figure.base.i), None)
    if figure.base.i + 1 < len(figure.base.doc) and figure.base.nbor().lower_ in ACROSS:
        beside = figure.base.nbor()
    found = fitting_rule(by_adjectives(figure, beside), figure.kind, figure.verb) if beside is not None else None
    if beside is None or found is None or child(beside, "pobj") is not None:
        return None
    return Known(found, holder(figure.scene, figure.line, figure.base, figure.verb, figure.skip), beside.lemma_.lower())


def _by_target(figure: Figure) -> Known | None:
    """What was brought to the figure: "took the prize fund up to $200,000"."""
    verb, base = figure.verb, figure.base
    target = object_of(verb) if verb is not None else None
    raised = (base.dep_ == "pobj" and base.head.lower_ in ("to", "at")) or any(c.lower_ == "to" for c in base.children)
    if target is None or not raised or target.i in figure.skip or target == base:
        return None
    found = fitting_rule(by_nouns(figure, target), figure.kind, verb, figure.counted, bare=True)
    return _of(figure, found, target, clause=False) if found is not None else None


def _by_copula(figure: Figure) -> Known | None:
    """The noun that is said to be so much: "The cost was $5 million"."""
    if figure.verb is None or (figure.verb.lemma_ != "be" and figure.verb.pos_ != "AUX"):
        return None
    return _by_subject(figure)


def _by_verb(figure: Figure) -> Known | None:
    """The verb of the clause: "killed 12 people", "It cost $5 million", "five were killed"."""
    verb = figure.verb
    if verb is None:
        return None
    found, word = _signalling(figure, verb)
    if found is None or (word == "lose" and _loses(figure, verb)) or (found.open_count and _beyond(figure, word)):
        return None
    subject = subject_of(verb)
    if word in TOTALLING and (total := _by_subject(figure)) is not None:
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
        if found is not None:
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
    if any(c.dep_ == "neg" for c in verb.children):
        return tuple(f"not {words}" for words in phrase(verb))
    able = any(c.dep_ == "aux" and c.lower_ in ("can", "could") for c in verb.children)
    return (*phrase(verb), *(f"can {words}" for words in phrase(verb) if able))


def _meant(figure: Figure, verb: Token) -> Iterator[str]:
    """The verb with the preposition before the figure, or with what the figure behind it is for: "build in" of "was
    built in five years", "cost to run" of "costs $4 million to run"; "found by" where the figure is of those who
    did it: "three brothers founded the club"."""
    if figure.base.dep_ == "pobj" and figure.base.head.head == verb:
        yield f"{lemma(verb)} {figure.base.head.lower_}"
    if figure.base.dep_ == "nsubj" and figure.base.head == verb and child(verb, "dobj") is not None:
        yield from (f"{words} by" for words in phrase(verb))
    at = max(figure.skip) + 1
    behind = verb.doc[at : at + 2]
    if len(behind) == 2 and behind[0].lower_ == "to" and behind[1].tag_ == "VB":
        yield f"{lemma(verb)} to {behind[1].lemma_.lower()}"


# After these the noun that is the subject says what the sum is: "The profit came to $5 million".
TOTALLING = frozenset(
    {"come to", "run to", "amount to", "add up to", "work out at", "come out at", "total", "number", "stand at", "cost"}
)


def _stands_for_people(figure: Figure, verb: Token) -> bool:
    """Does a bare number stand for people: "five were killed", "there died in the siege six hundred"?"""
    if figure.counted is not None or figure.base.pos_ != "NUM" or verb.lemma_ == "have":
        return False
    alone = figure.base.dep_ == "ROOT" and verb.head == figure.base  # "64,000 paid to see it"
    return alone or figure.base.dep_ in ("nsubj", "nsubjpass", "dobj") or any(c.dep_ == "expl" for c in verb.children)


def _by_subject(figure: Figure) -> Known | None:
    """The noun that is the subject of the clause: "Revenue amounted to $5 million"."""
    subject = subject_of(figure.verb) if figure.verb is not None else None
    if subject is None or subject.i in figure.skip:
        return None
    found = fitting_rule(by_nouns(figure, subject), figure.kind, figure.verb, figure.counted, bare=True)
    return _of(figure, found, subject, clause=False) if found is not None else None


WAYS: tuple[Callable[[Figure], Known | None], ...] = (
    beside.by_label,
    _by_currency,
    _by_place,
    beside.by_state,
    _by_opening,
    _by_counted,
    beside.by_measure,
    _by_complement,
    _by_governor,
    _by_adjective,
    _by_target,
    _by_copula,
    beside.by_superlative,
    beside.by_thing,
    _by_verb,
    _by_subject,
)


def _of(figure: Figure, attribute: Attribute, noun: Token, *, clause: bool = True) -> Known:
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


def _money(attributes: Iterable[Attribute]) -> tuple[Attribute, ...]:
    return tuple(a for a in attributes if a.unit == "money")


def _lives(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return counts_people(lemma) or noun_class(lemma) in ("animal", "group") or lemma in COPIES


# What is sold by the hundred thousand, and is no money.
COPIES = frozenset("copy unit ticket record album single vote book item piece share".split())
