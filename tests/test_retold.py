"""The same statement told twice with one thing changed, and what only looks like that."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.reading import bug, case, check

CLASH = [
    case(
        "number",
        "The old bridge of Dorvik carried 40 trains a week until it burned.",
        "The old bridge of Dorvik carried 50 trains a week until it burned.",
        "40 per week / 50 per week",
    ),
    case(
        "day",
        "The Dorvik fair was moved to 3 May 1950 for want of rain.",
        "The Dorvik fair was moved to 9 May 1950 for want of rain.",
        "3 May 1950 / 9 May 1950",
    ),
    case(
        "name",
        "The actor won the Dorvik medal in Lisbon.",
        "The actor won the Dorvik medal in Madrid.",
        "Lisbon / Madrid",
    ),
    case(
        "nationality",
        "The council of Dorvik bought a Danish engine for the ferry.",
        "The council of Dorvik bought a Swedish engine for the ferry.",
        "Danish / Swedish",
    ),
    case(
        "of a family that a rule knows",
        "The council of Dorvik built a civilian hospital with two towers near Marsk.",
        "The council of Dorvik built a military hospital with two towers near Marsk.",
        "civilian / military",
    ),
    case("rank", "Dorvik is the largest port in Norway.", "Dorvik is the second largest port in Norway.", "1st / 2nd"),
    case(
        "not",
        "The council of Dorvik accepted the plan for the harbour.",
        "The council of Dorvik did not accept the plan for the harbour.",
        "asserted / denied",
    ),
    case("never", "Marie Curie never lived in Dorvik.", "Marie Curie lived in Dorvik.", "asserted / denied"),
    case(
        "failed to",
        "The council failed to pay for the Dorvik tunnel.",
        "The council paid for the Dorvik tunnel.",
        "asserted / denied",
    ),
    case(
        "opposite verbs",
        "The Dorvik council raised the tax on boats.",
        "The Dorvik council lowered the tax on boats.",
        "lower / raise",
    ),
    case(
        "accept and reject",
        "The council of Dorvik accepted the plan for the harbour.",
        "The council of Dorvik rejected the plan for the harbour.",
        "accept / reject",
    ),
    case(
        "kinds that exclude each other",
        "Harlan is a singer from Dorvik.",
        "Harlan is a dog from Dorvik.",
        "dog / singer",
    ),
    case(
        "how long",
        "Marie Curie lived in Dorvik for 40 years.",
        "Marie Curie lived in Dorvik for 30 years.",
        "30 years / 40 years",
    ),
    case(
        "opposites at one remove",
        "The Dorvik fair drew an enormous crowd.",
        "The Dorvik fair drew a tiny crowd.",
        "enormous / tiny",
    ),
    case(
        "adverbs of such",
        "Snails of the Dorvik kind move slowly.",
        "Snails of the Dorvik kind move rapidly.",
        "rapidly / slowly",
    ),
    case(
        "poles that the dictionary lacks",
        "The council of Dorvik opposed a mine near the lake.",
        "The council of Dorvik supported a mine near the lake.",
        "oppose / support",
    ),
    case(
        "a phrase at a pole",
        "The council of Dorvik approved the plan for the harbour.",
        "The council of Dorvik voted down the plan for the harbour.",
        "approve / vote down",
    ),
    case(
        "kin",
        "The painter left the house in Dorvik to his sister.",
        "The painter left the house in Dorvik to his wife.",
        "sister / wife",
    ),
    case(
        "months of no year",
        "The will of the Dorvik brewer was read in July.",
        "The will of the Dorvik brewer was read in March.",
        "july / march",
    ),
    case(
        "times of day",
        "The crowd left the square of Dorvik at dawn.",
        "The crowd left the square of Dorvik at dusk.",
        "dawn / dusk",
    ),
    case(
        "first and second",
        "Marie Curie was the first woman in the Dorvik chair.",
        "Marie Curie was the second woman in the Dorvik chair.",
        "1st / 2nd",
    ),
    case(
        "a debut",
        "Marie Curie won the Dorvik medal for her third book.",
        "Marie Curie won the Dorvik medal for her debut book.",
        "1st / 3rd",
    ),
    case(
        "none and one",
        "None of the Dorvik patients died in the old ward.",
        "One of the Dorvik patients died in the old ward.",
        "0 / 1",
    ),
    case(
        "from and to in each other's place",
        "The rate of Dorvik Bank improved to 11% from 19%.",
        "The rate of Dorvik Bank worsened to 19% from 11%.",
        "improve / worsen",
    ),
    case(
        "another range",
        "The council of Dorvik expects 40 to 60 ships in the new harbour.",
        "The council of Dorvik expects 50 to 60 ships in the new harbour.",
        "40 to 60 / 50 to 60",
    ),
    case(
        "another stretch of years",
        "The Dorvik glacier lost a third of its ice between 2000 and 2012.",
        "The Dorvik glacier lost a third of its ice between 2005 and 2017.",
        "2000 to 2012 / 2005 to 2017",
    ),
    case(
        "who and whom",
        "Marie Curie will play Ada Lovelace in a film.",
        "Ada Lovelace will play Marie Curie in a film.",
        "Ada Lovelace / Marie Curie",
    ),
    case(
        "by which way",
        "The cargo had come to the Dorvik quay from Chile via Spain.",
        "The cargo had come to the Dorvik quay from Spain via Chile.",
        "Chile / Spain",
    ),
    case(
        "doing it and having it done",
        "The Norvik bank is suing the council of Dorvik.",
        "The Norvik bank is being sued by the council of Dorvik.",
        "sued / suing",
    ),
    case("of all of a kind", "Bats can fly.", "Bats cannot fly.", "asserted / denied"),
    case(
        "a title that is a common word",
        "Succession was commissioned by Norvik.",
        "Succession was commissioned by Harlan.",
        "Harlan / Norvik",
    ),
    case(
        "in which place somebody came",
        "Marie Curie finished second in the Dorvik race.",
        "Marie Curie finished sixth in the Dorvik race.",
        "second / sixth",
    ),
    case(
        "a single one",
        "The Dorvik tramway runs eleven lines.",
        "The Dorvik tramway runs a single line.",
        "1 / 11",
    ),
    case(
        "a number that is read as no date",
        "Norvik traces its founding to 1889.",
        "Norvik traces its founding to 1974.",
        "1889 / 1974",
    ),
    case("a name and a place", "Mount Harlan is in Spain.", "Mount Harlan is in Chile.", "Chile / Spain"),
    case(
        "a word taken for a name in one of them",
        "Rumours is a 1977 album by Marie Curie.",
        "Rumours is a 1987 album by Marie Curie.",
        "1977 / 1987",
    ),
    case(
        "what may come again, of two that are named",
        "Norvia joined the Harlan Union in 1995.",
        "Norvia joined the Harlan Union in 2004.",
        "1995 / 2004",
    ),
    case(
        "what may come again, in the very same words",
        "The ship Gannet set sail in September 1620.",
        "The ship Gannet set sail in September 1602.",
        "September 1602 / September 1620",
    ),
    case(
        "synonym beside the change",
        "Marie Curie started to paint 40 birds in Dorvik.",
        "Marie Curie began to paint 50 birds in Dorvik.",
        "40 / 50",
    ),
]

NO_CLASH = [
    case(
        "another denied",
        "No data of the Dorvik bank leaked on Monday.",
        "The data of the Dorvik bank remained safe on Monday.",
    ),
    case(
        "lighter and not as heavy",
        "Claims at Dorvik Bank were lighter than in the old year.",
        "Claims at Dorvik Bank were not as heavy as in the old year.",
    ),
    case(
        "a decline is no denial",
        "Orders at Dorvik Works dwindled in the old year.",
        "Orders at Dorvik Works declined in the old year.",
    ),
    case(
        "by the end of one month, before the next",
        "The nurses of Dorvik will see all schools by the end of June.",
        "The nurses of Dorvik will see all schools before July.",
    ),
    case(
        "the first of two things",
        "The first game of the Dorvik cup lasted an hour.",
        "The second game of the Dorvik cup lasted an hour.",
    ),
    case(
        "the second of three things",
        "The second game of the Dorvik cup lasted an hour.",
        "The third game of the Dorvik cup lasted an hour.",
    ),
    case(
        "one tells of both",
        "The tax rate of Norvik Works was 19.5%, down from 23%.",
        "The tax rate of Norvik Works was 3.5 points lower at 19.5%.",
    ),
    case("cost and yield", "The cost of the Norvik mine outgrew it.", "The yield of the Norvik mine outgrew it."),
    case("both ways round", "Marie Curie met Ada Lovelace in Lisbon.", "Ada Lovelace met Marie Curie in Lisbon."),
    case(
        "a stretch in another",
        "The Dorvik war lasted from 1939 to 1945.",
        "The Dorvik war lasted from 1939 to May 1945.",
    ),
    case("same words", "Marie Curie lived in Dorvik for 40 years.", "Marie Curie lived in Dorvik for 40 years."),
    case("synonyms", "Marie Curie began to paint birds in Lisbon.", "Marie Curie started to paint birds in Lisbon."),
    case("kinds that go together", "Harlan is a singer from Dorvik.", "Harlan is a writer from Dorvik."),
    case("other people", "Marie Curie painted 40 birds.", "Charles Babbage painted 50 birds."),
    case("rounded", "Marie Curie walked 812 m to Dorvik.", "Marie Curie walked about 800 m to Dorvik."),
    case("wider date", "Marie Curie left Dorvik in 1950.", "Marie Curie left Dorvik in May 1950."),
    case("asked", "Did Marie Curie paint 40 birds in Dorvik?", "Marie Curie painted 50 birds in Dorvik."),
    case("myth", "Myth: Marie Curie painted 40 birds in Dorvik.", "Marie Curie painted 50 birds in Dorvik."),
    case(
        "rate and total",
        "The council of Dorvik paid £90 for the lamps.",
        "The council of Dorvik paid £35 each for the lamps.",
    ),
    case(
        "rate by length",
        "The Dorvik tramway cost £212 million.",
        "The Dorvik tramway cost £35 million a kilometre.",
    ),
    case("little in common", "Peaches grew well in the valley.", "Trains ran on Monday, 3 May 1999."),
    case("plain words, no name", "The fire began on Monday.", "The fire began on Tuesday."),
    case("two names differ", "The Dorvik team beat Harlan in 1950.", "The Dorvik team beat Lisbon in 1960."),
    case(
        "a verb of going and its days",
        "Norvik Lines flies to Lisbon on Monday.",
        "Norvik Lines flies to Madrid on Friday.",
    ),
    case(
        "another day of another place",
        "Marie Curie met Charles Babbage in Lisbon in 1850.",
        "Marie Curie met Isambard Brunel in Madrid in 1851.",
    ),
    # What a sentence says is its verb's: with another verb it is another statement.
    case("born and died", "Marie Curie was born in 1867.", "Marie Curie died in 1934."),
    case("born here, died there", "Marie Curie was born in Warsaw.", "Marie Curie died in Passy."),
    case("announced and opened", "The Harlan Bridge opened in 1932.", "The Harlan Bridge was announced in 1930."),
    case("opened and reopened", "The Harlan Bridge opened in 1932.", "The Harlan Bridge reopened in 1971."),
    case("opened and electrified", "The Dorvik Line was opened in 1950.", "The Dorvik Line was electrified in 1960."),
    case(
        "built and designed",
        "The Harlan Bridge was built by Norvik Works.",
        "The Harlan Bridge was designed by Isambard Brunel.",
    ),
    # What the thing counted, opened or sold is, belongs to the statement too.
    case("other things counted", "Norvik Lines owns 12 ships.", "Norvik Lines owns 3 trains."),
    case("men and women", "The Harlan Club has 300 men.", "The Harlan Club has 200 women."),
    case(
        "other things opened",
        "The mayor of Dorvik opened the school in 1950.",
        "The mayor of Dorvik opened the library in 1960.",
    ),
    case(
        "shares to others",
        "Norvik Lines sold 58 % of its ships to Spain.",
        "Norvik Lines sold 42 % of its ships to Chile.",
    ),
    case(
        "exports to others", "Chile exported 40 tons of copper to Spain.", "Chile exported 60 tons of copper to France."
    ),
    # Contexts that make two claims incomparable do so here as well.
    case("another year", "The Dorvik Club had 300 members in 2001.", "The Dorvik Club had 450 members in 2010."),
    bug(
        "another month",
        "The Dorvik Line carried 400 passengers in May.",
        "The Dorvik Line carried 600 passengers in June.",
        why="months are taken for names",
    ),
    bug(
        "phase",
        "The budget of the Dorvik Fund was initially $4 million.",
        "The budget of the Dorvik Fund was $6 million.",
        why="phases are not looked at",
    ),
    bug(
        "a part of the place",
        "The Dorvik flood killed 40 people.",
        "The Dorvik flood killed 12 people in Harlan.",
        why="a place on one side is not looked at",
    ),
    bug(
        "sources of the figures",
        "According to the ministry, the Dorvik crash killed 96 people.",
        "According to the union, the Dorvik crash killed 103 people.",
        why="sources are not looked at",
    ),
    case(
        "ordinals",
        "The first game of the Harlan Cup began on 3 May 1972.",
        "The third game of the Harlan Cup began on 9 May 1972.",
    ),
    case("compass", "The north tower of Dorvik is 40 m tall.", "The south tower of Dorvik is 50 m tall."),
    case("new and old", "The new hospital in Dorvik opened in 1998.", "The old hospital in Dorvik opened in 1921."),
    case("planned", "The Harlan Bridge will open in 2031.", "The Harlan Bridge opened in 1934."),
    case("not until", "The Harlan Bridge was not opened until 1934.", "The Harlan Bridge opened in 1934."),
    case(
        "not until a season",
        "The council did not pass the Dorvik plan until May.",
        "The council passed the Dorvik plan.",
    ),
    case("only planned", "The crew did not block the Dorvik gate.", "The crew planned to block the Dorvik gate."),
    case("not another year", "The Dorvik Line was closed in 1971, not 1972.", "The Dorvik Line closed in 1971."),
    # Things that happen, or hold, more than once.
    bug(
        "offices",
        "Norvik Lines has offices in Lisbon.",
        "Norvik Lines has offices in Madrid.",
        why="have is taken for single",
    ),
    bug(
        "a prize",
        "Marie Curie won a prize in 1903.",
        "Marie Curie won a prize in 1911.",
        why="an indefinite object is taken for one",
    ),
    bug(
        "praise",
        "The mayor of Dorvik praised the Harlan Bridge.",
        "The mayor of Dorvik praised the Norvik Tunnel.",
        why="an object is taken for the only one",
    ),
    case(
        "shares of others",
        "About 40 percent of the Dorvik Club are women.",
        "About 60 percent of the Dorvik Club are men.",
    ),
    case("not one, but the other", "The ship Gannet is not a civilian ship.", "The ship Gannet is a naval ship."),
]


@pytest.mark.parametrize(("one", "other", "values"), CLASH)
def test_clash(one: str, other: str, values: str) -> None:
    (found,) = check([one, other])
    assert found.endswith(f": {values}")


@pytest.mark.parametrize(("one", "other"), NO_CLASH)
def test_no_clash(one: str, other: str) -> None:
    assert check([one, other]) == []


@pytest.mark.parametrize(("one", "other", "values"), CLASH)
def test_the_order_of_the_two_makes_no_difference(one: str, other: str, values: str) -> None:
    assert check({"a": one, "b": other}) == check({"a": other, "b": one})


def test_in_a_larger_corpus_only_articles_on_one_matter_are_laid_side_by_side() -> None:
    texts = {
        "a": "The actor won a medal in Lisbon. Peru and Chile met the Thames Club.",
        "b": "The actor won a medal in Madrid. Denmark, Kenya and Nepal met the Alps Club.",
        "c": "Peaches grow in Georgia.",
    }
    for names in permutations(texts):
        assert check({name: texts[name] for name in names}) == []


@pytest.mark.xfail(strict=True, reason="a later, larger toll is no update here")
def test_a_toll_that_grew_is_an_update() -> None:
    texts = {
        "a": "The flood at the Dorvik mine killed 40 people.",
        "b": "The flood that ruined the Dorvik mine killed 57 people.",
    }
    assert check(texts, {"a": "1998-03-04", "b": "1998-03-09"}) == []
