"""Where a conflict is blamed: at the value with the fewest voices, copies of one text being one."""

from __future__ import annotations

import random

import pytest

from factcheck.checking import formatted
from factcheck.citing import unlined
from factcheck.finding import findings
from factcheck.models import Block, Conflict
from factcheck.report.document import to_dict
from factcheck.ruleset import RuleSet
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


PLACED: dict[str, tuple[list[str], list[str]]] = {
    # What is told of the claim in the Word file, and what is not: a line of a text that no file has.
    "concise": (["tide.docx: FC001", "here (paragraph 1 under “Cost”), but 1932 in guide.md:4"], ["tide.docx:4"]),
    "full": (["guide.md:4:14: says 1932", "     | It opened in 1931."], ["   4 | It opened in 1931."]),
    "github": (["::error file=tide.docx,title="], ["line="]),
    "gitlab": (['"begin": 1', "paragraph 1 under “Cost”"], ['"begin": 4']),
    "sarif": (['"name": "paragraph 1 under “Cost”"'], ['"text": "1931"']),
    "checkstyle": (['<error severity="error"'], ['line="4"']),
    "junit": (['name="tide.docx FC001'], ['line="4"']),
}


@pytest.mark.parametrize("form", PLACED)
def test_no_form_names_a_line_of_a_source_without_lines(form: str) -> None:
    blocks = (Block("heading", 0, 4, 2), Block("paragraph", 6, 24))
    word = article("tide.docx", "Cost\n\nIt opened in 1931.\n", format="docx", blocks=blocks)
    text = article("guide.md", "Cost\n\n\nIt opened in 1932.\n", format="markdown")
    told = conflict(
        [claim(year(1931), word.path, sentence="It opened in [1931].", sentence_start=6, line=4)],
        [claim(year(1932), text.path, sentence="It opened in [1932].", sentence_start=7, line=4)],
    )
    articles = [word, text]
    found = findings([told], articles, frozenset({word.path}), unlined(articles))
    shown = formatted(form, found, report(told, articles=articles), RuleSet(), [word.path])
    wanted, unwanted = PLACED[form]
    assert all(words in shown for words in wanted)
    assert not any(words in shown for words in unwanted)


def test_the_json_lists_copies() -> None:
    articles = [article("b.md", TEXT, published="2001-05-02"), article("a.md", TEXT), article("c.md", "Another.")]
    (copy,) = to_dict(report(articles=articles))["copies"]
    assert (copy["first"], copy["second"], copy["words"], copy["share"]) == ("b.md", "a.md", len(TEXT.split()), 1.0)
    assert copy["run"].split()[:2] == TEXT.casefold().split()[:2]
