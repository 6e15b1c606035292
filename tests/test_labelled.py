"""Lines of a fact box that give a name or a kind."""

from __future__ import annotations

import pytest

from tests.reading import case, read

ROWS = [
    case("a post", "Architect: Isambard Brunel", [" | designer | Isambard Brunel"]),
    case("a participle", "Designed by: Isambard Brunel", [" | designer | Isambard Brunel"]),
    case("after whom", "Named after: Ada Moe", [" | namesake | Ada Moe"]),
    case("where", "Head office: Lisbon", [" | seat | Lisbon"]),
    case("what came of it", "Music: Ada Moe", [" | composer | Ada Moe"]),
    case("whose pupil", "Architect: Brunel's pupil, Ada Moe", [" | designer | Ada Moe"]),
    case("type", "Type: arch bridge", [" | bridge_kind | arch"]),
    case("made of", "Building material: granite", [" | made of | granite", " | material | stone"]),
    case("where it lies", "Site: south bank of the Tarr; bought in parts", [" | bank | south"]),
    case("free", "Admission: free", [" | charge | free"]),
    case("as it is now", "Status: demolished", [" | still_standing | gone"]),
    case("a key that asks nothing", "Motto: Isambard Brunel", []),
]


def told(text: str) -> list[str]:
    """The claims of a line under a title, without the name of what has it."""
    found = read(f"The Harlan Bridge\n\nThe Harlan Bridge is old.\n\n{text}\n")
    return sorted({f" | {one.split(' | ', 1)[1]}" for one in found if "role:" not in one})


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_read(text: str, expected: list[str]) -> None:
    assert told(text) == expected
