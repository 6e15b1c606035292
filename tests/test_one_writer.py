"""When two values in one article are of one thing, and when its writer means two."""

from __future__ import annotations

import pytest

from factcheck.models import Claim, Mention
from factcheck.one_writer import one_thing
from tests.reading import case, claim, described, named
from tests.test_subjects import entity

MOE = named("Ada Moe", "PERSON")


def two(attribute: str, one: Mention, other: Mention) -> tuple[Claim, Claim]:
    """Two claims of one article, with their names as entities."""
    a, b = claim(one, attribute, 31), claim(other, attribute, 29, at=50)
    return entity(a), entity(b)


@pytest.mark.parametrize(
    ("attribute", "one", "other", "expected"),
    [
        case("one name", "length", MOE, MOE, True),
        case("an age, which changes as the story goes on", "age", MOE, MOE, False),
        case("the age at one event", "age:die", MOE, MOE, True),
        case("a verb of no rule", "open:carry", MOE, MOE, False),
        case("two people of one surname", "length", MOE, named("Olga Ada Moe", "PERSON"), False),
        case("one description", "length", described("the pier"), described("the pier"), True),
        case("two descriptions", "length", described("the pier"), described("the mole"), False),
        case("two piers", "length", described("the east pier", "east"), described("the new pier", "new"), False),
    ],
)
def test_one_thing(attribute: str, one: Mention, other: Mention, expected: bool) -> None:
    assert one_thing(*two(attribute, one, other)) is expected
