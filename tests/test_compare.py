"""From claims to conflicts: which rows come out, over claims made by hand, and what must hold for any claims."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.compare import compare
from factcheck.models import Claim, Conflict, Context, Stance
from factcheck.reading import Reading
from factcheck.values import Value
from tests.reading import article, case, claim, count, general, reading, row, rows, trait, year

TWO, MANY = trait("scope", "bilateral"), trait("scope", "multilateral")
SHARED = ("Lisbon", "Norvik Lines", "Halden Ferries")


def conflicts(*claims: Claim) -> tuple[Conflict, ...]:
    """The conflicts of claims whose articles are about one matter."""
    sources = sorted({c.source for c in claims})
    readings = [article(s, [c for c in claims if c.source == s], names=SHARED) for s in sources]
    return compare(readings, general())[1]


def opened(
    value: Value | int, source: str, at: int = 0, *, stance: Stance = "asserted", name: str = "Harlan Bridge"
) -> Claim:
    what = year(value) if isinstance(value, int) else value
    return claim(name, "opened", what, source=source, at=at, stance=stance)


@pytest.mark.parametrize(
    ("attribute", "one", "other", "expected"),
    [
        case("two years", "opened", year(1932), year(1934), ["opened: 1932 / 1934"]),
        case("one year", "opened", year(1932), year(1932), []),
        case("two figures", "members", count(300), count(450), ["members: 300 / 450"]),
        case("opposite traits", "scope", TWO, MANY, ["scope: bilateral / multilateral"]),
        case("traits that go together", "scope", trait("scope", "trilateral"), MANY, []),
        case("two names", "owner", "Peru", "Chile", ["owned by: Chile / Peru"]),
        case("a name and its whole", "owner", "Norvik", "Norvik Works", []),
        case("a date and a figure", "opened", year(1932), count(1934), []),
        case("no rule, nothing else said", "open:sail", year(1932), year(1934), ["sail: 1932 / 1934"]),
    ],
)  # fmt: skip
def test_values(attribute: str, one: Value | str, other: Value | str, expected: list[str]) -> None:
    a, b = claim("Harlan Club", attribute, one, source="a"), claim("Harlan Club", attribute, other, source="b")
    assert [row(c) for c in conflicts(a, b)] == expected


@pytest.mark.parametrize("stance", ["hedged", "planned", "denied", "asked"])
def test_what_is_not_claimed_is_in_no_conflict(stance: Stance) -> None:
    assert conflicts(opened(1932, "a", stance=stance), opened(1934, "b")) == ()


@pytest.mark.parametrize(
    ("one", "other", "severity"),
    [case("said twice", "asserted", "asserted", "error"), case("one is reported", "asserted", "reported", "warning")],
)
def test_severity(one: Stance, other: Stance, severity: str) -> None:
    (found,) = conflicts(opened(1932, "a", stance=one), opened(1934, "b", stance=other))
    assert found.severity == severity


def test_a_subject_that_was_inferred_makes_no_error() -> None:
    it = msgspec.structs.replace(opened(1934, "b").subject, text="It", how="“It” taken for “Harlan Bridge”")
    (found,) = conflicts(opened(1932, "a"), msgspec.structs.replace(opened(1934, "b"), subject=it))
    assert found.severity == "warning"
    assert any("taken for" in step for step in found.steps)


@pytest.mark.parametrize(
    ("sources", "scope"),
    [
        case("two articles", ("a", "b"), "cross"),
        case("one article", ("a", "a"), "within"),
        case("a rule file", ("a", "x.yaml"), "reference"),
    ],
)
def test_scope(sources: tuple[str, str], scope: str) -> None:
    (found,) = conflicts(opened(1932, sources[0]), opened(1934, sources[1], at=50))
    assert found.scope == scope


def test_two_reference_facts_are_not_set_against_each_other() -> None:
    assert conflicts(opened(1932, "x.yaml"), opened(1934, "x.yaml", at=50)) == ()


def test_two_values_of_one_sentence_are_no_conflict() -> None:
    assert conflicts(opened(1932, "a"), opened(1934, "a")) == ()


def test_a_list_is_no_contradiction() -> None:
    assert conflicts(opened(1932, "a"), opened(1934, "a"), opened(1934, "b")) == ()


def test_what_a_sentence_says_of_another_thing_is_no_list() -> None:
    """ "A and B opened in 1932 and 1934 respectively" beside "A opened in 1934"."""
    other = opened(1934, "a", name="Dorvik Bridge")
    assert len(conflicts(opened(1932, "a"), other, opened(1934, "b"))) == 1


def test_one_row_holds_every_value_and_every_claim() -> None:
    (found,) = conflicts(opened(1931, "a"), opened(1934, "b"), opened(1934, "c"), opened(1937, "d"))
    assert [(side.value, [c.source for c in side.claims]) for side in found.values] == [
        ("1931", ["a"]),
        ("1934", ["b", "c"]),
        ("1937", ["d"]),
    ]
    assert found.evidence == ("1931@a", "1934@b", "1934@c", "1937@d")
    assert found.scope == "cross"


def test_the_explanation_names_subject_attribute_and_both_values() -> None:
    (found,) = conflicts(opened(1932, "a"), opened(1934, "b"))
    assert all(word in found.explanation for word in ("Harlan Bridge", "opened", "1932", "1934"))


def test_the_id_says_what_is_disputed_and_not_who_disputes_it() -> None:
    (one,) = conflicts(opened(1932, "a"), opened(1934, "b"))
    (other,) = conflicts(opened(1940, "c", at=7), opened(1941, "d", at=90))
    (third,) = conflicts(opened(1932, "a", name="Dorvik Bridge"), opened(1934, "b", name="Dorvik Bridge"))
    assert one.id == other.id != third.id


def test_contexts_that_differ_are_no_conflict() -> None:
    one = claim("Harlan Club", "members", 300, source="a", context=Context(place="Peru"))
    other = claim("Harlan Club", "members", 450, source="b", context=Context(place="Chile"))
    assert conflicts(one, other) == ()


def test_articles_on_other_matters_meet_only_by_a_full_name() -> None:
    def both(name: str) -> list[str]:
        one = article("a", [opened(1932, "a", name=name)], names=[f"Town{i}" for i in range(20)])
        other = article("b", [opened(1934, "b", name=name)], names=[f"Place{i}" for i in range(20)])
        return rows([one, other])

    assert both("Harlan Bridge") == ["opened: 1932 / 1934"]
    assert both("Harlan") == []


NAMES = ("Harlan Bridge", "Dorvik Bridge", "Oslo Pact")
CLAIM = st.builds(
    lambda name, attribute, number, source, at, stance: claim(
        name,
        attribute,
        year(1900 + number) if attribute == "opened" else count(number * 100),
        source=source,
        at=at,
        stance=stance,
    ),
    st.sampled_from(NAMES),
    st.sampled_from(["opened", "members", "cost"]),
    st.integers(1, 4),
    st.sampled_from("abc"),
    st.integers(0, 5).map(lambda n: n * 10),
    st.sampled_from(["asserted", "reported", "planned"]),
)
# No two claims in one place.
CLAIMS = st.lists(CLAIM, max_size=10, unique_by=lambda c: (c.source, c.start))


def articles(claims: Sequence[Claim]) -> list[Reading]:
    return [article(s, [c for c in claims if c.source == s], names=SHARED) for s in "abc"]


@given(CLAIMS, st.permutations("abc"))
@settings(max_examples=60)
def test_the_order_of_articles_makes_no_difference(claims: list[Claim], order: list[str]) -> None:
    readings = {r.source: r for r in articles(claims)}
    assert compare(list(readings.values()), general()) == compare([readings[s] for s in order], general())


@given(CLAIMS, st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_the_order_of_claims_makes_no_difference(claims: list[Claim], random: object) -> None:
    shuffled = list(claims)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert compare(articles(shuffled), general())[1] == compare(articles(claims), general())[1]


@given(CLAIMS)
@settings(max_examples=40)
def test_an_article_on_another_matter_changes_nothing(claims: list[Claim]) -> None:
    other = article(
        "z", [claim("Nepal Railway", "opened", year(1801), source="z")], names=["Kathmandu", "Everest Works"]
    )
    assert compare([*articles(claims), other], general())[1] == compare(articles(claims), general())[1]


@given(CLAIMS)
@settings(max_examples=40)
def test_every_row_holds_values_that_differ_and_claims_of_one_attribute(claims: list[Claim]) -> None:
    for found in compare(articles(claims), general())[1]:
        values = [side.value for side in found.values]
        members = [c for side in found.values for c in side.claims]
        assert len(set(values)) == len(values) >= 2
        assert len({(c.subject.name, c.attribute) for c in members}) == 1
        assert all(c.stance != "planned" for c in members)
        assert len({(c.source, c.start, str(c.value)) for c in members}) == len(members)


@given(CLAIMS)
@settings(max_examples=40)
def test_rows_have_ids_of_their_own(claims: list[Claim]) -> None:
    ids = [found.id for found in compare(articles(claims), general())[1]]
    assert len(ids) == len(set(ids))


TEXTS = (
    "The Harlan Bridge opened in 1932. It was closed in 1971 after 40 years.",
    "The Harlan Bridge was inaugurated in 1934 at a cost of $4 million.",
    "The Harlan Bridge was built by Norvik Works. The bridge is 812 m long.",
    "The Oslo Pact is a bilateral treaty. It was signed in 1950 in Lisbon.",
    "The Oslo Pact, a multilateral treaty, was signed on 3 May 1951.",
    "Peaches grew well. At least 40 people came to the fair — a “feast” of 3.9 million crumbs.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_quote_is_what_stands_at_its_place(text: str) -> None:
    found = reading(text)
    for c in found.claims:
        assert text[c.start : c.end] == c.quote
        assert text[c.sentence_start : c.sentence_start + len(c.sentence)] == c.sentence
        assert c.sentence_start <= c.start < c.end <= c.sentence_start + len(c.sentence)
        assert (c.line, c.column) == (1, c.start + 1)
    for sentence in found.sentences:
        assert text[sentence.start : sentence.end] == sentence.text
        assert all(text[w.start : w.end] == w.text for w in sentence.words)


@given(st.permutations(range(len(TEXTS))))
@settings(max_examples=15)
def test_texts_in_any_order_give_the_same_rows(order: list[int]) -> None:
    readings = [reading(text, f"text-{i}") for i, text in enumerate(TEXTS)]
    assert (
        rows([readings[i] for i in order])
        == rows(readings)
        == ["opened: 1932 / 1934", "scope: bilateral / multilateral", "signed: 1950 / 3 May 1951"]
    )


@pytest.mark.parametrize("text", TEXTS)
def test_an_article_does_not_contradict_its_copy(text: str) -> None:
    alone = rows([reading(text, "a")])
    assert alone == []
    assert rows([reading(text, "a"), reading(text, "b")]) == []


def test_reading_twice_gives_the_same() -> None:
    from factcheck.corpus import article_from_text
    from factcheck.extract.pipeline import extract

    made = [article_from_text(f"text-{i}", text) for i, text in enumerate(TEXTS)]
    one, other = (list(extract(order, general())) for order in (made, made[::-1]))
    assert msgspec.json.encode(one) == msgspec.json.encode(other[::-1])


def test_what_is_read_does_not_depend_on_what_else_is_read() -> None:
    from factcheck.corpus import article_from_text
    from factcheck.extract.pipeline import extract

    made = [article_from_text(f"text-{i}", text) for i, text in enumerate(TEXTS)]
    assert list(extract(made, general())) == [next(iter(extract([one], general()))) for one in made]


PIECES = st.sampled_from(
    [
        "The Harlan Bridge opened in 1932.",
        "It cost £4 million — twice the price.",
        "“The bridge was closed in 1971,” Marie Curie said.",
        "Über 40 people died 🚢 in Ålesund.",
        "# The Oslo Pact",
        "- The Oslo Pact was signed in 1950.",
        "| year | ships |\n|---|---|\n| 1950 | 12 |",
        "Q: When did it open?\nA: In 1932.",
        "(1932)",
        "It is 812\u00a0m\nlong, e\u0301lan and all.",
        "$",
        "1932 1934 1936",
    ]
)
GAPS = st.sampled_from([" ", "\n", "\n\n", "  ", "\t", "\u2028", "\r\n", " … "])


@given(st.lists(st.tuples(PIECES, GAPS), min_size=1, max_size=6))
@settings(max_examples=40)
def test_whatever_is_read_stands_where_it_says(parts: list[tuple[str, str]]) -> None:
    from factcheck.corpus import article_from_text
    from factcheck.extract.pipeline import extract

    made = article_from_text("a.md", "".join(piece + gap for piece, gap in parts))
    (found,) = extract([made], general())
    for c in found.claims:
        assert made.text[c.start : c.end] == c.quote
        assert made.text[c.sentence_start : c.sentence_start + len(c.sentence)] == c.sentence
        assert made.text.split("\n")[c.line - 1][c.column - 1 :].startswith(c.quote.split("\n")[0])
        if c.subject.end:
            assert made.text[c.subject.start : c.subject.end] == c.subject.text
    for sentence in found.sentences:
        assert made.text[sentence.start : sentence.end] == sentence.text
