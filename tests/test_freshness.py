"""Reports of the day, whose tolls later articles replace."""

from __future__ import annotations

import pytest

from factcheck.extract.freshness import is_fresh
from tests.reading import check

TITLE = "Mill roof falls in Arlow"
REPORT = "ARLOW, March 3 — The roof of the Marren mill in Arlow fell in on Tuesday evening. {toll} The search went on."
HISTORY = "The roof of the Marren mill in Arlow fell in on 3 March 1931. {toll}"


@pytest.mark.parametrize(
    ("text", "fresh"),
    [
        pytest.param("The roof fell in on Tuesday evening. Nine people are still missing.", True, id="still missing"),
        pytest.param("ARLOW, March 3 — The roof fell in on Tuesday.", True, id="dateline"),
        pytest.param("ARLOW, March 3, 1931 — Up to noon today nine bodies were found.", True, id="up to noon today"),
        pytest.param("The roof fell in on Tuesday, 3 March 1931. Police said so.", False, id="a full date"),
        pytest.param("The roof fell in on 3 March 1931. Nine people were never found.", False, id="no weekday"),
        pytest.param("We met on a Tuesday evening. She was late.", False, id="a memory"),
        pytest.param("Yesterday the guns fell silent. Yesterday we slept.", False, id="a diary"),
    ],
)
def test_is_fresh(text: str, fresh: bool) -> None:
    assert is_fresh(TITLE, f"{TITLE}\n\n{text}") is fresh


@pytest.mark.parametrize(
    ("early", "late", "clashes"),
    [
        pytest.param("Seven people were killed.", "Nine people were killed.", False, id="more were found"),
        pytest.param("Nine people were killed.", "Seven people were killed.", True, id="fewer than were found"),
        pytest.param("Twelve people were missing.", "Four people were missing.", False, id="some were found"),
        pytest.param("Four people were missing.", "Twelve people were missing.", True, id="more than were missed"),
    ],
)
def test_tolls_of_the_day(early: str, late: str, clashes: bool) -> None:
    report = f"{TITLE}\n\n{REPORT.format(toll=early)}"
    history = f"The Marren mill in Arlow\n\n{HISTORY.format(toll=late)}"
    assert bool(check([report, history])) is clashes
