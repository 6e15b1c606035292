"""When two claims speak of the same thing, over claims made by hand."""

from __future__ import annotations

import pytest

from factcheck.contrast import contrast
from factcheck.matters import Matters, matters, title_words
from factcheck.models import Claim, Mention
from factcheck.neighbours import telling
from factcheck.reading import Reading
from factcheck.subjects import demonym, distinct, same_person, same_subject
from tests.reading import MATTER, article, bug, case, claim, described, named

SHARED = ("Lisbon", "Norvik Lines", "Tagus")


def about(*readings: Reading) -> Matters:
    """The matters of readings whose names stand for themselves."""
    return matters(readings, lambda source, name: name)


def same(one: Mention, other: Mention, *, topical: bool = False, titles: tuple[str, str] = ("", "")) -> bool:
    """Whether two claims, one of each of two articles on one matter, are about one thing."""
    a, b = (entity(claim(m, "opened", 1, source=s)) for m, s in ((one, "a"), (other, "b")))
    both = about(article("a", [a], names=SHARED, title=titles[0]), article("b", [b], names=SHARED, title=titles[1]))
    return same_subject(a, b, both, topical) is not None


def entity(made: Claim) -> Claim:
    """The claim with its name as its entity, as resolution would leave it."""
    import msgspec

    return msgspec.structs.replace(made, entity=made.subject.name)


ROWS = [
    case("one name", named("Harlan Bridge"), named("Harlan Bridge"), True),
    case("two names", named("Harlan Bridge"), named("Dorvik Bridge"), False),
    case("people and their land", named("Bolivia"), named("Bolivians"), True),
    case("land and another's people", named("Bolivia"), named("Chileans"), False),
    case("one description", described("the bridge"), described("the bridge"), True),
    case("a kind of it", described("the ferry"), described("the boat"), True),
    case("another kind", described("the ferry"), described("the school"), False),
    bug(
        "deal and settlement",
        described("the deal"),
        described("the settlement"),
        True,
        why="the dictionary has no narrow kind above both",
    ),
    case("one narrowed", described("the new hospital", "new", "Wairoa"), described("the hospital"), True),
    case("narrowed by place", described("the hospital", "Wairoa"), described("the hospital"), True),
    case("two places", described("the hospital", "Wairoa"), described("the hospital", "Napier"), False),
    case("new and old", described("the new hospital", "new"), described("the old hospital", "old"), False),
    case("first and third", described("the first game", "first"), described("the third game", "third"), False),
    case("third and none", described("the third game", "third"), described("the game"), False),
    case("north and south", described("the north tower", "north"), described("the south tower", "south"), False),
    case("red and blue", described("the red line", "red"), described("the blue line", "blue"), False),
    case(
        "adjectives that go together",
        described("the long bridge", "long"),
        described("the stone bridge", "stone"),
        True,
    ),
    case("one and many", described("the bridge"), described("the bridges", plural=True), False),
    case("name and its kind", named("Harlan Treaty"), described("the treaty"), True),
    case("name and a wider kind", named("Harlan Pact"), described("the agreement"), True),
    case("name and another kind", named("Harlan Treaty"), described("the school"), False),
    case("name and another's kind", named("Harlan Treaty"), described("the treaty", "Oslo"), False),
    case("a body and what it holds", named("Harlan Tournament"), described("the club"), False),
    case("singles and doubles", described("the singles"), described("the doubles"), False),
    case("somebody's", described("the boat"), described("her ferry"), False),
    case("the matter, no topical rule", MATTER, MATTER, False),
    case("nobody and a name", MATTER, named("Harlan Bridge"), False),
    case("first persons", described("we"), described("we"), False),
]


@pytest.mark.parametrize(("one", "other", "expected"), ROWS)
def test_same_subject(one: Mention, other: Mention, expected: bool) -> None:
    assert same(one, other) is expected
    assert same(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "titles", "expected"),
    [
        case("nobody and nobody", MATTER, MATTER, ("", ""), True),
        case("an event and nobody", described("the earthquake"), MATTER, ("", ""), True),
        case("the title's name and nobody", named("Dorvik Flood"), MATTER, ("The Dorvik Flood", ""), True),
        case("another name and nobody", named("Harlan Bridge"), MATTER, ("The Dorvik Flood", ""), False),
        case("a thing and nobody", described("the school"), MATTER, ("The Dorvik Flood", ""), False),
        case("a thing of the other's title", described("the school"), MATTER, ("", "The old school"), True),
    ],
)
def test_the_matter_of_the_articles(one: Mention, other: Mention, titles: tuple[str, str], expected: bool) -> None:
    assert same(one, other, topical=True, titles=titles) is expected


def bare(noun: str, *modifiers: str) -> Mention:
    return Mention(noun, 0, len(noun), "", noun, modifiers, "description", bare=True)


def a(noun: str, *modifiers: str) -> Mention:
    return Mention(noun, 0, len(noun), "", noun, modifiers, "description")


@pytest.mark.parametrize(
    ("one", "other", "titles", "expected"),
    [
        case("a fire and the fire", a("fire"), described("the fire"), ("", ""), False),
        case("a fire, the title's", a("fire"), described("the fire"), ("Fire at Dorvik", ""), True),
        case("a fire and a fire", a("fire"), a("fire"), ("", ""), False),
        case("both narrowed alike", a("fire", "Dorvik"), a("fire", "Dorvik"), ("", ""), True),
        case("without article, twice", bare("aid"), bare("aid"), ("", ""), True),
        case("without article, and the", bare("aid"), described("the aid"), ("", ""), False),
    ],
)
def test_indefinite(one: Mention, other: Mention, titles: tuple[str, str], expected: bool) -> None:
    assert same(one, other, titles=titles) is expected


def test_the_company_is_the_one_its_article_names() -> None:
    name = named("Norvik Lines", "ORG")
    one, other = (
        entity(claim(name, "founded", 1, source="a")),
        claim(described("the company"), "founded", 2, source="b"),
    )
    with_name = about(article("a", [one], names=SHARED), article("b", [other], names=SHARED))
    without = about(article("a", [one], names=("Tagus", "Lisbon")), article("b", [other], names=("Tagus", "Lisbon")))
    assert same_subject(one, other, with_name, False) is not None
    assert same_subject(one, other, without, False) is None


@pytest.mark.parametrize(
    ("pronoun", "label", "known", "expected"),
    [
        case("a person named there", "she", "PERSON", "Vera Holt", True),
        case("by her surname", "she", "PERSON", "Holt", True),
        case("who is not named there", "she", "PERSON", "Ana Reyes", False),
        case("a firm named there", "she", "ORG", "Vera Holt", False),
        case("a pronoun of things", "it", "PERSON", "Vera Holt", False),
    ],
)
def test_a_pronoun_and_a_person(pronoun: str, label: str, known: str, expected: bool) -> None:
    one = entity(claim(named("Vera Holt", label), "plea", 1, source="a"))
    other = claim(described(pronoun), "plea", 2, source="b")
    both = about(article("a", [one], names=SHARED), article("b", [other], names=(*SHARED, known)))
    assert (same_person(one, other, both) is not None) is expected


def test_what_one_body_did() -> None:
    def approved(what: str, source: str, agent: str) -> Claim:
        by = Mention(agent, 0, 1, agent, "court", role="agent")
        return claim(described(what), "approved", 1, source=source, others=(by,))

    one = approved("the deal", "a", "Dorvik Court")
    for what, agent, expected in [("the plan", "Dorvik Court", True), ("the plan", "Oslo Court", False)]:
        other = approved(what, "b", agent)
        both = about(article("a", [one], names=SHARED), article("b", [other], names=SHARED))
        assert (same_subject(one, other, both, False) is not None) is expected


@pytest.mark.parametrize(
    ("section", "expected"),
    [case("that names it", "Inquiry", True), case("of something else", "Ships", False), case("none", "", False),
     case("a long one", "The inquiry and all that came after it", False)],
)  # fmt: skip
def test_a_bare_description_in_a_section(section: str, expected: bool) -> None:
    one = claim(described("the proceedings", plural=True), "opened", 1, source="a", section=section)
    other = claim(described("the inquiry"), "opened", 2, source="b")
    both = about(article("a", [one], names=SHARED), article("b", [other], names=SHARED))
    assert (same_subject(one, other, both, False) is not None) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        case("alike", ["new"], ["new"], False),
        case("ordinals", ["first"], ["third"], True),
        case("poles", ["rebuilt"], ["original"], True),
        case("one pole", ["new"], ["rebuilt"], False),
        case("compass", ["north"], ["south"], True),
        case("an ordinal on one side", ["third"], [], True),
        case("a colour on one side", ["red"], [], False),
        case("a year on one side", ["1950"], [], True),
        case("names", ["Oslo"], ["Bergen"], True),
        case("a name on one side", ["Oslo"], [], False),
        case("other words", ["long"], ["stone"], False),
        case("the main one of a kind told alike", ["wooden", "main"], ["wooden"], False),
        case("the main one", ["main"], [], True),
    ],
)
def test_contrast(a: list[str], b: list[str], expected: bool) -> None:
    assert contrast(a, b) is expected
    assert contrast(b, a) is expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        case("none shared", ["Kenya", "Nepal", "Peru"], False),
        case("one of many", ["Lisbon", *(f"Town{i}" for i in range(9))], False),
        case("most", ["Lisbon", "Tagus", "Peru"], True),
    ],
)
def test_small_corpus_by_share_of_names(names: list[str], expected: bool) -> None:
    found = about(article("a", names=[*SHARED, *(f"Place{i}" for i in range(9))]), article("b", names=names))
    assert found.related("a", "b") is expected
    assert found.related("b", "a") is expected


def test_small_corpus_by_words_of_names() -> None:
    one, two = article("a", names=["Walter Imbrod", "Nueva Palahue"]), article("b", names=["Imbrod", "Palahue"])
    assert about(one, two).related("a", "b")
    assert not about(one, article("b", names=["Imbrod", "Easter"])).related("a", "b")


def test_large_corpus_by_rare_names() -> None:
    rest = [article(f"x{i}", names=["Europe", "Asia", f"Town{i}"]) for i in range(30)]
    one, two = (
        article("a", names=["Norvik Lines", "Halden Ferries", "Europe"]),
        article("b", names=["Norvik Lines", "Halden Ferries", "Asia"]),
    )
    found = about(one, two, *rest)
    assert found.related("a", "b")
    assert not found.related("a", "x1")
    assert not found.related("x1", "x2")


@pytest.mark.parametrize(
    ("names", "title", "expected"),
    [
        case("a proper word of the title", ["Hask", "May", "Lomir Colliery"], "The end of Lomir", True),
        case("a country in the title", ["Hask", "May", "Kenya"], "Kenya", False),
        case("a month in the title", ["Hask", "May"], "May days", False),
        case("the word in no title", ["Hask", "May", "Lomir Colliery"], "An end", False),
    ],
)
def test_small_corpus_by_title(names: list[str], title: str, expected: bool) -> None:
    other = [*(f"Town{i}" for i in range(9)), "Lomir", "Kenya", "May"]
    found = about(
        article("a", names=other), article("b", names=[*names, *(f"Place{i}" for i in range(9))], title=title)
    )
    assert found.related("a", "b") is expected


@pytest.mark.parametrize(
    ("shared", "expected"),
    [case("a name", ["Hask"], True), case("a country", ["Kenya"], False), case("nothing", [], False)],
)
def test_large_corpus_by_a_neighbour(shared: list[str], expected: bool) -> None:
    rest = [article(f"x{i}", names=["Europe", f"Town{i}"]) for i in range(30)]
    hub = article("hub", names=["Norvik Lines", "Halden Ferries", "Osk Yard", "Tell Bay"])
    one = article("a", names=["Norvik Lines", "Halden Ferries", *shared])
    two = article("b", names=["Osk Yard", "Tell Bay", *shared])
    assert about(hub, one, two, *rest).related("a", "b") is expected


def test_a_rule_file_is_about_everything() -> None:
    found = about(article("a", names=["Lisbon"]))
    assert found.related("a", "rules/x.yaml")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        case("two words", "Norvik Lines", True),
        case("lone name", "Norvik", False),
        case("common words", "Bank Holiday", False),
    ],
)
def test_distinct(name: str, expected: bool) -> None:
    assert distinct(name) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        case("name", "Norvik", True),
        case("common word", "Bank", False),
        case("two words", "Red Bank", True),
        case("a name that the dictionary knows", "Tagus", True),
    ],
)
def test_telling(name: str, expected: bool) -> None:
    assert telling(name) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        case("people", "Bolivia", "Bolivians", True),
        case("adjective", "Bolivian", "Bolivia", True),
        case("short", "Ira", "Iran", False),
        case("other", "Bolivia", "Chileans", False),
    ],
)
def test_demonym(one: str, other: str, expected: bool) -> None:
    assert demonym(one, other) is expected


def test_title_words() -> None:
    assert title_words("Trams & Trains") == {"trams", "tram", "trains", "train"}
