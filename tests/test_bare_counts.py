"""Counts without a noun, told of by a clause with "who"; counts with "only"; counts in the line below a heading."""

from __future__ import annotations

import pytest

from tests.reading import case, check, read

WHO = [
    case("names of", "The stone bears the names of all nineteen who died.", [" | deaths | 19"]),
    case("behind of", "He drew portraits of the 43 who survived.", [" | survivors | 43"]),
    case("behind to", "She wrote to the 14 who were injured.", [" | injured | 14"]),
    case("behind for", "A cross was set up for the 212 who drowned.", [" | deaths | 212"]),
    case("not", "The wreath was for the nine who did not come home.", [" | deaths | 9"]),
    case("one of them", "One of the nineteen who died was his aunt.", [" | deaths | 19"]),
    case("several of them", "Three of the nineteen who died were children.", [" | deaths | 19"]),
    case("he was one", "He was one of the eleven who survived.", [" | survivors | 11"]),
    case("people", "One of the 31 people who were hurt lost a leg.", [" | injured | 31"]),
    case("who founded it", "Among the 31 who founded the club was a priest.", ["club | founders | 31"]),
    # what is not of those counted
    case("who gave something", "The council thanked the 640 who gave money.", []),
    case("who feared it", "Two of the nine who feared it are alive.", []),
    case("a part of a whole", "Of the 300 who sailed, 212 drowned.", [" | deaths | 212"]),
]
ONLY = [
    case("of all there are", "There were only 37 beds.", [" | capacity | 37"]),
    case("with an ordinal", "The album sold only 9,000 copies in its first year.", ["album | units_sold:copy | 9,000"]),
    case("a part", "It held 51 beds, but only 37 beds in winter.", ["It | capacity | 51"]),
]
RUINED = [
    case("to ashes", "The fire reduced 140 homes to ashes.", ["fire | lost:home | 140"]),
    case("to ruins", "The eruption reduced 3,000 homes to ruins.", ["eruption | lost:home | 3,000"]),
    case("to a number", "The line reduced 40 crossings to 31.", []),
]
BELOW = [
    case("a month and words", "Nine days in July\nTwelve clubs took part, and all of them won.", ["12"]),
    case("a month and digits", "The storm of July\n31 ships sank in it.", ["31"]),
    case("a blank line between", "The storm of July\n\n31 ships sank in it.", ["31"]),
    case("a date in one line", "The storm\nIt began on 3 July 1931.", []),
]

TABLES = [
    case(
        "what is on board is no board",
        "  Group        On board    Cases\n  Crew              870       61\n  Guests          1,700      402\n",
        ["Crew | count:case | 61", "Guests | count:case | 402"],
    ),
    case(
        "a count of votes is on no counts, a recount counts no recounts",
        "           First count    Recount\n  Invalid          423        468\n  Blank             31         29\n",
        [],
    ),
    case(
        "a number of things",
        "  Year    Number of operations\n  1990                     412\n  1991                     431\n",
        [" | count:operation | 412", " | count:operation | 431"],
    ),
    case(
        "seats of parties",
        "  Party           Vote (%)   Seats\n  Mill List           35.2      58\n  Coal List           31.8      51\n",
        [
            "Mill List | vote_share | 35.2 %",
            "Mill List | seats | 58",
            "Coal List | vote_share | 31.8 %",
            "Coal List | seats | 51",
        ],
    ),
    case(
        "seats won",
        "  List         Votes   Seats won\n  Mill List      352      58\n  Coal List      318      51\n",
        ["Mill List | votes | 352", "Mill List | seats | 58", "Coal List | votes | 318", "Coal List | seats | 51"],
    ),
    case(
        "seats of rooms",
        "  Room         Doors   Seats\n  Main room      12      358\n  Side room      4       51\n",
        [
            "Main room | count:door | 12",
            "Main room | capacity | 358",
            "Side room | count:door | 4",
            "Side room | capacity | 51",
        ],
    ),
    case("a change", "  Year    Change\n  1990        12\n  1991        14\n", []),
]


FRAGMENTS = [
    case("six of them", "Twenty-two in all; six dead.", [" | deaths | 6"]),
    case("a comma", "Twenty-two in all, six dead.", [" | deaths | 6"]),
    case("a clause behind", "Sixty-one patients; fifteen died.", [" | count:patient | 61", " | deaths | 15"]),
    # what is said of the first number
    case("dead", "Twenty-two dead; six were hurt.", [" | deaths | 22", " | injured | 6"]),
    case("a mark before it", "The toll: twenty-two dead.", [" | deaths | 22"]),
]
AT_REST = [
    case("of money", "The savings stopped growing in 2017 at $190 million.", [" | savings | USD 190 million"]),
    case("of a count", "Attendance stopped rising at 4,100.", [" | attendance | 4,100"]),
    # what is denied all the same
    case("no level", "The club stopped paying a pension of $40.", ["club | salary | USD 40 | denied"]),
    case("never so high", "The price failed to reach $40.", [" | price | USD 40 | denied"]),
]
PEOPLE = [
    case("of us", "A hundred and twenty thousand of us were vaccinated.", [" | immunised:people | 120,000"]),
    case("souls", "The team vaccinated 900 souls.", ["team | immunised:people | 900"]),
    case("a sort of people", "The team vaccinated 900 children.", ["team | immunised:child | 900"]),
    case("no people", "The team vaccinated 900 sheep.", ["team | immunised:sheep | 900"]),
    case("of what, nobody says", "The report asked for 17 changes. We have sixteen.", ["report | count:change | 17"]),
    case("some of them", "The ward had 38 patients, seven of them in cots.", ["ward | held:patient | 38"]),
    case(
        "out of a staff",
        "Twelve out of the mill's staff of 40 were dismissed.",
        [" | laid_off | 12", "mill | staff | 40"],
    ),
    case("of a crew", "Nine men out of the ship's crew of 31 drowned.", [" | deaths | 9", "ship | crew_size | 31"]),
    # of a whole that nobody says whose it is
    case("a population", "900 people were vaccinated out of a population of 2,600.", [" | immunised:people | 900"]),
    case("no part", "The ship sailed with a crew of 40.", ["ship | crew_size | 40"]),
    case(
        "from one number to the next",
        "The town fell from a population of 900 to 300.",
        ["town | population | 900", "town | population | 300"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_what_the_columns_of_a_table_count(text: str, expected: list[str]) -> None:
    assert read("The mill hospital was opened in Arlow.\n\n" + text, "figure") == expected


@pytest.mark.parametrize(("text", "expected"), [*WHO, *ONLY, *RUINED, *FRAGMENTS, *AT_REST, *PEOPLE])
def test_read(text: str, expected: list[str]) -> None:
    assert read(text, "figure") == expected


@pytest.mark.parametrize(("text", "expected"), BELOW)
def test_a_value_ends_with_its_line(text: str, expected: list[str]) -> None:
    assert [row.rsplit(" | ", 1)[-1] for row in read("It was windy there.\n\n" + text, "figure")] == expected


def test_what_was_reduced_to_ashes_is_compared_with_what_was_destroyed() -> None:
    ours = "The Marren fire began in 1931. The fire reduced 140 homes to ashes."
    theirs = "The Marren fire began in 1931. The fire destroyed 120 homes."
    assert [row.split(": ", 1)[-1] for row in check((ours, theirs))] == ["120 / 140"]


def test_those_who_died_are_compared() -> None:
    ours = "The Marren mill burned in 1931. Seventeen people died."
    theirs = "The Marren mill burned in 1931. The stone bears the names of all nineteen who died."
    assert [row.split(": ", 1)[-1] for row in check((ours, theirs))] == ["17 / 19"]
    assert check((ours, theirs.replace("nineteen who died", "nineteen who fought it"))) == []


def test_us_and_people_are_compared() -> None:
    ours = "The Marren fever came in 1931. A hundred and twenty thousand of us were vaccinated."
    theirs = "The Marren fever came in 1931. 212,000 people were vaccinated out of a population of 260,000."
    assert [row.split(": ", 1)[-1] for row in check((ours, theirs))] == ["120,000 / 212,000"]
    assert check((ours, theirs.replace("people", "sheep"))) == []
