"""Feed inputs to the parsers and keep what breaks one.

    python -m fuzz.run [PARSER ...] [--inputs N | --seconds S] [--led]

Without --led inputs are made at random from the words of each parser's language, input number N being the same on every
machine. With --led atheris leads by coverage where it is installed. Findings are files in fuzz/findings/PARSER, which
`make test` feeds to the parsers again.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.limits import Overdue, within
from fuzz.inputs import made
from fuzz.parsers import PARSERS, Parser

FINDINGS = Path(__file__).parent / "findings"
# Work for 10 kB of input, in seconds of this process alone; what takes longer than HUNG in real time hangs.
SECONDS = 1.0
HUNG = 60.0


def fed(parser: Parser, data: bytes, seconds: float = SECONDS) -> str:
    """What is wrong with a parser that is given these bytes; "" for nothing."""
    begun = time.process_time()
    try:
        with within(HUNG):
            parser(data)
    except FactcheckError:
        pass
    except Overdue:
        if time.process_time() - begun > SECONDS:  # else the machine was busy with something else
            return f"hangs for more than {HUNG:g} seconds"
    except Exception as error:  # noqa: BLE001  # whatever it is, it is a finding
        return f"{type(error).__name__}: {error}"[:300]
    took = time.process_time() - begun
    allowed = seconds * (len(data) // 10_000 + 1)
    return f"takes {took:.1f} seconds for {len(data)} bytes" if took > allowed else ""


def keep(name: str, data: bytes) -> Path:
    """The finding as a file, so that it is tried again for ever."""
    path = FINDINGS / name / hashlib.sha256(data).hexdigest()[:12]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def at_random(name: str, start: int, inputs: int | None, seconds: float | None) -> tuple[int, int]:
    """How many inputs one parser was given, and how many of them broke it."""
    parser, until, found = PARSERS[name], time.monotonic() + (seconds or float("inf")), 0
    fed(parser, made(name, 0))  # the first loads what all need
    number = start
    for number in count(start):
        if (inputs is not None and number - start >= inputs) or time.monotonic() > until:
            break
        if wrong := fed(parser, data := made(name, number)):
            found += 1
            print(f"{name} {number}: {wrong} -> {keep(name, data)}", flush=True)
    return number - start, found


def led(name: str, inputs: int | None, seconds: float | None) -> tuple[int, int]:
    """The same with atheris, in a process of its own, since it ends the one that it runs in."""
    bounds = [f"-runs={inputs}"] if inputs is not None else [f"-max_total_time={int(seconds or 60)}"]
    command = [sys.executable, "-m", "fuzz.led", name, *bounds]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = [line for line in done.stdout.splitlines() if line.startswith(f"{name} ")]
    given = re.search(r"stat::number_of_executed_units: *(\d+)", done.stderr)
    if given is None:
        sys.exit(f"{name}: {done.stderr[-2000:]}")
    print("\n".join(found), end="\n" if found else "", flush=True)
    return int(given[1]), len(found)


def main() -> None:
    """Feed the parsers one after the other and say how many inputs each was given."""
    options = argparse.ArgumentParser(description="Feed inputs to the parsers and keep what breaks one.")
    options.add_argument("parsers", nargs="*", choices=[*PARSERS, []], help="which parsers; all when left out")
    options.add_argument("--inputs", type=int, help="how many inputs each")
    options.add_argument("--seconds", type=float, help="how many seconds in all")
    options.add_argument("--start", type=int, default=0, help="the number of the first input")
    options.add_argument("--led", action="store_true", help="let coverage lead, with atheris")
    asked = options.parse_args()
    names = asked.parsers or list(PARSERS)
    each = asked.seconds / len(names) if asked.seconds else None if asked.inputs else 60.0
    broken = 0
    for name in names:
        begun = time.monotonic()
        run = led(name, asked.inputs, each) if asked.led else at_random(name, asked.start, asked.inputs, each)
        broken += run[1]
        print(f"{name}: {run[0]:,} inputs, {run[1]} findings, {time.monotonic() - begun:.0f} seconds", flush=True)
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
