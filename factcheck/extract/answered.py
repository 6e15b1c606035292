"""Claims of who and where: an entity given as the answer to a question that has one answer.

"The inquiry was chaired by Lord Ames" -> (inquiry, chair, Lord Ames); "the chief arbiter was Max Roth" -> role claims.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import msgspec

from factcheck.extract import making
from factcheck.extract.appointed import did_as, in_that_role
from factcheck.extract.counting import noun_phrases
from factcheck.extract.date_words import MONTHS
from factcheck.extract.happening import excluded
from factcheck.extract.mentions import FIRST, PRONOUNS
from factcheck.extract.pronouns import VAGUE
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.signals import in_company, longest
from factcheck.extract.stance import told_aside
from factcheck.extract.syntax import (
    antecedent,
    apposition,
    child,
    clause_tokens,
    is_other_verb,
    is_passive,
    is_stuff,
    lemma,
    phrase,
    possessor,
    prepositions,
    roles,
    subject_of,
    verb_above,
)
from factcheck.extract.tokens import Token
from factcheck.lexicon import noun_class
from factcheck.models import BESIDE, Claim, Mention
from factcheck.ruleset import Attribute
from factcheck.values import EntityRef


def claims(scene: Scene, line: Line) -> Iterator[Claim]:
    """The entity claims of a sentence, verbs first, then role nouns."""
    for token in line.tokens:
        if token.pos_ in ("VERB", "AUX"):
            yield from _of_verb(scene, line, token)
        elif token.pos_ == "NOUN":
            yield from _of_role(scene, line, token)


def _of_verb(scene: Scene, line: Line, verb: Token) -> Iterator[Claim]:
    index = scene.signals.verbs["entity"]
    if not in_company(scene.signals.deeds, lemma(verb), line.forms):
        return
    signals = [words for words in sorted(phrase(verb), key=len, reverse=True) if words in index]
    signals = [words for words in signals if not is_other_verb(verb, words)]
    if not signals:
        return
    parts = roles(verb)
    if parts.get("patient") is not None and _of_another(parts["patient"], verb):
        return  # "started playing the flute" starts no flute
    if _of_several(verb) or _once_more(verb):
        return
    around, ways = dict(parts), (*prepositions(verb), *_behind_object(verb))
    for word, token in ways:
        around.setdefault(word, token)
        for inner, last in prepositions(token):
            around.setdefault(f"{word} {token.lemma_.lower()} {inner}", last)
    told: set[str] = set()
    for words in signals:
        for attribute in index[words]:
            if attribute.id in told or excluded(attribute, verb):
                continue
            told.add(attribute.id)
            aimed = words.split(" ")[-1]
            if " " in words and aimed in around and aimed != "by" and aimed not in attribute.roles:
                yield from _of_aim(scene, line, attribute, around[aimed], verb, words)
                continue
            bearer = _said_of(attribute, words, parts)
            spent = bearer is not None and bearer.lemma_.lower() in words.split()
            subject = _whole(scene, line, bearer) if bearer is not None and spent else mention_of(line, bearer)
            if subject is not None:
                answers = _answers(attribute, around, ways)
                found = (
                    answer_claim(scene, line, attribute.id, subject, t, verb, words) for t in answers if t != bearer
                )
                yield from islice((claim for claim in found if claim is not None), 1)


def _answers(attribute: Attribute, around: Mapping[str, Token], ways: Sequence[tuple[str, Token]]) -> Iterator[Token]:
    """Where the answer may stand: "in fact he was caught in a boarding house in Torne" is tried "in" by "in"."""
    for role in attribute.roles:
        if role in around:
            yield around[role]
        yield from (token for word, token in ways if word == role and token != around.get(role))


def _of_several(verb: Token) -> bool:
    """Does a superlative tell one of several that did it: "the youngest player to have won the cup"?"""
    aimed = verb.dep_ in ("relcl", "acl") and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    return aimed and any(c.tag_ == "JJS" for c in verb.head.lefts)


def _once_more(verb: Token) -> bool:
    """Is it told of another time than the one that all is about: "lifted it a second time", "won it for the third
    time"?"""
    times = (t for t in clause_tokens(verb) if t.lower_ == "time")
    return any(
        c.lower_ == "another" or (c.ent_type_ == "ORDINAL" and c.lower_ != "first") for t in times for c in t.lefts
    )


def _of_another(patient: Token, verb: Token) -> bool:
    """Is what seems to be the object of a verb that of the verb it is completed by?"""
    inner = child(verb, "xcomp")
    return inner is not None and inner.pos_ == "VERB" and patient in inner.subtree


def _said_of(attribute: Attribute, words: str, parts: dict[str, Token]) -> Token | None:
    """Which argument of its verb a signal is said of; of "the premiere took place" the premiere."""
    agent, patient = parts.get("agent"), parts.get("patient")
    if agent is not None and agent.lemma_.lower() == words.split(" ")[0]:
        return agent
    first = agent if attribute.about == "agent" or words in LIGHT else patient
    return patient if first is None and attribute.about == "agent" else first


# Verbs with an object that is a part of them: what they tell of is their subject.
LIGHT = frozenset(
    {"take place", "breathe last", "meet end", "make landfall"}
    | {f"{verb} name" for verb in "take get derive draw have receive inherit owe bear carry".split()}
)


def _whole(scene: Scene, line: Line, part: Token) -> Mention | None:
    """Of what a noun is that only helps to say what was done: "cut the ribbon of the bridge"; else the article's
    matter."""
    for word, token in prepositions(part):
        if word in ("of", "for", "to") and not is_stuff(token):
            return mention_of(line, token)
    owner = mention_of(line, possessor(part))
    return scene.topic if owner is None or owner.head in FIRST else owner


def _behind_object(verb: Token) -> Iterator[tuple[str, Token]]:
    """The prepositional phrases of an object: of "it bears the name of X" X."""
    direct = child(verb, "dobj")
    return prepositions(direct) if direct is not None else iter(())


def _of_aim(scene: Scene, line: Line, attribute: Attribute, target: Token, verb: Token, words: str) -> Iterator[Claim]:
    """What a signal points at with its last word: "came first in the Cup" says who won the Cup."""
    parts = roles(verb)
    answer = parts.get("agent") or (None if is_passive(verb) else parts.get("patient"))
    subject = mention_of(line, target)
    if subject is None or answer is None or (attribute.subjects and subject.head not in attribute.subjects):
        return
    claim = answer_claim(scene, line, attribute.id, subject, answer, verb, words)
    if claim is not None:
        yield claim


# Whoever had a post before the others, or before now, is not who has it.
FORMER = frozenset("first founding inaugural former ex late then previous".split())


# One of several who did the same, one after the other.
TURNS = frozenset("first second third last final original founding".split())


def _of_role(scene: Scene, line: Line, noun: Token) -> Iterator[Claim]:
    """The holder of a role: "the chief arbiter was X", "X, the chief arbiter", "chief arbiter X"."""
    base = noun.lemma_.lower()
    if not in_company(scene.signals.roles, base, line.forms):
        return
    signal, known = longest(scene.signals.nouns["entity"], noun_phrases(noun))
    attribute = next((a for a in known), None)
    if attribute is None or (attribute.recurs and any(c.lower_ in FORMER for c in noun.lefts)):
        return
    if noun_class(base) == "person" and any(c.lower_ in TURNS for c in noun.lefts):
        return  # the first producer is not the producer; of posts the first holder is read elsewhere
    if signal.startswith(("under ", "at ", "in ", "on ", "behind ")):
        yield from _of_lead(scene, line, noun, attribute, signal)
        return
    placed = attribute.roles and "agent" not in attribute.roles
    answer = _place_of(noun, attribute) if placed else None
    if answer is None and attribute.roles != ("by",):
        answer = _role_holder(noun)
    if answer is None:
        return
    owner = next(
        (
            mention_of(line, t)
            for word, t in prepositions(noun)
            if word in ("of", "for", "at", "in") and t != answer and t.lemma_.lower() not in VAGUE
        ),
        None,
    )
    if OF_SOMEBODY.issuperset(attribute.roles) and attribute.roles:
        owner = _bearer(line, noun, scene.signals.product_heads) or (
            mention_of(line, noun) if attribute.roles == ("by",) else None
        )
        if owner is None:
            return
    if owner is None and placed and answer.head.head == noun:
        owner = _bearer(line, noun)
    if owner is None:
        owner = mention_of(line, possessor(noun))
        owner = scene.topic if owner is not None and owner.head in FIRST else owner
    if owner is None and (any(c.lower_ in ("a", "an") for c in noun.children) or _of_a_kind(noun, answer, signal)):
        return
    verb = verb_above(noun)
    claim = answer_claim(scene, line, attribute.id, owner or scene.topic, answer, verb, base, noun)
    if claim is not None and any(t == answer for _, t in prepositions(noun)):
        # "In May they moved into rooms at our head office in Orvano" does not say when the head office is there.
        claim = msgspec.structs.replace(claim, context=msgspec.structs.replace(claim.context, time=None))
    if claim is not None:
        yield claim


def _of_a_kind(noun: Token, answer: Token, signal: str) -> bool:
    """Does the role only tell which one is named: "the Spanish operator Norvik" is one among operators?"""
    own = [c for c in noun.lefts if c.dep_ in ("amod", "compound", "nmod") and c.lemma_.lower() not in signal.split()]
    return (
        bool(own)
        and noun.i < answer.i <= noun.i + 3
        and all(t.pos_ == "PROPN" for t in noun.doc[noun.i + 1 : answer.i])
    )


def _of_lead(scene: Scene, line: Line, noun: Token, attribute: Attribute, signal: str) -> Iterator[Claim]:
    """Under whom something is done, or who is at its head: "under the command of X", "at the helm of it was X", "with X
    at the controls"."""
    verb = verb_above(noun)
    behind = next((t for word, t in prepositions(noun) if word == "of"), possessor(noun))
    other = child(verb, "attr", "nsubj", "nsubjpass") if verb is not None else None
    other = antecedent(other) if other is not None else None  # "Moe, who was in charge of the dig"
    subject = mention_of(line, other if signal.startswith("under ") else behind)
    answer: Token | None = behind
    if not signal.startswith("under "):
        answer = _beside(noun)
        if answer is not None:
            subject = subject or mention_of(line, other)
        elif verb is not None and verb.lemma_ in LEADING:
            answer, subject = other, subject or scene.topic
    claim = answer_claim(scene, line, attribute.id, subject, answer, verb, signal) if subject and answer else None
    if claim is not None:
        yield claim


# Who does one of these at the helm or in the chair is who leads.
LEADING = frozenset({"be", "stand", "sit"})


def _beside(noun: Token) -> Token | None:
    """Who is with them in such a place: "with X at the helm", "X in the chair"."""
    holder = noun.head.head
    return holder if holder.dep_ == "pobj" and holder.head.lower_ == "with" else None


def _bearer(line: Line, noun: Token, products: frozenset[str] = frozenset()) -> Mention | None:
    """Who is or has what a noun names: "X was a native of Lidden", "X, a native of", "X has its head office in"; not
    the plans that "were the work of X"."""
    if noun.dep_ == "appos":
        return mention_of(line, noun.head)
    if noun.dep_ in ("attr", "dobj") and noun.head.lemma_ in BEARING:
        bearer = subject_of(noun.head)
        made = bearer is not None and not products.isdisjoint((bearer.lemma_.lower(), bearer.lower_))
        return None if made else mention_of(line, bearer)
    return None


# Where the answer of a noun stands that is said of what it describes: "a gift of X", "a novel by X".
OF_SOMEBODY = frozenset({"of", "by", "from"})

# Whoever has, flies or is what the noun names is the one it is said of.
BEARING = frozenset("be have fly keep make set hold".split())


def _place_of(noun: Token, attribute: Attribute) -> Token | None:
    """Where a thing is: "headquarters in Paris", "its main base was at Brest"."""
    around = dict(reversed(list(prepositions(noun))))
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        around = {**dict(reversed(list(prepositions(noun.head)))), **around}
    return next((around[role] for role in attribute.roles if role in around), None)


def _role_holder(noun: Token) -> Token | None:
    if noun.dep_ in ("nsubj",) and noun.head.lemma_ == "be":
        return None if _one_by_one(noun) else child(noun.head, "attr")
    if noun.dep_ == "attr" and noun.head.lemma_ == "be":
        holder = child(noun.head, "nsubj")
        return antecedent(holder) if holder is not None else None
    if noun.dep_ == "appos":
        return _of_body(noun.head) if noun_class(noun.lemma_.lower()) == "person" else noun.head
    return apposition(noun) or in_that_role(noun) or did_as(noun)


def _one_by_one(noun: Token) -> bool:
    """Are those who are named the holders one after another: "chief conductors have been Moe, Berg and Rask"?"""
    have = (c for c in noun.head.children if c.dep_ == "aux")
    return noun.tag_ == "NNS" and any(c.lower_ == "have" for c in have)


def _of_body(name: Token) -> Token:
    """Who is meant by a noun for a person behind a body: "Ada Moe of the Institute, its director" -> Moe."""
    above = name.head.head
    return above if name.dep_ == "pobj" and name.head.lower_ == "of" and above.ent_type_ == "PERSON" else name


# Machines that are called by who made them.
MACHINES = frozenset({"engine", "motor", "turbine", "boiler"})


def _branded(line: Line, answer: Token) -> Mention | None:
    """Who made what a thing is driven by: "powered by Napier engines" -> Napier."""
    made = child(answer, "compound", "nmod") if answer.lemma_.lower() in MACHINES else None
    return mention_of(line, made) if made is not None and made.i in line.names else None


def _equated(answer: Token) -> Token | None:
    """Who somebody is said to be: "the man who drew the plans was X", "X was the man who drew the plans"."""
    if answer.dep_ not in ("nsubj", "attr") or answer.head.lemma_ != "be" or noun_class(answer.lemma_) != "person":
        return None
    if not any(c.lower_ == "the" for c in answer.children):
        return None
    return child(answer.head, "attr" if answer.dep_ == "nsubj" else "nsubj")


# Nouns for a body whose name stands behind them: "the firm of Marlow Steel".
BODIES = frozenset("firm company yard house partnership office studio practice workshop foundry bank shipyard".split())


def _body(line: Line, answer: Token) -> Mention | None:
    """The name of a body, or of whom its noun describes last: "the firm of X", "the widow of a miller, X"."""
    inner = next((t for word, t in prepositions(answer) if word == "of"), None)
    if inner is None:
        return None
    found = mention_of(line, inner if answer.lemma_.lower() in BODIES else child(inner, "appos"))
    return found if found is not None and found.kind == "name" else None


def _place_called(line: Line, answer: Token) -> Mention | None:
    """What a place is called: of "the border town of Torne" Torne."""
    if noun_class(answer.lemma_.lower()) != "location":
        return None
    of = next((mention_of(line, token) for word, token in prepositions(answer) if word == "of"), None)
    return of if of is not None and of.kind == "name" else None


def _within(line: Line, answer: Token) -> Mention | None:
    """The name of the place that a description stands in: "the Harland yard in Belfast" -> Belfast."""
    for word, token in prepositions(answer):
        if word == "in":
            found = mention_of(line, token)
            if found is not None and found.kind == "name":
                return found
    return None


def _joined(line: Line, answer: Token) -> Iterator[Mention]:
    """The names that an answer is one of: of "founded by Ada Moe and Ove Berg" both."""
    for token in answer.conjuncts:
        mention = mention_of(line, token)
        if mention is not None and mention.kind == "name":
            yield mention


def answer_claim(
    scene: Scene,
    line: Line,
    attribute: str,
    subject: Mention,
    answer: Token,
    verb: Token | None,
    word: str,
    noun: Token | None = None,
) -> Claim | None:
    """A claim whose value is a name; a description or a pronoun that stands for none is no answer. `noun` is the one
    that tells of it, where no verb does."""
    if answer.dep_ == "attr" and any(c.lower_ in ("first", "only", "last") for c in answer.lefts):
        answer = subject_of(answer.head) or answer  # "Moe was the first Dane to win it"
    mention = mention_of(line, answer)
    if mention is not None and mention.kind != "name":
        named = (mention_of(line, t) for t in (child(answer, "appos"), _equated(answer)))
        told = (m for m in named if m is not None and m.kind == "name")
        mention = next(told, None) or _place_called(line, answer) or _body(line, answer) or mention
        mention = _within(line, answer) or mention if mention is None or mention.kind != "name" else mention
        mention = _branded(line, answer) or mention
    if mention is None or mention.kind != "name" or not mention.name or mention.name == subject.name:
        return None
    if mention.name.lower() in MONTHS or mention.head in PRONOUNS or subject.head in ("i", "we", "you", "there"):
        return None
    others = tuple(m for m in making.arguments(line, verb, {answer.i}) if m.start != subject.start)
    others += tuple(making.with_role(m, BESIDE) for m in _joined(line, answer) if m.name != mention.name)
    return making.claim(
        scene,
        line,
        force=told_aside(noun, verb, line) if noun is not None else None,
        attribute=attribute,
        value=EntityRef(mention.name),
        subject=subject,
        start=mention.start,
        end=mention.end,
        verb=verb,
        predicate=word,
        others=others,
        context=making.for_so_long(line, verb, making.context_of(line, verb, {answer.i})),
    )
