"""What questions and their answers are about."""

from __future__ import annotations

import pytest

from factcheck.extract.asked import spelled
from tests.reading import case, check, read

PAGE = "Norvik Hospital\n\nVelomarin: your questions\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "a thing that was asked of first",
            "What is velomarin?\nA drug. It is no steroid.\n\nSince when?\nIt was approved in May 1994.\n",
            "Velomarin | approved | May 1994",
        ),
        case(
            "behind an answer that is no sentence",
            "What is the Harlan Treaty?\nAn agreement among seven countries to share water. It has been in force since "
            "1 July 1999.\n",
            "Harlan Treaty | in_force | 1 July 1999",
        ),
        case(
            "what its own question asks of",
            "What is velomarin?\nA drug.\n\nIs the mill old?\nIt was closed in 1994.\n",
            "It | closed | 1994",
        ),
        case(
            "the object of who",
            "Who designed the Harlan Dam?\nA young man from Dorvik.\n\nWhen was it opened?\nIn March 1923.\n",
            "Harlan Dam | opened | March 1923",
        ),
        case(
            "something named in the answer",
            "What is velomarin?\nA drug.\n\nAre there others?\nThe Harlan Mill makes one, and it was opened in 1994.\n",
            "Harlan Mill | opened | 1994",
        ),
    ],
)
def test_it_in_an_answer(text: str, expected: str) -> None:
    assert expected in read(PAGE + text, "date")


def test_a_drug_under_another_noun_in_another_article() -> None:
    told = (
        "Velomarin\n\nVelomarin is an antibody made in Dorvik by Norvik Sciences. The drug was approved in March 1991."
    )
    page = PAGE + "What is velomarin?\nA medicine from Dorvik.\n\nSince when?\nIt was approved in May 1994.\n"
    assert check([told, page]) == ["approved: March 1991 / May 1994"]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        case("in no dictionary", ["Velomarin"], {"velomarin": "Velomarin"}),
        case("a word", ["Bridge"], {}),
        case("two words", ["Harlan Mill"], {}),
        case("short", ["Ibex", "Qax"], {}),
        case("capitals", ["NORTHERNX"], {}),
    ],
)
def test_names_written_small(names: list[str], expected: dict[str, str]) -> None:
    assert spelled(names) == expected


HALL = "Harlan Hall is a concert hall in Dorvik. It opened on 14 September 2005."


@pytest.mark.parametrize(
    ("page", "flags"),
    [
        case(
            "a body speaks of itself",
            "Harlan Hall: visit us\n\nWe opened our doors on 21 October 2005. Write to us.",
            1,
        ),
        case("its doors", "Harlan Hall: visit us\n\nSince our doors opened in 2007 we have seen 90,000 children.", 1),
        case("the same day", "Harlan Hall: visit us\n\nWe opened our doors on 14 September 2005. Write to us.", 0),
        case(
            "somebody with others", "Harlan Hall: my years\n\nI sang. I know my hall. We opened on 21 October 2005.", 0
        ),
        case(
            "a house of another name",
            "Moe Library: visit us\n\nWe opened our doors on 21 October 2005. Write to us.",
            0,
        ),
    ],
)
def test_the_we_of_a_page_is_what_the_page_is_about(page: str, flags: int) -> None:
    assert len(check([HALL, page])) == flags
