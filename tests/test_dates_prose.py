"""Dates as encyclopedias, histories and the news write them: old years, eras, lists, lives, seasons, parts of a day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.dates import find_dates, read_dates, titled_year
from factcheck.extract.spot import find_values
from factcheck.values import DateValue, Quantity, iso

# The article's own day where a row counts from it: a Wednesday.
PUBLISHED = date(2015, 6, 17)


def spans(text: str, published: date | None = None) -> list[tuple[str, str]]:
    """The first and last day of each date, whole years as years and one day as itself."""
    found = [f.value for f in find_dates(text, published) if isinstance(f.value, DateValue)]
    return [
        ((iso(value.first) or "").removesuffix("-01-01"), (iso(value.last) or "").removesuffix("-12-31"))
        for value in found
    ]


# A text and the days of each of its dates, "" for an open end.
ROWS: list[tuple[str, list[tuple[str, str]]]] = [
    # old years that end their phrase
    ("It was drawn about 1605.", [("1605", "1605")]),
    ("It was drawn in or around 1605.", [("1605", "1605")]),
    ("It was drawn after about 1500.", [("1501", "")]),
    ("It was drawn as early as 1492.", [("1492", "1492")]),
    ("It was drawn as far back as 1492.", [("1492", "1492")]),
    ("It was drawn no earlier than 1600.", [("1600", "")]),
    ("It was drawn prior to 1600.", [("", "1599")]),
    ("It was broken through on 3 May 1605.", [("1605-05-03", "1605-05-03")]),
    ("It came about in 1605.", [("1605", "1605")]),
    ("It had been tried before in 1605.", [("1605", "1605")]),
    ("It ran through May 1605.", [("", "1605-05-31")]),
    ("It was there by late in 1605.", [("", "1605")]),
    ("It lasted until in 1605 it fell.", [("", "1605")]),
    ("It was drawn in 1605 or 1606.", [("1605", "1605"), ("1606", "1606")]),
    ("It was drawn in 1605, 1606 and 1608.", [("1605", "1605"), ("1606", "1606"), ("1608", "1608")]),
    ("It fell in 1654–57, 1665, and 1691.", [("1654", "1657"), ("1665", "1665"), ("1691", "1691")]),
    ("It was drawn between about 1200 and 1450.", [("1200", "1450")]),
    ("A 1605 edition is lost.", [("1605", "1605")]),
    ("The Almanack (1673) shows a kiln.", [("1673", "1673")]),
    ("A long feud (1663–1664) ended it.", [("1663", "1664")]),
    ("A potter (fl. 1590–1605) made it.", [("1590", "1605")]),
    ("A duke (r. 1558–1603) bought it.", [("1558", "1603")]),
    ("A potter (c1605) made it.", [("1605", "1605")]),
    ("In 476, the mint closed.", [("0476", "0476")]),
    ("The mint closed in 523.", [("0523", "0523")]),
    ("The class of '68 met.", [("1968", "1968")]),
    ("They sold about 1500 of them.", []),
    ("They sold about 1250 and left.", []),
    ("It counts in powers of 1000.", []),
    ("In 1605, 1200 Flemish weavers came.", [("1605", "1605")]),
    ("The women (1200) and the men (1450) met.", []),
    ("A 1450 seat hall burnt.", []),
    ("They lost 500 of the 1800 soldiers.", []),
    ("One in 500, or so, is green.", []),
    ("It is sold in 100, 200 and 500 gram packs.", []),
    # eras
    ("The Tang (618–907 AD) built it.", [("0618", "0907")]),
    ("It was made between 1800 and 800 BCE.", [("-1799", "-0799")]),
    ("It was made around 7,500 BC.", [("-7499", "-7499")]),
    ("It was made around 12,500 BC.", []),
    ("In the year 79, it burnt.", [("0079", "0079")]),
    ("That was the year 12 boats came.", []),
    ("It was made in the 13th c. BC in clay.", [("-1299", "-1200")]),
    ("It was made in 12–9 BC.", [("-0011", "-0008")]),
    ("It was made in the 27th century BC.", [("-2699", "-2600")]),
    ("It was made in the 2nd millennium BC.", [("-1999", "-1000")]),
    ("It was made in the early third millennium.", [("2001", "2334")]),
    ("It stood from the 3rd millennium BC to the 1st century AD.", [("-2999", "0100")]),
    ("It shut in week 23 of 2012.", [("2012-06-04", "2012-06-10")]),
    ("It was made in the 4th & 5th centuries.", [("0301", "0400"), ("0401", "0500")]),
    ("It was made in the 4th and 3rd millennia BC.", [("-3999", "-3000"), ("-2999", "-2000")]),
    ("The Twentieth Century Motor Company made it.", []),
    # stretches and lists
    ("It ran from July 28, 1914, to May 1, 1918.", [("1914-07-28", "1918-05-01")]),
    ("It ran in 1914-8.", [("1914", "1918")]),
    ("The painter (1990–) lives there.", [("1990", "")]),
    ("From 1980 through at least 1992 it ran.", [("1980", "1992")]),
    ("On August 6 and 9, 1945, it rained.", [("1945-08-06", "1945-08-06"), ("1945-08-09", "1945-08-09")]),
    (
        "On May 1, 3 and 5, 1990, it rained.",
        [("1990-05-01", "1990-05-01"), ("1990-05-03", "1990-05-03"), ("1990-05-05", "1990-05-05")],
    ),
    ("In spring and summer 1944 it ran.", [("1944-03-01", "1944-05-31"), ("1944-06-01", "1944-08-31")]),
    ("In the 1860s and 70s it ran.", [("1860", "1869"), ("1870", "1879")]),
    ("The painter (3 May 1911 – c. 1980) lived there.", [("1911-05-03", "1980")]),
    ("# 1968: the mill burns", [("1968", "1968")]),
    ("In the 2013 fiscal year it ran.", [("2012-04-01", "2013")]),
    ("In the roaring twenties it ran.", [("1920", "1929")]),
    ("In the 70s Fahrenheit it thaws.", []),
    ("In the 90s °F it melts.", []),
    ("At the start of May the first trams came.", []),
    ("It opened on 5 May 1950 and closed later that year.", [("1950-05-05", "1950-05-05"), ("1950-05-05", "1950")]),
    (
        "It opened on 5 May 1950. The next morning it shut.",
        [("1950-05-05", "1950-05-05"), ("1950-05-06", "1950-05-06")],
    ),
    ("In 1950 he was ahead by nineteen hundred.", [("1950", "1950")]),
    (
        "In 1984 they won. The cup had been held since the league began in 1926. It came home in May.",
        [("1984", "1984"), ("1926", "1926"), ("1984-05-01", "1984-05-31")],
    ),
    (
        "In 1978 they took the ridge, which had been seen in 1964. On 3 May they were up.",
        [("1978", "1978"), ("1964", "1964"), ("1978-05-03", "1978-05-03")],
    ),
    ("It opened on 5 May 1950. That night it shut.", [("1950-05-05", "1950-05-05"), ("1950-05-05", "1950-05-05")]),
    ("It opened last night.", []),
    ("In 1990 it shut. It is usually open from May to July.", [("1990", "1990")]),
    ("In 1990 it shut. Each year the bells ring on 3 May.", [("1990", "1990")]),
    ("In 1990 it usually rang, but not in May 1991.", [("1990", "1990"), ("1991-05-01", "1991-05-31")]),
    # the year that a change is counted from
    ("Traffic grew by nine per cent over 2018.", [("2018", "2018")]),
    ("Takings were up 5% on 2018 levels.", [("2018", "2018")]),
    ("Takings were 5 percent higher than 2000.", [("2000", "2000")]),
    ("That is 5% more than 2018 crates.", []),
    ("Nine of them went over 2018.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_dates_of_prose(text: str, expected: list[tuple[str, str]]) -> None:
    assert spans(text) == expected


def test_the_year_of_the_title() -> None:
    year = titled_year("Ten things about the summer of '84")
    found = read_dates("The cup came home on 14 April.", date(2014, 6, 2), year).found
    assert year == 1984 and [iso(f.value.first) for f in found if isinstance(f.value, DateValue)] == ["1984-04-14"]


NEWS = [
    ("It opened last night.", [("2015-06-16", "2015-06-16")]),
    ("It opened this morning.", [("2015-06-17", "2015-06-17")]),
    ("It will open this evening.", [("2015-06-17", "2015-06-17")]),
    ("It had a stage for the last night.", []),
    ("The next day it shut.", []),
    ("It shuts on Friday 5/12.", []),
    ("It turned five last week.", [("2015-06-08", "2015-06-14")]),
    ("It grew in the five past weeks.", [("2015-05-13", "2015-06-16")]),
    ("It will not open before 2017, and the hall will close in January.", [("", "2016"), ("2016", "2016-01-31")]),
    ("It was not open before 1997, and the hall closed in January.", [("", "1996"), ("1997", "1997-01-31")]),
    ("It will open in 2017, and the hall will close in January.", [("2017", "2017"), ("2017", "2017-01-31")]),
]


@pytest.mark.parametrize(("text", "expected"), NEWS, ids=[row[0] for row in NEWS])
def test_parts_of_the_day(text: str, expected: list[tuple[str, str]]) -> None:
    assert spans(text, PUBLISHED) == expected


UNSETTLED = ["On April 10th the ferry sank.", "The 5 June riots.", "The September 11 attacks."]


@pytest.mark.parametrize("text", UNSETTLED)
def test_a_day_of_no_known_year_is_no_figure_either(text: str) -> None:
    assert read_dates(text).unsettled
    assert find_values(text) == []


def test_the_words_beside_an_unsettled_day_are_read() -> None:
    values = [found.value for found in find_values("On April 10th 12 boats sank.")]
    assert [value.stated for value in values if isinstance(value, Quantity)] == [(12.0,)]


@given(st.integers(1000, 2099), st.integers(1, 20))
def test_a_list_of_years_is_read_to_its_end(first: int, step: int) -> None:
    years = [first, first + step, first + 2 * step]
    text = f"It was drawn in {years[0]}, {years[1]} and {years[2]}."
    assert spans(text) == [(f"{year:04}", f"{year:04}") for year in years]
