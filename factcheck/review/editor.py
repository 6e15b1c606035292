"""An article opened in the reviewer's own editor, at the line."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

# How editors are told a line; all others are given the file alone.
PLUS_LINE = frozenset("vi vim nvim nano emacs emacsclient micro joe jed pico kak mg ne".split())
COLON_LINE = frozenset("subl hx helix zed".split())
GOTO_LINE = frozenset("code codium code-insiders cursor".split())
WINDOWED = GOTO_LINE | frozenset("subl zed gedit kate mousepad notepad TextEdit".split())


def editor_command(editor: str, path: str, line: int) -> list[str]:
    """The command that opens a file at a line.

    >>> editor_command("vim -R", "a.txt", 12)
    ['vim', '-R', '+12', 'a.txt']
    """
    words = shlex.split(editor)
    name = Path(words[0]).stem if words else ""
    if name in PLUS_LINE:
        return [*words, f"+{line}", path]
    if name in COLON_LINE:
        return [*words, f"{path}:{line}"]
    if name in GOTO_LINE:
        return [*words, "--goto", f"{path}:{line}"]
    return [*words, path]


def open_in_editor(path: str, line: int) -> str:
    """Open a file at a line with $VISUAL or $EDITOR and wait; what went wrong is given back in words."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ("notepad" if os.name == "nt" else "vi")
    if not Path(path).is_file():
        return f"{path} is no file of its own"
    try:
        done = subprocess.run(editor_command(editor, str(Path(path).absolute()), line), check=False)  # noqa: S603
    except (OSError, ValueError) as error:
        return f"{editor} could not be started: {error}"
    return "" if done.returncode == 0 else f"{editor} ended with {done.returncode}"


def open_window(path: str, line: int) -> str:
    """Open a file in an editor with a window of its own, without waiting; a terminal's editor has no place here."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    name = Path(shlex.split(editor)[0]).stem if editor.strip() else ""
    if name not in WINDOWED or not Path(path).is_file():
        return f"{path}:{line}"
    try:
        subprocess.Popen(editor_command(editor, str(Path(path).absolute()), line))  # noqa: S603 - the user's own editor
    except OSError as error:
        return f"{editor} could not be started: {error}"
    return f"opened {path}:{line}"
