"""When what lasted began and ended: "stayed open until 1962" -> closed, "operated until 1953" -> out of service.

A state that ended at a time is an event of that time, told from the other side.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract import making, stays
from factcheck.extract.bearer import owner_of
from factcheck.extract.ends import ends_of
from factcheck.extract.mentions import PERSONAL
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.syntax import lemma, object_of, phrase, subject_of, verb_above
from factcheck.extract.tokens import Span, Token
from factcheck.lexicon import is_a, noun_class
from factcheck.models import CAME_TO_LIVE, MOVED_AWAY, Claim, Mention
from factcheck.values import DateValue, Found

# Verbs that say only that a state went on.
STAYING = frozenset("be stay remain keep continue".split())
POST = ("took_office", "left_office")
# What is said of a thing while it lasts, and the attributes of its beginning and its end ("" where neither is known).
STATES = {
    "open": ("opened", "closed"), "open to public": ("opened", "closed"),
    "in use": ("in_service", "out_of_service"), "in service": ("in_service", "out_of_service"),
    "in operation": ("in_service", "out_of_service"), "go": ("", "closed"),
    "in force": ("in_force", "end"), "in effect": ("in_force", "end"), "valid": ("in_force", "end"),
    "in business": ("founded", "closed"), "closed": ("closed", "reopened"), "shut": ("closed", "reopened"),
    "in existence": ("founded", "dissolved"), "under siege": ("besieged", "end"),
    "in office": POST, "in power": ("came_to_power", "left_office"),
    "on air": ("broadcast", "end"),
    "in charge": POST, "in command": POST, "at helm": POST, "in post": POST, "in job": POST,
}  # fmt: skip
# The same for verbs that say it by themselves.
VERBS = {
    "operate": ("in_service", "out_of_service"), "last": ("start", "end"), "continue": ("start", "end"),
    "exist": ("founded", "dissolved"), "trade": ("founded", "closed"), "use": ("in_service", "out_of_service"),
    "drag on": ("start", "end"), "go on": ("start", "end"), "rage": ("start", "end"),
    "hold office": POST, "hold post": POST, "hold chair": POST, "hold position": POST, "hold professorship": POST,
    "hold seat": POST, "fill post": POST, "occupy post": POST, "occupy chair": POST, "occupy seat": POST,
    "reign": ("took_throne", ""),
}  # fmt: skip
# Who does this to a body is in a post of it: "has headed the museum since 1936", "ran the bank from 1950 to 1962".
LEADING = frozenset("head lead run chair edit manage direct captain coach govern rule conduct".split())
# Words for the making of a thing, whose beginning and end are its own.
MAKING = frozenset("construction building work".split())


def claims(scene: Scene, line: Line, found: Found, span: Span) -> Iterator[Claim]:
    """What a stretch, or the end of one, says of when its clause's state began and ended."""
    verb = verb_above(span.root)
    value = found.value
    if verb is None or not isinstance(value, DateValue) or any(c.dep_ == "neg" for c in verb.children):
        return
    if verb.dep_ == "xcomp" and lemma(verb.head) in STAYING:
        verb = verb.head
    stay = stays.living(line, verb)
    state = (f"{CAME_TO_LIVE}:{stay[0]}", f"{MOVED_AWAY}:{stay[0]}") if stay is not None else _state(verb)
    subject = subject_of(verb)
    if state is None or subject is None:
        return
    about = stay[1] if stay is not None else _about(line, subject)
    begun, ended = ends_of(found_words(scene, found), value)
    if begun is None and not value.modifier and span.start and span.doc[span.start - 1].lower_ == "from":
        begun = value  # "from 1964 until her retirement"
    if about is None or (begun is None and value.modifier == "since") or any(c.lower_ == "as" for c in verb.children):
        return  # "has traded as Norvik since 2009" says when it got its name
    if subject.lemma_.lower() in MAKING and about.start != (mention_of(line, subject) or about).start:
        state = ("work_began", "completed")
    for attribute, end in zip(state, (begun, ended), strict=True):
        if attribute and end is not None and (stay is not None or _can_be(attribute, about)):
            yield _claim(scene, line, found, verb, attribute, end, about)


def found_words(scene: Scene, found: Found) -> str:
    """The words of a value."""
    return scene.article.text[found.start : found.end]


def _state(verb: Token) -> tuple[str, str] | None:
    """What a clause says to last."""
    base, told = lemma(verb), phrase(verb)
    if base in STAYING:
        words = [p.removeprefix(f"{base} ") for p in told if p.startswith(f"{base} ")]
        words += [lemma(c) for c in verb.children if c.dep_ == "xcomp"]
        known = max((w for w in words if w in STATES), key=len, default="")
        if known:
            return STATES[known]
    known = max((p for p in told if p in VERBS), key=len, default="")
    return POST if not known and leads_body(verb) else VERBS.get(known)


def leads_body(verb: Token) -> bool:
    """Does a verb say of somebody that a firm, a museum, a town is his to lead: "ran the bank"?"""
    led = object_of(verb) if lemma(verb) in LEADING else None
    return led is not None and _is_body(led.lemma_.lower())


def _is_body(noun: str) -> bool:
    """May somebody be at the head of such a thing: a firm, a museum, a bank?"""
    return noun_class(noun) in ("group", "artifact") or is_a(noun, "institution")


def _about(line: Line, subject: Token) -> Mention | None:
    return owner_of(line, subject, set()) if subject.lemma_.lower() in MAKING else mention_of(line, subject)


def _can_be(attribute: str, about: Mention) -> bool:
    """Only people and governments are in office, and only things in use."""
    kind = noun_class(about.head)
    person = kind == "person" or about.head in PERSONAL or (about.label == "PERSON" and not kind)
    ruling = attribute.endswith(("_office", "_throne", "_power"))
    if ruling:
        return person or is_a(about.head, "government") or (about.kind == "name" and not kind and not about.label)
    return not person or attribute in ("start", "end")


def _claim(
    scene: Scene, line: Line, found: Found, verb: Token, attribute: str, value: DateValue, about: Mention
) -> Claim:
    return making.claim(
        scene,
        line,
        attribute=attribute,
        value=value,
        subject=about,
        start=found.start,
        end=found.end,
        verb=verb,
        predicate=lemma(verb),
        derived=f"“{found_words(scene, found)}” says when that began and ended",
    )
