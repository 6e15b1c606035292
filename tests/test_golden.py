"""Small corpora from end to end: the conflicts of each folder of `golden/` are those of its conflicts.txt.

The folders whose names end in -agree hold articles that can all be true. With FACTCHECK_UPDATE=1 the files are written
anew, but for those of known gaps; what changed is then seen in the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

import factcheck
from factcheck.models import Conflict, Report
from tests.conftest import REPO

GOLDEN = Path(__file__).parent / "golden"
FOLDERS = sorted(folder for folder in GOLDEN.iterdir() if folder.is_dir())
EXPECTED = "conflicts.txt"
# Folders whose conflicts are not yet what they should be, and why.
GAPS = {
    "outbreak-agree": "an indefinite event of another year, and a toll of a day in between, are taken for the matter's",
    "war-agree": "the dead of one battle are set against those of the war",
}


def check(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    """The report of a folder's articles, with paths as seen from the folder."""
    monkeypatch.chdir(folder)
    return factcheck.check([file.name for file in sorted(folder.iterdir()) if file.name != EXPECTED])


def written(report: Report) -> str:
    """The conflicts of a report, one paragraph each."""
    return "\n".join(paragraph(conflict) for conflict in report.conflicts)


def paragraph(conflict: Conflict) -> str:
    head = f"{conflict.severity} {conflict.rule} {conflict.subject} | {conflict.attribute} ({conflict.scope})"
    lines = [
        f"  {side.value}: {claim.source}:{claim.line}:{claim.column} “{claim.quote}”"
        for side in conflict.values
        for claim in side.claims
    ]
    return "\n".join([head, *lines, ""])


def case(folder: Path) -> ParameterSet:
    """A folder as a case; one with a gap says so the day it is closed."""
    marks = [pytest.mark.xfail(strict=True, reason=GAPS[folder.name])] if folder.name in GAPS else []
    return pytest.param(folder, id=folder.name, marks=marks)


@pytest.mark.parametrize("folder", [case(folder) for folder in FOLDERS])
def test_golden(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = written(check(folder, monkeypatch))
    if os.environ.get("FACTCHECK_UPDATE") and folder.name not in GAPS:
        (folder / EXPECTED).write_text(found, "utf-8")
    assert found == (folder / EXPECTED).read_text("utf-8")


def test_articles_that_agree_have_no_conflicts() -> None:
    agreeing = [folder for folder in FOLDERS if folder.name.endswith("-agree")]
    assert agreeing
    assert GAPS.keys() <= {folder.name for folder in agreeing}
    assert all((folder / EXPECTED).read_text("utf-8") == "" for folder in agreeing)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_places_are_those_of_the_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for claim in check(folder, monkeypatch).claims:
        text = (folder / claim.source).read_text("utf-8")
        line = text.splitlines()[claim.line - 1]
        assert text[claim.start : claim.end] == claim.quote
        assert line[claim.column - 1 :].startswith(claim.quote.split("\n")[0])


def test_all_folders_in_one_corpus_have_no_conflict_across() -> None:
    report = factcheck.check(
        [GOLDEN / folder.name / f.name for folder in FOLDERS for f in folder.iterdir() if f.name != EXPECTED]
    )
    for conflict in report.conflicts:
        assert len({Path(c.source).parent for side in conflict.values for c in side.claims}) == 1
    assert REPO in GOLDEN.parents
