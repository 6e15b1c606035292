"""Texts that are all true together and look as if they were not: several times, parts, persons, stages of one thing."""

from __future__ import annotations

import pytest

from tests.reading import case, check

# In one article.
WITHIN = [
    case("moved twice", "Ada Moe moved to Oslo in 1910. In 1926 Moe moved to Bergen."),
    case(
        "posts one after the other",
        "Ada Moe was appointed professor in 1909. In 1916 Ada Moe was appointed president of the Norvik Society.",
    ),
    case(
        "prizes",
        "Ada Moe was awarded the Harlan Medal in 1921. Ada Moe was awarded the Dorvik Prize in 1925.",
    ),
    case("elected twice", "Ada Moe was elected to the council in 1846. Ada Moe was elected mayor in 1860."),
    case(
        "a constitution after another",
        "Norvania got a new constitution, adopted in 1992. "
        "Its politics changed with the adoption of a new constitution in 2010.",
    ),
    case(
        "relations with two countries",
        "Relations with Denmark: formal diplomatic relations were established in 1971. In 1993 Norvania established "
        "formal diplomatic relations with Peru.",
    ),
    case("occupied by two", "Norvania was occupied by Denmark. After the war Norvania was occupied by Peru."),
    case("two wives", "In 1937 Berg moved to Oslo with his wife Maria. On his deathbed Berg asked his wife Laura."),
    case(
        "generals of two armies",
        "The northern armies were led by Ove Berg. Later the northern armies were led by Max Roth.",
    ),
    case(
        "legal here, illegal there",
        "Hunting is legal only in some areas. In many places, where hunting is illegal, nobody counts.",
    ),
    case("whole and rest", "The frame has five beads. The middle beads differ in colour from the other eight beads."),
    case(
        "deaths in flight and in training",
        "Eighteen pilots have lost their lives in flights. Eleven people have lost their lives in training.",
    ),
    case(
        "life of a namesake",
        "Marian Moe (9 March 1921 – 28 November 2003) was a novelist. She is not related to the playwright Marion "
        "Moe (1868–1941).",
    ),
    case(
        "an aged singer",
        "Ove Berg was born on 22 February 1788. In 1821, Berg fell in love with nineteen-year-old singer Ada Moe.",
    ),
    case(
        "held until and since",
        "The Folk Fair was held at Harlan until 1990. Since 1991 the Folk Fair has been held at Dorvik.",
    ),
    case(
        "another election",
        "# The Norvania election\n\nThe parliamentary election was held on 21 September 2014. "
        "An early election was held on 14 May 2017.",
    ),
    case("tolls of three nights", "On Friday 80 people were killed. Eight people were killed on the second night. "
         "Two hundred people were killed on the third."),
]  # fmt: skip

# Between two articles on one matter.
BETWEEN = [
    case(
        "elections of two kinds",
        "# 2014 Norvania election\n\nParliamentary elections were held in Norvania on 21 September 2014.",
        "# 2014 Norvania election\n\nOnly half of Norvania had voted in the municipal elections held in May 2010.",
    ),
    case(
        "a new bridge of the old name",
        "The Harlan Bridge opened on 1 July 1940.",
        "In 1950, a new Harlan Bridge opened in the same place.",
    ),
    case("a second prize", "Ada Moe won a second Halden Prize.", "Ove Berg won the Halden Prize."),
    case(
        "first story and first novel",
        "Ada Moe of Harlan was a novelist. Her first published story appeared in 1947.",
        "Ada Moe of Harlan was a novelist. Her first published novel appeared in 1954.",
    ),
    case("mister this and mister that", "Mr Berg said.", "Mr Moe said."),
    case(
        "two bowlers",
        "# Cricket at Harlan\n\nHarlan backed fast bowler Ove Berg.",
        "# Cricket at Harlan\n\nThe fast bowler Max Roth is back at Harlan.",
    ),
    case("eruptions", "Mount Tarn is high. Mount Tarn erupted in 1811.", "Mount Tarn erupted in 1870, and all fled."),
    case(
        "returned again",
        "Ada Moe returned to Oslo in 1920.",
        "Ada Moe returned to Bergen in 1922.",
    ),
    case(
        "of the one sale and of the next",
        "Ada Moe bought the ferry Norvik in 1950.",
        "The ferry Norvik was sold in 1956.",
    ),
    case(
        "what it was before",
        "Before 1997 Mount Norvik was 1,184 metres high.",
        "Mount Norvik is 1,004 metres high.",
    ),
    case(
        "on the day, and in all",
        "# The Norvik eruption of 1893\n\nNineteen people were killed on the day of the eruption.",
        "# The Norvik eruption of 1893\n\nThe eruption began in 1893. In all 32 people were killed.",
    ),
    case(
        "by then, and by now",
        "# The Lamp (novel)\n\nBy 1970 the Lamp had been translated into 14 languages.",
        "# The Lamp (novel)\n\nBy 2015 the Lamp had been translated into 27 languages.",
    ),
    case(
        "at its peak, and later",
        "At its peak Norvik Mills had 2,900 employees.",
        "Norvik Mills had 2,140 employees.",
    ),
    case("a plane and a helicopter", "The aircraft was an old plane.", "Nobody knew where to send the helicopter."),
    case(
        "with and without a middle name",
        "The Norvik inquiry was chaired by Justice Ada Moe.",
        "The Norvik inquiry was chaired by Justice Moe.",
    ),
    case("there is one and another", "There is an airstrip at Norvik.", "There's a nurse at Norvik."),
    case(
        "a report of the day",
        "Moe behind\n\nNORVIK, 21 March 2011 - Sunday night's votes were counted on Monday. Ada Moe did not concede.",
        "# The Norvik vote of 2011\n\nAda Moe conceded on 25 March 2011, four days later, and left for the country.",
    ),
    case("its survey and itself", "The firm received its survey costs of $6 million.", "The firm cost $2 million."),
    case("ran it from a year", "Ada Moe ran the Norvik Works from 1948.", "Ole Rask ran the Norvik Works."),
    case("ran it for so long", "Ada Moe ran the Norvik Works.", "Ole Rask ran the Norvik Works for 33 years."),
    case("owned it, then", "In 1990 Ada Moe owned the Norvik Works.", "The owner of the Norvik Works is Ole Rask."),
    case("its captain then", "In 1906 Ada Moe commanded the Norvik.", "The Norvik was commanded by Ole Rask."),
    case("seats and cars", "The ferry Norvik has 450 seats.", "The ferry Norvik has room for eighty-four cars."),
    case("passengers and cars", "The ferry Norvik can take 450 passengers.", "The ferry Norvik can take 84 cars."),
    case(
        "so far, and in all",
        "# The Norvik fever of 1893\n\nThe fever began in 1893. By then 86 people were dead.",
        "# The Norvik fever of 1893\n\nThe fever began in 1893. In all 1,207 people died.",
    ),
    case(
        "the worst day, and in all",
        "# The Norvik fever of 1893\n\nThe worst day was 22 August 1893, when 58 people died.",
        "# The Norvik fever of 1893\n\nThe fever began in 1893. In all 1,207 people died.",
    ),
    case(
        "a single night, and in all",
        "# The Norvik fever of 1893\n\nThe fever was dreaded. In a single night 58 people died.",
        "# The Norvik fever of 1893\n\nThe fever began in 1893. In all 1,207 people died.",
    ),
    case(
        "in one place alone, and in all",
        "# The Norvik floods of 1893\n\nThe floods came in 1893. Six people died at Lomna alone.",
        "# The Norvik floods of 1893\n\nThe floods came in 1893. In all 14 people died.",
    ),
    case(
        "by the evening, and in all",
        "# The wreck of the Norvik\n\nThe Norvik sank in 1893. By eight in the evening 119 survivors had been found.",
        "# The wreck of the Norvik\n\nThe Norvik sank in 1893. There were 124 survivors.",
    ),
    case(
        "after that date, and in all",
        "# The Norvik fever of 1893\n\nThe fever ended in May 1893. Three patients died after that date.",
        "# The Norvik fever of 1893\n\nThe fever began in 1893. In all 19 people died.",
    ),
    case(
        "a first round and a second",
        "# The Norvik election of 2019\n\nThe turnout was 47.3 per cent.",
        "# The Norvik election of 2019\n\nIn the second round the turnout rose to 52.1 per cent.",
    ),
    case(
        "a women's team",
        "# Norvik Hockey Club\n\nThe Norvik Hockey Team was established in 1938.",
        "# Norvik Hockey Club\n\nA women's team was established in 2013.",
    ),
    case(
        "what a cost was put at",
        "The Norvik Dam was built in 1926. The cost of the Norvik Dam was put at £31 million.",
        "The Norvik Dam was built at a cost of £37 million.",
    ),
    case(
        "members and constituencies",
        "The Norvik Assembly: the 150-member Norvik Assembly met.",
        "The Norvik Assembly. Members are elected by proportional representation in twelve constituencies.",
    ),
    case(
        "a purchase put off",
        "The Dorvik Hospital burned in 1968. The building had no sprinklers.",
        "The Dorvik Hospital burned in 1968. In 1966 the board deferred the purchase of a sprinkler system.",
    ),
    case(
        "fourteen and forty-one",
        "The Dorvik Hospital fire. Fourteen people died when fire swept a ward at Dorvik Hospital.",
        "The Dorvik Hospital fire. There were forty-one patients in the ward at Dorvik Hospital that night.",
    ),
    case(
        "three of the patients",
        "The Dorvik Hospital fire. Seventeen people died in the Dorvik Hospital fire.",
        "The Dorvik Hospital fire. Three of the patients died of their injuries in the following weeks.",
    ),
    case(
        "early bulletins",
        "The Dorvik mine fire. Nineteen people died in the Dorvik mine fire.",
        "The Dorvik mine fire. Early bulletins spoke of thirty dead.",
    ),
    case(
        "on appeal",
        "The Dorvik mill fire. Nils Brandt was an electrician. Brandt was acquitted on appeal in 2001.",
        "The Dorvik mill fire. Nils Brandt was an electrician. Brandt was convicted, and two years later cleared.",
    ),
    case(
        "behind a semicolon",
        "Ada Moe, the chairman of Dorvik Bank, resigned.",
        "Ada Moe, the chairman of Dorvik Bank, left at once; the chief executive, Nils Brandt, was dismissed on 3 May.",
    ),
    case(
        "keys",
        "Nils Brandt lost the election. Ola Berg succeeded Brandt.",
        "Nils Brandt lost the election. Brandt handed over the keys to number 9, Castle Street.",
    ),
    case(
        "dead of something else",
        "# The Dorvik flood\n\nThe Dorvik flood came in May. The Dorvik flood killed 240 people.",
        "# The Dorvik flood\n\nThe Dorvik flood brought cholera. Forty people died of it before the vaccine came.",
    ),
    case(
        "a rebuilding and a tour",
        "# The Dorvik Playhouse\n\nThe Dorvik Playhouse burned down. The rebuilding cost £68,000.",
        "# The Dorvik Playhouse\n\nThe Dorvik Playhouse can be visited. The tour costs £4.",
    ),
    case(
        "one of three founders",
        "The Dorvik Mill was founded by Ada Moe, Nils Brandt and Ola Berg.",
        "Nils Brandt, who founded the Dorvik Mill, left.",
    ),
    case(
        "yes and no, and the turnout",
        "# The Dorvik referendum\n\nIn the Dorvik referendum 50.6 per cent voted No.",
        "# The Dorvik referendum\n\nIn the Dorvik referendum the turnout was 71 per cent.",
    ),
    case(
        "all of it, and a section",
        "# The Dorvik Canal\n\nThe Dorvik Canal opened in 1804. The cost was £187,400.",
        "# The Dorvik Canal\n\nThe Dorvik Canal was restored. The section cost £19.7 million.",
    ),
    case(
        "opening hours",
        "# Dorvik Museum\n\nDorvik Museum was opened on 1 June 1965.",
        "# Dorvik Museum\n\nDorvik Museum opens at 10 a.m. on Saturday, 21 April 2018.",
    ),
    case(
        "estimated, and in the end",
        "# Dorvik Bridge\n\nThe costs of Dorvik Bridge, estimated at £640 million, will be divided.",
        "# Dorvik Bridge\n\nThe final cost of Dorvik Bridge was £918 million.",
    ),
    case(
        "her age on a day of no year",
        "# Ada Moe\n\nAda Moe was born on 30 June 1903 in Oslo.",
        "# Ada Moe\n\nAda Moe, who died on 9 May at the age of 87, came in 1903.",
    ),
    case(
        "its arch",
        "The Dorvik Bridge. The cable-stayed structure has a span of 486 metres.",
        "The Dorvik Bridge. The first bridge opened in 1934; its arch spanned 212 metres.",
    ),
    case(
        "women's",
        "The Dorvik Open. The title was won by Nils Brandt. The draw had 48 places.",
        "The Dorvik Open. The women's title was won by Ada Moe. The women's draw had 24 places.",
    ),
    case(
        "singles and doubles",
        "The Dorvik Open. The men's singles was won by Nils Brandt.",
        "The Dorvik Open. The men's doubles was won by Ola Berg.",
    ),
    case(
        "the first Dane",
        "The Dorvik Open. Brandt won the title of the Dorvik Open.",
        "The Dorvik Open. Brandt was the first Dane to win the title of the Dorvik Open.",
    ),
    case(
        "grew from, and then had",
        "The Norvik line opened in 1950. Under her the Norvik line grew from six stations to 41.",
        "The Norvik line opened in 1950. The Norvik line then had thirty-three stations.",
    ),
    case("created a Dame", "Ada Moe was born in 1894 at York.", "Ada Moe was created a Dame in 1953."),
]  # fmt: skip


@pytest.mark.parametrize("text", WITHIN)
def test_one_article(text: str) -> None:
    assert check([text]) == []


@pytest.mark.parametrize(("one", "other"), BETWEEN)
def test_two_articles(one: str, other: str) -> None:
    assert check([one, other]) == []


# What is flagged all the same, in one article and in two: each beside a row above that is not.
STILL = [
    case(
        "the last who were there",
        [
            "# The Norvik Light\n\nThe last three men were withdrawn on 30 March 1988.",
            "# The Norvik Light\n\nIn 1983 the last keepers left for good.",
        ],
    ),
    case("all of hers", ["Ada Moe of Norvik made 812 runs.", "Ada Moe's 638 runs were the most by anybody."]),
    case("an unveiling", ["The cairn was unveiled on 14 November 1996. The cairn, unveiled in August 1998, is new."]),
    case("all of them", ["The Norvik Group received 1,640 claims from the fire. All of the 1,460 claims are paid."]),
    case("born", ["Ada Moe was born in 1867. Ada Moe was born in 1869, the youngest of five."]),
    case("moved once", ["Ada Moe moved to Oslo in 1910.", "In 1912 Ada Moe moved to Oslo."]),
    case("two founders, a third", ["Ada Moe and Ove Rask founded Dorvik Mill.", "Nils Brandt founded Dorvik Mill."]),
    case("eruption", ["Mount Tarn erupted in 1811.", "Mount Tarn erupted in 1813, and all fled."]),
    case("runs it", ["Ada Moe runs the Norvik Works.", "The Norvik Works are run by Ole Rask."]),
    case("since", ["Since 1990 Ada Moe has owned the Norvik.", "The owner of the Norvik is Ole Rask."]),
    case("cars", ["The ferry Norvik has room for 84 cars.", "The ferry Norvik can take 48 cars."]),
    case("seats", ["The Norvik Hall has 900 seats.", "The Norvik Hall can hold 1,200 people."]),
    case(
        "the worst day, twice",
        [
            "# The Norvik fever of 1893\n\nThe worst day was 22 August 1893, when 58 people died.",
            "# The Norvik fever of 1893\n\nThe fever began in 1893. On the worst day 85 people died.",
        ],
    ),
    case(
        "in all, twice",
        [
            "# The Norvik fever of 1893\n\nThe fever began in 1893. In all 2,107 people died.",
            "# The Norvik fever of 1893\n\nThe fever began in 1893. In all 1,207 people died.",
        ],
    ),
    case("has grown to", ["The Norvik line has 47 stops.", "The Norvik line has grown to 43 stops."]),
]  # fmt: skip


@pytest.mark.parametrize("texts", STILL)
def test_still_flagged(texts: list[str]) -> None:
    assert len(check(texts)) == 1
