"""What is pinned can be installed afresh, every package by its hash, and nothing but what is pinned comes in."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

from tests.conftest import REPO

# What pip says where it reaches no index: then nothing can be said about an install.
NO_INDEX = re.compile(r"Could not fetch URL|Failed to establish|Connection|No matching distribution found|Max retries")


def pinned(name: str) -> set[str]:
    text = (REPO / "constraints" / name).read_text("utf-8")
    return {line.split("==")[0].lower() for line in text.splitlines() if re.match(r"[A-Za-z]", line)}


@pytest.mark.slow
@pytest.mark.parametrize("name", ["run.txt"])
def test_a_fresh_install_resolves(name: str) -> None:
    options = ["--dry-run", "--ignore-installed", "--quiet", "--report", "-", "--require-hashes"]
    command = [sys.executable, "-m", "pip", "install", *options, "-r", f"constraints/{name}"]
    done = subprocess.run(command, cwd=REPO, capture_output=True, text=True, check=False)
    if done.returncode and NO_INDEX.search(done.stderr):
        pytest.skip("no package index can be reached")
    assert done.returncode == 0, done.stderr
    installed = {one["metadata"]["name"].lower().replace("_", "-") for one in json.loads(done.stdout)["install"]}
    assert installed and installed <= {one.replace("_", "-") for one in pinned(name)}


def test_what_is_run_is_pinned_alike_everywhere() -> None:
    """A package has one version, whichever file pins it: what was tested is what is installed."""
    found: dict[str, set[str]] = {}
    for name in ("run.txt", "dev.txt", "hunt.txt"):
        for line in (REPO / "constraints" / name).read_text("utf-8").splitlines():
            if match := re.match(r"([\w.-]+)==([\w.]+) ?(; .*?)? ?\\?$", line):
                found.setdefault(f"{match[1]} {match[3] or ''}", set()).add(match[2])
    assert len(found) > 50
    assert not {package: versions for package, versions in found.items() if len(versions) > 1}
