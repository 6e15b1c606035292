"""Whether two values can both be true, and what a reader is told."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.agreement import Agreement, compare, show
from factcheck.values import Bound, DateValue, EntityRef, Grain, Modifier, Quantity, Scale, Trait, Value


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def when(first: str, last: str = "", grain: Grain = "day") -> DateValue:
    return DateValue(day(first), day(last or first), grain)


def year(number: int) -> DateValue:
    return when(f"{number}-01-01", f"{number}-12-31", "year")


def since(number: int, modifier: Modifier = "since") -> DateValue:
    named = (day(f"{number}-01-01"), day(f"{number}-12-31"))
    return DateValue(named[0], None, "year", modifier, named)


def circa(number: int) -> DateValue:
    return DateValue(day(f"{number}-01-01"), day(f"{number}-12-31"), "year", "circa")


def count(number: float, bound: Bound = "", unit: str = "", scale: Scale = "level") -> Quantity:
    return Quantity(number, number, unit, 0.0, bound, (number,), unit, scale)


def over(number: float) -> Quantity:
    return Quantity(number, None, bound="over", stated=(number,))


def nearly(number: float) -> Quantity:
    return Quantity(number * 0.9, number, bound="under", stated=(number,))


def rounded(number: float, step: float, unit: str = "", bound: Bound = "", scale: Scale = "level") -> Quantity:
    return Quantity(number - step / 2, number + step / 2, unit, step, bound, (number,), unit, scale)


def pounds(number: float) -> Quantity:
    kilograms = number * 0.45359237
    return Quantity(kilograms - 0.2, kilograms + 0.2, "kilogram", 0.4, "", (number,), "pound", "level")


def half(share: float) -> Quantity:
    return Quantity(share * 100 - 1, share * 100 + 1, "percent", 2.0, "", (share,), "", "share")


def result(first: float, second: float) -> Quantity:
    return Quantity(min(first, second), max(first, second), stated=(first, second), scale="score")


PAIRS: list[tuple[str, Value, Value, str]] = [
    ("same year", year(2008), year(2008), "agree"),
    ("day in month", when("1996-11-14"), when("1996-11-01", "1996-11-30", "month"), "agree"),
    ("day outside month", when("1996-11-14"), when("1998-08-01", "1998-08-31", "month"), "conflict"),
    ("neighbour years", year(2007), year(2008), "conflict"),
    ("since and later", since(1969), year(1998), "agree"),
    ("since and earlier", since(1969), year(1960), "conflict"),
    ("two beginnings", since(1969), since(1975), "conflict"),
    ("after two years", since(1969, "after"), since(1975, "after"), "agree"),
    ("circa leaves years", circa(1850), year(1856), "agree"),
    ("circa is not endless", circa(1850), year(1875), "conflict"),
    ("circa shrinks", circa(1990), year(1995), "conflict"),
    ("relative to nothing", DateValue(None, None, relative=True), year(1995), "unknown"),
    ("exact counts", count(44), count(54), "conflict"),
    ("neighbour counts", count(21), count(22), "conflict"),
    ("some", count(2906), rounded(2900, 290, bound="about"), "agree"),
    ("just past about", count(275_000), rounded(260_000, 26_000, bound="about"), "unknown"),
    ("over, below", over(10_000), count(9_000), "conflict"),
    ("over, above", over(10_000), count(12_000), "agree"),
    ("nearly, above", nearly(5e9), count(5.2e9), "conflict"),
    ("nearly, far below", nearly(5e9), count(3e9), "conflict"),
    ("nearly, below", nearly(5e9), rounded(4.9e9, 1e8), "agree"),
    ("stated precision", rounded(3.9e6, 1e5), rounded(3.85e6, 1e4), "agree"),
    ("beyond precision", rounded(3.9e6, 1e5), rounded(4.1e6, 1e5), "conflict"),
    ("rounded to one digit", count(2_000), count(2_137), "unknown"),
    ("not its rounding", count(2_000), count(1_600), "conflict"),
    ("whole beside decimals", count(7), rounded(6.9, 0.1), "unknown"),
    ("decimals that differ", rounded(7.0, 0.1), rounded(6.9, 0.1), "conflict"),
    ("one zero is exact", count(140), count(143), "conflict"),
    ("converted", rounded(1_260, 1, "kilogram"), pounds(2_780), "unknown"),
    ("not converted from it", rounded(1_290, 1, "kilogram"), pounds(2_780), "conflict"),
    ("coarse magnitude", rounded(1e9, 1e9), rounded(1.4e9, 1e8), "unknown"),
    ("neighbour percentages", rounded(58, 1, "percent"), rounded(59, 1, "percent"), "conflict"),
    ("finer percentage", rounded(58, 1, "percent"), rounded(58.3, 0.1, "percent"), "agree"),
    ("percent and fraction", rounded(75, 1, "percent"), half(0.75), "agree"),
    ("percent, another fraction", rounded(60, 1, "percent"), half(0.75), "conflict"),
    ("currencies", rounded(5e6, 1e6, "USD"), rounded(5e6, 1e6, "EUR"), "unknown"),
    ("level and change", rounded(12, 1, "percent"), rounded(30, 1, "percent", scale="change"), "unknown"),
    ("count and ordinal", count(3), count(4, scale="ordinal"), "unknown"),
    ("result", result(12.5, 8.5), result(8.5, 12.5), "agree"),
    ("another result", result(12.5, 8.5), result(12, 9), "conflict"),
    ("opposites", Trait("scope", "bilateral"), Trait("scope", "multilateral"), "conflict"),
    ("not opposites", Trait("scope", "bilateral"), Trait("scope", "regional"), "unknown"),
    ("accents", EntityRef("Mérida"), EntityRef("MERIDA"), "agree"),
    ("names", EntityRef("Lisbon"), EntityRef("Porto"), "unknown"),
    ("resolved", EntityRef("the capital", "lisbon"), EntityRef("Lisbon", "lisbon"), "agree"),
    ("kinds", year(1998), count(1998), "unknown"),
]
OPPOSITES = frozenset({frozenset({"bilateral", "multilateral"})})


@pytest.mark.parametrize(("a", "b", "verdict"), [row[1:] for row in PAIRS], ids=[row[0] for row in PAIRS])
def test_two_values_compare_alike_from_either_side(a: Value, b: Value, verdict: str) -> None:
    assert compare(a, b, opposites=OPPOSITES).verdict == verdict
    assert compare(b, a, opposites=OPPOSITES).verdict == verdict


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        (count(44), count(54), "44 is not 54"),
        (when("1996-11-14"), when("1998-08-01", "1998-08-31", "month"), "14 November 1996 is outside August 1998"),
        (over(10_000), count(9_000), "9,000 is not over 10,000"),
        (count(2_000), count(2_137), "2,000 and 2,137 can be the same figure, one of them rounded"),
        (rounded(5e6, 1e6, "USD"), rounded(6e6, 1e6, "EUR"), "USD 5 million and EUR 6 million are not in one unit"),
    ],
)
def test_the_reason_is_a_sentence_with_the_numbers_as_written(a: Value, b: Value, why: str) -> None:
    assert compare(a, b).why == why


@pytest.mark.parametrize(
    ("a", "b", "tolerance", "verdict"),
    [
        (year(2007), when("2008-01-02"), 2, "agree"),
        (year(2007), when("2008-01-04"), 2, "conflict"),
        (count(112), count(110), 0.02, "agree"),
        (count(116), count(110), 0.02, "conflict"),
    ],
)
def test_tolerance_is_in_days_for_dates_and_relative_for_figures(
    a: Value, b: Value, tolerance: float, verdict: str
) -> None:
    assert compare(a, b, tolerance=tolerance).verdict == verdict


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (year(2008), "2008"),
        (when("2003-06-01", "2003-06-30", "month"), "June 2003"),
        (when("1996-11-14"), "14 November 1996"),
        (when("1846-01-01", "1848-12-31", "range"), "1846 to 1848"),
        (when("2010-05-01", "2010-07-31", "range"), "May to July 2010"),
        (when("2010-05-01", "2011-07-31", "range"), "May 2010 to July 2011"),
        (when("2012-06-03", "2012-06-09", "week"), "3 to 9 June 2012"),
        (when("2012-06-28", "2012-07-04", "week"), "28 June to 4 July 2012"),
        (when("1990-01-01", "1999-12-31", "decade"), "the 1990s"),
        (when("1801-01-01", "1900-12-31", "century"), "the 19th century"),
        (when("2003-06-01", "2003-08-31", "season"), "summer 2003"),
        (since(1969), "since 1969"),
        (circa(1850), "circa 1850"),
        (DateValue(-15_705, -15_341, "year"), "43 BC"),
        (rounded(3.9e6, 1e5, bound="about"), "about 3,900,000"),
        (over(10_000), "over 10,000"),
        (nearly(5e9), "nearly 5,000,000,000"),
        (rounded(5.2e9, 1e8, "USD"), "USD 5.2 billion"),
        (rounded(61_000, 1e3, "GBP"), "GBP 61,000"),
        (Quantity(3.8e8, 3.9e8, "meter ** 2", 1e6, "", (38_200,), "hectare"), "38,200 hectares"),
        (Quantity(0.3, 0.4, "meter", 0.1, "", (1,), "foot"), "1 foot"),
        (Quantity(5, 7, "meter", 0.1, "range", (12, 15), "square_kilometer"), "12 to 15 square kilometers"),
        (Quantity(5, 7, "second", 0, "", (98.0,), "USD", "rate", "share"), "USD 98 per share"),
        (rounded(58, 1, "percent"), "58 %"),
        (half(2 / 3), "66.67 %"),
        (count(21, scale="ordinal"), "21st"),
        (result(12.5, 8.5), "12.5–8.5"),
        (Trait("scope", "bilateral"), "bilateral"),
        (EntityRef("Lisbon"), "Lisbon"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_value_is_shown_as_a_reader_wants_it(value: Value, shown: str) -> None:
    assert show(value) == shown


days = st.integers(min_value=-400_000, max_value=900_000)
numbers = st.floats(min_value=-1e12, max_value=1e12, allow_nan=False)
bounds: st.SearchStrategy[Bound] = st.sampled_from(["", "about", "over", "at_least", "under", "at_most", "range"])
modifiers: st.SearchStrategy[Modifier] = st.sampled_from(["", "since", "after", "before", "by", "until", "circa"])


@st.composite
def dates(draw: st.DrawFn) -> DateValue:
    first, length = draw(days), draw(st.integers(0, 40_000))
    ends = draw(st.sampled_from([(True, True), (True, False), (False, True), (False, False)]))
    named = draw(st.sampled_from([None, (first, first + length)]))
    return DateValue(first if ends[0] else None, first + length if ends[1] else None, "day", draw(modifiers), named)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    low, width = draw(numbers), draw(st.sampled_from([0.0, 0.5, 10.0, 1e5]))
    ends = draw(st.sampled_from([(True, True), (True, False), (False, True)]))
    unit = draw(st.sampled_from(["", "percent", "USD", "meter"]))
    scale: Scale = draw(st.sampled_from(["level", "change", "share", "score"]))
    stated = draw(st.sampled_from([(), (low,), (low, low + width)]))
    return Quantity(
        low if ends[0] else None, low + width if ends[1] else None, unit, width, draw(bounds), stated, unit, scale
    )


values: st.SearchStrategy[Value] = st.one_of(dates(), quantities())


@given(values, values)
def test_the_verdict_does_not_depend_on_the_order(a: Value, b: Value) -> None:
    assert compare(a, b).verdict == compare(b, a).verdict


@given(values)
def test_a_value_agrees_with_itself_unless_it_says_nothing(value: Value) -> None:
    told: Agreement = compare(value, value)
    says_nothing = isinstance(value, DateValue) and value.first is None and value.last is None
    assert told.verdict == ("unknown" if says_nothing else "agree")
