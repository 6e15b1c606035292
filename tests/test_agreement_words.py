"""What a reader is told of two values, word for word, and the edges of what can be the same."""

from __future__ import annotations

import pytest

from factcheck.agreement import Agreement, circa_days, compare, doubled, folded, meet, open_days, zeros_step
from factcheck.values import DateValue, EntityRef, Quantity, Trait, Value, iso
from tests.test_agreement import circa, count, day, half, nearly, over, result, rounded, since, when, year

NOWHERE = DateValue(None, None, relative=True)
LOST = Quantity(None, None)
ONE, TWO = Trait("scope", "bilateral"), Trait("scope", "multilateral")

SAID: list[tuple[str, Value, Value, str, str]] = [
    ("another sort", count(44), year(1932), "unknown", "44 and 1932 are not the same sort of value"),
    ("trait and name", ONE, EntityRef("Ann"), "unknown", "bilateral and Ann are not the same sort of value"),
    ("one trait", ONE, ONE, "agree", "both are bilateral"),
    ("opposites", ONE, TWO, "conflict", "what is bilateral is not multilateral"),
    ("other traits", ONE, Trait("form", "treaty"), "unknown", "bilateral and treaty do not exclude each other"),
    ("one name", EntityRef("São Tomé"), EntityRef("sao  tome"), "agree", "both name São Tomé"),
    ("one entity", EntityRef("Ann", "e"), EntityRef("A. Other", "e"), "agree", "both name Ann"),
    ("two names", EntityRef("Ann"), EntityRef("Bob"), "unknown",
     "whether Ann and Bob are the same is not known from the names"),
    ("no day", year(1995), NOWHERE, "unknown", "an unknown date is relative to a day that is not known"),
    ("no day, told first", NOWHERE, year(1995), "unknown", "an unknown date is relative to a day that is not known"),
    ("day in year", when("1996-11-14"), year(1996), "agree", "14 November 1996 and 1996 can be the same time"),
    ("years", year(2007), year(2008), "conflict", "2007 is not 2008"),
    ("day and year", when("1998-11-14"), year(1996), "conflict", "14 November 1998 is outside 1996"),
    ("year and day", year(1996), when("1998-11-14"), "conflict", "14 November 1998 is outside 1996"),
    ("since and year", since(1969), year(1960), "conflict", "1960 is not since 1969"),
    ("since and day", since(1969), when("1960-01-01"), "conflict", "1 January 1960 is not since 1969"),
    ("until", since(1969, "until"), since(1975, "until"), "conflict", "until 1969 is not until 1975"),
    ("counts", count(44), count(54), "conflict", "44 is not 54"),
    ("one count", count(44), count(44), "agree", "44 and 44 can be the same figure"),
    ("bound", over(10_000), count(9_000), "conflict", "9,000 is not over 10,000"),
    ("two bounds", over(10_000), nearly(9_000), "conflict", "over 10,000 cannot be nearly 9,000"),
    ("units", count(3, unit="meter"), count(3, unit="second"), "unknown", "3 meters and 3 seconds are not in one unit"),
    ("no number", LOST, count(3), "unknown", "an unknown figure and 3 cannot be compared: one has no number"),
    ("no number, told second", count(3), LOST, "unknown",
     "3 and an unknown figure cannot be compared: one has no number"),
    ("sorts", count(3), count(3, scale="change"), "unknown",
     "3 and 3 are not figures of one sort: level and change"),
    ("one result", result(2, 1), result(1, 2), "agree", "2–1 and 1–2 are one result"),
    ("two results", result(2, 1), result(3, 1), "conflict", "2–1 is not 3–1"),
    ("rounded", count(2137), count(2000), "unknown", "2,137 and 2,000 can be the same figure, one of them rounded"),
    ("near", count(118), rounded(100, 20, bound="about"), "unknown",
     "118 is close to about 100, and how near is meant is not said"),
    ("far from about", count(140), rounded(100, 20, bound="about"), "conflict", "140 is not about 100"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("a", "b", "verdict", "why"), [pytest.param(*row[1:], id=row[0]) for row in SAID]
)  # fmt: skip
def test_what_is_told(a: Value, b: Value, verdict: str, why: str) -> None:
    assert compare(a, b, opposites={frozenset(("bilateral", "multilateral"))}) == Agreement(verdict, why)  # type: ignore[arg-type]


# Numbers that are, or are not, one another rounded.
ROUNDED = [
    ("three zeros", count(2137), count(2000), "unknown"),
    ("beyond half a step", count(12_351), count(12_300), "conflict"),
    ("at half a step", count(12_350), count(12_300), "unknown"),
    ("two zeros", count(12_345), count(12_300), "unknown"),
    ("two zeros, too far", count(12_360), count(12_300), "conflict"),
    ("one zero", count(143), count(140), "conflict"),
    ("no zeros", count(1235), count(1234), "conflict"),
    ("small and round", count(99), count(90), "conflict"),
    ("a decimal and a bare number", rounded(6.9, 0.1), count(7), "unknown"),
    ("a decimal too far", rounded(6.4, 0.1), count(7), "conflict"),
    ("the edge of over", over(50), count(50), "agree"),
    ("under its own edge", nearly(50), count(50), "agree"),
    ("a fraction in percent", half(0.5), count(50.5, unit="percent"), "agree"),
    ("touching steps", rounded(58, 1), rounded(59, 1), "conflict"),
    ("a step and its edge", rounded(58, 1), count(58.5), "agree"),
    ("about, twice as wide", count(89), rounded(100, 10, bound="about"), "conflict"),
    ("about, at its double", count(90), rounded(100, 10, bound="about"), "unknown"),
]


@pytest.mark.parametrize(("a", "b", "verdict"), [pytest.param(*row[1:], id=row[0]) for row in ROUNDED])
def test_rounding(a: Value, b: Value, verdict: str) -> None:
    assert (compare(a, b).verdict, compare(b, a).verdict) == (verdict, verdict)


@pytest.mark.parametrize(
    ("number", "step"),
    [(2000, 1000), (12_300, 100), (140, 0), (90, 0), (100, 100), (2137, 0), (2000.5, 0), (-2000, 1000), (50.0, 0)],
)
def test_the_step_that_zeros_show(number: float, step: float) -> None:
    assert zeros_step(number) == step


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ((0, 1), (1, 2), False),
        ((0, 1), (1, 1), True),
        ((0, 1), (0.5, 2), True),
        ((0, 0), (0, 0), True),
        ((1, 1), (2, 2), False),
        ((float("-inf"), 1), (1, 2), True),
        ((0, 1), (1, float("inf")), True),
        ((0.1 + 0.2, 0.1 + 0.2), (0.3, 0.3), True),
        ((1e9, 1e9), (1e9 + 10, 1e9 + 10), False),
        ((1e-9, 1e-9), (2e-9, 2e-9), False),
    ],
)
def test_intervals_meet(a: tuple[float, float], b: tuple[float, float], expected: bool) -> None:
    assert (meet(a, b), meet(b, a)) == (expected, expected)


def test_the_days_left_open() -> None:
    assert open_days(since(1969)) == (day("1969-01-01"), float("inf"))
    assert open_days(DateValue(None, day("1969-12-31"))) == (float("-inf"), day("1969-12-31"))
    named = open_days(circa(1990))
    assert named[0] < day("1990-01-01") and named[1] > day("1990-12-31")
    assert day("1990-01-01") - named[0] == named[1] - day("1990-12-31") == circa_days(*map(float, _days(1990)))
    assert circa_days(float(day("1990-05-01")), float(day("1990-05-31"))) == 31


def _days(number: int) -> tuple[int, int]:
    return day(f"{number}-01-01"), day(f"{number}-12-31")


def test_what_is_about_is_made_twice_as_wide() -> None:
    assert doubled(rounded(100, 20, bound="about")) == (80, 120)
    assert doubled(rounded(100, 20)) == (90, 110)
    assert doubled(Quantity(1, None, bound="about")) == (1, float("inf"))


def test_names_fold() -> None:
    assert folded(" Núñez  Ça ") == "nunez ca"


@pytest.mark.parametrize(
    ("ordinal", "expected"),
    [(None, None), (1, "0001-01-01"), (0, "0000-12-31"), (-365, "0000-01-01"), (-366, "-0001-12-31"),
     (733_042, "2008-01-01"), (3_652_059, "9999-12-31"), (-146_096, "-0399-01-01"), (-146_097, "-0400-12-31"),
     (-292_194, "-0800-12-31")],
)  # fmt: skip
def test_days_before_the_first_year(ordinal: int | None, expected: str | None) -> None:
    assert iso(ordinal) == expected
