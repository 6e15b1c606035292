"""Names across articles to entities, with the reasons, and what holds whatever the corpus is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.entities import as_text, listing
from factcheck.resolve import NameUse, Resolution, resolve, same_name
from factcheck.ruleset import EntityRule


def corpus(*articles: str, entities: tuple[EntityRule, ...] = ()) -> Resolution:
    """Articles a, b, c ... as lists of names: "Marie Curie 3, Curie/PERSON"."""
    uses = []
    for source, article in zip("abcdefgh", articles, strict=False):
        for item in article.split("; "):
            text, _, label = item.partition("/")
            text, _, count = text.partition(" *")
            uses.append(NameUse(text, source, label, int(count or 1)))
    return resolve(uses, entities)


ENTITIES = [
    # (articles, source, name, its entity, tier or None)
    (("Marie Curie *3; Curie",), "a", "Curie", "Marie Curie", "part"),
    (("Marie Curie; Pierre Curie; Curie",), "a", "Curie", "Curie (a)", None),
    (("Marie Curie; Curie", "Pierre Curie/PERSON; Curie"), "b", "Curie", "Pierre Curie", "part"),
    (("Marie Curie", "Curie"), "b", "Curie", "Curie", None),
    (
        ("Marie Curie; Institut du Radium", "Curie; Institut du Radium"),
        "b",
        "Curie",
        "Marie Curie",
        "part",
    ),
    (("Marie Curie; Radium Institute", "Pierre Curie", "Curie; Radium Institute"), "c", "Curie", "Curie", None),
    (("Ada Lovelace", "LOVELACE, ADA"), "b", "LOVELACE, ADA", "Ada Lovelace", "order"),
    (("Black Friday; Friday",), "a", "Friday", "Friday", None),
    (("Michael Jordan; Jordan",), "a", "Jordan", "Jordan", None),
    (("Michael Jordan; Jordan/PERSON",), "a", "Jordan", "Michael Jordan", "part"),
    (("Duke Wellington/PERSON; Wellington/GPE",), "a", "Wellington", "Wellington", None),
    (("World Trade Organization; WTO", "WTO"), "b", "WTO", "World Trade Organization", "acronym"),
    (("World Trade Organization", "WTO"), "b", "WTO", "WTO", None),
    (("World Trade Organization; World Toilet Organization; WTO",), "a", "WTO", "WTO (a)", None),
    (("Marshall Plan; Marshall",), "a", "Marshall", "Marshall Plan", "part"),
    (("Marshall Plan; Marshall/PERSON",), "a", "Marshall", "Marshall", None),
    (("Norvik Airways; Norvik",), "a", "Norvik", "Norvik Airways", "part"),
    (("Norvik Airways; Norvik/PERSON",), "a", "Norvik", "Norvik Airways", "part"),
    (("Norvik Airways; Norvik/GPE",), "a", "Norvik", "Norvik", None),
    (("Colin Baddeley/PERSON; Colin/PERSON",), "a", "Colin", "Colin Baddeley", "part"),
    (("Colin Baddeley/PERSON", "Colin/PERSON"), "b", "Colin", "Colin", None),
    (("Colin Baddeley/PERSON; Colin Marsh/PERSON; Colin/PERSON",), "a", "Colin", "Colin (a)", None),
    (("Treaty of Trianon *2", "1920 Treaty of Trianon"), "b", "1920 Treaty of Trianon", "Treaty of Trianon", "part"),
    (("Summer Olympics *2", "1936 Summer Olympics"), "b", "1936 Summer Olympics", "1936 Summer Olympics", None),
    (("George Bush; George W. Bush; George H. W. Bush",), "a", "George Bush", "George Bush", None),
    (("Royal Mint of Sweden; Royal Mint; Bank",), "a", "Bank", "Bank", None),
    (("Bank of Finland; Bank",), "a", "Bank", "Bank of Finland", "part"),
    (("Bank of Finland; World Bank; Bank",), "a", "Bank", "Bank (a)", None),
    (("Bank of Finland", "Bank"), "b", "Bank", "Bank", None),
    (("Bank of Finland; Helsinki Fair", "Bank; Helsinki Fair"), "b", "Bank", "Bank", None),
    (("Bank of Finland; Bank/PERSON",), "a", "Bank", "Bank", None),
    (("Bank of Finland; Central Bank of Finland; Bank",), "a", "Bank", "Bank (a)", None),
    (("ANCA; Harbour Agreement; Agreement",), "a", "Agreement", "Agreement", None),
    (("HA; Harbour Agreement; Agreement",), "a", "Agreement", "Harbour Agreement", "part"),
    (("White House; House",), "a", "House", "House", None),
    (("Alpine Treaty *2; Alpine Treaty of Vienna",), "a", "Alpine Treaty of Vienna", "Alpine Treaty", "part"),
    (("Alpine Treaty", "Alpine Treaty of Vienna"), "b", "Alpine Treaty of Vienna", "Alpine Treaty of Vienna", None),
    (("Nikita Khrushchev *4", "Nikita Khrushchov"), "b", "Nikita Khrushchov", "Nikita Khrushchev", "variant"),
    (("Lyndon Johnson *3", "Lyndon Johnston *3"), "b", "Lyndon Johnston", "Lyndon Johnston", None),
    (("the U.S.; Danube", "United States"), "a", "the U.S.", "United States", "alias"),
    (("USA", "U.S."), "b", "U.S.", "USA", "alias"),
    (("DR. ALBERT SCHWEITZER", "Albert Schweitzer"), "a", "DR. ALBERT SCHWEITZER", "Albert Schweitzer", "folded"),
]


@pytest.mark.parametrize(
    ("articles", "source", "name", "entity", "tier"), ENTITIES, ids=[f"{row[2]} in {row[0]}" for row in ENTITIES]
)
def test_entities(articles: tuple[str, ...], source: str, name: str, entity: str, tier: str | None) -> None:
    found = corpus(*articles)
    link = found.link(source, name)
    assert found.entity(source, name) == entity
    assert (link.tier if link else None) == tier


def test_a_person_and_a_place_of_one_name_are_two() -> None:
    found = corpus("Lincoln/PERSON", "Lincoln/GPE", "Lincoln/PERSON", "Mary Lincoln/PERSON")
    assert found.entity("a", "Lincoln") == found.entity("c", "Lincoln") == "Lincoln (person)"
    assert found.entity("b", "Lincoln") == "Lincoln (place)"


def test_a_label_alone_makes_no_person_of_a_place() -> None:
    found = corpus("Lincoln/PERSON", "Lincoln/GPE", "Lincoln/PERSON")
    assert {found.entity(source, "Lincoln") for source in "abc"} == {"Lincoln"}


def test_a_name_that_was_not_given_is_looked_up_as_it_folds() -> None:
    found = corpus("Marie Curie; Curie")
    assert found.entity("a", "the CURIE") == "Marie Curie"
    assert found.entity("elsewhere", "MARIE CURIE") == "Marie Curie"
    assert found.entity("a", "the Danube,") == "Danube"


BURMA = EntityRule("Myanmar", aliases=("Burma",), never=("Burma Road",))


def test_aliases_join() -> None:
    found = corpus("Burma", "Myanmar", "Burma Road", entities=(BURMA,))
    link = found.link("a", "Burma")
    assert found.entity("a", "Burma") == found.entity("b", "Myanmar") == "Myanmar"
    assert link is not None and link.tier == "alias" and "Myanmar" in link.reason
    assert found.entity("c", "Burma Road") == "Burma Road"
    assert found.names("Myanmar") == ("Burma", "Myanmar")


def test_never_separates_through_a_chain_too() -> None:
    chain = ("Mohamed Salah", "Mohammed Salah", "Muhammad Salah")
    assert len({corpus(*chain).entity(source, name) for source, name in zip("abc", chain, strict=True)}) == 1
    apart = corpus(*chain, entities=(EntityRule(chain[0], never=(chain[2],)),))
    assert apart.entity("a", chain[0]) != apart.entity("c", chain[2])


@pytest.mark.parametrize(
    ("a", "b", "one"), [("Burma", "Myanmar", True), ("Burma", "Burma Road", False), ("Myanmar", "burma road", False)]
)
def test_same_name_follows_rules(a: str, b: str, one: bool) -> None:
    assert (same_name(a, b, entities=(BURMA,)) is not None) is one


def test_lookalikes_come_with_a_line_of_yaml() -> None:
    first = corpus("Apollo 11", "Apollo 13").lookalikes()[0]
    assert (first.one, first.other) == ("Apollo 11", "Apollo 13")
    assert first.reason == "different numbers: 11 and 13"
    assert first.never == '- {name: "Apollo 11", never: ["Apollo 13"]}'
    declared = (EntityRule("Apollo 11", never=("Apollo 13",)),)
    assert corpus("Apollo 11", "Apollo 13", entities=declared).lookalikes() == ()


def test_the_listing_tells_how_each_name_was_linked() -> None:
    rows = listing(corpus("Marie Curie *2; Curie", "Apollo 11; Apollo 13", "Danube"))
    assert [row.entity for row in rows] == ["Apollo 11", "Apollo 13", "Danube", "Marie Curie"]
    assert [(name.name, name.tier) for name in rows[3].names] == [("Marie Curie", ""), ("Curie", "part")]
    text = as_text(rows)
    assert '    Curie (a): the family name in "Marie Curie"\n' in text
    assert '        two:  - {name: "Apollo 11", never: ["Apollo 13"]}\n' in text
    assert text.endswith("4 entities, 2 with one name and no look-alike\n")


def test_the_listing_stops_where_nobody_reads_on() -> None:
    (row, *_) = listing(corpus("Apollo 11; Apollo 12; Apollo 13; Apollo 14; Apollo 15"))
    assert (row.entity, len(row.lookalikes), row.more) == ("Apollo 11", 3, 1)
    assert "    +1 more that look like it\n" in as_text((row,))
    (board, *_) = listing(corpus("Board; Board of Directors"))
    assert board.lookalikes == ()


GIVEN = ("Anna", "Ana", "Boris", "B.", "J. S.", "John", "Jack", "Dr. John", "")
FAMILY = ("Bach", "Curie", "Curies", "Smith", "Smyth", "Khrushchev", "Khruschev", "de la Cruz", "Jordan")
THINGS = (
    "World War I",
    "World War II",
    "Second World War",
    "WTO",
    "World Trade Organization",
    "Treaty of Trianon",
    "1920 Treaty of Trianon",
    "Marshall Plan",
    "Marshall",
    "Alpine Treaty",
    "Alpine Treaty of Vienna",
    "Bank of England",
    "Bank",
    "World Bank",
    "England",
)
PEOPLE = st.builds(lambda given, family: f"{given} {family}".strip(), st.sampled_from(GIVEN), st.sampled_from(FAMILY))
USES = st.lists(
    st.builds(
        NameUse,
        name=st.one_of(PEOPLE, st.sampled_from(THINGS)),
        source=st.sampled_from("abc"),
        label=st.sampled_from(("", "PERSON", "GPE", "ORG")),
        count=st.integers(1, 4),
    ),
    max_size=14,
)
# Shares no word, sound or initials with the names above.
UNRELATED = st.lists(
    st.builds(
        NameUse,
        name=st.sampled_from(
            ("Ulugh Beg Observatory", "Zoë Quux", "Quux", "Popocatépetl", "Kyiv Opera", "Zagreb Museum", "Museum")
        ),
        source=st.sampled_from(("0", "z", "zz")),
        label=st.sampled_from(("", "PERSON", "GPE", "ORG")),
        count=st.integers(1, 4),
    ),
    max_size=8,
)


def answers(found: Resolution, uses: list[NameUse]) -> dict[tuple[str, str], tuple[str, object]]:
    return {(u.source, u.name): (found.entity(u.source, u.name), found.link(u.source, u.name)) for u in uses}


@settings(max_examples=150, deadline=None)
@given(uses=USES, data=st.data())
def test_the_order_of_names_and_articles_changes_nothing(uses: list[NameUse], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(uses))
    assert answers(resolve(uses), uses) == answers(resolve(shuffled), uses)
    assert resolve(uses).lookalikes() == resolve(shuffled).lookalikes()


@settings(max_examples=150, deadline=None)
@given(uses=USES, others=UNRELATED)
def test_unrelated_articles_change_nothing(uses: list[NameUse], others: list[NameUse]) -> None:
    assert answers(resolve(uses), uses) == answers(resolve([*others, *uses]), uses)


@settings(max_examples=300, deadline=None)
@given(a=st.one_of(PEOPLE, st.sampled_from(THINGS)), b=st.one_of(PEOPLE, st.sampled_from(THINGS)))
def test_links_are_symmetric(a: str, b: str) -> None:
    assert same_name(a, b) == same_name(b, a)


@settings(max_examples=200, deadline=None)
@given(a=st.text(max_size=30), b=st.text(max_size=30))
def test_any_text_is_a_name_and_one_with_itself(a: str, b: str) -> None:
    assert same_name(a, b) == same_name(b, a)
    found = resolve([NameUse(a, "a"), NameUse(a, "b"), NameUse(b, "b")])
    assert found.entity("a", a) == found.entity("b", a)


@settings(max_examples=150, deadline=None)
@given(uses=USES)
def test_what_is_kept_apart_is_never_one(uses: list[NameUse]) -> None:
    rule = EntityRule("John Smith", never=("John Smyth", "Smyth"))
    found = resolve(uses, (rule,))
    ours = {found.entity(u.source, u.name) for u in uses if u.name == "John Smith"}
    theirs = {found.entity(u.source, u.name) for u in uses if u.name in ("John Smyth", "Smyth")}
    assert ours.isdisjoint(theirs)
