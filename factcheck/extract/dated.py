"""Claims of when: which event of what a date belongs to.

"The treaty was signed in 1947" -> (treaty, signed, 1947). The verb or noun that governs the date names the event; one
that no rule knows gives an open attribute, "open:" and the verb's lemma.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from spacy.tokens import Span, Token

from factcheck.extract import lifespan, making
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.signals import Signals, longest
from factcheck.extract.syntax import (
    SUBJECTS,
    child,
    clause_tokens,
    governors,
    lemma,
    named,
    phrase,
    possessor,
    prepositions,
    roles,
    subject_of,
)
from factcheck.models import Claim, Mention, Stance
from factcheck.ruleset import Attribute
from factcheck.values import DateValue, Found, Quantity

# Verbs that name no event of their own: what their subject or complement names counts.
LIGHT = frozenset("be have do get make take come go see become remain stay say tell report include show".split())


DAY_PARTS = frozenset(
    "morning afternoon evening night noon midnight dawn dusk weekend summer winter spring autumn".split()
)


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """The date claims of a sentence."""
    for found, span in line.values:
        if isinstance(found.value, DateValue):
            yield from _claims_of_date(scene, line, found, span)


def _claims_of_date(scene: Scene, line: Line, found: Found, span: Span) -> Iterator[Claim]:
    skip = set(range(span.start, span.end))
    value = found.value
    force: Stance | None = None
    if _of_a_figure(line, span):
        return
    life = list(lifespan.claims(scene, line, found, span))
    if life:
        yield from life
        return
    shared = _respectively(line, span)
    between = _elsewhere(line, span)
    if between is not None:
        shared = _gapped(line, between)
        if shared is None:
            return
    for attribute, subject, verb, predicate in _attachments(scene, line, span, skip):
        if attribute == "took_office" and isinstance(value, DateValue) and value.modifier == "since":
            return  # since when a post is held is read as the day it was taken up, by `held`
        if shared is not None:
            subject = shared
        others = tuple(m for m in making.arguments(line, verb, skip) if m.name != subject.name or not m.name)
        if isinstance(value, DateValue) and value.modifier in ("until", "before") and _negated(verb) and value.named:
            first, last = value.named
            value, force = msgspec.structs.replace(value, first=first, last=last, modifier="", named=None), "asserted"
        yield making.claim(
            scene,
            line,
            attribute=attribute,
            value=value,
            force=force,
            subject=subject,
            start=found.start,
            end=found.end,
            verb=verb,
            predicate=predicate,
            others=others,
            context=making.context_of(line, verb, skip, own=span.start),
        )
        return


def _negated(verb: Token | None) -> bool:
    return verb is not None and any(c.dep_ == "neg" for c in verb.children)


def _of_a_figure(line: Line, span: Span) -> bool:
    """Does the date only say when a figure held: "rose from 1.1 billion in 1996 to 6.4 billion in 2016"?"""
    before = [s for f, s in line.values if isinstance(f.value, Quantity) and s.end <= span.start]
    if not before:
        return False
    gap = span.doc[before[-1].end : span.start]
    return (
        len(gap) <= 2
        and all(t.pos_ in ("ADP", "PUNCT") for t in gap)
        and any(t.lower_ in ("in", "for", "(") for t in gap)
    )


def _gapped(line: Line, between: Span) -> Mention | None:
    """The subject of a clause whose verb is left out: the name right after the "and"."""
    for token in between:
        if token.lower_ == "and":
            after = [t for t in between if t.i > token.i and t.i in line.names]
            if after and after[0].i - token.i <= 2:
                return mention_of(line, after[0])
    return None


def _elsewhere(line: Line, span: Span) -> Span | None:
    """Is the date a later one of a clause with left-out words: "X died in 2008 and Y in Moscow in 2025"?

    Such a date belongs to the name that stands between it and the date before, which the parser rarely sees.
    """
    if any(t.lower_ == "respectively" for t in line.span):
        return None
    earlier = [s for f, s in line.values if isinstance(f.value, DateValue) and s.end <= span.start]
    if not earlier:
        return None
    between = span.doc[earlier[-1].end : span.start]
    if any(t.pos_ in ("VERB", "AUX") for t in between) or not any(t.i in line.names for t in between):
        return None
    return between


Attachment = tuple[str, Mention, Token | None, str]


def _attachments(scene: Scene, line: Line, span: Span, skip: set[int]) -> Iterator[Attachment]:
    """The event of a date, best first: a noun that governs it, then the verb, then the thing it stands before."""
    index = scene.signals
    root = span.root
    verb: Token | None = None
    bare: Attachment | None = None
    for up in governors(root):
        if up.i in skip or up.lemma_.lower() in DAY_PARTS:
            continue
        if up.pos_ in ("NOUN", "PROPN"):
            _, known = longest(index.nouns["date"], (up.lemma_.lower(),))
            if known:
                owner = owner_of(line, up, skip)
                if owner is not None:
                    yield known[0].id, owner, _verb_above(up), up.lemma_.lower()
            if (root.head == up and root.i < up.i) or (root.dep_ in ("nummod", "compound") and up.i > root.i):
                mention = mention_of(line, up)
                if mention is not None and bare is None:
                    bare = ("dated", mention, None, up.lemma_.lower())
        elif up.pos_ in ("VERB", "AUX"):
            verb = up
            break
    if verb is None and span.start - line.span.start <= 2:
        verb = next(
            (t for t in line.span if t.i >= span.end and t.pos_ == "VERB" and child(t, "nsubj", "nsubjpass")), None
        )
    if bare is not None:
        yield bare
        return
    if verb is None:
        appositive = _appositive(line, span)
        if appositive is not None:
            yield "dated", appositive, None, ""
        return
    clause = _clause_before(span, verb)
    if not _in_subject(root, clause):
        yield from of_verb(scene, line, clause, skip)


def _clause_before(span: Span, verb: Token) -> Token:
    """A date set off by commas after an opening clause belongs to it: "When the game got going, on 17 July, he ..."."""
    before = span.doc[span.start - 1] if span.start else None
    if before is not None and before.pos_ == "ADP" and before.i:
        before = span.doc[before.i - 1]
    if before is None or before.text != "," or before.i == 0:
        return verb
    opening = [c for c in verb.children if c.dep_ == "advcl" and c.i < span.start and c.right_edge.i >= before.i - 1]
    return opening[-1] if opening else verb


def _in_subject(root: Token, verb: Token) -> bool:
    """Is the date part of who does it, not when: "The late 19th century saw ...", "The events of 1968 changed ..."?"""
    up = root
    while up.head != up and up.head != verb:
        up = up.head
    return up.head == verb and up.dep_ in SUBJECTS


def of_verb(scene: Scene, line: Line, verb: Token, skip: set[int]) -> Iterator[Attachment]:
    """The event that a verb names, going up through infinitives ("agreed to leave") and down through copulas."""
    index = scene.signals
    verb = _leading(index, verb)
    word, known = longest(index.verbs["date"], phrase(verb))
    happening = _event_subject(line, index, verb, skip)
    if happening is not None and happening[0] not in {a.id for a in known}:
        yield happening
        return
    attribute = next((a for a in known if not excluded(a, verb)), None)
    if attribute is not None and any(c.lower_ == "again" for c in verb.children):
        return
    parts = roles(verb)
    if attribute is not None:
        subject = about(line, attribute, parts, skip, word)
        if subject is not None:
            yield attribute.id, subject, verb, word
            return
    bearing = _event_object(line, index, verb, skip)
    if bearing is not None:
        yield bearing
        return
    complement = child(verb, "xcomp")
    if complement is not None and not known:
        signal, deeper = longest(index.verbs["date"], phrase(complement))
        if deeper:
            subject = about(line, deeper[0], roles(complement), skip, signal)
            if subject is not None:
                yield deeper[0].id, subject, complement, complement.lemma_.lower()
                return
    if verb.lemma_.lower() in LIGHT:
        return
    if any(c.lower_ in RECURRING for c in verb.children):
        return
    token = parts.get("patient") or parts.get("agent")
    subject = mention_of(line, token)
    if subject is not None and token is not None and token.i not in skip:
        yield f"open:{verb.lemma_.lower()}", subject, verb, verb.lemma_.lower()


def _leading(index: Signals, verb: Token) -> Token:
    """The verb that a signal begins with, of the one it ends with: of "began trading in 1844" the beginning, of "came
    into being" the coming."""
    up = verb.head if verb.dep_ == "xcomp" else verb.head.head if verb.dep_ in ("pobj", "pcomp") else verb
    word, known = longest(index.verbs["date"], phrase(up)) if up != verb and up.pos_ == "VERB" else ("", ())
    return up if known and word.endswith(f" {lemma(verb)}") else verb


def _event_subject(line: Line, index: Signals, verb: Token, skip: set[int]) -> Attachment | None:
    """The event that the subject names, where the verb says only that it came about: "The coronation took place"."""
    if lemma(verb) not in COMING_ABOUT:
        return None
    subject = subject_of(verb)
    _, nouns = longest(index.nouns["date"], named(subject)) if subject is not None else ("", ())
    owner = owner_of(line, subject, skip) if nouns and subject is not None else None
    return (nouns[0].id, owner, verb, subject.lemma_.lower()) if owner is not None and subject is not None else None


# Verbs that say only that the event their subject names came about.
COMING_ABOUT = frozenset("be come happen occur follow take fall hold".split())
# Adverbs of what happens more than once: "was inspected again", "had last been seen".
RECURRING = frozenset(
    "again last also later regularly repeatedly often twice usually sometimes annually still once".split()
)
# Verbs that only carry the event that their object names: "gave its approval", "made the announcement".
CARRYING = frozenset(
    """give grant make get win receive obtain secure reach issue file submit hold deliver put announce see mark
    undergo sign""".split()
)


def _event_object(line: Line, index: Signals, verb: Token, skip: set[int]) -> Attachment | None:
    """The event of a light verb with its noun: "Shareholders gave their approval to the sale in May" -> approved."""
    target = roles(verb).get("patient")
    if target is None or lemma(verb) not in CARRYING or target.i in skip:
        return None
    _, nouns = longest(index.nouns["date"], (target.lemma_.lower(),))
    if not nouns:
        return None
    for word, token in (*prepositions(target), *prepositions(verb)):
        if word in ("of", "to", "for") and token.i not in skip:
            mention = mention_of(line, token)
            if mention is not None:
                return nouns[0].id, mention, verb, target.lemma_.lower()
    agent = mention_of(line, roles(verb).get("agent"))
    return (nouns[0].id, agent, verb, target.lemma_.lower()) if agent is not None else None


def about(line: Line, attribute: Attribute, parts: dict[str, Token], skip: set[int], signal: str) -> Mention | None:
    """The argument that an attribute is about; a noun of the signal itself is none: who "takes office", the thing that
    "the green light" is given to."""
    lead, rest = signal.split(" ")[0], signal.split()[1:]
    for noun in parts.values():
        if rest and noun.lemma_.lower() == lead and noun.dep_ in SUBJECTS:
            own = mention_of(line, possessor(noun))
            return own or _target(line, noun, rest, skip, BEARING) or owner_of(line, noun, skip)
    spent = next((t for t in parts.values() if t.lemma_.lower() in rest), None)
    if spent is not None and attribute.about == "patient":
        found = _target(line, spent, rest, skip, AIMED)
        if found is not None:
            return found
    for role in ("agent", "patient") if attribute.about == "agent" or spent is not None else ("patient", "agent"):
        token = parts.get(role)
        if token is not None and token.i not in skip and token.lemma_.lower() not in rest:
            mention = mention_of(line, token)
            if mention is not None:
                return mention
    return mention_of(line, spent) if spent is not None and spent.dep_ in SUBJECTS else None


# What the noun of a signal is said of stands behind these: "work on the dam", "doors at the mill"; "the go-ahead for".
BEARING = frozenset("of on for at with against".split())
AIMED = frozenset("of on to for against".split())


def _target(line: Line, noun: Token, signal: list[str], skip: set[int], words: frozenset[str]) -> Mention | None:
    """What a noun of a signal, or the verb it completes, points at: "gave the dam the green light", "broke ground on
    the bridge"."""
    dative = child(noun.head, "dative") if noun.dep_ == "dobj" else None
    around = [("to", dative)] if dative is not None and dative.pos_ in ("NOUN", "PROPN", "PRON") else []
    of_verb = [(word, token) for word, token in prepositions(noun.head) if word in AIMED]
    for word, token in (*around, *prepositions(noun), *of_verb):
        if word not in words or token.i in skip or token.ent_type_ in ("DATE", "TIME"):
            continue
        if token.lemma_.lower() not in signal:
            mention = mention_of(line, token)
            if mention is not None:
                return mention
    return None


def excluded(attribute: Attribute, verb: Token) -> bool:
    """Does the clause hold a word that says something else is meant?"""
    return bool(attribute.excludes) and any(t.lemma_.lower() in attribute.excludes for t in clause_tokens(verb))


def _verb_above(token: Token) -> Token | None:
    return next((up for up in token.ancestors if up.pos_ in ("VERB", "AUX")), None)


def owner_of(line: Line, noun: Token, skip: set[int]) -> Mention | None:
    """Of what an event noun speaks: "the establishment of X", "X's signing", "the X opening"."""
    for word, token in prepositions(noun):
        if word in ("of", "for", "to") and token.i not in skip:
            mention = mention_of(line, token)
            if mention is not None:
                return mention
    for c in noun.children:
        if c.dep_ in ("poss", "compound", "nmod") and c.i not in skip:
            mention = mention_of(line, _bound(c))
            if mention is not None:
                return mention
    return mention_of(line, noun)


def _bound(own: Token) -> Token:
    """Whom a possessive pronoun of the object stands for: in "the opera had its premiere" the subject."""
    verb = own.head.head
    if own.lower_ != "its" or own.head.dep_ != "dobj" or lemma(verb) not in CARRYING | {"have", "celebrate"}:
        return own
    return subject_of(verb) or own


def _appositive(line: Line, span: Span) -> Mention | None:
    """The name that a date in brackets or between commas follows: "the war (1846-1848)", "Black Friday, 13 May
    1939"."""
    root = span.root
    if root.dep_ in ("appos", "npadvmod", "nummod", "conj") and root.head.i < span.start:
        return mention_of(line, root.head)
    return None


def _respectively(line: Line, span: Span) -> Mention | None:
    """With "respectively", the n-th date goes to the n-th of the things coordinated before.

    "Starting in 2007 and 2010 respectively both plans ..." after "plans such as A and its successor B" -> 2007 is A's.
    """
    if not any(t.lower_ == "respectively" for t in line.span):
        return None
    dates = [s for f, s in line.values if isinstance(f.value, DateValue)]
    here = next((i for i, s in enumerate(dates) if s.start == span.start), -1)
    named: list[Mention] = []
    for mention in (line.mentions[i] for i in sorted(line.mentions)):
        if mention.kind == "name" and mention.name not in [n.name for n in named]:
            named.append(mention)
    if len(named) == len(dates) and here >= 0:
        return named[here]
    return line.series[here] if len(line.series) == len(dates) and here >= 0 else None
