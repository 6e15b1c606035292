"""The same statement told twice with one thing changed: a number, a day, a name, an opposite, a "not".

Two sentences that share most of their words are laid side by side word by word; where they differ in one slot, and the
slot holds values that cannot both be true, they conflict without any rule. Candidates come from an index over lemmas,
so sentences that share nothing never meet.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

import msgspec

from factcheck.contrast import contrast
from factcheck.exchanged import exchange
from factcheck.lexicon import synonymous
from factcheck.models import Conflict
from factcheck.resolve import Resolution
from factcheck.told import CONTENT, NEGATIONS, POS, Told, Unit, as_written
from factcheck.told_names import same_names
from factcheck.told_rows import Slot, among, places, row
from factcheck.told_slots import DENIED, denies, slot_of
from factcheck.told_values import given, of_then
from factcheck.values import Trait

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
TWICE = "The same statement is told twice with one thing changed"
# A lemma in more sentences than this leads to no candidates.
COMMON = 400
# Content words that two sentences must share, when a name is among them and when none is.
NAMED_MATCH = 2
PLAIN_MATCH = 4
# The same without a name where all but one word of the shorter sentence is shared.
WHOLE_MATCH = 3
# "Mr" before a name is no name.
ADDRESSES = frozenset("mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady professor president general".split())


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
    if not laid.slots:
        laid = _lay(one, other, names, bare=True)
        known = tuple(s for s in laid.slots if given(other, s.a) == given(one, s.b))
        laid = msgspec.structs.replace(laid, slots=known)
    if not laid.slots or not _enough(one, other, laid) or not _one_statement(one, other, laid, names):
        turned = exchange(one, other) if len(one.content & other.content) > NAMED_MATCH else None
        return [turned] if turned is not None else []
    found = [s for s in laid.slots if not s.alone or not (laid.left_a or laid.left_b)]
    if any(s.label == DENIED for s in laid.slots) and any(s.alone for s in laid.slots):
        return []  # who did not sign the second signed the first
    both = any(denies(one, u) for u in one.units) and any(denies(other, u) for u in other.units)
    general = not (laid.left_a or laid.left_b) and _general(one) and _general(other)
    room = not general and (_leaves_room(one, other) or _leaves_room(other, one))
    if both or room or _other_verb(laid):
        found = [s for s in found if s.label != DENIED]
    if of_then(one) != of_then(other):
        found = [s for s in found if s.kind != "figure"]
    return [s for s in found if s.kind in ("date", "figure") or laid.stray <= STRAY_OF_WORDS]


def _other_verb(laid: Laid) -> bool:
    """Has either sentence a verb that the other lacks: "no data leaked", "the data remained safe"?"""
    return all(any(u.tag == "VERB" for u in left) for left in (laid.left_a, laid.left_b))


def _leaves_room(one: Told, other: Told) -> bool:
    """Is a denial limited where the other is not, or what it denies not told as done: "not until May", "planned to
    block the gate"?"""
    theirs = {w.lemma for w in other.sentence.words}
    alike = {w.lemma for w in one.sentence.words if w.tag != "AUX" and w.lemma not in NEGATIONS} <= theirs
    denied = [d for d in one.sentence.doings if d.denied and not d.none]
    told = {d.verb for d in other.sentence.doings if not d.denied}
    words = {w.lemma for w in other.sentence.words if w.tag == "VERB"}
    return any((d.limited and not alike) or (d.verb in words and d.verb not in told) for d in denied)


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


def _lay(one: Told, other: Told, names: Resolution, *, bare: bool = False) -> Laid:
    """Two sentences side by side, word by word and value by value; `bare` lays any two values of a kind together, so
    that each meets the one in its own place: "from 19 to 11 %", "from 11 to 19 %"."""
    ours, theirs = ([_kind_of(told, u) if bare else u.key for u in told.units] for told in (one, other))
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    found: list[Slot] = []
    matched = swapped = 0
    over_a: list[Unit] = []
    over_b: list[Unit] = []
    for op, i1, i2, j1, j2 in matcher.get_opcodes():
        steps = [(i1, i2, j1, j2)]
        if op == "equal":
            matched += _weight([one.units[i1 + k] for k in range(i2 - i1) if _same(one, other, i1 + k, j1 + k)])
            apart = [k for k in range(i2 - i1) if not _same(one, other, i1 + k, j1 + k)]
            steps = [(i1 + k, i1 + k + 1, j1 + k, j1 + k + 1) for k in apart]
        for i, end_i, j, end_j in steps:
            a, b = one.units[i:end_i], other.units[j:end_j]
            slot, left_a, left_b = slot_of(one, other, a, b, i, names)
            if slot is not None:
                found.append(slot)
            count, left_a, left_b = _synonyms(one, other, left_a, left_b)
            matched += count
            swapped += bool(_weight(left_a) and _weight(left_b))
            over_a, over_b = over_a + left_a, over_b + left_b
    return Laid(tuple(found), matched, tuple(over_a), tuple(over_b), swapped)


def _same(one: Told, other: Told, i: int, j: int) -> bool:
    return one.units[i].key == other.units[j].key


def _kind_of(told: Told, unit: Unit) -> str:
    """What a word is laid beside where values count by their kind alone."""
    return f"={type(told.sentence.values[unit.value]).__name__}" if unit.value >= 0 else unit.key


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
    if _modal(one) != _modal(other) or not (kinds["entity"] or same_names(one, other, names)):
        return False
    if len(laid.slots) > 1 and any(_sets_apart(slot) for slot in laid.slots):
        return False
    return not contrast([u.lemma for u in laid.left_a], [u.lemma for u in laid.left_b])


def _sets_apart(slot: Slot) -> bool:
    """Do the words of a slot tell two things of one kind apart: "the first shift", "the last shift"?"""
    return isinstance(slot.a, Trait) and isinstance(slot.b, Trait) and contrast([slot.a.id], [slot.b.id])


def _modal(told: Told) -> bool:
    """Does the sentence speak of what will, may or should be?"""
    return any(u.lemma in MODALS for u in told.units)


def _enough(one: Told, other: Told, laid: Laid) -> bool:
    """Is what two sentences share enough to say that they make one statement: a name and a word, or many words?

    Where nothing else differs a name is enough, and two words of what holds in general ("bats can fly").
    """
    shared = one.content & other.content
    whole = not _weight(laid.left_a) and not _weight(laid.left_b)
    if any(u.tag == "PROPN" and u.key in shared and u.key not in ADDRESSES for u in one.units):
        return laid.matched >= (1 if whole and len(laid.slots) == 1 else NAMED_MATCH)
    if whole and all(_general(told) or _titled(told) for told in (one, other)):
        return laid.matched >= NAMED_MATCH
    nearly = whole or len(shared) >= min(len(one.content), len(other.content)) - 1
    return laid.matched >= (WHOLE_MATCH if nearly else PLAIN_MATCH)


def _general(told: Told) -> bool:
    """Does a sentence speak of all things of a kind, in the present: "raw tomatoes are edible", not "the tomatoes"?"""
    words = told.sentence.words
    verb = next((i for i, w in enumerate(words) if w.tag in ("VERB", "AUX")), len(words))
    pointed = any(w.tag in ("DET", "PRON") and w.lemma not in ("a", "an", "all", "every", "no") for w in words[:verb])
    return not pointed and verb < len(words) and words[verb].text.lower() in _present(words[verb].lemma)


def _titled(told: Told) -> bool:
    """Does a sentence begin with one noun alone, as only a name does: "Succession was filmed in 2018"?"""
    words = told.sentence.words
    alone = len(words) > 1 and words[0].tag in ("NOUN", "PROPN") and words[1].tag in ("VERB", "AUX", "DET")
    return alone and words[0].text.lower() == words[0].lemma.lower()


def _present(verb: str) -> tuple[str, ...]:
    """How a verb is written in the present."""
    return PRESENT.get(verb, (verb, f"{verb}s", f"{verb}es", f"{verb[:-1]}ies"))


PRESENT = {"be": ("is", "are", "'s", "'re"), "have": ("has", "have"), "can": ("can",)}


def _weight(units: Sequence[Unit]) -> int:
    """How many things a stretch speaks of: its content words, the words of one name as one."""
    content = [u for u in units if u.tag in CONTENT]
    return len(content) - sum(a.tag == b.tag == "PROPN" for a, b in pairwise(units))


def _synonyms(one: Told, other: Told, a: Sequence[Unit], b: Sequence[Unit]) -> tuple[int, list[Unit], list[Unit]]:
    """Words of both sides that mean the same, or are written alike, are matched after all."""
    left_a, left_b, count = list(a), list(b), 0
    for u in list(left_a):
        pos = POS.get(u.tag)
        twin = next((v for v in left_b if pos and POS.get(v.tag) == pos and synonymous(u.lemma, v.lemma, pos)), None)
        twin = twin or next((v for v in left_b if v.key == u.key or _letters(other, v) == _letters(one, u)), None)
        if twin is not None:
            left_a.remove(u)
            left_b.remove(twin)
            count += u.tag in CONTENT
    return count, left_a, left_b


def _letters(told: Told, unit: Unit) -> str:
    """A word as it is written, in small letters: the parser may take it for a name in one sentence only."""
    return as_written(told, unit.start, unit.end).lower()
