"""How many of the ways in which mutmut broke the code the tests noticed, by module: python tools/mutants.py [FOLDER]

Reads what `mutmut run` left in FOLDER (default: mutants). A mutant that no chosen test reaches counts as not noticed;
one that was not tried yet does not count.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

# What mutmut writes down for a mutant: the exit code of pytest, or a number of its own.
NOTICED = frozenset({1, 3, -14, 24, -24, 36, 152, 255})  # a test failed, or ran into the time limit
SURVIVED, UNREACHED = 0, 33


def scored(meta: Path) -> Counter[str]:
    """How the mutants of one module fared."""
    codes = json.loads(meta.read_text("utf-8"))["exit_code_by_key"].values()
    names = {SURVIVED: "survived", UNREACHED: "unreached", None: "untried"}
    return Counter("noticed" if code in NOTICED else names.get(code, "other") for code in codes)


def line(name: str, found: Counter[str]) -> str:
    tried = found.total() - found["untried"]
    share = f"{found['noticed'] / tried:.0%}" if tried else "-"
    told = (found.total(), tried, found["noticed"], found["survived"], found["unreached"], share)
    return "| " + " | ".join(map(str, (name, *told))) + " |"


def main() -> None:
    folder = Path(sys.argv[1] if sys.argv[1:] else "mutants") / "factcheck"
    modules = {path.name.removesuffix(".py.meta"): scored(path) for path in sorted(folder.rglob("*.meta"))}
    print("| module | mutants | tried | noticed | survived | unreached | score |\n|---|---|---|---|---|---|---|")
    for name, found in modules.items():
        if found.total() > found["untried"]:
            print(line(f"`{name}`", found))
    print(line("all", sum(modules.values(), Counter())))


if __name__ == "__main__":
    main()
