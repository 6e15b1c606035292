"""Values as Wikidata's JSON holds them, put into the words that an article would use.

A value that has no such words, or whose words would say more than the value does, is left out with the reason.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from re import fullmatch
from typing import Any

from factcheck.extract.date_calendar import civil, ordinal

JULIAN = "Q1985786"
# Wikidata's numbers for how exact a time is; what is coarser than a century, or finer than a day, has no use here.
CENTURY, DECADE, YEAR, MONTH, DAY = 7, 8, 9, 10, 11
REFORM = ordinal(1582, 10, 15)
# Units by their Wikidata item, as articles write them. `imports: units:` adds to them and changes them.
UNITS = {
    "Q11573": "metres",
    "Q828224": "kilometres",
    "Q174728": "centimetres",
    "Q174789": "millimetres",
    "Q3710": "feet",
    "Q253276": "miles",
    "Q25343": "square metres",
    "Q712226": "square kilometres",
    "Q35852": "hectares",
    "Q81292": "acres",
    "Q232291": "square miles",
    "Q25517": "cubic metres",
    "Q11582": "litres",
    "Q11570": "kilograms",
    "Q41803": "grams",
    "Q191118": "tonnes",
    "Q100995": "pounds",
    "Q11574": "seconds",
    "Q7727": "minutes",
    "Q25235": "hours",
    "Q573": "days",
    "Q5151": "months",
    "Q577": "years",
    "Q180154": "km/h",
    "Q211256": "mph",
    "Q128822": "knots",
    "Q25236": "watts",
    "Q6982035": "megawatts",
    "Q25267": "degrees Celsius",
    "Q11229": "percent",
    "Q4917": "US dollars",
    "Q4916": "euros",
    "Q25224": "pounds sterling",
    "Q8146": "yen",
}


class Unsayable(ValueError):
    """A value that cannot be put into an article's words, with the reason."""


def item_of(address: str) -> str:
    """The item in an address: http://www.wikidata.org/entity/Q11573 is Q11573."""
    return address.rsplit("/", 1)[-1]


def time_words(value: Mapping[str, Any]) -> str:
    """A Wikidata time in words, as exact as it says to be.

    >>> time_words({"time": "+1947-09-02T00:00:00Z", "precision": 11})
    '2 September 1947'
    >>> time_words({"time": "-0044-03-00T00:00:00Z", "precision": 10})
    'March 44 BC'
    """
    parts = fullmatch(r"([+-])(\d{4,16})-(\d\d)-(\d\d)T.*", str(value.get("time", "")))
    if not parts:
        raise Unsayable(f"`{value.get('time')}` is not a time")
    year, month, day = int(parts[2]), int(parts[3]), int(parts[4])
    era = " BC" if parts[1] == "-" else ""
    precision = min(int(value.get("precision", DAY)), DAY)
    if year == 0 or precision < CENTURY:
        raise Unsayable("a time coarser than a century")
    if precision == DAY and month and day:
        precision = _sure(-year + 1 if era else year, month, day, item_of(str(value.get("calendarmodel", ""))))
    if precision == DAY and month and day:
        return f"{day} {calendar.month_name[month]} {year}{era}"
    if precision >= MONTH and month:
        return f"{calendar.month_name[month]} {year}{era}"
    if precision >= YEAR:
        return f"{year}{era}"
    if precision == DECADE:
        return _decade(year // 10 * 10, era)
    return f"{_ordinal((year - 1) // 100 + 1)} century{era}"


def _decade(first: int, era: str) -> str:
    """The 1950s; for the years before Christ, that no article counts in decades, from which year to which."""
    if first == 0:
        raise Unsayable("a decade about the year 1")
    return f"between {first + 9}{era} and {first}{era}" if era else f"{first}s"


def _sure(year: int, month: int, day: int, model: str) -> int:
    """How exact a day is once it is open which calendar an article counts in.

    Wikidata gives the day in the calendar it names. Articles write days before the reform of 1582 in the Julian
    calendar and later ones in either; where the two do not name one day, what is sure is the month that holds both, or
    the year.
    """
    try:
        number = ordinal(year, month, day)
    except ValueError:
        raise Unsayable(f"there is no day {year}-{month}-{day}") from None
    if (model == JULIAN) == (number < REFORM):
        return DAY
    gap = _julian(year, month, day) - number
    other = civil(number + gap if model == JULIAN else number - gap)
    if other == (year, month, day):
        return DAY
    if other[0] != year:
        raise Unsayable("a day whose year depends on the calendar")
    return MONTH if other[1] == month else YEAR


def _julian(year: int, month: int, day: int) -> int:
    """The number of a day of the Julian calendar, counted as Gregorian days are (1 is 0001-01-01)."""
    shift = (14 - month) // 12
    years, months = year + 4800 - shift, month + 12 * shift - 3
    # The count of days in whole years from March on, as calendar makers tell it; 1,753,508 brings it to year 1.
    return day + (153 * months + 2) // 5 + 365 * years + years // 4 - 1_753_508


def _ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th, 21st."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def quantity_words(value: Mapping[str, Any], units: Mapping[str, str], counted: str = "") -> str:
    """A Wikidata quantity in words: its bounds where it has any, its unit or what is counted behind.

    >>> quantity_words({"amount": "+10500", "unit": "1"}, {}, "people")
    '10,500 people'
    >>> quantity_words({"amount": "+12", "upperBound": "+14", "lowerBound": "+10", "unit": ".../Q11573"}, {})
    'between 10 and 14 metres'
    """
    item = item_of(str(value.get("unit", "1")))
    unit = counted if item == "1" else units.get(item) or UNITS.get(item)
    if unit is None:
        raise Unsayable(f"the unit {item} is not known; name it in `imports: units:`")
    amount = _number(value.get("amount"))
    low, high = (_number(value[key]) if key in value else amount for key in ("lowerBound", "upperBound"))
    told = amount if low == high else f"between {low} and {high}"
    return f"{told} {unit}".strip()


def _number(amount: object) -> str:
    """+10500.0 as 10,500."""
    try:
        number = Decimal(str(amount))
    except InvalidOperation:
        raise Unsayable(f"`{amount}` is not a number") from None
    whole = number == number.to_integral_value()
    return f"{number.to_integral_value() if whole else number.normalize():,f}"
