"""Short answers to a question that give no figure: a name, a "yes", a "no".

"Who drew the plans?" "His pupil, Ada Moe." -> his pupil, Ada Moe, drew the plans; "Was she insured?" "No." -> she was
not insured.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from factcheck.extract import mentions, restated
from factcheck.extract.questions import ASKING, DO, OPENING, inverted, narrowed
from factcheck.extract.restated import Parse, Statement
from factcheck.extract.scene import Scene
from factcheck.extract.syntax import SUBJECTS
from factcheck.extract.tokens import Doc, Span, Token
from factcheck.models import Block, Claim
from factcheck.values import EntityRef, Trait

WHOM = frozenset({"who", "whom", "where", "which", "what", "whose"})
YES = frozenset({"yes", "indeed", "certainly", "yeah", "correct", "true"})
NO = frozenset({"no", "never", "nobody", "none", "nothing"})
# An answer of more words than this says what it says by itself.
REPLY = 12


def claims(
    scene: Scene, asked: tuple[Block, Doc], answer: Span, block: Block, names: dict[int, tuple[int, int]], parse: Parse
) -> Iterator[Claim]:
    """The claims of an answer that is a name, or begins with "yes" or "no"."""
    question = asked[1]
    words = [t for t in answer if not t.is_space and not t.is_punct]
    if not words or not question.text.rstrip().endswith("?"):
        return
    if words[0].lower_ in YES | NO:
        made, place = _settled(question, words[0].lower_ in YES), _place(words[0])
    elif len(words) <= REPLY:
        named = _name(answer, names)
        made = _named(question, answer, named) if named is not None else None
        place = (answer.start_char, named.end_char) if named is not None else (0, 0)
    else:
        return
    if made is not None:
        memory = msgspec.structs.replace(scene.memory, asked=scene.memory.latest or scene.memory.theme)
        aside = msgspec.structs.replace(scene, memory=memory)
        first, last = block.start + place[0], block.start + place[1]
        yield from _kept(aside, made, asked[0], block, (first, last), parse)


def _place(word: Token) -> tuple[int, int]:
    return word.idx, word.idx + len(word)


def _kept(
    scene: Scene, made: Statement, asked: Block, block: Block, place: tuple[int, int], parse: Parse
) -> Iterator[Claim]:
    """The names that stand in the answer, or for a "yes" or a "no" the traits of the question, told there."""
    first, last = place
    text, yes_or_no = scene.article.text, made.at < 0
    for claim in restated.claims(scene, made, block, place, [], parse, anywhere=yes_or_no):
        said = msgspec.structs.replace(claim, sentence=text[asked.start : last], sentence_start=asked.start)
        if yes_or_no and isinstance(claim.value, Trait):
            yield msgspec.structs.replace(said, start=first, end=last, quote=text[first:last])
        elif not yes_or_no and isinstance(claim.value, EntityRef):
            yield said


def _settled(question: Doc, yes: bool) -> Statement | None:
    """What a "yes" or a "no" says: "Was she insured?" "No." -> "she was not insured"."""
    start = next((t.i for t in question if t.pos_ in ("AUX", "VERB") or t.tag_ in ASKING), None)
    if start is None or start > 1 or question[start].pos_ not in ("AUX", "VERB"):
        return None
    parts = inverted(question, start)
    if parts is None:
        return None
    subject, aux, rest = parts
    aux = "" if yes and aux.lower() in DO else aux.lower()
    some = next((word for word in SOME if word in question.text.lower().split()), "")
    denied = "" if yes or some else "not"
    said = " ".join(p for p in (subject, aux, denied, rest) if p)
    if some:
        said = re.sub(rf"\b{some}\b", SOME[some][not yes], said)
    return Statement(f"{said}.", -1)


# "Did anybody die?" "Nobody." -> "nobody did die".
SOME = {
    "any": ("some", "no"),
    "anyone": ("somebody", "nobody"),
    "anybody": ("somebody", "nobody"),
    "anything": ("something", "nothing"),
}


def _name(answer: Span, names: dict[int, tuple[int, int]]) -> Span | None:
    """The name that an answer gives: "His clerk, Ada Moe, when she came"; not that of an owner, "Lund's pupil"."""
    verb = next((t.i for t in answer if t.dep_ in SUBJECTS and t.head == answer.root), None)
    if verb is not None or answer.root.tag_ in ("VBD", "VBZ", "VBP"):
        return None
    ranges = sorted({names[t.i] for t in answer if t.i in names})
    for first, end in ranges:
        owned = end < len(answer.doc) and answer.doc[end].tag_ == "POS"
        if not owned and answer.doc[first:end].root.lower_ not in mentions.PRONOUNS:
            return answer.doc[first:end]
    return None


def _named(question: Doc, answer: Span, name: Span) -> Statement | None:
    """A question with the name in the place of what it asks for: "Where was it held?" "The Guildhall." -> "it was held
    in the Guildhall"."""
    asking = next((t for t in question[:OPENING] if t.tag_ in ASKING), None)
    if asking is None or asking.lower_ not in WHOM:
        return None
    said = answer.doc[answer.start : name.end].text.strip()
    if answer[0].i not in range(name.start, name.end):
        said = said[:1].lower() + said[1:]
    top = narrowed(asking)
    if top.dep_ in SUBJECTS:
        return Statement(f"{said} {question[top.i + 1 :].text.rstrip(' ?')}.", 0)
    parts = inverted(question, top.i + 1)
    if parts is None:
        return None
    before = question[asking.i - 1] if asking.i else None
    within = before.lower_ if before is not None and before.pos_ == "ADP" else ""
    if asking.lower_ == "where" and answer[0].pos_ != "ADP":
        within = "in"
    lead = " ".join(p for p in (*parts, within) if p)
    return Statement(f"{lead} {said}.", len(lead) + 1)
