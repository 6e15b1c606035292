"""What pronouns and descriptions stand for inside one article, by rule; unsure means no link.

Works over the article's mentions in reading order. A pronoun takes the last fitting subject; a definite description
("the initiative", "this bilateral agreement") takes the last name with the same head noun, or the last name that the
article itself called such a thing ("X was a programme"), else the last description with the same head.
"""

from __future__ import annotations

from itertools import takewhile

import msgspec
from spacy.tokens import Token

from factcheck.contrast import APART
from factcheck.extract import mentions as m
from factcheck.extract.protagonist import FORMS, Protagonist
from factcheck.lexicon import is_a, noun_class, senses
from factcheck.models import Mention
from factcheck.sorts import alike

# How many mentions back a pronoun may reach.
PRONOUN_REACH = 12
# How many mentions back a description may reach: six times what the longest sample article has (333), or some 20 pages.
# Without an end, the time for an article grows with the square of its length.
DESCRIPTION_REACH = 2000


class Seen(msgspec.Struct):
    """A mention the article has made: the name it stands for, its kinds so far, and where.

    A weak one only narrows another down; no description means one that stands `aside`, in a heading or as the place
    where something is; an `embedded` one is the subject of a clause inside another.
    """

    mention: Mention
    sentence: int
    subject: bool
    kinds: set[str] = set()
    weak: bool = False
    aside: bool = False
    embedded: bool = False


class Memory(msgspec.Struct):
    """The mentions of an article so far, in reading order, and what the article says each name is.

    In one of `ours` those of its letterhead speak themselves ("we were appointed"). `theme` is what its questions ask
    of ("What is X?"), `latest` what the last one asked of, `asked` what "it" means in a question or at the beginning of
    its answer; `spelled` are the names of one word that no dictionary has, by their small letters; `learnt` those of
    which the article says what they are.
    """

    seen: list[Seen] = []
    kinds: dict[str, set[str]] = {}
    title: frozenset[str] = frozenset()
    labels: dict[str, str] = {}
    protagonist: Protagonist | None = None
    ours: bool = False
    theme: Mention | None = None
    asked: Mention | None = None
    latest: Mention | None = None
    spelled: dict[str, str] = {}
    learnt: dict[str, None] = {}

    def add(self, seen: Seen) -> None:
        """Remember a mention that stands for something."""
        seen.kinds = self.kinds.setdefault(seen.mention.name or seen.mention.text, set())
        self.seen.append(seen)

    def titled(self, seen: Seen) -> bool:
        """Is the mention what the article is about, by its title?"""
        words = (seen.mention.name or seen.mention.head).lower().split()
        return bool(self.title) and all(w in self.title for w in words)


def resolved(token: Token, mention: Mention, memory: Memory, sentence: int) -> Mention:
    """The mention with its name filled in where the article makes it sure, and how it was found in `how`."""
    if mention.kind == "name":
        return _called(mention, memory)
    if mention.head in m.PRONOUNS and token.pos_ in ("PRON", "DET"):
        return _pronoun(token, mention, memory, sentence)
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


def stands_for(mention: Mention, seen: Mention, how: str) -> Mention:
    """A mention given the identity of an earlier one."""
    return msgspec.structs.replace(
        mention,
        name=seen.name,
        kind=seen.kind,
        how=how,
        head=seen.head,
        modifiers=seen.modifiers,
        label=seen.label,
        definite=True,
        near=seen.near,
    )


def is_person(seen: Seen) -> bool:
    """Is the mention a human being, by what the article calls it, by label, title or the noun that describes it?"""
    if seen.mention.kind == "name" and seen.kinds and not any(is_a(kind, "person") for kind in seen.kinds):
        return False
    if seen.mention.label:
        return seen.mention.label == "PERSON"
    if seen.mention.kind == "description":
        return noun_class(seen.mention.head) == "person"
    return any(noun_class(k) == "person" for k in seen.kinds)


def _pronoun(token: Token, mention: Mention, memory: Memory, sentence: int) -> Mention:
    if mention.head in m.FIRST:
        return mention
    person = memory.protagonist
    if person is not None and FORMS.get(mention.head) == person.pronoun:
        return _of_protagonist(mention, person)
    owner = _paired(token, memory, sentence)
    if owner is not None:
        return stands_for(mention, owner, f"“{mention.text}” taken for “{owner.text}”, named right before")
    kind = _predicate(token)
    if memory.asked is not None and mention.head in m.NEUTER and not _inside(mention, memory, sentence):
        return stands_for(mention, memory.asked, f"“{mention.text}” taken for “{memory.asked.text}”, what is asked of")
    fits = [
        s for s in reversed(memory.seen[-PRONOUN_REACH:])
        if sentence - s.sentence <= 2 and not s.weak and _agrees(mention, s, memory) and (not kind or _may_be(kind, s))
    ]  # fmt: skip
    if not fits and kind and mention.head in m.NEUTER:
        return msgspec.structs.replace(mention, head=kind, how=f"“{mention.text}” is said to be a {kind}")
    titled = [s for s in fits if memory.titled(s) and sentence - s.sentence <= 1]
    ranked = sorted(fits, key=lambda s: (sentence - s.sentence, not s.subject, s.embedded))
    if titled and ranked and mention.head in m.NEUTER and not (ranked[0].subject and ranked[0].mention.kind == "name"):
        ranked = titled
    if not ranked:
        return mention
    best = ranked[0]
    rivals = [s for s in ranked[1:] if s.sentence == best.sentence and s.subject == best.subject]
    if any(_identity(r) != _identity(best) for r in rivals) and not best.subject:
        return mention
    if best.mention.start >= mention.start or best.mention.head in m.PRONOUNS:
        return mention
    return stands_for(mention, best.mention, f"“{mention.text}” taken for “{best.mention.text}”, the last that fits")


def _inside(mention: Mention, memory: Memory, sentence: int) -> bool:
    """Does the same sentence name a subject before the pronoun?"""
    reach = takewhile(lambda seen: seen.sentence == sentence, reversed(memory.seen))
    return any(s.subject and _agrees(mention, s, memory) for s in reach)


def _told_of(seen: Seen, memory: Memory) -> bool:
    """Does the article itself say that a name is a person's?"""
    person = memory.protagonist
    aliases = person.aliases if person is not None else frozenset()
    full = " " in seen.mention.name and any(is_a(kind, "person") for kind in seen.kinds)
    return full or seen.mention.name in aliases


# What is called "she" without being one.
SHIPS = frozenset("ship boat vessel ferry liner steamer yacht schooner trawler tanker brig tug".split())

# Nouns that "it" hardly ever takes up: "By the time it closed", "at its height", "in the end it sank".
VAGUE = frozenset(
    """time day week month moment hour end beginning start way case fact course rest lot height peak middle dawn noon
    night morning evening afternoon spring summer autumn winter season age while turn kind sort behalf view sight
    favour instead place""".split()
)


def _paired(token: Token, memory: Memory, sentence: int) -> Mention | None:
    """Whose "his" is in a pair: of "Ove Berg and his wife" Ove Berg's."""
    first = token.head.head
    if token.dep_ != "poss" or token.head.dep_ != "conj" or token.lower_ not in FORMS:
        return None
    near = takewhile(lambda seen: seen.sentence == sentence, reversed(memory.seen))
    last = (s.mention for s in near if s.mention.kind == "name" and first.text in s.mention.name.split())
    return next((m for m in last if m.label == "PERSON"), None)


def _of_protagonist(mention: Mention, person: Protagonist) -> Mention:
    """The person of whom the article tells."""
    how = f"“{mention.text}” taken for “{person.name}”, of whom the article tells"
    found = Mention(person.name, 0, 0, person.name, person.name.split()[-1].lower(), label="PERSON")
    return stands_for(mention, found, how)


def _predicate(token: Token) -> str:
    """What the sentence itself says the pronoun is: "it was the deadliest earthquake" -> earthquake."""
    if token.dep_ == "nsubj" and token.head.lemma_ == "be":
        attr = next((c for c in token.head.children if c.dep_ == "attr" and c.pos_ == "NOUN"), None)
        return attr.lemma_.lower() if attr is not None and attr.tag_ == "NN" else ""
    return ""


def _may_be(kind: str, seen: Seen) -> bool:
    own = seen.mention.head
    ours = noun_class_of_label(seen.mention.label) or noun_class(own)
    theirs = noun_class(kind)
    if theirs and not ours:
        return seen.mention.kind == "name" or not senses(own, "n")
    return not theirs or ours == theirs or is_a(own, kind) or is_a(kind, own)


def _identity(seen: Seen) -> str:
    return seen.mention.name or seen.mention.head


def _agrees(pronoun: Mention, seen: Seen, memory: Memory) -> bool:
    head = pronoun.head
    if seen.mention.head in m.PRONOUNS and not seen.mention.name:
        return head in m.NEUTER and seen.mention.head in m.NEUTER
    person = memory.protagonist
    if person is not None and head in FORMS and seen.mention.name in (person.name, person.name.split()[-1]):
        return FORMS[head] == person.pronoun
    if (
        head in m.PERSONAL
        and seen.mention.kind == "name"
        and memory.titled(seen)
        and seen.mention.label not in ("GPE", "LOC")
    ):
        return True
    if head in m.PERSONAL:
        if seen.mention.head in SHIPS or any(is_a(k, "vessel") for k in seen.kinds):
            return head in ("she", "her", "hers")
        return is_person(seen)
    if head in m.NEUTER:
        vague = seen.mention.kind == "description" and seen.mention.head in VAGUE
        human = is_person(seen) and not (memory.titled(seen) and not _told_of(seen, memory))
        return not human and not seen.mention.plural and not vague
    return seen.mention.plural or seen.mention.label in ("ORG", "GPE", "NORP") or seen.mention.kind == "name"


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
    fits = [s for s in reach if (s.mention.head == head or head in s.kinds) and _before(mention, s.mention)]
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
    thing = _titled_thing(mention, memory)
    if thing is not None:
        return stands_for(mention, thing, f"“{mention.text}” taken for “{thing.name}”, of which the article tells")
    body = _only_body(mention, memory)
    if body is not None:
        return stands_for(mention, body, f"“{mention.text}” taken for “{body.name}”, the only body named here")
    return msgspec.structs.replace(mention, near=named_near(mention, memory, sentence))


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


def noun_class_of_label(label: str) -> str:
    """The dictionary's class for the parser's label."""
    return {"PERSON": "person", "ORG": "group", "GPE": "location", "LOC": "location", "EVENT": "event"}.get(label, "")


def _modifiers_fit(mention: Mention, seen: Seen, narrow: set[str]) -> bool:
    """A name among the modifiers must be part of the antecedent's own; ordinals and "new"/"old" never drop out."""
    if any(n not in seen.mention.name for n in narrow):
        return False
    own = seen.mention.name.lower()
    if " " not in own and senses(seen.mention.head, "n") and not set(mention.modifiers) <= set(seen.mention.modifiers):
        return False  # "The grammar school" is not the "School" of a heading
    lowered = {x.lower() for x in seen.mention.modifiers} | set(own.split())
    return not any(x in APART and x not in lowered for x in mention.modifiers)


def learn_kind(memory: Memory, name: str, noun: str) -> None:
    """Remember that the article says what a name is: "X was a programme", "X, a ferry"."""
    memory.kinds.setdefault(name, set()).add(noun)
    memory.learnt[name] = None
