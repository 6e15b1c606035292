"""When things began: a firm, a season, building and other work, what is opened with a ribbon; and what only sounds
like it."""

from __future__ import annotations

import pytest

from tests.reading import case, read

ROWS = [
    case("a firm, where", "The firm began on this wharf in 1868.", ["firm | founded | 1868"]),
    case("a firm, a street", "The firm started on Mill Street in 1868.", ["firm | founded | 1868"]),
    case("a firm, on a work", "The company began on the dam in 1868.", ["dam | work_began | 1868"]),
    case("a firm, as what", "The firm started as a bakery in 1868.", ["firm | founded | 1868"]),
    case("somebody, as what", "Ada Moe started as director in 1990.", ["Ada Moe | took_office | 1990"]),
    case("the business", "Piet Marren started the business in 1886.", ["business | founded | 1886"]),
    case("business", "Piet Marren started business in 1886.", ["Piet Marren | founded | 1886"]),
    case("a side in a division", "The club started in the third division in 1990.", []),
    case("a side in a place", "The club started in fourth place in 1990.", []),
    case("a side, how", "The club started badly in 1990.", []),
    case("a party in a hall", "The party began in a beer hall in 1920.", ["party | founded | 1920"]),
    case("a race", "The race started on 25 October 1990.", ["race | start | 25 October 1990"]),
    case("work", "Work on the road began in 1998.", ["road | work_began | 1998"]),
    case("plain adjective", "Preliminary work on the road began in 1998.", ["road | work_began | 1998"]),
    case("building work", "Building work on the hall began in 1998.", ["hall | work_began | 1998"]),
    case("of a trade", "Scientific work began in 1998.", ["Scientific work | open:begin | 1998"]),
    case("of another kind", "Rescue work on the road began in 1998.", ["Rescue work | open:begin | 1998"]),
    case("somebody's own", "Her work began in 1998.", ["Her work | open:begin | 1998"]),
    case(
        "digging, of the matter",
        "The Harlan Hall is large. In 1998, when the digging started, the ground was soft.",
        [" | work_began | 1998"],
    ),
    case("digging of", "The digging of the Harlan Canal began in 1798.", ["Harlan Canal | work_began | 1798"]),
    case("first blast", "The first blast was fired in 1998.", [" | work_began | 1998"]),
    case(
        "first blast at an entrance",
        "The first blast at the eastern portal was fired in 1998.",
        [" | work_began | 1998"],
    ),
    case("another shot", "The first salute was fired in 1998.", ["first salute | open:fire | 1998"]),
    case(
        "who cuts a ribbon",
        "On 4 May 2004 Ada Moe cut a ribbon at the eastern portal and declared the Harlan Tunnel open.",
        ["Harlan Tunnel | opened | 4 May 2004"],
    ),
    case("a ribbon of stuff", "On 4 May 2004 Ada Moe cut a ribbon of silk.", [" | opened | 4 May 2004"]),
    case(
        "a ribbon at a bridge",
        "On 4 May 2004 Ada Moe cut the ribbon at the Harlan Bridge.",
        ["Harlan Bridge | opened | 4 May 2004"],
    ),
    case("who lays a stone", "The mayor laid the foundation stone in 1998.", [" | work_began | 1998"]),
    case("a door of its own", "The museum opened its doors in 1998.", ["museum | opened | 1998"]),
    # tunnels
    case("broken through", "The tube was broken through on 3 May 1911.", ["tube | broken_through | 3 May 1911"]),
    case("headings", "The headings met on 3 May 1911.", ["headings | broken_through | 3 May 1911"]),
    case("a committee", "The committee met on 3 May 1911.", ["committee | open:meet | 3 May 1911"]),
    case("an army", "The army broke through on 3 May 1911.", ["army | open:break | 3 May 1911"]),
    case(
        "when-clause before a comma",
        "He recalls standing there when the tube was holed through, in the spring of 1911.",
        ["tube | broken_through | spring 1911"],
    ),
    case(
        "date of the clause above",
        "He saw how the tube was holed through in the spring of 1911.",
        ["tube | broken_through | spring 1911"],
    ),
    case(
        "date of its own",
        "He slept when it rained, and in the spring of 1911 the hall opened.",
        ["hall | opened | spring 1911"],
    ),
    # what is reached
    case("a place", "The troops reached the river on 4 May 1990.", ["troops | arrived | 4 May 1990"]),
    case("a town", "In May 1990 Ada Moe reached Torne.", ["Ada Moe | arrived | May 1990"]),
    case("a target", "The fund reached its target in May 1990.", []),
    case("an agreement", "The two sides reached agreement in 1990.", ["two sides | agreed | 1990"]),
    # what is done to people, and to things
    case("somebody fired", "Ada Moe was fired in 1998.", ["Ada Moe | dismissed | 1998"]),
    case("a pot fired", "The pot was fired in 1998.", ["pot | open:fire | 1998"]),
    case("charges dismissed", "The charges were dismissed in 1998.", ["charges | open:dismiss | 1998"]),
    case("somebody hanged", "The prisoner was hanged in 1798.", ["prisoner | died | 1798"]),
    case("a picture hung", "The picture was hung in 1798.", ["picture | open:hang | 1798"]),
    case("a contract executed", "The contract was executed in 1798.", ["contract | open:execute | 1798"]),
    case("sent down a hole", "Divers were sent down in 1998.", ["Divers | open:send | 1998"]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_read(text: str, expected: list[str]) -> None:
    assert read(text, "date") == expected
