"""Whether two words are one word spelled twice: the same sound, a slip of the keyboard, an initial, a short form."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from factcheck.name_words import DISTINGUISHING, HEADS, countries, nicknames

Likeness = Literal["same", "spelling", "vowels", "typo", "slight", "faint", "nickname", "initial", "initials"]

# Letters of the longer word from which one slip, and of the shorter from which two, still leave the word known:
# "Kohl"/"Kohn" are two names, "Merz"/"Mertz" one. Of shorter words, one edit reaches another real name too often. Words
# out of scripts that write no vowels have no letter to spare for a second slip.
ONE_SLIP = 5
TWO_SLIPS = 7
# Words with fewer consonants than this agree in them by chance.
CONSONANTS = 3
# Edits after which two spellings of the same consonants are two words: "tianayama", "teiniaheim".
VOWELS_APART = 3
# What makes another word of a word; "n" only after a vowel, since surnames double it.
ENDINGS = frozenset("s es y i ly ed er al an ian ans ish ese ist ism ing".split())
SLIGHT = 4
FAINT = 3
# A name of one word has no second word that speaks for it, so its word must be longer: "Boston"/"Bolton".
ONE_SLIP_ALONE = 7
TWO_SLIPS_ALONE = 10
VOWEL = re.compile("[aeiou]")
ARABIC_ARTICLES = frozenset({"al", "el", "ul"})

# Spellings of one sound, in the order in which they are put into one.
SOUNDS = tuple(
    (spelling, by)
    for spelling, _, by in (
        pair.partition(":")
        for pair in "ae:e ai:e sch:s shch:s sh:s tch:ch tsch:ch kh:k gh:k ck:k q:k ph:f th:t dh:d w:v ou:o oo:o u:o "
        "ee:i ij:i iy:i yi:i ii:i ie:i ei:i ey:i y:i j:i ce:se ci:si ch:C c:k C:ch x:ks z:s".split()
    )
)
UNVOICED = str.maketrans("", "", "aeiouh")
DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 18)
def sound(word: str) -> str:
    """One key for the spellings of a word that sound alike: `"wladimir"`, `"vladimir"` -> `"vladimir"`."""
    if word.startswith(("x", "hs")):
        word = "s" + word.removeprefix("x").removeprefix("hs")
    for spelling, by in SOUNDS:
        word = word.replace(spelling, by)
    return DOUBLED.sub(r"\1", word)


def skeleton(word: str) -> str:
    """The first letter and the consonants of a word as sounded: `"mohammed"`, `"muhamad"` -> `"mhmd"`."""
    sounded = sound(word)
    return sounded[:1] + sounded[1:].translate(UNVOICED)


@lru_cache(maxsize=1 << 12)
def likeness(a: str, b: str) -> Likeness | None:
    """How two folded words are one, or None: `likeness("fridrich", "friedrich")` -> `"spelling"`."""
    if a == b:
        return "same"
    if len(a) == 1 or len(b) == 1:
        return "initial" if a[0] == b[0] else None
    if a in DISTINGUISHING or b in DISTINGUISHING or not (a.isalpha() and b.isalpha()):
        return None
    short_forms = nicknames()
    if b in short_forms.get(a, ()):
        return "nickname"
    if a in ARABIC_ARTICLES and b in ARABIC_ARTICLES:
        return "spelling"
    if both_known(a, b):
        return "spelling" if sound(a) == sound(b) and OSA.distance(a, b) == 1 else None
    if sound(a) == sound(b):
        return "spelling"
    if inflected(a, b):
        return None
    if same_consonants(a, b):
        return "vowels"
    if slips(a, b):
        return "typo"
    return "slight" if slight(a, b) else "faint" if faint(a, b) else None


def both_known(a: str, b: str) -> bool:
    """True for two words that are both right: two given names, two countries, two kinds of things."""
    given, lands = nicknames(), countries()
    return any(a in known and b in known for known in (given, lands, HEADS))


def same_consonants(a: str, b: str) -> bool:
    """True for words whose sounds differ in at most two vowels: "muhammad", "mohamed"."""
    same = skeleton(a) == skeleton(b) and len(skeleton(a)) >= CONSONANTS
    return same and near(a, b) and OSA.distance(sound(a), sound(b), score_cutoff=2) <= 2


def near(a: str, b: str) -> bool:
    """True for words so few edits apart that they may be one; no two further apart are taken for one by a slip."""
    return OSA.distance(a, b, score_cutoff=VOWELS_APART) <= VOWELS_APART


def slips(a: str, b: str) -> bool:
    """True where one word is the other with a slip or two, the number allowed growing with the longer word."""
    voiced = VOWEL.search(a) and VOWEL.search(b)
    allowed = 2 if min(len(a), len(b)) >= TWO_SLIPS and voiced else 1 if max(len(a), len(b)) >= ONE_SLIP else 0
    return allowed > 0 and OSA.distance(a, b, score_cutoff=allowed) <= allowed


def slight(a: str, b: str) -> bool:
    """True for one slip inside four letters, which counts only beside two words that agree: "Asif", "Arif"."""
    return len(a) == len(b) == SLIGHT and a[0] == b[0] and a[-1] == b[-1] and OSA.distance(a, b) == 1


def faint(a: str, b: str) -> bool:
    """True for one slip anywhere in three or four letters, which counts only in a long name: "Hai", "Wai"."""
    short = min(len(a), len(b)) >= FAINT and max(len(a), len(b)) <= SLIGHT
    return short and HEADS.isdisjoint((a, b)) and OSA.distance(a, b) == 1


def inflected(a: str, b: str) -> bool:
    """True where one word is made of the other by an ending: "Falcons", "Australian", "Finally" are other words."""
    short, long = sorted((a, b), key=len)
    ending = long[len(short) :] if long.startswith(short) else ""
    return ending in ENDINGS or (ending == "n" and short[-1] in "ae")
