"""What a date in a sentence stands with: the noun that governs it, the verb, or the thing it stands before."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from factcheck.extract import firsts, mentions
from factcheck.extract.bearer import owner_of
from factcheck.extract.happening import Attachment, deed, done_to, of_verb
from factcheck.extract.kinds import meant
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.signals import Signals, longest
from factcheck.extract.syntax import (
    SUBJECTS,
    child,
    clause_tokens,
    governors,
    is_infinitive,
    lemma,
    prepositions,
    verb_above,
)
from factcheck.extract.tokens import Span, Token
from factcheck.lexicon import is_a
from factcheck.models import Mention
from factcheck.values import DateValue

DAY_PARTS = frozenset(
    "morning afternoon evening night noon midnight dawn dusk weekend summer winter spring autumn".split()
)


def attachments(scene: Scene, line: Line, span: Span, skip: set[int]) -> Iterator[Attachment]:
    """The event of a date, best first: a noun that governs it, then the verb, then the thing it stands before."""
    index = scene.signals
    root = span.root
    if _of_another(span):
        return
    verb: Token | None = None
    bare: Attachment | None = None
    for up in governors(root):
        if up.i in skip or up.lemma_.lower() in DAY_PARTS:
            continue
        if up.pos_ in ("NOUN", "PROPN"):
            signal, known = longest(index.nouns["date"], deed(up))
            if known:
                owner = owner_of(line, done_to(up, signal), skip)
                if owner is not None:
                    noun = up.lemma_.lower()
                    yield meant(scene, known[0].id, owner, None, noun), owner, verb_above(up), noun
            if (root.head == up and root.i < up.i) or (root.dep_ in ("nummod", "compound") and up.i > root.i):
                mention = mention_of(line, up)
                if mention is not None and bare is None:
                    bare = ("dated", mention, None, up.lemma_.lower())
        elif up.pos_ in ("VERB", "AUX"):
            verb = up
            break
    told = (_told_of(root, verb) or taken_until(verb)) if verb is not None else None
    if told is not None:
        verb, bare = told, None
    yield from _date_of(line, verb, root, index)
    aside = _aside(line, span, verb, index) if verb is not None else None
    if aside is not None:
        yield aside
    seen = _seen(scene, line, root, verb) if verb is not None else None
    if seen is not None:
        yield seen
    came_to = _came_to(line, span, verb, index) if verb is not None else None
    if came_to is not None:
        yield came_to
    if verb is None and span.start - line.span.start <= 2:
        verb = next(
            (t for t in line.tokens if t.i >= span.end and t.pos_ == "VERB" and child(t, "nsubj", "nsubjpass")), None
        )
    if verb is None:
        dating = _dating(scene, line, root, skip)
        if dating is not None:
            yield dating
            return
        yield from _of_first(scene, line, root, skip)
    if bare is not None:
        yield bare
        return
    if verb is None:
        appositive = _appositive(line, span)
        if appositive is not None:
            yield "dated", appositive, None, ""
        return
    clause = _clause_before(span, verb)
    if not _in_subject(root, clause) or _of_calamity(root, clause):
        yield from of_verb(scene, line, clause, skip)


# Which of several a shortened clause goes on with: "the first tram ran in 1901 and the last in 1956".
ANOTHER = frozenset("last second third fourth other others rest next latter final remainder".split())


def _of_another(span: Span) -> bool:
    """Is it the date of another one, whose verb is left out?"""
    doc, at = span.doc, span.start - 1
    while at > 0 and doc[at].pos_ == "ADP":
        at -= 1
    if at < 2 or doc[at].lower_ not in ANOTHER or doc[at - 1].lower_ != "the":
        return False
    return doc[at - 2].lower_ in ("and", ",", ";", "but")


def _dating(scene: Scene, line: Line, root: Token, skip: set[int]) -> Attachment | None:
    """The event of what dates from a time, where the tagger takes "date" for a noun: "The amendments date from
    1989"."""
    date = next((up for up in root.ancestors if up.lower_ == "date" and up.dep_ == "ROOT"), None)
    noun = child(date, "compound", "nsubj") if date is not None else None
    if date is None or noun is None or noun.tag_ not in ("NNS", "NNPS") or date.nbor(1).lower_ not in ("from", "back"):
        return None
    _, known = longest(scene.signals.nouns["date"], deed(noun))
    own = msgspec.structs.replace(mentions.mention(noun, line.names, line.at), definite=True)
    return (known[0].id if known else "founded"), own, None, "date from"


def _of_first(scene: Scene, line: Line, root: Token, skip: set[int]) -> Iterator[Attachment]:
    """The event of a line that names the first or the last of something and has no verb: "1938  Last passenger
    train"."""
    for up in root.ancestors:
        if up.pos_ in ("NOUN", "PROPN"):
            yield from firsts.of_noun(scene, line, up, skip)


# What "it" or a word for a time is said to be, when the clause behind tells what came about: "it was in 1962 that ...".
TIMES = frozenset("it year date day month time".split())
THEN = frozenset("that when on in".split())


def _told_of(root: Token, verb: Token) -> Token | None:
    """The clause that a date is put in front of: "It was in 1962 that the mill closed", "The year was 1962 when it
    closed" -> closed."""
    subject = child(verb, "nsubj", "expl")
    if verb.lemma_ != "be" or subject is None or subject.lemma_.lower() not in TIMES or root.i < verb.i:
        return None
    for c in (*verb.children, *root.children):
        opens = c.doc[c.left_edge.i].lower_ if c.i > root.i else ""
        if c.dep_ in ("ccomp", "advcl", "relcl", "acl") and c.pos_ in ("VERB", "AUX") and opens in THEN:
            return c
    return None


def taken_until(verb: Token) -> Token | None:
    """What was done only then: "It took them until 1954 to rebuild the bridge" -> rebuild."""
    subject = child(verb, "nsubj")
    if (
        verb.lemma_ != "take"
        or subject is None
        or subject.lower_ != "it"
        or any(c.dep_ == "neg" for c in verb.children)
    ):
        return None
    until = any(word in ("until", "till") for word, _ in prepositions(verb))
    done = (c for c in verb.rights if c.dep_ in ("advcl", "xcomp") and is_infinitive(c))
    return next(done, None) if until else None


def _date_of(line: Line, verb: Token | None, root: Token, index: Signals) -> Iterator[Attachment]:
    """The event whose date is said: "The date of the opening was 4 May 1931"."""
    subject = child(verb, "nsubj") if verb is not None and verb.lemma_ == "be" else None
    if subject is None or subject.lemma_.lower() not in ("date", "day", "year") or root.head != verb:
        return
    for word, event in prepositions(subject):
        _, known = longest(index.nouns["date"], (event.lemma_.lower(),))
        owner = owner_of(line, event, set()) if word == "of" and known else None
        if owner is not None:
            yield known[0].id, owner, None, event.lemma_.lower()


def _aside(line: Line, span: Span, verb: Token, index: Signals) -> Attachment | None:
    """The event of a subject that a date between commas follows: "The closure of the mill, in 1962, put men out of
    work"."""
    first = span.start - (span.doc[span.start - 1].pos_ == "ADP")
    subject = child(verb, "nsubj", "nsubjpass")
    if subject is None or first < 1 or span.end >= len(span.doc) or subject.right_edge.i + 1 < first - 1:
        return None
    if span.doc[first - 1].text != "," or span.doc[span.end].text != "," or not subject.i < first - 1 < verb.i:
        return None
    _, known = longest(index.nouns["date"], (subject.lemma_.lower(),))
    owner = owner_of(line, subject, set()) if known else None
    return (known[0].id, owner, None, subject.lemma_.lower()) if owner is not None else None


# What a year does to an event that came about in it: "1962 saw the closure of the mill".
SEEING = frozenset("see bring witness mark".split())


def _seen(scene: Scene, line: Line, root: Token, verb: Token) -> Attachment | None:
    """The event that a year is said to have seen."""
    subject, event = child(verb, "nsubj"), child(verb, "dobj")
    if subject is None or event is None or lemma(verb) not in SEEING or root not in (subject, *subject.children):
        return None
    if root != subject and subject.lemma_.lower() not in TIMES:
        return None
    _, known = longest(scene.signals.nouns["date"], (event.lemma_.lower(),))
    owner = owner_of(line, event, set()) if known else None
    return (known[0].id, owner, verb, event.lemma_.lower()) if owner is not None else None


# What is over within the day, so that whoever was in it or at it on a day tells its date.
OF_A_DAY = frozenset("first_run opened reopened unveiled crowned buried married signed sworn_in baptised".split())


def _came_to(line: Line, span: Span, verb: Token, index: Signals) -> Attachment | None:
    """The event that somebody was in or at on a day: "On 3 March 1908 she sang in the first performance of X"."""
    date = next((f.value for f, s in line.values if s.start == span.start), None)
    if not isinstance(date, DateValue) or date.grain != "day" or date.first != date.last:
        return None
    for noun in clause_tokens(verb):
        within = noun.dep_ == "pobj" and noun.head.lower_ in ("in", "at") and noun.pos_ == "NOUN"
        known = longest(index.nouns["date"], deed(noun))[1] if within else ()
        of = any(w == "of" for w, _ in prepositions(noun)) and any(c.lower_ == "the" for c in noun.lefts)
        if known and of and known[0].id in OF_A_DAY and (owner := owner_of(line, noun, set())) is not None:
            return known[0].id, owner, verb, noun.lemma_.lower()
    return None


def _clause_before(span: Span, verb: Token) -> Token:
    """A date set off by commas after an opening clause belongs to it: "When the game got going, on 17 July, he ..."."""
    before = span.doc[span.start - 1] if span.start else None
    for word in ("DET", "ADP"):  # the "in the" of "in the spring of 1962"
        if before is not None and before.pos_ == word and before.i:
            before = span.doc[before.i - 1]
    if before is None or before.text != "," or before.i == 0:
        return verb
    opening = [c for c in verb.children if c.dep_ == "advcl" and c.i < span.start and c.right_edge.i >= before.i - 1]
    return opening[-1] if opening else _when(span.doc[before.i - 1], verb) or verb


def _when(last: Token, verb: Token) -> Token | None:
    """The clause of a "when" that ends with a word, however deep: "She recalls being there when the mill fell, in
    1962"."""
    for up in (last, *last.ancestors):
        if up == verb:
            return None
        if up.dep_ in ("advcl", "relcl") and any(c.lower_ == "when" for c in up.children):
            return up if verb in up.ancestors and up.right_edge == last else None
    return None


def _in_subject(root: Token, verb: Token) -> bool:
    """Is the date part of who does it, not when: "The late 19th century saw ...", "The events of 1968 changed ..."?"""
    up = root
    while up.head != up and up.head != verb:
        up = up.head
    return up.head == verb and up.dep_ in SUBJECTS


def _of_calamity(root: Token, verb: Token) -> bool:
    """Is the date that of the one event that did it: "A fire in 1971 destroyed the mill", not "the events of 1968"?"""
    doer = root.head.head if root.dep_ == "pobj" else root
    event = doer.tag_ == "NN" and (is_a(doer.lemma_.lower(), "calamity") or doer.lemma_.lower() in BURSTS)
    return event and doer.head == verb and doer.dep_ == "nsubj" and child(verb, "dobj") is not None


BURSTS = frozenset("fire blaze storm flood earthquake explosion blast bomb hurricane gale avalanche landslide".split())


def _appositive(line: Line, span: Span) -> Mention | None:
    """The name that a date in brackets or between commas follows: "the war (1846-1848)", "Black Friday, 13 May
    1939"."""
    root = span.root
    if root.dep_ in ("appos", "npadvmod", "nummod", "conj") and root.head.i < span.start:
        return mention_of(line, root.head)
    return None
