"""A report as plain data: what `check --format json`, report.json and `claims --format jsonl` print."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import msgspec

from factcheck.citing import Cite, citer
from factcheck.models import Article, Claim, Conflict, Context, Kind, Report, Side
from factcheck.values import DateValue, EntityRef, Quantity, Trait, Value, iso
from factcheck.voices import Voices, voices

SCHEMA = "factcheck/1"


def to_dict(report: Report, copied: Voices | None = None) -> dict[str, Any]:
    """The report as JSON data, `schema` "factcheck/1": keys may be added to it, none is ever changed.

    `copied` says who copies whom, where that was worked out already.
    """
    copies = (copied or voices(report.articles)).copies
    cite = citer(report.articles)
    return {
        "schema": SCHEMA,
        "tool": msgspec.to_builtins(report.tool),
        "sources": [source_dict(article) for article in report.articles],
        "conflicts": [conflict_dict(conflict, cite) for conflict in report.conflicts],
        "skipped": msgspec.to_builtins(report.skipped),
        "counts": dict(sorted(report.counts.items())),
        "copies": [msgspec.to_builtins(copy) for copy in copies],
    }


def source_dict(article: Article) -> dict[str, Any]:
    """What is known of an article, and for each of it where that was found."""
    fields = ("path", "title", "published", "words", "publisher", "author", "modified", "url", "format", "origins")
    return {name: getattr(article, name) for name in fields}


def conflict_dict(conflict: Conflict, cite: Cite) -> dict[str, Any]:
    """One conflict with its values and the claims under each."""
    return {
        "id": conflict.id,
        "rule": conflict.rule,
        "kind": conflict.kind,
        "severity": conflict.severity,
        "scope": conflict.scope,
        "subject": {"name": conflict.subject, "mentions": list(conflict.mentions)},
        "attribute": conflict.attribute,
        "status": conflict.status,
        "explanation": conflict.explanation,
        "verdict": conflict.verdict,
        "values": [_side_dict(side, cite) for side in conflict.values],
    }


def _side_dict(side: Side, cite: Cite) -> dict[str, Any]:
    return {
        "value": side.value,
        "low": side.low,
        "high": side.high,
        "unit": side.unit,
        "claims": [_claim_fields(claim, cite) for claim in side.claims],
    }


def _claim_fields(claim: Claim, cite: Cite) -> dict[str, Any]:
    cited = cite(claim)
    return {
        "source": claim.source,
        "line": claim.line,
        "column": claim.column,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "sentence": claim.sentence,
        "stance": claim.stance,
        "context": context_dict(claim.context),
        "place": cited.place,
        "link": cited.link,
    }


def context_dict(context: Context) -> dict[str, Any]:
    """What limits a claim, only what was said; days are ISO dates, null for an open end.

    >>> context_dict(Context(place="north shore"))
    {'place': 'north shore'}
    """
    told: dict[str, Any] = {}
    if context.time is not None:
        told["time"] = [iso(context.time[0]), iso(context.time[1])]
    for name in ("place", "part", "per", "phase", "method"):
        if value := getattr(context, name):
            told[name] = list(value) if isinstance(value, tuple) else value
    return told


def claim_dict(claim: Claim, cite: Cite) -> dict[str, Any]:
    """One claim by itself: its own fields, then whom it is about, what it says and between which bounds."""
    kind, low, high, unit = bounds(claim.value)
    return _claim_fields(claim, cite) | {
        "subject": claim.subject.name or claim.subject.text,
        "attribute": claim.attribute or None,
        "kind": kind,
        "value": shown(claim.value),
        "low": low,
        "high": high,
        "unit": unit,
    }


def bounds(value: Value) -> tuple[Kind, str | float | None, str | float | None, str]:
    """Kind, low, high and unit of a value: ISO dates or numbers, None for an open end or where there is no order."""
    match value:
        case DateValue():
            return "date", iso(value.first), iso(value.last), ""
        case Quantity():
            return "figure", value.low, value.high, value.unit
        case Trait():
            return "trait", None, None, ""
        case EntityRef():
            return "entity", None, None, ""


def shown(value: Value) -> str:
    """A value in the words that a reader wants."""
    from factcheck.agreement import show

    return show(value)


def json_bytes(data: Any) -> bytes:
    """JSON as UTF-8, two spaces deep; half a character pair, which UTF-8 cannot hold, stays the escape it came as."""
    try:
        return msgspec.json.format(json.dumps(data, ensure_ascii=False).encode("utf-8"), indent=2) + b"\n"
    except UnicodeEncodeError:
        return json.dumps(data, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace") + b"\n"


def jsonl(report: Report) -> Iterator[bytes]:
    """A line of JSON a claim, as it comes."""
    cite = citer(report.articles)
    for claim in report.claims:
        yield _line(claim_dict(claim, cite)) + b"\n"


def _line(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "backslashreplace")
