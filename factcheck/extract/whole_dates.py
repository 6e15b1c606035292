"""Words that are a date and nothing else, as a cell, a label or an answer is: "2007", "Fiscal year 2008"."""

from __future__ import annotations

import re
from datetime import date

from factcheck.extract.dates import find_dates
from factcheck.values import DateValue

# In running text a bare number of four digits is no year; where nothing else stands, it is.
YEAR = re.compile(r"(?:1[0-9]|20)\d\d\b")


def whole_date(words: str) -> DateValue | None:
    """The date that words are, whole; None where they are none or hold more than one."""
    if YEAR.fullmatch(words):
        year = int(words)
        return DateValue(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal(), "year")
    found = find_dates(words)
    return found[0].value if len(found) == 1 and isinstance(found[0].value, DateValue) else None
