"""JUnit XML, as most CI services read it: an article is a test case, and each of its findings a failed one."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from factcheck.finding import Finding, at_column
from factcheck.formats.xml import document, words
from factcheck.models import Skipped


def junit(findings: Sequence[Finding], sources: Sequence[str], skipped: Sequence[Skipped]) -> str:
    """A suite of all checked articles: failed cases for findings, a passed one for each article without."""
    blamed = {f.claim.source for f in findings}
    passed = [source for source in sources if source not in blamed]
    total = len(findings) + len(passed) + len(skipped)
    numbers = {"tests": str(total), "failures": str(len(findings)), "errors": "0", "skipped": str(len(skipped))}
    root = Element("testsuites", name="factcheck", tests=str(total), failures=str(len(findings)), errors="0")
    suite = SubElement(root, "testsuite", {"name": "factcheck", "time": "0"} | numbers)
    for found in findings:
        _failed(suite, found)
    for source in passed:
        SubElement(suite, "testcase", classname="factcheck", name=words(source), time="0")
    for left in skipped:
        case = SubElement(suite, "testcase", classname="factcheck", name=words(left.path), time="0")
        SubElement(case, "skipped", message=words(left.reason))
    return document(root)


def _failed(suite: Element, found: Finding) -> None:
    claim, conflict = found.claim, found.conflict
    name = words(f"{at_column(claim, found.here)} {conflict.rule} {conflict.id}")
    case = SubElement(suite, "testcase", classname="factcheck", name=name, time="0", file=words(claim.source))
    if not found.here:
        case.set("line", str(claim.line))
    failure = SubElement(case, "failure", type=words(conflict.rule), message=words(found.message))
    failure.text = words(conflict.explanation)
