"""What fuzzing has found is tried again for ever, and some of its inputs in every run; `make fuzz` tries more."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from fuzz.inputs import LANGUAGES, PIECES, made
from fuzz.parsers import PARSERS
from fuzz.run import FINDINGS, SECONDS, fed

# The readers of formats that come with an extra; "extract" loads the model, which other tests do.
HERE = {"docx": "docx", "pdf": "pypdf"}
A_SLICE = {"extract": 20, "html": 60}
# How long it takes is for `make fuzz` to say; what hangs is ended all the same.
TIME_ENOUGH = float("inf")
FOUND = sorted(FINDINGS.glob("*/*"))


@pytest.mark.parametrize("path", FOUND, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_was_found_once_is_mended(path: Path) -> None:
    assert fed(PARSERS[path.parent.name], path.read_bytes(), TIME_ENOUGH) == ""


@pytest.mark.parametrize("name", PARSERS)
def test_the_first_inputs_break_nothing(name: str) -> None:
    if name in HERE:
        pytest.importorskip(HERE[name])
    for number in range(A_SLICE.get(name, 200)):
        assert fed(PARSERS[name], made(name, number), TIME_ENOUGH) == "", number


def test_an_input_is_its_number() -> None:
    assert made("values", 7) == made("values", 7) != made("values", 8)
    assert set(PARSERS) <= {*PIECES, *LANGUAGES}


def test_a_broken_parser_is_found() -> None:
    """The fuzzer itself: what raises and what is slow are both told, and a mistake of the input is none."""

    def wrong(data: bytes) -> None:
        raise KeyError(data)

    def refusing(data: bytes) -> None:
        raise FactcheckError("a", "is no file")

    def slow(data: bytes) -> None:
        end = time.process_time() + SECONDS + 0.1
        while time.process_time() < end:
            pass

    assert fed(wrong, b"x").startswith("KeyError")
    assert fed(slow, b"x").startswith("takes 1.")
    assert fed(refusing, b"x") == ""
