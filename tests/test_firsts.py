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
