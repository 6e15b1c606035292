"""A reading so simple that a test can say beforehand what is found: no model, no language.

"The Long Bridge opened in 1932." claims that Long Bridge opened 1932; two values of an attribute conflict.
"""

from __future__ import annotations

import hashlib
import os
import re
import signal
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from factcheck.models import Article, Claim, Conflict, Mention, Severity, Side
from factcheck.reading import Reading
from factcheck.ruleset import RuleSet
from factcheck.values import Quantity

SENTENCE = re.compile(
    r"The (?P<subject>[A-Z]\w+(?: [A-Z]\w+)*) (?P<verb>opened|cost|stood|moved)(?: in)? (?P<value>\d+)"
)
RULES: dict[str, tuple[str, Severity]] = {
    "opened": ("FC101", "error"),
    "cost": ("FC201", "warning"),
    "stood": ("FC202", "note"),
    "moved": ("FC102", "error"),
}


def plain_extract(articles: Iterable[Article], ruleset: RuleSet, model: str | None = None) -> Iterator[Reading]:
    for article in articles:
        claims = tuple(_claim(article, found) for found in SENTENCE.finditer(article.text))
        yield Reading(article.path, article.title, article.published, claims, (), (), {})


def _claim(article: Article, found: re.Match[str]) -> Claim:
    text = article.text
    number = float(found["value"])
    start, end = found.span("value")
    return Claim(
        subject=Mention(found["subject"], *found.span("subject"), name=found["subject"]),
        attribute=found["verb"],
        value=Quantity(number, number, stated=(number,)),
        source=article.path,
        start=start,
        end=end,
        quote=found["value"],
        sentence=found[0],
        sentence_start=found.start(),
        line=text.count("\n", 0, start) + 1,
        column=start - text.rfind("\n", 0, start),
    )


def plain_compare(
    readings: Sequence[Reading], ruleset: RuleSet, pairing: object = None
) -> tuple[tuple[Claim, ...], tuple[Conflict, ...]]:
    claims = tuple(claim for reading in readings for claim in reading.claims)
    told: dict[tuple[str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        told[claim.subject.name, claim.attribute][claim.quote].append(claim)
    return claims, tuple(_conflict(*key, values) for key, values in sorted(told.items()) if len(values) > 1)


def _conflict(subject: str, attribute: str, values: dict[str, list[Claim]]) -> Conflict:
    code, severity = RULES[attribute]
    sources = {claim.source for claims in values.values() for claim in claims}
    evidence = {f"{value}@{claim.source}" for value, claims in values.items() for claim in claims}
    return Conflict(
        id=hashlib.sha256(f"{subject}/{attribute}".encode()).hexdigest()[:12],
        rule=code,
        kind="figure",
        severity=severity,
        scope="cross" if len(sources) > 1 else "within",
        subject=subject,
        mentions=(subject,),
        attribute=attribute,
        explanation=f"{' and '.join(sorted(values))} cannot both be true.",
        values=tuple(Side(v, float(v), float(v), "", tuple(values[v])) for v in sorted(values)),
        evidence=tuple(sorted(evidence)),
        steps=("both name the same thing",),
    )


def deadly(articles: Iterable[Article], ruleset: RuleSet, model: str | None = None) -> Iterator[Reading]:
    """The same, but a poisonous article kills the process, and one cannot be read."""
    for one in articles:
        if "poison" in one.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "thistle" in one.text:
            raise ValueError("not for reading")
        yield from plain_extract([one], ruleset, model)
