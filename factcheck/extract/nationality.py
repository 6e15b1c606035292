"""Of which country somebody or something is said to be: "the Swiss architect Ada Moe", "Marle is a town in Ireland".

Adjectives are looked up in a table (`territories.nationalities`), places are the countries that it knows. Two countries
at once ("Franco-German", "a Swiss and Italian firm", "Canadian-born") are nobody's one country.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract import making
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.stance import told_aside
from factcheck.extract.syntax import lemma, subject_of, verb_above
from factcheck.extract.tokens import Token
from factcheck.lexicon import is_a, noun_class
from factcheck.models import Claim, Mention
from factcheck.territories import canonical, nationalities
from factcheck.values import EntityRef

# What has a country: people, ships and buildings, bodies, places, books and films.
OF_A_COUNTRY = frozenset({"person", "artifact", "group", "location", "communication", "object"})
# Those who work on a country and its language, or stand for it abroad, need not be of it: "an Italian teacher".
ABOUT_A_COUNTRY = ("educator", "scholar", "linguist", "interpreter", "diplomat", "student", "ambassador")
NOMINAL = ("NOUN", "PROPN")


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """The countries of a sentence with whose they are."""
    for token in line.tokens:
        if not token.text[:1].isupper():
            continue
        national = nationalities().get(token.text, "")
        place = national or canonical().get(token.lower_, "")
        bearer = _national(token) if national else _located(token) if place else None
        about = mention_of(line, bearer) if bearer is not None and not _mixed(token) else None
        if (
            about is None
            or about.kind != "name"
            or about.name in nationalities()
            or (not national and _somebody(about))
        ):
            continue
        verb = verb_above(token)
        yield making.claim(
            scene,
            line,
            force=told_aside(token, verb, line),
            attribute="country",
            value=EntityRef(place),
            subject=about,
            start=line.at + token.idx,
            end=line.at + token.idx + len(token),
            verb=verb,
            predicate="be",
        )


def _mixed(token: Token) -> bool:
    """Is another country named with it, or is it a part of a longer word: "Swiss-born", "German and Austrian"?"""
    beside = [token.doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc)]
    if any(t.text in ("-", "–", "/") or t.text in nationalities() for t in beside):
        return True
    return token.dep_ == "conj" or any(c.dep_ == "conj" for c in token.children)


def _national(token: Token) -> Token | None:
    """Of whom a nationality is said: "X is Swiss", "X, a Swiss architect", "the Swiss architect X"."""
    if token.dep_ == "acomp":
        return subject_of(token.head) if lemma(token.head) == "be" else None
    noun = token.head
    if token.dep_ not in ("amod", "compound", "nmod") or noun.i < token.i:
        return None
    if noun.pos_ == "PROPN":  # the parser hangs both on the name: "the Swiss architect Ada Moe"
        kind = next((c for c in noun.lefts if c.i > token.i and c.pos_ == "NOUN"), None)
        return noun if kind is not None and _has_country(kind) else None
    return _bearer(noun) if noun.pos_ == "NOUN" and _has_country(noun) else None


def _bearer(noun: Token) -> Token | None:
    """Whose description a noun is the head of: a complement, an apposition, the noun before a name."""
    if noun.dep_ == "attr":
        return subject_of(noun.head) if lemma(noun.head) == "be" else None
    if noun.dep_ == "appos":
        return noun.head
    behind = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    if behind.pos_ == "PROPN":  # the parser often makes two subjects of "the Swiss nurse Ada Moe"
        return behind
    return next((c for c in noun.rights if c.dep_ == "appos" and c.pos_ == "PROPN"), None)


def _has_country(noun: Token) -> bool:
    kind = noun.lemma_.lower()
    return noun_class(kind) in OF_A_COUNTRY and not any(is_a(kind, other) for other in ABOUT_A_COUNTRY)


def _located(token: Token) -> Token | None:
    """What lies in a country: "X is in Ireland", "X is a town in Ireland", "X, a town in Ireland"."""
    if token.dep_ != "pobj" or token.head.lower_ != "in":
        return None
    up = token.head.head
    if lemma(up) == "be" and up.pos_ in ("AUX", "VERB"):
        return subject_of(up)
    placed = up.pos_ == "NOUN" and noun_class(up.lemma_.lower()) in ("location", "object", "artifact")
    return _bearer(up) if placed else None


def _somebody(about: Mention) -> bool:
    """Is it a person, who is in a country today and in another tomorrow?"""
    return about.label == "PERSON" or noun_class(about.head) == "person"
