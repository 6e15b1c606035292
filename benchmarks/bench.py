"""factcheck beside the model that it stands on and beside other readers; growth; benchmarks/RESULTS.md.

    python benchmarks/bench.py [--shared ../shared] [--others PYTHON] [--runs 5] [--growth]
        [--articles 10000] [--claims 1000000] [--cores 1000]

All read the same text in turn, each in a process of its own of this process group, on one core, loaded and warmed
before: the seeds and the labelled topics of `--shared`, or generated articles where there are none. PYTHON is the
interpreter of an environment with benchmarks/requirements.txt. With --growth the slow part is run too, up to so many
articles and claims (`make bench ARGS="--articles 1000"` is a shorter one); without it the figures and the picture of
the last time stay. --cores says how many articles one process and two read in turn.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cores import in_turn, told
from corpus_generator import write_corpus
from curves import grown
from race import race_table, raced

HERE = Path(__file__).parent
GENERATED = 40
ROUNDS = 1  # of a thousand articles by one process and by two: some hundred seconds of the processor
GROWTH_MARK = "## Growth"


def corpus(shared: Path, folder: Path) -> list[Path]:
    """The files that are read."""
    found = [*sorted(shared.glob("seeds/*.txt")), *sorted(shared.glob("eval/topics/*/*.txt"))]
    if not found:
        write_corpus(folder / "articles", GENERATED, 2, seed=1)
        found = sorted((folder / "articles").iterdir())
    return found


def texts(paths: Sequence[Path]) -> dict[str, list[Any]]:
    """The blocks of the files that are read, an article each."""
    from factcheck.corpus import read_corpus
    from factcheck.extract.pipeline import READ

    articles = read_corpus(paths).articles
    blocks = [[a.text[b.start : b.end] for b in a.blocks if b.kind in READ] for a in articles]
    return {"paths": [a.path for a in articles], "articles": blocks}


def machine() -> str:
    """What the figures were measured on."""
    try:
        models = re.findall(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text("utf-8"))
    except OSError:
        models = [platform.processor() or platform.machine()]
    load = f", {os.getloadavg()[0]:.1f} processes running on average meanwhile" if hasattr(os, "getloadavg") else ""
    name = models[0] if models else "an unknown processor"
    return f"{os.cpu_count()} cores of {name}, {platform.system()}, Python {platform.python_version()}{load}"


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--others", default=sys.executable)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--cores", type=int, default=1_000)
    asked = parser.parse_args()
    os.environ.setdefault("PYTHONPATH", str(HERE.resolve().parent))
    results = HERE / "RESULTS.md"
    with tempfile.TemporaryDirectory() as name:
        read = texts(corpus(asked.shared, Path(name)))
        file = Path(name, "texts.json")
        file.write_text(json.dumps(read), "utf-8")
        words = sum(len(text.split()) for blocks in read["articles"] for text in blocks)
        times = raced(file, asked.others, asked.runs)
    kept = results.read_text("utf-8").partition(GROWTH_MARK)[2].strip() if results.is_file() else ""
    growth = "\n".join(grown(asked.articles, asked.claims)) if asked.growth else kept
    lines = [
        "# Speed, as it came out", "",
        f"Written by `make bench` on {machine()}. Seconds belong to the machine; look at the ratios.", "",
        "## The same text, in turn", "",
        f"{len(read['paths'])} articles of {words:,} words, one core each, medians of {asked.runs} readings, warm. "
        "To claims: all that is worked out of each article by itself; to conflicts: the comparison too. The others do "
        "a part of it: contrachecker compares by patterns, quantulum3 reads quantities, dateparser dates.", "",
        *race_table(times, words), "",
        "## Two cores", "", told(asked.cores, 2, in_turn(asked.cores, 2, ROUNDS)), "",
        GROWTH_MARK, "", growth, "",
    ]  # fmt: skip
    results.write_text("\n".join(lines), "utf-8")
    print(f"{results} written")


if __name__ == "__main__":
    main()
