"""A reader sees the old set of files or the new one, and nothing outside of the folder is touched."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

import pytest

from factcheck.errors import FactcheckError
from factcheck.report import FORMATS, write
from factcheck.report.files import write_all
from tests.report_factory import report, two_years

NAMES = ["claims.csv", "conflicts.csv", "index.html", "index.md", "report.json"]


def test_it_says_which_files_it_wrote(tmp_path: Path) -> None:
    written = write(report(two_years()), tmp_path / "new" / "reports")
    assert sorted(path.name for path in written) == NAMES
    assert sorted(path.name for path in (tmp_path / "new" / "reports").iterdir()) == NAMES


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    one, two = (write(report(two_years()), tmp_path / name, formats=FORMATS) for name in ("a", "b"))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


def test_an_unknown_format_is_a_mistake_with_a_way_out(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match=r"'xml'; choose from md, html, csv"):
        write(report(), tmp_path, formats=("md", "xml"))
    assert list(tmp_path.iterdir()) == []


def test_an_interruption_leaves_the_last_good_files(tmp_path: Path) -> None:
    def good(out: BinaryIO) -> None:
        out.write(b"new")

    def interrupted(out: BinaryIO) -> None:
        out.write(b"half")
        raise KeyboardInterrupt

    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt):
        write_all(tmp_path, {"a": good, "b": interrupted})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"old"}


def test_a_link_is_replaced_and_its_target_left_alone(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("mine")
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "index.md").symlink_to(outside)
    write(report(two_years()), folder, formats=("md",))
    assert outside.read_text() == "mine"
    assert not (folder / "index.md").is_symlink()


@pytest.mark.parametrize("below", ["link", "link/reports"])
def test_a_folder_behind_a_link_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, below: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FactcheckError, match="link: is a symbolic link"):
        write(report(), Path(below))
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("")
    with pytest.raises(FactcheckError, match="is a file; give a folder"):
        write(report(), tmp_path / "reports")


def test_files_have_the_rights_of_any_new_file(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        (path,) = write(report(), tmp_path, formats=("json",))
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o640
