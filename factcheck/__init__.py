"""factcheck: a linter for facts. It finds where articles cannot all be right.

Nothing heavy is loaded until a function is called; the language model then is, once a process.

>>> import factcheck
>>> report = factcheck.check({"a": "The bridge opened in 1932.", "b": "The bridge opened in 1934."})  # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

# Bound at once and not on first use: the submodule of the same name would otherwise take its place when it is loaded.
from factcheck.api import values

if TYPE_CHECKING:
    from factcheck.session import check, claims

__version__ = "0.1.0"
__all__ = ["__version__", "check", "claims", "values"]

_HOMES = {"check": "factcheck.session", "claims": "factcheck.session"}


def __getattr__(name: str) -> Any:
    """Load a public function when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
