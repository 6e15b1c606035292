"""Pairs of articles that agree in words that look as if they did not, and pairs like them that do not agree."""

from __future__ import annotations

import pytest

from tests.reading import case, check

HALL = "# The Harlan Hall\n\nThe Harlan Hall stands in Dorvik. "
LINE = "# The Torne line\n\nThe Torne line is a tram line of Dorvik. "
DAM = "# The Velden Dam\n\nThe Velden Dam stood on the Torne. "
RACE = "# The Skerry Race\n\nThe Skerry Race is sailed each August. "
QUAKE = "# The Velden earthquake\n\nThe Velden earthquake struck at dawn. "
SIEGE = "# The Torne siege\n\nThe Torne siege was a bank raid. "
PLANE = "# The Harcourt Viceroy\n\nThe Harcourt Viceroy was an airliner. "
FILM = "# The Salt Road\n\nThe Salt Road is a film. "
PRIZE = "# The Corran Prize\n\nThe Corran Prize is given each year. "
HOARD = "# The Hollin hoard\n\nThe Hollin hoard is a find of coins. "
LIBRARY = "# The Dorvik Library\n\nThe Dorvik Library is in Water Street. "
AGREEING = [
    case("who tried it", SIEGE + "Ada Moe tried the lock.", SIEGE + "Nils Brandt tried the lock."),
    case(
        "gives up a thing",
        DAM + "The Velden garrison surrendered in 1958.",
        DAM + "The Velden garrison gave up a chapel in 1960.",
    ),
    case("two things of one writer", "The mill was founded in 1868.\n\nThe church was founded in 1871.\n", LIBRARY),
    case(
        "later than the other article",
        LINE + "It was bought in 2005. Job losses came to 274.",
        LINE + "It was founded in 1999.\n\nIt stopped in 2009. About 900 people lost their jobs.",
    ),
    case("remembers doing", DAM + "She closed the hatch.", DAM + "She does not remember closing the hatch."),
    case("made higher", DAM + "The dam is 5 metres high.", DAM + "Then the dam was made three metres higher."),
    case(
        "corrected in the same sentence",
        QUAKE + "It announced a magnitude of 6.4; a study of 1988 raised the figure to 6.6.",
        QUAKE + "It had a magnitude of 6.6.",
    ),
    case(
        "soldiers and civilians",
        SIEGE + "In addition some 600 civilians died.",
        SIEGE + "Nine hundred soldiers were dead.",
    ),
    case(
        "a thing, and every one of its kind",
        "The bridge of Torne\n\nThe bridge was opened in 1969. The bridge was designed by Ada Moe.",
        "The bridge of Torne\n\nThe bridge was opened in 1969. In the war Emil Berg designed every bridge on the road.",
    ),
    case(
        "a year, and by later years",
        LIBRARY + "In 1957 the library had 31 branches.",
        LIBRARY + "By the early seventies the library had about a hundred branches.",
    ),
    case(
        "back to what is no time",
        LIBRARY + "The library was founded in 1931.",
        LIBRARY + "In 1981 the library went back to the ledgers.",
    ),
    case(
        "printed since",
        LIBRARY + "The Dorvik Courier was first published in 1888.",
        LIBRARY + "The Dorvik Courier has been printed elsewhere since 1986.",
    ),
    case(
        "somebody leaves again",
        LIBRARY + "Ada Moe left the government in 2003.",
        LIBRARY + "In 2008 Ada Moe left of her own accord.",
    ),
    case(
        "the first producer",
        FILM + "The first producer was Nils Brandt.",
        FILM + "Ada Moe told Oto Lund, the producer, that it was enough.",
    ),
    case(
        "three of the arches",
        "# The Torne Bridge\n\nThe Torne Bridge has five arches.",
        "# The Torne Bridge\n\nThe Torne Bridge is old. Three of its arches are medieval.",
    ),
    case("a title of honour", LIBRARY + "Dame Ada Moe spoke.", LIBRARY + "Dame Ruth Berg sang."),
    case(
        "a strike and its museum",
        "# The Torne strike\n\nLasting from 7 July 1902 to 21 May 1903, it was the longest stoppage of the trade.",
        "# The Torne strike\n\nThe Torne museum was founded in 1972.",
    ),
    case("a service called after it", PLANE + "There was no fire.", PLANE + "The fire service came at once."),
    case(
        "instead of",
        HOARD + "The dig cost £64,000.",
        HOARD + "Instead of £25,000 the dig cost him his house.",
    ),
    case(
        "the first chairman",
        HALL + "Ada Moe has chaired the Harlan Hall Association since 2015.",
        HALL + "Oto Lund, the first chairman of the Harlan Hall Association, died.",
    ),
    case(
        "was to cost",
        LINE + "It was to open in 2020 and to cost 148 million euros.",
        LINE + "It cost 234 million euros.",
    ),
    case(
        "would have cost",
        HALL + "A dome would have taken years and cost £3 million.",
        HALL + "The hall cost £5 million.",
    ),
    case("will cost", HALL + "It will open in May and cost £3 million.", HALL + "The hall cost £5 million."),
    case("the new one", QUAKE + "The hospital collapsed.", QUAKE + "The new hospital came through a storm undamaged."),
    case(
        "of whom there was no word",
        LINE + "There are 15 stops.",
        LINE + "There are 15 stops, all of them without steps.",
    ),
    case("somebody else's weir", DAM + "The dam was demolished in 2022.", DAM + "Cobb's Weir was demolished in 2020."),
    case(
        "the bank's foundation",
        "# The Torne Bank\n\nThe Torne Bank is in Dorvik. The bank was founded in 1841.",
        "# The Torne Bank\n\nThe Torne Bank has a seat in Dorvik. The bank's foundation was founded in 1853.",
    ),
    case(
        "somebody else's picture",
        "# The Girl\n\nThe Girl is a painting that was stolen. It was discovered on 6 May 2021 in Dorvik.",
        "# The Girl\n\nThe Girl is a painting. The landscape by Ada Moe was discovered in 2018.",
    ),
    case("spoken about", DAM + "There was no siren.", DAM + "I told them about the siren."),
    case("limited to", RACE + "There were 68 starters.", RACE + "The number of starters is limited to 60."),
    case("capped at", HALL + "The audience was 900.", HALL + "The audience was capped at 700."),
    case("one round", RACE + "The match drew an attendance of 900.", RACE + "In 1972 the fourth-round match drew 700."),
    case("direct costs", QUAKE + "The bill came to $2.3 million.", QUAKE + "Direct costs amounted to $1.4 million."),
    case("running costs", HALL + "The cost was £900,000.", HALL + "The running costs are £400,000."),
    case("with more in it", DAM + "It cost £23 million.", DAM + "The total cost, including the road, was £25 million."),
    case("hostages let go", SIEGE + "There were 31 hostages.", SIEGE + "The robbers released eleven hostages."),
    case(
        "passengers taken off",
        "# The ferry Torne\n\nThe ferry Torne ran aground. It had 212 passengers.",
        "# The ferry Torne\n\nThe ferry Torne was old. A tug took 140 passengers off.",
    ),
    case("so far", QUAKE + "Twelve people have been injured.", QUAKE + "Nineteen people were injured."),
    case("built so far", PLANE + "Twenty-six have been built.", PLANE + "In all 31 were built."),
    case("of those built", PLANE + "In all 31 were built.", PLANE + "Of the 31 built eight were lost in accidents."),
    case(
        "one more",
        "# Moth Parade\n\nMoth Parade is a game. The story has nine chapters; a tenth was added in 2016.",
        "# Moth Parade\n\nMoth Parade is a game. The story has ten chapters.",
    ),
    case("written with", FILM + "The script was written by Reiss with Doren.", FILM + "Ilka Doren wrote the script."),
    case("who came after", HALL + "The manager was Harcourt; Mwenda followed him.", HALL + "The manager was Mwenda."),
    case("the part and its player", FILM + "The porter, Wilf (Danny Roper), sings.", FILM + "Wilf, the porter, sings."),
    case(
        "what it was won for",
        PRIZE + "Ada Moe won the Corran Prize for The Salt Road.",
        "# The Salt Road\n\nThe Salt Road is a novel by Ada Moe. The Salt Road won the Corran Prize.",
    ),
    case(
        "finder and landowner",
        HOARD + "The hoard was discovered by Ove Pym.",
        HOARD + "The reward was shared between the finder and the landowner, Mrs Joan Tarrant.",
    ),
    case(
        "one after another",
        "# Leverton Orchestra\n\nLeverton Orchestra is in Dorvik. Its conductor is Ada Moe.",
        "# Leverton Orchestra\n\nConductors of the Leverton Orchestra have been Rask (to 1914), Berg and Holm.",
    ),
    case(
        "an estimate",
        HALL + "The hall cost £3 million, compared with an estimate of £2 million.",
        HALL + "The cost of the hall was £3 million.",
    ),
    case("room for", LIBRARY + "The library has 206,000 volumes.", LIBRARY + "It has room for 400,000 volumes."),
    case(
        "derbies played in",
        "# The Harbour derby\n\nThe keeper Ivo Marchetti played in 29 derbies. Of their 13 derbies Lanterna won nine.",
        "# The Harbour derby\n\nThe Harbour derby is a match of two clubs.",
    ),
    case(
        "breathed",
        "# Ada Moe\n\nAda Moe was a nurse. She breathed by herself on 9 September 1951.",
        "# Ada Moe\n\nAda Moe was a nurse. She died in 1964.",
    ),
    case(
        "acronyms in two languages",
        HALL + "A small number of AAF troops were stationed in Dorvik and in the hills of Velden.",
        HALL + "A small number of FAA troops were stationed in Dorvik and in the hills of Velden.",
    ),
    case(
        "reopened in part",
        LINE + "The lower section, from Dorvik to Velden, was opened on 4 October 1861.",
        LINE + "The lower section has been in use since September 2021.",
    ),
    case(
        "by whom it was approved",
        "# The Torne Act\n\nThe settlement was approved by 83 per cent of the voters.",
        "# The Torne Act\n\nThe Norvik band had approved the settlement with a majority of 52 per cent.",
    ),
]


@pytest.mark.parametrize(("one", "other"), AGREEING)
def test_nothing_is_flagged(one: str, other: str) -> None:
    assert check([one, other]) == []


CLASHING = [
    case(
        "more of the arches than there are",
        "# The Torne Bridge\n\nThe Torne Bridge has five arches.",
        "# The Torne Bridge\n\nThe Torne Bridge is old. Nine of its arches are medieval.",
    ),
    case(
        "the first producer, twice",
        FILM + "The first producer was Nils Brandt.",
        FILM + "Its first producer was Oto Lund.",
    ),
    case("two words of one writer", "The firm was founded in 1868.\n\nThe business was founded in 1871.\n", LIBRARY),
    case("is higher", DAM + "The dam is 5 metres high.", DAM + "The dam is three metres high."),
    case("soldiers and men", SIEGE + "Six hundred soldiers died.", SIEGE + "Nine hundred men were dead."),
    case(
        "by one year and by another telling of it",
        LIBRARY + "By 1971 the library had 31 branches.",
        LIBRARY + "By 1971 the library had a hundred branches.",
    ),
    case(
        "back to a time",
        LIBRARY + "The library was founded in 1931.",
        LIBRARY + "The library goes back to 1913.",
    ),
    case(
        "somebody leaves one thing",
        LIBRARY + "Ada Moe left the library in 2003.",
        LIBRARY + "Ada Moe left the library in 2008.",
    ),
    case(
        "not corrected",
        QUAKE + "It announced a magnitude of 6.4, and the alarm was raised.",
        QUAKE + "It had a magnitude of 6.6.",
    ),
    case("cost", LINE + "It opened in 2020 and cost 148 million euros.", LINE + "It cost 234 million euros."),
    case("cost, two verbs", HALL + "It had taken years and cost £3 million.", HALL + "The hall cost £5 million."),
    case("the hospital", QUAKE + "The hospital collapsed.", QUAKE + "The hospital came through undamaged."),
    case(
        "the new hospital twice", QUAKE + "The new hospital opened in 1992.", QUAKE + "The new hospital opened in 1994."
    ),
    case("the weir", DAM + "The weir was demolished in 2022.", DAM + "The weir was demolished in 2020."),
    case(
        "the bank",
        "# The Torne Bank\n\nThe Torne Bank is in Dorvik. The bank was founded in 1841.",
        "# The Torne Bank\n\nThe Torne Bank has a seat in Dorvik. The bank was founded in 1853.",
    ),
    case("a siren", DAM + "There was no siren.", DAM + "The siren woke the whole village."),
    case("starters", RACE + "There were 68 starters.", RACE + "The number of starters was 60."),
    case("costs", QUAKE + "The bill came to $2.3 million.", QUAKE + "The costs amounted to $1.4 million."),
    case(
        "beyond an estimate",
        HALL + "The hall cost £3 million, compared with an estimate of £2 million.",
        HALL + "The cost of the hall was £5 million.",
    ),
    case("total costs", HALL + "The cost was £900,000.", HALL + "The total cost was £800,000."),
    case("less with more in it", DAM + "It cost £26 million.", DAM + "The cost, including the road, was £25 million."),
    case("hostages", SIEGE + "There were 31 hostages.", SIEGE + "There were eleven hostages."),
    case("injured", QUAKE + "Twelve people were injured.", QUAKE + "Nineteen people were injured."),
    case("more so far", QUAKE + "In all 12 people have been injured.", QUAKE + "Nineteen people were injured."),
    case(
        "chapters",
        "# Moth Parade\n\nMoth Parade is a game. The story has nine chapters; a patch was added in 2016.",
        "# Moth Parade\n\nMoth Parade is a game. The story has ten chapters.",
    ),
    case("written by two", FILM + "The script was written by Reiss.", FILM + "Ilka Doren wrote the script."),
    case("not he", HALL + "The hall was designed by Berg.", HALL + "It was designed by Ada Moe, not by Berg."),
    case("porter", FILM + "The porter, Wilf, sings.", FILM + "Bert, the porter, sings."),
    case(
        "finder",
        HOARD + "The hoard was discovered by Ove Pym.",
        HOARD + "The hoard was discovered by Joan Tarrant.",
    ),
    case(
        "one length of branch, two costs",
        LINE + "The eight-kilometre branch cost £212 million.",
        LINE + "The airport branch is long. It cost £280 million.",
    ),
    case(
        "acronyms",
        HALL + "A small number of AAF troops were stationed in Dorvik and in the hills of Velden.",
        HALL + "A small number of NRT troops were stationed in Dorvik and in the hills of Velden.",
    ),
    case(
        "the fourth round",
        RACE + "The fourth-round match drew an attendance of 900.",
        RACE + "The fourth-round match drew an attendance of 700.",
    ),
]


@pytest.mark.parametrize(("one", "other"), CLASHING)
def test_still_flagged(one: str, other: str) -> None:
    assert len(check([one, other])) == 1
