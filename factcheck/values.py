"""What a claim can say: a date, a quantity, a trait or an entity.

A value is what the words state, as an interval wherever words leave room: "2008" is all its days, "about 3.9 million"
all that rounds to it, "over 10,000" everything above. How two values of a kind compare is in `factcheck.agreement`.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

Modifier = Literal["", "since", "after", "before", "by", "until", "circa"]
Grain = Literal["day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "range"]
Bound = Literal["", "about", "over", "at_least", "under", "at_most", "range"]
Scale = Literal["level", "change", "rate", "ordinal", "score", "age", "share", "ratio"]


class DateValue(msgspec.Struct, frozen=True, tag="date"):
    """An interval of whole days, both ends included.

    `first` and `last` are proleptic Gregorian ordinals (`date.toordinal`; day 1 is 0001-01-01, BC is 0 and below), None
    for an open end. `since 1969` is open to the right and keeps what it named in `named`: 1969-01-01..1969-12-31.
    """

    first: int | None
    last: int | None
    grain: Grain = "day"
    modifier: Modifier = ""
    named: tuple[int, int] | None = None
    relative: bool = False


class Quantity(msgspec.Struct, frozen=True, tag="figure"):
    """An interval of numbers in a base unit, with the number as written beside it.

    `low` and `high` (None for an open end) are in `unit`: a pint base unit ("meter"), an ISO 4217 code, "percent",
    "" for a bare number, or the lemma of the thing counted ("helicopter"), which extraction fills in. `step` is the
    stated precision in that unit (3.9 million: 100,000; 0 for none). `stated` is one number or the two of a range as
    written, magnitude words multiplied out ("3.9 million" is 3900000), in `stated_unit` ("hectare", "USD", "").
    `per` is what a rate is counted by ("year", "share"), with scale "rate".
    """

    low: float | None
    high: float | None
    unit: str = ""
    step: float = 0.0
    bound: Bound = ""
    stated: tuple[float, ...] = ()
    stated_unit: str = ""
    scale: Scale = "level"
    per: str = ""


def telling_digits(value: Quantity) -> str:
    """The digits of a figure as it is written, without the zeros around them.

    >>> telling_digits(Quantity(1.18e8, 1.18e8, stated=(1.18e8,)))
    '118'
    """
    told = value.stated[0] if value.stated else value.high or value.low or 0.0
    return f"{told:.10g}".replace(".", "").strip("0")


# Currencies that several countries have, and parts of them: money whose country is not known.
MONEY_WORDS = frozenset(
    "cent rupee franc peso krone krona lira guilder dinar dirham riyal crown mark florin drachma peseta escudo".split()
)


def is_money(unit: str) -> bool:
    """Is a unit one of money: the code of a currency, or its name where several countries have it?

    >>> is_money("GBP"), is_money("rupee"), is_money("meter")
    (True, True, False)
    """
    return (len(unit) == 3 and unit.isupper()) or unit in MONEY_WORDS


class Trait(msgspec.Struct, frozen=True, tag="trait"):
    """One of a closed set of characterisations: `Trait("scope", "bilateral")`."""

    family: str
    id: str


class EntityRef(msgspec.Struct, frozen=True, tag="entity"):
    """A name given as an answer: who, where. `entity` is filled by resolution; until then it is ""."""

    name: str
    entity: str = ""


Value = DateValue | Quantity | Trait | EntityRef


class Found(msgspec.Struct, frozen=True):
    """A value read from text: `text[start:end]` are the words that carry it, offsets in code points."""

    start: int
    end: int
    value: DateValue | Quantity


def iso(ordinal: int | None) -> str | None:
    """The ISO 8601 day of an ordinal; BC years as astronomers count them (44 BC is -0043). None stays None.

    >>> iso(733042), iso(0), iso(None)
    ('2008-01-01', '0000-12-31', None)
    """
    if ordinal is None:
        return None
    year, day = _in_range(ordinal)
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{day.month:02d}-{day.day:02d}"


def year_of(ordinal: int) -> int:
    """The year of a day; BC years as astronomers count them.

    >>> year_of(733042), year_of(733041), year_of(0)
    (2008, 2007, 0)
    """
    return _in_range(ordinal)[0]


def _in_range(ordinal: int) -> tuple[int, date]:
    """The year of a day, and a date with its month and day: one before year 1 is moved on by 400 years at a time."""
    cycles = 0 if ordinal > 0 else (-ordinal) // 146_097 + 1  # 400 Gregorian years are exactly so many days
    day = date.fromordinal(ordinal + cycles * 146_097)
    return day.year - 400 * cycles, day
