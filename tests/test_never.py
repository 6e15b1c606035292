"""What never came about against whoever dates it: claims made by hand."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from factcheck.models import Claim, Context, Mention
from factcheck.never import known_then
from factcheck.ruleset import NEVER
from tests.reading import article, case, claim, described, named, rows, trait, year

PACT = "Harlow Pact"
DENIED = claim(PACT, "in_force", trait("in_force", NEVER), source="a")
DATED = claim(PACT, "in_force", year(1933), source="b")
FOUND = ["in force: 1933 / never"]


def party(name: str, role: str = "patient") -> Mention:
    """A name as a part of a clause."""
    return msgspec.structs.replace(named(name), role=role, start=40, end=50)


def body(noun: str) -> Mention:
    """A thing as a part of a clause."""
    return msgspec.structs.replace(described(noun), role="patient", start=40, end=50)


def told(denied: Claim = DENIED, dated: Claim = DATED, *, days: tuple[str, str] = ("", "")) -> list[str]:
    """The rows of two articles that make a claim each."""
    return rows([article(c.source, [c], published=day) for c, day in zip((denied, dated), days, strict=True)])


def other(**more: object) -> Claim:
    """The claim that dates it, otherwise."""
    return msgspec.structs.replace(DATED, **more)


ASKED = [
    case("dated", DATED, FOUND),
    case("reported", other(stance="reported"), FOUND),
    case("denied", other(stance="denied"), []),
    case("planned", other(stance="planned"), []),
    case("at first", other(context=Context(phase="initial")), []),
    case("each year", other(context=Context(per="year")), []),
    case("another pact", other(subject=named("Velden Pact")), []),
    case("another question", other(attribute="signed"), []),
    case("in other words", other(attribute="in_service"), FOUND),
    case("no known day", other(value=msgspec.structs.replace(year(1933), first=None, last=None)), []),
]


@pytest.mark.parametrize(("dated", "expected"), ASKED)
def test_whose_date_is_set_against_a_never(dated: Claim, expected: list[str]) -> None:
    assert told(dated=dated) == expected


PARTS = [
    case("nobody", (), (), True),
    case("somebody, whoever", (), (party("Ada Moe"),), True),
    case("the same", (party("Ada Moe"),), (party("Ada Moe"),), True),
    case("another", (party("Ada Moe"),), (party("Lena Brisk"),), False),
    case("not said whom", (party("Ada Moe"),), (), False),
    case("a thing of its kind", (body("the army"),), (body("the army"),), True),
    case("a thing of another", (body("the army"),), (body("the choir"),), False),
]


@pytest.mark.parametrize(("named_by_denial", "named_by_date", "met"), PARTS)
def test_all_that_a_denial_names_must_be_in_the_date(
    named_by_denial: tuple[Mention, ...], named_by_date: tuple[Mention, ...], met: bool
) -> None:
    denied = claim("Ole Rask", "joined", trait("joined", NEVER), source="a", others=named_by_denial)
    dated = claim("Ole Rask", "joined", year(1933), source="b", others=named_by_date)
    assert bool(told(denied, dated)) is met


DAYS = [
    case("no day", "", True),
    case("the year after", "1934-01-01", True),
    case("its last day", "1933-12-31", True),
    case("the day before its last", "1933-12-30", False),
    case("at some hour of its last day", "1933-12-31T23:00", True),
]


@pytest.mark.parametrize(("day", "known"), DAYS)
def test_who_could_know(day: str, known: bool) -> None:
    assert known_then(DATED, day) is known
    assert told(days=(day, "")) == (FOUND if known else [])


def test_an_open_end_is_not_known() -> None:
    since = msgspec.structs.replace(year(1933), first=date(1933, 1, 1).toordinal(), last=None)
    assert not known_then(claim(PACT, "in_force", since), "1950-01-01")


def test_who_dates_it_too_takes_it_back() -> None:
    both = [DENIED, claim(PACT, "in_force", year(1934), source="a", at=9)]
    readings = [article("a", both), article("b", [DATED])]
    assert rows(readings) == ["in force: 1933 / 1934"]


def test_two_that_deny_it_agree() -> None:
    assert told(DENIED, msgspec.structs.replace(DENIED, source="b")) == []
