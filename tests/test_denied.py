"""What one article denies that somebody does and another tells of."""

from __future__ import annotations

import pytest

from factcheck.corpus import article_from_text
from factcheck.engine import run
from factcheck.rules import load_rules
from tests.reading import case, reading, told

RULES = load_rules()
HEAD = {
    "a": "Lidden Works\n\nThe Lidden Works stood at Marlow. ",
    "b": "The works\n\nAda Torvik knew the Lidden Works at Marlow. ",
}

ROWS = [
    case("reading", "Ada Torvik could not read music.", "Torvik read music at sight.", True),
    case("a swimmer", "Torvik never learned to swim.", "Torvik learned to swim in the millpond.", True),
    case("a plan", "The council did not approve the plan.", "The council approved the plan by a single vote.", True),
    case("a roof", "The owners did not repair the roof.", "The owners repaired the roof with slates.", True),
    case("a marriage", "Torvik never married.", "Torvik married a clockmaker.", True),
    case("insurance", "The Lidden Works was not insured.", "The Lidden Works was insured for a large sum.", True),
    case("refused", "Torvik refused to sign the petition.", "Torvik signed the petition with a pencil.", True),
    case("nobody", "No one from Marlow was prosecuted.", "The foreman was prosecuted and fined.", True),
    case(
        "failed to",
        "The inspector failed to visit the boiler house.",
        "The inspector visited the boiler house every week.",
        True,
    ),
    case("an opening", "The mayor did not attend the opening.", "The mayor attended the opening in his chain.", True),
    case("damage", "The engine was not damaged.", "The engine was damaged beyond repair.", True),
    case("smoking", "Torvik never smoked.", "Torvik smoked a pipe.", True),
    case("a gate", "The strikers did not block the gate.", "The strikers blocked the gate with carts.", True),
    case("a customer", "The works did not sell paint to the army.", "The works sold paint to the army.", True),
    case("none of them", "None of the apprentices was dismissed.", "Two apprentices were dismissed.", True),
    case("another plan", "The council did not approve the plan.", "The council approved the new road.", False),
    case(
        "not until", "The council did not approve the plan until the spring.", "The council approved the plan.", False
    ),
    case("the second", "Torvik did not sign the second petition.", "Torvik signed the first petition.", False),
    case("another part", "The owners did not repair the roof.", "The owners repaired the chimney.", False),
    case("not yet", "Torvik had not married when the works opened.", "Torvik married a clockmaker.", False),
    case("another man", "The foreman was not prosecuted.", "The owner was prosecuted.", False),
    case(
        "would not",
        "The inspector would not visit the boiler house.",
        "The inspector would visit the boiler house.",
        False,
    ),
    case("another occasion", "The mayor did not attend the opening.", "The mayor attended the funeral.", False),
    case("in part", "The engine was not seriously damaged.", "The engine was slightly damaged.", False),
    case("another customer", "The works did not sell paint to the army.", "The works sold paint to farmers.", False),
    case("another thing", "Nobody liked the new colour.", "Children liked the new slide.", False),
    case(
        "of those of which it is so",
        "Where a valve was rusted, jammed or did not shut, the gate was closed by hand.",
        "The last valve shut with a bang.",
        False,
    ),
    case("in a year", "Torvik did not swim in 1950.", "Torvik swam in 1951.", False),
    case("only planned", "The strikers did not block the gate.", "The strikers planned to block the gate.", False),
    case("a myth", "Myth: the engine was not damaged.", "The engine was damaged.", False),
]


@pytest.mark.parametrize(("one", "other", "found"), ROWS)
def test_one_denies_what_the_other_tells(one: str, other: str, found: bool) -> None:
    texts = {"a": HEAD["a"] + one, "b": HEAD["b"] + other}
    report = run([article_from_text(name, text) for name, text in texts.items()], (), RULES)
    assert any(row.severity != "note" for row in report.conflicts) is found


NOBODY_HURT = [
    case("not a single one", "Not a single person was injured at Marlow.", True),
    case("no person", "No person was injured at Marlow.", True),
    case("nobody", "Nobody was hurt at Marlow.", True),
    case("no other", "No other person was injured at Marlow.", False),
    case("not badly", "No person was seriously injured at Marlow.", False),
    case("of some", "No person on the quay was injured at Marlow.", False),
    case("one man", "The driver was not injured at Marlow.", False),
]


@pytest.mark.parametrize(("text", "nobody"), NOBODY_HURT)
def test_nobody_was_hurt(text: str, nobody: bool) -> None:
    assert any(told(claim).endswith("anyone_hurt | none") for claim in reading(text).claims) is nobody


SAID = [
    case("though it was not so", "The novel sold well, though the novel was never banned.", ["sell", "not ban"]),
    case("told", "The owners repaired the roof.", ["repair"]),
    case("denied", "The owners did not repair the roof.", ["not repair"]),
    case("a particle", "The firm never paid back the loan.", ["not pay back"]),
    case("not able", "She could not swim.", ["not swim"]),
    case("failed", "The crew failed to stop the leak.", ["fail", "not stop"]),
    case("of none", "No vaccine was used.", ["not use, no vaccine"]),
    case("of nobody", "Nobody repaired the roof.", ["not repair, no person"]),
    case("not a single one", "Not a single complaint was received.", ["not receive, no complaint"]),
    case("none of them", "None of the apprentices was dismissed.", ["not dismiss, no apprentice"]),
    case("an instance", "No case of smallpox was recorded.", ["not record, no smallpox"]),
    case("there is", "There was no siren.", ["not be, no siren"]),
    case("never any", "The firm never had a sponsor.", ["not have, no sponsor"]),
    case("limited to a time", "The owners did not repair the roof in 1950.", ["not repair, limited"]),
    case("limited by a word", "The owners did not fully repair the roof.", ["not repair, limited"]),
    case("not yet", "The roof has not been repaired.", ["not repair, limited"]),
    case("why", "The roof was not repaired, because money was short.", ["not repair"]),
    case("planned", "The owners will repair the roof.", []),
    case("asked", "Did the owners repair the roof?", []),
    case("only possible", "The owners might repair the roof.", []),
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_what_is_done_or_denied(text: str, said: list[str]) -> None:
    found = []
    for sentence in reading(text).sentences:
        for d in sentence.doings:
            parts = [f"not {d.verb}" if d.denied else d.verb]
            parts += [f"no {d.none[0]}"] if d.none else []
            parts += ["limited"] if d.limited else []
            found.append(", ".join(parts))
    assert found == said
