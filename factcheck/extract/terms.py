"""When a post was taken up and laid down, out of the time it was held: "was mayor from 2001 to 2009", "manager until
May 1969"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract import making
from factcheck.extract.appointed import post, where_held
from factcheck.extract.ends import ends_of
from factcheck.extract.held import AGAIN, Tenure, in_brackets, tenure_of
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.syntax import clause_tokens, possessor
from factcheck.extract.tokens import Span, Token
from factcheck.models import Claim
from factcheck.values import DateValue, Found

# Posts that somebody may hold several times, or that many hold at once, say nothing of a beginning and an end.
MANY = frozenset("member student pupil guest visitor prisoner soldier player resident".split())


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """When those in a sentence took up and left their posts."""
    for token in line.tokens:
        tenure = tenure_of(line, token) if token.pos_ in ("VERB", "AUX") else _apposed(line, token)
        if tenure is None or not tenure.role or tenure.role in MANY:
            continue
        inside = clause_tokens(tenure.verb) if tenure.verb.pos_ in ("VERB", "AUX") else list(tenure.verb.subtree)
        if AGAIN.isdisjoint(t.lower_ for t in inside):
            yield from _of_tenure(scene, line, tenure, {t.i for t in inside})


def _apposed(line: Line, token: Token) -> Tenure | None:
    """Whom a noun right behind a name says to be in a post: "Ada Torvik, director from 1950 to 1962"."""
    if token.dep_ != "appos" or token.pos_ != "NOUN" or token.head.i > token.i or possessor(token) is not None:
        return None
    role, holder = post(token), mention_of(line, token.head)
    if not role or holder is None or holder.kind != "name" or holder.label not in ("PERSON", ""):
        return None
    return Tenure(token, role, holder, where_held(line, token))


def _of_tenure(scene: Scene, line: Line, tenure: Tenure, inside: set[int]) -> Iterator[Claim]:
    spans = [(f, s) for f, s in line.values if isinstance(f.value, DateValue) and s.root.i in inside]
    if len(spans) != 1:
        return
    found, span = spans[0]
    value, words = found.value, scene.article.text[found.start : found.end]
    noun = tenure.verb.pos_ == "NOUN"
    if not isinstance(value, DateValue) or (in_brackets(span) and not noun):
        return
    begun, ended = ends_of(words, value)
    if begun is not None and (noun or value.modifier != "since"):  # "has been mayor since" is read by `held`
        yield _claim(scene, line, tenure, "took_office", begun, (found, span))
    if ended is not None:
        yield _claim(scene, line, tenure, "left_office", ended, (found, span))


def _claim(
    scene: Scene, line: Line, tenure: Tenure, attribute: str, value: DateValue, where: tuple[Found, Span]
) -> Claim:
    found, span = where
    return making.claim(
        scene,
        line,
        attribute=attribute,
        value=value,
        subject=tenure.holder,
        start=found.start,
        end=found.end,
        verb=tenure.verb if tenure.verb.pos_ in ("VERB", "AUX") else None,
        predicate=f"{'become' if attribute == 'took_office' else 'leave'} {tenure.role}",
        others=tenure.of,
        derived=f"{tenure.role} {span.text}",
    )
