"""What a verdict teaches: the fact, name, or tolerance that would have known, and the test that keeps it so."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Literal

import msgspec

from factcheck.decisions import Decision
from factcheck.models import Claim, Conflict, Side
from factcheck.values import Trait

Lesson = Literal["fact", "never", "alias", "tolerance"]

# A tolerance is offered for what is near: a tenth of a figure, a year of days. Beyond, it would hide real conflicts.
NEAR_SHARE = 0.1
NEAR_DAYS = 366


class Offer(msgspec.Struct, frozen=True):
    """A piece of a rule file that would have settled a conflict, and a line that says what it does."""

    lesson: Lesson
    says: str
    rules: dict[str, Any]

    @property
    def text(self) -> str:
        """The rules as YAML."""
        return rules_text(self.rules)


def rules_text(rules: Mapping[str, Any]) -> str:
    """Sections of a rule file as people write them."""
    import yaml

    return yaml.safe_dump(dict(rules), sort_keys=False, allow_unicode=True, width=110, default_flow_style=False)


def offer(
    conflict: Conflict, decision: Decision, attributes: Collection[str], entities: Collection[str]
) -> Offer | None:
    """What would have known, if anything; `attributes` and `entities` are those that the rules declare."""
    if decision.verdict == "real":
        return fact(conflict, decision, attributes)
    if decision.verdict == "unsure":
        return None
    return never(conflict, entities) or alias(conflict, entities) or tolerance(conflict, attributes)


def fact(conflict: Conflict, decision: Decision, attributes: Collection[str]) -> Offer | None:
    """The right value as a reference fact, where the rules have the attribute and the subject has a name."""
    claims = _claims(conflict)
    attribute = claims[0].attribute
    if not decision.value or attribute not in attributes or not any(claim.entity for claim in claims):
        return None
    told = {
        "subject": conflict.subject,
        "attribute": attribute,
        "value": _as_fact(conflict, decision.value),
        "source": decision.source or f"decided by {decision.by or 'a reviewer'}",
        "checked": decision.on,
    }
    return Offer("fact", f"{decision.value} as a known fact", {"facts": [told]})


def _as_fact(conflict: Conflict, value: str) -> str:
    """The value as rules write it: a trait by its id."""
    side = next((side for side in conflict.values if side.value == value), None)
    first = side.claims[0].value if side and side.claims else None
    return first.id if isinstance(first, Trait) else value


def never(conflict: Conflict, entities: Collection[str]) -> Offer | None:
    """Two names that were taken for one, kept apart."""
    sides = [
        {c.subject.name for c in side.claims if c.subject.kind == "name" and c.subject.name} for side in conflict.values
    ]
    first, *others = sides
    other = sorted({name for side in others for name in side} - first)
    if not first or not other or any(side & first for side in others):
        return None
    name = conflict.subject if conflict.subject in first else sorted(first)[0]
    other = [one for one in other if one.casefold() != name.casefold()]
    if not other:
        return None
    return Offer("never", f"{name} is never {' or '.join(other)}", _entity(name, "never", other, entities))


def alias(conflict: Conflict, entities: Collection[str]) -> Offer | None:
    """Two answers that are two names of one thing."""
    if conflict.kind != "entity":
        return None
    name, *others = [side.value for side in conflict.values]
    return Offer("alias", f"{name} is also called {' or '.join(others)}", _entity(name, "aliases", others, entities))


def _entity(name: str, key: str, names: Sequence[str], entities: Collection[str]) -> dict[str, Any]:
    if name in entities:
        return {"extend": {"entities": {name: {key: list(names)}}}}
    return {"entities": [{"name": name, key: list(names)}]}


def tolerance(conflict: Conflict, attributes: Collection[str]) -> Offer | None:
    """A difference so small that it is none for this attribute."""
    attribute = _claims(conflict)[0].attribute
    room = _days(conflict.values) if conflict.kind == "date" else _share(conflict.values)
    if attribute not in attributes or room is None or conflict.kind not in ("date", "figure"):
        return None
    says = f"{attribute}: a difference of {f'{room} days' if conflict.kind == 'date' else f'{room:.0%}'} is no conflict"
    return Offer("tolerance", says, {"override": {"attributes": {attribute: {"tolerance": room}}}})


def _days(sides: Iterable[Side]) -> int | None:
    """The days between the earliest and the latest of some dates, where they are near."""
    from datetime import date

    ends = [(side.low, side.high) for side in sides]
    if any(not isinstance(end, str) or end.startswith("-") for pair in ends for end in pair):
        return None
    lows, highs = [str(low) for low, _ in ends], [str(high) for _, high in ends]
    between = (date.fromisoformat(max(lows)) - date.fromisoformat(min(highs))).days
    return between if 0 < between <= NEAR_DAYS else None


def _share(sides: Iterable[Side]) -> float | None:
    """How far apart figures are as a share of the largest, in whole percent upwards, where they are near."""
    ends = [end for side in sides for end in (side.low, side.high)]
    if any(not isinstance(end, int | float) for end in ends):
        return None
    numbers = [float(end) for end in ends if isinstance(end, int | float)]
    largest = max(abs(number) for number in numbers)
    share = (max(numbers) - min(numbers)) / largest if largest else 1.0
    return math.ceil(share * 100) / 100 if 0 < share <= NEAR_SHARE else None


def _claims(conflict: Conflict) -> list[Claim]:
    return [claim for side in conflict.values for claim in side.claims]


def rule_tests(conflicts: Iterable[Conflict], decisions: Mapping[str, Decision]) -> list[dict[str, list[str]]]:
    """An `ok` test for each conflict that is none: its sentences, where they name what they are about."""
    tests = []
    for conflict in conflicts:
        decision = decisions.get(conflict.id)
        if decision is not None and decision.verdict == "not-a-conflict":
            told = [_alone(side) for side in conflict.values]
            if all(told):
                tests.append({"ok": [sentence for sentence in told if sentence]})
    return tests


def _alone(side: Side) -> str | None:
    """A sentence that states the value and can be understood on its own; the shortest there is."""
    named = [claim for claim in side.claims if claim.subject.kind == "name" and not claim.subject.how]
    return min((" ".join(claim.sentence.split()) for claim in named), key=len, default=None)
