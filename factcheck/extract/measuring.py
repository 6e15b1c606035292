"""Which attribute of the rules a figure answers: by the noun it counts, the nouns and adjectives about it, the verb."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from factcheck.contrast import APART
from factcheck.extract import beside
from factcheck.extract.bearer import about
from factcheck.extract.beside import bridged
from factcheck.extract.clausal import by_copula, by_subject, by_target, by_verb, of_noun, signalled, told_of
from factcheck.extract.counting import counts_people, number_of
from factcheck.extract.figure import Figure, Known, by_adjectives, by_nouns, counts_other_things, fitting_rule, is_given
from factcheck.extract.holding import HOLDING, SPEAKERS, aboard, holder
from factcheck.extract.leads import by_lead
from factcheck.extract.mentions import head_lemma, is_definite
from factcheck.extract.scene import mention_of
from factcheck.extract.signals import longest
from factcheck.extract.syntax import (
    SUBJECTS,
    child,
    governors,
    lemma,
    object_of,
    phrase,
    prepositions,
    roles,
    subject_of,
)
from factcheck.extract.tokens import Token
from factcheck.lexicon import noun_class
from factcheck.models import Mention
from factcheck.ruleset import Attribute

# A count this large of a thing that is not people may be a sum in a currency the table of units lacks ("5 million
# crowns").
BIG_MONEY = 1e5


def known(figure: Figure) -> Known | None:
    """The attribute that a figure answers by the rules; the ways are tried from the surest to the loosest."""
    ways = (OF_TOLD if told_of(figure, figure.verb) else OF_ITSELF) if is_whole(figure) else WAYS
    found = next((found for way in ways if (found := way(figure)) is not None), None)
    if found is None:
        return None
    if found.attribute.about == "matter" and found.subject.kind != "name" and not _set_apart(found.subject):
        return msgspec.structs.replace(found, subject=figure.scene.topic)
    if found.subject is figure.scene.topic and not found.attribute.topical:
        return msgspec.structs.replace(found, subject=bridged(figure, found) or found.subject)
    return found


def _set_apart(subject: Mention) -> bool:
    """Is it one of several of a kind, which the matter is not: "the fourth-round match"?"""
    words = {part for m in subject.modifiers for part in m.split("-")}.union(
        subject.text.lower().replace("-", " ").split()
    )
    return subject.kind == "description" and not APART.isdisjoint(words)


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
            return of_noun(figure, found, noun, clause=False)
    if verb is None:
        return None
    word, verbs = longest(figure.scene.signals.verbs["figure"], phrase(verb))
    found = fitting_rule(_money(verbs), "money", verb)
    if found is None:
        return None
    return Known(found, about(figure.line, found, roles(verb), figure.skip, word) or figure.scene.topic, word)


def _by_place(figure: Figure) -> Known | None:
    """People who are aboard or on board."""
    if figure.counted is None or beside.counted_apart(figure):
        return None
    after = " ".join(t.lower_ for t in figure.counted.doc[figure.counted.i + 1 : figure.counted.i + 3])
    places = (a for words, a in figure.scene.signals.prepositions if after.startswith(words))
    found = fitting_rule(places, figure.kind, figure.verb, figure.counted)
    return Known(found, aboard(figure.scene, figure.line, figure.counted), after) if found is not None else None


def _by_counted(figure: Figure) -> Known | None:
    """The noun that is counted, or what narrows it down: "48 recommendations", "900 displaced people"."""
    counted = figure.counted
    if counted is None or _taken_lives(figure, counted) or _taken_in(figure, counted) or _some_members(figure, counted):
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


def _some_members(figure: Figure, counted: Token) -> bool:
    """Are they some of a body, of whom something else is told: "fourteen members of the crew perished"?"""
    whole = (t for word, t in prepositions(counted) if word == "of")
    told = figure.verb is not None and figure.verb.lemma_ not in HOLDING | MADE
    return counted.lemma_.lower() == "member" and told and any(is_definite(t) for t in whole)


# Of what a body is made: "is composed of 14 members of the union".
MADE = frozenset("be make compose form constitute".split())


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
    if figure.verb is None or counted.head != figure.verb:
        return False
    able = [words for words in signalled(figure.verb) if words.startswith("can ")]
    return bool(longest(index.verbs["figure"], able)[1])


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
            return of_noun(figure, found, token)
    return None


def _by_governor(figure: Figure) -> Known | None:
    """A noun or an adjective above: "a budget of $5 million", "94 m long"."""
    for up in governors(figure.base):
        if _counts_its_own(figure, up):
            continue
        if up.pos_ in ("NOUN", "PROPN") and up != figure.counted:
            found = fitting_rule(by_nouns(figure, up), figure.kind, figure.verb, figure.counted, bare=True)
            if found is not None and (_some_of(figure) or counts_other_things(figure, up, found)):
                return None
            if found is not None:
                return of_noun(figure, found, up)
        if up.tag_ in ("JJ", "JJS") and not _of_next(figure, up):  # "three metres higher" is no height
            bare = figure.base.pos_ == "NUM"
            found = fitting_rule(by_adjectives(figure, up), figure.kind, figure.verb, figure.counted, bare)
            if found is not None:
                return Known(found, holder(figure.scene, figure.line, up, figure.verb, figure.skip), up.lemma_.lower())
    return None


def _counts_its_own(figure: Figure, noun: Token) -> bool:
    """Has a noun beside the one counted a number of its own: of "450 passengers and 84 cars" the passengers, of "76
    cases: 19 in the first group" the cases?"""
    counted = figure.counted
    if figure.kind != "count" or (counted is not None and (counted == noun or counted.head != noun)):
        return False
    beside = counted is None or counted.dep_ in ("conj", "appos", "compound")
    return beside and any(c.dep_ == "nummod" and c.i not in figure.skip for c in noun.children)


def _of_next(figure: Figure, adjective: Token) -> bool:
    """Is an adjective said of the next number, behind a mark: "Twenty-two in all; six dead" counts six dead?"""
    if figure.kind != "count":
        return False
    between = figure.base.doc[max(figure.skip) + 1 : adjective.i]
    mark = next((t.i for t in between if t.text in (",", ";")), None)
    return mark is not None and any(t.like_num for t in between if t.i > mark)


def _some_of(figure: Figure) -> bool:
    """Is it a part of those that stand before it: "118 survivors, nine of them in hospital"?"""
    return any(word == "of" and t.lower_ in THEM for word, t in prepositions(figure.base))


THEM = frozenset("them these those whom which us".split())
# The adverbs that stand for an adjective of measure.
ACROSS = frozenset({"across"})


def _by_adjective(figure: Figure) -> Known | None:
    """An adjective behind the measure: "three metres deep"; "14 km across"; not "46 maps, the oldest of 1841"."""
    beside = next((t for t in figure.base.children if t.tag_ == "JJ" and t.i > figure.base.i), None)
    if figure.base.i + 1 < len(figure.base.doc) and figure.base.nbor().lower_ in ACROSS:
        beside = figure.base.nbor()
    found = fitting_rule(by_adjectives(figure, beside), figure.kind, figure.verb) if beside is not None else None
    if beside is None or found is None or child(beside, "pobj") is not None:
        return None
    return Known(found, holder(figure.scene, figure.line, figure.base, figure.verb, figure.skip), beside.lemma_.lower())


def _by_measured(figure: Figure) -> Known | None:
    """A measure by its own name, however the sentence goes on: "The main span is 512 m long"."""
    if not figure.kind.startswith("[") or figure.verb is None or figure.verb.lemma_ != "be":
        return None
    known = by_subject(figure)
    return known if known is not None and not known.attribute.adjectives else None


WAYS: tuple[Callable[[Figure], Known | None], ...] = (
    beside.by_label,
    _by_currency,
    _by_place,
    by_lead,
    beside.by_state,
    _by_opening,
    _by_counted,
    _by_measured,
    beside.by_measure,
    _by_complement,
    _by_governor,
    _by_adjective,
    by_target,
    by_copula,
    beside.by_superlative,
    beside.by_apposition,
    beside.by_thing,
    by_verb,
    by_subject,
)


def _by_whole(figure: Figure) -> Known | None:
    """The noun that is so many, of which the clause tells a part: "nine out of a crew of 31 drowned"."""
    noun = _group(figure)
    found = fitting_rule(by_nouns(figure, noun), figure.kind, None, figure.counted, bare=True) if noun else None
    owner = holder(figure.scene, figure.line, noun, None, figure.skip)
    if noun is None or found is None or (owner is figure.scene.topic and not found.topical):
        return None  # whose population, nobody says
    return Known(found, owner, head_lemma(noun), given=True)


# How the whole that a number is out of answers something: its clause tells of the part, "of 40 patients 12 died".
OF_ITSELF = (_by_whole, _by_place, beside.by_state, _by_counted)
# Of the whole a clause of its own may tell: "three of the nineteen who died", "12 dead among 40 who fell ill".
OF_TOLD = (*OF_ITSELF, by_verb)


def is_whole(figure: Figure) -> bool:
    """Is a number the whole of which its clause tells a part: "12 of 40 patients died", "12 dead among 40", "of my
    eleven ladies nine were living"?"""
    doc, first = figure.base.doc, min(figure.skip)
    if first > 1 and doc[first - 1].lower_ == "of" and doc[first - 2].pos_ == "NUM":
        return True
    if first > 1 and doc[first - 1].lower_ == "the" and doc[first - 2].lower_ == "of" and figure.base.dep_ in SUBJECTS:
        return True  # "of the 31 built eight were lost", taken for the subject
    group = _group(figure)
    noun = group if group is not None else figure.counted if figure.counted is not None else figure.base
    word = noun.head
    if group is not None and word.head.lower_ == "out":
        return True
    if noun.dep_ != "pobj" or word.lower_ not in ("of", "among"):
        return False
    if word.i == figure.line.span.start:
        return any(t.pos_ == "NUM" and t.i not in figure.skip for t in noun.sent if t.i > noun.i)
    return word.head.pos_ == "NUM" and word.head.i not in figure.skip


def _group(figure: Figure) -> Token | None:
    """The noun that is so many, behind a preposition: the population of "out of a population of 260,000"."""
    noun = figure.counted if figure.counted is not None else figure.base
    if noun.dep_ != "pobj" or noun.head.lower_ != "of":
        return None
    above = noun.head.head
    return above if above.dep_ == "pobj" and noun_class(above.lemma_.lower()) == "group" else None


def _money(attributes: Iterable[Attribute]) -> tuple[Attribute, ...]:
    return tuple(a for a in attributes if a.unit == "money")


def _lives(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return counts_people(lemma) or noun_class(lemma) in ("animal", "group") or lemma in COPIES


# What is sold by the hundred thousand, and is no money.
COPIES = frozenset("copy unit ticket record album single vote book item piece share".split())
