"""Answers that are a name, a "yes" or a "no"."""

from __future__ import annotations

import pytest

from tests.reading import case, read, reading

ROWS = [
    case("who did it", "Who designed the bridge?", "Isambard Brunel.", "designer | Isambard Brunel"),
    case("who was", "Who was the architect?", "His pupil, Ada Moe, when she was twenty.", "designer | Ada Moe"),
    case("after whom", "Who was the bridge named after?", "Ada Moe.", "namesake | Ada Moe"),
    case("by whom", "By whom was the bridge opened?", "Ada Moe.", "opener | Ada Moe"),
    case("who paid", "Who paid for the bridge?", "Ada Moe.", "sponsor | Ada Moe"),
    case("where, a place", "Where is the founder buried?", "In Lisbon.", "buried_at | Lisbon"),
    case("where, without a word for it", "Where is the founder buried?", "Lisbon.", "buried_at | Lisbon"),
    case("yes", "Is admission free?", "Yes.", "charge | free"),
    case("yes, after did", "Did visitors pay to enter?", "Yes, a penny.", "charge | paid"),
    case("none", "Were there any survivors?", "None.", "who_survived | none"),
    case("yes, there were", "Was the vote unanimous?", "Yes.", "unanimity | unanimous"),
    case("no", "Was the vote unanimous?", "No.", "unanimity | divided"),
]


@pytest.mark.parametrize(("question", "answer", "expected"), ROWS)
def test_read(question: str, answer: str, expected: str) -> None:
    found = read(f"The Harlan Bridge\n\nThe Harlan Bridge is old.\n\n{question}\n{answer}\n")
    assert [one.split(" | ", 1)[1] for one in found if "asked" not in one and "role:" not in one] == [expected]


SILENT = [
    case("an owner", "Who designed the bridge?", "Brunel's pupil."),
    case("nobody", "Who designed the bridge?", "Nobody knows."),
    case("why", "Why is it famous?", "Because of Ada Moe."),
]


@pytest.mark.parametrize(("question", "answer"), SILENT)
def test_says_nothing(question: str, answer: str) -> None:
    found = read(f"The Harlan Bridge\n\nThe Harlan Bridge is old.\n\n{question}\n{answer}\n", "entity")
    assert [one for one in found if "asked" not in one] == []


def test_stands_where_the_answer_stands() -> None:
    text = "The Harlan Bridge\n\nThe Harlan Bridge is old.\n\nIs admission free?\nYes.\n"
    claim = next(c for c in reading(text).claims if c.attribute == "charge" and c.stance == "asserted")
    assert (text[claim.start : claim.end], claim.quote, claim.sentence) == ("Yes", "Yes", "Is admission free?\nYes")
