"""The tests inside rule files, run: what is read from a text, which texts contradict each other and which do not.

The rules are tested as they are declared: `check` has to be made of the same rules, without `select` and `ignore`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from factcheck.models import Claim, Conflict, Report
from factcheck.rule_refs import answering, base
from factcheck.ruleset import Place, RuleSet, RuleTest

Check = Callable[[Mapping[str, str]], Report]

# What is read from a text or two fits into a line or two.
SHOWN = 6
# Claims of other stances are no ground for a conflict, so a test has to name them: "The Pact | signed | 1950 | denied".
PLAIN_STANCES = ("asserted", "reported")


class TestResult(msgspec.Struct, frozen=True):
    """How one test went; `message` says what was expected and what was found, and is empty where it passed."""

    __test__ = False  # pytest is not to take it for a test of its own

    place: Place
    kind: str
    passed: bool
    message: str = ""

    def __str__(self) -> str:
        """`path:line:col: message`, as linters write."""
        told = self.message or "passed"
        return f"{self.place.path}:{self.place.line}:{self.place.column}: {self.kind}: {told}"


def run_rule_tests(ruleset: RuleSet, check: Check) -> tuple[TestResult, ...]:
    """The result of every test of the rules, in their order; `check` compares texts given by name."""
    return tuple(_result(test, ruleset, check) for test in ruleset.tests)


def _result(test: RuleTest, ruleset: RuleSet, check: Check) -> TestResult:
    texts = {f"text-{number}": text for number, text in enumerate(test.texts, 1)}
    report = check(texts)
    if report.skipped:
        message = "; ".join(f"{left.path} {left.reason}; {left.hint}" for left in report.skipped)
    elif test.kind == "claims":
        message = _claims(test.expect, _read(report, texts, ruleset))
    elif test.kind == "conflict":
        message = _conflict(test.expect, report.conflicts)
        message += _instead(_read(report, texts, ruleset)) if "no conflict about" in message else ""
    elif test.kind == "ok":
        message = _ok(test.expect, report, texts)
        message += _instead(_read(report, texts, ruleset)) if "nothing to compare" in message else ""
    else:
        message = _todo(test.expect, report.conflicts)
    return TestResult(test.place, test.kind, not message, message)


def _instead(claims: Sequence[Claim]) -> str:
    """What was read, for a test that found nothing: most often another attribute, or subjects without a name."""
    lines = list(dict.fromkeys(_lines(claim)[0] for claim in claims))
    if not lines:
        return "; no claim of a rule was read"
    bare = all(claim.subject.kind != "name" for claim in claims)
    hint = "; what has no name in two texts is not compared: name it" if bare else ""
    return f"; read: {'; '.join(lines[:SHOWN])}{hint}"


def _read(report: Report, texts: Mapping[str, str], ruleset: RuleSet) -> list[Claim]:
    """The claims of the texts that name an attribute or a trait family of the rules."""
    known = {one.id for one in answering(ruleset)}
    return [claim for claim in report.claims if claim.source in texts and base(claim.attribute) in known]


def _claims(expect: Sequence[str], claims: Sequence[Claim]) -> str:
    """Each expected claim is read, and no other."""
    wanted = {_folded(line): line for line in expect}
    ways = [{_folded(line) for line in _lines(claim)} for claim in claims]
    missing = [line for folded, line in wanted.items() if not any(folded in way for way in ways)]
    extra = [_lines(claim)[0] for claim, way in zip(claims, ways, strict=True) if not way & wanted.keys()]
    told = [f"not read: {line}" for line in missing] + [f"read too: {line}" for line in dict.fromkeys(extra)]
    return "; ".join(told)


def _lines(claim: Claim) -> list[str]:
    """The ways in which a test may write a claim: by its entity, its name, or the words that stand there."""
    from factcheck.agreement import show

    stance = [] if claim.stance in PLAIN_STANCES else [claim.stance]
    subjects = dict.fromkeys(name for name in (claim.entity, claim.subject.name, claim.subject.text) if name)
    return [" | ".join([name, claim.attribute, show(claim.value), *stance]) for name in subjects or [""]]


def _folded(line: str) -> str:
    """A claim as written, without regard to case and spacing."""
    return "|".join(" ".join(part.split()).casefold() for part in line.split("|"))


def _conflict(expect: Sequence[str], conflicts: Iterable[Conflict]) -> str:
    """Each expected attribute is in conflict; no other is, but for mere notes."""
    found = [(_about(conflict), conflict) for conflict in conflicts]
    missing = [attribute for attribute in expect if not any(attribute in names for names, _ in found)]
    told = [f"no conflict about {attribute}" for attribute in missing]
    for names, conflict in found:
        if conflict.severity != "note" and not {*names} & {*expect}:
            told.append(f"a conflict about {names[0]} too ({conflict.explanation})")
    return "; ".join(told)


def _about(conflict: Conflict) -> list[str]:
    """The ways in which a test may name what a conflict is about: the claims' attribute, the rule's id, its label."""
    attributes = dict.fromkeys(claim.attribute for side in conflict.values for claim in side.claims)
    return list(dict.fromkeys([*attributes, *map(base, attributes), conflict.attribute]))


def _ok(expect: Sequence[str], report: Report, texts: Mapping[str, str]) -> str:
    """There are claims to compare, and none of them conflict; with `expect`, about just these attributes."""
    loud = [conflict for conflict in report.conflicts if conflict.severity != "note"]
    if loud:
        return "; ".join(f"a conflict about {_about(one)[0]} ({one.explanation})" for one in loud)
    compared = _compared(report, texts)
    missing = [attribute for attribute in expect if attribute not in compared]
    if missing or not compared:
        about = " about " + ", ".join(missing) if missing else ""
        return f"nothing to compare{about}: the texts make no claims on the same attribute of the same thing"
    return ""


def _compared(report: Report, texts: Mapping[str, str]) -> set[str]:
    """The attributes on which two sources, or two sentences of a lone text, say something of one thing."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in report.claims:
        subject = (claim.entity or claim.subject.name or claim.subject.head).casefold()
        groups.setdefault((subject, claim.attribute), []).append(claim)
    enough = 2
    found = set()
    for (_, attribute), claims in groups.items():
        sources = {claim.source for claim in claims}
        apart = len(sources) if len(texts) > 1 or not sources <= texts.keys() else len(claims)
        if sources & texts.keys() and apart >= enough and attribute:
            found |= {attribute, base(attribute)}
    return found


def _todo(expect: Sequence[str], conflicts: Iterable[Conflict]) -> str:
    """What is not found yet; the day it is found the test says so, to be made a `conflict` test."""
    found = [_about(conflict) for conflict in conflicts if conflict.severity != "note"]
    if found and all(any(attribute in names for names in found) for attribute in expect):
        return f"found now ({', '.join(names[0] for names in found)}): make this a `conflict` test"
    return ""
