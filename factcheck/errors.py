"""The one error that a user can cause and mend: where it is, what is wrong, what to do."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any


class FactcheckError(Exception):
    """A mistake in an input, a rule, a configuration or an option.

    `line` and `column` count from 1; 0 means the place is not known and is left out of the text.
    """

    def __init__(self, path: str, message: str, *, line: int = 0, column: int = 0, hint: str = "") -> None:
        super().__init__(message)
        self.path = path
        self.line = line
        self.column = column
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[Any, ...]:
        """How it passes from a process that reads to the one that tells."""
        made = partial(FactcheckError, line=self.line, column=self.column, hint=self.hint)
        return made, (self.path, self.message)

    def __str__(self) -> str:
        """`path:line:col: message; hint`, the form that editors and CI logs link."""
        place = self.path
        if self.line:
            place += f":{self.line}:{self.column or 1}"
        told = f"{place}: {self.message}" if place else self.message
        return f"{told}; {self.hint}" if self.hint else told


def shown(path: Path) -> str:
    """A path as messages show it: relative to the current folder where it lies below, with "/"."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
