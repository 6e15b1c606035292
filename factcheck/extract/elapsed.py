"""Dates that a sentence gives by how long before or after something they were.

"Eight years have gone by since the council approved the bridge" -> (bridge, approved, eight years before the article);
"The mill closed two years after the fire" -> (mill, closed, two years after whenever the fire was).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.extract import making
from factcheck.extract.bearer import owner_of
from factcheck.extract.happening import Attachment, of_verb
from factcheck.extract.lapses import Lapse, ago, dates_within, lapses
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.signals import longest
from factcheck.extract.syntax import child, clause_tokens, verb_above
from factcheck.extract.tokens import Token
from factcheck.lexicon import noun_class
from factcheck.models import Anchor, AnchorSide, Claim
from factcheck.values import DateValue
from factcheck.wording import show

# Verbs and particles by which time passes: "have gone by", "had elapsed".
PASSING = frozenset("go pass elapse roll slip be".split())
PRESENT = frozenset({"has", "have", "'s", "’s", "is", "'ve", "’ve"})
# How many words may stand between a length of time and its "since": "have now gone by".
SINCE_REACH = 5
# Which way an event lies from another, and whether its beginning or its end is meant.
SIDES: dict[str, tuple[AnchorSide, int]] = {
    "after": ("after", 1),
    "following": ("after", 1),
    "before": ("before", -1),
    "into": ("into", 1),
}


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """The date claims that the lengths of time of a sentence make."""
    for lapse in lapses(line):
        yield from gone_by(scene, line, lapse)
        yield from beside(scene, line, lapse)


def today(scene: Scene) -> DateValue | None:
    """The day of the article, as far as it is known: a day or a month."""
    known = scene.article.published[:10].split("-")
    if len(known) < 2 or not all(part.isdigit() for part in known):
        return None
    year, month = int(known[0]), int(known[1])
    first = date(year, month, int(known[2]) if len(known) == 3 else 1).toordinal()
    return DateValue(first, first if len(known) == 3 else first + 30)


def gone_by(scene: Scene, line: Line, lapse: Lapse) -> Iterator[Claim]:
    """ "Eight years have gone by since the council voted", "It is twelve years since the fire"."""
    since = _since(line, lapse)
    day = today(scene)
    if since is None or day is None:
        return
    value = ago(day, lapse)
    why = f"{lapse.words} before {show(day)}, the day of the article"
    skip = set(range(lapse.first, lapse.last + 1)) | {since.i}
    for attribute, subject, verb, predicate in _event(scene, line, since, skip):
        yield making.claim(
            scene,
            line,
            attribute=attribute,
            value=value,
            subject=subject,
            start=lapse.start,
            end=lapse.end,
            verb=verb,
            predicate=predicate,
            others=making.others(line, verb, skip, subject),
            derived=why,
        )
        return


def _since(line: Line, lapse: Lapse) -> Token | None:
    """The "since" from which a length of time has passed until now, None where it had passed by some other time."""
    doc = line.span.doc
    after = doc[lapse.last + 1 : min(lapse.last + 1 + SINCE_REACH, line.span.end)]
    since = next((t for t in after if t.lower_ == "since"), None)
    if since is None:
        return None
    between = [t for t in after if t.i < since.i]
    words = between or list(doc[max(line.span.start, lapse.first - 3) : lapse.first])
    if not any(t.lower_ in PRESENT for t in words) or any(t.lower_ in ("had", "was", "not", "n't") for t in words):
        return None
    return since if any(t.lemma_.lower() in PASSING or t.lower_ in PRESENT for t in words) else None


def _event(scene: Scene, line: Line, word: Token, skip: set[int]) -> Iterator[Attachment]:
    """The event that "since", "after" or "before" introduces: a clause, or a noun that names one."""
    if word.dep_ == "mark" and word.head.pos_ in ("VERB", "AUX"):
        yield from of_verb(scene, line, word.head, skip)
        return
    target = child(word, "pobj", "pcomp")
    if target is None:
        return
    if target.pos_ in ("VERB", "AUX"):
        yield from of_verb(scene, line, target, skip)
        return
    mention = mention_of(line, target)
    _, known = longest(scene.signals.nouns["date"], (target.lemma_.lower(),))
    owner = owner_of(line, target, skip) if known else None
    if known and owner is not None and mention is not None and owner.start != mention.start:
        yield known[0].id, owner, None, target.lemma_.lower()
    elif mention is not None and mention.definite and not mention.plural:
        yield "", mention, None, target.lemma_.lower()


def beside(scene: Scene, line: Line, lapse: Lapse) -> Iterator[Claim]:
    """ "Three days after coming home she sailed again", "five months before the voyage": counted from another event."""
    if lapse.last + 1 >= line.span.end:
        return
    word = line.span.doc[lapse.last + 1]
    verb = _main(line, word)
    if word.lower_ not in SIDES or verb is None or dates_within(line, word):
        return
    side, sign = SIDES[word.lower_]
    skip = set(range(lapse.first, lapse.last + 2)) | {t.i for t in _below(word)}
    event = next(_event(scene, line, word, set()), None)
    main = next(of_verb(scene, line, verb, skip), None)
    if event is None or main is None or main[0].startswith("open:"):
        return
    attribute, subject, governing, predicate = main
    if not event[0] and (event[1].label == "PERSON" or noun_class(event[1].head) == "person"):
        event = (attribute, *event[1:])  # "she died three years after her brother"
    told = " ".join(t.text for t in line.span.doc[word.i : _end(word)])
    low, high = (lapse.low, lapse.high) if sign > 0 else (None if lapse.high is None else -lapse.high, -lapse.low)
    anchor = Anchor(event[1], event[0], side, low, high, f"{lapse.words} {told}")
    yield making.claim(
        scene,
        line,
        attribute=attribute,
        value=DateValue(None, None, "range", relative=True),
        subject=subject,
        start=lapse.start,
        end=lapse.end,
        verb=governing,
        predicate=predicate,
        others=making.others(line, governing, skip, subject),
        anchor=anchor,
    )


def _below(word: Token) -> list[Token]:
    """The words of the event: below the preposition, or the clause that the word opens."""
    return clause_tokens(word.head) if word.dep_ == "mark" else list(word.subtree)


def _end(word: Token) -> int:
    """The token behind the words that name the event."""
    return max((t.i for t in _below(word)), default=word.i) + 1


def _main(line: Line, word: Token) -> Token | None:
    """The verb of what happened then: the one above the event that it is counted from."""
    bottom = word.head if word.dep_ == "mark" else word
    above = verb_above(bottom)
    return above if above is not None and line.span.start <= above.i < line.span.end else None
