"""What a sentence does not say: words that mean something else of this subject, or stand in another part of it."""

from __future__ import annotations

import pytest

from tests.reading import case, read

TRAITS = [
    case("who studies with whom", "Anna Lund was a student of John Harris.", ["Anna Lund | schooling | trained"]),
    case(
        "which child, not which town",
        "Anna Lund was born in Oslo, the fourth of seven children of a clockmaker.",
        ["Anna Lund | birth_order | fourth"],
    ),
    case("a person is no radio", "John Harris was on hand that night.", []),
    case("a radio may be on", "The radio was on that night.", ["radio | switched | on"]),
    case("a person is not of gold", "John Harris won the Golden Lion.", []),
    case("a word of the name", "John Harris phoned the White House.", []),
    case("a family name", "Mr Brown went to Oslo.", []),
    case("what somebody presides over", "John Harris was elected president of the new republic.", []),
    case("who the republic is", "Torne is a republic.", ["Torne | state_form | republic"]),
    case("as what somebody is appointed", "Osric appointed John Harris as military governor.", []),
    case("where somebody loses", "John Harris lost in the third round.", []),
    case("a lemma cut short", "John Harris staged the opera in Oslo.", []),
    case("how often somebody travels", "John Harris travels 4,000 miles annually.", []),
    case(
        "what stands beside what is denied",
        "Torne Athletic is not connected with Torne Town, an amateur club.",
        ["Torne Town | standing | amateur"],
    ),
    case("what is denied", "Torne Town is not an amateur club.", ["Torne Town | standing | amateur | denied"]),
    case("what is judged", "The Harrises denounced the strike as unlawful.", ["strike | legality | illegal"]),
    case("a stage is no injection", "The third stage injected the craft into orbit.", []),
    case("a drug is", "The drug is injected into the patient.", [" | dosage | injected"]),
    case("who goes home leaves no game", "John Harris did not return to his country.", []),
    case("a campaign in a name", "They were beaten in the Snow Campaign in May.", []),
    case("in case it is", "They trained in case the launch was delayed.", ["launch | punctual | late | hedged"]),
    case(
        "a steamer is a ship",
        "The Adele Roy was a steamer of 41 m.",
        ["Adele Roy | ship_power | steam"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TRAITS)
def test_traits(text: str, expected: list[str]) -> None:
    assert read(text, "trait") == expected


BESIDE = [
    case("one of several winners", "John Harris is the youngest player to have won the Torne Cup.", []),
    case("a title is not conquered", "He captured his second Oslo title in 1990.", []),
    case("a town is", "Osric captured the town of Torne.", ["town | conqueror | Osric"]),
    case("an interview has no conductor", "An interview was conducted by John Harris.", []),
    case("a concert has", "The concert was conducted by John Harris.", ["concert | conductor | John Harris"]),
    case("who plays a flute plays nobody", "John Harris played the flute.", []),
    case("who plays the widow", "Anna Lund played the widow.", ["widow | player | Anna Lund"]),
    case("no person goes to anybody as a prize", "John Harris went to Oslo in 1926.", []),
    case("a prize does", "The second prize went to John Harris.", ["second prize | prize_to | John Harris"]),
    case("nobody is directed as a film is", "John Harris directed us to the door.", []),
    case("evidence is not awarded", "The evidence was presented to the Supreme Court.", []),
    case("who ran out ran no side", "He had run up the side of the hill with John Harris.", []),
    case("a business started up", "John Harris started up a firm.", ["firm | founder | John Harris"]),
    case("what another verb has", "John Harris started playing the flute.", []),
    case("a rank cut off at its stop", "The brigade was led by Brig. Gen. John Harris.", []),
    case("who represents", "Liberty represents a choice between two ways.", []),
    case(
        "the country of another",
        "Derravane should not be confused with Tolm Bells, the British maker of bells.",
        ["bells | maker | Tolm Bells", "Tolm Bells | country | United Kingdom"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_entities(text: str, expected: list[str]) -> None:
    assert read(text, "entity") == expected


DATES = [
    case(
        "a year that tells which one",
        "The strike began in 1964. It was larger than the strike of 1951. Ada Moe died on 9 May.",
        ["strike | start | 1964", "Ada Moe | died | 9 May 1964"],
    ),
    case(
        "months of a year",
        "The strike began in 1964. It ended in the first months of 1965. Ada Moe died on 9 May.",
        ["strike | start | 1964", "It | end | January to April 1965", "Ada Moe | died | 9 May 1965"],
    ),
    case(
        "what a sentence begins with",
        "The fire of 1904 was small. The fire of 1931 was worse. Ada Moe died on 9 May.",
        ["Ada Moe | died | 9 May 1931"],
    ),
    case(
        "what is picked up is not arrested", "He picked up the scene at a sale in 2001.", ["scene | open:pick | 2001"]
    ),
    case("who is", "Police picked up the thief in 2001.", ["thief | arrested | 2001"]),
    case(
        "who writes to somebody",
        "On 21 October 1949 John Harris wrote to Osric.",
        ["John Harris | open:write | 21 October 1949"],
    ),
    case("what is written", "The poem was written in 1949.", ["poem | written | 1949"]),
    case("land is not kidnapped", "The territory was seized by Osric in 1010.", ["territory | open:seize | 1010"]),
    case("a number falls", "The number of lines fell in 1910.", ["number | open:fall | 1910"]),
    case("through a town", "The army passed through the town in 1540.", ["army | open:pass | 1540"]),
    case("a law passes", "The act passed in 1540.", ["act | approved | 1540"]),
    case("took it somewhere", "He took the ship into the lock in 1908.", []),
    case("who goes up is not built", "In 1913 she went up to the college.", ["she | open:go | 1913"]),
    case("a steamer is built", "The Adele Roy was a steamer. It was built in 1891.", ["Adele Roy | built | 1891"]),
    case("who returns is not resumed", "He returned to Oslo in 1959.", ["He | open:return | 1959"]),
    case("who holds on", "The forces held on to Torne in 1994.", ["forces | open:hold | 1994"]),
    case("what was written down", "The story was written down in 1889.", ["story | written | 1889"]),
    case("brakes fail", "The brakes of the train failed in 1926.", ["brakes | open:fail | 1926"]),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_dates(text: str, expected: list[str]) -> None:
    assert read(text, "date") == expected


LINKS = [
    case(
        "a headword and a namesake",
        "MOE, Ada (Torne 1926 – Torne 2019). Painter. Not to be confused with Anton Moe (1899–1978), her uncle.",
        ["Ada Moe | born | 1926", "Ada Moe | died | 2019", "Anton Moe | born | 1899", "Anton Moe | died | 1978"],
    ),
    case(
        "he is no she",
        "Ada Moe was a painter. She was born in Torne. Ada Moe married Nils Berg but kept her name. He died in 1997.",
        ["Nils Berg | died | 1997"],
    ),
    case(
        "her predecessor is not she",
        "Ada Moe was a painter. Her predecessor, Anton Moe, was no relation. She retired in 1991.",
        ["Ada Moe | left_office | 1991"],
    ),
    case("they are two", "Anna Lund met John Harris. They moved to Oslo in 1951.", ["They | moved | 1951"]),
    case(
        "what was suggested is no thing",
        "The road opened in 1911. It was suggested in 1967 that rain had closed it.",
        ["road | opened | 1911", "It | proposed | 1967"],
    ),
    case(
        "a man with a Mr is no it",
        "Old Mr Harris knew us all. He had started it in 1989.",
        ["it | start | 1989"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LINKS)
def test_links(text: str, expected: list[str]) -> None:
    assert read(text, "date") == expected


FIGURES = [
    case(
        "one of seven has none of them",
        "Anna Lund was born in Oslo, the fourth of seven children of a clockmaker.",
        ["clockmaker | count:child | 7"],
    ),
    case("who has seven", "Anna Lund had seven children.", ["Anna Lund | children | 7"]),
    case("drawn beside won", "Anna Lund won two and drew nine.", []),
    case("drawn, as a crowd", "The match drew 3,000 and made a profit.", ["match | attendance | 3,000"]),
    case("stories told", "Anna Lund told three stories.", [" | count:story | 3"]),
    case(
        "the oldest of those counted",
        "The archive holds 46,000 bound maps, the oldest of 1841.",
        ["archive | held:map | 46,000"],
    ),
    case("stories of a house", "The inn has three stories.", ["inn | storeys | 3"]),
    case("whoever heard them fall", "He heard it go: two arches, one after the other.", []),
    case(
        "planned at a cost",
        "The opening was planned for 1965 at a cost of $12 million.",
        ["opening | cost | USD 12 million | planned"],
    ),
    case(
        "planned with a height",
        "The dam was planned with a height of 82 metres.",
        ["dam | height | 82 meters | planned"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_figures(text: str, expected: list[str]) -> None:
    assert read(text, "figure") == expected
