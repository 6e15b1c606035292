"""Contestants that read the same text in turn, each in a process of its own of one process group."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path

from contestant import CONTESTANTS

SCRIPT = Path(__file__).with_name("contestant.py")
# Those that run in our own environment.
OURS = ("factcheck, to claims", "factcheck, to conflicts", "nlp.pipe")
# One core for each: no library starts threads.
ALONE = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1")


def started(name: str, python: str, file: Path) -> subprocess.Popen[str] | None:
    """A contestant, ready; None where it cannot be loaded."""
    process = subprocess.Popen(
        [python, str(SCRIPT), name, str(file)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        env={**os.environ, **ALONE},
    )  # fmt: skip
    if process.stdout is not None and process.stdout.readline() == "ready\n":
        return process
    process.wait()
    return None


def reading(process: subprocess.Popen[str]) -> float:
    """The seconds of one reading."""
    assert process.stdin is not None  # noqa: S101 - for the types only
    assert process.stdout is not None  # noqa: S101
    process.stdin.write("again\n")
    process.stdin.flush()
    return float(process.stdout.readline())


def raced(file: Path, others: str, runs: int) -> dict[str, list[float] | None]:
    """The seconds of every reading of every contestant, in turn; None for one that is not installed."""
    racing = {name: started(name, sys.executable if name in OURS else others, file) for name in CONTESTANTS}
    times: dict[str, list[float]] = {name: [] for name in racing}
    for _ in range(runs):
        for name, process in racing.items():
            if process is not None:
                times[name].append(reading(process))
    for process in racing.values():
        if process is not None and process.stdin is not None:
            process.stdin.close()
            process.wait()
    return {name: times[name] if process is not None else None for name, process in racing.items()}


def race_table(times: dict[str, list[float] | None], words: int) -> list[str]:
    """The rows of the race: medians, words a second, and the ratio to the bare model."""
    bare = statistics.median(times["nlp.pipe"] or [0.0])
    lines = ["| | seconds of processor | words a second | of the bare model's speed |", "|---|---|---|---|"]
    for name, own in times.items():
        if own is None:
            lines.append(f"| {name} | not installed | | |")
        else:
            took = statistics.median(own)
            lines.append(f"| {name} | {took:.2f} | {words / took:,.0f} | {bare / took:.2f} |")
    return lines
