"""Time and memory of writing a large report: `python benchmarks/report_scale.py [CLAIMS] [CONFLICTS] [ARTICLES]`.

Prints one line of JSON: seconds, peak memory in MB and the size of each file. The floor is 10 s and 500 MB for 100,000
claims and 5,000 conflicts, the making of the records not counted in the seconds.
"""

from __future__ import annotations

import json
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from factcheck.report import write  # noqa: E402
from tests.report_factory import many  # noqa: E402


def main() -> None:
    """Write a generated report into a temporary folder and print what it took."""
    given = [int(number) for number in sys.argv[1:]]
    claims, conflicts, articles = given + [100_000, 5_000, 1_000][len(given) :]
    report = many(conflicts, claims=claims, articles=articles, chance=random.Random(1))  # noqa: S311 - no secret
    before = _peak()
    with tempfile.TemporaryDirectory() as folder:
        started, worked = time.perf_counter(), time.process_time()
        files = write(report, Path(folder))
        seconds, cpu = time.perf_counter() - started, time.process_time() - worked
        sizes = {file.name: file.stat().st_size for file in files}
    told = {
        "seconds": round(seconds, 2),
        "cpu": round(cpu, 2),
        "peak_mb": _peak(),
        "of_which_records_mb": before,
        "bytes": sizes,
    }
    print(json.dumps({"claims": len(report.claims), "conflicts": len(report.conflicts), **told}))


def _peak() -> int:
    """The largest resident memory so far, in MB (Linux counts in kB, macOS in bytes)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (1 << 20 if sys.platform == "darwin" else 1 << 10)


if __name__ == "__main__":
    main()
