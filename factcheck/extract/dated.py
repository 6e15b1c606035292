"""Claims of when: which event of what a date belongs to.

"The treaty was signed in 1947" -> (treaty, signed, 1947). The verb or noun that governs the date names the event; one
that no rule knows gives an open attribute, "open:" and the verb's lemma.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeGuard

from factcheck.extract import lasting, lifespan, making
from factcheck.extract.appointed import given, post, where_held
from factcheck.extract.attached import attachments, taken_until
from factcheck.extract.ends import exact
from factcheck.extract.happening import Attachment, of_verb
from factcheck.extract.mentions import OURS
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.sharing import purposes, sharers
from factcheck.extract.stance import foretold
from factcheck.extract.syntax import clause_tokens, is_passive, lemma, roles
from factcheck.extract.tokens import Span, Token
from factcheck.models import BECOME, Claim, Mention, Stance
from factcheck.values import DateValue, Found, Quantity


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """The date claims of a sentence."""
    for found, span in line.values:
        if isinstance(found.value, DateValue) and not _said_closer(line, found.value, span):
            yield from _claims_of_date(scene, line, found, span)


# Between a date and the same told more closely: "a hundred years earlier, on 2 March 1923".
CLOSER_REACH = 3


def _said_closer(line: Line, value: DateValue, span: Span) -> bool:
    """Does the sentence go on at once with the same date told more closely?"""
    behind = [f.value for f, s in line.values if 0 <= s.start - span.end <= CLOSER_REACH]
    if value.first is None or value.last is None or not value.relative:
        return False
    return any(
        isinstance(v, DateValue)
        and v.first is not None
        and v.last is not None
        and value.first <= v.first <= v.last <= value.last
        and v.last - v.first < value.last - value.first
        for v in behind
    )


def _claims_of_date(scene: Scene, line: Line, found: Found, span: Span) -> Iterator[Claim]:
    skip = set(range(span.start, span.end))
    value = found.value
    if _of_a_figure(line, span) or making.is_base(span):
        return
    whole = list(lifespan.claims(scene, line, found, span)) or list(lasting.claims(scene, line, found, span))
    if whole:
        yield from whole
        if isinstance(value, DateValue):
            for event, _ in _sharing(scene, line, span, None):
                yield _claim(scene, line, found, exact(value), span, event)
        return
    shared = _respectively(line, span)
    between = _elsewhere(line, span)
    if between is not None:
        shared = _gapped(line, between)
        if shared is None:
            return
    if isinstance(value, DateValue):
        main = _first_held(next(attachments(scene, line, span, skip), None), value)
        if main is not None and main[0] == "first_held":
            value = exact(value)
        if main is not None and not _lasts(main, value):
            yield _claim(scene, line, found, value, span, (main[0], shared or main[1], main[2], main[3]))
            partner = _partner(scene, line, main)
            if partner is not None and shared is None:
                yield _claim(scene, line, found, value, span, partner)
        for event, on_it in _sharing(scene, line, span, main) if shared is None else ():
            yield _claim(scene, line, found, exact(value) if on_it else value, span, event)


# What happens every so often has no day of its own.
OFTEN = frozenset("every each annual annually yearly monthly weekly usually always normally regularly".split())


def _lasts(event: Attachment, value: DateValue) -> bool:
    """Is the date no day of an event: since when a post is held (read by `held`) or a fair takes place, every year?"""
    attribute, subject, verb, _ = event
    if attribute == "took_office":
        return value.modifier == "since"
    if attribute == "published":
        return value.modifier == "since"  # "has been printed in Dorvik since 1986"
    if attribute != "happened":
        return False
    often = verb is not None and not OFTEN.isdisjoint(t.lower_ for t in clause_tokens(verb))
    return value.modifier in ("since", "until") or often or not OFTEN.isdisjoint(subject.modifiers)


def _first_held(event: Attachment | None, value: DateValue) -> Attachment | None:
    """What takes place since a day was first held then; what took place for the first time was too."""
    if event is None or event[0] not in ("happened", "first_held"):
        return event
    verb = event[2]
    if verb is not None and lemma(verb) == "hold" and not is_passive(verb):
        return event  # who holds an office since then
    told = clause_tokens(verb) if verb is not None else []
    times = {c.lower_ for t in told if t.lower_ == "time" for c in t.children}
    if not times.isdisjoint(("last", "final")):
        return ("end", *event[1:])
    firstly = verb is not None and any(c.lower_ == "first" and c.dep_ == "advmod" for c in verb.children)
    return ("first_held", *event[1:]) if value.modifier == "since" or firstly or "first" in times else event


def _partner(scene: Scene, line: Line, event: Attachment) -> Attachment | None:
    """The same event of the other one whom it takes: who marries and who is married."""
    attribute, subject, verb, predicate = event
    rule = scene.signals.attributes.get(attribute)
    if rule is None or rule.about != "both" or verb is None:
        return None
    others = (mention_of(line, token) for token in roles(verb).values())
    other = next((m for m in others if m is not None and m.start != subject.start), None)
    return (attribute, other, verb, predicate) if other is not None else None


# Of these nothing is asked: what came of it on the same day is.
MEETING = frozenset({"open:meet", "open:gather", "open:assemble", "open:convene", "open:vote", "voted"})


def _sharing(scene: Scene, line: Line, span: Span, main: Attachment | None) -> Iterator[tuple[Attachment, bool]]:
    """The events of the clauses that share a date with what it hangs on; True where they fall on it exactly."""
    dated = {t.i for f, s in line.values if isinstance(f.value, DateValue) for t in s}
    met = main[2] if main is not None and main[0] in MEETING else None
    aims = [(verb, False) for verb in purposes(met, dated)][:1] if met is not None else []
    for verb, on_it in (*sharers(span, dated), *aims):
        event = next(of_verb(scene, line, verb, set(range(span.start, span.end))), None)
        if event is not None and (main is None or not (event[0].startswith("open:") or event[:2] == main[:2])):
            yield event, on_it


# Attributes of coming to a post.
COMING = frozenset({"appointed", "took_office"})


def _claim(scene: Scene, line: Line, found: Found, value: DateValue, span: Span, event: Attachment) -> Claim:
    attribute, subject, verb, predicate = event
    if scene.memory.house and subject.head in OURS and attribute not in COMING:
        subject = scene.topic  # "We opened our doors in 1988"
    skip = set(range(span.start, span.end))
    force: Stance | None = None
    others = making.others(line, verb, skip, subject)
    role = given(verb) if attribute in COMING and verb is not None else None
    if role is not None:
        predicate, others = f"{BECOME}{post(role)}", (*others, *where_held(line, role))
    if value.modifier in ("until", "before") and _not_before(verb) and value.named:
        value, force = exact(value), "planned" if foretold(verb) else "asserted"
    return making.claim(
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


def _not_before(verb: Token | None) -> TypeGuard[Token]:
    """Does it happen at the end of the stretch that is told: "did not open until 1954", "took until 1954 to open"?"""
    return verb is not None and (any(c.dep_ == "neg" for c in verb.children) or taken_until(verb.head) == verb)


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
    if "respectively" in line.words:
        return None
    earlier = [s for f, s in line.values if isinstance(f.value, DateValue) and s.end <= span.start]
    if not earlier:
        return None
    between = span.doc[earlier[-1].end : span.start]
    if any(t.pos_ in ("VERB", "AUX") for t in between) or not any(t.i in line.names for t in between):
        return None
    return between


def _respectively(line: Line, span: Span) -> Mention | None:
    """With "respectively", the n-th date goes to the n-th of the things coordinated before.

    "Starting in 2007 and 2010 respectively both plans ..." after "plans such as A and its successor B" -> 2007 is A's.
    """
    if "respectively" not in line.words:
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
