"""What a thing is made of, and when two articles say it in two ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.corpus import article_from_text
from factcheck.engine import run
from factcheck.materials import excludes
from factcheck.models import MADE_OF
from factcheck.rules import load_rules
from tests.reading import case, reading, told

RULES = load_rules()
HEAD = {
    "a": "Lidden Works\n\nThe Lidden Works stood at Marlow. ",
    "b": "The works\n\nAda Torvik knew the Lidden Works at Marlow. ",
}
MATERIALS = (
    "gold silver bronze brass iron steel wood timber oak stone granite brick clay concrete silk wool metal".split()
)

READ = [
    case("of a material", "The crown is of solid gold.", ["crown | made of | gold"]),
    case("made of it", "The harp is made of pine.", ["harp | made of | pine"]),
    case("made out of it", "The mask was carved out of oak.", ["mask | made of | oak"]),
    case("with its noun", "The Lidden Dam is a concrete arch dam.", ["Lidden Dam | made of | concrete"]),
    case("with a hyphen", "The Lidden Dam is an earth-fill dam.", ["Lidden Dam | made of | earth"]),
    case("an adjective", "The wooden mask hangs in the hall.", ["wooden mask | made of | wood"]),
    case("what it shows", "The glass museum opened in May.", []),
    case("what it burns", "The coal stove was lit in May.", []),
    case("in part", "The harp is mostly made of pine.", []),
    case("in looks", "The frame was painted to look like gold.", []),
    case("in a name", "They met on the Stone Bridge.", []),
    case("at another time", "The tower was originally of wood.", []),
]


@pytest.mark.parametrize(("text", "claims"), READ)
def test_what_a_thing_is_made_of(text: str, claims: list[str]) -> None:
    assert [told(claim) for claim in reading(text).claims if claim.attribute == MADE_OF] == claims


ROWS = [
    case(
        "a name and its noun",
        "The Marlow Brooch is of solid gold.",
        "The Marlow Brooch is a silver brooch with two birds.",
        True,
    ),
    case("any brooch", "The brooch is of solid gold.", "A silver brooch was found under the nettles.", False),
    case(
        "two ways of building a dam",
        "The Lidden Dam is an earth-fill dam.",
        "The Lidden Dam is a concrete arch dam.",
        True,
    ),
    case("cast and made", "The bell was cast in bronze.", "The bell is made of iron.", True),
    case("an adjective in en", "The mask is made of clay.", "The wooden mask hangs in the hall.", True),
    case("cloth", "The flag is of silk.", "The flag was woven from wool.", True),
    case("carved", "The coffin was carved from oak.", "The coffin is of lead.", True),
    case("metal and wood", "The harp is made of brass.", "The harp is made of pine.", True),
    case("glass and wood", "The door was made of glass.", "The door is of oak.", True),
    case("clothes", "The tunic is made of linen.", "The tunic was made of leather.", True),
    case("pure", "The crown is of pure gold.", "The crown is made of copper.", True),
    case("a pipe", "The pipe is of clay.", "The pipe was carved from ivory.", True),
    case("another thing", "The brooch is of solid gold.", "A silver cup was found under the nettles.", False),
    case("a wide word", "The bell was cast in bronze.", "The bell is of metal.", False),
    case("a kind of it", "The wall is of stone.", "The wall was built of granite.", False),
    case("two words for one", "The cabin is of timber.", "The cabin was built of wood.", False),
    case("the first of two", "The bell was cast in bronze.", "The first bell was of iron.", False),
    case("a copy", "The mask is made of clay.", "The replica of the mask is of wood.", False),
    case("of both", "The church is of stone.", "The church was built of stone and brick.", False),
    case("what it made", "The Lidden Works made glass.", "The Lidden Works is of brick.", False),
    case("what it shows", "The glass museum opened in May.", "The museum is of brick.", False),
    case("what it yields", "The gold mine closed.", "The mine was of great depth.", False),
    case("what it works", "The paper mill is built of brick.", "The mill made paper.", False),
    case("not of depth", "The gold medal was given to Torvik.", "The medal was of great weight.", False),
    case("a part of it", "The door is of oak.", "The door was painted, and the frame is of iron.", False),
    case("what it holds", "The water tower is of brick.", "The tower is of brick.", False),
    case("writers take one for the other", "The bridge is made of steel.", "The bridge is made of iron.", False),
]


@pytest.mark.parametrize(("one", "other", "found"), ROWS)
def test_one_thing_of_two_materials(one: str, other: str, found: bool) -> None:
    texts = {"a": HEAD["a"] + one, "b": HEAD["b"] + other}
    report = run([article_from_text(name, text) for name, text in texts.items()], (), RULES)
    assert any(row.severity != "note" for row in report.conflicts) is found


@given(st.sampled_from(MATERIALS), st.sampled_from(MATERIALS))
def test_exclusion_does_not_depend_on_the_order_and_nothing_excludes_itself(a: str, b: str) -> None:
    assert excludes(a, b) == excludes(b, a)
    assert not excludes(a, a)
