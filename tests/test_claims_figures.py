"""What is counted or measured, and of what."""

from __future__ import annotations

import pytest

from factcheck.models import Claim
from tests.reading import bug, case, read, reading

ROWS = [
    case("the measure's own name", "The main span is 512 m long.", [" | span | 512 meters"]),
    case("over so much", "The park extends over 24 hectares.", ["park | area | 24 hectares"]),
    case(
        "from there to there",
        "The Dorvik Tower rises 36 metres from the rock to the top of the lantern.",
        ["Dorvik Tower | height | 36 meters"],
    ),
    case("on its books", "Dorvik Mills had 1,760 employees on its books.", ["Dorvik Mills | staff | 1,760"]),
    case("builders are people", "Eight of the builders lost their lives.", [" | deaths | 8"]),
    case("a number in a name", "Nine Rivers is a novel about Harlan, 412 pages long.", ["Nine Rivers | pages | 412"]),
    case(
        "by so many of the voters",
        "The Harlan Act was approved by 57.3 per cent.",
        [" | vote_share | 57.3 %"],
    ),
    case("those who died", "The nineteen men who died were employed by the port.", [" | deaths | 19"]),
    case("nobody named", "At least 437 people died.", [" | deaths | at least 437"]),
    case("the event as agent", "The Dorvik flood killed 40 people.", ["Dorvik flood | deaths | 40"]),
    case("aboard what", "The ferry carried 412 passengers.", ["ferry | passengers | 412"]),
    case("passengers on board", "There were 412 passengers on board.", [" | passengers | 412"]),
    case("all on board", "There were 412 people on board.", [" | aboard | 412"]),
    case("a lad of so many years", "He had helped to build it as a lad of nineteen.", []),
    case(
        "some members of a body",
        "Sixty-three passengers and fourteen members of the crew perished.",
        [" | deaths | 77"],
    ),
    case("the members of a body", "The council consists of 14 members.", ["council | members | 14"]),
    case(
        "a body in a number of places",
        "The union had 400 members in three counties.",
        ["union | members | 400", "union | count:county | 3"],
    ),
    case("how often, not what", "Three times she had written to the board.", []),
    case("sum of a list", "The storm killed 27 men and 14 women.", ["storm | deaths | 41"]),
    case(
        "two candidates",
        "Renn had 5,102 votes and Aske 4,961.",
        [" | vote_margin | 141", "Renn | votes | 5,102", "Aske | votes | 4,961"],
    ),
    case("ahead in the end", "It ended with Renn ahead by 141 votes.", ["Renn | vote_margin | 141"]),
    case("so many ahead", "Renn finished 141 votes ahead of Aske.", ["Renn | vote_margin | 141"]),
    case("elected by", "Renn was therefore elected by 141 votes.", ["Renn | vote_margin | 141"]),
    case("ahead for a time", "On the night Aske was ahead by 90 votes.", []),
    case("more than before", "Opening the last box gave Renn 38 more votes.", []),
    case("loses something", "About 300 homes lost power.", [" | without_power | about 300"]),
    case("spread over", "The show is spread over five floors.", ["show | storeys | 5"]),
    case("equipped with", "The probe was fitted with eleven instruments.", ["probe | count:instrument | 11"]),
    case("every day", "Every day 43,900 vehicles cross it.", [" | traffic | 43,900 per day"]),
    case("evacuated", "About 4,000 people were evacuated.", [" | displaced | about 4,000"]),
    case("cost", "The bridge cost $4 million.", ["bridge | cost | USD 4 million"]),
    bug("lost a father", "57 children lost a father.", [], why="whoever loses anything is counted as dead"),
    case("lost their lives", "57 children lost their lives.", [" | deaths | 57"]),
    case("price", "The firm was sold for $4 million.", ["firm | price | USD 4 million"]),
    case("profit", "The firm made a profit of $4 million.", ["firm | profit | USD 4 million"]),
    case(
        "two figures of one thing",
        "The Dorvik Club has 300 members and a staff of 12.",
        ["Dorvik Club | members | 300", "Dorvik Club | staff | 12"],
    ),
    case(
        "length and count",
        "The branch has a length of 8 km and 11 stops.",
        ["branch | length | 8 kilometers", "branch | stops | 11"],
    ),
    case("adjective of a measure", "The ship was 94 m long.", ["ship | length | 94 meters"]),
    case("area", "Dorvik covers 38 square kilometres.", ["Dorvik | area | 38 square kilometers"]),
    case("seats", "The stadium seats 20,000.", ["stadium | capacity | 20,000"]),
    case("capacity", "The stadium has a capacity of 20,000.", ["stadium | capacity | 20,000"]),
    case("staff", "The firm employs 400 people.", ["firm | staff | 400"]),
    case("share", "The turnout was 63 percent.", [" | turnout | 63 %"]),
    bug(
        "raised to",
        "The capital was raised to $4 million.",
        [" | capital | USD 4 million"],
        why="raised is read as money collected",
    ),
    case("open count", "The firm supplied Dorvik with 44 helicopters.", ["firm | provided:helicopter | 44"]),
    case("planned", "It plans to buy 44 helicopters.", ["It | provided:helicopter | 44 | planned"]),
    case(
        "forecast",
        "The firm had predicted a volume of 3 billion barrels.",
        [" | volume | 3,000,000,000 barrels | planned"],
    ),
    case("duration", "The game lasted 40 minutes.", ["game | duration | 40 minutes"]),
    case("part of a count", "Three of the twelve seats were empty.", [" | capacity | 12"]),
    case("bracketed parts", "In the crash 96 people died (74 passengers and 22 crew).", [" | deaths | 96"]),
    case("change, not level", "The firm added 13 stops.", []),
    case("height", "The tower has a height of 94 m.", ["tower | height | 94 meters"]),
    case(
        "both years",
        "Trade rose from 1.1 billion dollars in 1996 to 6.4 billion dollars in 2016.",
        [" | trade_value | USD 1.1 billion", " | trade_value | USD 6.4 billion"],
    ),
    case("high", "The tower is 94 m high.", ["tower | height | 94 meters"]),
    case("a thing by its measure", "The 94 m tower was pulled down.", ["94 m tower | height | 94 meters"]),
    case("end to end", "The pier is 310 m from end to end.", ["pier | length | 310 meters"]),
    case("superlative", "At 310 m, the pier was the longest in the bay.", ["pier | length | 310 meters"]),
    case("near a height", "Everyone within six miles of the summit was moved.", ["Everyone | open:move | 6 miles"]),
    case("label", "Attendance: 41,300", ["Attendance: 41,300 | attendance | 41,300"]),
    case("missing", "Some 300 people are missing.", [" | missing | about 300"]),
    case("there", "Some 300 people were there to see the start.", [" | attendance | about 300"]),
    case("of those aboard", "Of the 329 aboard, few could swim.", [" | aboard | 329"]),
    case("the dead", "The dead numbered 241.", [" | deaths | 241"]),
    case("dead behind the number", "There were 241 dead.", [" | deaths | 241"]),
    case("never came home", "Nineteen of the fishermen never came home.", [" | deaths | 19"]),
    case("who drowned", "Nobody has forgotten the 19 who drowned.", [" | deaths | 19"]),
    case("some of the dead", "Nine people died, among them two children.", [" | deaths | 9"]),
    case("for", "The tower costs $4 million to run.", ["tower | running_cost | USD 4 million"]),
    case(
        "killed and injured",
        "The Dorvik flood killed 40 people and injured 120.",
        ["Dorvik flood | deaths | 40", "Dorvik flood | injured | 120"],
    ),
    bug(
        "change beside a level",
        "Revenue rose 5 percent to $4 million.",
        [" | revenue | USD 4 million"],
        why="the rise is read as a level",
    ),
    bug(
        "apposition", "The Harlan Bridge, a tower of 94 m, fell.", [], why="a measure in an apposition goes to the verb"
    ),
    case(
        "at a cost",
        "The Harlan Bridge was completed at a cost of $4 million.",
        ["Harlan Bridge | cost | USD 4 million"],
    ),
    case("with a height", "The tower, with a height of 94 m, fell.", ["tower | height | 94 meters"]),
    case("of what was done", "They built the tower at a cost of $4 million.", ["tower | cost | USD 4 million"]),
    case("of how it was done", "They built the tower with a loan of $4 million.", [" | loan | USD 4 million"]),
    case("where it stands", "The hut stands at a height of 1,940 m.", [" | height | 1,940 meters"]),
    case("of two countries", "It holds 13 languages of Laos and Thailand.", []),
    case("seats of a capacity", "The hall opened with a capacity of 900 seats.", ["hall | capacity | 900"]),
    case("work as the subject", "Building the hall cost $4 million.", ["hall | cost | USD 4 million"]),
    case("spans", "The Harlan Bridge spanned 310 metres.", ["Harlan Bridge | span | 310 meters"]),
    case("for so long across", "The bridge runs for 310 metres across the river.", ["bridge | length | 310 meters"]),
    case("a named thing by its measure", "The 12-km Harlan Tunnel fell.", ["Harlan Tunnel | length | 12 kilometers"]),
    case("things that survive", "The hall's 340 volumes survived.", ["hall | volumes | 340"]),
    case("in a contest", "Twelve clubs took part.", [" | entrants | 12"]),
    case(
        "brothers, sisters and one more",
        "Ada Moe had two brothers, two sisters and a half-brother.",
        ["Ada Moe | held:brother | 2", "Ada Moe | held:sister | 2"],
    ),
    case("of other things", "Members are elected in twelve towns.", [" | count:town | 12"]),
    case("inside another object", "Members elect a council of seven.", []),
    case("how old one of them is", "The youngest member is 18 and the oldest is 91.", []),
    case(
        "at one of several",
        "The fourth-round match drew an attendance of 900.",
        ["fourth-round match | attendance | 900"],
    ),
    case("the two of whom the text tells", "The two operate joint patrols.", []),
    case("who speaks it", "The language is spoken by 7,200 people.", [" | count:people | 7,200"]),
    case("some of them", "There were 118 survivors, nine of them in hospital.", [" | survivors | 118"]),
    case("time for something else", "It took nine years for the town to believe her.", []),
    case("time to get there", "The crew took nine hours to reach the shore.", ["crew | crossing | 9 hours"]),
    case("won seats", "The party won 42 seats.", ["party | seats | 42"]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_read(text: str, expected: list[str]) -> None:
    assert read(text, "figure") == expected


def figure(text: str) -> Claim:
    """The first figure of a text."""
    return next(c for c in reading(text).claims if c.attribute.split(":")[0] not in ("opened", "scope"))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        case("none", "The flood killed 40 people.", ""),
        case("in a place", "The flood killed 40 people in Lisbon.", "Lisbon"),
        case("the place in front", "In Lisbon the flood killed 40 people.", "Lisbon"),
        case("there", "There the flood killed 40 people.", "there"),
        bug(
            "a described place",
            "The flood killed 40 people in the village of Harlan.",
            "Harlan",
            why="only a name right behind the preposition limits",
        ),
        case("number after the place", "In Lisbon 40 people died.", "Lisbon"),
    ],
)
def test_place_that_limits(text: str, place: str) -> None:
    assert figure(text).context.place == place


@pytest.mark.parametrize(
    ("text", "years"),
    [
        case("none", "The club had 300 members.", None),
        case("year", "The club had 300 members in 2001.", ("2001-01-01", "2001-12-31")),
        case("year in front", "In 2001 the club had 300 members.", ("2001-01-01", "2001-12-31")),
    ],
)
def test_time_that_limits(text: str, years: tuple[str, str] | None) -> None:
    from factcheck.values import iso

    time = figure(text).context.time
    assert (time and (iso(time[0]), iso(time[1]))) == years


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        case("none", "The budget was $4 million.", ""),
        case("initially", "The budget was initially $4 million.", "initial"),
        case("originally", "Originally the budget was $4 million.", "initial"),
        case("to begin with", "The budget was $4 million to begin with.", "initial"),
        bug(
            "of another figure",
            "The bridge cost $4 million, twice the original budget of $2 million.",
            "",
            why="a word for a phase anywhere in the clause counts for every figure",
        ),
        case("provisional", "The provisional budget was $4 million.", "provisional"),
        case("in early reports", "Early reports put the cost at $4 million.", "initial"),
        case("on appeal", "On appeal the fine was set at $4 million.", "appeal"),
        case("at a time told before", "On that occasion the bridge cost $4 million.", "by then"),
        case("on an occasion of its own", "The bridge cost $4 million on the second occasion.", ""),
    ],
)
def test_phase(text: str, phase: str) -> None:
    assert figure(text).context.phase == phase


@pytest.mark.parametrize(
    ("text", "method"),
    [
        case("none", "40 people died.", ""),
        case("according to", "According to the ministry, 40 people died.", "the ministry"),
        case("estimates", "Government estimates put the deaths at 40 people.", "government estimates"),
    ],
)
def test_source_of_the_figure(text: str, method: str) -> None:
    assert figure(text).context.method == method


@pytest.mark.parametrize(
    ("text", "per"),
    [
        case("none", "The line carried 400 passengers.", ""),
        case("per", "The line carried 400 passengers per day.", "day"),
        case("each", "The line carried 400 passengers each week.", "week"),
    ],
)
def test_rate(text: str, per: str) -> None:
    claim = figure(text)
    assert claim.context.per == per or getattr(claim.value, "per", "") == per


@pytest.mark.parametrize(
    ("text", "modifiers", "definite"),
    [
        case("bare", "The court heard 300 claims.", (), False),
        case("narrowed", "The court heard 300 small claims.", ("small",), False),
        case("the", "The court heard the 300 claims.", (), True),
        case("the, as a clause behind says which", "The court heard the 300 claims that had been left out.", (), False),
        case("the, with more said of them", "The court heard the 300 claims, which had been left out.", (), True),
        case("all of the", "The court heard all 300 of the claims.", (), True),
        case("some of the", "The court heard 300 of the claims.", (), False),
    ],
)
def test_what_is_counted(text: str, modifiers: tuple[str, ...], definite: bool) -> None:
    counted = next(m for m in figure(text).others if m.role == "counted")
    assert (counted.head, counted.modifiers, counted.definite) == ("claim", modifiers, definite)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        case("two members", "The Oslo Pact has two members.", ["Oslo Pact | scope | bilateral"]),
        case("three members", "The Oslo Pact has three members.", ["Oslo Pact | scope | trilateral"]),
        case("at least two", "The Oslo Pact has at least two members.", []),
        case("twelve", "The Oslo Pact has twelve members.", []),
    ],
)
def test_kind_that_follows_from_a_count(text: str, scope: list[str]) -> None:
    assert read(text, "trait") == scope
