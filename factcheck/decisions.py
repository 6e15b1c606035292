"""What people have decided about conflicts, and what that makes of the conflicts of a run.

A decision covers the evidence that was there when it was made: each value with the source that states it. A conflict is
known as long as all its evidence is covered, and reopened by a new value or a new source. Evidence names a source by
its own id where the article gives one, else by its path from the folder of the decisions, so that a moved line, a
renamed article and another current folder change nothing.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal, get_args

import msgspec

from factcheck.models import Article, Claim, Conflict, Side

Verdict = Literal["real", "not-a-conflict", "different-context", "unsure"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
# A rule file may be renamed or split: that a fact is known does not change with where it is kept.
REFERENCE = "reference"

Names = Mapping[str, tuple[str, ...]]


class Decision(msgspec.Struct, frozen=True):
    """One person's verdict on one conflict. `about`, `rule` and `severity` are those of the conflict on that day.

    `value` is the right value where the reviewer knows it and `source` what says so; `evidence` is what was judged.
    """

    id: str
    about: str
    verdict: Verdict
    value: str = ""
    source: str = ""
    note: str = ""
    by: str = ""
    on: str = ""
    rule: str = ""
    severity: str = ""
    evidence: tuple[str, ...] = ()


def source_names(articles: Iterable[Article], root: Path) -> dict[str, tuple[str, ...]]:
    """What evidence calls each article: its id where no other has it, then its path from `root`; both are known."""
    articles = tuple(articles)
    held = Counter(article.id for article in articles)
    return {a.path: (*((a.id,) if a.id and held[a.id] == 1 else ()), from_root(a.path, root)) for a in articles}


def from_root(path: str, root: Path) -> str:
    """A path that is relative to the current folder as one that is relative to `root`; on another drive as it is."""
    try:
        return Path(os.path.relpath(path, root)).as_posix()
    except ValueError:
        return path


def evidence(conflict: Conflict, names: Names) -> tuple[str, ...]:
    """Each value with each source that states it, in words, sorted: "1931 @ articles/bridge.txt"."""
    return tuple(sorted({written(side, claim, names)[0] for side in conflict.values for claim in side.claims}))


def written(side: Side, claim: Claim, names: Names) -> tuple[str, ...]:
    """The ways to write that this claim states this value, the one to write down first."""
    return tuple(f"{side.value} @ {name}" for name in names.get(claim.source, (REFERENCE,)))


def fresh(conflict: Conflict, decision: Decision, names: Names) -> tuple[str, ...]:
    """The evidence of a conflict that a decision has not seen."""
    seen = frozenset(decision.evidence)
    told = (written(side, claim, names) for side in conflict.values for claim in side.claims)
    return tuple(sorted({ways[0] for ways in told if seen.isdisjoint(ways)}))


def decided(conflicts: Iterable[Conflict], decisions: Mapping[str, Decision], names: Names) -> tuple[Conflict, ...]:
    """The conflicts with their status and, where there is one, the verdict in words."""
    return tuple(_marked(conflict, decisions.get(conflict.id), names) for conflict in conflicts)


def _marked(conflict: Conflict, decision: Decision | None, names: Names) -> Conflict:
    if decision is None:
        return conflict
    status = "reopened" if fresh(conflict, decision, names) else "known"
    return msgspec.structs.replace(conflict, status=status, verdict=in_words(decision))


def in_force(decisions: Mapping[str, Decision], conflicts: Iterable[Conflict], names: Names) -> dict[str, Decision]:
    """The decision on each conflict, by the conflict's id.

    An alias, or an article that writes a name out, may give the subject of a conflict another name and so the conflict
    another id. Where nothing is left of the old id and all its evidence stands under the new one, its decision goes on.
    """
    found = {conflict.id: conflict for conflict in conflicts}
    held = {id: decisions[id] for id in found if id in decisions}
    lost = [decision for id, decision in sorted(decisions.items()) if id not in found]
    open_ones = [conflict for id, conflict in found.items() if id not in held] if lost else []
    for conflict in open_ones:
        told = {way for side in conflict.values for claim in side.claims for way in written(side, claim, names)}
        heir = next((one for one in lost if one.rule == conflict.rule and told.issuperset(one.evidence)), None)
        if heir is not None:
            held[conflict.id] = heir
            lost.remove(heir)
    return held


def stale(decisions: Mapping[str, Decision], held: Mapping[str, Decision]) -> tuple[Decision, ...]:
    """The decisions on conflicts that are gone: those that are not in force."""
    kept = {decision.id for decision in held.values()}
    return tuple(decision for id, decision in sorted(decisions.items()) if id not in kept)


def in_words(decision: Decision) -> str:
    """The verdict as a report tells it: "real: 1932 is right (harbour register); see p. 3. Ada, 2026-05-04"."""
    told = decision.verdict.replace("-", " ")
    if decision.value:
        told += f": {decision.value} is right" + (f" ({decision.source})" if decision.source else "")
    told += f"; {decision.note}" if decision.note else ""
    signed = ", ".join(part for part in (decision.by, decision.on) if part)
    return f"{told}. {signed}" if signed else told


def about(conflict: Conflict) -> str:
    """What a conflict is about in one line: "Old Harbour Bridge, opened: 1931 or 1932"."""
    values = " or ".join(side.value for side in conflict.values)
    return f"{conflict.subject}, {conflict.attribute.replace('_', ' ')}: {values}"


def decide(
    conflict: Conflict,
    verdict: Verdict,
    names: Names,
    *,
    by: str,
    on: str,
    value: str = "",
    source: str = "",
    note: str = "",
) -> Decision:
    """A decision on a conflict as it stands."""
    return Decision(
        id=conflict.id,
        about=about(conflict),
        verdict=verdict,
        value=value,
        source=source,
        note=note,
        by=by,
        on=on,
        rule=conflict.rule,
        severity=conflict.severity,
        evidence=evidence(conflict, names),
    )
