"""The word to a user whose installation lacks what a format needs."""

from __future__ import annotations

from factcheck.errors import FactcheckError


def needs(path: str, extra: str) -> FactcheckError:
    """What to install to read a file."""
    return FactcheckError(path, f"needs the extra '{extra}' to be read", hint=f"pip install 'factcheck-lint[{extra}]'")
