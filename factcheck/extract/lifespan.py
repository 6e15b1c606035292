"""Claims of a life in brackets: "Ada Torvik (1866-1940)" -> born 1866, died 1940; "(b. 3 May 1866)" -> born."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from factcheck.extract import making
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.tokens import Span, Token
from factcheck.lexicon import noun_class
from factcheck.models import Claim, Mention
from factcheck.values import DateValue, Found

MARKS = {"born": "born", "b": "born", "b.": "born", "*": "born", "died": "died", "d": "died", "d.": "died", "†": "died"}
DASHES = ("–", "—", "-", " to ")
# The years of a reign or a term stand in brackets too; they are seldom as many as those of a life worth an article.
SHORTEST, LONGEST = 25 * 365, 110 * 366
# How many words stand between the bracket and a date inside it: "born in Oslo, 3 May".
REACH = 16


def claims(scene: Scene, line: Line, found: Found, span: Span) -> Iterator[Claim]:
    """What a date in brackets right behind a name says of a life."""
    opened = _opened(span)
    last = _headed(line, span.doc[opened - 1]) if opened is not None else None
    person = _whole_name(line, last, mention_of(line, last))
    if opened is None or last is None or person is None or person.kind != "name":
        return
    placed = _placed(line, opened, span)
    if placed and _is_person(person, last, span.doc[opened - 1]):
        yield _claim(scene, line, person, placed, found, span)
        return
    begun = _begun(opened, span)
    mark = next((MARKS[t.lower_] for t in reversed(span.doc[begun : span.start]) if t.lower_ in MARKS), "")
    if mark:
        yield _claim(scene, line, person, mark, found, span)
    elif span.start == begun and _is_person(person, last, span.doc[opened - 1]) and _is_life(found.value):
        for attribute, half in zip(("born", "died"), _halves(span.text), strict=False):
            yield _claim(scene, line, person, attribute, half, span)


def _headed(line: Line, last: Token) -> Token:
    """The name whose life a bracket tells; a headword has the family name first: "Torvik, Ada (1901–1970)"."""
    first = line.names[last.i][0] if last.i in line.names else last.i
    at = line.span.start
    headword = first - 2 == at and last.doc[first - 1].text == "," and at in line.names
    towns = {last.ent_type_, last.doc[at].ent_type_} <= {"GPE", "LOC"}
    return last.doc[at] if headword and not towns else last


def _whole_name(line: Line, last: Token | None, person: Mention | None) -> Mention | None:
    """The person of a headword by given name and family name: Ines Varga of "VARGA, Ines (1926–2019)"."""
    if last is None or person is None or last.i != line.span.start or person.name != last.text:
        return person
    doc, given = last.doc, last.i + 2
    if doc[last.i + 1].text != "," or given not in line.names or doc[line.names[given][1]].text[:1] != "(":
        return person
    family = last.text.title() if last.text.isupper() else last.text
    name = f"{doc[given : line.names[given][1]].text} {family}"
    label = person.label if person.label in ("GPE", "LOC") else "PERSON"
    return msgspec.structs.replace(person, name=name, head=family.lower(), label=label)


def _placed(line: Line, opened: int, span: Span) -> str:
    """Which end of a life a date is that stands behind a place: "(Maribor, 3 May 1901 – Graz, 9 June 1970)"."""
    doc, dates = span.doc, [(f.value, s) for f, s in line.values if isinstance(f.value, DateValue)]
    inside = [(v, s) for v, s in dates if opened < s.start and not any(t.text == ")" for t in doc[opened : s.start])]
    if len(inside) != 2 or span.start not in (inside[0][1].start, inside[1][1].start):
        return ""
    (born, first), (died, last) = inside
    between = doc[first.end : last.start]
    places = (*doc[_begun(opened, first) : first.start], *between)
    named = all(t.is_punct or t.text[:1].isupper() or t.lower_ in ("in", "near", "to") for t in places)
    apart = None if born.last is None or died.first is None else died.first - born.last
    if not named or not any(t.text in DASHES for t in between) or apart is None:
        return ""
    return ("born" if span.start == first.start else "died") if SHORTEST <= apart <= LONGEST else ""


def _opened(span: Span) -> int | None:
    """Where the bracket opens that a date stands in, right behind a word."""
    for token in reversed(span.doc[max(span.sent.start + 1, span.start - REACH) : span.start]):
        if token.text.startswith("("):  # "(;" is one token, a smile
            return token.i
        if token.text == ")":
            return None
    return None


def _begun(opened: int, span: Span) -> int:
    """Where the part of a bracket begins that a date stands in: "(born Ada Lund; 3 May 1866 – 9 June 1940)"."""
    parts = [t.i for t in span.doc[opened : span.start] if t.text.endswith(";")]
    return (parts[-1] if parts else opened) + 1


def _is_person(named: Mention, last: Token, before: Token) -> bool:
    """May a name be a person's: the parser says so, or it is two words or more without an article, and no dictionary
    word."""
    if named.label == "PERSON":
        return True
    words = [*named.name.split(), *([before.text] if before != last else [])]
    known = noun_class(last.lower_) or any(t.dep_ == "det" or t.lower_ == "of" for t in last.subtree)
    return len(words) > 1 and named.label not in ("GPE", "LOC", "EVENT", "FAC", "WORK_OF_ART") and not known


def _is_life(value: object) -> bool:
    if not isinstance(value, DateValue) or value.first is None or value.last is None:
        return False
    return value.grain == "range" and SHORTEST <= value.last - value.first <= LONGEST


def _halves(text: str) -> list[Found]:
    """The two dates of a range, each read for itself: "3 May 1866 - 9 June 1940"; [] where they cannot be."""
    from factcheck.extract.spot import find_values

    dash = next((d for d in DASHES if text.count(d) == 1), None)
    if dash is None:
        return []
    halves = [value for part in text.split(dash) for value in find_values(part, None)]
    return halves if len(halves) == 2 and all(isinstance(v.value, DateValue) for v in halves) else []


def _claim(scene: Scene, line: Line, person: Mention, attribute: str, found: Found, span: Span) -> Claim:
    return making.claim(
        scene,
        line,
        attribute=attribute,
        value=found.value,
        subject=person,
        start=line.at + span.start_char,
        end=line.at + span.end_char,
        verb=None,
        predicate=attribute,
    )
