"""The same input gives the same bytes, whatever the machine is set to; `make matrix` runs all 48 combinations."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import REPO

SLICE = 3


@pytest.mark.slow
def test_the_combinations_that_differ_most_give_one_digest() -> None:
    command = [sys.executable, str(REPO / "tools" / "matrix.py"), "--slice", str(SLICE)]
    done = subprocess.run(command, cwd=REPO, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == f"{SLICE} combinations, 1 digests"
