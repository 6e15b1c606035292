"""Two sentences that answer one question in two ways: under two attributes, by a figure or a date and by what kind it
is, by a day and by "never"."""

from __future__ import annotations

import pytest

from tests.reading import case, check, read

# Two attributes that ask the same; which of the two sentences stands first makes no difference.
ONE = [
    case("found, came to light", "The Osric Map came to light in 1951.", "The Osric Map was found in 1948."),
    case("freed, rescued", "The hostage Lena Brisk was freed in 1975.", "The hostage Lena Brisk was rescued in 1977."),
    case("stolen, vanished", "The Marren Diamond was stolen in 1951.", "The Marren Diamond vanished in 1949."),
    case("fell, surrendered", "Torne surrendered on 3 May 1643.", "Torne fell to the enemy on 8 May 1643."),
    case("resumed, reopened", "The Torne ferry resumed in 1946.", "The Torne ferry reopened in 1948."),
    case("enlisted, joined", "Ada Torvik enlisted in 1914.", "Ada Torvik joined in 1915."),
    case("founded, began", "The Velden Festival was founded in 1961.", "The Velden Festival began in 1964."),
    case("first held, founded", "The Velden Fair was first held in 1961.", "The Velden Fair was founded in 1964."),
    case("dismissed, left", "Ole Rask was dismissed in May 1931.", "Ole Rask resigned in June 1931."),
    case("closed, out of service", "The Harlow Line closed in 1951.", "The Harlow Line was decommissioned in 1953."),
    case("opened, in service", "The Harlow Line opened in 1931.", "The Harlow Line entered service in 1933."),
    case("jailed, sentenced", "Piet Marren was jailed in May 1931.", "Piet Marren was sentenced in July 1931."),
    case("property of, belongs to", "Harlow Hall is the property of Asker Foods.", "Harlow Hall belongs to Ole Rask."),
    case("hosted, held at", "The Velden Cup was hosted by Torne.", "The Velden Cup was held in Asker."),
    case("made, built", "The Osric Clock was made by Ada Moe.", "The Osric Clock was built by Lena Brisk."),
    case("came, visited", "The Velden Fair was attended by 4,000 people.", "The Velden Fair drew 9,000 visitors."),
    case("made, produced", "Tolland Motors made 4,000 cars.", "Tolland Motors produced 5,200 cars."),
    case("led, commanded", "The Reyne Expedition was led by Oskar Thun.", "Ivo Pell commanded the Reyne Expedition."),
    case(
        "siege", "The siege of Torne was raised on 21 August 1643.", "Orne abandoned the siege of Torne on 9 May 1643."
    ),
    case("licence", "The drug Solvane was approved in May 2009.", "The drug Solvane got its licence in July 2010."),
    case("paid back", "The Asgar loan was repaid in 1953.", "The Asgar loan was paid off in 1957."),
    case("garrison", "The garrison of Torne consisted of 4,300 men.", "The garrison of Torne numbered 2,900 men."),
    case("fleet", "Norvane Air operates 24 aircraft.", "The fleet of Norvane Air is 31 planes."),
]

CRASH = "The Calder crash\n\nThe airliner Calder crashed near Torne in 1951."
# What a date or a figure says of the kind of its subject, against the words for the contrary.
SHOWN = [
    case("votes against", "The Harlow Act was passed unanimously.", "Six members voted against the Harlow Act."),
    case("paid back", "The Asgar loan was repaid in 1953.", "The Asgar loan has never been repaid."),
    case("ratified", "The Harlow Pact was never ratified.", "Ratification of the Harlow Pact followed in May 1932."),
    case("rebuilt", "Harlow Mill was never rebuilt.", "The reconstruction of Harlow Mill took until 1951."),
    case("survivors", f"{CRASH} There were no survivors.", f"{CRASH} There were 14 survivors."),
]

# What never came about has no date; whoever dates it says something else.
NEVER = [
    case("in force", "The Harlow Pact never came into force.", "The Harlow Pact took effect in 1933."),
    case("put on trial", "Ada Moe was never charged.", "Ada Moe was charged with fraud in May 2020."),
    case("any", "Ada Moe was never charged with any offence.", "Ada Moe was charged with fraud in May 2020."),
    case("published", "The Saga of Harn was never published.", "The Saga of Harn came out in 1822."),
]

STANDS = [
    case("the one before it", "The Harlow Pact had never come into force.", "The Harlow Pact took effect in 1933."),
    case("of goods", "The Harlow Line was never opened to goods traffic.", "The Harlow Line was opened in 1911."),
    case("again", "Harlow Hall never opened its doors again.", "Harlow Hall was inaugurated in 1911."),
    case("without her", "The Harlow Pact would never have come into force.", "The Harlow Pact took effect in 1933."),
    case("no votes", "The motion was carried unanimously.", "Six members voted against a second motion."),
    case("as designed", "Harlow Mill was never completed as designed.", "Harlow Mill was completed in 1911."),
    case("other cars", "Tolland Motors made 4,000 cars.", "Tolland Motors produced 5,200 engines."),
]


@pytest.mark.parametrize(("a", "b"), [*ONE, *SHOWN, *NEVER])
def test_one_question_however_it_is_answered(a: str, b: str) -> None:
    assert check([a, b])
    assert check([b, a])


@pytest.mark.parametrize(("a", "b"), STANDS)
def test_two_questions_are_not_compared(a: str, b: str) -> None:
    assert check([a, b]) == []


def test_what_is_not_known_yet() -> None:
    texts = {"a": "The Harlow Pact never came into force.", "b": "The Harlow Pact took effect in 1933."}
    assert check(texts, published={"a": "1931-05-02"}) == []
    assert check(texts, published={"a": "1935-05-02"})


def test_an_article_that_gives_the_date_itself() -> None:
    both = "The Harlow Pact never came into force. In 1933, they say, the Harlow Pact took effect."
    assert check([both, "The Harlow Pact took effect in 1933."]) == []


CLAIMS = [
    case("never", "The Harlow Pact never came into force.", ["Harlow Pact | in_force | never"]),
    case("merger", "The Asker merger was completed on 3 May 2017.", ["Asker merger | acquired | 3 May 2017"]),
    case("merger in force", "The Asker merger took effect on 3 May 2017.", ["Asker | acquired | 3 May 2017"]),
    case("present", "The Harlow Bridge never closes.", []),
    case("dated", "The Harlow Pact never came into force in 1933.", []),
    case("asked", "Was the Harlow Pact never published?", []),
    case(
        "those it put out", "The 620 people whom the merger put out of work got nothing.", ["merger | jobs_lost | 620"]
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_claims(text: str, expected: list[str]) -> None:
    told = read(text)
    assert all(any(line.startswith(want) for line in told) for want in expected), told
    assert expected or not any("never" in line for line in told)


# What an answer shows of the kind of its subject, and what shows nothing.
KINDS_SHOWN = [
    case("votes", "Six members voted against the Harlow Act.", "Harlow Act | unanimity | divided", True),
    case("none against", "Zero members voted against the Harlow Act.", "unanimity", False),
    case("survivors", "There were 14 survivors.", " | who_survived | some", True),
    case("no such thing", "The choir was rebuilt in 1951.", "choir | rebuilding", False),
    case("such a thing", "The mill was rebuilt in 1951.", "mill | rebuilding | rebuilt", True),
]


@pytest.mark.parametrize(("text", "line", "shown"), KINDS_SHOWN)
def test_what_an_answer_shows(text: str, line: str, shown: bool) -> None:
    assert any(line in told for told in read(text)) is shown, read(text)
