"""`factcheck rules import`: from files on disk to a rule file, and from that to a flag."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import cli
from tests.test_facts_flag import ENTITY, MAPPING

COLUMNS = "imports: {columns: {Port: subject, Opened: opened, Looked up: checked, Access: access}}\n"
ACCESS = "traits: {access: {words: {open: [ice-free], seasonal: [icebound]}, opposites: [[open, seasonal]]}}\n"


def factcheck(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_wikidata_file_becomes_a_rule_file_that_flags_a_planted_error(folder: Path) -> None:
    (folder / "mapping.yaml").write_text(MAPPING, "utf-8")
    (folder / "Q7.json").write_text(json.dumps(ENTITY), "utf-8")
    made = factcheck("--rules", "mapping.yaml", "rules", "import", "Q7.json")
    assert made.exit_code == 0 and made.stderr == "2 facts, 0 left out\n"
    (folder / "bridges.yaml").write_text(made.stdout, "utf-8")
    (folder / "guide.md").write_text("The Bridge of Asker was opened in June 1925.\n", "utf-8")
    found = factcheck("--rules", "bridges.yaml", "check", "guide.md", "--no-cache")
    assert found.exit_code == 1
    assert found.stdout.startswith(
        "guide.md:1:35: FC109 error Asker Bridge: opened is June 1925 here, but June 1952 by the ref"
    )


def test_what_cannot_be_a_fact_is_told_with_its_line(folder: Path) -> None:
    (folder / "mapping.yaml").write_text(COLUMNS + ACCESS, "utf-8")
    rows = ["Port,Opened,Looked up,Access", "Asker,June 1952,2026-11-02,ice-free", "Elsk,unknown,2026-11-02,"]
    rows += ["Osk,1950,2.11.2026,", "Ulk,1951,2026-11-02,frozen"]
    (folder / "ports.csv").write_text("\n".join(rows) + "\n", "utf-8")
    made = factcheck("--rules", "mapping.yaml", "rules", "import", "ports.csv")
    assert made.stderr.splitlines() == [
        "ports.csv:4:1: left out: `2.11.2026` is not a day; write year-month-day, like 2026-11-01",
        "ports.csv:3:1: left out: Elsk, opened: `unknown` cannot be read as a date; write a date, like 2 May 1950 or "
        "the 1990s",
        "ports.csv:5:1: left out: Ulk, access: `frozen` cannot be read as a trait of `access`; did you mean `open`?",
        "3 facts, 3 left out",
    ]
    assert "subject: Asker, attribute: access, value: ice-free" in made.stdout


def test_nothing_imported_is_nothing_written(folder: Path) -> None:
    (folder / "mapping.yaml").write_text(MAPPING, "utf-8")
    (folder / "Q8.json").write_text('{"id": "Q8", "claims": {}, "labels": {}}', "utf-8")
    assert factcheck("--rules", "mapping.yaml", "rules", "import", "Q8.json").stdout == ""


def test_the_language_of_names_can_be_chosen(folder: Path) -> None:
    entity = {**ENTITY["entities"]["Q7"], "labels": {"no": {"language": "no", "value": "Askerbrua"}}}
    (folder / "mapping.yaml").write_text(MAPPING, "utf-8")
    (folder / "Q7.json").write_text(json.dumps(entity), "utf-8")
    made = factcheck("--rules", "mapping.yaml", "rules", "import", "Q7.json", "--language", "no")
    assert "name: Askerbrua" in made.stdout


def test_only_ones_own_tests_run_unless_asked(folder: Path) -> None:
    test = 'tests:\n  - claims: "The Asker Bridge was opened in 1952."\n    expect: [Asker Bridge | opened | 1951]\n'
    (folder / "own.yaml").write_text(test, "utf-8")
    ran = factcheck("--rules", "own.yaml", "rules", "test")
    assert (ran.exit_code, ran.stderr) == (1, "1 test, 1 failed\n")
    assert ran.stdout.startswith("own.yaml:2:5: claims: not read: Asker Bridge | opened | 1951; read too:")
