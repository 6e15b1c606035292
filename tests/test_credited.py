"""Who did a thing, told of what came of it: plans, a score, the money."""

from __future__ import annotations

import pytest

from tests.reading import case, check, read

DESIGNED = ["Harlan Bridge | designer | Isambard Brunel"]
ROWS = [
    case("drawn by", "The plans for the Harlan Bridge were drawn by Isambard Brunel.", DESIGNED),
    case("drew up", "Isambard Brunel drew up the plans for the Harlan Bridge.", DESIGNED),
    case("built to plans by", "The Harlan Bridge was built to plans by Isambard Brunel.", DESIGNED),
    case("to his design", "The Harlan Bridge was built to Isambard Brunel's design.", DESIGNED),
    case("the work of", "The design of the Harlan Bridge was the work of Isambard Brunel.", DESIGNED),
    case("his own", "The design of the Harlan Bridge was Isambard Brunel's.", DESIGNED),
    case("responsible", "Isambard Brunel was responsible for the design of the Harlan Bridge.", DESIGNED),
    case("entrusted", "The design of the Harlan Bridge was entrusted to Isambard Brunel.", DESIGNED),
    case("in his hands", "The design of the Harlan Bridge lay in the hands of Isambard Brunel.", DESIGNED),
    case("owes", "The Harlan Bridge owes its design to Isambard Brunel.", DESIGNED),
    case("cleft", "It was Isambard Brunel who drew the plans for the Harlan Bridge.", DESIGNED),
    case("credit", "Credit for the design of the Harlan Bridge goes to Isambard Brunel.", DESIGNED),
    case("other plans", "The escape plans for the Harlan Bridge were drawn by Isambard Brunel.", []),
    case("liked", "Isambard Brunel liked the plans for the Harlan Bridge.", []),
    case("from a country", "The money for the Harlan Bridge came from Peru.", []),
    case("pen", "The score of the Harlan Opera came from the pen of Ada Moe.", ["Harlan Opera | composer | Ada Moe"]),
    case("libretto", "The Harlan Opera has a libretto by Ada Moe.", ["Harlan Opera | librettist | Ada Moe"]),
    case("ribbon", "The ribbon of the Harlan Bridge was cut by Ada Moe.", ["Harlan Bridge | opener | Ada Moe"]),
    case("money", "The money for the Harlan Bridge was put up by Ada Moe.", ["Harlan Bridge | sponsor | Ada Moe"]),
    case("pocket", "The money for the Harlan Bridge came out of the pocket of Ada Moe.", []),
    case("bill", "Ada Moe footed the bill for the Harlan Bridge.", ["Harlan Bridge | sponsor | Ada Moe"]),
    case("hands", "The running of the Harlan Mill is in the hands of Ada Moe.", ["Harlan Mill | operator | Ada Moe"]),
    case("controls", "At the controls of the Harlan Gannet was Ada Moe.", ["Harlan Gannet | commander | Ada Moe"]),
    case("chair", "In the chair of the Harlan Inquiry was Ada Moe.", ["Harlan Inquiry | chair | Ada Moe"]),
    case("with her at the helm", "With Ada Moe at the helm, the Lomir sailed.", ["Lomir | commander | Ada Moe"]),
    case("honoured", "The Harlan Bridge is named in honour of Ada Moe.", ["Harlan Bridge | namesake | Ada Moe"]),
    case("lent", "Ada Moe gave her name to the Harlan Bridge.", ["Harlan Bridge | namesake | Ada Moe"]),
    case("the name says", "The name of the Harlan Bridge honours Ada Moe.", ["Harlan Bridge | name_honours | Ada Moe"]),
    case("equated", "The man who designed the Harlan Bridge was Isambard Brunel.", DESIGNED),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_read(text: str, expected: list[str]) -> None:
    assert [told for told in read(text, "entity") if " | role:" not in told] == expected


IN_A_ROLE = [
    case("served", "Isambard Brunel served as architect of the Harlan Bridge."),
    case("with him as", "With Isambard Brunel as architect of the Harlan Bridge, it rose in a year."),
    case("appointed", "Isambard Brunel was appointed architect of the Harlan Bridge."),
]


@pytest.mark.parametrize("text", IN_A_ROLE)
def test_in_a_role(text: str) -> None:
    assert DESIGNED[0] in read(text, "entity")


def test_the_matter_of_two_articles() -> None:
    """Neither sentence says of which bridge: both articles tell of one."""
    one = "The Harlan Bridge\n\nThe Harlan Bridge is old. The plans were drawn by Isambard Brunel."
    other = "The Harlan Bridge\n\nThe Harlan Bridge is short. The design was the work of Ada Moe."
    assert check([one, other]) == ["designed by: Ada Moe / Isambard Brunel"]
