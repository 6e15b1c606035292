"""Measure everything that docs/accuracy.md tells, and write the figures into it: `make accuracy`.

    python tools/accuracy.py [SHARED] [--others PYTHON]

SHARED (../shared) holds the evaluation texts and their scorers, which are not part of the repository. PYTHON is the
interpreter of an environment with benchmarks/values/requirements.txt; without it the rows of other libraries stay as
they are. What is between the two `measured` comments of the page is written anew, each table below its command.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

REPO = Path(__file__).resolve().parent.parent
PAGE = REPO / "docs" / "accuracy.md"
MEASURED = re.compile(r"(?<=<!-- measured -->\n).*(?=<!-- end of what is measured -->)", re.DOTALL)
PAIRS = ("fever_twins", "fm2", "summedits_news", "summedits_ectsum")
VALUES = {
    "dates": ("recognizers_datetime",),
    "quantities": ("recognizers_number", "recognizers_unit", "measeval"),
}
GENERAL, TOPIC = "factcheck", "factcheck --rules $PWD/rules"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, nargs="?", default=Path("../shared"))
    parser.add_argument("--others", help="interpreter that has the other libraries")
    options = parser.parse_args()
    os.chdir(REPO)
    page = PAGE.read_text("utf-8")
    others = re.findall(r"^\| [^|]+ \| (?:recognizers|timexy|dateparser|quantulum3) \|.*$", page, re.MULTILINE)
    shared = options.shared
    lines = [*labelled(shared), *worth(shared), *pairs(shared), *values(options, others), *names(shared)]
    page = PAGE.read_text("utf-8")  # again: it takes minutes, and somebody may have written meanwhile
    PAGE.write_text(MEASURED.sub(lambda _: "\n".join(["", *lines, "", ""]), page), "utf-8")


def labelled(shared: Path) -> Iterator[str]:
    """Contradictions found in labelled folders, by rules, and by kind over the topics."""
    scorer, topics = shared / "eval" / "score.py", shared / "eval" / "topics"
    yield "### Folders of articles\n"
    yield f"`python {scorer} --command COMMAND FOLDER…`; `$PWD` is the repository.\n"
    yield "| texts | command | contradictions found | recall | of the flags, right | precision | traps hit |"
    yield "|---|---|---|---|---|---|---|"
    seeds = ("the five articles that `seeds/` digests", [shared / "seeds"])
    others = ("articles on other topics", sorted(path for path in topics.iterdir() if path.is_dir()))
    by: dict[str, str] = {}
    for (texts, folders), command in ((seeds, TOPIC), (seeds, GENERAL), (others, GENERAL)):
        started = command.replace("factcheck", f"{sys.executable} -m factcheck", 1).replace("$PWD", str(REPO))
        told = score(scorer, "--json", "--command", started, *folders)
        by = told["recall_by"]
        found, flags = by["all"].split()[0].replace("/", " of "), f"{told['true']} of {told['flagged']}"
        traps = f"{told['traps_hit']} of {told['traps']}"
        cells = [f"{texts} (topics: {told['topics']})", f"`{command}`", found, rounded(told["recall"])]
        yield row(*cells, flags, rounded(told["precision"]), traps)
    yield "\nOf those in the articles on other topics, by what they are about, and how plainly they are said:\n"
    yield "| of | found | recall |\n|---|---|---|"
    for name, share in by.items():
        if name != "all":
            yield row(name, share.split()[0].replace("/", " of "), rounded(share.split()[1]))


def worth(shared: Path) -> Iterator[str]:
    """How often a flag of each severity and of each rule was right over the topics."""
    topics = shared / "eval" / "topics"
    told = json.loads(run("-m", "factcheck", "evaluate", "--json", "--no-cache", topics))
    yield "\n### What a flag is worth\n"
    yield f"`factcheck evaluate --json {topics}`: how many of the flags were right, by severity and by rule.\n"
    yield "| of | right | flagged |\n|---|---|---|"
    for sort in ("by_severity", "by_rule"):
        yield from (row(name, right, flagged) for name, (right, flagged) in told[sort].items())


def pairs(shared: Path) -> Iterator[str]:
    """Contradictions found in pairs of short texts, by kind, and false alarms on pairs that agree."""
    files = [shared / "eval" / "public" / f"{name}.jsonl" for name in PAIRS]
    yield "\n### Pairs of short texts\n"
    yield f"`python {shared}/eval/score_pairs.py FILE…`, files of {shared}/eval/public."
    yield "A pair is a corpus of two; recall is over those that contradict each other, false alarms over the others.\n"
    yield "| file | date | figure | entity | trait | other | false alarms |\n|---|---|---|---|---|---|---|"
    for name, told in score(shared / "eval" / "score_pairs.py", "--json", *files).items():
        kinds = [told["recall"].get(kind, "-").split()[0] for kind in ("date", "figure", "entity", "trait", "other")]
        yield row(name, *kinds, told["false_alarms"])


def values(options: argparse.Namespace, others: list[str]) -> Iterator[str]:
    """Dates and quantities read right, by the scorer, and beside other libraries."""
    public = options.shared / "eval" / "public"
    scorer = options.shared / "eval" / "score_values.py"
    yield "\n### Values\n"
    yield f"`python {scorer} dates|quantities FILE`. A date is right with exactly its first and last day,"
    yield "a quantity with exactly its number, or the two of its range; `--units` asks for the right unit too.\n"
    yield "| file | precision | recall | F1 | right | found | expected |\n|---|---|---|---|---|---|---|"
    for what, files in VALUES.items():
        for name in files:
            for more in ([], ["--units"]) if name == "recognizers_unit" else ([],):
                told = score(scorer, what, *more, public / f"{name}.jsonl")
                shares = [rounded(told[key]) for key in ("precision", "recall", "f1")]
                yield row(" ".join([name, *more]), *shares, told["right"], told["found"], told["expected"])
    yield "\nBeside other libraries, by `python benchmarks/values/compare.py FOLDER --others PYTHON`, which counts what"
    yield "touches a labelled place:\n"
    asked = ["--others", options.others] if options.others else []
    for line in run("benchmarks/values/compare.py", public, *asked).splitlines():
        yield line
        if not asked:
            yield from (kept for kept in others if kept.split("|")[1] == line.split("|")[1])


def names(shared: Path) -> Iterator[str]:
    """Names linked and kept apart."""
    file = shared / "eval" / "public" / "name_pairs.jsonl"
    yield "\n### Names\n"
    yield f"`python benchmarks/names.py {file}`\n"
    yield "| group | pairs | precision | recall |\n|---|---|---|---|"
    for line in run("benchmarks/names.py", file).splitlines()[1:]:
        yield row(*line.rsplit(maxsplit=3))


def score(scorer: Path, *arguments: object) -> dict[str, Any]:
    """The JSON that a scorer prints."""
    told: dict[str, Any] = json.loads(run(scorer, *arguments))
    return told


def run(script: str | Path, *arguments: object) -> str:
    """What a script prints, run by this Python with this factcheck."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = os.environ | {"PATH": path, "PYTHONPATH": str(REPO)}
    command = [sys.executable, script, *arguments]
    print("measuring:", *command[1:3], file=sys.stderr)
    return subprocess.run([*map(str, command)], stdout=subprocess.PIPE, text=True, check=True, env=environment).stdout


def row(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"


def rounded(share: object) -> str:
    return "-" if share is None else f"{float(str(share)):.3f}"


if __name__ == "__main__":
    main()
