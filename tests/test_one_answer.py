"""What has one answer at a time, and what has several: done again, by others, to others, elsewhere, in part."""

from __future__ import annotations

import pytest

from tests.reading import bug, case, check

ONE = [
    case("opened", "The Harlan Bridge opened in 1932.", "The Harlan Bridge was inaugurated in 1934."),
    case("born", "Marie Curie was born in 1867.", "Born in 1869, Marie Curie left for Paris."),
    case("died", "Marie Curie died in 1934.", "Marie Curie passed away in 1936."),
    case("signed", "The Oslo Pact was signed in 1950.", "The Oslo Pact, signed in 1951, holds."),
    case("in force", "The Oslo Pact came into force in 1950.", "The Oslo Pact took effect in 1951."),
    case("founder", "The Harlan Club was founded by Ada Lovelace.", "Marie Curie founded the Harlan Club."),
    case("place of birth", "Marie Curie was born in Warsaw.", "Marie Curie was born in Paris, far from home."),
    case("age at death", "Marie Curie died at the age of 66.", "Marie Curie died at the age of 68 in Passy."),
    case("captain", "It left with Captain Lund aboard the Dorvik ferry.", "Captain Moe steered the Dorvik ferry."),
    case("members", "The Dorvik Club has 300 members.", "The Dorvik Club has 450 members."),
    case("members of one year", "The Dorvik Club had 300 members in 2001.", "In 2001 the Dorvik Club had 450 members."),
    case("under and over", "The Dorvik Club has fewer than 300 members.", "The Dorvik Club has 450 members."),
    case("it, in another article", "The Oslo Pact is old. It was signed in 1950.", "The Oslo Pact was signed in 1951."),
    case("people of a land", "Bolivia joined the Oslo Pact in 1950.", "The Bolivians joined the Oslo Pact in 1955."),
    case("what a count makes it", "The Oslo Pact is a bilateral treaty.", "The Oslo Pact has three members."),
    case("not until", "The Harlan Bridge did not open until 1934.", "The Harlan Bridge opened in 1932 with a fair."),
]

SEVERAL = [
    case("rounded", "The Dorvik Club has about 300 members.", "The Dorvik Club has 312 members."),
    case("more than", "The Dorvik Club has more than 300 members.", "The Dorvik Club has 450 members."),
    case("ages of two years", "Marie Curie read at the age of 4.", "Marie Curie went to Paris at the age of 24."),
    case(
        "captains of several ships",
        "Captain Lund met Captain Holm at the Dorvik ferry.",
        "Captain Moe steered the Dorvik ferry.",
    ),
    case("whose wife is not known", "He came with his wife Ada Moe.", "His wife Lena Brisk went to Dorvik."),
    case("by a year", "The Dorvik Club has 300 members.", "By 1950 the Dorvik Club had 450 members."),
    case("other units", "The Harlan Bridge is 812 m long.", "The Harlan Bridge is 2,664 feet long."),
    case("other bridges", "The Harlan Bridge opened in 1932.", "The Dorvik Bridge opened in 1934."),
    case("month of the year", "The Harlan Bridge opened in 1932.", "The Harlan Bridge opened in June 1932."),
    case("stages", "The council approved the first stage in 1950.", "The council approved the second stage in 1955."),
    case("several at once", "The Dorvik Line was built in 1950, 1960 and 1970.", "The Dorvik Line was built in 1960."),
    case("a year before a noun", "The Harlan Bridge opened in 1932.", "The 1930 bridge at Harlan carries trains."),
    # Posts, clubs and books are many: the noun after the verb says which.
    case("two posts", "Marie Curie became mayor in 1920.", "Marie Curie became governor in 1925."),
    bug(
        "two resignations",
        "Marie Curie resigned as mayor in 1920.",
        "Marie Curie resigned as governor in 1925.",
        why="posts are not told apart",
    ),
    case("two clubs", "Marie Curie joined the Dorvik Club in 1920.", "Marie Curie joined the Harlan Club in 1925."),
    case("two books", "Marie Curie published a book in 1920.", "Marie Curie published a poem in 1925."),
    # Each of several parties does it on a day of its own.
    case("ratified by each", "Peru ratified the Oslo Pact in 1950.", "Chile ratified the Oslo Pact in 1955."),
    case("signed by each", "Peru signed the Oslo Pact in 1950.", "Chile signed the Oslo Pact in 1955."),
    case("left by each", "Peru left the Oslo Pact in 1950.", "Chile left the Oslo Pact in 1955."),
    # Things that happen again, above all where a sentence says so.
    bug(
        "elected again",
        "Marie Curie was elected mayor in 1920.",
        "Marie Curie was elected mayor again in 1924.",
        why="again is not looked at",
    ),
    bug(
        "married again",
        "Marie Curie married in 1895.",
        "Marie Curie married again in 1909.",
        why="again is not looked at",
    ),
    bug(
        "sold again",
        "Norvik Lines was sold in 1950.",
        "Norvik Lines was sold again in 1955.",
        why="again is not looked at",
    ),
    case(
        "erupted",
        "Mount Tarn erupted in 1811.",
        "Mount Tarn erupted in 1870.",
    ),
    bug(
        "amended",
        "The Oslo Pact was amended in 1950.",
        "The Oslo Pact was amended in 1955.",
        why="an amendment is taken for the only one",
    ),
    case(
        "widened",
        "The Harlan Bridge was widened in 1950.",
        "The Harlan Bridge was widened in 1970.",
    ),
    bug(
        "arrested",
        "Marie Curie was arrested in 1920.",
        "Marie Curie was arrested in 1925.",
        why="an arrest is taken for the only one",
    ),
    bug(
        "cup won",
        "The Dorvik Club won the cup in 1950.",
        "The Dorvik Club won the cup in 1955.",
        why="a cup is taken to be won once",
    ),
    case("fined twice", "Norvik Lines was fined $4 million in 1990.", "Norvik Lines was fined $6 million in 1995."),
    bug(
        "studied at two places",
        "Marie Curie studied at Oxford.",
        "Marie Curie studied at Cambridge.",
        why="taken for single",
    ),
    # In part, for whom, for how long, as what.
    bug(
        "to cars and to trains",
        "The Harlan Bridge opened to cars in 1932.",
        "The Harlan Bridge opened to trains in 1934.",
        why="to whom is not looked at",
    ),
    bug(
        "as far as",
        "The Harlan Line opened as far as Dorvik in 1932.",
        "The Harlan Line opened in 1940.",
        why="as far as is not looked at",
    ),
    bug(
        "partly",
        "The Harlan Line was partly opened in 1932.",
        "The Harlan Line opened in 1940.",
        why="partly is not looked at",
    ),
    bug(
        "closed for repairs",
        "The Harlan Bridge was closed for repairs in 1950.",
        "The Harlan Bridge was closed in 1971.",
        why="for what is not looked at",
    ),
    bug(
        "closed for a week",
        "The Harlan Bridge was closed for a week in 1950.",
        "The Harlan Bridge was closed in 1971.",
        why="for how long is not looked at",
    ),
    bug(
        "in two languages",
        "The Oslo Report was published in Danish in 1950.",
        "The Oslo Report was published in English in 1955.",
        why="in what form is not looked at",
    ),
    case(
        "moved to two places",
        "The Norvik school moved to Harlan in 1950.",
        "The Norvik school moved to Varn in 1955.",
    ),
    # States that change.
    bug(
        "owned before",
        "The Dorvik Line was owned by Norvik Lines.",
        "The Dorvik Line is now owned by Halden Ferries.",
        why="now is not looked at",
    ),
    bug(
        "operated until",
        "The Dorvik Line is operated by Norvik Lines.",
        "The Dorvik Line was operated by Halden Ferries until 1950.",
        why="until is no time that limits an answer",
    ),
    bug(
        "at first",
        "The Dorvik Club has 300 members.",
        "The Dorvik Club had 30 members at first.",
        why="at first is no phase",
    ),
    bug(
        "a narrower kind",
        "The Dorvik Club has 300 members.",
        "The Dorvik Club has 50 honorary members.",
        why="told as one statement",
    ),
    # One answer holds the other.
    bug(
        "town and land",
        "Marie Curie lived and was born in London.",
        "Marie Curie was born in England.",
        why="a place in another is another",
    ),
    case(
        "built by two",
        "The Gannet was built by Norvik Works.",
        "The Gannet was built by Halden Yard and Norvik Works.",
    ),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_answer(one: str, other: str) -> None:
    assert len(check([one, other])) == 1


@pytest.mark.parametrize(("one", "other"), SEVERAL)
def test_several_answers(one: str, other: str) -> None:
    assert check([one, other]) == []


BRIDGE = "The Harwick Bridge\n\nThe Harwick Bridge crosses the Orle at Tanmouth. {}"
ITS_COST = [
    case("what was done to it", "Construction came to £1.9 million.", 1),
    case("its noun without its name", "The bridge had cost £1.9 million by the end.", 1),
    case("another thing", "The new toll house cost £1.9 million.", 0),
    case("a part", "The last section cost £1.9 million.", 0),
    case("another name", "The Lune Viaduct cost £1.9 million.", 0),
    case("several", "Repairs cost £1.9 million.", 0),
    case("of another order", "Admission cost £1.", 0),
]


@pytest.mark.parametrize(("told", "expected"), ITS_COST)
def test_a_figure_of_the_matter_by_its_name_and_by_a_plain_word(told: str, expected: int) -> None:
    assert len(check([BRIDGE.format("The Harwick Bridge cost £1.2 million."), BRIDGE.format(told)])) == expected
