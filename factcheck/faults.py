"""What is said of an article that a fault of the program, not of the article, kept from being read."""

from __future__ import annotations

from pathlib import Path
from traceback import walk_tb

from factcheck.models import Skipped

HINT = "a fault of factcheck, not of the article: report it; the rest is read"
PACKAGE = Path(__file__).parent
# Libraries quote what they choked on: so much of it tells one fault from another.
LONGEST = 200


def fault(path: str, error: BaseException) -> Skipped:
    """An article that an error kept from being read: its kind, its first line, and where in the program it came up.

    "could not be read: KeyError: 'x' (factcheck/extract/claims.py:120)"
    """
    return Skipped(path, f"could not be read: {_told(error)}{_place(error)}", hint=HINT)


def _told(error: BaseException) -> str:
    """The kind of an error, and the first line of what it says, if anything."""
    kind = type(error).__name__
    said = str(error).encode("utf-8", "replace").decode().strip().splitlines()
    if not said:
        return kind
    return f"{kind}: {said[0] if len(said[0]) <= LONGEST else said[0][:LONGEST] + '…'}"


def _place(error: BaseException) -> str:
    """The last line of ours that was at work, in brackets; what a library called there is known by the error."""
    files = [(Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__)]
    ours = [(path, line) for path, line in files if path.is_relative_to(PACKAGE)]
    if not ours:
        return ""
    path, line = ours[-1]
    return f" ({path.relative_to(PACKAGE.parent).as_posix()}:{line})"
