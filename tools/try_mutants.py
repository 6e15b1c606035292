"""Tries the mutants of one module over tests collected once: python tools/try_mutants.py MODULE TEST_FILE ...

To be run in the folder that `mutmut run` left (mutants). Every mutant is a process forked when the tests are collected
and have passed once, which is some ten times as quick as collecting them anew; what came of it is written where mutmut
writes it, and `tools/mutants.py` counts it. Mutants that were noticed before are not tried again, so that a run that
was stopped goes on, and more tests are tried on survivors alone. Hypothesis and the model are left out.
"""

from __future__ import annotations

import gc
import json
import math
import os
import resource
import signal
import sys
import time
from pathlib import Path

import pytest
from mutants import NOTICED

# A mutant that takes so many times the time of the processor that the tests take without one, or waits for so many
# seconds, hangs. (On a busy machine the tests of one that is not noticed may well take a minute.)
TIMES = 4
WAITING = 600
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
        begun = time.process_time()
        items = quickest_first(session.items)
        seconds = TIMES * math.ceil(time.process_time() - begun)
        forget()
        gc.freeze()
        told = json.loads(self.meta.read_text("utf-8"))
        codes = told["exit_code_by_key"]
        for name in [name for name, code in codes.items() if code not in NOTICED]:
            codes[name], at = tried(name, items, seconds)
            items.insert(0, items.pop(at))  # what noticed this one may notice the next, which breaks the same function
            self.meta.write_text(json.dumps(told), "utf-8")
        return True


def quickest_first(items: list[pytest.Item]) -> list[pytest.Item]:
    """The tests, which must all pass while nothing is broken, in the order of the time that they take."""
    took = {}
    for item in items:
        begun = time.perf_counter()
        if first_failure([item]) is not None:
            raise SystemExit(f"{item.nodeid} fails before anything is broken")
        took[item] = time.perf_counter() - begun
    return sorted(items, key=took.__getitem__)


def forget() -> None:
    """Empty the cache through which a comparison would be remembered from the run without a mutant."""
    from factcheck.question import weighed

    weighed.cache_clear()


def first_failure(items: list[pytest.Item]) -> int | None:
    """Where the first test that fails stands."""
    from _pytest.runner import runtestprotocol

    for at, (item, after) in enumerate(zip(items, [*items[1:], None], strict=True)):
        if any(report.failed for report in runtestprotocol(item, nextitem=after, log=False)):
            return at
    return None


def tried(name: str, items: list[pytest.Item], seconds: int) -> tuple[int, int]:
    """What comes of the tests with one mutant in place, in a process of its own, and where the test is that failed."""
    reading, writing = os.pipe()
    if child := os.fork():
        os.close(writing)
        with os.fdopen(reading) as told:
            at = int(told.read() or 0)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), at
    code = BROKE
    try:
        signal.alarm(WAITING)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        os.environ["MUTANT_UNDER_TEST"] = name
        failed = first_failure(items)
        code = PASSED if failed is None else FAILED
        os.write(writing, str(failed or 0).encode())
    finally:
        os._exit(code)


def main() -> None:
    module, *tests = sys.argv[1:]
    sys.path[:0] = [str(Path.cwd())]
    sys.exit(pytest.main([*OPTIONS, *tests], plugins=[Mutants(Path("factcheck") / f"{module}.py.meta")]))


if __name__ == "__main__":
    main()
