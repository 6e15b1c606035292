"""Of what a figure speaks: who was given it, what stands for the matter, what is only said to be there."""

from __future__ import annotations

import pytest

from factcheck.values import year_of
from tests.reading import case, read, reading, year

ROWS = [
    # a receiver
    case("given to him", "Ole Rask left. The court gave Ole Rask a fine of $400.", ["Ole Rask | fine | USD 400"]),
    case("handed", "The court handed Ole Rask a fine of $400.", ["Ole Rask | fine | USD 400"]),
    case("imposed on", "The court imposed a fine of $400 on the firm.", ["firm | fine | USD 400"]),
    case("granted", "The state granted Ole Rask a pension of $90.", ["Ole Rask | salary | USD 90"]),
    # words that stand for the matter
    case("the project", "The project cost $4 million.", [" | cost | USD 4 million"]),
    case("the whole affair", "The whole affair cost them $4 million.", [" | cost | USD 4 million"]),
    case("the undertaking", "The cost of the undertaking was $4 million.", [" | cost | USD 4 million"]),
    case("another project", "The Marlow project cost $4 million.", ["Marlow project | cost | USD 4 million"]),
    case("who bears it", "The cost to ratepayers was $4 million.", [" | cost | USD 4 million"]),
    case("at the peak", "At the peak 1,850 people worked on the site.", [" | staff | 1,850"]),
    # what only leads to a figure
    case("in front of", "They won in front of 21,350 spectators.", [" | attendance | 21,350"]),
    case("seats beside a tower", "The hall has seats for 500 and a tower.", ["hall | capacity | 500"]),
    case("room for", "The hall has room for 2,500.", ["hall | capacity | 2,500"]),
    case("can sit", "Six hundred can sit in the chapel.", ["chapel | capacity | 600"]),
    case("can hold water", "The dam can hold 9 cubic metres.", ["dam | volume | 9 cubic meters"]),
    # what became of whom
    case("took the lives of", "The fire took the lives of 12 passengers.", ["fire | deaths | 12"]),
    case("cost the lives of", "The fire cost the lives of 12 soldiers.", ["fire | deaths | 12"]),
    case("the wounded", "The raid left 61 wounded.", ["raid | injured | 61"]),
    case("arrests", "There were five arrests.", [" | arrests | 5"]),
    case("collected", "The relief fund raised $8,450.", [" | fundraising | USD 8,450"]),
    case("raised by", "The firm raised the price by $40.", ["price | open:raise | USD 40"]),
    case("raised to", "The firm raised the price to $40.", [" | price | USD 40"]),
    case("toll put at", "The fire put the toll at 31.", [" | deaths | 31"]),
    case("never", "Nineteen people never came up again.", [" | deaths | 19"]),
    case("to hospital", "The blast sent 45 people to hospital.", ["blast | injured | 45"]),
    case("who clears", "The authorities moved 4,000 residents to safety.", [" | displaced | 4,000"]),
    case("who arrests", "The police arrested 60 people.", [" | arrests | 60"]),
    case("their homes", "870 people had to leave their homes.", [" | displaced | 870"]),
    case("to ashes", "The flames reduced 140 homes to ashes.", ["flames | lost:home | 140"]),
    case("reduced", "The firm reduced 140 wages.", []),
    case("raised children", "She raised six children.", ["She | children | 6"]),
    case("work for people", "The mill gave work to 560 men and women.", ["mill | staff | 560"]),
    case("room for people", "The hall has room for 900 spectators.", ["hall | capacity | 900"]),
    case("copies are no money", "The book sold 200,000 copies.", ["book | units_sold:copy | 200,000"]),
    case("youngest of", "She was the youngest of nine children of a priest.", ["She | family_size | 9"]),
    case("fourth of", "Moe was born in Dorvik, the fourth of seven children.", [" | count:child | 7"]),
    case("brothers and sisters", "She had ten brothers and sisters.", ["She | sibling_count | 10"]),
    case("sorts of them", "She had two half-sisters and a brother.", ["She | held:sister | 2"]),
    case("in a town", "The play ran for 47 performances in Lisbon.", ["play | performances | 47"]),
    case("a run of", "The play had a run of 47 performances.", ["play | performances | 47"]),
    case("played", "Ole Rask made 340 appearances for the club.", ["Ole Rask | appearances | 340"]),
    case("acres before", "The 400-acre farm was sold.", ["400-acre farm | area | 400 acres"]),
    case("heaviest", "At two tonnes, the bell is the heaviest.", ["bell | mass | 2 metric tons"]),
    case("ended after", "The strike ended after 74 days.", ["strike | duration | 74 days"]),
    # those who did it
    case("by three", "The club was founded by three sisters.", ["club | founders | 3"]),
    case("three did", "Three sisters founded the club.", ["club | founders | 3"]),
    case("three set up", "Three sisters set up the club.", ["club | founders | 3"]),
    case("with three", "The club was founded with three members.", ["club | members | 3"]),
    # what is there
    case("there were", "There were four stages.", [" | held:stage | 4"]),
    case("there were in", "In the tent there were four stages.", ["tent | held:stage | 4"]),
    case("they stand", "Six turbines stand in a row.", [" | held:turbine | 6"]),
    case("they stand for election", "Six candidates were named.", [" | count:candidate | 6"]),
    case("people", "There were six people.", [" | count:people | 6"]),
    case("with", "With 27 gates, the wall was long.", ["wall | held:gate | 27"]),
    case("with, ability", "With 27 gates, the wall could be passed.", ["wall | held:gate | 27"]),
    case("data from", "We had good data from seven probes.", ["good data | count:probe | 7"]),
    case("label", "Of the tent\n\nStages: four", ["Of the tent | held:stage | 4"]),
    case("label of people", "Of the tent\n\nVolunteers: 310", ["Of the tent | volunteers | 310"]),
    case("in brackets", "We saw the hall (capacity 900).", ["hall | capacity | 900"]),
    case("length in brackets", "We saw the tunnel (length: 710 yards).", ["tunnel | length | 710 yards"]),
    # figures in words of bound
    case("no fewer", "No fewer than 143 soldiers died.", [" | deaths | at least 143"]),
    case("barely", "It has barely 20 pupils.", ["It | pupils | 20"]),
    case("no more", "No pupils died.", []),
    # a list that counts several things
    case("a list", "It carries 450 passengers and 84 cars.", ["It | passengers | 450", "It | count:car | 84"]),
    case(
        "a list behind a label",
        "Of the tent\n\nCapacity: 450 passengers, 84 cars",
        ["Of the tent | capacity | 450", "Of the tent | capacity | 84"],
    ),
    case("people behind a label", "Of the tent\n\nCrew: 12 officers, 40 men", ["Of the tent | crew_size | 52"]),
    # the whole that a part is told of
    case("out of a whole", "Of 40 patients 12 died.", [" | count:patient | 40"]),
    case(
        "among a whole",
        "It was bad. Final toll: 12 dead among 40 who fell ill.",
        [" | deaths | 12", " | infected | 40"],
    ),
    case("out of those aboard", "Of the 40 people on board 12 lost their lives.", [" | aboard | 40"]),
    case("of my own", "Of my eleven ladies nine were living.", [" | count:lady | 11"]),
    case("a place in a whole", "It has five movements, of which it was the fourth.", ["It | movements | 5"]),
    # the first of several counts
    case("more of them", "A ship picked up 71 survivors; a further 22 reached the shore.", []),
    case("more in the next sentence", "There were 58 deaths. A further 51 came in May.", []),
    case("more of the dead", "Twelve people died; a further five died later.", []),
    case("only more", "A further 22 died.", []),
    case("dead and hurt", "Twelve people died; a further 30 were injured.", [" | deaths | 12", " | injured | 30"]),
    case(
        "more of something else",
        "There were 12 deaths, and a further 30 ships sank.",
        [" | deaths | 12", " | count:ship | 30"],
    ),
    case("only in one place", "It was bad. Six people died at Lomna alone.", [" | deaths | 6"]),
    case("a number of itself", "It is old. The figure of thirty that appears on cards is wrong.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_read(text: str, expected: list[str]) -> None:
    assert read(text, "figure") == expected


@pytest.mark.parametrize(
    ("text", "time"),
    [
        case("of all", "Eleven men died in 1965.", True),
        case("of all, behind a list", "Eleven men and four women died in 1965.", True),
        case("of some", "Eleven men died, four of them in a fall in 1965.", False),
        case("of two", "Eleven men died, two of whom fell in 1965.", False),
    ],
)
def test_date_of_some_limits_not_all(text: str, time: bool) -> None:
    (claim, *_) = [c for c in reading(text).claims if c.attribute == "deaths"]
    assert (claim.context.time is not None) == time


TIMES = [
    case("its own year", "Norvik carried 412,000 passengers in 2018.", [2018]),
    case("over a year", "We in Norvik carried 412,000 passengers, nine per cent over 2018.", [None]),
    case("on a year", "We in Norvik carried 412,000 passengers, nine per cent up on 2018.", [None]),
    case("more than in a year", "We in Norvik carried 412,000 passengers, more than in 2018.", [None]),
    case("fewer than in the record year", "We carried 412,000 passengers, fewer than in the record year 2018.", [None]),
    case("compared with a year", "Norvik carried 412,000 passengers, compared with 2018.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_a_year_compared_with_is_not_that_of_a_figure(text: str, expected: list[int | None]) -> None:
    times = [c.context.time for c in reading(text).claims if c.attribute in ("passengers", "ridership")]
    assert [year_of(time[0]) if time and time[0] else None for time in times] == expected


def test_what_was_when_a_stretch_began_is_of_its_beginning() -> None:
    text = "The town is old. It has not had a change since 2010, when Ole Rask beat Ada Moe by 312 votes."
    times = [c.context.time for c in reading(text).claims if c.attribute == "vote_margin"]
    assert times == [(year(2010).first, year(2010).last)]
