"""Annotations on the lines of a pull request, and the summary of a GitHub Actions job.

Of each level a step shows ten annotations; what comes later is dropped without a word, so the gravest come first and
the rest is counted. The summary holds them all.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from factcheck.finding import RANK, Finding, end_of
from factcheck.formats.plain import plain
from factcheck.models import Severity
from factcheck.report.text import markdown

SHOWN = 10  # annotations of one level in one step, GitHub's own limit
SUMMARY_ROWS = 200  # a summary may have 1 MiB; two hundred rows of long sentences are a tenth of it
LEVEL: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


def workflow_commands(findings: Sequence[Finding]) -> str:
    """Workflow commands, at most ten of a level, and a line that counts what was left out."""
    lines: list[str] = []
    for severity in sorted(LEVEL, key=lambda s: RANK[s]):
        level = [f for f in findings if f.conflict.severity == severity]
        lines += [_annotation(f) for f in level[:SHOWN]]
        if len(level) > SHOWN:
            lines.append(f"+{len(level) - SHOWN} more of severity {severity}; the job summary lists them")
    return "".join(f"{text}\n" for text in lines)


def _annotation(found: Finding) -> str:
    claim = found.claim
    end_line, end_column = end_of(claim)
    fields: dict[str, str | int] = {"file": claim.source}
    if not found.here:
        fields |= {"line": claim.line, "endLine": end_line}
        if end_line == claim.line:  # columns of a stretch over several lines are refused
            fields |= {"col": claim.column, "endColumn": end_column}
    fields["title"] = plain(f"{found.conflict.rule} {found.conflict.attribute}")
    options = ",".join(f"{key}={property_value(str(value))}" for key, value in fields.items())
    return f"::{LEVEL[found.conflict.severity]} {options}::{data(plain(found.message))}"


def data(text: str) -> str:
    """The message of a workflow command, escaped as the runner unescapes it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def property_value(text: str) -> str:
    """An option of a workflow command, escaped as the runner unescapes it."""
    return data(text).replace(":", "%3A").replace(",", "%2C")


def summary(findings: Sequence[Finding]) -> str:
    """The findings as a Markdown table for the job's page."""
    if not findings:
        return "### factcheck\n\nNo open conflicts.\n"
    rows = [_row(f) for f in sorted(findings, key=lambda f: RANK[f.conflict.severity])[:SUMMARY_ROWS]]
    more = len(findings) - len(rows)
    tail = f"\n+{more} more\n" if more > 0 else ""
    head = "| Where | Rule | What |\n| --- | --- | --- |\n"
    return f"### factcheck: {len(findings)} open conflicts\n\n{head}{''.join(rows)}{tail}"


def _row(found: Finding) -> str:
    where = found.claim.source if found.here else f"{found.claim.source}:{found.claim.line}"
    rule = f"{markdown(found.conflict.rule)} {found.conflict.severity}"
    return f"| {markdown(where)} | {rule} | {markdown(found.message)} |\n"


def write_summary(findings: Sequence[Finding]) -> None:
    """Add the summary to the job's page, where there is one."""
    if path := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(summary(findings))
