"""Which of the disputed values is better supported, with the reasons; never more than a suggestion.

The order of the reasons is that of the truth-discovery literature: what is known for certain first (here: a reference
fact), then independent votes. Voting is a hard baseline to beat once copies are discounted (Li, Dong, Lyons, Meng and
Srivastava, "Truth Finding on the Deep Web: Is the Problem Solved?", PVLDB 2013), and a source's vote is discounted by
its dependence on others (Dong, Berti-Equille and Srivastava, PVLDB 2009; see `voices`). Their weights for the accuracy
of a source need many disputed facts a source, so none are guessed from a handful; a reported claim counts after the
asserted ones, and a source that states two of the values counts for neither.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Literal

import msgspec

from factcheck.models import Article, Claim, Conflict, Side
from factcheck.report.quotes import Place, place_of, quotations
from factcheck.voices import Voices, joined

CLEAR = 2  # voices ahead: one more witness than another is a slight lead, since a single copy may go unseen

Strength = Literal["reference", "clear", "slight", "none"]
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class Backing(msgspec.Struct, frozen=True):
    """Who stands behind one value. `independent` counts copies and articles of one publisher once, `voices` leaves out
    besides who states another value too or gives the words of another article, and `asserted` those who only report it.

    `publishers` is 0 where one of the articles does not say who published it.
    """

    value: str
    articles: int
    publishers: int
    independent: int
    voices: int
    asserted: int
    reference: bool


class Support(msgspec.Struct, frozen=True):
    """The suggestion for one conflict: the place of the better supported value (None: none) and why."""

    suggested: int | None
    strength: Strength
    sentence: str
    reasons: tuple[str, ...]
    backing: tuple[Backing, ...]


def support(conflict: Conflict, articles: Mapping[str, Article], copied: Voices) -> Support:
    """Weigh the values of a conflict by the independent sources behind each."""
    independent = _independent(conflict, articles, copied)
    quoted = quotations(conflict, articles, copied)
    torn = _torn(conflict, independent, quoted)
    backing = tuple(_backing(side, articles, independent, torn, quoted) for side in conflict.values)
    suggested, strength = _lead(backing)
    left_out = _left_out(_copies(conflict, articles, copied), len({place[0] for place in quoted}), len(torn))
    reasons = (_decision(backing, suggested, strength), *_reported(backing), *left_out)
    return Support(suggested, strength, _sentence(backing), reasons, backing)


def _independent(conflict: Conflict, articles: Mapping[str, Article], copied: Voices) -> dict[str, str]:
    """For each article the voice it belongs to: copies are one, and so are articles of one publisher."""
    paths = list(dict.fromkeys(claim.source for side in conflict.values for claim in side.claims))
    paths = [path for path in paths if path in articles]
    order = {path: number for number, path in enumerate(paths)}
    first: dict[tuple[str, str], str] = {}
    pairs = []
    for path in paths:
        pairs.append((path, first.setdefault(("text", copied.of(path)), path)))
        if publisher := articles[path].publisher.strip().casefold():
            pairs.append((path, first.setdefault(("publisher", publisher), path)))
    return joined(pairs, order)


def _torn(conflict: Conflict, independent: Mapping[str, str], quoted: Collection[Place]) -> frozenset[str]:
    """The articles that state two of the values themselves."""
    held = [
        {claim.source for claim in side.claims if claim.source in independent and place_of(claim) not in quoted}
        for side in conflict.values
    ]
    twice = (one & other for place, one in enumerate(held) for other in held[place + 1 :])
    return frozenset().union(*twice)


def _backing(
    side: Side,
    articles: Mapping[str, Article],
    independent: Mapping[str, str],
    torn: Collection[str],
    quoted: Collection[Place],
) -> Backing:
    paths = {claim.source for claim in side.claims if claim.source in independent}
    claims = [claim for claim in side.claims if claim.source in paths - set(torn) and place_of(claim) not in quoted]
    houses = {articles[path].publisher.strip().casefold() for path in paths}
    return Backing(
        value=side.value,
        articles=len(paths),
        publishers=0 if "" in houses else len(houses),
        independent=len({independent[path] for path in paths}),
        voices=len({independent[claim.source] for claim in claims}),
        asserted=len({independent[claim.source] for claim in claims if claim.stance == "asserted"}),
        reference=any(is_reference(claim, articles) for claim in side.claims),
    )


def is_reference(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether a claim is a reference fact: its source is a rule file, not an article."""
    return claim.source not in articles


def _lead(backing: tuple[Backing, ...]) -> tuple[int | None, Strength]:
    """Which value leads, if one does."""
    known = [place for place, side in enumerate(backing) if side.reference]
    if len(known) == 1:
        return known[0], "reference"
    if known or len(backing) < 2:
        return None, "none"
    ranked = sorted(range(len(backing)), key=lambda place: (-backing[place].asserted, -backing[place].voices, place))
    best, second = backing[ranked[0]], backing[ranked[1]]
    ahead = best.asserted - second.asserted or best.voices - second.voices
    if not ahead:
        return None, "none"
    return ranked[0], "clear" if best.asserted - second.asserted >= CLEAR else "slight"


def _sentence(backing: tuple[Backing, ...]) -> str:
    """Who says what, in one sentence: "2008: five articles of four publishers; 2007: the reference"."""
    return "; ".join(f"{side.value}: {_who(side)}" for side in backing) + "."


def _who(side: Backing) -> str:
    told = []
    if side.articles:
        of = f" of {counted(side.publishers, 'publisher')}" if side.publishers and side.articles > 1 else ""
        voices = f", {counted(side.independent, 'voice')}" if side.independent < side.articles else ""
        told.append(counted(side.articles, "article") + of + voices)
    if side.reference:
        told.append("the reference")
    return " and ".join(told) or "no article"


def _reported(backing: tuple[Backing, ...]) -> list[str]:
    """Which values some only report."""
    return [
        f"{side.value} is only reported, not asserted, by {counted(side.voices - side.asserted, 'source')}"
        for side in backing
        if side.voices > side.asserted
    ]


def _left_out(copies: int, quoting: int, torn: int) -> list[str]:
    """How many articles do not count, and why."""
    why = (
        (copies, "sharing its text with another"),
        (quoting, "giving the words of another"),
        (torn, "stating more than one of the values"),
    )
    return [f"{counted(number, 'article')} left out as {how}" for number, how in why if number]


def _decision(backing: tuple[Backing, ...], suggested: int | None, strength: Strength) -> str:
    if suggested is None:
        if sum(side.reference for side in backing) > 1:
            return "the reference facts disagree"
        return "no value has more independent sources than another"
    if strength == "reference":
        return f"the reference agrees with {backing[suggested].value}"
    best, others = backing[suggested], [side for place, side in enumerate(backing) if place != suggested]
    if best.asserted > max(side.asserted for side in others):
        return f"independent sources that assert it: {best.asserted} against {_list(side.asserted for side in others)}"
    rest = _list(side.voices for side in others)
    return f"independent sources, those that only report it included: {best.voices} against {rest}"


def _list(numbers: Iterable[int]) -> str:
    return " and ".join(map(str, numbers))


def _copies(conflict: Conflict, articles: Mapping[str, Article], copied: Voices) -> int:
    paths = {claim.source for side in conflict.values for claim in side.claims if claim.source in articles}
    return len(paths) - len({copied.of(path) for path in paths})


def counted(number: int, noun: str) -> str:
    """A count in words as a sentence has it.

    >>> counted(1, "article"), counted(12, "source")
    ('one article', '12 sources')
    """
    word = _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
    return f"{word} {noun if number == 1 else noun + 's'}"
