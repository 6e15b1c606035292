"""From a flag to a decision that holds: review, check, stats, fix, prune and merge as a user calls them."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from http.cookiejar import CookieJar
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from factcheck.asked import Globals, Reading
from factcheck.checking import quieted
from factcheck.cli import cli
from factcheck.decision_file import read_book
from factcheck.job import run, with_articles, working
from factcheck.review.start import queue_of
from tests.conftest import REPO

ONE = "The Harlow Pact was signed in 1931. Its hall is of stone.\n"
TWO = "Rain fell for days. The Harlow Pact was signed in 1934.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles that disagree about a year."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text(ONE, "utf-8")
    (tmp_path / "articles" / "two.txt").write_text(TWO, "utf-8")
    (tmp_path / "factcheck.toml").write_text('corpus = ["articles"]\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def factcheck(*words: str) -> Result:
    return CliRunner().invoke(cli, [*words])


def decide(**verdicts: str) -> None:
    """Decide what the corpus flags: a verdict, or a right value, for the subject that has the word, or for `all`."""
    with working(Globals(), Reading()) as job:
        job = with_articles(job, job.config.corpus)
        queue = queue_of(quieted(run(job), job), job.config.decisions, by="Ada")
    for id, conflict in list(queue.conflicts.items()):
        value = next((v for word, v in verdicts.items() if word in conflict.subject), verdicts.get("all", ""))
        values = [side.value for side in conflict.values]
        if value in values:
            assert queue.give(id, "real", value=value) == ""
        elif value:
            assert queue.give(id, value) == ""  # type: ignore[arg-type]


def test_a_decision_passes_until_a_new_source_joins(folder: Path) -> None:
    assert factcheck("check").exit_code == 1
    decide(all="1931")
    assert factcheck("check").exit_code == 0
    assert factcheck("check", "--require-reviewed").exit_code == 0
    (folder / "articles" / "three.txt").write_text("The Harlow Pact was signed in 1929.\n", "utf-8")
    result = factcheck("check", "--format", "json")
    assert result.exit_code == 1
    (found,) = json.loads(result.stdout)["conflicts"]
    assert (found["status"], found["verdict"][:20]) == ("reopened", "real: 1931 is right.")


@pytest.mark.parametrize("verdict", ["not-a-conflict", "different-context", "unsure"])
def test_every_verdict_is_a_decision(verdict: str, folder: Path) -> None:
    decide(all=verdict)
    assert factcheck("check", "--require-reviewed").exit_code == 0


def test_require_reviewed_fails_on_what_nobody_decided_however_mild(folder: Path) -> None:
    (folder / "strict.yaml").write_text("override: {attributes: {signed: {severity: note}}}\n", "utf-8")
    assert factcheck("--rules", "strict.yaml", "check").exit_code == 0
    assert factcheck("--rules", "strict.yaml", "check", "--require-reviewed").exit_code == 1
    decide(all="1934")
    assert factcheck("--rules", "strict.yaml", "check", "--require-reviewed").exit_code == 0


def test_lines_names_with_an_id_and_folders_change_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = folder / "articles"
    (articles / "one.txt").rename(articles / "one.md")
    (articles / "one.md").write_text(f"---\nid: harlow-1\n---\n\n{ONE}", "utf-8")
    decide(all="1931")
    (articles / "one.md").rename(articles / "harlow.md")
    (articles / "harlow.md").write_text(f"---\nid: harlow-1\n---\n\nA word before.\n\n\n{ONE}", "utf-8")
    assert factcheck("check").exit_code == 0
    monkeypatch.chdir(articles)
    assert factcheck("check").exit_code == 0


def test_reports_show_the_verdict(folder: Path) -> None:
    decide(all="1931")
    assert factcheck("report").exit_code == 0
    assert "real: 1931 is right. Ada" in (folder / "reports" / "index.html").read_text("utf-8")


def test_a_stale_decision_is_told_and_pruned(folder: Path) -> None:
    decide(all="1931")
    (folder / "articles" / "two.txt").write_text(ONE, "utf-8")
    result = factcheck("--verbose", "check")
    assert "1 stale in decisions.yaml" in result.stderr and "decisions.yaml:3:1: " in result.stderr
    assert "stale" not in factcheck("check", "articles/one.txt").stderr
    result = factcheck("review", "--prune")
    assert "Harlow Pact" in result.stdout and "one decision removed" in result.stderr
    assert read_book(folder / "decisions.yaml").decisions == {}
    assert "stale" not in factcheck("check").stderr


def test_a_decision_goes_on_when_the_subject_gets_another_name(folder: Path) -> None:
    decide(all="1931")
    (folder / "names.yaml").write_text("entities: [{name: Treaty of Harlow, aliases: [Harlow Pact]}]\n", "utf-8")
    result = factcheck("--rules", "names.yaml", "check", "--format", "json")
    (found,) = json.loads(result.stdout)["conflicts"]
    assert (result.exit_code, found["subject"]["name"], found["status"]) == (0, "Treaty of Harlow", "known")
    assert "stale" not in result.stderr
    assert "no decisions removed" in factcheck("--rules", "names.yaml", "review", "--prune").stderr


def test_a_silenced_conflict_keeps_its_decision(folder: Path) -> None:
    decide(all="1931")
    (folder / "articles" / "two.txt").write_text(TWO.replace(".\n", ". <!-- factcheck: ignore -->\n"), "utf-8")
    assert "stale" not in factcheck("check").stderr


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("9b00:\n  verdict: reel\n  evidence: [a @ b]\n", "decisions.yaml:2:12: `reel` is no verdict"),
        ("<<<<<<< HEAD\n", "decisions.yaml:1:1: two edits of this file met"),
    ],
)
@pytest.mark.parametrize("command", ["check", "report", "stats", "fix"])
def test_a_mistake_in_the_file_is_told_and_nothing_is_done(command: str, text: str, told: str, folder: Path) -> None:
    (folder / "decisions.yaml").write_text(text, "utf-8")
    result = factcheck(command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


def test_stats_tell_the_precision_of_rules(folder: Path) -> None:
    assert "precision" not in factcheck("stats").stdout
    decide(all="not-a-conflict")
    lines = [line.split() for line in factcheck("stats").stdout.splitlines()]
    assert ["0", "1", "0", "0%", "error"] in lines


def test_what_was_no_conflict_is_exported_as_tests_for_a_rule_file(folder: Path) -> None:
    decide(all="not-a-conflict")
    exported = factcheck("review", "--export-tests").stdout
    sentences = ["The Harlow Pact was signed in 1931.", "The Harlow Pact was signed in 1934."]
    assert yaml.safe_load(exported) == {"tests": [{"ok": sentences}]}
    (folder / "mine.yaml").write_text(exported, "utf-8")
    assert factcheck("--rules", "mine.yaml", "rules", "list").exit_code == 0


def test_fix_prints_a_patch_and_writes_on_request(folder: Path) -> None:
    decide(all="1931")
    result = factcheck("fix", "--diff")
    assert result.exit_code == 0 and "+Rain fell for days. The Harlow Pact was signed in 1931." in result.stdout
    assert (folder / "articles" / "two.txt").read_text("utf-8") == TWO
    assert factcheck("fix", "--write").exit_code == 0
    assert (folder / "articles" / "two.txt").read_text("utf-8") == TWO.replace("1934", "1931")
    assert factcheck("check").exit_code == 0
    assert factcheck("fix").stdout == ""
    assert factcheck("fix", "--diff", "--write").exit_code == 2


def test_merge_is_a_command(folder: Path) -> None:
    entry = "{}:\n  verdict: unsure\n  evidence: [a @ b]\n"
    text = f"<<<<<<< HEAD\n{entry.format('aaaa')}=======\n{entry.format('bbbb')}>>>>>>> hers\n"
    (folder / "decisions.yaml").write_text(text, "utf-8")
    assert "one decision came in" in factcheck("review", "--merge").stderr
    assert set(read_book(folder / "decisions.yaml").decisions) == {"aaaa", "bbbb"}


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("review",), 2, "a review needs a terminal"),
        (("review", "--web", "--host", "192.0.2.7"), 2, "can be reached from other machines"),
        (("review", "--prune", "articles"), 2, "needs all articles"),
    ],
)
def test_what_review_refuses(words: tuple[str, ...], code: int, told: str, folder: Path) -> None:
    result = factcheck(*words)
    assert result.exit_code == code and told in result.stderr


# --- the browser's server, killed -------------------------------------------------------------------------------------


@pytest.fixture
def serving(folder: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """`factcheck review --web` as a program of its own, and the link that it printed."""
    pytest.importorskip("uvicorn")
    command = [sys.executable, "-m", "factcheck", "review", "--web"]
    environment = {**os.environ, "PYTHONPATH": str(REPO), "PYTHONUNBUFFERED": "1"}
    program = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    link = re.search(r"http://\S+", program.stdout.readline())
    assert link is not None
    yield program, link[0]
    program.kill()
    program.communicate()


def test_a_verdict_in_the_browser_outlives_a_kill(serving: tuple[subprocess.Popen[str], str], folder: Path) -> None:
    program, link = serving
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    page = browser.open(link, timeout=30).read().decode()
    origin = link.partition("/enter")[0]
    state = json.load(browser.open(f"{origin}/state", timeout=30))
    word = re.search(r'name="page" content="([^"]+)"', page)
    assert word is not None
    headers: Mapping[str, str] = {"Content-Type": "application/json", "Origin": origin, "X-Factcheck": word[1]}
    body = json.dumps({"key": "a", "id": state["conflict"]["id"]}).encode()
    asked = urllib.request.Request(f"{origin}/press", body, dict(headers))  # noqa: S310 - our own address
    assert json.load(browser.open(asked, timeout=30))["left"] == 0
    program.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    program.wait(10)
    (decision,) = read_book(folder / "decisions.yaml").decisions.values()
    assert (decision.verdict, decision.value) == ("real", "1931")


# --- the samples ------------------------------------------------------------------------------------------------------


def test_the_samples_round_trip(shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "articles").mkdir()
    for path in (shared / "seeds").glob("*.txt"):
        shutil.copy(path, tmp_path / "articles")
    shutil.copytree(REPO / "rules", tmp_path / "rules")
    (tmp_path / "factcheck.toml").write_text('corpus = ["articles"]\nrules = ["rules"]\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    before = json.loads(factcheck("check", "--format", "json").stdout)["conflicts"]
    year = next(one for one in before if {"2007", "2008"} <= {side["value"] for side in one["values"]})
    decide(**{"all": "not-a-conflict", year["subject"]["name"]: "2007"})
    assert factcheck("check").exit_code == 0
    sixth = f"The {year['subject']['name']} was launched in 2006.\n"
    (tmp_path / "articles" / "sixth.txt").write_text(sixth, "utf-8")
    result = factcheck("check", "--format", "json")
    assert result.exit_code == 1
    status = {one["id"]: one["status"] for one in json.loads(result.stdout)["conflicts"]}
    assert status.pop(year["id"]) == "reopened"
    assert set(status.values()) <= {"known"} and status.keys() <= {one["id"] for one in before}
