"""Whether two figures of the same digits in another order count the same things, so that one is the other miswritten.

How much has to speak for that depends on the digits, and on what the figures count. In 94 topics of three articles that
agree and in 89 articles of an encyclopedia 131 pairs of figures pass what is asked here but for the order of digits:
none is a swap by chance; in 60 topics with labelled contradictions 66 such swaps pass, and all of them are labelled.
Where nothing is asked, 62 swaps of two digits are chance in all topics and 33 are not, of more digits nine and 44.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from factcheck.agreement import compare
from factcheck.contrast import contrast
from factcheck.countings import WIDE
from factcheck.lexicon import akin, kin, mainly, noun_class
from factcheck.told import CONTENT, Told, Unit
from factcheck.values import DateValue, Quantity, is_money, telling_digits

# A figure of so many digits may be another's by chance: what it counts must be akin, or stand near both.
FEW_DIGITS = 2
# Words so near a figure say what it is of, where no noun follows it.
NEAR = 6
# A name in more sentences of an article than this says little of what one figure is of.
RARE = 2
# Pronouns that stand for things named before: "for every branch, all 46 of them", "84 riders, of whom 78 started".
STANDING_IN = frozenset({"them", "whom", "which", "these", "those", "they"})


# Before a count of all there are: "the 64 guns of the fortress", "our 46 stations", "all 430 of our letters".
ALL_THERE_ARE = frozenset("the these those all its our their his her my your".split())
# What an earlier edition had is told to be corrected: "The 2015 edition gave the population as 6.4 million".
CORRECTED = re.compile(
    r"\b(?:edition|issue|printing|version)s?\b[^.;]{0,40}\b(?:give|gave|stated?|said|put|had|print(?:ed)?|reported)\b"
)

# An hour or a day at which so many were somewhere: "sixteen patients were under treatment last night".
MOMENT = re.compile(
    r"\b(?:last night|tonight|overnight|yesterday|this (?:morning|afternoon|evening)|at (?:dawn|noon|dusk|midnight)"
    r"|by (?:noon|nightfall|midnight)|that (?:morning|afternoon|evening|night))\b",
    re.I,
)


class Written(msgspec.Struct, frozen=True):
    """A value where it is written."""

    told: Told
    unit: Unit
    at: int
    value: DateValue | Quantity


def one_count(one: Written, other: Written, uses: Mapping[tuple[str, str], int]) -> bool:
    """Do two figures count the same things, at times that meet?"""
    ours, theirs = counted(one), counted(other)
    if not times_meet(one.told, other.told) or contrast([u.lemma for u in ours], [u.lemma for u in theirs]):
        return False
    if _of_all(one, ours, theirs) or _of_all(other, theirs, ours):
        return False
    if any(CORRECTED.search(w.told.sentence.text) for w in (one, other)) or _at_moment(one) != _at_moment(other):
        return False
    shared, telling = shared_content(one, other), _digits(one, other) > FEW_DIGITS
    a, b = _nouns(one, ours), _nouns(other, theirs)
    within = one.told.source == other.told.source
    if _one_noun(a[-1:] if ours else a, b[-1:] if theirs else b, shared):
        return telling or (_definite(one) or _definite(other) if within else not _two_doers(one, other))
    if a and b:
        large = not within and (telling or _large(one))
        return large and (_one_sort(a, b) or bool(_about(one, other, shared, uses)))
    if telling and common(shared, one, other):
        return not (within and _measure(one))
    told = _one_measure(one, other) and (_definite(one) or _definite(other)) if within else _paid(one)
    return told and bool(_about(one, other, shared, uses))


def _about(one: Written, other: Written, shared: frozenset[str], uses: Mapping[tuple[str, str], int]) -> frozenset[str]:
    """The words near both figures that may say what they are of, names only where they are rare."""
    return shared & {key for key, name in _near(one) & _near(other) if not name or _rare(key, one, other, uses)}


def _definite(written: Written) -> bool:
    """Is a count said to be of all there are: "the 64 guns of the fortress", "our 46 stations", "all 430"?"""
    before = [w.lemma for w in written.told.sentence.words if w.end <= written.unit.start]
    return bool(before) and before[-1] in ALL_THERE_ARE


def _at_moment(written: Written) -> bool:
    """Does a figure count those who were somewhere at one hour, not all there ever were: "16 were in bed last
    night"?"""
    sentence, at = written.told.sentence, written.unit
    if not MOMENT.search(sentence.text):
        return False
    before = [w.lemma for w in sentence.words if w.end <= at.start]
    verbs = [w for w in sentence.words if w.start >= at.end and w.tag != "ADV"]
    first = next((i for i, w in enumerate(verbs) if w.tag in ("AUX", "VERB")), None)
    behind = [w.tag for w in verbs[first + 1 : first + 2]] if first is not None else []
    being = first is not None and verbs[first].lemma == "be" and behind != ["VERB"]
    return being or before[-1:] == ["be"]


def _two_doers(one: Written, other: Written) -> bool:
    """Do two do something to so many each: "the cook needed 21 boats", "the first shift made 31"?"""
    ours, theirs = _doer(one), _doer(other)
    if not ours or not theirs or ours[-1].tag != theirs[-1].tag:
        return False
    a, b = ours[-1], theirs[-1]
    if a.tag == "PROPN":
        return a.key != b.key
    people = _person(a.lemma) and _person(b.lemma)
    return (people and not akin(a.lemma, b.lemma)) or contrast([u.lemma for u in ours], [u.lemma for u in theirs])


def _doer(written: Written) -> list[Unit]:
    """Who does something to so many, where that stands right before the verb and the figure: noun and adjective."""
    before = [u for u in written.told.units[: written.at] if u.tag not in ("AUX", "ADV")]
    if len(before) < 2 or before[-1].tag != "VERB" or before[-2].tag not in ("NOUN", "PROPN"):
        return []
    return [u for u in before[-3:-1] if u.tag in ("ADJ", "NOUN", "PROPN")]


def _one_measure(one: Written, other: Written) -> bool:
    """Are both figures told in one unit: "trails of 23 km", "all 32 km of our trails"?"""
    units = [w.value.stated_unit for w in (one, other) if isinstance(w.value, Quantity)]
    return units[0] != "" and units[0] == units[1]


def _measure(written: Written) -> bool:
    """Is a figure one of a measure, a share or money, and no count?"""
    return isinstance(written.value, Quantity) and bool(written.value.unit)


def _paid(written: Written) -> bool:
    """Is a figure an amount of money?"""
    return isinstance(written.value, Quantity) and is_money(written.value.unit)


def _one_noun(a: Sequence[str], b: Sequence[str], shared: frozenset[str]) -> bool:
    """Are the things counted of one noun, a synonym or a kind of it; of a wide one, "people", only with more shared?"""
    return any(akin(x, y) and (WIDE.isdisjoint((x, y)) or len(shared) > 1) for x in a for y in b)


def _one_sort(a: Sequence[str], b: Sequence[str]) -> bool:
    """Can both count one sort of things: people in any words, or nouns that one thing may have?"""
    return any(kin(x, y) or (_person(x) and _person(y)) for x in a for y in b)


def _digits(one: Written, other: Written) -> int:
    """How many digits the shorter of two figures tells, zeros around them apart: 2 for 140 and 104."""
    return min(len(telling_digits(w.value)) for w in (one, other) if isinstance(w.value, Quantity))


def _large(written: Written) -> bool:
    """Has a figure more digits than two, zeros among them?"""
    return isinstance(written.value, Quantity) and len(str(int(written.value.stated[0]))) > FEW_DIGITS


def _rare(key: str, one: Written, other: Written, uses: Mapping[tuple[str, str], int]) -> bool:
    return max(uses[one.told.source, key], uses[other.told.source, key]) <= RARE


# A count of all that there are, beside one of a kind of them: "241 goals in all competitions", "214 league goals".
ALL = re.compile(r"\b(?:in all|all told|altogether|overall|in total|of every kind)\b", re.I)


def _of_all(whole: Written, ours: Sequence[Unit], theirs: Sequence[Unit]) -> bool:
    """Does one figure count all of the things of which the other counts a kind?"""
    return len(theirs) > len(ours) and bool(ALL.search(whole.told.sentence.text))


def _person(noun: str) -> bool:
    return noun == "people" or noun_class(noun) == "person"


def shared_content(one: Written, other: Written) -> frozenset[str]:
    """The content that both sentences have, values apart."""
    return frozenset(k for k in one.told.content & other.told.content if not k.startswith("="))


def common(shared: frozenset[str], one: Written, other: Written) -> bool:
    """Do the sentences share a word that is no name?"""
    names = {u.key for w in (one, other) for u in w.told.units if u.tag == "PROPN"}
    return bool(shared - names)


def _near(written: Written) -> frozenset[tuple[str, bool]]:
    """The content words about a value, each with whether it is of a name."""
    units = written.told.units[max(0, written.at - NEAR) : written.at + NEAR + 1]
    return frozenset((u.key, u.tag == "PROPN") for u in units if u.tag in CONTENT)


def counted(written: Written) -> list[Unit]:
    """The words of what is counted: "ballot papers" of "213 ballot papers inside", "images" of "40 of our images"."""
    following = list(written.told.units[written.at + 1 :])
    end = written.unit.end
    if following and following[0].key == "of":
        owned = len(following) > 1 and following[1].tag == "PRON"
        following = following[2 if owned else 1 :]
        end = following[0].start if following else end
    found: list[Unit] = []
    for unit in following:
        if unit.value >= 0 or unit.tag not in ("ADJ", "NOUN", "PROPN") or unit.start - end > 1:
            break
        found.append(unit)
        end = unit.end
    return found


def _nouns(written: Written, following: Sequence[Unit]) -> list[str]:
    """The nouns of what is counted, those that a pronoun behind the figure may stand for, or "people" for a group."""
    nouns = [u.lemma for u in following if u.tag == "NOUN"]
    units, at = written.told.units, written.at
    if nouns:
        return nouns
    if [u.key for u in units[at + 1 : at + 2]] == ["of"] and any(u.key in STANDING_IN for u in units[at + 2 : at + 3]):
        return [u.lemma for u in units[:at] if u.tag == "NOUN"]
    before = units[max(0, at - 2) : at]
    grouped = (
        len(before) == 2 and before[1].key == "of" and before[0].tag == "NOUN" and group_of_people(before[0].lemma)
    )
    return ["people"] if grouped else []


def group_of_people(noun: str) -> bool:
    """Does a noun stand for people together: "a crowd of 4,200", "a staff of 31"?

    >>> group_of_people("crowd"), group_of_people("crew"), group_of_people("fleet")
    (True, True, False)
    """
    return noun_class(noun) == "group" and any(mainly(noun, kind) for kind in ("gathering", "organization", "people"))


def times_meet(one: Told, other: Told) -> bool:
    """Can the sentences speak of one time: one of them names none, or a time of each can be one?"""
    ours, theirs = ([v for v in t.sentence.values if isinstance(v, DateValue)] for t in (one, other))
    return not ours or not theirs or any(compare(x, y).verdict == "agree" for x in ours for y in theirs)
