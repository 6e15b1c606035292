"""What pronouns and descriptions stand for inside one article, by rule; unsure means no link.

Works over the article's mentions in reading order. A pronoun takes the last fitting subject; a definite description
("the initiative", "this bilateral agreement") takes the last name with the same head noun, or the last name that the
article itself called such a thing ("X was a programme"), else the last description with the same head.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

import msgspec

from factcheck.contrast import APART
from factcheck.extract import mentions as m
from factcheck.extract.memory import Memory, Seen, noun_class_of_label, stands_for
from factcheck.extract.pronouns import referent
from factcheck.extract.syntax import possessor, prepositions
from factcheck.extract.tokens import Token
from factcheck.lexicon import is_a, noun_class, senses
from factcheck.models import Mention
from factcheck.sorts import alike, same_sort

# How many mentions back a description may reach: six times what the longest sample article has (333), or some 20 pages.
# Without an end, the time for an article grows with the square of its length.
DESCRIPTION_REACH = 2000


def resolved(token: Token, mention: Mention, memory: Memory, sentence: int) -> Mention:
    """The mention with its name filled in where the article makes it sure, and how it was found in `how`."""
    if mention.kind == "name":
        return _called(mention, memory)
    if mention.head in m.PRONOUNS and token.pos_ in ("PRON", "DET"):
        return referent(token, mention, memory, sentence)
    if mention.definite:
        return _description(token, mention, memory, sentence)
    return mention


def _called(mention: Mention, memory: Memory) -> Mention:
    """A name as it is, or the protagonist's full name where it is short for that."""
    person = memory.protagonist
    if person is None or mention.name not in person.aliases or mention.name == person.name:
        return mention
    how = f"“{mention.text}” taken for “{person.name}”, of whom the article tells"
    return msgspec.structs.replace(
        mention, name=person.name, head=person.name.split()[-1].lower(), label="PERSON", how=how
    )


def _description(token: Token, mention: Mention, memory: Memory, sentence: int) -> Mention:
    """Links a definite description to an earlier name by its head noun, "this ..." to the subject right before."""
    reach = memory.seen[: -DESCRIPTION_REACH - 1 : -1]
    if m.is_demonstrative(token) and sentence and not mention.plural:
        near = takewhile(lambda seen: seen.sentence >= sentence - 1, reach)
        before = next((s for s in near if s.sentence == sentence - 1 and s.subject and s.mention.kind == "name"), None)
        if before is not None and _could_be(mention.head, before):
            how = f"“{mention.text}” taken for “{before.mention.name}”, the subject of the sentence before"
            return stands_for(mention, before.mention, how)
    if any(p.shape_ == "dddd" for c in token.children if c.lower_ == "of" for p in c.children):
        return mention  # "the election of 2015" is that one and no other
    narrow = {x for x in mention.modifiers if x[:1].isupper()}
    head = mention.head
    fits = list(_fitting(mention, reach)) if head in memory.nouns else []
    for seen in fits:
        if seen.mention.kind == "name" and _modifiers_fit(mention, seen, narrow):
            return stands_for(
                mention, seen.mention, f"“{mention.text}” taken for “{seen.mention.name}”, the last {head}"
            )
    for seen in fits:
        same = seen.mention.kind != "name" and seen.mention.head == head
        if same and set(mention.modifiers) <= set(seen.mention.modifiers):
            linked = stands_for(mention, seen.mention, f"“{mention.text}” taken for “{seen.mention.text}”")
            names = (*seen.mention.near, *named_near(mention, memory, sentence))
            return msgspec.structs.replace(linked, near=tuple(dict.fromkeys(names)))
    other = _called_otherwise(mention, memory, sentence)
    if other is not None:
        return stands_for(mention, other, f"“{mention.text}” taken for “{other.text}”, right before")
    owner = possessor(token)
    others = (owner is not None and owner.pos_ == "PROPN") or _made_by(token)
    thing = None if others else _titled_thing(mention, memory)
    if thing is not None:
        return stands_for(mention, thing, f"“{mention.text}” taken for “{thing.name}”, of which the article tells")
    body = None if owner is not None and owner.pos_ != "PRON" else _only_body(mention, memory)
    if body is not None:
        return stands_for(mention, body, f"“{mention.text}” taken for “{body.name}”, the only body named here")
    return msgspec.structs.replace(mention, near=named_near(mention, memory, sentence))


def _made_by(token: Token) -> bool:
    """Is it said who made it, so that it is one of several: "the landscape by Moe"?"""
    return any(word == "by" and maker.pos_ == "PROPN" for word, maker in prepositions(token))


def _called_otherwise(mention: Mention, memory: Memory, sentence: int) -> Mention | None:
    """The one thing right before that may be called so too: "a labour commission", then "the body"; "a ferry", then
    "the ship"."""
    if mention.plural or mention.modifiers:
        return None
    near = takewhile(lambda seen: seen.sentence >= sentence - 1, reversed(memory.seen))
    called = {
        s.mention.text: s.mention
        for s in near
        if s.mention.kind == "description"
        and not s.aside
        and _before(mention, s.mention)
        and same_sort(s.mention.head, mention.head)
    }
    return next(iter(called.values())) if len(called) == 1 else None


# Of names this many sentences back at most, a description may mean the one that was last brought up.
NEAR = 2


def named_near(mention: Mention, memory: Memory, sentence: int) -> tuple[str, ...]:
    """The names right before a description that are no person's or place's: "Then I read The Lamp. The book ..."."""
    reach = takewhile(lambda seen: seen.sentence >= sentence - NEAR, reversed(memory.seen))
    near = (s.mention for s in reach if not s.aside and s.mention.start < mention.start)
    named = (n for n in near if n.kind == "name" or _capital(n.text))
    return tuple(dict.fromkeys(n.name or n.text for n in named if n.label not in NO_THING))


def _capital(text: str) -> bool:
    """Does a description end in a word with a capital, as a title of one common noun does: "The Lamp"?"""
    return text.split()[-1][:1].isupper() and text.lower() not in m.PRONOUNS


# What the parser labels so is no thing that a description could mean.
NO_THING = frozenset({"PERSON", "GPE", "LOC", "NORP", "DATE"})


def _titled_thing(mention: Mention, memory: Memory) -> Mention | None:
    """The one thing of the title that is called something like it: "the drug" for an antibody, "the ship" for a ferry;
    none where another name is called so too."""
    if mention.plural or mention.modifiers or not memory.title:
        return None
    called = [name for name in memory.learnt if any(alike(k, mention.head) for k in memory.kinds[name])]
    if len(called) != 1 or not memory.title.issuperset(called[0].lower().split()):
        return None
    return next((s.mention for s in memory.seen[: -DESCRIPTION_REACH - 1 : -1] if s.mention.name == called[0]), None)


def _only_body(mention: Mention, memory: Memory) -> Mention | None:
    """The one organisation in reach, for "the company", "the firm"; none when two are, or it is the one that speaks."""
    if mention.plural or mention.modifiers or mention.head not in BODIES:
        return None
    named = {
        s.mention.name: s.mention
        for s in memory.seen[-BODY_REACH:]
        if s.mention.kind == "name" and s.mention.label == "ORG"
    }
    titled = [n for n in named if all(w in memory.title for w in n.lower().split())]
    if titled and memory.ours:
        return None
    if len(named) == 1 or len(titled) == 1:
        return named[titled[0]] if titled else next(iter(named.values()))
    return None


# Nouns that stand for an organisation named before, and how many mentions back it may be.
BODIES = frozenset(
    """company firm group organisation organization agency airline bank charity foundation line carrier body
    operator""".split()
)


BODY_REACH = 40


def _fitting(mention: Mention, reach: Iterable[Seen]) -> Iterator[Seen]:
    """The earlier mentions of something that is called by the same noun."""
    head = mention.head
    for seen in reach:
        own = seen.mention
        if (own.head == head or head in seen.kinds) and _before(mention, own):
            yield seen


def _before(mention: Mention, seen: Mention) -> bool:
    """Does a mention come after an earlier one of the same number?"""
    return seen.start < mention.start and seen.plural == mention.plural


def _could_be(head: str, seen: Seen) -> bool:
    """May a name be called by this noun: its own head noun is such a thing, or nothing is known of it."""
    own = seen.mention.head
    if not senses(own, "n"):
        return not seen.mention.label or noun_class(head) == noun_class_of_label(seen.mention.label)
    ours = (
        noun_class_of_label(seen.mention.label) if seen.mention.label in ("PERSON", "GPE", "LOC") else noun_class(own)
    )
    return is_a(own, head) or ours in ("", noun_class(head))


def _modifiers_fit(mention: Mention, seen: Seen, narrow: set[str]) -> bool:
    """A name among the modifiers must be part of the antecedent's own; ordinals and "new"/"old" never drop out."""
    if any(n not in seen.mention.name for n in narrow):
        return False
    own = seen.mention.name.lower()
    if " " not in own and senses(seen.mention.head, "n") and not set(mention.modifiers) <= set(seen.mention.modifiers):
        return False  # "The grammar school" is not the "School" of a heading
    lowered = {x.lower() for x in seen.mention.modifiers} | set(own.split())
    return not any(x in APART and x not in lowered for x in mention.modifiers)
