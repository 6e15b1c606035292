"""Counts of one noun set against one that points back at all there are: "the 22 games"."""

from __future__ import annotations

import msgspec
import pytest

from factcheck.matters import Matters
from factcheck.models import Claim, Mention
from factcheck.question import totals
from tests.reading import case, claim, count, counting

GAMES, THE_GAMES = counting("game"), counting("game", definite=True)
APART = Matters({}, {}, {}, {}, {}, {}, {})
RELATED = Matters({}, {"a": frozenset("b"), "b": frozenset("a")}, {}, {}, {}, {}, {})


def games(number: int, what: Mention | None, source: str = "a", at: int = 0) -> Claim:
    others = (what,) if what is not None else ()
    return claim("Harlan Club", f"count:{source}{at}", count(number), source=source, at=at, others=others)


def found(*claims: Claim, about: Matters = APART) -> list[tuple[int, int, str]]:
    return [(p.a, p.b, p.verdict) for p in totals(range(len(claims)), claims, about)]


@pytest.mark.parametrize(
    ("claims", "about", "expected"),
    [
        case("one points back", (games(22, GAMES), games(24, THE_GAMES, at=50)), APART, [(0, 1, "conflict")]),
        case("the first points back", (games(22, THE_GAMES), games(24, GAMES, at=50)), APART, [(0, 1, "conflict")]),
        case("both do", (games(22, THE_GAMES), games(24, THE_GAMES, at=50)), APART, [(0, 1, "conflict")]),
        case("none does", (games(22, GAMES), games(24, GAMES, at=50)), APART, []),
        case("they agree", (games(22, GAMES), games(22, THE_GAMES, at=50)), APART, [(0, 1, "agree")]),
        case("in one sentence", (games(22, GAMES), games(24, THE_GAMES)), APART, []),
        case("in two articles", (games(22, THE_GAMES), games(24, THE_GAMES, "b")), RELATED, [(0, 1, "conflict")]),
        case("in two articles on two matters", (games(22, THE_GAMES), games(24, THE_GAMES, "b")), APART, []),
        case("nothing counted", (games(22, None), games(24, THE_GAMES, at=50)), APART, []),
        case(
            "two that do not point back are left out, the others go on",
            (games(22, GAMES), games(23, GAMES, at=30), games(24, THE_GAMES, at=50)),
            APART,
            [(0, 2, "conflict"), (1, 2, "conflict")],
        ),
        case(
            "one in the same sentence is left out, the others go on",
            (games(22, GAMES, at=50), games(24, THE_GAMES, at=50), games(23, THE_GAMES, at=90)),
            APART,
            [(0, 2, "conflict"), (1, 2, "conflict")],
        ),
        case(
            "one narrowed down is left out, the others go on",
            (games(22, counting("game", "lost")), games(24, THE_GAMES, at=50), games(23, THE_GAMES, at=90)),
            APART,
            [(1, 2, "conflict")],
        ),
    ],
)
def test_totals(claims: tuple[Claim, ...], about: Matters, expected: list[tuple[int, int, str]]) -> None:
    assert found(*claims, about=about) == expected


def test_totals_of_two_names_do_not_meet() -> None:
    """What two named things have of one kind is counted apart: real articles gave no contradiction of the sort."""
    one, other = games(22, GAMES), games(24, THE_GAMES, at=50)
    claims = [msgspec.structs.replace(c, entity=e) for c, e in ((one, "Harlan Club"), (other, "Dorvik League"))]
    assert found(*claims) == []


def test_a_total_tells_the_values_and_what_points_back() -> None:
    (one,) = totals([0, 1], [games(22, GAMES), games(24, THE_GAMES, at=50)], APART)
    assert one.why == "22 is not 24"
    assert one.same.inferred
    assert "“game” counts all of them" in one.same.reason


def test_figures_of_other_kinds_are_unknown_and_make_no_pair() -> None:
    share = claim("Harlan Club", "share", count(24, "percent"), at=50, others=(THE_GAMES,))
    assert found(games(22, GAMES), share, games(24, THE_GAMES, at=90)) == [(0, 2, "conflict")]
