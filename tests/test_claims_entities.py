"""Who and where: a name given as the one answer."""

from __future__ import annotations

import pytest

from tests.reading import bug, case, read

ROWS = [
    case(
        "what it was, put first",
        "It was Dorvik Mills that bought the Courier.",
        ["Courier | acquirer | Dorvik Mills"],
    ),
    case(
        "who is no place",
        "The park was laid out by Ada Moe, a gardener trained at Dorvik, who became the first warden.",
        [" | role:first warden | Ada Moe"],
    ),
    case(
        "which was, behind several",
        "The name came of a contest among the schools of the member states, which was won by Ada Moe.",
        ["contest | winner | Ada Moe"],
    ),
    case("what a town is called", "The seat of the court is the border town of Torne.", ["court | seat | Torne"]),
    case("another time", "He lifted the Dorvik Cup for Ada Moe a second time.", []),
    case("how somebody is addressed", "A court under Madam Justice Ada Moe was appointed.", []),
    case(
        "passive, by whom",
        "The Harlan Bridge was designed by Isambard Brunel.",
        ["Harlan Bridge | designer | Isambard Brunel"],
    ),
    case("active", "Isambard Brunel designed the Harlan Bridge.", ["Harlan Bridge | designer | Isambard Brunel"]),
    case(
        "role noun as subject",
        "The architect of the Harlan Bridge was Isambard Brunel.",
        ["Harlan Bridge | designer | Isambard Brunel"],
    ),
    case(
        "role noun in apposition",
        "Isambard Brunel, the architect of the Harlan Bridge, slept.",
        ["Harlan Bridge | designer | Isambard Brunel"],
    ),
    case("winner", "The Harlan Cup was won by Uruguay.", ["Harlan Cup | winner | Uruguay"]),
    case("owner", "Norvik Lines is owned by Halden Ferries.", ["Norvik Lines | owner | Halden Ferries"]),
    case("capital, one way", "Lisbon is the capital of Portugal.", ["Portugal | capital_city | Lisbon"]),
    case("capital, the other", "The capital of Portugal is Lisbon.", ["Portugal | capital_city | Lisbon"]),
    case("place of birth", "Marie Curie was born in Warsaw.", ["Marie Curie | birthplace | Warsaw"]),
    case("place of death", "Marie Curie died in Passy.", ["Marie Curie | deathplace | Passy"]),
    case("seat by verb", "The firm is headquartered in Dorvik.", ["firm | seat | Dorvik"]),
    case("seat by noun", "The headquarters of Norvik Lines are in Dorvik.", ["Norvik Lines | seat | Dorvik"]),
    case("place signed", "The treaty was signed in Lisbon.", ["treaty | signed_at | Lisbon"]),
    case("yard in a place", "The ferry was built at the old yard in Belfast.", ["ferry | built_at | Belfast"]),
    case("role in the matter", "The chief arbiter was Charles Babbage.", [" | arbiter | Charles Babbage"]),
    case("by its make", "The Lomir was powered by Napier engines.", ["Lomir | engines_by | Napier"]),
    case("one of many operators", "The Irish operator Norvik Lines paid.", []),
    case(
        "that of another",
        "Brek led the fleet of Orsland. Dorn led that of Caldry.",
        ["fleet | chair | Brek", "fleet | role:leader | Brek", "that | chair | Dorn", "that | role:leader | Dorn"],
    ),
    case("at a time", "The chairman at the time was Charles Babbage.", [" | chair | Charles Babbage"]),
    case("country of a person", "Isambard Brunel was an Irish engineer.", ["Isambard Brunel | country | Ireland"]),
    case("country, the adjective alone", "Isambard Brunel is Irish.", ["Isambard Brunel | country | Ireland"]),
    case("found by", "The brooch was found by Ada Moe.", ["brooch | discoverer | Ada Moe"]),
    case("found guilty by", "The mate was found by Ada Moe to be guilty.", []),
    case("country before a name", "The Danish nurse Ada Moe slept.", ["Ada Moe | country | Denmark"]),
    case("country in apposition", "Ada Moe, a Danish architect, drew it.", ["Ada Moe | country | Denmark"]),
    case("part of a country", "Ada Moe was a Bavarian nurse.", ["Ada Moe | country | Germany"]),
    case("a town in a country", "Dorvik is a town in Ireland.", ["Dorvik | country | Ireland"]),
    case("by another name of the country", "Dorvik is in the UK.", ["Dorvik | country | United Kingdom"]),
    case("a person who is in a country", "Ada Moe is in Ireland.", []),
    case("two countries", "Ada Moe was a Danish and Irish architect.", []),
    case("born in one, of another", "Ada Moe was a Danish-born nurse.", []),
    case("teaches the language", "Ada Moe was an Italian teacher.", []),
    case("its style", "Ada Moe ate Italian food.", []),
    case("by a description", "The Harlan Fund was founded by a nurse.", []),
    case("by a pronoun for nobody", "The school was led by him.", []),
    case("by itself", "The Harlan Fund was founded by the Harlan Fund.", []),
    case("a day is no place", "The treaty was signed on Monday.", []),
    bug(
        "number after a place",
        "In Lisbon 12 people died.",
        [],
        why="12 people are said to have died in a place called Lisbon 12",
    ),
    case("month is no place", "The treaty was signed in early May.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_read(text: str, expected: list[str]) -> None:
    assert read(text, "entity") == expected
