"""Where the names of a corpus stand: how often, in which articles, as what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable

import msgspec

from factcheck.name_affixes import PEERS
from factcheck.name_words import ARTICLES, PERSON_LABELS, PLACE_LABELS, nicknames
from factcheck.names import POSSESSIVE, Name, name

# Marks that the ends of a name pick up from the sentence around it.
LETTERS = re.compile(r"(?<!\w)\w(?:\.\w)+\Z")
AFTER = " \t\n\r.,;:!?\"'”’»"
AROUND = " \t\n\r.,;:!?\"'“”‘’«»()[]*_"


class NameUse(msgspec.Struct, frozen=True):
    """A name as one article writes it; `label` is what a tagger took it for, a hint."""

    name: str
    source: str
    label: str = ""
    count: int = 1


class Form(msgspec.Struct, gc=False):
    """All the ways of writing a name that fold to one key, how often each, and where they stand."""

    name: Name
    texts: dict[str, int]
    sources: set[str]
    person: bool = False

    @property
    def count(self) -> int:
        """How often it is written in the whole corpus."""
        return sum(self.texts.values())

    @property
    def display(self) -> str:
        """The way it is written most often, but not as a possessive or all in capitals where there is another."""
        shouted = len(self.texts) > 1 and any(not text.isupper() for text in self.texts)

        def rank(text: str) -> tuple[bool, bool, int, int, str]:
            owner = POSSESSIVE.search(text) is not None
            return owner, shouted and text.isupper(), -self.texts[text], -len(text), text

        return min(self.texts, key=rank) if len(self.texts) > 1 else next(iter(self.texts))


Place = tuple[str, str]


class Standing(msgspec.Struct):
    """The forms of a corpus by key, for each (source, name) the key of its form, and the keys of each article."""

    forms: dict[str, Form]
    keys: dict[Place, str]
    labels: dict[Place, str]
    by_source: dict[str, list[str]]


def plain(text: str) -> str:
    """A name without the marks and the article around it: `"the Treaty of Rome,"` -> `"Treaty of Rome"`."""
    stripped = text.strip(AROUND) or text
    if "(" in stripped and text.rstrip(AFTER).endswith(")"):
        stripped += ")"
    if text.rstrip()[-1:] == "." and LETTERS.search(stripped):
        stripped += "."
    first, _, rest = stripped.partition(" ")
    return rest.strip() if rest and first.lower() in ARTICLES and first != "A" else stripped


def personal(name: Name) -> bool:
    """True where a name shows that it is a person's: by a title, or by a given name at its front."""
    if name.thing or len(name.words) != len(name.content):
        return False
    if len(name.content) < 2:
        return name.titled
    return name.titled or name.content[0] in PEERS or name.content[0] in nicknames()


def key_of(text: str) -> str:
    """The key that names share which are the same after folding."""
    return name(plain(text)).key or text


def standing(uses: Iterable[NameUse]) -> Standing:
    """Gather the uses of each name; a single word that is a person here and a place there is two."""
    counts, kinds = _counted(uses)
    plains = {text: plain(text) for text in dict.fromkeys(text for _, text in counts)}
    names = {text: name(text) for text in dict.fromkeys(plains.values())}
    folded = {text: names[bare].key or text for text, bare in plains.items()}
    persons = {bare for bare, found in names.items() if personal(found)}
    persons.update(plains[text] for (_, text), what in kinds.items() if what == "person")
    keys = _told_apart({place: folded[place[1]] for place in counts}, kinds, _families(names[bare] for bare in persons))
    forms: dict[str, Form] = {}
    for place, key in keys.items():
        text = plains[place[1]]
        form = forms.get(key)
        if form is None:
            form = forms[key] = Form(names[text], {}, set())
        form.texts[text] = form.texts.get(text, 0) + counts[place]
        form.sources.add(place[0])
        form.person = form.person or kinds[place] == "person" or personal(names[text])
    for form in forms.values():
        form.name = names[form.display]
    return Standing(forms, keys, kinds, _by_source(keys))


def _by_source(keys: dict[Place, str]) -> dict[str, list[str]]:
    """The keys that stand in each article, in order."""
    found: dict[str, set[str]] = {}
    for (source, _), key in keys.items():
        found.setdefault(source, set()).add(key)
    return {source: sorted(found[source]) for source in sorted(found)}


def kind(label: str) -> str:
    """ "person", "place" or "" for any other label."""
    return "person" if label in PERSON_LABELS else "place" if label in PLACE_LABELS else ""


def _counted(uses: Iterable[NameUse]) -> tuple[dict[Place, int], dict[Place, str]]:
    """How often each name stands in each article, and the kind it has there most often, an empty one last."""
    counts: dict[Place, int] = {}
    kinds: dict[Place, str] = {}
    torn: dict[Place, Counter[str]] = {}
    for use in uses:
        place, what = (use.source, use.name), kind(use.label)
        if place in torn:
            torn[place][what] += use.count
        elif kinds.setdefault(place, what) != what:
            torn[place] = Counter({kinds[place]: counts[place], what: use.count})
        counts[place] = counts.get(place, 0) + use.count
    for place, votes in torn.items():
        kinds[place] = min(votes, key=lambda what: (-votes[what], what == "", what))
    return counts, kinds


def _families(persons: Iterable[Name]) -> frozenset[str]:
    """The last words of the persons' names of two words and more."""
    return frozenset(person.content[-1] for person in persons if len(person.content) > 1)


def _told_apart(keys: dict[Place, str], kinds: dict[Place, str], families: Container[str]) -> dict[Place, str]:
    """Keys of single words with the kind added where the corpus has them as a person and as a place.

    A tagger takes many a village for a person, so somebody must have the word for a family name too.
    """
    met: dict[str, set[str]] = {}
    for place, key in keys.items():
        if key in families:
            met.setdefault(key, set()).add(kinds[place])
    both = {key for key, found in met.items() if {"person", "place"} <= found}
    if not both:
        return keys
    return {place: f"{key} ({kinds[place]})" if key in both and kinds[place] else key for place, key in keys.items()}
