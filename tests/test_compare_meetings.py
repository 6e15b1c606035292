"""Which claims of a corpus are laid side by side: articles on one matter, one entity, one sentence, crowds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec
import pytest

from factcheck.agreement import Agreement
from factcheck.agreement import compare as compare_values
from factcheck.compare import blocks, compare, gathered, meaning, named, resolution
from factcheck.crowd import Reader, crowded
from factcheck.matters import Matters
from factcheck.meetings import acquainted, land, meetings, namesakes, neighbouring
from factcheck.models import Claim, Context, Mention
from factcheck.pairs import Pair, components, linked, matter
from factcheck.question import CROWD, enumerated, holders, names_holder, sentence_mates
from factcheck.ruleset import Attribute, RuleSet
from factcheck.same import Same
from factcheck.times import earlier
from factcheck.values import DateValue, EntityRef, Value
from tests.reading import MATTER, article, case, claim, count, counting, described, general, year

ONE = Same("both name it", False)


def at(source: str, entity: str = "", at: int = 0, value: Value | int = 1, **more: object) -> Claim:
    """A claim of an article on an entity, at a place of its own."""
    told = claim(entity or MATTER, "length", value, source=source, at=at, **more)  # type: ignore[arg-type]
    return msgspec.structs.replace(told, entity=entity)


def spread(*places: str) -> list[Claim]:
    """Claims as "article entity", each in a sentence of its own."""
    return [at(source, entity, 10 * n) for n, (source, _, entity) in enumerate(p.partition(" ") for p in places)]


def matters_of(neighbours: Mapping[str, str]) -> Matters:
    """Which articles are about one matter with which, as letters."""
    return Matters({}, {s: frozenset(others) for s, others in neighbours.items()}, {}, {}, {}, {}, {})


APART = matters_of({})
TOGETHER = matters_of({"a": "b", "b": "a"})


@pytest.mark.parametrize(
    ("entity", "key"),
    [
        ("Bolivia", "bolivia"),
        ("Bolivian", "bolivia"),
        ("Bolivians", "bolivia"),
        ("Norvik Works", "norvik works"),
        ("Athens", "athens"),
        ("", ""),
    ],
)
def test_a_country_and_its_people_share_a_key(entity: str, key: str) -> None:
    assert land(entity) == key


@pytest.mark.parametrize(
    ("entities", "expected"),
    [
        case("one entity", ["Peru", "Peru", "Peru"], [[1, 2], [2], []]),
        case("two entities", ["Peru", "Chile", "Peru"], [[2], [], []]),
        case("a people and its country", ["Bolivia", "Chile", "Bolivians"], [[2], [], []]),
        case("one without a name meets all after it", ["", "Peru", "Chile"], [[1, 2], [], []]),
        case("all before meet one without a name", ["Peru", "Chile", ""], [[2], [2], []]),
        case("in order", ["Peru", "", "Peru"], [[1, 2], [2], []]),
    ],
)
def test_who_in_one_article_may_be_one_subject(entities: list[str], expected: list[list[int]]) -> None:
    claims = [at("a", entity, 10 * n) for n, entity in enumerate(entities)]
    assert list(acquainted(range(len(claims)), claims)) == expected


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        case("articles apart", APART, {"a": [4], "b": [4], "c": [4], "x.yaml": []}),
        case("articles on one matter", TOGETHER, {"a": [2, 4], "b": [4], "c": [4], "x.yaml": []}),
        case(
            "all on one matter",
            matters_of({"a": "bc", "b": "ac", "c": "ab"}),
            {"a": [2, 3, 4], "b": [3, 4], "c": [4], "x.yaml": []},
        ),
    ],
)
def test_which_articles_meet(about: Matters, expected: dict[str, list[int]]) -> None:
    by_source = {"a": [0, 1], "b": [2], "c": [3], "x.yaml": [4]}
    assert dict(neighbouring(by_source, about)) == expected


def test_a_reference_fact_meets_every_article_whatever_its_name() -> None:
    assert dict(neighbouring({"x.yaml": [0], "z": [1]}, APART)) == {"x.yaml": [1], "z": []}
    assert dict(neighbouring({"x.yaml": [0], "y.yml": [1]}, APART)) == {"x.yaml": [1], "y.yml": []}


@pytest.mark.parametrize(
    ("places", "groups", "about", "strangers", "expected"),
    [
        case("two articles apart", ["a P", "b P"], [], APART, False, []),
        case("two articles apart, of one entity", ["a P", "b P"], [[0, 1]], APART, False, [(0, 1)]),
        case("two articles on one matter", ["a P", "b Q"], [], TOGETHER, False, [(0, 1)]),
        case("met once though both ways", ["a P", "b P"], [[0, 1]], TOGETHER, False, [(0, 1)]),
        case("one article, two names", ["a P", "a Q"], [], APART, False, []),
        case("one article, two names, strangers too", ["a P", "a Q"], [], APART, True, [(0, 1)]),
        case("one article, one name", ["a P", "a P"], [], APART, False, [(0, 1)]),
        case(
            "in order",
            ["a P", "b Q", "a P", "c P"],
            [[0, 2, 3]],
            TOGETHER,
            False,
            [(0, 1), (0, 2), (0, 3), (2, 1), (2, 3)],
        ),
    ],
)
def test_who_meets_whom(
    places: list[str],
    groups: list[list[int]],
    about: Matters,
    strangers: bool,
    expected: list[tuple[int, int]],
) -> None:
    claims = spread(*places)
    assert list(meetings(range(len(claims)), groups, claims, about, strangers)) == expected


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        case("a full name", ["a Harlan Bridge", "b Harlan Bridge"], [[0, 1]]),
        case("once", ["a Harlan Bridge", "b Dorvik Bridge"], []),
        case("a lone name", ["a Bank", "b Bank"], []),
        case("nothing named", ["a", "b"], []),
        case("two", ["a Harlan Bridge", "b Dorvik Bridge", "c Harlan Bridge", "d Dorvik Bridge"], [[0, 2], [1, 3]]),
    ],
)
def test_a_name_that_is_enough_by_itself(places: list[str], expected: list[list[int]]) -> None:
    claims = spread(*places)
    assert namesakes(range(len(claims)), claims) == expected


def test_claims_that_share_a_sentence() -> None:
    claims = [at("a"), at("a"), at("a", at=40), at("b"), at("b", at=40), at("b")]
    assert sentence_mates(range(6), claims) == {0: [0, 1], 1: [0, 1], 3: [3, 5], 5: [3, 5]}
    assert sentence_mates([0, 2, 3], claims) == {}


@pytest.mark.parametrize(
    ("i", "j", "expected"),
    [
        case("its mate says the same", 0, 3, True),
        case("it says the same itself", 1, 3, False),
        case("its mate says another thing", 0, 4, False),
        case("alone in its sentence", 3, 0, False),
        case("the mate speaks of another", 2, 3, False),
    ],
)
def test_a_value_out_of_a_list(i: int, j: int, expected: bool) -> None:
    claims = [
        at("a", "Peru"),
        at("a", "Peru", value=7),
        at("a", "Chile"),
        at("b", "Peru", value=7),
        at("b", "Peru", 9, 8),
    ]
    assert enumerated(i, j, sentence_mates(range(5), claims), claims) is expected


def held(name: str, source: str) -> Claim:
    return claim(MATTER, "role:cook", EntityRef(name, name), source=source)


@pytest.mark.parametrize(
    ("source", "holder", "expected"),
    [
        case("the article names him", "a", EntityRef("Ann Other", "Ann Other"), True),
        case("by a part of the name", "a", EntityRef("Other", "Other"), True),
        case("another article does", "b", EntityRef("Ann Other", "Ann Other"), False),
        case("nobody does", "a", EntityRef("Cy Dale", "Cy Dale"), False),
        case("no name", "a", count(3), False),
    ],
)
def test_an_article_that_knows_the_holder(source: str, holder: Value, expected: bool) -> None:
    claims = [held("Ann Other", "a"), held("Bo Vane", "b"), at("a")]
    assert names_holder(holders(range(3), claims)[source], holder) is expected
    assert not names_holder(holders([1, 2], claims)[source], holder) or source == "b"


def keys(*claims: Claim) -> list[tuple[str, list[int]]]:
    return list(blocks(claims))


def test_blocks_are_of_one_attribute_and_one_kind_of_value() -> None:
    date = claim("Harlan Bridge", "length", year(1932), source="c")
    other = claim("Harlan Bridge", "width", 3, source="d")
    assert keys(at("a"), date, other, at("b")) == [("length", [0, 3])]
    assert keys(at("a"), at("b"), other, claim("Harlan Bridge", "width", 4, source="e")) == [
        ("length", [0, 1]),
        ("width", [2, 3]),
    ]


@pytest.mark.parametrize(
    ("stance", "expected"),
    [
        ("asserted", [("length", [0, 1]), ("total", [0, 1])]),
        ("reported", [("length", [0, 1]), ("total", [0, 1])]),
        ("hedged", [("total", [0, 1])]),
        ("planned", []),
        ("denied", []),
        ("asked", []),
    ],
)
def test_what_is_counted_meets_across_attributes(stance: str, expected: list[tuple[str, list[int]]]) -> None:
    one, other = (at(s, others=(counting(noun),), stance=stance) for s, noun in (("a", "ship"), ("b", "ship")))
    assert keys(one, other) == expected


def test_nouns_that_mostly_mean_the_same_are_counted_together() -> None:
    one, other, third = (at(s, others=(counting(noun),)) for s, noun in (("a", "film"), ("b", "movie"), ("c", "boat")))
    assert keys(one, other, third) == [("length", [0, 1, 2]), ("total", [0, 1])]
    assert meaning("film") == meaning("movie") != meaning("boat")
    assert meaning("qzxv") == "qzxv"


def test_a_claim_gets_the_entities_of_its_names() -> None:
    mentions = ["Marie Curie", "Curie", "the lab"]
    who = [Mention(m, 0, len(m), m, m.split()[-1].lower()) for m in mentions[:2]]
    told = [claim(one, "owner", "Curie") for one in (*who, described("the lab"))]
    reading = article("a", told, names=["Marie Curie"])
    found = [named(c, resolution([reading], general())) for c in told]
    assert [c.entity for c in found] == ["Marie Curie", "Marie Curie", ""]
    assert [c.value for c in found] == [EntityRef("Curie", "Marie Curie")] * 3
    assert [bool(c.link) for c in found] == [False, True, False]
    assert "Marie Curie" in found[1].link
    lab = named(
        claim(Mention("the lab", 0, 7, "Curie", "lab", kind="description"), "owner", "Curie"),
        resolution([reading], general()),
    )
    assert (lab.entity, lab.link) == ("", "")


def test_claims_come_back_in_the_order_of_the_corpus() -> None:
    told = [at("a", at=30), at("a", at=10), at("b", at=5)]
    readings = [article("b", told[2:]), article("a", told[:2])]
    found = compare(readings, RuleSet())[0]
    assert [(c.source, c.start) for c in found] == [("a", 10), ("a", 30), ("b", 5)]


def pair(a: int, b: int, verdict: str = "conflict") -> Pair:
    return Pair(a, b, verdict, f"{a} and {b}", ONE)


def test_pairs_are_linked_by_the_claims_they_share() -> None:
    one, two, three, four = pair(0, 1), pair(2, 3), pair(1, 4, "agree"), pair(5, 6, "agree")
    assert linked([one, two, three, four]) == [[one, three], [two], [four]]
    chain = [pair(6, 5), pair(4, 3), pair(5, 4), pair(2, 1), pair(3, 2)]
    assert linked(chain) == [chain]
    assert linked([]) == []
    assert list(components([one, two, three, four])) == [[one, three], [two]]
    assert list(components([three, four])) == []


def test_a_group_matters_where_it_holds_a_conflict_or_a_count() -> None:
    claims = [at("a"), at("b"), at("c", others=(counting("ship"),))]
    assert matter([pair(0, 1, "agree"), pair(0, 1)], claims)
    assert not matter([pair(0, 1, "agree")], claims)
    assert matter([pair(0, 2, "agree")], claims)
    assert matter([pair(2, 0, "agree")], claims)


def test_the_narrowest_values_come_first_and_like_is_laid_to_like() -> None:
    wide = DateValue(year(1930).first, year(1939).last, "decade")
    claims = [
        at(s, at=n, value=v)
        for n, (s, v) in enumerate((("a", wide), ("b", year(1941)), ("c", wide), ("d", year(1941))))
    ]
    pairs = [pair(0, 1), pair(1, 2), pair(0, 3), pair(2, 3)]
    sides = gathered([3, 2, 1, 0], pairs, claims)
    assert [[c.source for c in side.claims] for side in sides] == [["b", "d"], ["a", "c"]]
    clashing = gathered([0, 1, 2, 3], [*pairs, pair(3, 1)], claims)
    assert [[c.source for c in side.claims] for side in clashing] == [["b"], ["d"], ["a", "c"]]
    agreeing = gathered([0, 1, 2, 3], [*pairs, pair(1, 3, "agree")], claims)
    assert [[c.source for c in side.claims] for side in agreeing] == [["b", "d"], ["a", "c"]]
    assert [side.value for side in agreeing] == ["1941", "the 1930s"]
    assert [
        [c.source for c in side.claims] for side in gathered([0, 1, 2], [pair(1, 0), pair(1, 2)], claims[2::-1])
    ] == [
        ["b"],
        ["a", "c"],
    ]


def crowd(values: Sequence[int]) -> list[Claim]:
    """Many claims of one entity, each in an article of its own, the articles on matters of their own."""
    return [at(f"{n:02}", "Harlan Bridge", value=year(v)) for n, v in enumerate(values)]


def met(claims: Sequence[Claim], apart: tuple[int, int] | None = None) -> Iterator[tuple[int, int]]:
    """The pairs that a crowd is judged by, where claims of one value agree and of two conflict but for two years."""

    def weigh(i: int, j: int) -> Agreement:
        return compare_values(claims[i].value, claims[j].value)

    def judged(i: int, j: int) -> Pair | None:
        kept_apart = apart and {claims[i].value, claims[j].value} == {year(apart[0]), year(apart[1])}
        return None if kept_apart else pair(i, j, weigh(i, j).verdict)

    by = Reader(lambda i: claims[i].source, lambda i: (claims[i].value, ""), earlier, weigh, judged)
    for found in crowded(range(len(claims)), by):
        assert found.verdict == weigh(found.a, found.b).verdict
        yield found.a, found.b


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        case("of one kind", [1931, 1931, 1931], [(0, 1), (0, 2)]),
        case("of two kinds", [1931, 1931, 1934], [(0, 1), (0, 2), (1, 2)]),
        case("one after the other", [1931, 1934, 1931], [(0, 1), (0, 2), (1, 2)]),
        case("the first clash of each", [1931, 1934, 1934, 1934], [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3)]),
        case("of those long after the others too", [1931, 1931, 1934, 1931], [(0, 1), (0, 2), (0, 3), (1, 2), (2, 3)]),
        case("alone", [1931], []),
    ],
)
def test_a_crowd_is_judged_by_ties_and_first_clashes(values: list[int], expected: list[tuple[int, int]]) -> None:
    assert sorted(set(met(crowd(values)))) == expected


def test_a_crowd_of_kinds_that_do_not_meet_is_not_tied() -> None:
    assert sorted(set(met(crowd([1931, 1934]), apart=(1931, 1934)))) == []
    found = met(crowd([1931, 1931, 1934, 1934, 1937]), apart=(1931, 1934))
    assert sorted(set(found)) == [(0, 1), (0, 4), (1, 4), (2, 3), (2, 4), (3, 4)]


def test_claims_of_one_article_are_no_crowd() -> None:
    claims = [
        msgspec.structs.replace(c, source="a" if n < 2 else c.source) for n, c in enumerate(crowd([1931, 1934, 1931]))
    ]
    assert sorted(set(met(claims))) == [(0, 2), (1, 2)]


@pytest.mark.parametrize("size", [CROWD - 1, CROWD, CROWD + 4])
def test_a_crowd_comes_to_the_rows_that_a_few_come_to(size: int) -> None:
    """Two values told by many: one row, every claim in it, whatever way the pairs were found."""
    values = [1931 + 3 * (n % 2) for n in range(size)]
    readings = [article(c.source, [c], names=[f"Town{c.source}"]) for c in crowd(values)]
    (found,) = compare(readings, RuleSet())[1]
    assert [(side.value, len(side.claims)) for side in found.values] == [
        ("1931", values.count(1931)),
        ("1934", values.count(1934)),
    ]
    assert set(found.steps) == {"both name Harlan Bridge", "1931 is not 1934", "1934 is not 1931"}


def test_a_crowd_that_agrees_makes_no_row() -> None:
    readings = [article(c.source, [c], names=[f"Town{c.source}"]) for c in crowd([1931] * (CROWD + 2))]
    assert compare(readings, RuleSet())[1] == ()


def test_lists_and_references_in_a_crowd_are_judged_one_by_one() -> None:
    many = crowd([1931] * CROWD)
    both = [at("z", "Harlan Bridge", value=year(v)) for v in (1931, 1934)]
    readings = [article(c.source, [c], names=[f"Town{c.source}"]) for c in many]
    assert compare([*readings, article("z", both)], RuleSet())[1] == ()
    fact = at("x.yaml", "Harlan Bridge", value=year(1934))
    (found,) = compare([*readings, article("x.yaml", [fact])], RuleSet())[1]
    assert (found.scope, len(found.values[0].claims), len(found.values[1].claims)) == ("reference", CROWD, 1)


def fires(rules: RuleSet, *told: tuple[str, int, str, Context]) -> list[tuple[str, list[int]]]:
    """The rows over claims on one fire, each in an article of its own, given as title, figure, day and context; of
    each value the articles that give it."""
    readings = [
        article(f"{n:02}", [one], names=[f"Town{n}"], title=title, published=day)
        for n, (title, figure, day, context) in enumerate(told)
        for one in [claim("Harlan Bridge", "length", figure, source=f"{n:02}", context=context)]
    ]
    found = compare(readings, rules)[1]
    return [(side.value, [int(c.source) for c in side.claims]) for row in found for side in row.values]


def length(**more: object) -> RuleSet:
    return RuleSet(attributes=(Attribute("length", "figure", **more),))  # type: ignore[arg-type]


SAID = Context()
ORLEY = Context(place="Orley")
IN_1931 = Context(time=(year(1931).first, year(1931).last))
FIRST, THEN, LAST = "2001-05-03", "2001-05-05", "2001-05-09"


@pytest.mark.parametrize(
    ("rules", "told", "expected"),
    [
        case(
            "what grew may be an update for the first article and none for the last",
            length(grows=True),
            [*[("", 40, FIRST, SAID)] * CROWD, ("", 50, THEN, SAID), ("", 40, LAST, SAID)],
            [("50", [CROWD]), ("40", [CROWD + 1])],
        ),
        case(
            "a place may limit the first claim and not that of an article about the place",
            length(),
            [*[("", 40, "", ORLEY)] * CROWD, ("", 50, "", SAID), ("A walk in Orley", 40, "", ORLEY)],
            [("50", [CROWD]), ("40", [CROWD + 1])],
        ),
        case(
            "a time may limit what is set beside the first claim and not what is beside an article on that year",
            length(topical=True),
            [*[("", 40, "", SAID)] * CROWD, ("", 50, "", IN_1931), ("The storm of 1931", 40, "", SAID)],
            [("50", [CROWD]), ("40", [CROWD + 1])],
        ),
        case(
            "the same, where nothing limits any",
            length(),
            [*[("", 40, "", SAID)] * CROWD, ("", 50, "", SAID)],
            [("40", list(range(CROWD))), ("50", [CROWD])],
        ),
    ],
)
def test_figures_of_a_crowd_are_judged_one_by_one_where_their_articles_tell_them_apart(
    rules: RuleSet, told: list[tuple[str, int, str, Context]], expected: list[tuple[str, list[int]]]
) -> None:
    assert fires(rules, *told) == expected


def test_a_list_in_a_crowd_speaks_for_no_other_article() -> None:
    """ "Opened in 1931 and 1934" contradicts nobody, and takes nothing from the article that says 1934 alone."""
    claims = [*crowd([1931] * CROWD), *(at("y", "Harlan Bridge", value=year(v)) for v in (1931, 1934))]
    claims.append(at("z", "Harlan Bridge", value=year(1934)))
    readings = [
        article(s, [c for c in claims if c.source == s], names=[f"Town{s}"]) for s in {c.source for c in claims}
    ]
    (found,) = compare(readings, RuleSet())[1]
    assert [sorted({c.source for c in side.claims}) for side in found.values] == [
        [f"{n:02}" for n in range(CROWD)],
        ["z"],
    ]


def test_two_facts_of_one_file_leave_the_articles_to_contradict_each_other() -> None:
    facts = [at("0.yaml", "Harlan Bridge", at=n, value=year(v)) for n, v in ((0, 1931), (50, 1934))]
    many = crowd([1931 + 3 * (n % 2) for n in range(CROWD)])
    readings = [article("0.yaml", facts), *(article(c.source, [c], names=[f"Town{c.source}"]) for c in many)]
    (found,) = compare(readings, RuleSet())[1]
    assert [len(side.claims) for side in found.values] == [1 + CROWD // 2] * 2
