"""A question and the few words that answer it, made one statement: "What did it cost?" "Nine million, all told."

An answer that is no sentence says nothing by itself. Put into the place of the question's "what", it does: "it did cost
nine million, all told" is parsed as any sentence is, and its claims stand where the answer stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from factcheck.extract import restated
from factcheck.extract.matter import matter_for
from factcheck.extract.restated import Parse, Statement
from factcheck.extract.scene import Scene
from factcheck.extract.syntax import SUBJECTS
from factcheck.extract.tokens import Doc, Span, Token
from factcheck.extract.whole_dates import YEAR, whole_date
from factcheck.lexicon import senses
from factcheck.models import Block, Claim
from factcheck.values import DateValue, Found

ASKING = frozenset({"WRB", "WP", "WP$", "WDT"})
# A question word opens the question, or stands behind a word or two: "And when was it built?"
OPENING = 3
# What a question word narrows down, and how: "how many people", "which year", "how long".
NARROWED = frozenset({"amod", "advmod", "det", "nummod", "poss", "npadvmod"})


DO = frozenset({"did", "does", "do"})
BREAK = re.compile(r"[,;:–—(]")


def statement(question: Doc, answer: Span, enough: int) -> Statement | None:
    """The answer in the place of what the question asks for; None where the answer is a sentence, or no such place is.

    Of the answer the words up to its first comma are taken, but at least `enough` characters: "How many people work
    there?" "Forty, in summer sixty." -> "Forty people work there."
    """
    asking = next((t for t in question[:OPENING] if t.tag_ in ASKING), None)
    if asking is None or not question.text.rstrip().endswith("?") or _is_sentence(answer):
        return None
    said = answer.text.strip().rstrip(".!")
    said = said[:enough] + BREAK.split(said[enough:], maxsplit=1)[0]
    if answer[0].pos_ != "PROPN" and not said[:2].isupper():
        said = said[:1].lower() + said[1:]
    top = narrowed(asking)
    following = question[top.i + 1] if top.i + 1 < len(question) else top
    counted = top.pos_ in ("NOUN", "ADJ") or following.lemma_ == "be"
    noun = top.text if top.i != asking.i and counted else ""
    whole = f"{said} {noun}".strip()
    rest = question[top.i + 1 :].text.rstrip(" ?")
    if top.dep_ in SUBJECTS:
        return Statement(f"{whole} {rest}.", 0)
    parts = inverted(question, top.i + 1)
    if parts is None:
        return None
    subject, aux, rest = parts
    # The tagger takes a bare "open" or "close" after "did" for an adjective, and for the verb after "did indeed".
    aux = f"{aux} indeed" if aux in DO else aux
    within = "in" if asking.lower_ == "when" and answer[0].pos_ in ("NUM", "PROPN") else ""
    lead = " ".join(p for p in (subject, aux, rest, within) if p)
    return Statement(f"{lead} {whole}.", len(lead) + 1)


def _is_sentence(answer: Span) -> bool:
    return any(t.dep_ in SUBJECTS for t in answer) or answer.root.tag_ in ("VBD", "VBZ", "VBP")


def narrowed(asking: Token) -> Token:
    """The last word of what is asked for: "people" of "how many people", "when" of "when"."""
    top = asking
    while top.head.i > top.i and top.dep_ in NARROWED and top.head.pos_ in ("NOUN", "ADJ", "ADV"):
        if top.nbor().pos_ == "AUX":
            break
        top = top.head
    return top


def inverted(question: Doc, start: int) -> tuple[str, str, str] | None:
    """Subject, auxiliary and the rest, in the order of a statement, of what follows the words asked for."""
    aux = question[start] if start < len(question) else None
    if aux is None or aux.pos_ not in ("AUX", "VERB"):
        return None
    verb = aux if aux.dep_ not in ("aux", "auxpass") else aux.head
    subject = next((t for t in verb.children if t.dep_ in SUBJECTS and t.i > aux.i), None)
    if subject is None or subject.left_edge.i != aux.i + 1:
        return _with_do(question, aux)
    end = subject.right_edge.i + 1
    if end >= len(question) - 1:
        # "Was the mill insured?": the parser hangs on the noun what is asked of it.
        end = next((c.i for c in subject.rights if c.dep_ in ("acl", "amod")), end)
    rest = question[end:].text.rstrip(" ?") if end < len(question) else ""
    return question[subject.left_edge.i : end].text, aux.text, rest


def _with_do(question: Doc, aux: Token) -> tuple[str, str, str] | None:
    """The parts after "did", where the parser took subject and verb for one noun: "did | the bridge | cost"."""
    verb = next((t for t in reversed(question[aux.i + 2 :]) if senses(t.lower_, "v")), None)
    if aux.text not in DO or verb is None:
        return None
    return question[aux.i + 1 : verb.i].text, aux.text, question[verb.i :].text.rstrip(" ?")


def claims(
    scene: Scene,
    asked: tuple[Block, Doc],
    answer: Span,
    block: Block,
    values: Sequence[Found],
    parse: Parse,
) -> Iterator[Claim]:
    """The claims of an answer that is no sentence, each standing where its value stands in the answer."""
    first = block.start + answer.start_char + len(answer.text) - len(answer.text.lstrip())
    last = block.start + answer.end_char
    values = values or _bare_year(asked[1], scene.article.text[first:last], first)
    made = statement(asked[1], answer, values[0].end - first) if values else None
    if made is None:
        return
    memory = msgspec.structs.replace(scene.memory, asked=scene.memory.latest or scene.memory.theme)
    aside = msgspec.structs.replace(scene, memory=memory)
    for claim in restated.claims(aside, made, block, (first, last), values, parse):
        yield msgspec.structs.replace(
            claim,
            subject=matter_for(scene, claim.subject) if isinstance(claim.value, DateValue) else claim.subject,
            sentence=scene.article.text[asked[0].start : last],
            sentence_start=asked[0].start,
        )


def _bare_year(question: Doc, answer: str, start: int) -> list[Found]:
    """The year that answers "when" by itself: "1962."."""
    asks = any(t.lower_ in ("when", "year") for t in question[: OPENING + 1])
    year = YEAR.match(answer) if asks else None
    value = whole_date(year[0]) if year else None
    return [Found(start, start + len(year[0]), value)] if year and value is not None else []
