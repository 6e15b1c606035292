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
    return {
        "description": plain(found.message),
        "check_name": found.conflict.rule,
        "fingerprint": found.conflict.id,
        "severity": GRADE[found.conflict.severity],
        "location": {"path": found.claim.source, "lines": {"begin": found.claim.line, "end": end_of(found.claim)[0]}},
    }
