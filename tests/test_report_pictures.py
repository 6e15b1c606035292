"""Time lines and range plots: what lies where."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Conflict
from factcheck.report.axis import Scale, compact, day_ticks, number_ticks
from factcheck.report.pictures import ROWS, Picture, picture
from factcheck.values import DateValue, Quantity, Trait, Value
from tests.report_factory import claim, conflict, figure, year


def drawn(*values: Value) -> Picture | None:
    return picture(of(*values), lambda path: path)


def of(*values: Value) -> Conflict:
    return conflict(*([claim(value, f"{place}.txt")] for place, value in enumerate(values)))


def day(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()


def test_intervals_lie_in_order_and_touch_where_they_meet() -> None:
    shown = drawn(year(1931), year(1932), DateValue(day("1932-04-03"), day("1932-04-03")))
    assert shown is not None
    first, second, third = shown.bars
    assert first.x < second.x < third.x
    assert first.x + first.width == pytest.approx(second.x, abs=0.02)
    assert third.x + third.width < second.x + second.width
    assert [tick.label for tick in shown.ticks][:2] == ["1931", "1932"]


@pytest.mark.parametrize(
    ("value", "opens"),
    [
        (DateValue(day("1931-01-01"), None, modifier="since"), (False, True)),
        (DateValue(None, day("1931-12-31"), modifier="until"), (True, False)),
        (year(1931), (False, False)),
    ],
)
def test_an_open_end_reaches_the_edge(value: DateValue, opens: tuple[bool, bool]) -> None:
    shown = drawn(value, year(1925), year(1940))
    assert shown is not None
    bar = shown.bars[0]
    assert (bar.opens_left, bar.opens_right) == opens
    assert (bar.x == 0, round(bar.x + bar.width, 2) == 100) == opens


@pytest.mark.parametrize(
    "values",
    [
        pytest.param((Trait("scope", "public"), Trait("scope", "private")), id="no order"),
        pytest.param((year(1931), year(1931)), id="all the same"),
        pytest.param((Quantity(None, None), Quantity(None, None)), id="no ends"),
    ],
)
def test_nothing_to_draw(values: tuple[Value, ...]) -> None:
    assert drawn(*values) is None


def test_figures_far_apart_get_a_logarithmic_scale() -> None:
    near, far = drawn(figure(10, "meter"), figure(40, "meter")), drawn(figure(10, "meter"), figure(4000, "meter"))
    assert near is not None and far is not None
    assert (near.axis, far.axis) == ("unit: meter", "unit: meter, logarithmic scale")


def test_every_value_keeps_its_rows_when_there_are_many() -> None:
    many = conflict([claim(year(1931), f"{n}.txt") for n in range(60)], [claim(year(1932), "z.txt")])
    shown = picture(many, lambda path: path)
    assert shown is not None
    assert {bar.side for bar in shown.bars} == {0, 1}
    assert len(shown.bars) <= ROWS
    assert len(shown.bars) + shown.hidden == 61


def test_a_source_that_says_it_twice_has_one_row() -> None:
    shown = picture(conflict([claim(year(1931)), claim(year(1931))], [claim(year(1932), "b.txt")]), lambda path: path)
    assert shown is not None and len(shown.bars) == 2


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("1931-01-01", "1934-12-31", ["1931", "1932", "1933", "1934"]),
        ("1850-06-01", "1990-06-01", ["1860", "1880", "1900", "1920", "1940", "1960", "1980"]),
        ("2001-01-10", "2001-11-20", ["2001-03", "2001-05", "2001-07", "2001-09", "2001-11"]),
        ("2001-03-01", "2001-03-09", ["2001-03-01", "2001-03-03", "2001-03-05", "2001-03-07", "2001-03-09"]),
    ],
)
def test_marks_of_days(low: str, high: str, expected: list[str]) -> None:
    assert [tick.label for tick in day_ticks(Scale(day(low), day(high), False))] == expected


def test_marks_before_the_year_one() -> None:
    ticks = list(day_ticks(Scale(-366 * 60, 366 * 60, False)))
    assert [tick.label for tick in ticks] == ["-40", "-20", "0", "20", "40", "60"]
    assert [tick.x for tick in ticks] == sorted(tick.x for tick in ticks)


@pytest.mark.parametrize(
    ("low", "high", "log", "expected"),
    [
        (375, 414, False, ["380", "390", "400", "410"]),
        (-3, 4, False, ["-2", "0", "2", "4"]),
        (0.1, 0.45, False, ["0.1", "0.2", "0.3", "0.4"]),
        (900, 120_000, True, ["1,000", "10,000", "100k"]),
        (2e6, 9e6, False, ["2M", "4M", "6M", "8M"]),
    ],
)
def test_marks_of_figures(low: float, high: float, log: bool, expected: list[str]) -> None:
    assert [tick.label for tick in number_ticks(Scale(low, high, log))] == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [(0, "0"), (1200, "1,200"), (250_000, "250k"), (3.9e6, "3.9M"), (2e9, "2bn"), (5e12, "5tn"), (-1e6, "-1M")],
)
def test_compact(number: float, expected: str) -> None:
    assert compact(number) == expected
