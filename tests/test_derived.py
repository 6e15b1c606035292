"""Values that a text gives by arithmetic: counted from the article's day, from another event, out of a range."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.agreement import compare as agree
from factcheck.compare import compare
from factcheck.extract.lapses import UNIT_DAYS, Lapse, ago, around, bounds
from factcheck.extract.rates import times
from factcheck.values import DateValue, Quantity
from tests.reading import case, check, general, read, reading

DAY = "2015-05-16"

COUNTED = [
    case(
        "gone by since a clause",
        "Eight years have gone by since the council approved the Harlan Bridge.",
        ["Harlan Bridge | approved | 16 May 2006 to 15 May 2008"],
    ),
    case(
        "since a vote",
        "Eight years have passed since the council voted to build the Harlan Bridge.",
        ["Harlan Bridge | approved | 16 May 2006 to 15 May 2008"],
    ),
    case("it is", "It is twelve years since the mill closed.", ["mill | closed | 16 May 2002 to 15 May 2004"]),
    case(
        "since a noun, round",
        "Ten years have passed since the opening of the Harlan Bridge.",
        ["Harlan Bridge | opened | 15 November 2003 to 14 November 2006"],
    ),
    case("had gone by", "Eight years had gone by since the council approved the Harlan Bridge.", []),
    case("not gone by", "Eight years have not gone by since the council approved the Harlan Bridge.", []),
    case(
        "since a date, in a post",
        "Berg, a notary, had been mayor since 2003.",
        ["Berg | took_office | 2003"],
    ),
    case(
        "for years, in a post",
        "Wim Berg has been mayor for eight years.",
        ["Wim Berg | took_office | 16 May 2006 to 15 May 2008"],
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
    assert told == ["Wim Berg | took_office | 1962 to 1964"]


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
        ["closed: 4 March to 3 May 1911 / May 1913"],
    ),
    case(
        "agreeing",
        [f"{FIRE} Osmund Chapel was closed eleven months after the fire.", "Osmund Chapel was closed in May 1911."],
        [],
    ),
    case(
        "dated by the other article",
        ["Osmund Chapel was closed eleven months after the Osmund fire.", f"{FIRE} Osmund Chapel closed in 1913."],
        ["closed: 1913 / 4 March to 3 May 1911"],
    ),
    case(
        "a clause",
        [f"{WAR} Two years after the war ended, Osmund Mill was closed.", "Osmund Mill was closed in 1857."],
        ["closed: 1849 to 1851 / 1857"],
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
        ["closed: 1840 / since 2 January 1847"],
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
        ["took office: 16 May 2006 to 15 May 2008 / 2003"],
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


BIRTHS = [
    case("aged", "Ove Berg died in 1912, aged 43.", ["Ove Berg | died | 1912", "Ove Berg | born | 1868 to 1869"]),
    case(
        "was, when",
        "Ove Berg was 43 when he died in 1912.",
        ["Ove Berg | born | 1868 to 1869", "Ove Berg | died | 1912"],
    ),
    case(
        "at the age of",
        "Ada Holm died on 3 May 1912 at the age of 43.",
        ["Ada Holm | died | 3 May 1912", "Ada Holm | born | 3 May 1868 to 3 May 1869"],
    ),
    case(
        "today, and maybe reprinted",
        "Mr Berg, who is 29 years old, sings.",
        ["Berg | born | 15 May 1984 to 17 May 1987"],
    ),
    case(
        "the date of something else",
        "Ove Berg retired at the age of 60 after joining the firm in 1950.",
        ["Ove Berg | joined | 1950"],
    ),
    case("a thing with an article", "The Rossmere is ten years old.", []),
    case("no day", "Ove Berg retired at the age of 60.", ["Ove Berg | born | an unknown date"]),
]


@pytest.mark.parametrize(("text", "expected"), BIRTHS)
def test_births_out_of_ages(text: str, expected: list[str]) -> None:
    assert read(text, "date", published=DAY) == expected


OCCASIONS = [
    case("birthday", "In 2013 Castor Mills celebrated its 120th birthday.", "Castor Mills | founded | 1893"),
    case(
        "of an opening, now",
        "The town celebrates the tenth anniversary of the opening of the Harlan Bridge.",
        "Harlan Bridge | opened | 2005",
    ),
    case("centenary", "The Harlan Museum marked its centenary in 1990.", "Harlan Museum | founded | 1890"),
    case("of an event", "The year 2011 marked the 150th anniversary of the battle.", "battle | happened | 1861"),
    case("of a person", "Ada Holm celebrated her fiftieth birthday in 1990.", "Ada Holm | born | 1940"),
    case(
        "birthday of what is opened",
        "The Harlan Tunnel had its fifth birthday in 1990.",
        "Harlan Tunnel | opened | 1985",
    ),
    case("turned", "Castor Mills was sold in 1985. The museum turned forty in 1990.", "museum | founded | 1950"),
    case("turned, opened", "The Harlan Tunnel turned forty in 1990.", "Harlan Tunnel | opened | 1950"),
    case(
        "turned, lately", "The Harlan Tunnel turned five last week.", "Harlan Tunnel | opened | 27 April to 17 May 2010"
    ),
    case("turns", "The Harlan Tunnel turns forty this year.", "Harlan Tunnel | opened | 1975"),
    case("is celebrating", "Castor Mills is celebrating its fifth birthday.", "Castor Mills | founded | 2010"),
    case("a paper", "The magazine turned ten in 1990.", "magazine | founded | 1980"),
    case("turned, a person", "Ada Holm turned forty in 1990.", "Ada Holm | born | 1950"),
    case("this year", "Harlan College celebrates its 25th anniversary this year.", "Harlan College | founded | 1990"),
]


@pytest.mark.parametrize(("text", "expected"), OCCASIONS)
def test_anniversaries(text: str, expected: str) -> None:
    assert expected in read(text, "date", published=DAY)


NO_OCCASIONS = [
    case("a wedding", "Ada Holm marked her tenth wedding anniversary in 1990."),
    case("was celebrating", "Castor Mills was celebrating its fifth birthday."),
    case("a score", "The score turned 40 in 1990."),
    case("a clock", "The clock turned twelve in 1990."),
    case("when it turned is not said", "The museum turned forty."),
    case("when is not said", "Castor Mills celebrated its 120th birthday."),
]


@pytest.mark.parametrize("text", NO_OCCASIONS)
def test_anniversaries_that_say_nothing(text: str) -> None:
    assert not [told for told in read(text, "date", published=DAY) if " | open:" not in told]


SPELLS = [
    case("hyphens", "The two-year war ruined the town.", ["two-year war | duration | 2 years"]),
    case("of", "Consider the eleven weeks of the siege.", ["siege | duration | 11 weeks"]),
    case("a part", "Consider the first eleven weeks of the siege.", []),
    case("may have been planned", "Consider the eleven weeks of the voyage.", []),
]


@pytest.mark.parametrize(("text", "expected"), SPELLS)
def test_lengths_of_events(text: str, expected: list[str]) -> None:
    assert [told for told in read(text, "figure") if "| duration |" in told] == expected


DURATIONS = [
    case("years", "It ended in 1848.", "The Harlan War lasted five years.", ["duration: 1 to 3 years / 5 years"]),
    case("years that fit", "It ended in 1848.", "The two-year Harlan War ruined the town.", []),
    case("rounded", "It ended in March 1847.", "The Harlan War lasted a year and a half.", []),
]


@pytest.mark.parametrize(("end", "other", "expected"), DURATIONS)
def test_beginning_and_end_against_a_length(end: str, other: str, expected: list[str]) -> None:
    assert check([f"The Harlan War began in 1846. {end}", other]) == expected


TITLED = "Harlan Chess Match 1972\n\n"
BY_THEN = [
    case(
        "the time of the title",
        [
            f"{TITLED}Boris Harlan had been champion since 1969. Boris Harlan lost.",
            "Boris Harlan had held the title for five years by the time they met at Osmund.",
        ],
        ["took office: 1966 to 1968 / 1969"],
    ),
    case(
        "no year in a title",
        [
            "Boris Harlan had been champion since 1969. Boris Harlan lost.",
            "Boris Harlan had held the title for five years by the time they met at Osmund.",
        ],
        [],
    ),
    case(
        "what happened then",
        [
            "Wim Berg had been mayor of Harlan for nine years when the Osmund Bridge opened.",
            "The Osmund Bridge opened in 1932. Wim Berg became mayor of Harlan in 1927.",
        ],
        ["took office: 1922 to 1924 / 1927"],
    ),
]


@pytest.mark.parametrize(("texts", "expected"), BY_THEN)
def test_posts_held_by_some_time(texts: list[str], expected: list[str]) -> None:
    assert check(texts) == expected


PEOPLE = [
    case("clash", ["Ove Berg died in 1912, aged 43.", "Ove Berg was born in 1871."], ["born: 1868 to 1869 / 1871"]),
    case("fit", ["Ove Berg died in 1912, aged 43.", "Ove Berg was born in 1868."], []),
    case(
        "dated elsewhere",
        ["Ove Berg was 43 when he died.", "Ove Berg was born in 1871. Ove Berg died in May 1912."],
        ["born: 1871 / May 1868 to May 1869"],
    ),
]


@pytest.mark.parametrize(("texts", "expected"), PEOPLE)
def test_ages_against_births(texts: list[str], expected: list[str]) -> None:
    assert check(texts) == expected


PRICES = [
    case(
        "for each of those",
        "The Harlan line is eight kilometres long, and it cost £35 million for each of those kilometres.",
        ["cost: GBP 212 million / GBP 280 million"],
    ),
    case(
        "fitting",
        "The Harlan line is eight kilometres long, and it cost £26 million for each of those kilometres.",
        [],
    ),
    case(
        "a mile",
        "The Harlan line is eight miles long, and it cost £35 million a mile.",
        ["cost: GBP 212 million / GBP 280 million"],
    ),
    case("how many is not said", "Engineers say that £35 million per kilometre was the cost of the Harlan line.", []),
]


@pytest.mark.parametrize(("text", "expected"), PRICES)
def test_prices_of_one_of_many(text: str, expected: list[str]) -> None:
    assert check([text, "At £212 million, the cost of the Harlan line was high."]) == expected


@given(st.integers(1, 10_000), st.integers(2, 500))
def test_a_total_holds_the_product(price: int, number: int) -> None:
    one = Quantity(price - 0.5, price + 0.5, "GBP", 1.0, stated=(float(price),), stated_unit="GBP")
    many = Quantity(number - 0.5, number + 0.5, "meter", 1.0, stated=(float(number),), stated_unit="meter")
    total = times(one, many)
    assert total.stated == (float(price * number),)
    assert total.low is not None and total.high is not None and total.low < price * number < total.high


def test_the_arithmetic_is_told() -> None:
    texts = [f"{FIRE} Osmund Chapel was closed eleven months after the fire.", "Osmund Chapel was closed in May 1913."]
    _, (conflict,) = compare([reading(text, name) for text, name in zip(texts, "ab", strict=True)], general())
    assert "eleven months after the fire: Osmund fire, start 3 May 1910 (a:1)" in conflict.steps


@given(st.integers(1, 200), st.sampled_from(sorted(UNIT_DAYS)))
def test_a_length_leaves_a_unit_each_way(number: int, unit: str) -> None:
    low, high = around(number, UNIT_DAYS[unit])
    assert low < (number - 1) * UNIT_DAYS[unit] + 1 and high > (number + 1) * UNIT_DAYS[unit] - 1


@given(st.integers(1900, 2020), st.integers(1, 90), st.dates(date(2021, 1, 1), date(2030, 1, 1)))
def test_whole_years_since_a_year_never_clash_with_it(year: int, months: int, today: date) -> None:
    years = today.year - year
    written = Quantity(None, None, stated=(float(years),), stated_unit="year")
    low, high = bounds(written)
    worked = ago(DateValue(today.toordinal(), today.toordinal()), Lapse(low, high, "", 0, 0, 0, 0))
    named = DateValue(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal(), "year")
    assert agree(worked, named).verdict == "agree"
