"""Tries the mutants of one module over tests collected once: python tools/try_mutants.py MODULE TEST_FILE ...

To be run in the folder that `mutmut run` left (mutants). Every mutant is a process forked when the tests are collected
and have passed once, which is some ten times as quick as collecting them anew; what came of it is written where mutmut
writes it, and `tools/mutants.py` counts it. Hypothesis and the model are left out.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
from pathlib import Path

import pytest

# A mutant that takes longer hangs: the slowest of these sets of tests takes 6 seconds.
SECONDS = 60
PASSED, FAILED, BROKE = 0, 1, 3
# Tests over texts, which load the model, and those that put 56 strings through 18 outputs.
LEFT_OUT = "not stands_at and not contradict_its_copy and not reading_twice and not what_is_read and not stays_text"
OPTIONS = ["-q", "-p", "no:cacheprovider", "--tb=no", "--assert=plain", "-m", "not hypothesis", "-k", LEFT_OUT]


class Mutants:
    """A plug-in for pytest that runs the collected tests once for each mutant of a module."""

    def __init__(self, meta: Path) -> None:
        self.meta = meta

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        os.environ["MUTANT_UNDER_TEST"] = ""
        if outcome(session.items) != PASSED:
            raise SystemExit("the tests fail before anything is broken")
        forget()
        gc.freeze()
        told = json.loads(self.meta.read_text("utf-8"))
        for name in told["exit_code_by_key"]:
            told["exit_code_by_key"][name] = tried(name, session.items)
        self.meta.write_text(json.dumps(told), "utf-8")
        return True


def forget() -> None:
    """Empty the cache through which a comparison would be remembered from the run without a mutant."""
    from factcheck.question import weighed

    weighed.cache_clear()


def outcome(items: list[pytest.Item]) -> int:
    """What comes of the tests, up to the first that fails."""
    from _pytest.runner import runtestprotocol

    for item, after in zip(items, [*items[1:], None], strict=True):
        if any(report.failed for report in runtestprotocol(item, nextitem=after, log=False)):
            return FAILED
    return PASSED


def tried(name: str, items: list[pytest.Item]) -> int:
    """What comes of the tests with one mutant in place, in a process of its own."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = BROKE
    try:
        signal.alarm(SECONDS)
        os.environ["MUTANT_UNDER_TEST"] = name
        code = outcome(items)
    finally:
        os._exit(code)


def main() -> None:
    module, *tests = sys.argv[1:]
    sys.path.insert(0, str(Path.cwd()))
    sys.exit(pytest.main([*OPTIONS, *tests], plugins=[Mutants(Path("factcheck") / f"{module}.py.meta")]))


if __name__ == "__main__":
    main()
