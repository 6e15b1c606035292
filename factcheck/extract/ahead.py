"""What "its" and "it" stand for where their sentence names the thing only behind them.

"Since its opening in 1932 the Harlan Bridge has carried trains" speaks of the bridge's opening, "It holds 900, that
hall" of the hall.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile

from factcheck.extract.memory import stands_for
from factcheck.extract.protagonist import FORMS, Protagonist
from factcheck.extract.syntax import SUBJECTS, child
from factcheck.extract.tokens import Token
from factcheck.lexicon import noun_class
from factcheck.models import Mention

# So many words into a sentence its opening phrase has begun: "In the years after its …".
OPENING = 6
PEOPLE = frozenset({"his", "her"})
THINGS = frozenset({"its", "their"})


def named_behind(
    words: Sequence[Token], found: Mapping[int, Mention], person: Protagonist | None
) -> dict[int, Mention]:
    """The owners in the phrase that opens a sentence which are the subject of its clause, where that is a name.

    "His" is never anybody's but the person's of whom the article tells, where it is one's that is called "he".
    """
    owners: dict[int, Mention] = {}
    for token in words[:OPENING]:
        subject = _subject_behind(token) if token.lower_ in PEOPLE | THINGS and token.dep_ == "poss" else None
        told = person is not None and FORMS.get(token.lower_) == person.pronoun
        named = found.get(subject.i) if subject is not None and not told else None
        if named is not None and named.kind == "name" and (named.label == "PERSON") == (token.lower_ in PEOPLE):
            how = f"“{token.text}” taken for “{named.text}”, which the sentence names next"
            owners[token.i] = stands_for(found[token.i], named, how)
    return owners


SUBJECTS_AHEAD = frozenset({"it", "they"})
POINTING = frozenset({"that", "this", "those", "these"})


def told_behind(words: Sequence[Token], found: Mapping[int, Mention]) -> dict[int, Mention]:
    """The subject that the end of its clause says once more: "It holds 900, that hall", "It had burned, this mill"."""
    subject = next((t for t in words if t.lower_ in SUBJECTS_AHEAD and t.dep_ in SUBJECTS and t.i in found), None)
    if subject is None or subject != next((t for t in words if t.i in found), None):
        return {}
    for comma, pointing in pairwise(words):
        if comma.text != "," or pointing.lower_ not in POINTING or comma.nbor(-1).pos_ in ("NOUN", "PROPN", "PRON"):
            continue
        phrase = list(takewhile(lambda t: t.pos_ in ("ADJ", "NOUN", "PROPN"), words[pointing.i - words[0].i + 1 :]))
        said = found.get(phrase[-1].i) if phrase else None
        ended = phrase[-1].i == words[-1].i or phrase[-1].nbor().is_punct if phrase else False
        if said is not None and ended and noun_class(phrase[-1].lemma_.lower()) != "time":
            how = f"“{subject.text}” is said to be “{pointing.text} {said.head}”"
            return {subject.i: stands_for(found[subject.i], said, how)}
    return {}


def _subject_behind(token: Token) -> Token | None:
    """The subject of the clause in whose opening phrase a word stands, where it comes after the word."""
    up = token.head
    while up.dep_ in ("pobj", "prep", "pcomp", "conj", "dobj") and up.head != up and up.pos_ != "VERB":
        up = up.head
    if up.pos_ not in ("VERB", "AUX"):
        return None
    subject = child(up, "nsubj", "nsubjpass")
    return subject if subject is not None and token.i < subject.i < up.i else None
