"""Figures and days of which one seems to be the other written down wrongly, and pairs that only look so."""

from __future__ import annotations

import pytest

from tests.reading import both_ways, case

ABOUT = "The Dorvik regatta was held by the Dorvik sailing club. "

SLIPS = [
    case(
        "digits swapped, told in other words",
        "On the first morning 312 boats entered.",
        "The rules gave room to two hundred and thirteen boats from five ports.",
        "213 / 312",
    ),
    case(
        "money beside a name",
        "The hull was bought from Lindberg for £42,000.",
        "Twenty-four thousand pounds is what we paid Lindberg.",
        "GBP 24,000 / GBP 42,000",
    ),
    case(
        "people by other words",
        "On board were 1,840 passengers.",
        "That summer it carried 1,480 guests.",
        "1,480 / 1,840",
    ),
    case(
        "all of them, with of",
        "The museum owns 91,000 pictures.",
        "We have put 19,000 of our images on show.",
        "19,000 / 91,000",
    ),
    case(
        "three digits, a word shared anywhere",
        "Of what belonged to schools and homes £118m disappeared from the accounts of the club.",
        "The amount missing from accounts was £181 million.",
        "GBP 118 million / GBP 181 million",
    ),
    case(
        "the same day of another year",
        "The new pier was blessed on 27 April 1998.",
        "Since the first ferry left the pier on 27 April 1996 nobody has walked.",
        "27 April 1996 / 27 April 1998",
    ),
]
NO_SLIPS = [
    case(
        "a birthday",
        "Ada Moe was born on 12 March 1921 in Dorvik.",
        "On 12 March 2009, the birthday of Ada Moe, her niece gave a talk in Dorvik.",
    ),
    case("other things", "On the first morning 312 boats entered.", "The rules filled 213 pages."),
    case(
        "each article knows both",
        "On the first morning 312 boats entered, and 213 finished.",
        "The rules gave room to two hundred and thirteen boats.",
    ),
    case(
        "other years",
        "In 1998 there came 312 boats.",
        "In 2004 the jury counted 213 boats.",
    ),
    case(
        "an anniversary",
        "The old pier burned on 27 April 1898.",
        "A stone was unveiled on 27 April 1998 beside the pier.",
    ),
    case(
        "every year",
        "The bells rang on 27 April 1996.",
        "The flags went up on 27 April 1998, as they do every year.",
    ),
    case(
        "two digits and nothing else shared",
        "The cook needed 21 boats.",
        "A painter sold 12 boats.",
    ),
    case("days of two things", "The pool was drained on 14 April 1996.", "A new judge came on 14 April 1998."),
    case("the last day of a year", "The lease ran out on 31 December 1996.", "A new judge came on 31 December 1998."),
]


@pytest.mark.parametrize(("one", "other", "values"), SLIPS)
def test_a_slip_is_found(one: str, other: str, values: str) -> None:
    found = both_ways(ABOUT, one, other)
    assert [[row.split(": ", 1)[-1] for row in flags] for flags in found] == [[values], [values]]


@pytest.mark.parametrize(("one", "other"), NO_SLIPS)
def test_what_only_looks_like_a_slip_is_left_alone(one: str, other: str) -> None:
    assert both_ways(ABOUT, one, other) == [[], []]
