"""`check --diff` in real repositories: the right articles, the right lines, the right exit code, in each format."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import cli
from factcheck.errors import FactcheckError
from factcheck.gitdiff import changed_files
from tests.plain_reading import plain_compare, plain_extract

A = "# Bridges\n\nThe Long Bridge opened in 1932. It is the pride of the whole town.\n"
B = "# Spans\n\nSome said it would never stand.\n\nIn truth The Long Bridge opened in 1934 and is still in use.\n"
OLD = "# Quarrels\n\nThe North Ferry opened in 1901. Others say The North Ferry opened in 1902, or so we hear.\n"
FORMATS = ("text", "full", "json", "github", "gitlab", "sarif", "junit", "checkstyle")

Check = Callable[..., Result]


def git(folder: Path, *arguments: str) -> str:
    settings = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    command = ["git", *settings, *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


def write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def commit(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        write(folder, f"articles/{name}.md", text)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "change")


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a corpus that has a quarrel of its own, on a branch `topic` off `main`."""
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "repo"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / ".cache"))
    monkeypatch.setattr("factcheck.extract.pipeline.extract", plain_extract)
    monkeypatch.setattr("factcheck.compare.compare", plain_compare)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    write(folder, "factcheck.toml", 'corpus = ["articles"]\n')
    commit(folder, a=A, old=OLD)
    git(folder, "switch", "--quiet", "--create", "topic")
    return folder


def check(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["check", *arguments])


def test_a_new_article_hears_what_contradicts_it_at_its_own_line(repo: Path) -> None:
    commit(repo, b=B)
    result = check("--diff", "main")
    assert result.exit_code == 1
    assert result.stdout == (
        "articles/b.md:5:36: FC101 error Long Bridge: opened is 1934 here, but 1932 in articles/a.md:3\n"
    )


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_blames_the_new_article(repo: Path, form: str) -> None:
    commit(repo, b=B)
    result = check("--diff", "main", "--format", form)
    assert result.exit_code == 1
    assert "b.md" in result.stdout
    assert "old.md" not in result.stdout.replace('"path": "articles/old.md"', "").replace('name="articles/old.md"', "")


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_says_nothing_where_nothing_changed(repo: Path, form: str) -> None:
    write(repo, "README.md", "The Long Bridge opened in 1999, says the read-me.\n")
    git(repo, "add", "--all")
    git(repo, "commit", "--quiet", "--message", "change")
    result = check("--diff", "main", "--format", form)
    assert result.exit_code == 0, result.output
    assert "FC101" not in result.stdout


def test_staged_edited_and_new_files_count(repo: Path) -> None:
    write(repo, "articles/b.md", B)
    assert check("--diff", "main").exit_code == 1
    git(repo, "add", "--all")
    assert check("--diff", "main").exit_code == 1
    commit(repo, b=B)
    write(repo, "articles/b.md", B.replace("1934", "1932"))
    assert check("--diff", "main").exit_code == 0


def test_what_main_did_meanwhile_is_not_blamed_on_the_branch(repo: Path) -> None:
    commit(repo, c="# Other\n\nThe West Gate opened in 1700, and it is still the finest of all gates.\n")
    git(repo, "switch", "--quiet", "main")
    commit(repo, b=B)
    git(repo, "switch", "--quiet", "topic")
    git(repo, "merge", "--quiet", "--no-edit", "main")
    assert check("--diff", "main").exit_code == 0


def test_a_moved_article_says_nothing_new_and_a_moved_and_edited_one_does(repo: Path) -> None:
    git(repo, "mv", "articles/old.md", "articles/moved.md")
    git(repo, "commit", "--quiet", "--message", "move")
    assert (check("--diff", "main").exit_code, changed_files("main", repo)) == (0, [])
    write(repo, "articles/moved.md", OLD + "\nAnd that was that.\n")
    result = check("--diff", "main")
    assert (result.exit_code, result.stdout.partition(":")[0]) == (1, "articles/moved.md")


def test_a_deleted_article_is_no_article(repo: Path) -> None:
    git(repo, "rm", "--quiet", "articles/old.md")
    git(repo, "commit", "--quiet", "--message", "drop")
    assert check("--diff", "main").exit_code == 0


@pytest.mark.parametrize("name", ["ünï cödé", 'quo"te', "a new\tname", "-dash", "new\nline"])
def test_odd_names(repo: Path, name: str) -> None:
    commit(repo, **{name: B})
    assert [path.name for path in changed_files("main", repo)] == [f"{name}.md"]
    assert check("--diff", "main").exit_code == 1


def test_from_a_folder_below_the_top(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(repo, "articles/b.md", B)
    monkeypatch.chdir(repo / "articles")
    assert check("--diff", "main").stdout.startswith("b.md:5:36: FC101")


def test_a_shallow_clone_is_told_what_to_fetch(repo: Path, tmp_path: Path) -> None:
    commit(repo, b=B)
    git(repo, "switch", "--quiet", "main")
    commit(repo, c="# Other\n\nThe West Gate opened in 1700, and it is still the finest of all gates.\n")
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "--quiet", "--depth", "1", "--branch", "topic", f"file://{repo}", str(shallow))
    with pytest.raises(FactcheckError, match=r"no revision 'origin/main'.*fetch --unshallow origin main"):
        raise _told("origin/main", shallow)
    git(shallow, "fetch", "--quiet", "--depth", "1", "origin", "main:refs/remotes/origin/main")
    with pytest.raises(FactcheckError, match=r"no commit in common.*shallow.*fetch-depth: 0"):
        raise _told("origin/main", shallow)
    git(shallow, "fetch", "--quiet", "--unshallow", "origin", "main:refs/remotes/origin/main")
    assert changed_files("origin/main", shallow) == [shallow / "articles" / "b.md"]


def _told(base: str, folder: Path) -> FactcheckError:
    """The error with its hint as its message, which is what a user reads."""
    with pytest.raises(FactcheckError) as told:
        changed_files(base, folder)
    return FactcheckError("", str(told.value))


@pytest.mark.parametrize("base", ["nowhere", "--upload-pack=touch x", "-n", "main^{tree}x", ""])
def test_a_revision_that_is_none(repo: Path, base: str) -> None:
    result = check("--diff", base)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"git knows no revision {base!r} here" in result.stderr
    assert not (repo / "x").exists()


def test_outside_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write(tmp_path, "a.md", A)
    result = check("--diff", "main", ".")
    assert (result.exit_code, "not a git repository" in result.stderr) == (2, True)
    assert "name files instead of --diff" in result.stderr


def test_without_git(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    result = check("--diff", "main")
    assert (result.exit_code, "git was not found" in result.stderr) == (2, True)


def test_json_for_a_branch_holds_its_conflicts_only(repo: Path) -> None:
    commit(repo, b=B)
    report = json.loads(check("--diff", "main", "--format", "json").stdout)
    assert [conflict["subject"]["name"] for conflict in report["conflicts"]] == ["Long Bridge"]
