"""Who did a thing and who was in charge of it, by verb, by noun and by phrase: one question in many wordings."""

from __future__ import annotations

import pytest

from tests.reading import both_ways, case, read

ABOUT = "The Dorvik fort stands on the Marsk plateau. "

CLASH = [
    case("directed, the director", "The dig was directed by Ada Moe.", "The director of the dig was Nils Brandt."),
    case("in charge, directed", "Ada Moe, who was in charge of the dig, left.", "The dig was directed by Nils Brandt."),
    case("in command, led", "Ada Moe was in command of the search.", "The search was led by Nils Brandt."),
    case("in command, directed", "The search was directed by Ada Moe.", "Nils Brandt was in command of the search."),
    case("the leader, headed", "The leader of the campaign was Ada Moe.", "Nils Brandt headed the campaign."),
    case("the head, led", "Ada Moe, the head of the survey, kept a log.", "The survey was led by Nils Brandt."),
    case("at the head", "At the head of the rescue was Ada Moe.", "The rescue was directed by Nils Brandt."),
    case("supervised, the supervisor", "Ada Moe supervised the restoration.", "The supervisor was Nils Brandt."),
    case("oversaw, the overseer", "Ada Moe oversaw the repair.", "The overseer of the repair was Nils Brandt."),
    case("ran, in charge", "Ada Moe ran the evacuation.", "Nils Brandt was in charge of the evacuation."),
    case("in charge, directed it", "Ada Moe was in charge of the project.", "Nils Brandt directed the project."),
    case("refereed, the referee", "Ada Moe refereed the match.", "The referee of the match was Nils Brandt."),
    case("umpired, the umpire", "Ada Moe umpired the match.", "The umpire was Nils Brandt."),
    case("excavated, the excavator", "Ada Moe excavated the fort.", "The excavator of the fort was Nils Brandt."),
    case("engraved", "The map of it was engraved by Ada Moe.", "The engraver of the map was Nils Brandt."),
    case("photographed", "The fort was photographed by Ada Moe.", "The photographer was Nils Brandt."),
    case("interpreted", "Ada Moe interpreted the talks.", "The interpreter at the talks was Nils Brandt."),
    case("in the hands of", "The search was in the hands of Ada Moe.", "The search was led by Nils Brandt."),
    case("put in charge", "Ada Moe was put in charge of the dig.", "The dig was directed by Nils Brandt."),
    case("had charge", "Ada Moe had charge of the survey.", "The leader of the survey was Nils Brandt."),
    case("responsible", "Ada Moe was responsible for the excavation.", "Nils Brandt led the excavation."),
    case("it lay with", "Responsibility for the rescue lay with Ada Moe.", "Nils Brandt led the rescue."),
    case("entrusted", "The evacuation was entrusted to Ada Moe.", "The evacuation was directed by Nils Brandt."),
    case("given command", "Ada Moe was given command of the expedition.", "The expedition's leader was Nils Brandt."),
    case("under", "The survey, under the geologist Ada Moe, took a year.", "The survey was led by Nils Brandt."),
    case("set out under", "The expedition set out under Ada Moe.", "Nils Brandt commanded the expedition."),
    case("two nouns for it", "The leader of the dig was Ada Moe.", "The director of the dig was Nils Brandt."),
    case("two nouns for what", "Ada Moe was in charge of the dig.", "Nils Brandt led the excavation."),
    case("took over command", "The mission was led by Ada Moe.", "The commander of the mission was Nils Brandt."),
]

STANDS = [
    case("the deputy", "The dig was directed by Ada Moe.", "The deputy director of the dig was Nils Brandt."),
    case("an assistant", "The dig was directed by Ada Moe.", "The assistant director was Nils Brandt."),
    case("two of them", "The dig was directed by Ada Moe and Nils Brandt.", "The director of the dig was Nils Brandt."),
    case("a co-director", "The dig was directed by Ada Moe.", "Nils Brandt, co-director of the dig, fell ill."),
    case("one of several", "Ada Moe excavated it.", "The excavators were Nils Brandt and Ole Rask."),
    case("under a head", "The dig was led by Ada Moe.", "Nils Brandt supervised the dig."),
    case("any work", "The work was directed by Ada Moe.", "The work was led by Nils Brandt."),
    case("two sides", "The siege was directed by Ada Moe.", "The leader in the siege was Nils Brandt."),
    case("two digs", "The first dig was directed by Ada Moe.", "The second dig was led by Nils Brandt."),
    case("two years", "In 1931 the dig was directed by Ada Moe.", "In 1934 the dig was led by Nils Brandt."),
    case("from one to another", "Ada Moe led the dig until 1931.", "Nils Brandt was in charge of the dig from 1932."),
    case("both named", "Ada Moe led the dig; Nils Brandt took over.", "The dig was directed by Nils Brandt."),
    case("of another thing", "The dig was directed by Ada Moe.", "The director of the museum was Nils Brandt."),
    case("a part of it", "The search was led by Ada Moe.", "Nils Brandt was in charge of the northern search."),
    case("a body and its heads", "The club was led by Ada Moe.", "The director of the club was Nils Brandt."),
    case("a body, in charge", "Ada Moe was in charge of the bank.", "The manager of the bank was Nils Brandt."),
    case("two verbs", "Ada Moe photographed the fort.", "Nils Brandt photographed the fort."),
    case("any of them", "Ada Moe excavated the fort.", "Nils Brandt, an excavator, fell ill."),
    case("to blame", "Ada Moe was responsible for the attack.", "Nils Brandt led the attack."),
    case("took charge", "Ada Moe took charge of the search.", "The search was led by Nils Brandt."),
    case("under a president", "The survey began under President Ada Moe.", "The survey was led by Nils Brandt."),
    case("a prize for it", "The medal for the rescue was given to Ada Moe.", "The rescue was led by Nils Brandt."),
    case("a thing", "The dig was directed by radio.", "The director of the dig was Nils Brandt."),
    case("one person", "The dig was directed by Ada Moe.", "Moe was in charge of the dig."),
    case("planned", "Ada Moe was to lead the dig.", "The dig was directed by Nils Brandt."),
    case("denied", "The dig was not led by Ada Moe.", "The dig was directed by Nils Brandt."),
    case("chair and leader", "Ada Moe chaired the inquiry.", "The director of the inquiry was Nils Brandt."),
    case("another craft", "Ada Moe photographed the dig.", "The director of the dig was Nils Brandt."),
    case("the umpire and the referee", "Ada Moe umpired the match.", "The coach was Nils Brandt."),
]


@pytest.mark.parametrize(("one", "other"), CLASH)
def test_they_clash(one: str, other: str) -> None:
    assert [len(flags) for flags in both_ways(ABOUT, one, other)] == [1, 1], [read(ABOUT + one), read(ABOUT + other)]


@pytest.mark.parametrize(("one", "other"), STANDS)
def test_they_stand_side_by_side(one: str, other: str) -> None:
    assert both_ways(ABOUT, one, other) == [[], []], [read(ABOUT + one), read(ABOUT + other)]


@pytest.mark.parametrize(
    "text",
    [
        case("a country", "Norway adjusted its own policies."),
        case("whom it is done to", "Nils Brandt has directed us to see it."),
        case("a rank cut off", "The brigade was engraved by Brig. Moe."),
    ],
)
def test_nobody_is_at_it(text: str) -> None:
    assert not [one for one in read(text) if "role:" in one]
