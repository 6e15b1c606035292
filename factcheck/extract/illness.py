"""What is said of those who caught something, whatever the illness is called: "36 people caught measles", "63 cases of
cholera".

Rules say "illness" for all of them: `verbs: [catch illness]`, `nouns: [case of illness]`.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from factcheck.extract.counting import ANYBODY
from factcheck.extract.syntax import child, lemma, prepositions
from factcheck.extract.tokens import Token
from factcheck.lexicon import mainly

ILLNESS = "illness"
CASES = f"case of {ILLNESS}"
# What the dictionary has for no illness first, or does not have.
MORE = frozenset({"disease", "fever", "virus", "covid", "covid-19", "ebola", "sickness"})
# The illness of which an article tells goes by these.
SICKNESS = frozenset({"disease", "illness", "sickness", "infection", "virus", "fever"})


def names_illness(token: Token) -> bool:
    """Is a word one of what people fall ill with, as it is written or by its lemma: "measles"?"""
    return is_illness(token.lemma_.lower()) or is_illness(token.lower_)


def is_illness(noun: str) -> bool:
    """Is a noun one of what people fall ill with?

    >>> is_illness("smallpox"), is_illness("malaria"), is_illness("fish")
    (True, True, False)
    """
    return noun in MORE or mainly(noun, ILLNESS) or mainly(noun, "infection")


def taken_ill(verb: Token) -> Iterator[str]:
    """The signals of a verb whose object is an illness: "went down with measles" -> "go down with illness"."""
    yield from (f"{words} {ILLNESS}" for words, _ in _caught(verb))


def _caught(verb: Token) -> Iterator[tuple[str, Token]]:
    """The words that lead from a verb to an illness, with the illness: ("go down with", measles)."""
    done = child(verb, "dobj")
    if done is not None and names_illness(done):
        yield lemma(verb), done
    beside = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    led = f"{lemma(verb)} {beside.lower_}" if beside.dep_ in ("prt", "advmod") else lemma(verb)
    ill = child(verb, "acomp")
    led = f"{led} {ill.lemma_.lower()}" if ill is not None else led
    for bearer in (verb, *(t for t in (ill, beside) if t is not None and t != verb)):
        yield from ((f"{led} {word}", t) for word, t in prepositions(bearer) if names_illness(t))


def cases(noun: Token, title: Iterable[str]) -> Iterator[str]:
    """What cases are of, by their own words, else by the title: "63 cases of cholera" -> "case of illness"; a "murder
    case" is of nothing that one catches."""
    if noun.lower_ != "cases":
        return
    own = _own(noun)
    if any(map(names_illness, own)) or (not own and any(map(is_illness, title))):
        yield CASES


def _own(noun: Token) -> list[Token]:
    """What a noun is said to be of, before it and behind it."""
    before = [c for c in noun.lefts if c.dep_ in ("compound", "amod") and not c.like_num]
    return [*(t for word, t in prepositions(noun) if word == "of"), *before]


# Those who catch an illness, all of them; of "nineteen nurses caught it" there may be others.
ALL_ILL = ANYBODY | {"man", "inhabitant", "resident", "citizen", "patient", "victim", "case"}


def some_of_the_ill(signal: str, counted: Token | None) -> str:
    """Which of those who caught it are counted, "" where it is all of them: "nineteen nurses" -> "nurse"."""
    if counted is None or not signal.endswith(f" {ILLNESS}") or counted.lemma_.lower() in ALL_ILL:
        return ""
    return counted.lemma_.lower()


# An article that names an illness so often tells of it.
OFTEN = 3


def another_illness(verb: Token | None, counted: Token | None, title: Container[str], text: str) -> str:
    """The illness that is caught, where an article does not tell of it: "nine caught measles" in one on cholera."""
    found = [t for _, t in _caught(verb)] if verb is not None else []
    found += [t for t in _own(counted) if names_illness(t)] if counted is not None else []
    words = [t.lemma_.lower() for t in found if t.lower_ not in title]
    other = [w for w in words if w not in SICKNESS and w not in title and text.lower().count(w) < OFTEN]
    return other[0] if other else ""
