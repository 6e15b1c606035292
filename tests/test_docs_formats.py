"""docs/formats.md names every key of the JSON that programs read."""

from __future__ import annotations

import re
from typing import Any

import pytest

import factcheck
from tests.conftest import REPO

TEXTS = {"a": "The Forth Bridge was opened on 4 March 1890.", "b": "The Forth Bridge was opened in 1889."}


def section(heading: str) -> set[str]:
    """The words in code font of a section of the page, its table and its text."""
    page = (REPO / "docs" / "formats.md").read_text("utf-8")
    (text,) = re.findall(rf"^#+ {heading}\n(.*?)(?=^#|\Z)", page, re.MULTILINE | re.DOTALL)
    return set(re.findall(r"`([a-z_]+)`", text))


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    return factcheck.check(TEXTS).to_dict()


def test_the_keys_of_a_report_are_documented(report: dict[str, Any]) -> None:
    (conflict,) = report["conflicts"]
    side = conflict["values"][0]
    assert report.keys() | report["tool"].keys() <= section("A report")
    assert report["sources"][0].keys() <= section("A source")
    assert conflict.keys() | conflict["subject"].keys() | side.keys() <= section("A conflict")
    assert side["claims"][0].keys() <= section("A claim of a conflict")


def test_the_keys_of_a_claim_are_documented() -> None:
    (claim,) = factcheck.claims(TEXTS["a"])
    assert claim.keys() <= section("Claims") | section("A claim of a conflict")
