"""What a sentence itself says that a thing is called, or is: "a trial named NORTH", "the Lomir, a ferry"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from factcheck.extract import mentions
from factcheck.extract.memory import Memory, learn_kind, stands_for
from factcheck.extract.syntax import child
from factcheck.extract.tokens import Doc, Token
from factcheck.lexicon import noun_class, senses
from factcheck.models import Mention


def spelled(mention: Mention, memory: Memory) -> Mention:
    """A name that its article also writes small, as those of drugs and plants are: "velomarin" is "Velomarin"."""
    name = memory.spelled.get(mention.text) if mention.kind == "description" else None
    if name is None:
        return mention
    return msgspec.structs.replace(mention, name=name, kind="name", head=mention.text, definite=True, modifiers=())


def apposed(
    token: Token, mention: Mention, names: dict[int, tuple[int, int]], found: dict[int, Mention]
) -> Mention | None:
    """Whom a description between commas right behind a name describes: "Dorvik Town, an amateur club founded in 1902,"
    is Dorvik Town; of a person also where the parser ties it to a name further back."""
    if token.dep_ != "appos" or mention.kind != "description" or mention.plural:
        return None
    comma = token.left_edge.i - 1
    if comma < 1 or token.doc[comma].text != "," or names.get(comma - 1, (0, 0))[1] != comma:
        return None
    named = next((found[i] for i in range(*names[comma - 1]) if i in found), None)
    tied = token.head.i in names and names[token.head.i] == names[comma - 1]
    if named is None or named.kind != "name" or not (tied or (named.label == "PERSON" and _person(mention))):
        return None
    how = f"“{mention.text}” describes “{named.name}”, which stands right before it"
    return stands_for(mention, named, how)


def _person(mention: Mention) -> bool:
    return noun_class(mention.head) == "person"


def called(token: Token, mention: Mention, names: dict[int, tuple[int, int]]) -> Mention | None:
    """What a description is called right behind it: "a new town, New Orvano," "a trial named NORTH", "the leader, a
    dealer named Berg"."""
    own = next((c for c in token.children if c.dep_ == "appos" and c.i in names), None)
    right_behind = own is not None and names[own.i][0] == token.i + 1
    if own is not None and not right_behind and _before_name(token.doc, names[own.i][0]).text != ",":
        own = None
    own = own or next((n for t in (token, child(token, "appos")) if t is not None and (n := _naming(t, names))), None)
    if own is None or mention.plural:
        return None
    name = mentions.mention(token.doc[names[own.i][0] : names[own.i][1]].root, names)
    if name.kind != "name":
        return None
    how = f"“{mention.text}” is called “{name.name}”"
    return stands_for(mention, name, how)


def _before_name(doc: Doc, first: int) -> Token:
    """The word before a name, an article that is not counted part of it left out: "Her first novel, The Lamp"."""
    return doc[first - 2] if first > 1 and doc[first - 1].lower_ == "the" else doc[first - 1]


def _naming(token: Token, names: dict[int, tuple[int, int]]) -> Token | None:
    """The name that a participle behind a noun gives it: "a trial named NORTH", "a boat known as the Lomir"."""
    verb = next((c for c in token.children if c.dep_ in ("acl", "relcl") and c.lemma_.lower() in NAMING), None)
    if verb is None or verb.tag_ != "VBN":
        return None
    last = next((t for t in token.doc[verb.i + 1 : verb.i + 4] if t.i in names), None)
    between = token.doc[verb.i + 1 : last.i] if last is not None else ()
    return last if all(t.lower_ in ("as", "the", "“", '"', "‘", "'") for t in between) else None


NAMING = frozenset("name call know title dub christen entitle baptise baptize nickname codename rename".split())


def learn(memory: Memory, words: Sequence[Token], found: dict[int, Mention]) -> None:
    """What the words of a sentence say a name is: "X was a programme", "X, a ferry", "the ferry X"."""
    for token in words:
        if token.lemma_ == "be" and token.pos_ in ("AUX", "VERB"):
            subject, attr = child(token, "nsubj"), child(token, "attr")
            if subject is not None and attr is not None and subject.i in found and found[subject.i].kind == "name":
                kind = _kind(attr)
                if kind and child(token, "neg") is None:
                    learn_kind(memory, found[subject.i].name, kind)
        elif token.dep_ == "appos" and token.pos_ == "NOUN" and token.head.i in found:
            if found[token.head.i].kind == "name":
                learn_kind(memory, found[token.head.i].name, token.lemma_.lower())
        elif token.dep_ == "appos" and token.head.pos_ == "NOUN" and _own_name(found.get(token.i)):
            learn_kind(memory, found[token.i].name, token.head.lemma_.lower())
        elif _is_noun(token) and _own_name(found.get(token.i + 1)) and _titles(token):
            learn_kind(memory, found[token.i + 1].name, token.lemma_.lower())
        elif (work := _owned(token, found)) is not None:
            learn_kind(memory, work.name, token.lemma_.lower())


def _is_noun(token: Token) -> bool:
    """Is it a noun, also where the tagger takes a rare one for an adjective: "the barque Ondine"?"""
    base = token.lower_
    return token.tag_ == "NN" or (token.tag_ == "JJ" and bool(senses(base, "n")) and not senses(base, "a"))


def _titles(noun: Token) -> bool:
    """Does a noun say what the name behind it is; the parser often makes two subjects of "The ferry Torne"?"""
    return noun.i > 0 and noun.nbor(-1).lower_ == "the" and noun_class(noun.lemma_.lower()) in TITLED


# A name has so many words at most where it stands behind the noun for it.
WORDS = 4


def _owned(noun: Token, found: dict[int, Mention]) -> Mention | None:
    """The name of what somebody's noun says it is: "Torvik's opera The Miller opened"; not of who does it in "In her
    letter Brisk writes"."""
    whose = noun.i > 0 and child(noun, "poss") is not None and noun.nbor(-1).tag_ in ("POS", "PRP$", "JJ")
    sort = noun_class(noun.lemma_.lower())
    if noun.tag_ != "NN" or not whose or noun.dep_ == "pobj" or not (sort in TITLED or sort == "communication"):
        return None
    behind = noun.doc[noun.i + 1 : noun.i + 2 + WORDS]
    first = next((t.text for t in behind if t.lower_ != "the"), "")
    named = next((found[t.i] for t in behind if t.i in found), None)
    if named is None or named.label == "PERSON" or not _own_name(named):
        return None
    return named if first and named.text.startswith(first) else None


# Kinds of what has a name behind its noun: "the ferry Torne", "the village Marle"; not "the day Anna left".
TITLED = frozenset({"artifact", "group", "location"})


def _own_name(mention: Mention | None) -> bool:
    """Is it a name as written, and not the "itself" of "the dam itself"?"""
    return mention is not None and mention.kind == "name" and not mention.how


def _kind(attr: Token) -> str:
    """What a complement says a thing is: "a ferry", "one of the oldest ferries", "a kind of ferry" -> "ferry"; "" for
    a name, a measure, several."""
    inner = next((p for c in attr.children if c.dep_ == "prep" and c.lower_ == "of" for p in c.children), None)
    if attr.lemma_.lower() in ("one", "kind", "sort", "type", "form") and inner is not None and inner.pos_ == "NOUN":
        return inner.lemma_.lower()
    known = attr.tag_ == "NN" and child(attr, "nummod") is None
    return attr.lemma_.lower() if known else ""
