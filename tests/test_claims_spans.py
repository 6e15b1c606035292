"""When a state began and ended, out of the time that it lasted: things in use and open, people in posts."""

from __future__ import annotations

import pytest

from factcheck.agreement import show
from factcheck.extract.ends import ends_of
from factcheck.extract.spot import find_values
from factcheck.values import DateValue
from tests.reading import case, check, read


def test_years_of_a_life_are_no_term() -> None:
    assert [row for row in read("Ada Moe (1903–1971) was a painter.", "date") if "office" in row] == []


THINGS = [
    case("stayed open", "The Harlan Baths stayed open until 1962.", ["closed | 1962"]),
    case("open, both ends", "The Harlan Baths were open from 1931 to 1962.", ["opened | 1931", "closed | 1962"]),
    case("in use", "The Harlan Viaduct remained in use until May 1962.", ["out_of_service | May 1962"]),
    case("ran", "The Harlan Railway operated from 1911 to 1953.", ["in_service | 1911", "out_of_service | 1953"]),
    case("kept going", "The Harlan Mill kept going until 1962.", ["closed | 1962"]),
    case("in force", "The Harlan Pact remained in force until 1950.", ["end | 1950"]),
    case(
        "days that share a month",
        "The strike lasted from 12 to 18 May 1950.",
        ["start | 12 May 1950", "end | 18 May 1950"],
    ),
    case(
        "the making of a thing",
        "Construction of the Harlan Viaduct lasted from 1951 to 1958.",
        ["work_began | 1951", "completed | 1958"],
    ),
    case("under a name", "The Harlan Mill has traded as Norvik since 1962.", []),
    case("at least so long", "The Harlan Baths stayed open until at least 1962.", []),
    case("not so long", "The Harlan Baths did not stay open until 1962.", []),
]
PEOPLE = [
    case("was", "Clara Osk was director from 1950 to 1962.", ["took_office | 1950", "left_office | 1962"]),
    case("until", "Clara Osk was the mayor of Harlan until 1962.", ["left_office | 1962"]),
    case("remained", "Clara Osk remained director until 1962.", ["left_office | 1962"]),
    case(
        "behind the name",
        "Clara Osk, director from July 1950 until May 1962, painted.",
        ["took_office | July 1950", "left_office | May 1962"],
    ),
    case("in office", "Clara Osk remained in office until 7 March 1962.", ["left_office | 7 March 1962"]),
    case("again", "Clara Osk was director again from 1950 to 1962.", []),
    case("one of many", "Clara Osk was a student until 1962.", []),
]
ENDS = [
    case("until", "until 1962", (None, "1962")),
    case("until a season", "until the spring of 1962", (None, "spring 1962")),
    case("both", "from July 1958 until May 1969", ("July 1958", "May 1969")),
    case("a dash", "1926–1938", ("1926", "1938")),
    case("short years", "1950-62", ("1950", "1962")),
    case("a month for both", "from 12 to 18 May 1950", ("12 May 1950", "18 May 1950")),
    case("a year for both", "from 12 April to 3 July 1743", ("12 April 1743", "3 July 1743")),
    case("at least", "until at least 1962", (None, None)),
    case("no stretch", "1962", (None, None)),
]


def events(text: str) -> list[str]:
    """The known events of a text with their dates."""
    found = [line.split(" | ")[1:] for line in read(text, "date")]
    return [" | ".join(parts) for parts in found if not parts[0].startswith("open:")]


@pytest.mark.parametrize(("text", "expected"), THINGS)
def test_what_lasted_began_and_ended(text: str, expected: list[str]) -> None:
    assert sorted(events(text)) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_posts_are_taken_up_and_left(text: str, expected: list[str]) -> None:
    assert sorted(events(text)) == sorted(expected)


@pytest.mark.parametrize(("words", "expected"), ENDS)
def test_ends_are_as_precise_as_they_are_given(words: str, expected: tuple[str | None, str | None]) -> None:
    (value,) = [f.value for f in find_values(f"It was so {words}.")] or [DateValue(716241, 716605, "year")]
    assert isinstance(value, DateValue)
    assert tuple(end and show(end) for end in ends_of(words, value)) == expected


def test_what_stayed_open_until_a_year_did_not_close_in_another() -> None:
    texts = ["The Harlan Baths stayed open until 1962.", "The Harlan Baths closed in May 1965."]
    assert check(texts) == ["closed: 1962 / May 1965"]


def test_a_director_who_retired_later_left_the_post_before() -> None:
    texts = ["Clara Osk was director of Harlan Foods until 1962.", "Clara Osk retired in 1965."]
    assert check(texts) == []


def test_a_director_stepped_down_once() -> None:
    texts = ["Clara Osk was director of Harlan Foods until 1962.", "Clara Osk stepped down in 1965."]
    assert check(texts) == ["left office: 1962 / 1965"]
