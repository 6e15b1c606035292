"""How a claim record is put together, the same way for every kind of value."""

from __future__ import annotations

import msgspec
from spacy.tokens import Span, Token

from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.stance import stance
from factcheck.extract.syntax import clause_tokens, prepositions, roles
from factcheck.lines import position
from factcheck.models import Claim, Context, Mention, Stance
from factcheck.values import DateValue, Value

PLACE_PREPOSITIONS = frozenset("in at near off on across around throughout within outside".split())
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
PROVISIONAL = frozenset(
    "preliminary provisional initial initially early so-far confirmed interim tentative originally estimated".split()
)
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
    context: Context = Context(),
    force: Stance | None = None,
) -> Claim:
    """A claim whose value stands at `text[start:end]` of the article, in the clause of `verb`."""
    text, span = scene.article.text, line.span
    first, last = line.at + span.start_char, line.at + span.end_char
    row, column = position(text, start)
    said = force or stance(verb, span)
    return Claim(
        subject=subject, attribute=attribute, value=value, source=scene.article.path, start=start, end=end,
        quote=text[start:end], sentence=text[first:last], sentence_start=first, line=row, column=column, context=context,
        stance=said, others=others, predicate=predicate, words=content_words(span),
        paragraph=text[line.block.start : line.block.end],
    )  # fmt: skip


def content_words(span: Span) -> tuple[str, ...]:
    """The lemmas that carry the meaning of a sentence, sorted, once each."""
    return tuple(sorted({t.lemma_.lower() for t in span if t.pos_ in ("NOUN", "PROPN", "VERB", "ADJ", "NUM") and not t.is_stop}))


def arguments(line: Line, verb: Token | None, skip: set[int]) -> tuple[Mention, ...]:
    """Who and what else takes part in a clause, each with its role: agent, patient, or the preposition."""
    if verb is None:
        return ()
    found: list[Mention] = []
    for role, token in roles(verb).items():
        mention = mention_of(line, token)
        if mention is not None and token.i not in skip:
            found.append(_with_role(mention, role))
    for word, token in prepositions(verb):
        mention = mention_of(line, token)
        if mention is not None and token.i not in skip and word != "by":
            found.append(_with_role(mention, word))
    return tuple(found)


def context_of(line: Line, verb: Token | None, skip: set[int], *, own: int = -1) -> Context:
    """What limits a claim in the clause of `verb`: its other dates, its places, words for a phase or a rate.

    "97 bodies had been recovered in Kolimba district by nightfall" holds for Kolimba only. `own` is the index of the
    value that the claim itself states.
    """
    if verb is None:
        return Context()
    tokens = clause_tokens(verb)
    inside = {t.i for t in tokens}
    time = None
    for found, span in line.values:
        if span.start != own and span.root.i in inside and isinstance(found.value, DateValue):
            time = (found.value.first, found.value.last)
            break
    places = [m.name for t in tokens for word, p in prepositions(t) if word in PLACE_PREPOSITIONS and p.i not in skip
              and (m := mention_of(line, p)) is not None and m.kind == "name" and m.label in PLACE_LABELS]  # fmt: skip
    if any(t.lower_ in ("there", "here") and t.dep_ == "advmod" for t in tokens):
        places.append("there")
    phase = next((t.lower_ for t in tokens if t.lower_ in PROVISIONAL), "")
    per = next((t.lower_ for t in tokens if t.lower_ in PERIODS and _per(t)), "")
    return Context(time=time, place="; ".join(dict.fromkeys(places)), per=per, phase=phase)


def _per(token: Token) -> bool:
    """Is the period a rate: "a year", "per month", "each day", "annually"?"""
    before = token.nbor(-1).lower_ if token.i else ""
    return before in ("per", "each", "every") or (before == "a" and token.dep_ == "npadvmod")


def _with_role(mention: Mention, role: str) -> Mention:
    return msgspec.structs.replace(mention, role=role)
