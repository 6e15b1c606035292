"""What a pronoun stands for inside one article, by rule: the last fitting subject; unsure means no link."""

from __future__ import annotations

from itertools import takewhile

import msgspec

from factcheck.extract import mentions as m
from factcheck.extract.memory import Memory, Seen, is_person, noun_class_of_label, stands_for
from factcheck.extract.protagonist import FORMS, Protagonist
from factcheck.extract.syntax import child, prepositions, verb_above
from factcheck.extract.tokens import Token
from factcheck.lexicon import is_a, noun_class, senses
from factcheck.models import Mention
from factcheck.territories import canonical

# How many mentions back a pronoun may reach.
PRONOUN_REACH = 12


def referent(token: Token, mention: Mention, memory: Memory, sentence: int) -> Mention:
    """The mention with what its pronoun stands for filled in: the protagonist, what is asked of, the last that fits."""
    if mention.head in m.FIRST or _expletive(token):
        return mention
    person = memory.protagonist
    if person is not None and FORMS.get(mention.head) == person.pronoun:
        return _of_protagonist(mention, person)
    owner = _paired(token, memory, sentence)
    if owner is not None:
        return stands_for(mention, owner, f"“{mention.text}” taken for “{owner.text}”, named right before")
    told = _of_whom(token, memory, sentence)
    if told is not None:
        return stands_for(mention, told, f"“{mention.text}” taken for “{told.name}”, of whom the clause tells")
    before = _said_before(token)
    if before is not None:
        start = mention.start - token.idx + before.idx
        near = takewhile(lambda seen: seen.sentence == sentence, reversed(memory.seen))
        same = next((s.mention for s in near if s.mention.start == start and s.mention.name), None)
        how = f"“{mention.text}” taken for “{same.text}”, as before in the sentence" if same is not None else ""
        return stands_for(mention, same, how) if same is not None else mention
    kind = _predicate(token)
    if memory.asked is not None and mention.head in m.NEUTER and not _inside(mention, memory, sentence):
        return stands_for(mention, memory.asked, f"“{mention.text}” taken for “{memory.asked.text}”, what is asked of")
    fits = [
        s for s in reversed(memory.seen[-PRONOUN_REACH:])
        if sentence - s.sentence <= 2 and not s.weak and _agrees(mention, s, memory) and (not kind or _may_be(kind, s))
        and not (s.sentence == sentence and _acts_on(token, s.mention))
    ]  # fmt: skip
    if not fits and kind and mention.head in m.NEUTER:
        return msgspec.structs.replace(mention, head=kind, how=f"“{mention.text}” is said to be a {kind}")
    titled = [s for s in fits if memory.titled(s) and sentence - s.sentence <= 1]
    ranked = sorted(fits, key=lambda s: (sentence - s.sentence, not s.subject, s.embedded))
    if titled and ranked and mention.head in m.NEUTER and not (ranked[0].subject and ranked[0].mention.kind == "name"):
        ranked = titled
    if not ranked:
        return mention
    if _of_hers(ranked[0], mention.head):
        ranked = [s for s in ranked if memory.sexes.get(s.mention.name) == FORMS[mention.head]]
        if not ranked:
            return mention
    best = ranked[0]
    if mention.head in m.PLURAL and best.mention.kind == "name" and is_person(best) and not _of_several(best):
        return mention  # "they" are two, of whom he is one
    rivals = [s for s in ranked[1:] if s.sentence == best.sentence and s.subject == best.subject]
    if any(_identity(r) != _identity(best) for r in rivals) and not best.subject:
        return mention
    if best.mention.start >= mention.start or best.mention.head in m.PRONOUNS:
        return mention
    if token.lower_ == "its" and any(_goes_on(s, mention, best) for s in memory.seen[-PRONOUN_REACH:]):
        return mention
    if best.mention.name and mention.head in FORMS:
        memory.sexes.setdefault(best.mention.name, FORMS[mention.head])
    return stands_for(mention, best.mention, f"“{mention.text}” taken for “{best.mention.text}”, the last that fits")


def _goes_on(seen: Seen, mention: Mention, best: Seen) -> bool:
    """Was the same pronoun that of something else in the sentence before: "Torne was its fourth park. Its seat is in
    Oslo" tells of whose park it is?"""
    same = seen.mention.text.lower() == mention.text.lower() and seen.sentence == best.sentence
    return same and _identity(seen) != _identity(best)


def _of_hers(seen: Seen, pronoun: str) -> bool:
    """Is it somebody whom a "she" has, and so not she: "her predecessor, Anton Varga"? "Her mother" may be."""
    owner, _, rest = seen.mention.text.lower().partition(" ")
    noun = rest.rpartition(" ")[2]
    own = rest and owner in ("her", "his") and FORMS[owner] == FORMS.get(pronoun)
    return bool(own) and not _of_other_sex("he" if FORMS[pronoun] == "she" else "she", noun)


def _may_be_somebody(seen: Seen) -> bool:
    """Is it a name that nothing is known of, in words that no dictionary has: "Tranter"?"""
    words = seen.mention.name.lower().split()
    known = bool(seen.kinds) or bool(seen.mention.label)
    told = seen.subject and bool(words) and len(words) <= NAMES
    return told and not known and not any(senses(w, "n") or senses(w, "a") for w in words)


# A given name and a surname.
NAMES = 2


def _of_several(seen: Seen) -> bool:
    """Does a name end as that of a club may, which the parser takes for somebody: "Carnleigh Ladies", "Rovers"?"""
    last = seen.mention.name.split()[-1].lower()
    return last.endswith("s") and bool(senses(last.removesuffix("s"), "n") or senses(last.replace("ies", "y"), "n"))


def _expletive(token: Token) -> bool:
    """Does an "it" stand for the clause behind it: "it was suggested that the road is old"?"""
    verb = token.head
    behind = child(verb, "ccomp", "csubj") if token.lower_ == "it" and token.dep_ == "nsubjpass" else None
    return behind is not None and behind.i > verb.i and any(c.lower_ == "that" for c in behind.children)


def _acts_on(pronoun: Token, seen: Mention) -> bool:
    """Is the mention the subject of the clause whose object the pronoun is, or of what it is said to be the owner's: in
    "the bank paid for it" it is no bank, and "Torne was its fourth park" tells of no park of Torne's?"""
    owns = pronoun.dep_ == "poss" and pronoun.head.dep_ in ("attr", "acomp") and pronoun.lower_ == "its"
    if not owns and pronoun.dep_ not in ("dobj", "pobj", "dative"):
        return False
    verb = verb_above(pronoun)
    own = child(verb, "nsubj", "nsubjpass") if verb is not None else None
    return own is not None and own.text in seen.text.split()


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


# Nouns of one sex: "his mother" is no "he".
WOMEN = frozenset(
    """woman girl lady mother wife sister daughter aunt niece grandmother granddaughter stepmother queen princess
    duchess countess baroness empress abbess nun widow bride heiress actress waitress hostess midwife schoolmistress
    headmistress spokeswoman chairwoman businesswoman policewoman stewardess seamstress goddess""".split()
)
MEN = frozenset(
    """man boy gentleman father husband brother son uncle nephew grandfather grandson stepfather king prince duke
    emperor monk widower bridegroom schoolmaster headmaster waiter fireman policeman businessman nobleman""".split()
)


def _of_other_sex(pronoun: str, noun: str) -> bool:
    """Does a noun say that it is nobody whom the pronoun means: a mother is no "he"?"""
    return noun in (WOMEN if pronoun in ("he", "him", "his", "himself") else MEN)


# What is called "she" without being one.
SHIPS = frozenset("ship boat vessel ferry liner steamer yacht schooner trawler tanker brig tug".split())


# Nouns that "it" hardly ever takes up: "By the time it closed", "at its height", "in the end it sank".
VAGUE = frozenset(
    """time day week month moment hour end beginning start way case fact course rest lot height peak middle dawn noon
    night morning evening afternoon spring summer autumn winter season age while turn kind sort behalf view sight
    favour instead place""".split()
)


def _of_whom(token: Token, memory: Memory, sentence: int) -> Mention | None:
    """Whose "her" is in a clause with "who": of "Brisk, who has governed since her election" Brisk's."""
    clause = next((up for up in token.ancestors if up.pos_ in ("VERB", "AUX")), None)
    if token.dep_ != "poss" or token.lower_ not in FORMS or clause is None or clause.dep_ != "relcl":
        return None
    if not any(c.lower_ == "who" and c.dep_ in ("nsubj", "nsubjpass") for c in clause.children):
        return None
    near = takewhile(lambda seen: seen.sentence == sentence, reversed(memory.seen))
    return next(
        (s.mention for s in near if s.mention.kind == "name" and clause.head.text in s.mention.name.split()), None
    )


def _paired(token: Token, memory: Memory, sentence: int) -> Mention | None:
    """Whose "his" is in a pair: of "Ove Berg and his wife" Ove Berg's."""
    first = token.head.head
    if token.dep_ != "poss" or token.head.dep_ != "conj" or token.lower_ not in FORMS:
        return None
    near = takewhile(lambda seen: seen.sentence == sentence, reversed(memory.seen))
    last = (s.mention for s in near if s.mention.kind == "name" and first.text in s.mention.name.split())
    return next((m for m in last if m.label == "PERSON"), None)


def _said_before(token: Token) -> Token | None:
    """The same pronoun, where it was a subject before in its sentence: "He married Ada Moe, and he left her"."""
    if token.lower_ not in m.PERSONAL:
        return None
    before = token.doc[token.sent.start : token.i]
    return next((t for t in before if t.lower_ == token.lower_ and t.dep_ == "nsubj"), None)


def _of_protagonist(mention: Mention, person: Protagonist) -> Mention:
    """The person of whom the article tells."""
    how = f"“{mention.text}” taken for “{person.name}”, of whom the article tells"
    found = Mention(person.name, 0, 0, person.name, person.name.split()[-1].lower(), label="PERSON")
    return stands_for(mention, found, how)


def _predicate(token: Token) -> str:
    """What the sentence itself says the pronoun is: "it was the deadliest earthquake" -> earthquake; "the home of the
    orchestra" is what a hall is to somebody, not its kind."""
    if token.dep_ == "nsubj" and token.head.lemma_ == "be":
        attr = next((c for c in token.head.children if c.dep_ == "attr" and c.pos_ == "NOUN"), None)
        if attr is not None and attr.tag_ == "NN" and not _of_somebody(attr):
            return attr.lemma_.lower()
    return ""


def _of_somebody(noun: Token) -> bool:
    """Is it "the ... of" something, with nothing else said of it?"""
    of = any(word == "of" for word, _ in prepositions(noun))
    return of and m.is_definite(noun) and not any(c.dep_ in ("amod", "compound") for c in noun.children)


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
    if head in FORMS and memory.sexes.get(seen.mention.name, FORMS[head]) != FORMS[head]:
        return False
    if person is not None and head in FORMS and seen.mention.name in (person.name, person.name.split()[-1]):
        return FORMS[head] == person.pronoun
    if (
        head in m.PERSONAL
        and seen.mention.kind == "name"
        and memory.titled(seen)
        and seen.mention.label not in ("GPE", "LOC")
        and not canonical().keys() & {seen.mention.name.lower(), seen.mention.head}
    ):
        return True
    if head in m.PERSONAL and seen.mention.kind == "description" and _of_other_sex(head, seen.mention.head):
        return False
    if head in m.PERSONAL and seen.mention.kind == "description" and seen.mention.plural:
        return False
    if head in m.PERSONAL:
        if seen.mention.head in SHIPS or any(is_a(k, "vessel") for k in seen.kinds):
            return head in ("she", "her", "hers")
        return is_person(seen) or _may_be_somebody(seen)
    if head in m.NEUTER:
        vague = seen.mention.kind == "description" and seen.mention.head in VAGUE
        human = is_person(seen) and not (memory.titled(seen) and not _told_of(seen, memory))
        return not human and not seen.mention.plural and not vague
    return seen.mention.plural or seen.mention.label in ("ORG", "GPE", "NORP") or seen.mention.kind == "name"
