"""What one article says never came about and another dates: "was never completed", "was completed in 1911".

The article that denies it must be able to know: written later than the day, and giving no date for it itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcheck.agreement import show
from factcheck.lexicon import kin
from factcheck.matters import Matters
from factcheck.models import Claim, Conflict
from factcheck.pairs import Pair
from factcheck.question import rule_of
from factcheck.recurring import parts
from factcheck.reference import is_reference
from factcheck.ruleset import NEVER, Attribute, RuleSet
from factcheck.same import Same
from factcheck.subjects import same_subject
from factcheck.values import DateValue, Trait, iso

SPEAKING = frozenset({"asserted", "reported"})


def nevers(
    claims: Sequence[Claim],
    ruleset: RuleSet,
    about: Matters,
    published: Mapping[str, str],
    taken: Sequence[Conflict],
) -> Iterator[Pair]:
    """The pairs of a claim that something never came about and one that dates it, in two articles; none `taken` has."""
    flagged = [{place(c) for side in row.values for c in side.claims} for row in taken]
    dated: dict[str, list[int]] = defaultdict(list)
    denied = []
    for i, claim in enumerate(claims):
        if claim.stance in SPEAKING and isinstance(claim.value, DateValue):
            dated[claim.attribute].append(i)
        elif claim.stance in SPEAKING and isinstance(claim.value, Trait) and claim.value.id == NEVER:
            denied.append(i)
    for i in denied:
        rule = rule_of(ruleset, claims[i].attribute)
        names = (claims[i].attribute, *(rule.alike if isinstance(rule, Attribute) else ()))
        events = [j for name in names for j in dated[name]]
        met = [(j, same) for j in events if (same := one_event(claims[j], claims[i], about)) is not None]
        if any(claims[j].source == claims[i].source for j, _ in met):
            continue
        for j, same in met:
            told = {place(claims[i]), place(claims[j])}
            if known_then(claims[j], published.get(claims[i].source, "")) and not any(told <= row for row in flagged):
                why = f"one says that it never came about, the other dates it to {show(claims[j].value)}"
                yield Pair(min(i, j), max(i, j), "conflict", why, same)


def place(claim: Claim) -> tuple[str, int]:
    """The sentence of a claim."""
    return claim.source, claim.sentence_start


def one_event(event: Claim, denial: Claim, about: Matters) -> Same | None:
    """Is what is dated the very thing that is denied: of one subject, and to, with or of whatever the denial says?"""
    if is_reference(event.source) or event.context.phase or event.context.per:
        return None
    named, told = parts(denial), parts(event)
    if not all(any(kin(one.head, other.head) or one.name == other.name != "" for other in told) for one in named):
        return None
    return same_subject(event, denial, about, False)


def known_then(event: Claim, day: str) -> bool:
    """Had the event been over when an article of that day was written? An article without a day looks back on it."""
    value = event.value
    last = value.last if isinstance(value, DateValue) else None
    return last is not None and (not day or (iso(last) or "") <= day[:10])
