"""Time and memory of comparing a thousand to a million claims.

    python benchmarks/compare_scale.py [NUMBER ...]

Made records: ten claims an article, of things that each have a year in which they opened and a number of stops, told by
three articles on average; one thing in fifty is given another value by one of them. One thing is spoken of in half of
all articles. The names are resolved beforehand: benchmarks/resolve_scale.py measures that. Each number runs in a
process of its own; the seconds are of the processor.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from datetime import date

from factcheck.compare import compare_named
from factcheck.engine import uncollected
from factcheck.models import Claim, Mention
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


def measure(number: int) -> None:
    """Print what comparing so many claims costs."""
    corpus, rules = readings(number), load_rules()
    names = Resolution({(r.source, u.name): u.name for r in corpus for u in r.names}, {}, {}, {})
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    began, worked = time.perf_counter(), time.process_time()
    with uncollected():
        claims, conflicts = compare_named(corpus, names, rules)
    seconds, cpu = time.perf_counter() - began, time.process_time() - worked
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{len(claims):9,} claims {len(conflicts):7,} conflicts {seconds:7.2f} s {cpu:7.2f} s of processor "
        f"{peak:6.0f} MB, of which the records {before:6.0f}"
    )


def main() -> None:
    """Measure each number given, in a process of its own so that memory is its own."""
    numbers = [int(text) for text in sys.argv[1:]]
    if len(numbers) == 1:
        measure(numbers[0])
        return
    for number in numbers or NUMBERS:
        subprocess.run([sys.executable, __file__, str(number)], check=True)


if __name__ == "__main__":
    main()
