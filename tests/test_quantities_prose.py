"""Figures as encyclopedias and the news write them: what hedges, brackets, hyphens and old units do to a number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.quantities import find_quantities
from factcheck.values import Quantity

# A text, and each number that it states with its unit.
ROWS: list[tuple[str, list[tuple[tuple[float, ...], str]]]] = [
    # a unit that is more than one word, or shares its letters with one
    ("It falls at 70 metres per second.", [((70,), "meter_per_second")]),
    ("It lies 4.2 light-years away.", [((4.2,), "light_year")]),
    ("It covers 12 sq. mi. of marsh.", [((12,), "square_mile")]),
    ("It holds 12 imperial gallons.", [((12,), "imperial_gallon")]),
    ("It carried 12 long tons of slate.", [((12,), "long_ton")]),
    ("A 64-bit chip.", [((64,), "bit")]),
    ("It sends 20 Mbit/s.", [((20,), "megabit_per_second")]),
    ("It runs at 20 bar in the city of 20 bars.", [((20,), "bar"), ((20,), "")]),
    ("It sees over 50 in of rain.", [((50,), "inch")]),
    ("It sees 16 in (41 cm) of rain.", [((16,), "inch"), ((41,), "centimeter")]),
    ("A 5–7 in (13–18 cm) leaf.", [((5, 7), "inch"), ((13, 18), "centimeter")]),
    ("A man of 5ft 7in.", [((67 / 12,), "foot")]),
    ("A faster 12 bar blues.", [((12,), "")]),
    ("It weighs 0.12 kilograms - 0.26 pounds.", [((0.12,), "kilogram"), ((0.26,), "pound")]),
    ("It hired 8 in May.", [((8,), "")]),
    ("A crate of 26 pounds (12 kg).", [((26,), "pound"), ((12,), "kilogram")]),
    ("A crate of 12 kg (26 pounds).", [((12,), "kilogram"), ((26,), "pound")]),
    ("A crate for 26 pounds (40 dollars).", [((26,), "GBP"), ((40,), "USD")]),
    ("It has three degrees of freedom.", [((3,), "")]),
    ("It lies at 12 degrees of latitude.", [((12,), "degree")]),
    ("Temperatures of 40C were felt in seat 40C.", [((40,), "degree_Celsius")]),
    # one measure in three units
    ("It took 2 hours, 27 minutes and 36 seconds.", [((2.46,), "hour")]),
    ("It took 8 days, 3 hours.", [((8.125,), "day")]),
    ("It took one hour and twelve minutes.", [((1.2,), "hour")]),
    ("It took one hour and a half.", [((1.5,), "hour")]),
    # hedges between the number and what it counts
    ("It has 350+ million speakers.", [((3.5e8,), "")]),
    ("It is 20-odd miles off.", [((20,), "mile")]),
    ("Some 40-odd percent agreed.", [((40,), "percent")]),
    ("A 300-plus mile trail.", [((300,), "mile")]),
    ("A couple of hundred goats.", [((200,), "")]),
    ("A couple thousand goats.", [((2000,), "")]),
    # vague magnitudes have units too
    ("It took thousands of years.", [((2000,), "year")]),
    ("It took several thousand years.", [((2000,), "year")]),
    ("It cost hundreds of millions of dollars.", [((2e8,), "USD")]),
    # shares and ratios
    ("One in 68 boys has it.", [((1 / 68,), "")]),
    ("A ratio of 3 to 1.", [((3,), "")]),
    ("A 3-percentage-point fall.", [((3,), "percentage_point")]),
    # ranges
    ("Between 250 and 200 million years.", [((250e6, 200e6), "year")]),
    ("It lived 250 to 200 million years ago.", [((250e6, 200e6), "year")]),
    ("Five- to ten-man crews.", [((5, 10), "")]),
    ("A ten- to twelve-mile walk.", [((10, 12), "mile")]),
    ("For 18-to-25-year-olds.", [((18, 25), "year")]),
    ("It cost $3 million–$5 million.", [((3e6, 5e6), "USD")]),
    # money
    ("It cost $50 mln.", [((5e7,), "USD")]),
    ("It cost 5m yuan and is 5m long.", [((5e6,), "CNY"), ((5,), "meter")]),
    ("It cost 500 UAE dirhams.", [((500,), "AED")]),
    ("It cost 20 million Deutschmarks.", [((2e7,), "DEM")]),
    # powers of ten
    ("It holds 6.02×10²³ atoms.", [((6.02e23,), "")]),
    ("It holds 10⁶ cells.", [((1e6,), "")]),
    ("It lasts 10−11 seconds.", [((1e-11,), "second")]),
    ("It grew 2.5x.", [((2.5,), "")]),
    # no values
    ("It sailed at about 1330hrs.", []),
    ("It sailed at 0600 hours.", []),
    ("It plays 1200 hours of song.", [((1200,), "hour")]),
    ("It follows ISO/IEC 646.", []),
    ("It holds 2,3-dimethylbutane.", []),
    ("It was made around 12,500 BC.", []),
    ("It was made between 15,000 and 12,000 BC.", []),
    ("A 1,547-seat hall.", [((1547,), "")]),
    ("He sold the Twentieth Century Motor Company.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_figures_of_prose(text: str, expected: list[tuple[tuple[float, ...], str]]) -> None:
    values = [found.value for found in find_quantities(text) if isinstance(found.value, Quantity)]
    assert [value.stated_unit for value in values] == [unit for _, unit in expected]
    assert [value.stated for value in values] == [pytest.approx(numbers) for numbers, _ in expected]


BOUNDS = [
    ("It has 350+ million speakers.", "at_least"),
    ("It is 20-odd miles off.", "about"),
    ("A 300-plus mile trail.", "at_least"),
    ("It took thousands of years.", "at_least"),
]


@pytest.mark.parametrize(("text", "bound"), BOUNDS, ids=[row[0] for row in BOUNDS])
def test_a_hedge_inside_a_measure_bounds_it(text: str, bound: str) -> None:
    [found] = find_quantities(text)
    assert isinstance(found.value, Quantity) and found.value.bound == bound


def test_a_range_of_ages_is_in_years() -> None:
    [found] = find_quantities("Three- to five-year-old children.")
    assert isinstance(found.value, Quantity)
    assert (found.value.low, found.value.high, found.value.unit, found.value.scale) == (3, 5, "year", "age")


def test_over_the_hours_is_when() -> None:
    [found] = find_quantities("It rose over the 2 hours in orbit.")
    assert isinstance(found.value, Quantity) and found.value.bound == ""


LEVELS = ["It fell below 5%.", "It rose above 5%.", "It dropped under 5%."]


@pytest.mark.parametrize("text", LEVELS)
def test_what_something_fell_below_is_a_level(text: str) -> None:
    [found] = find_quantities(text)
    assert isinstance(found.value, Quantity) and found.value.scale == "level"


@given(st.integers(2, 9), st.integers(1, 23), st.integers(1, 59))
def test_a_measure_in_three_units_is_their_sum(days: int, hours: int, minutes: int) -> None:
    [found] = find_quantities(f"It took {days} days, {hours} hours and {minutes} minutes.")
    assert isinstance(found.value, Quantity)
    assert found.value.stated[0] * 1440 == pytest.approx(days * 1440 + hours * 60 + minutes)
