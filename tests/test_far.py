"""Figures and dates too far apart to be two tellings of one thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.far import TIMES, YEARS, far_apart
from factcheck.values import Value
from tests.reading import case, check, count, year


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        case("twice as many", count(31), count(62), False),
        case("eight times as many", count(60), count(483), True),
        case("ten times as many", count(9_000), count(90_000), False),
        case("digits in another order", count(19), count(91), False),
        case("digits in another order, and a zero", count(19_000), count(910_000), False),
        case("a thousand times, other digits", count(6_500), count(12_000_000), True),
        case("nothing and something", count(0), count(7), True),
        case("nothing twice", count(0), count(0), False),
        case("other units", count(5, "meter"), count(500, "USD"), False),
        case("a few years", year(1898), year(1903), False),
        case("two centuries", year(1791), year(1874), True),
        case("one digit", year(1834), year(1934), False),
        case("two digits", year(1834), year(1943), True),
        case("a date and a figure", year(1834), count(12), False),
    ],
)
def test_far_apart(one: Value, other: Value, expected: bool) -> None:
    assert far_apart(one, other) is expected
    assert far_apart(other, one) is expected


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_far_figures_are_never_near(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert not far_apart(count(one), count(other)) or high > TIMES * low


@given(st.integers(1000, 2100), st.integers(1000, 2100))
def test_far_years_are_never_near(one: int, other: int) -> None:
    assert not far_apart(year(one), year(other)) or abs(one - other) > YEARS


BRIDGE = "# The Harlan Bridge\n\nThe Harlan Bridge crosses the Torne. "
QUAKE = "# The Velden earthquake\n\nThe Velden earthquake struck at dawn. "
APART = [
    case("a repainting", BRIDGE + "It cost £6,500.", BRIDGE + "The bill came to £12 million."),
    case("the old one", BRIDGE + "The bridge opened in 1863.", BRIDGE + "The original bridge opened in 1798."),
    case("a shore's fuss", QUAKE + "The damage was put at $40 million.", QUAKE + "Damage of $600,000 was done."),
    case(
        "a vote before it",
        "# The Norvik vote\n\nThe Norvik vote was close. Berg beat Moe by 312 votes.",
        "# The Norvik vote\n\nThe Norvik vote was long. Roth beat Berg by 3,600 votes.",
    ),
    case("an aftershock", QUAKE + "It had a magnitude of 6.8. One shock had a magnitude of 5.4.",
         QUAKE + "It had a magnitude of 6.8. A shock later that day had a magnitude of 5.4."),
    case(
        "a turnout before it",
        "# The Norvik referendum\n\nThe Norvik referendum was held. Turnout rose from 71 to 83 per cent.",
        "# The Norvik referendum\n\nThe Norvik referendum was lost. Turnout: 71 per cent.",
    ),
    case("a first printing", "# The Salt Road\n\nThe Salt Road is a novel. A printing of 80,000 was ordered.",
         "# The Salt Road\n\nThe Salt Road is a novel. The printing was 2,000."),
    case(
        "a treaty after it",
        "# The Torne treaty\n\nThe Torne Treaty, made by nine bands, was signed on 22 August 1877 at Marren.",
        "# The bands\n\nThe Torne Treaty was broken. The agreement signed on 4 November 2016 pays $214 million.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), APART)
def test_told_apart(one: str, other: str) -> None:
    assert check([one, other]) == []


CLASH = [
    case("cost", BRIDGE + "It cost £6.5 million.", BRIDGE + "The bill came to £9 million."),
    case("cost, one zero more", BRIDGE + "It cost £650,000.", BRIDGE + "The bill came to £6.5 million."),
    case("opened", BRIDGE + "The bridge opened in 1863.", BRIDGE + "The bridge opened in 1868."),
    case("opened, one digit off", BRIDGE + "The bridge opened in 1863.", BRIDGE + "The bridge opened in 1963."),
    case("damage", QUAKE + "The damage was put at $40 million.", QUAKE + "Damage of $60 million was done."),
    case("magnitude", QUAKE + "It had a magnitude of 6.8.", QUAKE + "Its magnitude was 6.3."),
    case(
        "margin",
        "# The Norvik vote\n\nThe Norvik vote was close. Berg beat Moe by 312 votes.",
        "# The Norvik vote\n\nThe Norvik vote was long. Berg beat Moe by 460 votes.",
    ),
    case(
        "one article gives both, and one is the other written down wrongly",
        "# The Torne dam\n\nThe Torne dam was built. 2,140 people were resettled.",
        "# The Torne dam\n\nThe Torne dam was built. 2,140 people had to leave. 1,420 people were resettled.",
    ),
    case(
        "signed, by name",
        "# The Torne treaty\n\nThe Torne Treaty was signed on 22 August 1877.",
        "# The Torne treaty\n\nThe Torne Treaty was signed on 22 August 1913.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), CLASH)
def test_still_flagged(one: str, other: str) -> None:
    assert len(check([one, other])) == 1
