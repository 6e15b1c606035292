"""What is pinned can be installed afresh, by its hash and nothing else, and is under a licence that lets it be used."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata

import pytest

from tests.conftest import REPO
from tests.reading import case

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


# Licences under which a library may be used in a program of any licence; as SPDX or a classifier of PyPI writes them.
USABLE = frozenset(
    {
        "0BSD", "Apache-2.0", "Apache Software License", "BSD License", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0",
        "CNRI-Python", "ISC License (ISCL)", "MIT", "MIT License", "MIT-0", "MIT-CMU", "MPL-1.1", "MPL-2.0",
        "Mozilla Public License 2.0 (MPL 2.0)", "PSF-2.0", "Python Software Foundation License", "Zlib",
    }
)  # fmt: skip


def licence(package: PackageMetadata) -> str:
    """What a package says of its licence: an SPDX expression, else its classifiers, else its own words.

    "" where it says nothing.
    """
    told = package.json
    named = [c.rpartition(" :: ")[2] for c in told.get("classifier", []) if c.startswith("License ::")]
    return str(told.get("license_expression") or " OR ".join(named) or told.get("license") or "").strip()


def usable(words: str) -> bool:
    """Does one way of reading an expression ("A OR B", "A AND B") allow any use?"""
    return any(USABLE.issuperset(choice.split(" AND ")) for choice in words.split(" OR "))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        case("one", "MIT", True),
        case("all must do", "MPL-2.0 AND MIT", True),
        case("one that does not", "MIT AND GPL-3.0-only", False),
        case("a choice", "GPL-2.0-only OR MPL-1.1", True),
        case("no choice", "GPL-3.0-only", False),
        case("nothing said", "", False),
    ],
)
def test_what_a_licence_allows(words: str, expected: bool) -> None:
    assert usable(words) is expected


@pytest.mark.parametrize("name", ["run.txt", "dev.txt"])
def test_every_pinned_package_says_its_licence(name: str) -> None:
    """No network: it is read from what is installed. What only other systems need is not."""
    found = {}
    for package in pinned(name):
        try:
            found[package] = licence(metadata(package))
        except PackageNotFoundError:
            continue
    assert len(found) > len(pinned(name)) / 2, "install what is pinned first"
    assert {package: words for package, words in found.items() if not usable(words)} == {}
