"""Why two mentions mean one thing."""

from __future__ import annotations

import msgspec


class Same(msgspec.Struct, frozen=True):
    """Two mentions mean one thing: why, and whether it had to be inferred."""

    reason: str
    inferred: bool
