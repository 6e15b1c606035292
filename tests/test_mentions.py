"""Names by their capitals, descriptions by their head noun and what narrows them down."""

from __future__ import annotations

import pytest

from factcheck.extract.mentions import mention, names_in
from factcheck.extract.pipeline import load
from factcheck.extract.scene import name_map
from factcheck.extract.syntax import SUBJECTS
from factcheck.extract.tokens import Doc, taken
from factcheck.models import Mention
from tests.reading import bug, case


def parsed(text: str) -> Doc:
    return taken(load()(text))


def names(text: str) -> list[str]:
    doc = parsed(text)
    return [doc[first:end].text for first, end in names_in(doc)]


def subject(text: str) -> Mention:
    """The mention that is the subject of a sentence."""
    doc = parsed(text)
    head = next(token for token in doc if token.dep_ in SUBJECTS)
    return mention(head, name_map(doc, frozenset()))


NAMES = [
    case("run of capitals", "The old Harlan Bridge fell.", ["Harlan Bridge"]),
    case("letters behind a person's name", "Ada Moe FRS and Nils Brandt OBE PhD met.", ["Ada Moe", "Nils Brandt"]),
    case("letters that are the name", "The BBC and Radio PC met.", ["BBC", "Radio PC"]),
    case("a body's letters", "The Marine Bank UK fell.", ["Marine Bank UK"]),
    case("no article", "The Harlan Bridge fell.", ["Harlan Bridge"]),
    case("of inside a name", "The Treaty of Reciprocal Trade holds.", ["Treaty of Reciprocal Trade"]),
    case("of the inside a name", "The League of the Baltic Towns met.", ["League of the Baltic Towns"]),
    case("and joins two names", "It was signed by Chile and Uruguay.", ["Chile", "Uruguay"]),
    case("of joins no person to a state", "Marie Curie of the United States wrote.", ["Marie Curie", "United States"]),
    case("ministry for", "The Ministry for Fisheries met.", ["Ministry for Fisheries"]),
    case("ampersand", "He joined Johnson & Johnson.", ["Johnson & Johnson"]),
    case("capitals and digits", "She saw the C-17 land.", ["C-17"]),
    case("number behind a common noun", "The trains of Line 6 are new.", ["Line 6"]),
    case("where a person is from", "The works were planned by Ines Falk of Marle.", ["Ines Falk", "Marle"]),
    case("number at the end", "He flew on Apollo 11 to the Moon.", ["Apollo 11", "Moon"]),
    case(
        "titles left out",
        "It was President Charles de Gaulle who met Mr Churchill.",
        ["Charles de Gaulle", "Churchill"],
    ),
    case("possessive left out", "It is Isambard Brunel's bridge.", ["Isambard Brunel"]),
    case("first word of a sentence is no name", "Bridges carry trains.", []),
    case("first word of a quote is no name", '"Peace is near," he said.', []),
    case("pronoun is no name", "She left. I stayed.", []),
    case("two names between words", "Boats between Oslo and the town of Bergen stopped.", ["Oslo", "Bergen"]),
    case("figure after a place", "In Harlan 12 people died.", ["Harlan"]),
    bug(
        "and inside a body's name",
        "He joined the Bureau of Mines and Energy.",
        ["Bureau of Mines and Energy"],
        why="and always parts two names",
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


DESCRIPTIONS = [
    case(
        "adjectives and place",
        "The new regional hospital in Wairoa was closed.",
        "hospital",
        ("new", "regional", "Wairoa"),
        True,
    ),
    case("ordinal, no number of them", "The third game was played.", "game", ("third",), True),
    case("idle words left out", "Their own late chairman resigned.", "chairman", (), True),
    case("indefinite", "A bridge fell.", "bridge", (), False),
    case("demonstrative", "This treaty holds.", "treaty", (), True),
    case("what it is of", "The bank of the river flooded.", "bank", ("river",), True),
    bug(
        "both sides of between",
        "The treaty between Chile and Peru holds.",
        "treaty",
        ("Chile", "Peru"),
        True,
        why="only the first of coordinated complements narrows",
    ),
]


@pytest.mark.parametrize(("text", "head", "modifiers", "definite"), DESCRIPTIONS)
def test_descriptions(text: str, head: str, modifiers: tuple[str, ...], definite: bool) -> None:
    found = subject(text)
    assert (found.head, found.modifiers, found.definite, found.kind) == (head, modifiers, definite, "description")


@pytest.mark.parametrize(
    ("text", "plural"),
    [
        case("one", "The game ended.", False),
        case("several", "The games ended.", True),
        case("they", "They ended.", True),
    ],
)
def test_number(text: str, plural: bool) -> None:
    assert subject(text).plural is plural


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        case("lone common noun with a capital", "Last year the Bank lent money.", "description"),
        case("one of many with a capital", "Last year a Bank lent money.", "description"),
        case("lone name with a capital", "Last year the Dorvik rose.", "name"),
        case("lone name that the dictionary knows", "Last year the Thames rose.", "name"),
        case("two words", "Last year the Harlan Bank lent money.", "name"),
    ],
)
def test_capitalised_common_noun(text: str, kind: str) -> None:
    assert subject(text).kind == kind


@pytest.mark.parametrize(
    ("text", "bare"), [case("bare", "Assistance was accepted.", True), case("the", "The help was accepted.", False)]
)
def test_bare(text: str, bare: bool) -> None:
    assert subject(text).bare is bare
