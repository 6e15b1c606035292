"""One event told under two words: a post that is given and taken up, a town that somebody came to live in."""

from __future__ import annotations

import pytest

from tests.reading import both_ways, case, check, read

# Which of the two sentences stands first makes no difference.
POSTS = [
    case("apposed", "Anna Reyk, the director, was appointed in 2011.", "Anna Reyk has been director since 2014."),
    case("hired", "Tom Bask was hired as coach in 1967.", "Tom Bask, coach since 1971, likes the town."),
    case("head", "Anna Reyk has been head of the museum since 2011.", "In 2014 Anna Reyk became head of the museum."),
    case("chosen", "The board chose Tom Bask as chairman in 1961.", "Tom Bask took over as chairman in 1966."),
    case("bishop", "Tom Bask was named bishop in 1961.", "Tom Bask has been bishop since 1964."),
    case(
        "runs it",
        "Anna Reyk was appointed director of the museum in 2011. She has two sons.",
        "Anna Reyk, who has run the museum since 2016, likes paintings.",
    ),
]

OTHER_POSTS = [
    case(
        "within a year",
        "Anna Reyk was appointed director of the museum in May 2011.",
        "Anna Reyk has been director of the museum since January 2012.",
    ),
    case("deputy", "Anna Reyk was appointed deputy director in 2008.", "Anna Reyk has been director since 2014."),
    case(
        "another body",
        "Anna Reyk was appointed director of the museum in 2008.",
        "Anna Reyk has been director of the academy since 2014.",
    ),
    case("curator", "Anna Reyk was appointed curator in 2008.", "Anna Reyk has run the museum since 2014."),
    case("no post", "Anna Reyk was appointed in 2008.", "Anna Reyk has been director since 2014."),
    case("board", "Anna Reyk became a member of the board in 2008.", "Anna Reyk has led the museum since 2014."),
    case("coach", "Tom Bask was named coach in 1951.", "Tom Bask has been president since 1960."),
    case("two heads", "Tom Bask became head of the bank in 1951.", "Tom Bask has been head of the school since 1960."),
]

STAYS = [
    case("lived, settled", "Tom Bask had lived in Rannoch since 1963.", "Tom Bask settled in Rannoch in 1967."),
    case(
        "moved, settled",
        "Tom Bask moved to Rannoch in 1963. He kept bees.",
        "In 1967 Tom Bask, a smith, settled in Rannoch.",
    ),
    case("home", "Tom Bask made his home in Rannoch in 1963.", "Tom Bask came to live in Rannoch in 1967."),
    case("emigrated", "Tom Bask emigrated to Canada in 1951.", "Tom Bask went to live in Canada in 1955."),
    case("from, to", "Ada Moe lived in Torne from 1951 to 1962.", "Ada Moe moved to Torne in 1955."),
    case("until", "Ada Moe lived in Torne until 1962.", "Ada Moe lived in Torne from 1951 to 1966."),
    case("residence", "Ada Moe took up residence in Torne in 1951.", "Ada Moe settled in Torne in 1954."),
    case(
        "she",
        "Ada Moe is a painter. She settled in Torne in 1951.",
        "Ada Moe is a painter. She has lived in Torne since 1956.",
    ),
]

OTHER_STAYS = [
    case("two towns", "Tom Bask had lived in Rannoch since 1963.", "Tom Bask settled in Torne in 1967."),
    case("came back", "Tom Bask moved to Rannoch in 1963.", "Tom Bask returned to Rannoch in 1967."),
    case("within", "Tom Bask lived in Rannoch in 1963.", "Tom Bask had lived in Rannoch since 1961."),
    case("a firm", "The firm moved to Rannoch in 1963.", "The firm has had its seat in Rannoch since 1960."),
    case("one stay", "Tom Bask lived in Rannoch from 1963 to 1971.", "Tom Bask lived in Rannoch until 1971."),
    case("spring", "Tom Bask lived in Rannoch from 1963.", "Tom Bask moved to Rannoch in the spring of 1963."),
    case("his father", "Tom Bask's father moved to Rannoch in 1963.", "Tom Bask had lived in Rannoch since 1967."),
    case("a street", "Tom Bask moved to Torne in 1963.", "In 1967 Tom Bask moved to Torne Street."),
    case("decades", "Tom Bask moved to Rannoch in 1923. He left.", "Old Tom Bask settled in Rannoch in 1967."),
]

VALLEY = "Oskel Valley is a district of Corvania."
DECISIONS = [
    case(
        "decided, gave its ruling",
        "The High Court decided the case in June 1986.",
        "The High Court gave its ruling in the case in November 1987.",
    ),
    case(
        "ruled", "The High Court ruled on the claim in June 1986.", "The High Court gave its ruling in November 1987."
    ),
    case("judgment", "The court ruled on 4 June 1986.", "The court delivered its judgment on 9 November 1987."),
    case("council", "The council took its decision on 4 May 1967.", "The council decided on 9 June 1967."),
    case(
        "in favour",
        "In June 1986 the High Court decided in favour of the state.",
        "It came after the High Court had given its ruling in November 1987.",
    ),
    case("jury", "The jury gave its decision on 22 November 2007.", "The jury decided on 29 November 2007."),
]
OTHER_DECISIONS = [
    case("two courts", "The High Court ruled on 4 June 1986.", "The Land Court gave its judgment on 9 May 1987."),
    case(
        "two matters",
        "The council decided on the bridge in May 1967.",
        "The council took its decision on the school in June 1968.",
    ),
    case(
        "several",
        "The court ruled on the appeal in 1986.",
        "The court ruled on the claim in 1985. The court ruled on the costs in 1987.",
    ),
    case("to do it", "The council decided to build it in May 1967.", "The council gave its decision in June 1969."),
]

BUILDINGS = [
    case("opened", "A new building was opened in 1993.", "The present building was opened in 1995."),
    case(
        "until", "They had huts until a new bridge was completed in 1993.", "The present bridge was completed in 1995."
    ),
    case("church", "The new church was built in 1893.", "The current church was built in 1895."),
]
OTHER_BUILDINGS = [
    case("long ago", "A new building was opened in 1893.", "The present building was opened in 1965."),
    case("the old one", "A new building was opened in 1993.", "The old building was opened in 1985."),
    case("a wing", "A new wing was opened in 1993.", "The present building was opened in 1995."),
    case(
        "laboratory, library",
        "The new laboratory building was opened in 1993.",
        "The present library building was opened in 1995.",
    ),
]


@pytest.mark.parametrize(("a", "b"), [*DECISIONS, *BUILDINGS])
def test_one_event_of_the_matter(a: str, b: str) -> None:
    assert check([f"{VALLEY} {a}", f"{VALLEY} {b}"])
    assert check([f"{VALLEY} {b}", f"{VALLEY} {a}"])


@pytest.mark.parametrize(("a", "b"), [*OTHER_DECISIONS, *OTHER_BUILDINGS])
def test_two_events_of_the_matter(a: str, b: str) -> None:
    assert check([f"{VALLEY} {a}", f"{VALLEY} {b}"]) == []


@pytest.mark.parametrize(("a", "b"), [*POSTS, *STAYS])
def test_one_event_under_two_words(a: str, b: str) -> None:
    assert check([a, b])
    assert check([b, a])


@pytest.mark.parametrize(("a", "b"), [*OTHER_POSTS, *OTHER_STAYS])
def test_two_events_are_not_compared(a: str, b: str) -> None:
    assert check([a, b]) == []


CLAIMS = [
    case("moved", "Ada Moe moved from Harn to Torne in 1951.", "Ada Moe | came_to_live:Torne | 1951"),
    case("a library moves", "The Asker Library moved to Torne in 1951.", "Asker Library | moved | 1951"),
    case("took the job", "Ada Moe took the job in 1951.", "Ada Moe | took_office | 1951"),
    case(
        "tied to another name",
        "Rask was followed by Judith Merrick (1981–1996), Colin Strand (1996–2011) and Amina Farouk, the present "
        "artistic director, who was appointed in 2011.",
        "Amina Farouk | appointed | 2011",
    ),
    case("in charge", "Ada Moe has been in charge since 1951.", "Ada Moe | took_office | 1951"),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_claims(text: str, expected: str) -> None:
    assert expected in read(text)


# Of what an event is told: who or what took part in it, not where it was.
EVENTS = [
    case("on a court", "This match took place on Court One on 26 May 1963.", "match | happened | 26 May 1963"),
    case("on a river", "The battle took place on the river Tarn in May 1463.", "battle | happened | May 1463"),
    case("carried out", "The demolition of the tower was carried out in 1967.", "tower | demolished | 1967"),
    case("who lost", "Jens Ravnholt defeated Colin Strathearn in May 1963.", "Colin Strathearn | defeated | May 1963"),
    case("a motion", "The motion was defeated on 4 May 1971.", "motion | rejected | 4 May 1971"),
    case("a race", "The race set off on 18 October 1958.", "race | start | 18 October 1958"),
    case("riders", "The riders set off from Torne on 18 October 1958.", "riders | sailed | 18 October 1958"),
    case("turned off", "The probe was turned off on 5 October 2014.", "probe | out_of_service | 5 October 2014"),
    case(
        "first ones", "In the new hall the first visitors were let in on 5 May 2014.", "new hall | opened | 5 May 2014"
    ),
    case("to be free", "Torne was certified to be free of cholera in 1972.", "Torne | declared_free | 1972"),
    case("they declared", "They declared Torne free of cholera in 1974.", "Torne | declared_free | 1974"),
]


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_what_an_event_is_told_of(text: str, expected: str) -> None:
    assert expected in read(text)


VOYAGES = [
    case(
        "another town",
        "The liner Ondine arrived at Torne on 3 May 1911.",
        "The liner Ondine arrived at Harn on 9 May 1911.",
    ),
    case(
        "a quay of another town",
        "The Ondine docked at Harn Quay on 3 May 1911.",
        "The Ondine docked at Torne on 9 May 1911.",
    ),
    case("two quays", "The Ondine docked at Quay Nine on 3 May 1911.", "The Ondine docked at Quay Four on 9 May 1911."),
    case("people", "Ada Moe arrived at Market Hall on 3 May 1911.", "Ada Moe arrived at Torne on 9 May 1911."),
    case("rules", "The new rules came in on 3 May 1911.", "The rules came in at Torne in 1911."),
    case("second", "The first settlers arrived in Torne in 1842.", "The second settlers arrived in Torne in 1846."),
]


@pytest.mark.parametrize(("a", "b"), VOYAGES)
def test_two_voyages(a: str, b: str) -> None:
    assert check([f"{VALLEY} {a}", f"{VALLEY} {b}"]) == []


def test_a_ship_that_came_in_arrived() -> None:
    one, other = "The first ship arrived at the port on 19 October 2021.", "The first ship came in on 2 November 2021."
    assert check([f"{VALLEY} {one}", f"{VALLEY} {other}"])


ONCE = [
    case(
        "quay of the town", "The Ondine docked at Quay Nine on 3 May 1911.", "The Ondine docked at Torne on 9 May 1911."
    ),
    case("ceasefire, truce", "The ceasefire was signed on 3 May 1911.", "The truce was concluded on 9 May 1911."),
    case("opened, in use", "The Orne Tunnel opened on 3 May 1911.", "The Orne Tunnel entered service on 9 July 1911."),
    case(
        "ribbon, opened",
        "Ada Moe cut the ribbon at the Orne Tunnel on 3 May 1911.",
        "The Orne Tunnel opened in July 1911.",
    ),
]


@pytest.mark.parametrize(("a", "b"), ONCE)
def test_one_time(a: str, b: str) -> None:
    assert all(both_ways(f"{VALLEY} ", a, b))


TWICE = [
    case(
        "ribbon, in use",
        "Ada Moe cut the ribbon at the Orne Tunnel on 3 May 1911.",
        "The Orne Tunnel entered service on 9 July 1911.",
    ),
    case("inaugurated, in use", "The Orne was inaugurated in May 1911.", "The Orne entered service in July 1911."),
]


@pytest.mark.parametrize(("a", "b"), TWICE)
def test_a_ceremony_before_it_is_used(a: str, b: str) -> None:
    assert not any(both_ways(f"{VALLEY} ", a, b))


JOINED = [
    case("once", "The accession of Orne in 2004 came late.", ["joined: 2001 / 2004"]),
    case("no noun", "Orne joined in 2004.", []),
    case("of another", "The accession of Harn in 2004 came late.", []),
    case("to what", "The accession of Orne to the bank in 2004 came late.", []),
]


@pytest.mark.parametrize(("other", "expected"), JOINED)
def test_one_article_on_when_a_member_joined(other: str, expected: list[str]) -> None:
    assert check([f"Torne and Velden founded the league. They were joined by Orne in 2001. {other}"]) == expected


def test_a_mother_is_no_he() -> None:
    life = "Ole Rask was born in Harn. His mother played the organ. He settled in Torne in 1967."
    assert "Ole Rask | came_to_live:Torne | 1967" in read(life)
