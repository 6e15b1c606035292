"""Answers that are no sentences, read with the questions before them."""

from __future__ import annotations

import pytest

from factcheck.agreement import show
from tests.reading import case, reading

ANSWERS = [
    case(
        "what", "What did it all cost?", "980 million euros, from the first day to the last.", "cost", "EUR 980 million"
    ),
    case("when", "When did it open?", "In May 2011, in the rain.", "opened", "May 2011"),
    case("when, passive", "When was it demolished?", "On 3 June 1984.", "demolished", "3 June 1984"),
    case("how many did what", "How many people work there?", "Forty, in summer sixty.", "count:people", "40"),
    case("how long", "How long is the bridge?", "Some 340 metres.", "length", "about 340 meters"),
    case("how much", "How much did the bridge cost?", "£4 million.", "cost", "GBP 4 million"),
]
NOTHING = [
    case("the answer is a sentence", "What did it cost?", "We have 3 copies of the bill.", "cost"),
    case("yes or no", "Did it cost much?", "Nine million euros!", "cost"),
    case("no value", "When did it open?", "Nobody remembers.", "opened"),
    case("the sentence after", "When did it open?", "Long ago. In 1990 there was snow.", "opened"),
]


def page(question: str, answer: str) -> str:
    return f"Dorvik Bridge\n\n{question}\n{answer}\n\nWho keeps it?\nA keeper.\n"


@pytest.mark.parametrize(("question", "answer", "attribute", "value"), ANSWERS)
def test_an_answer_is_read_with_its_question(question: str, answer: str, attribute: str, value: str) -> None:
    text = page(question, answer)
    found = [c for c in reading(text, "a").claims if c.attribute == attribute]
    assert [show(c.value) for c in found] == [value]
    assert text[found[0].start : found[0].end] == found[0].quote
    assert found[0].sentence.startswith(question)


@pytest.mark.parametrize(("question", "answer", "attribute"), NOTHING)
def test_what_answers_nothing_claims_nothing(question: str, answer: str, attribute: str) -> None:
    assert not [c for c in reading(page(question, answer), "a").claims if c.attribute == attribute]
