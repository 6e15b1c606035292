"""Two names, one answer: the link that joins them or the reason that keeps them apart."""

from __future__ import annotations

from typing import Literal

import msgspec
from rapidfuzz.distance import OSA

from factcheck import name_guards as guards
from factcheck.name_affixes import PEERS, REGNAL
from factcheck.name_align import Alignment, align
from factcheck.name_spelling import ONE_SLIP_ALONE, TWO_SLIPS_ALONE, Likeness, likeness
from factcheck.name_words import LINKS, PARTICLES, nicknames
from factcheck.names import Name

Tier = Literal["alias", "folded", "acronym", "part", "typo", "order", "variant"]
# A slip in each of two words is allowed only where at least as many words agree to the letter.
MOST_SLIPS = 2
MIN_JOINED = 6
# A person with more names than this is rarely called by the last alone.
MOST_NAMES = 4
# Three full words that two names of persons share are enough in any order; with fewer, one may be the other's child.
MANY = 3
# With one of these the order says who is whose child.
DESCENT = frozenset("bin ibn ben bint abu".split())
# Ways for two words to be one that leave no doubt beside another word, and those that a lone word is too little for.
AGREEING = ("same", "spelling", "vowels")
ALIKE = ("spelling", "vowels", "typo")
SLIPS = frozenset({"typo", "slight", "faint"})
# "Department of Transport", "Department for Transport": these two are mixed up; "in" and "and" say something else.
LOOSE = frozenset({"of", "for"})
# "State Department", "Department of State"; of universities, banks and courts the two are different ones.
OFFICES = frozenset({"department", "ministry"})
# With one of these between them, words are two names, or a name and where it is, and not a person's.
CONNECTING = frozenset("and in on at for to from with between against by und".split())


class Link(msgspec.Struct, frozen=True, gc=False):
    """Why two names are one: the tier, and a sentence for `explain`."""

    tier: Tier
    reason: str


FOLDED = Link(
    "folded", "the same name but for case, accents, punctuation, articles, legal form or how a number is written"
)


class Refusal(msgspec.Struct, frozen=True, gc=False):
    """Why two names that look alike are not joined."""

    reason: str


def compare(a: Name, b: Name, *, persons: bool = False) -> Link | Refusal:
    """One name or two? Symmetric: the answer does not depend on which comes first.

    `persons` says that both are known to be of persons: then a name may go on ("Dost Mohammad", "Dost Mohammad Khan").
    """
    if (b.key, b.text) < (a.key, a.text):
        a, b = b, a
    why = guards.refusal(a, b)
    if why:
        return Refusal(why)
    return _same(a, b) or _acronym(a, b) or _acronym(b, a) or _aligned(a, b, persons)


def _same(a: Name, b: Name) -> Link | None:
    """The same words after folding, or the same letters with other spaces."""
    if a.words == b.words or (a.content == b.content and _without(a, LOOSE) == _without(b, LOOSE)):
        return FOLDED
    if len(a.content) == len(b.content) and (_office(a) == b.words or _office(b) == a.words):
        return Link("order", "an office with its field before or after it")
    joined = "".join(a.words)
    if len(joined) >= MIN_JOINED and joined == "".join(b.words):
        return Link("folded", "the same letters with other spaces")
    return None


def _office(name: Name) -> tuple[str, ...]:
    """`Department of State` -> `("state", "department")`; () for what is no office of a government so called."""
    return (*name.words[2:], name.words[0]) if name.words[0] in OFFICES and name.words[1:2] == ("of",) else ()


def _without(name: Name, words: frozenset[str]) -> tuple[str, ...]:
    """The words of a name but these."""
    return tuple(word for word in name.words if word not in words)


def _acronym(short: Name, long: Name) -> Link | None:
    """`NATO` and `North Atlantic Treaty Organization`; link words may give a letter or none."""
    letters = short.acronym.lower()
    if len(letters) < 2 or len(long.content) < 2:
        return None
    if letters in initials(long):
        return Link("acronym", f"{short.acronym} spelled out")
    return None


def initials(name: Name) -> set[str]:
    """The acronyms a name may have: `Bank of England` -> {"be", "boe"}."""
    every = {name.content, name.words, name.full}
    if len(every) > 1:
        every.add(tuple(word for word in name.full if word not in LINKS))
    return {"".join(word[0] for word in words) for words in every}


def _aligned(a: Name, b: Name, persons: bool) -> Link | Refusal:
    """Compare word by word."""
    found = align(a.content, b.content)
    if found.extra_a and found.extra_b:
        return Refusal(f'different words: "{guards.listed(found.extra_a)}" and "{guards.listed(found.extra_b)}"')
    if not found.pairs:
        return Refusal("no word in common")
    why = _unsure(a, b, found)
    if why:
        return Refusal(why)
    if found.extra_a:
        return _part(b, a, found.extra_a, persons)
    if found.extra_b:
        return _part(a, b, found.extra_b, persons)
    return _whole(a, b, found)


def _unsure(a: Name, b: Name, found: Alignment) -> str:
    """Why the paired words are not enough to speak of one name, "" where they are."""
    hows = [how for _, _, how in found.pairs]
    slips = sum(how in SLIPS for how in hows)
    firm = sum(how in AGREEING and min(len(a.content[i]), len(b.content[j])) > 2 for i, j, how in found.pairs)
    if len(hows) == 1 and hows[0] in ALIKE:
        return _slip_alone(a, b, found)
    if ("slight" in hows and firm < 2) or any(_too_faint(a, b, pair, firm) for pair in found.pairs):
        return "too short to be a slip"
    if slips and (slips > MOST_SLIPS or slips > firm):
        lone = slips == 1 and sum(how in AGREEING for how in hows) == len(hows) - 1
        return _slip_alone(a, b, found) if lone else "too many words are spelled differently"
    if not firm:
        return "only initials or short forms in common"
    if slips and guards.too_common(tuple(a.content[i] for i, j, how in found.pairs if how == "same")):
        return _slip_alone(a, b, found)
    return ""


def _too_faint(a: Name, b: Name, pair: tuple[int, int, Likeness], firm: int) -> bool:
    """A short word with a slip needs three that agree; that of a person must not be the given name."""
    i, j, how = pair
    return how == "faint" and (firm < MANY or (0 in (i, j) and not (a.legal and b.legal)))


def _slip_alone(a: Name, b: Name, found: Alignment) -> str:
    """Alone, or beside words that many names share ("Bank of"), only a slip in a long word is one.

    Two names with a legal form are both companies, which speaks for a slip as a second word would.
    """
    for i, j, how in found.pairs:
        ours, theirs = a.content[i], b.content[j]
        longest = max(len(ours), len(theirs))
        allowed = 2 if longest >= TWO_SLIPS_ALONE else 1
        if how in ("vowels", "typo") and OSA.distance(ours, theirs) > allowed:
            return f'"{ours}" and "{theirs}" differ by more than a slip'
        if how in ALIKE and longest < ONE_SLIP_ALONE and not (a.legal and b.legal):
            return f'"{ours}" is too short for a slip'
    return ""


def _whole(a: Name, b: Name, found: Alignment) -> Link | Refusal:
    """Every word of one has its word in the other."""
    hows = {how for _, _, how in found.pairs}
    if CONNECTING.intersection(a.words) - LOOSE != CONNECTING.intersection(b.words) - LOOSE:
        return Refusal("the same words, joined differently")
    if not found.ordered:
        if "," not in a.text + b.text and all(word in nicknames() for word in a.content):
            return Refusal("given names in another order")
        linked = any(word in LINKS and word not in PARTICLES for word in (*a.words, *b.words))
        if linked or a.heads or b.heads:
            return Refusal("the same words in another order")
        return Link("order", "the same words, family name first or last")
    if hows & SLIPS:
        words = next((a.content[i], b.content[j]) for i, j, how in found.pairs if how in SLIPS)
        return Link("typo", f'"{words[0]}" and "{words[1]}" differ by a slip')
    if hows & {"initial", "initials"}:
        return _surname_agrees(a, b, found, Link("variant", "an initial for a given name"))
    if "nickname" in hows:
        return _surname_agrees(a, b, found, Link("variant", "a short form of a given name"))
    return Link("variant", "two spellings of one word")


def _surname_agrees(a: Name, b: Name, found: Alignment, link: Link) -> Link | Refusal:
    """An initial or a short form stands for a given name, so the last word must agree to the letter."""
    last = max(found.pairs)
    if last[2] in AGREEING and last[0] == len(a.content) - 1 and last[1] == len(b.content) - 1:
        return link
    return link if {"initials"} & {how for _, _, how in found.pairs} else Refusal("the family name must agree")


def _part(short: Name, long: Name, extra: tuple[str, ...], persons: bool) -> Link | Refusal:
    """One name has words that the other lacks."""
    if guards.from_somewhere(short, long):
        return Link("part", f'"{long.text}" without where from')
    why = guards.distinguished(extra) or guards.wider(extra) or guards.land_alone(short, extra)
    if why:
        return Refusal(why)
    if short.thing or long.thing:
        return _part_of_thing(short, long)
    return _part_of_person(short, long, extra, persons)


def _part_of_thing(short: Name, long: Name) -> Link | Refusal:
    """The long name of a thing: the same head, words put before it, or a tail that begins with "of"."""
    why = guards.person_and_thing(short, long) or guards.heads_differ(short, long)
    if why:
        return Refusal(why)
    if len(short.content) < 2 or guards.too_common(short.content):
        return Refusal("too common a name to be part of one only")
    start = guards.found_in(short, long)
    after = long.words[start + len(short.words) :][:1]
    if start < 0 or (after and after[0] not in LINKS):
        return Refusal("words between")
    return Link("part", f'part of "{long.text}", which has the same head')


def _turns(name: Name) -> tuple[tuple[str, ...], ...]:
    """The words as they stand, and with the family name moved from first to last: "LI Jun" -> ("jun", "li")."""
    words = name.content
    return words, words[1:] + words[:1]


def _closes(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """True where the words stand in one order in both and end with the same word."""
    found = align(short, long)
    ends = any(i == len(short) - 1 and j == len(long) - 1 for i, j, _ in found.pairs)
    return ends and found.ordered and not found.extra_a


def _turned(short: Name, long: Name) -> bool:
    """True where three full words and more of a name stand in the longer one in another order: no chance does that."""
    full = {word for word in short.content if len(word) > 2 and word not in PARTICLES}
    within = set(short.content) <= set(long.content)
    return within and len(full) >= MANY and not align(short.content, long.content).ordered


def _part_of_person(short: Name, long: Name, extra: tuple[str, ...], persons: bool) -> Link | Refusal:
    """The family name of a person, or given and family name of one with more names."""
    if CONNECTING.intersection(long.words):
        return Refusal("more than one name")
    last = long.content[-1]
    if len(short.content) == 1:
        word = short.content[0]
        if extra[0] in REGNAL - PEERS:
            return Refusal(f'"{extra[0]}" makes another name of it')
        other = word in nicknames() or (guards.is_country(word) and not persons)
        if likeness(word, last) != "same" or len(long.content) > MOST_NAMES or other:
            return Refusal("one word of the name, not the family name")
        return Link("part", f'the family name in "{long.text}"')
    if len(extra) > sum(word not in PARTICLES for word in short.content):
        return Refusal("too few of the names")
    if not DESCENT.isdisjoint(short.content) and not align(short.content, long.content).ordered:
        return Refusal("parent and child in another order")
    if not persons and not _turned(short, long) and not any(_closes(t, long.content) for t in _turns(short)):
        return Refusal(f'"{guards.listed(extra)}" follows in one only')
    return Link("part", f'"{long.text}" with fewer names')
