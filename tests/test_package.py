"""What is built is what runs: the wheel has all it needs, and works in an empty environment of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.conftest import REPO

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist and the wheel that is built from the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, REPO], check=True, capture_output=True
    )
    return folder


def test_wheel_holds_every_file_of_the_package(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    inside = zipfile.ZipFile(wheel).namelist()
    assert [name for name in inside if name.endswith(".data/data/share/man/man1/factcheck.1")]
    names = {name for name in inside if ".dist-info/" not in name and ".data/" not in name}
    package = REPO / "factcheck"
    files = {path.relative_to(REPO).as_posix() for path in package.rglob("*") if path.is_file()}
    assert names == {name for name in files if "__pycache__" not in name}
    assert any(name.startswith("factcheck/general/") and name.endswith(".yaml") for name in names)


def test_sdist_holds_what_make_needs(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {
        "Makefile",
        "constraints/dev.txt",
        "rules/us-mexico-security.yaml",
        "tests/conftest.py",
        "zensical.toml",
    } <= names
    assert {f"seeds/{path.name}" for path in (REPO / "seeds").glob("*.md")} <= names


def test_wheel_works_in_an_empty_environment(built: Path, tmp_path: Path) -> None:
    (wheel,) = built.glob("*.whl")
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "venv"], check=True)
    bin_folder = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([bin_folder / "python", "-m", "pip", "install", "--quiet", wheel], check=True, capture_output=True)

    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "one.txt").write_text("The Harlow Pact was signed on 4 May 1931.\n", "utf-8")
    (articles / "two.txt").write_text("The Harlow Pact was signed on 9 May 1931.\n", "utf-8")
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [bin_folder / "factcheck", "check", ".", "--format", "json"],
        cwd=articles, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    (conflict,) = json.loads(done.stdout)["conflicts"]
    assert conflict["attribute"] == "signed"
    assert {claim["source"] for value in conflict["values"] for claim in value["claims"]} == {"one.txt", "two.txt"}
