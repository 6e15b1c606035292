"""What one article denies that somebody does and another tells of: "could not read music", "read music at sight".

The verbs are one by the dictionary, who and what are one, and nothing limits the denial: no time, no part, no
condition. An article that tells of it itself denies something else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from factcheck.lexicon import akin, narrower, noun_class, senses
from factcheck.matters import Matters
from factcheck.models import Claim, Conflict, Mention
from factcheck.reading import Doing
from factcheck.subjects import same_subject
from factcheck.told import Told
from factcheck.told_rows import Slot, among, places, row
from factcheck.values import DateValue, Trait, year_of

# The entity of a name in an article.
EntityOf = Callable[[str, str], str]
# Verbs with so many meanings that two sentences with one of them tell of two things.
LOOSE = frozenset(
    """take get make give go come put keep leave bring hold find see look ask call turn run work show help try need use
    like feel mean start stop begin continue happen set stand follow move play live stay remain speak talk hear believe
    understand pay want agree meet lose allow add change send""".split()
)
# A verb's first senses: the others are too far apart to say that two verbs are one.
MAIN_SENSES = 2


class Deed(msgspec.Struct, frozen=True):
    """What a sentence says is done or denies, where it stands."""

    told: Told
    doing: Doing


def denials(lines: Sequence[Told], about: Matters, entity_of: EntityOf, taken: Sequence[Conflict]) -> list[Conflict]:
    """Conflicts between an article that denies what is done and one that tells of it; none `taken` has."""
    deeds = [Deed(told, doing) for told in lines for doing in told.sentence.doings]
    told_of: dict[str, dict[str, list[Deed]]] = defaultdict(lambda: defaultdict(list))
    for deed in deeds:
        if not deed.doing.denied:
            told_of[deed.doing.verb][deed.told.source].append(deed)
    flagged = places(taken)
    found: dict[str, list[tuple[Told, Told, Slot]]] = defaultdict(list)
    for one in (d for d in deeds if d.doing.denied and not d.doing.limited):
        for other in _tellers(one, told_of, about, entity_of):
            slot = _slot(one, other)
            if not (among(one.told, slot.at_a, flagged) or among(other.told, slot.at_b, flagged)):
                found[f"denied\0{one.doing.verb}\0{one.told.source}"].append((one.told, other.told, slot))
    return [row(key, group, "One article denies what another tells") for key, group in sorted(found.items())]


def _tellers(
    one: Deed, told_of: Mapping[str, Mapping[str, list[Deed]]], about: Matters, entity_of: EntityOf
) -> Iterator[Deed]:
    """The first telling of a denied deed in each article on the matter, where the denying one tells of none itself."""
    source = one.told.source
    verbs = [by_source for verb, by_source in told_of.items() if same_verb(one.doing.verb, verb)]
    near = about.neighbours.get(source, frozenset())
    for at in (source, *sorted(near & set().union(*verbs))):
        told = next(
            (d for by_source in verbs for d in by_source.get(at, ()) if one_deed(one, d, about, entity_of)), None
        )
        if told is not None and at == source:
            return
        if told is not None:
            yield told


def one_deed(one: Deed, other: Deed, about: Matters, entity_of: EntityOf) -> bool:
    """Is what is told with one verb the very thing that is denied: who, what, and all that is said beside?"""
    a, b = one.doing, other.doing
    if not _beside(one, other, about) or not _then(one, other, about):
        return False
    if not a.none:
        alike = a.what is not None and _same(one, other, a.what, b.what, about, entity_of)
        return (
            alike
            and (a.verb not in LOOSE or a.who is not None or bool(a.beside))
            and (a.who is None or b.who is None or _may_be(one, other, a.who, b.who, about, entity_of))
        )
    if a.verb in LOOSE:
        return False
    whom, whose = (b.what, (a.who, b.who)) if a.what is None else (b.who, (a.what, b.what))
    if whom is None or not _of_kind(whom, a.none, known_words(one.told.source, about)):
        return False
    return whose[0] is None or _same(one, other, *whose, about, entity_of)


def _then(one: Deed, other: Deed, about: Matters) -> bool:
    """Does the telling date the deed to no other time than the denying article speaks of: to none of its own where that
    one is a report of the day, to which it may have come later, else to no other year?"""
    dates = [v for v in other.told.sentence.values if isinstance(v, DateValue) and v.first is not None]
    if dates and one.told.source in about.fresh and other.told.source not in about.fresh:
        return False
    own = about.years.get(one.told.source, frozenset())
    return not own or all(year_of(v.first) in own for v in dates if v.first is not None)


def _may_be(one: Deed, other: Deed, ours: Mention, theirs: Mention, about: Matters, of: EntityOf) -> bool:
    """Are two who do the same to the same one, as far as a "he" or a "we" says?"""
    vague = any(not m.name and m.head in PERSONAL for m in (ours, theirs))
    return (vague and is_person(ours) and is_person(theirs)) or _same(one, other, ours, theirs, about, of)


def _of_kind(mention: Mention, none: Sequence[str], known: frozenset[str]) -> bool:
    """Is it one of those of which there is none: anybody for nobody, a scanning machine for no machine?"""
    if none[0] == "thing":
        return False
    if none[0] == "person":
        return is_person(mention)
    narrowed = {m.lower() for m in mention.modifiers}
    return (mention.head == none[0] or narrower(mention.head, none[0])) and all(
        m.lower() in known | narrowed for m in none[1:]
    )


def is_person(mention: Mention) -> bool:
    """Is somebody meant?"""
    return mention.label == "PERSON" or mention.head in PERSONAL or noun_class(mention.head) == "person"


PERSONAL = frozenset("i we he she they who him her them us me".split())


def known_words(source: str, about: Matters) -> frozenset[str]:
    """The words by which an article's matter is known: of its title, its main nouns and names."""
    names = about.main.get(source, frozenset())
    words = frozenset(w.lower() for name in names for w in name.split())
    return about.titles.get(source, frozenset()) | about.heads.get(source, frozenset()) | words


@lru_cache(65_536)
def same_verb(denied: str, told: str) -> bool:
    """Do two verbs mean one deed?

    >>> same_verb("close", "shut"), same_verb("close", "sell")
    (True, False)
    """
    if denied == told:
        return True
    if denied in LOOSE or told in LOOSE:
        return False
    ours, theirs = senses(denied, "v")[:MAIN_SENSES], senses(told, "v")[:MAIN_SENSES]
    return not set(ours).isdisjoint(theirs)


def _beside(one: Deed, other: Deed, about: Matters) -> bool:
    """Does the other sentence have whatever else the denial says, but for what its article is about?"""
    words = {w.lemma for w in other.told.sentence.words}
    words |= known_words(one.told.source, about)
    return all(b in words or any(akin(b, w) for w in words) for b in one.doing.beside)


def _same(one: Deed, other: Deed, ours: Mention | None, theirs: Mention | None, about: Matters, of: EntityOf) -> bool:
    if ours is None or theirs is None:
        return ours is theirs
    if not (ours.name or theirs.name) and not ours.definite and ours.head == theirs.head:
        return True
    if not (ours.name or theirs.name or akin(ours.head, theirs.head)):
        return False
    return same_subject(_claim(one, ours, of), _claim(other, theirs, of), about, False) is not None


def _claim(deed: Deed, mention: Mention, of: EntityOf) -> Claim:
    source, sentence = deed.told.source, deed.told.sentence
    entity = of(source, mention.name) if mention.kind == "name" and mention.name else ""
    return Claim(
        subject=mention,
        attribute=f"done:{deed.doing.verb}",
        value=Trait("done", deed.doing.verb),
        source=source,
        start=deed.doing.start,
        end=deed.doing.end,
        quote="",
        sentence=sentence.text,
        sentence_start=sentence.start,
        line=sentence.line,
        column=sentence.column,
        entity=entity,
    )


def _slot(one: Deed, other: Deed) -> Slot:
    a, b = one.doing, other.doing
    return Slot(
        "trait",
        Trait("", f"not {a.verb}"),
        Trait("", b.verb),
        (a.start, a.end),
        (b.start, b.end),
        "one denies it and the other tells of it",
        "whether it was done",
    )
