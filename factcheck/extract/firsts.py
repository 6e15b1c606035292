"""What the first and the last of those for whom a thing is there, or of what it is made of, say of the thing.

"The museum let in its first visitors in 1931" -> (museum, opened, 1931); "The last coal was wound in 1971" -> closed.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from factcheck.extract.matter import matter_for, matter_of
from factcheck.extract.mentions import PERSONAL
from factcheck.extract.scene import Line, Scene, mention_of
from factcheck.extract.syntax import child, clause_tokens, lemma, object_of, possessor, prepositions, subject_of
from factcheck.extract.tokens import Token
from factcheck.lexicon import is_a, noun_class
from factcheck.models import Mention


class Edge(msgspec.Struct, frozen=True):
    """Nouns of which a thing has a first and a last, and what each says of it.

    `coming` are the verbs that a first one may stand with, `going` a last one; `first` and `last` the attributes, ""
    for none; `place` where the thing is a town or a land; `named` where it has to be named beside them.
    """

    nouns: frozenset[str]
    coming: frozenset[str]
    going: frozenset[str]
    first: str = ""
    last: str = ""
    place: bool = False
    named: bool = False


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MAKING = _words(
    "raise wind wound mine bring come up produce make turn roll leave flow extract brew cast pour hew dig haul lift "
    "build assemble manufacture weave print bottle bake burn generate deliver feed pump distil smelt"
)
LAYING = _words("lay cut turn drive pour place put set position lift dig swing install bolt rivet hoist lower")
EDGES = (
    Edge(
        _words(
            "visitor guest patient pupil student schoolchild prisoner inmate convict customer shopper client boarder "
            "lodger reader audience congregation bather swimmer skater spectator "
            "diner drinker moviegoer theatregoer skier golfer worshipper"
        ),
        _words(
            "enter come arrive walk pass pour file step check receive welcome greet admit let take accept house enrol "
            "serve treat register move cross stream flock host accommodate teach have lead show usher"
        ),
        _words("leave serve welcome discharge move go walk transfer treat teach host see receive entertain"),
        "opened",
        "closed",
    ),
    Edge(
        _words("lesson class mass film shift curtain matinee"),
        _words("give hold say celebrate show screen teach take work"),
        _words("give hold say celebrate show screen teach work fall drop ring"),
        "opened",
        "closed",
        named=True,
    ),
    Edge(
        _words("car vehicle cart lorry motorist wagon pedestrian traffic"),
        _words("cross roll drive pass rumble use go run carry"),
        _words("cross roll drive pass rumble use"),
        "opened",
        "closed",
        named=True,
    ),
    Edge(
        _words("train tram bus trolleybus streetcar passenger service goods"),
        _words("run leave depart use travel pass roll operate set carry steam pull"),
        _words("run leave depart use pass carry see operate pull"),
        "in_service",
        "out_of_service",
    ),
    Edge(
        _words("voyage crossing trip run journey flight sailing"),
        frozenset(),
        _words("make complete undertake sail fly"),
        "",
        "out_of_service",
        named=True,
    ),
    Edge(
        _words(
            "coal ore oil gas steel iron copper gold silver tin lead salt slate paper cloth glass cement sugar beer "
            "whisky cheese brick bottle loaf car aircraft engine locomotive tractor lorry ton tonne barrel sheet bale "
            "power electricity current kilowatt"
        ),
        MAKING,
        MAKING,
        "production_began",
        "closed",
    ),
    Edge(
        _words("stone brick sod turf pile spade shovel foundation cornerstone"),
        LAYING,
        frozenset(),
        "work_began",
    ),
    Edge(
        _words("stone brick rivet girder bolt span segment slab bucket concrete tile keystone beam section"),
        frozenset(),
        LAYING,
        "",
        "completed",
    ),
    Edge(_words("issue edition number copy"), frozenset(), _words("appear publish print come roll bring"), "", "end"),
    Edge(
        _words("signal message transmission contact word radio telegram data"),
        frozenset(),
        _words("receive send come hear transmit pick reach make have arrive"),
        "",
        "contact_lost",
    ),
    Edge(
        _words("inhabitant resident family villager islander household settler"),
        frozenset(),
        _words("leave move go depart quit evacuate resettle"),
        "",
        "evacuated",
        place=True,
    ),
)
FIRST, LAST = frozenset({"first"}), frozenset({"last", "final"})
# Besides "first" or "last" these say nothing of which ones: "the first paying guests".
PLAIN = _words("first last final few paying regular passenger goods public scheduled ever official fare")
# With these words it is a first time after something, not the first of all.
ANEW = _words("since again after another next")
# Prepositions behind which the thing stands.
AT = _words("at of in into inside to through over across on onto along from for out off down up under")
# What belongs to a place stands for it: "through the doors of the museum", "off the line at the works".
PARTS = _words("door gate line turnstile counter till ground barrier stage track slip road rail platform place air")


def of_verb(scene: Scene, line: Line, verb: Token, skip: set[int]) -> Iterator[tuple[str, Mention, Token, str]]:
    """The event that a clause tells of by its first or last ones."""
    if line.forms.isdisjoint(FIRST | LAST) or not ANEW.isdisjoint(t.lower_ for t in clause_tokens(verb)):
        return
    base = _deed(verb)
    for noun, acting in _parts(verb):
        side = _side(noun) or (_adverb(verb) if acting else "")
        for edge in EDGES if side else ():
            attribute = _asked(edge.first if side == "first" else edge.last, noun)
            if not attribute or not _is(noun, edge) or base not in (edge.coming if side == "first" else edge.going):
                continue
            host = _host(scene, line, verb, noun, acting, edge, skip)
            if host is not None:
                yield attribute, host, verb, f"{side} {noun.lemma_.lower()} {base}"
                return


GOODS = frozenset({"goods", "freight"})


def _asked(attribute: str, noun: Token) -> str:
    """The attribute of those whom a train carries: a line is closed to passengers before it is closed to goods."""
    carried = {noun.lower_, noun.lemma_.lower(), *(c.lower_ for c in noun.lefts)}
    if not carried.isdisjoint(GOODS):
        return "freight_ended" if attribute == "out_of_service" else ""
    if attribute == "out_of_service" and "passenger" in carried:
        return "passengers_ended"
    return attribute


def _deed(verb: Token) -> str:
    """What is done; a participle that the tagger takes for an adjective too: "the last coal was wound"."""
    told = child(verb, "acomp") if verb.lemma_ == "be" else None
    return told.lower_ if told is not None else lemma(verb)


def of_noun(scene: Scene, line: Line, noun: Token, skip: set[int]) -> Iterator[tuple[str, Mention, None, str]]:
    """The event of a line that has no verb: "Last passenger train"."""
    side = _side(noun)
    for edge in EDGES if side else ():
        attribute = _asked(edge.first if side == "first" else edge.last, noun)
        if attribute and _is(noun, edge):
            near = (_mention(line, t, edge) for word, t in prepositions(noun) if word in AT and t.i not in skip)
            host = next((m for m in near if m is not None), None) or (None if edge.named else matter_of(scene))
            if host is not None:
                yield attribute, host, None, f"{side} {noun.lemma_.lower()}"
                return


def _parts(verb: Token) -> Iterator[tuple[Token, bool]]:
    """The nouns of a clause that may be its first or last ones; True for what it is said of."""
    subject, target = subject_of(verb), object_of(verb)
    if subject is not None:
        yield subject, True
    if target is not None and target != subject:
        yield target, False
    if target is None:  # the parser takes the particle of "let in its first guests" for a preposition
        yield from ((t, False) for word, t in prepositions(verb) if word in ("in", "off", "out") and _side(t))


def _side(noun: Token) -> str:
    """Whether a noun is of the first or of the last ones, "" where it is neither or is narrowed down further."""
    own = {c.lower_ for c in noun.lefts if c.dep_ in ("amod", "compound", "nmod", "advmod", "nummod")}
    owner = possessor(noun)
    if owner is not None and owner.lower_ in PERSONAL - {"her"}:
        return ""  # "his last film" is not the last of a cinema; "her last trip" may be a ship's
    if not own <= PLAIN | {c.lower_ for c in noun.lefts if c.dep_ == "nummod"}:
        return ""
    return "first" if own & FIRST else "last" if own & LAST else ""


def _adverb(verb: Token) -> str:
    """The same of "coal was first raised", "the last ones of all were last seen"."""
    return "first" if any(c.lower_ == "first" and c.dep_ == "advmod" and c.i < verb.i for c in verb.children) else ""


def _is(noun: Token, edge: Edge) -> bool:
    """Is a noun such a one, or so much of it: "ton of coal", "bucket of concrete"?"""
    inner = [t for word, t in prepositions(noun) if word == "of"]
    return noun.lemma_.lower() in edge.nouns or any(t.lemma_.lower() in edge.nouns for t in inner[:1])


def _host(
    scene: Scene, line: Line, verb: Token, noun: Token, acting: bool, edge: Edge, skip: set[int]
) -> Mention | None:
    """The thing that has them: it stands beside them, or does something with them; else it is the matter."""
    subject, target = subject_of(verb), object_of(verb)
    owner = possessor(noun)
    near: list[Token | None] = [owner if owner is not None and owner.pos_ != "PRON" else None]
    near += [_whole(target) if acting and target is not None and target != noun else None]
    around = [*prepositions(noun), *prepositions(verb), *_nested(verb)]
    near += [
        _whole(t) for word, t in around if word in AT and t.i not in skip and t != noun and not _town(line, word, t)
    ]
    found = next((m for m in (_mention(line, t, edge) for t in near if t is not None and t.i not in skip) if m), None)
    if not acting and subject is not None and subject.i not in skip:
        doer = _mention(line, subject, edge) or _thing(line, subject)
        own = doer or next((_mention(line, t, edge) for word, t in prepositions(subject) if word in ("of", "at")), None)
        found = own or found
    if found is not None:
        return matter_for(scene, found)
    return None if edge.named or edge.place else matter_of(scene)


def _town(line: Line, word: str, token: Token) -> bool:
    """Is it a place by its bare name, at which the thing stands: "cut at Pendle Cross"?"""
    bare = token.i in line.names and all(child(t, "det") is None for t in (token, token.head))
    return bare and word in ("at", "in", "from", "to")


def _thing(line: Line, subject: Token) -> Mention | None:
    """A definite thing that has its first ones: "The visitor centre let in its first guests"."""
    mention = mention_of(line, subject)
    plain = mention is not None and mention.definite and not mention.plural and mention.kind == "description"
    return mention if plain and subject.tag_ == "NN" and noun_class(subject.lemma_.lower()) != "person" else None


def _nested(verb: Token) -> Iterator[tuple[str, Token]]:
    """What stands behind two prepositions: "moved out of the prison"."""
    for c in verb.children:
        if c.dep_ in ("prep", "advmod", "prt"):
            yield from prepositions(c)


def _whole(token: Token) -> Token:
    """What a part belongs to: of "the doors of the museum" the museum."""
    inner = next((t for word, t in prepositions(token) if word in ("of", "at")), None)
    return inner if inner is not None and token.lemma_.lower() in PARTS else token


def _mention(line: Line, token: Token, edge: Edge) -> Mention | None:
    """What may have a first and a last one: a thing or a body, no person, no time, no town."""
    mention = mention_of(line, token)
    if mention is None or token.ent_type_ in ("DATE", "TIME") or mention.head in PERSONAL:
        return None
    kind = noun_class(mention.head)
    if (
        (mention.label == "PERSON" and not edge.place)
        or kind in ("person", "time", "event", "quantity")
        or (mention.head in PARTS and not mention.name)
    ):
        return None
    settled = mention.label in ("GPE", "LOC") or is_a(mention.head, "municipality") or is_a(mention.head, "village")
    if edge.place:
        return mention if settled or kind == "location" or (mention.kind == "name" and not kind) else None
    named = mention.kind == "name" and not (mention.label in ("GPE", "LOC") and not kind)
    return mention if named or kind in ("artifact", "group", "object") or mention.head in ("it", "she") else None
