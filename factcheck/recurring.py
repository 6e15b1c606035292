"""What may happen to one subject more than once: are two dates of it dates of one time?

A person moves, is elected and is given prizes again and again; a line is widened twice. Of such attributes
(`recurs: true`) two dates answer one question only where nothing tells two times apart.
"""

from __future__ import annotations

from factcheck.lexicon import kin, mainly, senses
from factcheck.models import WHOLE, Claim, Mention
from factcheck.values import DateValue

# Two tellings of one time seldom miss each other by so much: of the labelled pairs on such attributes the widest are
# three years apart, while terms, eruptions and repairs come some ten years after each other.
FAR = 8 * 366
# What a clause says beside the event itself, and another telling of it need not say: where, with whom, why.
PASSING = frozenset(
    "counted agent by with after before during despite in at on near under over since until through".split()
) | {WHOLE}


def one_time(a: Claim, b: Claim) -> bool:
    """Can two dates of what comes again be of one time: told by two writers, of the same parts, not far apart?"""
    if (a.source == b.source and not _joined_once(a, b)) or _far_apart(a, b):
        return False
    if a.attribute != b.attribute and _of_two_sales(a, b):
        return False
    ours, theirs = parts(a), parts(b)
    if bool(ours) != bool(theirs) and a.attribute == "withdrew" and "PERSON" in (a.subject.label, b.subject.label):
        return False  # somebody leaves one thing after another
    moored = not any(c.subject.label == "PERSON" and " " in c.subject.name for c in (a, b))
    return not ours or not theirs or any(_one(x, y) or (moored and _around(x, y)) for x in ours for y in theirs)


def _of_two_sales(a: Claim, b: Claim) -> bool:
    """Is told of one sale who bought, and of the other neither buyer nor seller: a thing bought may be sold again?"""
    bought, sold = sorted((a, b), key=lambda c: c.attribute)
    if (bought.attribute, sold.attribute) != ("acquired", "sold"):
        return False
    return any(m.role == "agent" for m in bought.others) and all(m.role not in ("agent", "to") for m in sold.others)


# "The accession of Norvia in 2004" is the one there was; "the prize of 2004" is one of many.
ACCESSIONS = frozenset({"accession", "entry", "admission"})


def _joined_once(a: Claim, b: Claim) -> bool:
    """Does one article tell of when one member joined, once as "the accession of", and name nothing else it joined?"""
    named = a.attribute == "joined" and a.subject.kind == b.subject.kind == "name"
    nouns = [c.predicate in ACCESSIONS for c in (a, b)]
    told = [c for c, noun in zip((a, b), nouns, strict=True) if noun]
    alone = len(told) == 1 and WHAT.isdisjoint(told[0].sentence.partition(f"{told[0].predicate} of ")[2].split()[:AIM])
    return named and alone and all(m.role == "patient" for c in (a, b) for m in parts(c))


# Within so many words behind "accession of" these say what was joined: "the accession of Norvia to the bank".
WHAT, AIM = frozenset({"to", "into"}), 5


def parts(claim: Claim) -> list[Mention]:
    """To where, as what, of what: the parts of the clause besides its subject, whatever that is called right before it
    ("the tanker Lomir"), and the words that name the event."""
    named = claim.predicate.split()
    told = (m for m in claim.others if m.role not in PASSING or _harbour(claim, m))
    own = claim.subject.start
    return [m for m in told if m.head not in named and m.start != own and not 0 <= own - m.end <= 1]


# Of these the place tells one time from another: the ship that arrived at Torne arrived at Harn a week later.
VOYAGES = frozenset({"arrived", "landed", "sailed", "delivered"})


def _harbour(claim: Claim, mention: Mention) -> bool:
    """Is a part of the clause the place by name where a voyage went or began?"""
    return claim.attribute in VOYAGES and mention.role in ("in", "at", "on") and bool(mention.name)


def _one(x: Mention, y: Mention) -> bool:
    if x.name and y.name:
        return x.name == y.name or x.name in y.name or y.name in x.name
    return bool(x.head) and bool(y.head) and kin(x.head, y.head)


def _around(x: Mention, y: Mention) -> bool:
    """Is one the name of a spot in a town, which may be the town that the other names: "Quay Seven" and "Port Orvil",
    but not "Torne Station" and "Velm"?"""
    return _is_spot(x) != _is_spot(y)


def _is_spot(place: Mention) -> bool:
    """Is a name made of the words of the dictionary for something built, and numbers: "Quay Seven", "Market Hall"?"""
    words = place.name.lower().split()
    known = len(words) > 1 and all(word.isdigit() or senses(word, "n") for word in words)
    return known and any(mainly(word, "structure") or mainly(word, "platform") for word in (words[0], words[-1]))


def _far_apart(a: Claim, b: Claim) -> bool:
    days = [v.first for v in (a.value, b.value) if isinstance(v, DateValue) and v.first is not None]
    return len(days) == 2 and abs(days[0] - days[1]) > FAR
