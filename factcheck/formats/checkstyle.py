"""Checkstyle XML, for editors and CI services that know no newer form."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from factcheck.finding import Finding
from factcheck.formats.xml import document, words
from factcheck.models import Severity

LEVEL: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "info"}


def checkstyle(findings: Sequence[Finding]) -> str:
    """One `file` an article with findings, one `error` each."""
    root = Element("checkstyle", version="4.3")
    for source, group in groupby(findings, key=lambda f: f.claim.source):
        file = SubElement(root, "file", name=words(source))
        for found in group:
            claim = found.claim
            at = {} if found.here else {"line": str(claim.line), "column": str(claim.column)}
            SubElement(
                file,
                "error",
                at,
                severity=LEVEL[found.conflict.severity],
                message=words(found.message),
                source=words(f"factcheck.{found.conflict.rule}"),
            )
    return document(root)
