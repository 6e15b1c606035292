"""The person that an article is about, where it is about one: the life of a composer, the trial of a banker.

Named in the title or a heading, and meant by nearly every "she" (or "he"), such a person is who the pronoun means, and
who the given name alone means ("Ada" of "Ada Moe").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from factcheck.extract.tokens import Doc
from factcheck.lexicon import senses
from factcheck.territories import canonical

FORMS = dict.fromkeys(("she", "her", "hers", "herself"), "she") | dict.fromkeys(("he", "him", "his", "himself"), "he")
# Of the personal pronouns of an article, so many at least, and this share, are of the protagonist's sex.
PRONOUNS_AT_LEAST = 4
PRONOUN_SHARE = 0.8
# The protagonist is named at least so often, and makes up this share of all naming of people.
NAMED_AT_LEAST = 2
NAMED_SHARE = 0.25
# A family name that stands alone so often is the protagonist's, though relatives have it too.
ALONE_AT_LEAST = 3
PLACES = frozenset({"GPE", "LOC", "FAC"})


class Protagonist(msgspec.Struct, frozen=True):
    """The full name, the pronoun, and the names that stand for it: all of it, the given name, the family name."""

    name: str
    pronoun: str
    aliases: frozenset[str]


def protagonist(
    docs: Sequence[Doc],
    uses: Mapping[str, int],
    labels: Mapping[str, str],
    title: frozenset[str],
) -> Protagonist | None:
    """Who an article is about, by how often it uses which names, `title` being the words of its title and first
    headings; None where that is not one person, or not sure."""
    pronouns = Counter(FORMS[t.lower_] for doc in docs for t in doc if t.lower_ in FORMS and t.pos_ == "PRON")
    if not pronouns:
        return None
    pronoun, times = max(sorted(pronouns.items()), key=lambda x: x[1])
    if times < PRONOUNS_AT_LEAST or times < PRONOUN_SHARE * pronouns.total():
        return None
    whole = [n for n in uses if _full(n) and (labels.get(n) == "PERSON" or not _noun(n.split()[-1]))]
    lands = canonical().keys()
    people = {n: _aliases(n, uses) for n in whole if n.lower().split()[-1] in title - lands}
    if len({n.lower().split()[-1] for n in people}) != 1:
        return None
    name = max(sorted(people), key=lambda n: (uses[n], -len(n)))
    named = sum(uses[a] for a in people[name])
    others = sum(k for n, k in uses.items() if labels.get(n) == "PERSON" and n not in people[name])
    rivals = (n for n, k in uses.items() if k >= named and n.lower() in title and n not in people[name])
    if any(labels.get(n) not in PLACES and not _noun(n) for n in rivals):
        return None
    if named < NAMED_AT_LEAST or named < NAMED_SHARE * (named + others):
        return None
    return Protagonist(name, pronoun, people[name])


def _full(name: str) -> bool:
    """Is it written as a given name with a family name: two or three words, each with a capital?"""
    words = name.split()
    return 2 <= len(words) <= 3 and all(w.isalpha() and w[:1].isupper() for w in words)


def _noun(word: str) -> bool:
    return bool(senses(word.lower(), "n"))


def _aliases(name: str, uses: Mapping[str, int]) -> frozenset[str]:
    """The names in use that stand for the full name: what begins and ends as it does, its first and its last word."""
    first, *_, last = name.lower().split()
    found = {n for n in uses if _full(n) and n.lower().split()[0] == first and n.lower().split()[-1] == last}
    shared = {n.lower().split()[0] for n in uses if _full(n) and n not in found}
    if not any(n.lower() == last and k >= ALONE_AT_LEAST for n, k in uses.items()):
        shared |= {n.lower().split()[-1] for n in uses if _full(n) and n not in found}
    return frozenset(found | {n for n in uses if n.lower() in {first, last} - shared})
