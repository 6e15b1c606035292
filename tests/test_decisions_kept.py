"""Decisions reach the disk whole: two reviewers, a kill at any step, a full disk, and edits that meet in git."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import msgspec
import pytest

from factcheck import decision_write
from factcheck.decision_file import read_book
from factcheck.decision_merge import merge_file
from factcheck.decision_write import current, locked, write_decisions
from factcheck.decisions import Decision, Verdict
from factcheck.errors import FactcheckError
from tests.conftest import REPO
from tests.test_decisions import BRIDGE, PIER, book


def test_two_reviewers_on_two_conflicts_keep_both(tmp_path: Path) -> None:
    mine, hers = read_book(tmp_path / "decisions.yaml"), read_book(tmp_path / "decisions.yaml")
    write_decisions(mine, {BRIDGE.id: BRIDGE})
    write_decisions(hers, {PIER.id: PIER})
    assert set(read_book(tmp_path / "decisions.yaml").decisions) == {BRIDGE.id, PIER.id}


@pytest.mark.parametrize("change", [PIER, None], ids=["another verdict", "an undo"])
def test_what_somebody_else_decided_meanwhile_is_given_back_and_stays(change: Decision | None, tmp_path: Path) -> None:
    mine = read_book(tmp_path / "decisions.yaml")
    theirs = msgspec.structs.replace(PIER, verdict="real", by="Grace")
    write_decisions(mine, {PIER.id: theirs})
    written = mine.path.stat().st_ino
    after, other = write_decisions(mine, {PIER.id: change})
    assert other == {PIER.id: theirs}
    assert mine.path.stat().st_ino == written, "a file that stays as it is is not written anew"
    assert after.decisions == read_book(mine.path).decisions == {PIER.id: theirs}


def test_only_what_others_have_written_is_read_again(tmp_path: Path) -> None:
    mine = book(tmp_path, PIER)
    assert current(mine) is mine
    write_decisions(read_book(mine.path), {BRIDGE.id: BRIDGE})
    now = current(mine)
    assert now.decisions == {BRIDGE.id: BRIDGE, PIER.id: PIER}
    assert now.decisions[PIER.id] is mine.decisions[PIER.id]


PROGRAM = """\
import sys
from pathlib import Path
from factcheck.decision_file import read_book
from factcheck.decision_write import write_decisions
from factcheck.decisions import Decision

book = read_book(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    id = f"{sys.argv[2]}{number:04x}"
    book, _ = write_decisions(book, {id: Decision(id, "a", "real", evidence=("1 @ a.txt",))})
"""


def started(program: str, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments], cwd=REPO, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def test_reviewers_who_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path = str(tmp_path / "decisions.yaml")
    writers = [started(PROGRAM, path, letter, "15") for letter in "abc"]
    assert [(one.communicate(timeout=60)[1], one.returncode) for one in writers] == [(b"", 0)] * 3
    assert len(read_book(Path(path)).decisions) == 45
    assert [one.name for one in tmp_path.iterdir()] == ["decisions.yaml"]


def test_a_lock_ends_with_its_process(tmp_path: Path) -> None:
    path = tmp_path / "decisions.yaml"
    hold = "import sys,time;from pathlib import Path;from factcheck.decision_write import locked\n"
    hold += "with locked(Path(sys.argv[1])):\n    print('held', flush=True)\n    time.sleep(60)\n"
    holder = started(hold, str(path))
    assert holder.stdout and holder.stdout.readline() == b"held\n"
    holder.kill()
    holder.communicate()
    with locked(path):
        pass


def test_a_lock_that_is_not_let_go_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decision_write, "PATIENCE", 0.05)
    with locked(tmp_path / "d.yaml"), pytest.raises(FactcheckError, match="is locked"), locked(tmp_path / "d.yaml"):
        pass


def test_a_lock_is_a_file_beside_that_goes_with_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "d.yaml"
    with locked(path):
        (lock,) = path.parent.iterdir()
        assert (lock.name, lock.stat().st_mode & 0o111) == ("d.yaml.lock", 0)
    assert list(path.parent.iterdir()) == []


# --- crashes ----------------------------------------------------------------------------------------------------------

# Every call by which a decision reaches the disk; the program is killed right before the n-th of them.
CRASH = """\
import os, signal, sys
from pathlib import Path
from factcheck import decision_write
from factcheck.decision_file import read_book
from tests.test_decisions import BRIDGE, PIER

left = int(sys.argv[2])
def deadly(do):
    def step(*arguments, **options):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return do(*arguments, **options)
    return step

os.fsync = deadly(os.fsync)
os.close = deadly(os.close)
Path.open = deadly(Path.open)
Path.replace = deadly(Path.replace)
Path.unlink = deadly(Path.unlink)
Path.chmod = deadly(Path.chmod)
Path.mkdir = deadly(Path.mkdir)
decision_write._seize = deadly(decision_write._seize)
book, _ = decision_write.write_decisions(read_book(Path(sys.argv[1])), {BRIDGE.id: BRIDGE})
"""
STEPS = 10


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_a_kill_between_any_two_steps_of_a_write_loses_nothing(tmp_path: Path) -> None:
    outcomes: list[tuple[int, int]] = []
    while not outcomes or outcomes[-1][0] != 0:
        step = len(outcomes)
        folder = tmp_path / str(step)
        path = book(folder, PIER).path
        done = subprocess.run([sys.executable, "-c", CRASH, str(path), str(step)], cwd=REPO, check=False)
        found = read_book(path).decisions
        assert found in ({PIER.id: PIER}, {PIER.id: PIER, BRIDGE.id: BRIDGE})
        after, theirs = write_decisions(read_book(path), {BRIDGE.id: BRIDGE})  # the next sitting goes on
        assert (set(after.decisions), theirs) == ({BRIDGE.id, PIER.id}, {})
        outcomes.append((done.returncode, len(found)))
    assert outcomes[0] == (-9, 1) and outcomes[-1] == (0, 2) and len(outcomes) > STEPS
    assert (-9, 2) in outcomes, "killed after the new file was in its place too"


@pytest.mark.parametrize("broken", ["fsync", "replace"])
def test_a_full_disk_loses_nothing_and_leaves_nothing_behind(
    broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = book(tmp_path, PIER)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    owner: object = os if broken == "fsync" else Path
    monkeypatch.setattr(owner, broken, full)
    with pytest.raises(FactcheckError, match="No space left on device"):
        write_decisions(before, {BRIDGE.id: BRIDGE})
    assert read_book(before.path).decisions == {PIER.id: PIER}
    assert [one.name for one in tmp_path.iterdir()] == ["decisions.yaml"]


# --- merging ----------------------------------------------------------------------------------------------------------


def git(folder: Path, *words: str) -> int:
    names = ("-c", "user.name=Ada", "-c", "user.email=ada@harbour.example")
    return subprocess.run(["git", *names, *words], cwd=folder, capture_output=True, check=False).returncode


def numbered(numbers: Iterable[int], verdict: Verdict = "real", by: str = "Ada") -> list[Decision]:
    return [msgspec.structs.replace(BRIDGE, id=f"{n:04x}", verdict=verdict, by=by) for n in numbers]


def branched(folder: Path, base: list[Decision], mine: list[Decision], hers: list[Decision]) -> int:
    """Two branches that decide on, merged; 0 where git needed no help."""
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    for branch, decisions in (("main", base), ("mine", mine), ("hers", hers)):
        git(folder, "checkout", "-q", "-b", branch, *(["main"] if branch != "main" else []))
        book_of = read_book(folder / "decisions.yaml")
        write_decisions(book_of, {one.id: one for one in decisions})
        git(folder, "add", "decisions.yaml")
        git(folder, "commit", "-q", "--allow-empty", "-m", branch)
    return git(folder, "merge", "-q", "mine")


def test_edits_in_two_places_merge_as_text(tmp_path: Path) -> None:
    assert branched(tmp_path / "r", numbered([1, 5, 9]), numbered([3]), numbered([7])) == 0
    assert [*read_book(tmp_path / "r" / "decisions.yaml").decisions] == ["0001", "0003", "0005", "0007", "0009"]


@pytest.mark.parametrize("base", [[], [1], [1, 9]], ids=["first decisions", "at the end", "between two"])
def test_edits_in_one_place_are_put_together(base: list[int], tmp_path: Path) -> None:
    folder = tmp_path / "r"
    assert branched(folder, numbered(base), numbered([3, 4]), numbered([2, 5], by="Grace")) == 1
    assert merge_file(folder / "decisions.yaml") == 2
    assert read_book(folder / "decisions.yaml").decisions == {
        one.id: one for one in (*numbered(base), *numbered([3, 4]), *numbered([2, 5], by="Grace"))
    }


def test_one_conflict_decided_in_two_ways_needs_a_person(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    assert branched(folder, [], numbered([3]), numbered([3], "unsure")) == 1
    with pytest.raises(FactcheckError, match=r"0003 is unsure 1932 on one side and real 1932 on the other"):
        merge_file(folder / "decisions.yaml")


def test_nothing_to_merge_changes_nothing(tmp_path: Path) -> None:
    path = book(tmp_path, BRIDGE).path
    assert merge_file(path) == 0
    assert read_book(path).decisions == {BRIDGE.id: BRIDGE}
