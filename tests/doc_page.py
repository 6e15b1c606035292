"""A page of the documentation as what a reader would do with it: save files, run commands, type Python."""

from __future__ import annotations

import doctest
import re
import shlex
import subprocess
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from click.testing import CliRunner

from factcheck.cli import cli

FENCE = re.compile(r"^```(\w*)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TITLE = re.compile(r'title="([^"]+)"')
# What a page may run beside factcheck: nothing that asks the network or changes what is outside the folder.
PROGRAMS = ("cat", "git", "ls", "mkdir", "tail")


class Block(NamedTuple):
    """A fenced block: its language, the file that it is saved as ("" for none), its text and where the text stands."""

    language: str
    file: str
    text: str
    start: int


class Printed(NamedTuple):
    """A command, or a statement of Python, of a page, what the page shows below it and what it printed here."""

    command: str
    shown: str
    printed: str


def blocks(page: str) -> list[Block]:
    """The fenced blocks of a page, in order."""
    found = []
    for fence in FENCE.finditer(page):
        title = TITLE.search(fence[2])
        found.append(Block(fence[1], title[1] if title else "", fence[3], fence.start(3)))
    return found


def examples(block: str) -> Iterator[tuple[str, str]]:
    r"""Each `$ command` of a console block with what is shown below it.

    "$ ls\na.md\n$ cat a.md\nA\n" -> ("ls", "a.md\n"), ("cat a.md", "A\n")
    """
    for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, shown = example.partition("\n")
        yield command, shown


def matches(shown: str, printed: str) -> bool:
    """Whether the output is as shown; a line of three dots stands for any lines."""
    parts = [re.escape(part) for part in re.split(r"^\.\.\.\n", shown, flags=re.MULTILINE)]
    return re.fullmatch(r"(?:.*\n)*?".join(parts), printed) is not None


def followed(page: str, folder: Path) -> Iterator[tuple[Block, list[Printed]]]:
    """Each block of a page, done in the current folder `folder`, with what its commands printed."""
    last = 0
    names: dict[str, object] = {}
    for block in blocks(page):
        printed = []
        if block.file:
            (folder / block.file).parent.mkdir(parents=True, exist_ok=True)
            (folder / block.file).write_text(block.text, "utf-8")
        elif block.language == "console":
            for command, shown in examples(block.text):
                last, told = (last, f"{last}\n") if command == "echo $?" else _run(command, folder)
                printed.append(Printed(command, shown, told))
        elif block.language == "pycon":
            printed = list(_typed(block.text, names))
        yield block, printed


def _run(command: str, folder: Path) -> tuple[int, str]:
    """The exit code of a command and what a terminal would show of it; `> FILE` puts its results into a file."""
    line, _, target = command.partition(" > ")
    program, *arguments = shlex.split(line)
    if program == "factcheck":
        done = CliRunner().invoke(cli, arguments, prog_name="factcheck")
        code, results, both = done.exit_code, done.stdout, done.output
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
    else:
        assert program in PROGRAMS, command
        ran = subprocess.run(
            [program, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        code, results, both = ran.returncode, ran.stdout, ran.stdout
    if target:
        (folder / target).parent.mkdir(parents=True, exist_ok=True)
        (folder / target).write_text(results, "utf-8")
        return code, done.stderr if program == "factcheck" else ""
    return code, both if not both or both.endswith("\n") else f"{both}\n"


def _typed(text: str, names: dict[str, object]) -> Iterator[Printed]:
    """What each example of a block of typed Python prints; what it names is there for those below it."""
    for example in doctest.DocTestParser().get_examples(text):
        out = StringIO()
        with redirect_stdout(out):
            exec(compile(example.source, "page", "single"), names)  # noqa: S102 - the page's own program
        yield Printed(prompted(example.source), example.want, out.getvalue())


def prompted(source: str) -> str:
    """Python as it is typed: `>>> ` before a statement, `... ` before the lines that go on."""
    lines = source.rstrip("\n").split("\n")
    return "\n".join(f"{'...' if number else '>>>'} {line}".rstrip() for number, line in enumerate(lines))
