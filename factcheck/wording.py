"""A value in the words a reader wants: "June 2003", "since 1969", "over 10,000", "USD 5.2 billion", "58 %"."""

from __future__ import annotations

import calendar

from factcheck.values import DateValue, EntityRef, Quantity, Trait, Value, iso

MONTHS = tuple(calendar.month_name)
SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
BOUND_WORDS = {"about": "about", "over": "over", "at_least": "at least", "under": "under", "at_most": "at most"}
MAGNITUDES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
IRREGULAR = {
    "foot": "feet",
    "inch": "inches",
    "century": "centuries",
    "hertz": "hertz",
    "penny": "pence",
    "percent": "percent",
}
# Words of a unit name that stay as they are before the word that takes the plural: "square meters".
ADJECTIVES = frozenset({"square", "cubic", "metric", "nautical", "long", "short", "troy", "imperial"})


def show(value: Value) -> str:
    """The value as a reader wants it, from the record alone.

    >>> show(Quantity(low=10_000.0, high=None, bound="over", stated=(10_000.0,)))
    'over 10,000'
    """
    if isinstance(value, DateValue):
        return show_date(value)
    if isinstance(value, Quantity):
        return show_quantity(value)
    if isinstance(value, Trait):
        return value.id.replace("_", " ")
    return show_entity(value)


def show_entity(value: EntityRef) -> str:
    """The name as written; the resolved entity only where no name is there."""
    return value.name or value.entity


def show_date(value: DateValue) -> str:
    """The day, month, year or stretch that was named, after the word that limits it: "since 1969"."""
    first, last = value.named or (value.first, value.last)
    if first is None and last is None:
        return "an unknown date"
    if first is None or last is None:
        word = "since" if last is None else "until"
        day = first if last is None else last
        return f"{value.modifier or word} {show_days(day or 0, day or 0, value)}"
    told = show_days(first, last, value)
    return f"{value.modifier} {told}" if value.modifier else told


def show_days(first: int, last: int, value: DateValue) -> str:
    """A stretch of days by the coarsest name that fits it exactly: "2008", "May to July 2010", "3 to 9 June 2012"."""
    (year, month, day), (last_year, last_month, last_day) = calendar_day(first), calendar_day(last)
    whole_months = day == 1 and last_day == days_in(last_year, last_month)
    whole_years = whole_months and month == 1 and last_month == 12
    if value.grain == "decade" and whole_years and year % 10 == 0 and last_year - year == 9:
        return f"the {year}s" if year > 0 else f"{name_year(year)} to {name_year(last_year)}"
    if value.grain == "century" and whole_years and last_year - year == 99 and year > 0:
        return f"the {ordinal_word((last_year + 99) // 100)} century"
    if value.grain == "season" and whole_months and month in SEASONS:
        return f"{SEASONS[month]} {name_year(last_year if month != 12 else year)}"
    if whole_years:
        return name_year(year) if year == last_year else f"{name_year(year)} to {name_year(last_year)}"
    if whole_months:
        return joined(MONTHS[month], MONTHS[last_month], year, last_year)
    if (year, month) == (last_year, last_month) and day != last_day:
        return f"{day} to {last_day} {MONTHS[month]} {name_year(year)}"
    return joined(f"{day} {MONTHS[month]}", f"{last_day} {MONTHS[last_month]}", year, last_year)


def joined(first: str, last: str, year: int, last_year: int) -> str:
    """Two names of months or days with their years, said once where they are the same."""
    if year != last_year:
        return f"{first} {name_year(year)} to {last} {name_year(last_year)}"
    return f"{first} {name_year(year)}" if first == last else f"{first} to {last} {name_year(year)}"


def calendar_day(ordinal: int) -> tuple[int, int, int]:
    """Year, month and day of a day's ordinal; the year before 1 is 0, as astronomers count."""
    year, month, day = (iso(ordinal) or "").rsplit("-", 2)
    return int(year), int(month), int(day)


def days_in(year: int, month: int) -> int:
    """The length of a month; years before 1 repeat every 400."""
    return calendar.monthrange(year % 400 + 400, month)[1]


def name_year(year: int) -> str:
    """The year as readers write it: 2008, 44 BC."""
    return str(year) if year > 0 else f"{1 - year} BC"


def ordinal_word(number: float) -> str:
    """1st, 2nd, 3rd, 11th, 21st."""
    whole = int(number)
    ending = "th" if whole % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(whole % 10, "th")
    return f"{whole:,}{ending}"


def show_quantity(value: Quantity) -> str:
    """The number or the two of a range as stated, with bound and unit: "about 3,900,000", "3 to 5 kilometers"."""
    numbers = value.stated or tuple(n for n in (value.low, value.high) if n is not None)
    if not numbers:
        return "an unknown figure"
    if value.scale == "ordinal":
        return ordinal_word(numbers[0])
    if value.scale == "score":
        return "–".join(show_number(n) for n in numbers)
    if value.unit == "percent" and value.stated_unit == "":
        numbers, unit = tuple(n * 100 for n in numbers), "percent"
    else:
        unit = value.stated_unit if value.stated else value.unit
    told = with_unit(numbers, unit)
    bound = "nearly" if value.bound == "under" and value.low is not None else BOUND_WORDS.get(value.bound, "")
    told = f"{bound} {told}" if bound else told
    return f"{told} per {value.per}" if value.per and f"per_{value.per}" not in unit else told


def with_unit(numbers: tuple[float, ...], unit: str) -> str:
    """Numbers with their unit: "USD 5.2 billion", "58 %", "38,200 hectares"; a thing counted is not named."""
    if is_money(unit):
        return f"{unit} {' to '.join(show_magnitude(n) for n in numbers)}"
    told = " to ".join(show_number(n) for n in numbers)
    if unit == "percent":
        return f"{told} %"
    return f"{told} {unit_words(unit, plural=numbers != (1.0,))}" if unit else told


def is_money(unit: str) -> bool:
    """Whether a unit is an ISO 4217 code."""
    return len(unit) == 3 and unit.isascii() and unit.isupper()


def show_number(number: float) -> str:
    """12 significant digits at most, thousands with commas: 2,906; 0.25; 66.67 for two thirds in percent.

    >>> show_number(3900000.0), show_number(12.5), show_number(200 / 3)
    ('3,900,000', '12.5', '66.67')
    """
    if abs(number) >= 1e15 or (number and abs(number) < 1e-4):
        return f"{number:g}"
    told = f"{number:,.10f}".rstrip("0").rstrip(".")
    if len(told.partition(".")[2]) > 6:
        told = f"{number:,.2f}" if abs(number) >= 1 else f"{number:.4g}"
    return told


def show_magnitude(number: float) -> str:
    """Large sums with their magnitude word where it is no longer: 5.2 billion, 61,000."""
    for size, word in MAGNITUDES:
        if abs(number) >= size:
            short = show_number(number / size)
            return f"{short} {word}" if len(short) <= 7 else show_number(number)
    return show_number(number)


def unit_words(unit: str, *, plural: bool) -> str:
    """A unit's name in words: square_kilometer -> "square kilometers", degree_Celsius -> "degrees Celsius"."""
    words = unit.split("_")
    at = next((i for i, word in enumerate(words) if word not in ADJECTIVES), 0)
    if plural:
        words[at] = IRREGULAR.get(words[at], words[at] + "s")
    return " ".join(words)
