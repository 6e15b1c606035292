"""What a Python program may ask of factcheck without files, rules or a configuration."""

from __future__ import annotations

from typing import Any

from factcheck.values import DateValue, Found, Quantity


def values(text: str, published: str | None = None) -> list[dict[str, Any]]:
    """Every date and figure that a text states, in order, as plain dictionaries.

    `text[start:end]` is the text of a value. A value of kind "date" has ISO days in `low` and `high`, one of kind
    "figure" numbers in the base unit `unit`; None is an open end. `stated` is the number as written in `stated_unit`,
    or the two of a range. `published` is the text's own date, from which "last month" counts.

    >>> values("Over 10,000 people came.")[0]["low"]
    10000.0
    """
    from factcheck.extract.spot import find_values
    from factcheck.moment import counting_day, given_moment

    day = counting_day(given_moment(published or ""))
    return [described(text, found) for found in find_values(text, day)]


def described(text: str, found: Found) -> dict[str, Any]:
    """One value with its place, as a dictionary."""
    place = {"start": found.start, "end": found.end, "text": text[found.start : found.end]}
    value = found.value
    return place | (described_date(value) if isinstance(value, DateValue) else described_figure(value))


def described_date(value: DateValue) -> dict[str, Any]:
    """The days that a date leaves open, both included, and the word that limits it."""
    from factcheck.values import iso

    return {
        "kind": "date",
        "low": iso(value.first),
        "high": iso(value.last),
        "unit": value.grain,
        "bound": value.modifier,
        "stated": [iso(day) for day in value.named] if value.named else None,
        "stated_unit": "",
        "scale": "level",
    }


def described_figure(value: Quantity) -> dict[str, Any]:
    """The interval of a figure in its base unit, and the number as written."""
    return {
        "kind": "figure",
        "low": value.low,
        "high": value.high,
        "unit": value.unit,
        "bound": value.bound,
        "stated": list(value.stated) if len(value.stated) > 1 else (value.stated[0] if value.stated else None),
        "stated_unit": value.stated_unit,
        "scale": value.scale,
        "per": value.per,
    }
