"""Dates in text: what each form is read as, what is no date, and properties that hold for all of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.dates import find_dates
from factcheck.values import DateValue, iso

# The article's own day in the tables below: a Wednesday.
PUBLISHED = date(2015, 6, 17)


def read(text: str, published: date | None = None) -> list[str]:
    """What was read, as "words: first..last"."""
    return [
        f"{text[f.start : f.end]}: {iso(f.value.first)}..{iso(f.value.last)}"
        for f in find_dates(text, published)
        if isinstance(f.value, DateValue)
    ]


# A text, the words that are the date, its first and last day ("" for an open end).
OWN_DATES = [
    # days
    ("She was born on 3 May 1911.", "3 May 1911", "1911-05-03", "1911-05-03"),
    ("She was born on May 3, 1911, in Leeds.", "May 3, 1911", "1911-05-03", "1911-05-03"),
    ("She was born on May 3 1911.", "May 3 1911", "1911-05-03", "1911-05-03"),
    ("The 3rd of May 1911 was a Wednesday.", "The 3rd of May 1911", "1911-05-03", "1911-05-03"),
    ("On the third of May, 1911, it rained.", "the third of May, 1911", "1911-05-03", "1911-05-03"),
    ("On May the 3rd, 1911, it rained.", "May the 3rd, 1911", "1911-05-03", "1911-05-03"),
    ("It closed on Sept. 30, 1998.", "Sept. 30, 1998", "1998-09-30", "1998-09-30"),
    ("It closed on 30 Sep 1998.", "30 Sep 1998", "1998-09-30", "1998-09-30"),
    ("It closed on 30-Sep-1998.", "30-Sep-1998", "1998-09-30", "1998-09-30"),
    ("It closed on 30/Sep/98.", "30/Sep/98", "1998-09-30", "1998-09-30"),
    ("Wednesday, 17 June 2015, was fine.", "Wednesday, 17 June 2015", "2015-06-17", "2015-06-17"),
    ("Fri. March 4th, 1977", "Fri. March 4th, 1977", "1977-03-04", "1977-03-04"),
    ("the twenty-first of October 1805", "the twenty-first of October 1805", "1805-10-21", "1805-10-21"),
    ("on 21 October of '05", "21 October of '05", "2005-10-21", "2005-10-21"),
    ("on 29 February 1996", "29 February 1996", "1996-02-29", "1996-02-29"),
    ("the 12th day of March 1801", "the 12th day of March 1801", "1801-03-12", "1801-03-12"),
    ("on 1 September, 1939", "1 September, 1939", "1939-09-01", "1939-09-01"),
    ("on 25 October 1917 (Old Style)", "25 October 1917 (Old Style", "1917-11-07", "1917-11-07"),
    ("on 11 February 1732, O.S., in Virginia", "11 February 1732, O.S.", "1732-02-22", "1732-02-22"),
    ("In the first days of May 1990 it snowed.", "the first days of May 1990", "1990-05-01", "1990-05-10"),
    ("In the last days of May 1990 it snowed.", "the last days of May 1990", "1990-05-21", "1990-05-31"),
    ("He got, on 3 May 1990, to ten towns.", "3 May 1990", "1990-05-03", "1990-05-03"),
    ("Jailed on 3 May 1990 to ten years.", "3 May 1990", "1990-05-03", "1990-05-03"),
    # digits
    ("Recorded 2012-06-12 at noon.", "2012-06-12", "2012-06-12", "2012-06-12"),
    ("Recorded 2012/06/12 at noon.", "2012/06/12", "2012-06-12", "2012-06-12"),
    ("Recorded 20120612.", "20120612", "2012-06-12", "2012-06-12"),
    ("Recorded 23.04.2022 at noon.", "23.04.2022", "2022-04-23", "2022-04-23"),
    ("Recorded 12.05.2010.", "12.05.2010", "2010-05-12", "2010-05-12"),
    ("Recorded 04/23/2022.", "04/23/2022", "2022-04-23", "2022-04-23"),
    ("Recorded 23/04/2022.", "23/04/2022", "2022-04-23", "2022-04-23"),
    ("Recorded 7/7/2007.", "7/7/2007", "2007-07-07", "2007-07-07"),
    ("Recorded on Friday 7/5/2010.", "Friday 7/5/2010", "2010-05-07", "2010-05-07"),
    ("Version of 2015-12.", "2015-12", "2015-12-01", "2015-12-31"),
    ("Sales for 12/2015.", "12/2015", "2015-12-01", "2015-12-31"),
    # months
    ("It opened in May 1990.", "May 1990", "1990-05-01", "1990-05-31"),
    ("It opened in May of 1990.", "May of 1990", "1990-05-01", "1990-05-31"),
    ("It opened in May, 1990.", "May, 1990", "1990-05-01", "1990-05-31"),
    ("It opened in 1990 May.", "1990 May", "1990-05-01", "1990-05-31"),
    ("Dec-2018 figures", "Dec-2018", "2018-12-01", "2018-12-31"),
    ("It opened in March of '03.", "March of '03", "2003-03-01", "2003-03-31"),
    # years
    ("It opened in 1990.", "1990", "1990-01-01", "1990-12-31"),
    ("On 19 February, Tuesday, it woke. It was 1991.", "19 February, Tuesday", "1991-02-19", "1991-02-19"),
    ("It opened in the year 1990.", "year 1990", "1990-01-01", "1990-12-31"),
    ("The 1947 treaty lapsed.", "1947", "1947-01-01", "1947-12-31"),
    ("Peru's 1993 constitution", "1993", "1993-01-01", "1993-12-31"),
    ("Oman (2006) and Chad (2012)", "2006", "2006-01-01", "2006-12-31"),
    ("He sailed in 1492 with three ships.", "1492", "1492-01-01", "1492-12-31"),
    ("They met again in '92.", "'92", "1992-01-01", "1992-12-31"),
    ("in nineteen eighty-four", "nineteen eighty-four", "1984-01-01", "1984-12-31"),
    ("in two thousand and nine", "two thousand and nine", "2009-01-01", "2009-12-31"),
    ("Caesar died in 44 BC.", "44 BC", "-0043-01-01", "-0043-12-31"),
    ("Caesar died in 44 BCE.", "44 BCE", "-0043-01-01", "-0043-12-31"),
    ("Vesuvius erupted in AD 79.", "AD 79", "0079-01-01", "0079-12-31"),
    ("Vesuvius erupted in 79 CE.", "79 CE", "0079-01-01", "0079-12-31"),
    # seasons, quarters, halves
    ("in the spring of 2004", "spring of 2004", "2004-03-01", "2004-05-31"),
    ("in summer 2004", "summer 2004", "2004-06-01", "2004-08-31"),
    ("in the autumn of 2004", "autumn of 2004", "2004-09-01", "2004-11-30"),
    ("in fall 2004", "fall 2004", "2004-09-01", "2004-11-30"),
    ("in the winter of 2004-05", "winter of 2004-05", "2004-12-01", "2005-02-28"),
    ("in the winter of 2004", "winter of 2004", "2003-12-01", "2005-02-28"),
    ("the southern summer of 2013–14", "summer of 2013–14", "2013-12-01", "2014-02-28"),
    ("Sales fell in Q3 2009.", "Q3 2009", "2009-07-01", "2009-09-30"),
    ("Sales fell in 2009 Q3.", "2009 Q3", "2009-07-01", "2009-09-30"),
    ("Sales fell in 3Q09.", "3Q09", "2009-07-01", "2009-09-30"),
    ("Sales fell in the third quarter of 2009.", "the third quarter of 2009", "2009-07-01", "2009-09-30"),
    ("Sales fell in H1 2009.", "H1 2009", "2009-01-01", "2009-06-30"),
    ("Sales fell in the second half of 2009.", "the second half of 2009", "2009-07-01", "2009-12-31"),
    ("Sales fell in 2009's second half.", "2009's second half", "2009-07-01", "2009-12-31"),
    # decades and centuries
    ("It was popular in the 1990s.", "1990s", "1990-01-01", "1999-12-31"),
    ("It was popular in the '90s.", "'90s", "1990-01-01", "1999-12-31"),
    ("It was popular in the nineties.", "nineties", "1990-01-01", "1999-12-31"),
    ("It was popular in the early nineties.", "the early nineties", "1990-01-01", "1993-12-31"),
    ("It was popular in the mid-1990s.", "the mid-1990s", "1993-01-01", "1996-12-31"),
    ("It was popular in the late 1990s.", "the late 1990s", "1996-01-01", "1999-12-31"),
    ("It was popular in the mid-to-late 1990s.", "the mid-to-late 1990s", "1993-01-01", "1999-12-31"),
    ("It was popular in the 1800s.", "1800s", "1800-01-01", "1899-12-31"),
    ("in the 19th century", "19th century", "1801-01-01", "1900-12-31"),
    ("in the nineteenth century", "nineteenth century", "1801-01-01", "1900-12-31"),
    ("a 19th-century church", "19th-century", "1801-01-01", "1900-12-31"),
    ("in the mid-19th century", "the mid-19th century", "1834-01-01", "1867-12-31"),
    ("in the fifth century BC", "fifth century BC", "-0499-01-01", "-0400-12-31"),
    ("in the latter half of the 18th century", "the latter half of the 18th century", "1751-01-01", "1800-12-31"),
    ("the first decade of the 20th century", "the first decade of the 20th century", "1901-01-01", "1910-12-31"),
    ("in the early years of the 18th century", "the early years of the 18th century", "1701-01-01", "1734-12-31"),
    # parts
    ("in early June 1950", "early June 1950", "1950-06-01", "1950-06-10"),
    ("in mid-June 1950", "mid-June 1950", "1950-06-11", "1950-06-20"),
    ("late in June 1950", "late in June 1950", "1950-06-21", "1950-06-30"),
    ("at the end of 2007", "the end of 2007", "2007-09-01", "2007-12-31"),
    ("at the very beginning of 2007", "the very beginning of 2007", "2007-01-01", "2007-04-30"),
    ("in the middle of 2007", "the middle of 2007", "2007-05-01", "2007-08-31"),
    ("the last day of September 2012", "the last day of September 2012", "2012-09-30", "2012-09-30"),
    ("the first ten days of May 1940", "the first ten days of May 1940", "1940-05-01", "1940-05-10"),
    ("the second week of 2021", "the second week of 2021", "2021-01-11", "2021-01-17"),
    ("the week of 4 February 2019", "the week of 4 February 2019", "2019-02-04", "2019-02-10"),
    ("the first Monday in May 2011", "the first Monday in May 2011", "2011-05-02", "2011-05-02"),
    ("the last Friday of October 2011", "the last Friday of October 2011", "2011-10-28", "2011-10-28"),
    ("the year ended 30 June 2014", "the year ended 30 June 2014", "2013-07-01", "2014-06-30"),
    # ranges
    ("It lasted from 1912 to 1919.", "from 1912 to 1919", "1912-01-01", "1919-12-31"),
    ("It lasted from 1912 until 1919.", "from 1912 until 1919", "1912-01-01", "1919-12-31"),
    ("He ruled (1912–1919) alone.", "1912–1919", "1912-01-01", "1919-12-31"),
    ("He ruled 1912-19 alone.", "1912-19", "1912-01-01", "1919-12-31"),
    ("the season of 1999–00", "1999–00", "1999-01-01", "2000-12-31"),
    ("the 2012-13 season", "2012-13", "2012-01-01", "2013-12-31"),
    ("the 2010-11 season", "2010-11", "2010-01-01", "2011-12-31"),
    ("the 2008/09 season", "2008/09", "2008-01-01", "2009-12-31"),
    ("between 1912 and 1919", "between 1912 and 1919", "1912-01-01", "1919-12-31"),
    ("between May and July 2010", "between May and July 2010", "2010-05-01", "2010-07-31"),
    ("from November to February 2011", "from November to February 2011", "2010-11-01", "2011-02-28"),
    ("May–July 2010", "May–July 2010", "2010-05-01", "2010-07-31"),
    ("12–15 June 2003", "12–15 June 2003", "2003-06-12", "2003-06-15"),
    ("12 to 15 June 2003", "12 to 15 June 2003", "2003-06-12", "2003-06-15"),
    ("June 12–15, 2003", "June 12–15, 2003", "2003-06-12", "2003-06-15"),
    ("June 28 to July 3, 2003", "June 28 to July 3, 2003", "2003-06-28", "2003-07-03"),
    ("14 November to 3 December 1996", "14 November to 3 December 1996", "1996-11-14", "1996-12-03"),
    ("28 December 1996 – 3 January 1997", "28 December 1996 – 3 January 1997", "1996-12-28", "1997-01-03"),
    ("from 2007 to the end of 2008", "from 2007 to the end of 2008", "2007-01-01", "2008-12-31"),
    ("from the 1920s to the 1950s", "from the 1920s to the 1950s", "1920-01-01", "1959-12-31"),
    ("the 264–241 BC war", "264–241 BC", "-0263-01-01", "-0240-12-31"),
    ("from 27 BC to AD 14", "from 27 BC to AD 14", "-0026-01-01", "0014-12-31"),
    ("from Q1 2009 to Q3 2009", "from Q1 2009 to Q3 2009", "2009-01-01", "2009-09-30"),
    ("It ran on 23/24 August 1942.", "23/24 August 1942", "1942-08-23", "1942-08-24"),
    ("from January 2012 through to March 2013", "from January 2012 through to March 2013", "2012-01-01", "2013-03-31"),
    ("the 1920s–30s", "1920s–30s", "1920-01-01", "1939-12-31"),
    ("in the decade after 1945", "the decade after 1945", "1946-01-01", "1955-12-31"),
    ("in the week before 12 May 1990", "the week before 12 May 1990", "1990-05-05", "1990-05-11"),
    # fiscal years
    ("spending in FY2008", "FY2008", "2007-04-01", "2008-12-31"),
    ("spending in FY08", "FY08", "2007-04-01", "2008-12-31"),
    ("spending in fiscal 2008", "fiscal 2008", "2007-04-01", "2008-12-31"),
    ("spending in fiscal year 2008-09", "fiscal year 2008-09", "2008-04-01", "2009-09-30"),
    # feasts
    ("at Christmas 2017", "Christmas 2017", "2017-12-25", "2017-12-25"),
    ("on New Year's Eve 1999", "New Year's Eve 1999", "1999-12-31", "1999-12-31"),
    ("on New Year’s Day, 2016", "New Year’s Day, 2016", "2016-01-01", "2016-01-01"),
    ("on Easter Monday 1916", "Easter Monday 1916", "1916-04-24", "1916-04-24"),
    ("on Good Friday 1998", "Good Friday 1998", "1998-04-10", "1998-04-10"),
    ("Thanksgiving 2010", "Thanksgiving 2010", "2010-11-25", "2010-11-25"),
    # open and loose ends
    ("It has run since 1969.", "since 1969", "1969-01-01", ""),
    ("It has run since 1 April 2021.", "since 1 April 2021", "2021-04-01", ""),
    ("from 1969 onwards", "from 1969 onwards", "1969-01-01", ""),
    ("from 1969 on, he", "from 1969 on", "1969-01-01", ""),
    ("1969 or later", "1969 or later", "1969-01-01", ""),
    ("She has led it, 2010–present.", "2010–present", "2010-01-01", ""),
    ("It fell after 1935.", "after 1935", "1936-01-01", ""),
    ("It fell after May 1935.", "after May 1935", "1935-06-01", ""),
    ("the post-1945 order", "post-1945", "1946-01-01", ""),
    ("It was built before 1935.", "before 1935", "", "1934-12-31"),
    ("built prior to 1935", "prior to 1935", "", "1934-12-31"),
    ("a pre-1914 border", "pre-1914", "", "1913-12-31"),
    ("before the end of 2009", "before the end of 2009", "", "2009-12-31"),
    ("It will close by 2030.", "by 2030", "", "2030-12-31"),
    ("It will close by the end of 2025.", "by the end of 2025", "", "2025-12-31"),
    ("no later than 5 May 2030", "no later than 5 May 2030", "", "2030-05-05"),
    ("It ran until 2012.", "until 2012", "", "2012-12-31"),
    ("It ran up until the late summer of 2005.", "up until the late summer of 2005", "", "2005-08-31"),
    ("It ran through the 1950s.", "through the 1950s", "", "1959-12-31"),
    ("built circa 1850", "circa 1850", "1850-01-01", "1850-12-31"),
    ("built c. 1850", "c. 1850", "1850-01-01", "1850-12-31"),
    ("built around 1850", "around 1850", "1850-01-01", "1850-12-31"),
    ("paid on or before 5 May 2010", "on or before 5 May 2010", "", "2010-05-05"),
    ("composed c. 730–700 BC", "c. 730–700 BC", "-0729-01-01", "-0699-12-31"),
    ("Born c.1480, he drew.", "c.1480", "1480-01-01", "1480-12-31"),
    ("since the 2008 crisis", "2008", "2008-01-01", "2008-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "first", "last"), OWN_DATES, ids=[row[0] for row in OWN_DATES])
def test_a_date_of_its_own(text: str, words: str, first: str, last: str) -> None:
    assert read(text)[0] == f"{words}: {first or None}..{last or None}"


# A text of the article of 17 June 2015, the words, the first and last day.
RELATIVE_DATES = [
    ("He resigned on Tuesday.", "Tuesday", "2015-06-16", "2015-06-16"),
    ("He resigned on Wednesday.", "Wednesday", "2015-06-17", "2015-06-17"),
    ("He resigned on Thursday.", "Thursday", "2015-06-11", "2015-06-11"),
    ("He will resign on Thursday.", "Thursday", "2015-06-18", "2015-06-18"),
    ("He resigned last Friday.", "last Friday", "2015-06-12", "2015-06-12"),
    ("They meet next Monday.", "next Monday", "2015-06-22", "2015-06-22"),
    ("They meet this coming Monday.", "this coming Monday", "2015-06-22", "2015-06-22"),
    ("He resigned on Monday last week.", "Monday last week", "2015-06-08", "2015-06-08"),
    ("He resigned yesterday.", "yesterday", "2015-06-16", "2015-06-16"),
    ("He resigned the day before yesterday.", "the day before yesterday", "2015-06-15", "2015-06-15"),
    ("They meet tomorrow.", "tomorrow", "2015-06-18", "2015-06-18"),
    ("He resigned last week.", "last week", "2015-06-08", "2015-06-14"),
    ("He resigned last month.", "last month", "2015-05-01", "2015-05-31"),
    ("He resigned last year.", "last year", "2014-01-01", "2014-12-31"),
    ("He resigned this year.", "this year", "2015-01-01", "2015-12-31"),
    ("He resigned earlier this year.", "earlier this year", "2015-01-01", "2015-06-17"),
    ("It opens later this year.", "later this year", "2015-06-17", "2015-12-31"),
    ("It opens early next year.", "early next year", "2016-01-01", "2016-04-30"),
    ("It opens next quarter.", "next quarter", "2015-07-01", "2015-09-30"),
    ("It opened last spring.", "last spring", "2015-03-01", "2015-05-31"),
    ("It opened last October.", "last October", "2014-10-01", "2014-10-31"),
    ("It opened ten years ago.", "ten years ago", "2005-01-01", "2005-12-31"),
    ("It opened a year ago.", "a year ago", "2014-01-01", "2014-12-31"),
    ("It opened three months ago.", "three months ago", "2015-03-01", "2015-03-31"),
    ("It opened six days ago.", "six days ago", "2015-06-11", "2015-06-11"),
    ("Ten years ago today it opened.", "Ten years ago today", "2005-06-17", "2005-06-17"),
    ("Over the past three years it grew.", "the past three years", "2012-06-17", "2015-06-16"),
    ("It will grow in the next five years.", "the next five years", "2015-06-18", "2020-06-17"),
    ("It will report in two weeks.", "in two weeks", "2015-07-01", "2015-07-01"),
    ("It began on 3 May.", "3 May", "2015-05-03", "2015-05-03"),
    ("It began in November.", "November", "2014-11-01", "2014-11-30"),
    ("It will begin in November.", "November", "2015-11-01", "2015-11-30"),
    ("It began on the 9th.", "the 9th", "2015-06-09", "2015-06-09"),
    ("It began at Christmas.", "Christmas", "2014-12-25", "2014-12-25"),
    ("It will end by the end of the year.", "by the end of the year", "", "2015-12-31"),
    ("It takes effect on 1 October.", "1 October", "2015-10-01", "2015-10-01"),
    ("They met on Monday, 16 June.", "Monday, 16 June", "2014-06-16", "2014-06-16"),
    ("It ran from March to May.", "from March to May", "2015-03-01", "2015-05-31"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "first", "last"), RELATIVE_DATES, ids=[row[0] for row in RELATIVE_DATES])
def test_a_date_against_the_day_of_the_article(text: str, words: str, first: str, last: str) -> None:
    assert read(text, PUBLISHED) == [f"{words}: {first or None}..{last or None}"]
    assert all(isinstance(f.value, DateValue) and f.value.relative for f in find_dates(text, PUBLISHED))


@pytest.mark.parametrize("text", [row[0] for row in RELATIVE_DATES])
def test_without_an_anchor_a_relative_date_is_no_value(text: str) -> None:
    assert read(text) == []


# A text without a day of its own, the words that count from a date told before, the first and last day.
TOLD_DATES = [
    ("It began in 2001 and ended two years later.", "two years later", "2003-01-01", "2003-12-31"),
    ("It sank on 12 May 1990. Three days earlier it had sailed.", "Three days earlier", "1990-05-09", "1990-05-09"),
    ("It sank on 12 May 1990. Two years later it was raised.", "Two years later", "1992-01-01", "1992-12-31"),
    ("It sank on 12 May 1990. The next day it was found.", "The next day", "1990-05-13", "1990-05-13"),
    ("It sank in May 1990. The following month it was found.", "The following month", "1990-06-01", "1990-06-30"),
    ("It sank in May 1990. The following spring it was raised.", "The following spring", "1991-03-01", "1991-05-31"),
    ("It sank in May 1990. That October it was raised.", "That October", "1990-10-01", "1990-10-31"),
    ("It sank in May 1990. It was raised the same year.", "the same year", "1990-01-01", "1990-12-31"),
    ("It sank in May 1990. The previous year it was sold.", "The previous year", "1989-01-01", "1989-12-31"),
    ("It sank in May 1990, on the 2 May of that year.", "the 2 May of that year", "1990-05-02", "1990-05-02"),
    ("It sank on 12 May 1990. On 20 May it was found.", "20 May", "1990-05-20", "1990-05-20"),
    ("It sank on 28 December 1990. On 3 January it was found.", "3 January", "1991-01-03", "1991-01-03"),
    ("It sank on 12 May 1990. It was found on the 20th.", "the 20th", "1990-05-20", "1990-05-20"),
    ("It sank on 12 May 1990. The end of the year came.", "The end of the year", "1990-09-01", "1990-12-31"),
    ("It sank in 1990. Its yard dated from the 1890s. It was raised from May.", "May", "1990-05-01", "1990-05-31"),
    ("It sank in 1990, a year after 1989.", "a year after 1989", "1990-01-01", "1990-12-31"),
    ("It sank on 12 May 1990, the day after 11 May 1990.", "the day after 11 May 1990", "1990-05-12", "1990-05-12"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "first", "last"), TOLD_DATES, ids=[row[0] for row in TOLD_DATES])
def test_a_date_against_one_told_before(text: str, words: str, first: str, last: str) -> None:
    assert f"{words}: {first}..{last}" in read(text)


LISTS = [
    ("in 1997, 2003 and 2008", ["1997", "2003", "2008"]),
    ("on 18 and 19 June 2003", ["18", "19 June 2003"]),
    ("in May and June 2010", ["May", "June 2010"]),
    ("in the late 18th and early 19th centuries", ["the late 18th", "early 19th centuries"]),
    ("in '98 and '99", ["'98", "'99"]),
    ("the 60s and 70s", ["60s", "70s"]),
    ("It opened in 2007, then in 2010.", ["2007", "2010"]),
]


@pytest.mark.parametrize(("text", "words"), LISTS, ids=[row[0] for row in LISTS])
def test_a_list_shares_what_its_last_one_says(text: str, words: list[str]) -> None:
    assert [text[f.start : f.end] for f in find_dates(text)] == words


NO_DATES = [
    "There were 2,008 people.",
    "Some 1900 houses burned.",
    "2008 people came to the square.",
    "It killed 1950 soldiers.",
    "A load of 1990 kg.",
    "The tower is 1990 m above the sea.",
    "a population of 1950",
    "more than 2000",
    "at 1850–1900 K",
    "It cost $2010.",
    "It cost £1999.99.",
    "He flew a Boeing 747.",
    "Windows 2000 ran on it.",
    "The number rose from 1500 to 1900.",
    "ISBN 978-1-2345-1999-0",
    "Reg. no. 1999.",
    "Call 555-2012 now.",
    "Call (020) 7946 0018.",
    "See page 1984.",
    "See section 2008 of the act.",
    "Version 2.2010.1 is out.",
    "Room 2012 is on the left.",
    "You may leave.",
    "May I ask you something?",
    "They march on the town.",
    "March on, they cried.",
    "The sun rose.",
    "Wait a second.",
    "The second man fell.",
    "He had a fall in the garden.",
    "Every Tuesday they meet.",
    "On a wet Saturday they met.",
    "Black Friday was a disaster.",
    "The shop opens on Sunday afternoons.",
    "It starts at 10:30.",
    "It starts at 8 p.m. and ends at 9.",
    "They won 2-1.",
    "a score of 12/20",
    "Sent on 10/11/2012.",
    "Sent on 31/31/2012.",
    "Sent on 30 February.",
    "Her temperature was in the 40s.",
    "He was in his 60s.",
    "Theresa May spoke.",
    "April Jones spoke.",
    "Four years passed.",
    "It took two years to build.",
    "a five-year plan",
    "In recent years it grew.",
    "He left two days before the vote.",
    "a Christmas tree",
    "doi:10.1016/j.2008.03.001",
    "ISO 1942 applies.",
    "the F-16 and the H1N1 virus",
    "UH-1H helicopters",
    "Turn left at Route 1950.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date(text: str) -> None:
    assert read(text) == []


def test_another_date_settles_the_order_of_day_and_month() -> None:
    assert read("Sent on 10/11/2012, read on 25/12/2012.")[0] == "10/11/2012: 2012-11-10..2012-11-10"
    assert read("Sent on 10/11/2012, read on 12/25/2012.")[0] == "10/11/2012: 2012-10-11..2012-10-11"
    assert read("Sent on 10/11/2012, read on 25/12/2012 or 12/25/2012.")[0].startswith("25/12/2012")


VALUES = [
    ("since 1969", "since", "year"), ("after 1969", "after", "year"), ("before 1969", "before", "year"),
    ("by 1969", "by", "year"), ("until 1969", "until", "year"), ("circa 1969", "circa", "year"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "modifier", "grain"), VALUES, ids=[row[0] for row in VALUES])
def test_a_modifier_keeps_what_it_named(text: str, modifier: str, grain: str) -> None:
    (found,) = find_dates(text)
    assert isinstance(found.value, DateValue)
    assert (found.value.modifier, found.value.grain) == (modifier, grain)
    assert found.value.named is not None
    assert [iso(day) for day in found.value.named] == ["1969-01-01", "1969-12-31"]


GRAINS = [
    ("on 3 May 1911", "day"), ("in May 1911", "month"), ("in spring 1911", "season"), ("in Q1 1911", "quarter"),
    ("in H1 1911", "half"), ("in 1911", "year"), ("in the 1910s", "decade"), ("in the 20th century", "century"),
    ("from 1911 to 1913", "range"), ("the week of 4 February 2019", "week"), ("early 1911", "year"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "grain"), GRAINS, ids=[row[0] for row in GRAINS])
def test_how_fine_a_date_is(text: str, grain: str) -> None:
    (found,) = find_dates(text)
    assert isinstance(found.value, DateValue)
    assert found.value.grain == grain


DAYS = st.dates(date(1000, 1, 1), date(2180, 12, 31))
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]  # fmt: skip
SPELLINGS: dict[str, Callable[[date], str]] = {
    "3 May 1911": lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    "May 3, 1911": lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
    "3 May 1911 (short)": lambda day: f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}",
    "1911-05-03": lambda day: day.isoformat(),
    "May 1911": lambda day: f"{MONTHS[day.month - 1]} {day.year}",
    "1911": lambda day: f"in {day.year}",
    "the 1910s": lambda day: f"the {day.year // 10 * 10}s",
    "the 20th century": lambda day: f"the {(day.year + 99) // 100}th century",
    "Q2 1911": lambda day: f"Q{(day.month + 2) // 3} {day.year}",
}


@pytest.mark.parametrize("spelling", SPELLINGS)
@given(day=DAYS)
def test_an_interval_holds_the_day_that_it_was_made_from(spelling: str, day: date) -> None:
    (found,) = find_dates(f"It is dated {SPELLINGS[spelling](day)}.")
    assert isinstance(found.value, DateValue)
    assert found.value.first is not None
    assert found.value.last is not None
    assert found.value.first <= day.toordinal() <= found.value.last


@given(day=DAYS)
def test_a_printed_day_reads_back_as_itself(day: date) -> None:
    printed = iso(day.toordinal())
    assert read(f"on {printed}") == [f"{printed}: {printed}..{printed}"]


@given(first=DAYS, days=st.integers(0, 4000))
def test_a_stretch_runs_from_its_first_day_to_its_last(first: date, days: int) -> None:
    last = first + timedelta(days)
    words = (
        f"from {first.day} {MONTHS[first.month - 1]} {first.year} to {last.day} {MONTHS[last.month - 1]} {last.year}"
    )
    assert read(words) == [f"{words}: {first.isoformat()}..{last.isoformat()}"]


@given(st.sampled_from(OWN_DATES), st.sampled_from(["The cat sat.\n\n", "Nobody knew why.\n\n", ""]))
def test_other_text_changes_no_date_of_its_own(row: tuple[str, str, str, str], other: str) -> None:
    text = row[0]
    alone = [(f.start + len(other), f.end + len(other), f.value) for f in find_dates(text)]
    assert [(f.start, f.end, f.value) for f in find_dates(f"{other}{text}\n\n{other}")] == alone


WORDS = st.sampled_from(
    "the of in and to from between since end early last next first second week month year day 12 31 2008 1990s May "
    "June Tuesday spring century 19th BC AD Q3 FY08 - – / . , ' later ago fiscal Christmas two couple a at on".split()
)


@given(st.lists(WORDS, max_size=40), st.booleans())
def test_words_of_dates_in_any_order_are_read_without_overlap(words: list[str], glued: bool) -> None:
    text = ("" if glued else " ").join(words)
    for published in (None, PUBLISHED, date(1, 1, 1), date(9999, 12, 31)):
        ends = 0
        for found in find_dates(text, published):
            assert ends <= found.start < found.end <= len(text)
            ends = found.end


@given(st.text(), st.dates())
def test_no_text_raises(text: str, published: date) -> None:
    find_dates(text, published)


@pytest.mark.parametrize(
    "text", ["1" * 10_000, "9" * 5000 + " May 2010", "\ud800 in 2008 \udfff", "٣ May 2010", "'" * 5000]
)
def test_odd_texts_do_not_raise(text: str) -> None:
    find_dates(text, PUBLISHED)


@pytest.mark.parametrize(
    "text",
    [
        "7" * 1_000_000,
        "x" * 1_000_000,
        "7/" * 5_000,
        "-" * 100_000,
        "two and a half " * 2_000,
        "within two weeks of " * 2_000,
        "the last day of the first week of " * 1_000,
        "early to mid " * 2_000,
        "May 5 and " * 2_000,
        "from 3 to " * 2_000,
    ],
    ids=lambda text: text[:12],
)
def test_degenerate_text_is_read_to_its_end(text: str) -> None:
    assert read(text + "\n\nIt opened on 3 May 1911.", PUBLISHED)[-1] == "3 May 1911: 1911-05-03..1911-05-03"
