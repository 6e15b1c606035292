"""SARIF 2.1.0, the form that code scanning services read."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from urllib.parse import quote

from factcheck.finding import Finding, end_of
from factcheck.formats.plain import as_json, plain
from factcheck.models import Claim, Report, Severity, Skipped
from factcheck.ruleset import Attribute, RuleSet, TraitFamily

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "factcheckConflict/v1"
LEVEL: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "note"}


def sarif(findings: Sequence[Finding], report: Report, ruleset: RuleSet) -> str:
    """A log of one run: the rules that were broken, a result a finding, what was skipped as notifications."""
    codes = sorted({f.conflict.rule for f in findings})
    driver = {
        "name": report.tool.name,
        "version": report.tool.version,
        "rules": [_rule(code, ruleset) for code in codes],
        "properties": {"model": report.tool.model, "rulesDigest": report.tool.rules_digest},
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [_notification(skipped) for skipped in report.skipped],
            }
        ],
        "results": [_result(f, codes.index(f.conflict.rule)) for f in findings],
    }
    return as_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(code: str, ruleset: RuleSet) -> dict[str, object]:
    both: tuple[Attribute | TraitFamily, ...] = (*ruleset.attributes, *ruleset.traits)
    rule = next((r for r in both if r.code == code), None)
    if rule is None:
        return {"id": code}
    label = rule.label or rule.id.replace("_", " ")
    told: dict[str, object] = {
        "id": code,
        "name": rule.id,
        "shortDescription": {"text": f"Articles disagree: {label}"},
        "defaultConfiguration": {"level": LEVEL[rule.severity]},
        "help": {"text": f"{rule.why or rule.message or label} (factcheck rules show {code})"},
    }
    return told


def _result(found: Finding, index: int) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": found.conflict.rule,
        "ruleIndex": index,
        "level": LEVEL[found.conflict.severity],
        "message": {"text": plain(found.message)},
        "locations": [_location(found.claim, found.here)],
        "partialFingerprints": {FINGERPRINT: found.conflict.id},
        "properties": {"status": found.conflict.status, "explanation": plain(found.conflict.explanation)},
    }
    if found.against:
        told = zip(found.against, found.there or repeat(""), strict=False)
        result["relatedLocations"] = [
            {"id": i, "message": {"text": plain(f"says {side.value}")}, **_location(claim, place)}
            for i, ((side, claim), place) in enumerate(told)
        ]
    return result


def _location(claim: Claim, place: str) -> dict[str, object]:
    """The region of a claim in its file; in one without lines a place by name."""
    physical: dict[str, object] = {"artifactLocation": _artifact(claim.source)}
    if place:
        return {"physicalLocation": physical, "logicalLocations": [{"name": plain(place)}]}
    if claim.line:
        end_line, end_column = end_of(claim)
        physical["region"] = {
            "startLine": claim.line,
            "startColumn": max(claim.column, 1),
            "endLine": end_line,
            "endColumn": max(end_column, 1),
            "snippet": {"text": plain(claim.quote)},
        }
    return {"physicalLocation": physical}


def _artifact(path: str) -> dict[str, object]:
    if path.startswith(("/", "../")):
        return {"uri": quote(path)}
    return {"uri": quote(path), "uriBaseId": "%SRCROOT%"}


def _notification(skipped: Skipped) -> dict[str, object]:
    location = {"physicalLocation": {"artifactLocation": _artifact(skipped.path)}}
    return {"level": "warning", "message": {"text": plain(skipped.reason)}, "locations": [location]}
