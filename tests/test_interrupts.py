"""Ctrl-C ends a run with exit code 130 and no traceback, at whatever moment; the report is the old one or the new one.

The moment is an event that Python tells its audit hooks of (an import, a file that is opened or renamed), so that it is
the same on every machine.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.report import write
from tests.conftest import REPO
from tests.report_factory import report, two_years

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="signals of POSIX systems"),
]
RUN = """
import os, signal, sys
event, part, left = sys.argv[1], sys.argv[2], int(sys.argv[3])
def watch(name, arguments):
    global left
    if name == event and part in str(arguments[0]):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGINT)
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background begins without one
from factcheck.__main__ import main
sys.argv[1:] = sys.argv[4:]
sys.addaudithook(watch)
if __name__ == "__main__":
    main()
"""
# What the program is at when the signal comes: the event, a part of its first argument, and the how manieth it is.
MOMENTS = {
    "loads itself": ("import", "factcheck.cli", 1),
    "loads a command": ("import", "factcheck.job", 1),
    "reads a rule file": ("open", "events.yaml", 1),
    "opens the cache": ("sqlite3.connect", "", 1),
    "reads an article": ("open", "articles/3.md", 1),
    "loads the model's library": ("import", "spacy", 1),
    "loads the model": ("open", "vocab", 1),
    "reads with the model": ("import", "factcheck.extract.claims", 1),
    "compares": ("import", "factcheck.context", 1),
    "writes the page": ("open", ".index.html.", 1),
    "writes the last file": ("open", ".report.json.", 1),
    "puts the first file in place": ("os.rename", "", 1),
    "puts the last file in place": ("os.rename", "", 5),
}
# The new report is in its place by then, all of it.
WRITTEN = ("puts the first file in place", "puts the last file in place")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Some articles, and the report of an earlier run."""
    (tmp_path / "articles").mkdir()
    for n in range(5):
        (tmp_path / "articles" / f"{n}.md").write_text(
            f"The Long Bridge opened in {1932 + n}. It cost {n + 2} pounds.\n"
        )
    write(report(two_years()), tmp_path / "reports")
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "reports").iterdir()}


@pytest.mark.parametrize("moment", MOMENTS)
def test_ctrl_c_while_it(folder: Path, moment: str) -> None:
    before = files(folder)
    event, part, count = MOMENTS[moment]
    command = ["report", "-o", "reports", "--cache-dir", "kept", "articles"]
    done = subprocess.run(
        [sys.executable, "-c", RUN, event, part, str(count), *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(REPO)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (130, False), done.stderr
    after = files(folder)
    assert after.keys() == before.keys()
    changed = {name for name in before if before[name] != after[name]}
    assert changed == (set(before) if moment in WRITTEN else set())
