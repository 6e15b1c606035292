"""How a sentence stands to what it says; only what is asserted or reported may conflict."""

from __future__ import annotations

import pytest

from tests.reading import case, check, read, reading

ROWS = [
    case("asserted", "The Harlan Bridge opened in 1932.", "asserted"),
    case("perfect", "The Harlan Bridge has opened in May 1932.", "asserted"),
    case("said", "They said the Harlan Bridge opened in 1932.", "reported"),
    case("said, behind", "The Harlan Bridge opened in 1932, the owner said.", "reported"),
    case("according to", "According to the owner, the Harlan Bridge opened in 1932.", "reported"),
    case("will", "The Harlan Bridge will open in 2031.", "planned"),
    case("expected to", "The Harlan Bridge is expected to open in 2031.", "planned"),
    case("due to", "The Harlan Bridge was due to open in 1932.", "planned"),
    case("not", "The Harlan Bridge did not open in 1932.", "denied"),
    case("never", "The Harlan Bridge never opened in 1932.", "denied"),
    case("myth", "Myth: the Harlan Bridge opened in 1932.", "denied"),
    case("numbered myth", "Myth 3: the Harlan Bridge opened in 1932.", "denied"),
    case("rumour", "Rumour: the Harlan Bridge opened in 1932.", "denied"),
    case("if", "If the Harlan Bridge opened in 1932, nobody came.", "hedged"),
    case("whether", "Nobody knows whether the Harlan Bridge opened in 1932.", "hedged"),
    case("may", "The Harlan Bridge may open in 2031.", "hedged"),
    case("perhaps", "Perhaps the Harlan Bridge opened in 1932.", "hedged"),
    case("reportedly", "The Harlan Bridge reportedly opened in 1932.", "hedged"),
    case("would", "The Harlan Bridge would open in 2031.", "hedged"),
    case("not until, to come", "The Harlan Bridge will not open until 2031.", "planned"),
    case("not until, expected", "They expected that the Harlan Bridge would not open until 1932.", "planned"),
    case("would not until", "The Harlan Bridge would not open until 1932.", "asserted"),
    case("presumed to have", "The Harlan Bridge was presumed to have opened in 1932.", "hedged"),
    case("not until is a fact", "The Harlan Bridge did not open until 1932.", "asserted"),
    case("may have", "The Harlan Bridge may have opened in 1932.", "hedged"),
    case("could have", "The Harlan Bridge could have opened in 1932.", "hedged"),
    case("should have", "The Harlan Bridge should have opened in 1932.", "hedged"),
    case("goal was", "The goal was to open the Harlan Bridge in 1932.", "planned"),
    case("hopes to", "Norvik hopes to open the Harlan Bridge in 2031.", "planned"),
    case("suppose", "Suppose the Harlan Bridge opened in 1932.", "hedged"),
    case("nobody", "Nobody opened the Harlan Bridge in 1932.", "denied"),
    case("failed to", "The Harlan Bridge failed to open in 1932.", "denied"),
    case("did not fail to", "The Harlan Bridge did not fail to open in 1932.", "asserted"),
    case("refused to", "The council refused to open the Harlan Bridge in 1932.", "denied"),
    case("refused to, of two", "The council refused to bless or open the Harlan Bridge in 1932.", "denied"),
    case("managed to", "The council managed to open the Harlan Bridge in 1932.", "asserted"),
    case("never managed to", "The council never managed to open the Harlan Bridge in 1932.", "denied"),
    case("unable to", "The council was unable to open the Harlan Bridge in 1932.", "denied"),
    case("not able to", "The council was not able to open the Harlan Bridge in 1932.", "denied"),
    case("too poor to", "The council was too poor to open the Harlan Bridge in 1932.", "denied"),
    case("failure to", "Its failure to open the Harlan Bridge in 1932 cost the council dear.", "denied"),
    case("kept from", "A strike kept the council from opening the Harlan Bridge in 1932.", "denied"),
    case("resisted", "The council resisted opening the Harlan Bridge in 1932.", "denied"),
    case("without", "The council resigned without opening the Harlan Bridge in 1932.", "denied"),
    case("almost", "The Harlan Bridge almost opened in 1932.", "denied"),
    case("tried to", "The council tried to open the Harlan Bridge in 1932.", "hedged"),
    case("an attempt to", "An attempt to open the Harlan Bridge in 1932 was stopped.", "hedged"),
    case("did not dare to", "The council did not dare to open the Harlan Bridge in 1932.", "denied"),
    case("decided to", "The council vowed to open the Harlan Bridge in 1932.", "planned"),
    case("asked to", "The council was asked to open the Harlan Bridge in 1932.", "planned"),
    case("agreed on a day to", "The council agreed in 1932 to open the Harlan Bridge.", "planned"),
    case("wanted to have it tried", "The council hoped to try to open the Harlan Bridge in 1932.", "planned"),
    case("forced to", "The council was forced to open the Harlan Bridge in 1932.", "asserted"),
    case("began to", "Trams began to cross when they opened the Harlan Bridge in 1932.", "asserted"),
    case("in order to", "The council borrowed in order to open the Harlan Bridge in 1932.", "asserted"),
    case("said to have", "The Harlan Bridge is said to have opened in 1932.", "reported"),
    case("claims to have", "The council claims to have opened the Harlan Bridge in 1932.", "reported"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_stance(text: str, expected: str) -> None:
    (claim,) = (c for c in reading(text).claims if c.attribute == "opened")
    assert claim.stance == expected


def test_a_question_claims_nothing() -> None:
    assert all(c.stance == "asked" for c in reading("Did the Harlan Bridge open in 1932?").claims)


SILENT = [row for row in ROWS if row.values[1] in ("denied", "hedged", "planned") and "2031" not in row.values[0]]


@pytest.mark.parametrize("text", [pytest.param(r.values[0], id=r.id, marks=r.marks) for r in SILENT])
def test_what_is_not_claimed_conflicts_with_nothing(text: str) -> None:
    assert check([text, "The Harlan Bridge was inaugurated in 1951 with great pomp."]) == []


LOUD = [row for row in ROWS if row.values[1] in ("asserted", "reported")]


@pytest.mark.parametrize("text", [pytest.param(r.values[0], id=r.id) for r in LOUD])
def test_what_is_claimed_conflicts(text: str) -> None:
    assert len(check([text, "The Harlan Bridge was inaugurated in 1951 with great pomp."])) == 1


def test_a_plan_and_what_came_of_it() -> None:
    assert (
        check(
            ["The Harlan Bridge will open in 2031 at Dorvik.", "The Harlan Bridge was inaugurated in 1951 with pomp."]
        )
        == []
    )


def test_a_reported_claim_is_never_an_error() -> None:
    from factcheck.compare import compare
    from tests.reading import general

    texts = {
        "a": "Critics say the Harlan Bridge opened in 1932.",
        "b": "The Harlan Bridge was inaugurated in 1951 with great pomp.",
    }
    _, (conflict,) = compare([reading(text, name) for name, text in texts.items()], general())
    assert conflict.severity == "warning"


TAKEN_BACK = [
    case("said, and not so", "A man said that two were dead. It wasn't so.", ["deaths | 2 | denied"]),
    case("said, and not true", "The Post said that two had died. That was not true.", ["deaths | 2 | denied"]),
    case("the paper took it back", "You read that two had died; the paper took that back.", ["deaths | 2 | denied"]),
    case(
        "false in the same breath", "The Post wrote that two had died; the report was false.", ["deaths | 2 | denied"]
    ),
    case("wrong to do", "The Post said that two had died. It was wrong to print it.", ["deaths | 2 | reported"]),
    case("told by the writer", "Two people died. It was not true of the others.", ["deaths | 2"]),
    case("what follows", "It wasn't so. Two people died.", ["deaths | 2"]),
]


@pytest.mark.parametrize(("text", "expected"), TAKEN_BACK)
def test_taken_back(text: str, expected: list[str]) -> None:
    assert [told.partition(" | ")[2] for told in read(text, "figure")] == expected
