"""Figures of the same digits in another order: which count the same things, in two articles and in one."""

from __future__ import annotations

import random
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.slipped import slip_key
from factcheck.values import Quantity
from tests.reading import case, check

ABOUT = "The Skelwith mill was run by the Skelwith wool company. "

MISWRITTEN = [
    case("two digits, one noun", "The blaze ruined 31 carts.", "Thirteen carts went up with the barn.", "13 / 31"),
    case(
        "two digits, a synonym",
        "The reading room was given 64 volumes.",
        "Forty-six books stood there at the end.",
        "46 / 64",
    ),
    case("a kind of it", "In the yard lay 35 ships.", "I counted fifty-three vessels from the roof.", "35 / 53"),
    case(
        "a pronoun for things named before",
        "The company bought 72 wagons.",
        "There were wagons on every siding, all 27 of them.",
        "27 / 72",
    ),
    case("a crowd", "A crowd of 4,200 saw the opening.", "There were 2,400 spectators.", "2,400 / 4,200"),
    case(
        "three digits, nouns that say nothing of each other, one word near both",
        "Dr Orme described 186 species as new.",
        "A hundred and sixty-eight plants new to science came home.",
        "168 / 186",
    ),
    case(
        "so many a day",
        "An average of 41,300 parcels a day passed the gate.",
        "The gate is built for 43,100 a day.",
        "41,300 per day / 43,100 per day",
    ),
    case(
        "money collected",
        "The appeal raised £94,000.",
        "In the end the appeal brought in £49,000 altogether.",
        "GBP 49,000 / GBP 94,000",
    ),
    case("what happened in one night", "The fire took 31 carts at midnight.", "Thirteen carts burned.", "13 / 31"),
    case("both of one hour", "At noon 31 carts stood in the barn.", "There were 13 carts at noon.", "13 / 31"),
    case("a zero moved", "The glaze was tried on 140 tiles.", "They spoiled 104 tiles.", "104 / 140"),
]
NOT_MISWRITTEN = [
    case("two who do it", "The baker filled 21 sacks.", "A weaver emptied 12 sacks."),
    case("two names that do it", "Orme sold 21 sacks.", "Tarrant sold 12 sacks."),
    case("people, and nothing else shared", "There were 41 people in the hall.", "Fourteen people had a rowing boat."),
    case("two digits, other things", "The porch has 14 steps.", "The library has 41 lamps."),
    case("two digits without a noun", "Of the dyers 61 stayed.", "By the 8th there were 16."),
    case("shares", "Output fell by 24 per cent.", "The bank held 42 per cent of the mill."),
    case("measures of two things", "The wheel was 42 metres round.", "The well is 24 metres deep."),
    case("the first and the last", "The first shift made 31 rugs.", "The last shift made 13 rugs."),
    case("an earlier edition", "The mill employed 312 dyers.", "The 2015 edition gave the number of dyers as 213."),
    case("at one hour", "Sixteen dyers were at home last night.", "Sixty-one dyers were nursed in the barn."),
    case("there were at one hour", "There were 16 dyers at the gate this morning.", "The mill trained 61 dyers."),
    case("other times", "In 1950 the mill had 31 looms.", "In 1980 the mill had 13 looms."),
    case(
        "what the other article gives too",
        "The mill had 31 looms, of which 13 looms were oak.",
        "It kept 13 looms to the end.",
    ),
]
MISWRITTEN_IN_ONE = [
    case(
        "the N of them",
        "The defenders had 46 cannon on the walls. Of the 64 guns of the fortress not one was fired.",
        "46 / 64",
    ),
    case("all N of our", "The archive holds 340 letters. All 430 of our letters can be read.", "340 / 430"),
    case(
        "any of the N",
        "The library holds 23,000 volumes. Read any of the 32,000 books in our library.",
        "23,000 / 32,000",
    ),
    case(
        "our N", "There are 64 stations along the river. Follow the readings of our 46 stations on the map.", "46 / 64"
    ),
    case(
        "a measure of all",
        "There are four trails with a length of 23 km. All 32 km of our trails are muddy.",
        "23 kilometers / 32 kilometers",
    ),
    case(
        "three digits, nothing said of all",
        "In the project 214 change orders were agreed. Auditors found 241 change orders.",
        "214 / 241",
    ),
    case(
        "three digits, one word near both",
        "Ground capacity is 11,260. When the ground is full to its limit of 12,160 nobody is let in.",
        "11,260 / 12,160",
    ),
]
NOT_MISWRITTEN_IN_ONE = [
    case("two digits, nothing said of all", "One barn has 31 cows. Another has 13 cows."),
    case("an earlier edition", "Yesterday's edition gave the number of pupils as 213. The mill school has 312 pupils."),
    case("other things", "The house has 24 rooms. All 42 guards were asleep."),
    case("days of one year", "On 12 May 1990 it rained. On 12 May 1993 it rained."),
    case("measures, nothing said of all", "The ship was 42 metres long. It lies at a depth of 24 metres."),
    case("the others", "The fleet has 46 tugs. The other 64 tugs are hired."),
]


RAISED = [
    case("brought in", "The appeal raised £94,000.", "The appeal brought in £61,000 altogether.", True),
    case("up to a week", "The appeal raised £94,000.", "The appeal had brought in £61,000 within a week.", False),
    case("within three days", "The appeal raised £94,000.", "Within three days the appeal had raised £61,000.", False),
    case("risen by", "The rent was raised by £94.", "The rent was £61.", False),
]


@pytest.mark.parametrize(("one", "other", "clash"), RAISED)
def test_money_collected_in_all(one: str, other: str, clash: bool) -> None:
    assert bool(check((ABOUT + one, ABOUT + other))) is clash


@pytest.mark.parametrize(("one", "other", "values"), MISWRITTEN)
def test_a_figure_of_another_article_with_its_digits_in_another_order_is_flagged(
    one: str, other: str, values: str
) -> None:
    for texts in permutations((ABOUT + one, ABOUT + other)):
        assert [row.split(": ", 1)[-1] for row in check(texts)] == [values]


@pytest.mark.parametrize(("one", "other"), NOT_MISWRITTEN)
def test_other_figures_of_another_article_are_left_alone(one: str, other: str) -> None:
    for texts in permutations((ABOUT + one, ABOUT + other)):
        assert check(texts) == []


@pytest.mark.parametrize(("text", "values"), MISWRITTEN_IN_ONE)
def test_a_figure_of_the_same_article_with_its_digits_in_another_order_is_flagged(text: str, values: str) -> None:
    assert [row.split(": ", 1)[-1] for row in check((ABOUT + text, ABOUT))] == [values]


@pytest.mark.parametrize("text", NOT_MISWRITTEN_IN_ONE)
def test_other_figures_of_the_same_article_are_left_alone(text: str) -> None:
    assert check((ABOUT + text, ABOUT)) == []


@given(st.integers(min_value=11, max_value=10**9), st.randoms(use_true_random=False))
def test_figures_of_one_key_have_the_same_digits(number: int, chance: random.Random) -> None:
    digits = list(str(number))
    chance.shuffle(digits)
    other = int("".join(digits))
    key, others = (slip_key(Quantity(n, n, stated=(float(n),)), str(n)) for n in (number, other))
    assert (key == others) == (digits[0] != "0" or not key)
    more = slip_key(Quantity(number + 1, number + 1, stated=(float(number + 1),)), "")
    assert not key or key != more or sorted(str(number)) == sorted(str(number + 1))
