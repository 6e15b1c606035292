"""Are two claims about one subject and attribute also about the same time, place, part and phase?

Contexts that differ make claims incomparable, and that is said, not flagged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from factcheck.charge import is_head, is_undertaking, whole_of
from factcheck.contrast import renewed
from factcheck.countings import TARGETS, changes, counted, limits, one_figure
from factcheck.happenings import same_event
from factcheck.holders import named_beside, named_in, one_holding, same_post, within_term
from factcheck.matters import Matters
from factcheck.models import BY_THEN, MOST, POST, SPELL, Claim
from factcheck.recurring import parts
from factcheck.ruleset import Attribute, TraitFamily
from factcheck.times import earlier, limited, not_yet, only_time, times_meet
from factcheck.values import DateValue, EntityRef, Quantity, Trait, Value


def comparable(
    a: Claim, b: Claim, rule: Attribute | TraitFamily | None, published: Mapping[str, str], about: Matters
) -> bool:
    """Whether two claims of one subject and attribute answer the same question."""
    if a.context.method and b.context.method and a.context.method != b.context.method:
        return False
    if a.context.per != b.context.per or not _one_phase(a.context.phase, b.context.phase):
        return False
    if {renewed(a), renewed(b)} == {"new", ""}:
        return False
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return one_figure(a, b, a.value, b.value, rule, published, about)
    if isinstance(a.value, DateValue):
        return same_event(a, b, rule)
    if (a.attribute.startswith(POST) or b.attribute.startswith(POST)) and not same_post(a, b, published, about):
        return False
    if isinstance(rule, TraitFamily) and rule.topical and limited(a) != limited(b):
        named = a.entity and a.entity == b.entity and a.source != b.source
        if not (named or only_time(a, b, about)):
            return False
    passes = a.attribute.startswith(MOST) or (isinstance(rule, Attribute) and rule.recurs)
    if passes and not one_holding(a, b, about):
        return False
    if isinstance(a.value, EntityRef) and isinstance(b.value, EntityRef):
        return times_meet(a, b) and not (named_beside(a, b.value) or named_beside(b, a.value))
    if isinstance(a.value, Trait):
        return times_meet(a, b) and not not_yet(a, b, published, about)
    return True


def _one_phase(one: str, other: str) -> bool:
    """May two claims be of one phase? What holds "by then" or "for thirty years" is of a time that nobody knows."""
    if one in (BY_THEN, SPELL) or other in (BY_THEN, SPELL):
        return False
    return one == other


def gist(
    claim: Claim,
    rule: Attribute | TraitFamily | None,
    about: Matters,
    years: frozenset[int],
    values: Iterable[Value],
) -> tuple[object, ...]:
    """All that `comparable` reads of a claim and of its article, beside a claim of another article that is limited to
    one of some years and gives one of some values: claims of one gist are comparable with the same others."""
    context, value = claim.context, claim.value
    told = (claim.attribute, context.method, context.per, context.phase, renewed(claim))
    if isinstance(value, Quantity):
        return *told, *_gist_of_figure(claim, rule, about, years)
    if isinstance(value, DateValue):
        roles = {m.role: m.name for m in claim.others if m.role in ("agent", "patient")}
        heads = frozenset(m.head for m in claim.others) if rule is None else None
        again = (
            frozenset((m.name, m.head) for m in parts(claim)) if isinstance(rule, Attribute) and rule.recurs else None
        )
        return *told, claim.predicate, bool(claim.derived), roles.get("agent"), roles.get("patient"), heads, again
    beside = frozenset(v for v in values if isinstance(v, EntityRef) and named_beside(claim, v))
    said = (*told, beside)
    post = next((m for m in claim.others if m.role == "post"), None) if claim.attribute.startswith(POST) else None
    whole = whole_of(claim)
    charged = (is_head(claim), is_undertaking(whole), whole.kind, whole.head)
    topical, recurring = isinstance(rule, TraitFamily) and rule.topical, isinstance(rule, Attribute) and rule.recurs
    recurring = recurring or claim.attribute.startswith(MOST)
    if post is None and not topical and not recurring:
        return *said, *charged, context.time
    own = about.years.get(claim.source, frozenset())
    times = (context.time, own & years, len(own) == 1)
    if post is None:
        return *said, *charged, *times
    known = frozenset(value for value in values if named_in(value, claim.source, about))
    begins = claim.predicate.partition(" ")[0]
    return *said, *charged, *times, begins if begins in ("become", "do") else "", post.head, post.modifiers, known


def _gist_of_figure(
    claim: Claim, rule: Attribute | TraitFamily | None, about: Matters, years: frozenset[int]
) -> tuple[object, ...]:
    what = counted(claim)
    targets = frozenset((m.role, m.head) for m in claim.others if m.role in TARGETS)
    said = (claim.context.time, claim.context.part, limits(claim, about), targets)
    things = what and (what.head, what.modifiers, what.label)
    if not isinstance(rule, Attribute):
        return *said, things
    topical = None
    if rule.topical:
        own = about.years.get(claim.source, frozenset())
        topical = own & years, frozenset(m.head for m in claim.others)
    return *said, things, topical, changes(rule) and claim.source in about.fresh


def days_of(post: bool) -> Callable[[str, str], object]:
    """All that `comparable` reads of the days on which two articles were published."""
    return within_term if post else earlier
