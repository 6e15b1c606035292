"""A file is written whole or not at all, and never through a link that somebody left in its way."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.baseline import write_baseline
from factcheck.cli import cli
from factcheck.decision_file import read_book
from factcheck.decision_write import write_decisions
from factcheck.decisions import Decision
from factcheck.errors import FactcheckError
from factcheck.fix import Changed, write_articles
from factcheck.put import put
from factcheck.scaffold import scaffold

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links of POSIX systems")
TAKEN = Decision("bad0", "a pier", "real", evidence=("1931 @ a.txt",))


def one_decision(folder: Path) -> None:
    write_decisions(read_book(folder / "target"), {TAKEN.id: TAKEN})


WRITERS: dict[str, Callable[[Path], object]] = {
    "any file": lambda folder: put(folder / "target", b"new"),
    "decisions": one_decision,
    "baseline": lambda folder: write_baseline(folder / "target", {}),
    "article": lambda folder: write_articles([Changed(str(folder / "target"), "old", "new")]),
}


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_nothing_is_written_through_a_link_beside_the_file(tmp_path: Path, write: Callable[[Path], object]) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("mine")
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "target.part").symlink_to(outside)
    write(folder)
    assert outside.read_text() == "mine"
    assert [path.name for path in folder.iterdir()] == ["target"]
    assert not (folder / "target").is_symlink()


def test_a_lock_is_no_link_to_somebody_elses_file(tmp_path: Path) -> None:
    (tmp_path / "target.lock").symlink_to(tmp_path / "made.txt")
    with pytest.raises(OSError, match="symbolic links"):
        one_decision(tmp_path)
    assert not (tmp_path / "made.txt").exists()


def test_init_takes_a_link_to_nothing_for_a_file_that_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "factcheck.toml").symlink_to(tmp_path / "made.txt")
    kept = {path.name: written for path, written in scaffold(folder, "articles")}
    assert kept["factcheck.toml"] is False
    assert not (tmp_path / "made.txt").exists()


@pytest.mark.parametrize("step", ["open", "chmod", "replace"])
def test_a_failure_leaves_the_old_file_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    put(tmp_path / "target", b"old")
    monkeypatch.setattr(Path, step, full)
    with pytest.raises(FactcheckError, match="No space left on device"):
        put(tmp_path / "target", b"new")
    monkeypatch.undo()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"target": b"old"}


def test_a_reader_never_sees_half_a_file(tmp_path: Path) -> None:
    target, bodies = tmp_path / "target", [bytes([n]) * 100_000 for n in range(2)]
    put(target, bodies[0])
    seen: set[bytes] = set()
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            seen.add(target.read_bytes())

    reader = threading.Thread(target=look)
    reader.start()
    for n in range(60):
        put(target, bodies[n % 2])
    done.set()
    reader.join()
    assert seen <= set(bodies)


def test_the_rights_of_a_file_stay(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"old")
    (tmp_path / "target").chmod(0o600)
    put(tmp_path / "target", b"new")
    assert (tmp_path / "target").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("command", [["report", "-o", "link"], ["report", "-o", "link/below"]], ids=" ".join)
def test_a_report_is_not_written_where_a_link_leads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    (tmp_path / "elsewhere").mkdir()
    work = tmp_path / "work"
    work.mkdir()
    (work / "a.txt").write_text("The Long Bridge opened in 1932.")
    (work / "link").symlink_to(tmp_path / "elsewhere")
    monkeypatch.chdir(work)
    done = CliRunner().invoke(cli, [*command, "a.txt", "--no-cache"])
    assert done.exit_code == 2
    assert "link: is a symbolic link" in done.stderr
    assert list((tmp_path / "elsewhere").iterdir()) == []
