"""One process beside several on the same generated articles: by the clock, and what each process works (Linux).

    python benchmarks/cores.py [--articles 1000] [--jobs 2] [--rounds 1]

Where other programs keep the cores busy the clock tells of them. So the seconds of the processor are told for each
process too: the first one's and the busiest worker's together are what a run takes when each has a core of its own.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from corpus_generator import write_corpus

CONFLICTING = 50
GLANCE = 0.1  # seconds between two looks at what the processes have worked
TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


class Run(NamedTuple):
    """Seconds of one run: by the clock, of the first process, of each worker; and the programs that ran meanwhile."""

    clock: float
    first: float
    workers: tuple[float, ...]
    load: float

    @property
    def processor(self) -> float:
        """What all processes work together."""
        return self.first + sum(self.workers)

    @property
    def alone(self) -> float:
        """What the run takes when each process has a core of its own."""
        return self.first + max(self.workers, default=0.0)


def worked(process: int) -> float | None:
    """The seconds of the processor that a process has had so far, None when it is gone."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return None
    return (int(fields[11]) + int(fields[12])) / TICKS


def children(process: int) -> list[int]:
    """The processes that a process has started."""
    try:
        return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text("utf-8").split()]
    except OSError:
        return []


def watched(command: list[str], folder: Path) -> Run:
    """One run of a command, looked at while it works; where it fails, what it said ends the benchmark."""
    began, seen = time.perf_counter(), dict[int, float]()
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as said,
        subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=said) as run,
    ):
        while run.poll() is None:
            for one in (run.pid, *children(run.pid)):
                seen[one] = worked(one) or seen.get(one, 0.0)
            time.sleep(GLANCE)
        clock = time.perf_counter() - began
        if run.returncode:
            said.seek(0)
            raise SystemExit(f"{' '.join(command)}\nended with {run.returncode}: {said.read().strip()}")
    return Run(clock, seen.pop(run.pid), tuple(sorted(seen.values())), os.getloadavg()[0])


def first_check(folder: Path, jobs: int) -> Run:
    """A first check of the articles in a folder by so many processes."""
    command = [sys.executable, "-m", "factcheck", "--quiet", "check", "articles", "--exit-zero", "--no-cache"]
    return watched([*command, "--jobs", str(jobs)], folder)


def in_turn(number: int, jobs: int, rounds: int) -> list[tuple[Run, Run]]:
    """So many generated articles read by one process and by several, in turn."""
    with tempfile.TemporaryDirectory() as name:
        write_corpus(Path(name, "articles"), number, number // CONFLICTING, seed=1)
        return [(first_check(Path(name), 1), first_check(Path(name), jobs)) for _ in range(rounds)]


def told(number: int, jobs: int, runs: list[tuple[Run, Run]]) -> str:
    """What came out, in a sentence each."""
    one, several = ([pair[i] for pair in runs] for i in (0, 1))
    clock = [statistics.median(run.clock for run in own) for own in (one, several)]
    processor = [statistics.median(run.processor for run in own) for own in (one, several)]
    alone = statistics.median(run.alone for run in several)
    load = statistics.mean(run.load for pair in runs for run in pair)
    return (
        f"{number:,} generated articles, the start of the processes included. With `--jobs 1` {processor[0]:.1f} s of "
        f"processor, with `--jobs {jobs}` {processor[1]:.1f} s; the first process and the busiest worker together "
        f"{alone:.1f} s, so that {jobs} free cores are {processor[0] / alone:.2f} times one. By the clock "
        f"{clock[0]:.1f} and {clock[1]:.1f} s, {clock[0] / clock[1]:.2f} times, with {load:.1f} processes running on "
        f"average on {os.cpu_count()} cores: with more than {jobs} the clock tells of other programs too."
    )


def main() -> None:
    """Read the arguments, run in turn, print what came out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=1)
    asked = parser.parse_args()
    os.environ.setdefault("PYTHONPATH", str(Path(__file__).resolve().parents[1]))
    print(told(asked.articles, asked.jobs, in_turn(asked.articles, asked.jobs, asked.rounds)))


if __name__ == "__main__":
    main()
