"""Write docs/commands.md and man/factcheck.1 from the program's own --help: `python tools/manual.py [--check]`.

With --check nothing is written, and what is not as the program says is named, with exit code 1.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from factcheck import __version__
from factcheck.cli import cli

REPO = Path(__file__).resolve().parent.parent
PAGE = REPO / "docs" / "commands.md"
MAN = REPO / "man" / "factcheck.1"
WIDTH = 100

HEAD = """\
# Commands

<!-- made by `python tools/manual.py` out of the program's own --help; a test holds it equal -->

Global options come before the command: `factcheck --rules my-topic.yaml check articles`. Without PATHS the corpus is
the configured one; without a configuration the PATHS are the corpus. Results go to stdout, everything else to stderr.

| exit code | means |
|---|---|
| 0 | nothing to do |
| 1 | open conflicts at or above `--fail-on`; a failed rule test; a flaw in a rule that is an error |
| 2 | the job could not be done: the last line on stderr says where, what, and what to do |
| 130 | interrupted |

| variable | means |
|---|---|
| `FACTCHECK_CACHE_DIR` | where readings are kept, unless `--cache-dir` or the configuration says otherwise |
| `NO_COLOR` | no colours in the terminal |
| `VISUAL`, `EDITOR` | what opens an article during a review |
"""


def commands(command: click.Command, name: str, above: click.Context | None = None) -> Iterator[click.Context]:
    """A command and those below it, each as the context that its help is made in."""
    ctx = command.make_context(name, [], above, resilient_parsing=True, terminal_width=WIDTH, max_content_width=WIDTH)
    yield ctx
    if isinstance(command, click.Group):
        for below, one in command.commands.items():
            yield from commands(one, below, ctx)


def page() -> str:
    """Every command's help, as it is printed, below its name."""
    parts = [
        f"\n{'#' * (ctx.command_path.count(' ') + 1 if ctx.parent else 2)} {ctx.command_path}\n\n"
        f"```text\n{ctx.get_help()}\n```\n"
        for ctx in commands(cli, "factcheck")
    ]
    return HEAD + "".join(parts)


def roff(text: str) -> str:
    """Text that troff shows as it is."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    return "\n".join(rf"\&{line}" if line.startswith((".", "'")) else line for line in escaped.split("\n"))


def options(ctx: click.Context) -> Iterator[str]:
    """The options of a command, a tagged paragraph each."""
    for parameter in ctx.command.get_params(ctx):
        record = parameter.get_help_record(ctx)
        if record is not None and record[1]:
            yield f".TP\n\\fB{roff(record[0])}\\fR\n{roff(record[1])}\n"


def section(ctx: click.Context) -> str:
    """A command in the man page: how it is called, what it does, its options."""
    usage = roff(" ".join(ctx.command.collect_usage_pieces(ctx)))
    told = "\n.PP\n".join(
        roff(" ".join(part.split())) for part in re.split(r"\n\s*\n", (ctx.command.help or "").strip())
    )
    return f".SS {roff(ctx.command_path)} {usage}\n{told}\n{''.join(options(ctx))}"


def man() -> str:
    """The man page, of all commands."""
    top, *below = commands(cli, "factcheck")
    codes = re.findall(r"^\| (\d+) \| (.*) \|$", HEAD, re.MULTILINE)
    variables = re.findall(r"^\| (`[A-Z_`, ]+`) \| (.*) \|$", HEAD, re.MULTILINE)
    parts = [
        f'.TH FACTCHECK 1 "" "factcheck {__version__}" "User Commands"\n',
        f".SH NAME\nfactcheck \\- {roff((cli.help or '').rstrip('.').lower())}\n",
        ".SH SYNOPSIS\n.B factcheck\n[options] command [arguments]\n",
        f".SH OPTIONS\nThey come before the command.\n{''.join(options(top))}",
        ".SH COMMANDS\n",
        *(section(ctx) for ctx in below),
        ".SH EXIT STATUS\n",
        *(f".TP\n.B {code}\n{roff(told.replace('`', ''))}\n" for code, told in codes),
        ".SH ENVIRONMENT\n",
        *(f".TP\n.B {roff(name.replace('`', ''))}\n{roff(told.replace('`', ''))}\n" for name, told in variables),
        ".SH FILES\n.TP\n.B factcheck.toml\nthe configuration; or the table tool.factcheck in pyproject.toml\n",
        ".TP\n.B decisions.yaml\nwhat people decided about conflicts\n",
    ]
    return "".join(parts)


def main() -> int:
    stale = []
    for file, text in ((PAGE, page()), (MAN, man())):
        if "--check" not in sys.argv:
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, "utf-8")
        elif not file.is_file() or file.read_text("utf-8") != text:
            stale.append(file.relative_to(REPO).as_posix())
    for name in stale:
        print(f"{name} is not as the program's --help says: run `python tools/manual.py`", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
