"""Figures whose clause leaves out the noun that they count, or the verb as well."""

from __future__ import annotations

import pytest

from tests.reading import case, check, read

GAPPED = [
    case(
        "a name and a number",
        "Belmar lost four ships and Tarnia seven.",
        ["Belmar | lost:ship | 4", "Tarnia | lost:ship | 7"],
    ),
    case("a comma", "Belmar lost four ships, Tarnia seven.", ["Belmar | lost:ship | 4", "Tarnia | lost:ship | 7"]),
    case(
        "a semicolon and a comma",
        "Belmar has 40 schools; Tarnia, 310.",
        ["Belmar | held:school | 40", "Tarnia | held:school | 310"],
    ),
    case(
        "a description",
        "The Belmar team scored four goals and the Tarnia team three.",
        ["Belmar team | scored:goal | 4", "Tarnia team | scored:goal | 3"],
    ),
    case(
        "one after the other",
        "Belmar lost four ships, Tarnia seven and Marle nine.",
        ["Belmar | lost:ship | 4", "Tarnia | lost:ship | 7", "Marle | lost:ship | 9"],
    ),
    case(
        "the verb once more",
        "Belmar lost four aircraft and Tarnia lost seven.",
        ["Belmar | lost:aircraft | 4", "Tarnia | lost:aircraft | 7"],
    ),
    case(
        "another verb",
        "The farm bought forty cows and sold twelve.",
        ["farm | provided:cow | 40", "farm | units_sold:cow | 12"],
    ),
    case("results", "Anna Lund won seven games, drew three and lost one.", ["Anna Lund | won:game | 7"]),
    case(
        "a noun of its own",
        "Belmar lost four ships and Tarnia seven men.",
        ["Belmar | lost:ship | 4", "Tarnia | deaths | 7"],
    ),
    # what leaves out nothing
    case(
        "another verb",
        "The crew lost four boats and Renn mended seven boats.",
        ["crew | lost:boat | 4", " | count:boat | 7"],
    ),
    case(
        "a verb of its own", "Belmar lost four ships and seven men died.", ["Belmar | lost:ship | 4", " | deaths | 7"]
    ),
    case("more than before", "Tarnia lost more, a little under five hundred.", []),
    case("more of something", "Tarnia lost more than 500 ships.", ["Tarnia | lost:ship | over 500"]),
]


@pytest.mark.parametrize(("text", "expected"), GAPPED)
def test_read(text: str, expected: list[str]) -> None:
    assert read(text, "figure") == expected


def test_what_was_left_out_is_compared() -> None:
    ours = "The Salt War began in 1931. Belmar lost four ships and Tarnia seven."
    theirs = "The Salt War began in 1931. Tarnia lost nine ships."
    assert check((ours, theirs)) == ["ships lost: 7 / 9"]
    assert check((ours, theirs.replace("nine ships", "more, about five hundred"))) == []
