"""How long Ctrl-C takes to end a run, moment by moment: python tools/interrupted.py

The moments are those of tests/test_interrupts.py; a figure is from the signal to the end of the process, the longest of
three runs.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from factcheck.report import write
from tests.conftest import REPO
from tests.report_factory import report, two_years
from tests.test_interrupts import MOMENTS, RUN

RUNS = 3
# Tells the moment of the signal, on a stream that the program does not write to by itself.
TIMED = RUN.replace(
    "os.kill(os.getpid(), signal.SIGINT)",
    "import time; os.write(1, f'at {time.monotonic()}\\n'.encode()); os.kill(os.getpid(), signal.SIGINT)",
)


def seconds(moment: str, folder: Path) -> float:
    """From the signal to the end of one run."""
    (folder / "articles").mkdir(parents=True)
    for n in range(5):
        (folder / "articles" / f"{n}.md").write_text(f"The Long Bridge opened in {1932 + n}. It cost {n + 2} pounds.\n")
    write(report(two_years()), folder / "reports")
    event, part, count = MOMENTS[moment]
    command = [sys.executable, "-c", TIMED, event, part, str(count), "report", "-o", "reports", "--cache-dir", "kept"]
    environment = {**os.environ, "PYTHONPATH": str(REPO)}
    done = subprocess.run(
        [*command, "articles"], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    ended = time.monotonic()
    (said,) = (line for line in done.stdout.splitlines() if line.startswith("at "))
    return ended - float(said.removeprefix("at "))


def main() -> None:
    print("| while it | seconds |\n|---|---|")
    for moment in MOMENTS:
        with tempfile.TemporaryDirectory() as folder:
            print(f"| {moment} | {max(seconds(moment, Path(folder) / str(n)) for n in range(RUNS)):.2f} |", flush=True)


if __name__ == "__main__":
    main()
