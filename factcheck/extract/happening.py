"""The event that a verb names, by itself or with its noun: "was signed", "took place", "gave its approval"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract import beginnings, being, firsts, stays
from factcheck.extract.bearer import CARRYING, about, owner_of
from factcheck.extract.kinds import meant
from factcheck.extract.matter import matter_of
from factcheck.extract.mentions import PRONOUNS
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.signals import Signals, longest
from factcheck.extract.syntax import (
    child,
    clause_tokens,
    is_other_verb,
    is_passive,
    lemma,
    named,
    object_of,
    phrase,
    prepositions,
    roles,
    subject_of,
    with_particle,
)
from factcheck.extract.tokens import Token
from factcheck.lexicon import classes, noun_class, senses
from factcheck.models import CAME_TO_LIVE, Mention
from factcheck.ruleset import Attribute

# Verbs that name no event of their own: what their subject or complement names counts.
LIGHT = frozenset("be have do get make take come go see become remain stay say tell report include show".split())

Attachment = tuple[str, Mention, Token | None, str]


def of_verb(scene: Scene, line: Line, verb: Token, skip: set[int]) -> Iterator[Attachment]:
    """The event that a verb names of the thing it is said of: what falls may be a tower or a town."""
    stay = stays.coming(line, verb)
    if stay is not None:
        yield f"{CAME_TO_LIVE}:{stay[0]}", stay[1], verb, lemma(verb)
        return
    for attribute, subject, token, signal in _of_verb(scene, line, verb, skip):
        if attribute in ENDED and subject.head in TOLD:  # "The closure to freight followed" is that of the line
            subject = matter_of(scene)
        yield meant(scene, attribute, subject, token, signal), subject, token, signal


def _of_verb(scene: Scene, line: Line, verb: Token, skip: set[int]) -> Iterator[Attachment]:
    """The event that a verb names, going up through infinitives ("agreed to leave") and down through copulas."""
    index = scene.signals
    verb = _leading(index, being.declared(verb) or verb)
    edge = next(firsts.of_verb(scene, line, verb, skip), None)
    if edge is not None:
        yield edge
        return
    if beginnings.fares(verb):
        return
    then = being.was_then(line, verb, skip)
    if then is not None:
        yield "happened", then, verb, "be"
        return
    word, known = longest(index.verbs["date"], _signals(verb))
    happening = _event_subject(line, index, verb, skip)
    if happening is not None and happening[0] not in {a.id for a in known}:
        yield happening
        return
    if "arrived" in {a.id for a in known} and _attains(verb):
        return
    attribute = next((a for a in known if not excluded(a, verb)), None)
    if attribute is not None and "again" not in word and any(c.lower_ == "again" for c in verb.children):
        return
    parts = roles(verb)
    if attribute is not None and (_does_it(attribute, word, verb) or is_other_verb(verb, word)):
        attribute = None
    if attribute is not None:
        taken = _taken(scene, line, attribute, parts, verb)
        subject = taken or about(line, attribute, parts, skip, word)
        if taken is not None:
            yield "acquired", taken, verb, word
            return
        if subject is not None:
            subject = beginnings.performed(scene, line, verb, parts, subject, word) or subject
            yield attribute.id, _of_matter(scene, line, parts, subject, word), verb, word
            return
    bearing = _event_object(line, index, verb, skip)
    if bearing is not None:
        yield bearing
        return
    complement = child(verb, "xcomp")
    if complement is not None and not known:
        signal, deeper = longest(index.verbs["date"], _signals(complement))
        if deeper:
            subject = about(line, deeper[0], roles(complement), skip, signal)
            if subject is not None:
                yield deeper[0].id, subject, complement, complement.lemma_.lower()
                return
    if verb.lemma_.lower() in LIGHT:
        return
    if any(c.lower_ in RECURRING for c in verb.children):
        return
    token = parts.get("patient") or parts.get("agent")
    subject = mention_of(line, token)
    if subject is not None and token is not None and token.i not in skip:
        base = verb.lemma_.lower()
        yield f"open:{base}", subject, verb, with_particle(verb, base)


def _signals(verb: Token) -> tuple[str, ...]:
    """The signals that a verb begins, and those with the verb that it completes: "certify be free" of "was certified to
    be free"."""
    own = tuple(words for words in phrase(verb) if not words.endswith("back to") or _dates_back(verb))
    if beginnings.sited(verb):
        own = tuple(words for words in own if not words.endswith(" on"))
    return (*own, *(f"{lemma(verb.head)} {words}" for words in own)) if verb.dep_ == "xcomp" else own


def _dates_back(verb: Token) -> bool:
    """Does a verb lead back to a time: "goes back to 1902", not "went back to the ledgers"?"""
    back = next((t for t in verb.subtree if t.lower_ == "back" and t.i > verb.i), verb)
    behind = verb.doc[back.i + 1 : back.i + DATE_REACH]
    return any(t.ent_type_ == "DATE" or t.like_num for t in behind)


# How far behind "back" a date stands: "back to at least the 1740s".
DATE_REACH = 6


# Verbs of which the subject, where nothing else is there, is who does it: "In 1910 he wrote to her" dates no letter.
DOING = frozenset(
    """write compose publish paint conquer discover invent design buy purchase acquire steal arrest appoint announce
    order report decline""".split()
)


# With a way these tell where something goes: "passed through the town", "took the ship into the lock".
MOVING = frozenset({"pass", "take", "carry"})
WAYS = frozenset("through behind over under past into onto to out up down".split())


def _does_it(attribute: Attribute, signal: str, verb: Token) -> bool:
    """Is all that a clause names who does what should be done to something?"""
    if attribute.about != "patient" or is_passive(verb):
        return False
    if signal in MOVING and any(word in WAYS for word, _ in prepositions(verb)):
        return True
    return (
        signal in DOING
        and object_of(verb) is None
        and child(verb, "nsubj") is not None
        and child(verb, "xcomp") is None
    )


def _of_matter(scene: Scene, line: Line, parts: dict[str, Token], subject: Mention, signal: str) -> Mention:
    """What a signal is said of whose own noun is all that is there: "the ribbon was cut", "the first visitors were let
    in" speak of the matter."""
    words = signal.split()
    if {"first", "last"} & set(words[1:]) & set(subject.modifiers) and "patient" in parts:
        host = mention_of(line, parts.get("agent"))
        return host if host is not None and host.start != subject.start else matter_of(scene)
    tool = noun_class(subject.head) in ("artifact", "object", "substance") or subject.head in beginnings.MAKING | TOLD
    if (subject.name and subject.name.lower() not in words) or len(words) < 2 or subject.head not in words or not tool:
        return subject
    return matter_of(scene)


ENDED = frozenset({"passengers_ended", "freight_ended"})
# Words for what a thing gives or gets, where they stand alone: "contact was lost", "the go-ahead was given".
TOLD = frozenset(
    """contact signal transmission ahead permission consent publication production passenger freight service train
    traffic good goods""".split()
)


def _taken(scene: Scene, line: Line, attribute: Attribute, parts: dict[str, Token], verb: Token) -> Mention | None:
    """What a firm or a body takes over, which is no post: "Northern Packers took over the cannery", "the council
    became the owner of the ferry"."""
    if attribute.id != "took_office" or lemma(verb) not in ("take", "become"):
        return None
    owner = child(verb, "attr")
    if owner is not None and owner.lemma_.lower() == "owner":
        owned = next((t for word, t in prepositions(owner) if word == "of"), None)
        return mention_of(line, owned) if owned is not None else matter_of(scene)
    patient = parts.get("patient")
    over = any(c.lower_ == "over" for c in verb.children) and lemma(verb) == "take"
    taken, taker = mention_of(line, patient), mention_of(line, parts.get("agent"))
    if taken is None or patient is None or not over or noun_class(taken.head) == "person":
        return None
    if is_passive(verb):
        by_body = taker is None or taker.label != "PERSON"
        return taken if by_body and (noun_class(taken.head) in OWNED or taken.kind == "name") else None
    if taker is None or taker.label == "PERSON" or taker.head in PRONOUNS or patient.dep_ != "dobj":
        return None
    body = noun_class(taker.head) == "group" or taker.label in ("ORG", "GPE", "NORP") or last_is_plural(taker)
    return taken if body and (noun_class(taken.head) in OWNED or taken.kind == "name") else None


# Kinds of what may be owned.
OWNED = frozenset({"group", "artifact"})


def last_is_plural(mention: Mention) -> bool:
    """Is a name that of several, as a firm's may be: "Northern Packers"?"""
    return mention.kind == "name" and len(mention.name.split()) > 1 and mention.name.endswith("s") and not mention.label


def _leading(index: Signals, verb: Token) -> Token:
    """The verb that a signal begins with, of the one it ends with: of "began trading in 1844" the beginning, of "came
    into being" the coming."""
    up = verb.head if verb.dep_ == "xcomp" else verb.head.head if verb.dep_ in ("pobj", "pcomp") else verb
    word, known = longest(index.verbs["date"], phrase(up)) if up != verb and up.pos_ == "VERB" else ("", ())
    return up if known and word.endswith(f" {lemma(verb)}") else verb


def _event_subject(line: Line, index: Signals, verb: Token, skip: set[int]) -> Attachment | None:
    """The event that the subject names, where the verb says only that it came about: "The coronation took place"."""
    done = is_passive(verb) and lemma(verb) == "complete"
    carried_out = is_passive(verb) and bool(CARRIED_OUT & {lemma(verb), *phrase(verb)})
    if not (done or carried_out or lemma(verb) in COMING_ABOUT) or being.is_over(verb):
        return None
    subject = subject_of(verb)
    signal, nouns = longest(index.nouns["date"], deed(subject)) if subject is not None else ("", ())
    if done and not (nouns and nouns[0].id in AT_ONCE):
        return None
    owner = owner_of(line, done_to(subject, signal), skip) if nouns and subject is not None else None
    return (nouns[0].id, owner, verb, subject.lemma_.lower()) if owner is not None and subject is not None else None


def deed(noun: Token) -> Iterator[str]:
    """The words of an event noun, and with what is done it to: "laying", "laying of foundation stone"."""
    yield from named(noun)
    for word, token in prepositions(noun):
        if word in ("of", "to"):
            yield from (f"{noun.lemma_.lower()} {word} {words}" for words in named(token))


def done_to(noun: Token, signal: str) -> Token:
    """The noun whose owner an event is of that a signal told: of "the laying of the foundation stone of the dam" the
    stone."""
    inner = (t for word, t in prepositions(noun) if word == "of")
    return next(inner, noun) if " of " in signal else noun


# Verbs that say only that the event their subject names came about, and those that say so in the passive.
COMING_ABOUT = frozenset("be come happen occur follow take fall hold date".split())
# What is not done until it is completed, where of other work that is only the end: "the first ascent was completed".
AT_ONCE = frozenset({"climbed", "sold"})
CARRIED_OUT = frozenset({"carry out", "undertake", "perform", "conduct", "effect", "bring about"})

# Adverbs of what happens more than once: "was inspected again", "had last been seen".
RECURRING = frozenset(
    "again last also later regularly repeatedly often twice usually sometimes annually still once".split()
)


def _event_object(line: Line, index: Signals, verb: Token, skip: set[int]) -> Attachment | None:
    """The event of a light verb with its noun: "Shareholders gave their approval to the sale in May" -> approved."""
    target = roles(verb).get("patient")
    if target is None or lemma(verb) not in CARRYING or target.i in skip:
        return None
    _, nouns = longest(index.nouns["date"], named(target))
    if not nouns:
        return None
    given = child(verb, "dative")
    for word, token in (*((("to", given),) if given is not None else ()), *prepositions(target), *prepositions(verb)):
        if word in ("of", "to", "for") and token.i not in skip:
            mention = mention_of(line, token)
            if mention is not None:
                return nouns[0].id, mention, verb, target.lemma_.lower()
    agent = mention_of(line, roles(verb).get("agent"))
    return (nouns[0].id, agent, verb, target.lemma_.lower()) if agent is not None else None


def excluded(attribute: Attribute, verb: Token) -> bool:
    """Does the clause hold a word that says something else is meant?"""
    if attribute.id == "decided" and lemma(verb) == "decide" and child(verb, "xcomp", "ccomp") is not None:
        return True  # what is decided to be done is another event
    if attribute.id == "work_began" and beginnings.other_work(verb):
        return True
    return bool(attribute.excludes) and any(t.lemma_.lower() in attribute.excludes for t in clause_tokens(verb))


def _attains(verb: Token) -> bool:
    """Is what is reached no place: an age, a target, a final, not the coast, Torne, the hall?"""
    goal = object_of(verb) if lemma(verb) == "reach" else None
    if goal is None or goal.pos_ != "NOUN" or not senses(goal.lemma_.lower(), "n"):
        return False
    noun = goal.lemma_.lower()
    return noun_class(noun) in ("event", "time", "communication") or classes(noun).isdisjoint(PLACED)


# WordNet's lexicographer files of what one may arrive at: artifacts, groups, places, natural objects, people.
PLACED = frozenset({6, 14, 15, 17, 18})
