"""Who does what to what, clause by clause, and whether it is denied: "He could not read music" -> (he, read, music,
denied).

Kept beside the words of a sentence, so that what one article denies is found where another tells of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.scene import Line, mention_of
from factcheck.extract.stance import NOBODY, NONE, not_one, sentence_stance, stance
from factcheck.extract.syntax import (
    SUBJECTS,
    child,
    clause_tokens,
    lemma,
    possessor,
    prepositions,
    roles,
    with_particle,
)
from factcheck.extract.tokens import Token
from factcheck.reading import Doing
from factcheck.values import DateValue

# Verbs that say nothing of what is done: what stands beside them does.
EMPTY = frozenset("be have do become seem appear let say tell think know want mean".split())
# Words that leave room for a thing that is denied: at another time, in part, in another way, under a condition.
LIMITS = frozenset(
    """another again other same full fully quite so more most since yet before until till then while still as than only
    if unless officially formally publicly properly really completely entirely wholly alone because though although
    when where even otherwise just merely first initially originally immediately directly necessarily always usually
    often all every everyone everybody both either long much many far longer necessarily soon once now today tonight
    yesterday later earlier ago whether would should may might must will shall wo""".split()
)
AUXILIARY = frozenset({"aux", "auxpass"})
# "A case of cholera" is cholera.
INSTANCES = frozenset("case instance sign outbreak trace".split())
# They narrow nothing down.
UNMARKED = frozenset({"no", "single", "one", "other", "such", "any", "a"})
PERSONS = frozenset({"nobody", "noone", "one", "none"})
# Adverbs of a denial that leave no room.
IDLE = frozenset(
    """never ever not simply at however also too therefore thus indeed altogether either here hardly scarcely
    barely""".split()
)
# Only some of a thing is denied with these.
LESS = frozenset("such but except besides beyond".split())
# A clause with these says why, or what held all the same, and limits nothing.
REASONS = frozenset("because although though whereas".split())
STOPS = frozenset({":", ";", "–", "—"})
COMPLETING = frozenset("acomp oprd attr xcomp ccomp advcl npadvmod dative".split())


def doings(line: Line) -> Iterator[Doing]:
    """What a sentence says is done, or denies."""
    if sentence_stance(line.text) != "asserted":
        return
    for verb in line.verbs:
        if verb.pos_ == "VERB" or (verb.pos_ == "AUX" and lemma(verb) in ("be", "have") and verb.dep_ not in AUXILIARY):
            found = _doing(line, verb)
            if found is not None:
                yield found


def _doing(line: Line, verb: Token) -> Doing | None:
    """What one verb says is done, None where it stays open whether it was."""
    said = stance(verb, line)
    if said not in ("denied", "asserted", "reported"):
        return None
    who, what = _parties(verb)
    none = next((t for t in (who, what) if t is not None and _is_none(t)), None)
    if none is None and what is not None and said == "denied" and _of_any(what, verb):
        none = what
    denied = said == "denied" or none is not None
    if none is None and (lemma(verb) in EMPTY or not (denied or _told(verb))):
        return None
    done_by, done_to = (mention_of(line, t) if t is not none else None for t in (who, what))
    if done_by is None and done_to is None and none is None:
        return None
    start, end = _place(line, verb, what, none)
    of = none if none is not None else what
    return Doing(
        verb=with_particle(verb, lemma(verb)),
        who=done_by,
        what=done_to,
        start=start,
        end=end,
        denied=denied,
        limited=denied and _limited(line, verb, of),
        none=_noun(line, none) if none is not None else (),
        beside=tuple(sorted(set(_beside(line, verb, of)))),
    )


def _parties(verb: Token) -> tuple[Token | None, Token | None]:
    """Who does it and to whom; of "there is", what there is."""
    if verb.lemma_ == "be":
        return None, child(verb, "attr", "nsubj") if child(verb, "expl") is not None else None
    parts = roles(verb)
    return parts.get("agent"), parts.get("patient")


def _place(line: Line, verb: Token, what: Token | None, none: Token | None) -> tuple[int, int]:
    """From the first word of the verb to its object, or to that of which there is none."""
    first = min([verb.i, *(c.i for c in verb.children if c.dep_ in ("neg", "aux", "auxpass"))])
    last = what.i if what is not None and what.head == verb else verb.i
    if none is not None:
        first, last = min(first, none.left_edge.i), none.i
    span = line.span.doc[first : max(verb.i, last) + 1]
    return line.at + span.start_char, line.at + span.end_char


def _told(verb: Token) -> bool:
    """Is it told as having come about, or as being so, and not as what might be done?"""
    helping = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if verb.tag_ in ("VB", "VBG") and not any(c.lemma_ in ("do", "be", "have") for c in helping):
        return False
    return verb.dep_ not in ("amod", "compound", "pcomp", "csubj")


def _is_none(token: Token) -> bool:
    """Is it said that there is none of it: "nobody", "no vaccine", "not a single person", "nobody's house"?"""
    owner = possessor(token)
    if token.lower_ in NOBODY or (owner is not None and owner.lower_ in NOBODY):
        return True
    return any((c.lower_ in NONE and not_one(c)) or _hardly_any(c) for c in (token, *token.children))


def _hardly_any(word: Token) -> bool:
    return word.lower_ == "any" and word.i > 0 and word.nbor(-1).lower_ in ("hardly", "scarcely", "barely")


def _of_any(token: Token, verb: Token) -> bool:
    """Is the object of a denied verb any such thing: "never had a sponsor", "did not use any explosives"?"""
    return token.dep_ == "dobj" and token.head == verb and any(c.lower_ in ("a", "an", "any") for c in token.children)


def _noun(line: Line, token: Token) -> tuple[str, ...]:
    """The noun of which there is none, and what narrows it down; "person" for nobody, "thing" for nothing."""
    if token.lower_ == "nothing":
        return ("thing",)
    of = next((t for word, t in prepositions(token) if word == "of"), None)
    if token.lower_ in PERSONS:
        return (lemma(of),) if of is not None else ("person",)
    if token.lemma_.lower() in INSTANCES and of is not None:
        token = of
    said = mention_of(line, token)
    narrower = [m for m in said.modifiers if m.lower() not in UNMARKED] if said is not None else ()
    return (token.lemma_.lower(), *narrower)


def _beside(line: Line, verb: Token, what: Token | None) -> Iterator[str]:
    """The heads of what else completes a verb and what is done: where, with what, of what, as what, which way."""
    end = _end(line, verb)
    for word, token in prepositions(verb):
        if token.i < end and word != "by" and not any(c.lower_ == "any" for c in token.children):
            yield token.lemma_.lower()
    if what is not None and what.lemma_.lower() not in INSTANCES and what.lower_ not in PERSONS:
        yield from (token.lemma_.lower() for _, token in prepositions(what))
    for c in verb.children:
        if c.dep_ in COMPLETING:
            yield c.lemma_.lower()
        if c.dep_ == "advmod" and c.lower_ not in IDLE:
            yield c.lemma_.lower()


def _gives_reason(clause: Token) -> bool:
    """Does a clause behind a denial say why it is so, or what is so nevertheless?"""
    mark = child(clause, "mark")
    if mark is not None and mark.lower_ == "since":
        return not any(c.lemma_ == "have" for c in clause.head.children)
    return mark is not None and mark.lower_ in REASONS


def _end(line: Line, verb: Token) -> int:
    """Where what a verb says ends at the latest: a colon, a semicolon or a dash behind it, the end of the sentence."""
    end = line.span.end
    return next((t.i for t in verb.doc[verb.i : end] if t.text in STOPS), end)


def _limited(line: Line, verb: Token, what: Token | None) -> bool:
    """Does anything leave room for what is denied: a time, a condition, a part, a comparison?

    "Has not been found" may be found by the time that another article is written, "had not" is of the time before.
    """
    end = _end(line, verb)
    tokens = [t for t in clause_tokens(verb) if t.i < end]
    inside, words = {t.i for t in tokens}, {t.lower_ for t in tokens}
    if any(isinstance(f.value, DateValue) and any(t.i in inside for t in span) for f, span in line.values):
        return True
    having = {c.lower_ for c in verb.children if c.lemma_ == "have" and c.dep_ == "aux"}
    if "had" in having or (having and words.isdisjoint(("never", "ever"))):
        return True
    if any(_opens(c) for up in _joined(verb) for c in up.children):
        return True
    if any(t.lower_ in LIMITS and not (_at_all(t) or _concedes(t)) for t in tokens):
        return True
    return what is not None and any(c.dep_ in ("relcl", "acl", "nummod") or c.lower_ in LESS for c in what.children)


def _joined(verb: Token) -> Iterator[Token]:
    """A verb and those that it only goes on from: what opens the first opens all ("where a page was torn or did not
    open")."""
    yield verb
    while verb.head.pos_ in ("VERB", "AUX", "ADJ") and child(verb, *SUBJECTS) is None:
        if verb.dep_ != "conj" and not verb.dep_ == verb.head.dep_ == "advcl":
            return
        verb = verb.head
        yield verb


# They open a clause that says of which case it speaks.
CASES = frozenset({"where", "when", "wherever", "whenever", "while"})


def _opens(word: Token) -> bool:
    """Does a clause below a denial, or a word before it, say when or under what condition it holds?"""
    asked = word.dep_ == "advmod" and word.lower_ in CASES
    marked = word.dep_ == "mark" and word.lower_ != "that" and not _concedes(word)
    return asked or marked or (word.dep_ == "advcl" and not _gives_reason(word))


def _concedes(word: Token) -> bool:
    """Does a word open a clause that holds whatever it is set against: "though the novel was never banned"?"""
    return word.dep_ == "mark" and word.lower_ in REASONS


def _at_all(word: Token) -> bool:
    return word.lower_ == "all" and word.i > 0 and word.nbor(-1).lower_ == "at"
