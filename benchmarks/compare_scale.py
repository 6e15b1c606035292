"""Time and memory of comparing a thousand to a million claims.

    python benchmarks/compare_scale.py [NUMBER ...] [--rounds 1] [--names] [--jobs N]

Made records: ten claims an article, of things that each have a year in which they opened and a number of stops, told by
three articles on average; one thing in fifty is given another value by one of them. One thing is spoken of in half of
all articles. The names are resolved beforehand (benchmarks/resolve_scale.py measures that) but with `--names`. Each
number runs in a process of its own, in turn with the others for so many rounds; the medians are told, and how many
times the time one number takes that the number before it takes. Seconds are of the processor. With `--jobs` so many
processes compare the claims in lots, and their seconds are told beside those of the one that hands them out.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import time
from datetime import date
from statistics import median

import msgspec

from factcheck.circles import uncollected
from factcheck.compare import compare, compare_named
from factcheck.models import Claim, Mention
from factcheck.partitions.local import on_this_machine
from factcheck.partitions.lots import in_lots
from factcheck.reading import NameUse, Reading
from factcheck.resolve import Resolution
from factcheck.rules import load_rules
from factcheck.values import DateValue, Quantity, Value

NUMBERS = (1_000, 10_000, 100_000, 1_000_000)
AN_ARTICLE = 10
TELLINGS = 3
CONFLICTING = 50
SEED = 1729


def year(number: int) -> DateValue:
    """All the days of a year."""
    return DateValue(date(number, 1, 1).toordinal(), date(number, 12, 31).toordinal(), "year", "")


def claim(thing: str, attribute: str, value: Value, source: str, at: int) -> Claim:
    """What an article says of a thing, as extraction would hand it over."""
    subject = Mention(thing, at, at + len(thing), thing, "bridge", definite=True)
    others = () if isinstance(value, DateValue) else (Mention("stops", at, at + 5, "", "stop", role="counted"),)
    return Claim(subject, attribute, value, source, at, at + 4, "1932", "", at, 1, 1, others=others, entity=thing)


def readings(number: int) -> list[Reading]:
    """So many claims in articles of ten."""
    rng = random.Random(SEED)  # noqa: S311 - a fixed seed is the point
    things = max(2, number // TELLINGS)
    told: dict[str, list[Claim]] = {f"{i:06}.txt": [] for i in range(number // AN_ARTICLE)}
    tellings = [i % things for i in range(number - len(told) // 2)]
    rng.shuffle(tellings)
    sources = [source for source in told for _ in range(AN_ARTICLE)]
    for thing, source in zip(tellings, sources, strict=False):
        own = random.Random(thing)  # noqa: S311
        value = own.randint(1700, 1990)
        if thing % CONFLICTING == 0 and rng.random() < 1 / TELLINGS:
            value += rng.randint(2, 9)
        told[source].append(_told(f"Stone Bridge of Place {thing}", thing, value, source, 200 * len(told[source])))
    for source in list(told)[::2]:
        told[source].append(_told("Great Stone Bridge of Everywhere", 0, 1801, source, 5000))
    return [Reading(source, f"Walks {source}", "2020-01-01", tuple(c), (), _names(c)) for source, c in told.items()]


def _told(name: str, thing: int, value: int, source: str, at: int) -> Claim:
    if thing % 2:
        return claim(name, "count:stop", Quantity(value, value, stated=(value,), unit="stop"), source, at)
    return claim(name, "opened", year(value), source, at)


def _names(claims: list[Claim]) -> tuple[NameUse, ...]:
    return tuple(NameUse(name, "", 1) for name in sorted({c.subject.name for c in claims}))


class Cost(msgspec.Struct):
    """What comparing one corpus costs: claims, conflicts, seconds of the processor, megabytes in all and of records,
    seconds of other processes."""

    claims: int
    conflicts: int
    seconds: float
    megabytes: float
    records: float
    others: float = 0.0


def measure(number: int, named: bool, jobs: int) -> Cost:
    """Compare one corpus, its names resolved as a part of it or before, in lots where there are jobs."""
    corpus, rules = readings(number), load_rules()
    names = Resolution({(r.source, u.name): u.name for r in corpus for u in r.names}, {}, {}, {})
    pairing = in_lots(on_this_machine(jobs)) if jobs else None
    before = peak()
    began = time.process_time()
    with uncollected():
        claims, conflicts = compare(corpus, rules, pairing) if named else compare_named(corpus, names, rules, pairing)
    seconds = time.process_time() - began
    return Cost(len(claims), len(conflicts), seconds, peak(), before, os.times().children_user)


def peak() -> float:
    """The most memory so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def apart(number: int, named: bool, jobs: int) -> Cost:
    """Measure in a process of its own, so that memory is its own."""
    options = ["--one", str(number), "--jobs", str(jobs), *(["--names"] if named else [])]
    made = subprocess.run([sys.executable, __file__, *options], check=True, capture_output=True)
    return msgspec.json.decode(made.stdout, type=Cost)


def main() -> None:
    """Measure the numbers given in turn, and print their medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("numbers", type=int, nargs="*", default=NUMBERS)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--names", action="store_true", help="resolve the names as a part of it")
    parser.add_argument("--jobs", type=int, default=0, help="so many processes compare in lots")
    parser.add_argument("--one", action="store_true", help="the first number, once, as JSON")
    options = parser.parse_args()
    if options.one:
        print(msgspec.json.encode(measure(options.numbers[0], options.names, options.jobs)).decode())
        return
    rounds = [[apart(number, options.names, options.jobs) for number in options.numbers] for _ in range(options.rounds)]
    before: float | None = None
    for costs in zip(*rounds, strict=True):
        seconds = median(cost.seconds for cost in costs)
        growth = f", {seconds / before:.1f} times the one before" if before else ""
        others = f", {median(cost.others for cost in costs):.2f} s of others" if options.jobs else ""
        megabytes, records = median(cost.megabytes for cost in costs), median(cost.records for cost in costs)
        print(
            f"{costs[0].claims:9,} claims {costs[0].conflicts:7,} conflicts {seconds:7.2f} s {megabytes:6.0f} MB, "
            f"of which the records {records:.0f}{others}{growth}"
        )
        before = seconds


if __name__ == "__main__":
    main()
