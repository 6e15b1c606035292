"""What figures say by themselves: their digits, and whether their unit is money."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.values import Quantity, is_money, telling_digits, year_of
from tests.reading import case


@pytest.mark.parametrize(
    ("value", "digits"),
    [
        case("a count", Quantity(214, 214, stated=(214,)), "214"),
        case("zeros behind", Quantity(1.18e8, 1.18e8, stated=(1.18e8,)), "118"),
        case("zeros in front", Quantity(0.0250, 0.0250, stated=(0.025,)), "25"),
        case("zeros inside", Quantity(1060, 1060, stated=(1060,)), "106"),
        case("a decimal point", Quantity(3.85, 3.95, stated=(3.9,)), "39"),
        case("as stated, not as meant", Quantity(3.85e6, 3.95e6, stated=(3.9e6,)), "39"),
        case("the first of two", Quantity(12, 15, stated=(12, 15)), "12"),
        case("ten digits, no more", Quantity(0.1 + 0.2, 0.1 + 0.2, stated=(0.1 + 0.2,)), "3"),
        case("nothing stated, the upper end", Quantity(12, 15), "15"),
        case("nothing stated, at least", Quantity(12, None), "12"),
        case("nothing at all", Quantity(None, None), ""),
    ],
)
def test_digits_that_tell(value: Quantity, digits: str) -> None:
    assert telling_digits(value) == digits


@pytest.mark.parametrize(
    ("unit", "money"),
    [
        case("a code", "GBP", True),
        case("a name that several countries have", "rupee", True),
        case("a measure", "meter", False),
        case("a short one in small letters", "ton", False),
        case("capitals, no code", "USDC", False),
        case("none", "", False),
    ],
)
def test_money(unit: str, money: bool) -> None:
    assert is_money(unit) is money


@pytest.mark.parametrize(
    ("day", "year"),
    [
        case("the last day of a year", date(2024, 12, 31).toordinal(), 2024),
        case("the first day of all", 1, 1),
        case("the day before it, of the year 1 BC", 0, 0),
        case("a leap year ends and begins", -365, 0),
        case("2 BC", -366, -1),
        case("four hundred years before", 1 - 146_097, -399),
        case("longer ago", 366 - 2 * 146_097, -798),
    ],
)
def test_year_of_a_day(day: int, year: int) -> None:
    assert year_of(day) == year
