"""Time and memory of `resolve` on 2,000, 20,000 and 200,000 distinct names.

    python benchmarks/resolve_scale.py [NUMBER ...] [--rounds 3]

Names are made of syllables with a fixed seed: people, companies, treaties and places, a fifth of them spelled in a
second way. Twenty names make an article, drawn so that articles share some. Each number runs in a process of its own,
in turn with the others for so many rounds; the medians are told, and how many times the time one number takes that the
number before it takes. Seconds are of the processor.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from statistics import median

import msgspec

from factcheck.resolve import NameUse, resolve

NUMBERS = (2_000, 20_000, 200_000)
AN_ARTICLE = 20
SEED = 1729
STARTS = "b br c ch d dr f fl g gr h j k kr l m n p pr r s sh st t tr v w z".split()
MIDDLES = "a e i o u ai ei ia or an en in".split()
ENDS = "ber dez dorf ford gar heim ino kin land ler man mond nik rez sen son ster ton vic wood yama zzi".split()
GIVEN = "Anna Boris Carla David Elena Frank Grace Hugo Irene James Karin Louis Maria Nora Oscar Paul Rosa Simon".split()
KINDS = ("{} Bank", "{} Holdings Ltd", "Treaty of {}", "{} River", "University of {}", "{} Motors AG", "Battle of {}")


def word(rng: random.Random) -> str:
    """A surname-like word: one of some 250,000."""
    parts = [rng.choice(STARTS), rng.choice(MIDDLES), rng.choice(STARTS), rng.choice(MIDDLES), rng.choice(ENDS)]
    return "".join(parts).capitalize()


def written_again(text: str, rng: random.Random) -> str:
    """The same name with a slip, an initial or other capitals."""
    way = rng.randrange(3)
    if way == 0:
        place = rng.randrange(len(text) // 2, len(text) - 1)
        return text[:place] + text[place + 1 :]
    first, _, rest = text.partition(" ")
    return f"{first[0]}. {rest}" if way == 1 and first in GIVEN else text.upper()


def names(number: int) -> list[str]:
    """Distinct names, in a fixed order."""
    rng = random.Random(SEED)  # noqa: S311  a fixed seed is the point
    found: dict[str, None] = {}
    while len(found) < number:
        kind = rng.random()
        if kind < 0.55:
            text = f"{rng.choice(GIVEN)} {word(rng)}"
        elif kind < 0.65:
            text = f"{rng.choice(GIVEN)} {rng.choice('ABCDEFGHJKLM')}. {word(rng)}"
        elif kind < 0.75:
            text = word(rng)
        else:
            text = rng.choice(KINDS).format(word(rng))
        found[text] = None
        if rng.random() < 0.2:
            found[written_again(text, rng)] = None
    return list(found)[:number]


def uses(number: int) -> Iterator[NameUse]:
    """Every name once, and one in ten in a second article."""
    rng = random.Random(SEED)  # noqa: S311
    for i, text in enumerate(names(number)):
        yield NameUse(text, f"article-{i // AN_ARTICLE}.txt")
        if rng.random() < 0.1:
            yield NameUse(text, f"article-{rng.randrange(number // AN_ARTICLE)}.txt")


class Cost(msgspec.Struct):
    """What one corpus costs: the number of its names and its entities, seconds of the processor, megabytes."""

    names: int
    entities: int
    seconds: float
    megabytes: float


def measure(number: int) -> Cost:
    """Resolve one corpus."""
    corpus = list(uses(number))
    began = time.process_time()
    resolution = resolve(corpus)
    seconds = time.process_time() - began
    entities = len({resolution.entity(use.source, use.name) for use in corpus})
    return Cost(number, entities, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def apart(number: int) -> Cost:
    """Measure in a process of its own, so that memory is its own."""
    made = subprocess.run([sys.executable, __file__, "--one", str(number)], check=True, capture_output=True)
    return msgspec.json.decode(made.stdout, type=Cost)


def main() -> None:
    """Measure the numbers given in turn, and print their medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("numbers", type=int, nargs="*", default=NUMBERS)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--one", action="store_true", help="the first number, once, as JSON")
    options = parser.parse_args()
    if options.one:
        print(msgspec.json.encode(measure(options.numbers[0])).decode())
        return
    rounds = [[apart(number) for number in options.numbers] for _ in range(options.rounds)]
    before: float | None = None
    for costs in zip(*rounds, strict=True):
        seconds = median(cost.seconds for cost in costs)
        growth = f"{seconds / before:5.1f} times the one before" if before else ""
        megabytes = median(cost.megabytes for cost in costs)
        print(
            f"{costs[0].names:8,} names {costs[0].entities:8,} entities {seconds:7.2f} s {megabytes:6.0f} MB {growth}"
        )
        before = seconds


if __name__ == "__main__":
    main()
