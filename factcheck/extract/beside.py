"""What a figure answers by the words right beside it, however the sentence was parsed.

"1,204 m long", "82 m in height", "300 m from end to end"; "64,000 were there", "of the 212 aboard"; "Length: 1,204 m";
"the 94 m towers"; "at 1,204 m it was the longest".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from factcheck.extract.counting import LABEL, LABEL_TOKENS, LABEL_WORDS
from factcheck.extract.figure import Figure, Known, by_nouns, fitting_rule, is_given
from factcheck.extract.holding import holder
from factcheck.extract.mentions import head_lemma
from factcheck.extract.scene import mention_of
from factcheck.extract.signals import longest
from factcheck.extract.syntax import child, prepositions, subject_of
from factcheck.extract.tokens import Doc, Token
from factcheck.models import Mention
from factcheck.ruleset import Attribute

# Words between those counted and what they were or where: "are known to be missing", "were already on board".
PASSED = frozenset(
    """is are was were be been being had have has remain remained remains lay stood sat still also now then already left
    listed as reported known officially all who that people altogether to""".split()
)
# So many words are looked at behind a figure.
REACH = 9
# A measure in brackets behind what it is of: "Scarth Tunnel (length: 710 yards)", "the hall (capacity 900)".
ASIDE = re.compile(r"\(([^\W\d][\w ]{1,40}?):?\s*$")


def by_label(figure: Figure) -> Known | None:
    """The words before a colon that end where the figure begins: "Length: 1,204 m", "Height of towers: 94 m"."""
    span = figure.line.span
    start = min(figure.skip)
    label = LABEL.match(span.doc[span.start : start].text) if start - span.start <= LABEL_TOKENS else None
    if label is None or len(label[1].split()) > LABEL_WORDS or "(" in label[1]:
        return by_aside(figure)
    words = [t for t in span.doc[span.start : start] if t.is_alpha]
    called = tuple(a for a in figure.scene.signals.attributes.values() if a.label == label[1].lower())
    for noun in reversed([t for t in words if t.pos_ in ("NOUN", "PROPN", "ADJ", "VERB")]):
        before = [" ".join(t.lemma_.lower() for t in words[i : words.index(noun) + 1]) for i in range(len(words))]
        _, known = longest(figure.scene.signals.nouns["figure"], [b for b in before if b])
        found = fitting_rule((*known, *called), figure.kind, None, figure.counted, bare=True)
        if found is not None:
            owned = next((mention_of(figure.line, t) for word, t in prepositions(noun) if word in ("of", "for")), None)
            if owned is not None:
                owned = msgspec.structs.replace(owned, definite=True)
            return Known(found, owned or titled(figure) or figure.scene.topic, head_lemma(noun))
    return None


def by_aside(figure: Figure) -> Known | None:
    """The words in a bracket before the figure: "Scarth Tunnel (length: 710 yards)" has the length of the tunnel."""
    span, start = figure.line.span, min(figure.skip)
    opened = ASIDE.search(span.doc[max(span.start, start - LABEL_TOKENS) : start].text)
    if opened is None or len(opened[1].split()) > LABEL_WORDS:
        return None
    at = next(i for i in range(start - 1, span.start - 1, -1) if "(" in span.doc[i].text)
    known = longest(figure.scene.signals.nouns["figure"], [opened[1].lower(), *opened[1].lower().split()])[1]
    found = fitting_rule(known, figure.kind, None, figure.counted, bare=True)
    owner = mention_of(figure.line, span.doc[at - 1]) if at > span.start else None
    return Known(found, owner, opened[1].lower()) if found is not None and owner is not None else None


def titled(figure: Figure) -> Mention | None:
    """The name in the title, which a list of facts is of."""
    memory = figure.scene.memory
    return next((s.mention for s in memory.seen if s.mention.kind == "name" and memory.titled(s)), None)


# A name spoken of so many sentences before may be the one that "the fine" is of.
BRIDGE = 3


def bridged(figure: Figure, found: Known) -> Mention | None:
    """Whose "the fine" or "the population" is, where the sentence does not say: of the thing in the title, when nothing
    else that has a name was spoken of since."""
    noun = next((t for t in figure.line.span if t.lemma_.lower() == found.signal and child(t, "det") is not None), None)
    owner = titled(figure)
    pointing = child(noun, "det") if noun is not None else None
    if noun is None or owner is None or pointing is None or pointing.lower_ != "the":
        return None
    memory, now = figure.scene.memory, figure.scene.sentence
    last = [s for s in memory.seen if s.subject and s.mention.kind == "name" and now - s.sentence <= BRIDGE]
    if not last or not memory.titled(last[-1]):
        return None
    how = f"“the {noun.text}” taken for that of “{owner.name}”, of which the article tells"
    return msgspec.structs.replace(owner, start=0, end=0, how=how)


def by_state(figure: Figure) -> Known | None:
    """What the people counted were, or where: "64,000 were there to see it", "nine remain unaccounted for"."""
    last = max(figure.skip)
    if figure.kind != "count" or figure.value.unit or counted_apart(figure):
        return None
    for at, words in _after(figure.base.doc, last + 1, figure.line.span.end):
        _, adjectives = longest(figure.scene.signals.adjectives["figure"], _openings(words))
        places = [a for phrase, a in figure.scene.signals.prepositions if f"{words} ".startswith(f"{phrase} ")]
        given = is_given(figure) and at == last + 1
        clause = None if given else figure.verb
        found = fitting_rule((*places, *adjectives), figure.kind, clause, figure.counted, bare=True)
        if found is not None and found.counts:
            return Known(found, _placed(figure, at) or figure.scene.topic, words.split()[0], given)
    return None


def counted_apart(figure: Figure) -> bool:
    """Has what is counted an attribute of its own: "89 passengers on board" leaves the crew out?"""
    counted = figure.counted
    return counted is not None and fitting_rule(by_nouns(figure, counted), figure.kind, None, counted) is not None


def _after(doc: Doc, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The words behind a figure from each place on that only verbs of being and the like lead to."""
    for at in range(start, min(start + REACH, end)):
        yield at, " ".join(t.lower_ for t in doc[at : min(at + REACH, end)])
        if doc[at].lower_ not in PASSED:
            return


def _openings(words: str) -> list[str]:
    parts = words.split()
    return [" ".join(parts[:n]) for n in (1, 2, 3)]


def _placed(figure: Figure, at: int) -> Mention | None:
    """The thing that people are aboard: "302 people were aboard the Solvane"."""
    words = figure.base.doc[at : at + 3]
    if words[0].lower_ == "aboard":
        return mention_of(figure.line, child(words[0], "pobj"))
    if words.text.lower().startswith("on board") and len(words) > 1:
        return mention_of(figure.line, child(words[1], "pobj", "appos"))
    return None


def by_measure(figure: Figure) -> Known | None:
    """The word of measure behind the figure: "1,204 m long", "94 m in height", "40 m from bank to bank"."""
    if figure.kind == "count" or not figure.kind.startswith("["):
        return None
    doc, end = figure.base.doc, figure.line.span.end
    at = max(figure.skip) + 1
    if at < end and doc[at].text == "-":
        at += 1
    words = " ".join(t.lower_ for t in doc[at : min(at + REACH, end)]).strip()
    if not words:
        return None
    first = words.split()[:1] if child(doc[at], "pobj") is None else []  # not "12 miles across the moor"
    _, adjectives = longest(figure.scene.signals.adjectives["figure"], first)
    known = [*adjectives, *_measure_nouns(figure, words)]
    known += [a for phrase, a in figure.scene.signals.prepositions if f"{words} ".startswith(f"{phrase} ")]
    found = fitting_rule(known, figure.kind, figure.verb)
    if found is None:
        return None
    return Known(found, _measured(figure, doc[at]), words.split()[0])


def _measure_nouns(figure: Figure, words: str) -> tuple[Attribute, ...]:
    """The attributes of the noun in "in length", "in overall height", "of headroom"."""
    parts = words.split()
    if parts[0] not in ("in", "of") or len(parts) < 2 or parts[1] in ("the", "a", "an", "its", "their"):
        return ()
    return longest(figure.scene.signals.nouns["figure"], [" ".join(parts[1:3]), *parts[1:3]])[1]


def _measured(figure: Figure, word: Token) -> Mention:
    """What is so long: the noun that the adjective stands before, else the subject of the clause."""
    noun = word.head
    if noun.pos_ in ("NOUN", "PROPN") and noun.i > word.i and (own := mention_of(figure.line, noun)) is not None:
        return own
    if (opened := _opened_by(figure)) is not None:
        return opened
    spent = figure.skip | ({word.i, word.i + 1, word.i + 2} if word.pos_ == "ADP" else set())
    owner = holder(figure.scene, figure.line, figure.base, None, spent)
    if owner is not figure.scene.topic or figure.verb is None:
        return owner
    return mention_of(figure.line, subject_of(figure.verb)) or owner


def _opened_by(figure: Figure) -> Mention | None:
    """Of whom a clause tells that opens with the measure: "At 46 km from end to end, the tunnel takes its place"."""
    verb, base = figure.verb, figure.base
    if verb is None or base.dep_ != "pobj" or base.head.head != verb or not base.i < verb.i:
        return None
    subject = subject_of(verb)
    return mention_of(figure.line, subject) if subject is not None and base.i < subject.i < verb.i else None


def by_superlative(figure: Figure) -> Known | None:
    """The superlative that the measure makes a thing: "At 1,204 m it was the longest bridge of its day"."""
    base = figure.base
    verb = figure.verb
    if base.dep_ != "pobj" or base.head.lower_ not in ("at", "with") or verb is None or verb.lemma_ != "be":
        return None
    for token in verb.subtree:
        if token.tag_ == "JJS" and token.i > base.i:
            known = figure.scene.signals.adjectives["figure"].get(token.lemma_.lower(), ())
            found = fitting_rule(known, figure.kind, verb)
            if found is not None:
                return Known(found, mention_of(figure.line, subject_of(verb)) or figure.scene.topic, token.lower_)
    return None


def by_apposition(figure: Figure) -> Known | None:
    """What a measure behind a comma or a bracket is of, where things have one measure of its kind: "the Orla basin, 600
    square miles of salt"."""
    base, first = figure.base, min(figure.skip)
    if base.dep_ not in ("appos", "npadvmod"):
        return None
    if first < figure.line.span.start + 2 or base.doc[first - 1].text not in (",", "("):
        return None
    known = [a for a in figure.scene.signals.attributes.values() if a.unit == figure.kind]
    if len(known) != 1 or not known[0].things:
        return None
    noun = base.doc[first - 2]
    some = any(word == "of" and t.pos_ == "PRON" for word, t in prepositions(base))
    if some or any(c.tag_ == "JJR" or c.dep_ == "relcl" for c in base.subtree) or not _may_be_apposed(noun):
        return None
    owner = mention_of(figure.line, noun)
    told = owner is not None and (owner.definite or owner.kind == "name") and owner.label != "PERSON"
    return Known(known[0], owner, base.lemma_.lower()) if owner is not None and told else None


def _may_be_apposed(noun: Token) -> bool:
    """Is what stands behind a noun of the noun itself, not of what is there: "a farm in the valley, 300 acres"?"""
    if noun.dep_ != "pobj" or noun.head.lower_ == "of":
        return noun.pos_ in ("NOUN", "PROPN")
    above = noun.head.head
    return above.pos_ == "VERB" and child(above, "dobj") is None


def by_thing(figure: Figure) -> Known | None:
    """What a bare measure before a noun is of such a thing: the height of "the 94 m tower", the length of "a 300-metre
    pier"."""
    if figure.kind == "count":
        return None
    doc, at = figure.base.doc, max(figure.skip) + 1
    noun = next((t for t in doc[at : min(at + 3, figure.line.span.end)] if t.pos_ in ("NOUN", "PROPN")), None)
    between = [t for t in doc[at : noun.i] if t.text != "-" and t.pos_ != "ADJ"] if noun is not None else []
    if noun is None or between or by_nouns(figure, noun):
        return None
    noun = noun.head if noun.dep_ == "compound" and noun.head.pos_ == "PROPN" else noun  # "the 12-kilometre Ems Tunnel"
    lemma = noun.lemma_.lower()
    known = [a for a in figure.scene.signals.attributes.values() if lemma in a.things]
    found = fitting_rule(known, figure.kind, figure.verb)
    own = mention_of(figure.line, noun)
    if found is None or own is None:
        return None
    itself = {doc[i].lower_ for i in figure.skip}
    return Known(
        found, msgspec.structs.replace(own, modifiers=tuple(m for m in own.modifiers if m not in itself)), lemma
    )
