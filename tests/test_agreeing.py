"""Pairs of articles that agree in words that look as if they did not, and pairs like them that do not agree."""

from __future__ import annotations

import pytest

from tests.reading import case, check

HALL = "# The Harlan Hall\n\nThe Harlan Hall stands in Dorvik. "
LINE = "# The Torne line\n\nThe Torne line is a tram line of Dorvik. "
DAM = "# The Velden Dam\n\nThe Velden Dam stood on the Torne. "
RACE = "# The Skerry Race\n\nThe Skerry Race is sailed each August. "
QUAKE = "# The Velden earthquake\n\nThe Velden earthquake struck at dawn. "
AGREEING = [
    case(
        "was to cost",
        LINE + "It was to open in 2020 and to cost 148 million euros.",
        LINE + "It cost 234 million euros.",
    ),
    case(
        "would have cost",
        HALL + "A dome would have taken years and cost £3 million.",
        HALL + "The hall cost £5 million.",
    ),
    case("will cost", HALL + "It will open in May and cost £3 million.", HALL + "The hall cost £5 million."),
    case("the new one", QUAKE + "The hospital collapsed.", QUAKE + "The new hospital came through a storm undamaged."),
    case(
        "of whom there was no word",
        LINE + "There are 15 stops.",
        LINE + "There are 15 stops, all of them without steps.",
    ),
    case("somebody else's weir", DAM + "The dam was demolished in 2022.", DAM + "Cobb's Weir was demolished in 2020."),
    case(
        "the bank's foundation",
        "# The Torne Bank\n\nThe Torne Bank is in Dorvik. The bank was founded in 1841.",
        "# The Torne Bank\n\nThe Torne Bank has a seat in Dorvik. The bank's foundation was founded in 1853.",
    ),
    case(
        "somebody else's picture",
        "# The Girl\n\nThe Girl is a painting that was stolen. It was discovered on 6 May 2021 in Dorvik.",
        "# The Girl\n\nThe Girl is a painting. The landscape by Ada Moe was discovered in 2018.",
    ),
    case("spoken about", DAM + "There was no siren.", DAM + "I told them about the siren."),
    case("limited to", RACE + "There were 68 starters.", RACE + "The number of starters is limited to 60."),
    case("capped at", HALL + "The audience was 900.", HALL + "The audience was capped at 700."),
    case("one round", RACE + "The match drew an attendance of 900.", RACE + "In 1972 the fourth-round match drew 700."),
    case(
        "by whom it was approved",
        "# The Torne Act\n\nThe settlement was approved by 83 per cent of the voters.",
        "# The Torne Act\n\nThe Norvik band had approved the settlement with a majority of 52 per cent.",
    ),
]


@pytest.mark.parametrize(("one", "other"), AGREEING)
def test_nothing_is_flagged(one: str, other: str) -> None:
    assert check([one, other]) == []


CLASHING = [
    case("cost", LINE + "It opened in 2020 and cost 148 million euros.", LINE + "It cost 234 million euros."),
    case("cost, two verbs", HALL + "It had taken years and cost £3 million.", HALL + "The hall cost £5 million."),
    case("the hospital", QUAKE + "The hospital collapsed.", QUAKE + "The hospital came through undamaged."),
    case(
        "the new hospital twice", QUAKE + "The new hospital opened in 1992.", QUAKE + "The new hospital opened in 1994."
    ),
    case("the weir", DAM + "The weir was demolished in 2022.", DAM + "The weir was demolished in 2020."),
    case(
        "the bank",
        "# The Torne Bank\n\nThe Torne Bank is in Dorvik. The bank was founded in 1841.",
        "# The Torne Bank\n\nThe Torne Bank has a seat in Dorvik. The bank was founded in 1853.",
    ),
    case("a siren", DAM + "There was no siren.", DAM + "The siren woke the whole village."),
    case("starters", RACE + "There were 68 starters.", RACE + "The number of starters was 60."),
    case(
        "the fourth round",
        RACE + "The fourth-round match drew an attendance of 900.",
        RACE + "The fourth-round match drew an attendance of 700.",
    ),
]


@pytest.mark.parametrize(("one", "other"), CLASHING)
def test_still_flagged(one: str, other: str) -> None:
    assert len(check([one, other])) == 1
