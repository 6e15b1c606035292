"""Which articles are about one matter, by how often they use which names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.neighbours import likeness, neighbours, vectors
from tests.reading import case

Uses = dict[str, int]

FERRY: Uses = {"Lomir": 6, "Tessel Lines": 3, "Dorvik Harbour": 2, "Ada Moe": 1}
# What a long article names besides its matter: each name once, few of them of any other article.
LONG: Uses = {f"Varnik Number{n}land": 1 for n in range(60)}
OTHERS: dict[str, Uses] = {f"other{n}": {f"Brask{n}a": 4, f"Olven{n}o Society": 2} for n in range(10)}

ROWS = [
    case("the same names", FERRY, {"Lomir": 2, "Tessel Lines": 1, "Piet Marren": 1}, True),
    case("one town", {"Lomir Colliery": 5, "Ada Moe": 1}, {"Gallery at Lomir": 3, "Piet Marren": 1}, False),
    case("a full name", {"Varnik Tessel": 5, "Ada Moe": 1}, {"Varnik Tessel": 3, "Piet Marren": 1}, True),
    case("nothing", FERRY, {"Piet Marren": 2, "Sorvik": 1}, False),
    case("countries and common words alone", {**FERRY, "Chile": 3, "Bank": 2}, {"Chile": 5, "Bank": 4}, False),
    case(
        "two rare names that two long articles touch upon",
        {**FERRY, **LONG, "Sorvik": 1, "Harlanburg": 1},
        {"Orvano": 8, "Sorvik": 1, "Harlanburg": 1, **{f"Tarsel{n}a": 1 for n in range(60)}},
        False,
    ),
]


@pytest.mark.parametrize(("one", "other", "expected"), ROWS)
def test_about_one_matter(one: Uses, other: Uses, expected: bool) -> None:
    near = neighbours({"one": one, "other": other, **OTHERS}, {})
    assert ("other" in near["one"], "one" in near["other"]) == (expected, expected)


def test_less_close_is_enough_with_a_neighbour_of_both() -> None:
    apart = {"one": {"Lomir": 1, "Varnik": 4, "Olsen Ada": 3}, "other": {"Lomir": 1, "Sorvik": 4, "Brask Piet": 3}}
    between = {"Lomir": 3, "Varnik": 3, "Sorvik": 3}
    assert "other" not in neighbours({**apart, **OTHERS}, {})["one"]
    assert "other" in neighbours({**apart, **OTHERS, "between": between}, {})["one"]


USES = st.dictionaries(
    st.sampled_from([f"Lomir{letter}" for letter in "abcdefgh"]), st.integers(1, 9), min_size=1, max_size=6
)


@given(st.lists(USES, min_size=2, max_size=12))
def test_likeness_is_a_cosine(found: list[Uses]) -> None:
    uses = {str(i): own for i, own in enumerate(found)}
    alike = likeness(vectors(uses))
    assert all(0 <= how <= 1 + 1e-9 for how in alike.values())
    assert all(alike[a, b] > 1 - 1e-9 for a, b in alike if uses[a] == uses[b])


@given(st.lists(USES, min_size=2, max_size=12))
def test_neighbours_are_each_others(found: list[Uses]) -> None:
    near = neighbours({str(i): own for i, own in enumerate(found)}, {})
    assert all(a in near[b] for a, others in near.items() for b in others)


@given(st.lists(USES, min_size=8, max_size=12))
def test_the_order_of_articles_does_not_matter(found: list[Uses]) -> None:
    uses = {str(i): own for i, own in enumerate(found)}
    turned = dict(reversed(uses.items()))
    assert neighbours(uses, {}) == neighbours(turned, {})
