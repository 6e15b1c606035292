"""The same statement told twice with one thing changed: a number, a day, a name, an opposite, a "not".

Two sentences that share most of their words are laid side by side word by word; where they differ in one slot, and the
slot holds values that cannot both be true, they conflict without any rule. Candidates come from an index over lemmas,
so sentences that share nothing never meet.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

import msgspec

from factcheck.agreement import compare as compare_values
from factcheck.agreement import show
from factcheck.contrast import contrast
from factcheck.lexicon import exclusive, opposite, synonymous
from factcheck.models import Conflict, Kind
from factcheck.resolve import Resolution
from factcheck.territories import nationalities
from factcheck.told import CONTENT, NEGATIONS, Told, Unit
from factcheck.told_rows import Slot, among, places, row
from factcheck.values import DateValue, EntityRef, Quantity, Trait, Value

# Of the content of the longer sentence, this share must be matched or lie in the slots that differ.
MATCHED = 0.62
# Words outside every slot that only one of the two sentences has: more than this share and they tell different things.
STRAY = 0.34
# Where not a value but a word differs (a name, an opposite, a "not"), less may be left over.
STRAY_OF_WORDS = 0.25
# A sentence of this many content words is long; in a shorter one two changes make two statements.
LONG = 10
# One word may be swapped for another, unexplained, for each so many content words.
LONG_PER_SWAP = 7
MODALS = frozenset("will shall may might could would should 'll 'd".split())
MONTHS_AND_DAYS = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday""".split()
)
TWICE = "The same statement is told twice with one thing changed"
# The label of a slot where one telling denies the other.
DENIED = "denied"
# A lemma in more sentences than this leads to no candidates.
COMMON = 400
# Content words that two sentences must share, when a name is among them and when none is.
NAMED_MATCH = 2
PLAIN_MATCH = 4
# The same without a name where all but one word of the shorter sentence is shared.
WHOLE_MATCH = 3
# Verbs and phrases that deny what follows: "failed to open", "has yet to open".
# "Mr" before a name is no name.
ADDRESSES = frozenset("mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady professor president general".split())
DENIALS = frozenset("fail refuse decline incapable unable yet neglect lack deny cease".split())
RATE = re.compile(r"\s(?:each|apiece|per|a head|every|for (?:each|every)|an? (?!lot|bit|few|little)\w+\b(?! \w+ed\b))")
POS = {"NOUN": "n", "VERB": "v", "ADJ": "a", "ADV": "r", "ADP": "r", "SCONJ": "r"}


def retellings(
    lines: Sequence[Told], names: Resolution, near: Mapping[str, frozenset[str]] | None, taken: Sequence[Conflict]
) -> list[Conflict]:
    """Conflicts between sentences of different articles that are otherwise the same; those in `taken` are not repeated.

    `near` has for each article those it is compared with; None compares all with all.
    """
    told = [line for line in lines if line.prose]
    flagged = places(taken)
    found: dict[str, list[tuple[Told, Told, Slot]]] = defaultdict(list)
    for i, j in candidates(told, near):
        for slot in slots(told[i], told[j], names):
            if not (among(told[i], slot.at_a, flagged) and among(told[j], slot.at_b, flagged)):
                found[_key_of(told[i], told[j], slot)].append((told[i], told[j], slot))
    return [row(key, group, TWICE) for key, group in sorted(found.items())]


def _key_of(one: Told, other: Told, slot: Slot) -> str:
    """What a retelling is about, whoever tells it: the kind of the slot and the words that the tellings share."""
    return "\0".join(("retold", slot.kind, slot.label, *sorted(one.content & other.content)))


def candidates(told: Sequence[Told], neighbours: Mapping[str, frozenset[str]] | None = None) -> list[tuple[int, int]]:
    """Pairs of sentences of two articles that share enough of their content to be one statement told twice.

    Where neighbours are given, of articles that are neighbours. Of the shorter sentence only so many lemmas are looked
    up, the rarest first, that one of them must be among the shared ones.
    """
    uses = Counter(lemma for sentence in told for lemma in sentence.content)
    postings: dict[str, list[int]] = defaultdict(list)
    found = []
    for j in sorted(range(len(told)), key=lambda i: -len(told[i].content)):
        sentence = told[j]
        near = None if neighbours is None else neighbours.get(sentence.source, frozenset())
        needed = _needed(len(sentence.content))
        rarest = sorted(sentence.content, key=lambda lemma: (uses[lemma], lemma))
        met = {i for lemma in rarest[: len(rarest) - needed + 1] for i in postings[lemma]}
        for i in met:
            other = told[i]
            if other.source == sentence.source or (near is not None and other.source not in near):
                continue
            if len(sentence.content & other.content) >= needed:
                found.append((min(i, j), max(i, j)))
        for lemma in rarest:
            if uses[lemma] <= COMMON:
                postings[lemma].append(j)
    return sorted(found)


def _needed(size: int) -> int:
    """How many content words a sentence of so many must share with a longer one.

    >>> [_needed(size) for size in (2, 3, 5, 6, 10)]
    [1, 2, 2, 3, 4]
    """
    return max(1, min(2, size - 1), -(-2 * size // 5))


def slots(one: Told, other: Told, names: Resolution) -> list[Slot]:
    """Where two tellings of one statement clash; none when they differ elsewhere too much to be one statement."""
    laid = _lay(one, other, names)
    if not laid.slots or not _enough(one, other, laid.matched) or not _one_statement(one, other, laid, names):
        return []
    found = list(laid.slots)
    if any(_denies(u) for u in one.units) and any(_denies(u) for u in other.units):
        found = [s for s in found if s.label != DENIED]
    return [s for s in found if s.kind in ("date", "figure") or laid.stray <= STRAY_OF_WORDS]


class Laid(msgspec.Struct, frozen=True):
    """Two sentences laid side by side: where they clash, how much is matched, what is left over on either side.

    `swapped` counts the stretches where each side has a word of its own that nothing explains.
    """

    slots: tuple[Slot, ...]
    matched: int
    left_a: tuple[Unit, ...]
    left_b: tuple[Unit, ...]
    swapped: int

    @property
    def total(self) -> int:
        """The content words of the longer sentence, each slot as one."""
        return self.matched + len(self.slots) + max(_weight(self.left_a), _weight(self.left_b))

    @property
    def stray(self) -> float:
        """The share of the content that only one side has."""
        return max(_weight(self.left_a), _weight(self.left_b)) / self.total if self.total else 1.0


def _lay(one: Told, other: Told, names: Resolution) -> Laid:
    matcher = SequenceMatcher(None, [u.key for u in one.units], [u.key for u in other.units], autojunk=False)
    found: list[Slot] = []
    matched = swapped = 0
    over_a: list[Unit] = []
    over_b: list[Unit] = []
    for op, i1, i2, j1, j2 in matcher.get_opcodes():
        a, b = one.units[i1:i2], other.units[j1:j2]
        if op == "equal":
            matched += _weight(a)
            continue
        slot, left_a, left_b = _slot(one, other, a, b, i1, names)
        if slot is not None:
            found.append(slot)
        count, left_a, left_b = _synonyms(left_a, left_b)
        matched += count
        swapped += bool(_weight(left_a) and _weight(left_b))
        over_a, over_b = over_a + left_a, over_b + left_b
    return Laid(tuple(found), matched, tuple(over_a), tuple(over_b), swapped)


def _one_statement(one: Told, other: Told, laid: Laid, names: Resolution) -> bool:
    """Do the sentences say the same but for their slots?

    No other name on both sides, no contrast ("first" / "third"), the same modality, few words swapped, and not several
    things changed at once: another day with another figure is another event.
    """
    kinds = Counter(s.kind for s in laid.slots)
    short = laid.total < LONG
    if 1 - laid.stray < MATCHED or laid.stray > STRAY or laid.swapped > laid.total // LONG_PER_SWAP:
        return False
    if any(u.tag == "PROPN" for u in laid.left_a) and any(u.tag == "PROPN" for u in laid.left_b):
        return False
    if kinds["entity"] > 1 or (short and len(kinds.keys() & {"date", "figure", "entity"}) > 1):
        return False
    if _modal(one) != _modal(other) or not (kinds["entity"] or _same_names(one, other, names)):
        return False
    return not contrast([u.lemma for u in laid.left_a], [u.lemma for u in laid.left_b])


def _same_names(one: Told, other: Told, names: Resolution) -> bool:
    """Do names that share a word mean one thing: not "the Rhine Bridge" and "Upper Rhine"?"""
    for ours, text in _names_of(one, names):
        for theirs, twin in _names_of(other, names):
            if ours & theirs and ours != theirs and names.entity(one.source, text) != names.entity(other.source, twin):
                return False
    return True


def _names_of(told: Told, names: Resolution) -> Iterator[tuple[frozenset[str], str]]:
    """The names of a sentence: their words, and how they are written, with a word before that is known to be part."""
    for first, last in _runs(told):
        text = _text(told, first, last)
        longer = _text(told, first - 1, last) if first else ""
        if longer[:1].isupper() and longer in names.names(names.entity(told.source, longer)):
            first, text = first - 1, longer
        yield frozenset(u.key for u in told.units[first : last + 1]), text


def _runs(told: Told) -> Iterator[tuple[int, int]]:
    """The first and the last unit of each name."""
    first = -1
    for i, unit in enumerate(told.units):
        if unit.tag != "PROPN":
            first = -1
            continue
        first = i if first < 0 or unit.start - told.units[i - 1].end > 1 else first
        following = told.units[i + 1] if i + 1 < len(told.units) else None
        if following is None or following.tag != "PROPN" or following.start - unit.end > 1:
            yield first, i


def _text(told: Told, first: int, last: int) -> str:
    at = told.sentence.start
    return told.sentence.text[told.units[first].start - at : told.units[last].end - at]


def _modal(told: Told) -> bool:
    """Does the sentence speak of what will, may or should be?"""
    return any(u.lemma in MODALS for u in told.units)


def _enough(one: Told, other: Told, matched: int) -> bool:
    """Is what two sentences share enough to say that they make one statement: a name and a word, or many words?"""
    shared = one.content & other.content
    if any(u.tag == "PROPN" and u.key in shared and u.key not in ADDRESSES for u in one.units):
        return matched >= NAMED_MATCH
    whole = len(shared) >= min(len(one.content), len(other.content)) - 1
    return matched >= (WHOLE_MATCH if whole else PLAIN_MATCH)


def _weight(units: Sequence[Unit]) -> int:
    """How many things a stretch speaks of: its content words, the words of one name as one."""
    content = [u for u in units if u.tag in CONTENT]
    return len(content) - sum(a.tag == b.tag == "PROPN" for a, b in pairwise(units))


def _synonyms(a: Sequence[Unit], b: Sequence[Unit]) -> tuple[int, list[Unit], list[Unit]]:
    """Words of both sides that mean the same are matched after all."""
    left_a, left_b, count = list(a), list(b), 0
    for u in list(left_a):
        pos = POS.get(u.tag)
        twin = next((v for v in left_b if pos and POS.get(v.tag) == pos and synonymous(u.lemma, v.lemma, pos)), None)
        twin = twin or next((v for v in left_b if v.key == u.key), None)
        if twin is not None:
            left_a.remove(u)
            left_b.remove(twin)
            count += u.tag in CONTENT
    return count, left_a, left_b


def _slot(
    one: Told, other: Told, a: Sequence[Unit], b: Sequence[Unit], at: int, names: Resolution
) -> tuple[Slot | None, list[Unit], list[Unit]]:
    """The clash of two differing stretches, and what of them it leaves unexplained."""
    values = _values(one, other, a, b) or _ranked(one, other, a, b)
    if values is not None:
        return values
    negation = _negation(a, b)
    if negation is not None:
        return negation
    for u in a:
        for v in b:
            pos = POS.get(u.tag)
            if pos and POS.get(v.tag) == pos and opposite(u.lemma, v.lemma, pos):
                why = f"“{u.lemma}” and “{v.lemma}” are opposites"
                slot = Slot(
                    "trait", Trait("", u.lemma), Trait("", v.lemma), (u.start, u.end), (v.start, v.end), why, ""
                )
                return slot, [x for x in a if x is not u], [x for x in b if x is not v]
    proper_a, proper_b = [u for u in a if _proper(one, u)], [u for u in b if _proper(other, u)]
    if proper_a and proper_b and at > 0:
        return _names(one, other, a, b, proper_a, proper_b, names)
    for u in a:
        for v in b:
            if u.tag == v.tag == "NOUN" and exclusive(u.lemma, v.lemma):
                why = f"a {u.lemma} is no {v.lemma}"
                slot = Slot(
                    "trait", Trait("", u.lemma), Trait("", v.lemma), (u.start, u.end), (v.start, v.end), why, ""
                )
                return slot, [x for x in a if x is not u], [x for x in b if x is not v]
    return None, list(a), list(b)


def _proper(told: Told, unit: Unit) -> bool:
    """Is the word a name or a nationality: capitalised inside a sentence?"""
    if unit.lemma in MONTHS_AND_DAYS or unit.key in MONTHS_AND_DAYS:
        return False
    return unit.tag == "PROPN" or (unit.tag == "ADJ" and told.sentence.text[unit.start - told.sentence.start].isupper())


def _values(
    one: Told, other: Told, a: Sequence[Unit], b: Sequence[Unit]
) -> tuple[Slot | None, list[Unit], list[Unit]] | None:
    """Two values of one kind in the same place: a clash when they cannot both be true, else explained."""
    for u in a:
        for v in b:
            if u.value < 0 or v.value < 0:
                continue
            x, y = one.sentence.values[u.value], other.sentence.values[v.value]
            if type(x) is not type(y):
                continue
            agreement = compare_values(x, y)
            rest_a, rest_b = [w for w in a if w is not u], [w for w in b if w is not v]
            if agreement.verdict == "conflict" and _rate(one, u) == _rate(other, v):
                kind: Kind = "date" if isinstance(x, DateValue) else "figure"
                label = "when" if kind == "date" else "how many"
                return Slot(kind, x, y, (u.start, u.end), (v.start, v.end), agreement.why, label), rest_a, rest_b
            if agreement.verdict == "agree":
                return None, rest_a, rest_b
    return None


def _rate(told: Told, unit: Unit) -> bool:
    """Is a value so much for each of several things: "£35 each", "£2 million a kilometre"? A rate is no total."""
    at = told.sentence.start
    return bool(RATE.match(told.sentence.text[unit.end - at :]))


def _ranked(
    one: Told, other: Told, a: Sequence[Unit], b: Sequence[Unit]
) -> tuple[Slot | None, list[Unit], list[Unit]] | None:
    """ "the largest" beside "the second largest": a superlative without an ordinal is the first."""
    for told, mine, flip in ((one, a, True), (other, b, False)):
        if not mine or (b if flip else a):
            continue
        ordinal = next((u for u in mine if u.value >= 0 and _is_ordinal(told.sentence.values[u.value])), None)
        after = next((u for u in told.units if ordinal is not None and u.start > ordinal.end - 1), None)
        if ordinal is None or after is None or not _superlative(told, after):
            continue
        value = told.sentence.values[ordinal.value]
        twin_told = other if flip else one
        twin = next((u for u in twin_told.units if u.key == after.key), after)
        first = Quantity(1.0, 1.0, stated=(1.0,), scale="ordinal")
        pair = (value, first) if flip else (first, value)
        places = ((ordinal.start, ordinal.end), (twin.start, twin.end))
        at_a, at_b = places if flip else places[::-1]
        why = f"the {after.lemma} of all is not {show(value)}"
        rest = [u for u in mine if u is not ordinal]
        return Slot("figure", pair[0], pair[1], at_a, at_b, why, "rank"), (rest if flip else []), ([] if flip else rest)
    return None


def _is_ordinal(value: Value) -> bool:
    return isinstance(value, Quantity) and value.scale == "ordinal" and (value.low or 0) > 1


def _superlative(told: Told, unit: Unit) -> bool:
    text = told.sentence.text[unit.start - told.sentence.start : unit.end - told.sentence.start].lower()
    return unit.tag in ("ADJ", "ADV") and (text.endswith("est") or text in ("most", "best", "worst"))


def _negation(a: Sequence[Unit], b: Sequence[Unit]) -> tuple[Slot | None, list[Unit], list[Unit]] | None:
    """One telling denies what the other says: only one of the stretches holds a "not" or a verb that denies."""
    no_a, no_b = [u for u in a if _denies(u)], [u for u in b if _denies(u)]
    if bool(no_a) == bool(no_b):
        return None
    word = (no_a or no_b)[0]
    at_a = (a[0].start, a[-1].end) if a else (word.start, word.end)
    at_b = (b[0].start, b[-1].end) if b else (word.start, word.end)
    slot = Slot(
        "trait",
        Trait("", "denied" if no_a else "asserted"),
        Trait("", "denied" if no_b else "asserted"),
        at_a,
        at_b,
        f"one says it and the other denies it (“{word.lemma}”)",
        DENIED,
    )
    return slot, [u for u in a if not _denies(u)], [u for u in b if not _denies(u)]


def _denies(unit: Unit) -> bool:
    return unit.lemma in NEGATIONS or (unit.lemma in DENIALS and unit.tag in ("VERB", "ADJ", "ADV"))


def _names(
    one: Told,
    other: Told,
    a: Sequence[Unit],
    b: Sequence[Unit],
    proper_a: list[Unit],
    proper_b: list[Unit],
    names: Resolution,
) -> tuple[Slot | None, list[Unit], list[Unit]]:
    text_a, text_b = _whole_name(one, proper_a), _whole_name(other, proper_b)
    if {u.key for u in proper_a} & {u.key for u in proper_b}:
        return None, list(a), list(b)
    land = nationalities().get(text_a)
    if names.entity(one.source, text_a) == names.entity(other.source, text_b) or (
        land and land == nationalities().get(text_b)
    ):
        return None, [u for u in a if u not in proper_a], [u for u in b if u not in proper_b]
    slot = Slot(
        "entity",
        EntityRef(text_a),
        EntityRef(text_b),
        (proper_a[0].start, proper_a[-1].end),
        (proper_b[0].start, proper_b[-1].end),
        f"{text_a} is not {text_b}",
        "who or where",
    )
    return slot, [u for u in a if u not in proper_a], [u for u in b if u not in proper_b]


def _whole_name(told: Told, proper: Sequence[Unit]) -> str:
    """The words that differ with the name words beside them that do not: of "Harbour Pact" / "Harbour Treaty" the
    whole."""
    first, last = proper[0], proper[-1]
    i, j = told.units.index(first), told.units.index(last)
    while i and told.units[i - 1].tag == "PROPN" and told.units[i].start - told.units[i - 1].end <= 1:
        i -= 1
    while (
        j + 1 < len(told.units)
        and told.units[j + 1].tag == "PROPN"
        and told.units[j + 1].start - told.units[j].end <= 1
    ):
        j += 1
    at = told.sentence.start
    return told.sentence.text[told.units[i].start - at : told.units[j].end - at]
