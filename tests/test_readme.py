"""What the README shows is what the commands print."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys

import pytest

from tests.conftest import REPO

CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def examples() -> list[tuple[str, str]]:
    """Each `$ command` of a console block in the README, with what is shown below it."""
    found = []
    for block in CONSOLE.findall((REPO / "README.md").read_text("utf-8")):
        for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = example.partition("\n")
            found.append((command, shown))
    return found


def matches(shown: str, printed: str) -> bool:
    """Whether the output is as shown; a line of three dots stands for any lines."""
    parts = [re.escape(part) for part in re.split(r"^\.\.\.\n", shown, flags=re.MULTILINE)]
    return re.fullmatch(r"(?:.*\n)*?".join(parts), printed) is not None


@pytest.mark.parametrize(("command", "shown"), examples(), ids=[command for command, _ in examples()])
def test_example_prints_what_is_shown(command: str, shown: str) -> None:
    program, *arguments = shlex.split(command)
    assert program == "factcheck"
    env = {**os.environ, "NO_COLOR": "1", "COLUMNS": "100"}
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", *arguments],
        cwd=REPO, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert matches(shown, done.stdout), done.stdout + done.stderr


def test_python_examples() -> None:
    (block,) = re.findall(r"^```pycon\n(.*?)^```$", (REPO / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    test = doctest.DocTestParser().get_doctest(block, {}, "README", "README.md", 0)
    assert test.examples
    assert doctest.DocTestRunner().run(test).failed == 0


def test_there_are_examples() -> None:
    assert examples()


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        pytest.param("a\nb\n", "a\nb\n", True, id="equal"),
        pytest.param("a\n", "a\nb\n", False, id="more is printed"),
        pytest.param("a\n...\nd\n", "a\nb\nc\nd\n", True, id="dots for two lines"),
        pytest.param("a\n...\nd\n", "a\nd\n", True, id="dots for none"),
        pytest.param("a\n...\nd\n", "a\nb\n", False, id="the end differs"),
    ],
)
def test_dots_stand_for_lines(shown: str, printed: str, same: bool) -> None:
    assert matches(shown, printed) is same
