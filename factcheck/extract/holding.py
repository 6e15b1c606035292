"""Of what a figure speaks: who has, made or lost what it counts or measures."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extract.counting import counts_people
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.syntax import child, possessor, prepositions, roles, subject_of
from factcheck.extract.tokens import Token
from factcheck.lexicon import noun_class
from factcheck.models import Mention
from factcheck.ruleset import Attribute

# Verbs whose subject has what their object or complement counts or measures.
HOLDING = frozenset(
    """have be boast employ comprise include number count report record post consist contain hold own make set grow
    serve run
    operate feature lose suffer see carry take accommodate seat exceed reach total average measure weigh
    hear face pay cover draw attract fill span host field muster win gain poll secure receive get appear fall""".split()
)
# The parser's labels of places, where something is that somebody else may have.
PLACES = frozenset({"GPE", "LOC"})
SPEAKERS = frozenset({"we", "our", "my", "i"})
OWNER_PREPOSITIONS = frozenset({"of", "for", "in", "at", "on", "aboard", "to"})


def holder(scene: Scene, line: Line, noun: Token | None, verb: Token | None, skip: set[int]) -> Mention:
    """A possessor or complement of the noun, the clause's other argument, else the article's matter.

    "the bank's 24 members" -> the bank; "a depth of 14 km" of the quake; "It has 21 members" -> it.
    """
    owner = _of_noun(scene, line, noun, skip) if noun is not None else None
    placed = owner is not None and owner.label in PLACES and owner.kind == "name"  # "ran for 47 nights in Lisbon"
    if placed or (verb is not None and _spread(noun, verb)):
        owner = _of_verb(line, noun, verb, skip) or owner
    if owner is not None:
        return owner
    above = noun.head.head if noun is not None and noun.dep_ == "pobj" else None
    if above is not None and above.lemma_.lower() in RELATIVE:
        return scene.topic
    if above is not None and above.lemma_.lower() in TALLIES:
        return _of_verb(line, above, verb, skip | {above.i}) or scene.topic
    return _of_verb(line, noun, verb, skip) or (verb is not None and where(line, verb, skip)) or scene.topic


def _spread(noun: Token | None, verb: Token) -> bool:
    """Does a clause say who has so many in a number of places, or in one of its own: "the union has 400 members in
    three counties", "the firm had 760 employees on its books"?"""
    had = noun is not None and noun.dep_ == "dobj" and noun.head == verb and verb.lemma_ == "have"
    places = [t for word, t in prepositions(noun) if word in ("in", "on")] if noun is not None and had else []
    return any(c.like_num or (c.dep_ == "poss" and c.pos_ == "PRON") for t in places for c in t.children)


def aboard(scene: Scene, line: Line, counted: Token) -> Mention:
    """What the people are aboard, where it is said; else the article's matter."""
    for token in counted.subtree:
        if token.lower_ in ("aboard", "board") and token.dep_ in ("prep", "advmod", "pobj"):
            found = mention_of(line, child(token, "pobj"))
            if found is not None:
                return found
    return scene.topic


def pointed_at(line: Line, attribute: Attribute, verb: Token, signal: str, skip: set[int]) -> Mention | None:
    """What the last preposition of a verb's signal points at ("paid £30,000 for the mill": "pay for"), or who is given
    the figure ("the court gave him 18 months": "court give")."""
    words = signal.removeprefix("can ").split()
    if attribute.about not in ("patient", "matter") or len(words) < 2:
        return None
    if words[1] == verb.lemma_:
        return mention_of(line, child(verb, "dative") or child(verb, "nsubjpass"))
    for c in verb.children:
        if c.dep_ in ("xcomp", "advcl") and c.lemma_ == words[-1]:
            return mention_of(line, child(c, "dobj"))
    for word, token in (*prepositions(verb), *_inner(verb)):
        beside = token.dep_ == "conj" and token.head.i in skip  # "gave work to 560 men and women"
        fits = token.i not in skip and not token.like_num and token.lemma_.lower() not in STAGES | ENDS
        if word == words[-1] and fits and not beside:
            return mention_of(line, token)
    made = [child(c, "pcomp") for c in verb.subtree if c.dep_ == "prep" and c.lower_ == words[-1]]  # "on building it"
    return mention_of(line, child(made[0], "dobj")) if made and made[0] is not None else None


# Of when a figure holds, not of what: "at the peak 1,850 people worked on the site".
STAGES = frozenset("peak height start outset beginning end close time moment most best worst first last".split())

# Of from where to where a measure is taken, not of what: "rises 36 metres from the rock to the top of the lantern".
ENDS = frozenset("top tip crest bottom base foot".split())


def _inner(verb: Token) -> Iterator[tuple[str, Token]]:
    """The prepositional phrases of a verb's object and complement: "spent $4 on the mill", "came to see"."""
    for c in verb.children:
        if c.dep_ in ("dobj", "attr", "acomp", "oprd"):
            yield from prepositions(c)


def _of_noun(scene: Scene, line: Line, noun: Token, skip: set[int]) -> Mention | None:
    own = possessor(noun)
    if own is not None and own.i not in skip:
        owner = mention_of(line, own)
        if owner is not None and owner.head not in SPEAKERS:
            return owner
    for word, token in prepositions(noun):
        beside = token.dep_ == "conj" and token.head.i in skip  # "has seats for 500 and a tower"
        told = not beside and not _bearers(noun, word, token) and token.lower_ != "board"  # "89 passengers on board"
        if word in OWNER_PREPOSITIONS and token.i not in skip and told:
            owner = mention_of(line, token)
            if owner is not None:
                return owner
    return _of_measure(scene, line, noun, skip) or _of_clause(line, noun, skip)


# A measure behind these is of what the clause speaks of: "opened with a capacity of 900", "was built at a cost of $4".
CLAUSE_PREPOSITIONS = frozenset({"with", "at", "for"})


def _of_clause(line: Line, noun: Token, skip: set[int]) -> Mention | None:
    """What a clause with a measure hanging on its verb speaks of: what was done to, else what did it; at a height or a
    depth things stand that do not measure so much."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of":  # "with a capacity of 900 seats"
        noun = noun.head.head
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ not in CLAUSE_PREPOSITIONS or verb.pos_ not in ("VERB", "AUX"):
        return None
    parts = roles(verb)
    token = parts.get("patient")
    if token is None or token.i in skip or (noun.head.lower_ == "with" and "agent" in parts):
        return None
    if noun.head.lower_ == "at" and noun.lemma_.lower() in POSITIONS:
        return None
    owner = mention_of(line, token)
    return owner if owner is not None and owner.head not in ("there", *SPEAKERS) else None


POSITIONS = frozenset("height altitude elevation depth distance length age end range time".split())


def _bearers(noun: Token, word: str, token: Token) -> bool:
    """Is it who bears a cost, not what cost it: "the cost to ratepayers was $4 million"?"""
    return word == "to" and noun.lemma_.lower() in ("cost", "expense") and counts_people(token.lemma_.lower())


def _of_measure(scene: Scene, line: Line, noun: Token, skip: set[int]) -> Mention | None:
    above = _measured(scene, noun, skip)
    if above is None or above.lemma_.lower() in RELATIVE | TALLIES:
        return None
    if above.dep_ == "attr" and above.head.lemma_ == "be":
        above = subject_of(above.head) or above
    return mention_of(line, above) or Mention(above.text, 0, 0, "", above.lower_, kind="description")


def where(line: Line, verb: Token, skip: set[int]) -> Mention | None:
    """Where there are so many: "At Ashmoor College there are 720 pupils" -> the college."""
    if verb.lemma_ != "be" or child(verb, "expl") is None:
        return None
    there = [t for c in verb.children if c.dep_ in ("attr", "nsubj") for t in prepositions(c)]
    at = (t for word, t in (*prepositions(verb), *there) if word in ("at", "in", "on") and t.i not in skip)
    places = (mention_of(line, t) for t in at if noun_class(t.lemma_.lower()) != "time")
    return next((m for m in places if (m is not None and m.definite) or (m is not None and m.kind == "name")), None)


# Nouns that only lead to a figure: "in front of 21,350 spectators", "in excess of $4 million".
TALLIES = frozenset("run tally string haul".split())
RELATIVE = frozenset("front excess presence region order sight view".split())


def _of_verb(line: Line, noun: Token | None, verb: Token | None, skip: set[int]) -> Mention | None:
    receiver = _receiver(line, verb, skip) if verb is not None and noun is not None and verb.lemma_ in GIVING else None
    if receiver is not None or (verb is not None and noun is not None and verb.lemma_ in GIVING - HOLDING):
        return receiver
    if verb is None or (noun is not None and verb.lemma_ not in HOLDING):
        return None
    parts = roles(verb)
    for role in ("agent", "patient"):
        token = parts.get(role)
        owner = mention_of(line, token) if token is not None and token.i not in skip else None
        if owner is not None and owner.head not in ("there", "we", "i"):
            return owner
    return None


# Verbs that put what their object names on somebody: "gave him a term of ten years", "imposed a fine on the firm".
GIVING = frozenset("give hand award grant offer pay impose deal mete".split())


def _receiver(line: Line, verb: Token, skip: set[int]) -> Mention | None:
    """To whom something was given: "gave him", "was given", "imposed on the firm", "awarded to her"."""
    given = child(verb, "dative", "nsubjpass")
    found = [t for word, t in prepositions(verb) if word in ("to", "on", "upon")]
    found += [t for word, t in _inner(verb) if word in ("on", "upon")]
    at = given if given is not None and given.pos_ != "ADP" else next(iter(found), None)
    return mention_of(line, at) if at is not None and at.i not in skip else None


def _measured(scene: Scene, noun: Token, skip: set[int]) -> Token | None:
    """The thing that a measure stands behind: "a tunnel with a width of 6 m and two tracks" -> tunnel.

    Nouns that are measures themselves, and counted ones on the way, are passed over.
    """
    up = noun
    while True:
        while up.dep_ == "conj" and up.head.pos_ in ("NOUN", "PROPN"):
            up = up.head
        above = up.head.head
        if up.dep_ != "pobj" or up.head.lower_ not in ("of", "with") or above.pos_ not in ("NOUN", "PROPN", "ADJ"):
            return up if up != noun and up.i not in skip and not _passed(scene, up) else None
        up = above
        if up.i not in skip and not _passed(scene, up):
            return up


def _passed(scene: Scene, noun: Token) -> bool:
    return noun.lemma_.lower() in scene.signals.nouns["figure"] or noun.like_num or child(noun, "nummod") is not None
