"""What the first and the last visitors, trains, stones and issues say of the thing that has them."""

from __future__ import annotations

import pytest

from tests.reading import case, check, read

ROWS = [
    case("let in", "The museum let in its first visitors in 1931.", ["museum | opened | 1931"]),
    case(
        "through the doors of",
        "The first visitors walked through the doors of the museum in 1931.",
        ["museum | opened | 1931"],
    ),
    case("checked in", "The first guest checked in at the Hotel Miramar in 1931.", ["Hotel Miramar | opened | 1931"]),
    case("were admitted", "The first patients were admitted to the hospital in 1931.", ["hospital | opened | 1931"]),
    case("last customer", "The Asker Store served its last customer in 1981.", ["Asker Store | closed | 1981"]),
    case("out of", "The last prisoners were moved out of the prison in 1981.", ["prison | closed | 1981"]),
    case("shift", "The men of the Corvane Mine worked their last shift in 1981.", ["Corvane Mine | closed | 1981"]),
    case("wound", "The last coal at the Corvane Mine was wound in 1981.", ["Corvane Mine | closed | 1981"]),
    case(
        "off the line",
        "The last car rolled off the line at the Corvane Works in 1981.",
        ["Corvane Works | closed | 1981"],
    ),
    case(
        "first raised", "Coal was first raised at the Corvane Mine in 1872.", ["Corvane Mine | production_began | 1872"]
    ),
    case("first train", "The first train ran on the Tolland Line in 1881.", ["Tolland Line | in_service | 1881"]),
    case(
        "passengers",
        "The Tolland Line carried its last passengers in 1951.",
        ["Tolland Line | passengers_ended | 1951"],
    ),
    case("final crossing", "The Torne made its final crossing in 1951.", ["Torne | out_of_service | 1951"]),
    case("vehicles", "The first vehicles rolled over the Harlow Bridge in 1931.", ["Harlow Bridge | opened | 1931"]),
    case(
        "bucket of concrete",
        "The last bucket of concrete for the Velden Dam was poured in 1958.",
        ["Velden Dam | completed | 1958"],
    ),
    case("pile", "The first pile of the Harlow Bridge was driven in 1950.", ["Harlow Bridge | work_began | 1950"]),
    case("last issue", "The last issue of the Asker Post appeared in 1969.", ["Asker Post | end | 1969"]),
    case("inhabitants", "The last inhabitants left Marne in 1959.", ["Marne | evacuated | 1959"]),
    case(
        "narrowed down",
        "The school taught its first deaf pupils in 1931.",
        ["its first deaf pupils | open:teach | 1931"],
    ),
    case("after a pause", "The museum welcomed its first visitors again in 1946.", []),
    case("a person's", "Lean showed his last film in 1984.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_first_and_last_ones(text: str, expected: list[str]) -> None:
    assert read(text, "date") == expected


CLASHES = [
    case(
        "visitors",
        ["The Marlow Museum opened in 1988.", "The Marlow Museum let in its first guests in 1992."],
        ["opened: 1988 / 1992"],
    ),
    case(
        "coal",
        ["The Corvane Mine closed in 1984.", "The last coal at the Corvane Mine was wound in 1986."],
        ["closed: 1984 / 1986"],
    ),
    case(
        "agree",
        ["The Corvane Mine closed in 1984.", "The last coal at the Corvane Mine was wound in May 1984."],
        [],
    ),
]


@pytest.mark.parametrize(("texts", "expected"), CLASHES)
def test_two_ways_of_saying_it(texts: list[str], expected: list[str]) -> None:
    assert check(texts) == expected


WORDINGS = [
    case("head of", "He has headed the museum since 1936.", ["He | took_office | 1936"]),
    case(
        "ran from to",
        "He ran the bank from 1950 to 1962.",
        ["He | left_office | 1962", "He | took_office | 1950"],
    ),
    case("no body", "She led the strike from 1936 to 1937.", ["strike | open:lead | 1936 to 1937"]),
    case(
        "held the chair from",
        "He held the chair of music from 1964 until his retirement.",
        ["He | took_office | 1964"],
    ),
    case(
        "taken over",
        "The Asker Company was taken over by Northern Packers in 1952.",
        ["Asker Company | acquired | 1952"],
    ),
    case("became the owner", "The council became the owner of the mill in 1936.", ["mill | acquired | 1936"]),
    case("took the place of", "Diesel engines took the place of steam in 1951.", ["steam | replaced | 1951"]),
    case("made way for", "The Torne made way for the Lomir in 1951.", ["Torne | replaced | 1951"]),
    case(
        "judgment in a case",
        "The ruling in the Dorn case came on 6 March 1990.",
        ["Dorn case | decided | 6 March 1990"],
    ),
    case(
        "judgment, handed down",
        "The court's judgment in the Dorn case, handed down on 16 March 1991, was long.",
        ["Dorn case | decided | 16 March 1991"],
    ),
    case(
        "closure to freight",
        "The Tolland Line\n\nThe closure to freight followed in 1950.",
        ["Tolland Line | freight_ended | 1950"],
    ),
    case("decided to", "The council decided in 1950 to end the service.", ["service | open:decide | 1950"]),
    case("found guilty", "The jury found Ada Torvik guilty on 3 May 1937.", ["Ada Torvik | convicted | 3 May 1937"]),
    case(
        "premiere at a house",
        "The Salt Road had its premiere at the Graz Opera House in 1968.",
        ["Salt Road | first_run | 1968"],
    ),
    case("in brackets", "The Salt Road (first performed in 1968) is an opera.", ["Salt Road | first_run | 1968"]),
    case(
        "met and formed",
        "Two teachers met in 1844 and formed the Asker Society.",
        ["Asker Society | founded | 1844", "Two teachers | open:meet | 1844"],
    ),
    case(
        "sod-cutting", "The sod-cutting for the Tolland Line took place in 1950.", ["Tolland Line | work_began | 1950"]
    ),
    case(
        "laying of the stone",
        "The laying of the foundation stone of the Velden Dam took place in 1950.",
        ["Velden Dam | work_began | 1950"],
    ),
    case("held since", "The Velden Festival has been held since 1964.", ["Velden Festival | first_held | 1964"]),
    case(
        "for the last time", "The Velden Festival was held for the last time in 1991.", ["Velden Festival | end | 1991"]
    ),
    case("a meeting", "The committee met for the first time in 1911.", ["committee | open:meet | 1911"]),
]


@pytest.mark.parametrize(("text", "expected"), WORDINGS)
def test_other_wordings_of_an_event(text: str, expected: list[str]) -> None:
    assert read(text, "date") == expected
