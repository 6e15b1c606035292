"""What an article of questions and answers is about, and what each question asks about.

"What is velomarin?" "A drug." "When was it licensed?" "It was approved in 1994." -> both "it" are velomarin, which is a
drug; "How did the landing go?" "It went well." -> the landing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from factcheck.extract.memory import Memory, Seen, learn_kind
from factcheck.extract.mentions import FIRST, PRONOUNS
from factcheck.extract.syntax import SUBJECTS
from factcheck.extract.tokens import Doc, Span
from factcheck.lexicon import senses
from factcheck.models import Mention

ASKING = frozenset({"WP", "WDT", "WRB", "WP$"})
# A shorter word with no entry in the dictionary is rather an abbreviation.
A_NAME = 5


def begin(memory: Memory, question: bool, answering: bool) -> None:
    """What "it" means in the sentence that is read next: in a question what all questions are about, at the beginning
    of an answer what its own asks of."""
    if question:
        memory.asked = memory.theme or memory.latest
    elif not answering:
        memory.asked = None


def end(memory: Memory, question: Doc | None, answer: Span | None, found: Mapping[int, Mention], sentence: int) -> None:
    """What is to be remembered of a question, or of the first sentence of its answer, once it is read; `sentence` is
    its number in the article."""
    if question is not None:
        subject = subject_of(question, found)
        if subject is not None and memory.theme is None and defines(question):
            memory.theme = subject
        memory.latest = subject or memory.latest
        memory.asked = subject or memory.theme
        return
    if answer is not None and memory.asked is not None and memory.asked.name:
        kind = answered_kind(answer)
        if kind:
            if memory.theme is not None and memory.asked.name == memory.theme.name:
                learn_kind(memory, memory.asked.name, kind)
            memory.add(Seen(memory.asked, sentence, subject=True))  # "A drug. It was approved in 1994."
    memory.asked = None


def subject_of(question: Doc, found: Mapping[int, Mention]) -> Mention | None:
    """What a question is about: its subject, not the "what" and not the "I" that asks, or the object of "who", if it
    is one known thing."""
    who = question[0].lower_ in ("who", "what") and question[0].dep_ in SUBJECTS if len(question) else False
    for token in question:
        mention = found.get(token.i)
        if (
            mention is None
            or token.tag_ in ASKING
            or token.dep_ not in (*SUBJECTS, "attr", *(("dobj",) if who else ()))
        ):
            continue
        if mention.head in FIRST or (mention.head in PRONOUNS and not mention.name):
            continue
        known = mention.definite or mention.bare
        return msgspec.structs.replace(mention, how="") if known and not mention.plural else None
    return None


def defines(question: Doc) -> bool:
    """Does a question ask what a thing is, and no more: "What is velomarin?", "What was the Lomir?"?"""
    words = [t for t in question if not t.is_punct and not t.is_space]
    asks = len(words) > 2 and words[0].lower_ == "what" and words[1].lemma_ == "be"
    return asks and all(t.pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM") for t in words[2:])


def answered_kind(answer: Span) -> str:
    """What an answer that is no sentence says a thing is: "A drug for the heart." -> "drug"; "" for any other."""
    root = answer.root
    if root.tag_ != "NN" or any(c.dep_ in (*SUBJECTS, "neg", "nummod") for c in root.children):
        return ""
    return root.lemma_.lower()


def spelled(names: Iterable[str]) -> dict[str, str]:
    """The names of one word that no dictionary has, by their small letters: `{"velomarin": "Velomarin"}`."""
    words = (n for n in names if n.isalpha() and len(n) >= A_NAME and n[1:].islower())
    return {n.lower(): n for n in words if not any(senses(n.lower(), pos) for pos in "nvar")}
