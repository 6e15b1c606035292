"""Who holds a post that one person holds, told by any noun for a person."""

from __future__ import annotations

import pytest

from tests.reading import both_ways, case, read

ABOUT = "The Dorvik expedition crossed the Marsk plateau. "

CLASH = [
    case(
        "behind the name and with be",
        "Ada Moe, the expedition's cook, burned the soup.",
        "The cook was Nils Brandt.",
        "cook: Ada Moe / Nils Brandt",
    ),
    case(
        "a title",
        "Surgeon Ada Moe took off two toes.",
        "The expedition's surgeon, Nils Brandt, had nothing to do.",
        "surgeon: Ada Moe / Nils Brandt",
    ),
    case(
        "narrowed on one side",
        "The scientist was Ada Moe.",
        "Nils Brandt, the project scientist, kept the log.",
        "scientist: Ada Moe / Nils Brandt",
    ),
    case(
        "the first who held it",
        "Ada Moe became the expedition's first cook.",
        "The inaugural cook was Nils Brandt.",
        "first cook: Ada Moe / Nils Brandt",
    ),
    case(
        "the first leader, in undated articles",
        "Its founding director was the chemist Ada Moe.",
        "In 1931 Nils Brandt was appointed the first director.",
        "first director: Ada Moe / Nils Brandt",
    ),
    case(
        "chosen on a day, and without one",
        "The expedition appointed Ada Moe as its cook on 4 May 1931.",
        "The expedition's cook was Nils Brandt.",
        "cook: Ada Moe / Nils Brandt",
    ),
    case(
        "a director-general",
        "The first director-general was Ada Moe, a diplomat.",
        "Its first director was Nils Brandt.",
        "first director: Ada Moe / Nils Brandt",
    ),
    case(
        "whose it is",
        "Nobody asked the Dorvik expedition, whose cook, Ada Moe, burned the soup.",
        "The cook was Nils Brandt.",
        "cook: Ada Moe / Nils Brandt",
    ),
    case(
        "between two leaders",
        "The deputy leader, Ada Moe, took over as interim leader.",
        "Afterwards Nils Brandt served as acting leader.",
        "interim leader: Ada Moe / Nils Brandt",
    ),
]
FINE = [
    case("the same person", "Ada Moe, the cook, burned the soup.", "The cook was Moe."),
    case("several hold it", "Two cooks went along. The cook was Ada Moe.", "The cook was Nils Brandt."),
    case("one after the other", "The cook was Ada Moe. Later the cook was Nils Brandt.", "The cook was Nils Brandt."),
    case("a former one", "The former cook, Ada Moe, waved.", "The cook was Nils Brandt."),
    case("any", "Ada Moe, a cook, came along.", "The cook was Nils Brandt."),
    case("other posts", "Ada Moe, the chief engineer, swore.", "Nils Brandt, the ice engineer, laughed."),
    case("another's chief", "Chief of Staff Ada Bo Moe waved.", "Nils Brandt, the chief, laughed."),
    case("what anybody may be", "Ada Moe, the neighbour, waved.", "The neighbour was Nils Brandt."),
    case("came to it, in undated articles", "Ada Moe became cook.", "They had Nils Brandt as their cook."),
    case("came to it, years apart", "In 1931 Ada Moe became cook.", "In 1935 Nils Brandt was chosen as cook."),
    case("the first to do a thing", "Ada Moe, the first cook to ski there, fell.", "The first cook was Nils Brandt."),
    case("the writer's own", "My first chief was Ada Moe.", "The first chief of the expedition was Nils Brandt."),
    case("a rank", "The first officer was Ada Moe.", "Nils Brandt became first officer."),
    case("one among many", "The nurse Ada Moe slept.", "The nurse Nils Brandt was awake."),
    case("deputy and leader", "Ada Moe, the deputy cook, slept.", "The cook was Nils Brandt."),
    case("a leader, in undated articles", "The mayor was Ada Moe.", "Nils Brandt, the mayor, wept."),
]


@pytest.mark.parametrize(("one", "other", "row"), CLASH)
def test_two_holders_of_one_post(one: str, other: str, row: str) -> None:
    assert both_ways(ABOUT, one, other) == [[row], [row]]


@pytest.mark.parametrize(("one", "other"), FINE)
def test_no_two_holders(one: str, other: str) -> None:
    assert both_ways(ABOUT, one, other) == [[], []]


HELD = [
    case("serve as", "Ada Moe served as secretary of the league.", "secretary"),
    case("act as", "Ada Moe acted as secretary to the league.", "secretary"),
    case("take over as", "Ada Moe took over as secretary of the league.", "secretary"),
    case("appointed", "Ada Moe was appointed secretary of the league.", "secretary"),
    case("made", "Ada Moe was made secretary.", "secretary"),
    case("become", "Ada Moe became the league's secretary.", "secretary"),
    case("hold the post", "Ada Moe held the post of secretary.", "secretary"),
    case("the post went to", "The post of secretary went to Ada Moe.", "secretary"),
    case("chosen as", "The league chose Ada Moe as its secretary.", "secretary"),
    case("had as", "The league had Ada Moe as its secretary.", "secretary"),
    case("with as", "With Ada Moe as secretary, the league grew.", "secretary"),
    case("joined to another", "She was Ada Moe, my first chief and the league's first secretary.", "first secretary"),
    case("what it is for", "Ada Moe was appointed minister of finance.", "minister"),
    case("a name that the tagger takes for a place", "The cook at the time was Ines Varela.", "cook"),
    case("the name behind a description", "Its cook throughout was the painter Ada Moe.", "cook"),
    case("one of many", "Ada Moe became a secretary of the league.", ""),
    case("the people of a land", "The league is recovering from the Angolan Civil War.", ""),
    case("of a body", "The post of secretary went to the Moe Trust.", ""),
]


@pytest.mark.parametrize(("text", "post"), HELD)
def test_who_holds_it(text: str, post: str) -> None:
    found = {one.split(" | ")[1] for one in read(text, "entity") if "role:" in one}
    assert found == ({f"role:{post}"} if post else set())
