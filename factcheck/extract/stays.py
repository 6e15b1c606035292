"""Where somebody came to live and when: "moved to Torne in 1963", "settled in Torne", "has lived in Torne since 1963".

The place is part of the attribute, so that only claims of one place meet: (Ada Moe, came_to_live:Torne, 1963).
"""

from __future__ import annotations

from factcheck.extract.mentions import PERSONAL, written_as_person
from factcheck.extract.scene import Line, mention_of
from factcheck.extract.syntax import child, clause_tokens, lemma, object_of, prepositions, subject_of
from factcheck.extract.tokens import Token
from factcheck.lexicon import noun_class
from factcheck.models import Mention

LIVING = frozenset("live reside dwell".split())
INTO = frozenset("to in at into".split())
# Who does this to, or in, a place has come to live there; "came to live", "went to live" say it with two verbs.
COMING = {
    "move": frozenset({"to"}), "settle": frozenset({"in", "at"}), "emigrate": frozenset({"to"}),
    "immigrate": frozenset({"to"}), "relocate": frozenset({"to"}), "resettle": frozenset({"in"}),
}  # fmt: skip
GOING = frozenset({"come", "go", "move"})
# "made his home in Torne", "took up residence in Torne", "set up house in Torne".
HOMES = frozenset("home house residence lodging lodgings abode quarters".split())
TAKING = frozenset("make take set find".split())
# Whoever comes back came before, and whoever comes for a season leaves again.
AGAIN = frozenset("back again return returned briefly temporarily permanently first later often sometimes".split())


def coming(line: Line, verb: Token) -> tuple[str, Mention] | None:
    """Where a clause says that somebody came to live: the place and the person."""
    if lemma(verb) in LIVING and verb.dep_ in ("xcomp", "advcl"):
        verb = verb.head
    deeper = child(verb, "xcomp", "advcl")
    base = lemma(verb)
    if base in GOING and deeper is not None and lemma(deeper) in LIVING:
        return _stay(line, verb, deeper, INTO)
    if base in TAKING:
        home = object_of(verb)
        return _stay(line, verb, verb, INTO, home) if home is not None and home.lemma_.lower() in HOMES else None
    return _stay(line, verb, verb, COMING[base]) if base in COMING else None


def living(line: Line, verb: Token) -> tuple[str, Mention] | None:
    """Where a clause says that somebody lived: the place and the person."""
    return _stay(line, verb, verb, INTO) if lemma(verb) in LIVING else None


def _stay(
    line: Line, verb: Token, at: Token, words: frozenset[str], home: Token | None = None
) -> tuple[str, Mention] | None:
    person = mention_of(line, subject_of(verb))
    if person is None or not _somebody(person) or not AGAIN.isdisjoint(t.lower_ for t in clause_tokens(verb)):
        return None
    around = [*prepositions(at), *(prepositions(home) if home is not None else ())]
    place = next((mention_of(line, t) for word, t in around if word in words and t.i in line.names), None)
    return (place.name, person) if place is not None and _town(place) else None


def _somebody(mention: Mention) -> bool:
    """Is it one person, by name or as "she", "the painter"?"""
    written = mention.kind == "name" and mention.label not in ("GPE", "LOC") and _as_people_are(mention.name)
    named = written or mention.label == "PERSON" or not PERSONAL.isdisjoint((mention.head, mention.text.lower()))
    return named or (mention.kind == "description" and not mention.plural and noun_class(mention.head) == "person")


def _as_people_are(name: str) -> bool:
    """Is a name a given name with a family name, whatever the parser takes it for: no "Harn Trust"?"""
    return written_as_person(name, most=2) and not noun_class(name.split()[1].lower())


def _town(mention: Mention) -> bool:
    """May a name be that of a town or a country, whatever the parser takes it for: no "Harlow Street", no firm?"""
    return bool(mention.name) and mention.label != "FAC" and noun_class(mention.head) in ("", "location", "object")
