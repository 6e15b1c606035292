"""What recurs in a corpus and no rule covers, as a rule file to start from: frequent predicates, frequent names.

# said 7 times in 4 articles
attributes:                                   tests:
  moor: {kind: date, verbs: [moor]}           - claims: "The Heron moored on 2 May 1950."
                                                expect: [Heron | moor | 2 May 1950]
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from factcheck.agreement import show
from factcheck.models import Claim, Report
from factcheck.rule_refs import OPEN, answering, base
from factcheck.ruleset import RuleSet
from factcheck.values import DateValue, Quantity

# What two articles say can be compared, and so can conflict.
ARTICLES = 2
# As many as one can go through at a sitting; the most frequent come first.
SHOWN = 20
TESTS = 2
ADVICE = """\
# Suggested from what recurs. Keep an attribute only if it has one right answer at a time; give it a code and a `why`.
# The tests say what is read today: correct what should be read.
"""


class Frame(NamedTuple):
    """A predicate that no rule knows, with everything that is said by it: "open:moor" with dates."""

    attribute: str
    kind: str
    claims: tuple[Claim, ...]


def suggest(report: Report, ruleset: RuleSet) -> str:
    """A rule file for what recurs in a report's articles and is covered by no rule; "" when nothing does."""
    ids = {one.id for one in answering(ruleset)}
    attributes: list[str] = []
    tests: list[dict[str, Any]] = []
    for frame in _frames(report.claims)[:SHOWN]:
        name = _free_id(frame, ids)
        ids.add(name)
        attributes.append(_comment(frame.claims) + _entry({name: _rule(frame)}))
        tests += _tests(frame, name, report, ruleset)
    entities = [_comment(claims) + _entry([entity]) for entity, claims in _names(report.claims, ruleset)[:SHOWN]]
    written = {
        "attributes": "".join(attributes),
        "entities": "".join(entities),
        "tests": _entry(tests) if tests else "",
    }
    text = "".join(f"{section}:\n{text}" for section, text in written.items() if text)
    return f"{ADVICE}{text}" if text else ""


def _frames(claims: Iterable[Claim]) -> list[Frame]:
    """The open predicates that recur, most frequent first."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        if claim.attribute.startswith(OPEN) and isinstance(claim.value, DateValue | Quantity):
            kind = "date" if isinstance(claim.value, DateValue) else f"figure {_unit(claim.value)}"
            groups.setdefault((claim.attribute, kind), []).append(claim)
    frames = [Frame(attribute, kind.split()[0], tuple(found)) for (attribute, kind), found in groups.items()]
    recurring = [frame for frame in frames if _recurs(frame.claims)]
    return sorted(recurring, key=lambda frame: (-len(frame.claims), frame.attribute, frame.kind))


def _recurs(claims: Sequence[Claim]) -> bool:
    return len({claim.source for claim in claims}) >= ARTICLES


def _unit(value: Quantity) -> str:
    """What sort of figure it is, as rules name it."""
    from factcheck.extract.counting import unit_class

    return unit_class(value)


def _free_id(frame: Frame, ids: Iterable[str]) -> str:
    """An id that no rule has: the predicate's word, then with its kind, then with a number."""
    word = re.sub(r"[^a-z0-9]+", "_", frame.attribute.split(":", 1)[1].lower()).strip("_")
    stem = word if word[:1].isalpha() else f"n_{word}"
    names = [stem, f"{stem}_{frame.kind}", *(f"{stem}_{frame.kind}_{number}" for number in range(2, SHOWN + 2))]
    return next(name for name in names if name not in ids)


def _rule(frame: Frame) -> dict[str, Any]:
    """The attribute that would cover a frame."""
    sort, word = frame.attribute.split(":", 1)
    if frame.kind == "date":
        return {"kind": "date", "verbs": [word]}
    value = frame.claims[0].value
    unit = "count" if sort == "count" or not isinstance(value, Quantity) else _unit(value)
    return {"kind": "figure", "unit": unit, ("nouns" if sort == "count" else "verbs"): [word]}


def _tests(frame: Frame, name: str, report: Report, ruleset: RuleSet) -> list[dict[str, Any]]:
    """Tests out of the corpus: short sentences, named subjects first, with all that has to be read from each.

    A sentence that is about the matter of its article says nothing on its own, and makes no test.
    """
    alone = [claim for claim in frame.claims if claim.subject.kind != "topic"]
    named = [claim for claim in alone if claim.subject.kind == "name" and not claim.subject.how] or alone
    picked = sorted({(len(claim.sentence), claim.sentence, claim.source, claim.sentence_start) for claim in named})
    tests: list[dict[str, Any]] = []
    seen: set[str] = set()
    for _, sentence, source, start in picked:
        if sentence not in seen and len(tests) < TESTS:
            seen.add(sentence)
            here = [one for one in report.claims if (one.source, one.sentence_start) == (source, start)]
            lines = [line for one in here if (line := _line(one, frame, name, ruleset))]
            tests.append({"claims": " ".join(sentence.split()), "expect": list(dict.fromkeys(lines))})
    return tests


def _line(claim: Claim, frame: Frame, name: str, ruleset: RuleSet) -> str:
    """How a test expects a claim; "" for one that tests do not count."""
    kind = "date" if isinstance(claim.value, DateValue) else "figure"
    ours = claim.attribute == frame.attribute and kind == frame.kind
    if not ours and base(claim.attribute) not in {one.id for one in answering(ruleset)}:
        return ""
    stance = [] if claim.stance in ("asserted", "reported") else [claim.stance]
    subject = claim.subject.name or claim.subject.text
    return " | ".join([subject, name if ours else claim.attribute, show(claim.value), *stance])


def _names(claims: Iterable[Claim], ruleset: RuleSet) -> list[tuple[dict[str, Any], tuple[Claim, ...]]]:
    """The names that recur as subjects and no rule declares, each with its other spellings, most frequent first."""
    declared = {word for entity in ruleset.entities for word in (entity.name, *entity.aliases)}
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.subject.kind == "name" and claim.subject.name:
            groups.setdefault(claim.entity or claim.subject.name, []).append(claim)
    found = []
    for name, said in groups.items():
        if name not in declared and _recurs(said):
            spellings = Counter(one.subject.name for one in said if one.subject.name not in declared | {name})
            aliases = sorted(spellings, key=lambda word: (-spellings[word], word))
            found.append(({"name": name, **({"aliases": aliases} if aliases else {})}, tuple(said)))
    return sorted(found, key=lambda one: (-len(one[1]), one[0]["name"]))


def _comment(claims: Sequence[Claim]) -> str:
    return f"  # said {len(claims)} times in {len({claim.source for claim in claims})} articles\n"


def _entry(entry: object) -> str:
    """An entry as YAML below its section."""
    import yaml

    text = yaml.safe_dump(entry, sort_keys=False, allow_unicode=True, width=10_000, default_flow_style=None)
    return "".join(f"  {line}\n" for line in text.splitlines())
