"""How often the flags of each rule were right, counted from what people decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from factcheck.decisions import Decision

RIGHT, WRONG = frozenset({"real"}), frozenset({"not-a-conflict", "different-context"})


class Precision(msgspec.Struct, frozen=True):
    """The verdicts on the flags of one rule or one severity."""

    name: str
    real: int
    wrong: int
    unsure: int

    @property
    def share(self) -> float | None:
        """The share of real conflicts among those decided; None where none was."""
        return self.real / (self.real + self.wrong) if self.real + self.wrong else None


def precision(decisions: Iterable[Decision], field: str) -> list[Precision]:
    """The precision by "rule" or "severity", the one that cries wolf most often first."""
    counts: dict[str, Counter[str]] = {}
    for decision in decisions:
        kind = "real" if decision.verdict in RIGHT else "wrong" if decision.verdict in WRONG else "unsure"
        counts.setdefault(getattr(decision, field) or "-", Counter())[kind] += 1
    found = [Precision(name, told["real"], told["wrong"], told["unsure"]) for name, told in counts.items()]
    return sorted(found, key=lambda one: (1.0 if one.share is None else one.share, -one.wrong, one.name))


def precision_lines(decisions: Iterable[Decision]) -> Iterator[str]:
    """The table that `factcheck stats` prints, by rule and by severity; nothing without decisions."""
    decisions = tuple(decisions)
    for field in ("rule", "severity") if decisions else ():
        yield ""
        yield f"    real   wrong  unsure  precision  {field}"
        for one in precision(decisions, field):
            share = "-" if one.share is None else f"{one.share:.0%}"
            yield f"{one.real:>8}  {one.wrong:>6}  {one.unsure:>6}  {share:>9}  {one.name}"
