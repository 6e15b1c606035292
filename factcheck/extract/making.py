"""How a claim record is put together, the same way for every kind of value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from factcheck.extract.implied import consented
from factcheck.extract.mentions import is_definite
from factcheck.extract.phases import phase_of
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.stance import stance
from factcheck.extract.syntax import clause_tokens, prepositions, roles, verb_above
from factcheck.extract.tokens import Span, Token
from factcheck.lexicon import noun_class
from factcheck.lines import position
from factcheck.models import SPELL, Anchor, Claim, Context, Mention, Stance
from factcheck.values import DateValue, Quantity, Value

PLACE_PREPOSITIONS = frozenset("in at near off on across around throughout within outside".split())
# After these words a name is a place whatever the parser takes it for.
WIDE_PLACES = frozenset({"across", "throughout", "around"})
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
NO_CONTEXT = Context()
# "It came into being in 2011 and has its seat here": what is so now has no time of its own.
PRESENT = frozenset({"VBZ", "VBP"})
# "a year" makes a rate of a figure that stands at most this many words before it.
PER_REACH = 4
PERIODS = frozenset("year month week day annum quarter hour minute second decade night".split())


def claim(
    scene: Scene,
    line: Line,
    *,
    attribute: str,
    value: Value,
    subject: Mention,
    start: int,
    end: int,
    verb: Token | None,
    predicate: str,
    others: tuple[Mention, ...] = (),
    context: Context = NO_CONTEXT,
    force: Stance | None = None,
    derived: str = "",
    anchor: Anchor | None = None,
) -> Claim:
    """A claim whose value stands at `text[start:end]` of the article, in the clause of `verb`; `derived` says in words
    how its value follows from what stands there, `anchor` from which event it is counted."""
    text, span = scene.article.text, line.span
    first, last = line.at + span.start_char, line.at + span.end_char
    row, column = position(text, start)
    said = force or stance(verb, line)
    if said == "asserted" and isinstance(value, DateValue) and verb is not None and consented(verb):
        said = "planned"
    return Claim(
        subject=subject,
        attribute=attribute,
        value=value,
        source=scene.article.path,
        start=start,
        end=end,
        quote=text[start:end],
        sentence=text[first:last],
        sentence_start=first,
        line=row,
        column=column,
        context=context,
        stance=said,
        others=others,
        predicate=predicate,
        words=content_words(line.tokens),
        paragraph=text[line.block.start : line.block.end],
        derived=derived,
        section=scene.section,
        anchor=anchor,
    )


MEANING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


def content_words(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The lemmas that carry the meaning of a sentence, sorted, once each."""
    return tuple(sorted({t.lemma_.lower() for t in tokens if t.pos_ in MEANING and not t.is_stop}))


def arguments(line: Line, verb: Token | None, skip: set[int]) -> tuple[Mention, ...]:
    """Who and what else takes part in a clause, each with its role: agent, patient, or the preposition."""
    if verb is None:
        return ()
    found: list[Mention] = []
    for role, token in roles(verb).items():
        mention = mention_of(line, token)
        if mention is not None and token.i not in skip:
            found.append(with_role(mention, role))
    for word, token in prepositions(verb):
        mention = mention_of(line, token)
        if mention is not None and token.i not in skip and word != "by":
            found.append(with_role(mention, word))
    return tuple(found)


def others(line: Line, verb: Token | None, skip: set[int], subject: Mention) -> tuple[Mention, ...]:
    """Who and what takes part in a clause beside the subject of a claim."""
    return tuple(m for m in arguments(line, verb, skip) if m.name != subject.name or not m.name)


def _there(word: Token) -> str:
    """Where "there" is: the place that the sentence speaks of before, "island" of "crossed the island and killed 61
    people there"; "there" itself where it names none so."""
    before = word.doc[word.sent.start : word.i]
    places = [t for t in before if t.tag_ == "NN" and is_definite(t) and noun_class(t.lemma_.lower()) in PLACE_CLASSES]
    return places[-1].lemma_.lower() if places else "there"


# Kinds of what one can be in or on.
PLACE_CLASSES = frozenset({"location", "object"})


def context_of(line: Line, verb: Token | None, skip: set[int], *, own: int = -1) -> Context:
    """What limits a claim in the clause of `verb`: its other dates, its places, words for a phase or a rate.

    "97 bodies had been recovered in Kolimba district by nightfall" holds for Kolimba only. `own` is the index of the
    value that the claim itself states.
    """
    if verb is None:
        return Context()
    tokens = clause_tokens(verb)
    inside = {t.i for t in tokens}
    time = _time(line, inside, own)
    if time is None and verb.dep_ == "conj" and (verb.tag_ in PRESENT) == (verb.head.tag_ in PRESENT):
        time = _time(line, {t.i for t in clause_tokens(verb.head)}, own)
    places = list(_places(line, (verb, *(t for t in tokens if t.i in skip)), skip))
    if not places and verb.dep_ == "conj":
        places = list(_places(line, (verb.head,), skip | {t.i for t in verb.head.subtree if t.i > verb.head.i}))
    places += [_there(t) for t in tokens if t.lower_ == "there" and t.dep_ == "advmod" and not any(t.children)][:1]
    if verb.dep_ == "relcl" and any(t.lower_ == "where" for t in verb.children):
        places.append(line.span.doc[verb.head.left_edge.i : verb.head.i + 1].text)
    phase = phase_of(line, verb, {t.lower_ for t in tokens})
    last = max(skip, default=-1)
    per = next((t.lower_ for t in tokens if t.lower_ in PERIODS and 0 < t.i - last <= PER_REACH and _per(t)), "")
    return Context(time=time, place="; ".join(dict.fromkeys(places)), per=per, phase=phase, method=_method(line))


def for_so_long(line: Line, verb: Token | None, context: Context) -> Context:
    """The context of what held "for thirty-three years": of a time that is not told."""
    lengths = (s for f, s in line.values if isinstance(f.value, Quantity) and f.value.unit == "second")
    behind = (line.span.doc[s.start - 1].lower_ == "for" and verb_above(s.root) == verb for s in lengths if s.start)
    if verb is None or context.time is not None or context.phase or not any(behind):
        return context
    return msgspec.structs.replace(context, phase=SPELL)


def _method(line: Line) -> str:
    """Whose figures these are, where the sentence names their source: "according to X", "government estimates put it
    at"."""
    if "according" not in line.words and line.lemmas.isdisjoint(ESTIMATES):
        return ""
    for token in line.tokens:
        if token.lower_ == "according":
            for word, source in prepositions(token):
                if word == "to":
                    return _source(source)
            for c in token.children:
                for pobj in c.children:
                    if pobj.dep_ == "pobj":
                        return _source(pobj)
        if token.lemma_.lower() in ESTIMATES and token.dep_ in ("nsubj", "pobj"):
            return _source(token)
    return ""


ESTIMATES = frozenset("estimate statistic survey census imagery".split())


def _source(token: Token) -> str:
    return token.doc[token.left_edge.i : token.i + 1].text.lower()


def _places(line: Line, bearers: Iterable[Token], skip: set[int]) -> Iterator[str]:
    """The names of places in the prepositional phrases of some words."""
    for token in bearers:
        for word, place in prepositions(token):
            mention = mention_of(line, place) if word in PLACE_PREPOSITIONS and place.i not in skip else None
            if mention is None or mention.kind != "name":
                continue
            if mention.label in PLACE_LABELS or word in WIDE_PLACES:
                yield mention.name


def _time(line: Line, inside: set[int], own: int) -> tuple[int | None, int | None] | None:
    """When a figure holds: the date right behind it, else the one date of its clause before any other figure's."""
    dates = [(f.value, s) for f, s in line.values if isinstance(f.value, DateValue) and s.start != own]
    figures = [s for f, s in line.values if not isinstance(f.value, DateValue)]
    mine = next((s for _, s in line.values if s.start == own), None)
    if mine is not None:
        behind = [(v, s) for v, s in dates if 0 <= s.start - mine.end <= 2]
        if behind:
            return behind[0][0].first, behind[0][0].last
    taken = {s.start for _, s in dates for f in figures if f.start != own and 0 <= s.start - f.end <= 2}
    taken |= {s.start for _, s in dates if of_part(s, figures, own) or is_base(s)}
    for value, span in dates:
        if span.root.i in inside and span.start not in taken:
            return told_by(value, span, own)
    return None


def told_by(value: DateValue, date: Span, own: int) -> tuple[int | None, int | None]:
    """The time that a date gives a figure behind it; in "since 2010, when he won by 312 votes" that of its year."""
    when = any(t.lower_ == "when" for t in date.doc[date.end : date.end + 2])
    return value.named if when and date.end < own and value.named is not None else (value.first, value.last)


def is_base(date: Span) -> bool:
    """Is a date only what a change is counted from: "an increase of nine per cent over 2018", "more than in 2018"?"""
    before = date.doc[max(date.sent.start, date.start - 6) : date.start].text.lower()
    return BASE.search(before) is not None


BASE = re.compile(
    r"(?:%|per ?cent) (?:over|on|above|below|against|under|up on|down on|from)$"
    r"|\bthan(?: in| that of| those of)?(?: the(?: \w+)?)?(?: year)?$"
    r"|\bcompared (?:with|to)(?: that of| those of)?$"
)


def of_part(date: Span, others: Iterable[Span], own: int) -> bool:
    """Is a date that of some of those counted before it: "eleven men died, four of them in a fall in 1965"?"""
    doc = date.doc
    parts = [(f, doc[f.end : f.end + 2].text.lower()) for f in others if own < f.start < date.start]
    return any(
        told in RELATIVE or (told in SOME_OF and all(t.pos_ not in ("VERB", "AUX") for t in doc[f.end : date.start]))
        for f, told in parts
    )


SOME_OF = frozenset({"of them", "of these", "of those"})
RELATIVE = frozenset({"of whom", "of which"})


def _per(token: Token) -> bool:
    """Is the period a rate: "a year", "per month", "each day", "annually"?"""
    before = token.nbor(-1).lower_ if token.i else ""
    return before in ("per", "each", "every") or (before == "a" and token.dep_ == "npadvmod")


def with_role(mention: Mention, role: str) -> Mention:
    """The mention as it takes part in a clause."""
    return msgspec.structs.replace(mention, role=role)
