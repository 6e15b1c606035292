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
from tests.doc_page import blocks, examples, matches

SHOWN = [
    example
    for block in blocks((REPO / "README.md").read_text("utf-8"))
    if block.language == "console"
    for example in examples(block.text)
]


@pytest.mark.parametrize(("command", "shown"), SHOWN, ids=[command for command, _ in SHOWN])
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
