"""What an answer says of the kind of its subject: six votes against make a vote divided, a day of repayment a loan
repaid."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from factcheck.extract.signals import Signals
from factcheck.models import Claim
from factcheck.ruleset import TraitFamily
from factcheck.values import Quantity, Trait


def shown(claim: Claim, index: Signals) -> Iterator[Claim]:
    """The traits that a claim of a date, a name or a figure above zero shows."""
    if isinstance(claim.value, Trait) or (isinstance(claim.value, Quantity) and not claim.value.low):
        return
    for family, trait in index.shown.get(claim.attribute.partition(":")[0], ()):
        if _may_show(claim, family):
            yield msgspec.structs.replace(
                claim,
                attribute=family.id,
                value=Trait(family.id, trait),
                context=msgspec.structs.replace(claim.context, per=""),
                others=(),
                derived=f"{claim.quote} ({claim.attribute}) makes it {trait}",
            )


def _may_show(claim: Claim, family: TraitFamily) -> bool:
    """Is the subject of an answer one that a family speaks of, in a sentence without words that exclude it?"""
    subject = claim.subject
    if not set(family.excludes).isdisjoint(claim.words):
        return False
    if subject.kind == "topic":
        return family.topical
    return not family.heads or subject.kind == "name" or subject.head in family.heads
