"""What `factcheck.values` hands to a program: dates and figures as plain dictionaries."""

from __future__ import annotations

import json

import pytest

import factcheck

TEXT = "The quay opened on 4 May 1931 and cost over £61,000; since 1969 it has had 38 cranes."


def test_dates_come_before_quantities_and_take_their_words() -> None:
    told = [(value["kind"], value["text"].removeprefix("on ")) for value in factcheck.values(TEXT)]
    assert told == [("date", "4 May 1931"), ("figure", "over £61,000"), ("date", "since 1969"), ("figure", "38")]


def test_every_value_points_at_its_words_and_is_json() -> None:
    values = factcheck.values(TEXT)
    assert json.loads(json.dumps(values)) == values
    assert all(TEXT[value["start"] : value["end"]] == value["text"] for value in values)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It was built in 1931.", {"kind": "date", "low": "1931-01-01", "high": "1931-12-31", "bound": ""}),
        ("It has stood since 1969.", {"kind": "date", "low": "1969-01-01", "high": None, "bound": "since"}),
        (
            "It cost over £61,000.",
            {"kind": "figure", "low": 61_000.0, "high": None, "unit": "GBP", "bound": "over", "stated": 61_000.0},
        ),
        (
            "It is 12 to 15 km long.",
            {"kind": "figure", "low": 12_000.0, "high": 15_000.0, "unit": "meter", "stated": [12.0, 15.0]},
        ),
        (
            "Half of them left.",
            {"kind": "figure", "unit": "percent", "scale": "share", "stated": 0.5, "stated_unit": ""},
        ),
    ],
)
def test_a_value_as_a_dictionary(text: str, wanted: dict[str, object]) -> None:
    [value] = factcheck.values(text)
    assert {key: value[key] for key in wanted} == wanted


def test_a_relative_date_counts_from_the_day_of_publication() -> None:
    [value] = factcheck.values("The pier burned last month.", published="2019-03-20")
    assert (value["low"], value["high"]) == ("2019-02-01", "2019-02-28")


@pytest.mark.parametrize("published", ["20 March 2019", "March 2019", "2019-03"])
def test_the_day_of_publication_may_be_written_otherwise_or_be_a_month(published: str) -> None:
    [value] = factcheck.values("The pier burned last month.", published=published)
    assert (value["low"], value["high"]) == ("2019-02-01", "2019-02-28")


def test_a_wrong_day_of_publication_is_an_error() -> None:
    with pytest.raises(ValueError, match="last week"):
        factcheck.values("The pier burned.", published="last week")


def test_text_without_values_has_none() -> None:
    assert factcheck.values("Nobody came.") == []
    assert factcheck.values("") == []
