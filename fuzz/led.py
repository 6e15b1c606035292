"""One parser, led by coverage: python -m fuzz.led PARSER [options of libFuzzer]. Started by fuzz.run."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["factcheck"]):
    from fuzz.parsers import PARSERS
from fuzz.inputs import made
from fuzz.run import fed, keep

# What it starts from, beside the findings of earlier runs.
FIRST = 200


def main() -> None:
    """Feed the parser until the bounds are reached, keep what breaks it; libFuzzer tells how much it was given."""
    name, *bounds = sys.argv[1:]
    parser = PARSERS[name]
    found = set[str]()

    def one(data: bytes) -> None:
        wrong = fed(parser, data)
        if wrong and wrong not in found:
            found.add(wrong)
            print(f"{name} {wrong} -> {keep(name, data)}", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        for number in range(FIRST):
            Path(folder, str(number)).write_bytes(made(name, number))
        atheris.Setup([sys.argv[0], "-max_len=4096", "-verbosity=0", "-print_final_stats=1", *bounds, folder], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
