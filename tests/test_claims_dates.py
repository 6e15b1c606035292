"""To which event of what a date belongs."""

from __future__ import annotations

import pytest

from tests.reading import bug, case, check, read

LIFE = ["Ada Moe | born | 3 May 1894", "Ada Moe | died | 5 June 1971"]
ROWS = [
    case(
        "the day on which",
        "On 21 June 1954, the day on which the Harlan Pact was signed, the hall was full.",
        ["Harlan Pact | signed | 21 June 1954"],
    ),
    case(
        "when, behind a light verb",
        "His chance came in 1957, when Dorvik was proclaimed a city.",
        ["Dorvik | open:proclaim | 1957"],
    ),
    case(
        "a participle behind the opening words",
        "The war ended badly. By the Treaty of Dorvik, signed on 11 May 1868, Harlan gave up the islands.",
        ["Treaty of Dorvik | signed | 11 May 1868"],
    ),
    case(
        "taken until then",
        "It took them until the summer of 1913 to sell the Harlan Mill.",
        ["Harlan Mill | sold | summer 1913"],
    ),
    case(
        "say yes to",
        "The council said yes to the Harlan Bridge in the spring of 1909.",
        ["Harlan Bridge | approved | spring 1909"],
    ),
    case(
        "two clauses on",
        "On 30 September 1901 the ship sailed, and the flag fell, and the siege was over.",
        [
            "siege | end | 30 September 1901",
            "flag | open:fall | 30 September 1901",
            "ship | open:sail | 30 September 1901",
        ],
    ),
    case(
        "done once it is completed",
        "On 3 October 1978 the ascent of Mount Dorvik was completed.",
        ["Mount Dorvik | climbed | 3 October 1978"],
    ),
    case(
        "who is declared so",
        "The court of Dorvik declared Harlan Mills bankrupt on 8 November 1911.",
        ["Harlan Mills | bankrupt | 8 November 1911"],
    ),
    case("letters behind a life", "Ada Moe FRS (3 May 1894 – 5 June 1971) was a chemist.", LIFE),
    case(
        "a vote is no passing to anybody",
        "The Harlan Act, which parliament passed on 4 December 1997 by 62 votes to 39, changed it.",
        ["Harlan Act | open:pass | 4 December 1997"],
    ),
    case(
        "whoever was at it",
        "On 3 March 1908 she sang at the old theatre in the first performance of The Miller.",
        ["Miller | first_run | 3 March 1908"],
    ),
    case(
        "an event with its particle",
        "Ada Moe, who has been governor since her swearing-in on 29 November 2013, is ill.",
        ["Ada Moe | sworn_in | 29 November 2013"],
    ),
    case(
        "announced that it was over",
        "The doctor announced on 28 October 2011 that the outbreak was officially over.",
        ["outbreak | end | 28 October 2011 | reported"],
    ),
    case("was then", "The wedding was on 3 May 1990.", ["wedding | happened | 3 May 1990"]),
    case("it was then that", "It was on 4 May 1990 that the mill burned.", ["mill | burned_down | 4 May 1990"]),
    case("was in it then", "He was on holiday in 1990. The house was in ruins in 1991.", []),
    case("was over", "The siege was over on 3 May 1990.", ["siege | end | 3 May 1990"]),
    case("verb", "The Harlan Bridge opened in 1932.", ["Harlan Bridge | opened | 1932"]),
    case("passive", "The Harlan Bridge was opened in 1932.", ["Harlan Bridge | opened | 1932"]),
    case("active, the patient", "The queen opened the Harlan Bridge in 1932.", ["Harlan Bridge | opened | 1932"]),
    case("date in front", "In 1932 the Harlan Bridge opened.", ["Harlan Bridge | opened | 1932"]),
    case(
        "date far in front",
        "On 3 May 1932, after years of work, the Harlan Bridge opened.",
        ["Harlan Bridge | opened | 3 May 1932"],
    ),
    case(
        "two verbs",
        "The Harlan Bridge was designed in 1930 and opened in 1932.",
        ["Harlan Bridge | designed | 1930", "Harlan Bridge | opened | 1932"],
    ),
    case(
        "relative clause",
        "The Harlan Bridge, which opened in 1932, was closed in 1971.",
        ["Harlan Bridge | opened | 1932", "Harlan Bridge | closed | 1971"],
    ),
    case(
        "relative clause of a subject",
        "The council, which was founded in 1920, approved the bridge in 1930.",
        ["council | founded | 1920", "bridge | approved | 1930"],
    ),
    case(
        "relative clause after a place",
        "The hospital in Paris, which opened in 1998, is large.",
        ["hospital | opened | 1998"],
    ),
    case("participle", "The Harlan Bridge, opened in 1932, carries trains.", ["Harlan Bridge | opened | 1932"]),
    case("in brackets without a verb", "Harlan Bridge (opened 1932)", ["Harlan Bridge | opened | 1932"]),
    case("event noun, owner", "The Harlan Bridge's opening in 1932 drew crowds.", ["Harlan Bridge | opened | 1932"]),
    case("event behind an infinitive", "The council wants to sell the mill in 1950.", ["mill | sold | 1950 | planned"]),
    case("event noun, of", "The establishment of the Harlan Fund came in 1950.", ["Harlan Fund | established | 1950"]),
    case(
        "event that took place",
        "The opening of the Harlan Bridge took place in 1932.",
        ["Harlan Bridge | opened | 1932"],
    ),
    case("noun in the verb", "Brunel took office in 1990.", ["Brunel | took_office | 1990"]),
    case(
        "construction begins", "Construction of the Harlan Bridge began in 1930.", ["Harlan Bridge | work_began | 1930"]
    ),
    case("infinitive", "The army agreed to leave in 1990.", ["army | withdrew | 1990 | planned"]),
    case("opening clause", "When the game got going, on 17 July 1972, he was late.", ["game | start | 17 July 1972"]),
    case("cleft", "It was in 1932 that the Harlan Bridge opened.", ["Harlan Bridge | opened | 1932"]),
    case("cleft, only then", "It was not until 1932 that the Harlan Bridge opened.", ["Harlan Bridge | opened | 1932"]),
    case("the year it was", "The year was 1932 when the Harlan Bridge opened.", ["Harlan Bridge | opened | 1932"]),
    case("what a year saw", "1932 saw the opening of the Harlan Bridge.", ["Harlan Bridge | opened | 1932"]),
    case(
        "date in front without a comma",
        "In 1925 two farmers founded the Harlan Club.",
        ["Harlan Club | founded | 1925"],
    ),
    case(
        "day in front without a comma",
        "On 9 July 1931 Clara Osk married Jens Dahl.",
        ["Jens Dahl | married | 9 July 1931", "Clara Osk | married | 9 July 1931"],
    ),
    case(
        "event noun, date between commas",
        "The closure of the Harlan Mine, in 1962, angered the men.",
        ["Harlan Mine | closed | 1962"],
    ),
    case(
        "when-clause behind the date",
        "They were poor in 1962, when the Harlan Mine closed.",
        ["Harlan Mine | closed | 1962"],
    ),
    case(
        "when-clause behind a bound",
        "The town grew until 1962, when the Harlan Mine closed.",
        ["Harlan Mine | closed | 1962", "town | open:grow | until 1962"],
    ),
    case(
        "shared by two clauses",
        "On 4 October 1994 the hall was consecrated and the Harlan Bridge was declared open.",
        ["Harlan Bridge | opened | 4 October 1994", "hall | unveiled | 4 October 1994"],
    ),
    case(
        "not shared by what came later",
        "In 1932 the Harlan Bridge opened and the Harlan Mine later closed.",
        ["Harlan Bridge | opened | 1932"],
    ),
    case("a tower falls down", "The tower of Harlan fell on 3 May 1932.", ["tower | collapsed | 3 May 1932"]),
    case("a fortress falls", "The fortress of Harlan fell on 3 May 1932.", ["fortress | captured | 3 May 1932"]),
    case("a firm collapses", "The company collapsed in 1932.", ["company | bankrupt | 1932"]),
    case("a prisoner is released", "The prisoner was released in 1932.", ["prisoner | freed | 1932"]),
    case("a record is released", "The record was released in 1932.", ["record | published | 1932"]),
    case("tolls are lifted", "The tolls were lifted in 1932.", ["tolls | abolished | 1932"]),
    case("a siege is lifted", "The siege was lifted in 1932.", ["siege | end | 1932"]),
    case("a fire in its year", "A fire in 1932 destroyed the Harlan Mill.", ["Harlan Mill | burned_down | 1932"]),
    case("events of a year", "The events of 1932 destroyed the Harlan Mill.", []),
    case("by fire as the doer", "Fire destroyed the Harlan Mill in 1932.", ["Harlan Mill | burned_down | 1932"]),
    case("a tool at the thing", "The ribbon was cut at the Harlan Bridge in 1932.", ["Harlan Bridge | opened | 1932"]),
    case("first ones let in", "The museum welcomed its first visitors in 1932.", ["museum | opened | 1932"]),
    case(
        "date of",
        "The date of the opening of the Harlan Bridge was 4 May 1932.",
        ["Harlan Bridge | opened | 4 May 1932"],
    ),
    case("licence given to", "Oslo gave the drug its licence in May 1932.", ["drug | approved | May 1932"]),
    case(
        "at the age of",
        "Clara Osk died in Bergen on 12 May 1921 at the age of 67.",
        ["Clara Osk | died | 12 May 1921", "Clara Osk | born | 12 May 1853 to 12 May 1854"],
    ),
    case("a theatre opens", "The theatre opened in 1932.", ["theatre | opened | 1932"]),
    case("a tournament opens", "The tournament opened on 3 May 1932.", ["tournament | start | 3 May 1932"]),
    case("range", "The Harlan Bridge was built between 1930 and 1932.", ["Harlan Bridge | built | 1930 to 1932"]),
    case("before a noun", "The 1947 treaty holds.", ["1947 treaty | dated | 1947"]),
    case(
        "respectively",
        "The Oslo Pact and the Bergen Pact were signed in 1950 and 1955 respectively.",
        ["Oslo Pact | signed | 1950", "Bergen Pact | signed | 1955"],
    ),
    case(
        "respectively, of things named before",
        "Norway joined the Oslo Pact and the Bergen Pact. Signed in 1950 and 1955 respectively, both pacts hold.",
        ["Oslo Pact | signed | 1950", "Bergen Pact | signed | 1955"],
    ),
    case(
        "verb left out",
        "Marie Curie died in 1934 and Charles Babbage in 1871.",
        ["Marie Curie | died | 1934", "Charles Babbage | died | 1871"],
    ),
    case(
        "verb left out, place between",
        "Marie Curie died in 1934 and Charles Babbage in London in 1871.",
        ["Marie Curie | died | 1934", "Charles Babbage | died | 1871"],
    ),
    bug(
        "verb left out thrice",
        "Marie Curie died in 1934, Charles Babbage in 1871 and Ada Lovelace in 1852.",
        ["Marie Curie | died | 1934", "Charles Babbage | died | 1871", "Ada Lovelace | died | 1852"],
        why="only a name right after and is found",
    ),
    case("not until", "The Harlan Bridge was not opened until 1934.", ["Harlan Bridge | opened | 1934"]),
    case("until", "The Harlan Bridge was not in use. The fair lasted until 1934.", ["fair | end | 1934"]),
    bug(
        "appositive date",
        "Black Friday, 13 May 1939, was hot.",
        ["Black Friday | dated | 13 May 1939"],
        why="an apposition to the subject is taken for a part of the subject",
    ),
    bug(
        "date in brackets",
        "The Harlan War (1846-1848) ended badly.",
        ["Harlan War | dated | 1846 to 1848"],
        why="brackets after the subject are taken for a part of the subject",
    ),
    case(
        "told more closely at once",
        "In 1930 it was new. Seven years earlier, on 2 March 1923, the Harlan Club was founded.",
        ["Harlan Club | founded | 2 March 1923"],
    ),
    case("put up for sale", "Dorvik House was put up for sale in 1972.", ["Dorvik House | open:put | 1972"]),
    case("first sentence of a later one", "Bridges are old. They were built in 1932.", ["They | built | 1932"]),
]

# Dates that say when something else held, or that are a part of a name: nothing may be claimed of them.
SILENT = [
    case("century as a subject", "The late 19th century saw the railway grow."),
    case("date inside a subject", "The events of 1968 changed the party."),
    case("no verb of an event", "It was hot in 1932."),
    case("light verb", "The town had a fair in 1932."),
    case("of another, its verb left out", "The bridges are here. One fell early, and the last in 1972."),
    case("the day after", "She was there on 3 May 1950, the day after the bridge was opened."),
    case("the date it was not", "The bridge was there. It was closed, not in 1972."),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_read(text: str, expected: list[str]) -> None:
    assert read(text, "date") == expected


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    assert read(text, "date") == []


def test_a_year_that_says_when_a_figure_held_is_no_event() -> None:
    lines = read("Trade rose from 1.1 billion dollars in 1996 to 6.4 billion dollars in 2016.")
    assert not [line for line in lines if line.endswith(("| 1996", "| 2016"))]


def test_a_year_set_against_another_by_not() -> None:
    assert "Dorvik Line | closed | 1971" in read("The Dorvik Line was closed in 1971, not 1972.")


@pytest.mark.xfail(strict=True, reason="the year that is denied is claimed too")
def test_a_year_that_is_denied_is_not_claimed() -> None:
    assert "Dorvik Line | closed | 1972" not in read("The Dorvik Line was closed in 1971, not 1972.")


def test_a_ribbon_that_is_cut_nowhere_opens_what_the_article_is_about() -> None:
    text = "Harlan Bridge\n\nThe bridge is long. The ribbon was cut on 4 May 1932."
    assert "Harlan Bridge | opened | 4 May 1932" in read(text, "date")


def test_the_first_ones_let_in_open_what_the_article_is_about() -> None:
    text = "Harlan Bridge\n\nThe bridge is long. The first visitors were let in on 4 May 1932."
    assert "Harlan Bridge | opened | 4 May 1932" in read(text, "date")


def test_somebody_may_marry_twice() -> None:
    texts = ["Clara Osk married Jens Dahl in 1931.", "Clara Osk married Ove Berg in 1944."]
    assert check(texts) == []


def test_a_semi_final_is_not_the_final() -> None:
    final = "Torne beat Marle Rovers 3–2 in the final at Harlan."
    semi = "In the semi-finals Marle Rovers beat Harlan 3–0."
    assert check((f"The Harlan Cup was played in May. {final}", f"The Harlan Cup was played in May. {semi}")) == []


def test_one_couple_marries_once() -> None:
    texts = ["Clara Osk married Jens Dahl in 1931.", "Clara Osk married Jens Dahl in 1933."]
    assert [line.split(":")[0] for line in check(texts)] == ["married", "married"]
