"""Every value in a text: dates first, then the quantities in what dates leave."""

from __future__ import annotations

from datetime import date

from factcheck.extract.dates import read_dates
from factcheck.extract.quantities import find_quantities
from factcheck.values import Found


def find_values(text: str, published: date | None = None, titled: int | None = None) -> list[Found]:
    """The dates and quantities of a text in the order of their places; `published` is the article's own date, `titled`
    the year that its title names."""
    dates = read_dates(text, published, titled)
    taken = [(found.start, found.end) for found in dates.found]
    quantities = find_quantities(text, sorted(taken + dates.unsettled))
    return sorted([*dates.found, *quantities], key=lambda found: (found.start, found.end))
