"""Where a conflict is blamed: at the value with the fewest voices, copies of one text being one."""

from __future__ import annotations

import random

import pytest

from factcheck.finding import findings
from factcheck.models import Conflict
from factcheck.report.document import to_dict
from tests.report_factory import article, claim, conflict, prose, report, year

TEXT = prose(random.Random(7), 120)  # noqa: S311 - no secret


def told(*sides: str) -> Conflict:
    """A conflict between 1931, 1932 …, each stated by the sources named by letters."""
    return conflict(*([claim(year(1931 + at), f"{name}.md") for name in names] for at, names in enumerate(sides)))


@pytest.mark.parametrize(
    ("sides", "copies", "blamed"),
    [
        pytest.param(("ab", "c"), "", "c.md", id="one against two"),
        pytest.param(("abc", "de"), "", "d.md", id="two against three"),
        pytest.param(("abc", "de"), "abc", "a.md", id="three copies against two"),
        pytest.param(("de", "abc"), "abc", "a.md", id="whichever value comes first"),
        pytest.param(("abcf", "de"), "abc", "a.md", id="two voices each, the earlier in order"),
        pytest.param(("bc", "a"), "bc", "a.md", id="two copies against one"),
    ],
)
def test_copies_of_one_text_are_one_voice(sides: tuple[str, ...], copies: str, blamed: str) -> None:
    articles = [article(f"{name}.md", TEXT if name in copies else "") for name in "abcdef"]
    (found,) = findings([told(*sides)], articles, None)
    assert found.claim.source == blamed


def test_the_json_lists_copies() -> None:
    articles = [article("b.md", TEXT, published="2001-05-02"), article("a.md", TEXT), article("c.md", "Another.")]
    (copy,) = to_dict(report(articles=articles))["copies"]
    assert (copy["first"], copy["second"], copy["words"], copy["share"]) == ("b.md", "a.md", len(TEXT.split()), 1.0)
    assert copy["run"].split()[:2] == TEXT.casefold().split()[:2]
