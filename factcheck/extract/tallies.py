"""Results of votes and matches: "98 votes to 59", "2–1".

"The Assembly expressed its confidence by 98 votes to 59" -> (matter, result of the vote, 98–59), with the confidence
beside it; "Marle won the final 2–1 against Torne" -> (matter, score, 2–1), with the final and both names.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract import making
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.syntax import clause_tokens, roles, verb_of
from factcheck.extract.tokens import Span, Token
from factcheck.models import Claim, Mention
from factcheck.values import Quantity

# What is decided by counting voices, and how it is told.
VOTING = frozenset(
    "vote ballot confidence motion bill resolution referendum amendment approve pass carry adopt ratify reject confirm "
    "elect re-elect rule ruling decision jury judge court uphold convict acquit impeach censure division poll".split()
)
PLAYING = frozenset(
    "win beat defeat lose draw thrash score final semi-final quarter-final match game play tie replay play-off victory "
    "goal set derby lead hammer trounce edge".split()
)
# Of what a result is counted in.
POINTS = frozenset("vote point goal game run set seat".split())
# Contests of which there is one of a kind in a season.
STAGES = frozenset("final semi-final quarter-final replay play-off".split())


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """The results that a sentence gives."""
    for found, span in line.values:
        if not isinstance(found.value, Quantity) or found.value.scale != "score":
            continue
        verb = verb_of(span.root)
        words = {t.lemma_.lower() for t in (clause_tokens(verb) if verb is not None else line.span)}
        attribute = _attribute(words, span)
        if not attribute:
            continue
        yield making.claim(
            scene,
            line,
            attribute=attribute,
            value=found.value,
            subject=scene.topic,
            start=found.start,
            end=found.end,
            verb=verb,
            predicate=verb.lemma_.lower() if verb is not None else "",
            others=tuple(_sides(line, span, verb)),
            context=making.context_of(line, verb, set(range(span.start, span.end)), own=span.start),
        )


def _attribute(words: set[str], span: Span) -> str:
    """What kind of result it is, "" where nothing says it."""
    counted = {t.lemma_.lower() for t in span}
    if "vote" in counted or (VOTING & words and not PLAYING & words):
        return "vote_result"
    return "score" if POINTS & counted or PLAYING & words else ""


def _sides(line: Line, span: Span, verb: Token | None) -> Iterator[Mention]:
    """What was voted on or played, at which stage, and the names of the sentence."""
    above = [t for t in span.root.ancestors if t.pos_ in ("NOUN", "PROPN") and t.lemma_.lower() not in POINTS]
    patient = roles(verb).get("patient") if verb is not None else None
    decided = [*above[:1], *([patient] if patient is not None else [])]
    found = (mention_of(line, t) for t in dict.fromkeys(decided) if not span.start <= t.i < span.end)
    yield from (making.with_role(mention, "decided") for mention in found if mention is not None)
    yield from (_stage(line, t) for t in line.tokens if t.lemma_.lower() in STAGES)
    named = (mention for mention in line.mentions.values() if mention.kind == "name")
    yield from (making.with_role(mention, "side") for mention in named)


def _stage(line: Line, token: Token) -> Mention:
    """The stage of a contest; what a hyphen ties to its word is a part of it: a semi-final is not the final."""
    tied = f"{token.nbor(-2).lower_}-" if token.i > 1 and token.nbor(-1).text == "-" else ""
    start = line.at + token.idx
    head = f"{tied}{token.lemma_.lower()}"
    return Mention(token.text, start, start + len(token), "", head, kind="description", role="stage")
