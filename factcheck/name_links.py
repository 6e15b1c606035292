"""Which of the compared names are linked in every article, and not only where the long name stands beside the short."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations

from factcheck.name_blocks import Pair, candidates, ordered
from factcheck.name_groups import Groups
from factcheck.name_guards import found_in, too_common
from factcheck.name_match import Link, Refusal, Tier, compare
from factcheck.name_rare import Rare
from factcheck.name_spelling import likeness
from factcheck.name_uses import Form
from factcheck.names import Name

Answers = dict[Pair, Link | Refusal]

TIERS: tuple[Tier, ...] = ("alias", "folded", "acronym", "order", "variant", "part", "typo")
# A slip is rare: a spelling written more often than this beside the other is another name ("Johnson", "Johnston").
SLIPS_WRITTEN = 2
# A name that is like more others than this is a common one, and like none for sure.
MOST_NEIGHBOURS = 20
YEAR = re.compile(r"1\d{3}|20\d{2}\Z")
# What comes back every year or every few: the year is part of its name, and left out it may be any.
RECURRING = frozenset(
    "awards award budget census championship championships conference convention cup derby election elections "
    "exhibition expo festival final finals games index match olympics open prize race referendum report season series "
    "summit survey tournament".split()
)


def answers(forms: Mapping[str, Form]) -> Answers:
    """Compare the candidates of a corpus."""
    names = {key: form.name for key, form in forms.items()}
    return {
        (one, other): dated(names[one], names[other]) or compare(names[one], names[other])
        for one, other in candidates(names)
        if names[one].key != names[other].key
    }


def dated(a: Name, b: Name) -> Link | None:
    """`Treaty of Trianon` and `1920 Treaty of Trianon`: one has a year, and it comes but once."""
    short, long = sorted((a, b), key=lambda name: len(name.numbers))
    if short.numbers or len(long.numbers) != 1 or short.words != long.words or short.seniority != long.seniority:
        return None
    once = not RECURRING.intersection(short.content) and not too_common(short.content)
    if once and len(short.content) > 1 and YEAR.match(long.numbers[0]):
        return Link("part", f'"{long.text}" without the year')
    return None


def everywhere(pair: Pair, link: Link, forms: Mapping[str, Form]) -> bool:
    """True for a link that holds in every article; the rest needs the long name beside the short one."""
    names = [forms[key].name for key in pair]
    if link.tier == "acronym" or (link.tier == "part" and any(len(name.content) == 1 for name in names)):
        return False
    if link.tier == "part" and names[0].numbers == names[1].numbers and not all(forms[key].person for key in pair):
        return False
    if _two_given_names(*(forms[key] for key in pair)):
        return False
    return link.tier != "typo" or min(forms[key].count for key in pair) <= SLIPS_WRITTEN


def _two_given_names(one: Form, other: Form) -> bool:
    """Are they two people of one family, as an article that writes both given names knows: "Honor" and "Honoré"?"""
    alike = likeness(one.name.content[0], other.name.content[0]) in ("vowels", "typo", "slight")
    return alike and one.person and other.person and not one.sources.isdisjoint(other.sources)


def sure(found: Answers, forms: Mapping[str, Form]) -> list[tuple[Pair, Link]]:
    """The links to join, the surest tier first; a name that is like two different ones is linked to neither."""
    links = {p: link for p, link in found.items() if isinstance(link, Link) and everywhere(p, link, forms)}
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in links:
        near[one].add(other)
        near[other].add(one)
    torn = {key for key, others in near.items() if _torn(others, found, forms)}
    kept = [(pair, link) for pair, link in links.items() if torn.isdisjoint(pair)]
    return sorted(kept, key=lambda one: (TIERS.index(one[1].tier), one[0]))


def _torn(others: set[str], found: Answers, forms: Mapping[str, Form]) -> bool:
    """True where two of the names that one is like are not one with each other."""
    if len(others) > MOST_NEIGHBOURS:
        return True
    return any(
        isinstance(found.get(pair) or compare(forms[pair[0]].name, forms[pair[1]].name), Refusal)
        for pair in combinations(sorted(others), 2)
    )


def join(groups: Groups, found: Answers, forms: Mapping[str, Form], rare: Rare) -> None:
    """Join what is linked everywhere."""
    for pair, link in sure(found, forms):
        groups.join(*pair, link)
    for pair, link in tails(found, forms, groups, rare):
        groups.join(*pair, link)


def tails(found: Answers, forms: Mapping[str, Form], groups: Groups, rare: Rare) -> list[tuple[Pair, Link]]:
    """A name of two words or more inside one longer name and no other, in articles on one matter.

    `Environment Agency` and `Environment Agency of Iceland`. On one matter is an article that has both, or two
    that share a rare name.
    """
    longer: dict[str, dict[str, Link]] = defaultdict(dict)
    for pair, link in found.items():
        short, long = sorted(pair, key=lambda key: (len(forms[key].name.words), key))
        persons = forms[short].person and forms[long].person
        together = persons or found_in(forms[short].name, forms[long].name) >= 0
        if isinstance(link, Link) and link.tier == "part" and len(forms[short].name.content) > 1 and together:
            longer[short][long] = link
    joined = []
    for short, links in sorted(longer.items()):
        if len({groups.root(long) for long in links}) > 1:
            continue
        ours, theirs = forms[short].sources, {source for long in links for source in forms[long].sources}
        if not ours.isdisjoint(theirs) or rare.shared(ours, theirs, {short, *links}):
            joined += [(ordered(short, long), link) for long, link in sorted(links.items())]
    return joined
