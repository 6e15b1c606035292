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
    case("limited to what is told before", "There was no sponsor there.", "The main sponsor is a brewer.", False),
    case("limited to a time", "Before the war there was no sponsor.", "The main sponsor is a brewer.", False),
    case("a figure of speech", "There was no doubt.", "The doubt never left her.", False),
    case("only possible", "There were no penalties.", "A penalty would have settled it.", False),
    case("told by both", "There was no sponsor. The sponsor came later.", "The main sponsor is a brewer.", False),
]

# The same of a factory, in all the ways in which it is said that there was none.
WORKS = {
    "a": "Lidden Works\n\nThe Lidden Works stood at Marlow. ",
    "b": "The works\n\nAda Torvik knew the Lidden Works at Marlow. ",
}

SAID_OF_WORKS = [
    case(
        "cases of a disease",
        "There was no cholera at Marlow.",
        "In the second week there were cases of cholera in the camp.",
        True,
    ),
    case("a derived verb", "No vaccine was used at Marlow.", "In May they vaccinated us.", True),
    case("penalties, once more", "There were no penalties.", "The fifth penalty went in.", True),
    case("had none", "The Lidden Works had no siren.", "The siren at the gate woke the town.", True),
    case("took place", "No strike took place at the Lidden Works.", "The strike lasted six weeks.", True),
    case("found none", "No gravestones were found on the site.", "She came upon a gravestone under the nettles.", True),
    case("not a single one", "Not a single complaint was received.", "Her complaint was filed in a green box.", True),
    case("none of what", "There was no inspection of the works.", "Two men inspected the works in March.", True),
    case("never had one", "The Lidden Works never had a chimney.", "The chimney rose above the town.", True),
    case("used none", "No explosives were used.", "The explosives were laid at dawn.", True),
    case("a verb for it", "No warning was given.", "The watchman warned everybody in the yard.", True),
    case("a kind of it", "There were no vehicles.", "A lorry stood at the gate.", True),
    case(
        "no case of it",
        "No case of smallpox was recorded at Marlow.",
        "There was an outbreak of smallpox in the lower town.",
        True,
    ),
    case("hired none", "No guards were hired.", "The guards carried sticks.", True),
    case("speeches", "There were no speeches.", "The speech of the mayor went on for an hour.", True),
    case("on the first day", "There were no vehicles on the first day.", "A lorry stood at the gate.", False),
    case("no such", "No such warning was given.", "The watchman warned everybody in the yard.", False),
    case("no serious", "No serious complaint was received.", "Her complaint was filed in a green box.", False),
    case("a relative", "Torvik had no brother.", "Her neighbour's brother worked there.", False),
    case(
        "in another place",
        "There was no cholera at Harrow.",
        "In the second week there were cases of cholera in the camp.",
        False,
    ),
    case("in a part of it", "There were no penalties in the first half.", "The fifth penalty went in.", False),
    case("an act", "No decision has been taken.", "The steps led down to the river.", False),
    case(
        "in another building",
        "No gravestones were found in the chapel.",
        "She came upon a gravestone under the nettles.",
        False,
    ),
    case("only thought of", "No explosives were used.", "He would have used explosives.", False),
    case("a figure of speech, once more", "There was no time.", "The time had come.", False),
    case("none planned", "No strike was planned.", "The strike lasted six weeks.", False),
    case("until a time", "There were no doctors in the village until the spring.", "The doctor came on a mule.", False),
    case("without one", "The works was cleared without a fight.", "The fight for the works began in court.", False),
    case("on another thing", "There was no chimney on the new shed.", "The chimney rose above the town.", False),
]


@pytest.mark.parametrize(
    ("head", "one", "other", "found"),
    [
        pytest.param(head, *row.values, id=row.id)
        for head, rows in ((HEAD, ROWS), (WORKS, SAID_OF_WORKS))
        for row in rows
    ],
)
def test_one_denies_what_the_other_tells(head: dict[str, str], one: str, other: str, found: bool) -> None:
    texts = {"a": head["a"] + one, "b": head["b"] + other}
    report = run([article_from_text(name, text) for name, text in texts.items()], (), RULES)
    assert any(row.attribute == "whether there was one" for row in report.conflicts) is found
