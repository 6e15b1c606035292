"""What one article says there was none of and another tells of."""

from __future__ import annotations

import pytest

from factcheck.corpus import article_from_text
from factcheck.engine import run
from factcheck.rules import load_rules
from tests.reading import case

RULES = load_rules()
HEAD = {
    "a": "Lidden Cup\n\nThe Lidden Cup was played at Marlow. ",
    "b": "The cup\n\nAda Torvik saw the Lidden Cup at Marlow. ",
}

ROWS = [
    case("there was none", "There were no penalties.", "The fifth penalty went in.", True),
    case("at the time", "There was hardly any applause at the time.", "The applause went on and on.", True),
    case("never had", "It has never had a sponsor.", "The main sponsor is a brewer.", True),
    case("agreed", "There were no penalties.", "The cup was won without a penalty.", False),
    case("limited to a place", "There were no penalties in the first half.", "The fifth penalty went in.", False),
    case("limited to a time", "Before the war there was no sponsor.", "The main sponsor is a brewer.", False),
    case("a figure of speech", "There was no doubt.", "The doubt never left her.", False),
    case("only possible", "There were no penalties.", "A penalty would have settled it.", False),
    case("told by both", "There was no sponsor. The sponsor came later.", "The main sponsor is a brewer.", False),
]


@pytest.mark.parametrize(("one", "other", "found"), ROWS)
def test_one_denies_what_the_other_tells(one: str, other: str, found: bool) -> None:
    texts = {"a": HEAD["a"] + one, "b": HEAD["b"] + other}
    report = run([article_from_text(name, text) for name, text in texts.items()], (), RULES)
    assert any(row.attribute == "whether there was one" for row in report.conflicts) is found
