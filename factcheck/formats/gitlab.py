"""GitLab's Code Quality report: a JSON list that a merge request shows at the changed lines."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.finding import Finding, end_of
from factcheck.formats.plain import as_json, plain
from factcheck.models import Severity

GRADE: dict[Severity, str] = {"error": "major", "warning": "minor", "note": "info"}


def code_quality(findings: Sequence[Finding]) -> str:
    """One entry a finding; the fingerprint is the conflict's own and stays when lines move."""
    return as_json([_entry(f) for f in findings]) + "\n"


def _entry(found: Finding) -> dict[str, object]:
    claim = found.claim
    first, last = (1, 1) if found.here else (claim.line, end_of(claim)[0])  # there must be a line
    return {
        "description": plain(found.message),
        "check_name": found.conflict.rule,
        "fingerprint": found.conflict.id,
        "severity": GRADE[found.conflict.severity],
        "location": {"path": claim.source, "lines": {"begin": first, "end": last}},
    }
