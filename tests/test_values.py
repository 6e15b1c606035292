"""What figures say by themselves: their digits, and whether their unit is money."""

from __future__ import annotations

import pytest

from factcheck.values import Quantity, is_money, telling_digits
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
