"""docs/commands.md and the man page are as the program's --help says; completion completes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys

import click
import pytest

from factcheck.cli import cli
from tests.conftest import REPO


def tool(*arguments: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(REPO)}
    command = [sys.executable, str(REPO / "tools" / "manual.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=env)


def commands(group: click.Group, *before: str) -> list[tuple[tuple[str, ...], click.Command]]:
    found: list[tuple[tuple[str, ...], click.Command]] = []
    for name, command in group.commands.items():
        found.append(((*before, name), command))
        if isinstance(command, click.Group):
            found += commands(command, *before, name)
    return found


def test_the_pages_are_as_the_help_says() -> None:
    done = tool("--check")
    assert done.stderr == ""
    assert done.returncode == 0


@pytest.mark.parametrize(("path", "command"), commands(cli), ids=[" ".join(path) for path, _ in commands(cli)])
def test_every_option_is_documented(path: tuple[str, ...], command: click.Command) -> None:
    page = (REPO / "docs" / "commands.md").read_text("utf-8")
    (section,) = re.findall(rf"^#+ factcheck {' '.join(path)}\n\n```text\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    for option in (one for one in command.params if isinstance(one, click.Option)):
        assert option.help, f"{option.name} has no help"
        for name in option.opts:
            assert re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", section)


def test_the_man_page_can_be_set() -> None:
    if not shutil.which("groff"):
        pytest.skip("no groff on this machine")
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", REPO / "man" / "factcheck.1"], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    assert "\N{HYPHEN-MINUS}\N{HYPHEN-MINUS}fail-on" in re.sub(r"\x1b\[\d*m", "", done.stdout)


@pytest.mark.parametrize(
    ("shell", "words", "expected"),
    [
        pytest.param("bash", "factcheck ch", "check", id="command"),
        pytest.param("bash", "factcheck rules i", "import", id="command below"),
        pytest.param("zsh", "factcheck check --fail", "--fail-on", id="option"),
        pytest.param("bash", "factcheck check --format sa", "sarif", id="value"),
        pytest.param("bash", "factcheck rules show heig", "height", id="rule"),
        pytest.param("fish", "factcheck rules show FC10", "FC101", id="code of a rule"),
    ],
)
def test_a_shell_completes(shell: str, words: str, expected: str) -> None:
    env = {
        **os.environ, "PYTHONPATH": str(REPO), "_FACTCHECK_COMPLETE": f"{shell}_complete", "COMP_WORDS": words,
        "COMP_CWORD": words.split()[-1] if shell == "fish" else str(len(words.split()) - 1),
    }  # fmt: skip
    done = subprocess.run([sys.executable, "-m", "factcheck"], env=env, capture_output=True, text=True, check=False)
    assert expected in re.split(r"[,\s]", done.stdout), done.stderr
