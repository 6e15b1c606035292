"""factcheck: a linter for facts. It finds where articles cannot all be right."""

from __future__ import annotations

__version__ = "0.1.0"
