"""The same bytes from every hash seed, locale, time zone, number of processes, order of files and Python.

    python tools/matrix.py [--slice N] [--python PATH ...]

Twelve small articles are reported on and checked once for each combination; all that comes out makes a digest. One
line a combination, and at the end how many digests there were: one, or the run fails. A Python that is named must be
able to import factcheck; those named beside this one are given as `--python`.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
from functools import cache
from itertools import islice, product
from pathlib import Path
from typing import NamedTuple

REPO = Path(__file__).resolve().parent.parent
SEEDS = ("0", "4242")
# The second has no UTF-8 at all, neither for names of files nor for what is printed.
LOCALES: tuple[dict[str, str], ...] = (
    {"LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
)
ZONES = ("Pacific/Kiritimati", "America/St_Johns")  # 14 hours before and 3 hours and a half after Greenwich
WAYS = (("1", "forward"), ("2", "backward"))  # processes, and the order in which the articles are named
FORMATS = ("text", "full", "json", "github", "gitlab", "sarif", "junit", "checkstyle")
# Small articles are read in one process whatever is asked for, unless a share of work is made small too. The report
# reads them, and what it read is kept for the checks.
RUN = """
import contextlib, sys
from factcheck import workers
workers.CHUNK_CHARACTERS, workers.WORKER_CHARACTERS = 400, 300
from factcheck.cli import main
def run(*options):
    sys.argv[1:] = ["--quiet", *options]
    with contextlib.suppress(SystemExit):
        main()
    sys.stdout.flush()
if __name__ == "__main__":
    jobs, out, kept, formats, *articles = sys.argv[1:]
    options = ["--cache-dir", kept, "--jobs", jobs, *articles]
    wanted = [part for form in ("md", "html", "csv", "json", "jsonl") for part in ("--format", form)]
    run("report", "-o", out, *wanted, *options)
    for form in formats.split(","):
        run("check", "--format", form, *options)
"""
PLACES = "Orley Withy Greyholm Saltmarsh Farreach Eastbay".split()
TEXT = """# The weir at {place}

The Weir of {place} was finished in {year} and cost {cost:,} pounds, said José Núñez of the County Council. The Weir of
{place} is {length} metres long. After the flood of {flood} they built a new sluice, which opened two years later.

In {flood} some {dead} people died in {place}. The İzmir Company, founded in {founded}, repaired it for the ﬁrst time.
"""


class Combination(NamedTuple):
    """What a run depends on that must not show in what comes out."""

    python: str
    seed: str
    locale: dict[str, str]
    zone: str
    way: tuple[str, str]

    def __str__(self) -> str:
        facts = (version(self.python), f"seed {self.seed}", self.locale["LC_ALL"], self.zone, "jobs", *self.way)
        return " ".join(facts)


@cache
def version(python: str) -> str:
    told = subprocess.run([python, "--version"], capture_output=True, text=True, check=True)
    return told.stdout.strip()


def write_articles(folder: Path) -> list[str]:
    """Two articles on each place, which disagree."""
    for n, place in enumerate(PLACES * 2):
        far = n // len(PLACES)
        facts = {"year": 1801 + n % 6 + 3 * far, "cost": 4300 + 700 * far, "length": 120 + 30 * far}
        told = TEXT.format(place=place, flood=1838 + far, dead=12 + 7 * far, founded=1790 + far, **facts)
        (folder / f"{'é' * far}{place.lower()}.md").write_text(told, "utf-8")
    return sorted(path.name for path in folder.iterdir())


def combinations(pythons: list[str]) -> list[Combination]:
    """All of them, ordered so that the first few differ in as much as can be."""
    every = [Combination(*one) for one in product(pythons, SEEDS, LOCALES, ZONES, WAYS)]
    return [one for pair in zip(every, reversed(every), strict=True) for one in pair][: len(every)]


def digest(one: Combination, folder: Path, articles: list[str]) -> str:
    """A hash of the report's files and of what `check` prints in every format."""
    jobs, order = one.way
    named = articles if order == "forward" else articles[::-1]
    with tempfile.TemporaryDirectory() as out:
        script = Path(out, "run.py")
        script.write_text(RUN, "utf-8")
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
        environment |= {"PYTHONPATH": str(REPO), "PYTHONHASHSEED": one.seed, "TZ": one.zone, **one.locale}
        command = [one.python, str(script), jobs, "../report", str(Path(out, "kept")), ",".join(FORMATS), *named]
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    if done.returncode or done.stderr:
        sys.exit(f"{one}: {done.stderr.decode('utf-8', 'replace')[-2000:]}")
    made = hashlib.sha256(done.stdout)
    for path in sorted((folder.parent / "report").iterdir()):
        made.update(path.name.encode() + b"\0" + path.read_bytes())
    return made.hexdigest()[:16]


def main() -> None:
    options = argparse.ArgumentParser(description="The same bytes from every combination.")
    options.add_argument("--slice", type=int, help="only so many combinations, those that differ most first")
    options.add_argument("--python", action="append", default=[], help="one more Python that can import factcheck")
    asked = options.parse_args()
    seen: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "articles")
        folder.mkdir()
        articles = write_articles(folder)
        for one in islice(combinations([sys.executable, *asked.python]), asked.slice):
            made = digest(one, folder, articles)
            seen[made] = seen.get(made, 0) + 1
            print(f"{made}  {one}", flush=True)
    print(f"{sum(seen.values())} combinations, {len(seen)} digests")
    sys.exit(len(seen) != 1)


if __name__ == "__main__":
    main()
