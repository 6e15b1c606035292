"""Time and memory of `resolve` on 2,000, 20,000 and 200,000 distinct names.

    python benchmarks/resolve_scale.py [NUMBER ...]

Names are made of syllables with a fixed seed: people, companies, treaties and places, a fifth of them spelled in a
second way. Twenty names make an article, drawn so that articles share some. Each number runs in a process of its own.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator

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


def measure(number: int) -> None:
    """Print what one corpus costs."""
    corpus = list(uses(number))
    began, worked = time.perf_counter(), time.process_time()
    resolution = resolve(corpus)
    seconds, cpu = time.perf_counter() - began, time.process_time() - worked
    entities = len({resolution.entity(use.source, use.name) for use in corpus})
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{number:8,} names {entities:8,} entities {seconds:7.2f} s {cpu:7.2f} s of processor {peak:7.0f} MB")


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
