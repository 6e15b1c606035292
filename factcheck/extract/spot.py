"""Every value in a text: dates first, then the quantities in what dates leave."""

from __future__ import annotations

from datetime import date

from factcheck.extract.dates import find_dates
from factcheck.extract.quantities import find_quantities
from factcheck.values import Found


def find_values(text: str, published: date | None = None) -> list[Found]:
    """The dates and quantities of a text in the order of their places; `published` is the article's own date."""
    dates = find_dates(text, published)
    quantities = find_quantities(text, [(found.start, found.end) for found in dates])
    return sorted([*dates, *quantities], key=lambda found: (found.start, found.end))
