"""What a rule says of its attribute decides which rows come out: claims made by hand under rules made by hand."""

from __future__ import annotations

import msgspec
import pytest

from factcheck.compare import borne_out, code_of, compare, scope, worst
from factcheck.models import Anchor, Claim, Conflict, Context, Mention, Severity, Stance
from factcheck.pairs import Pair as Weighed
from factcheck.ruleset import Attribute, RuleSet, TraitFamily
from factcheck.same import Same
from factcheck.values import EntityRef, Value
from tests.reading import MATTER, article, case, claim, count, counting, described, row, trait, year
from tests.report_factory import two_years

SHARED = ("Lisbon", "Norvik Lines", "Halden Ferries")


def under(rules: RuleSet, *claims: Claim) -> tuple[Conflict, ...]:
    """The rows of claims whose articles are about one matter."""
    sources = sorted({c.source for c in claims})
    return compare([article(s, [c for c in claims if c.source == s], names=SHARED) for s in sources], rules)[1]


def told(rules: RuleSet, *claims: Claim) -> list[str]:
    return [row(found) for found in under(rules, *claims)]


def rule(**more: object) -> RuleSet:
    """One rule for figures, "length"."""
    return RuleSet(attributes=(Attribute("length", "figure", **more),))  # type: ignore[arg-type]


def long(number: float, source: str, at: int = 0, who: Mention | str = "Harlan Bridge", **more: object) -> Claim:
    return claim(who, "length", count(number), source=source, at=at, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        case("one value at a time", rule(), ["length: 103 / 109"]),
        case("many values", rule(single=False), []),
        case("within its tolerance", rule(tolerance=0.05), []),
        case("beyond its tolerance", rule(tolerance=0.001), ["length: 103 / 109"]),
        case("named otherwise", rule(label="long"), ["long: 103 / 109"]),
        case("no rule", RuleSet(), ["length: 103 / 109"]),
    ],
)
def test_what_a_rule_allows(rules: RuleSet, expected: list[str]) -> None:
    assert told(rules, long(103, "a"), long(109, "b")) == expected


@pytest.mark.parametrize(
    ("rules", "code", "explanation"),
    [
        case("no rule", RuleSet(), "FC502", "Harlan Bridge, length: 103 is not 109"),
        case("a rule", rule(code="FX9"), "FX9", "Harlan Bridge, length: 103 is not 109"),
        case(
            "a message of its own",
            rule(code="FX9", message="It has one length."),
            "FX9",
            "Harlan Bridge: It has one length. (length: 103 is not 109)",
        ),
    ],
)
def test_what_a_rule_gives_its_rows(rules: RuleSet, code: str, explanation: str) -> None:
    (found,) = under(rules, long(103, "a"), long(109, "b"))
    assert (found.rule, found.explanation) == (code, explanation)


SHAPES = RuleSet(
    traits=(TraitFamily("shape", {"flat": (), "round": (), "blue": ()}, (("flat", "round"),), severity="note"),)
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        case("opposites", "flat", "round", ["shape: flat / round"]),
        case("opposites the other way round", "round", "flat", ["shape: flat / round"]),
        case("no opposites", "flat", "blue", []),
        case("one", "flat", "flat", []),
    ],
)
def test_traits_exclude_each_other_where_the_rule_says_so(one: str, other: str, expected: list[str]) -> None:
    a, b = (claim("Harlan Bridge", "shape", trait("shape", t), source=s) for t, s in ((one, "a"), (other, "b")))
    assert told(SHAPES, a, b) == expected


TOPICAL = rule(topical=True)


@pytest.mark.parametrize(
    ("rules", "claims", "expected"),
    [
        case("of the matter of both", TOPICAL, (long(5, "a", who=MATTER), long(6, "b", who=MATTER)), ["length: 5 / 6"]),
        case(
            "of the matter, told twice in one article",
            TOPICAL,
            (long(5, "a", who=MATTER), long(5, "a", 50, who=MATTER), long(6, "b", who=MATTER)),
            ["length: 5 / 6"],
        ),
        case("not topical", rule(), (long(5, "a", who=MATTER), long(6, "b", who=MATTER)), []),
        case(
            "one value each, in plain words",
            TOPICAL,
            (long(5, "a", who=described("the mission")), long(6, "b", who=described("the crossing"))),
            ["length: 5 / 6"],
        ),
        case(
            "plain words, and no topical rule",
            rule(),
            (long(5, "a", who=described("the mission")), long(6, "b", who=described("the lamp"))),
            [],
        ),
        case(
            "one article gives two values",
            TOPICAL,
            (
                long(5, "a", who=described("the mission")),
                long(5, "a", 50, who=described("the lamp")),
                long(6, "b", who=described("the crossing")),
            ),
            [],
        ),
        case(
            "the other article gives two values",
            TOPICAL,
            (
                long(5, "a", who=described("the mission")),
                long(6, "b", who=described("the crossing")),
                long(6, "b", 50, who=described("the lamp")),
            ),
            [],
        ),
    ],
)
def test_a_topical_rule_is_answered_by_the_matter(
    rules: RuleSet, claims: tuple[Claim, ...], expected: list[str]
) -> None:
    assert told(rules, *claims) == expected


THEY = described("they", plural=True)
SHIP = (counting("ship"),)


@pytest.mark.parametrize(
    ("rules", "one", "other", "expected"),
    [
        case("a body and a pronoun", rule(topical=True, open_count=True), "Harlan Works", THEY, 1),
        case("a pronoun and a body", rule(topical=True, open_count=True), THEY, "Harlan Works", 1),
        case("nothing is counted openly", rule(topical=True), "Harlan Works", THEY, 0),
        case("not topical", rule(open_count=True), "Harlan Works", THEY, 0),
        case("what grows", rule(topical=True, open_count=True, grows=True), "Harlan Works", THEY, 0),
    ],
)
def test_who_supplied_may_be_a_pronoun(rules: RuleSet, one: Mention | str, other: Mention | str, expected: int) -> None:
    a, b = long(5, "a", who=one, others=SHIP), long(6, "b", who=other, others=SHIP)
    assert len(told(rules, a, b)) == expected


def test_a_pronoun_of_the_same_article_is_the_supplier_too() -> None:
    a, b = long(5, "a", who="Harlan Works", others=SHIP), long(6, "a", 50, who=THEY, others=SHIP)
    assert len(told(rule(topical=True, open_count=True), a, b)) == 1


def test_a_pronoun_that_was_taken_for_another_name_is_the_supplier_too() -> None:
    yard = msgspec.structs.replace(THEY, name="Dorvik Yard", kind="name")
    a, b = long(5, "a", who="Harlan Works", others=SHIP), long(6, "a", 50, who=yard, others=SHIP)
    assert len(told(rule(topical=True, open_count=True), a, b)) == 1


def test_what_is_unknown_ties_no_rows_together() -> None:
    """Whether a town lies in a country is not known: two countries are one row, two towns another."""
    claims = [
        claim("Norvik", "owner", name, source=s)
        for name, s in zip(("Peru", "Chile", "Lima", "Cusco"), "abcd", strict=True)
    ]
    assert sorted(told(RuleSet(), *claims)) == ["owner: Chile / Peru", "owner: Cusco / Lima"]


POST = Mention("the cook", 0, 1, "", "cook", role="post")


def cook(name: str, source: str, at: int = 0) -> Claim:
    return claim(MATTER, "role:cook", name, source=source, at=at, others=(POST,))


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        case("two holders", (cook("Ann Other", "a"), cook("Bo Vane", "b")), ["cook: Ann Other / Bo Vane"]),
        case(
            "the second article knows of both",
            (cook("Ann Other", "a"), cook("Bo Vane", "b"), cook("Ann Other", "b", 50)),
            [],
        ),
        case(
            "the first article knows of both",
            (cook("Ann Other", "a"), cook("Bo Vane", "a", 50), cook("Bo Vane", "b")),
            [],
        ),
        case("one holder", (cook("Ann Other", "a"), cook("Ann Other", "b")), []),
    ],
)
def test_a_post_has_one_holder_unless_an_article_names_both(claims: tuple[Claim, ...], expected: list[str]) -> None:
    assert told(RuleSet(), *claims) == expected


ALIKE = RuleSet(
    attributes=(
        Attribute("founded", "date", code="FX1", alike=("set_up",)),
        Attribute("set_up", "date", code="FX2"),
        Attribute("closed", "date", code="FX3"),
    )
)


def dated(attribute: str, number: int, source: str, at: int = 0, stance: Stance = "asserted") -> Claim:
    return claim("Harlan Club", attribute, year(number), source=source, at=at, stance=stance)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        case("in other words", (dated("founded", 1931, "a"), dated("set_up", 1934, "b")), ["founded: 1931 / 1934"]),
        case(
            "the words the other way",
            (dated("set_up", 1931, "a"), dated("founded", 1934, "b")),
            ["set_up: 1931 / 1934"],
        ),
        case("one year", (dated("founded", 1931, "a"), dated("set_up", 1931, "b")), []),
        case("other words", (dated("founded", 1931, "a"), dated("closed", 1934, "b")), []),
        case("planned", (dated("founded", 1931, "a"), dated("set_up", 1934, "b", stance="planned")), []),
        case(
            "reported",
            (dated("founded", 1931, "a"), dated("set_up", 1934, "b", stance="reported")),
            ["founded: 1931 / 1934"],
        ),
        case(
            "and in the same words",
            (dated("founded", 1931, "a"), dated("founded", 1934, "b"), dated("set_up", 1931, "c")),
            ["founded: 1931 / 1934"],
        ),
        case("the same words alone", (dated("set_up", 1931, "a"), dated("set_up", 1934, "b")), ["set_up: 1931 / 1934"]),
    ],
)
def test_attributes_that_ask_the_same(claims: tuple[Claim, ...], expected: list[str]) -> None:
    assert told(ALIKE, *claims) == expected


def test_a_pair_of_two_attributes_stands_once() -> None:
    (found,) = under(ALIKE, dated("founded", 1931, "a"), dated("founded", 1934, "b"), dated("set_up", 1937, "c"))
    assert [side.value for side in found.values] == ["1931", "1934", "1937"]
    assert found.explanation == "Harlan Club, founded: 1931 is not 1934; 1931 is not 1937; 1934 is not 1937"


BRIDGE = two_years()
PLACES = {c.source: c for side in BRIDGE.values for c in side.claims}


def twice(a: Value, b: Value, attributes: tuple[str, str] = ("length", "length")) -> tuple[Conflict, list[Claim]]:
    """A row of a statement told twice, and what rules read at its two places."""
    one, other = (
        claim("Harlan Bridge", of, value, source=s) for of, value, s in zip(attributes, (a, b), "ab", strict=True)
    )
    sides = tuple(msgspec.structs.replace(BRIDGE.values[0], claims=(c,)) for c in (one, other))
    return msgspec.structs.replace(BRIDGE, values=sides), [one, other]


@pytest.mark.parametrize(
    ("rules", "a", "b", "expected"),
    [
        case("within the tolerance", rule(tolerance=0.01), count(1344), count(1345), True),
        case("beyond the tolerance", rule(tolerance=0.01), count(1344), count(1445), False),
        case("no tolerance", rule(), count(1344), count(1344), False),
        case("many values", rule(single=False), count(1), count(9), True),
        case("many values within a tolerance", rule(single=False, tolerance=0.01), count(1), count(9), True),
        case("no rule", RuleSet(), count(1344), count(1345), False),
    ],
)
def test_a_rule_that_lets_two_values_stand(rules: RuleSet, a: Value, b: Value, expected: bool) -> None:
    found, claims = twice(a, b)
    assert borne_out(found, claims, rules) is expected


def test_a_rule_says_nothing_where_two_rules_or_no_claims_are_at_the_places() -> None:
    wide = RuleSet(attributes=(Attribute("length", "figure", single=False), Attribute("width", "figure", single=False)))
    found, claims = twice(count(1), count(9), ("length", "width"))
    assert not borne_out(found, claims, wide)
    found, claims = twice(count(1), count(9))
    assert borne_out(found, claims, wide)
    assert not borne_out(found, claims[:1], wide)
    elsewhere = claim("Harlan Bridge", "width", 4, source="a", at=70)
    assert borne_out(found, [*claims, elsewhere], wide)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        case("one time, told by two", year(1931), year(1934), False),
        case("two times", year(1931), year(1951), True),
    ],
)
def test_what_comes_again_may_come_at_two_times(a: Value, b: Value, expected: bool) -> None:
    again = RuleSet(attributes=(Attribute("widened", "date", recurs=True),))
    found, claims = twice(a, b, ("widened", "widened"))
    assert borne_out(found, claims, again) is expected


def test_traits_let_nothing_stand() -> None:
    found, claims = twice(trait("shape", "flat"), trait("shape", "round"), ("shape", "shape"))
    assert not borne_out(found, claims, SHAPES)


@pytest.mark.parametrize(
    ("code", "value", "expected"),
    [
        case("the rule's own", "FX9", count(1), "FX9"),
        case("a date", "", year(1900), "FC501"),
        case("a figure", "", count(1), "FC502"),
        case("a trait", "", trait("shape", "flat"), "FC503"),
        case("a name", "", EntityRef("Peru"), "FC504"),
    ],
)
def test_the_code_of_a_row(code: str, value: Value, expected: str) -> None:
    told = claim("Harlan Bridge", "length", value)
    assert code_of(Attribute("length", "figure", code=code), told) == expected
    assert code or code_of(None, told) == expected


ANCHOR = Anchor(MATTER, "", "before", 1, 2, "a day before")


@pytest.mark.parametrize(
    ("stances", "inferred", "own", "anchored", "expected"),
    [
        case("sure", ("asserted", "asserted"), False, "error", False, "error"),
        case("inferred", ("asserted", "asserted"), True, "error", False, "warning"),
        case("one is reported", ("asserted", "reported"), False, "error", False, "warning"),
        case("the other is reported", ("reported", "asserted"), False, "error", False, "warning"),
        case("the rule says less", ("asserted", "asserted"), False, "note", False, "note"),
        case("less than either", ("asserted", "reported"), False, "note", False, "note"),
        case("counted from another day", ("asserted", "asserted"), False, "error", True, "warning"),
    ],
)
def test_how_grave(
    stances: tuple[Stance, Stance], inferred: bool, own: Severity, anchored: bool, expected: str
) -> None:
    claims = [long(1, "a", stance=stances[0]), long(2, "b", stance=stances[1])]
    claims[1] = msgspec.structs.replace(claims[1], anchor=ANCHOR if anchored else None)
    pair = Weighed(0, 1, "conflict", "1 is not 2", Same("both name it", inferred))
    assert worst([pair], claims, Attribute("length", "figure", severity=own)) == expected


@pytest.mark.parametrize(
    ("a", "b", "other", "expected"),
    [
        case("a name within one article", EntityRef("Peru"), EntityRef("Chile"), "a", "note"),
        case("a trait within one article", trait("shape", "flat"), trait("shape", "round"), "a", "note"),
        case("a figure within one article", count(1), count(2), "a", "error"),
        case("a date within one article", year(1931), year(1934), "a", "error"),
        case("a name in two articles", EntityRef("Peru"), EntityRef("Chile"), "b", "error"),
    ],
)
def test_who_and_of_what_kind_may_change_in_one_story(a: Value, b: Value, other: str, expected: str) -> None:
    claims = [claim("Harlan Bridge", "length", a), claim("Harlan Bridge", "length", b, source=other, at=70)]
    pair = Weighed(0, 1, "conflict", "", Same("both name it", False))
    assert worst([pair], claims, Attribute("length", "figure")) == expected


def test_the_best_pair_says_how_grave_and_no_rule_is_never_an_error() -> None:
    claims = [long(1, "a"), long(2, "b"), long(3, "c", stance="reported")]
    pairs = [Weighed(0, b, "conflict", "", Same("", False)) for b in (2, 1)]
    assert worst(pairs, claims, Attribute("length", "figure")) == "error"
    assert worst(pairs, claims, None) == "warning"
    assert worst(pairs[:1], claims, Attribute("length", "figure")) == "warning"


@pytest.mark.parametrize(
    ("sources", "expected"),
    [("a", "within"), ("aa", "within"), ("ab", "cross"), (("a", "x.yml"), "reference"), (("x.yaml",), "reference")],
)
def test_between_whom(sources: tuple[str, ...], expected: str) -> None:
    assert scope([long(1, s, at=9 * n) for n, s in enumerate(sources)]) == expected


def test_places_that_only_one_side_names_are_other_questions() -> None:
    peru = Context(place="Peru")
    assert told(rule(), long(5, "a", context=peru), long(6, "b", context=peru)) == ["length: 5 / 6"]
    assert told(rule(), long(5, "a", context=peru), long(6, "b")) == []
