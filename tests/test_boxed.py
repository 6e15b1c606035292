"""Lines of fact boxes and chronologies that are no sentence: what they say of the matter."""

from __future__ import annotations

import pytest

from tests.reading import case, read

BOXES = [
    case("in force", "Canals Act", "In force: 1 January 1909", ["Canals Act | in_force | 1 January 1909"]),
    case("royal assent", "Canals Act", "Royal assent: 9 May 1908", ["Canals Act | law | 9 May 1908"]),
    case("status", "Canals Act", "Status: repealed in 1958", ["Canals Act | abolished | 1958"]),
    case("fate", "Torne", "Fate: Sunk in 1951", ["Torne | sank | 1951"]),
    case("out of service", "Torne", "Out of service: 1951", ["Torne | out_of_service | 1951"]),
    case("maiden voyage", "Torne", "Maiden voyage: 3 May 1912", ["Torne | sailed | 3 May 1912"]),
    case("date before a place", "Ada Torvik", "Born: 3 May 1901, Oslo", ["Ada Torvik | born | 3 May 1901"]),
    case("date behind a place", "Ada Torvik", "Born: Oslo, 3 May 1901", ["Ada Torvik | born | 3 May 1901"]),
    case("since", "Asker Town", "Manager: Piet Marren (since July 2016)", ["Piet Marren | took_office | July 2016"]),
    case("last issue", "Asker Post", "Last issue: 1969", ["Asker Post | end | 1969"]),
    case("last train", "Tolland Line", "Last passenger train: 1951", ["Tolland Line | passengers_ended | 1951"]),
    case("effective date", "Harlow Pact", "Effective date: 1 March 1933", ["Harlow Pact | in_force | 1 March 1933"]),
    case("date of an event", "Marne strike", "Date: 3 May 1905", ["Marne strike | happened | 3 May 1905"]),
    case("a place has no date", "Harlow Bridge", "Date: 3 May 1905", []),
    case("participle alone", "Harlow Bridge", "1986 – Demolished", ["Harlow Bridge | demolished | 1986"]),
    case("participle", "Harlow Bridge", "12 May 1931 – Opened to traffic", ["Harlow Bridge | opened | 12 May 1931"]),
    case("noun alone", "Harlow Bridge", "12 May 1931: Opening", ["Harlow Bridge | opened | 12 May 1931"]),
    case("a year and a capital", "Harlow Bridge", "1946 The bridge is rebuilt.", ["Harlow Bridge | rebuilt | 1946"]),
    case("as what", "Ada Torvik", "1936 Appointed director", ["Ada Torvik | appointed | 1936"]),
    case("present", "Ada Torvik", "1936: Moves to Vienna", ["Ada Torvik | came_to_live:Vienna | 1936"]),
    case("dies", "Ada Torvik", "1970 Dies in Bergen", ["Ada Torvik | died | 1970"]),
    case(
        "first sod",
        "Tolland Line",
        "May 1898 – First sod cut by Lady Vale at Pendle Cross.",
        ["Tolland Line | work_began | May 1898"],
    ),
    case("last train of a chronology", "Tolland Line", "1951 – Last train", ["Tolland Line | out_of_service | 1951"]),
]


@pytest.mark.parametrize(("title", "line", "expected"), BOXES)
def test_a_line_speaks_of_the_matter(title: str, line: str, expected: list[str]) -> None:
    dated = read(f"{title}\n\nSome words about {title} stand here for a start.\n\n{line}\n", "date")
    assert [told for told in dated if " | dated | " not in told] == expected


LIVES = [
    case(
        "places before the dates",
        "Ada Torvik (Oslo, 3 May 1901 – Bergen, 9 June 1970) was a composer.",
        ["Ada Torvik | born | 3 May 1901", "Ada Torvik | died | 9 June 1970"],
    ),
    case(
        "born and died named",
        "Ada Torvik (born Oslo, 3 May 1901; died Bergen, 9 June 1970) was a composer.",
        ["Ada Torvik | born | 3 May 1901", "Ada Torvik | died | 9 June 1970"],
    ),
    case(
        "family name first",
        "Torvik, Ada (Oslo, 3 May 1901 – Bergen, 9 June 1970), composer. In Oslo Torvik wrote songs.",
        ["Ada Torvik | born | 3 May 1901", "Ada Torvik | died | 9 June 1970"],
    ),
    case("a voyage is no life", "The Torne (Oslo, 3 May 1901 – Bergen, 9 May 1901) was late.", []),
]


@pytest.mark.parametrize(("text", "expected"), LIVES)
def test_a_life_in_brackets_with_its_places(text: str, expected: list[str]) -> None:
    assert [told for told in read(text, "date") if "born" in told or "died" in told] == expected
