"""Short names inside an article: the family name, the acronym, the programme by its first word, the tail left off.

A short name is one with a long name only where exactly one fits: in its own article, or else in the corpus, and then
only where the two articles share another rare name. Two that fit mean neither.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

import msgspec

from factcheck.lexicon import senses
from factcheck.name_blocks import LARGEST_BLOCK, blocks
from factcheck.name_groups import Groups
from factcheck.name_guards import distinguished, head, is_country, too_common
from factcheck.name_match import Link, compare, initials
from factcheck.name_rare import Rare
from factcheck.name_uses import Form, Standing
from factcheck.name_words import CALENDAR, DEFINED, PROGRAMMES, TRADING, nicknames
from factcheck.names import Name

# "WHO", "WTO": below three letters an acronym is told by its own article only.
ACRONYM_ABROAD = 3


class Parts(msgspec.Struct):
    """The long names of a corpus by what a short one may show of them."""

    by_last: dict[object, list[str]]
    by_initials: dict[object, list[str]]
    by_first: dict[object, list[str]]
    by_given: dict[object, list[str]]
    by_head: dict[object, list[str]]
    acronyms: dict[object, list[str]]


def index(forms: Mapping[str, Form]) -> Parts:
    """Put every name of two words and more under its last word, its initials, its first word, and the word that says
    in its articles what it is."""
    long = [(key, form.name) for key, form in forms.items() if len(form.name.content) > 1]
    spelled = [(form.name.acronym.lower(), form.sources) for form in forms.values() if form.name.acronym]
    acronyms = {letters for letters, _ in spelled}
    defined = DEFINED.intersection(form.name.content[0] for form in forms.values() if is_single(form.name))
    headed = [(key, word) for key, name in long if (word := head(name)) in defined]
    return Parts(
        by_last=blocks((name.content[-1], key) for key, name in long if not name.thing),
        by_initials=blocks((letters, key) for key, name in long for letters in initials(name) & acronyms),
        by_first=blocks((name.content[0], key) for key, name in long if head(name) in PROGRAMMES | TRADING),
        by_given=blocks(
            ((source, name.content[0]), key)
            for key, name in long
            if forms[key].person and not name.thing
            for source in forms[key].sources
        ),
        by_head=blocks(((source, word), key) for key, word in headed for source in forms[key].sources),
        acronyms=blocks((source, letters) for letters, sources in spelled for source in sources),
    )


class Option(msgspec.Struct, frozen=True):
    """A long name that a short one may stand for; `likely` says that something speaks for it besides the words."""

    long: str
    link: Link
    likely: bool = True


def fitting(key: str, source: str, label: str, forms: Mapping[str, Form], parts: Parts) -> Iterator[Option]:
    """The long names that this may be short for in an article: those that spell it out, else those that end or begin
    with it, or of which it says the kind."""
    name = forms[key].name
    word = name.content[0]
    if word in DEFINED and label != "person":
        yield from _by_kind(word, source, forms, parts)
        return
    spelled = [(long, compare(name, forms[long].name)) for long in _small(parts.by_initials, name.acronym.lower())]
    acronyms = [Option(long, link) for long, link in spelled if isinstance(link, Link)]
    found = acronyms or list(_by_word(key, label, forms, parts))
    yield from found or _by_given(word, source, label, forms, parts)


def _by_given(word: str, source: str, label: str, forms: Mapping[str, Form], parts: Parts) -> Iterator[Option]:
    """The persons of an article whose given name this is: "Colin" beside "Colin Baddeley"."""
    for long in _small(parts.by_given, (source, word)) if label == "person" else ():
        yield Option(long, Link("part", f'the given name in "{forms[long].name.text}"'))


def _by_kind(word: str, source: str, forms: Mapping[str, Form], parts: Parts) -> Iterator[Option]:
    """The long names of an article of which this word says what they are; none where an acronym may be one more such
    ("ANCA" beside "the Agreement")."""
    longs = parts.by_head.get((source, word), [])
    known = {letters for long in longs for letters in initials(forms[long].name)}
    if any(letters.endswith(word[0]) and letters not in known for letters in parts.acronyms.get(source, ())):
        return
    for long in longs:
        yield Option(long, Link("part", f'the only {word} of its article is "{forms[long].name.text}"'))


def _small(table: Mapping[object, list[str]], shared: object) -> list[str]:
    """The names under a key, none where it is too common a key."""
    block = table.get(shared, [])
    return block if len(block) <= LARGEST_BLOCK else []


def _by_word(key: str, label: str, forms: Mapping[str, Form], parts: Parts) -> Iterator[Option]:
    """Long names of which this word is the family name, or the proper word of a programme.

    The last word of two is a family name only if they are a person's: by a label, a title or a known given name.
    """
    name = forms[key].name
    word = name.content[0]
    if word in CALENDAR or (is_country(word) and label != "person") or too_common(name.content):
        return
    for long in _small(parts.by_last, word):
        if (label == "place" and not _proper(forms[long].name)) or _joint(long, forms):
            continue
        if isinstance(link := compare(name, forms[long].name, persons=label == "person"), Link):
            yield Option(long, link, label == "person" or forms[long].person or _proper(forms[long].name))
    if label == "place":
        return
    for long in _small(parts.by_first, word):
        other = forms[long].name
        sort = label != "person" or head(other) in TRADING  # the tagger takes many a firm for somebody
        if not distinguished(other.content) and sort and len(other.content) == 2:
            yield Option(long, Link("part", f'the first word of "{other.text}"'))


def _joint(long: str, forms: Mapping[str, Form]) -> bool:
    """True for two names in one that its articles use apart too, as a firm merged of two has: "Halden Marle"."""
    form = forms[long]
    first = forms.get(form.name.content[0])
    return not form.person and first is not None and not first.sources.isdisjoint(form.sources)


def _proper(name: Name) -> bool:
    """True where no word of a name is one of the dictionary, so that it names somebody: "Tigran Petrosian".

    It outweighs the tagger, which takes many a foreign family name for a place.
    """
    given, *rest = name.content
    words = rest if given in nicknames() else name.content
    return not any(senses(word, part) for word in words for part in ("n", "a"))


class Short(msgspec.Struct, frozen=True):
    """A short name that was linked in one article, or found to fit more than one."""

    long: str
    link: Link | None


def shortened(standing: Standing, groups: Groups, rare: Rare, declared: frozenset[str]) -> dict[tuple[str, str], Short]:
    """For each (source, key) of a short name, the long one it stands for there; `long` is "" where several fit."""
    forms, parts = standing.forms, index(standing.forms)
    single = {key for key, form in forms.items() if is_single(form.name) and key not in declared}
    labels = _labels(standing, single)
    found: dict[tuple[str, str], Short] = {}
    for source, keys in standing.by_source.items():
        for key in single.intersection(keys):
            options = list(fitting(key, source, labels.get((source, key), ""), forms, parts))
            short = _choose(source, key, options, groups, forms, rare) if options else None
            if short is not None:
                found[source, key] = short
    return found


def is_single(name: Name) -> bool:
    """True for one word without a number, which may be short for a longer name."""
    return len(name.content) == 1 and not name.numbers


def _labels(standing: Standing, single: Container[str]) -> dict[tuple[str, str], str]:
    """What each of these keys was taken for in each article."""
    taken = sorted((place, label) for place, label in standing.labels.items() if standing.keys[place] in single)
    return {(source, standing.keys[source, text]): label for (source, text), label in taken}


def _choose(
    source: str, key: str, options: list[Option], groups: Groups, forms: Mapping[str, Form], rare: Rare
) -> Short | None:
    """The one long name that fits here; several are an answer too ("" and no link), none is None."""
    here = [option for option in options if source in forms[option.long].sources]
    chosen = here or options
    if len({groups.root(option.long) for option in chosen}) > 1:
        return Short("", None) if here else None
    best = min(chosen, key=lambda option: (not option.likely, -forms[option.long].count, option.long))
    long, link = best.long, best.link
    if groups.kept_apart(key, long) or not best.likely:
        return None
    if (
        here
        or _known_abroad(key, long, link, forms)
        or rare.shared({source}, _sources(groups.members(long), forms), {*groups.members(long), key})
    ):
        return Short(long, link)
    return None


def _known_abroad(key: str, long: str, link: Link, forms: Mapping[str, Form]) -> bool:
    """True for an acronym that some article writes beside its long form, which explains it everywhere."""
    together = not forms[key].sources.isdisjoint(forms[long].sources)
    return link.tier == "acronym" and together and len(forms[key].name.acronym) >= ACRONYM_ABROAD


def _sources(keys: Iterable[str], forms: Mapping[str, Form]) -> set[str]:
    """The articles that have any of these names."""
    return {source for key in keys for source in forms[key].sources}
