"""What pronouns and descriptions stand for inside one article."""

from __future__ import annotations

import pytest

from tests.reading import bug, case, read, reading

PRONOUNS = [
    case(
        "it, the last name", "The Harlan Bridge opened in 1932. It was closed in 1971.", "Harlan Bridge | closed | 1971"
    ),
    case("she, the last person", "Marie Curie was born in 1867. She died in 1934.", "Marie Curie | died | 1934"),
    case(
        "she, not the thing between",
        "Marie Curie left the Harlan Bridge. She died in 1934.",
        "Marie Curie | died | 1934",
    ),
    case(
        "it, not the person between",
        "The Harlan Bridge pleased Marie Curie. It was closed in 1971.",
        "Harlan Bridge | closed | 1971",
    ),
    case(
        "its, named next",
        "A lamp fell. Since its opening in 1932 the Harlan Bridge has carried trains.",
        "Harlan Bridge | opened | 1932",
    ),
    case(
        "he, as before in the sentence",
        "It rained. He met Ove Berg, and there he died in 1934.",
        "he | died | 1934",
    ),
    case(
        "it, said at the end",
        "The Orme Mill hired Ove Berg. He liked the Harlan Bridge. It was closed in 1971, that mill.",
        "Orme Mill | closed | 1971",
    ),
    case(
        "it, and what a noun at the end is",
        "The Harlan Bridge stood there. It was closed in 1971 with the yard, that mill of old.",
        "Harlan Bridge | closed | 1971",
    ),
    case(
        "it, and a time at the end",
        "The Harlan Bridge stood there. It was closed in 1971, that dry summer.",
        "Harlan Bridge | closed | 1971",
    ),
    case(
        "it, the home of others",
        "Harlan Hall is a concert hall in Orme. It is the home of the Orme Players and opened in 1932.",
        "Harlan Hall | opened | 1932",
    ),
    case(
        "it, a town",
        "Harlan Hall is a concert hall in Orme. It is a small town and was founded in 1432.",
        "Orme | founded | 1432",
    ),
    case("who, of a copula", "Marie Curie was a physicist who died in 1934.", "Marie Curie | died | 1934"),
    case("she, a ship", "The ferry Harlan was launched in 1950. She sank in 1971.", "Harlan | sank | 1971"),
    case(
        "it, which is somebody's home",
        "Harlan Hall is a concert hall in Dorvik. It is the home of the Dorvik Choir and opened on 3 May 1932.",
        "Harlan Hall | opened | 3 May 1932",
    ),
    case(
        "it, which is of a kind of its own",
        "The Harlan Bridge crosses the Marsk. It was the deadliest earthquake of the century and struck in 1932.",
        "It | happened | 1932",
    ),
    case(
        "it after an event of a thing",
        "The establishment of the Harlan Fund came in 1950. It was closed in 1971.",
        "Harlan Fund | closed | 1971",
    ),
    case(
        "two sentences back",
        "The Harlan Bridge opened in 1932. Crowds cheered. It was closed in 1971.",
        "Harlan Bridge | closed | 1971",
    ),
    case(
        "said to be something, no name", "It was the deadliest earthquake. It happened in 1931.", "It | happened | 1931"
    ),
    case(
        "it, not the thing of a clause between",
        "The Harlan Mill stood by the river. It worked until the rent was too high, and it was closed in 1971.",
        "Harlan Mill | closed | 1971",
    ),
    case(
        "it, not the time",
        "The Harlan Mill made rope. By the time it closed in 1971 nobody wanted rope.",
        "Harlan Mill | closed | 1971",
    ),
    case(
        "it, not its height",
        "The Harlan Mill had forty looms at its height. It was closed in 1971.",
        "Harlan Mill | closed | 1971",
    ),
    case(
        "it, taken up twice",
        "The old mill made rope. It had forty looms. It was closed in 1971.",
        "It | closed | 1971",
    ),
    case(
        "it, said to be a thing",
        "Harlan was an airship. It was built at Dorvik. It was destroyed in 1921.",
        "Harlan | demolished | 1921",
    ),
    case("we is nobody", "The Harlan Club met. We opened the shop in 1900.", "shop | opened | 1900"),
]

DESCRIPTIONS = [
    case(
        "same head noun",
        "The Harlan Fund was created in 1950. The fund was closed in 1971.",
        "Harlan Fund | closed | 1971",
    ),
    case(
        "what the article calls it",
        "The Harlan Fund was a charity. The charity was closed in 1971.",
        "Harlan Fund | closed | 1971",
    ),
    case("apposition", "The Harlan, a ferry, was launched in 1950. The ferry sank in 1971.", "Harlan | sank | 1971"),
    case(
        "noun before the name",
        "The ferry Harlan was launched in 1950. The ferry sank in 1971.",
        "Harlan | sank | 1971",
    ),
    case(
        "this, of a like kind",
        "The Oslo Pact was signed in 1950. This agreement ended in 1971.",
        "Oslo Pact | end | 1971",
    ),
    bug(
        "this, of another kind",
        "The Harlan Fund was created in 1950. This treaty was signed in 1971.",
        "treaty | signed | 1971",
        why="the subject before is taken whatever its own head noun says it is",
    ),
    case(
        "the company, one body",
        "Norvik Lines runs ferries. The company was founded in 1921.",
        "Norvik Lines | founded | 1921",
    ),
    case(
        "the company, two bodies",
        "Norvik Lines bought Halden Ferries. The company was founded in 1921.",
        "company | founded | 1921",
    ),
    case("the company, none", "The company was founded in 1921.", "company | founded | 1921"),
    case(
        "ordinals never drop out",
        "The first game began on 3 May 1972. The third game began on 9 May 1972.",
        "third game | start | 9 May 1972",
    ),
    case("new is not old", "The old bridge fell in 1921. The new bridge opened in 1932.", "new bridge | opened | 1932"),
    case(
        "another name's kind",
        "The Harlan Fund was created in 1950. The Dorvik fund was closed in 1971.",
        "Dorvik fund | closed | 1971",
    ),
    bug(
        "two of the same head noun",
        "The Harlan Fund and the Dorvik Fund lend money. The fund was closed in 1971.",
        "fund | closed | 1971",
        why="of two rivals the last is taken",
    ),
    case(
        "called so behind it",
        "A new town for the people of the coast, New Harlan, was opened in 1994.",
        "New Harlan | opened | 1994",
    ),
    case(
        "called so by a participle",
        "The third survey, named NORTH, was done by ship. The survey ended in 1995.",
        "NORTH | end | 1995",
    ),
    case(
        "called so behind the",
        "Her first novel, The Copper Lamp, was published in 1954.",
        "Copper Lamp | published | 1954",
    ),
    case(
        "described right behind the name",
        "The Harlan Club has nothing to do with Dorvik Town, an amateur club founded in 1902.",
        "Dorvik Town | founded | 1902",
    ),
    case(
        "the company is not who writes",
        "# Brandt & Moe LLP\n\nAdministrators of Norvik Lines plc\n\nWe write to you again. Our work is done. "
        "The company was founded in 1921, and we were appointed in 1990.",
        "we | appointed | 1990",
    ),
    case(
        "a school of another sort",
        "# Schools of Dorvik\n\nThe grammar school was closed in 1971.",
        "grammar school | closed | 1971",
    ),
    case(
        "an opera by its composer, not a company",
        "Torvik's opera The Miller is back. Harn Opera begins on Monday. The Miller is long. The opera closed in 1971.",
        "Miller | closed | 1971",
    ),
]

PERSONS = [
    bug(
        "he, two men in one sentence",
        "Isambard Brunel met Charles Babbage in Bristol. He died in 1871.",
        "He | died | 1871",
        why="the subject is taken, whoever else fits",
    ),
    case(
        "he, of whom the tagger knows nothing",
        "I saw a young man put the music down. Tranvik played it. He was born in 1921.",
        "Tranvik | born | 1921",
    ),
    case(
        "he, by title",
        "Charles Babbage went to see Mr Brunel's bridge. Mr Babbage died in 1871.",
        "Babbage | died | 1871",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*PRONOUNS, *DESCRIPTIONS, *PERSONS])
def test_last_claim_is_about(text: str, expected: str) -> None:
    assert [told for told in read(text) if " | still_standing | " not in told][-1] == expected


def test_title_decides_what_it_is() -> None:
    text = "# The Harlan Bridge\n\nThe Harlan Bridge crosses the river near Dorvik. It opened in 1932.\n"
    assert "Harlan Bridge | opened | 1932" in read(text)


@pytest.mark.parametrize("text", [row.values[0] for row in (PRONOUNS[0], DESCRIPTIONS[0], DESCRIPTIONS[5])])
def test_a_link_says_how_it_was_made(text: str) -> None:
    first, last = reading(text).claims
    assert first.subject.how == ""
    assert "taken for" in last.subject.how


@pytest.mark.parametrize("text", [row.values[0] for row in (*PRONOUNS, *DESCRIPTIONS)])
def test_a_link_keeps_the_words_that_stand_there(text: str) -> None:
    for claim in reading(text).claims:
        if claim.subject.end:
            assert text[claim.subject.start : claim.subject.end] == claim.subject.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("another noun of its sort", "A ferry was burning. The ship was launched in 1950.", "ferry"),
        case("a body", "They distrust the labour commission. The body was founded in 1950.", "commission"),
        case("one of two", "A ferry met a trawler. The ship was launched in 1950.", "ship"),
        case("of another sort", "A church was burning. The ship was launched in 1950.", "ship"),
        case("narrowed down", "A ferry was burning. The German ship was launched in 1950.", "ship"),
        case("long ago", "A ferry was burning. We ran. Men shouted. The ship was launched in 1950.", "ship"),
    ],
)
def test_a_description_of_what_stands_right_before(text: str, expected: str) -> None:
    assert reading(text).claims[-1].subject.head == expected
