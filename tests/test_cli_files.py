"""The files for other programs: what `init` writes, the hook, the action, and the snippets of docs/ci.md."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result
from msgspec.structs import replace

from factcheck.cli import cli
from factcheck.config import load_config
from factcheck.corpus import article_from_text
from factcheck.engine import run
from factcheck.rules import load_rules
from factcheck.ruletest import run_rule_tests
from tests.conftest import REPO

WRITTEN = ["factcheck.toml", "rules/names.yaml", ".github/workflows/factcheck.yml", ".pre-commit-config.yaml"]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / ".cache"))
    return tmp_path


def init(*arguments: str, answer: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["init", *arguments], input=answer)


def test_init_writes_files_that_their_readers_accept(here: Path) -> None:
    assert init("--yes").exit_code == 0
    assert [name for name in WRITTEN if not (here / name).is_file()] == []
    config = load_config(here)
    assert (config.corpus, config.rules) == ((here / "articles",), (here / "rules",))
    rules = load_rules(config.rules)
    rules = replace(rules, tests=tuple(test for test in rules.tests if test.place.path == "rules/names.yaml"))
    results = run_rule_tests(rules, lambda texts: run([article_from_text(*text) for text in texts.items()], (), rules))
    assert [str(result) for result in results] == ["rules/names.yaml:7:5: conflict: passed"]
    workflow = yaml.safe_load((here / WRITTEN[2]).read_text("utf-8"))
    assert workflow["jobs"]["factcheck"]["steps"][0]["with"] == {"fetch-depth": 0}


def test_init_overwrites_nothing(here: Path) -> None:
    (here / "factcheck.toml").write_text('corpus = ["mine"]\n', "utf-8")
    result = init("--yes")
    assert "kept  factcheck.toml" in result.stderr
    assert (here / "factcheck.toml").read_text("utf-8") == 'corpus = ["mine"]\n'
    before = {name: (here / name).read_bytes() for name in WRITTEN}
    init("--yes", "--corpus", "other")
    assert {name: (here / name).read_bytes() for name in WRITTEN} == before


@pytest.mark.parametrize(
    ("folders", "arguments", "answer", "corpus"),
    [
        (("posts",), ("--yes",), None, "posts"),
        (("posts",), (), "\n", "posts"),
        (("posts",), (), 'my "texts"\n', 'my "texts"'),
        ((), ("--corpus", "ünï"), None, "ünï"),
        (("docs", "content"), ("--yes",), None, "content"),
    ],
)
def test_init_asks_where_the_articles_are(
    here: Path, folders: tuple[str, ...], arguments: tuple[str, ...], answer: str | None, corpus: str
) -> None:
    for folder in folders:
        (here / folder).mkdir()
    assert init(*arguments, answer=answer).exit_code == 0
    assert tomllib.loads((here / "factcheck.toml").read_text("utf-8"))["corpus"] == [corpus]
    (repo,) = yaml.safe_load((here / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    assert re.search(repo["hooks"][0]["files"], f"{corpus}/a.md")


def test_init_into_another_folder(here: Path) -> None:
    assert init("new/corpus", "--yes").exit_code == 0
    assert (here / "new/corpus/factcheck.toml").is_file()


def test_pre_commit_takes_the_manifest_and_what_init_writes(here: Path) -> None:
    pytest.importorskip("pre_commit")
    init("--yes")
    for kind, path in (("manifest", REPO / ".pre-commit-hooks.yaml"), ("config", here / ".pre-commit-config.yaml")):
        done = subprocess.run([sys.executable, "-m", "pre_commit", f"validate-{kind}", path], capture_output=True)
        assert done.returncode == 0, done.stdout


def test_the_hook_run_by_pre_commit(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pre_commit")
    (hook,) = yaml.safe_load((REPO / ".pre-commit-hooks.yaml").read_text("utf-8"))
    # As the manifest says, but in this environment instead of one that pre-commit would install.
    entry = hook["entry"].replace("factcheck", f"{sys.executable} -m factcheck", 1)
    local = hook | {"language": "unsupported", "entry": entry, "files": "^articles/"}
    (here / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [{"repo": "local", "hooks": [local]}]}))
    (here / "factcheck.toml").write_text('corpus = ["articles"]\n', "utf-8")
    (here / "articles").mkdir()
    text = "# The bridge\n\nThe Copper Lantern Bridge opened in {}, to the joy of all who lived near it.\n"
    (here / "articles" / "a.md").write_text(text.format(1932), "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(REPO))
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PRE_COMMIT_HOME", str(here / ".pre-commit"))
    subprocess.run(["git", "init", "--quiet"], check=True)
    subprocess.run(["git", "add", "."], check=True)
    run = [sys.executable, "-m", "pre_commit", "run", "factcheck"]
    first = subprocess.run(run, capture_output=True, text=True)
    assert first.returncode == 0, first.stdout + first.stderr
    (here / "articles" / "b.md").write_text(text.format(1934), "utf-8")
    subprocess.run(["git", "add", "."], check=True)
    second = subprocess.run([*run, "--files", "articles/b.md"], capture_output=True, text=True)
    assert second.returncode == 1
    assert "articles/b.md:3:37: FC" in second.stdout


def test_the_action_puts_no_expression_into_a_command() -> None:
    action = yaml.safe_load((REPO / "action.yml").read_text("utf-8"))
    assert action["runs"]["using"] == "composite"
    scripts = [step["run"] for step in action["runs"]["steps"] if "run" in step]
    assert len(scripts) == 2
    assert [script for script in scripts if "${{" in script] == []


def snippets() -> list[Any]:
    text = (REPO / "docs" / "ci.md").read_text("utf-8")
    return [yaml.safe_load(snippet) for snippet in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)]


def test_the_snippets_of_the_documentation_are_yaml_and_name_what_is_there() -> None:
    workflow, gitlab, hook = snippets()
    action = yaml.safe_load((REPO / "action.yml").read_text("utf-8"))
    assert set(workflow["jobs"]["factcheck"]["steps"][1]["with"]) <= set(action["inputs"])
    assert "factcheck check --format gitlab" in gitlab["factcheck"]["script"][1]
    (manifest,) = yaml.safe_load((REPO / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook["repos"][0]["hooks"][0]["id"] == manifest["id"]


def test_the_documentation_names_every_format_and_only_options_that_are_there() -> None:
    text = (REPO / "docs" / "ci.md").read_text("utf-8")
    parameters = {option for p in cli.commands["check"].params for option in p.opts}
    known = parameters | {"--yes", "--quiet"}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text)) - known == set()
    forms = next(p for p in cli.commands["check"].params if p.name == "form")
    listed = re.findall(r"^\| `(\w+)` \|", text.split("## Formats")[1].split("##")[0], re.MULTILINE)
    assert listed == [*forms.type.choices]  # type: ignore[attr-defined]
