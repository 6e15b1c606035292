"""What makes two claims of one thing comparable, over claims made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from factcheck.context import comparable
from factcheck.countings import same_total
from factcheck.matters import Matters, matters
from factcheck.models import BY_THEN, PEAK, SPELL, Claim, Context, Mention
from factcheck.ruleset import Attribute
from factcheck.values import DateValue, Quantity, year_of
from tests.reading import article, case, claim, count, counting, described, general, named, year

DEATHS = next(a for a in general().attributes if a.id == "deaths")
NO_DAYS: Mapping[str, str] = {}
MEMBERS = next(a for a in general().attributes if a.id == "members")


def both(a: Claim, b: Claim) -> Matters:
    """The matters of two articles with a claim each."""
    readings = [article("a", [a], names=["Lisbon"]), article("b", [b], names=["Lisbon"])]
    return matters(readings, lambda source, name: name)


def meets(a: Claim, b: Claim, rule: Attribute | None = MEMBERS, published: Mapping[str, str] = NO_DAYS) -> bool:
    """Whether two claims, of articles a and b, are comparable; the same both ways."""
    found = comparable(a, b, rule, published, both(a, b))
    assert comparable(b, a, rule, published, both(a, b)) is found
    return found


def years(first: int, last: int) -> tuple[int | None, int | None]:
    return year(first).first, year(last).last


def members(value: int | Quantity, source: str, *, others: tuple[Mention, ...] = (), **limits: Any) -> Claim:
    """So many members, within limits."""
    what = value if isinstance(value, Quantity) else count(value)
    return claim("Dorvik Club", "members", what, source=source, context=Context(**limits), others=others)


LIMITS = [
    case("nothing said", {}, {}, True),
    case("one year", {"time": years(2001, 2001)}, {"time": years(2001, 2001)}, True),
    case("two years", {"time": years(2001, 2001)}, {"time": years(2010, 2010)}, False),
    case("years that overlap", {"time": years(2001, 2005)}, {"time": years(2004, 2010)}, True),
    case("a year on one side", {"time": years(2001, 2001)}, {}, False),
    case("since a year on one side", {"time": (year(2001).first, None)}, {}, True),
    case("one place", {"place": "Peru"}, {"place": "Peru"}, True),
    case("two places", {"place": "Peru"}, {"place": "Chile"}, False),
    case("a place on one side", {"place": "Peru"}, {}, False),
    case("one phase", {"phase": "initial"}, {"phase": "initial"}, True),
    case("a phase on one side", {"phase": "initial"}, {}, False),
    case("two phases", {"phase": "initial"}, {"phase": "provisional"}, False),
    case("per year and in all", {"per": "year"}, {}, False),
    case("per year, twice", {"per": "year"}, {"per": "year"}, True),
    case("by then, and in all", {"phase": BY_THEN}, {}, False),
    case("by then, twice", {"phase": BY_THEN}, {"phase": BY_THEN}, False),
    case("by then, and at first", {"phase": "initial"}, {"phase": BY_THEN}, False),
    case("at worst, twice", {"phase": PEAK}, {"phase": PEAK}, True),
    case("at worst, and in all", {"phase": PEAK}, {}, False),
    case("at worst, and at first", {"phase": PEAK}, {"phase": "initial"}, False),
    case("one source of figures", {"method": "the ministry"}, {"method": "the ministry"}, True),
    case("two sources of figures", {"method": "the ministry"}, {"method": "the union"}, False),
    case("a source on one side", {"method": "the ministry"}, {}, True),
]


@pytest.mark.parametrize(("one", "other", "expected"), LIMITS)
def test_limits(one: dict[str, Any], other: dict[str, Any], expected: bool) -> None:
    assert meets(members(300, "a", **one), members(450, "b", **other)) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        case("one unit", count(3, "meter"), count(4, "meter"), True),
        case("two units", count(3, "meter"), count(4, "kilogram"), False),
        case("level and change", count(3), count(4, scale="change"), False),
        case("number and share", count(3), count(4, "percent"), False),
        case("two shares of one named thing", count(3, "percent"), count(4, "percent", scale="share"), True),
    ],
)
def test_figures(one: Quantity, other: Quantity, expected: bool) -> None:
    assert meets(members(one, "a"), members(other, "b")) is expected


CAPACITY = next(a for a in general().attributes if a.id == "capacity")


@pytest.mark.parametrize(
    ("one", "other", "rule", "expected"),
    [
        case("seats and people", "seat", "spectator", CAPACITY, True),
        case("people", "passenger", "spectator", CAPACITY, True),
        case("cars and people", "car", "passenger", CAPACITY, False),
        case("cars and seats", "car", "seat", CAPACITY, False),
        case("cars", "car", "vehicle", CAPACITY, True),
        case("a rule of whatever is counted", "bank", "firm", MEMBERS, True),
    ],
)
def test_sorts_of_things(one: str, other: str, rule: Attribute, expected: bool) -> None:
    a, b = (
        claim("Norvik", rule.id, n, source=s, others=(counting(w),)) for n, s, w in ((3, "a", one), (4, "b", other))
    )
    assert meets(a, b, rule) is expected


SHARE = next(a for a in general().attributes if a.topical and a.about == "either" and a.unit == "percent")


def test_shares_of_nothing_said_do_not_meet() -> None:
    assert not meets(members(count(3, "percent"), "a"), members(count(4, "percent", scale="share"), "b"), SHARE)


COUNTED = [
    case("the same", counting("ship"), counting("ship"), True),
    case("a kind of it", counting("ferry"), counting("boat"), True),
    case("other things", counting("ship"), counting("train"), False),
    case("one narrowed", counting("ship", "small"), counting("ship"), False),
    case("narrowed alike", counting("ship", "small"), counting("ship", "small"), True),
    case("big and small", counting("ship", "small"), counting("ship", "big"), False),
    case("two kinds of people", counting("soldier"), counting("nurse"), True),
]


@pytest.mark.parametrize(("one", "other", "expected"), COUNTED)
def test_things_counted(one: Mention, other: Mention, expected: bool) -> None:
    a, b = (claim("Norvik", "held:ship", n, source=s, others=(m,)) for n, s, m in ((3, "a", one), (4, "b", other)))
    assert meets(a, b, None) is expected


def test_shares_of_one_whole() -> None:
    whole = Mention("budget", 0, 1, "", "budget", role="of")
    one, other = (members(count(n, "percent"), s, others=(whole,)) for n, s in ((3, "a"), (4, "b")))
    assert meets(one, other)


@pytest.mark.parametrize(
    ("role", "one", "other", "expected"),
    [
        case("to others", "to", "Schools", "Hospitals", False),
        case("to other states", "to", "Chile", "Peru", False),
        case("to one", "to", "Chile", "Chile", True),
        case("from others", "from", "Schools", "Hospitals", False),
        case("with others", "with", "Chile", "Peru", True),
    ],
)
def test_targets(role: str, one: str, other: str, expected: bool) -> None:
    def target(name: str) -> Mention:
        return Mention(name, 0, 1, name, name.lower(), role=role)

    assert meets(members(3, "a", others=(target(one),)), members(4, "b", others=(target(other),))) is expected


@pytest.mark.parametrize(
    ("earlier", "later", "rule", "expected"),
    [
        case("a toll that grew", 40, 50, DEATHS, False),
        case("a toll that shrank", 50, 40, DEATHS, True),
        case("members that grew", 40, 50, MEMBERS, True),
    ],
)
def test_updates(earlier: int, later: int, rule: Attribute, expected: bool) -> None:
    first, second = members(earlier, "a"), members(later, "b")
    assert meets(first, second, rule, {"a": "2001-05-03", "b": "2001-05-09"}) is expected


@pytest.mark.parametrize("days", [{}, {"a": "2001-05-03"}, {"a": "2001-05-03", "b": "2001-05-03"}])
def test_a_toll_is_no_update_unless_it_is_known_which_came_first(days: dict[str, str]) -> None:
    assert meets(members(40, "a"), members(50, "b"), DEATHS, days)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        case("no time", {}, {}, True),
        case("one time", {"time": years(2001, 2001)}, {}, True),
        case("times apart", {"time": years(2001, 2001)}, {"time": years(2010, 2010)}, False),
    ],
)
def test_times_of_answers(one: dict[str, object], other: dict[str, object], expected: bool) -> None:
    def owner(name: str, source: str, limits: dict[str, object]) -> Claim:
        return claim("Norvik", "owner", name, source=source, context=Context(**limits))  # type: ignore[arg-type]

    assert meets(owner("Peru", "a", one), owner("Chile", "b", other), None) is expected


OWNER = next(a for a in general().attributes if a.id == "owner")
TEN_YEARS = {"time": years(1950, 1960)}
SINCE, UNTIL = {"time": (year(1950).first, None)}, {"time": (None, year(1960).last)}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        case("no time", {}, {}, True),
        case("a time on one side", TEN_YEARS, {}, False),
        case("one time", TEN_YEARS, TEN_YEARS, True),
        case("a year within", TEN_YEARS, {"time": years(1955, 1955)}, True),
        case("the first year", TEN_YEARS, {"time": years(1950, 1950)}, True),
        case("the last year", TEN_YEARS, {"time": years(1960, 1960)}, True),
        case("a year before", TEN_YEARS, {"time": years(1949, 1949)}, False),
        case("stretches that overlap", TEN_YEARS, {"time": years(1958, 1970)}, False),
        case("stretches that overlap at the beginning", TEN_YEARS, {"time": years(1940, 1952)}, False),
        case("since, and now", SINCE, {}, True),
        case("since, and a year after", SINCE, {"time": years(1955, 1955)}, True),
        case("since, and a year before", SINCE, {"time": years(1949, 1949)}, False),
        case("since, and since another", SINCE, {"time": (year(1953).first, None)}, False),
        case("since one year, twice", SINCE, SINCE, True),
        case("since, and until", SINCE, UNTIL, False),
        case("until, and no time", UNTIL, {}, False),
        case("until, and a year before", UNTIL, {"time": years(1955, 1955)}, False),
        case("until one year, twice", UNTIL, UNTIL, True),
        case("for so long, and no time", {"phase": SPELL}, {}, False),
        case("for so long, twice", {"phase": SPELL}, {"phase": SPELL}, False),
        case("at first, twice", {"phase": "initial"}, {"phase": "initial"}, True),
    ],
)
def test_what_passes_from_one_to_the_next(one: dict[str, Any], other: dict[str, Any], expected: bool) -> None:
    def owner(name: str, source: str, limits: dict[str, Any]) -> Claim:
        return claim("Norvik", "owner", name, source=source, context=Context(**limits))

    assert meets(owner("Peru", "a", one), owner("Chile", "b", other), OWNER) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        case("its one year", "The wreck of 1950", True),
        case("one of its years", "The wrecks of 1950 and 1953", False),
        case("another year", "The wreck of 1953", False),
    ],
)
def test_a_time_that_the_other_article_is_about(title: str, expected: bool) -> None:
    a = claim("Norvik", "commander", "Ada Moe", source="a", context=Context(time=years(1950, 1950)))
    b = claim("Norvik", "commander", "Ole Rask", source="b")
    commander = next(r for r in general().attributes if r.id == "commander")
    told = matters([article("a", [a]), article("b", [b], title=title)], lambda _, name: name)
    assert comparable(a, b, commander, NO_DAYS, told) is comparable(b, a, commander, NO_DAYS, told) is expected


@pytest.mark.parametrize(("post", "expected"), [case("a leader", "mayor", False), case("no leader", "cook", True)])
def test_a_post_of_one_time_and_of_none(post: str, expected: bool) -> None:
    held = (Mention(post, 0, 1, "", post, role="post"),)
    a = claim("Norvik", f"role:{post}", "Ada Moe", source="a", context=Context(time=years(1950, 1950)), others=held)
    b = claim("Norvik", f"role:{post}", "Ole Rask", source="b", others=held)
    assert meets(a, b, None) is expected


TOTALS = [
    case("the N and N", counting("game", definite=True), counting("game"), False),
    case("the N twice", counting("game", definite=True), counting("game", definite=True), True),
    case("N twice", counting("game"), counting("game"), False),
    case("another noun", counting("game", definite=True), counting("match", definite=True), False),
    case("narrowed", counting("game", "lost", definite=True), counting("game", definite=True), False),
    case("too wide a noun", counting("year", definite=True), counting("year", definite=True), False),
]


@pytest.mark.parametrize(("one", "other", "expected"), TOTALS)
def test_totals_between_articles(one: Mention, other: Mention, expected: bool) -> None:
    a, b = (
        claim("x", "count:game", 22, source="a", others=(one,)),
        claim("x", "count:game", 24, source="b", others=(other,)),
    )
    assert (same_total(a, b, both(a, b)) is not None) is expected
    assert (same_total(b, a, both(a, b)) is not None) is expected


def test_totals_within_an_article_need_one_that_points_back() -> None:
    a = claim("x", "count:game", 22, others=(counting("game"),))
    b = claim("x", "count:game", 24, at=50, others=(counting("game", definite=True),))
    assert same_total(a, b, both(a, b)) is not None


@pytest.mark.parametrize("number", [1, 1066, 1812, 1904, 1931, 1932, 1999, 2000, 2024])
def test_a_day_falls_in_its_year_from_the_first_to_the_last(number: int) -> None:
    one = year(number)
    assert one.first is not None and one.last is not None
    assert [year_of(day) for day in (one.first, one.last)] == [number, number]
    assert [year_of(day) for day in (one.first - 1, one.last + 1)] == [number - 1, number + 1]
    assert year_of(one.first - 146_097 * 6) == number - 2400


@pytest.mark.parametrize(("number", "expected"), [(1931, True), (1932, True), (1930, False)])
def test_a_figure_of_one_year_is_that_of_an_article_on_the_year(number: int, expected: bool) -> None:
    a = claim("Norvik", "deaths", 40, source="a", context=Context(time=(year(number).first, year(number).last)))
    b = claim("Norvik", "deaths", 50, source="b")
    told = [article("a", [a]), article("b", [b], title="The storms of 1931 and 1932")]
    assert comparable(a, b, DEATHS, NO_DAYS, matters(told, lambda _, name: name)) is expected


HAPPENED = next(a for a in general().attributes if a.id == "happened")


@pytest.mark.parametrize(
    ("subject", "one", "other", "expected"),
    [
        case("a fire, two years", described("the fire"), year(1931), year(1932), True),
        case("a fair, two years", described("the fair"), year(1931), year(1932), False),
        case("the first fair, two years", described("the first fair", "first"), year(1931), year(1932), True),
        case("a fair, one year", described("the fair"), year(1931), year(1931), True),
        case("a named fair", named("Dorvik Fair"), year(1931), year(1932), False),
        case("until then, and since", described("the fire"), DateValue(None, 9), DateValue(9, None), False),
    ],
)
def test_what_is_held_more_than_once(subject: Mention, one: DateValue, other: DateValue, expected: bool) -> None:
    a, b = (claim(subject, "happened", day, source=s) for s, day in (("a", one), ("b", other)))
    assert meets(a, b, HAPPENED) is expected
