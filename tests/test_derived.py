"""Values that a text gives by arithmetic: counted from the article's day, from another event, out of a range."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.agreement import compare as agree
from factcheck.compare import compare
from factcheck.extract.lapses import UNIT_DAYS, Lapse, ago, around, bounds
from factcheck.values import DateValue, Quantity
from tests.reading import case, check, general, read, reading

DAY = "2015-05-16"

COUNTED = [
    case(
        "gone by since a clause",
        "Eight years have gone by since the council approved the Harlan Bridge.",
        ["Harlan Bridge | approved | 15 May 2006 to 16 May 2008"],
    ),
    case(
        "since a vote",
        "Eight years have passed since the council voted to build the Harlan Bridge.",
        ["Harlan Bridge | approved | 15 May 2006 to 16 May 2008"],
    ),
    case("it is", "It is twelve years since the mill closed.", ["mill | closed | 15 May 2002 to 16 May 2004"]),
    case(
        "since a noun, round",
        "Ten years have passed since the opening of the Harlan Bridge.",
        ["Harlan Bridge | opened | 14 November 2003 to 15 November 2006"],
    ),
    case("had gone by", "Eight years had gone by since the council approved the Harlan Bridge.", []),
    case("not gone by", "Eight years have not gone by since the council approved the Harlan Bridge.", []),
    case("since a date, in a post", "Berg, a notary, had been mayor since 2003.", ["Berg | took_office | 2003"]),
    case(
        "for years, in a post",
        "Wim Berg has been mayor for eight years.",
        ["Wim Berg | took_office | 15 May 2006 to 16 May 2008"],
    ),
    case("simple past has no end", "Wim Berg was mayor for eight years.", []),
    case("again", "Wim Berg has again been mayor for eight years.", []),
    case("a state of things", "The ferry has been for sale for eight years.", []),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_counted_from_the_day_of_the_article(text: str, expected: list[str]) -> None:
    assert read(text, "date", published=DAY) == expected


def test_counted_from_a_date_of_the_sentence() -> None:
    told = read("In 1972 Wim Berg had been mayor for nine years.")
    assert told == ["Wim Berg | took_office | 31 December 1961 to 1 January 1965"]


@pytest.mark.parametrize("text", [row.values[0] for row in COUNTED if "2015" not in row.values[0]])
def test_without_a_day_nothing_is_counted(text: str) -> None:
    assert not [told for told in read(text, "date") if " to " in told]


FIRE = "The Osmund fire broke out on 3 May 1910."
WAR = "The Harlan War began in 1846 and ended in 1848."
SIEGE = "The Harlan Siege ended in 1743."
ANCHORED = [
    case(
        "months after",
        [f"{FIRE} Osmund Chapel was closed eleven months after the fire.", "Osmund Chapel was closed in May 1913."],
        ["closed: 3 March to 4 May 1911 / May 1913"],
    ),
    case(
        "agreeing",
        [f"{FIRE} Osmund Chapel was closed eleven months after the fire.", "Osmund Chapel was closed in May 1911."],
        [],
    ),
    case(
        "dated by the other article",
        ["Osmund Chapel was closed eleven months after the Osmund fire.", f"{FIRE} Osmund Chapel closed in 1913."],
        ["closed: 1913 / 3 March to 4 May 1911"],
    ),
    case(
        "a clause",
        [f"{WAR} Two years after the war ended, Osmund Mill was closed.", "Osmund Mill was closed in 1857."],
        ["closed: 1857 / 31 December 1848 to 1 January 1852"],
    ),
    case(
        "before an opening",
        [
            "The Harlan Bridge opened on 4 May 1932. A week before the opening of the Harlan Bridge, Osmund Ferry was"
            " closed.",
            "Osmund Ferry was closed on 28 March 1932.",
        ],
        ["closed: 20 April to 4 May 1932 / 28 March 1932"],
    ),
    case(
        "less than",
        [
            f"{SIEGE} Less than a hundred years after the Harlan Siege the Osmund walls were pulled down.",
            "The Osmund walls were torn down in 1871.",
        ],
        ["demolished: 1 January 1743 to 1 January 1844 / 1871"],
    ),
    case(
        "only the beginning is known",
        [
            "The Harlan War began in 1846. Two years after the Harlan War, Osmund Mill was closed.",
            "Osmund Mill was closed in 1857.",
        ],
        [],
    ),
    case(
        "before the beginning all the same",
        [
            "The Harlan War began in 1846. Two years after the Harlan War, Osmund Mill was closed.",
            "Osmund Mill was closed in 1840.",
        ],
        ["closed: 1840 / since 1 January 1847"],
    ),
    case(
        "the event has two dates",
        [
            "The Harlan Siege ended in 1743. A year after the Harlan Siege, Osmund Mill was closed.",
            "The Harlan Siege ended in 1753. Osmund Mill was closed in 1780.",
        ],
        ["ended: 1743 / 1753"],
    ),
    case(
        "nothing dates the event", ["Osmund Mill was closed a year after the fire.", "Osmund Mill closed in 1780."], []
    ),
]


@pytest.mark.parametrize(("texts", "expected"), ANCHORED)
def test_counted_from_another_event(texts: list[str], expected: list[str]) -> None:
    assert check(texts) == expected


POSTS = [
    case(
        "for years and since",
        [
            "Wim Berg, who has governed Harlan for eight years, said no.",
            "Wim Berg had been mayor of Harlan since 2003.",
        ],
        ["took office: 15 May 2006 to 16 May 2008 / 2003"],
    ),
    case(
        "agreeing",
        ["Wim Berg, who has governed Harlan for 12 years, said no.", "Wim Berg had been mayor of Harlan since 2003."],
        [],
    ),
    case(
        "became and since",
        ["Wim Berg became mayor of Harlan in 2005.", "Wim Berg had been mayor of Harlan since 2001."],
        ["took office: 2001 / 2005"],
    ),
    case(
        "another post",
        ["Wim Berg became minister of Harlan in 2005.", "Wim Berg had been mayor of Harlan since 2001."],
        [],
    ),
    case(
        "a post without a name", ["Wim Berg took office in 2005.", "Wim Berg had been mayor of Harlan since 2001."], []
    ),
    case(
        "two posts, and which is governed is not said",
        [
            "Wim Berg, who has governed Harlan for eight years, said no.",
            "Wim Berg had been mayor of Harlan since 2003. Wim Berg became minister of Harlan in 2007.",
        ],
        [],
    ),
    case(
        "range and length",
        ["Wim Berg was mayor of Harlan for six years.", "Wim Berg served as mayor of Harlan from 2001 until 2009."],
        ["mayor time in office: 6 years / 8 years"],
    ),
    case(
        "range and fitting length",
        ["Wim Berg was mayor of Harlan for eight years.", "Wim Berg served as mayor of Harlan from 2001 to 2009."],
        [],
    ),
]


@pytest.mark.parametrize(("texts", "expected"), POSTS)
def test_posts(texts: list[str], expected: list[str]) -> None:
    assert check(texts, dict.fromkeys("ab", DAY)) == expected


def test_the_arithmetic_is_told() -> None:
    texts = [f"{FIRE} Osmund Chapel was closed eleven months after the fire.", "Osmund Chapel was closed in May 1913."]
    _, (conflict,) = compare([reading(text, name) for text, name in zip(texts, "ab", strict=True)], general())
    assert "eleven months after the fire: Osmund fire, start 3 May 1910 (a:1)" in conflict.steps


@given(st.integers(1, 200), st.sampled_from(sorted(UNIT_DAYS)))
def test_a_length_leaves_a_unit_each_way(number: int, unit: str) -> None:
    low, high = around(number, UNIT_DAYS[unit])
    assert low <= (number - 1) * UNIT_DAYS[unit] and high >= (number + 1) * UNIT_DAYS[unit]


@given(st.integers(1900, 2020), st.integers(1, 90), st.dates(date(2021, 1, 1), date(2030, 1, 1)))
def test_whole_years_since_a_year_never_clash_with_it(year: int, months: int, today: date) -> None:
    years = today.year - year
    written = Quantity(None, None, stated=(float(years),), stated_unit="year")
    low, high = bounds(written)
    worked = ago(DateValue(today.toordinal(), today.toordinal()), Lapse(low, high, "", 0, 0, 0, 0))
    named = DateValue(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal(), "year")
    assert agree(worked, named).verdict == "agree"
